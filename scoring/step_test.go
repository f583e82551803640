package scoring

import (
	"fmt"
	"strings"
	"testing"
)

// What each decision on a criterion of u found, left and did, in the order in which
// they were taken.
func TestSteps(t *testing.T) {
	for _, c := range []struct {
		why    string
		code   string
		ledger []string
		change func(*Round)
		want   string
	}{
		{"nobody decided", "1", nil, nil, ""},
		{"a cut", "1", []string{"appraisal1 2021-12-01 a u 1 8 6 thiếu"}, nil, "a 8→6 -2"},
		{"a raise", "1", []string{"appraisal1 2021-12-01 a u 1 8 9 đủ"}, nil, "a 8→9 1"},
		{"confirmed", "1", []string{"appraisal1 2021-12-01 a u 1 8 8 đủ"}, nil, "a 8→8 0"},
		{"what a cell shows of the figure confirms it", "1", []string{"appraisal1 2021-12-01 a u 1 8 7.99999999999 đủ"},
			nil, "a 8→8 0"},
		{"what it says it replaces is not what it replaces", "1", []string{"appraisal1 2021-12-01 a u 1 9 6 thiếu"},
			nil, "a 8→6 -2"},
		{"the second begins where the first ended", "1",
			[]string{"appraisal1 2021-12-01 a u 1 8 6 thiếu",
				"final 2021-12-20 a u 1 6 7 bổ-sung"}, nil, "a 8→6 -2; a 6→7 1"},
		{"councils come after agencies on the same day, whatever the order of lines", "1",
			[]string{"final 2021-12-20 c u 1 6 7 họp", "final 2021-12-20 a u 1 8 6 thiếu"}, nil, "a 8→6 -2; c 6→7 1"},
		{"decisions of one day follow the points that they replace", "1",
			[]string{"final 2021-12-20 c u 1 7 5 họp", "final 2021-12-20 c u 1 8 7 họp"}, nil, "c 8→7 -1; c 7→5 -2"},
		{"also around one that leaves them as they are", "1",
			[]string{"final 2021-12-20 c u 1 8 7 họp", "final 2021-12-20 c u 1 8 8 họp",
				"final 2021-12-20 c u 1 7 6 họp"}, nil, "c 8→8 0; c 8→7 -1; c 7→6 -1"},

		{"another's area changes nothing", "2", []string{"appraisal1 2021-12-01 a u 2 8 6 thiếu"}, nil,
			"a 8→8 0 decision-not-its-area"},
		{"what follows a void one replaces what stood", "1",
			[]string{"appraisal1 2021-12-01 a u 1 8 11 quá", "final 2021-12-20 a u 1 8 7 thiếu"}, nil,
			"a 8→8 0 score-over-max; a 8→7 -1"},
		{"and a void one after it leaves what it made", "1",
			[]string{"appraisal1 2021-12-01 a u 1 8 6 thiếu", "final 2022-01-05 a u 1 6 8 muộn"}, nil,
			"a 8→6 -2; a 6→6 0 decision-after-lock"},
		{"a stale one that its agency made again", "1",
			[]string{"appraisal1 2021-12-01 a u 1 9 6 thiếu", "appraisal1 2021-12-05 a u 1 8 7 bổ-sung"}, nil,
			"a 8→8 0 decision-redone; a 8→7 -1"},
		{"an agency after the council in one appraisal", "1",
			[]string{"final 2021-12-20 c u 1 8 7 họp", "final 2021-12-24 a u 1 7 5 không-đồng-ý"}, nil,
			"c 8→7 -1; a 7→7 0 decision-after-council"},
		{"a second agency where there is no council", "3",
			[]string{"appraisal1 2021-12-01 a u 3 8 6 thiếu", "appraisal1 2021-12-02 b u 3 6 5 thiếu"},
			func(r *Round) { r.Agencies = r.Agencies[:2] }, "a 8→6 -2; b 6→6 0 decision-two-agencies"},
		{"it is the first where the other's points cannot be read", "3",
			[]string{"appraisal1 2021-12-01 a u 3 8 unread thiếu", "appraisal1 2021-12-02 b u 3 8 5 thiếu"},
			func(r *Round) { r.Agencies = r.Agencies[:2] }, "a 8→8 0 cell-not-number; b 8→5 -3"},
		{"or are above the maximum", "3",
			[]string{"appraisal1 2021-12-01 a u 3 8 11 thiếu", "appraisal1 2021-12-02 b u 3 8 5 thiếu"},
			func(r *Round) { r.Agencies = r.Agencies[:2] }, "a 8→8 0 score-over-max; b 8→5 -3"},
		{"a cell that cannot be read", "1", []string{"appraisal1 2021-12-01 a u 1 8 - thiếu"}, nil,
			"a 8→8 0 cell-not-number"},
		{"the unit claimed nothing, and the regulation takes no points for that", "1",
			[]string{"appraisal1 2021-12-01 a u 1 - 6 đủ"}, func(r *Round) {
				r.Submissions["u"].Entries["1"].Points, r.Regulation.AppraisedWithoutSelf = Input{}, Refuse
			}, "a 0→0 0 appraised-without-self"},
		{"and where it does take them", "1", []string{"appraisal1 2021-12-01 a u 1 - 6 đủ"}, func(r *Round) {
			r.Submissions["u"].Entries["1"].Points, r.Regulation.AppraisedWithoutSelf = Input{}, Accept
		}, "a 0→6 6"},
		{"what does not apply has no points to change", "1", []string{"appraisal1 2021-12-01 a u 1 8 6 thiếu"},
			func(r *Round) { exclude(r, "1") }, "a 0→0 0 scored-not-applicable"},
		{"nor has what came too late to count", "1", []string{"appraisal1 2021-12-01 a u 1 8 6 thiếu"}, func(r *Round) {
			r.Regulation.Late = LatePolicy{Kind: LateZero}
			r.Deadlines[0].Day = "2021-11-01"
		}, "a 0→0 0 late-zero"},

		{"a penalty takes points", "P", []string{"appraisal1 2021-12-01 c u P - 1 chậm"}, nil, "c 0→1 -1"},
		{"and gives them back", "P", []string{"appraisal1 2021-12-01 c u P - 1 chậm",
			"final 2021-12-20 c u P 1 0 nhầm"}, nil, "c 0→1 -1; c 1→0 1"},
		{"a bonus that nobody claimed", "T", []string{"appraisal1 2021-12-01 c u T - 2 sáng-kiến"}, nil, "c 0→2 2"},
		{"of claims that cannot be used it is as it was written: left as it was", "1",
			[]string{"appraisal1 2021-12-01 a u 1 8 8 -"}, unreadClaim, "a 8→8 0"},
		{"cut, and raised again", "1", []string{"appraisal1 2021-12-01 a u 1 8 6 thiếu", "final 2021-12-20 a u 1 6 7 đủ"},
			unreadClaim, "a 8→6 -2; a 6→7 1"},
		{"one that cannot be used either changes nothing", "1", []string{"appraisal1 2021-12-01 a u 1 8 11 quá",
			"final 2021-12-20 a u 1 7 7 -"}, unreadClaim, "a 8→8 0 score-over-max; a 7→7 0"},
		{"and does not say what it replaces", "1", []string{"appraisal1 2021-12-01 a u 1 - 6 đủ"}, unreadClaim, "a 0→6 6"},
		{"rounded as leaves are, each figure for itself", "1", []string{"appraisal1 2021-12-01 a u 1 7.96 6.94 thiếu"},
			func(r *Round) {
				r.Submissions["u"].Entries["1"].Points = given("7.96")
				r.Regulation.Rounding.Points = new(int)
			}, "a 8→7 -1"},
	} {
		r := councilRound()
		for i, text := range c.ledger {
			r.Ledger = append(r.Ledger, line(text, i+1))
		}
		if c.change != nil {
			c.change(r)
		}
		cards, _ := Score(r)
		if got := shown(cards[0].Line(c.code).Steps); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.why, got, c.want)
		}
	}
}

