package sheet

import (
	"testing"

	"github.com/xuri/excelize/v2"

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

// Where the regulation rounds leaves, a form shows what counts: 2/3 of 10 points is 6.67 and not 6.666….
func TestFormsRoundLeaves(t *testing.T) {
	for _, test := range []struct {
		mode scoring.RoundingMode
		want string
	}{{scoring.HalfUp, "6.67"}, {scoring.Down, "6.66666666666667"}} {
		f := sampleForm(false)
		two := 2
		f.Round.Regulation.Rounding.Points, f.Round.Regulation.Rounding.Mode = &two, test.mode
		file := openForm(t, f)
		if blank, err := file.CalcCellValue(SelfSheet, "G20"); blank != "" || err != nil {
			t.Errorf("before anything is declared: %q, %v", blank, err)
		}
		file.SetCellValue(SelfSheet, "E20", 2)
		file.SetCellValue(SelfSheet, "F20", 3)
		got, err := file.CalcCellValue(SelfSheet, "G20", excelize.Options{RawCellValue: true})
		if got != test.want || err != nil {
			t.Errorf("%s: %s, %v, want %s", test.mode, got, err, test.want)
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
