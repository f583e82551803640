package sheet_test

import (
	"bytes"
	"fmt"
	"testing/fstest"

	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/workbook"
	"parindex/scoring/scoringtest"
)

// A unit's blank form says what it was made for, whatever the file is called when it comes
// back.
func ExampleWriteForm() {
	round := scoringtest.TwoUnits()
	block := round.Blocks[0]
	var form bytes.Buffer
	if err := sheet.WriteForm(&form, sheet.Form{Round: round, Block: block, Unit: block.Units[1]}); err != nil {
		fmt.Println(err)
	}
	book, _, err := workbook.Open(fstest.MapFS{"copy (2).xlsx": {Data: form.Bytes()}}, "copy (2).xlsx", "copy (2).xlsx")
	fmt.Println(book.Meta().Unit, book.Meta().Set, err)
	// Output: so-b so <nil>
}
