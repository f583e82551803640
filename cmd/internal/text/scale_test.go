package text

import (
	"testing"

	"parindex/scoring"
)

func TestScaleOfASurvey(t *testing.T) {
	full := scoring.MustPoints("95")
	for _, c := range []struct {
		why  string
		rule scoring.BySurvey
		want string
	}{
		{"in proportion", scoring.BySurvey{}, "Điều tra xã hội học; đơn vị không tự chấm\nĐiểm = tỷ lệ hài lòng × 2,5"},
		{"up to a cap", scoring.BySurvey{Cap: &full},
			"Điều tra xã hội học; đơn vị không tự chấm\nTỷ lệ hài lòng từ 95%: 2,5 điểm\nThấp hơn: điểm = tỷ lệ " +
				"hài lòng / 95% " +
				"× 2,5"},
	} {
		if got := Vietnamese.Scale(scoring.OfTree, &scoring.Criterion{Max: scoring.MustPoints("2.5"),
			Rule: c.rule}); got != c.want {
			t.Errorf("%s: %q", c.why, got)
		}
	}
}

func TestScaleSaysHowFarAVariableGoes(t *testing.T) {
	full := scoring.MustPoints("100")
	rule := scoring.Formula{Variables: []scoring.Variable{{ID: "a", Label: "Tỷ lệ", Unit: "%", Max: &full}}}
	if got := English.Scale(scoring.OfTree, &scoring.Criterion{Rule: rule}); got != "a = Tỷ lệ (%), at most 100" {
		t.Errorf("got %q", got)
	}
}

// TestScaleOfAFormulaOfOneCase: nothing comes before it that it could be the rest of.
func TestScaleOfAFormulaOfOneCase(t *testing.T) {
	points, err := scoring.ParseExpr("a / b")
	if err != nil {
		t.Fatal(err)
	}
	rule := scoring.Formula{Cases: []scoring.Case{{Points: points}}}
	if got := Vietnamese.Scale(scoring.OfTree, &scoring.Criterion{Rule: rule}); got != "Điểm = a / b" {
		t.Errorf("got %q", got)
	}
}

func TestFiguresInAList(t *testing.T) {
	figures := []scoring.Points{scoring.MustPoints("98.04"), scoring.Whole(97)}
	if got := Vietnamese.value(figures); got != "98,04; 97" {
		t.Errorf("got %q", got)
	}
}

// A factor that is no short decimal is said as decisions write it: (rate × 4) / 70%.
func TestScaleOfAFactor(t *testing.T) {
	below := func(at, factor string) []scoring.Band {
		rate := scoring.MustPoints(factor).Quo(scoring.MustPoints(at)).Mul(scoring.Whole(100))
		return []scoring.Band{{High: &scoring.Edge{At: scoring.MustPoints(at), Open: true}, Rate: &rate}}
	}
	for _, c := range []struct{ at, factor, want string }{
		{"70", "4", "Tỷ lệ: x\nDưới 70%: tỷ lệ × 4 / 70%"},
		{"98", "8", "Tỷ lệ: x\nDưới 98%: tỷ lệ × 8 / 98%"},
		{"80", "4", "Tỷ lệ: x\nDưới 80%: tỷ lệ × 5 điểm"},
		{"0.3", "0.5", "Tỷ lệ: x\nDưới 0,3%: tỷ lệ × 0,5 / 0,3%"},
	} {
		rule := scoring.Bands{Rate: scoring.Rate{Percent: "x"}, Bands: below(c.at, c.factor)}
		if got := Vietnamese.Scale(scoring.OfTree, &scoring.Criterion{Rule: rule}); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// Who gives the points is a council where the round's agency is one, whatever its id, and where none is named.
func TestScaleNamesCouncils(t *testing.T) {
	r := &scoring.Round{Agencies: []scoring.Agency{{ID: "hd-tinh", As: "hd", Council: true}, {ID: "hd-huyen", As: "huyen",
		Parent: "a"}, {ID: "so-noi-vu"}}}
	for agency, want := range map[string]string{"": "Hội đồng", "hoi-dong": "Hội đồng", "hd": "Hội đồng",
		"huyen": "Hội đồng", "so-noi-vu": "Cơ quan"} {
		c := &scoring.Criterion{Agency: agency, Rule: scoring.Appraiser{By: "appraiser"}}
		got := Vietnamese.Scale(scoring.OfTree, In(r, c))
		if got != want+" thẩm định chấm; đơn vị không tự chấm" || c.Agency != agency {
			t.Errorf("%q: %s", agency, got)
		}
	}
}
