// Package manifest is what seals a result: a text that names every file that was read, by
// the SHA-256 of its bytes, and says what was made of them.
//
// Lines of files are those that "sha256sum -c" reads, and all others begin with #, which
// it skips. Fields are separated by tabs. Nothing of it depends on language or time, and
// only the line of the tool on who wrote it.
//
// [Of] makes the manifest of an outcome, [Manifest.Write] writes it, [Read] reads one that
// anybody may have written, and [Manifest.Compare] names each difference to another. Names
// of files in a manifest are compared, and never opened.
package manifest

import (
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// format is the number in the first line. It is raised when a kind of line changes its
// meaning. From the second on the last line is that of the end.
const format = 2

// Name is that of a manifest in the folder of a round.
const Name = "manifest.txt"

// Manifest is a sealed result.
type Manifest struct {
	Tool    string // the version that wrote it, which is not compared
	entries []entry
}

// entry is a line: of a kind, about something, with what it says of that.
type entry struct {
	kind   string
	id     []string
	values []string
	// at is where the line stands in a manifest that was read.
	at fault.Position
	// from are the places in the round that each value comes from; of the whole where
	// there is one only. Only what was made of a round has them.
	from [][]fault.Position
	// computed says of a leaf that its points follow from the data.
	computed bool
}

// Count is how many lines are of a kind.
func (m *Manifest) Count(kind string) int {
	return seq.Count(m.entries, func(e entry) bool { return e.kind == kind })
}
