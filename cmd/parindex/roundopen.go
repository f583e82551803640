package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"sync"

	"parindex/cmd/internal/round"
	"parindex/cmd/internal/tree"
)

// folder opens the folder of that name: on disk, in a zip archive as "years.zip/2021", or,
// as git:REV:PATH, in a revision.
func (a *app) folder(name string) (*tree.Tree, error) {
	if rest, ok := strings.CutPrefix(name, gitPrefix); ok {
		rev, dir, err := a.revisionOf(rest)
		if err != nil {
			return nil, err
		}
		return a.gitFolder(rev, dir)
	}
	if archive, below := inZip(name); archive != "" {
		return tree.InZip(archive, below)
	}
	if !isZip(name) {
		return tree.Folder(name)
	}
	return tree.Zip(name)
}

// isZip says whether a name is that of a zip archive.
func isZip(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode().IsRegular() && isZipName(name)
}

func isZipName(name string) bool { return strings.EqualFold(filepath.Ext(name), ".zip") }

// inZip parts the name of what lies in an archive; of anything else both are empty.
func inZip(name string) (archive, below string) {
	slashed := filepath.ToSlash(filepath.Clean(name))
	for i, r := range slashed {
		if r == '/' && isZipName(slashed[:i]) && isZip(slashed[:i]) {
			return slashed[:i], slashed[i+1:]
		}
	}
	return "", ""
}

// isRound says whether a name is that of a round.
func (a *app) isRound(name string) bool {
	folder, err := a.folder(name)
	if err != nil {
		return false
	}
	defer folder.Close()
	return round.Is(folder.Files, ".")
}

// reading is a way to read a round's folder, such as [round.LoadDeclarations].
type reading func(root fs.FS, shown string) (*round.Round, error)

// read opens the round of that name and reads it.
func (a *app) read(name string, how reading) (r *round.Round, err error) {
	err = a.inFolder(name, func(folder *tree.Tree) (err error) {
		r, err = how(folder.Files, folder.Shown)
		return err
	})
	return r, err
}

// streaming opens the round of that name and reads all but what units handed in, which is
// read while the round is scored: until then the folder stays open.
func (a *app) streaming(name string, lists func(fs.FS, string, round.Progress) (*round.Round, error),
	use func(*round.Round) error) error {
	progress, finish := a.progress()
	defer finish()
	return a.inFolder(name, func(folder *tree.Tree) error {
		workbooks, _ := fs.ReadDir(folder.Files, "self") // what is wrong with it is told where they are read
		defer limitMemory(len(workbooks))()
		r, err := lists(folder.Files, folder.Shown, progress)
		if err != nil {
			return err
		}
		return use(r)
	})
}

// inFolder opens the folder of a round for as long as it is used.
func (a *app) inFolder(name string, use func(*tree.Tree) error) error {
	folder, err := a.folder(name)
	if err != nil {
		return a.notThere(name, err)
	}
	defer folder.Close()
	spare()
	if err := a.checkRound(name, folder); err != nil {
		return err
	}
	return use(folder)
}

// spare is memory that nobody touches, so that it takes none. The collector counts it as in use, and lets as much
// garbage lie before it begins: a small round is collected seldom, and a large one needs hardly more than otherwise.
var spare = sync.OnceValue(func() []byte {
	if os.Getenv("GOGC")+os.Getenv("GOMEMLIMIT") != "" { // the user says how much there may be
		return nil
	}
	return make([]byte, 8<<20)
})

// limitMemory lets the collector begin earlier, and give back what it has freed, where a large round comes near to as
// much as it should need. How much it takes otherwise is a matter of when the collector happens to run: what is read
// first and what follows from it are of one size, and the one is garbage when the other is made. A small round has no
// need of that: it cannot need much. It gives back what was before.
func limitMemory(workbooks int) (restore func()) {
	const large, each = 10_000, 19 << 10
	if workbooks < large || os.Getenv("GOGC")+os.Getenv("GOMEMLIMIT") != "" { // the user says how much
		return func() {}
	}
	before := debug.SetMemoryLimit(int64(workbooks) * each)
	return func() { debug.SetMemoryLimit(before) }
}

// everything reads all of a round, and shows how far it is.
func (a *app) everything(root fs.FS, shown string) (*round.Round, error) {
	progress, finish := a.progress()
	defer finish()
	return round.Load(root, shown, progress)
}

// claims reads what units handed in, and shows how far it is.
func (a *app) claims(root fs.FS, shown string) (*round.Round, error) {
	progress, finish := a.progress()
	defer finish()
	return round.LoadClaims(root, shown, progress)
}

// plainFiles is a folder of the disk in which pipes and devices are not opened: to open one would be to wait
// for whoever writes to it, or to read without an end.
type plainFiles struct{ fs.FS }

// fileAt is a file of the disk: the folder that it is in, its name, and the path as people type it.
func fileAt(name string) (dir fs.FS, base, shown string) {
	return filesIn(filepath.Dir(name)), filepath.Base(name), filepath.ToSlash(name)
}

func filesIn(dir string) fs.FS { return plainFiles{os.DirFS(dir)} }

// Open asks what a file is before it opens it.
func (p plainFiles) Open(name string) (fs.File, error) {
	info, err := fs.Stat(p.FS, name)
	if err == nil && !info.IsDir() && !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "open", Path: name, Err: round.ErrNotFile}
	}
	return p.FS.Open(name)
}

// Stat does not open it.
func (p plainFiles) Stat(name string) (fs.FileInfo, error) { return fs.Stat(p.FS, name) }
