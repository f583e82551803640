package scoring

import (
	"fmt"
	"strings"
	"testing"
)

// ratioLeaf is a leaf of that maximum whose rate is a of b.
func ratioLeaf(code, max string, choice NoCases) *Criterion {
	return &Criterion{Code: code, Max: MustPoints(max), Rule: Proportional{
		Rate: Rate{Numerator: "a", Denominator: "b", Over100: Refuse, NoCases: choice}, Cap: hundred}}
}

// Area 5 of QĐ 766: three ratios of 6 points each; 5.5 has no cases.
func TestNoCases(t *testing.T) {
	siblings := NoCases{Policy: NoCasesSiblings, Siblings: []string{"5.4", "5.6"}}
	for _, c := range []struct {
		why    string
		choice NoCases
		given  string // a/b of 5.4, 5.5, 5.6
		change func(r *Round)
		want   string // points/maximum of each leaf, of the area, and the total
	}{
		{"no points of the maximum", NoCases{Policy: NoCasesZero}, "3/4 0/0 9/10", nil,
			"4.5/6 0/6 5.4/6; 9.9/18"},
		{"the maximum, as the portal has it", NoCases{Policy: NoCasesFull}, "3/4 0/0 9/10", nil,
			"4.5/6 6/6 5.4/6; 15.9/18"},
		{"out of points and maximum", NoCases{Policy: NoCasesDrop}, "3/4 0/0 9/10", nil,
			"4.5/6 0/0 5.4/6; 9.9/12"},
		{"as the decision has it: 3 points each for the two others, which grow by half", siblings, "3/4 0/0 9/10", nil,
			"6.75/9 0/0 8.1/9; 14.85/18"},
		{"a formula's maximum passes, too", siblings, "3/4 0/0 9/10", func(r *Round) {
			points, _ := ParseExpr("x / y")
			r.Blocks[0].Set.ByCode()["5.5"].Rule = Formula{Variables: []Variable{{ID: "x"}, {ID: "y"}},
				Cases: []Case{{Points: points}}, NoCases: siblings}
		}, "6.75/9 0/0 8.1/9; 14.85/18"},
		{"with cases nothing passes", siblings, "3/4 1/2 9/10", nil, "4.5/6 3/6 5.4/6; 12.9/18"},
		{"all to the one that applies", siblings, "3/4 0/0 9/10", without("5.6"), "9/12 0/0 0/0; 9/12"},
		{"none applies: the maximum is nobody's", siblings, "3/4 0/0 9/10", without("5.4", "5.6"), "0/0 0/0 0/0; -"},
		{"rescale does not bring back what has no cases", NoCases{Policy: NoCasesDrop}, "3/4 0/0 9/10",
			func(r *Round) { r.Regulation.NotApplicable = RescalePart }, "4.5/6 0/0 5.4/6; 9.9/12"},
		{"rescale scales up what is not applicable, and only that", NoCases{Policy: NoCasesDrop}, "3/4 0/0 9/10",
			func(r *Round) { r.Regulation.NotApplicable = RescalePart; without("5.6")(r) }, "4.5/6 0/0 0/0; 9/12"},
		{"a council that gives points finds cases", siblings, "3/4 0/0 9/10", pointsOn("5.5", "2"),
			"4.5/6 2/6 5.4/6; 11.9/18"},
		{"a council that confirms 0 does not", siblings, "3/4 0/0 9/10", pointsOn("5.5", "0"),
			"6.75/9 0/0 8.1/9; 14.85/18"},
		{"what a council cut grows too", siblings, "3/4 0/0 9/10", pointsOn("5.4", "2"), "3/9 0/0 8.1/9; 11.1/18"},
		{"a leaf is rounded once, after it grew: 4.285… is 4.29, and half more is 6.43", siblings, "5/7 0/0 9/10",
			func(r *Round) { two := 2; r.Regulation.Rounding = Rounding{HalfUp, &two, 2} },
			"6.43/9 0/0 8.1/9; 14.53/18"},
		{"nor does who keeps it as it is printed round it before it grows", siblings, "5/7 0/0 9/10",
			printed(Arithmetic), "6.43/9 0/0 8.1/9; 14.53/18"},
		{"which arithmetic 2 did", siblings, "5/7 0/0 9/10", printed(2), "6.44/9 0/0 8.1/9; 14.54/18"},
		{"a council that decides that it applies, and gives nothing: it had cases, and dealt with none", siblings,
			"3/4 0/0 9/10", applying("5.5", Arithmetic), "4.5/6 0/6 5.4/6; 9.9/18"},
		{"which changed nothing under arithmetic 2", siblings, "3/4 0/0 9/10", applying("5.5", 2),
			"6.75/9 0/0 8.1/9; 14.85/18"},
		{"and changes nothing of a leaf with cases", siblings, "3/4 0/0 9/10", applying("5.4", Arithmetic),
			"0/9 0/0 8.1/9; 8.1/18"},
	} {
		cards, faults := Score(qd766(c.choice, c.given, c.change))
		told := strings.Contains(codesOf(faults, ""), "cases-given")
		if told != strings.Contains(c.why, "finds cases") {
			t.Errorf("%s: that the maximum grows is told: %v", c.why, told)
		}
		if got := noCasesOf(cards[0]); got != c.want || faults.Errors() > 0 && c.want[len(c.want)-1] != '-' {
			t.Errorf("%s:\n%s\n%s want %v", c.why, got, c.want, faults)
		}
	}
}

