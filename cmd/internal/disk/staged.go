package disk

import (
	"bufio"
	"cmp"
	"errors"
	"io"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"
)

// staged is a folder that is being written beside its place.
type staged struct {
	place, partial, old string
	shown               string // the place as the user knows it
	lock                *os.File
	undo                *undo
}

// stage locks a place, takes away what a killed run has left there, and begins anew.
func stage(place, shown string) (*staged, error) {
	name := lockName(place)
	s := &staged{place: place, partial: place + Partial, old: name + ".old", shown: filepath.ToSlash(shown)}
	return s, change(func() (err error) {
		if s.lock, err = createLocked(name); err != nil {
			return err
		}
		if err = s.clear(); err == nil {
			err = os.Mkdir(s.partial, 0o777)
		}
		if err != nil {
			_ = s.unlock()
			return err
		}
		s.undo = begun(s.remove)
		return nil
	})
}

// clear removes what a killed run was writing. Where it was killed while it replaced a
// folder, that comes back first.
func (s *staged) clear() error {
	if exists(s.partial) && !isFolder(s.partial) {
		return refused(s.shown+Partial, ErrExists)
	}
	if !exists(s.place) && isFolder(s.old) {
		if err := os.Rename(s.old, s.place); err != nil {
			return err
		}
	}
	if err := os.RemoveAll(s.old); err != nil {
		return err
	}
	return os.RemoveAll(s.partial)
}

func (s *staged) unlock() error { return removeOpen(s.lock, s.lock.Name()) }

// remove takes away what is left and ends the lock.
func (s *staged) remove() {
	os.RemoveAll(s.partial)
	_ = s.unlock()
}

func (s *staged) end() {
	_ = change(func() error {
		s.undo.done()
		s.remove()
		return nil
	})
}

// exchange puts the new folder in the place of the old one, and removes that. Where
// the system cannot do it in one step, the old one is moved aside, and back if the new
// one cannot take its place.
func (s *staged) exchange() error {
	if err := exchange(s.partial, s.place); err == nil {
		return refused(s.shown+Partial, os.RemoveAll(s.partial))
	}
	if err := os.Rename(s.place, s.old); err != nil {
		return s.ofHeldIn(err)
	}
	if err := os.Rename(s.partial, s.place); err != nil {
		return errors.Join(err, os.Rename(s.old, s.place))
	}
	return refused(filepath.ToSlash(s.old), os.RemoveAll(s.old))
}

// fill writes several files at a time. What is in them does not depend on how many.
func (s *staged) fill(files iter.Seq[File], progress func(done int)) error {
	group := errgroup.Group{}
	group.SetLimit(runtime.GOMAXPROCS(0))
	var lock sync.Mutex
	done := 0
	for file := range files {
		group.Go(func() error {
			err := s.put(file)
			lock.Lock()
			defer lock.Unlock()
			if done++; progress != nil {
				progress(done)
			}
			return err
		})
	}
	return group.Wait()
}

// put writes a file that is not there yet, piece by piece.
func (s *staged) put(file File) error {
	for _, part := range strings.Split(file.Name, "/") {
		if err := checkPart(part); err != nil {
			return refused(file.Name, err)
		}
	}
	out, undo, err := s.create(filepath.Join(s.partial, filepath.FromSlash(file.Name)))
	if err != nil {
		return err
	}
	defer undo.done()
	buffered := bufio.NewWriterSize(gated{out}, 1<<14)
	return cmp.Or(file.Write(buffered), buffered.Flush(), out.Close())
}

func (s *staged) create(name string) (out io.WriteCloser, u *undo, err error) {
	err = change(func() error {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return err
		}
		file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err == nil {
			out, u = file, begun(func() { file.Close() }) // Windows removes no open file
		}
		return err
	})
	return out, u, err
}

// makeFolders makes a folder and those above it. The undo takes those away that were
// made, if nothing else has come into them.
func makeFolders(dir string) (*undo, error) {
	var missing []string
	for at := filepath.Clean(dir); !exists(at); at = filepath.Dir(at) {
		missing = append(missing, at)
	}
	u := begun(func() {
		for _, at := range missing {
			os.Remove(at)
		}
	})
	err := change(func() error { return os.MkdirAll(dir, 0o777) })
	if err != nil {
		u.remove()
		u.done()
		return nil, err
	}
	return u, nil
}