func unreadClaim(r *Round) { r.Submissions["u"].Entries["1"].Points = Input{State: Bad} }

func exclude(r *Round, code string) {
	r.Blocks[0].Units[0].NotApplicable = []Exclusion{{Code: code, Reason: "không phát sinh"}}
}

func shown(steps Steps) string {
	var words []string
	for _, s := range steps {
		words = append(words, strings.TrimSpace(fmt.Sprintf("%s %s→%s %s %s", s.Agency, s.Before, s.After, s.Change,
			s.Void)))
	}
	return strings.Join(words, "; ")
}

// The last step that counts gave the leaf its points, and the changes of all steps are
// what the appraisal did to the unit.
func TestStepsLeadToTheAppraisedPoints(t *testing.T) {
	for seed := range uint64(seeds) {
		cards, _ := Score(ledgerOf(seed))
		for _, card := range cards {
			for _, line := range card.Lines {
				if line.Steps.Last() == nil {
					continue
				}
				stands, changes := line.Self, Points{}
				for _, step := range line.Steps {
					if !step.Before.Equal(stands) {
						t.Errorf("seed %d %s %s: a step begins at %s, the one before ended at %s", seed, card.Unit.ID,
							line.Criterion.Code, step.Before, stands)
					}
					stands, changes = step.After, changes.Add(step.Change)
				}
				if !stands.Equal(line.Appraised) || !changes.Equal(line.Change()) {
					t.Errorf("seed %d %s %s: steps end at %s with %s, the line at %s with %s", seed, card.Unit.ID,
						line.Criterion.Code, stands, changes, line.Appraised, line.Change())
				}
			}
		}
	}
}

