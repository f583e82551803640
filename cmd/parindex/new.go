package main

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/round"
	"parindex/cmd/internal/skeleton"
	"parindex/cmd/internal/workbook"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// newNew makes what a year begins with. Many will type init.
func newNew(a *app) *cobra.Command {
	c := a.command("new")
	c.Aliases = []string{"init"}
	return c.holds(newNewRound(a), newNewPack(a), newNewRepo(a))
}

// fresh is a folder that is made to begin with. A skeleton that nobody has filled in may
// be replaced.
type fresh struct {
	folder
	from, units, criteria, province, sendTo string
	sheets                                  []string // of the workbook of criteria
	year                                    int
}

// command makes the command that makes it.
func (f *fresh) command(a *app, name string, run func(dir string) error) command {
	c := a.command(name)
	c.takes(1, 1, "needs-folder")
	count := c.Args
	c.Args = func(cmd *cobra.Command, args []string) error {
		if err := count(cmd, args); err == nil || len(args) != 2 || f.from != "" || cmd.Flag("from") == nil {
			return err
		}
		return usageError(a.say("what it is made from goes after --from: ") +
			a.toType("new", cmd.Name(), args[0], "--from", args[1]))
	}
	c.ValidArgsFunction = cobra.NoFileCompletions
	f.replaceFlag(c)
	c.runs(func(args []string) error { return run(args[0]) })
	return c
}

func (f *fresh) settle(a *app, dir string) error {
	f.path, f.again = dir, func(content []byte) bool { return skeleton.IsUntouched(content) || f.isCopied(content) }
	if holdsDeclarations(filepath.Clean(dir), f.again) {
		return a.refuse("%s holds a round or a pack that was filled in or changed: it is not replaced; choose another "+
			"folder, or move this one away", filepath.ToSlash(dir))
	}
	if err := f.folder.settle(a); err != nil {
		return err
	}
	if name := handedIn(f.path); name != "" {
		return a.isInputError(name)
	}
	return nil
}

// isCopied says whether that is a file of the pack that is copied, and every copy in the
// folder still is as it was copied: it can be made again.
func (f *fresh) isCopied(content []byte) bool {
	to := os.DirFS(f.path)
	copies, _ := fs.Glob(to, "*/"+regulation)
	pack := packText(os.DirFS(f.from), ".")
	return strings.Contains(pack, string(content)) && !slices.ContainsFunc(copies, func(name string) bool {
		return packText(to, path.Dir(name)) != pack
	})
}

// packText is all that is copied of a pack in a folder.
func packText(files fs.FS, dir string) string {
	var b strings.Builder
	copied, _ := skeleton.Copied(files, dir, "", "*") // what cannot be read is not the same
	for _, file := range copied {
		b.WriteString(file.Name + "\n")
		_ = file.Write(&b)
	}
	return b.String()
}

// handedIn is the first file in a folder that somebody handed in or decided: no skeleton has
// any, and they cannot be made again. It is empty where there is none.
func handedIn(dir string) (first string) {
	_ = fs.WalkDir(os.DirFS(dir), ".", func(name string, entry fs.DirEntry, err error) error {
		below := strings.Split(path.Dir(name), "/")
		given := slices.ContainsFunc(below, func(folder string) bool {
			return slices.Contains([]string{"self", "appraisal", "explanation", "survey", "results"}, folder)
		})
		if err == nil && given && !entry.IsDir() && !strings.HasPrefix(path.Base(name), ".") {
			first = filepath.Join(dir, name)
			return fs.SkipAll
		}
		return nil
	})
	return filepath.ToSlash(first)
}

