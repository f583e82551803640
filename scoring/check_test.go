package scoring

import (
	"strings"
	"testing"

	"parindex/scoring/fault"
)

// nodeOf is a criterion with a declared maximum; a leaf's points are typed.
func nodeOf(code, max string, children ...*Criterion) *Criterion {
	c := &Criterion{Code: code, Title: code, Max: MustPoints(max), Children: children}
	c.Pos, c.MaxPos = fault.At("set", 1, 1), fault.At("set", 1, 2)
	if len(children) == 0 {
		c.Rule = Typed{}
	}
	return c
}

// with changes a node.
func with(c *Criterion, change func(*Criterion)) *Criterion { change(c); return c }

func setOf(max string, areas ...*Criterion) *CriteriaSet {
	return &CriteriaSet{ID: "so", Aggregate: SumOfPoints, Max: MustPoints(max), MaxPos: fault.At("set", 1, 1),
		Areas: areas}
}

func codesIn(faults fault.List) string {
	var codes []string
	for _, d := range faults {
		codes = append(codes, string(d.Code))
	}
	return strings.Join(codes, " ")
}

// What contradicts itself in a set, and what only looks as if it did.
func TestSetsAreChecked(t *testing.T) {
	unread := func(c *Criterion) { c.MaxPos = fault.Position{} }
	was := func(codes ...string) func(*Criterion) { return func(c *Criterion) { c.Was = codes } }
	asks := func(c *Criterion) { c.Rule = BySurvey{} }
	weight := func(n string) func(*Criterion) { return func(c *Criterion) { c.Weight = amount(n) } }
	weighted := func(set *CriteriaSet) *CriteriaSet { set.Aggregate = Weighted; return set }
	follows := func(set *CriteriaSet) *CriteriaSet { set.Previous = "cu/so"; return set }
	counts := func(areas, criteria, sub int) func(*CriteriaSet) *CriteriaSet {
		return func(set *CriteriaSet) *CriteriaSet {
			set.Counts = Counts{Areas: &areas, Criteria: &criteria, SubCriteria: &sub}
			return set
		}
	}
	parts := func(appraised, survey string, set *CriteriaSet) *CriteriaSet {
		set.AppraisedMax, set.SurveyMax, set.PartsPos = MustPoints(appraised), MustPoints(survey), fault.At("set", 2, 1)
		return set
	}
	deep := func() *CriteriaSet {
		return setOf("3", nodeOf("1", "2", nodeOf("1.1", "2", nodeOf("1.1.1", "1"), nodeOf("1.1.2", "1"))),
			nodeOf("2", "1"))
	}
	for _, c := range []struct {
		why  string
		set  *CriteriaSet
		want string
	}{
		{"all adds up", deep(), ""},
		{"areas that do not add up", setOf("4", nodeOf("1", "2"), nodeOf("2", "1")), "total-mismatch"},
		{"nothing is compared with a total that was not read",
			func() *CriteriaSet { s := setOf("4", nodeOf("1", "2")); s.MaxPos = fault.Position{}; return s }(), ""},
		{"nor with areas that were not", setOf("4", nodeOf("1", "2"), with(nodeOf("2", "1"), unread)), ""},
		{"children that do not add up",
			setOf("3", nodeOf("1", "3", nodeOf("1.1", "1"), nodeOf("1.2", "1"))), "sum-mismatch"},
		{"nothing is compared with a maximum that was not read",
			setOf("3", with(nodeOf("1", "3", nodeOf("1.1", "1")), unread)), ""},
		{"a maximum below 0", setOf("-1", nodeOf("1", "-1")), "negative"},
		{"a maximum of 0 is one", setOf("0", nodeOf("1", "0")), ""},
		{"a code twice", setOf("2", nodeOf("1", "1"), nodeOf("1", "1")), "criterion-duplicate"},
		{"a code that was not read", setOf("2", nodeOf("", "1"), nodeOf("", "1")), ""},
		{"an area under a code of a criterion", setOf("1", nodeOf("1.1", "1")), "criterion-misplaced"},
		{"a child under a code of another area",
			setOf("1", nodeOf("1", "1", nodeOf("2.1", "1"))), "criterion-misplaced"},
		{"a child under a code of a grandchild",
			setOf("1", nodeOf("1", "1", nodeOf("1.1.1", "1"))), "criterion-misplaced"},
		{"a child with the code of its parent and a dot",
			setOf("1", nodeOf("1", "1", nodeOf("1.", "1"))), "criterion-misplaced"},
		{"a child of what has no code", setOf("1", nodeOf("", "1", nodeOf("1.1", "1"))), ""},
		{"1.10 follows 1.9", setOf("2", nodeOf("1", "2", nodeOf("1.9", "1"), nodeOf("1.10", "1"))), ""},
		{"1.2 does not follow 1.3",
			setOf("2", nodeOf("1", "2", nodeOf("1.3", "1"), nodeOf("1.2", "1"))), "criterion-order"},
		{"nor 1.9 1.10", setOf("2", nodeOf("1", "2", nodeOf("1.10", "1"), nodeOf("1.9", "1"))), "criterion-order"},
		{"letters follow each other", setOf("2", nodeOf("a", "1"), nodeOf("b", "1")), ""},
		{"and may not go back", setOf("2", nodeOf("b", "1"), nodeOf("a", "1")), "criterion-order"},
		{"longer words are in order as words are", setOf("2", nodeOf("b", "1"), nodeOf("aa", "1")), "criterion-order"},
		{"numbers and words have no order", setOf("2", nodeOf("T", "1"), nodeOf("1", "1")), ""},
		{"what is out of place has no order",
			setOf("2", nodeOf("1", "2", nodeOf("1.2", "1"), nodeOf("0.1", "1"))), "criterion-misplaced"},
		{"a leaf without a rule",
			setOf("1", with(nodeOf("1", "1"), func(c *Criterion) { c.Rule = nil })), "rule-missing"},
		{"a rule that was not read is not missing",
			setOf("1", with(nodeOf("1", "1"),
				func(c *Criterion) { c.Rule, c.RulePos = nil, fault.At("set", 3, 1) })), ""},
		{"a rule above others",
			setOf("1", with(nodeOf("1", "1", nodeOf("1.1", "1")),
				func(c *Criterion) { c.RulePos = fault.At("set", 3, 1) })), "rule-on-branch"},
		{"a rule is checked",
			setOf("1", with(nodeOf("1", "1"), func(c *Criterion) { c.Rule = YesNo{Yes: Whole(2)} })), "rule-over-max"},
		{"bonus items are checked, and do not count", func() *CriteriaSet {
			s := setOf("1", nodeOf("1", "1"))
			s.Bonus = []*Criterion{nodeOf("1", "5")}
			return s
		}(), "criterion-duplicate"},
		{"a unit without a violation is not penalised", func() *CriteriaSet {
			deducts := func(c *Criterion) { c.Rule = Deduction{Items: []Violation{{Each: Whole(1)}}} }
			s := setOf("1", with(nodeOf("1", "1"), deducts))
			s.Penalty = []*Criterion{with(nodeOf("2", "1"), deducts),
				with(nodeOf("3", "1"), func(c *Criterion) { c.Rule = PerItem{Each: Whole(1), Cap: Whole(1)} })}
			return s
		}(), "penalty-for-nothing"},
		{"parts as leaves add up",
			parts("2", "1", setOf("3", nodeOf("1", "2"), with(nodeOf("2", "1"), asks))), ""},
		{"both parts wrong",
			parts("1", "2", setOf("3", nodeOf("1", "2"),
				with(nodeOf("2", "1"), asks))), "parts-mismatch parts-mismatch"},
		{"parts are not compared with weights that are wrong",
			parts("50", "50", weighted(setOf("100", with(nodeOf("1", "2"), weight("90"))))), "weight-sum"},
		{"parts of a weighted set are of its weights",
			parts("100", "0", weighted(setOf("100", with(nodeOf("1", "2"), weight("100"))))), ""},
		{"and are told as such",
			parts("90", "10", weighted(setOf("100",
				with(nodeOf("1", "2"), weight("100"))))), "parts-mismatch-weighted parts-mismatch-weighted"},
		{"areas of a weighted set add up to nothing",
			weighted(setOf("100", with(nodeOf("1", "2"), weight("60")), with(nodeOf("2", "3"), weight("40")))), ""},
		{"weights that do not add up",
			weighted(setOf("100", with(nodeOf("1", "2"), weight("60")),
				with(nodeOf("2", "3"), weight("30")))), "weight-sum"},
		{"a weight missing",
			weighted(setOf("100", with(nodeOf("1", "2"), weight("60")), nodeOf("2", "3"))), "weight-missing"},
		{"a weight that was not read",
			weighted(setOf("100", with(nodeOf("1", "2"), weight("60")),
				with(nodeOf("2", "3"), func(c *Criterion) { c.WeightPos = fault.At("set", 4, 1) }))), ""},
		{"a weight below 0",
			weighted(setOf("100", with(nodeOf("1", "2"), weight("101")),
				with(nodeOf("2", "3"), weight("-1")))), "negative"},
		{"a weight where points are added", setOf("2", with(nodeOf("1", "2"), weight("100"))), "weight-unused"},
		{"as many as the decision says", counts(2, 1, 2)(deep()), ""},
		{"more areas than it says", counts(1, 1, 2)(deep()), "count-mismatch"},
		{"fewer of all levels", counts(3, 2, 3)(deep()), "count-mismatch count-mismatch count-mismatch"},
		{"what is deeper than the decision counts",
			counts(1, 1, 1)(setOf("1", nodeOf("1", "1",
				nodeOf("1.1", "1", nodeOf("1.1.1", "1", nodeOf("1.1.1.1", "1")))))), ""},
		{"earlier codes of a previous set",
			follows(setOf("2", with(nodeOf("1", "1"), was("1", "2")), with(nodeOf("2", "1"), was("3")))), ""},
		{"two that were the same",
			follows(setOf("2", with(nodeOf("1", "1"), was("1")), with(nodeOf("2", "1"), was("1")))), "was-twice"},
		{"earlier codes of no set", setOf("2", with(nodeOf("1", "1"), was("1")), nodeOf("2", "1")), "previous-missing"},
		{"said once of all of them",
			setOf("2", with(nodeOf("1", "1"), was("1")), with(nodeOf("2", "1"), was("2"))), "previous-missing"},
		{"a previous set that was not read is not missing", func() *CriteriaSet {
			s := setOf("1", with(nodeOf("1", "1"), was("1")))
			s.PreviousPos = fault.At("set", 5, 1)
			return s
		}(), ""},
	} {
		if got := codesIn(c.set.Check()); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// Codes that criteria had before have to be codes of the set that they had them in.
func TestEarlierCodesAreChecked(t *testing.T) {
	before := setOf("1", nodeOf("1", "1", nodeOf("1.1", "1")))
	now := setOf("1", with(nodeOf("1", "1"), func(c *Criterion) { c.Was = []string{"1.1", "1.2", "1"} }))
	faults := now.CheckWas(before)
	if got := codesIn(faults); got != "was-unknown" || faults[0].Args[0].Value != "1.2" {
		t.Errorf("got %v", faults)
	}
}

// Places in the tree: the first of two with one code, and the way down to it.
func TestTree(t *testing.T) {
	first := nodeOf("1.1", "1")
	set := setOf("3", nodeOf("1", "1", first), nodeOf("2", "2", nodeOf("2.1", "1"), nodeOf("1.1", "1")))
	if set.ByCode()["1.1"] != first {
		t.Error("not the first with the code 1.1")
	}
	var path []string
	for _, c := range set.PathTo("1.1") {
		path = append(path, c.Code)
	}
	if got := strings.Join(path, " › "); got != "1 › 1.1" {
		t.Errorf("the path to 1.1 is %s", got)
	}
	asked := with(nodeOf("2", "1"), func(c *Criterion) { c.Rule = BySurvey{} })
	if set.HasSurvey() || !setOf("2", asked, nodeOf("3", "1")).HasSurvey() {
		t.Error("a survey leaf before others is one, and no others are")
	}
	if set.PathTo("9") != nil {
		t.Error("a path to nowhere")
	}
	branch := with(nodeOf("1", "1", nodeOf("1.1", "1")), func(c *Criterion) { c.Rule = Typed{} })
	if branch.HasSelf() || (&Criterion{Code: "1"}).HasSelf() {
		t.Error("units are asked for what has no rule, or stands above others")
	}
}

// Where leaves are rounded, a form may show points rounded: a half either way, since sheets count in binary.
func TestPointsMayBeShownRounded(t *testing.T) {
	two := 2
	reg := &Regulation{Rounding: Rounding{Mode: HalfUp, Points: &two}}
	for shown, want := range map[string]bool{"2.675": true, "2.68": true, "2.67": true, "2.66": false, "2.69": false,
		"2.676": false, "2.6700000000000004": true} {
		s := handed{reporter: &reporter{reg: reg}}
		if got := s.shows(MustPoints(shown), MustPoints("2.675")); got != want {
			t.Errorf("%s for 2.675: %v, want %v", shown, got, want)
		}
	}
	if s := (handed{reporter: &reporter{reg: &Regulation{}}}); s.shows(MustPoints("2.68"), MustPoints("2.675")) {
		t.Error("2.68 for 2.675 where leaves stay exact")
	}
}

// What a unit's row comes to: points, or the reasons why there are none.
func TestClaims(t *testing.T) {
	count := PerItem{Item: "văn bản", Each: MustPoints("0.5"), Cap: Whole(2)}
	percent := Proportional{Rate: percentRate(Refuse), Cap: hundred}
	wild := formulaOf("x > 0: x * y; 0")
	entry := func(points Input, in ...Input) *Entry { return &Entry{Points: points, Inputs: in} }
	bad := Input{State: Bad}
	most := MustPoints("150")
	capped := func(max *Points) Formula { // full points from 80 %
		points, _ := ParseExpr("min(2, 2 * a / 80)")
		return Formula{Variables: []Variable{{ID: "a", Unit: "%", Max: max}}, Cases: []Case{{Points: points}}}
	}
	for _, c := range []struct {
		why    string
		self   SelfEntry
		rule   Rule
		entry  *Entry
		points string
		want   string
	}{
		{"typed points", TypedEntry, Typed{}, entry(given("1.5")), "1.5", ""},
		{"none typed", TypedEntry, Typed{}, entry(Input{}), "0", "input-missing"},
		{"unreadable ones were reported where they were read", TypedEntry, Typed{}, entry(bad), "0", ""},
		{"more than the maximum", TypedEntry, Typed{}, entry(given("2.5")), "0", "score-over-max"},
		{"a level of the scale", TypedEntry, YesNo{Yes: Whole(2)}, entry(given("2")), "2", ""},
		{"between two levels is odd", TypedEntry, YesNo{Yes: Whole(2)}, entry(given("1")), "1", "points-off-scale"},
		{"a scale without levels", TypedEntry, Proportional{Cap: hundred}, entry(given("1.3")), "1.3", ""},
		{"below what a share gives", TypedEntry, Proportional{Floor: Whole(80), Cap: hundred}, entry(given("1.3")), "1.3",
			"points-off-scale"},
		{"between what a formula gives", TypedEntry, formulaOf("x / y >= 80%: 2 * x / y; 0"), entry(given("1.3")), "1.3",
			"points-off-scale"},
		{"half of an item", TypedEntry, PerItem{Each: Whole(1), Cap: Whole(2)}, entry(given("1.3")), "1.3",
			"points-off-scale"},
		{"a third of it as it is printed", TypedEntry, PerItem{Each: MustPoints("2/3"), Cap: Whole(2)}, entry(given("0.67")),
			"0.67", ""},
		{"a row that is not there", DeclaredEntry, count, nil, "0", "entry-missing"},
		{"declared data", DeclaredEntry, count, entry(Input{}, given("3")), "1.5", ""},
		{"none declared", DeclaredEntry, count, entry(Input{}, Input{}), "0", "input-missing"},
		{"half of them declared",
			DeclaredEntry, AllOf{Points: Whole(2), Conditions: make([]Condition, 2)}, entry(Input{}, answer(Yes),
				Input{}), "0", "input-missing"},
		{"the row of one is gone", DeclaredEntry, AllOf{Points: Whole(2), Conditions: make([]Condition, 2)},
			entry(Input{}, answer(Yes), Input{NoRow: true}), "0", "entry-missing"},
		{"unreadable data", DeclaredEntry, count, entry(Input{}, bad), "0", ""},
		{"half a document", DeclaredEntry, count, entry(Input{}, given("1.5")), "0", "not-whole"},
		{"half a dossier in a rate that counts", DeclaredEntry,
			Proportional{Rate: Rate{Numerator: "n", Denominator: "d", Whole: true}, Cap: hundred},
			entry(Input{}, given("1.5"), given("3")), "0", "not-whole"},
		{"half a million in one that does not", DeclaredEntry,
			Proportional{Rate: Rate{Numerator: "n", Denominator: "d"}, Cap: hundred},
			entry(Input{}, given("1.5"), given("3")), "1", ""},
		{"an answer that there is not",
			DeclaredEntry, YesNo{Yes: Whole(2)}, entry(Input{}, answer("có lẽ")), "0", "level-unknown"},
		{"the same points beside the data", DeclaredEntry, count, entry(given("1.5"), given("3")), "1.5", ""},
		{"other points beside them: the data count",
			DeclaredEntry, count, entry(given("1"), given("3")), "1.5", "declared-differs"},
		{"a form takes 95% for 0.95",
			DeclaredEntry, percent, entry(given("0.019"), given("95")), "1.9", "declared-percent"},
		{"other points beside a percentage",
			DeclaredEntry, percent, entry(given("1"), given("95")), "1.9", "declared-differs"},
		{"a percentage over 100",
			DeclaredEntry, percent, entry(Input{}, given("101")), "0", "rate-over-100"},
		{"over 100 where that is accepted",
			DeclaredEntry, Proportional{Rate: percentRate(Accept), Cap: hundred}, entry(Input{}, given("1000")), "2",
			""},
		{"9500 % is 95 % in a cell that shows percent",
			DeclaredEntry, Proportional{Rate: percentRate(Accept), Cap: hundred}, entry(Input{}, given("9500")), "2",
			"rate-huge"},
		{"more of an item than anybody counts",
			DeclaredEntry, count, entry(Input{}, given("1000000")), "2", "number-huge"},
		{"at 100",
			DeclaredEntry, percent, entry(Input{}, given("100")), "2", ""},
		{"0.95 was probably meant as 95 %",
			DeclaredEntry, percent, entry(Input{}, given("0.95")), "0.019", "percent-small"},
		{"so was 1",
			DeclaredEntry, percent, entry(Input{}, given("1")), "0.02", "percent-small"},
		{"a variable of % over 100, which nothing declares",
			DeclaredEntry, capped(nil), entry(Input{}, given("180")), "2", "percent-over-100"},
		{"over what is declared",
			DeclaredEntry, capped(&most), entry(Input{}, given("180")), "0", "input-over-max"},
		{"below it: over 100 is meant",
			DeclaredEntry, capped(&most), entry(Input{}, given("120")), "2", ""},
		{"over 100 that is declared",
			DeclaredEntry, capped(&hundred), entry(Input{}, given("180")), "0", "rate-over-100"},
		{"a share in a variable of %",
			DeclaredEntry, capped(&hundred), entry(Input{}, given("0.8")), "0.02", "percent-small"},
		{"0 is 0 on every scale",
			DeclaredEntry, percent, entry(Input{}, given("0")), "0", ""},
		{"points that the maximum does not have",
			DeclaredEntry, YesNo{Yes: Whole(3)}, entry(Input{}, answer(Yes)), "0", "derived-out-of-range"},
		{"points below 0",
			DeclaredEntry, YesNo{Yes: Whole(-1)}, entry(Input{}, answer(Yes)), "0", "derived-out-of-range"},
		{"a formula out of its bounds",
			DeclaredEntry, wild, entry(Input{}, given("2"), given("3")), "0", "formula-range"},
		{"points where councils give them",
			DeclaredEntry, Appraiser{By: "appraiser"}, entry(given("1")), "0", "self-not-allowed"},
		{"0 where councils give them", DeclaredEntry, Appraiser{By: "appraiser"}, entry(given("0")), "0", ""},
		{"unreadable points where councils give them",
			DeclaredEntry, Appraiser{By: "appraiser"}, entry(Input{State: Bad, Number: Whole(1)}), "0", ""},
	} {
		leaf := nodeOf("1", "2")
		leaf.Rule = c.rule
		other := nodeOf("2", "2") // keeps a workbook from being empty
		other.Rule = YesNo{Yes: Whole(2)}
		set := setOf("4", leaf, other)
		set.Self = c.self
		entries := map[string]*Entry{"2": entry(given("2"))}
		if c.self == DeclaredEntry {
			entries["2"] = entry(Input{}, answer(Yes))
		}
		if c.entry != nil {
			entries["1"] = c.entry
		}
		r := practice(set, &Unit{ID: "u", Ranked: true})
		r.Submissions["u"] = &Submission{Entries: entries}
		r.Regulation.AppraisedWithoutSelf, r.Regulation.Unappraised = Accept, AcceptSelf
		cards, faults := Score(r)
		if got := cards[0].Line("1").Self.String(); got != c.points {
			t.Errorf("%s: %s points, want %s", c.why, got, c.points)
		}
		if got := codesIn(faults); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
