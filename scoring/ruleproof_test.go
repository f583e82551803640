package scoring

import (
	"fmt"
	"strings"
	"testing"

	"parindex/scoring/fault"
)

// bandsOf reads "(90,100]=2 [0,90]=x1": an interval and what it earns, in
// proportion to the rate where there is an x.
func bandsOf(texts string) (bands []Band) {
	for i, text := range strings.Fields(texts) {
		interval, earned, _ := strings.Cut(text, "=")
		b := band(interval)
		b.Pos = fault.At("bands", i+1, 1)
		if number, ok := strings.CutPrefix(earned, "x"); ok {
			rate := MustPoints(number)
			b.Rate = &rate
		} else if earned != "" {
			b.Points = MustPoints(earned)
		}
		bands = append(bands, b)
	}
	return bands
}

func percentRate(over Leniency) Rate { return Rate{Percent: "tỷ lệ", Over100: over} }

func amount(n string) *Points { p := MustPoints(n); return &p }

// What a rule can give at least and at most is what the maximum is checked against.
func TestRangeOfRules(t *testing.T) {
	for _, c := range []struct {
		why         string
		rule        Rule
		least, most string
	}{
		{"typed: anything to the maximum", Typed{}, "0", "10"},
		{"councils likewise", Appraiser{By: "leaders"}, "0", "10"},
		{"no may earn more than yes", YesNo{Yes: Whole(1), No: Whole(3)}, "1", "3"},
		{"the best label need not come first",
			Levels{[]Level{{Points: Whole(2)}, {Points: Whole(5)}, {Points: Whole(1)}}}, "1", "5"},
		{"no labels give nothing", Levels{}, "0", "0"},
		{"shares are of the maximum", Shares{[]Share{{Percent: Whole(75)}, {Percent: Whole(25)}}}, "2.5", "7.5"},
		{"one outcome may stay above 0", AllOf{Points: Whole(4), Otherwise: Whole(1)}, "1", "4"},
		{"items end at their cap", PerItem{Each: Whole(1), Cap: Whole(4)}, "0", "4"},
		{"violations end at the floor", Deduction{Floor: Whole(2)}, "2", "10"},
		{"a floor above the maximum is the most", Deduction{Floor: Whole(12)}, "10", "12"},
		{"a formula is checked where it is used", Formula{}, "0", "10"},
		{"constant bands", Bands{percentRate(Refuse), bandsOf("[90,)=3 (,90)=1")}, "1", "3"},
		{"a band in proportion earns most at its upper edge",
			Bands{percentRate(Refuse), bandsOf("[50,90)=x10 (,50)=1")}, "1", "9"},
		{"and from its lower edge", Bands{percentRate(Refuse), bandsOf("[50,90)=x10")}, "5", "9"},
		{"at 100 % where the rate cannot pass that", Bands{percentRate(Refuse), bandsOf("[50,120]=x10")}, "5", "10"},
		{"beyond where it can", Bands{percentRate(Accept), bandsOf("[50,120]=x10")}, "5", "12"},
		{"without an edge from 0 to 100 %", Bands{percentRate(Accept), bandsOf("(,)=x10")}, "0", "10"},
		{"in proportion to all of the maximum", Proportional{percentRate(Refuse), Points{}, Whole(100)}, "0", "10"},
		{"a cap over 100 % is not reached where the rate cannot be",
			Proportional{percentRate(Refuse), Points{}, Whole(120)}, "0", "10"},
		{"and is where it can", Proportional{percentRate(Accept), Points{}, Whole(120)}, "0", "12"},
		{"a cap below 100 % is the most", Proportional{percentRate(Refuse), Points{}, Whole(80)}, "0", "8"},
		{"satisfaction of the maximum", BySurvey{}, "0", "10"},
		{"tiers", BySurvey{Tiers: bandsOf("[80,)=9 (,80)=2")}, "2", "9"},
	} {
		least, most := c.rule.Range(Whole(10))
		if least.String() != c.least || most.String() != c.most {
			t.Errorf("%s: %s to %s, want %s to %s", c.why, least, most, c.least, c.most)
		}
	}
}

