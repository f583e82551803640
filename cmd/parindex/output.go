package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// inputs are the folders and files of a round that are only ever read.
var inputs = []string{"self", "appraisal", "explanation", "survey", "history", "source", "pack", "received.csv", "received.xlsx"}

// protect refuses to write where a round's inputs are: in their folders, and
// over any YAML, which no result is written as.
func (a *app) protect(roundDir, target string) error {
	inside, err := within(roundDir, target)
	if err != nil {
		return err
	}
	first, _, _ := strings.Cut(filepath.ToSlash(inside), "/")
	if slices.Contains(inputs, strings.ToLower(first)) || isYAML(target) || inside == "." && isZip(roundDir) {
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
// written beside the target and put in its place.
func writeFile(name string, write func(io.Writer) error) error {
	var content bytes.Buffer
	if err := write(&content); err != nil {
		return err
	}
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return &fs.PathError{Op: "write", Path: name, Err: errFolder}
	}
	beside, err := os.CreateTemp(filepath.Dir(name), ".parindex-*")
	if err != nil {
		return &fs.PathError{Op: "create", Path: filepath.Dir(name), Err: cause(err)}
	}
	_, err = beside.Write(content.Bytes())
	if closing := beside.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Chmod(beside.Name(), 0o644)
	}
	if err == nil {
		err = os.Rename(beside.Name(), name)
	}
	if err != nil {
		os.Remove(beside.Name())
		return &fs.PathError{Op: "write", Path: name, Err: cause(err)}
	}
	return nil
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
