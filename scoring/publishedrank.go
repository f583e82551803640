package scoring

import (
	"cmp"
	"slices"

	"parindex/scoring/seq"
)

// MeanSource says where the mean of a block comes from.
type MeanSource string

// A mean is that of the ranked units or, where not all are known, the one that was
// published of the block, if any was.
const (
	NoMean        MeanSource = ""
	MeanOfUnits   MeanSource = "units"
	MeanPublished MeanSource = "published"
)

// blockLine is what was published of a block as a whole, nil where nothing was.
func blockLine(lines []Publication, block string) *Publication {
	return seq.Find(lines, func(p *Publication) bool { return p.Unit == "" && p.Block == block })
}

// isPartly says whether the list of a block is printed in part: the block has more
// units than are listed, or only the rank of a unit was published.
func (ranking *Ranking) isPartly() bool {
	return ranking.Of() > len(ranking.Standings) ||
		slices.ContainsFunc(ranking.Standings, func(s Standing) bool { return s.Card.rankOnly })
}

// Of is how many units the block has, printed or not.
func (ranking *Ranking) Of() int {
	if ranking.Published != nil {
		return max(wholeOf(ranking.Published.Of), len(ranking.Standings))
	}
	return len(ranking.Standings)
}

// RankUnpublished says whether a unit has a rank that the publication does not give.
func (s *Standing) RankUnpublished() bool {
	return s.Rank == 0 && s.Card.Published != nil && s.Card.Unit.Ranked
}

// PublishedMean is the mean of the block as published, in percent; ok is false where it
// was not.
func (ranking *Ranking) PublishedMean() (mean Points, ok bool) {
	if ranking.Published == nil {
		return Points{}, false
	}
	return ranking.Published.figure(FigureIndex)
}

// Open are the units that would take a place of which no total is known: published figures do
// not tell it. Each may push those below it down by one.
func (ranking *Ranking) Open() []*Standing {
	return seq.Filter(seq.Pointers(ranking.Standings), func(s *Standing) bool {
		return s.Card.Published != nil && !s.Card.Scored && s.Card.Unit.Ranked && !ranking.Partly
	})
}

// Unweighable are the units that would take a place, and that weights of areas cannot change
// since not all areas of theirs were published.
func (ranking *Ranking) Unweighable() []*Standing {
	return seq.Filter(seq.Pointers(ranking.Standings), func(s *Standing) bool {
		unknown := func(area *Criterion) bool { return s.Card.hides(area.Code) }
		return s.Card.Unit.Ranked && slices.ContainsFunc(ranking.Block.Set.Areas, unknown)
	})
}

// isDeclared says whether published figures of the round are those of a set: they are
// final, by all criteria, and by no weights that are only tried.
func (r *Round) isDeclared(set *CriteriaSet) bool {
	return r.isFinal() && !r.tries(set) && !r.drops(set)
}

// rankAsPrinted orders a list that is printed in part: by the printed ranks, since the
// figures of the others are not known. Printed ranks are those of the round as declared:
// at an earlier stage and under other weights nobody has a rank.
func (ranking *Ranking) rankAsPrinted(declared bool) {
	units := map[int]int{}
	for s := range seq.Each(ranking.Standings) {
		if p := s.Card.Published; p != nil && s.Card.Unit.Ranked && declared {
			s.Rank = p.PrintedRank()
			units[s.Rank]++
		}
	}
	for s := range seq.Each(ranking.Standings) {
		s.Tied = s.Rank > 0 && units[s.Rank] > 1
	}
	slices.SortStableFunc(ranking.Standings, func(a, b Standing) int {
		return cmp.Or(cmp.Compare(tier(&a, a.Rank > 0), tier(&b, b.Rank > 0)), cmp.Compare(a.Rank, b.Rank))
	})
}

// takePublished replaces what a list that is printed in part cannot give, mean and
// counts of classes, by what was published of the block.
func (ranking *Ranking) takePublished(declared bool) {
	if !ranking.Partly {
		return
	}
	ranking.Ranked = seq.Count(ranking.Standings, func(s Standing) bool { return s.Rank > 0 })
	ranking.Mean, ranking.MeanFrom = Points{}, NoMean
	for i := range ranking.Classes {
		ranking.Classes[i] = ClassCount{Name: ranking.Classes[i].Name, Unknown: true}
	}
	for i := range ranking.Areas {
		ranking.Areas[i] = AreaMean{Area: ranking.Areas[i].Area, Unknown: len(ranking.Standings)}
	}
	if ranking.Published == nil || !declared {
		return
	}
	if mean, ok := ranking.PublishedMean(); ok {
		ranking.Mean, ranking.MeanFrom = mean, MeanPublished
	}
	for _, class := range ranking.Published.Classes {
		for i := range ranking.Classes {
			if ranking.Classes[i].Name == class.Name && isGiven(class.Units) {
				ranking.Classes[i] = ClassCount{Name: class.Name, Units: wholeOf(class.Units)}
			}
		}
	}
}

// IndexOf is the index of a node: of a line or, of a unit without lines, of an area.
func (card *Scorecard) IndexOf(code string) (percent Points, ok bool) {
	if line := card.Line(code); line != nil {
		return line.Index()
	}
	if result, folded := card.foldedArea(code); folded {
		return result.Index()
	}
	if area := card.publishedArea(code); area != nil {
		return card.Published.area(card, area).Index()
	}
	return Points{}, false
}

// publishedArea is the area of that code, of a unit that is known only from a table.
func (card *Scorecard) publishedArea(code string) *Criterion {
	if card.Published == nil {
		return nil
	}
	return seq.First(card.Block.Set.Areas, func(area *Criterion) bool { return area.Code == code })
}

// hides says whether the index of a node is not known, though it may apply.
func (card *Scorecard) hides(code string) bool {
	if card.Published == nil {
		return false
	}
	area := card.publishedArea(code)
	return area == nil || card.Published.area(card, area).Unknown
}
