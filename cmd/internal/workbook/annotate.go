package workbook

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
	"parindex/cmd/internal/text"
	"parindex/cmd/internal/xlsx"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Marks are the faults of one workbook, to be marked in a copy of it.
type Marks struct {
	Lang   text.Lang
	What   string     // the workbook is
	Name   string     // whose workbook it is
	Round  string     // which round it is of, until when and where to send it; may be blank
	Faults fault.List // at the workbook, its sheets and cells
	// SetOf, of a unit, and Submission, where known, say which criterion a cell belongs to.
	SetOf      func(unit string) *scoring.CriteriaSet
	Submission *scoring.Submission
}

// What a copy shows at most: a file that is all faults is not fixed by a list
// of them, and cells far out would be made to be marked.
const (
	mostMarks       = 2000
	farLine, farCol = 20_000, 200
	heaviest        = 8 << 20 // of a sheet, which has to be in memory as a whole
)

var errHeavy = errors.New("a sheet is too large")

// Annotate is a copy of a workbook with the faulty cells coloured and commented
// and a first sheet that lists the faults, each with a link to its cell. Whatever
// else the workbook holds stays, comments too. Of a copy made by Annotate before,
// the old marks are gone. The same content and faults give the same bytes. It is
// not ok where the content cannot be opened, or is far too large for a form.
func Annotate(content []byte, m Marks) (marked []byte, ok bool) {
	book, _ := openBytes(content, "")
	if book == nil {
		return nil, false
	}
	var out bytes.Buffer
	err := guard(func() error {
		limits := excelize.Options{UnzipSizeLimit: xlsx.MaxUnzipped, UnzipXMLSizeLimit: xlsx.MaxUnzipped}
		file, err := excelize.OpenReader(bytes.NewReader(content), limits)
		if err != nil {
			return err
		}
		defer file.Close()
		if isHeavy(file) {
			return errHeavy
		}
		return (&marker{Marks: m, book: book, file: file, tints: map[tint]int{}}).mark(&out)
	})
	return out.Bytes(), err == nil
}

// guard is the one boundary to excelize for bytes from outside: it panics on
// some malformed files.
func guard(work func() error) (err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("malformed content: %v", reason)
		}
	}()
	return work()
}

func isHeavy(file *excelize.File) bool {
	heavy := false
	parts(file, "xl/worksheets/", func(_ string, content []byte) { heavy = heavy || len(content) > heaviest })
	return heavy
}

// marker marks one workbook.
type marker struct {
	Marks
	book  *Book // as it came in
	file  *excelize.File
	notes *notes
	tints map[tint]int
	// before is what the fill of each marked cell was, for the list to keep.
	before map[fault.Position]string
}

func (m *marker) mark(out *bytes.Buffer) error {
	m.Faults = m.Faults.Sorted()
	m.before = map[fault.Position]string{}
	m.notes = takeNotes(m.file)
	if err := m.forget(); err != nil {
		return err
	}
	left := max(0, len(m.Faults)-mostMarks)
	m.Faults = m.Faults[:len(m.Faults)-left]
	for _, cell := range m.cells() {
		if err := m.cell(cell); err != nil {
			return err
		}
	}
	if err := m.notes.put(); err != nil {
		return err
	}
	if err := m.list(left); err != nil {
		return err
	}
	return write(m.file, out)
}

// markedCell is a cell with all that is wrong with it.
type markedCell struct {
	at     fault.Position
	faults fault.List
}

func (m *marker) cells() []markedCell {
	var cells []markedCell
	for _, d := range m.Faults {
		at := m.anchor(d.Pos)
		if at.Sheet() == "" || d.Pos.Line() == 0 || at.Line() > farLine || at.Col() > farCol {
			continue
		}
		i := slices.IndexFunc(cells, func(c markedCell) bool { return c.at == at })
		if i < 0 {
			i, cells = len(cells), append(cells, markedCell{at: at})
		}
		cells[i].faults.Add(d)
	}
	return cells
}

// anchor is the cell that stands for a place: the first of a row, a column or a
// sheet. Its sheet is empty where the workbook has none of that name.
func (m *marker) anchor(pos fault.Position) fault.Position {
	if index, err := m.file.GetSheetIndex(pos.Sheet()); err != nil || index < 0 {
		return fault.Position{}
	}
	at := fault.InSheet("", pos.Sheet()).At(max(1, pos.Line()), max(1, pos.Col()))
	if over, covered := m.book.mergedOver(at); covered { // what is drawn there nobody sees
		return at.At(over.Top, over.Left+1)
	}
	return at
}

