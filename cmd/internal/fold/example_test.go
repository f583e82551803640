package fold_test

import (
	"fmt"

	"parindex/cmd/internal/fold"
)

// One name, typed on two systems: the marks of the second are letters of their own, and a
// blank that does not break stands between its words.
func Example() {
	typed, pasted := "Sở Y tế", "So\u031b\u0309\u00a0Y te\u0302\u0301"
	fmt.Println(typed == pasted, fold.Text(typed) == fold.Text(pasted), fold.Name("SỞ Y TẾ") == fold.Name(pasted))
	fmt.Println(fold.Look("Hoà Bình") == fold.Look("Hòa Bình"), fold.Slug(typed))
	// Output:
	// false true true
	// true so-y-te
}
