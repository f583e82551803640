package workbook

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/fold"
	"parindex/scoring/fault"
)

// A row is the cells of one line of a table, the first column at index 0.
type row struct {
	line  int
	cells []string
	// at is the columns that the cells of a text line start in; nil in a sheet,
	// where cells are counted.
	at []int
}

// cell is the raw text of a column, counted from 0; "" where there is none.
func (r row) cell(col int) string {
	if col < 0 || col >= len(r.cells) {
		return ""
	}
	return r.cells[col]
}

var errCells = errors.New("too many cells")

// rows are those of a sheet, raw: numbers as stored, formulas by their stored
// value, empty rows left out.
func (b *Book) rows(sheet string) ([]row, fault.List) {
	var rows []row
	err := errUnsure
	if b.lean != nil {
		rows, err = b.lean.rows(sheet)
	}
	if err == errUnsure {
		if err = b.handOver(); err == nil {
			rows, err = b.stream(sheet)
		}
	}
	switch {
	case errors.Is(err, errCells):
		return nil, tooLarge(b.shown, fmt.Sprint(maxCells, " cells"))
	case err != nil:
		return nil, damaged(b.shown, err)
	}
	return rows, nil
}

// stream has excelize read a sheet.
func (b *Book) stream(sheet string) ([]row, error) {
	var rows []row
	err := guard(func() error {
		stream, err := b.opened.Rows(sheet)
		if err != nil {
			return err
		}
		defer stream.Close()
		for line, cells := 1, 0; stream.Next(); line++ {
			columns, err := stream.Columns()
			if err != nil {
				return err
			}
			if cells += len(columns); cells > maxCells {
				return errCells
			}
			if len(columns) > 0 {
				rows = append(rows, row{line: line, cells: columns})
			}
		}
		return stream.Error()
	})
	return rows, err
}

// broken looks for a sheet that ends in the middle. Streaming stops there
// without a word, so callers who miss rows ask.
func (b *Book) broken() fault.List {
	var err error
	b.eachSheet(func(part []byte) bool {
		err = wellFormed(part)
		return err == nil
	})
	if err != nil {
		return damaged(b.shown, err)
	}
	return nil
}

func wellFormed(content []byte) error {
	if scan(content, "", "").end() == nil {
		return nil
	}
	decoder := xml.NewDecoder(bytes.NewReader(content))
	decoder.CharsetReader = func(_ string, content io.Reader) (io.Reader, error) { return content, nil }
	for {
		if _, err := decoder.Token(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// find is the sheet of that name, in any case, or the only visible one.
func (b *Book) find(name string) (string, fault.List) {
	var visible []string
	for _, t := range b.tabs() {
		if strings.EqualFold(fold.Text(t.name), name) {
			return t.name, nil
		}
		if !t.hidden && !isBeside(t.name) {
			visible = append(visible, t.name)
		}
	}
	if len(visible) == 1 {
		return visible[0], nil
	}
	at := fault.InFile(b.shown)
	return "", fault.List{fault.New(CodeSheetMissing, at, "expected", name, "found", visible)}
}

// formula is what is behind a cell that reads "": a formula without a stored
// value is given so. Asking excelize loads the whole sheet, hence the look into
// the text first.
func (b *Book) formula(at fault.Position) string {
	if sheet := b.leanSheet(at.Sheet()); sheet != nil {
		if formula, exact := sheet.formula(at); exact {
			return formula
		}
	}
	if !b.mayCompute(at.Cell()) {
		return ""
	}
	formula := ""
	err := guard(func() (err error) {
		formula, err = b.file().GetCellFormula(at.Sheet(), at.Cell())
		return err
	})
	if err != nil {
		return ""
	}
	return formula
}

// mayCompute says whether a cell of that name, in any sheet, holds a formula.
func (b *Book) mayCompute(cell string) bool {
	found := false
	b.eachSheet(func(part []byte) bool {
		found = cellComputes(part, cell)
		return !found
	})
	return found
}

func cellComputes(sheet []byte, cell string) bool {
	_, rest, found := bytes.Cut(sheet, []byte(` r="`+cell+`"`))
	if !found {
		return false
	}
	rest, _, _ = bytes.Cut(rest, []byte(` r="`)) // up to the next cell
	return slices.ContainsFunc([]string{"<f>", "<f ", "<f/", ":f>", ":f "}, func(tag string) bool {
		return bytes.Contains(rest, []byte(tag))
	})
}

// isText says whether the cell holds text and not a number.
func (b *Book) isText(at fault.Position) bool {
	if sheet := b.leanSheet(at.Sheet()); sheet != nil {
		return sheet.mark(at).kind == kindText
	}
	is := false
	_ = guard(func() error {
		kind, err := b.file().GetCellType(at.Sheet(), at.Cell())
		is = kind == excelize.CellTypeSharedString || kind == excelize.CellTypeInlineString
		return err
	})
	return is
}
