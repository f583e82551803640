package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/record"
	"parindex/cmd/internal/round"
	"parindex/cmd/internal/skeleton"
	"parindex/cmd/internal/tree"
	"parindex/criteria"
	"parindex/scoring"
)

func newNewRound(a *app) *cobra.Command {
	f := fresh{}
	c := f.command(a, "new-round", func(dir string) error {
		a.named = []string{f.from, f.units} // only these are read
		return runNewRound(a, dir, &f)
	})
	c.text(&f.from, "from")
	c.number(&f.year, "year", 0)
	c.text(&f.units, "units")
	c.text(&f.province, "province")
	c.text(&f.sendTo, "send-to")
	return c.Command
}

func runNewRound(a *app, dir string, f *fresh) error {
	if f.from == "" {
		return usageError(a.say(
			"--from is missing: last year's round, or a pack; packs that ship with parindex: ") +
			strings.Join(criteria.Builtin(), ", "))
	}
	if err := f.settle(a, dir); err != nil {
		return err
	}
	make := a.fromPack
	if a.isRound(f.from) {
		make = a.fromRound
	}
	if f.units+f.province != "" && a.isRound(f.from) {
		return a.refuse("--units and --province are for a round from a pack: last year's round has them")
	}
	r, err := make(f)
	if err == nil && f.units != "" {
		err = a.addUnits(r, f.units)
	}
	if err != nil {
		return err
	}
	if f.province != "" {
		if r.Province(f.province); f.province != r.Of && !criteria.IsMarked([]byte(r.Of)) {
			a.tell("The pack names the province “%s”: the round and its copy of the pack say “%s”\n", r.Of, f.province)
		}
	}
	r.SendTo = cmp.Or(f.sendTo, r.SendTo)
	if err := f.write(r.Files(), nil); err != nil {
		return err
	}
	units := 0
	for _, block := range r.Blocks {
		units += len(block.Units)
	}
	f.sayMade(a, a.say("round %s (year %d, blocks: %d, units: %d)", r.ID, r.Year, len(r.Blocks), units))
	f.sayCopied(a, r)
	return nil
}

// sayCopied says what else is in the folder now. A round reads its own copy of a pack.
func (f *fresh) sayCopied(a *app, r *skeleton.Round) {
	counts := map[string]int{}
	for _, file := range r.More {
		counts[path.Dir(file.Name)]++
	}
	if pack, own := strings.CutPrefix(r.Pack, "./"); own {
		a.tell("The pack was copied to %s/%s (files: %d): the round reads this copy, so edit the rules there\n",
			f.shown(), path.Clean(pack), counts[path.Clean(pack)])
	}
	if results := counts["history"]; results > 0 {
		a.tell("Results of earlier years are in %s/history (files: %d)\n", f.shown(), results)
	}
}

// fromRound is the round after another.
func (a *app) fromRound(f *fresh) (*skeleton.Round, error) {
	folder, err := a.folder(f.from)
	if err != nil {
		return nil, err
	}
	defer folder.Close()
	last, err := a.whole(f.from)
	if err != nil {
		return nil, err
	}
	a.noteChanged(f.from, last)
	declared, _, err := criteria.LoadRound(folder.Files, round.Packs(folder.Files), folder.Shown)
	if err != nil {
		return nil, err
	}
	if id, _ := f.id(); f.year == 0 { // a folder may be called after the year before
		f.year = max(yearIn(id), last.Year+1)
	}
	if f.year <= last.Year {
		return nil, a.refuse("--year has to be after %d, the year of %s", last.Year, f.from)
	}
	r := skeleton.Next(declared, f.year, a.lang)
	err = addPack(r, declared.Pack, folder)
	for i, file := range r.More {
		if path.Base(file.Name) == "survey.yaml" {
			r.More[i] = skeleton.OfYear(file, last.Year, r.Year)
		}
	}
	return r, errors.Join(err, a.addHistory(r, last, folder))
}

// addPack copies a pack that lies in the folder of the last round. One that a bundle carries becomes the round's own.
func addPack(r *skeleton.Round, pack *criteria.Pack, last *tree.Tree) error {
	dir, isOwn := round.OwnPack(last.Files, r.Pack)
	if !isOwn {
		return nil
	}
	to, isLocal := strings.CutPrefix(r.Pack, "./")
	if !isLocal {
		r.Pack = "./" + to
	}
	files, err := skeleton.Copied(last.Files, dir, path.Clean(to), "*")
	before, reading := skeleton.Previous(pack, last.Files, path.Dir(dir))
	r.More = slices.Concat(r.More, files, before)
	return cmp.Or(err, reading)
}

