package fault

import (
	"cmp"
	"slices"
)

// About says whom and what a fault concerns, as far as whoever raises it knows.
// The arguments of [New] and [Warn] that are named unit, criterion, criteria,
// appraiser, group and question are the subject, too. Ids may be those of units,
// criteria or agencies that there are none of. An agency is told by its id, where
// the argument of that name is its name.
type About struct {
	Unit      string   `json:"unit,omitempty"`
	Criterion string   `json:"criterion,omitempty"`
	Criteria  []string `json:"criteria,omitempty"` // where it concerns several
	Units     []string `json:"units,omitempty"`    // likewise: such as those of which one was meant
	Agency    string   `json:"agency,omitempty"`
	Group     string   `json:"group,omitempty"`
	Question  string   `json:"question,omitempty"`
	Part      Part     `json:"-"`
}

// Part is the part of a round that a fault stands in, where that says more than
// the names do.
type Part int

// Declarations are the round, its pack and what else holds for every unit.
// Answers are what people said, on which points of survey leaves rest.
// Earlier are results of earlier years, on which nothing rests but the comparison with them.
// Awaited is what agencies have not decided or people were not asked: the data that came are not at fault.
const (
	HandedIn Part = iota
	Declarations
	Answers
	Earlier
	Awaited
)

// IsZero says whether nobody and nothing is named.
func (a About) IsZero() bool {
	return a.Unit+a.Criterion+a.Agency+a.Group+a.Question == "" && len(a.Criteria)+len(a.Units) == 0
}

// set takes an argument that is part of the subject.
func (a *About) set(name string, value any) {
	if codes, ok := value.([]string); ok && name == "criteria" {
		a.Criteria = codes
	}
	id, ok := value.(string)
	if !ok {
		return
	}
	switch name {
	case "unit":
		a.Unit = id
	case "criterion":
		a.Criterion = id
	case "appraiser":
		a.Agency = id
	case "group":
		a.Group = id
	case "question":
		a.Question = id
	}
}

// In adds what the place of a fault says of its subject: whose workbook it is, in
// whose row it stands. What the fault says itself stays.
func (d Diagnostic) In(about About) Diagnostic {
	units := d.About.Units
	if len(units) == 0 {
		units = about.Units
	}
	d.About = About{
		Criteria: d.About.Criteria, Units: units, Unit: cmp.Or(d.About.Unit, about.Unit),
		Criterion: cmp.Or(d.About.Criterion, about.Criterion),
		Agency:    cmp.Or(d.About.Agency, about.Agency), Group: cmp.Or(d.About.Group, about.Group),
		Question: cmp.Or(d.About.Question, about.Question), Part: cmp.Or(d.About.Part, about.Part),
	}
	return d
}

// In does so for each of the faults, in place.
func (ds List) In(about About) List {
	for i := range ds {
		ds[i] = ds[i].In(about)
	}
	return ds
}

// And makes it stand for another fault, too: it concerns whom both do.
func (d Diagnostic) And(other Diagnostic) Diagnostic {
	d.About.Unit, d.About.Units = joined(d.About.Unit, d.About.Units, other.About.Unit)
	for _, unit := range other.About.Units {
		d.About.Unit, d.About.Units = joined(d.About.Unit, d.About.Units, unit)
	}
	d.About.Criterion, d.About.Criteria = joined(d.About.Criterion, d.About.Criteria, other.About.Criterion)
	return d
}

// AsOne is the first of them for all, of which there are some: it concerns whom each does, and says how many others
// there are.
func (ds List) AsOne() Diagnostic {
	one := ds[0]
	for _, other := range ds[1:] {
		one = one.And(other)
	}
	if others := len(ds) - 1; others > 0 {
		one.Args = append(slices.Clip(one.Args), Arg{"others", others})
	}
	return one
}

// joined is one id where both name it, else all of them.
func joined(id string, ids []string, other string) (string, []string) {
	if id == other || slices.Contains(ids, other) {
		return id, ids
	}
	if id != "" {
		ids = append(slices.Clip(ids), id)
	}
	return "", append(slices.Clip(ids), other)
}

// Of are the faults that concern a unit: its own and those of every unit.
func (ds List) Of(unit string) (of List) {
	for _, d := range ds {
		if d.About.IsOf(unit) || d.About.isGeneral() {
			of.Add(d)
		}
	}
	return of
}

// Wrong are the units that errors name: in results of earlier years, or in anything else.
func (ds List) Wrong(earlier bool) map[string]bool {
	units := map[string]bool{}
	for _, d := range ds {
		if d.Severity == Error && earlier == (d.About.Part == Earlier) {
			for _, unit := range append(slices.Clip(d.About.Units), d.About.Unit) {
				units[unit] = true
			}
		}
	}
	return units
}

// General are the faults that concern every unit.
func (ds List) General() (general List) {
	for _, d := range ds {
		if d.About.isGeneral() {
			general.Add(d)
		}
	}
	return general
}

// IsOf says whether a fault concerns a unit.
func (a About) IsOf(unit string) bool { return a.Unit == unit || slices.Contains(a.Units, unit) }

// NamesUnits says whether a fault concerns some units and not others.
func (a About) NamesUnits() bool { return a.Unit != "" || len(a.Units) > 0 }

// IsOn says whether a fault concerns a criterion.
func (a About) IsOn(code string) bool {
	return a.Criterion == code || slices.Contains(a.Criteria, code)
}

// isGeneral says whether a fault is one of the declarations, and of no unit's own.
func (a About) isGeneral() bool { return a.Part == Declarations && !a.NamesUnits() }
