package tree

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"strconv"
	"strings"
	"time"
)

// Why a revision cannot be opened. What git says of it is English and changes with its
// version, so that it is not passed on.
var (
	ErrNoRevision   = errors.New("no such revision")
	ErrNoRepository = errors.New("no repository here")
	ErrUnsafe       = errors.New("the repository belongs to another user")
	ErrGit          = errors.New("git cannot read the repository")
)

// Git opens a folder of a revision of the repository around the working directory.
// Dir is a path from its top, or from the working directory where it begins with ./
// or ../; "" is all of it. A folder that the revision has not is [fs.ErrNotExist].
//
// The revision is looked up once. Links in it are not followed: they are listed, and
// are no plain files.
func Git(rev, dir, shown string) (*Tree, error) {
	if _, err := git("rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}"); err != nil {
		return nil, revisionError(err)
	}
	// The user's words are only ever the end of one argument.
	hash, err := git("rev-parse", "--verify", "--quiet", "--end-of-options", rev+":"+dir)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: shown, Err: fs.ErrNotExist}
	}
	list, err := git("ls-tree", "-r", "-t", "-l", "-z", "--full-tree", strings.TrimSpace(string(hash)))
	if err != nil { // what has that name is no folder
		return nil, &fs.PathError{Op: "open", Path: shown, Err: fs.ErrNotExist}
	}
	return &Tree{Files: parseTree(string(list)), Shown: shown, close: func() error { return nil }}, nil
}

// revisionError tells a revision that there is none of from git not working.
func revisionError(err error) error {
	var exit *exec.ExitError
	if errors.As(err, &exit) && len(exit.Stderr) == 0 {
		return ErrNoRevision
	}
	return gitError(err)
}

// gitError is why git failed. An error of the system stays what it is.
func gitError(err error) error {
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		return err
	}
	switch said := string(exit.Stderr); {
	case strings.Contains(said, "not a git repository"):
		return ErrNoRepository
	case strings.Contains(said, "dubious ownership"):
		return ErrUnsafe
	}
	return ErrGit
}

// git runs a command that only reads, and nothing over the network.
func git(args ...string) ([]byte, error) {
	cmd := exec.Command("git", args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C", "GIT_NO_LAZY_FETCH=1", "GIT_OPTIONAL_LOCKS=0")
	return cmd.Output()
}

// gitTree is a folder of a revision. Files are read when they are opened.
type gitTree struct {
	entries map[string]gitEntry      // by path
	folders map[string][]fs.DirEntry // what is in them, by path
}

// parseTree reads the lines of git ls-tree, which are sorted by name in each folder:
// mode, kind, hash and size, then a tab and the path.
func parseTree(list string) *gitTree {
	top := gitEntry{name: ".", mode: fs.ModeDir | 0o555}
	t := &gitTree{entries: map[string]gitEntry{".": top}, folders: map[string][]fs.DirEntry{}}
	for _, line := range strings.Split(list, "\x00") {
		about, file, found := strings.Cut(line, "\t")
		words := strings.Fields(about)
		if !found || len(words) != 4 {
			continue
		}
		size, _ := strconv.ParseInt(words[3], 10, 64) // a folder has none
		entry := gitEntry{name: path.Base(file), mode: gitMode(words[0]), hash: words[2], size: size}
		t.entries[file] = entry
		t.folders[path.Dir(file)] = append(t.folders[path.Dir(file)], entry)
	}
	return t
}

// gitMode is the mode of a file as git writes it: links, and other repositories
// within this one, are no plain files.
func gitMode(written string) fs.FileMode {
	switch {
	case strings.HasPrefix(written, "100"):
		return 0o444
	case strings.HasPrefix(written, "040"):
		return fs.ModeDir | 0o555
	case strings.HasPrefix(written, "120"):
		return fs.ModeSymlink | 0o444
	}
	return fs.ModeIrregular | 0o444
}

func (t *gitTree) Open(name string) (fs.File, error) {
	entry, err := t.find("open", name)
	switch {
	case err != nil:
		return nil, err
	case entry.IsDir():
		return &gitFolder{entry, t.folders[name]}, nil
	}
	content, err := git("cat-file", "blob", entry.hash)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: gitError(err)}
	}
	return gitFile{entry, bytes.NewReader(content)}, nil
}

func (t *gitTree) Stat(name string) (fs.FileInfo, error) { return t.find("stat", name) }

func (t *gitTree) ReadDir(name string) ([]fs.DirEntry, error) {
	entry, err := t.find("readdir", name)
	if err == nil && !entry.IsDir() {
		err = &fs.PathError{Op: "readdir", Path: name, Err: errors.New("not a folder")}
	}
	return t.folders[name], err
}

func (t *gitTree) find(op, name string) (gitEntry, error) {
	entry, known := t.entries[name]
	if !known {
		return gitEntry{}, &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist}
	}
	return entry, nil
}

// gitFolder is an open folder.
type gitFolder struct {
	gitEntry
	left []fs.DirEntry // that have not been listed
}

func (f *gitFolder) Stat() (fs.FileInfo, error) { return f.gitEntry, nil }
func (f *gitFolder) Close() error               { return nil }

func (f *gitFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.name, Err: errors.New("is a folder")}
}

func (f *gitFolder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n <= 0 {
		n = len(f.left)
	} else if len(f.left) == 0 {
		return nil, io.EOF
	}
	n = min(n, len(f.left))
	listed := f.left[:n]
	f.left = f.left[n:]
	return listed, nil
}

// gitFile is a file with its whole content.
type gitFile struct {
	gitEntry
	*bytes.Reader
}

func (f gitFile) Stat() (fs.FileInfo, error) { return f.gitEntry, nil }
func (f gitFile) Close() error               { return nil }
func (f gitFile) Size() int64                { return f.gitEntry.size }

// gitEntry is what is known of a file or folder; it has no time of its own.
type gitEntry struct {
	name string
	mode fs.FileMode
	hash string
	size int64
}

func (e gitEntry) Name() string               { return e.name }
func (e gitEntry) IsDir() bool                { return e.mode.IsDir() }
func (e gitEntry) Size() int64                { return e.size }
func (e gitEntry) Mode() fs.FileMode          { return e.mode }
func (e gitEntry) Type() fs.FileMode          { return e.mode.Type() }
func (e gitEntry) ModTime() time.Time         { return time.Time{} }
func (e gitEntry) Sys() any                   { return nil }
func (e gitEntry) Info() (fs.FileInfo, error) { return e, nil }
