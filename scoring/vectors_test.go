package scoring

import (
	"slices"
	"testing"
)

// The arithmetic as small worked cases. Every figure is exact text; published
// ones say so.
type indexCase struct {
	why                         string
	appraised, appraisedMax, na string
	survey, surveyMax           string
	bonus, bonusCap, penalty    string
	policy                      NotApplicablePolicy
	noSurvey                    NoSurveyPolicy
	total, max, index2          string
}

var indexCases = []indexCase{
	{why: "drop: published, Tây Ninh 2023", appraised: "69.25", appraisedMax: "100", na: "28.5", policy: DropLeaf,
		max: "71.5", index2: "96.85"},
	{why: "drop: 93.5958 is half-up, not truncated", appraised: "90.32", appraisedMax: "100", na: "3.5",
		policy: DropLeaf, max: "96.5", index2: "93.60"},
	{why: "drop: 81.69948", appraised: "78.84", appraisedMax: "100", na: "3.5", policy: DropLeaf, max: "96.5",
		index2: "81.70"},
	{why: "rescale: 40 of 43 becomes 2800/43 of 70, survey added unscaled", appraised: "40", appraisedMax: "70",
		na: "27", survey: "20", surveyMax: "30", policy: RescalePart, total: "3660/43", max: "100", index2: "85.12"},
	{why: "the same unit under drop", appraised: "40", appraisedMax: "70", na: "27", survey: "20", surveyMax: "30",
		policy: DropLeaf, total: "60", max: "73", index2: "82.19"},
	{why: "the same unit under full", appraised: "40", appraisedMax: "70", na: "27", survey: "20", surveyMax: "30",
		policy: FullPoints, total: "87", max: "100", index2: "87.00"},
	{why: "no survey held, drop: Nam Định 2020's denominator of 70; published 89.45 came from the unrounded mean",
		appraised: "62.62", appraisedMax: "70", surveyMax: "30", noSurvey: DropSurvey, max: "70", index2: "89.46"},
	{why: "no survey held, rescale to the full 100", appraised: "62.62", appraisedMax: "70", surveyMax: "30",
		noSurvey: RescaleSurvey, total: "6262/70", max: "100", index2: "89.46"},
	{why: "maximum 60, central agencies", appraised: "36.5", appraisedMax: "40", survey: "17.25", surveyMax: "20",
		max: "60", total: "53.75", index2: "89.58"},
	{why: "bonus outside the maximum, capped at 5", appraised: "98", appraisedMax: "100", bonus: "7.5", bonusCap: "5",
		total: "103", max: "100", index2: "103.00"},
	{why: "penalty never below zero", appraised: "1.5", appraisedMax: "100", penalty: "3", total: "0", max: "100",
		index2: "0.00"},
	{why: "no survey and not applicable, both rescaled: 40 of 43 of the whole", appraised: "40", appraisedMax: "70",
		na: "27", surveyMax: "30", policy: RescalePart, noSurvey: RescaleSurvey, total: "4000/43", max: "100",
		index2: "93.02"},
	{why: "no survey rescaled over what applies", appraised: "40", appraisedMax: "70", na: "27", surveyMax: "30",
		policy: DropLeaf, noSurvey: RescaleSurvey, total: "2920/43", max: "73", index2: "93.02"},
}

func TestIndexVectors(t *testing.T) {
	for _, c := range indexCases {
		t.Run(c.why, func(t *testing.T) {
			cards, faults := Score(c.round())
			if len(faults) > 0 {
				t.Fatalf("faults: %v", faults)
			}
			card := cards[0]
			if c.total != "" && !card.Total.Equal(MustPoints(c.total)) {
				t.Errorf("total %s, want %s", card.Total, c.total)
			}
			if !card.Max.Equal(MustPoints(c.max)) {
				t.Errorf("max %s, want %s", card.Max, c.max)
			}
			if got := card.Index.Round(HalfUp, 2).Fixed(2); got != c.index2 {
				t.Errorf("index %s, want %s", got, c.index2)
			}
		})
	}
}

