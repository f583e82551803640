package criteria

import (
	"fmt"
	"slices"

	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// trial is a worked example made into a round of one unit, for the engine itself
// to score.
type trial struct {
	*Case
	set    *scoring.CriteriaSet
	leaves []*trialLeaf
	faults fault.List // what keeps the example from being tried
}

// trialLeaf is a leaf with the cells that its data fill.
type trialLeaf struct {
	criterion *scoring.Criterion
	given     Given
	inputs    []scoring.Input // in the order of the rule's fields
	points    scoring.Input   // typed, or given by a council
	survey    scoring.Input   // satisfaction
}

// trials are the worked examples, checked against the sets. Those of a set that
// could not be read are left out: that was reported.
func (p *Pack) trials() []*trial {
	if p.Cases == nil {
		return nil
	}
	nodes := map[string]map[string]*scoring.Criterion{}
	for _, set := range p.Sets {
		nodes[set.ID] = set.ByCode()
	}
	var trials []*trial
	for c := range seq.Each(p.Cases.Cases) {
		t := &trial{Case: c, set: p.set(c.Set)}
		switch {
		case t.set != nil && isWhole(t.set):
			t.resolveNames(nodes[c.Set])
		case slices.Contains(p.stems, c.Set):
			continue
		default:
			t.faults.Add(fault.New(scoring.CodeSetUnknown, c.setPos,
				"set", c.Set, "known", p.stems, "suggestion", Closest(c.Set, p.stems)))
		}
		trials = append(trials, t)
	}
	return trials
}

// checkCases reports each name that no set or rule has once, where it comes first. That of a set or a code comes after
// all else: it may be that of a set's file under another name, or of a code that is there twice.
func (p *Pack) checkCases() (faults fault.List) {
	faults.Add(p.checkFollows()...)
	told := map[string]bool{}
	for _, t := range p.trials() {
		for _, d := range t.faults {
			name := fmt.Sprint(d.Code, d.Args)
			switch d.Code {
			case scoring.CodeSetUnknown, scoring.CodeCriterionUnknown:
				d = d.Last()
			case codeCaseInput:
			default:
				name = fmt.Sprint(d.Pos, name) // told wherever it stands
			}
			if !told[name] {
				told[name] = true
				faults.Add(d)
			}
		}
	}
	return faults
}

// resolveNames looks up what the example names.
func (t *trial) resolveNames(nodes map[string]*scoring.Criterion) {
	for _, g := range t.Given {
		t.leaf(nodes[g.Code], g)
	}
	for _, ref := range t.notApplicable {
		if nodes[ref.name] == nil {
			t.unknown(ref.name, ref.pos)
		}
	}
}

func (p *Pack) set(id string) *scoring.CriteriaSet {
	return seq.First(p.Sets, func(set *scoring.CriteriaSet) bool { return set.ID == id })
}

func (t *trial) unknown(code string, at fault.Position) {
	t.faults.Add(fault.New(scoring.CodeCriterionUnknown, at, "criterion", code, "set", t.Set))
}

// leaf adds the data of a leaf.
func (t *trial) leaf(c *scoring.Criterion, g Given) {
	at := g.Pos
	if t.Code != "" {
		at = t.codePos
	}
	switch {
	case c == nil:
		t.unknown(g.Code, at)
	case !c.IsLeaf():
		t.faults.Add(fault.New(codeCaseBranch, at, "criterion", g.Code))
	case c.Rule != nil: // one that could not be read was reported
		leaf := &trialLeaf{criterion: c, given: g}
		t.faults.Add(leaf.fill(t.set)...)
		t.leaves = append(t.leaves, leaf)
	}
}

// fill puts the data into the cells that they are for.
func (l *trialLeaf) fill(set *scoring.CriteriaSet) (faults fault.List) {
	fields := l.criterion.Rule.Fields()
	cells := map[string]*scoring.Input{}
	var names []string
	cell := func(name string, to *scoring.Input) { cells[name], names = to, append(names, name) }

	l.inputs = make([]scoring.Input, len(fields))
	numbers := map[string]bool{"points": true, "satisfaction": true}
	for i, f := range fields {
		cell(f.Name, &l.inputs[i])
		l.inputs[i].Pos = l.given.Pos
		numbers[f.Name] = f.Kind == scoring.Number
	}
	switch {
	case l.criterion.IsSurvey():
		cell("satisfaction", &l.survey)
	case len(fields) == 0 || set.Self == scoring.TypedEntry:
		cell("points", &l.points)
	}
	given := l.given.Inputs
	if cells["percent"] != nil {
		given = l.given.inPercent()
	}
	for _, in := range given {
		if cells[in.Name] == nil {
			faults.Add(fault.New(codeCaseInput, in.Pos, "criterion", l.criterion.Code, "input", in.Name,
				"expected", names))
			continue
		}
		faults.Add(in.into(cells[in.Name], numbers[in.Name])...)
	}
	return faults
}

// inPercent is a numerator and a denominator as the rate that they make, exactly: an example of two counts stays one where
// the rule comes to ask for the rate.
func (g Given) inPercent() []GivenInput {
	if len(g.Inputs) != 2 || g.Inputs[0].Name != "numerator" || g.Inputs[1].Name != "denominator" {
		return g.Inputs
	}
	rate := g.Inputs[0]
	n, wrong := scoring.ParsePoints(rate.Text)
	d, alsoWrong := scoring.ParsePoints(g.Inputs[1].Text)
	if wrong != nil || alsoWrong != nil || d.Sign() <= 0 {
		return g.Inputs
	}
	rate.Name, rate.Text = "percent", n.Mul(scoring.Whole(100)).Quo(d).String()
	return []GivenInput{rate}
}

func (in GivenInput) into(cell *scoring.Input, number bool) (faults fault.List) {
	*cell = scoring.Input{State: scoring.Given, Text: in.Text, Pos: in.Pos}
	if !number {
		return nil
	}
	p, err := scoring.ParsePoints(in.Text)
	switch {
	case err != nil:
		faults.Add(fault.New(fault.CodeNotNumber, in.Pos, "key", in.Name, "found", in.Text))
	case p.Sign() < 0:
		faults.Add(fault.New(scoring.CodeNegative, in.Pos, "key", in.Name, "number", p))
	}
	cell.Number = p
	if in.Name == "satisfaction" {
		cell.Number = exampleScale.Percent(p)
	}
	return faults
}

const trialUnit = "example"

// exampleScale is the scale of satisfaction in worked examples, whatever files have.
const exampleScale = scoring.RatioScale

// round is that of one unit that handed in the data of the example.
func (t *trial) round(p *Pack) *scoring.Round {
	unit := &scoring.Unit{ID: trialUnit, Name: t.Why, Ranked: true, Pos: t.Pos}
	for _, ref := range t.notApplicable {
		unit.NotApplicable = append(unit.NotApplicable, scoring.Exclusion{Code: ref.name, Reason: t.Why, Pos: ref.pos})
	}
	set := t.declared()
	r := &scoring.Round{
		Regulation:  t.regulationOf(p),
		Sets:        []*scoring.CriteriaSet{set},
		Blocks:      []*scoring.Block{{ID: trialUnit, Set: set, Units: []*scoring.Unit{unit}}},
		Submissions: map[string]*scoring.Submission{trialUnit: {File: t.Pos.File(), Entries: t.entries(set)}},
	}
	for _, leaf := range t.leaves {
		leaf.handIn(r)
	}
	return r
}

// regulationOf is the pack's, but for what an example has no part in: councils
// accept what the unit says, and nobody asks for evidence.
func (t *trial) regulationOf(p *Pack) *scoring.Regulation {
	var reg scoring.Regulation
	if p.Regulation != nil {
		reg = *p.Regulation
	}
	reg.Unappraised, reg.AppraisedWithoutSelf = scoring.AcceptSelf, scoring.Accept
	reg.Evidence = scoring.IgnoreEvidence
	reg.Satisfaction = exampleScale
	if t.Code != "" {
		reg.NoSurvey = scoring.RefuseSurvey
	}
	return &reg
}

// entries is the unit's workbook. The row without a code keeps the engine from
// calling a workbook empty whose one leaf is blank.
func (t *trial) entries(set *scoring.CriteriaSet) map[string]*scoring.Entry {
	entries := map[string]*scoring.Entry{"": {Points: scoring.Input{State: scoring.Given}}}
	set.Walk(func(c *scoring.Criterion, _ int) { // a row for each leaf, as a form has
		entries[c.Code] = &scoring.Entry{Inputs: make([]scoring.Input, len(set.Fields(c))), Pos: t.Pos}
	})
	for _, leaf := range t.leaves {
		if leaf.criterion.HasSelf() {
			entries[leaf.criterion.Code] = leaf.entry()
		}
	}
	return entries
}

// entry is the leaf's row: typed points, or the data that they follow from.
func (l *trialLeaf) entry() *scoring.Entry {
	e := &scoring.Entry{Points: l.points, Pos: l.given.Pos}
	e.Points.Pos = l.given.Pos
	if l.points.State != scoring.Given {
		e.Inputs = l.inputs
	}
	return e
}

// exampleReason stands for the reason of a council in a worked example: what the
// example is about is the points.
const exampleReason = "ví dụ"

// handIn adds what others than the unit say of the leaf.
func (l *trialLeaf) handIn(r *scoring.Round) {
	c := l.criterion
	switch {
	case c.IsSurvey() && l.survey.State == scoring.Given:
		r.Survey = append(r.Survey,
			scoring.Satisfaction{Unit: trialUnit, Code: c.Code, Value: l.survey, Pos: l.given.Pos})
	case !c.HasSelf() && l.points.State == scoring.Given:
		r.Ledger = append(r.Ledger, scoring.Decision{Matter: scoring.Matter{Unit: trialUnit, Code: c.Code},
			To:             l.points,
			Grounds:        scoring.Grounds{Reason: exampleReason},
			DecisionPlaces: scoring.DecisionPlaces{Pos: l.given.Pos}})
	}
}

// declared is a copy of the set, or of its one leaf, that asks units for data.
func (t *trial) declared() *scoring.CriteriaSet {
	typed := map[*scoring.Criterion]bool{}
	for _, leaf := range t.leaves {
		typed[leaf.criterion] = leaf.points.State == scoring.Given && leaf.criterion.HasSelf()
	}
	if t.Code != "" {
		alone := &scoring.CriteriaSet{ID: t.set.ID, Self: scoring.DeclaredEntry, Aggregate: scoring.SumOfPoints}
		for _, leaf := range t.leaves {
			alone.Areas = append(alone.Areas, copyTree(leaf.criterion, typed))
		}
		return alone
	}
	whole := *t.set
	whole.Self = scoring.DeclaredEntry
	whole.Areas = copyTrees(t.set.Areas, typed)
	whole.Bonus = copyTrees(t.set.Bonus, typed)
	whole.Penalty = copyTrees(t.set.Penalty, typed)
	return &whole
}

// copyTree takes the rule from leaves whose points are typed.
func copyTree(c *scoring.Criterion, typed map[*scoring.Criterion]bool) *scoring.Criterion {
	same := *c
	same.Children = copyTrees(c.Children, typed)
	if typed[c] {
		same.Rule = scoring.Typed{}
	}
	return &same
}

func copyTrees(list []*scoring.Criterion, typed map[*scoring.Criterion]bool) []*scoring.Criterion {
	return seq.Map(list, func(c *scoring.Criterion) *scoring.Criterion { return copyTree(c, typed) })
}
