package criteria_test

import (
	"fmt"

	"parindex/criteria"
)

// A pack is read with every fault of every file, and its worked examples are scored by the
// engine.
func ExampleLoadBuiltin() {
	pack, faults, err := criteria.LoadBuiltin("ca-mau-2013")
	if err != nil {
		fmt.Println(err) // the tool could not work; what is wrong in files is a fault
		return
	}
	tested := pack.Test()
	fmt.Println(pack.ID, "sets:", len(pack.Sets), "faults:", len(faults))
	fmt.Println("differ:", len(tested.Faults()), "not exercised:", len(tested.Missed()))
	// Output:
	// ca-mau-2013 sets: 1 faults: 0
	// differ: 0 not exercised: 0
}
