package disk

import (
	"cmp"
	"errors"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
)

// Folder is a folder to write with everything in it.
type Folder struct {
	// Path is the folder; links on the way to it are followed.
	Path string
	// Replace lets the new folder take the place of one that is there, with all that
	// is in that.
	Replace bool
	// Progress is told how many files have been written, if it is not nil. It is
	// called from one goroutine at a time.
	Progress func(done int)
}

// Check says whether the folder can be written as far as can be known before. An
// empty one counts as none.
func (f Folder) Check() error {
	if err := CheckName(f.Path); err != nil {
		return err
	}
	if info, err := os.Stat(f.Path); err == nil && !info.IsDir() { // which may be a pipe that has no path
		return f.refused(ErrNotFolder)
	}
	place, err := Resolved(f.Path)
	if err == nil {
		err = f.check(place)
	}
	return f.refused(err)
}

func (f Folder) refused(err error) error { return refused(filepath.ToSlash(f.Path), err) }

func (f Folder) check(place string) error {
	entries, err := os.ReadDir(place)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case len(entries) > 0 && !f.Replace:
		return ErrTaken
	}
	if info, err := os.Stat(place); err != nil || info.Mode().Perm()&0o200 == 0 {
		return cmp.Or(err, fs.ErrPermission)
	}
	if here, err := os.Getwd(); err == nil && Contains(place, here) {
		return ErrHere
	}
	return nil
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// Write makes the folder with these files, all of them or nothing.
func (f Folder) Write(files iter.Seq[File]) error {
	if err := f.Check(); err != nil {
		return err
	}
	place, err := Resolved(f.Path)
	if err == nil {
		err = f.write(place, files)
	}
	return f.refused(err)
}

func (f Folder) write(place string, files iter.Seq[File]) error {
	above, err := makeFolders(filepath.Dir(place))
	if err != nil {
		return err
	}
	defer above.done()
	s, err := stage(place, f.Path)
	if err == nil {
		if err = s.fill(files, f.Progress); err == nil {
			err = change(func() error { return f.stand(s) })
		}
		s.end()
	}
	if err != nil {
		above.remove()
	}
	return err
}

// stand puts what has been written in its place.
func (f Folder) stand(s *staged) error {
	info, err := os.Stat(s.place)
	if errors.Is(err, fs.ErrNotExist) {
		return os.Rename(s.partial, s.place)
	}
	if err != nil {
		return err
	}
	if err := os.Chmod(s.partial, info.Mode().Perm()); err != nil {
		return err
	}
	if f.Replace {
		return s.exchange()
	}
	if err := os.Remove(s.place); err != nil { // it was empty when it was looked at
		return ErrTaken
	}
	return os.Rename(s.partial, s.place)
}

// Resolved is a path without links, as far as it exists.
func Resolved(path string) (string, error) {
	path, err := filepath.Abs(followed(path))
	if err != nil {
		return "", err
	}
	for rest := ""; ; {
		if real, err := filepath.EvalSymlinks(path); err == nil {
			return filepath.Join(real, rest), nil
		}
		parent := filepath.Dir(path)
		if parent == path {
			return filepath.Join(path, rest), nil
		}
		path, rest = parent, filepath.Join(filepath.Base(path), rest)
	}
}

// Contains says whether a path is a folder or lies in it. Both have no links.
func Contains(folder, path string) bool {
	inside, err := filepath.Rel(folder, path)
	return err == nil && inside != ".." && !strings.HasPrefix(inside, ".."+string(filepath.Separator))
}
