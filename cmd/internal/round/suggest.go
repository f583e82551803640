package round

import (
	"cmp"
	"maps"
	"path"
	"slices"

	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// references are the faults that name something that there is none of: what is
// named, and what was probably meant.
var references = map[fault.Code]struct {
	named func(fault.Diagnostic) string
	meant func(_ *reader, d fault.Diagnostic, named string) string
}{
	scoring.CodeUnitUnknown:      {unitOf, unitMeant},
	scoring.CodeParentUnknown:    {argument("parent"), unitMeant},
	scoring.CodeAppraiserParent:  {argument("parent"), unitMeant},
	scoring.CodeAppraiserUnknown: {agencyOf, agencyMeant},
	scoring.CodeAppraiserOther:   {agencyOf, agencyMeant},
	scoring.CodeBlockUnknown:     {argument("block"), knownMeant},
	scoring.CodeGroupingUnknown:  {argument("sort"), knownMeant},
	scoring.CodeGroupUnknown:     {argument("named"), knownMeant},
	survey.CodeSurveyIDUnknown:   {argument("id"), knownMeant},
}

// suggest adds to references that lead nowhere what was probably meant. The
// engine that finds them does not compare words.
func (r *reader) suggest(faults fault.List) fault.List {
	for i, d := range faults {
		if d.Code == scoring.CodeAppraiserOther {
			d.Args = append(slices.Clone(d.Args), fault.Arg{Name: "file", Value: r.namedBy(d)})
			faults[i] = d
		}
		if unit := r.meant[d.Pos]; unit != "" && d.Code == scoring.CodeUnitUnknown {
			faults[i].About.Unit = unit
			faults[i].Args = append(withoutEmpty(d.Args), fault.Arg{Name: "suggestion", Value: unit})
			continue
		}
		to, isReference := references[d.Code]
		if !isReference {
			continue
		}
		if close := to.meant(r, d, to.named(d)); close != "" {
			if d.Code == scoring.CodeUnitUnknown {
				faults[i].About.Units = []string{close}
			}
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

func unitMeant(r *reader, _ fault.Diagnostic, named string) string { return r.roster().closest(named) }

func agencyMeant(r *reader, _ fault.Diagnostic, named string) string {
	var agencies UnitNames
	for _, agency := range r.round.Agencies {
		agencies = append(agencies, NamesOf([]*scoring.Unit{{ID: agency.ID, Name: agency.Name}})...)
	}
	return agencies.Nearest(named).ID
}

// misspeltAgencies are those of the round's list whose part no criterion names while one is much like it: criteria, lists
// and the pack are right then. It concerns its units that no other agency has that part for.
func (r *reader) misspeltAgencies() (faults fault.List) {
	part := func(a scoring.Agency) string { return cmp.Or(a.As, a.ID) }
	named := r.round.NamedAgencies()
	for _, a := range r.round.Agencies {
		meant := criteria.Closest(part(a), named)
		if slices.Contains(named, part(a)) || meant == "" {
			continue
		}
		var units []string
		for unit, block := range r.round.Units() {
			hasIt := func(other scoring.Agency) bool { return part(other) == meant && other.Appraises(unit, block) }
			if a.Appraises(unit, block) && !slices.ContainsFunc(r.round.Agencies, hasIt) {
				units = append(units, unit.ID)
			}
		}
		if len(units) == 0 {
			continue
		}
		faults.Add(fault.New(codeAppraiserPart, a.Pos, "appraiser", a.ID, "part", part(a), "known", named,
			"suggestion", meant).In(fault.About{Units: units, Part: fault.Declarations}))
	}
	return faults
}

// oncePerUnit tells a unit that the round does not have once, at the first of the places that name it. One that several
// files name alike is no slip of the pen: nothing is suggested.
func oncePerUnit(faults fault.List) fault.List {
	named := map[string]fault.List{}
	for _, d := range fault.List(seq.Filter(faults, isUnknownUnit)).Sorted() {
		unit := plain(d.About.Unit)
		named[unit] = append(named[unit], d)
	}
	faults = slices.DeleteFunc(faults, isUnknownUnit)
	for _, unit := range slices.Sorted(maps.Keys(named)) {
		first, files := named[unit][0], map[string]bool{}
		for _, d := range named[unit] {
			files[d.Pos.File()] = true
		}
		if len(files) > 1 {
			first.Args, first.About.Units = withoutEmpty(first.Args), nil
		}
		if count := len(named[unit]); count > 1 {
			first.Args = append(slices.Clip(first.Args), fault.Arg{Name: "places", Value: count},
				fault.Arg{Name: "files", Value: len(files)})
		}
		faults.Add(first)
	}
	return faults
}

// isUnknownUnit leaves alone what stands for a whole column of units.
func isUnknownUnit(d fault.Diagnostic) bool {
	return d.Code == scoring.CodeUnitUnknown && !d.IsOfMany()
}

func unitOf(d fault.Diagnostic) string   { return d.About.Unit }
func agencyOf(d fault.Diagnostic) string { return d.About.Agency }

// argument finds what is no subject of a fault: the argument that names it.
func argument(name string) func(fault.Diagnostic) string {
	return func(d fault.Diagnostic) string {
		word, _ := d.Arg(name).(string)
		return word
	}
}

// knownMeant is among what could have been meant, where the diagnostic itself says that.
func knownMeant(_ *reader, d fault.Diagnostic, named string) string {
	for _, arg := range d.Args {
		if known, ok := arg.Value.([]string); ok && arg.Name == "known" {
			return criteria.Closest(named, known)
		}
	}
	return ""
}

// withoutEmpty drops a suggestion that is not one.
func withoutEmpty(args []fault.Arg) []fault.Arg {
	return slices.DeleteFunc(slices.Clone(args), func(a fault.Arg) bool { return a.Name == "suggestion" })
}
