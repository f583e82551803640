package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"parindex/cmd/internal/demo"
	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/page"
	"parindex/cmd/internal/round"
)

// packs.sum stands beside packs; regulation.yaml makes a folder a pack.
const packSums, regulation = "packs.sum", "regulation.yaml"

// readsFrom notes every file and folder that the command line names, but for those to
// write.
func (a *app) readsFrom(cmd *cobra.Command, args []string) {
	a.named = slices.Clone(args)
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if f.Value.Type() == "string" && !slices.Contains([]string{"output", "annotate", "resume"}, f.Name) {
			a.named = append(a.named, f.Value.String())
		}
	})
}

// checkNoneEmpty refuses an option whose value is given as nothing, as by a variable of
// a script that was not set.
func (a *app) checkNoneEmpty(cmd *cobra.Command) (err error) {
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if f.Value.Type() == "string" && f.Value.String() == "" {
			err = a.refuse("the option “%s” needs a value, and has an empty one", "--"+f.Name)
		}
	})
	return err
}

// checkFile refuses to write a file that is a folder or an input, or a binary one to a terminal, before anything is
// read.
func (a *app) checkFile(target, ending string) error {
	info, err := os.Stat(target)
	if isFolder := err == nil && info.IsDir(); isFolder || os.IsPathSeparator(target[len(target)-1]) {
		example := filepath.ToSlash(filepath.Join(target, a.say("result")+ending))
		return a.refuse("%s is a folder; -o needs the name of a file, for example %s", target, example)
	}
	if f, known := page.ByEnding(ending); (f.Binary || !known) && a.isTerminal(target) {
		return a.noTerminal(ending[1:])
	}
	return a.protect(target)
}

func (a *app) noTerminal(ending string) error {
	return a.refuse("a %[1]s file does not go to a terminal: add -o NAME.%[1]s", ending)
}

// protect refuses to write a file where the inputs of a round or a pack are, over any
// YAML, which no result is written as, and over what the command line names.
func (a *app) protect(target string) error {
	if err := disk.CheckName(target); err != nil {
		return err
	}
	place, err := disk.Resolved(target)
	if err != nil {
		return err
	}
	if isInput(place) || slices.ContainsFunc(a.named, func(name string) bool { return isSame(name, place) }) {
		return a.isInputError(target)
	}
	return nil
}

func (a *app) isInputError(target string) error {
	return a.refuse("%s is an input and is not written to; write elsewhere, then copy", target)
}

// isInput says whether a round or a pack above a file would read it. The path has no
// links.
func isInput(place string) bool {
	if isYAML(place) || isZip(place) || filepath.Base(place) == packSums {
		return true
	}
	below := filepath.Base(place)
	for dir := filepath.Dir(place); ; dir = filepath.Dir(dir) {
		if round.IsInput(below) && exists(filepath.Join(dir, round.Declarations)) {
			return true
		}
		if dir == filepath.Dir(dir) {
			return false
		}
		below = filepath.Base(dir)
	}
}

// isSame says whether a name is that of the same file.
func isSame(name, place string) bool {
	one, err := os.Stat(name)
	if err != nil {
		return false
	}
	other, err := os.Stat(place)
	return err == nil && os.SameFile(one, other) && !one.IsDir()
}

// protectFolder refuses to write over a folder that holds inputs of a round or a pack,
// or what the command line names. It says so of what the writing would take away, too.
func (a *app) protectFolder(f *folder) error {
	place, err := disk.Resolved(f.path)
	if err != nil {
		return err
	}
	for _, dir := range []string{place, place + disk.Partial} {
		if !exists(dir) {
			continue
		}
		again := f.again
		if dir != place && again == nil {
			again = demo.IsMade
		}
		if isInput(dir) && !isEmpty(dir) || a.holdsNamed(dir) || holdsDeclarations(dir, again) {
			return a.isInputError(f.shown() + strings.TrimPrefix(dir, place))
		}
	}
	return nil
}

// holdsNamed says whether something that the command line names lies in a folder.
func (a *app) holdsNamed(dir string) bool {
	return slices.ContainsFunc(a.named, func(name string) bool {
		place, err := disk.Resolved(name)
		return err == nil && exists(place) && disk.Contains(dir, place)
	})
}

// holdsDeclarations says whether there is a round or a pack in a folder that may not be
// made again.
func holdsDeclarations(dir string, again func(content []byte) bool) bool {
	found := false
	_ = filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return nil // what cannot be read cannot be removed
		}
		if is := strings.ToLower(entry.Name()); is == round.Declarations || is == regulation {
			content, err := fs.ReadFile(filesIn(filepath.Dir(name)), filepath.Base(name))
			found = err != nil || again == nil || !again(content)
		}
		if found {
			return fs.SkipAll
		}
		return nil
	})
	return found
}

func isEmpty(dir string) bool {
	entries, err := os.ReadDir(dir)
	return err == nil && len(entries) == 0
}
