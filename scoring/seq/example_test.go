package seq_test

import (
	"fmt"
	"strings"

	"parindex/scoring/seq"
)

func Example() {
	units := []string{"so-noi-vu", "so-y-te", "huyen-a"}
	isOffice := func(id string) bool { return strings.HasPrefix(id, "so-") }
	fmt.Println(seq.Filter(units, isOffice), seq.Count(units, isOffice), seq.First(units, isOffice),
		seq.All(units, isOffice))
	fmt.Println(seq.Map(units, func(id string) int { return len(id) }))
	fmt.Println(seq.Spread(units, func(id string) int { return len(id) }))
	*seq.Find(units, func(id *string) bool { return *id == "huyen-a" }) = "huyen-b"
	*seq.Pointers(units)[0] = "so-tai-chinh"
	fmt.Println(units)
	// Output:
	// [so-noi-vu so-y-te] 2 so-noi-vu false
	// [9 7 7]
	// [9 7 7]
	// [so-tai-chinh so-y-te huyen-b]
}