var folderAsID = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z0-9][a-z0-9-]*$`) })

// id is the name of the folder, if it may be an id.
func (f *fresh) id() (id string, ok bool) {
	whole, err := filepath.Abs(f.path)
	if err != nil {
		return "", false
	}
	id = filepath.Base(whole)
	return id, folderAsID().MatchString(id)
}

// packID is the name of the folder as the id of a pack, refused if it may not be one.
func (f *fresh) packID(a *app) (string, error) {
	id, ok := f.id()
	if !ok {
		return "", a.refuse(
			"“%s” cannot be the id of a pack: name the folder with lower-case letters, digits and hyphens", id)
	}
	return id, nil
}

// sayMade says what has been made, and what to do next.
func (f *fresh) sayMade(a *app, what string) {
	a.tell("Made in %[2]s: %[1]s. See what has to be filled in: %[3]s\n",
		what, f.shown(), a.toType("validate", f.shown()))
}

func newNewPack(a *app) *cobra.Command {
	f := fresh{}
	c := f.command(a, "new-pack", func(dir string) error {
		a.named = []string{f.from, f.criteria} // only these are read
		return f.makePack(a, dir, a.say("pack "), f.packFiles)
	})
	c.text(&f.from, "from")
	c.text(&f.criteria, "criteria")
	c.texts(&f.sheets, "sheet")
	return c.Command
}

// makePack makes a folder with a pack that has the folder's name, and says what it is.
func (f *fresh) makePack(a *app, dir, what string, filesOf func(a *app, id string) ([]disk.File, error)) error {
	if err := f.settle(a, dir); err != nil {
		return err
	}
	id, err := f.packID(a)
	if err != nil {
		return err
	}
	files, err := filesOf(a, id)
	if err != nil {
		return err
	}
	if err := f.write(files, nil); err != nil {
		return err
	}
	f.sayMade(a, what+id)
	return nil
}

// packOf is the pack of a table of criteria. It has no faults, or nothing is written.
func (a *app) packOf(f *fresh, id string) ([]disk.File, error) {
	dir, name, shown := fileAt(f.criteria)
	listed, faults, err := workbook.ReadCriteria(dir, name, shown, f.sheets)
	if err != nil {
		return nil, err
	}
	set := fold.Slug(strings.TrimSuffix(name, filepath.Ext(name)))
	made := skeleton.FromTable(listed, set, fault.InFile(shown), faults.Errors() > 0)
	if faults.Errors() > 0 && len(listed) == 0 {
		made.Faults = nil // the file could not be read
	}
	faults.Add(made.Faults...)
	if err := a.printFaults(faults, nil); err != nil {
		return nil, err
	}
	if len(f.sheets) < 2 {
		shown = fault.InSheet(shown, listed[0].Pos.Sheet()).String()
	}
	a.tell("%s: sets: %d (%s), criteria: %d; criteria whose way to earn points has to be written: %d\n", shown,
		len(made.Sets), a.setIDs(made.Sets),
		seq.Count(listed, func(l workbook.ListedCriterion) bool { return !l.IsSum }), made.Open)
	if len(made.Coded) > 0 {
		a.tell("%s: codes rewritten: %d (%s); parts begin with the code above them, bonus items and penalties have no dots. "+
			"For other codes write such ones in the table\n", shown, len(made.Coded), strings.Join(made.Recoded(), "; "))
	}
	return made.Pack(id, a.lang), nil
}

// setIDs are the ids of the sets of a table. Where it names none, the id is the file's name.
func (a *app) setIDs(sets []*scoring.CriteriaSet) string {
	ids := seq.Map(sets, func(set *scoring.CriteriaSet) string { return set.ID })
	if sets[0].Title == "" {
		ids[0] = a.say("%s, after the file's name", ids[0])
	}
	return strings.Join(ids, ", ")
}

func (f *fresh) packFiles(a *app, id string) ([]disk.File, error) {
	switch {
	case f.criteria != "" && f.from != "":
		return nil, usageError(a.lang.Text(
			"--criteria is for a pack that follows no earlier one: leave out --from, or --criteria"))
	case f.criteria != "":
		return a.packOf(f, id)
	case len(f.sheets) > 0:
		return nil, usageError(a.lang.Text("--sheet is for --criteria: which sheets of the workbook are read"))
	case f.from == "":
		return skeleton.NewPack(id, a.lang), nil
	}
	last, err := a.packToCopy(f.from)
	if err != nil {
		return nil, err
	}
	switch {
	case last.ID == id:
		return nil, a.refuse("the new pack needs another name than the earlier one, “%s”", id)
	case !slices.Contains(criteria.Builtin(), last.ID) && !exists(filepath.Join(f.path, "..", last.ID)):
		return nil, a.refuse(
			"the earlier pack %s has to lie beside the new one, so that previous leads to it: make the new one in %s",
			last.ID, filepath.ToSlash(filepath.Dir(filepath.Clean(f.from))))
	}
	return skeleton.NextPack(last, id, a.lang), nil
}

// packToCopy is a pack, also where a round's folder beside has the name of one that ships.
func (a *app) packToCopy(name string) (*criteria.Pack, error) {
	switch {
	case !a.isRound(name):
		return a.packToUse(name)
	case slices.Contains(criteria.Builtin(), name):
		pack, _, err := criteria.LoadBuiltin(name)
		return pack, err
	}
	return nil, a.isRoundOf(name)
}

// isRoundOf says which pack a round has.
func (a *app) isRoundOf(name string) error {
	pack, err := a.packPath(name)
	if err != nil {
		return err
	}
	return a.refuse(
		"%s is a round, not a pack; its pack is %s", strings.TrimSuffix(filepath.ToSlash(name), "/"), pack)
}

// packPath is the pack of a round, as a command takes it.
func (a *app) packPath(name string) (string, error) {
	folder, err := a.folder(name)
	if err != nil {
		return "", err
	}
	defer folder.Close()
	r, _, err := criteria.LoadRound(folder.Files, round.Packs(folder.Files), folder.Shown)
	if err != nil {
		return "", err
	}
	if own, is := round.OwnPack(folder.Files, r.PackPath); is {
		return path.Join(folder.Shown, own), nil
	}
	return r.PackPath, nil
}

func newNewRepo(a *app) *cobra.Command {
	f := fresh{}
	return f.command(a, "new-repo", func(dir string) error {
		a.named = nil // nothing is read
		return f.makePack(a, dir, a.say("repository "), func(a *app, id string) ([]disk.File, error) {
			return skeleton.NewRepo(id, a.lang), nil
		})
	}).Command
}
