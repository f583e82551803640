package sheet

import (
	"testing"

	"parindex/scoring"
)

func TestEdgesAreComparedInWholeNumbers(t *testing.T) {
	at := dataCells{declared: "E7", denominator: "F7"}
	counted := scoring.Rate{Numerator: "a", Denominator: "b"}
	percent := scoring.Rate{Percent: "p"}
	for _, test := range []struct {
		rate       scoring.Rate
		edge, want string
	}{
		{counted, "90", "E7*100>90*F7"},
		{counted, "66.7", "E7*1000>667*F7"},
		{counted, "200/3", "E7*300>200*F7"},
		{percent, "66.7", "E7>66.7"},
		{percent, "200/3", "E7*3>200"},
	} {
		if got := at.compare(test.rate, ">", points(test.edge)); got != test.want {
			t.Errorf("%s: %s, want %s", test.edge, got, test.want)
		}
	}
}

func TestJoinCells(t *testing.T) {
	for _, test := range []struct {
		lines []int
		want  string
	}{{[]int{8}, "G8"}, {[]int{8, 9, 10}, "G8:G10"}, {[]int{8, 10, 11, 15}, "G8,G10:G11,G15"}} {
		if got := joinCells(7, test.lines); got != test.want {
			t.Errorf("%v: %s, want %s", test.lines, got, test.want)
		}
	}
}
