package sheet

import (
	"fmt"
	"math"
	"strings"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/text"
)

const a4 = 9 // Excel's number of the paper size

// mostPrinted is how wide a sheet on A4 on its side may be, in digits: its text is then printed at 8 points.
const mostPrinted = 200

// paper is how a sheet is printed.
type paper struct {
	lang      text.Lang // of the page number
	landscape bool
	head      int // the line that repeats on every page, or 0
	cols      int
	beside    int // columns right of those that are not printed
	lines     int
	footer    string
}

// page sets the paper: A4, as wide as one page, headings on every page, pages
// numbered, and the dimension that streaming readers rely on.
func (p *pen) page(s paper) {
	orientation, width, height := "portrait", 1, 0
	if s.landscape {
		orientation = "landscape"
	}
	fit, size, side, end := true, a4, 0.4, 0.6
	p.do(p.file.SetSheetProps(p.sheet, &excelize.SheetPropsOptions{FitToPage: &fit}))
	p.do(p.file.SetPageLayout(p.sheet, &excelize.PageLayoutOptions{
		Size: &size, Orientation: &orientation, FitToWidth: &width, FitToHeight: &height,
	}))
	p.do(p.file.SetPageMargins(p.sheet, &excelize.PageLayoutMarginsOptions{
		Left: &side, Right: &side, Top: &end, Bottom: &end, Horizontally: &fit,
	}))
	p.do(p.file.SetHeaderFooter(p.sheet, &excelize.HeaderFooterOptions{OddFooter: footer(s.footer, s.lang)}))
	if s.head > 0 {
		p.define(printTitles, fmt.Sprintf("%s!$%d:$%d", quoteSheet(p.sheet), s.head, s.head))
	}
	if s.beside > 0 {
		p.printArea(s.cols, s.lines)
	}
	p.do(p.file.SetSheetDimension(p.sheet, "A1:"+column.CellName(s.cols+s.beside, s.lines)))
}

const printTitles = "_xlnm.Print_Titles"

// printArea leaves what is right of a column and below a line out of what is printed.
func (p *pen) printArea(cols, lines int) {
	p.define("_xlnm.Print_Area", fmt.Sprintf("%s!$A$1:$%s$%d", quoteSheet(p.sheet), column.Letters(cols), lines))
}

// define gives cells of the sheet a name that Excel knows.
func (p *pen) define(name, cells string) {
	p.do(p.file.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: cells, Scope: p.sheet}))
}

// maxFooter is how many letters of what a sheet is a footer has room for.
const maxFooter = 140

// footer has the page number and what the sheet is; "&" is a command there.
func footer(what string, lang text.Lang) string {
	what = strings.ReplaceAll(what, "&", "&&")
	if runes := []rune(what); len(runes) > maxFooter {
		what = string(runes[:maxFooter]) + "…"
	}
	return `&L&"` + Typeface + `,Italic"&9` + " " + what +
		`&R&"` + Typeface + `,Regular"&9 ` + lang.Text("Page") + ` &P/&N`
}

func quoteSheet(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }

// freeze keeps the headings, and some columns, in sight.
func (p *pen) freeze(cols, lines int) {
	corner := column.CellName(cols+1, lines+1)
	pane := "bottomLeft"
	if cols > 0 {
		pane = "bottomRight"
	}
	p.do(p.file.SetPanes(p.sheet, &excelize.Panes{
		Freeze: true, XSplit: cols, YSplit: lines, TopLeftCell: corner, ActivePane: pane,
		Selection: []excelize.Selection{{SQRef: corner, ActiveCell: corner, Pane: pane}},
	}))
}

// indentWidth is how far one step of an indent goes, in digits.
const indentWidth = 1.6

// lineHeight is that of one line of body text, in points.
const lineHeight = 14.5

// heightOf is the height that texts in columns of these widths need: neither
// Excel nor LibreOffice works it out for a file that no person has edited.
func heightOf(texts []string, widths []float64, bold bool) float64 {
	lines := 1
	for i, content := range texts {
		lines = max(lines, LinesIn(content, widths[i], bold))
	}
	return float64(lines)*lineHeight + 3.5
}

// smallest is the size of type of a text that would not fit otherwise.
const smallest = 7

// sizeFor is the size of type at which a text in a column of that width is not cut
// off by the highest row that there can be: 0 for the body's, or a smaller one.
// Beyond some 2500 letters in 40 digits nothing helps.
func sizeFor(content string, width float64) float64 {
	if heightOf([]string{content}, []float64{width}, false) <= maxHeight {
		return 0
	}
	for size := bodySize - 1.0; size > smallest; size-- {
		scale := size / bodySize
		if float64(LinesIn(content, width/scale, false))*lineHeight*scale <= maxHeight {
			return size
		}
	}
	return smallest
}

// RowHeight is the height that a row needs for a text of one of our entry cells,
// in points; the column's width is in digits.
func RowHeight(content string, width float64) float64 {
	return min(heightOf([]string{content}, []float64{width - indentWidth}, false), maxHeight)
}

// LinesIn wraps at spaces as a sheet does. A column's width is counted in digits of
// whole pixels, some 4% narrower than those of print; its own margins take about one.
func LinesIn(content string, width float64, bold bool) int {
	room := min(width-1.2, width*0.96-0.5)
	if bold {
		room *= 0.93
	}
	lines := 0
	for paragraph := range strings.SplitSeq(content, "\n") {
		lines++
		used := 0.0
		for word := range strings.FieldsSeq(paragraph) {
			size := sizeOf(word)
			if used > 0 && used+0.5+size > room {
				lines, used = lines+1, 0
			}
			if used > 0 {
				used += 0.5
			}
			lines += int(math.Max(0, math.Ceil(size/room)-1))
			used += math.Mod(size, room)
		}
	}
	return lines
}

// sizeOf is the width of a word in digits of the same typeface.
func sizeOf(word string) float64 {
	size := 0.0
	for _, r := range word {
		switch {
		case strings.ContainsRune("iíìỉĩịljtfrI.,:;'!|()/-", r):
			size += 0.62
		case strings.ContainsRune("mwMW%…—", r):
			size += 1.6
		case r >= 'A' && r <= 'Z' || strings.ContainsRune("ĐÂÊÔƠƯ", r):
			size += 1.35
		default:
			size++
		}
	}
	return size
}
