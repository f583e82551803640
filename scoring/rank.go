package scoring

import (
	"cmp"
	"slices"
	"strings"

	"parindex/scoring/seq"
)

// Standing is a unit's place in its block.
type Standing struct {
	Card *Scorecard
	// Index is the unit's index rounded as declared; 0 where it is not scored.
	Index Points
	Rank  int // counts from 1; 0 where the unit has none
	Tied  bool
	// Groups are the unit's places in the groups that it is in, in the order of the
	// ranking's sorts: a commune's in its district, a unit's in its cluster.
	Groups []GroupPlace
	Class  string // empty where the regulation declares none
	// Past are the results of earlier years, the latest first; Earlier is that of the
	// latest year that the round knows of, nil where the unit has none in it.
	Past    []Past
	Earlier *Past
}

// RankChange is old − new, so that up is positive; ok is false where either is missing.
func (s Standing) RankChange() (change int, ok bool) { return s.RankSince(s.Earlier) }

// IndexChange is the difference of the two published figures.
func (s Standing) IndexChange() (change Points, ok bool) { return s.IndexSince(s.Earlier) }

// ClassCount is how many ranked units have a class.
type ClassCount struct {
	Name  string
	Units int
	// Unknown says that nobody knows: not all units are, and no count was published.
	Unknown bool
}

// AreaMean is what the ranked units of a block that an area applies to came to in
// it: the mean of exact figures and the best of them, each rounded once. All are 0
// where it applies to nobody.
type AreaMean struct {
	Area               *Criterion
	Units              int
	Unknown            int    // ranked units whose figure is not known; then there is no mean
	Mean, Best         Points // of indexes
	Points, BestPoints Points
}

// Ranking is a block in order: ranked units first, then those without a rank.
type Ranking struct {
	Block     *Block
	Standings []Standing
	Groupings []*Grouping // the sorts of groups that some unit is in, districts first
	Ranked    int         // units that take a place
	Mean      Points      // mean of their exact indexes, rounded once; 0 where there are none
	MeanFrom  MeanSource
	// Published is what was published of the block as a whole, nil where nothing was.
	// Partly says that not all of its units are known: ranks are then as printed.
	Published *Publication
	Partly    bool
	// Compared is how the result agrees with the published table; nil where there is none.
	Compared *Compared
	Areas    []AreaMean
	Classes  []ClassCount
	Near     []NearEdge // units whose class hangs on rounding
	// Faulty counts the units whose figures have faults.
	Faulty int
	// Before is the year that changes refer to; 0 where there is none.
	Before int
}

// Rank orders the scorecards of every block. It does not depend on the order
// of the cards: tied units stand in the order of the round.
func Rank(r *Round, cards []*Scorecard) []Ranking {
	byUnit := ofUnits(cards)
	return seq.Map(r.Blocks, func(block *Block) Ranking { return rankBlock(r, block, byUnit) })
}

func ofUnits(cards []*Scorecard) map[*Unit]*Scorecard {
	return seq.By(cards, func(card *Scorecard) *Unit { return card.Unit })
}

func rankBlock(r *Round, block *Block, cards map[*Unit]*Scorecard) Ranking {
	ranking := place(r, block, cards)
	ranking.remember(r)
	ranking.summarise(r.Regulation)
	ranking.takePublished(r.isDeclared(block.Set))
	return ranking
}

// place orders the cards of a block and gives them ranks and classes.
func place(r *Round, block *Block, cards map[*Unit]*Scorecard) Ranking {
	ranking := Ranking{Block: block, Groupings: r.groupings(block), Published: blockLine(r.Results, block.ID)}
	for _, unit := range block.Units {
		if card := cards[unit]; card != nil {
			ranking.Standings = append(ranking.Standings,
				Standing{Card: card, Index: r.Regulation.Rounding.Percent(card.Index)})
		}
	}
	ranking.join()
	if ranking.Partly = ranking.isPartly(); ranking.Partly {
		ranking.rankAsPrinted(r.isDeclared(block.Set))
	} else {
		ranking.rank(order{r.Regulation})
	}
	ranking.classify(r.Regulation)
	return ranking
}

func (ranking *Ranking) rank(o order) {
	sorted := seq.Pointers(ranking.Standings) // which move faster than what they point to
	slices.SortStableFunc(sorted, o.compare)
	ranking.Standings = seq.Map(sorted, func(s *Standing) Standing { return *s })
	o.number(ranking.Standings, func(s *Standing, place int, tied bool) { s.Rank, s.Tied = place, tied })
	o.numberGroups(ranking)
}

// order is the regulation's order of units, best first.
type order struct{ reg *Regulation }

func ranked(s *Standing) bool { return s.Card.isRanked() }

