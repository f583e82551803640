package workbook

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parindex/cmd/internal/sheet"
)

// A line is one line, from which the value can be told exactly.
func TestTextLinesAreEscaped(t *testing.T) {
	for value, want := range map[string]string{
		"Kế hoạch số 17/KH":  "Kế hoạch số 17/KH",
		"a\nb\tc":            `a\nb\tc`,
		`a\nb`:               `a\\nb`,
		"a\u202eb\x07\u2028": `a\u202eb\u0007\u2028`,
	} {
		line := TextLine{sheet: "Tự đánh giá", code: "1.1", column: "Ghi chú", Value: value}
		if got := line.String(); got != "Tự đánh giá\t1.1\tGhi chú\t"+want {
			t.Errorf("%q is %q", value, got)
		}
	}
}

// No two values of a workbook go by the same sheet, code and column, so that a diff tells
// them apart: of every workbook of the examples.
func TestTextLinesAreDistinct(t *testing.T) {
	files, _ := filepath.Glob("../../../examples/*/*/*.xlsx")
	if testing.Short() {
		files = files[:min(len(files), 40)]
	}
	coded := 0
	for _, name := range files {
		book, faults, err := Open(os.DirFS(filepath.Dir(name)), filepath.Base(name), name)
		if err != nil || book == nil {
			t.Log(name, faults, err) // some are damaged on purpose
			continue
		}
		lines, _ := book.TextLines()
		seen := map[TextLine]bool{}
		for _, line := range lines {
			if strings.HasPrefix(line.code, sheet.Maker) {
				t.Errorf("%s: the signature is a row of the table: %s", name, line)
			}
			line.Value = ""
			if seen[line] {
				t.Errorf("%s: two values at %q", name, line)
			}
			seen[line] = true
			if line.code != "" {
				coded++
			}
		}
	}
	if coded < 1000 {
		t.Errorf("only %d values have a code: the test says little", coded)
	}
}
