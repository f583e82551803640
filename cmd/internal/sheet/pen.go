package sheet

import (
	"cmp"
	"io"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/page"
	"parindex/scoring"
)

// Typeface is that of administrative documents; sizes are in points.
const (
	Typeface = "Times New Roman"
	bodySize = 11
)

// The colours of a form, as RGB.
const (
	inkRed    = "C00000"
	inkGrey   = "7F7F7F"
	inkLink   = "0563C1"
	fillHead  = "D9E2F3"
	fillArea  = "E2EFDA"
	fillGroup = "F2F2F2"
	fillEntry = "FFFBE6"
	// fillCouncil is for cells that appraisers fill in a unit's workbook.
	fillCouncil = "E4DFEC"
	fillOut     = "EDEDED"
	fillOver    = "FFC7CE"
	// FillError and FillWarning are for what has errors, and what only warnings.
	FillError   = "FFB3B3"
	FillWarning = "FFC266"
)

// look is how a cell looks. It is comparable, so that each look is one style.
type look struct {
	bold, italic bool
	size         float64 // 0 for the body's
	ink, fill    string
	align        string // "left", "center", "right"; "" for left
	top          bool   // aligned to the top, else to the middle
	boxed        bool
	open         bool // may be edited in a protected sheet
	indent       int
	format       string // of a number
	single       bool   // one line, however long the text
}

func (l look) style() *excelize.Style {
	size := cmp.Or(l.size, bodySize)
	style := &excelize.Style{
		Font: &excelize.Font{Family: Typeface, Size: size, Bold: l.bold, Italic: l.italic, Color: l.ink},
		Alignment: &excelize.Alignment{Horizontal: cmp.Or(l.align, "left"), Vertical: "center", Indent: l.indent,
			WrapText: !l.single},
		Protection: &excelize.Protection{Locked: !l.open},
	}
	if l.top {
		style.Alignment.Vertical = "top"
	}
	if l.boxed {
		for _, side := range []string{"left", "top", "right", "bottom"} {
			style.Border = append(style.Border, excelize.Border{Type: side, Style: 1, Color: inkGrey})
		}
	}
	if l.fill != "" {
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.fill}}
	}
	if l.format == textFormat {
		style.NumFmt = 49
	} else if l.format != "" {
		style.CustomNumFmt = &l.format
	}
	return style
}

// pen writes one workbook, sheet by sheet. The first error stays and is reported
// at the end, so that writing reads as a list of what is written.
type pen struct {
	file   *excelize.File
	sheet  string
	styles map[look]int
	// heights are those of the sheet's lines that were set, in points.
	heights map[int]float64
	// names are those that marks stand for, and measured the texts with marks by which
	// heights were worked out.
	names    unitNames
	measured []measure
	sheets   int                        // how many there are
	growing  map[string]map[string]bool // lines of a sheet's part that grow with their text
	err      error
}

func newPen(firstSheet string) *pen {
	p := &pen{file: excelize.NewFile(), sheet: firstSheet,
		styles: map[look]int{}, sheets: 1, growing: map[string]map[string]bool{}}
	p.file.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return growingZip{page.NewZip(w), p.growing} })
	p.do(p.file.SetDefaultFont(Typeface))
	p.do(p.file.SetSheetName("Sheet1", firstSheet))
	// Formulas are written without values; nobody should see them blank.
	recalculate := true
	p.do(p.file.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: &recalculate}))
	// Fixed dates: the same input has to give the same bytes.
	const noDate = "2000-01-01T00:00:00Z"
	p.do(p.file.SetDocProps(&excelize.DocProperties{Creator: "parindex", Created: noDate, Modified: noDate}))
	return p
}

func (p *pen) do(err error) {
	p.err = cmp.Or(p.err, err)
}

// add goes on to a new sheet.
func (p *pen) add(sheet string) {
	_, err := p.file.NewSheet(sheet)
	p.do(err)
	p.sheet, p.heights = sheet, nil
	p.sheets++
}

func (p *pen) style(l look) int {
	id, known := p.styles[l]
	if !known {
		var err error
		id, err = p.file.NewStyle(l.style())
		p.do(err)
		p.styles[l] = id
	}
	return id
}

// text writes a plain string, whatever it begins with: never a formula.
func (p *pen) text(col, line int, content string, l look) {
	cell := column.CellName(col, line)
	if content != "" {
		p.do(p.file.SetCellStr(p.sheet, cell, content))
	}
	p.paint(col, line, l)
}

func (p *pen) paint(col, line int, l look) {
	cell := column.CellName(col, line)
	p.do(p.file.SetCellStyle(p.sheet, cell, cell, p.style(l)))
}

// number writes an exact number; excelize keeps the digits as they are.
func (p *pen) number(col, line int, n scoring.Points, l look) {
	p.do(p.file.SetCellDefault(p.sheet, column.CellName(col, line), SheetNumber(n)))
	p.paint(col, line, l)
}

// SheetNumber is the number as a sheet stores it.
func SheetNumber(n scoring.Points) string {
	if _, finite := n.Decimals(); !finite {
		n = n.Round(scoring.HalfUp, column.Digits)
	}
	return n.String()
}

func (p *pen) formula(col, line int, formula string, l look) {
	p.do(p.file.SetCellFormula(p.sheet, column.CellName(col, line), formula))
	p.paint(col, line, l)
}

// across writes a text over several columns of a line.
func (p *pen) across(from, to, line int, content string, l look) {
	for col := from; col <= to; col++ {
		p.paint(col, line, l)
	}
	p.text(from, line, content, l)
	if to > from {
		p.do(p.file.MergeCell(p.sheet, column.CellName(from, line), column.CellName(to, line)))
	}
}

// maxHeight is Excel's limit, in points.
const maxHeight = 409

func (p *pen) height(line int, points float64) {
	points = min(points, maxHeight)
	if p.heights == nil {
		p.heights = map[int]float64{}
	}
	p.heights[line] = points
	p.do(p.file.SetRowHeight(p.sheet, line, points))
}

// headLine is the line of a table's headings.
func (p *pen) headLine(line int, names []string, widths []float64) {
	for i, name := range names {
		p.text(i+1, line, name, look{bold: true, align: "center", boxed: true, fill: fillHead})
	}
	p.height(line, heightOf(names, widths, true)+4)
}

func (p *pen) widths(widths []float64) {
	for i, width := range widths {
		p.do(p.file.SetColWidth(p.sheet, column.Letters(i+1), column.Letters(i+1), width))
	}
}

func (p *pen) write(w io.Writer) error {
	if p.err == nil {
		p.err = p.file.Write(w)
	}
	p.do(p.file.Close())
	return p.err
}

// template is the workbook, to be filled in.
func (p *pen) template() (*template, error) {
	var parts packer
	p.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return growingZip{&parts, p.growing} })
	if err := p.write(io.Discard); err != nil {
		return nil, err
	}
	packed, err := parts.pack()
	return &template{packed, p.measured}, err
}

// heightFor is the height that a text with marks in a column of that width needs.
func (p *pen) heightFor(content string, width float64, bold bool) float64 {
	filled := p.names.fill(content)
	height := heightOf([]string{filled}, []float64{width}, bold)
	if filled != content {
		p.measured = append(p.measured, measure{content, width, bold, height})
	}
	return height
}
