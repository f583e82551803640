// Package tree opens folders as file systems, wherever they are: on disk, in a zip
// archive, in a revision of a git repository. Nothing outside the folder can be
// reached through them, and nothing is written.
package tree

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// Tree is the files of a folder.
type Tree struct {
	// Files can tell what a file is without opening it; see [fs.StatFS].
	Files fs.FS
	// Shown is the folder as the user typed it.
	Shown string

	close func() error
}

// Close lets go of what the tree keeps open.
func (t *Tree) Close() error { return t.close() }

// Folder opens a folder on disk. Links that lead out of it are not followed.
func Folder(dir string) (*Tree, error) {
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return nil, &fs.PathError{Op: "open", Path: dir, Err: syscall.ENOTDIR} // OpenRoot's has no name
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &Tree{Files: root.FS(), Shown: filepath.ToSlash(dir), close: root.Close}, nil
}
