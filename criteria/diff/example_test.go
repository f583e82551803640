package diff_test

import (
	"fmt"

	"parindex/criteria"
	"parindex/criteria/diff"
)

// Two sets are compared by what they mean, whatever they are called.
func ExampleCompare() {
	pack, _, err := criteria.LoadBuiltin("tay-ninh-2023")
	if err != nil {
		fmt.Println(err)
		return
	}
	one := func(set int) diff.Pack { return diff.Pack{ID: pack.ID, Sets: pack.Sets[set : set+1]} }
	fmt.Println(diff.Compare(one(0), one(0)).IsEmpty(), diff.Compare(one(0), one(1)).IsEmpty())
	// Output: true false
}
