package scoring

import "testing"

func TestIndexScale(t *testing.T) {
	for _, c := range []struct {
		why         string
		scale       IndexScale
		points, max string
		want        string // empty where there is none
	}{
		{"Tây Ninh 2023: 69.25 of 71.5, in percent", PercentIndex, "69.25", "71.5", "13850/143"},
		{"a round whose regulation could not be read", "", "50", "80", "62.5"},
		{"DTI: of 1,000 points, from 0 to 1", RatioIndex, "712.5", "1000", "0.7125"},
		{"a bonus passes the full index", RatioIndex, "1010", "1000", "1.01"},
		{"nothing applies", RatioIndex, "0", "0", ""},
	} {
		index, ok := c.scale.of(MustPoints(c.points), MustPoints(c.max))
		if ok != (c.want != "") || ok && index.String() != c.want {
			t.Errorf("%s: %s %v, want %s", c.why, index, ok, c.want)
		}
	}
	if got := RatioIndex.From(PercentIndex, MustPoints("71.25")); got.String() != "0.7125" {
		t.Errorf("71.25%% is %s from 0 to 1", got)
	}
}

// Classes by total have their edges in points, whatever the maximum of the unit.
func TestClassesByTotal(t *testing.T) {
	scale := ClassScale{By: ByTotal, On: OnRounded,
		Levels: []ClassLevel{{Name: "Tốt", Edge: Whole(800)}, {Name: "Khá"}},
		Caps:   []ClassCap{{Code: "1", Below: MustPoints("0.5"), AtMost: "Khá"}}}
	for _, c := range []struct {
		why, total, index, of1 string
		want                   string
	}{
		{"the edge is of the class", "800", "0.8", "0.9", "Tốt"},
		{"799.995 is 800.00 once rounded", "799.995", "0.8", "0.9", "Tốt"},
		{"a high index of a small maximum is no total", "450", "0.9", "0.9", "Khá"},
		{"a cap is on the scale of the index", "900", "0.9", "0.4", "Khá"},
	} {
		line := Line{Spot: &Spot{Criterion: &Criterion{Code: "1"}, Scale: RatioIndex}, Appraised: MustPoints(c.of1),
			Max: Whole(1)}
		card := &Scorecard{Lines: []Line{line}, Totals: Totals{Total: MustPoints(c.total), Index: MustPoints(c.index)}}
		if got := scale.classOf(card, Rounding{Mode: HalfUp, Index: 2}); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}
