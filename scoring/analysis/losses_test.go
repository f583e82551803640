package analysis_test

import (
	"strings"
	"testing"

	"parindex/scoring"
	"parindex/scoring/analysis"
)

var points = scoring.MustPoints

// oneUnit is a round of one unit with these leaves, each an area of its own.
func oneUnit(leaves ...*scoring.Criterion) *scoring.Round {
	set := &scoring.CriteriaSet{ID: "set", Self: scoring.TypedEntry, Areas: leaves}
	for _, leaf := range leaves {
		set.Max = set.Max.Add(leaf.Max)
	}
	return &scoring.Round{
		Regulation: &scoring.Regulation{
			NotApplicable: scoring.DropLeaf, NoSurvey: scoring.DropSurvey, Unappraised: scoring.AcceptSelf,
			AppraisedWithoutSelf: scoring.Accept, Blank: scoring.ZeroBlank, Satisfaction: scoring.PercentScale,
			NeverSubmitted: scoring.ZeroAbsent, Rounding: scoring.Rounding{Mode: scoring.HalfUp, Index: 2},
			Rank: scoring.RankRule{By: scoring.ByIndex, On: scoring.OnExact, Ties: scoring.Competition},
		},
		Sets:        []*scoring.CriteriaSet{set},
		Blocks:      []*scoring.Block{{ID: "b", Set: set, Units: []*scoring.Unit{{ID: "u", Ranked: true}}}},
		Submissions: map[string]*scoring.Submission{"u": {File: "u.xlsx", Entries: map[string]*scoring.Entry{}}},
	}
}

func leaf(code, max string, rule scoring.Rule) *scoring.Criterion {
	return &scoring.Criterion{Code: code, Max: points(max), Rule: rule}
}

func claim(r *scoring.Round, code, claimed string) {
	r.Submissions["u"].Entries[code] = &scoring.Entry{Points: given(claimed)}
}

func decide(r *scoring.Round, code, to string) {
	d := scoring.Decision{Matter: scoring.Matter{Unit: "u", Code: code}, To: given(to)}
	r.Ledger = append(r.Ledger, d)
}

func given(number string) scoring.Input {
	return scoring.Input{State: scoring.Given, Number: points(number)}
}

// late makes the unit come in two days after the deadline.
func late(r *scoring.Round, kind scoring.LateKind) {
	r.Regulation.Late = scoring.LatePolicy{Kind: kind, PerDay: points("0.5")}
	r.Deadlines = []scoring.Deadline{{Stage: scoring.SelfStage, Day: "2025-11-10"}}
	r.Received = []scoring.Receipt{{Unit: "u", Stage: scoring.SelfStage, Day: "2025-11-12"}}
}

