package main

import (
	"bytes"
	"io"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/record"
	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/criteria"
	"parindex/criteria/diff"
)

func newCompare(a *app) *cobra.Command {
	d := to(true, "json")
	c := a.command("compare")
	c.takes(2, 2, "needs")
	d.flags(c)
	return c.runs(func(args []string) error { return runCompare(a, &d, args[0], args[1]) })
}

func runCompare(a *app, d *destination, before, after string) error {
	old, err := a.compared(before)
	if err != nil {
		return err
	}
	now, err := a.compared(after)
	if err != nil {
		return err
	}
	return d.write(a, &report.Comparison{Old: old, New: now, Lang: a.lang, Paper: d.isPaper()})
}

// compared reads a result, from its record or by scoring the round.
func (a *app) compared(name string) (report.Compared, error) {
	if strings.EqualFold(filepath.Ext(name), ".json") {
		return a.comparedRecord(name)
	}
	r, err := a.whole(name)
	if err != nil {
		return report.Compared{}, err
	}
	outcome := r.Outcome()
	return report.Compared{Name: name, Record: record.Of(outcome, r.Source()), Pack: setsOf(r.Pack),
		Seal: a.sealIn(name, r.Files, round.Inputs), Outcome: outcome}, nil
}

// setsOf is what packs are compared by.
func setsOf(p *criteria.Pack) diff.Pack {
	return diff.Pack{ID: p.ID, Regulation: p.Regulation, Sets: p.Sets, Survey: p.Survey, Cases: p.Cases, Unread: p.Unread}
}

func (a *app) comparedRecord(name string) (report.Compared, error) {
	file, err := a.openFile(name)
	if err != nil {
		return report.Compared{}, a.notThere(name, err)
	}
	defer file.Close()
	kept, faults, err := record.Read(file, filepath.ToSlash(name))
	if err != nil {
		return report.Compared{}, err
	}
	if err := a.printFaults(faults, nil); err != nil {
		return report.Compared{}, err
	}
	dir, _ := placeOf(name)
	none := func(fs.FS) fs.FS { return nil } // a result may be kept without what it was made of
	return report.Compared{Name: name, Record: kept, Seal: a.sealIn(dir, kept.Inputs, none)}, nil
}

// placeOf is the folder of a file, on disk or, as git:REV:PATH, in a revision, and its name there.
func placeOf(name string) (dir, base string) {
	if !strings.HasPrefix(name, gitPrefix) {
		return filepath.Dir(name), filepath.Base(name)
	}
	at := strings.LastIndexAny(name, ":/") + 1
	dir = strings.TrimSuffix(name[:at], "/")
	if strings.HasSuffix(dir, ":") {
		dir += "."
	}
	return dir, name[at:]
}

// openFile opens a file on disk, or, as git:REV:PATH, in a revision.
func (a *app) openFile(name string) (io.ReadCloser, error) {
	dir, base := placeOf(name)
	if !strings.HasPrefix(name, gitPrefix) {
		return filesIn(dir).Open(base)
	}
	folder, err := a.folder(dir)
	if err != nil {
		return nil, err
	}
	defer folder.Close()
	content, err := fs.ReadFile(folder.Files, base)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: disk.Cause(err)}
	}
	return io.NopCloser(bytes.NewReader(content)), nil
}
