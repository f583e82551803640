package scoring

import "testing"

// What contradicts itself in a regulation. Its sets have the area 1 alone.
func TestRegulationsAreChecked(t *testing.T) {
	classes := func(levels ...ClassLevel) *Regulation { return &Regulation{Classes: []ClassScale{{Levels: levels}}} }
	level := func(name, edge string) ClassLevel { return ClassLevel{Name: name, Edge: MustPoints(edge)} }
	held := func(code, atMost string) *Regulation {
		r := classes(level("Tốt", "80"), level("Kém", "0"))
		r.Classes[0].Caps = []ClassCap{{Code: code, AtMost: atMost}}
		return r
	}
	breakers := func(all ...Breaker) *Regulation { return &Regulation{Rank: RankRule{Breakers: all}} }
	open := level("Kém", "0")
	open.Open = true
	for _, c := range []struct {
		why  string
		reg  *Regulation
		want string
	}{
		{"nothing said is nothing wrong", &Regulation{}, ""},
		{"caps of 0 allow nothing",
			&Regulation{BonusCap: Cap{Points: amount("0")}, PenaltyCap: Cap{Points: amount("3")}}, ""},
		{"an appraiser twice", &Regulation{Agencies: []Agency{{ID: "a"}, {ID: "b"}, {ID: "a"}}}, "appraiser-duplicate"},
		{"caps below 0",
			&Regulation{BonusCap: Cap{Points: amount("-1")},
				PenaltyCap: Cap{Points: amount("-1")}}, "negative negative"},
		{"classes from the best down to 0", classes(level("Tốt", "80"), level("Khá", "50"), level("Kém", "0")), ""},
		{"no classes in a scale", classes(), ""},
		{"a class above a better one",
			classes(level("Tốt", "50"), level("Khá", "80"), level("Kém", "0")), "class-order"},
		{"two classes from the same edge",
			classes(level("Tốt", "50"), level("Khá", "50"), level("Kém", "0")), "class-order"},
		{"a class twice", classes(level("Tốt", "80"), level("Tốt", "0")), "label-duplicate"},
		{"in another case", classes(level("Tốt", "80"), level("tốt", "0")), "label-duplicate"},
		{"a class from all there is", classes(level("Tốt", "100"), level("Kém", "0")), ""},
		{"above all there is", classes(level("Tốt", "100.1"), level("Kém", "0")), "class-unreachable"},
		{"above the total", func() *Regulation {
			r := classes(level("Tốt", "1.5"), level("Khá", "1"), level("Kém", "0"))
			r.Classes[0].By = ByTotal
			return r
		}(), "class-unreachable"},
		{"a day late at the limit",
			&Regulation{Late: LatePolicy{Kind: LatePoints, PerDay: Whole(1), Cap: amount("1")}}, ""},
		{"a day late above it", &Regulation{Late: LatePolicy{Kind: LatePoints, PerDay: Whole(25), Cap: amount("1")}},
			"late-cap"},
		{"ranks and classes by figures of one precision", func() *Regulation {
			r := classes(level("Kém", "0"))
			r.Rank.On, r.Classes[0].On = OnExact, OnExact
			return r
		}(), ""},
		{"by figures of two", func() *Regulation {
			r := classes(level("Kém", "0"))
			r.Rank.On, r.Classes[0].On = OnRounded, OnExact
			return r
		}(), "rank-class-rounding"},
		{"nothing for the lowest", classes(level("Tốt", "80"), level("Khá", "50")), "class-gap"},
		{"nothing for exactly 0", classes(level("Tốt", "80"), open), "class-gap"},
		{"one class for all", classes(level("Đạt", "0")), ""},
		{"a cap on a class by a criterion", held("1", "Kém"), ""},
		{"by one that no set has", held("9", "Kém"), "criterion-unknown"},
		{"to a class that there is not", held("1", "Khá"), "class-unknown"},
		{"figures and areas break ties", breakers("self", "appraised", "survey", "bonus", "total", "index:1"), ""},
		{"by an area that no set has", breakers("index:9"), "breaker-unknown"},
		{"by no area", breakers("index:"), "breaker-unknown"},
		{"by what there is not", breakers("penalty", "1"), "breaker-unknown breaker-unknown"},
	} {
		if got := codesIn(c.reg.Check([]*CriteriaSet{setOf("1", nodeOf("1", "1"))})); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// References of a round that lead nowhere, or to what cannot be.
func TestRoundsAreChecked(t *testing.T) {
	two := func() *Round {
		survey := with(nodeOf("2", "1"), func(c *Criterion) { c.Rule = BySurvey{} })
		r := practice(setOf("2", nodeOf("1", "1"), survey), &Unit{ID: "u", Name: "Sở U"}, &Unit{ID: "v", Name: "Sở V"})
		r.Year = 2023
		return r
	}
	for _, c := range []struct {
		why    string
		change func(*Round)
		want   string
	}{
		{"nothing wrong", func(*Round) {}, ""},
		{"a unit twice", func(r *Round) { r.Blocks[0].Units[1].ID = "u" }, "unit-duplicate"},
		{"a block twice", func(r *Round) {
			r.Blocks = append(r.Blocks, &Block{ID: r.Blocks[0].ID, Set: r.Blocks[0].Set})
		}, "block-duplicate"},
		{"two of one name", func(r *Round) { r.Blocks[0].Units[1].Name = "Sở U" }, "unit-same-name"},
		{"names that were not read are not the same",
			func(r *Round) { r.Blocks[0].Units[0].Name, r.Blocks[0].Units[1].Name = "", "" }, ""},
		{"a parent that there is not", func(r *Round) { r.Blocks[0].Units[0].Parent = "w" }, "parent-unknown"},
		{"classes that leave a block out",
			func(r *Round) { r.Regulation.Classes = []ClassScale{{Blocks: []string{"khác"}}} }, "class-block"},
		{"classes of the block", func(r *Round) { r.Regulation.Classes = []ClassScale{{Blocks: []string{"b"}}} }, ""},
		{"a text that ended the year before",
			func(r *Round) { r.Blocks[0].Set.Areas[0].Valid.To = "2022-12-31" }, "not-valid"},
		{"one that ends on the first of January",
			func(r *Round) { r.Blocks[0].Set.Areas[0].Valid.To = "2023-01-01" }, ""},
		{"one that begins the year after",
			func(r *Round) { r.Blocks[0].Set.Areas[0].Valid.From = "2024-01-01" }, "not-valid"},
		{"one that begins on the last day", func(r *Round) { r.Blocks[0].Set.Areas[0].Valid.From = "2023-12-31" }, ""},
		{"a leaf that was amended on the last day", amendedOn("2023-12-31"), ""},
		{"one that was amended the year after", amendedOn("2024-01-01"), "amended-later"},
		{"survey leaves that do not apply",
			func(r *Round) { r.Blocks[0].Units[0].NotApplicable = []Exclusion{{Code: "2", Reason: "x"}} }, ""},
		{"satisfaction with what no survey asks",
			func(r *Round) { r.Survey = []Satisfaction{{Unit: "u", Code: "1"}} }, "survey-not-leaf"},
		{"satisfaction with what it does", func(r *Round) { r.Survey = []Satisfaction{{Unit: "u", Code: "2"}} }, ""},
		{"twice, of which the second is not looked at",
			func(r *Round) { r.Survey = []Satisfaction{{Unit: "w", Code: "2"}, {Unit: "w", Code: "2"}} },
			"unit-unknown survey-twice"},
		{"of two units", func(r *Round) { r.Survey = []Satisfaction{{Unit: "u", Code: "2"}, {Unit: "v", Code: "2"}} },
			""},
		{"criteria of agencies in a round without any",
			func(r *Round) { r.Blocks[0].Set.Areas[0].Agency = "a" }, "appraisers-none"},
		{"classes by exact figures where ranks are by rounded ones", func(r *Round) {
			r.Regulation.Rank.On, r.Regulation.Classes = OnRounded, []ClassScale{{Blocks: []string{"b"}, On: OnExact}}
		}, ""},
	} {
		r := two()
		c.change(r)
		if got := codesIn(r.Check()); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// amendedOn amends the first area on a day.
func amendedOn(day string) func(r *Round) {
	return func(r *Round) { r.Blocks[0].Set.Areas[0].Earlier = []Amendment{{Date: day}} }
}