// A set without one of the siblings passes the maximum to the other, and without the leaf
// itself passes nothing: as a full run over the changed round does.
func TestTrialsWithoutSiblings(t *testing.T) {
	r := qd766(NoCases{Policy: NoCasesSiblings, Siblings: []string{"5.4", "5.6"}}, "3/4 0/0 9/10", nil)
	r.Sets = []*CriteriaSet{r.Blocks[0].Set}
	o := Run(r, nil)
	for code, want := range map[string]string{"5.4": "0/0 10.8/12; 10.8/12", "5.6": "9/12 0/0; 9/12",
		"5.5": "4.5/6 5.4/6; 9.9/12"} {
		ranking, _ := NewTrials(o).Without(&o.Rankings[0], code)
		if got := noCasesOf(ranking.Standings[0].Card); got != want {
			t.Errorf("without %s: %s, want %s", code, got, want)
		}
	}
}

// A share of a denominator of 0 that is not 0/0 is a fault, and so is 0/0 under refuse.
func TestNoCasesRefused(t *testing.T) {
	for _, given := range []string{"3/4 1/0 9/10", "3/4 0/0 9/10"} {
		choice := NoCases{Policy: NoCasesRefuse}
		if strings.Contains(given, "1/0") {
			choice.Policy = NoCasesFull
		}
		if _, faults := Score(qd766(choice, given, nil)); len(faults) != 1 || faults[0].Code != codeDenominatorZero {
			t.Errorf("%s: %v", given, faults)
		}
	}
}

