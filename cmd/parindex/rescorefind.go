package main

import (
	"io/fs"
	"path"
	"slices"

	"parindex/cmd/internal/round"
)

// roundsBelow are the rounds at the paths and below them, in the order of the paths and
// then of names, each once. What is meant as a round is among them, and of several paths one
// that leads to none: that it cannot be scored is said as of a round.
func (a *app) roundsBelow(paths []string) (rounds []string, err error) {
	for _, name := range paths {
		found, err := a.roundsAt(name)
		if err == nil && len(found) == 0 {
			err = a.refuse("there is no round at %s or below", name)
		}
		if err != nil && len(paths) == 1 {
			return nil, err
		}
		if err != nil {
			found = []string{name}
		}
		for _, one := range found {
			if !slices.Contains(rounds, one) {
				rounds = append(rounds, one)
			}
		}
	}
	return rounds, nil
}

// roundsAt are the rounds at a path and below. Among them is what cannot be read below it.
func (a *app) roundsAt(name string) (rounds []string, err error) {
	folder, err := a.folder(name)
	if err != nil {
		return nil, a.notThere(name, err)
	}
	defer folder.Close()
	at := func(below string) string {
		if below == "." {
			return name
		}
		return path.Join(folder.Shown, below)
	}
	err = walk(folder.Files, func(below string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil && below == ".":
			return err
		case err != nil:
			rounds = append(rounds, at(below))
			return fs.SkipDir
		case entry.IsDir() && round.Is(folder.Files, below):
			rounds = append(rounds, at(below))
			return fs.SkipDir
		case entry.IsDir() && isRoundKept(folder.Files, below):
			rounds = append(rounds, at(below))
		case !entry.IsDir() && isZipName(below):
			rounds = append(rounds, a.roundsInZip(at(below))...)
		}
		return nil
	})
	return rounds, err
}

// roundsInZip are those in an archive; the archive itself where it cannot be opened.
func (a *app) roundsInZip(name string) []string {
	rounds, err := a.roundsAt(name)
	if err != nil {
		return []string{name}
	}
	return rounds
}

// isRoundKept says whether a folder is meant as a round, or a result lies in it.
func isRoundKept(files fs.FS, dir string) bool {
	return isRoundMeant(files, dir) || holds(files, dir, func(name string, isDir bool) bool {
		return !isDir && slices.Contains(recordFiles, name) && path.Ext(name) != ".csv"
	})
}
