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
