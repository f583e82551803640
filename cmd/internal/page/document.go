package page

import (
	"cmp"
	"slices"

	"parindex/scoring"
	"parindex/scoring/seq"
)

// Document is what a report says.
type Document struct {
	// Title begins with what the document is; the lines after it say of what. A
	// document without a title is tables that stand by themselves, each with its own.
	Title []string
	// Banner is what keeps the figures from being official or from being used, a
	// line each.
	Banner []string
	Blocks []Block
	// Data is all of it as one table for programs: every column, whether or not
	// anything is in it. It is nil where the blocks are no table, or are one already.
	Data *Table
	// MakeData is for what is large: it makes the data when they are asked for, in place of Data.
	MakeData func() *Table
	// Paper is who issues the document and who signs it; nil for what is only read.
	Paper *Paper
	// Browsed says that a page is read on a screen: its headings are listed, and its
	// tables can be sorted and filtered where scripts run.
	Browsed bool
}

// Block is a part of a document: a [Section], a [Paragraph], a [Tree] or a [Table].
type Block interface{ block() }

// Line is a line of text, with lines below it that belong to it.
type Line struct {
	Text  string
	Tone  Tone
	Below []Line
	// Footnoted says that a footnote of the table says the same of each row, so that
	// formats with footnotes leave the line out.
	Footnoted bool
	// OnScreen says that paper leaves the line out: it is for who prepares the result.
	OnScreen bool
}

// Section is a heading and its lines. Without a heading it is only the lines.
type Section struct{ Line }

// Paragraph is a sentence by itself.
type Paragraph string

// Tree is a hierarchy of things that each have a code, a figure and a name.
type Tree struct {
	Title    string
	Heads    [3]string // of code, figure and name, where there are headings
	Branches []Branch
}

// Branch is a node of a [Tree]. A heading among the nodes has no code and no figure.
type Branch struct {
	Depth              int
	Code, Figure, Name string
	// Sentence says the same where there are no columns to say it in.
	Sentence string
}

// Table is typed cells in columns.
type Table struct {
	// Name is short, as a sheet's; Title stands above the table.
	Name  string
	Title []string
	// Banner is that of a table which is given out by itself.
	Banner  []string
	Columns []Column
	// Rows have a cell for each column. On paper a row of one cell is a heading of those below.
	Rows [][]Cell
	// Most is how many rows people are shown where rows cannot be filtered; 0 for all.
	Most int
	// Drawing stands above the table where it can be drawn; nil for none.
	Drawing *Chart
	// Sums is how many of the last rows are of all others: they stay below.
	Sums int
	// Notes stand below the table.
	Notes []Line
	// Footnotes are what cells refer to by number, counted from 1.
	Footnotes []string
	// Narrow breaks headings into short lines in text: many columns of short numbers.
	Narrow bool
	// Sign leaves a place for date, signature and stamp where the table is printed.
	Sign bool
}

// HasRounded says whether a number of the table is not exact.
func (t *Table) HasRounded() bool {
	return slices.ContainsFunc(t.Rows, func(row []Cell) bool {
		return slices.ContainsFunc(row, func(c Cell) bool { return c.Rounded })
	})
}

// Column is what the cells below each other have in common.
type Column struct {
	ID      string // its heading in CSV
	Head    string // its heading for people
	Full    string // the heading in words that a screen has no room for; empty where it is the same
	Numeric bool
	// Spare says how well people do without the column on a narrow screen: the
	// highest falls away first, and 0 never does.
	Spare int
	// Least is the width to which texts may be shortened there; 0 for not at all.
	Least int
	// Shaded cells of a workbook of [Data] are the darker, the larger their figures.
	Shaded bool
	// Whole breaks long texts into lines on every screen instead of shortening them.
	Whole bool
}

