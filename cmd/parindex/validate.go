package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/cmd/internal/text"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
)

func newValidate(a *app) *cobra.Command {
	d, back, day, verbose := to(true, "json", "github", "sarif"), annotation{}, onDay{}, false
	c := a.command("validate")
	c.takes(1, -1, "needs")
	c.namesRounds()
	c.ValidArgsFunction = completePacks
	d.flags(c)
	day.flag(c)
	c.PreRunE = func(*cobra.Command, []string) error { return cmp.Or(day.settle(a), d.settle(a)) }
	c.text(&back.path, "annotate")
	back.replaceFlag(c)
	c.Flags().BoolVarP(&verbose, "verbose", "v", false, c.help("--verbose"))
	return c.runs(func(args []string) error { return runValidate(a, args, &d, &back, &day, verbose) })
}

func runValidate(a *app, paths []string, d *destination, back *annotation, day *onDay, verbose bool) error {
	c := checker{app: a, sources: map[string][]byte{}, day: day, verbose: verbose}
	if back.path != "" {
		if err := back.settle(a, paths); err != nil {
			return err
		}
		return c.sendBack(back, d)
	}
	broken := c.checkAll(paths)
	if d.format != "text" {
		c.faults.Add(c.unchecked...)
	}
	if broken != nil && len(c.checked) == 0 && len(c.faults) == 0 {
		return broken
	}
	if day.day != "" && len(c.rounds) == 0 && broken == nil {
		return a.refuse("--as-of is only for rounds")
	}
	err := d.printFaults(a, c.report(), c.sources)
	if err != nil && !errors.Is(err, errFaults) {
		return err
	}
	if broken == nil {
		c.sayChecked()
	}
	return cmp.Or(broken, err)
}

// checkAll checks every path, whatever became of those before. All that could not be
// checked are complained of, the last by the error.
func (c *checker) checkAll(paths []string) (broken error) {
	for _, path := range paths {
		before := len(c.unchecked)
		err := c.check(path)
		if err != nil && len(c.unchecked) == before { // else it is of a path below
			reason := strings.TrimPrefix(c.app.failure(err), path+": ")
			c.unchecked.Add(fault.New(codeUnchecked, fault.InFile(filepath.ToSlash(path)), "reason", reason))
		}
		if err != nil && broken != nil {
			c.app.complain(c.app.failure(broken) + hintOf(broken))
		}
		broken = cmp.Or(err, broken)
	}
	return broken
}

// sayChecked tells a person what was checked, such as how many self-assessments of how many units.
func (c *checker) sayChecked() {
	if len(c.checked) == 0 || !c.verbose && !c.app.isScreen(c.app.stderr) {
		return
	}
	most := 5
	if c.verbose {
		most = len(c.checked)
	}
	said := c.app.say("Checked: ")
	if len(c.faults) == 0 {
		said = c.app.say("No faults: ")
	}
	fmt.Fprintln(c.app.notes(), said+text.OneLine(c.app.lang.Few(c.checked, most, "; ")))
}

// checker gathers the faults of everything named on the command line.
type checker struct {
	app     *app
	faults  fault.List
	sources map[string][]byte
	checked []string // in words
	// unchecked is a fault for each path that could not be checked.
	unchecked fault.List
	verbose   bool // say what was checked, also where nobody watches
	day       *onDay
	rounds    []*round.Round // among what was checked
	today     scoring.Day    // where it is before the deadline of one
}

func (c *checker) report() report.Faults {
	f := report.Faults{List: c.faults, Lang: c.app.lang, Today: c.today, Version: version}
	if len(c.rounds) == 1 && c.rounds[0].Readable {
		f.Title, f.Within = c.rounds[0].Title, c.rounds[0].Within
	}
	return f
}

func (c *checker) found(faults fault.List, sources map[string][]byte) {
	c.faults.Add(faults...)
	maps.Copy(c.sources, sources)
}

// check tells what a path is and checks it as that.
func (c *checker) check(path string) error {
	if name, ok := strings.CutPrefix(path, gitPrefix); ok {
		return c.revision(path, name)
	}
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) && slices.Contains(criteria.Builtin(), path) {
		pack, faults, err := criteria.LoadBuiltin(path)
		return c.pack(pack, faults, err)
	}
	if errors.Is(err, fs.ErrNotExist) && c.app.isPackMeant(path) {
		return c.app.noPack(path, path)
	}
	if err != nil {
		return c.app.notThere(path, err)
	}
	path = filepath.Clean(path)
	switch {
	case !info.IsDir() && !info.Mode().IsRegular():
		c.found(fault.List{fault.New(fault.CodeNotFile, fault.InFile(filepath.ToSlash(path)))}, nil)
		return nil
	case info.IsDir() && exists(filepath.Join(path, round.Declarations)), isZip(path) && !isPackZip(path):
		return c.round(path)
	case info.IsDir() && !exists(filepath.Join(path, criteria.RegulationFile)):
		return c.below(path)
	case info.IsDir(), isZip(path):
		pack, faults, err := loadPack(path)
		return c.pack(pack, faults, err)
	case isYAML(path):
		return c.file(path)
	}
	return c.workbook(path)
}