// round is a unit with one applicable leaf, one that does not apply, and one of
// each further part that the case names.
func (c indexCase) round() *Round {
	set := &CriteriaSet{ID: "set", Self: TypedEntry}
	unit := &Unit{ID: "u", Ranked: true}
	sub := &Submission{File: "self/u.xlsx", Entries: map[string]*Entry{}}
	r := practice(set, unit)
	r.Submissions["u"] = sub
	r.Regulation.NotApplicable, r.Regulation.NoSurvey = c.policy, c.noSurvey

	leaf := func(code, max string, rule Rule) *Criterion {
		return &Criterion{Code: code, Max: MustPoints(max), Rule: rule}
	}
	typed := func(code, points string) {
		sub.Entries[code] = &Entry{Points: given(points), Evidence: "QĐ 1"}
	}
	applicable := MustPoints(c.appraisedMax)
	if c.na != "" {
		applicable = applicable.Sub(MustPoints(c.na))
		set.Areas = append(set.Areas, leaf("2", c.na, Typed{}))
		unit.NotApplicable = []Exclusion{{Code: "2", Reason: "không có thủ tục hành chính"}}
	}
	set.Areas = append(set.Areas, leaf("1", applicable.String(), Typed{}))
	typed("1", c.appraised)
	if c.surveyMax != "" {
		set.Areas = append(set.Areas, leaf("3", c.surveyMax, BySurvey{}))
	}
	if c.survey != "" {
		percent := MustPoints(c.survey).Mul(hundred).Quo(MustPoints(c.surveyMax))
		r.Survey = []Satisfaction{{Unit: "u", Code: "3", Value: Input{State: Given, Number: percent}}}
	}
	if c.bonus != "" {
		limit := MustPoints(c.bonusCap)
		set.Bonus = []*Criterion{leaf("T1", "10", Typed{})}
		r.Regulation.BonusCap = Cap{Declared: true, Points: &limit}
		typed("T1", c.bonus)
	}
	if c.penalty != "" {
		set.Penalty = []*Criterion{leaf("P1", "10", Typed{})}
		typed("P1", c.penalty)
	}
	return r
}

func practice(set *CriteriaSet, units ...*Unit) *Round {
	return &Round{
		Regulation: &Regulation{
			NotApplicable: DropLeaf, NoSurvey: RefuseSurvey, Unappraised: AcceptSelf,
			AppraisedWithoutSelf: Accept, Blank: RefuseBlank, Satisfaction: RatioScale,
			Rounding: Rounding{Mode: HalfUp, Index: 2},
			Rank:     RankRule{By: ByIndex, On: OnExact, Ties: Competition},
		},
		Blocks:      []*Block{{ID: "b", Set: set, Units: units}},
		Submissions: map[string]*Submission{},
	}
}

func given(number string) Input { return Input{State: Given, Number: MustPoints(number)} }

func TestSurveyPointsAreExactUntilRounded(t *testing.T) {
	two := 2
	for _, c := range []struct {
		why    string
		leaf   *int
		points string
	}{
		{"91.17 % of 10 points stays 9.117", nil, "9.117"},
		{"only a decision that rounds leaves makes it 9.12", &two, "9.12"},
	} {
		set := &CriteriaSet{Areas: []*Criterion{
			{Code: "1", Max: Whole(10), Rule: BySurvey{}},
			{Code: "2", Max: Whole(1), Rule: Appraiser{By: "appraiser"}},
		}}
		r := practice(set, &Unit{ID: "u"})
		r.Regulation.Satisfaction = PercentScale
		r.Regulation.Unappraised = ZeroUnappraised
		r.Regulation.Rounding.Points = c.leaf
		r.Submissions["u"] = &Submission{}
		r.Survey = []Satisfaction{{Unit: "u", Code: "1", Value: given("91.17")}}
		cards, _ := Score(r)
		if got := cards[0].Survey.String(); got != c.points {
			t.Errorf("%s: got %s", c.why, got)
		}
	}
}

func TestRoundingVectors(t *testing.T) {
	for _, c := range []struct {
		value                  string
		halfUp, halfEven, down string
	}{
		{"81.505", "81.51", "81.50", "81.50"}, // binary floats give 81.5
		{"2.675", "2.68", "2.68", "2.67"},
		{"89.995", "90.00", "90.00", "89.99"},
		{"250/3", "83.33", "83.33", "83.33"},
		{"-2.675", "-2.68", "-2.68", "-2.67"}, // a loss is rounded as a gain is
		{"2.5", "2.50", "2.50", "2.50"},
	} {
		for mode, want := range map[RoundingMode]string{HalfUp: c.halfUp, HalfEven: c.halfEven, Down: c.down} {
			if got := MustPoints(c.value).Round(mode, 2).Fixed(2); got != want {
				t.Errorf("%s %s: %s, want %s", c.value, mode, got, want)
			}
		}
	}
}

