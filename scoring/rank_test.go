package scoring

import (
	"fmt"
	"testing"
)

// What changed since an earlier year, where both years have a figure.
func TestChangesOfAStanding(t *testing.T) {
	index := amount("81.2")
	for _, c := range []struct {
		why     string
		rank    int
		earlier *Past
		scored  bool
		want    string
	}{
		{"up two places and 1.3 points", 1, &Past{Earlier: Earlier{Rank: 3, Index: index}}, true, "2 true 1.3 true"},
		{"nothing known of the earlier year", 1, nil, true, "0 false 0 false"},
		{"without a rank then", 1, &Past{Earlier: Earlier{Index: index}}, true, "0 false 1.3 true"},
		{"without a rank now", 0, &Past{Earlier: Earlier{Rank: 3, Index: index}}, true, "0 false 1.3 true"},
		{"without an index then", 1, &Past{Earlier: Earlier{Rank: 1}}, true, "0 true 0 false"},
		{"not scored now", 0, &Past{Earlier: Earlier{Rank: 3, Index: index}}, false, "0 false 0 false"},
	} {
		s := Standing{Card: &Scorecard{Scored: c.scored}, Index: MustPoints("82.5"), Rank: c.rank, Earlier: c.earlier}
		places, ranked := s.RankChange()
		points, known := s.IndexChange()
		if got := fmt.Sprint(places, ranked, points, known); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// Units come first that are ranked, then those scored outside the ranking, then the rest;
// who takes no place counts neither for the mean nor for the classes.
func TestWhoTakesAPlace(t *testing.T) {
	r, cards := cardsOf("70", "95", "80", "60")
	cards[1].Unit.Ranked = false
	cards[3].Scored, cards[3].Faulty = false, true
	r.Regulation.Classes = []ClassScale{{Blocks: []string{"b"},
		Levels: []ClassLevel{{Name: "Tốt", Edge: Whole(80)}, {Name: "Khá", Edge: Whole(75)}}}}
	r.History = []History{{Year: 2020, Results: map[string]map[string]Earlier{"b": {"c": {Rank: 4}},
		"khác": {"a": {Rank: 1}}}}}
	ranking := Rank(r, cards)[0]
	var got string
	for _, s := range ranking.Standings {
		got += fmt.Sprintf("%s %d %s %v; ", s.Card.Unit.ID, s.Rank, s.Class, s.Earlier != nil)
	}
	if want := "c 1 Tốt true; a 2  false; b 0 Tốt false; d 0  false; "; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if ranking.Ranked != 2 || ranking.Faulty != 1 || ranking.Before != 2020 || !ranking.Mean.Equal(Whole(75)) {
		t.Errorf("%d ranked, mean %s, %d faulty, before %d", ranking.Ranked, ranking.Mean, ranking.Faulty,
			ranking.Before)
	}
	if got := fmt.Sprint(ranking.Classes); got != "[{Tốt 1 false} {Khá 0 false}]" {
		t.Errorf("classes %s: a class of nobody counts 0, and an index below all has none", got)
	}
	if nobody := Rank(r, nil)[0]; nobody.Ranked != 0 || !nobody.Mean.IsZero() || len(nobody.Standings) != 0 {
		t.Errorf("nobody: %+v", nobody)
	}
}

// Each breaker separates tied units by the figure that it names, the higher first.
func TestEachBreaker(t *testing.T) {
	for breaker, change := range map[Breaker]func(*Scorecard){
		"self": func(c *Scorecard) { c.Self = Whole(1) }, "appraised": func(c *Scorecard) { c.Appraised = Whole(1) },
		"survey": func(c *Scorecard) { c.Survey = Whole(1) }, "bonus": func(c *Scorecard) { c.Bonus = Whole(1) },
		"total": func(c *Scorecard) { c.Total = Whole(91) },
		"index:1": func(c *Scorecard) {
			c.Lines = []Line{{Spot: &Spot{Criterion: &Criterion{Code: "2"}}, Survey: Whole(9), Max: Whole(9)},
				{Spot: &Spot{Criterion: &Criterion{Code: "1"}}, Survey: Whole(1), Max: Whole(2)}}
		},
	} {
		r, cards := cardsOf("90", "90", "90")
		r.Regulation.Rank.Ties, r.Regulation.Rank.Breakers = Breakers, []Breaker{breaker}
		change(cards[2])
		ranking := Rank(r, cards)[0]
		if got := fmt.Sprint(ranksOf(ranking, cards)); got != "[2 2 1]" {
			t.Errorf("%s: ranks %s", breaker, got)
		}
		for _, s := range ranking.Standings {
			if s.Tied != (s.Rank == 2) {
				t.Errorf("%s: %s at place %d is tied: %v", breaker, s.Card.Unit.ID, s.Rank, s.Tied)
			}
		}
		if gap := r.Regulation.Between(&ranking.Standings[0], &ranking.Standings[1]); gap.By != breaker {
			t.Errorf("%s: %q separates them", breaker, gap.By)
		}
	}
}

// Units are ranked by their totals where the regulation says so, exact or rounded.
func TestRankedByTotal(t *testing.T) {
	for on, want := range map[Precision]string{OnExact: "[2 1 3]", OnRounded: "[1 1 3]"} {
		r, cards := cardsOf("90", "80", "85")
		for i, total := range []string{"50.001", "50.002", "49"} {
			cards[i].Total = MustPoints(total)
		}
		r.Regulation.Rank.By, r.Regulation.Rank.On = ByTotal, on
		ranking := Rank(r, cards)[0]
		if got := fmt.Sprint(ranksOf(ranking, cards)); got != want {
			t.Errorf("%s: ranks %s, want %s", on, got, want)
		}
		if gap := r.Regulation.Between(&ranking.Standings[0], &ranking.Standings[2]); gap.By != "total" {
			t.Errorf("%s: %q separates them", on, gap.By)
		}
	}
}

// A class begins at its edge, unless the regulation opens it; caps hold a unit down.
func TestEdgesAndCapsOfClasses(t *testing.T) {
	scale := ClassScale{Levels: []ClassLevel{{Name: "Tốt", Edge: Whole(80)},
		{Name: "Khá", Edge: Whole(50), Open: true}}}
	card := func(index, line string) *Scorecard {
		return &Scorecard{Totals: Totals{Index: MustPoints(index)},
			Lines: []Line{{Spot: &Spot{Criterion: &Criterion{Code: "1"}}, Appraised: MustPoints(line), Max: Whole(10)}}}
	}
	below := func(code string, points int64) []ClassCap {
		return []ClassCap{{Code: code, Below: Whole(points), AtMost: "Khá"}}
	}
	nothing := card("90", "4")
	nothing.Lines[0].Max = Points{}
	for _, c := range []struct {
		why  string
		card *Scorecard
		caps []ClassCap
		want string
	}{
		{"at a closed edge", card("80", "10"), nil, "Tốt"},
		{"just below it", card("79.999", "10"), nil, "Khá"},
		{"at an open edge", card("50", "10"), nil, ""},
		{"just above it", card("50.001", "10"), nil, "Khá"},
		{"held by a criterion below 50 %", card("90", "4.999"), below("1", 50), "Khá"},
		{"not by one at 50 %", card("90", "5"), below("1", 50), "Tốt"},
		{"nor by one that does not apply", nothing, below("1", 50), "Tốt"},
		{"nor by one that the card does not have", card("90", "4"), below("2", 50), "Tốt"},
		{"nor to the class that it has anyway", card("60", "4"), below("1", 50), "Khá"},
		{"nor up to a better one", card("40", "4"), below("1", 50), ""},
	} {
		scale.Caps = c.caps
		if got := scale.classOf(c.card, Rounding{}); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
