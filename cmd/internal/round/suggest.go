package round

import (
	"path"
	"slices"

	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/survey"
)

// references are the faults that name something that there is none of: the
// argument that names it, and what could have been meant.
var references = map[fault.Code]struct {
	argument string
	known    func(meant, fault.Diagnostic) []string
}{
	scoring.CodeUnitUnknown:      {"unit", meant.anyUnit},
	scoring.CodeParentUnknown:    {"parent", meant.anyUnit},
	scoring.CodeAppraiserParent:  {"parent", meant.anyUnit},
	scoring.CodeAppraiserUnknown: {"appraiser", meant.anyAgency},
	scoring.CodeAppraiserOther:   {"agency", meant.anyAgency},
	scoring.CodeBlockUnknown:     {"block", knownTo},
	survey.CodeSurveyIDUnknown:   {"id", knownTo},
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
		if close := criteria.Closest(textOf(d, to.argument), to.known(of, d)); close != "" {
			faults[i].Args = append(withoutEmpty(d.Args), fault.Arg{Name: "suggestion", Value: close})
		}
	}
	return faults
}

// namedBy is the name of the file that an unknown agency was taken from, empty where
// a cell or a key says it.
func (r *reader) namedBy(d fault.Diagnostic) string {
	if agency := r.fileAgency[d.Pos.File()]; agency != "" && agency == textOf(d, "agency") {
		return path.Base(d.Pos.File())
	}
	return ""
}

// meant are the ids of the round.
type meant struct{ units, agencies []string }

func (m meant) anyUnit(fault.Diagnostic) []string   { return m.units }
func (m meant) anyAgency(fault.Diagnostic) []string { return m.agencies }

func textOf(d fault.Diagnostic, name string) string {
	for _, arg := range d.Args {
		if word, ok := arg.Value.(string); ok && arg.Name == name {
			return word
		}
	}
	return ""
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
