package round

import (
	"io/fs"
	"slices"
	"strings"

	"parindex/criteria"
	"parindex/scoring/fault"
)

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
