package page

// Data is figures to work with in a spreadsheet: what they are, tables of exact numbers
// that can be filtered, and charts of them.
type Data struct {
	Cover  *Document // lines only
	Sheets []*Sheet
	Plots  []Plot
}

// Sheet is a table of many rows, which are made one by one when they are written.
type Sheet struct {
	Name    string // formulas call it by this
	Columns []Column
	Rows    int
	Row     func(i int) []Cell
}

// Plot is a chart of one column of a sheet over some of its rows, both counted from 1 as
// the sheet does.
type Plot struct {
	Title, Sheet   string
	Labels, Values int // columns
	First, Last    int // rows
}
