package criteria

import (
	"slices"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// Cases are the worked examples of a pack, kept beside its rules.
type Cases struct {
	// Tolerance is how far points, totals and indexes may be from what is expected.
	Tolerance scoring.Points
	Cases     []Case
	Follows   []Follows `key:"consequences"`
	Pos       fault.Position
}

// Case is one worked example: declared data and what has to come of it, for one
// leaf or for a whole unit.
type Case struct {
	Why    string  // what it shows
	Set    string  // or [Consequences]
	Code   string  // of the one leaf; empty for a whole unit
	Given  []Given // the data of that leaf, or of each leaf of the unit
	Source scoring.Source

	// NotApplicable are codes that do not apply to the unit.
	NotApplicable []string

	// Points is expected of a leaf, Total, Max and Index of a unit; nil where
	// nothing is. Fault is the code of the fault that is expected instead.
	Points, Total, Max, Index *scoring.Points
	Fault                     fault.Code

	Pos, setPos, codePos, faultPos fault.Position
	notApplicable                  []reference
}

// Given is the data of one leaf.
type Given struct {
	Code   string
	Inputs []GivenInput `key:"given"`
	Pos    fault.Position
}

// GivenInput is one value as it was written, under the name of its cell
// ([scoring.Field]), or under points or satisfaction.
type GivenInput struct {
	Name, Text string
	Pos        fault.Position
}

func casesShape(c *Cases) shape {
	return at(&c.Pos, object{name: "cases", fields: []field{
		need("tolerance", points(&c.Tolerance, nil)),
		need("cases", listOf(&c.Cases, example)),
		may("consequences", listOf(&c.Follows, followsExample)),
	}})
}

// example that is not quite right is left out: it would say nothing.
func example(c *Case) shape {
	leaf := Given{}
	return at(&c.Pos, object{
		name: "example",
		fields: []field{
			need("why", text(&c.Why)),
			need("set", at(&c.setPos, text(&c.Set))),
			may("code", at(&c.codePos, text(&c.Code))),
			may("given", at(&leaf.Pos, given(&leaf.Inputs))),
			may("points", numberIfAny(&c.Points)),
			may("fault", at(&c.faultPos, text(&c.Fault))),
			may("unit", free[Given]{&c.Given, leafOfUnit}),
			may("not_applicable", listOf(&c.notApplicable, codeOf)),
			may("total", numberIfAny(&c.Total)),
			may("max", numberIfAny(&c.Max)),
			may("index", numberIfAny(&c.Index)),
			may("source", source(&c.Source)),
		},
		together: exampleKeys,
		done: func(m *mapping) bool {
			if c.Code != "" {
				leaf.Code = c.Code
				c.Given = []Given{leaf}
			}
			for _, ref := range c.notApplicable {
				c.NotApplicable = append(c.NotApplicable, ref.name)
			}
			return m.clean()
		},
	})
}

// UnknownFaults reports the examples that expect a fault of which there is no such kind. The codes are asked for only
// where an example expects any.
func (p *Pack) UnknownFaults(codes func() []fault.Code) (faults fault.List) {
	if p.Cases == nil {
		return nil
	}
	var known []string
	for i := range p.Cases.Cases {
		c := &p.Cases.Cases[i]
		if c.Fault != "" && known == nil {
			for _, code := range codes() {
				known = append(known, string(code))
			}
		}
		if name := string(c.Fault); name != "" && !slices.Contains(known, name) {
			faults.Add(fault.New(codeCaseFaultUnknown, c.faultPos, "fault", name, "suggestion", Closest(name, known)))
		}
	}
	return faults
}

var exampleKeys = []together{
	exactlyOne("code", "unit"),
	{when: "code", all: []string{"given"}},
	{when: "code", some: []string{"points", "fault"}},
	{one: []string{"points", "fault"}},
	{one: []string{"code", "not_applicable"}},
	{one: []string{"code", "total"}},
	{one: []string{"code", "max"}},
	{one: []string{"code", "index"}},
	{when: "unit", some: []string{"total", "max", "index", "fault"}},
	{one: []string{"unit", "given"}},
	{one: []string{"unit", "points"}},
}

func given(to *[]GivenInput) shape {
	return free[GivenInput]{to, func(in *GivenInput, name string, pos fault.Position) shape {
		in.Name, in.Pos = name, pos
		return at(&in.Pos, text(&in.Text))
	}}
}

func leafOfUnit(g *Given, code string, pos fault.Position) shape {
	g.Code, g.Pos = code, pos
	return given(&g.Inputs)
}

func codeOf(r *reference) shape { return at(&r.pos, text(&r.name)) }

// coverage is what of every rule the examples exercised.
type coverage struct {
	sets []*scoring.CriteriaSet
	seen map[*scoring.Criterion]map[string]bool
}

// partKey tells the parts of one rule apart.
func partKey(p scoring.RulePart) string {
	if p.Interval == nil {
		return string(p.Kind) + " " + p.Label
	}
	return string(p.Kind) + " " + p.Interval.String()
}

func (c coverage) count(r Result) {
	for _, leaf := range r.Leaves {
		if c.seen[leaf.Criterion] == nil {
			c.seen[leaf.Criterion] = map[string]bool{}
		}
		for _, p := range leaf.Parts {
			c.seen[leaf.Criterion][partKey(p)] = true
		}
	}
}

func (c coverage) parts() (parts []Part) {
	for _, set := range c.sets {
		set.Walk(func(leaf *scoring.Criterion, _ int) {
			if !leaf.IsLeaf() || leaf.Rule == nil {
				return
			}
			for _, p := range leaf.Rule.Parts(leaf.Max) {
				parts = append(parts, Part{set.ID, leaf.Code, p, c.seen[leaf][partKey(p)]})
			}
		})
	}
	return parts
}