// Decisions that no line can hold stand on the card, each with why it does not count.
func TestDecisionsOnNoLine(t *testing.T) {
	for _, c := range []struct {
		why, line string
		kind      DecisionKind
		change    func(*Round)
		want      string
	}{
		{"no such criterion", "final 2021-12-20 c u 9 - 1 thiếu", PointsDecision, nil, "c 0→0 0 criterion-unknown"},
		{"not on points", "final 2021-12-20 a u 1 - - không-có", NotApplicable, nil, "a 0→0 0"},
		{"of another's criterion", "final 2021-12-20 b u 1 - - không-có", NotApplicable, nil,
			"b 0→0 0 decision-not-its-area"},
		{"on a unit that handed nothing in", "final 2021-12-20 a u 1 8 6 thiếu", PointsDecision,
			func(r *Round) { delete(r.Submissions, "u") }, "a 0→0 0 self-missing"},
	} {
		r := councilRound()
		r.Ledger = []Decision{line(c.line, 1)}
		r.Ledger[0].Kind = c.kind
		if c.change != nil {
			c.change(r)
		}
		cards, _ := Score(r)
		if got := shown(cards[0].Other); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// Who decides on a criterion of a unit.
func TestOwner(t *testing.T) {
	for _, c := range []struct {
		why, unit, code string
		change          func(*Round)
		want            string
	}{
		{"the agency that the criterion names", "u", "1", nil, "a"},
		{"where it names none, the unit's council", "u", "3", nil, "c"},
		{"anybody where there is no council", "u", "3", func(r *Round) { r.Agencies = r.Agencies[:2] }, ""},
		{"of a shared part the agency whose unit it is", "x", "1", nil, "kd"},
		{"the part itself where nobody has it for this unit", "y", "1", nil, "k"},
		{"also of a bonus item", "u", "T", nil, "c"},
	} {
		r := councilRound()
		if c.change != nil {
			c.change(r)
		}
		cards, _ := Score(r)
		for _, card := range cards {
			if card.Unit.ID != c.unit {
				continue
			}
			if got := card.Line(c.code).Owner; got != c.want {
				t.Errorf("%s: %q, want %q", c.why, got, c.want)
			}
		}
	}
}

// A reply answers a cut of the first appraisal; of a penalty the larger figure is one.
func TestRepliesAnswerCuts(t *testing.T) {
	for _, c := range []struct {
		why, code, line string
		want            bool
	}{
		{"a cut", "1", "appraisal1 2021-12-01 a u 1 8 6 thiếu", false},
		{"a raise", "1", "appraisal1 2021-12-01 a u 1 8 9 đủ", true},
		{"the claim confirmed", "1", "appraisal1 2021-12-01 a u 1 8 8 đủ", true},
		{"one that does not say what it replaces may have cut", "1", "appraisal1 2021-12-01 a u 1 - 9 đủ", false},
		{"a penalty", "P", "appraisal1 2021-12-01 c u P 0 1 chậm", false},
		{"a penalty taken back", "P", "appraisal1 2021-12-01 c u P 1 0 nhầm", true},
		{"a cut of the final appraisal came later", "1", "final 2021-12-01 a u 1 8 6 thiếu", true},
	} {
		r := councilRound()
		r.Ledger = []Decision{line(c.line, 1)}
		r.Replies = []Reply{{Unit: "u", Code: c.code, Text: "đã làm"}}
		if got := strings.Contains(codesOf(r.Check(), ""), string(CodeExplanationUncut)); got != c.want {
			t.Errorf("%s: nothing was cut: %v, want %v", c.why, got, c.want)
		}
	}
}
