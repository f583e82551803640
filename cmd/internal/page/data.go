package page

// Data is figures to work with in a spreadsheet: what they are, tables of exact numbers
// that can be filtered, and charts of them.
type Data struct {
	Cover  *Document // lines only
	Sheets []*Table  // each has a name that formulas call it by
	Plots  []Plot
}

// Plot is a chart of one column of a sheet over some of its rows, both counted from 1 as
// the sheet does.
type Plot struct {
	Title, Sheet   string
	Labels, Values int // columns
	First, Last    int // rows
}
