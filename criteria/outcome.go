package criteria

import (
	"cmp"
	"slices"

	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Outcome is what the worked examples of a pack came to.
type Outcome struct {
	Results []Result // one an example, in order
	Parts   []Part   // of every rule, in the order of sets and leaves
}

// Result is what one worked example came to.
type Result struct {
	Case *Case
	// Faults say what differs from what was expected; there are none where the
	// example passed.
	Faults fault.List
	// Leaves are how it came about, in the order of the example.
	Leaves []LeafResult
	Card   *scoring.Scorecard // of the unit, or of the one leaf; nil of a consequence
}

// LeafResult is how a leaf's points came about.
type LeafResult struct {
	Criterion *scoring.Criterion
	Fields    []scoring.Field // none where points or satisfaction were given
	Inputs    []scoring.Input // in the order of Fields; the one number where there are none
	Points    scoring.Points
	// Parts are what of the rule the inputs fell in; none where a fault kept
	// points from being derived.
	Parts []scoring.RulePart
}

// Part is a part of a leaf's rule, which an example should exercise.
type Part struct {
	Set, Code string
	What      scoring.RulePart
	Exercised bool
}

// Passed says whether the example came to what it expects.
func (r Result) Passed() bool { return len(r.Faults) == 0 }

// Faults are those of all examples.
func (o Outcome) Faults() (faults fault.List) {
	for _, r := range o.Results {
		faults.Add(r.Faults...)
	}
	return faults
}

// Missed are the parts that no example exercises.
func (o Outcome) Missed() (missed []Part) {
	return seq.Filter(o.Parts, func(p Part) bool { return !p.Exercised })
}

// Test has the engine score every worked example of the pack. Examples that do
// not fit the pack's sets are left out: reading the pack reported them.
func (p *Pack) Test() Outcome {
	var o Outcome
	cover := coverage{p.Sets, map[*scoring.Criterion]map[string]bool{}}
	for _, t := range p.trials() {
		if len(t.faults) == 0 {
			result := t.run(p)
			cover.count(result)
			o.Results = append(o.Results, result)
		}
	}
	results, parts := p.testFollows()
	o.Results, o.Parts = append(o.Results, results...), append(cover.parts(), parts...)
	return o
}

// run scores the example and compares.
func (t *trial) run(p *Pack) Result {
	round := t.round(p)
	cards, found := scoring.Score(round)
	result := Result{Case: t.Case, Card: cards[0]}
	for _, leaf := range t.leaves {
		result.Leaves = append(result.Leaves, leaf.result(cards[0], found.Errors() == 0))
	}
	if t.Code != "" {
		found = withoutEmptiness(found)
	}
	result.Faults = t.compare(cards[0], found, p)
	return result
}

// withoutEmptiness: a leaf with a maximum of 0 is no unit without criteria.
func withoutEmptiness(faults fault.List) (rest fault.List) {
	for _, d := range faults {
		if d.Code != scoring.CodeNothingApplies {
			rest.Add(d)
		}
	}
	return rest
}

func (l *trialLeaf) result(card *scoring.Scorecard, derived bool) LeafResult {
	r := LeafResult{Criterion: l.criterion, Fields: l.criterion.Rule.Fields(), Inputs: l.inputs}
	switch {
	case l.criterion.IsSurvey():
		r.Inputs = []scoring.Input{l.survey}
	case len(r.Fields) == 0 || l.points.State == scoring.Given:
		r.Fields, r.Inputs = nil, []scoring.Input{l.points}
	}
	if line := card.Line(l.criterion.Code); line != nil {
		r.Points = line.Points()
	}
	if derived && l.points.State != scoring.Given {
		r.Parts = scoring.PartsAt(l.criterion, r.Inputs)
	}
	return r
}

// compare says what differs, at the place of the example.
func (t *trial) compare(card *scoring.Scorecard, found fault.List, p *Pack) fault.List {
	name := t.Code
	name = cmp.Or(name, t.Set)
	if t.Fault != "" && has(found, t.Fault) {
		return nil
	}
	if found.Errors() > 0 {
		return t.unexpected(name, found)
	}
	if t.Fault != "" {
		return fault.List{t.differs(name, string(t.Fault), t.figure(card))}
	}
	return t.figures(name, card, p)
}

func has(faults fault.List, code fault.Code) bool {
	return slices.ContainsFunc(faults, func(d fault.Diagnostic) bool { return d.Code == code })
}

// unexpected names each fault once, with the place that it was found at.
func (t *trial) unexpected(name string, found fault.List) (faults fault.List) {
	seen := map[fault.Code]bool{}
	for _, d := range found.Sorted() {
		if d.Severity == fault.Error && !seen[d.Code] {
			seen[d.Code] = true
			faults.Add(fault.New(codeCaseFault, t.Pos, "criterion", name, "fault", string(d.Code)))
		}
	}
	return faults
}

func (t *trial) differs(name string, expected, got any, more ...any) fault.Diagnostic {
	args := append([]any{"criterion", name, "expected", expected, "got", got}, more...)
	diag := fault.New(codeCaseDiffers, t.Pos, args...)
	if t.Code != "" && len(t.leaves) == 1 {
		diag = diag.See(fault.NoteRuleHere, t.leaves[0].criterion.RulePos)
	}
	return diag
}

// unrounded are the points of a leaf that the regulation's rounding changed, since an example may state them.
func (t *trial) unrounded(card *scoring.Scorecard, got scoring.Points) []any {
	line := card.Line(t.Code)
	if t.Code == "" || line == nil || line.Exact == nil {
		return nil
	}
	if _, points := line.Unrounded(); !points.Equal(got) {
		return []any{"exact", points}
	}
	return nil
}

// figure is what the example comes to: the points of the leaf, or the total.
func (t *trial) figure(card *scoring.Scorecard) scoring.Points {
	if line := card.Line(t.Code); t.Code != "" && line != nil {
		return line.Points()
	}
	return card.Total
}

// figures compares what the example expects of the leaf or the unit. An index is
// expected as it is printed.
func (t *trial) figures(name string, card *scoring.Scorecard, p *Pack) (faults fault.List) {
	printed := func(percent scoring.Points) scoring.Points { return percent }
	if p.Regulation != nil {
		printed = p.Regulation.Rounding.Percent
	}
	for _, f := range []struct {
		name     string
		expected *scoring.Points
		got      scoring.Points
	}{
		{name, t.Points, t.figure(card)},
		{name + " total", t.Total, card.Total},
		{name + " max", t.Max, card.Max},
		{name + " index", t.Index, printed(card.Index)},
	} {
		if f.expected == nil {
			continue
		}
		if off := f.got.Sub(*f.expected); p.Cases.Tolerance.Less(off.Max(off.Neg())) {
			faults.Add(t.differs(f.name, *f.expected, f.got, t.unrounded(card, f.got)...))
		}
	}
	return faults
}
