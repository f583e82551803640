package main

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"parindex/cmd/internal/text"
	"parindex/scoring/seq"
)

// below checks the packs and rounds in a folder that is neither, and says which they
// are. Where there are none, the folder may be meant as a pack without a regulation.
func (c *checker) below(dir string) error {
	if isRoundMeant(filesIn(dir), ".") {
		return c.round(dir)
	}
	found := inputsIn(filesIn(dir), belowDepth)
	if len(found) == 0 && holdsYAML(dir) || isPackMeant(filesIn(dir), ".") {
		pack, faults, err := loadPack(dir)
		return c.pack(pack, faults, err)
	}
	if len(found) == 0 {
		return c.neither(dir)
	}
	paths := seq.Map(found, func(name string) string { return filepath.ToSlash(filepath.Join(dir, name)) })
	c.app.tell("%s: checking %s\n", filepath.ToSlash(dir), text.OneLine(strings.Join(paths, ", ")))
	return c.checkAll(paths)
}

// belowRevision are the packs and rounds in a folder of a revision that is neither.
func (a *app) belowRevision(name string) []string {
	folder, err := a.folder(name)
	if err != nil { // such as a file
		return nil
	}
	defer folder.Close()
	if isRoundMeant(folder.Files, ".") || isPackMeant(folder.Files, ".") {
		return nil
	}
	return seq.Map(inputsIn(folder.Files, belowDepth),
		func(found string) string { return strings.TrimSuffix(name, "/") + "/" + found })
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

// isRoundMeant says whether a folder has self/, or a file like round.yaml.
func isRoundMeant(files fs.FS, dir string) bool {
	return holds(files, dir, func(name string, isDir bool) bool {
		return isDir && name == "self" || !isDir && strings.HasPrefix(strings.ToLower(name), "round.y")
	})
}

// isPackMeant says whether a folder has worked examples, a criteria set, or a file like
// regulation.yaml.
func isPackMeant(files fs.FS, dir string) bool {
	return holds(files, dir, func(name string, isDir bool) bool {
		return !isDir && (name == "cases.yaml" || strings.HasPrefix(strings.ToLower(name), "regulation.y") ||
			isYAML(name) && isSet(files, path.Join(dir, name)))
	})
}

func holds(files fs.FS, dir string, is func(name string, isDir bool) bool) bool {
	entries, err := fs.ReadDir(files, dir)
	return err == nil && slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return is(e.Name(), e.IsDir()) })
}

// isSet says whether a file has the key that names a criteria set.
func isSet(files fs.FS, name string) bool {
	content, err := fs.ReadFile(files, name)
	return err == nil && bytes.Contains(append([]byte("\n"), content...), []byte("\nset:"))
}
