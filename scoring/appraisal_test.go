package scoring

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parindex/scoring/fault"
)

// A card of which nothing is kept but its totals comes to what one with all its lines does: the same totals, areas,
// ranks, classes and faults. The lines that are left are those that the regulation or a note names.
func TestSummedIsAFullRun(t *testing.T) {
	for seed := range uint64(40) {
		r := summable(seed)
		a, made := NewAppraisal(r), map[string]Appraised{}
		for unit, block := range r.Units() {
			made[unit.ID] = a.Summed(block, unit, r.Submissions[unit.ID])
		}
		got, want := a.Outcome(made, nil), Run(r, nil)
		if got, want := table(got), table(want); got != want {
			t.Fatalf("seed %d: %s\nwant\n%s", seed, got, want)
		}
		for _, card := range got.Cards {
			for _, l := range card.Lines {
				noCases := l.Zero != nil
				named := slices.Contains([]string{"1", "1.1"}, l.Criterion.Code)
				if !named && !l.NoSurvey && !noCases && (l.Excluded == nil || l.Excluded.Code != l.Criterion.Code) {
					t.Errorf("seed %d: %s keeps %s", seed, card.Unit.ID, l.Criterion.Code)
				}
				if l.Entry != nil || l.Steps != nil || l.Answers != nil || l.IsWorked {
					t.Errorf("seed %d: %s keeps what stands behind %s", seed, card.Unit.ID, l.Criterion.Code)
				}
			}
		}
	}
}

// summable is a province in which one unit had no case of a leaf, one was not asked and one handed in nothing.
func summable(seed uint64) *Round {
	r := variedProvince(seed, 6)
	leaf := r.Sets[0].ByCode()["2.2"]
	leaf.Rule = Proportional{Rate: Rate{Numerator: "a", Denominator: "b", Over100: Refuse,
		NoCases: NoCases{Policy: []NoCasesPolicy{NoCasesDrop, NoCasesFull, NoCasesZero}[seed%3]}}, Cap: hundred}
	r.Submissions["u0"].Entries["2.2"].Inputs = []Input{number("0"), number("0")}
	r.Survey = slices.DeleteFunc(r.Survey, func(s Satisfaction) bool { return s.Unit == "u1" && s.Code == "2.4" })
	delete(r.Submissions, "u5")
	r.Ledger = []Decision{{Matter: Matter{Unit: "u2", Code: "1.1"}, To: number("0.5")},
		{Matter: Matter{Unit: "u3", Code: "1.4", Kind: NotApplicable}, Grounds: Grounds{Reason: "không có"}}}
	return r
}

// table is what a table of units shows, and the faults.
func table(o *Outcome) string {
	var lines []string
	for _, s := range o.Rankings[0].Standings {
		c := s.Card
		line := fmt.Sprint(c.Unit.ID, " ", s.Rank, s.Class, s.Index, " ", c.Index, c.Total, c.Max, c.Self,
			c.Appraised, c.Survey, c.Scored, c.Faulty, c.Surveyed())
		for _, area := range c.Block.Set.Areas {
			result, ok := c.InArea(area)
			line += fmt.Sprint("; ", result.Points, " of ", result.Max, ok)
		}
		for _, b := range o.Round.Regulation.Rank.Breakers {
			line += fmt.Sprint("; ", b.Figure(c), b.IsKnown(c))
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n") + "\n" + codesOf(o.Faults, "")
}

// What people answered is scored alone as in the whole, and says nothing of what units handed in.
func TestSurveyedIsTheSurveyOfAFullRun(t *testing.T) {
	asked := func(o *Outcome) (lines []string) {
		for _, card := range o.Cards {
			if card.Unit.ID == "u5" {
				continue
			}
			for _, l := range card.Lines {
				if l.Criterion.IsSurvey() {
					lines = append(lines, fmt.Sprint(card.Unit.ID, l.Criterion.Code, l.Survey, l.Max, l.NoSurvey,
						l.Excluded != nil))
				}
			}
		}
		return lines
	}
	for seed := range uint64(40) {
		r := summable(seed)
		r.Regulation.NotApplicable = []NotApplicablePolicy{DropLeaf, RescalePart}[seed%2]
		r.Regulation.NoSurvey = []NoSurveyPolicy{DropSurvey, RescaleSurvey, RefuseSurvey}[seed%3]
		got, want := NewAppraisal(r).Surveyed(nil), Run(r, nil)
		if got, want := asked(got), asked(want); !slices.Equal(got, want) {
			t.Fatalf("seed %d: %s\nwant\n%s", seed, got, want)
		}
		for _, card := range got.Cards {
			if !card.Scored || !card.Appraised.IsZero() || !card.Surveyed() {
				t.Errorf("seed %d: %s has %s points beside those of the survey", seed, card.Unit.ID, card.Appraised)
			}
		}
		ofSurvey := func(d fault.Diagnostic) bool {
			return slices.Contains([]fault.Code{codeSurveyMissing, codeScoredNotApplicable, codeExclusionSurvey}, d.Code)
		}
		if slices.ContainsFunc(got.Faults, func(d fault.Diagnostic) bool { return !ofSurvey(d) }) ||
			got.Faults.Errors() == 0 || len(got.Rankings) != 1 {
			t.Errorf("seed %d: faults %v, %d rankings", seed, got.Faults, len(got.Rankings))
		}
	}
}