func TestNoCasesOfFormula(t *testing.T) {
	points, _ := ParseExpr("x / y + x / z")
	leaf := &Criterion{Code: "1", Max: Whole(2), Rule: Formula{Variables: []Variable{{ID: "x"}, {ID: "y"}, {ID: "z"}},
		Cases: []Case{{Points: points}}, NoCases: NoCases{Policy: NoCasesFull}}}
	for _, c := range []struct {
		why, x, y, z string
		want         string
	}{
		{"both have cases", "1", "2", "2", "1"},
		{"one is 0/0", "0", "0", "2", "2"},
		{"1/0 is no 0/0, whatever the other is", "1", "0", "2", "division-by-zero"},
	} {
		w, faults := leaf.Rule.Work(leaf, []Input{number(c.x), number(c.y), number(c.z)})
		got := w.Points.String()
		if len(faults) > 0 {
			got = string(faults[0].Code)
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// The siblings of a ratio are other leaves of its area that are appraised.
func TestNoCasesSiblings(t *testing.T) {
	for _, c := range []struct {
		why, sibling string
		faults       int
	}{
		{"another leaf", "1.2", 0}, {"itself", "1.1", 1}, {"of another area", "2", 1}, {"the area", "1", 1},
		{"a survey leaf, whose maximum no policy scales", "1.3", 1}, {"none of that code", "1.9", 1},
	} {
		choice := NoCases{Policy: NoCasesSiblings, Siblings: []string{c.sibling}}
		survey := &Criterion{Code: "1.3", Max: Whole(1), Rule: BySurvey{}}
		set := &CriteriaSet{Areas: []*Criterion{{Code: "1", Max: Whole(3),
			Children: []*Criterion{ratioLeaf("1.1", "1", choice), ratioLeaf("1.2", "1", NoCases{}), survey}},
			ratioLeaf("2", "1", NoCases{})}}
		found := 0
		for _, d := range set.Check() {
			if d.Code == codeNoCasesSibling {
				found++
			}
		}
		if found != c.faults {
			t.Errorf("%s: %d faults", c.why, found)
		}
	}
}

func qd766(choice NoCases, given string, change func(*Round)) *Round {
	area := &Criterion{Code: "5", Max: Whole(18), Children: []*Criterion{
		ratioLeaf("5.4", "6", NoCases{}), ratioLeaf("5.5", "6", choice), ratioLeaf("5.6", "6", NoCases{})}}
	r := practice(&CriteriaSet{ID: "tinh", Self: DeclaredEntry, Max: Whole(18), Areas: []*Criterion{area}})
	r.Blocks[0].Units = []*Unit{{ID: "u", Ranked: true}}
	sub := &Submission{File: "self/u.xlsx", Entries: map[string]*Entry{}}
	for i, rate := range strings.Fields(given) {
		a, b, _ := strings.Cut(rate, "/")
		sub.Entries[area.Children[i].Code] = &Entry{Inputs: []Input{number(a), number(b)}}
	}
	r.Submissions["u"] = sub
	if change != nil {
		change(r)
	}
	return r
}

func without(codes ...string) func(*Round) {
	return func(r *Round) {
		for _, code := range codes {
			r.Blocks[0].Units[0].NotApplicable = append(r.Blocks[0].Units[0].NotApplicable,
				Exclusion{Code: code, Reason: "x"})
			r.Submissions["u"].Entries[code] = &Entry{}
		}
	}
}

func pointsOn(code, to string) func(*Round) {
	return func(r *Round) {
		r.Ledger = []Decision{{Matter: Matter{Unit: "u", Code: code}, To: number(to)}}
	}
}

// printed keeps points of 30/7 as a form prints them.
func printed(arithmetic int) func(*Round) {
	return func(r *Round) {
		two := 2
		r.Regulation.Rounding, r.Arithmetic = Rounding{HalfUp, &two, 2}, arithmetic
		r.Ledger = []Decision{{Matter: Matter{Unit: "u", Code: "5.4"}, From: number("4.29"), To: number("4.29")}}
	}
}

// applying decides that a leaf applies, and gives it 0.
func applying(code string, arithmetic int) func(*Round) {
	return func(r *Round) {
		pointsOn(code, "0")(r)
		r.Arithmetic = arithmetic
		r.Ledger = append(r.Ledger, r.Ledger[0])
		r.Ledger[0].Kind, r.Ledger[0].Reason, r.Ledger[1].Reason = Applies, "there were five", "none was dealt with"
	}
}

// Points of 0 with a reason, on a leaf without cases, are told: they change nothing.
func TestNothingForNoCases(t *testing.T) {
	siblings := NoCases{Policy: NoCasesSiblings, Siblings: []string{"5.4", "5.6"}}
	for _, c := range []struct {
		why    string
		change func(*Round)
		want   string
	}{
		{"no reason: the row repeats what stands", pointsOn("5.5", "0"), ""},
		{"a reason", func(r *Round) { pointsOn("5.5", "0")(r); r.Ledger[0].Reason = "late" }, "cases-still-none"},
		{"a reason that says nothing", func(r *Round) { pointsOn("5.5", "0")(r); r.Ledger[0].Reason = "-" }, ""},
		{"it was decided that it applies", applying("5.5", Arithmetic), ""},
		{"it applies anyway", applying("5.4", Arithmetic), "decision-no-effect"},
		{"it applies, under arithmetic 2", applying("5.5", 2), "cases-still-none decision-no-effect"},
	} {
		_, faults := Score(qd766(siblings, "3/4 0/0 9/10", c.change))
		if got := codesOf(faults); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

func noCasesOf(card *Scorecard) string {
	var leaves []string
	for _, line := range card.Lines[1:] {
		leaves = append(leaves, fmt.Sprintf("%s/%s", line.Points(), line.Max))
	}
	if !card.Scored {
		return strings.Join(leaves, " ") + "; -"
	}
	return fmt.Sprintf("%s; %s/%s", strings.Join(leaves, " "), card.Total, card.Max)
}

// No policy gives a maximum above the set's, whatever has no cases, and areas add up.
func TestNoCasesNeverRaiseTheMaximum(t *testing.T) {
	policies := []NoCasesPolicy{NoCasesZero, NoCasesFull, NoCasesDrop, NoCasesSiblings}
	for seed := range uint64(seeds) {
		r := province(seed, 4, 3, 6)
		emptyRatios(r, policies[seed%4])
		for _, excluded := range []NotApplicablePolicy{DropLeaf, RescalePart, FullPoints} {
			for _, aggregate := range []Aggregate{SumOfPoints, Weighted} {
				r.Regulation.NotApplicable, r.Blocks[0].Set.Aggregate = excluded, aggregate
				cards, _ := Score(r)
				for _, card := range cards {
					checkNoCases(t, r, card, fmt.Sprint(seed, " ", card.Unit.ID, " ", excluded, " ", aggregate))
				}
			}
		}
	}
}

func checkNoCases(t *testing.T, r *Round, card *Scorecard, what string) {
	t.Helper()
	var areas Points
	for _, area := range card.Areas {
		areas = areas.Add(area.Max())
	}
	if r.Blocks[0].Set.Max.Less(card.Max) || !areas.Equal(card.Max) {
		t.Errorf("%s: maximum %s of %s, areas %s", what, card.Max, r.Blocks[0].Set.Max, areas)
	}
	for _, line := range card.Lines {
		if line.Max.Less(line.Points()) || !line.Criterion.IsLeaf() && line.Criterion.Max.Less(line.Max) {
			t.Errorf("%s: %s is %s of %s, in the set %s", what, line.Criterion.Code, line.Points(), line.Max,
				line.Criterion.Max)
		}
	}
}

// emptyRatios makes the ratios of every other unit 0/0, excludes a leaf of the last one
// and weighs the areas.
func emptyRatios(r *Round, policy NoCasesPolicy) {
	set := r.Blocks[0].Set
	for _, area := range set.Areas {
		weight := area.Max.Mul(hundred).Quo(set.Max)
		area.Weight = &weight
		for i, leaf := range area.Children {
			rule, ok := leaf.Rule.(Proportional)
			if !ok {
				continue
			}
			rule.Rate.NoCases = NoCases{Policy: policy, Siblings: []string{area.Children[0].Code, area.Children[2].Code,
				area.Children[3].Code, area.Children[6-i].Code}}
			leaf.Rule = rule
			for u := 0; u < len(r.Blocks[0].Units); u += 2 {
				r.Submissions[r.Blocks[0].Units[u].ID].Entries[leaf.Code] = &Entry{Inputs: []Input{number("0"),
					number("0")}}
			}
		}
	}
	last := r.Blocks[0].Units[len(r.Blocks[0].Units)-1]
	code := set.Areas[0].Children[0].Code
	last.NotApplicable = []Exclusion{{Code: code, Reason: "x"}}
	r.Submissions[last.ID].Entries[code] = &Entry{}
}
