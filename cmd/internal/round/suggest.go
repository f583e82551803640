package round

import (
	"path"
	"slices"

	"parindex/criteria"
	"parindex/scoring"
)

// references are the faults that name something that there is none of: the
// argument that names it, and what could have been meant.
var references = map[scoring.Code]struct {
	argument string
	known    func(meant, scoring.Diagnostic) []string
}{
	scoring.CodeUnitUnknown:      {"unit", meant.anyUnit},
	scoring.CodeParentUnknown:    {"parent", meant.anyUnit},
	scoring.CodeAppraiserParent:  {"parent", meant.anyUnit},
	scoring.CodeAppraiserUnknown: {"appraiser", meant.anyAgency},
	scoring.CodeAppraiserOther:   {"agency", meant.anyAgency},
	scoring.CodeBlockUnknown:     {"block", knownTo},
	scoring.CodeSurveyIDUnknown:  {"id", knownTo},
	scoring.CodeSurveyColumn:     {"column", knownTo},
}

// suggest adds to references that lead nowhere what was probably meant. The
// engine that finds them does not compare words.
func (r *reader) suggest(faults scoring.Diagnostics) scoring.Diagnostics {
	of := meant{units: ids(r.units())}
	for _, agency := range r.round.Agencies {
		of.agencies = append(of.agencies, agency.ID)
	}
	for i, d := range faults {
		if d.Code == scoring.CodeAppraiserOther {
			d.Args = append(slices.Clone(d.Args), scoring.Arg{Name: "file", Value: r.namedBy(d)})
			faults[i] = d
		}
		to, isReference := references[d.Code]
		if !isReference {
			continue
		}
		if close := criteria.Closest(textOf(d, to.argument), to.known(of, d)); close != "" {
			faults[i].Args = append(withoutEmpty(d.Args), scoring.Arg{Name: "suggestion", Value: close})
		}
	}
	return faults
}

// namedBy is the name of the file that an unknown agency was taken from, empty where
// a cell or a key says it.
func (r *reader) namedBy(d scoring.Diagnostic) string {
	if agency := r.fileAgency[d.Pos.File]; agency != "" && agency == textOf(d, "agency") {
		return path.Base(d.Pos.File)
	}
	return ""
}

// meant are the ids of the round.
type meant struct{ units, agencies []string }

func (m meant) anyUnit(scoring.Diagnostic) []string   { return m.units }
func (m meant) anyAgency(scoring.Diagnostic) []string { return m.agencies }

func textOf(d scoring.Diagnostic, name string) string {
	for _, arg := range d.Args {
		if word, ok := arg.Value.(string); ok && arg.Name == name {
			return word
		}
	}
	return ""
}

// knownTo is what could have been meant, where the diagnostic itself says so.
func knownTo(_ meant, d scoring.Diagnostic) []string {
	for _, arg := range d.Args {
		if known, ok := arg.Value.([]string); ok && arg.Name == "known" {
			return known
		}
	}
	return nil
}

// withoutEmpty drops a suggestion that is not one.
func withoutEmpty(args []scoring.Arg) []scoring.Arg {
	return slices.DeleteFunc(slices.Clone(args), func(a scoring.Arg) bool { return a.Name == "suggestion" })
}
