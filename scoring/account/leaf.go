package account

import (
	"parindex/scoring"
	"parindex/scoring/fault"
)

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
		Faults: append(u.General, u.FaultsAt(*line)...).Sorted()}
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
