package workbook_test

import (
	"bytes"
	"fmt"
	"testing/fstest"

	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/workbook"
	"parindex/scoring/scoringtest"
)

// A form is filled in, as a unit does, and read: rows are known by the codes of criteria,
// columns by their headings.
func ExampleBook_ReadSelf() {
	round := scoringtest.TwoUnits()
	block, unit := round.Blocks[0], round.Blocks[0].Units[0]
	var form, filled bytes.Buffer
	if err := sheet.WriteForm(&form, sheet.Form{Round: round, Block: block, Unit: unit}); err != nil {
		fmt.Println(err)
	}
	values := []workbook.Value{
		{Code: "1", Input: "numerator", Text: "4"},
		{Code: "1", Input: "denominator", Text: "sáu"},
	}
	if err := workbook.Fill(form.Bytes(), values, &filled); err != nil {
		fmt.Println(err)
	}
	book, _, err := workbook.Open(fstest.MapFS{"so-a.xlsx": {Data: filled.Bytes()}}, "so-a.xlsx", "self/so-a.xlsx")
	if err != nil {
		fmt.Println(err)
		return
	}
	submission, _, faults := book.ReadSelf(workbook.Want{Set: block.Set, Unit: unit, Own: true})
	fmt.Println(submission.Entries["1"].Inputs[0].Number, "at", submission.Entries["1"].Inputs[0].Pos)
	fmt.Println(faults[0].Pos, faults[0].Code)
	// Output:
	// 4 at self/so-a.xlsx:Tự đánh giá!E10
	// self/so-a.xlsx:Tự đánh giá!F10 cell-not-number
}
