package xlsx_test

import (
	"fmt"
	"os"

	"parindex/cmd/internal/xlsx"
)

// A workbook is read as its file has it: numbers are text, and a formula is never computed.
func ExampleOpen() {
	content, err := os.ReadFile("../../../examples/faulty/self/so-b.xlsx")
	if err != nil {
		fmt.Println(err)
		return
	}
	book, fault := xlsx.Open(content)
	if fault != nil {
		fmt.Println(fault) // why it is no workbook, or a damaged one
		return
	}
	defer book.Close()
	for i, tab := range book.Tabs() {
		sheet, fault := book.Sheet(i)
		if fault != nil {
			fmt.Println(fault)
			return
		}
		first := sheet.Rows[0]
		fmt.Println(tab.Name, "hidden:", tab.Hidden, "line", first.Line, first.Cells[0].Value)
	}
	// Output:
	// Tự đánh giá hidden: false line 1 UBND TỈNH CÀ MAU
	// Hướng dẫn hidden: false line 1 HƯỚNG DẪN ĐIỀN BẢN TỰ ĐÁNH GIÁ
	// _parindex hidden: true line 1 format
}
