package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"parindex/cmd/internal/round"
	"parindex/cmd/internal/text"
	"parindex/cmd/internal/tree"
	"parindex/cmd/internal/workbook"
	"parindex/criteria"
	"parindex/scoring/seq"
)

// Rounds are looked for so deep, and among so many files, when a path is none.
const (
	nearDepth  = 3
	belowDepth = 6 // of those that are checked
	nearFiles  = 5_000
)

// checkRound refuses a folder that is no round where one lies above, below or beside
// it. Where there is none, or the folder has a file that may be meant as its
// declarations, reading the folder says what is missing.
func (a *app) checkRound(name string, folder *tree.Tree) error {
	meant, err := fs.Glob(folder.Files, "[rR]ound*.*")
	if round.Is(folder.Files, ".") || len(meant) > 0 || err != nil || isRoundMeant(folder.Files, ".") {
		return nil
	}
	if isZip(name) {
		return a.noRoundInZip(name, folder)
	}
	if above := roundAbove(name); above != "" {
		return usageError(a.inRound(name, above))
	}
	shown := strings.TrimSuffix(folder.Shown, "/")
	message := a.say("%s is not a round: it has no %s", shown, round.Declarations)
	below := seq.Map(roundsIn(folder.Files, nearDepth), func(dir string) string { return path.Join(shown, dir) })
	if len(below) > 0 {
		return usageError(message + a.say("; rounds below: ") + a.choose(name, below))
	}
	if beside := roundsBeside(name); len(beside) > 0 {
		return usageError(message + a.say("; rounds nearby: ") + a.choose(name, beside))
	}
	return nil
}

// notThere adds to the error about a path that cannot be opened as a folder which
// round was probably meant.
func (a *app) notThere(name string, err error) error {
	above := roundAbove(name)
	isFile := errors.Is(err, syscall.ENOTDIR)
	switch {
	case isFile && above != "":
		return usageError(a.inRound(name, above))
	case !isFile && !errors.Is(err, fs.ErrNotExist):
		return err
	}
	nearby := ""
	if beside := roundsBeside(name); len(beside) > 0 {
		nearby = a.say("; rounds nearby: ") + a.choose(name, beside)
	}
	if isFile {
		return usageError(a.say("%s is not a round, which is a folder with %s, or the .zip of one", name,
			round.Declarations) + nearby)
	}
	return withHint{err, nearby}
}

// inRound says in which round a path lies, and the command for that, unless the command is about that round
// already.
func (a *app) inRound(name, above string) string {
	if slices.ContainsFunc(a.args, func(arg string) bool { return filepath.Clean(arg) == filepath.Clean(above) }) {
		return a.say("%s is not a round, but lies in the round %s", filepath.ToSlash(name), above)
	}
	return a.say(
		"%s is not a round, but lies in the round %s; run: %s", filepath.ToSlash(name), above, a.retyped(name, above))
}

// choose lists rounds, the one whose name is closest first, with the command for it.
func (a *app) choose(name string, rounds []string) string {
	const most = 5
	if close := criteria.Closest(filepath.ToSlash(filepath.Clean(name)), rounds); close != "" {
		at := slices.Index(rounds, close)
		rounds = append([]string{close}, slices.Delete(slices.Clone(rounds), at, at+1)...)
	}
	return a.lang.Few(rounds, most, ", ") + a.say("; for example: ") + a.retyped(name, rounds[0])
}

// retyped is the command line with another path in the place of one.
func (a *app) retyped(name, other string) string {
	words := slices.Clone(a.args)
	for i, word := range words {
		if filepath.Clean(word) == filepath.Clean(name) {
			words[i] = other
			break
		}
	}
	return a.toType(words...)
}

// noRoundInZip says what an archive holds instead of one round.
func (a *app) noRoundInZip(name string, folder *tree.Tree) error {
	within := strings.TrimPrefix(folder.Shown, filepath.ToSlash(name))
	within = strings.TrimPrefix(within, "/") // if all is in one folder
	rounds := seq.Map(roundsIn(folder.Files, nearDepth),
		func(dir string) string { return path.Join(within, dir) })
	if len(rounds) == 0 {
		return a.refuse("%s holds no round (no %s); it holds: %s; make the archive of the round's folder",
			filepath.ToSlash(name), round.Declarations, a.contents(folder.Files))
	}
	return a.refuse("%s is not the archive of exactly one round; rounds in it: %s; unpack it, then run: %s",
		filepath.ToSlash(name), strings.Join(rounds, ", "), a.retyped(name, rounds[0]))
}

// contents are the first names of a folder.
func (a *app) contents(files fs.FS) string {
	const most = 5
	entries, _ := fs.ReadDir(files, ".")
	if len(entries) == 0 {
		return a.say("nothing")
	}
	return a.lang.Few(seq.Map(entries, fs.DirEntry.Name), most, ", ")
}

// roundsIn are the rounds below a folder, in the order of their paths.
func roundsIn(files fs.FS, depth int) []string { return foldersIn(files, depth, nearFiles, round.Is) }

