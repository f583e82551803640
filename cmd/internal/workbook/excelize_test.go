package workbook

import (
	"bytes"
	"os"
	"testing"

	"github.com/xuri/excelize/v2"
)

// inExcelize is a workbook in the hands of another library.
func inExcelize(t testing.TB, content []byte) *excelize.File {
	t.Helper()
	file, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	return file
}

// excelizeFile is the same, from a file.
func excelizeFile(t testing.TB, path string) *excelize.File {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return inExcelize(t, content)
}
