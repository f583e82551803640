package workbook

import (
	"bytes"

	"github.com/xuri/excelize/v2"
)

// file is the workbook in the hands of another library.
func (b *Book) file() *excelize.File {
	file, err := excelize.OpenReader(bytes.NewReader(b.content), excelize.Options{RawCellValue: true})
	if err != nil {
		panic(err)
	}
	return file
}
