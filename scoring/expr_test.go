package scoring

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestExprValue(t *testing.T) {
	vars := map[string]Points{"x": Whole(19), "y": Whole(20), "z": {}}
	for _, c := range []struct{ text, want, why string }{
		{"2 * x / y", "1.9", "left to right"},
		{"2 + 3 * 4", "14", "products first"},
		{"(2 + 3) * 4", "20", "brackets first"},
		{"10 - 3 - 2", "5", "left to right"},
		{"-x + 20", "1", "a sign"},
		{"min(x, min(y, 7))", "7", "the smallest"},
		{"max(0, x - y)", "0", "never below"},
		{"x ÷ y × 2", "1.9", "signs as printed"},
		{"95% * 2", "1.9", "a percentage"},
		{"1/3", "1/3", "exact"},
		{"x/z", "", "division by zero"},
		{"0 * (1/z)", "", "wherever it stands"},
	} {
		e, err := ParseExpr(c.text)
		if err != nil {
			t.Errorf("%s: %q: %v", c.why, c.text, err)
			continue
		}
		got, ok := e.Value(vars)
		if ok != (c.want != "") || ok && got.String() != c.want {
			t.Errorf("%s: %q is %s %v, want %q", c.why, c.text, got, ok, c.want)
		}
	}
}

func TestComparisonHolds(t *testing.T) {
	vars := map[string]Points{"x": Whole(18), "y": Whole(20)}
	for text, want := range map[string]bool{
		"x / y >= 90%":          true, // exactly at the edge
		"x / y > 0.9":           false,
		"70% <= x/y < 91%":      true, // a chain
		"x >= 18 and y ≤ 19":    false,
		"x = 18 and y > 0":      true,
		"min(x, y) == max(x,0)": true,
	} {
		c, err := ParseComparison(text)
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		if holds, ok := c.holds(vars); !ok || holds != want {
			t.Errorf("%q: %v %v, want %v", text, holds, ok, want)
		}
	}
}

func TestExprErrors(t *testing.T) {
	for _, c := range []struct {
		text  string
		at    int
		found string
	}{
		{"", 0, ""},
		{"2 *", 3, ""},
		{"2 x", 2, "x"},
		{"(1 + 2", 6, ""},
		{"sqrt(x)", 4, "("},
		{"min(1; 2)", 5, ";"},
		{"min(3)", 5, ")"},
		{"min(3, x + 1,5)", 12, ","}, // a decimal comma
		{"điểm + 1", 0, "đ"},
		{"1 + ố", 4, "ố"},
		{"x and y", 2, "and"},
		{"1..2", 0, "1..2"},
		{"x ^ 2", 2, "^"},
	} {
		_, err := ParseExpr(c.text)
		var mistake *ExprError
		if !errors.As(err, &mistake) || mistake.At != c.at || mistake.Found != c.found {
			t.Errorf("%q: %+v, want %q at %d", c.text, err, c.found, c.at)
		}
	}
	if _, err := ParseComparison("x + 1"); err == nil {
		t.Error("a condition without a comparison was read")
	}
}

func TestNamesStandWhereTheyStand(t *testing.T) {
	e, err := ParseExpr("2 × tỷ")
	if err == nil {
		t.Errorf("a variable with diacritics was read: %v", e.Names())
	}
	e, _ = ParseExpr("2 × x + min(y, x)")
	want := []Name{{"x", 4}, {"y", 12}, {"x", 15}}
	if got := e.Names(); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if names := (Expr{}).Names(); names != nil {
		t.Errorf("an expression that is not there has the names %v", names)
	}
}

// Letters, digits and _ make names; a digit does not begin one.
func TestNames(t *testing.T) {
	for text, want := range map[string]string{"a": "a", "z": "z", "A": "A", "Z": "Z", "z0": "z0", "a9_Zz": "a9_Zz",
		"Az + zA": "Az zA"} {
		e, err := ParseExpr(text)
		var names []string
		for _, name := range e.Names() {
			names = append(names, name.Name)
		}
		if got := strings.Join(names, " "); got != want || err != nil {
			t.Errorf("%q has the names %q, %v", text, got, err)
		}
	}
	for _, text := range []string{"_a", "9a", "a@b", "a[0]", "a`", "a{", "a:b", "a/", "a/b/", "@", "[", "`", "{",
		"9a"} {
		if e, err := ParseExpr(text); err == nil {
			t.Errorf("%q was read, with the names %v", text, e.Names())
		}
	}
}

// What a stranger's text can make the parser do has a bound, and reaches it.
func TestExprBounds(t *testing.T) {
	longest := "1" + strings.Repeat("+1", (maxLength-2)/2) + " "
	deepest := strings.Repeat("(", maxDepth-1) + "1" + strings.Repeat(")", maxDepth-1)
	for _, c := range []struct {
		why, text string
		ok        bool
	}{
		{"as long as can be", longest, len(longest) == maxLength},
		{"longer", longest + " ", false},
		{"as deep as can be", deepest, true},
		{"deeper", "(" + deepest + ")", false},
	} {
		if _, err := ParseExpr(c.text); (err == nil) != c.ok {
			t.Errorf("%s: %v", c.why, err)
		}
	}
}

// Each sign at, below and above the number that it compares with.
func TestComparisonSigns(t *testing.T) {
	for op, want := range map[string][3]bool{
		"<": {true, false, false}, "<=": {true, true, false}, "=": {false, true, false},
		">=": {false, true, true}, ">": {false, false, true},
	} {
		for i, x := range []int64{4, 5, 6} {
			c, err := ParseComparison("x " + op + " 5")
			if holds, ok := c.holds(map[string]Points{"x": Whole(x)}); holds != want[i] || !ok || err != nil {
				t.Errorf("%d %s 5 is %v", x, op, holds)
			}
		}
	}
}

func FuzzExpr(f *testing.F) {
	for _, seed := range []string{"2 * x / y", "min(x, 1) >= 95% and y > 0", "((((", "1e9", "x ≤ ≥", "- - -1", "0/0",
		"đ×÷"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		vars := map[string]Points{"x": Whole(3), "y": Whole(7)}
		if e, err := ParseExpr(text); err == nil {
			e.Value(vars)
			e.Names()
		}
		if c, err := ParseComparison(text); err == nil {
			c.holds(vars)
		}
	})
}

// A number that may be of thousands is asked about; one that a decision may have is a decimal.
func TestThousandsInExpressions(t *testing.T) {
	for text, fails := range map[string]bool{"x / 10.000": true, "1.250 * x": true, "1.375 * x": false, "0.500 * x": false,
		"1.2500 * x": false, "1000 * x": false} {
		if _, err := ParseExpr(text); (err != nil) != fails {
			t.Errorf("%s: %v", text, err)
		}
	}
}