// inputsIn are the rounds and packs below a folder, in the order of their paths, also those
// whose round.yaml or regulation.yaml is gone. The pack in the folder of a round is checked with it.
func inputsIn(files fs.FS, depth int) []string {
	return foldersIn(files, depth, math.MaxInt, func(files fs.FS, dir string) bool {
		return round.Is(files, dir) || isRoundMeant(files, dir) || isPackMeant(files, dir)
	})
}

// foldersIn are the folders of a kind below a folder. What cannot be read has none, and
// hidden folders are passed by.
func foldersIn(files fs.FS, depth, most int, is func(fs.FS, string) bool) (found []string) {
	seen := 0
	_ = fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		seen++
		switch {
		case seen > most:
			return fs.SkipAll
		case err != nil || !entry.IsDir() || name == ".":
			return nil
		case strings.HasPrefix(entry.Name(), ".") || entry.Name() == "__MACOSX":
			return fs.SkipDir
		case is(files, name):
			found = append(found, name)
			return fs.SkipDir
		case strings.Count(name, "/")+1 >= depth:
			return fs.SkipDir
		}
		return nil
	})
	return found
}

// roundAbove is the round that a path lies in, empty where there is none.
func roundAbove(name string) string {
	if strings.HasPrefix(name, gitPrefix) {
		return ""
	}
	for range nearDepth {
		name = filepath.Join(name, "..")
		if exists(filepath.Join(name, round.Declarations)) {
			return filepath.ToSlash(name)
		}
	}
	return ""
}

// roundsBeside are the rounds in the folder that a path lies in.
func roundsBeside(name string) (rounds []string) {
	if strings.HasPrefix(name, gitPrefix) {
		return nil
	}
	parent := filepath.Join(name, "..")
	return seq.Map(roundsIn(filesIn(parent), 1),
		func(dir string) string { return filepath.ToSlash(filepath.Join(parent, dir)) })
}

// recognise says what can be told of a workbook that lies in no round: where its
// table is, what its columns are and whose it seems to be. That is what a
// layout: in round.yaml is written from.
func (c *checker) recognise(path string) error {
	book, faults, err := openBook(path)
	if err != nil {
		return err
	}
	c.found(faults, nil)
	if book == nil {
		return nil
	}
	c.app.recognised(filepath.ToSlash(path), book.Recognise())
	return nil
}

func (a *app) recognised(path string, known workbook.Recognised) {
	w := a.stdout
	fmt.Fprintf(w, a.say("%s: is not in a round; this is what was recognised\n"), text.OneLine(path))
	if m := known.Meta; m.Unit != "" {
		fmt.Fprintf(w, a.say("a form by parindex: round %s, unit %s, set %s\n"),
			text.OneLine(m.Round), text.OneLine(m.Unit), text.OneLine(m.Set))
	}
	if m := known.Meta; m.Agency != "" {
		fmt.Fprintf(w, a.say("a list of decisions by parindex: round %s, agency %s\n"),
			text.OneLine(m.Round), text.OneLine(m.Agency))
		fmt.Fprintln(w, a.say("to check it: put it into the appraisal/ folder of that round, then check the round"))
		return
	}
	for _, sheet := range known.Sheets {
		a.recognisedSheet(w, sheet)
	}
	fmt.Fprintln(w, a.say(
		"to check it: put it into the self/ folder of a round; if its layout differs, declare layout: in round.yaml"))
}

func (a *app) recognisedSheet(w io.Writer, s workbook.RecognisedSheet) {
	name := text.OneLine(s.Name)
	if s.Hidden {
		name += a.say(" (hidden, not read)")
	}
	fmt.Fprintf(w, a.say("sheet “%s”\n"), name)
	if s.HeaderRow == 0 {
		fmt.Fprintln(w, a.say("  no headings found"))
		return
	}
	fmt.Fprintf(w, a.say("  headings: row %d\n"), s.HeaderRow)
	for _, column := range s.Columns {
		fmt.Fprintf(w, a.say("  column %s: %s\n"), column.Letter, column.Name)
	}
	a.list(w, a.say("  no column: %s\n"), s.Missing)
	a.list(w, a.say("  headings not understood: %s\n"), s.Unknown)
	if s.Codes > 0 {
		fmt.Fprintf(w, a.say("  rows with a code: %d, from %s to %s\n"), s.Codes,
			text.OneLine(s.First), text.OneLine(s.Last))
	} else {
		fmt.Fprintln(w, a.say("  no row has a criterion's code"))
	}
	for _, unit := range s.Units {
		fmt.Fprintf(w, a.say("  the unit's name may be (%s): %s\n"), unit.Pos.Cell(), text.OneLine(unit.Text))
	}
	if len(s.Units) == 0 {
		fmt.Fprintln(w, a.say("  no unit's name above the table"))
	}
}

func (a *app) list(w io.Writer, format string, words []string) {
	if len(words) > 0 {
		fmt.Fprintf(w, format, text.OneLine(strings.Join(words, "; ")))
	}
}
