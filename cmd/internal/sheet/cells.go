package sheet

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// Excel refuses a file with more than this many characters there.
const (
	maxInline  = 255 // in a list or text within a formula, or a prompt
	maxTitle   = 32
	maxFormula = 8192
)

// maxNested is how deep Excel lets functions stand in each other.
const maxNested = 64

// computedFormat keeps 28/31 of 2,5 points readable; the cell holds all of it.
const computedFormat = "0.00"

// textFormat keeps what begins with "-" or "=" a text.
const textFormat = "@"

var (
	entryLook = look{boxed: true, open: true, fill: fillEntry, align: "center"}
	// councilLook is another colour: the unit leaves these cells alone.
	councilLook = look{boxed: true, open: true, fill: fillCouncil, align: "center"}
)

// leafCells are the cells of a leaf that somebody fills, and its live points.
func (f *formWriter) leafCells(r formRow) {
	c := r.node
	if f.col(column.Appraised) > 0 && !c.IsSurvey() {
		f.pointsCell(f.col(column.Appraised), r.line, c, councilLook)
	}
	if !c.HasSelf() {
		return
	}
	notes := entryLook
	notes.align, notes.indent, notes.format = "left", 1, textFormat
	for _, heading := range []column.Heading{column.Evidence, column.Explanation, column.Note} {
		f.paint(f.col(heading), r.line, notes)
	}
	fields := f.set.Fields(c)
	if len(fields) == 0 {
		f.pointsCell(f.col(column.Points), r.line, c, entryLook)
		f.checkPoints(r.line, c)
		return
	}
	if !column.InRows(fields) {
		for _, field := range fields {
			f.dataCell(f.col(column.Of(field)), r.line, c, field)
		}
	}
	locked := f.rowLook(r)
	locked.align, locked.format = "center", computedFormat
	f.paint(f.col(column.Points), r.line, locked)
	data := f.dataOf(r, fields)
	if formula := f.rounded(pointsFormula(c, data)); fits(formula) {
		f.formula(f.col(column.Points), r.line, formula, locked)
		f.checkData(r, fields, data)
	} else {
		f.counted[c] = fmt.Sprintf("IF(COUNTA(%s)=%d,1,0)", strings.Join(data.each, ","), len(data.each))
	}
}

// rounded gives what the regulation counts where it rounds each leaf, so that printed points add up to the printed
// total; "" stays "". A sheet knows only one of the ways to round: for the others the form shows more digits than
// count.
func (f *formWriter) rounded(formula string) string {
	if reg := f.Round.Regulation; reg != nil && reg.Rounding.Points != nil && reg.Rounding.Mode == scoring.HalfUp {
		return fmt.Sprintf(`IFERROR(ROUND(%s,%d),"")`, formula, *reg.Rounding.Points)
	}
	return formula
}

// fits says whether Excel takes the formula. What it refuses is left out: the
// points follow from the data all the same, only nobody sees them in the form.
func fits(formula string) bool {
	depth, deepest := 0, 0
	for _, r := range formula {
		switch r {
		case '(':
			depth++
		case ')':
			depth--
		}
		deepest = max(deepest, depth)
	}
	return len(utf16.Encode([]rune(formula))) <= maxFormula && deepest <= maxNested
}

func (f *formWriter) dataOf(r formRow, fields []scoring.Field) dataCells {
	at := dataCells{label: f.lists.term}
	for i, field := range fields {
		line := r.line
		if field.OwnRow {
			line += i + 1
		}
		at.each = append(at.each, column.CellName(f.col(column.Of(field)), line))
	}
	at.declared, at.denominator = at.each[0], at.each[len(at.each)-1]
	return at
}

// pointsCell takes points from 0 to the maximum.
func (f *formWriter) pointsCell(col, line int, c *scoring.Criterion, l look) {
	f.paint(col, line, l)
	f.validate(f.between("0", SheetNumber(c.Max)), col, line, "Điểm", "Từ 0 đến "+vi.Number(c.Max)+" điểm.")
}

// dataCell takes what a rule asks for.
func (f *formWriter) dataCell(col, line int, c *scoring.Criterion, field scoring.Field) {
	f.paint(col, line, entryLook)
	none := noneHere(c, field)
	field.Label = none + field.Label
	switch {
	case field.Kind != scoring.Number:
		f.validate(f.lists.choices(f.pen, field.Options), col, line, "Kê khai",
			cmp.Or(field.Label, "Chọn một mục trong danh sách."))
	case col == f.col(column.Denominator) && none == "":
		kind, called := excelize.DataValidationTypeDecimal, "Mẫu số (lớn hơn 0)"
		if field.Whole {
			kind, called = excelize.DataValidationTypeWhole, "Mẫu số (số nguyên lớn hơn 0)"
		}
		v := excelize.NewDataValidation(true)
		f.do(v.SetRange("0", "", kind, excelize.DataValidationOperatorGreaterThan))
		f.validate(v, col, line, called, field.Label)
	case field.Max != nil:
		f.validate(f.between("0", SheetNumber(*field.Max)), col, line, "Từ 0 đến "+vi.Number(*field.Max), field.Label)
	case field.Whole:
		f.validate(f.fromZero(true), col, line, "Số nguyên không âm", field.Label)
	default:
		f.validate(f.fromZero(false), col, line, "Số không âm", field.Label)
	}
}

