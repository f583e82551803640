package sheet

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// FaultSheets are the names of the list of faults, in each language.
var FaultSheets = map[text.Lang]string{text.Vietnamese: "Lỗi", text.English: "Errors"}

// FaultTitles begin the first cell of the list, which tells it from a sheet of
// that name that somebody else made. What the workbook is follows.
var FaultTitles = map[text.Lang]string{text.Vietnamese: "CÁC LỖI CẦN XEM LẠI TRONG ", text.English: "FAULTS FOUND IN "}

// The columns of the list. The last two are hidden: a cell and the fill it had,
// so that marks can be taken off again.
var faultWidths = []float64{6, 22, 36, 11, 46, 46, 9, 9}

const (
	faultHead  = 5
	faultShown = 6
	// OldCell and OldFill are the columns, counted from 1, of a marked cell, as
	// 'sheet'!A1, and of the fill that it had.
	OldCell = 7
	OldFill = 8
)

// FaultList is the sheet that a copy of a workbook with marks gets.
type FaultList struct {
	Lang             text.Lang
	What             string // the workbook is
	Name             string // whose workbook it is
	Round            string // which round it is of, until when and where to send it; may be blank
	Errors, Warnings int    // of those listed
	Faults           []ListedFault
	Left             int  // how many more there are
	Whole            bool // an error is the file's as a whole, such as the form of another round
}

// ListedFault is a line of the list, in words for people.
type ListedFault struct {
	Severity                            fault.Severity
	Place, Criterion, Kind, Wrong, Hint string // Kind is the severity

	Cell   fault.Position // without a sheet where the workbook has none of that name
	Marked bool           // the cell was given another fill
	Fill   string         // that it had before, or blank
	Seen   bool           // people see the cell's sheet
}

// DrawFaults writes the list on a sheet of a workbook, which is there and empty.
// The error is the first that excelize gave.
func DrawFaults(file *excelize.File, sheet string, l FaultList) error {
	p := &pen{file: file, sheet: sheet, styles: map[look]int{}}
	p.widths(faultWidths)
	p.do(file.SetColVisible(sheet, column.Letters(OldCell)+":"+column.Letters(OldFill), false))
	l.top(p)
	line := faultHead
	for i, f := range l.Faults {
		line++
		l.row(p, line, i+1, f)
	}
	if l.Left > 0 {
		line++
		more := l.Lang.Text("… and %d more", l.Left)
		p.across(1, faultShown, line, more, look{italic: true})
	}
	p.freeze(0, faultHead)
	p.page(paper{landscape: true, head: faultHead, cols: OldFill, lines: line, footer: l.Name})
	return p.err
}

func (l FaultList) top(p *pen) {
	say := l.Lang.Text
	count := say("Errors: %d, warnings: %d", l.Errors, l.Warnings)
	what := say(
		"Follow the link under “Place” to the cell: red is an error, orange a warning; hover over it to read. Fix it " +
			"in this file, save it and send it back.")
	switch {
	case l.Errors == 0:
		what = say("Nothing has to be sent back if what the warnings ask about is right. Fix what is not in this " +
			"file, save it and send it back.")
	case l.Whole:
		what = say("This file cannot be used as it is: do what “What to do” says of “The whole file”.")
	}
	p.across(1, faultShown, 1, FaultTitles[l.Lang]+strings.ToUpper(l.What), look{bold: true, size: 14})
	p.across(1, faultShown, 2, l.Name, look{bold: true})
	p.across(1, faultShown, 3, l.Round, look{})
	p.across(1, faultShown, 4, count+". "+what, look{italic: true})
	p.height(1, 24)
	p.height(3, p.heightFor(l.Round, sum(faultWidths[:faultShown]), false))
	p.height(4, 2*lineHeight+3)
	for i, name := range []string{say("No."), l.Lang.Say("Vị trí", "Place"), say("Criterion"),
		l.Lang.Say("Mức độ", "Severity"), say("What is wrong"), say("What to do")} {
		p.text(i+1, faultHead, name, look{bold: true, align: "center", boxed: true, fill: fillHead})
	}
	p.height(faultHead, lineHeight+6)
}

func (l FaultList) row(p *pen, line, number int, f ListedFault) {
	fill := FillError
	if f.Severity == fault.Warning {
		fill = FillWarning
	}
	texts := []string{f.Place, f.Criterion, f.Kind, f.Wrong, f.Hint}
	p.number(1, line, scoring.Whole(int64(number)), look{boxed: true, align: "center"})
	for i, content := range texts {
		cell := look{boxed: true, indent: 1}
		if i == 2 {
			cell = look{boxed: true, fill: fill, align: "center"}
		}
		p.text(i+2, line, text.OneLine(content), cell)
	}
	rooms := seq.Map(faultWidths[1:faultShown], func(width float64) float64 { return width - indentWidth })
	p.height(line, heightOf(texts, rooms, false))
	f.link(p, line)
}

// link leads to the cell, and remembers what it looked like.
func (f ListedFault) link(p *pen, line int) {
	cell := quoteSheet(f.Cell.Sheet()) + "!" + f.Cell.Cell()
	if f.Marked {
		p.text(OldCell, line, cell, look{})
		p.text(OldFill, line, f.Fill, look{})
	}
	if f.Seen {
		p.do(p.file.SetCellHyperLink(p.sheet, column.CellName(2, line), cell, "Location"))
		p.paint(2, line, look{boxed: true, indent: 1, ink: inkLink})
	}
}
