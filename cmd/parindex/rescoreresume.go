package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/report"
)

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
		fmt.Fprintf(a.notes(), a.lang.Say("%s: %d đợt có tệp đã đổi từ lần trước, chấm lại\n", "%s: rounds whose files have changed, scored again: %d\n"),
			name, changed)
	}
	if len(kept) < len(content) {
		if err := disk.WriteFile(name, func(w io.Writer) error { _, err := w.Write(kept); return err }); err != nil {
			return nil, err
		}
	}
	done.file, err = os.OpenFile(name, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	return done, err
}

// keep takes the whole lines of a file that are not stale, and counts those that are.
func (a *app) keep(done *resumed, name string, content []byte, own, stale func(report.Rescored) bool) (kept []byte, changed int, err error) {
	i := 0
	for line := range bytes.Lines(content[:bytes.LastIndexByte(content, '\n')+1]) {
		var r report.Rescored
		i++
		if err := json.Unmarshal(line, &r); err != nil || r.Path == "" || !own(r) {
			return nil, 0, usageError(fmt.Sprintf(a.lang.Say("%s, dòng %d: không phải kết quả của lần chấm lại này; dùng tệp khác hoặc xóa tệp",
				"%s, line %d: is no result of this run; use another file or remove it"), name, i))
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
