package scoring

import (
	"fmt"
	"strings"
	"testing"
)

func ExampleExpr_Render() {
	cells := map[string]string{"x": "E8", "y": "E9"}
	e, _ := ParseExpr("2 × min(x ÷ y, 95%)")
	fmt.Println(e.Render(func(variable string) string { return cells[variable] }))
	// Output: 2*MIN(E8/E9,0.95)
}

// TestRenderKeepsTheTree also reads what was rendered again: it has to be worth
// the same.
func TestRenderKeepsTheTree(t *testing.T) {
	vars := map[string]Points{"x": Whole(7), "y": Whole(3), "z": MustPoints("0.5")}
	for _, test := range []struct{ text, want, why string }{
		{"x + y - z", "x+y-z", "from left to right"},
		{"x - (y - z)", "x-(y-z)", "brackets that matter"},
		{"x / (y * z)", "x/(y*z)", "the same in a product"},
		{"((x)) * ((y + z))", "x*(y+z)", "brackets that do not"},
		{"x * y + z", "x*y+z", "products bind tighter"},
		{"(x + y) / z", "(x+y)/z", "a sum on the left of a product"},
		{"-x + y", "0-x+y", "a sign is taken from nothing"},
		{"y * -x", "y*(0-x)", "and stays in brackets"},
		{"max(min(y, z) + 1, 90%)", "MAX(MIN(y,z)+1,0.9)", "functions, and a percentage"},
		{"2", "2", "a number"},
	} {
		e, err := ParseExpr(test.text)
		if err != nil {
			t.Fatal(err)
		}
		got := e.Render(func(variable string) string { return variable })
		if got != test.want {
			t.Errorf("%s (%s): %s, want %s", test.text, test.why, got, test.want)
		}
		again, err := ParseExpr(strings.ToLower(got))
		was, _ := e.Value(vars)
		is, _ := again.Value(vars)
		if err != nil || !was.Equal(is) {
			t.Errorf("%s: %s, and rendered %s (%v)", test.text, was, is, err)
		}
	}
	if got := (Expr{}).Render(nil); got != "0" {
		t.Errorf("the zero expression: %s", got)
	}
}

func ExampleExpr_Write() {
	e, _ := ParseExpr("2*(x-y)/min(x, 95%)")
	comma := func(p Points) string { return strings.Replace(p.String(), ".", ",", 1) }
	fmt.Println(e.Write(comma, func(name string) string { return "nhỏ nhất" }), e.IsQuotient())
	// Output: 2 × (x − y) / nhỏ nhất(x; 0,95) true
}

func TestTestsOfAComparison(t *testing.T) {
	c, err := ParseComparison("70% ≤ x / y < 0.9 and max(x, 1) > y")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, test := range c.Tests() {
		got = append(got, test.Left.String()+" "+test.Op+" "+test.Right.String())
	}
	if want := "0.7 <= x/y; x/y < 0.9; max(x,1) > y"; strings.Join(got, "; ") != want {
		t.Errorf("%s, want %s", strings.Join(got, "; "), want)
	}
}
