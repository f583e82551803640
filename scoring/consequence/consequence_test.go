package consequence_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"parindex/scoring"
	"parindex/scoring/consequence"
)

const block = "so"

// round2021 has a block with units a, b, c … of these indexes; those with a minus take no
// place, those with a star have faults, and "x" has no result.
func round2021(c scoring.Consequence, indexes ...string) (*scoring.Round, []*scoring.Scorecard) {
	set := &scoring.CriteriaSet{ID: "so"}
	c.Blocks = []string{block}
	r := &scoring.Round{Year: 2021, Blocks: []*scoring.Block{{ID: block, Set: set}}, Regulation: &scoring.Regulation{
		ID: "tinh-2021", Rounding: scoring.Rounding{Mode: scoring.HalfUp, Index: 2},
		Rank: scoring.RankRule{By: scoring.ByIndex, On: scoring.OnExact, Ties: scoring.Competition},
		Classes: []scoring.ClassScale{{Blocks: []string{block}, On: scoring.OnExact, Levels: []scoring.ClassLevel{
			{Name: "Tốt", Edge: scoring.Whole(80)}, {Name: "Khá", Edge: scoring.Whole(65)},
			{Name: "TB", Edge: scoring.Whole(50)}, {Name: "Yếu"}}}},
		Consequences: []scoring.Consequence{c},
	}}
	var cards []*scoring.Scorecard
	for i, index := range indexes {
		unit := &scoring.Unit{ID: string(rune('a' + i)), Ranked: !strings.HasPrefix(index, "-")}
		card := &scoring.Scorecard{Unit: unit, Block: r.Blocks[0], Scored: index != "x", Faulty: strings.HasSuffix(index, "*")}
		if card.Scored {
			card.Totals = scoring.Totals{Index: scoring.MustPoints(strings.Trim(index, "-*")), Max: scoring.Whole(100)}
		}
		r.Blocks[0].Units, cards = append(r.Blocks[0].Units, unit), append(cards, card)
	}
	return r, cards
}

func of(r *scoring.Round, cards []*scoring.Scorecard) consequence.Result {
	return consequence.Of(r, &scoring.Rank(r, cards)[0])[0]
}

func share(text string) *scoring.Points {
	p := scoring.MustPoints(text)
	return &p
}