// What cannot be right in a rule of at most 10 points, and what is only odd.
func TestRulesAreChecked(t *testing.T) {
	labels := func(labels ...string) (levels []Level) {
		for i, label := range labels {
			levels = append(levels, Level{Label: label, Points: Whole(int64(10 - i)), Pos: fault.At("levels", i+1, 1)})
		}
		return levels
	}
	pointed := func(points ...string) []Level {
		levels := labels("a", "b", "c", "d", "e")[:len(points)]
		for i := range levels {
			levels[i].Points = MustPoints(points[i])
		}
		return levels
	}
	for _, c := range []struct {
		why  string
		rule Rule
		want string
	}{
		{"the maximum is reached and not passed", YesNo{Yes: Whole(10)}, ""},
		{"more than the maximum", YesNo{Yes: Whole(11)}, "rule-over-max"},
		{"less than the maximum is odd", YesNo{Yes: Whole(9)}, "rule-under-max"},
		{"less than nothing", YesNo{Yes: Whole(10), No: Whole(-1)}, "negative"},
		{"labels that differ", Levels{labels("Tốt", "Khá")}, ""},
		{"yes and no are the same", YesNo{Yes: Whole(10), No: Whole(10)}, "rule-flat"},
		{"conditions that change nothing", AllOf{Points: Whole(10), Otherwise: Whole(10)}, "rule-flat"},
		{"levels of the same points", Levels{pointed("10", "5", "5", "0")}, "level-equal"},
		{"levels that earn nothing", Levels{pointed("10", "0", "0")}, ""},
		{"levels of the same points, as is meant", Levels{[]Level{{Label: "a", Points: Whole(10)},
			{Label: "b", Points: Whole(10), Same: true}, {Label: "c"}}}, ""},
		{"levels that are not the same, and say so", Levels{[]Level{{Label: "a", Points: Whole(10)},
			{Label: "b", Points: Whole(5), Same: true}}}, "level-not-same"},
		{"shares of the same points, as is meant", Shares{[]Share{{Label: "a", Percent: Whole(100)},
			{Label: "b", Percent: Whole(50)}, {Label: "c", Percent: Whole(50), Same: true}}}, ""},
		{"levels that rise", Levels{pointed("0", "5", "10")}, ""},
		{"levels that turn, once", Levels{pointed("10", "3", "8", "0", "1")}, "level-order"},
		{"shares that turn", Shares{[]Share{{Label: "a", Percent: Whole(100)}, {Label: "b"},
			{Label: "c", Percent: Whole(50)}}}, "level-order"},
		{"bands that turn", Bands{percentRate(Refuse), bandsOf("[90,)=5 [70,90)=10 (,70)")}, "band-order"},
		{"tiers that turn", BySurvey{Tiers: bandsOf("[90,)=5 [70,90)=10 (,70)")}, "band-order"},
		{"bands that fall", Bands{percentRate(Refuse), bandsOf("[90,) [70,90)=5 (,70)=10")}, ""},
		{"a floor of 0.6 %", Proportional{percentRate(Refuse), MustPoints("0.6"), hundred}, "limit-small"},
		{"a cap of 1000 %", Proportional{percentRate(Refuse), Points{}, Whole(1000)}, "limit-over"},
		{"a cap of 0 %", Proportional{percentRate(Refuse), Points{}, Points{}}, "cap-below-floor"},
		{"a cap below the floor", Proportional{percentRate(Refuse), Whole(110), hundred}, "cap-below-floor"},
		{"all or nothing", Proportional{percentRate(Refuse), hundred, hundred}, ""},
		{"one level, which nobody can miss", Levels{labels("Đủ")}, "rule-flat"},
		{"one share", Shares{[]Share{{Label: "Đủ", Percent: Whole(100)}}}, "rule-flat"},
		{"limits that are percentages", Proportional{percentRate(Refuse), Whole(60), hundred}, ""},
		{"a label twice, in another case", Levels{labels("Tốt", "Khá", "TỐT")}, "label-duplicate→levels:1:1"},
		{"a share twice",
			Shares{[]Share{{Label: "Đủ", Percent: Whole(100), Pos: fault.At("shares", 1, 1)},
				{Label: "Đủ", Percent: Whole(50)}}}, "label-duplicate→shares:1:1"},
		{"items that cost", PerItem{Each: Whole(-1), Cap: Whole(10)}, "negative"},
		{"an item that is worth more than all may be", PerItem{Each: Whole(11), Cap: Whole(10)}, "each-over"},
		{"one that is worth as much", PerItem{Each: Whole(10), Cap: Whole(10)}, ""},
		{"a violation that costs more than there is", Deduction{Items: []Violation{{Each: Whole(25)}}}, "each-over"},
		{"items that earn nothing", PerItem{Each: Whole(0), Cap: Whole(10)}, ""},
		{"violations that earn", Deduction{Items: []Violation{{Each: Whole(1)}, {Each: Whole(-1)}}}, "negative"},
		{"a share that earns", Deduction{Items: []Violation{{Share: amount("-5")}}}, "negative"},
		{"sound bands", Bands{percentRate(Refuse), bandsOf("[90,)=10 (,90)")}, ""},
		{"edges the wrong way round", Bands{percentRate(Refuse), bandsOf("[0,100]=10 [90,80]")}, "band-empty"},
		{"a point without its lower edge", Bands{percentRate(Refuse), bandsOf("[0,100]=10 (80,80]")}, "band-empty"},
		{"a point without its upper edge", Bands{percentRate(Refuse), bandsOf("[0,100]=10 [80,80)")}, "band-empty"},
		{"a point is a band, though an odd one", Bands{percentRate(Refuse), bandsOf("[80,80]=10 (,80) (80,)")},
			"band-order"},
		{"a gap is not told of beside an empty band",
			Bands{percentRate(Refuse), bandsOf("[50,100]=10 [90,80]")}, "band-empty"},
		{"a gap", Bands{percentRate(Refuse), bandsOf("[50,100]=10")}, "band-gap"},
		{"0.9 written for 90 %", Bands{percentRate(Refuse), bandsOf("[0.9,)=10 [0,0.9)")}, "band-scale"},
		{"edges of 1 % and 90 % are percentages", Bands{percentRate(Refuse), bandsOf("[90,)=10 [1,90) (,1)")}, ""},
		{"no edges at all are no shares", Bands{percentRate(Refuse), bandsOf("(,)=10")}, ""},
		{"in proportion without an end", Bands{percentRate(Accept), bandsOf("[0,)=x10")}, "rate-unbounded"},
		{"the end is 100 % where the rate cannot pass it", Bands{percentRate(Refuse), bandsOf("[0,)=x10")}, ""},
		{"a constant band needs no end", Bands{percentRate(Accept), bandsOf("[0,)=10")}, ""},
		{"in proportion to an end", Bands{percentRate(Accept), bandsOf("[0,100]=x10 (100,)=10")}, ""},
		{"a survey in proportion", BySurvey{}, ""},
		{"tiers with a gap", BySurvey{Tiers: bandsOf("[80,)=10")}, "band-gap"},
		{"sound tiers", BySurvey{Tiers: bandsOf("[80,)=10 (,80)")}, ""},
		{"a cap within 100 %", BySurvey{Cap: amount("100")}, ""},
		{"a cap above 100 %", BySurvey{Cap: amount("101")}, "survey-cap"},
		{"a cap at 0", BySurvey{Cap: amount("0")}, "survey-cap"},
		{"a cap below 0", BySurvey{Cap: amount("-1")}, "survey-cap"},
		{"a case that earns too much", formulaOf("x > y: 11; 0"), "rule-over-max"},
		{"a case at the maximum", formulaOf("x > y: 10; 0"), ""},
		{"a case that depends on the data is checked where it is used", formulaOf("x > y: 11 * x; 0"), ""},
		{"a rate of the maximum", formulaOf("10 * x / y"), ""},
		{"parts of a whole", formulaOf("y > 0: 4 * x / y + 6 * z / y; 0"), ""},
		{"what is left of a whole", formulaOf("10 * (y - x) / y"), ""},
		{"growth", formulaOf("max(0, 10 * (x - y) / y)"), ""},
		{"bounded counts", formulaOf("min(10, 0.5 * x + y)"), ""},
		{"a narrow condition", formulaOf("x / y >= 0.7 and x / y < 0.71: 10; 0"), ""},
		{"too large for a rate", formulaOf("y > 0: 100 * x / y; 0"), "formula-beyond"},
		{"a count without a bound", formulaOf("0.5 * x"), "formula-beyond"},
		{"growth, which few figures make too much of", formulaOf("10 * (x - y) / y"), ""},
		{"less for each", formulaOf("10 - x"), "formula-beyond"},
		{"more than all where all was done", formulaOf("2 + 10 * x / y"), "formula-beyond"},
		{"always divided by 0", formulaOf("y > 0: x * 10 / 0; 0"), "formula-never"},
		{"by a difference that is 0", formulaOf("min(10, x / (y - y))"), "formula-never"},
		{"never above 0", formulaOf("y > 0: 0 - x; 0"), "formula-never"},
		{"always below 0", formulaOf("-5"), "formula-never"},
		{"never as little as the maximum", formulaOf("11 + x"), "formula-never"},
		{"a case that always divides by 0", formulaOf("x >= y: 10; x / y >= 0.5: x / 0; 0"), "formula-never"},
		{"a case of what there is none of", formulaOf("y = 0: x / y; 10 * min(1, x / y)"), "formula-never"},
		{"a case that is always too much", formulaOf("x / y < 0.5: 12 - x / y; 10 * min(1, x / y)"), "formula-beyond"},
		{"a case that is always below 0", formulaOf("x < y: (x - y) / y; 10"), "formula-beyond"},
		{"a case of one number", counted("x < 3: 10; x < 5: 1 - x; 0"), "formula-beyond"},
		{"a case of more numbers than can be looked at", formulaOf("x > 3: 10 * x / 0; 10 * min(1, x / y)"), ""},
		{"a case that is so with some figures", formulaOf("x / y < 0.5: 11 - 10 * x / y; 10 * min(1, x / y)"), ""},
	} {
		node := &Criterion{Code: "1", Max: Whole(10), Rule: c.rule}
		node.MaxPos = fault.At("set", 1, 1)
		var got []string
		for _, d := range checkRule(node) {
			word := string(d.Code)
			if d.Code == codeVariableUnused {
				continue
			}
			if d.Code == CodeLabelDuplicate {
				word += "→" + placeOf(d.Related[0].Pos)
			}
			got = append(got, word)
		}
		if all := strings.Join(got, " "); all != c.want {
			t.Errorf("%s: %q, want %q", c.why, all, c.want)
		}
	}
}

