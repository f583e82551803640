package round_test

import (
	"fmt"
	"os"

	"parindex/cmd/internal/round"
)

// A folder is read whole, with every fault in it; what could be read is scored.
func ExampleLoad() {
	r, err := round.Load(os.DirFS("../../../examples/faulty"), "faulty", nil)
	if err != nil {
		fmt.Println(err) // a file could not be read at all; what is wrong in files is a fault
		return
	}
	fmt.Println(r.Title, "files:", len(r.Files), "usable:", r.Usable)
	outcome := r.Outcome()
	fmt.Println("errors:", outcome.Faults.Errors())
	fmt.Println(outcome.Faults.Sorted()[0].Pos)
	// Output:
	// Ví dụ có lỗi files: 6 usable: true
	// errors: 4
	// faulty/self/so-b.xlsx:Tự đánh giá!E16
}
