package round

import (
	"slices"

	"parindex/criteria"
	"parindex/scoring"
)

// suggest adds to references that lead nowhere what was probably meant. The
// engine that finds them does not compare words.
func (r *reader) suggest(faults scoring.Diagnostics) scoring.Diagnostics {
	units := ids(r.units())
	for i, d := range faults {
		known := units
		name := map[scoring.Code]string{
			scoring.CodeUnitUnknown: "unit", scoring.CodeParentUnknown: "parent", scoring.CodeAppraiserUnknown: "appraiser",
		}[d.Code]
		switch {
		case name == "":
			continue
		case d.Code == scoring.CodeAppraiserUnknown:
			known = r.agencies()
		}
		if close := criteria.Closest(textOf(d, name), known); close != "" {
			faults[i].Args = append(withoutEmpty(d.Args), scoring.Arg{Name: "suggestion", Value: close})
		}
	}
	return faults
}

func (r *reader) agencies() []string {
	var ids []string
	for _, agency := range r.round.Agencies {
		ids = append(ids, agency.ID)
	}
	return ids
}

func textOf(d scoring.Diagnostic, name string) string {
	for _, arg := range d.Args {
		if arg.Name == name {
			return arg.Value.(string)
		}
	}
	return ""
}

// withoutEmpty drops a suggestion that is not one.
func withoutEmpty(args []scoring.Arg) []scoring.Arg {
	return slices.DeleteFunc(slices.Clone(args), func(a scoring.Arg) bool { return a.Name == "suggestion" })
}
