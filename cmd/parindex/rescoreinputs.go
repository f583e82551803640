package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/report"
	"parindex/criteria/diff"
)

// target is other criteria that rounds are scored by, and the SHA-256 of their files.
type target struct {
	diff.Pack
	sha256 string
}

// targetNamed is the pack of that name; nil where no other criteria are asked for.
func (a *app) targetNamed(name string) (*target, error) {
	if name == "" {
		return nil, nil
	}
	o, err := a.open(name)
	if err != nil {
		return nil, err
	}
	pack, err := a.usablePack(o)
	hash := sha256.New()
	for _, file := range slices.Sorted(maps.Keys(o.sources)) {
		fmt.Fprintf(hash, "%x\n", sha256.Sum256(o.sources[file]))
	}
	return &target{pack, hex.EncodeToString(hash.Sum(nil))}, err
}

// inputsHash is the SHA-256 of the list of all files in a round's folder, a line each as
// sha256sum prints it, and of other criteria. It is empty where one cannot be read.
func (a *app) inputsHash(name string, to *target) string {
	folder, err := a.folder(name)
	if err != nil {
		return ""
	}
	defer folder.Close()
	list := sha256.New()
	err = walk(folder.Files, func(below string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := fs.Stat(folder.Files, below) // of what a link leads to
		if err != nil || !info.Mode().IsRegular() {
			return nil // nor is it read as an input
		}
		return hashLine(list, folder.Files, below)
	})
	if err != nil {
		return ""
	}
	if to != nil {
		fmt.Fprintf(list, "%s\n", to.sha256)
	}
	return hex.EncodeToString(list.Sum(nil))
}

// walk visits all that is in a folder, but for what is hidden, or was put there by a program
// that makes archives.
func walk(root fs.FS, visit fs.WalkDirFunc) error {
	return fs.WalkDir(root, ".", func(below string, entry fs.DirEntry, err error) error {
		isLitter := err == nil && below != "." && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "__MACOSX")
		switch {
		case isLitter && entry.IsDir():
			return fs.SkipDir
		case isLitter:
			return nil
		}
		return visit(below, entry, err)
	})
}

func hashLine(list io.Writer, root fs.FS, name string) error {
	file, err := root.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, file); err != nil {
		return err
	}
	_, err = fmt.Fprintf(list, "%x  %s\n", hash.Sum(nil), name)
	return err
}

// resumed is what an interrupted run has done, and the file that it is kept in; there is
// no file where nobody asked for one.
type resumed struct {
	rounds map[string]report.Rescored
	file   *os.File
}

// openResume reads the rounds that are done. It takes out of the file those that are stale,
// and a last line that was not written to its end.
func (a *app) openResume(name, by string, stale func(report.Rescored) bool) (*resumed, error) {
	done := &resumed{rounds: map[string]report.Rescored{}}
	if name == "" {
		return done, nil
	}
	if err := a.protect(name); err != nil {
		return nil, err
	}
	content, err := os.ReadFile(name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	kept, changed, err := a.keep(done, name, content, func(r report.Rescored) bool { return r.Criteria == by }, stale)
	if err != nil {
		return nil, err
	}
	if changed > 0 {
		a.tell("%s: rounds whose files have changed, scored again: %d\n", name, changed)
	}
	if len(kept) < len(content) {
		if err := disk.WriteFile(name, disk.Content(kept)); err != nil {
			return nil, err
		}
	}
	done.file, err = os.OpenFile(name, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	return done, err
}

// keep takes the whole lines of a file that are not stale, and counts those that are.
func (a *app) keep(done *resumed, name string, content []byte, own,
	stale func(report.Rescored) bool) (kept []byte, changed int, err error) {
	i := 0
	for line := range bytes.Lines(content[:bytes.LastIndexByte(content, '\n')+1]) {
		var r report.Rescored
		i++
		if err := json.Unmarshal(line, &r); err != nil || r.Path == "" || !own(r) {
			return nil, 0, a.refuse(
				"%s, line %d: is no result of this run; use another file or remove it", name, i)
		}
		if stale(r) {
			changed++
			continue
		}
		done.rounds[r.Path] = r
		kept = append(kept, line...)
	}
	return kept, changed, nil
}

// add keeps the line of a round, unless it is kept already. A line is one write.
func (d *resumed) add(path string, line []byte) error {
	if _, known := d.rounds[path]; known || d.file == nil {
		return nil
	}
	_, err := d.file.Write(line)
	return err
}

func (d *resumed) close() {
	if d.file != nil {
		d.file.Close()
	}
}

// inOrder does work for each name, so many at a time, and takes the results in the order
// of the names. No more results are kept than are worked on.
func inOrder[T any](names []string, jobs int, work func(string) (T, error), take func(T) error) error {
	type result struct {
		value T
		err   error
	}
	queue, stop := make(chan chan result, jobs-1), make(chan struct{})
	go func() {
		defer close(queue)
		for _, name := range names {
			one := make(chan result, 1)
			select {
			case queue <- one:
			case <-stop:
				return
			}
			go func() {
				value, err := work(name)
				one <- result{value, err}
			}()
		}
	}()
	defer close(stop)
	for one := range queue {
		r := <-one
		if r.err != nil {
			return r.err
		}
		if err := take(r.value); err != nil {
			return err
		}
	}
	return nil
}
