package round

import (
	"io/fs"
	"slices"
	"strings"

	"parindex/scoring/fault"
)

// misnamed reports folders and tables whose name differs from that of an input in nothing
// but capitals: some systems read them as that input, others do not see it.
func (r *reader) misnamed() error {
	entries, err := fs.ReadDir(r.root, ".")
	for _, entry := range entries {
		name, want := entry.Name(), strings.ToLower(entry.Name())
		if name != want && slices.Contains(inputs, want) && want != "source" && want != "pack" {
			r.round.Faults.Add(fault.Warn(CodeNameCase, fault.InFile(r.shown(name)), "expected", want))
		}
	}
	return err
}