// Each cause alone, in a set of one criterion with a maximum of 10, and together.
func TestCauses(t *testing.T) {
	typed := func() *scoring.Round { return oneUnit(leaf("1", "10", scoring.Typed{})) }
	for _, c := range []struct {
		why   string
		round func() *scoring.Round
		want  string
	}{
		{"full marks lose nothing", func() *scoring.Round {
			r := typed()
			claim(r, "1", "10")
			return r
		}, "lost 0"},
		{"what the unit claims less is its own", func() *scoring.Round {
			r := typed()
			claim(r, "1", "7.5")
			return r
		}, "lost 2.5: declared 2.5"},
		{"a blank cell claims nothing", func() *scoring.Round {
			r := typed()
			r.Submissions["u"].Entries["1"] = &scoring.Entry{}
			return r
		}, "lost 10: unusable 10"},
		{"a claim above the maximum cannot be used", func() *scoring.Round {
			r := typed()
			claim(r, "1", "12")
			return r
		}, "lost 10: unusable 10"},
		{"claimed 8, decided 6", func() *scoring.Round {
			r := typed()
			claim(r, "1", "8")
			decide(r, "1", "6")
			return r
		}, "lost 4: declared 2, cut 2"},
		{"cut at first, and given back in part: what counts is cut", func() *scoring.Round {
			r := typed()
			claim(r, "1", "8")
			decide(r, "1", "3")
			decide(r, "1", "7")
			return r
		}, "lost 3: declared 2, cut 1"},
		{"cut without evidence, where the regulation asks for it", func() *scoring.Round {
			r := typed()
			r.Regulation.Evidence = scoring.WarnEvidence
			claim(r, "1", "8")
			decide(r, "1", "6")
			return r
		}, "lost 4: declared 2, no_evidence 2"},
		{"evidence that came with the reply is evidence", func() *scoring.Round {
			r := typed()
			r.Regulation.Evidence = scoring.WarnEvidence
			claim(r, "1", "8")
			decide(r, "1", "6")
			r.Replies = []scoring.Reply{{Unit: "u", Code: "1", Evidence: "QĐ 12"}}
			return r
		}, "lost 4: declared 2, cut 2"},
		{"evidence that was waived is not missing", func() *scoring.Round {
			r := typed()
			r.Regulation.Evidence = scoring.WarnEvidence
			claim(r, "1", "8")
			decide(r, "1", "6")
			r.Ledger = append(r.Ledger, scoring.Decision{Grounds: scoring.Grounds{Reason: "số liệu của sở"},
				Matter: scoring.Matter{Unit: "u", Code: "1", Kind: scoring.WaiveEvidence}})
			return r
		}, "lost 4: declared 2, cut 2"},
		{"no evidence and no cut loses nothing by it", func() *scoring.Round {
			r := typed()
			r.Regulation.Evidence = scoring.WarnEvidence
			claim(r, "1", "8")
			return r
		}, "lost 2: declared 2"},
		{"the council added 1 to a claim of 8", func() *scoring.Round {
			r := typed()
			claim(r, "1", "8")
			decide(r, "1", "9")
			return r
		}, "lost 1: declared 2, added -1"},
		{"nobody decided, and then nothing counts", func() *scoring.Round {
			r := typed()
			r.Regulation.Unappraised = scoring.ZeroUnappraised
			claim(r, "1", "8")
			return r
		}, "lost 10: declared 2, undecided 8"},
		{"the appraisers gave 6; the unit claims nothing here", func() *scoring.Round {
			r := oneUnit(leaf("1", "10", scoring.Appraiser{By: "appraiser"}))
			decide(r, "1", "6")
			return r
		}, "lost 4: granted 4"},
		{"left blank and decided all the same: what was given is the council's", func() *scoring.Round {
			r := typed()
			r.Submissions["u"].Entries["1"] = &scoring.Entry{}
			decide(r, "1", "6")
			return r
		}, "lost 4: granted 4"},
		{"the appraisers gave nothing yet", func() *scoring.Round {
			r := oneUnit(leaf("1", "10", scoring.Appraiser{By: "appraiser"}))
			r.Regulation.Unappraised = scoring.ZeroUnappraised
			return r
		}, "lost 10: undecided 10"},
		{"people are satisfied to 80 %", func() *scoring.Round {
			r := oneUnit(leaf("1", "10", scoring.BySurvey{}))
			r.Survey = []scoring.Satisfaction{{Unit: "u", Code: "1", Value: given("80")}}
			return r
		}, "lost 2: survey 2"},
		{"nobody was asked, and the leaf counts 0", func() *scoring.Round {
			r := oneUnit(leaf("1", "10", scoring.BySurvey{}))
			r.Regulation.NoSurvey = scoring.RefuseSurvey
			return r
		}, "lost 10: no_survey 10"},
		{"nobody was asked, and the leaf leaves the maximum", func() *scoring.Round {
			r := oneUnit(leaf("1", "10", scoring.Typed{}), leaf("2", "5", scoring.BySurvey{}))
			claim(r, "1", "8")
			return r
		}, "lost 2: declared 2; apart: no survey 5"},
		{"what does not apply stands apart", func() *scoring.Round {
			r := oneUnit(leaf("1", "10", scoring.Typed{}), leaf("2", "5", scoring.Typed{}))
			r.Blocks[0].Units[0].NotApplicable = []scoring.Exclusion{{Code: "2", Reason: "không phát sinh"}}
			claim(r, "1", "8")
			return r
		}, "lost 2: declared 2; apart: not applicable 5"},
		{"scaled up to the full 15: a lost point counts 1.5", func() *scoring.Round {
			r := oneUnit(leaf("1", "10", scoring.Typed{}), leaf("2", "5", scoring.Typed{}))
			r.Regulation.NotApplicable = scoring.RescalePart
			r.Blocks[0].Units[0].NotApplicable = []scoring.Exclusion{{Code: "2", Reason: "không phát sinh"}}
			claim(r, "1", "8")
			return r
		}, "lost 3: declared 3; apart: not applicable 5"},
		{"full points for what does not apply lose nothing", func() *scoring.Round {
			r := oneUnit(leaf("1", "10", scoring.Typed{}), leaf("2", "5", scoring.Typed{}))
			r.Regulation.NotApplicable = scoring.FullPoints
			r.Blocks[0].Units[0].NotApplicable = []scoring.Exclusion{{Code: "2", Reason: "không phát sinh"}}
			claim(r, "1", "8")
			return r
		}, "lost 2: declared 2"},
		{"an area of weight 60 with a maximum of 10: a point counts 6", func() *scoring.Round {
			r := oneUnit(leaf("1", "10", scoring.Typed{}), leaf("2", "5", scoring.Typed{}))
			first, second := points("60"), points("40")
			set := r.Sets[0]
			set.Aggregate, set.Max, set.Areas[0].Weight, set.Areas[1].Weight = scoring.Weighted, points("100"),
				&first, &second
			claim(r, "1", "8")
			claim(r, "2", "5")
			return r
		}, "lost 12: declared 12"},
		{"two days late at half a point each", func() *scoring.Round {
			r := typed()
			late(r, scoring.LatePoints)
			claim(r, "1", "10")
			return r
		}, "lost 1: late 1"},
		{"too late to count: all that the unit claims", func() *scoring.Round {
			r := typed()
			late(r, scoring.LateZero)
			claim(r, "1", "8")
			decide(r, "1", "7")
			return r
		}, "lost 10: late 10"},
		{"never handed in", func() *scoring.Round {
			r := typed()
			delete(r.Submissions, "u")
			return r
		}, "lost 10: absent 10"},
		{"penalties of 3 and 4 under a cap of 5", func() *scoring.Round {
			r, limit := typed(), points("5")
			r.Sets[0].Penalty = []*scoring.Criterion{leaf("P1", "5", scoring.Typed{}), leaf("P2", "5", scoring.Typed{})}
			r.Regulation.PenaltyCap = scoring.Cap{Declared: true, Points: &limit}
			claim(r, "1", "10")
			claim(r, "P1", "3")
			claim(r, "P2", "4")
			return r
		}, "lost 5: penalty 7, penalty_cap -2"},
		{"a penalty of 3 on 1 point: the floor at 0 forgives 2", func() *scoring.Round {
			r := typed()
			r.Sets[0].Penalty = []*scoring.Criterion{leaf("P1", "5", scoring.Typed{})}
			claim(r, "1", "1")
			claim(r, "P1", "3")
			return r
		}, "lost 10: declared 9, penalty 3, floor -2"},
		{"a bonus of 3 under a cap of 2 is no loss: 10 + 2 − 10", func() *scoring.Round {
			r, limit := typed(), points("2")
			r.Sets[0].Bonus = []*scoring.Criterion{leaf("T1", "5", scoring.Typed{})}
			r.Regulation.BonusCap = scoring.Cap{Declared: true, Points: &limit}
			claim(r, "1", "8")
			claim(r, "T1", "3")
			return r
		}, "lost 2: declared 2; apart: bonus cap 1"},
		{"claimed 8.25 and decided 6.26, which counts 6.3", func() *scoring.Round {
			r, one := typed(), 1
			r.Regulation.Rounding.Points = &one
			claim(r, "1", "8.25")
			decide(r, "1", "6.26")
			return r
		}, "lost 3.7: declared 1.7, cut 2"},
		{"claimed 8.26 and confirmed as printed: nothing is added", func() *scoring.Round {
			r, one := typed(), 1
			r.Regulation.Rounding.Points = &one
			claim(r, "1", "8.26")
			decide(r, "1", "8.3")
			return r
		}, "lost 1.7: declared 1.7"},
		{"satisfaction of 83.33 % cut off at one decimal", func() *scoring.Round {
			r, one := oneUnit(leaf("1", "10", scoring.BySurvey{})), 1
			r.Regulation.Rounding.Points, r.Regulation.Rounding.Mode = &one, scoring.Down
			r.Survey = []scoring.Satisfaction{{Unit: "u", Code: "1", Value: given("83.33")}}
			return r
		}, "lost 1.7: survey 1.7"},
		{"a spreadsheet's copy of a third is no cut", func() *scoring.Round {
			r := typed()
			r.Submissions["u"].Entries["1"] = &scoring.Entry{Points: given("10/3")}
			decide(r, "1", "3.3333333333")
			return r
		}, "lost 20/3: declared 20/3"},
	} {
		u := analysis.Of(scoring.Run(c.round(), nil).Cards[0])
		if got := lossText(u); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.why, got, c.want)
		}
	}
}

