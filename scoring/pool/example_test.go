package pool_test

import (
	"fmt"

	"parindex/scoring/pool"
)

// A value that comes again has the place of the first.
func ExamplePool_Put() {
	var colours pool.Pool[string]
	for _, colour := range []string{"red", "green", "red"} {
		fmt.Println(colours.Put(colour))
	}
	fmt.Println(colours.All)
	// Output:
	// 0
	// 1
	// 0
	// [red green]
}