func placeOf(p fault.Position) string { return fmt.Sprintf("%s:%d:%d", p.File(), p.Line(), p.Col()) }

// A maximum that could not be read is no reason to blame the rule.
func TestRuleIsNotCheckedAgainstAnUnreadMaximum(t *testing.T) {
	node := &Criterion{Code: "1", Rule: YesNo{Yes: Whole(10)}}
	if faults := checkRule(node); len(faults) > 0 {
		t.Errorf("got %v", faults)
	}
}

// Both bands of an overlap are named, and an overlap of others is told apart.
func TestOverlapNamesBothBands(t *testing.T) {
	bands := bandsOf("[90,100] [70,90) [60,80) [0,65]")
	var got []string
	for _, d := range checkCover(&Criterion{Code: "1"}, bands, false) {
		got = append(got, fmt.Sprintf("%s %s: %d and %d", d.Code, d.Args[1].Value.(Band).show(),
			d.Related[0].Pos.Line(), d.Pos.Line()))
	}
	want := "band-overlap [60,65]: 3 and 4; band-overlap [70,80): 2 and 3"
	if all := strings.Join(got, "; "); all != want {
		t.Errorf("%s\nwant %s", all, want)
	}
}

// What worked examples are to exercise of each rule, and which of it data exercise.
func TestPartsOfRules(t *testing.T) {
	byRate := func(floor, cap string, over Leniency) Rule {
		return Proportional{percentRate(over), MustPoints(floor), MustPoints(cap)}
	}
	broken := Deduction{Floor: Whole(1),
		Items: []Violation{{Label: "chậm", Each: Whole(1)}, {Label: "sai", Each: Whole(4)}}}
	for _, c := range []struct {
		why  string
		rule Rule
		in   []Input
		all  string
		hit  string
	}{
		{"nothing of typed points", Typed{}, nil, "", ""},
		{"nothing of councils", Appraiser{}, nil, "", ""},
		{"the answers", YesNo{Yes: Whole(1)}, []Input{answer("không")}, "level Có; level Không", "level Không"},
		{"the labels",
			Levels{[]Level{{Label: "Tốt"}, {Label: "Khá"}}}, []Input{answer("Tốt")}, "level Tốt; level Khá",
			"level Tốt"},
		{"the shares",
			Shares{[]Share{{Label: "Đủ"}, {Label: "Nửa"}}}, []Input{answer("Nửa")}, "share Đủ; share Nửa", "share Nửa"},
		{"all conditions", AllOf{}, []Input{answer(Yes), answer(Yes)}, "all; otherwise", "all"},
		{"one of them missing", AllOf{}, []Input{answer(Yes), answer(No)}, "all; otherwise", "otherwise"},
		{"below the cap of items", PerItem{Each: Whole(1), Cap: Whole(3)}, []Input{number("2")}, "cap", ""},
		{"at the cap", PerItem{Each: Whole(1), Cap: Whole(3)}, []Input{number("3")}, "cap", "cap"},
		{"one kind of violation", broken, []Input{number("0"), number("1")}, "item chậm; item sai; floor", "item sai"},
		{"down to the floor",
			broken, []Input{number("1"), number("2")}, "item chậm; item sai; floor", "item chậm; item sai; floor"},
		{"bands and whose their edge is",
			Bands{percentRate(Refuse), bandsOf("[90,100]=2 [0,90)")}, []Input{number("90")},
			"band [90,100]; band [0,90); edge [90,90]", "band [90,100]; edge [90,90]"},
		{"100 % is an edge only where the rate can pass it",
			Bands{percentRate(Accept), bandsOf("(100,)=2 [0,100]")}, []Input{number("100.5")},
			"band (100,); band [0,100]; edge [100,100]", "band (100,)"},
		{"a rate above its floor",
			byRate("50", "100", Refuse), []Input{number("60")}, "band (,50); band [50,100]; edge [50,50]",
			"band [50,100]"},
		{"without a floor", byRate("0", "100", Refuse), []Input{number("60")}, "band (,100]", "band (,100]"},
		{"above the cap",
			byRate("0", "90", Refuse), []Input{number("95")}, "band (,90]; band (90,); edge [90,90]", "band (90,)"},
		{"above 100 % where that can be",
			byRate("0", "100", Accept), []Input{number("105")}, "band (,100]; band (100,); edge [100,100]",
			"band (100,)"},
		{"satisfaction in proportion", BySurvey{}, []Input{number("50")}, "", ""},
		{"from its cap on",
			BySurvey{Cap: amount("95")}, []Input{number("95")}, "band [95,); band (,95); edge [95,95]",
			"band [95,); edge [95,95]"},
		{"tiers",
			BySurvey{Tiers: bandsOf("[80,)=2 (,80)")}, []Input{number("79")}, "band [80,); band (,80); edge [80,80]",
			"band (,80)"},
		{"cases", formulaOf("x > y: 2; 0"), []Input{number("1"), number("2")}, "case x > y; case", "case"},
		{"a blank cell exercises nothing", AllOf{}, []Input{answer(Yes), {}}, "all; otherwise", ""},
		{"nor does an answer that is refused", YesNo{}, []Input{answer("có lẽ")}, "level Có; level Không", ""},
	} {
		leaf := &Criterion{Code: "1", Max: Whole(10), Rule: c.rule}
		if got := spellParts(c.rule.Parts(leaf.Max)); got != c.all {
			t.Errorf("%s: parts %s, want %s", c.why, got, c.all)
		}
		if got := spellParts(PartsAt(leaf, c.in)); got != c.hit {
			t.Errorf("%s: the data exercise %q, want %q", c.why, got, c.hit)
		}
	}
}

