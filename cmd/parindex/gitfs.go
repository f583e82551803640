package main

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"strings"
	"time"
)

// gitTree is a folder of a revision as a file system: REV: or REV:PATH. Files
// are read when they are opened.
type gitTree string

// object is what git calls a file or folder below the tree.
func (t gitTree) object(name string) string {
	switch {
	case name == ".":
		return string(t)
	case strings.HasSuffix(string(t), ":") || strings.HasSuffix(string(t), "/"):
		return string(t) + name
	}
	return string(t) + "/" + name
}

func (t gitTree) Open(name string) (fs.File, error) {
	kind, err := git("cat-file", "-t", t.object(name))
	if err != nil || !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	entry := gitEntry{name: path.Base(name), dir: strings.TrimSpace(string(kind)) == "tree"}
	if entry.dir {
		return gitFile{entry, bytes.NewReader(nil)}, nil
	}
	content, err := git("cat-file", "blob", t.object(name))
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	entry.size = int64(len(content))
	return gitFile{entry, bytes.NewReader(content)}, nil
}

// ReadDir lists plain files and folders; git has them sorted by name.
func (t gitTree) ReadDir(name string) ([]fs.DirEntry, error) {
	list, err := git("ls-tree", "-z", t.object(name))
	if err != nil {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	var entries []fs.DirEntry
	for _, line := range strings.Split(string(list), "\x00") {
		about, file, _ := strings.Cut(line, "\t")
		switch {
		case strings.HasPrefix(about, "100"):
			entries = append(entries, gitEntry{name: file})
		case strings.HasPrefix(about, "040"):
			entries = append(entries, gitEntry{name: file, dir: true})
		}
	}
	return entries, nil
}

// git runs a command that only reads, and nothing over the network.
func git(args ...string) ([]byte, error) {
	cmd := exec.Command("git", args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C", "GIT_NO_LAZY_FETCH=1", "GIT_OPTIONAL_LOCKS=0")
	return cmd.Output()
}

// gitFile is a file with its whole content, or a folder.
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
	dir  bool
	size int64
}

func (e gitEntry) Name() string               { return e.name }
func (e gitEntry) IsDir() bool                { return e.dir }
func (e gitEntry) Size() int64                { return e.size }
func (e gitEntry) ModTime() time.Time         { return time.Time{} }
func (e gitEntry) Sys() any                   { return nil }
func (e gitEntry) Type() fs.FileMode          { return e.Mode().Type() }
func (e gitEntry) Info() (fs.FileInfo, error) { return e, nil }

func (e gitEntry) Mode() fs.FileMode {
	if e.dir {
		return fs.ModeDir | 0o555
	}
	return 0o444
}
