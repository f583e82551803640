package round

import (
	"path"
	"slices"

	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/survey"
)

// references are the faults that name something that there is none of: what is
// named, and what could have been meant.
var references = map[fault.Code]struct {
	named func(fault.Diagnostic) string
	known func(meant, fault.Diagnostic) []string
}{
	scoring.CodeUnitUnknown:      {unitOf, meant.anyUnit},
	scoring.CodeParentUnknown:    {argument("parent"), meant.anyUnit},
	scoring.CodeAppraiserParent:  {argument("parent"), meant.anyUnit},
	scoring.CodeAppraiserUnknown: {agencyOf, meant.anyAgency},
	scoring.CodeAppraiserOther:   {agencyOf, meant.anyAgency},
	scoring.CodeBlockUnknown:     {argument("block"), knownTo},
	scoring.CodeGroupingUnknown:  {argument("sort"), knownTo},
	scoring.CodeGroupUnknown:     {argument("named"), knownTo},
	survey.CodeSurveyIDUnknown:   {argument("id"), knownTo},
}

// suggest adds to references that lead nowhere what was probably meant. The
// engine that finds them does not compare words.
func (r *reader) suggest(faults fault.List) fault.List {
	of := meant{units: ids(r.units())}
	for _, agency := range r.round.Agencies {
		of.agencies = append(of.agencies, agency.ID)
	}
	for i, d := range faults {
		if d.Code == scoring.CodeAppraiserOther {
			d.Args = append(slices.Clone(d.Args), fault.Arg{Name: "file", Value: r.namedBy(d)})
			faults[i] = d
		}
		to, isReference := references[d.Code]
		if !isReference {
			continue
		}
		if close := criteria.Closest(to.named(d), to.known(of, d)); close != "" {
			faults[i].Args = append(withoutEmpty(d.Args), fault.Arg{Name: "suggestion", Value: close})
		}
	}
	return faults
}

// namedBy is the name of the file that an unknown agency was taken from, empty where
// a cell or a key says it.
func (r *reader) namedBy(d fault.Diagnostic) string {
	if agency := r.fileAgency[d.Pos.File()]; agency != "" && agency == d.About.Agency {
		return path.Base(d.Pos.File())
	}
	return ""
}

// meant are the ids of the round.
type meant struct{ units, agencies []string }

func (m meant) anyUnit(fault.Diagnostic) []string   { return m.units }
func (m meant) anyAgency(fault.Diagnostic) []string { return m.agencies }

func unitOf(d fault.Diagnostic) string   { return d.About.Unit }
func agencyOf(d fault.Diagnostic) string { return d.About.Agency }

// argument finds what is no subject of a fault: the argument that names it.
func argument(name string) func(fault.Diagnostic) string {
	return func(d fault.Diagnostic) string {
		for _, arg := range d.Args {
			if word, ok := arg.Value.(string); ok && arg.Name == name {
				return word
			}
		}
		return ""
	}
}

// knownTo is what could have been meant, where the diagnostic itself says so.
func knownTo(_ meant, d fault.Diagnostic) []string {
	for _, arg := range d.Args {
		if known, ok := arg.Value.([]string); ok && arg.Name == "known" {
			return known
		}
	}
	return nil
}

// withoutEmpty drops a suggestion that is not one.
func withoutEmpty(args []fault.Arg) []fault.Arg {
	return slices.DeleteFunc(slices.Clone(args), func(a fault.Arg) bool { return a.Name == "suggestion" })
}