// Who is rewarded within which quota, in the order of the ranking: + yes, - no, ? open.
func TestRewards(t *testing.T) {
	third := scoring.Reward{Classes: []string{"Tốt"}, Quota: share("1/3"), Of: scoring.OfRanked,
		Rounding: scoring.QuotaFloor, Ties: scoring.ExcludeTied}
	with := func(change func(*scoring.Reward)) scoring.Reward {
		r := third
		change(&r)
		return r
	}
	ties := func(ties scoring.CutTies) scoring.Reward { return with(func(r *scoring.Reward) { r.Ties = ties }) }
	for _, c := range []struct {
		why     string
		rule    scoring.Reward
		indexes []string
		want    string
		seats   int
	}{
		{"Quyết định 4000/QĐ-UBND: only Tốt, at most a third of the block", third,
			[]string{"95", "90", "85", "84", "83", "70"},
			"a+within-quota b+within-quota c-beyond-quota d-beyond-quota e-beyond-quota f-other-class", 2},
		{"near miss: a third of 8 is 2 and two thirds of a unit", third, []string{"95", "90", "85", "84", "83", "70",
			"69", "68"},
			"a+within-quota b+within-quota c-beyond-quota d-beyond-quota e-beyond-quota f-other-class g-other-class " +
				"h-other-class", 2},
		{"one unit more makes it 3", third, []string{"95", "90", "85", "84", "83", "70", "69", "68", "67"},
			"a+within-quota b+within-quota c+within-quota d-beyond-quota e-beyond-quota f-other-class g-other-class " +
				"h-other-class i-other-class", 3},
		{"fewer Tốt than the quota: no other class takes the rest", third,
			[]string{"80", "79.99", "79", "78", "77", "76"},
			"a+within-quota b-other-class c-other-class d-other-class e-other-class f-other-class", 2},
		{"a third of two units is none", third, []string{"95", "90"}, "a-beyond-quota b-beyond-quota", 0},
		{"a unit that takes no place counts neither for the quota nor for a reward", third, []string{"95", "90", "-99"},
			"a-beyond-quota b-beyond-quota c-unranked", 0},
		{"unless the quota is one of all units", with(func(r *scoring.Reward) { r.Of = scoring.OfUnits }),
			[]string{"95", "90", "-99"},
			"a+within-quota b-beyond-quota c-unranked", 1},
		{"no result, no answer, nor for a unit whose place it may take", third, []string{"95", "90", "85", "x"},
			"a?others-open b-beyond-quota c-beyond-quota d?no-result", 1},
		{"what no open result can change stands", third, []string{"95", "90", "85", "84", "83", "82", "x"},
			"a+within-quota b?others-open c-beyond-quota d-beyond-quota e-beyond-quota f-beyond-quota g?no-result", 2},
		{"with it the quota may be one more", third, []string{"95", "90", "85", "84", "83", "x"},
			"a?others-open b?others-open c-beyond-quota d-beyond-quota e-beyond-quota f?no-result", 1},
		{"a result with faults leaves its own open, and its place", third, []string{"95*", "90", "85"},
			"a?provisional b?others-open c-beyond-quota", 1},
		{"a unit that takes no place takes none of others", third, []string{"95", "90", "85", "-80*"},
			"a+within-quota b-beyond-quota c-beyond-quota d-unranked", 1},
		{"without a limit the others do not matter", with(func(r *scoring.Reward) { r.Quota = nil }),
			[]string{"95*", "90", "70"}, "a?provisional b+no-limit c-other-class", 0},
		{"rounded up", with(func(r *scoring.Reward) { r.Rounding = scoring.QuotaCeil }),
			[]string{"95", "90", "85", "84"},
			"a+within-quota b+within-quota c-beyond-quota d-beyond-quota", 2},
		{"rounded up, nothing to round", with(func(r *scoring.Reward) { r.Rounding = scoring.QuotaCeil }),
			[]string{"95", "90", "85"},
			"a+within-quota b-beyond-quota c-beyond-quota", 1},
		{"rounded to the nearest: 5/3 is 2", with(func(r *scoring.Reward) { r.Rounding = scoring.QuotaHalfUp }),
			[]string{"95", "90", "85", "84", "83"},
			"a+within-quota b+within-quota c-beyond-quota d-beyond-quota e-beyond-quota", 2},
		{"rounded to the nearest: 4/3 is 1", with(func(r *scoring.Reward) { r.Rounding = scoring.QuotaHalfUp }),
			[]string{"95", "90", "85", "84"},
			"a+within-quota b-beyond-quota c-beyond-quota d-beyond-quota", 1},
		{"a tie across the cut, left out", ties(scoring.ExcludeTied), []string{"95", "90", "90", "84", "83", "82"},
			"a+within-quota b-tied-excluded c-tied-excluded d-beyond-quota e-beyond-quota f-beyond-quota", 2},
		{"a tie across the cut, taken in beyond the quota", ties(scoring.IncludeTied),
			[]string{"95", "90", "90", "84", "83", "82"},
			"a+within-quota b+tied-included c+tied-included d-beyond-quota e-beyond-quota f-beyond-quota", 2},
		{"a tie across the cut, left to people", ties(scoring.RefuseTied), []string{"95", "90", "90", "84", "83", "82"},
			"a+within-quota b?tied-refused c?tied-refused d-beyond-quota e-beyond-quota f-beyond-quota", 2},
		{"a tie that fits is no tie at the cut", ties(scoring.RefuseTied), []string{"95", "95", "90", "84", "83", "82"},
			"a+within-quota b+within-quota c-beyond-quota d-beyond-quota e-beyond-quota f-beyond-quota", 2},
		{"nor is one beyond it", ties(scoring.IncludeTied), []string{"95", "94", "90", "90", "83", "82"},
			"a+within-quota b+within-quota c-beyond-quota d-beyond-quota e-beyond-quota f-beyond-quota", 2},
		{"several classes, without a limit",
			with(func(r *scoring.Reward) { r.Classes, r.Quota = []string{"Tốt", "Khá"}, nil }),
			[]string{"95", "65", "64.99"}, "a+no-limit b+no-limit c-other-class", 0},
	} {
		result := of(round2021(scoring.Consequence{Reward: &c.rule}, c.indexes...))
		var got []string
		for _, v := range result.Verdicts {
			got = append(got, v.Standing.Card.Unit.ID+sign(v.Answer)+string(v.Reason))
		}
		if text := strings.Join(got, " "); text != c.want || result.Seats != c.seats {
			t.Errorf("%s: %d seats\n%s, want %d\n%s", c.why, result.Seats, text, c.seats, c.want)
		}
	}
}

