package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"parindex/cmd/internal/round"
)

// protect refuses to write where a round's inputs are: in their folders, and
// over any YAML, which no result is written as.
func (a *app) protect(roundDir, target string) error {
	inside, err := within(roundDir, followed(target))
	if err != nil {
		return err
	}
	if round.IsInput(filepath.ToSlash(inside)) || isYAML(followed(target)) || inside == "." && isZip(roundDir) {
		return usageError(fmt.Sprintf(a.lang.Say(
			"không ghi vào %s: đó là dữ liệu đầu vào", "%s is an input and is not written to"), target))
	}
	return nil
}

// within is the path of target below dir, or empty where it is elsewhere.
// Links are followed as far as they exist.
func within(dir, target string) (string, error) {
	dir, err := resolved(dir)
	if err != nil {
		return "", err
	}
	target, err = resolved(target)
	if err != nil {
		return "", err
	}
	inside, err := filepath.Rel(dir, target)
	if err != nil || inside == ".." || strings.HasPrefix(inside, ".."+string(filepath.Separator)) {
		return "", nil
	}
	return inside, nil
}

func resolved(path string) (string, error) {
	path, err := filepath.Abs(path)
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

// errFolder is why a file cannot be written over a folder.
var errFolder = errors.New("is a folder")

// writeFile makes a file whole or not at all: the content is made first, then
// written beside the target and put in its place. A file that is there keeps its
// mode, a link stays and what it leads to is replaced, and what is no file, as a
// pipe or a device, is written through.
func writeFile(name string, write func(io.Writer) error) error {
	var content bytes.Buffer
	if err := write(&content); err != nil {
		return err
	}
	target := followed(name)
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		err = errFolder
	case err == nil && !info.Mode().IsRegular():
		err = writeThrough(name, content.Bytes())
	case err == nil && info.Mode().Perm()&0o200 == 0:
		err = fs.ErrPermission
	case err == nil:
		err = replaceFile(target, content.Bytes(), info.Mode().Perm())
	case errors.Is(err, fs.ErrNotExist):
		err = replaceFile(target, content.Bytes(), 0)
	}
	if err == nil {
		return nil
	}
	if errors.Is(err, fs.ErrNotExist) {
		name = filepath.Dir(name)
	}
	return &fs.PathError{Op: "write", Path: name, Err: cause(err)}
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

func writeThrough(name string, content []byte) error {
	file, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	if closing := file.Close(); err == nil {
		err = closing
	}
	return err
}

// replaceFile puts a file in the place of another, of that mode. With a mode of 0 it is
// a new one, as readable as the user's files are.
func replaceFile(name string, content []byte, mode fs.FileMode) error {
	beside, err := createBeside(name)
	if err != nil {
		return err
	}
	_, err = beside.Write(content)
	if closing := beside.Close(); err == nil {
		err = closing
	}
	if err == nil && mode != 0 {
		err = os.Chmod(beside.Name(), mode)
	}
	if err == nil {
		err = os.Rename(beside.Name(), name)
	}
	if err != nil {
		os.Remove(beside.Name())
	}
	return err
}

// createBeside makes a new file in the folder of another. The system takes off what
// the user's mask says, which os.CreateTemp leaves no room for.
func createBeside(name string) (*os.File, error) {
	for n := 0; ; n++ {
		beside := filepath.Join(filepath.Dir(name), fmt.Sprintf(".parindex-%d-%d", os.Getpid(), n))
		file, err := os.OpenFile(beside, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return file, err
		}
	}
}

// cause is what the system said, without the name of a file that nobody knows.
func cause(err error) error {
	for {
		switch e := err.(type) {
		case *fs.PathError:
			err = e.Err
		case *os.LinkError:
			err = e.Err
		default:
			return err
		}
	}
}
