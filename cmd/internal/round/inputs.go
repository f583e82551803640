package round

import (
	"path"
	"slices"
	"strings"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// inputs are the folders and files of a round that are only ever read.
var inputs = []string{
	"self", "appraisal", "explanation", "survey", "history", "source", "pack", "received.csv", "received.xlsx",
	"results", "published.csv", "published.xlsx",
}

// IsInput says whether a name in the round's folder is that of an input, or of
// something within one.
func IsInput(name string) bool {
	first, _, _ := strings.Cut(name, "/")
	return slices.Contains(inputs, strings.ToLower(first))
}

// FileFaults is the faults of one file.
type FileFaults struct {
	Shown, Name string // as positions have it, and in the round's folder
	Faults      fault.List
}

// ByFile is the faults of files in the folders of inputs, in the order of the
// files. What nobody sent in, the YAML of the round, is left out.
func (r *Round) ByFile(faults fault.List) []FileFaults {
	var files []FileFaults
	for _, d := range faults.Sorted() {
		name, inRound := r.Within(d.Pos.File())
		if !inRound || path.Dir(name) == "." || !IsInput(name) {
			continue
		}
		if n := len(files); n == 0 || files[n-1].Name != name {
			files = append(files, FileFaults{Shown: d.Pos.File(), Name: name})
		}
		last := &files[len(files)-1]
		last.Faults.Add(d)
	}
	return files
}

// HandedIn is the unit whose workbook a file is, as positions show it, with its set;
// nil where it is nobody's.
func (r *Round) HandedIn(shown string) (*scoring.Unit, *scoring.Block) {
	for _, block := range r.Blocks {
		for _, unit := range block.Units {
			if s := r.Submissions[unit.ID]; s != nil && s.File == shown {
				return unit, block
			}
		}
	}
	return nil, nil
}