func sign(a consequence.Answer) string {
	return map[consequence.Answer]string{consequence.Yes: "+", consequence.No: "-", consequence.Unknown: "?"}[a]
}

// year2020 is what a unit had: class and rank; without a class where that is "–".
func history(year int, units map[string]string) scoring.History {
	h := scoring.History{Year: year, Results: map[string]map[string]scoring.Earlier{block: {}}}
	for unit, text := range units {
		e := scoring.Earlier{}
		fmt.Sscan(text, &e.Class, &e.Rank, &e.Set)
		e.Class = strings.Trim(e.Class, "–")
		h.Results[block][unit] = e
	}
	return h
}

// The measure of Quyết định 4000/QĐ-UBND: two years on end at Khá or below and fallen in
// the block, or Trung bình this year. The unit is b, second of three.
func TestMeasures(t *testing.T) {
	measure := &scoring.Measure{Any: []scoring.MeasureCondition{{Years: 2, AtOrBelow: "Khá", Fallen: true},
		{Years: 1, AtOrBelow: "TB"}}}
	only := func(c scoring.MeasureCondition) *scoring.Measure {
		return &scoring.Measure{Any: []scoring.MeasureCondition{c}}
	}
	for _, c := range []struct {
		why     string
		measure *scoring.Measure
		index   string
		history []scoring.History
		want    string
	}{
		{"two years Khá and fallen from 1 to 2", measure, "70",
			[]scoring.History{history(2020, map[string]string{"b": "Khá 1"})},
			"+ [+ 2021 Khá+ 2020 Khá+ 1→2+] [- 2021 Khá-]"},
		{"near miss: two years Khá, the rank held", measure, "70",
			[]scoring.History{history(2020, map[string]string{"b": "Khá 2"})},
			"- [- 2021 Khá+ 2020 Khá+ 2→2-] [- 2021 Khá-]"},
		{"near miss: fallen, but Tốt last year", measure, "70",
			[]scoring.History{history(2020, map[string]string{"b": "Tốt 1"})},
			"- [- 2021 Khá+ 2020 Tốt- 1→2+] [- 2021 Khá-]"},
		{"near miss: fallen from Khá, but Tốt this year", measure, "80",
			[]scoring.History{history(2020, map[string]string{"b": "Khá 1"})},
			"- [- 2021 Tốt- 2020 Khá+ 1→2+] [- 2021 Tốt-]"},
		{"Trung bình this year is enough", measure, "64.99",
			[]scoring.History{history(2020, map[string]string{"b": "Tốt 3"})},
			"+ [- 2021 TB+ 2020 Tốt- 3→2-] [+ 2021 TB+]"},
		{"below it as well", measure, "10", nil, "+ [? 2021 Yếu+ 2020 ?no-year 0→2 ?no-year] [+ 2021 Yếu+]"},
		{"at the edge of Khá it is not Trung bình", measure, "65",
			[]scoring.History{history(2020, map[string]string{"b": "Khá 3"})},
			"- [- 2021 Khá+ 2020 Khá+ 3→2-] [- 2021 Khá-]"},
		{"no results of the year before: no conclusion", measure, "70", nil,
			"? [? 2021 Khá+ 2020 ?no-year 0→2 ?no-year] [- 2021 Khá-]"},
		{"the year before that is not the year before", measure, "70",
			[]scoring.History{history(2019, map[string]string{"b": "Khá 1"})},
			"? [? 2021 Khá+ 2020 ?no-year 0→2 ?no-year] [- 2021 Khá-]"},
		{"the unit is not in them", measure, "70", []scoring.History{history(2020, map[string]string{"a": "Khá 1"})},
			"? [? 2021 Khá+ 2020 ?no-unit 0→2 ?no-unit] [- 2021 Khá-]"},
		{"a missing year does not matter where this year settles it", measure, "85", nil,
			"- [- 2021 Tốt- 2020 ?no-year 0→2 ?no-year] [- 2021 Tốt-]"},
		{"a class is missing, and the rank settles it", measure, "70",
			[]scoring.History{history(2020, map[string]string{"b": "– 2"})},
			"- [- 2021 Khá+ 2020 ?no-class 2→2-] [- 2021 Khá-]"},
		{"a class is missing, and the rank does not", measure, "70",
			[]scoring.History{history(2020, map[string]string{"b": "– 1"})},
			"? [? 2021 Khá+ 2020 ?no-class 1→2+] [- 2021 Khá-]"},
		{"a rank is missing", measure, "70", []scoring.History{history(2020, map[string]string{"b": "Khá"})},
			"? [? 2021 Khá+ 2020 Khá+ 0→2 ?no-rank] [- 2021 Khá-]"},
		{"a class of another scale", measure, "70",
			[]scoring.History{history(2020, map[string]string{"b": "Nhóm-II 1"})},
			"? [? 2021 Khá+ 2020 Nhóm-II?unknown-class 1→2+] [- 2021 Khá-]"},
		{"other criteria are said", measure, "70",
			[]scoring.History{history(2020, map[string]string{"b": "Khá 1 tinh-2019/so"})},
			"+ [+ 2021 Khá+ 2020 Khá+(other) 1→2+(other)] [- 2021 Khá-]"},
		{"no place this year is no fall", measure, "-70",
			[]scoring.History{history(2020, map[string]string{"b": "Khá 1"})},
			"- [- 2021 Khá+ 2020 Khá+ 1→0-] [- 2021 Khá-]"},
		{"no result this year: no conclusion", measure, "x",
			[]scoring.History{history(2020, map[string]string{"b": "Khá 1"})},
			"? [? 2021 ?no-unit 2020 Khá+ 1→0 ?no-unit] [? 2021 ?no-unit]"},
		{"a provisional result settles nothing this year", measure, "10*",
			[]scoring.History{history(2020, map[string]string{"b": "Khá 1"})},
			"? [? 2021 Yếu?not-final 2020 Khá+ 1→2 ?not-final] [? 2021 Yếu?not-final]"},
		{"but what it was a year ago does", only(scoring.MeasureCondition{Years: 2, AtOrBelow: "Khá"}), "10*",
			[]scoring.History{history(2020, map[string]string{"b": "Tốt 1"})},
			"- [- 2021 Yếu?not-final 2020 Tốt-]"},
		{"three years on end, one of them Tốt", only(scoring.MeasureCondition{Years: 3, AtOrBelow: "Khá"}), "70",
			[]scoring.History{history(2020, map[string]string{"b": "Khá 1"}),
				history(2019, map[string]string{"b": "Tốt 1"})},
			"- [- 2021 Khá+ 2020 Khá+ 2019 Tốt-]"},
		{"three years on end, one of them missing", only(scoring.MeasureCondition{Years: 3, AtOrBelow: "Khá"}), "70",
			[]scoring.History{history(2020, map[string]string{"b": "Khá 1"}),
				history(2018, map[string]string{"b": "Khá 1"})},
			"? [? 2021 Khá+ 2020 Khá+ 2019 ?no-year]"},
	} {
		r, cards := round2021(scoring.Consequence{Measure: c.measure}, "99", c.index, "1")
		r.History = c.history
		result := of(r, cards)
		at := slices.IndexFunc(result.Verdicts,
			func(v consequence.Verdict) bool { return v.Standing.Card.Unit.ID == "b" })
		if got := shown(result.Verdicts[at]); got != c.want {
			t.Errorf("%s:\n%s, want\n%s", c.why, got, c.want)
		}
	}
}

