package criteria

import "testing"

// BenchmarkLoadFourSets reads and checks the largest pack that ships.
func BenchmarkLoadFourSets(b *testing.B) {
	for b.Loop() {
		if _, faults, err := LoadBuiltin("ha-tinh-2021"); err != nil || len(faults) > 0 {
			b.Fatal(faults, err)
		}
	}
}

// BenchmarkTestFourSets runs its worked examples.
func BenchmarkTestFourSets(b *testing.B) {
	pack, _, err := LoadBuiltin("ha-tinh-2021")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if o := pack.Test(); len(o.Results) == 0 || len(o.Faults()) > 0 {
			b.Fatal(o.Faults())
		}
	}
}