// addHistory adds last year's result, as score writes it, and those of the years before.
func (a *app) addHistory(r *skeleton.Round, last *round.Round, folder *tree.Tree) error {
	outcome := last.Outcome()
	if outcome.Faults.Errors() > 0 {
		a.tell("%s has faults (%d): units with faults are marked in history/%d.json\n", shownFolder(folder),
			outcome.Faults.Errors(), last.Year)
	}
	own := fmt.Sprintf("history/%d.json", last.Year)
	if slices.ContainsFunc(outcome.Cards, func(c *scoring.Scorecard) bool { return c.Scored }) {
		r.More = append(r.More, disk.File{Name: own, Write: func(w io.Writer) error {
			return record.Of(outcome, last.Source()).Write(w)
		}})
	}
	earlier, err := fs.Glob(folder.Files, "history/*")
	for _, name := range earlier {
		if info, statErr := fs.Stat(folder.Files,
			name); statErr != nil || !info.Mode().IsRegular() || !round.IsInput(name) {
			continue
		}
		content, reading := fs.ReadFile(folder.Files, name)
		if reading != nil {
			return reading
		}
		r.More = append(r.More, disk.File{Name: name, Write: disk.Content(content)})
	}
	return err
}

// shownFolder is the folder as people type it.
func shownFolder(folder *tree.Tree) string { return strings.TrimSuffix(folder.Shown, "/") }

// yearIn is the year at the end of a folder's name, 0 where there is none.
func yearIn(name string) int {
	year, _ := strconv.Atoi(yearInName().FindString(name)) // digits alone
	return year
}

var yearInName = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[0-9]{4}$`) })

// fromPack is a round by a pack that has had none.
func (a *app) fromPack(f *fresh) (*skeleton.Round, error) {
	pack, own, err := a.packWithFiles(f.from)
	if err != nil {
		return nil, err
	}
	id, ok := f.id()
	if f.year = cmp.Or(f.year, yearIn(id)); f.year == 0 && exists(f.from) { // one that ships is of another province
		f.year = yearIn(pack.ID)
	}
	if f.year != 0 && (f.year < 1900 || f.year > 2999) {
		return nil, a.refuse("%d is no year to assess: four digits are needed, such as --year 2026", f.year)
	}
	if f.year == 0 {
		return nil, a.refuse(
			"--year is missing: the year that is assessed, such as --year 2026, or a folder named like round-2026")
	}
	if !ok {
		id = fmt.Sprintf("dot-%d", f.year)
	}
	ref := pack.ID
	if own != nil {
		ref = "./" + pack.ID
	}
	r := skeleton.First(pack, ref, id, f.year, a.lang)
	r.More = own
	return r, nil
}

// packWithFiles is a pack, with the files to copy into a round where it does not ship, of sets that it names as the
// ones before, too.
func (a *app) packWithFiles(name string) (*criteria.Pack, []disk.File, error) {
	pack, err := a.packToUse(name)
	if err != nil || !exists(name) {
		return pack, nil, err
	}
	files, err := skeleton.Copied(filesIn(name), ".", pack.ID, "*")
	before, reading := skeleton.Previous(pack, filesIn(filepath.Join(name, "..")), ".")
	return pack, slices.Concat(files, before), cmp.Or(err, reading)
}

// packToUse is a pack without faults of its own: what is made of it has none either.
func (a *app) packToUse(name string) (*criteria.Pack, error) {
	o, err := a.openWhole(name)
	switch {
	case err != nil:
		return nil, err
	case o == nil:
		return nil, a.noPack(name, name)
	case o.faults.Errors() > 0:
		if err := a.printFaults(o.faults, o.sources); err != nil {
			return nil, err
		}
	case o.whole == nil || o.whole.Regulation == nil || len(o.whole.Sets) == 0:
		return nil, a.refuse("%s is no round, and no pack with a criteria set", filepath.ToSlash(name))
	}
	return o.whole, nil
}