func shown(v consequence.Verdict) string {
	text := sign(v.Answer)
	for _, c := range v.Conditions {
		text += " [" + sign(c.Answer)
		for _, y := range c.Years {
			text += fmt.Sprintf(" %d %s%s%s%s", y.Year, y.Class, sign(y.Answer), y.Missing, other(y.OtherSet))
		}
		if f := c.Fall; f != nil {
			text += fmt.Sprintf(" %d→%d", f.From, f.To)
			if f.Missing != "" {
				text += " "
			}
			text += sign(f.Answer) + string(f.Missing) + other(f.OtherSet)
		}
		text += "]"
	}
	return text
}

func other(set bool) string {
	if set {
		return "(other)"
	}
	return ""
}

// A rank that contradicts the indexes of its year settles nothing, nor does a year that could not be read, nor a result
// whose row has errors.
func TestUnknownYears(t *testing.T) {
	measure := &scoring.Measure{Any: []scoring.MeasureCondition{{Years: 2, AtOrBelow: "Khá", Fallen: true}}}
	for _, c := range []struct {
		why, index string // of b in 2020
		unread     []int
		want       string
	}{
		{"it had the better index", "90", nil, "+ [+ 2021 Khá+ 2020 Khá+ 1→2+]"},
		{"the other had", "60", nil, "? [? 2021 Khá+ 2020 Khá+ 1→2 ?rank-doubtful]"},
		{"nobody knows", "", []int{2020}, "? [? 2021 Khá+ 2020 ?year-unread 0→2 ?year-unread]"},
		{"its row has an error", "!90", nil, "? [? 2021 Khá+ 2020 Khá?year-wrong 1→2 ?year-wrong]"},
	} {
		r, cards := round2021(scoring.Consequence{Measure: measure}, "99", "70", "1")
		h := history(2020, map[string]string{"a": "Khá 2", "b": "Khá 1"})
		for unit, index := range map[string]string{"a": "70", "b": c.index} {
			e := h.Results[block][unit]
			if e.Index = share("70"); unit == "b" && index != "" {
				e.Index, e.Wrong = share(strings.Trim(index, "!")), index[0] == '!'
			}
			h.Results[block][unit] = e
		}
		if r.History, r.UnreadYears = []scoring.History{h}, c.unread; c.unread != nil {
			r.History = nil
		}
		if got := shown(of(r, cards).Verdicts[1]); got != c.want {
			t.Errorf("%s:\n%s, want\n%s", c.why, got, c.want)
		}
	}
}