func lossText(u *analysis.Unit) string {
	text := "lost " + u.Lost.String()
	for i, amount := range u.Causes {
		text += []string{", ", ": "}[one(i == 0)] + string(amount.Cause) + " " + amount.Points.String()
	}
	for _, apart := range []struct {
		name   string
		points scoring.Points
	}{{"not applicable", u.Apart.NotApplicable}, {"no survey", u.Apart.NoSurvey}, {"bonus cap", u.Apart.BonusCap}} {
		if !apart.points.IsZero() {
			text += "; apart: " + apart.name + " " + apart.points.String()
		}
	}
	return text
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// Criteria are the nodes below areas; what does not apply is not counted.
func TestTally(t *testing.T) {
	r := oneUnit(leaf("1", "4", scoring.Typed{}), &scoring.Criterion{Code: "2", Max: points("9"),
		Children: []*scoring.Criterion{
			leaf("2.1", "2", scoring.Typed{}),
			{Code: "2.2", Max: points("5"), Children: []*scoring.Criterion{leaf("2.2.1", "2", scoring.Typed{}),
				leaf("2.2.2", "3", scoring.Typed{})}},
			leaf("2.3", "2", scoring.Typed{}),
		}})
	r.Blocks[0].Units[0].NotApplicable = []scoring.Exclusion{{Code: "2.3", Reason: "không phát sinh"}}
	for code, claimed := range map[string]string{"1": "0", "2.1": "2", "2.2.1": "2", "2.2.2": "0"} {
		claim(r, code, claimed)
	}
	u := analysis.Of(scoring.Run(r, nil).Cards[0])
	if want := (analysis.Tally{Of: 3, Below: 2, Zero: 1}); u.Criteria != want {
		t.Errorf("criteria 1, 2.1 and 2.2: %+v, want %+v", u.Criteria, want)
	}
	if want := (analysis.Tally{Of: 4, Below: 2, Zero: 2}); u.Leaves != want {
		t.Errorf("leaves 1, 2.1, 2.2.1 and 2.2.2: %+v, want %+v", u.Leaves, want)
	}
	var costly []string
	for _, loss := range u.Losses {
		costly = append(costly, loss.Line.Criterion.Code+" "+loss.Lost.String())
	}
	if got := strings.Join(costly, ", "); got != "1 4, 2.2.2 3" {
		t.Errorf("the costliest first: %s", got)
	}
}

// A unit without a result has lost nothing that could be told.
func TestUnscored(t *testing.T) {
	r := oneUnit(leaf("1", "10", scoring.Typed{}))
	r.Regulation.NeverSubmitted = scoring.LeaveOutAbsent
	delete(r.Submissions, "u")
	if u := analysis.Of(scoring.Run(r, nil).Cards[0]); u != nil {
		t.Errorf("%+v", u)
	}
}
