package analysis

import (
	"slices"

	"parindex/scoring"
	"parindex/scoring/seq"
)

// Criterion is what one node of a set does to the ranking of a block. Only ranked units
// that it applies to count.
type Criterion struct {
	Node  *scoring.Criterion
	depth int
	Units int
	// Mean is the mean share of the maximum that units have, in percent, exact.
	Mean scoring.Points
	// Spread is the standard deviation of that share, in percentage points: an estimate.
	Spread scoring.Points
	// AtMax and AtZero count the units that have the whole maximum, and nothing.
	AtMax, AtZero int
	// Changed counts the units of which the appraisal changed a claim, Cut those of which it
	// cut one.
	Changed, Cut int
	// Correlation is that of what the node counts with the rest of the score, from −1 to 1:
	// an estimate. It is nil where either is the same for all.
	Correlation *scoring.Points
	// Weight is the part of the spread of the scores that the node makes, in percent: what it
	// counts varies with the score. Those of all leaves, with bonus and penalty, make 100. It
	// is an estimate, and nil where all have one score.
	Weight *scoring.Points
	// Dropped is what would become of the ranking without the node; nil where nothing would
	// be left, or nobody knows since units are known only by published figures.
	Dropped *Dropped

	same bool // the share of all units
}

// Dropped is a ranking without a criterion, beside the one with it.
type Dropped struct {
	Moved   int    // units with another rank
	Most    Move   // of the first unit of those that move most
	Alike   []Move // of the others that move as far, up or down
	Classes int    // ranked units with another class
}

// Move is by how many places a unit rises; it falls where they are below 0.
type Move struct {
	Unit   *scoring.Unit // nil where none moves
	Places int
}

func (m Move) far() int { return max(m.Places, -m.Places) }

// DecidesNothing says that the node cannot order units: several have it, and all the same
// share of it.
func (c *Criterion) DecidesNothing() bool { return c.Units > 1 && c.same }

// estimated are the decimals of the figures that estimates are made of.
const estimated = 6

// Criteria is what each node of a block's set does, in the order of the set, bonus and
// penalty items left out; none where no unit is ranked.
func Criteria(o *scoring.Outcome, ranking *scoring.Ranking) (list []Criterion) {
	b := newBlock(o, ranking)
	if len(b.cards) == 0 {
		return nil
	}
	trials := scoring.NewTrials(o)
	lines := b.cards[0].Lines
	for i := range lines {
		if lines[i].Part == scoring.OfTree {
			c := b.criterion(i)
			if !b.asPublished {
				c.Dropped = dropped(trials, ranking, c.Node.Code)
			}
			list = append(list, c)
		}
	}
	return list
}

// block is the ranked units of a block with what they are ranked by. Units that are known
// only by published figures have no lines; asPublished says that there are some.
type block struct {
	asPublished bool
	cards       []*scoring.Scorecard
	scores      []scoring.Points   // rounded
	counts      [][]scoring.Points // by unit and line: what it counts of the score, rounded
}

func newBlock(o *scoring.Outcome, ranking *scoring.Ranking) *block {
	b := &block{}
	for i := range ranking.Standings[:ranking.Ranked] {
		card := ranking.Standings[i].Card
		if card.Published != nil {
			b.asPublished = true
			continue
		}
		perPoint := scoring.Whole(1)
		if o.Round.Regulation.Rank.By != scoring.ByTotal {
			perPoint = o.Round.Regulation.Index.Full().Quo(card.Max)
		}
		b.cards = append(b.cards, card)
		b.scores = append(b.scores, estimate(card.Total.Mul(perPoint)))
		b.counts = append(b.counts, counted(card, perPoint))
	}
	return b
}

func estimate(p scoring.Points) scoring.Points { return p.Round(scoring.HalfUp, estimated) }

// counted is what each line of a card counts of the score.
func counted(card *scoring.Scorecard, perPoint scoring.Points) []scoring.Points {
	counts := make([]scoring.Points, 0, len(card.Lines))
	for i, lines := range byArea(card.Lines) {
		appraised, survey := factors(lines, card.Areas[i])
		for j := range lines {
			points := lines[j].Appraised.Mul(appraised).Add(lines[j].Survey.Mul(survey))
			counts = append(counts, estimate(points.Mul(perPoint)))
		}
	}
	return counts
}

