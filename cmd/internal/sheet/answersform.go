package sheet

import (
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// AnswersSheet is a sheet to enter people's answers in: ballots, counts of them,
// or how many were asked. See [BallotsSheet], [CountsSheet], [SampleSheet].
type AnswersSheet struct {
	round   *scoring.Round
	def     *survey.Definition
	kind    string // for the hidden sheet
	name    string // of the sheet
	title   string
	advice  []advice // how its columns are filled
	columns []answersColumn
	rows    []answersRow
	blank   int    // rows below those, without anything in them
	frozen  int    // columns that stay in sight
	counted []int  // the columns of which a row that is done has one, from 1
	wrong   string // a condition on the first row that makes its entry cells red, "{line}" for the line
}

// answersColumn is a column: one that is there, or one to fill.
type answersColumn struct {
	heading string // in the workbook
	id      string // in CSV
	width   float64
	entry   entryKind
	options []string // of a choice
	prompt  string
}

type entryKind int

const (
	written entryKind = iota // nothing to fill
	wholeNumber
	chosen
	freeText
)

// answersRow is a row that is there: the texts of its written columns, and which
// of the others do not apply to it.
type answersRow struct {
	texts  []string
	closed []bool
}

// Rows is how many rows there are to fill, and how many of them say already what
// they are about.
func (s AnswersSheet) Rows() (all, named int) { return len(s.rows) + s.blank, len(s.rows) }

// WithBlank is the sheet with that many rows to fill below those that are there.
func (s AnswersSheet) WithBlank(rows int) AnswersSheet {
	s.blank = rows
	return s
}

// WriteCSV writes the sheet as CSV, without blank rows. It begins with a byte
// order mark: without one, Excel takes the names for another encoding.
func (s AnswersSheet) WriteCSV(w io.Writer) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	head := seq.Map(s.columns, func(c answersColumn) string { return c.id })
	records := [][]string{head}
	for _, row := range s.rows {
		record := slices.Clone(row.texts)
		for i := range record {
			record[i] = text.Inert(record[i])
		}
		records = append(records, record)
	}
	return csv.NewWriter(w).WriteAll(records)
}

// Write writes the sheet as a workbook, with a second one of instructions: lists
// to choose from, numbers checked, everything else locked. The same round gives
// the same bytes.
func (s AnswersSheet) Write(w io.Writer) error {
	a := &answersWriter{pen: newPen(s.name), AnswersSheet: s}
	a.lead()
	a.headings()
	a.body()
	a.validations()
	a.finish()
	a.guide()
	a.hideWith([][2]string{{"format", indexFormat}, {"round", s.round.ID}, {"survey", s.def.ID}, {"kind", s.kind}},
		a.lists)
	a.codes()
	return a.write(w)
}

// codes makes numbers of the codes in lists that look like one: a number is what
// somebody types, and a sheet takes it for another thing than a text.
func (a *answersWriter) codes() {
	for i, list := range a.lists.all {
		for j, option := range list {
			if n, err := strconv.ParseInt(option, 10, 32); err == nil && strconv.FormatInt(n, 10) == option {
				a.number(listsFrom+i, j+1, scoring.Whole(n), look{})
			}
		}
	}
}

type answersWriter struct {
	*pen
	AnswersSheet
	lists lists
	head  int // line of the headings
}

// pagesAcross is how many sheets of paper the table takes across.
func (a *answersWriter) pagesAcross() int {
	return int(math.Ceil(sum(widthsOf(a.columns)) / mostPrinted))
}

// leadColumns are those that the lines above the table stand over: of a table
// over several pages those that are on each.
func (a *answersWriter) leadColumns() (last int, width float64) {
	last = len(a.columns)
	if a.pagesAcross() > 1 {
		last = a.frozen
	}
	return last, sum(widthsOf(a.columns[:last]))
}

func widthsOf(columns []answersColumn) []float64 {
	return seq.Map(columns, func(c answersColumn) float64 { return c.width })
}

func (a *answersWriter) lead() {
	lines := append(leadOf(a.title, a.round, nil, leadLine{a.def.Title, look{align: "center"}}),
		statusLines(a.round.Status)...)
	last, width := a.leadColumns()
	for i, line := range lines {
		a.across(1, last, i+1, line.content, line.look)
		a.height(i+1, heightOf([]string{line.content}, []float64{width * bodySize / max(line.look.size, bodySize)},
			line.look.bold)+3)
	}
	a.hint(len(lines)+1, last)
	a.head = len(lines) + 2
}

// hint is the line above the table: what to do, and how much of it is done.
func (a *answersWriter) hint(line, last int) {
	const doneCols = 2
	from := last + 1
	if from > len(a.columns) {
		from = max(2, last-doneCols+1)
	}
	what := "Chỉ nhập vào các ô nền vàng. Cách nhập và bảng hỏi ở trang “" + GuideSheet + "”."
	a.across(1, from-1, line, what, look{italic: true, size: 10, ink: inkGrey})
	a.height(line, lineHeight*2)
	all, _ := a.Rows()
	l := look{bold: true, align: "right"}
	a.across(from, min(from+doneCols-1, len(a.columns)), line, "", l)
	a.formula(from, line, fmt.Sprintf(`"Đã nhập "&%s&"/%d dòng"`, a.done(line+2, line+1+all), all), l)
}

