package fault_test

import (
	"fmt"

	"parindex/scoring/fault"
)

// A fault is a code, a place and what its text needs; names such as unit and criterion are
// its subject, too. The text is the business of whoever prints it.
func ExampleNew() {
	cell := fault.InSheet("self/so-a.xlsx", "Tự đánh giá").At(12, 6)
	limit := fault.At("pack/so.yaml", 96, 10)
	d := fault.New("score-over-max", cell, "unit", "so-a", "criterion", "3.2.1").See(fault.NoteMaxHere, limit)
	fmt.Println(d.Pos, d.Code, d.About.Unit, d.About.IsOn("3.2.1"))
	for _, related := range d.Related {
		fmt.Println(related.Pos, related.Note)
	}
	faults := fault.List{d, fault.Warn("evidence-missing", cell, "unit", "so-a"), d}
	fmt.Println(len(faults.Sorted()), "faults:", faults.Sorted().Errors(), "error,", faults.Sorted().Warnings(),
		"warning")
	// Output:
	// self/so-a.xlsx:Tự đánh giá!F12 score-over-max so-a true
	// pack/so.yaml:96:10 max-here
	// 2 faults: 1 error, 1 warning
}
