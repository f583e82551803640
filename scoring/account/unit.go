// Package account gathers the reasons of a result: of a unit's rank, class and index, and of
// its points on one criterion. It calculates nothing: every figure is that of the scorecard
// and the ranking, as the tables print it.
package account

import (
	"slices"

	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/fault"
	"parindex/scoring/survey"
)

// scored is a result with what people answered.
type scored struct {
	*scoring.Outcome
	answers *survey.Results // nil where no ballots or counts came
}

// Unit is a unit's result with the reasons for it.
type Unit struct {
	Round    *scoring.Round
	Ranking  *scoring.Ranking
	Standing *scoring.Standing
	Answers  *survey.Results // nil where no ballots or counts came
	// Neighbours are the units next to it, best first: those on its own place,
	// and the nearest above and below.
	Neighbours []Neighbour
	// Scale is nil where no classes are declared; Placing is then empty too.
	Scale   *scoring.ClassScale
	Placing scoring.Placing

	Areas    []scoring.Line
	Excluded []scoring.Line // the nodes that were declared not applicable, without those below them
	// Losses divide the points that it lacks among their causes; nil where they are not known.
	// Block is all units of its block, in which it is at the place At.
	Losses   *analysis.Unit
	Block    *analysis.Block
	At       int
	Items    []scoring.Line // bonus and penalty items with points
	NoSurvey bool           // the unit has no survey, although its set has survey criteria
	// Faults are those that concern the unit, General those among them that
	// concern every unit.
	Faults, general fault.List
}

// Neighbour is a unit that ranks next to the explained one.
type Neighbour struct {
	Standing *scoring.Standing
	Above    bool // it ranks higher; of units on the same place, it is listed first
	Gap      scoring.Gap
	// Difference is its printed index less the explained unit's, in percentage points.
	Difference scoring.Points
}

// Of explains the unit with that id; nil where the round has none. Answers are nil
// where no ballots or counts came.
func Of(o *scoring.Outcome, answers *survey.Results, id string) *Unit {
	return scored{o, answers}.unit(id)
}

// All explains every unit, block by block in the order of the rankings. What is the
// same for all units of a block is worked out once.
func All(o *scoring.Outcome, answers *survey.Results, blocks analysis.Blocks) (units []*Unit) {
	s := scored{o, answers}
	for i := range o.Rankings {
		ranking := &o.Rankings[i]
		block := blocks[ranking]()
		for at := range ranking.Standings {
			units = append(units, s.explain(ranking, at, block))
		}
	}
	return units
}

func (s scored) unit(id string) *Unit {
	for i := range s.Rankings {
		for at := range s.Rankings[i].Standings {
			if s.Rankings[i].Standings[at].Card.Unit.ID == id {
				return s.explain(&s.Rankings[i], at, analysis.OfBlock(&s.Rankings[i], s.Round.Regulation))
			}
		}
	}
	return nil
}

func (s scored) explain(ranking *scoring.Ranking, at int, block *analysis.Block) *Unit {
	standing := &ranking.Standings[at]
	u := &Unit{Round: s.Round, Ranking: ranking, Standing: standing, Block: block, At: at, Answers: s.answers,
		Faults: s.Faults.Of(standing.Card.Unit.ID), general: s.Faults.General()}
	if standing.Rank > 0 && !ranking.Partly {
		u.neighbours(at)
	}
	if !standing.Card.Scored {
		return u
	}
	if u.Scale = s.Round.Regulation.ScaleOf(ranking.Block.ID); u.Scale != nil {
		u.Placing = u.Scale.Place(standing.Card, s.Round.Regulation.Rounding)
	}
	u.Losses = block.Units[at]
	u.sort()
	return u
}

// neighbours goes up and down until somebody has another place.
func (u *Unit) neighbours(at int) {
	list := u.Ranking.Standings
	for i := at - 1; i >= 0; i-- {
		n := u.neighbour(&list[i], true)
		u.Neighbours = slices.Insert(u.Neighbours, 0, n)
		if n.Gap.By != "" {
			break
		}
	}
	for i := at + 1; i < len(list) && list[i].Rank > 0; i++ {
		n := u.neighbour(&list[i], false)
		u.Neighbours = append(u.Neighbours, n)
		if n.Gap.By != "" {
			break
		}
	}
}

func (u *Unit) neighbour(other *scoring.Standing, above bool) Neighbour {
	n := Neighbour{Standing: other, Above: above, Difference: other.Index.Sub(u.Standing.Index)}
	if above {
		n.Gap = u.Round.Regulation.Between(other, u.Standing)
	} else {
		n.Gap = u.Round.Regulation.Between(u.Standing, other)
	}
	return n
}

// sort puts the card's lines where they belong.
func (u *Unit) sort() {
	for _, line := range u.Standing.Card.Lines {
		c := line.Criterion
		if line.Part.IsItem() {
			if line.Appraised.Sign() != 0 || line.Self.Sign() != 0 {
				u.Items = append(u.Items, line)
			}
			continue
		}
		if line.Depth == 0 {
			u.Areas = append(u.Areas, line)
		}
		if line.Excluded != nil && line.Excluded.Code == c.Code {
			u.Excluded = append(u.Excluded, line)
		}
		u.NoSurvey = u.NoSurvey || line.NoSurvey
	}
}

// Criterion is a unit's points on one node of the tree, with the reasons for them.
type Criterion struct {
	*Unit
	Path []*scoring.Criterion // from the area down to the node
	Line scoring.Line
	// Children are the nodes that make a branch.
	Children []scoring.Line

	// Cells are what was read of the unit's row, or the answer of a survey leaf.
	Cells  []Cell
	Faults fault.List
}

// Cell is a cell that was read, with the field that it fills. The field of typed points is
// "points", that of satisfaction "satisfaction".
type Cell struct {
	Field scoring.Field
	Input scoring.Input
}

// Criterion explains the node with that code; nil where the unit's set has none,
// or the unit could not be scored.
func (u *Unit) Criterion(code string) *Criterion {
	line := u.Standing.Card.Line(code)
	if line == nil {
		return nil
	}
	set := u.Ranking.Block.Set
	c := &Criterion{Unit: u, Path: set.PathTo(code), Line: *line,
		Faults: append(u.general, u.FaultsAt(*line)...).Sorted()}
	for _, child := range line.Criterion.Children {
		c.Children = append(c.Children, *u.Standing.Card.Line(child.Code))
	}
	if line.Criterion.IsLeaf() {
		c.read()
	}
	return c
}

// read lists the cells that the leaf's points rest on.
func (c *Criterion) read() {
	line := c.Line
	if line.Answers != nil {
		written := line.Answers.Value // as the file has it, to be found there
		written.Number = c.Round.Regulation.Satisfaction.Written(written.Number)
		c.Cells = []Cell{{scoring.Field{Name: "satisfaction"}, written}}
		return
	}
	if line.Entry == nil || !line.Criterion.HasSelf() {
		return
	}
	fields := c.Ranking.Block.Set.Fields(line.Criterion)
	for i, in := range line.Entry.Inputs {
		if i < len(fields) {
			c.Cells = append(c.Cells, Cell{fields[i], in})
		}
	}
	if len(fields) == 0 {
		c.Cells = []Cell{{scoring.Field{Name: "points"}, line.Entry.Points}}
	}
}

// FaultsAt are those of the unit's faults that concern one leaf.
func (u *Unit) FaultsAt(line scoring.Line) (faults fault.List) {
	for _, d := range u.Faults {
		if d.About.IsOn(line.Criterion.Code) || u.isOfSurvey(d, line.Criterion) {
			faults.Add(d)
		}
	}
	return faults
}
