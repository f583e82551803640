package demo_test

import (
	"crypto/sha256"
	"fmt"

	"parindex/cmd/internal/demo"
	"parindex/criteria"
)

// The same options give the same bytes, on every machine.
func ExampleNew() {
	pack, _, err := criteria.LoadBuiltin("ca-mau-2013")
	if err != nil {
		fmt.Println(err)
		return
	}
	first := func() (name string, sum [sha256.Size]byte) {
		round, err := demo.New(demo.Options{Pack: pack, Units: 3, Seed: 1})
		if err != nil {
			fmt.Println(err)
			return
		}
		file, hash := round.Files()[0], sha256.New()
		if err := file.Write(hash); err != nil {
			fmt.Println(err)
		}
		return file.Name, [sha256.Size]byte(hash.Sum(nil))
	}
	name, one := first()
	_, other := first()
	fmt.Println(name, one == other)
	// Output: round.yaml true
}
