package round

import (
	"io/fs"
	"slices"
	"strings"

	"parindex/cmd/internal/fold"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// namesAlike warns of units whose names differ only in capital letters, in the place of
// a tone mark or in characters that look the same: one may be there twice.
func (r *reader) namesAlike() (faults fault.List) {
	first := map[string]*scoring.Unit{}
	for unit := range r.round.Units() {
		look := strings.ToLower(fold.Look(unit.Name))
		other := first[look]
		if other == nil {
			first[look] = unit
		} else if other.Name != unit.Name && other.ID != unit.ID { // else another fault
			faults.Add(fault.Warn(CodeNamesAlike, unit.Pos,
				"name", unit.Name, "other", other.Name, "unit", unit.ID).
				See(fault.NoteFirstHere, other.Pos))
		}
	}
	return faults
}

// misnamed reports folders and tables whose name is nearly that of an input. Where it differs in nothing
// but capitals, some systems read it as that input; others do not see it.
func (r *reader) misnamed() error {
	entries, err := fs.ReadDir(r.root, ".")
	for _, entry := range entries {
		name, want := entry.Name(), strings.ToLower(entry.Name())
		switch expected := intended(entry.IsDir(), want); {
		case want == "source", want == "pack", isLitter(name), name == want && slices.Contains(inputs, want):
		case slices.Contains(inputs, want):
			r.round.Faults.Add(fault.Warn(CodeNameCase, fault.InFile(r.shown(name)), "expected", want))
		case expected != nil:
			r.round.Faults.Add(fault.Warn(CodeNameUnread, fault.InFile(r.shown(name)), "expected", expected))
		}
	}
	return err
}

// intended are the inputs that a name in small letters was probably meant for: a table that ends otherwise, as
// received.csv.txt, or a folder that is misspelt.
func intended(isFolder bool, name string) (expected []string) {
	first, _, _ := strings.Cut(name, ".")
	for _, input := range inputs {
		stem, _, isTable := strings.Cut(input, ".")
		if isTable != isFolder && (isTable && stem == first || isFolder && input == criteria.Closest(name, inputs)) {
			expected = append(expected, input)
		}
	}
	return expected
}

// names are what ids in the texts of the round's faults are called, those of the survey's groups among them.
func (r *Round) names() *fault.Names {
	if r.Round == nil {
		return nil
	}
	names := r.Names()
	if r.Pack != nil && r.Pack.Survey != nil {
		names.Groups = map[string]string{}
		for _, group := range r.Pack.Survey.Groups {
			names.Groups[group.ID] = group.Name
		}
	}
	return names
}
