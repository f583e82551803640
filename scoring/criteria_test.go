package scoring

import "testing"

// Forms in archives carry fingerprints: a later version has to give the same.
// A new field of a rule must be left out of JSON where it is not used.
func TestFingerprintIsForever(t *testing.T) {
	half := MustPoints("0.5")
	set := &CriteriaSet{ID: "so", Self: DeclaredEntry, Areas: []*Criterion{{
		Code: "1", Title: "Chỉ đạo điều hành", Max: Whole(9), Children: []*Criterion{
			{Code: "1.1", Title: "a", Max: Whole(1), Rule: Typed{}},
			{Code: "1.2", Title: "b", Max: Whole(1), Rule: Levels{[]Level{{Label: "Kịp thời", Points: Whole(1)}}}},
			{Code: "1.3", Title: "c", Max: Whole(1), Rule: AllOf{[]Condition{{"a", "đủ"}}, Whole(1), half}},
			{Code: "1.4", Title: "d", Max: Whole(2), Rule: Bands{Rate{Percent: "tỷ lệ", Over100: Refuse},
				[]Band{{Low: &Edge{At: Whole(90), Open: true}, Points: Whole(2)}}}},
			{Code: "1.5", Title: "e", Max: Whole(1), Rule: Proportional{Rate{Numerator: "a", Denominator: "b", Over100: Accept}, half, hundred}},
			{Code: "1.6", Title: "f", Max: Whole(1), Rule: YesNo{Yes: Whole(1)}},
			{Code: "1.7", Title: "g", Max: Whole(1), Rule: Survey{}},
			{Code: "1.8", Title: "h", Max: Whole(1), Rule: Appraiser{By: "leaders"}},
		},
	}}}
	if got, want := set.Fingerprint(), "2c45b6adcf2865f4"; got != want {
		t.Errorf("fingerprint %s, was %s", got, want)
	}
	before := set.Fingerprint()
	set.Source.Note, set.Areas[0].Evidence = "ghi chú", "báo cáo"
	if set.Fingerprint() != before {
		t.Error("a note changes the fingerprint")
	}
	set.Areas[0].Children[6].Rule = Survey{Cap: &half}
	if set.Fingerprint() == before {
		t.Error("a cap of the survey does not change the fingerprint")
	}
	set.Areas[0].Children[6].Rule = Survey{}
	set.Areas[0].Children[0].Max = Whole(2)
	if set.Fingerprint() == before {
		t.Error("a maximum does not change the fingerprint")
	}
}