// criterion is what the node at a line does.
func (b *block) criterion(at int) Criterion {
	node := &b.cards[0].Lines[at]
	c := Criterion{Node: node.Criterion, depth: node.Depth}
	var shares, rounded, counts, rest, all []scoring.Points
	for i, card := range b.cards {
		line := &card.Lines[at]
		all = append(all, b.counts[i][at])
		if line.Max.Sign() <= 0 {
			continue
		}
		c.add(card.Lines[at:])
		share := line.Points().Mul(scoring.Whole(100)).Quo(line.Max)
		shares, rounded = append(shares, share), append(rounded, estimate(share))
		counts, rest = append(counts, b.counts[i][at]), append(rest, b.scores[i].Sub(b.counts[i][at]))
	}
	if c.Units > 0 {
		c.Mean = scoring.Sum(shares...).Quo(scoring.Whole(int64(c.Units)))
		c.same = seq.All(shares, func(p scoring.Points) bool { return p.Equal(shares[0]) })
		c.Spread = covariance(rounded, rounded).Root(2)
		c.Correlation = correlation(counts, rest)
	}
	if spread := covariance(b.scores, b.scores); !spread.IsZero() {
		c.Weight = new(covariance(all, b.scores).Mul(scoring.Whole(100)).Quo(spread).Round(scoring.HalfUp, 2))
	}
	return c
}

// add counts a unit by the lines from the node's on.
func (c *Criterion) add(lines []scoring.Line) {
	c.Units++
	if line := &lines[0]; !line.Points().Less(line.Max) {
		c.AtMax++
	}
	if lines[0].Points().IsZero() {
		c.AtZero++
	}
	changed, cut := false, false
	for i := range lines {
		if i > 0 && lines[i].Depth <= lines[0].Depth {
			break
		}
		if lines[i].Criterion.HasSelf() {
			changed, cut = changed || !lines[i].Change().IsZero(), cut || lines[i].IsCut()
		}
	}
	c.Changed, c.Cut = c.Changed+one(changed), c.Cut+one(cut)
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// covariance is the mean product of two figures' distances from their means.
func covariance(a, b []scoring.Points) scoring.Points {
	n := scoring.Whole(int64(len(a)))
	products := make([]scoring.Points, len(a))
	for i := range a {
		products[i] = a[i].Mul(b[i])
	}
	means := scoring.Sum(a...).Mul(scoring.Sum(b...)).Quo(n.Mul(n))
	return scoring.Sum(products...).Quo(n).Sub(means)
}

// correlation is that of two figures to two decimals, nil where one is always the same.
func correlation(a, b []scoring.Points) *scoring.Points {
	spread := covariance(a, a).Mul(covariance(b, b))
	if spread.IsZero() {
		return nil
	}
	both := covariance(a, b)
	r := both.Mul(both).Quo(spread).Root(2)
	if both.Sign() < 0 {
		r = r.Neg()
	}
	return &r
}

// dropped compares a ranking with the one without a criterion.
func dropped(trials *scoring.Trials, ranking *scoring.Ranking, code string) *Dropped {
	without, ok := trials.Without(ranking, code)
	if !ok {
		return nil
	}
	d := &Dropped{}
	for i := range ranking.Standings[:ranking.Ranked] {
		before := &ranking.Standings[i]
		at := slices.IndexFunc(without.Standings,
			func(s scoring.Standing) bool { return s.Card.Unit == before.Card.Unit })
		d.compare(before, &without.Standings[at])
	}
	return d
}

// compare counts a unit; one that nothing else applies to has no rank left.
func (d *Dropped) compare(before, after *scoring.Standing) {
	if after.Class != before.Class {
		d.Classes++
	}
	if after.Rank == before.Rank {
		return
	}
	d.Moved++
	move := Move{before.Card.Unit, before.Rank - after.Rank}
	switch far := move.far() - d.Most.far(); {
	case after.Rank <= 0:
	case far > 0:
		d.Most, d.Alike = move, nil
	case far == 0:
		d.Alike = append(d.Alike, move)
	}
}