// noneHere is what to write into the two cells of a rate where there was no case, if its rule takes 0/0.
func noneHere(c *scoring.Criterion, field scoring.Field) string {
	if choice, divides := scoring.NoCasesOf(c.Rule); !divides || choice.Refuses() || field.OwnRow {
		return ""
	}
	return "Không phát sinh thì ghi 0 và 0. "
}

// between takes numbers from one to another.
func (p *pen) between(from, to string) *excelize.DataValidation {
	v := excelize.NewDataValidation(true)
	p.do(v.SetRange(from, to, excelize.DataValidationTypeDecimal, excelize.DataValidationOperatorBetween))
	return v
}

// fromZero takes numbers from 0 up.
func (p *pen) fromZero(whole bool) *excelize.DataValidation {
	v, kind := excelize.NewDataValidation(true), excelize.DataValidationTypeDecimal
	if whole {
		kind = excelize.DataValidationTypeWhole
	}
	p.do(v.SetRange("0", "", kind, excelize.DataValidationOperatorGreaterThanOrEqual))
	return v
}

// validate refuses other content, and says what belongs here when the cell is
// selected.
func (p *pen) validate(v *excelize.DataValidation, col, line int, title, prompt string) {
	p.validateRange(v, column.CellName(col, line), title, prompt)
}

func (p *pen) validateRange(v *excelize.DataValidation, cells, title, prompt string) {
	v.SetSqref(cells)
	v.SetInput(shorten(title, maxTitle), shorten(prompt, maxInline))
	v.SetError(excelize.DataValidationErrorStyleStop, "Giá trị không hợp lệ", shorten(title+": "+prompt, maxInline))
	p.do(p.file.AddDataValidation(p.sheet, v))
}

func shorten(label string, limit int) string {
	units := utf16.Encode([]rune(label))
	if len(units) <= limit {
		return label
	}
	return strings.TrimSpace(string(utf16.Decode(units[:limit-1]))) + "…"
}

// choices is a drop-down list. One that cannot stand in the cell, too long or
// with a comma in a label, stands in the hidden sheet.
func (l *lists) choices(p *pen, options []string) *excelize.DataValidation {
	v := excelize.NewDataValidation(true)
	inline := strings.Join(options, ",")
	plain := func(option string) bool {
		return option != "" && !strings.ContainsAny(option, `,;"`) && option[0] != '='
	}
	if seq.All(options, plain) && len(utf16.Encode([]rune(inline))) <= maxInline {
		p.do(v.SetDropList(options))
	} else {
		v.SetSqrefDropList(l.rangeOf(options))
	}
	return v
}

func (p *pen) protect() {
	p.do(p.file.ProtectSheet(p.sheet, &excelize.SheetProtectionOptions{
		AutoFilter: true, FormatColumns: true, FormatRows: true,
		SelectLockedCells: true, SelectUnlockedCells: true,
	}))
}

// listsFrom is the first column of the hidden sheet that holds lists.
const listsFrom = 4

// lists are the labels that stand in the hidden sheet, one column a list.
type lists struct{ all [][]string }

func (l *lists) column(options []string) int {
	i := slices.IndexFunc(l.all, func(list []string) bool { return slices.Equal(list, options) })
	if i < 0 {
		i, l.all = len(l.all), append(l.all, options)
	}
	return listsFrom + i
}

func (l *lists) rangeOf(options []string) string {
	name := column.Letters(l.column(options))
	return IndexSheet + "!$" + name + "$1:$" + name + "$" + column.CellName(0, len(options))
}

// term is a label in a formula; one that a formula cannot hold is pointed to.
func (l *lists) term(label string) string {
	if len(utf16.Encode([]rune(label))) < maxInline {
		return quoted(label)
	}
	return IndexSheet + "!$" + column.Letters(l.column([]string{label})) + "$1"
}

func (l *lists) write(p *pen) {
	for i, list := range l.all {
		for j, label := range list {
			p.text(listsFrom+i, j+1, label, look{})
		}
	}
}

func (l *lists) lastColumn() int {
	if len(l.all) == 0 {
		return 0
	}
	return listsFrom + len(l.all) - 1
}

func (l *lists) longest() int {
	longest := 0
	for _, list := range l.all {
		longest = max(longest, len(list))
	}
	return longest
}
