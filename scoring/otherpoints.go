package scoring

import (
	"maps"
	"slices"

	"parindex/scoring/fault"
)

// OtherPoints is a [Change]: other points of one leaf, or of a bonus or penalty item, of
// one unit, as if somebody with authority had decided so last.
type OtherPoints struct {
	Unit, Code string
	Points     Points
}

// Key is "points=", the unit, the code and the points.
func (c OtherPoints) Key() string { return "points=" + c.said() }

func (c OtherPoints) said() string { return c.Unit + ":" + c.Code + "=" + c.Points.String() }

// setPlace is where faults of what is tried stand: in the option of the command line that says it.
func setPlace(said string) fault.Position { return fault.InFile("--set " + said) }

// leafKey is a leaf of a unit.
type leafKey struct{ unit, code string }

func (c OtherPoints) lay(r *Round) fault.List {
	unit, block := r.Unit(c.Unit)
	if unit == nil {
		return fault.List{fault.New(CodeUnitUnknown, fault.Position{}, "unit", c.Unit, "suggestion", "")}
	}
	if faults := c.check(r, block, unit); len(faults) > 0 {
		return faults
	}
	r.tried = maps.Clone(r.tried)
	if r.tried == nil {
		r.tried = map[leafKey]OtherPoints{}
	}
	r.tried[leafKey{c.Unit, c.Code}] = c
	return nil
}

// check finds points that the leaf cannot have.
func (c OtherPoints) check(r *Round, block *Block, unit *Unit) fault.List {
	refuse := func(code fault.Code, pairs ...any) fault.List {
		return fault.List{fault.New(code, fault.Position{}, pairs...).In(fault.About{Unit: unit.ID})}
	}
	node := block.Set.ByCode()[c.Code]
	switch {
	case node == nil:
		return refuse(CodeCriterionUnknown, "criterion", c.Code, "set", block.Set.ID)
	case !node.IsLeaf():
		return refuse(codeTriedBranch, "criterion", c.Code)
	case r.publications()[unit.ID] != nil:
		return refuse(codeTriedUnscored, "name", unit.Name)
	case node.IsSurvey():
		return refuse(codeTriedSurvey, "criterion", c.Code)
	}
	if faults := outOfRange(node, Input{State: Given, Number: c.Points}); len(faults) > 0 {
		return faults
	}
	s := newScorer(r, block, unit, r.Submissions[unit.ID], indexByUnit(r))
	line := s.score().Line(c.Code)
	switch {
	case line == nil:
		return refuse(codeTriedUnscored, "name", unit.Name)
	case line.Excluded != nil:
		return refuse(codeTriedExcluded, "criterion", c.Code, "name", unit.Name, "reason", line.Excluded.Reason)
	}
	return nil
}

// try adds the decision that a variant supposes, after all that were made.
func (s *scorer) try(line *Line) {
	if s.round.tried == nil { // as nearly always: to look a key of two texts up takes time
		return
	}
	tried, ok := s.round.tried[leafKey{s.card.Unit.ID, line.Criterion.Code}]
	if !ok {
		return
	}
	place, points := setPlace(tried.said()), s.round.original(tried.Points, line.Self)
	step := Step{
		Decision: &Decision{
			Matter:         Matter{Unit: tried.Unit, Code: tried.Code},
			To:             Input{State: Given, Number: tried.Points, Pos: place},
			Grounds:        Grounds{Stage: FinalAppraisal},
			DecisionPlaces: DecisionPlaces{Pos: place},
		},
		Before: line.Appraised, After: points, Change: s.reg.effect(line.Part, line.Appraised, points),
		Supposed: true,
	}
	line.Steps = append(slices.Clip(line.Steps), step)
	line.Appraised = points
	for _, warning := range s.checkTyped(line.Criterion, step.Decision.To) {
		s.fault(warning)
	}
}

// OtherSatisfaction is a [Change]: another satisfaction, in percent, with one unit for
// one survey leaf.
type OtherSatisfaction struct {
	Unit, Code string
	Percent    Points
}

// Key is "survey=", the unit, the code and the satisfaction in percent.
func (c OtherSatisfaction) Key() string { return "survey=" + c.said() }

func (c OtherSatisfaction) said() string {
	return c.Unit + ":" + c.Code + "=" + c.Percent.String() + "%"
}

func (c OtherSatisfaction) lay(r *Round) fault.List {
	refuse := func(code fault.Code, pairs ...any) fault.List {
		return fault.List{fault.New(code, fault.Position{}, append(pairs, "criterion", c.Code)...)}
	}
	unit, block := r.Unit(c.Unit)
	if unit == nil {
		return refuse(CodeUnitUnknown, "unit", c.Unit, "suggestion", "")
	}
	at := r.surveyed(c.Unit, c.Code)
	if at < 0 {
		return refuse(codeTriedNoSurvey, "name", unit.Name, "below", r.surveyedBelow(block.Set.ByCode()[c.Code], c.Unit))
	}
	if c.Percent.Sign() < 0 || hundred.Less(c.Percent) {
		return refuse(codeTriedPercent, "percent", c.Percent)
	}
	r.Survey = slices.Clone(r.Survey)
	r.Survey[at].Value = Input{State: Given, Number: c.Percent, Pos: setPlace(c.said())}
	return nil
}

// surveyed is where the result of a unit for a leaf stands, below 0 where it has none.
func (r *Round) surveyed(unit, code string) int {
	return slices.IndexFunc(r.Survey, func(s Satisfaction) bool { return s.Unit == unit && s.Code == code && !s.None })
}

// surveyedBelow are the leaves below a node that a unit has a result for.
func (r *Round) surveyedBelow(node *Criterion, unit string) (codes []string) {
	if node == nil {
		return nil
	}
	walk(node, 0, func(c *Criterion, _ int) {
		if r.surveyed(unit, c.Code) >= 0 {
			codes = append(codes, c.Code)
		}
	})
	return codes
}

// altersLines says that the points of a leaf change.
func (OtherSatisfaction) altersLines(*Outcome) bool { return true }
