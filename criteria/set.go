package criteria

import (
	"regexp"
	"slices"
	"sync"

	"gopkg.in/yaml.v3"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// maxLevels is how deep criteria may be nested; software goes to five.
const maxLevels = 8

func criteriaSet(s *scoring.CriteriaSet) shape {
	var partial bool
	return at(&s.Pos, object{
		name: "set",
		fields: []field{
			need("set", ownID(&s.ID)),
			format(),
			need("title", name(&s.Title)),
			may("source", source(&s.Source)),
			need("self", oneOf(&s.Self, scoring.DeclaredEntry, scoring.TypedEntry)),
			need("aggregate", oneOf(&s.Aggregate, scoring.SumOfPoints, scoring.Weighted)),
			need("max", points(&s.Max, &s.MaxPos)),
			need("parts", at(&s.PartsPos, parts(s))),
			may("counts", at(&s.Counts.Pos, counts(&s.Counts))),
			may("previous", at(&s.PreviousPos, setPath(&s.Previous))),
			need("areas", someOf(&s.Areas, each(area(&partial)))),
			may("bonus", listOf(&s.Bonus, each(extra))),
			may("penalty", listOf(&s.Penalty, each(extra))),
		},
		done: func(m *mapping) bool {
			for _, area := range s.Areas {
				inherit(area)
			}
			forgetSums(s, m, partial)
			return true
		},
	})
}

// inherit hands an appraising agency down to what is below.
func inherit(c *scoring.Criterion) {
	for _, child := range c.Children {
		if child.AgencyPos.IsZero() {
			child.Agency, child.AgencyPos = c.Agency, c.AgencyPos
		}
		inherit(child)
	}
}

// forgetSums keeps a set from being checked against the sum, or the number, of
// what could not be read in full.
func forgetSums(s *scoring.CriteriaSet, m *mapping, partial bool) {
	if s.Partial = !m.ok("areas") || partial; s.Partial {
		s.Counts = scoring.Counts{}
	}
	if !m.ok("areas") || !m.ok("aggregate") && weighs(s) {
		s.MaxPos, s.PartsPos = fault.Position{}, fault.Position{}
	}
	if !m.ok("parts") || s.Aggregate == scoring.Weighted && lacksWeight(s) {
		s.PartsPos = fault.Position{}
	}
	// A code that stands twice is a dash that is missing: two criteria were read as one.
	merged := slices.ContainsFunc(m.d.faults, func(d fault.Diagnostic) bool {
		return d.Code == codeDuplicateKey && d.Args[0].Value == "code" && d.Pos.File() == m.d.name
	})
	if merged {
		s.Counts, s.MaxPos, s.Partial = scoring.Counts{}, fault.Position{}, true
	}
	s.Partial = s.Partial || m.given("bonus") && !m.ok("bonus") || m.given("penalty") && !m.ok("penalty")
	s.Walk(func(c *scoring.Criterion, _ int) { s.Partial = s.Partial || c.Code == "" })
	tree := scoring.CriteriaSet{Areas: s.Areas}
	tree.Walk(func(c *scoring.Criterion, _ int) {
		if merged && !c.IsLeaf() {
			c.MaxPos = fault.Position{}
		}
		if c.MaxPos.IsZero() || c.IsLeaf() && c.Rule == nil {
			s.PartsPos = fault.Position{}
		}
	})
}

func weighs(s *scoring.CriteriaSet) bool {
	return slices.ContainsFunc(s.Areas, func(area *scoring.Criterion) bool { return !area.WeightPos.IsZero() })
}

func lacksWeight(s *scoring.CriteriaSet) bool {
	return slices.ContainsFunc(s.Areas, func(area *scoring.Criterion) bool { return area.Weight == nil })
}

func parts(s *scoring.CriteriaSet) object {
	return object{name: "parts", done: (*mapping).clean, fields: []field{
		need("appraised", points(&s.AppraisedMax, nil)),
		need("survey", points(&s.SurveyMax, nil)),
	}}
}

func counts(c *scoring.Counts) shape {
	return object{name: "counts", fields: []field{
		may("areas", wholeIfAny(&c.Areas)),
		may("criteria", wholeIfAny(&c.Criteria)),
		may("sub_criteria", wholeIfAny(&c.SubCriteria)),
	}}
}

func source(s *scoring.Source) shape {
	return later(func() shape {
		return object{name: "source", fields: []field{
			may("decision", text(&s.Decision)),
			may("date", at(&s.DatePos, date(&s.Date))),
			may("clause", text(&s.Clause)),
			may("note", name(&s.Note)),
		}}
	})
}

const pathText = `^(?:\.{1,2}[/\\])*([a-z0-9][a-z0-9-]*)[/\\]([a-z0-9][a-z0-9-]*)(?:\.ya?ml)?$`

var pathPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pathText) })

// setPath takes PACK/SET, also as a path to its file from the pack or from where packs lie.
func setPath(to *string) word {
	return word{kind: "text", as: textLike(pathText), take: func(d *document, n *yaml.Node, key, text string) bool {
		named := pathPattern().FindStringSubmatch(text)
		if named == nil {
			d.fault(n, codePreviousForm, "found", text)
			return false
		}
		*to = named[1] + "/" + named[2]
		return true
	}}
}