// Ranks of two years are among so many units; a history that lists only some says nothing of them.
func TestFallAmongOthers(t *testing.T) {
	measure := &scoring.Measure{Any: []scoring.MeasureCondition{{Years: 1, AtOrBelow: "Khá", Fallen: true}}}
	for _, c := range []struct {
		why      string
		before   map[string]string
		from, to int
	}{
		{"as many", map[string]string{"a": "Khá 2", "b": "Khá 1", "c": "TB 3"}, 3, 3},
		{"fewer", map[string]string{"a": "Khá 2", "b": "Khá 1"}, 2, 3},
		{"two on one place", map[string]string{"a": "Khá 1", "b": "Khá 1"}, 2, 3},
		{"a unit without a rank", map[string]string{"a": "Khá 2", "b": "Khá 1", "c": "TB 0"}, 2, 3},
		{"a list in part", map[string]string{"b": "Khá 2"}, 0, 3},
		{"no history", nil, 0, 3},
	} {
		r, cards := round2021(scoring.Consequence{Measure: measure}, "99", "70", "1")
		if c.before != nil {
			r.History = []scoring.History{history(2020, c.before)}
		}
		for _, v := range of(r, cards).Verdicts {
			if fall := v.Conditions[0].Fall; fall.FromOf != c.from || fall.ToOf != c.to {
				t.Errorf("%s: of %d and %d, want %d and %d", c.why, fall.FromOf, fall.ToOf, c.from, c.to)
			}
		}
	}
}

