// Package disk writes files and folders whole or not at all.
//
// What is written stands beside its place under another name until it is complete;
// a failure or an interrupt takes that away again. What a killed run has left is taken
// away by the next one. A lock of the system, which ends with its process, keeps two
// runs from writing to one place at a time.
package disk

import (
	"errors"
	"io"
	"io/fs"
)

// File is a file to write: its path in a folder, with slashes, and its content.
type File struct {
	Name  string
	Write func(io.Writer) error
}

// Content writes what is held already.
func Content(content []byte) func(io.Writer) error {
	return func(w io.Writer) error { _, err := w.Write(content); return err }
}

// Why something is not written. They stand in a [fs.PathError] with the path that the
// user knows.
var (
	ErrFolder    = errors.New("is a folder")
	ErrNoFolder  = errors.New("no such folder")
	ErrNotFolder = errors.New("is not a folder")
	ErrExists    = errors.New("exists")
	ErrTaken     = errors.New("is a folder that is not empty")
	ErrBusy      = errors.New("is being written by another run")
	ErrHere      = errors.New("is the working directory or holds it")
	ErrReserved  = errors.New("has a name that Windows reserves")
	ErrOpen      = errors.New("is open in another program")
	ErrColon     = errors.New("has a colon in its name")
)

// op marks errors that have the path which the user knows.
const op = "put"

// Partial ends the name under which a folder is written.
const Partial = ".partial"

// refused is an error with the path that the user knows, unless it has one. The
// system's own may speak of a file that nobody knows.
func refused(shown string, err error) error {
	if known, ok := err.(*fs.PathError); err == nil || ok && known.Op == op {
		return err
	}
	return &fs.PathError{Op: op, Path: shown, Err: Cause(err)}
}
