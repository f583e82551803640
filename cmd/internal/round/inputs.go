package round

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
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

// ByFile is the faults of inputs, in the order of the files. What nobody sent in, the YAML
// of the round, is left out, and so are folders as a whole, but for those that nothing reads.
func (r *Round) ByFile(faults fault.List) []FileFaults {
	of := map[string]*FileFaults{} // what follows from other faults is sorted behind those of all files
	for _, d := range faults.Sorted() {
		name, inRound := r.Within(d.Pos.File())
		isWhole := path.Ext(name) == "" && d.Code != codeFolderIgnored
		if !inRound || isWhole || !IsInput(name) {
			continue
		}
		if of[name] == nil {
			of[name] = &FileFaults{Shown: d.Pos.File(), Name: name}
		}
		of[name].Faults.Add(d)
	}
	return seq.Map(slices.Sorted(maps.Keys(of)), func(name string) FileFaults { return *of[name] })
}

// HandedIn is the unit whose workbook a file is, as positions show it, with its set;
// nil where it is nobody's.
func (r *Round) HandedIn(shown string) (*scoring.Unit, *scoring.Block) {
	for unit, block := range r.Units() {
		if s := r.Submissions[unit.ID]; s != nil && s.File == shown {
			return unit, block
		}
	}
	return nil, nil
}

// carriedFolder holds the packs that a round's folder carries, a folder each. They are
// named on record as those that ship with parindex are.
const carriedFolder = "criteria"

// places is a file system whose files lie each in another: where, and under which name, the function says.
type places func(name string) (fs.FS, string)

func (p places) Open(name string) (fs.File, error) {
	root, name := p(name)
	return root.Open(name)
}

func (p places) Stat(name string) (fs.FileInfo, error) {
	root, name := p(name)
	return fs.Stat(root, name)
}

func (p places) ReadDir(name string) ([]fs.DirEntry, error) {
	root, name := p(name)
	return fs.ReadDir(root, name)
}

// carried is the packs that ship with parindex. One that the round's folder carries, whole or not, takes
// the place of that which ships, or does not any more; packs.sum, which checks it, never
// comes from there.
func carried(root, shipped fs.FS) places {
	return func(name string) (fs.FS, string) {
		pack, _, _ := strings.Cut(name, "/")
		if _, is := OwnPack(root, pack); is && pack != "." {
			return root, path.Join(carriedFolder, name)
		}
		return shipped, name
	}
}

// Packs are the packs that a round in a folder may name: those that ship, and those that it carries.
func Packs(root fs.FS) fs.FS { return carried(root, criteria.Shipped()) }

// OwnPack is the folder within a round's that holds the pack which round.yaml names so; is says whether there is one.
func OwnPack(root fs.FS, named string) (dir string, is bool) {
	if own, is := strings.CutPrefix(named, "./"); is {
		return path.Clean(own), true
	}
	dir = path.Join(carriedFolder, named)
	info, err := fs.Stat(root, dir)
	return dir, named != "" && err == nil && info.IsDir()
}

// Inputs are the files that are read for the round in a folder, by their names on record.
func Inputs(root fs.FS) fs.FS {
	packs := carried(root, criteria.Shipped())
	return places(func(name string) (fs.FS, string) {
		packFile, inPack := strings.CutPrefix(name, carriedFolder+"/")
		if _, err := fs.Stat(root, name); err != nil && inPack {
			return packs(packFile)
		}
		return root, name
	})
}