// revision checks a round, a pack or a file of YAML in a revision.
func (c *checker) revision(path, name string) error {
	if c.app.isRound(path) {
		return c.round(path)
	}
	if slices.Contains([]string{".xlsx", ".csv"}, strings.ToLower(filepath.Ext(name))) {
		return c.withRound(path, filepath.Dir(filepath.Dir(path)))
	}
	if below := c.app.belowRevision(path); len(below) > 0 {
		c.app.tell("%s: checking %s\n", path, text.OneLine(strings.Join(below, ", ")))
		return c.checkAll(below)
	}
	c.checked = append(c.checked, path)
	found, err := c.app.openGit(name)
	if err == nil && found == nil {
		err = c.app.notThere(path, &fs.PathError{Op: "open", Path: path, Err: fs.ErrNotExist})
	}
	if err != nil {
		return err
	}
	c.found(found.faults, found.sources)
	return nil
}

func isYAML(path string) bool {
	return slices.Contains([]string{".yaml", ".yml"}, strings.ToLower(filepath.Ext(path)))
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func (c *checker) round(dir string) error {
	return c.app.streaming(dir, round.LoadLists, func(r *round.Round) error {
		if r.Readable {
			at := len(c.checked)
			c.checked = append(c.checked, "")
			defer func() {
				c.checked[at] = c.app.say(
					"round %s, units: %d, self-assessments: %d", r.ID, len(unitsOf(r.Round)), len(r.Submissions))
			}()
		}
		return c.scored(dir, r, nil)
	})
}

// sendBack tells the faults of a round and writes them into copies. Where the
// round's own declarations cannot be used, no workbook was read.
func (c *checker) sendBack(back *annotation, d *destination) error {
	r, err := c.app.read(back.name, c.app.everything)
	if err := c.scored(back.name, r, err); err != nil {
		return err
	}
	verdict := d.printFaults(c.app, c.report(), c.sources)
	if !r.Usable || verdict != nil && !errors.Is(verdict, errFaults) {
		return verdict
	}
	if err := back.write(r, c.faults); err != nil {
		return err
	}
	return verdict
}

// scored adds what only scoring finds: rules that cannot be applied, leaves
// without data, points above a maximum.
func (c *checker) scored(dir string, r *round.Round, err error) error {
	if err != nil {
		return err
	}
	c.rounds = append(c.rounds, r)
	if !r.Readable {
		c.found(r.Faults, r.Sources)
		return nil
	}
	day, err := c.day.change(c.app, r.Round)
	if err != nil {
		return err
	}
	outcome, err := r.Stream(day)
	if err != nil {
		return err
	}
	c.today = cmp.Or(c.today, outcome.Round.Today)
	c.found(outcome.Faults, r.Sources)
	c.app.noteChanged(dir, r)
	return nil
}

func (c *checker) pack(pack *criteria.Pack, faults fault.List, err error) error {
	if err != nil {
		return err
	}
	c.checked = append(c.checked, c.app.say("pack %s, sets: %d", pack.ID, len(pack.Sets)))
	c.found(faults, pack.Sources)
	return nil
}

func (c *checker) file(path string) error {
	dir, name := filepath.Split(path)
	file, faults, err := criteria.LoadFile(filesIn(filepath.Clean(dir)), name, filepath.ToSlash(path))
	if err != nil {
		return err
	}
	c.checked = append(c.checked, path)
	c.found(faults, file.Sources)
	return nil
}

// withRound refuses a file that is not checked by itself.
func (c *checker) withRound(file, dir string) error {
	return c.app.refuse("%s: this file is checked with the whole round: %s", file, c.app.toType("validate", dir))
}

// workbook checks one unit's workbook by the round that it lies in.
func (c *checker) workbook(path string) error {
	folder, dir := filepath.Base(filepath.Dir(path)), filepath.Dir(filepath.Dir(path))
	inRound := round.IsInput(folder) && exists(filepath.Join(dir, round.Declarations))
	switch {
	case !inRound:
		return c.recognise(path)
	case folder != "self":
		return c.withRound(path, dir)
	}
	r, err := c.app.read(dir, func(root fs.FS, shown string) (*round.Round, error) {
		return round.LoadOne(root, shown, filepath.Base(path))
	})
	c.checked = append(c.checked, path)
	return c.scored(dir, r, err)
}
