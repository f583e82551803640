package scoring

import "testing"

// Forms in archives carry fingerprints: a later version has to give the same.
func TestFingerprintIsForever(t *testing.T) {
	half := MustPoints("0.5")
	set := &CriteriaSet{ID: "so", Self: DeclaredEntry, Areas: []*Criterion{{
		Code: "1", Title: "Chỉ đạo điều hành", Max: Whole(9), Children: []*Criterion{
			{Code: "1.1", Title: "a", Max: Whole(1), Rule: Typed{}},
			{Code: "1.2", Title: "b", Max: Whole(1), Rule: Levels{[]Level{{Label: "Kịp thời", Points: Whole(1)}}}},
			{Code: "1.3", Title: "c", Max: Whole(1), Rule: AllOf{[]Condition{{"a", "đủ"}}, Whole(1), half}},
			{Code: "1.4", Title: "d", Max: Whole(2), Rule: Bands{Rate{Percent: "tỷ lệ", Over100: Refuse},
				[]Band{{Low: &Edge{At: Whole(90), Open: true}, Points: Whole(2)}}}},
			{Code: "1.5", Title: "e", Max: Whole(1),
				Rule: Proportional{Rate{Numerator: "a", Denominator: "b", Over100: Accept}, half, hundred}},
			{Code: "1.6", Title: "f", Max: Whole(1), Rule: YesNo{Yes: Whole(1)}},
			{Code: "1.7", Title: "g", Max: Whole(1), Rule: BySurvey{}},
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
	set.Areas[0].Children[6].Rule = BySurvey{Cap: &half}
	if set.Fingerprint() == before {
		t.Error("a cap of the survey does not change the fingerprint")
	}
	set.Areas[0].Children[6].Rule = BySurvey{}
	set.Areas[0].Children[0].Max = Whole(2)
	if set.Fingerprint() == before {
		t.Error("a maximum does not change the fingerprint")
	}
}

// One set for each kind of rule, with every key that the kind has: a form of an
// archive keeps its version whatever becomes of the names in this package.
func TestFingerprintOfEachRule(t *testing.T) {
	half, five := MustPoints("0.5"), Whole(5)
	rate := Rate{Numerator: "số đúng hạn", Denominator: "số đã giải quyết", Over100: Refuse}
	band := []Band{
		{Low: &Edge{At: Whole(90), Open: true}, Points: Whole(2)},
		{High: &Edge{At: Whole(90)}, Rate: &half},
	}
	when, err := ParseComparison("y > 0 and x / y >= 70%")
	if err != nil {
		t.Fatal(err)
	}
	points, err := ParseExpr("2 × min(x ÷ y, 95%)")
	if err != nil {
		t.Fatal(err)
	}
	formula := Formula{[]Variable{{ID: "x", Label: "tốt & kịp thời"},
		{ID: "y", Label: "tổng số", Unit: "hồ sơ", Whole: true}},
		[]Case{{When: when, Points: points}, {Points: points}}, NoCases{Policy: NoCasesRefuse}}
	for _, test := range []struct {
		rule Rule
		want string
	}{
		{nil, "54248e4372adf07a"},
		{Typed{}, "a05c4200cfbc0eec"},
		{YesNo{Whole(1), half}, "9dbb79d682bf1e67"},
		{Levels{[]Level{{Label: "Kịp thời", Points: Whole(1)}, {Label: "Chậm", Points: half}}}, "3499990c0313b113"},
		{Shares{[]Share{{Label: "Tốt", Percent: hundred}, {Label: "Khá", Percent: Whole(75)}}}, "819158e5093043f4"},
		{AllOf{[]Condition{{"a", "đủ"}, {"b", "kịp"}}, Whole(1), half}, "f9952e2d0b2593f9"},
		{Bands{rate, band}, "c2820115c560d080"},
		{Proportional{Rate{Percent: "tỷ lệ", Over100: Accept}, half, hundred}, "92947e6884b86731"},
		{PerItem{"văn bản", half, Whole(2)}, "f9dda489c0f34784"},
		{Deduction{half, []Violation{{ID: "a", Label: "nhắc nhở", Each: half},
			{ID: "b", Label: "phê bình", Share: &five}}}, "e0c615da60e94f20"},
		{formula, "6d6acb1652321d8a"},
		{Appraiser{"leaders"}, "f51268d4fc12eecc"},
		{BySurvey{}, "0f2708e7a80bdc2f"},
		{BySurvey{Cap: &five}, "50ef07f196e2a616"},
		{BySurvey{Tiers: band[:1]}, "37bae00587ff6b51"},
	} {
		set := &CriteriaSet{ID: "so", Self: DeclaredEntry,
			Areas: []*Criterion{{Code: "1", Title: "Mục", Max: Whole(2), Rule: test.rule}}}
		if got := set.Fingerprint(); got != test.want {
			t.Errorf("%#v: fingerprint %s, was %s", test.rule, got, test.want)
		}
	}
}
