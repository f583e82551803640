package text

import (
	"testing"

	"parindex/scoring"
)

// Conditions and points of a formula are told in words, with the decimal mark of the
// language, whatever way round they were written.
func TestConditionsInWords(t *testing.T) {
	for _, c := range []struct{ why, when, vi, en string }{
		{"a rate", "x / y >= 0.2", "x / y từ 20% trở lên", "x / y is at least 20%"},
		{"as a percentage", "x/y<97.5%", "x / y dưới 97,5%", "x / y is below 97.5%"},
		{"a quotient that is no rate", "x / y > 2.5", "x / y trên 2,5", "x / y is above 2.5"},
		{"a number", "x <= 1.5", "x đến hết 1,5", "x is at most 1.5"},
		{"two variables", "x >= y", "x không dưới y", "x is at least y"},
		{"all that differ", "x > y and x < z and x <= w and x = y",
			"x lớn hơn y và x nhỏ hơn z và x không quá w và x bằng y",
			"x is more than y and x is less than z and x is at most w and x equals y"},
		{"a chain", "70% <= x / y < 0.9", "x / y từ 70% trở lên và x / y dưới 90%",
			"x / y is at least 70% and x / y is below 90%"},
		{"nothing", "y = 0", "y bằng 0", "y is 0"},
		{"a sum", "(x + y) / z >= 0.7", "(x + y) / z từ 70% trở lên", "(x + y) / z is at least 70%"},
	} {
		when, err := scoring.ParseComparison(c.when)
		if err != nil {
			t.Fatal(c.when, err)
		}
		if vi, en := Vietnamese.Condition(when), English.Condition(when); vi != c.vi || en != c.en {
			t.Errorf("%s: %q, %q; want %q, %q", c.why, vi, en, c.vi, c.en)
		}
	}
	for _, c := range []struct{ points, vi, en string }{
		{"0.75", "0,75 điểm", "0.75 points"},
		{"1", "1 điểm", "1 point"},
		{"x/y*2.5", "điểm = x / y × 2,5", "points = x / y × 2.5"},
		{"min(2, 2*x/z + y/z)", "điểm = nhỏ nhất(2; 2 × x / z + y / z)", "points = min(2; 2 × x / z + y / z)"},
		{"max(x - 1, 0)", "điểm = lớn nhất(x − 1; 0)", "points = max(x − 1; 0)"},
	} {
		e, err := scoring.ParseExpr(c.points)
		if err != nil {
			t.Fatal(c.points, err)
		}
		vi, en := (scale{Lang: Vietnamese}).worth(e), (scale{Lang: English}).worth(e)
		if vi != c.vi || en != c.en {
			t.Errorf("%s: %q, %q; want %q, %q", c.points, vi, en, c.vi, c.en)
		}
	}
}
