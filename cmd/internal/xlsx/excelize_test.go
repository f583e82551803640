package xlsx

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// workbooks are those of the tree, by path: of a folder of an example, whose forms are
// alike, the first four.
func workbooks(t testing.TB) map[string][]byte {
	books, inFolder := map[string][]byte{}, map[string]int{}
	for _, pattern := range []string{"../workbook/testdata/*.xlsx", "../workbook/testdata/*/*.xlsx",
		"../../../examples/*/*/*.xlsx"} {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			folder := filepath.Dir(path)
			if inFolder[folder]++; inFolder[folder] > 4 && strings.Contains(folder, "examples") {
				continue
			}
			content, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			books[path] = content
		}
	}
	return books
}

// TestAgreesWithExcelize compares every cell of the tree's workbooks with what
// another library reads.
func TestAgreesWithExcelize(t *testing.T) {
	if testing.Short() {
		t.Skip("many workbooks, one after the other")
	}
	books := workbooks(t)
	if len(books) < 30 {
		t.Fatalf("only %d workbooks found", len(books))
	}
	cells := 0
	for path, content := range books {
		file, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(path, err)
		}
		book, fault := Open(content)
		if fault != nil {
			t.Errorf("%s: %v", path, fault)
			continue
		}
		for i, tab := range book.Tabs() {
			cells += compareSheet(t, path, book, i, tab, file)
		}
		book.Close()
		file.Close()
	}
	if cells < 10_000 {
		t.Errorf("only %d cells compared", cells)
	}
}

func compareSheet(t *testing.T, path string, book *Book, i int, tab Tab, file *excelize.File) (cells int) {
	sheet, fault := book.Sheet(i)
	if fault != nil {
		t.Errorf("%s %s: %v", path, tab.Name, fault)
		return 0
	}
	if shows, err := file.GetSheetVisible(tab.Name); shows == tab.Hidden || err != nil {
		t.Errorf("%s %s: hidden %v, excelize: visible %v (%v)", path, tab.Name, tab.Hidden, shows, err)
	}
	rows, err := file.GetRows(tab.Name, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(path, err)
	}
	for line := range rows {
		for col, want := range rows[line] {
			got, formula := "", ""
			if c := sheet.Cell(line+1, col); c != nil {
				got, formula = c.Value, sheet.FormulaOf(line+1, c)
				if c.Type == Bool {
					got = map[string]string{"TRUE": "1", "FALSE": "0"}[got]
				}
			}
			name, _ := excelize.CoordinatesToCellName(col+1, line+1)
			if cells++; got != want {
				t.Errorf("%s %s!%s: %q, excelize: %q", path, tab.Name, name, got, want)
			}
			want, err := file.GetCellFormula(tab.Name, name)
			if _, covered := sheet.MergedOver(line+1, col); formula != want && !covered || err != nil {
				t.Errorf("%s %s!%s: formula %q, excelize: %q (%v)", path, tab.Name, name, formula, want, err)
			}
		}
	}
	compareTraits(t, path, sheet, tab, file)
	return cells
}

func compareTraits(t *testing.T, path string, sheet *Sheet, tab Tab, file *excelize.File) {
	for _, row := range sheet.Rows {
		if shows, err := file.GetRowVisible(tab.Name, row.Line); row.Hidden == shows || err != nil {
			t.Errorf("%s %s row %d: hidden %v, excelize: visible %v (%v)", path, tab.Name, row.Line, row.Hidden,
				shows, err)
		}
	}
	for col := range 30 {
		if shows, err := file.GetColVisible(tab.Name, letters(col)); sheet.HidesColumn(col) == shows || err != nil {
			t.Errorf("%s %s column %d: excelize: visible %v (%v)", path, tab.Name, col, shows, err)
		}
	}
	merged, err := file.GetMergeCells(tab.Name, true)
	if err != nil || len(merged) != len(sheet.Merged) {
		t.Fatalf("%s %s: %d merged ranges, excelize: %d (%v)", path, tab.Name, len(sheet.Merged), len(merged), err)
	}
	for i, m := range merged {
		if r, _ := parseRange([]byte(m.GetStartAxis() + ":" + m.GetEndAxis())); r != sheet.Merged[i] {
			t.Errorf("%s %s: merged %v, excelize: %v", path, tab.Name, sheet.Merged[i], r)
		}
	}
	guards, err := file.GetDataValidations(tab.Name)
	if err != nil {
		t.Fatal(path, err)
	}
	count := 0
	for _, g := range guards {
		count += len(parseRanges([]byte(g.Sqref)))
	}
	if count != len(sheet.guarded) {
		t.Errorf("%s %s: %d guarded ranges, excelize: %d", path, tab.Name, len(sheet.guarded), count)
	}
}
