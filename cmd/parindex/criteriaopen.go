package main

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"parindex/cmd/internal/round"
	"parindex/cmd/internal/text"
	"parindex/cmd/internal/tree"
	"parindex/criteria"
	"parindex/criteria/diff"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// opened is what a name on the command line stands for: a pack, or sets of one.
type opened struct {
	diff.Pack
	whole   *criteria.Pack // with its examples; nil for a file by itself
	faults  fault.List
	sources map[string][]byte
}

// open finds criteria by a path, by the id of a pack that ships with parindex,
// or by git:REV:PATH; /SET behind any of them is one set of it. Only a name
// that leads nowhere is a mistake in the command line.
func (a *app) open(name string) (*opened, error) {
	o, err := a.openWhole(name)
	if o != nil || err != nil {
		return o, err
	}
	slash := strings.LastIndexAny(name, `/\`)
	if slash < 0 {
		return nil, a.noPack(name, name)
	}
	parent, set := name[:slash], name[slash+1:]
	if o, err = a.openWhole(parent); err != nil {
		return nil, err
	}
	if o == nil || o.isEmpty() {
		return nil, a.noPack(name, parent)
	}
	return o, o.narrow(a, parent, set)
}

func (a *app) noPack(name, pack string) error {
	message := a.say("there is no pack or path “%s”", name) + a.didYouMean(pack, criteria.Builtin())
	return usageError(message + a.say(
		"; packs that ship with parindex: ") + strings.Join(criteria.Builtin(), ", "))
}

// isPackMeant says whether a name that leads nowhere is rather a pack's than that of a
// file, a folder or a round.
func (a *app) isPackMeant(name string) bool {
	return a.didYouMean(name, criteria.Builtin()) != "" || !strings.ContainsAny(name, `/\.`) &&
		len(roundsBeside(name)) == 0
}

// openWhole is nil where there is nothing of that name.
func (a *app) openWhole(name string) (*opened, error) {
	if rest, ok := strings.CutPrefix(name, gitPrefix); ok {
		return a.openGit(rest)
	}
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist) && slices.Contains(criteria.Builtin(), name):
		return ofPack(criteria.LoadBuiltin(name))
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR): // as archive.zip/SET
		return nil, nil
	case err != nil:
		return nil, err
	case info.IsDir() && exists(filepath.Join(name, round.Declarations)), isZip(name) && !isPackZip(name):
		if exists(filepath.Join(name, criteria.RegulationFile)) {
			a.tell("%s is a round and a pack: the pack that %s names is read\n", filepath.ToSlash(name),
				round.Declarations)
		}
		return a.ofRound(name)
	case info.IsDir(), isZip(name):
		return ofPack(loadPack(name))
	}
	dir, base := filepath.Split(filepath.Clean(name))
	return a.ofFile(filesIn(filepath.Clean(dir)), base, filepath.ToSlash(name))
}

// isPackZip says whether an archive holds a pack, and no round.
func isPackZip(name string) bool {
	archive, err := tree.Zip(name)
	if err != nil {
		return false
	}
	defer archive.Close()
	_, err = fs.Stat(archive.Files, criteria.RegulationFile)
	return err == nil && !round.Is(archive.Files, ".")
}

// loadPack reads the pack in an archive or in a folder, there with the folders beside it
// in sight: a set may say which pack it follows.
func loadPack(dir string) (*criteria.Pack, fault.List, error) {
	if isZip(dir) {
		archive, err := tree.Zip(dir)
		if err != nil {
			return nil, nil, err
		}
		defer archive.Close()
		return proved(criteria.LoadPack(archive.Files, ".", archive.Shown))
	}
	whole, err := filepath.Abs(dir)
	if err != nil {
		return nil, nil, err
	}
	if filepath.Dir(whole) == whole { // the top of a disk
		return proved(criteria.LoadPack(filesIn(whole), ".", filepath.ToSlash(dir)))
	}
	return proved(criteria.LoadPack(filesIn(filepath.Dir(whole)), filepath.Base(whole), filepath.ToSlash(dir)))
}

// proved adds the faults that examples expect and that are none: which there are is not known where a pack is read.
func proved(pack *criteria.Pack, faults fault.List, err error) (*criteria.Pack, fault.List, error) {
	if err == nil {
		faults.Add(pack.UnknownFaults(text.Codes)...)
	}
	return pack, faults, err
}

func ofPack(pack *criteria.Pack, faults fault.List, err error) (*opened, error) {
	if err != nil {
		return nil, err
	}
	return &opened{setsOf(pack), pack, faults, pack.Sources}, nil
}

// ofRound is the pack that a round is scored by.
func (a *app) ofRound(name string) (*opened, error) {
	r, err := a.read(name, round.LoadDeclarations)
	if err != nil {
		return nil, err
	}
	a.noteChanged(name, r)
	if r.Pack == nil {
		return &opened{faults: r.Faults, sources: r.Sources}, nil
	}
	o, err := ofPack(r.Pack, r.Faults, nil)
	o.Unread = append(o.Unread, criteria.CasesFile)
	return o, err
}

func (a *app) ofFile(fsys fs.FS, name, shown string) (*opened, error) {
	file, faults, err := criteria.LoadFile(fsys, name, shown)
	if err != nil {
		return nil, err
	}
	o := &opened{diff.Pack{Regulation: file.Regulation, Survey: file.Survey, Cases: file.Cases}, nil, faults, file.Sources}
	if file.Set != nil {
		o.Sets = []*scoring.CriteriaSet{file.Set}
	}
	if o.isEmpty() && len(faults) == 0 {
		return nil, a.refuse("%s is not a criteria set or regulation", shown)
	}
	return o, nil
}

func (o *opened) isEmpty() bool {
	return o.Regulation == nil && len(o.Sets) == 0 && o.Survey == nil && o.Cases == nil
}

// narrow leaves one set with its faults, and no regulation.
func (o *opened) narrow(a *app, pack, id string) error {
	for _, set := range o.Sets {
		if set.ID == id {
			o.Pack = diff.Pack{ID: o.ID, Sets: []*scoring.CriteriaSet{set}}
			o.faults = slices.DeleteFunc(o.faults,
				func(d fault.Diagnostic) bool { return d.Pos.File() != set.Pos.File() })
			return nil
		}
	}
	known := o.setIDs()
	message := a.say("%s has no criteria set “%s”", pack, id) + a.didYouMean(id, known)
	return usageError(message + a.say("; sets: ") + strings.Join(known, ", "))
}

func (o *opened) setIDs() []string {
	return seq.Map(o.Sets, func(set *scoring.CriteriaSet) string { return set.ID })
}

// codes are those of all its sets, each once, in their order.
func (o *opened) codes() []string {
	var codes []string
	for _, set := range o.Sets {
		set.Walk(func(c *scoring.Criterion, _ int) {
			if !slices.Contains(codes, c.Code) {
				codes = append(codes, c.Code)
			}
		})
	}
	return codes
}

// gitPrefix begins the name of what a git repository held: git:REV:PATH, with
// the path from the top of the repository, or ./ from here.
const gitPrefix = "git:"

// openGit opens a pack, a round's pack or a file of a revision. It is nil where the
// revision has nothing at that path.
func (a *app) openGit(name string) (*opened, error) {
	rev, file, err := a.revisionOf(name)
	if err != nil {
		return nil, err
	}
	dir, base := path.Split(strings.TrimSuffix(file, "/"))
	if base == "." || base == ".." { // a folder without a name: what lies beside it is not asked for
		dir, base = dir+base+"/", "."
	}
	folder, err := a.gitFolder(rev, dir)
	var info fs.FileInfo
	if err == nil {
		info, err = fs.Stat(folder.Files, base)
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	case info.IsDir() && round.Is(folder.Files, base):
		return a.ofRound(gitPrefix + name)
	case info.IsDir():
		return ofPack(proved(criteria.LoadPack(folder.Files, base, shownOf(rev, dir, base))))
	}
	return a.ofFile(folder.Files, base, shownOf(rev, dir, base))
}

// revisionOf is the two parts of REV:PATH. A revision cannot pass for an option.
func (a *app) revisionOf(name string) (rev, file string, err error) {
	rev, file, ok := strings.Cut(name, ":")
	if !ok || rev == "" || file == "" || strings.HasPrefix(rev, "-") {
		return "", "", a.refuse("“git:%s” is not of the form git:REV:PATH", name)
	}
	if file == "." || file == ".." { // git takes these for folders only with the slash
		file += "/"
	}
	return rev, file, nil
}

// gitFolder opens a folder of a revision.
func (a *app) gitFolder(rev, dir string) (*tree.Tree, error) {
	folder, err := tree.Git(rev, dir, gitPrefix+rev+":"+dir)
	if errors.Is(err, tree.ErrNoRevision) {
		return nil, a.refuse("the git repository has no revision “%s”", rev)
	}
	return folder, err
}

// shownOf is the name as the user typed it, but for a file at the top, which
// has to stand apart from what is before it.
func shownOf(rev, dir, base string) string {
	dir = cmp.Or(dir, "./")
	return gitPrefix + rev + ":" + dir + base
}