func (m *marker) cell(c markedCell) error {
	fill := sheet.FillWarning
	if c.faults.Errors() > 0 {
		fill = sheet.FillError
	}
	if err := m.paint(c.at, fill); err != nil {
		return err
	}
	isFormat := func(d fault.Diagnostic) bool { return slices.Contains(formatCodes, d.Code) }
	if slices.ContainsFunc(c.faults, isFormat) {
		if err := m.allowFormats(c.at.Sheet()); err != nil {
			return err
		}
	}
	said := seq.Map(c.faults, m.words)
	m.notes.add(c.at, strings.Join(said, "\n"))
	return nil
}

// words are a fault and what to do about it.
func (m *marker) words(d fault.Diagnostic) string {
	words := text.Capital(m.Lang.Severity(d.Severity)) + ": " + m.wrong(d)
	if hint := m.Lang.UnitHint(d); hint != "" {
		words += "\n→ " + text.Capital(hint)
	}
	return words
}

// wrong is the message, with the other cells that it is about.
func (m *marker) wrong(d fault.Diagnostic) string {
	words := m.Lang.Message(d)
	for _, related := range d.Related {
		if related.Pos.File() == d.Pos.File() && related.Pos.Sheet() != "" {
			words += fmt.Sprintf(" (%s: %s)", m.Lang.Note(related.Note), related.Pos.Cell())
		}
	}
	return words
}

// criterion is the code that a fault is about, with its title.
func (m *marker) criterion(d fault.Diagnostic) string {
	if m.SetOf == nil {
		return ""
	}
	set := m.SetOf(d.About.Unit)
	if set == nil {
		return ""
	}
	if node := set.ByCode()[d.About.Criterion]; node != nil {
		return node.Code + " – " + node.Title
	}
	return ""
}

// formatCodes are faults of cells whose format makes something else of each number that is typed.
var formatCodes = []fault.Code{table.CodeCellDate, CodeCellTime, CodeCellPercent}

// allowFormats lets people give cells of a locked sheet another format, as the hints ask for. Nobody but they does: a
// day that is shown as a plain number would no longer be found.
func (m *marker) allowFormats(tab string) error {
	options, err := m.file.GetSheetProtection(tab)
	if err != nil || options == (excelize.SheetProtectionOptions{}) || options.AlgorithmName != "" {
		return err
	}
	options.FormatCells = true
	return m.file.ProtectSheet(tab, &options)
}

// tint is a cell's format with another fill; a blank fill is none.
type tint struct {
	format int
	fill   string
}

// paint gives a cell another fill and keeps the rest of its format: lock, borders,
// number format, typeface.
func (m *marker) paint(at fault.Position, fill string) error {
	format, err := m.file.GetCellStyle(at.Sheet(), at.Cell())
	if err != nil {
		return err
	}
	m.before[at] = m.fillOf(format)
	tinted, err := m.tinted(tint{format, fill})
	if err != nil {
		return err
	}
	return m.file.SetCellStyle(at.Sheet(), at.Cell(), at.Cell(), tinted)
}

// tinted copies the format as it is stored: a format that is read and written
// anew would lose what the library does not know of.
func (m *marker) tinted(t tint) (int, error) {
	if id, known := m.tints[t]; known {
		return id, nil
	}
	style := &excelize.Style{}
	if t.fill != "" {
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{t.fill}}
	}
	plain, err := m.file.NewStyle(style)
	if err != nil {
		return 0, err
	}
	formats := m.file.Styles.CellXfs
	format, applies := formats.Xf[t.format], true
	format.FillID, format.ApplyFill = formats.Xf[plain].FillID, &applies
	formats.Xf = append(formats.Xf, format)
	formats.Count = len(formats.Xf)
	m.tints[t] = len(formats.Xf) - 1
	return m.tints[t], nil
}

// fillOf is the plain fill of a format, or blank.
func (m *marker) fillOf(format int) string {
	style, err := m.file.GetStyle(format)
	if err != nil || style.Fill.Type != "pattern" || style.Fill.Pattern != 1 || len(style.Fill.Color) != 1 {
		return ""
	}
	return strings.TrimPrefix(style.Fill.Color[0], "#")
}
