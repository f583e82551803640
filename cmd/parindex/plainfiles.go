package main

import (
	"io/fs"
	"os"

	"parindex/cmd/internal/round"
)

// plainFiles is a folder of the disk in which pipes and devices are not opened: to open one would be to wait
// for whoever writes to it, or to read without an end.
type plainFiles struct{ fs.FS }

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