// done is a formula for how many rows have anything in the columns that are counted.
func (a *answersWriter) done(first, last int) string {
	return filledRows(seq.Map(a.counted, func(col int) string {
		return column.CellName(col, first) + ":" + column.CellName(col, last)
	})...)
}

// filledRows is a formula for how many rows have anything in one of these columns of cells.
func filledRows(columns ...string) string {
	filled := seq.Map(columns, func(cells string) string { return "(" + cells + `<>"")` })
	return "SUMPRODUCT(--(" + strings.Join(filled, "+") + ">0))"
}

func (a *answersWriter) end() int {
	all, _ := a.Rows()
	return a.head + max(1, all)
}

func (a *answersWriter) headings() {
	widths := widthsOf(a.columns)
	a.widths(widths)
	a.headLine(a.head, seq.Map(a.columns, func(c answersColumn) string { return c.heading }), widths)
}

func (a *answersWriter) body() {
	for i, row := range a.rows {
		var texts []string
		var rooms []float64
		for j, c := range a.columns {
			a.cell(j+1, a.head+1+i, c, row.texts[j], row.closed[j])
			texts, rooms = append(texts, row.texts[j]), append(rooms, c.width-indentWidth)
		}
		a.height(a.head+1+i, heightOf(texts, rooms, false))
	}
	for i := range a.blank {
		for j, c := range a.columns {
			a.cell(j+1, a.head+1+len(a.rows)+i, c, "", false)
		}
	}
}

func (a *answersWriter) cell(col, line int, c answersColumn, content string, closed bool) {
	switch {
	case c.entry == written:
		a.text(col, line, content, look{boxed: true, indent: 1})
	case closed:
		a.paint(col, line, look{boxed: true, fill: fillOut})
	case c.entry == wholeNumber:
		a.paint(col, line, entryLook)
	default:
		l := entryLook
		l.align, l.indent = "left", 1
		a.paint(col, line, l)
	}
}

// validations check every column that is filled, with what it asks for as a
// prompt.
func (a *answersWriter) validations() {
	for i, c := range a.columns {
		cells := column.CellName(i+1, a.head+1) + ":" + column.CellName(i+1, a.end())
		v := excelize.NewDataValidation(true)
		switch c.entry {
		case wholeNumber:
			a.do(v.SetRange("0", "", excelize.DataValidationTypeWhole, excelize.DataValidationOperatorGreaterThanOrEqual))
			a.check(v, cells, c, "Nhập số nguyên, từ 0 trở lên. "+c.prompt)
		case chosen:
			v.SetSqrefDropList(a.lists.rangeOf(c.options))
			a.check(v, cells, c, "Chọn hoặc nhập một trong: "+strings.Join(c.options, "; ")+".")
		case freeText:
			v.SetSqref(cells)
			v.SetInput(shorten(c.heading, maxTitle), shorten(c.prompt, maxInline))
			a.do(a.file.AddDataValidation(a.sheet, v))
		}
	}
	if a.wrong != "" && len(a.rows) > 0 {
		cells := column.CellName(a.frozen+1, a.head+1) + ":" + column.CellName(len(a.columns), a.end())
		a.redden(cells, strings.ReplaceAll(a.wrong, "{line}", fmt.Sprint(a.head+1)))
	}
}

// check refuses other content, and says what may be entered.
func (a *answersWriter) check(v *excelize.DataValidation, cells string, c answersColumn, allowed string) {
	v.SetSqref(cells)
	v.SetInput(shorten(c.heading, maxTitle), shorten(c.prompt, maxInline))
	v.SetError(excelize.DataValidationErrorStyleStop, "Giá trị không hợp lệ", shorten(allowed, maxInline))
	a.do(a.file.AddDataValidation(a.sheet, v))
}

// finish protects the sheet and lays it out: on as many pages across as it takes
// to be read, with the headings and the first columns on each.
func (a *answersWriter) finish() {
	last := len(a.columns)
	a.do(a.file.AutoFilter(a.sheet, column.CellName(1, a.head)+":"+column.CellName(last, a.end()), nil))
	a.freeze(a.frozen, a.head)
	a.protect()
	a.page(paper{landscape: true, cols: last, lines: a.end(), footer: text.OneLine(a.title + " – " + a.round.Title)})
	across, down := a.pagesAcross(), 0
	a.do(a.file.SetPageLayout(a.sheet, &excelize.PageLayoutOptions{FitToWidth: &across, FitToHeight: &down}))
	a.printArea(last, a.end())
	titles := fmt.Sprintf("%s!$%d:$%d", quoteSheet(a.sheet), a.head, a.head)
	if across > 1 {
		titles = fmt.Sprintf("%s!$A:$%s,%s", quoteSheet(a.sheet), column.Letters(a.frozen), titles)
	}
	a.define(printTitles, titles)
}
