package workbook

import (
	"bytes"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// leanSheet is a sheet that the lean reader understood to its end.
type leanSheet struct {
	rows     []row
	marks    [][]mark // of the cells, row by row
	hidden   map[int]bool
	columns  []cellRange // hidden ones
	merged   []cellRange
	filtered bool
	part     []byte
}

// sheetReader reads one sheet.
type sheetReader struct {
	*scanner
	shared    []string
	sheet     *leanSheet
	line, col int
	cells     []string // of the row; marks likewise
	marks     []mark
	count     int
}

func (l *lean) rows(name string) ([]row, error) {
	sheet, err := l.sheet(name)
	if err != nil {
		return nil, err
	}
	return sheet.rows, nil
}

// sheet is read when it is first asked for.
func (l *lean) sheet(name string) (*leanSheet, error) {
	for _, t := range l.tabs {
		if !strings.EqualFold(t.name, name) {
			continue
		}
		if l.sheets[t.part] == nil {
			sheet, err := l.readSheet(t.part)
			if err != nil {
				return nil, err
			}
			l.sheets[t.part] = sheet
		}
		return l.sheets[t.part], nil
	}
	return nil, errUnsure
}

func (l *lean) readSheet(part string) (*leanSheet, error) {
	if err := l.readShared(); err != nil {
		return nil, err
	}
	text, err := l.part(part)
	if err != nil {
		return nil, err
	}
	r := &sheetReader{scanner: scan(text, "worksheet", mainSpace), shared: l.shared}
	r.sheet = &leanSheet{part: text, hidden: map[int]bool{}}
	listed := false
	r.each(func() {
		switch string(r.name) {
		case "cols":
			r.each(r.readColumn)
		case "sheetData":
			if listed {
				r.doubt()
			}
			listed, r.inRows = true, true
			r.each(r.readRow)
			r.inRows = false
		case "autoFilter":
			r.each(func() { r.sheet.filtered = true })
		case "mergeCells":
			r.each(r.readMerge)
		}
	})
	return r.sheet, r.end()
}

func (r *sheetReader) readColumn() {
	span := cellRange{left: r.number("min") - 1, right: r.number("max") - 1}
	if string(r.name) != "col" {
		r.doubt()
	}
	if r.flag("hidden") {
		r.sheet.columns = append(r.sheet.columns, span)
	}
}

// maxMerged is beyond what anybody merges.
const maxMerged = 1 << 16

func (r *sheetReader) readMerge() {
	first, last, isRange := bytes.Cut(r.attr("ref"), []byte(":"))
	if !isRange {
		last = first
	}
	left, top := r.place(first)
	right, bottom := r.place(last)
	if left > right || top > bottom || len(r.sheet.merged) == maxMerged {
		r.doubt()
	}
	r.sheet.merged = append(r.sheet.merged, cellRange{left, top, right, bottom})
}

// place is the column, from 0, and the line of a cell's name.
func (r *sheetReader) place(name []byte) (col, line int) {
	letters := 0
	for letters < len(name) && letters < 3 && name[letters] >= 'A' && name[letters] <= 'Z' {
		col = col*26 + int(name[letters]-'A') + 1
		letters++
	}
	line = r.digits(name[letters:])
	if letters == 0 || col > excelize.MaxColumns || line < 1 || line > excelize.TotalRows {
		r.doubt()
	}
	return col - 1, line
}

func (r *sheetReader) readRow() {
	line, hidden := r.number("r"), r.flag("hidden")
	if string(r.name) != "row" || line <= r.line || line > excelize.TotalRows {
		r.doubt()
		return
	}
	r.line, r.col = line, -1
	r.cells, r.marks = r.cells[:0], r.marks[:0]
	r.each(r.readCell)
	if len(r.cells) == 0 {
		return
	}
	if r.count += len(r.cells); r.count > maxCells && r.err == nil {
		r.err = errCells
	}
	r.sheet.rows = append(r.sheet.rows, row{line: line, cells: slices.Clone(r.cells)})
	r.sheet.marks = append(r.sheet.marks, slices.Clone(r.marks))
	if hidden {
		r.sheet.hidden[line] = true
	}
}

func (s *leanSheet) hidesColumn(col int) bool {
	return slices.ContainsFunc(s.columns, func(c cellRange) bool { return c.left <= col && col <= c.right })
}
