package disk

import (
	"archive/zip"
	"bytes"
	"cmp"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"
)

// WriteFile makes a file whole or not at all: the content is made first, then
// written beside the target and put in its place. A file that is there keeps its
// mode, a link stays and what it leads to is replaced, and what is no file, as a
// pipe or a device, is written through.
func WriteFile(name string, write func(io.Writer) error) error {
	var content bytes.Buffer
	if err := write(&content); err != nil {
		return err
	}
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		err = ErrFolder
	case err == nil && !info.Mode().IsRegular():
		err = writeThrough(name, content.Bytes())
	case err == nil && info.Mode().Perm()&0o200 == 0:
		err = fs.ErrPermission
	case err == nil:
		err = ofHeld(name, putFile(followed(name), content.Bytes(), info.Mode().Perm()))
	case errors.Is(err, fs.ErrNotExist):
		err = putFile(followed(name), content.Bytes(), 0)
	}
	if errors.Is(err, fs.ErrNotExist) {
		name, err = filepath.Dir(name), ErrNoFolder
	}
	return refused(name, err)
}

// WriteNewFile is [WriteFile] for a file that must not be there yet. Folders on the way
// to it are made.
func WriteNewFile(name string, write func(io.Writer) error) error {
	info, err := os.Stat(name)
	isThrough := err == nil && !info.IsDir() && !info.Mode().IsRegular()
	if exists(name) && !isThrough {
		return refused(name, ErrExists)
	}
	undo, err := makeFolders(filepath.Dir(name))
	if err != nil {
		return refused(filepath.Dir(name), err)
	}
	defer undo.done()
	if err = WriteFile(name, write); err != nil {
		undo.remove()
	}
	return err
}

// followed is what a link leads to in the end, whether or not it is there.
func followed(name string) string {
	const most = 40 // links in a circle
	for range most {
		to, err := os.Readlink(name)
		if err != nil {
			break
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(name), to)
		}
		name = to
	}
	return name
}

// writeThrough may wait for a reader: an interrupt does not wait for it.
func writeThrough(name string, content []byte) error {
	file, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	return cmp.Or(err, file.Close())
}

// putFile puts a file in the place of another, of that mode. With a mode of 0 it is
// a new one, as readable as the user's files are.
func putFile(name string, content []byte, mode fs.FileMode) error {
	return change(func() error {
		beside := lockName(name)
		file, err := createLocked(beside)
		if err != nil {
			return err
		}
		if err = fill(file, content, mode); err != nil {
			return errors.Join(err, removeOpen(file, beside))
		}
		err = whileLocked(file, func() error { return os.Rename(beside, name) })
		if err != nil {
			os.Remove(beside)
		}
		return err
	})
}

func fill(file *os.File, content []byte, mode fs.FileMode) error {
	_, err := file.Write(content)
	if err == nil && mode != 0 {
		err = file.Chmod(mode)
	}
	if err == nil {
		err = file.Sync()
	}
	return err
}

// archived is the time of every file in an archive: the first that the format knows, so
// that its bytes depend on what is in it alone.
var archived = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// Zip writes files into one archive, in their order, with a comment that says what it is.
func Zip(w io.Writer, comment string, files []File) error {
	archive := zip.NewWriter(w)
	for _, file := range files {
		part, err := archive.CreateHeader(&zip.FileHeader{Name: file.Name, Method: zip.Deflate, Modified: archived})
		if err == nil {
			err = file.Write(part)
		}
		if err != nil {
			return err
		}
	}
	return cmp.Or(archive.SetComment(comment), archive.Close())
}

// HasComment says whether a file is an archive with that comment.
func HasComment(name, comment string) bool {
	archive, err := zip.OpenReader(name)
	if err != nil {
		return false
	}
	defer archive.Close()
	return archive.Comment == comment
}

// gate lets changes of the disk through, one by one, until [Abandon] shuts it for good.
var gate sync.RWMutex

// beforeChanges is called once, before the disk is changed for the first time.
var beforeChanges = func() {}

// BeforeChanges says what is to be done once before the disk is changed for the first time, if it ever is.
func BeforeChanges(do func()) { beforeChanges = sync.OnceFunc(do) }

// change does something that an interrupt must not cut in two. It must not be nested.
func change(do func() error) error {
	beforeChanges()
	gate.RLock()
	defer gate.RUnlock()
	return do()
}

// gated passes on what is written piece by piece, so that an interrupt need not wait
// for a whole file.
type gated struct{ io.Writer }

func (g gated) Write(p []byte) (int, error) {
	gate.RLock()
	defer gate.RUnlock()
	return g.Writer.Write(p)
}

// undo takes away something that is not finished.
type undo struct{ remove func() }

var (
	undosLock sync.Mutex
	undos     []*undo // in the order in which things were begun
)

// begun notes how to take something away, until it is done.
func begun(remove func()) *undo {
	u := &undo{remove}
	undosLock.Lock()
	defer undosLock.Unlock()
	undos = append(undos, u)
	return u
}

// done forgets it: it is finished, or has been taken away.
func (u *undo) done() {
	undosLock.Lock()
	defer undosLock.Unlock()
	undos = slices.DeleteFunc(undos, func(other *undo) bool { return other == u })
}

// Abandon waits for changes that have begun, lets no others begin, and takes away all
// that is not finished. The program has to end after it.
func Abandon() {
	gate.Lock()
	undosLock.Lock()
	for _, u := range slices.Backward(undos) {
		u.remove()
	}
}