func TestRankVectors(t *testing.T) {
	for _, c := range []struct {
		why      string
		on       Precision
		decimals int
		index    []string
		unranked []int
		ties     Ties
		want     []int
	}{
		{"competition leaves a gap", OnExact, 2, []string{"90.02", "90.02", "89.3", "88.04"}, nil, Competition,
			[]int{1, 1, 3, 4}},
		{"dense leaves none", OnExact, 2, []string{"90.02", "90.02", "89.3", "88.04"}, nil, Dense, []int{1, 1, 2, 3}},
		{"Huế 2021: apart at two decimals", OnRounded, 2, []string{"83.038", "83.034"}, nil, Competition, []int{1, 2}},
		{"the same, tied at one", OnRounded, 1, []string{"83.038", "83.034"}, nil, Competition, []int{1, 1}},
		{"exact thirds are a real tie", OnExact, 2, []string{"200/3", "200/3", "66.66"}, nil, Competition,
			[]int{1, 1, 3}},
		{"unranked units take no place", OnExact, 2, []string{"95", "94", "93"}, []int{0}, Competition, []int{0, 1, 2}},
	} {
		t.Run(c.why, func(t *testing.T) {
			r, cards := cardsOf(c.index...)
			r.Regulation.Rank.On, r.Regulation.Rank.Ties, r.Regulation.Rounding.Index = c.on, c.ties, c.decimals
			for _, i := range c.unranked {
				cards[i].Unit.Ranked = false
			}
			if got := ranksOf(Rank(r, cards)[0], cards); !slices.Equal(got, c.want) {
				t.Errorf("ranks %v, want %v", got, c.want)
			}
		})
	}
}

// cardsOf is a round of scored units with those indexes, on a maximum of 100.
func cardsOf(indexes ...string) (*Round, []*Scorecard) {
	set := &CriteriaSet{ID: "set"}
	r := practice(set)
	var cards []*Scorecard
	for i, index := range indexes {
		unit := &Unit{ID: string(rune('a' + i)), Ranked: true}
		r.Blocks[0].Units = append(r.Blocks[0].Units, unit)
		cards = append(cards, &Scorecard{Unit: unit, Block: r.Blocks[0], Scored: true,
			Totals: Totals{Index: MustPoints(index), Total: MustPoints(index), Max: hundred}})
	}
	return r, cards
}

func ranksOf(ranking Ranking, cards []*Scorecard) []int {
	var ranks []int
	for _, card := range cards {
		for _, s := range ranking.Standings {
			if s.Card == card {
				ranks = append(ranks, s.Rank)
			}
		}
	}
	return ranks
}

func TestBandVectors(t *testing.T) {
	// Cà Mau 2013, leaf 1.1.4: above 90 → 2; 70 to 90, both included → 1; below 70 → 0.
	rule := Bands{
		Rate: Rate{Percent: "mức độ thực hiện kế hoạch", Over100: Refuse},
		Bands: []Band{
			{Low: &Edge{At: Whole(90), Open: true}, Points: Whole(2)},
			{Low: &Edge{At: Whole(70)}, High: &Edge{At: Whole(90)}, Points: Whole(1)},
			{High: &Edge{At: Whole(70), Open: true}, Points: Whole(0)},
		},
	}
	for percent, want := range map[string]string{"90.01": "2", "90": "1", "70": "1", "69.99": "0"} {
		got, faults := rule.Work(&Criterion{Code: "1.1.4", Max: Whole(2)}, []Input{given(percent)})
		if len(faults) > 0 || got.Points.String() != want {
			t.Errorf("%s %%: %s, want %s (%v)", percent, got.Points, want, faults)
		}
	}
}

func TestClassVectors(t *testing.T) {
	var levels []ClassLevel
	for _, l := range []struct{ name, from string }{{"Xuất sắc", "90"}, {"Tốt", "80"}, {"Khá", "65"},
		{"Trung bình", "50"}, {"Yếu", "0"}} {
		levels = append(levels, ClassLevel{Name: l.name, Edge: MustPoints(l.from)})
	}
	for _, c := range []struct {
		index string
		on    Precision
		want  string
	}{
		{"89.995", OnExact, "Tốt"},
		{"89.995", OnRounded, "Xuất sắc"},
		{"80", OnExact, "Tốt"},
		{"49.999", OnRounded, "Trung bình"},
	} {
		r, cards := cardsOf(c.index)
		r.Regulation.Classes = []ClassScale{{Blocks: []string{"b"}, On: c.on, Levels: levels}}
		if got := Rank(r, cards)[0].Standings[0].Class; got != c.want {
			t.Errorf("%s on %s: %s, want %s", c.index, c.on, got, c.want)
		}
	}
}

func TestMeanVectors(t *testing.T) {
	r, cards := cardsOf("84.58", "82.00", "80.27", "79.04", "78.06", "77.83", "76.22", "76.03", "71.46")
	if got := Rank(r, cards)[0].Mean.Fixed(2); got != "78.39" {
		t.Errorf("Bình Dương 2017, published: mean %s, want 78.39", got)
	}
}

func TestChangeVectors(t *testing.T) {
	for _, c := range []struct{ old, now, change int }{
		{20, 10, 10},
		{43, 60, -17}, // Hà Nam 2021
	} {
		got, ok := Standing{Card: &Scorecard{}, Rank: c.now, Earlier: &Past{Earlier: Earlier{Rank: c.old}}}.RankChange()
		if !ok || got != c.change {
			t.Errorf("from %d to %d: %d, want %d", c.old, c.now, got, c.change)
		}
	}
}