func spellParts(parts []RulePart) string {
	var words []string
	for _, p := range parts {
		word := string(p.Kind) + " " + p.Label
		if p.Interval != nil {
			word += p.Interval.show()
		}
		words = append(words, strings.TrimSpace(word))
	}
	return strings.Join(words, "; ")
}

// formulaOf reads "x > y: 2; 0" over the numbers x and y.
func formulaOf(cases string) Formula {
	rule := Formula{Variables: []Variable{{ID: "x"}, {ID: "y"}}}
	if strings.Contains(cases, "z") {
		rule.Variables = append(rule.Variables, Variable{ID: "z"})
	}
	for text := range strings.SplitSeq(cases, "; ") {
		when, points, conditional := strings.Cut(text, ": ")
		one := Case{}
		if conditional {
			one.When, _ = ParseComparison(when)
		} else {
			points = when
		}
		one.Points, _ = ParseExpr(points)
		rule.Cases = append(rule.Cases, one)
	}
	return rule
}

// What units are asked for by rules of numbers.
func TestFieldsOfRules(t *testing.T) {
	for _, c := range []struct {
		why  string
		rule Rule
		want string
	}{
		{"a percentage that cannot pass 100", Proportional{Rate: percentRate(Refuse)}, "percent tỷ lệ ≤100"},
		{"one that can", Proportional{Rate: percentRate(Accept)}, "percent tỷ lệ"},
		{"a rate of two numbers", Bands{Rate: Rate{Numerator: "đúng hạn", Denominator: "tổng số", Over100: Refuse}},
			"numerator đúng hạn; denominator tổng số"},
		{"what is counted", PerItem{Item: "văn bản"}, "count văn bản whole"},
		{"a row for each violation", Deduction{Items: []Violation{{ID: "cham", Label: "chậm"}}}, "cham chậm whole row"},
		{"a row for each variable, with what it counts",
			Formula{Variables: []Variable{{ID: "x", Label: "đúng hạn", Unit: "hồ sơ", Whole: true},
				{ID: "y", Label: "tổng"}}},
			"x đúng hạn (hồ sơ) whole row; y tổng row"},
		{"no more than is declared", Formula{Variables: []Variable{{ID: "x", Label: "tỷ lệ", Unit: "%",
			Max: &hundred}}},
			"x tỷ lệ (%) ≤100 row"},
	} {
		var words []string
		for _, f := range c.rule.Fields() {
			word := f.Name + " " + f.Label
			if f.Max != nil {
				word += " ≤" + f.Max.String()
			}
			word += map[bool]string{true: " whole"}[f.Whole] + map[bool]string{true: " row"}[f.OwnRow]
			words = append(words, word)
		}
		if got := strings.Join(words, "; "); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// Ids of rows and the spelling of formulas make no difference between rules; everything else does.
func TestMeaningOfRules(t *testing.T) {
	all := func(id, label string) Rule {
		return AllOf{Conditions: []Condition{{ID: id, Label: label}}, Points: Whole(1)}
	}
	formula := func(when, points string) Rule {
		c, err := ParseComparison("x / y " + when + " and y > 0")
		e, wrong := ParseExpr(points)
		if err != nil || wrong != nil {
			t.Fatal(err, wrong)
		}
		return Formula{Cases: []Case{{When: c, Points: e}}}
	}
	less := func(id string, each int64) Rule { return Deduction{Items: []Violation{{ID: id, Each: Whole(each)}}} }
	for _, c := range []struct {
		why  string
		a, b Rule
		same bool
	}{
		{"no rule", nil, nil, true},
		{"a rule where there was none", nil, Typed{}, false},
		{"another kind", Typed{}, Appraiser{By: "appraiser"}, false},
		{"leaders for councils", Appraiser{By: "leaders"}, Appraiser{By: "appraiser"}, false},
		{"another id of a condition", all("a", "đủ"), all("b", "đủ"), true},
		{"another condition", all("a", "đủ"), all("a", "có"), false},
		{"another id of a violation", less("a", 1), less("b", 1), true},
		{"another cost", less("a", 1), less("a", 2), false},
		{"a formula spelled otherwise", formula(">= 0.95", "2 * x / y"), formula("≥ 95%", "2 × x ÷ y"), true},
		{"another condition of a formula", formula(">= 0.95", "x"), formula("> 0.95", "x"), false},
		{"another order of operations", formula("= 0", "x - (y - 1)"), formula("= 0", "x - y - 1"), false},
		{"another edge", BySurvey{Tiers: bandsOf("[80,)")}, BySurvey{Tiers: bandsOf("(80,)")}, false},
	} {
		if got := MeanSame(c.a, c.b); got != c.same {
			t.Errorf("%s: the same is %v, want %v", c.why, got, c.same)
		}
	}
	rule := AllOf{Conditions: []Condition{{ID: "a"}}}
	if Meaning(rule); rule.Conditions[0].ID != "a" {
		t.Error("the rule was changed")
	}
}

func TestBandAsACondition(t *testing.T) {
	for text, want := range map[string]string{"(90,)": ">90", "[70,90)": ">=70 <90", "(,70]": "<=70", "(,)": ""} {
		if got := band(text).String(); got != want {
			t.Errorf("%s is %q, want %q", text, got, want)
		}
	}
}

// Points that units type are compared with the levels of the scale, where it has
// some. What a rule calculates has none.
func TestLevelsOfRules(t *testing.T) {
	for _, c := range []struct {
		why  string
		rule Rule
		want string
	}{
		{"typed points are free", Typed{}, ""},
		{"as are a council's", Appraiser{}, ""},
		{"yes and no", YesNo{Yes: Whole(2), No: Whole(1)}, "2 1"},
		{"labels", Levels{[]Level{{Points: Whole(2)}, {Points: Whole(1)}}}, "2 1"},
		{"shares, of the maximum", Shares{[]Share{{Percent: Whole(75)}, {Percent: Whole(5)}}}, "7.5 0.5"},
		{"all and otherwise", AllOf{Points: Whole(2), Otherwise: Whole(1)}, "2 1"},
		{"constant bands", Bands{percentRate(Refuse), bandsOf("[90,)=2 (,90)=1")}, "2 1"},
		{"one of them in proportion", Bands{percentRate(Refuse), bandsOf("[90,)=2 (,90)=x2")}, ""},
		{"a rate", Proportional{}, ""},
		{"items", PerItem{Each: Whole(1), Cap: Whole(2)}, ""},
		{"violations", Deduction{Items: []Violation{{Each: Whole(1)}}}, ""},
		{"cases", formulaOf("x > y: 2; 0"), ""},
		{"units do not claim survey points", BySurvey{Tiers: bandsOf("[90,)=2 (,90)=1")}, ""},
	} {
		var words []string
		for _, p := range c.rule.levels(Whole(10)) {
			words = append(words, p.String())
		}
		if got := strings.Join(words, " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
