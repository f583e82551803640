package skeleton_test

import (
	"fmt"

	"parindex/cmd/internal/skeleton"
	"parindex/cmd/internal/text"
	"parindex/criteria"
)

// A new round by a pack that ships: nothing is written to disk; each file
// has a name and can write its content.
func ExampleFirst() {
	pack, _, err := criteria.LoadBuiltin("ca-mau-2013")
	if err != nil {
		fmt.Println(err)
		return
	}
	round := skeleton.First(pack, pack.ID, "cchc-2026", 2026, text.English)
	for _, file := range round.Files() {
		fmt.Println(file.Name)
	}
	// Output:
	// round.yaml
	// received.csv
	// .gitignore
	// .gitattributes
	// self/.gitkeep
	// appraisal/.gitkeep
	// explanation/.gitkeep
	// survey/.gitkeep
}
