package column_test

import (
	"fmt"

	"parindex/cmd/internal/column"
	"parindex/scoring"
)

// A column has one name in our own forms, one in CSV files, and others that people use.
func ExampleHeading() {
	fmt.Println(column.Declared.Name(), "|", column.Declared.ID(), "|", column.Declared[1])
	fmt.Println(column.CellName(28, 12))
	// Output:
	// Kê khai | declared | số liệu kê khai
	// AB12
}

// The two numbers of a rate stand in two columns of the row of its criterion.
func ExampleOf() {
	rule := scoring.Proportional{Rate: scoring.Rate{Numerator: "done", Denominator: "planned"}}
	for _, field := range rule.Fields() {
		fmt.Println(column.Of(field).Name())
	}
	// Output:
	// Kê khai
	// Mẫu số
}
