package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/manifest"
	"parindex/cmd/internal/page"
	"parindex/cmd/internal/record"
	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/cmd/internal/text"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

func newVerify(a *app) *cobra.Command {
	d, c := to(true, "json"), a.command("verify")
	c.takes(1, 2, "needs")
	d.flags(c)
	return c.runs(func(args []string) error { return runVerify(a, args, &d) })
}

func runVerify(a *app, args []string, d *destination) error {
	if strings.HasPrefix(args[0], gitPrefix) { // a folder of a revision, by the file in it
		args[0] = strings.TrimSuffix(args[0], "/"+manifest.Name)
	}
	sealed, shown, faults, err := a.readManifest(args[0])
	if err != nil {
		return err
	}
	if sealed == nil {
		return d.printFaults(a, report.Faults{List: faults, Lang: a.lang, Version: version}, nil)
	}
	r, err := a.whole(roundOf(args))
	if err != nil {
		return err
	}
	r.Arithmetic = sealed.Arithmetic()
	outcome := r.Outcome()
	now := manifest.Of(outcome, r.Source(), version)
	if sealed.Count(manifest.Product) > 0 {
		wrong, err := a.addProducts(now, roundOf(args), record.Of(outcome, r.Source()))
		if err != nil {
			return err
		}
		faults.Add(wrong...)
	}
	accepted := sealed.Accepted()
	faults.Add(append(sealed.Compare(now, shown).Named(r.Names()), accepted...)...)
	said := a.verified(sealed, shown, faults, len(accepted) > 0)
	if d.format != "text" {
		return d.printFaults(a, report.Faults{List: faults, Lang: a.lang, Version: version,
			Title: strings.Join(said, " · ")}, r.Sources)
	}
	err = d.put(a, func(w io.Writer, _ page.Options) error {
		_, err := fmt.Fprintln(w, strings.Join(said, "\n"))
		return err
	})
	return cmp.Or(err, a.printFaults(faults, r.Sources))
}

// addProducts adds to a manifest what a bundle holds beside inputs, and compares the
// record there with the result.
func (a *app) addProducts(now *manifest.Manifest, name string, computed record.Record) (fault.List, error) {
	folder, err := a.folder(name)
	if err != nil {
		return nil, err
	}
	defer folder.Close()
	if err := now.AddProducts(folder.Files); err != nil {
		return nil, err
	}
	var want bytes.Buffer
	if err := computed.Write(&want); err != nil {
		return nil, err
	}
	got, err := fs.ReadFile(folder.Files, manifest.Record)
	if err != nil { // that it is not there is said of the manifest
		return nil, nil
	}
	return manifest.CompareRecord(got, want.Bytes(), path.Join(folder.Shown, manifest.Record)), nil
}

// roundOf is the round that a manifest is compared with.
func roundOf(args []string) string {
	switch {
	case len(args) == 2:
		return args[1]
	case isFolder(args[0]):
		return args[0]
	}
	return filepath.Dir(args[0])
}

// isFolder says whether a name is that of what [app.folder] opens, rather than a file.
func isFolder(name string) bool {
	info, err := os.Stat(name)
	return strings.HasPrefix(name, gitPrefix) || isZip(name) || err == nil && info.IsDir()
}

// readManifest reads a manifest, or that of a folder or archive.
func (a *app) readManifest(name string) (sealed *manifest.Manifest, shown string, faults fault.List, err error) {
	if !isFolder(name) {
		dir, base, shown := fileAt(name)
		sealed, faults, err = readManifestIn(dir, base, shown)
		return sealed, shown, faults, err
	}
	folder, err := a.folder(name)
	if err != nil {
		return nil, "", nil, err
	}
	defer folder.Close()
	shown = path.Join(folder.Shown, manifest.Name)
	sealed, faults, err = readManifestIn(folder.Files, manifest.Name, shown)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, "", nil, a.refuse("there is no %s; name the manifest, then the round", shown)
	}
	return sealed, shown, faults, err
}

// readManifestIn asks what a file is before it is opened: to open a pipe would be to wait
// for whoever writes to it.
func readManifestIn(root fs.FS, name, shown string) (*manifest.Manifest, fault.List, error) {
	failed := func(err error) error { return &fs.PathError{Op: "open", Path: shown, Err: disk.Cause(err)} }
	info, err := fs.Stat(root, name)
	if err == nil && !info.Mode().IsRegular() {
		err = round.ErrNotFile
	}
	if err != nil {
		return nil, nil, failed(err)
	}
	file, err := root.Open(name)
	if err != nil {
		return nil, nil, failed(err)
	}
	sealed, faults, err := manifest.Read(file, shown)
	if err = errors.Join(err, file.Close()); err != nil {
		return nil, nil, failed(err)
	}
	return sealed, faults, nil
}

// verified says what was compared, and what wrote the manifest.
func (a *app) verified(sealed *manifest.Manifest, shown string, faults fault.List, accepted bool) []string {
	isMissing := func(d fault.Diagnostic) bool { return d.Code == manifest.CodeFileMissing }
	answer := a.say("NOT AS SEALED")
	if faults.Errors() == 0 {
		answer = a.say("As sealed")
	}
	if accepted {
		answer += a.say(", but sealed with faults, so it cannot be used yet")
	}
	lines := []string{answer + ": " + shown,
		a.say("Compared: files %d, blocks %d, units %d, points of criteria %d",
			sealed.Count(manifest.File)-seq.Count(faults, isMissing), sealed.Count(manifest.Block), sealed.Count(manifest.Rank),
			sealed.Count(manifest.Leaf))}
	if sealed.Tool == "" {
		return lines // a fault says so
	}
	return append(lines, a.say("The manifest was written by parindex %s; this is %s",
		text.OneLine(sealed.Tool), version))
}
