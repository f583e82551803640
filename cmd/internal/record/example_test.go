package record_test

import (
	"bytes"
	"fmt"
	"os"

	"parindex/cmd/internal/record"
	"parindex/cmd/internal/round"
)

// What was written for programs is read again, figures and all.
func ExampleRead() {
	r, err := round.Load(os.DirFS("../../../examples/ha-nam-2021"), "ha-nam-2021", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	var file bytes.Buffer
	if err := record.Of(r.Outcome(), r.Source()).Write(&file); err != nil {
		fmt.Println(err)
	}
	read, faults, err := record.Read(&file, "record.json")
	fmt.Println(read.Schema, len(faults), err)
	first := read.Blocks[0].Ranking[0]
	fmt.Println(first.ID, first.Index.Rounded)
	// Output:
	// 2 0 <nil>
	// tinh-32 91.50
}