// Quotas are never exceeded but by units on the place at the cut, and only where the
// regulation takes them in; nobody is passed over for a unit below.
func TestQuotasAreNotExceeded(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 3))
	for range 3000 {
		rule := scoring.Reward{Classes: []string{"Tốt", "Khá"}[:1+random.IntN(2)], Of: scoring.OfRanked,
			Rounding: scoring.QuotaFloor, Ties: []scoring.CutTies{scoring.IncludeTied, scoring.ExcludeTied,
				scoring.RefuseTied}[random.IntN(3)]}
		den := 1 + random.IntN(7)
		num := 1 + random.IntN(den)
		rule.Quota = share(fmt.Sprintf("%d/%d", num, den))
		var indexes []string
		for range random.IntN(24) {
			indexes = append(indexes, []string{"", "-"}[random.IntN(8)/7]+fmt.Sprint(55+random.IntN(12)*3))
		}
		result := of(round2021(scoring.Consequence{Reward: &rule}, indexes...))
		given, last := 0, 0
		for _, v := range result.Verdicts {
			if v.Answer == consequence.Yes {
				given, last = given+1, v.Standing.Rank
			}
		}
		if den*result.Seats > num*result.Ranking.Ranked || given != result.Given {
			t.Fatalf("%s of %d ranked: %d seats; given %d and %d", rule.Quota, result.Ranking.Ranked,
				result.Seats, given,
				result.Given)
		}
		if above := placedAbove(result, last); given > result.Seats &&
			(rule.Ties != scoring.IncludeTied || above >= result.Seats) {
			t.Fatalf("%v, %s: given %d of %d seats, %d above the last place", indexes, rule.Ties, given,
				result.Seats, above)
		}
		for _, v := range result.Verdicts {
			if v.Standing.Rank > 0 && v.Standing.Rank < last && slices.Contains(rule.Classes, v.Standing.Class) &&
				v.Answer != consequence.Yes {
				t.Fatalf("%v: %s on rank %d is passed over", indexes, v.Standing.Card.Unit.ID, v.Standing.Rank)
			}
		}
	}
}

// placedAbove counts those rewarded above a rank.
func placedAbove(r consequence.Result, rank int) (n int) {
	for _, v := range r.Verdicts {
		if v.Answer == consequence.Yes && v.Standing.Rank < rank {
			n++
		}
	}
	return n
}

// A tie that the regulation refuses to decide is a fault at its place; a consequence of
// other blocks is not this one's.
func TestFaults(t *testing.T) {
	rule := &scoring.Reward{Classes: []string{"Tốt"}, Quota: share("1/2"), Of: scoring.OfRanked,
		Rounding: scoring.QuotaFloor, Ties: scoring.RefuseTied}
	r, cards := round2021(scoring.Consequence{ID: "thuong", Reward: rule}, "95", "95", "90")
	o := &scoring.Outcome{Round: r, Rankings: scoring.Rank(r, cards)}
	faults := consequence.Faults(o)
	if len(faults) != 1 || faults[0].Code != consequence.CodeTied {
		t.Error(faults)
	}
	r.Regulation.Consequences[0].Blocks = []string{"khac"}
	if faults := consequence.Faults(o); len(faults) > 0 || len(consequence.Of(r, &o.Rankings[0])) > 0 {
		t.Error("another block's consequence:", faults)
	}
}

// Of a list of 45 of which five were printed a third is 15: who stands within it, whatever the
// others are, who may, and whose rank nobody printed.
func TestRewardsOfAPrintedPart(t *testing.T) {
	rule := &scoring.Reward{Classes: []string{"Tốt"}, Quota: share("1/3"), Of: scoring.OfRanked,
		Rounding: scoring.QuotaFloor, Ties: scoring.ExcludeTied}
	r, cards := round2021(scoring.Consequence{Reward: rule}, "95", "90", "85", "84", "60")
	of := scoring.Input{State: scoring.Given, Number: scoring.Whole(45)}
	ranking := scoring.Rank(r, cards)[0]
	ranking.Partly, ranking.Published = true, &scoring.Publication{Of: of}
	for i, rank := range []int{1, 15, 16, 0, 45} {
		ranking.Standings[i].Rank = rank
	}
	ranking.Standings[3].Card.Published = &scoring.Publication{}
	result := consequence.Of(r, &ranking)[0]
	var got []string
	for _, v := range result.Verdicts {
		got = append(got, string(v.Answer)+" "+string(v.Reason))
	}
	want := "yes within-quota, yes within-quota, unknown partly-listed, unknown rank-unknown, no other-class"
	if strings.Join(got, ", ") != want || result.Seats != 15 {
		t.Errorf("%d seats: %s, want %s", result.Seats, strings.Join(got, ", "), want)
	}
}