// Cell is a text, or a number with so many decimals.
type Cell struct {
	Text     string
	Number   *scoring.Points // nil for text
	Decimals int
	Signed   bool // a change: shown with its sign
	Rounded  bool // the number is not exact
	// Marked puts [Mark] behind the text.
	Marked bool
	Refs   []int // the footnotes on the cell
	Strong bool  // a sum, or what else stands out
	// Heat is how far a figure is above or, negative, below what it is compared with, in
	// steps up to [MostHeat].
	Heat int
	// Formula works the figure out again in a workbook of [Data]; nothing else has it.
	Formula string
	// Link is a file beside the document that a page leads to.
	Link string
	Tone Tone
}

// MostHeat is the highest [Cell.Heat].
const MostHeat = 4

// Mark stands behind the name of what has faults.
const Mark = " (*)"

// Tone is what a text means for the reader, whatever a format makes of it.
type Tone string

// The tones beside the plain one, which is empty.
const (
	Bad     Tone = "bad"     // wrong, or not to be used
	Warning Tone = "warning" // to be looked at
)

func (Section) block()   {}
func (Paragraph) block() {}
func (*Tree) block()     {}
func (*Table) block()    {}

// Word is a cell of text.
func Word(text string) Cell { return Cell{Text: text} }

// Figure is a cell with a number of so many decimals.
func Figure(p scoring.Points, decimals int) Cell { return Cell{Number: &p, Decimals: decimals} }

// Count is a cell with a whole number.
func Count[N int | int64](n N) Cell { return Figure(scoring.Whole(int64(n)), 0) }

// Change is a cell with a number that has its sign.
func Change(p scoring.Points, decimals int) Cell {
	return Cell{Number: &p, Decimals: decimals, Signed: true}
}

// Under is a line with lines below it.
func Under(text string, below ...Line) Line { return Line{Text: text, Below: below} }

// Lines are lines with nothing below them.
func Lines(texts ...string) []Line {
	return seq.Map(texts, func(text string) Line { return Line{Text: text} })
}

// Field adds a line that names a value, unless there is none.
func (l *Line) Field(label, value string) {
	if value != "" {
		l.Below = append(l.Below, Line{Text: label + ": " + value})
	}
}

// Put adds a line below the last one of the level above.
func (l *Line) Put(depth int, text string) {
	if depth <= 0 || len(l.Below) == 0 {
		l.Below = append(l.Below, Line{Text: text})
		return
	}
	l.Below[len(l.Below)-1].Put(depth-1, text)
}

// ShowAll makes every table show all of its rows.
func (d *Document) ShowAll() {
	for _, b := range d.Blocks {
		if t, ok := b.(*Table); ok {
			t.Most = 0
		}
	}
}

// InFull makes every heading the one in full, which all that is no screen has room for.
func (d *Document) InFull() {
	for _, b := range d.Blocks {
		if t, ok := b.(*Table); ok {
			for i, c := range t.Columns {
				t.Columns[i].Head = cmp.Or(c.Full, c.Head)
			}
		}
	}
}

// head is the document's title and banner as a section.
func (d *Document) head() Section {
	section := Section{Under(d.Title[0], Lines(d.Title[1:]...)...)}
	section.Below = append(section.Below, warnings(d.Banner)...)
	return section
}

// warnings are lines on what keeps figures from being used.
func warnings(banner []string) []Line {
	lines := Lines(banner...)
	for i := range lines {
		lines[i].Tone = Bad
	}
	return lines
}

// blocks are the document's head, where it has one, and its blocks.
func (d *Document) blocks() []Block {
	if len(d.Title) == 0 {
		return d.Blocks
	}
	return append([]Block{d.head()}, d.Blocks...)
}

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
	Full    bool // its rows are as high as their texts, else one line
}

// Plot is a chart of one column of a sheet over some of its rows, both counted from 1 as
// the sheet does.
type Plot struct {
	Title, Sheet   string
	Labels, Values int // columns
	First, Last    int // rows
}
