package round

import (
	"io/fs"
	"path"
	"strings"

	"parindex/criteria"
)

// carriedFolder holds the packs that a round's folder carries, a folder each. They are
// named on record as those that ship with parindex are.
const carriedFolder = "criteria"

// carried is the packs that ship with parindex. One that the round's folder carries takes
// the place of that which ships, or does not any more; packs.sum, which checks it, never
// comes from there.
type carried struct{ root, shipped fs.FS }

// place is where a file of a pack lies.
func (c carried) place(name string) (fs.FS, string) {
	pack, _, _ := strings.Cut(name, "/")
	own := path.Join(carriedFolder, pack)
	if _, err := fs.Stat(c.root, path.Join(own, criteria.RegulationFile)); pack != "." && err == nil {
		return c.root, path.Join(carriedFolder, name)
	}
	return c.shipped, name
}

func (c carried) Open(name string) (fs.File, error) {
	root, name := c.place(name)
	return root.Open(name)
}

func (c carried) Stat(name string) (fs.FileInfo, error) {
	root, name := c.place(name)
	return fs.Stat(root, name)
}

func (c carried) ReadDir(name string) ([]fs.DirEntry, error) {
	root, name := c.place(name)
	return fs.ReadDir(root, name)
}

// Inputs are the files that are read for the round in a folder, by their names on record.
func Inputs(root fs.FS) fs.FS { return inputsOf{root} }

type inputsOf struct{ root fs.FS }

func (i inputsOf) Open(name string) (fs.File, error) {
	packFile, inPack := strings.CutPrefix(name, carriedFolder+"/")
	if _, err := fs.Stat(i.root, name); err != nil && inPack {
		return carried{i.root, criteria.Shipped()}.Open(packFile)
	}
	return i.root.Open(name)
}