// isRanked says whether a unit takes a place. One whose appraisal is still to begin has only zeros.
func (c *Scorecard) isRanked() bool { return c.Scored && c.Unit.Ranked && !c.toAppraise }

func (o order) compare(a, b *Standing) int {
	if c := cmp.Compare(tier(a, ranked(a)), tier(b, ranked(b))); c != 0 || !ranked(a) {
		return c
	}
	return o.better(a, b)
}

// tier puts units that have a place first, then those scored without one, then those without a score.
func tier(s *Standing, placed bool) int {
	switch {
	case placed:
		return 0
	case s.Card.Scored:
		return 1
	}
	return 2
}

// better is negative where a stands before b, 0 where they share a place. Rounding keeps
// the order, so that only indexes which are the same once rounded are compared exactly.
func (o order) better(a, b *Standing) int {
	if c := b.Index.Cmp(a.Index); c != 0 && o.reg.Rank.By != ByTotal {
		return c
	}
	gap := o.between(a, b)
	return gap.Below.Cmp(gap.Above)
}

// figure is what units are ranked by.
func (o order) figure(s *Standing) Points {
	rounded := o.reg.Rank.On == OnRounded
	switch {
	case o.reg.Rank.By != ByTotal && rounded:
		return s.Index
	case o.reg.Rank.By != ByTotal:
		return s.Card.Index
	case rounded:
		return o.reg.Rounding.Percent(s.Card.Total)
	}
	return s.Card.Total
}

// Figure is the exact value that separates tied units.
func (b Breaker) Figure(card *Scorecard) Points {
	switch b {
	case "self":
		return card.Self
	case "appraised":
		return card.Appraised
	case "survey":
		return card.Survey
	case "bonus":
		return card.Bonus
	case "total":
		return card.Total
	}
	code, _ := strings.CutPrefix(string(b), "index:")
	percent, _ := card.IndexOf(code)
	return percent
}

// IsKnown says whether the figure is known: of units that are known only from a
// published table, not all are.
func (b Breaker) IsKnown(card *Scorecard) bool {
	if card.Published == nil {
		return true
	}
	if code, of := strings.CutPrefix(string(b), "index:"); of {
		return !card.hides(code)
	}
	return card.Known(Figure(b))
}

// number gives places to the ranked units of a sorted list.
func (o order) number(sorted []Standing, give func(s *Standing, place int, tied bool)) {
	o.numberList(seq.Filter(seq.Pointers(sorted), ranked), give)
}

func (o order) numberList(list []*Standing, give func(s *Standing, place int, tied bool)) {
	place := 0
	for i, s := range list {
		level := i > 0 && o.better(list[i-1], s) == 0
		switch {
		case level:
		case o.reg.Rank.Ties == Dense:
			place++
		default:
			place = i + 1
		}
		give(s, place, level || i+1 < len(list) && o.better(s, list[i+1]) == 0)
	}
}

func (ranking *Ranking) summarise(reg *Regulation) {
	var indexes []Points
	var results [][]AreaResult // by ranked unit
	for s := range seq.Each(ranking.Standings) {
		if s.Card.Faulty {
			ranking.Faulty++
		}
		if ranked(s) {
			indexes, results = append(indexes, s.Card.Index), append(results, s.Card.areaResults())
		}
	}
	ranking.Ranked, ranking.Mean = len(indexes), reg.Rounding.Percent(mean(indexes))
	if len(indexes) > 0 {
		ranking.MeanFrom = MeanOfUnits
	}
	areas := ranking.Block.Set.Areas
	ranking.Areas = seq.Spread(areas, func(area *Criterion) AreaMean {
		return areaMean(area, slices.Index(areas, area), results, reg)
	})
}

// areaMean is that of the area at i.
func areaMean(area *Criterion, i int, results [][]AreaResult, reg *Regulation) AreaMean {
	var percents, points []Points
	unknown := 0
	for _, ofUnit := range results {
		result := ofUnit[i]
		if percent, applies := result.Index(); applies {
			percents, points = append(percents, percent), append(points, result.Points)
		}
		if result.Unknown {
			unknown++
		}
	}
	if unknown > 0 {
		return AreaMean{Area: area, Unknown: unknown}
	}
	round := reg.Rounding.Percent
	return AreaMean{
		Area: area, Units: len(percents),
		Mean: round(mean(percents)), Best: round(highest(percents)),
		Points: round(mean(points)), BestPoints: round(highest(points)),
	}
}

// mean is that of exact figures, 0 of none.
func mean(figures []Points) Points {
	if len(figures) == 0 {
		return Points{}
	}
	return Sum(figures...).Quo(Whole(int64(len(figures))))
}

// highest is the highest figure, 0 where there is none above that.
func highest(figures []Points) (most Points) {
	for _, figure := range figures {
		most = most.Max(figure)
	}
	return most
}
