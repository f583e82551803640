package phrases_test

import (
	"fmt"

	"parindex/criteria/phrases"
)

func ExampleParse() {
	all, err := phrases.Parse("# a comment\n[greeting]\nvi = xin chào\nen = hello\n")
	fmt.Println(all["greeting"]["en"], err)
	_, err = phrases.Parse("[greeting]\nvi = xin chào\nvi = chào\n")
	fmt.Println(err)
	// Output:
	// hello <nil>
	// line 3 is no part, or stands twice: "vi = chào"
}
