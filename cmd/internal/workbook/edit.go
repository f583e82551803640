package workbook

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/table"
)

// CellEdit is one change to a workbook, for building damaged ones from text.
// What it changes is what Cell names: a cell ("F12"), a row ("12") or, left
// empty, the sheet.
//
// A cell takes Text as a sheet would: a number, "=A1+1" as a formula without a
// stored value, anything else as text; a leading apostrophe makes text of
// numbers and formulas too. Without Text, the cell is cleared, the row or the
// sheet deleted. A sheet with Text is given that name, and made if it is not there.
type CellEdit struct{ Sheet, Cell, Text string }

// Edit writes the workbook in content with the changes.
func Edit(content []byte, edits []CellEdit, w io.Writer) error {
	file, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		return fmt.Errorf("edit: %w", err)
	}
	defer file.Close()
	if err := applyAll(file, edits); err != nil {
		return fmt.Errorf("edit: %w", err)
	}
	return write(file, w)
}

// write packs a workbook as fast as [page.NewZip] does.
func write(file *excelize.File, w io.Writer) error {
	file.SetZipWriter(newZip)
	return file.Write(w)
}

func newZip(w io.Writer) excelize.ZipWriter { return page.NewZip(w) }

func applyAll(file *excelize.File, edits []CellEdit) error {
	for _, e := range edits {
		if err := e.apply(file); err != nil {
			return fmt.Errorf("%q %q: %w", e.Sheet, e.Cell, err)
		}
	}
	return nil
}

func (e CellEdit) apply(file *excelize.File) error {
	if e.Cell == "" {
		return e.applyToSheet(file)
	}
	if line, err := strconv.Atoi(e.Cell); err == nil {
		return file.RemoveRow(e.Sheet, line)
	}
	_, isNumber := table.CleanNumber(e.Text)
	switch {
	case e.Text == "" || isNumber:
		return file.SetCellDefault(e.Sheet, e.Cell, e.Text)
	case strings.HasPrefix(e.Text, "="):
		return e.formula(file)
	}
	return file.SetCellStr(e.Sheet, e.Cell, strings.TrimPrefix(e.Text, "'"))
}

// formula leaves no stored value behind.
func (e CellEdit) formula(file *excelize.File) error {
	if err := file.SetCellDefault(e.Sheet, e.Cell, ""); err != nil {
		return err
	}
	return file.SetCellFormula(e.Sheet, e.Cell, e.Text[1:])
}

func (e CellEdit) applyToSheet(file *excelize.File) error {
	if e.Text == "" {
		return file.DeleteSheet(e.Sheet)
	}
	if index, err := file.GetSheetIndex(e.Sheet); err == nil && index >= 0 {
		return file.SetSheetName(e.Sheet, e.Text)
	}
	_, err := file.NewSheet(e.Text)
	return err
}
