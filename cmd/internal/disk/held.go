package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// Windows replaces and moves no file that a program such as Excel has open, and says only
// that it is not allowed. Opening the file for writing says why.

// openToWrite opens a file that is there; tests stand in for programs that hold it.
var openToWrite = func(name string) error {
	file, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return file.Close()
}

// isHeld says whether another program has the file open in a way that keeps it from being
// replaced.
func isHeld(name string) bool {
	err := openToWrite(name)
	return errors.Is(err, errSharing) || errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.ETXTBSY)
}

// ofHeld is the error of writing a file: [ErrOpen] where a program has it open.
func ofHeld(name string, err error) error {
	if err != nil && mayBeHeld(err) && isHeld(name) {
		return ErrOpen
	}
	return err
}

func mayBeHeld(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, errSharing) || errors.Is(err, syscall.EBUSY)
}

// ofHeldIn is the error of moving the folder that is to be replaced. It names the first
// file in it that a program has open.
func (s *staged) ofHeldIn(err error) error {
	if !mayBeHeld(err) {
		return err
	}
	_ = filepath.WalkDir(s.place, func(name string, entry fs.DirEntry, walking error) error {
		if walking == nil && entry.Type().IsRegular() && isHeld(name) {
			below, _ := filepath.Rel(s.place, name) // it lies there
			err = refused(s.shown+"/"+filepath.ToSlash(below), ErrOpen)
			return fs.SkipAll
		}
		return nil
	})
	return err
}
