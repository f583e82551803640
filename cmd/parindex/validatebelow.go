package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"parindex/cmd/internal/text"
)

// below checks the packs and rounds in a folder that is neither, and says which they
// are. Where there are none, the folder may be meant as a pack without a regulation.
func (c *checker) below(dir string) error {
	found := inputsIn(filesIn(dir), belowDepth)
	if len(found) == 0 && holdsYAML(dir) {
		pack, faults, err := loadPack(dir)
		return c.pack(pack, faults, err)
	}
	if len(found) == 0 {
		return c.neither(dir)
	}
	var paths []string
	for _, name := range found {
		paths = append(paths, filepath.ToSlash(filepath.Join(dir, name)))
	}
	fmt.Fprintf(c.app.notes(), c.app.lang.Say("%s: kiểm tra %s\n", "%s: checking %s\n"), filepath.ToSlash(dir),
		text.OneLine(strings.Join(paths, ", ")))
	return c.checkAll(paths)
}

// neither is a folder that is no round and no pack: it may lie near one.
func (c *checker) neither(dir string) error {
	folder, err := c.app.folder(dir)
	if err != nil {
		return err
	}
	defer folder.Close()
	if err := c.app.checkRound(dir, folder); err != nil {
		return err
	}
	pack, faults, err := loadPack(dir)
	return c.pack(pack, faults, err)
}

// holdsYAML says whether a folder may be meant as a pack. Hidden files belong to other
// programs.
func holdsYAML(dir string) bool {
	entries, err := os.ReadDir(dir)
	return err != nil || slices.ContainsFunc(entries, func(e fs.DirEntry) bool {
		return isYAML(e.Name()) && !strings.HasPrefix(e.Name(), ".")
	})
}
