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
	"parindex/cmd/internal/tree"
	"parindex/scoring"
	"parindex/scoring/fault"
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
	v := verification{app: a, sealed: sealed, shown: shown, own: len(args) == 1, faults: faults}
	if err := a.inFolder(roundOf(args), v.compare); err != nil {
		return err
	}
	said := v.said()
	if d.format != "text" {
		return d.printFaults(a, report.Faults{List: v.faults, Lang: a.lang, Version: version,
			Title: strings.Join(said, " · ")}, v.sources)
	}
	err = d.put(a, func(w io.Writer, _ page.Options) error {
		_, err := fmt.Fprintln(w, strings.Join(said, "\n"))
		return err
	})
	return cmp.Or(err, a.printFaults(v.faults, v.sources))
}

// verification compares a manifest with what a folder holds.
type verification struct {
	*app
	sealed, now *manifest.Manifest
	shown       string // the manifest
	own         bool   // it lies in the folder
	scored      bool   // else only files could be compared
	faults      fault.List
	sources     map[string][]byte
}

func (v *verification) compare(folder *tree.Tree) error {
	r, err := v.everything(folder.Files, folder.Shown)
	if err != nil {
		return err
	}
	v.sources, v.scored = r.Sources, r.Usable
	var outcome *scoring.Outcome
	if v.scored {
		r.Arithmetic = v.sealed.Arithmetic()
		outcome = r.Outcome()
		v.now = manifest.Of(outcome, r.Source(), version)
	} else {
		v.sealed, v.now = v.sealed.OfFiles(round.Inputs(folder.Files))
	}
	if err := v.inBundle(folder); err != nil {
		return err
	}
	differ := v.sealed.Compare(v.now, v.shown)
	if !v.scored && len(differ) == 0 {
		return v.usable(r)
	}
	if v.scored {
		differ = append(differ.Named(r.Names()), v.sealed.Accepted()...)
	}
	v.faults.Add(differ...)
	if !v.scored || v.sealed.Count(manifest.Product) == 0 {
		return nil
	}
	return v.compareRecord(folder, record.Of(outcome, r.Source()))
}

// inBundle adds what a bundle holds beside inputs. The folder that one was made of has nothing of that.
func (v *verification) inBundle(folder *tree.Tree) error {
	switch {
	case v.sealed.Count(manifest.Product) == 0:
		return nil
	case !v.own && !v.sealed.IsBundle(folder.Files):
		rest, warned := v.sealed.Unbundled(v.shown)
		v.sealed = rest
		v.faults.Add(warned)
		return nil
	}
	v.sealed.WithoutUnread(round.CodeUnread)
	v.now.WithoutUnread(round.CodeUnread)
	return v.now.InBundle(folder.Files)
}

// compareRecord compares the record of a bundle with the result.
func (v *verification) compareRecord(folder *tree.Tree, computed record.Record) error {
	got, err := fs.ReadFile(folder.Files, manifest.Record)
	if err != nil { // that it is not there is said of the manifest
		return nil
	}
	var want bytes.Buffer
	if err := computed.Write(&want); err != nil {
		return err
	}
	v.faults.Add(manifest.CompareRecord(got, want.Bytes(), path.Join(folder.Shown, manifest.Record))...)
	return nil
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

// said is the verdict, what was compared, and what wrote the manifest.
func (v *verification) said() []string {
	answer := v.say("NOT AS SEALED")
	if v.faults.Errors() == 0 {
		answer = v.say("As sealed")
	}
	if len(v.sealed.Accepted()) > 0 {
		answer += v.say(", but sealed with faults, so it cannot be used yet")
	}
	both := func(kind string) int { return v.sealed.Both(v.now, kind) }
	compared := v.say("Compared: files %d, blocks %d, units %d, points of criteria %d",
		both(manifest.File), both(manifest.Block), both(manifest.Rank), both(manifest.Leaf))
	if !v.scored {
		compared = v.say("Compared: files %d; no figure, since the round as it is cannot be scored", both(manifest.File))
	}
	if v.sealed.Count(manifest.Product) > 0 {
		compared += v.say("; in the bundle also %d (file|files) made of the result", both(manifest.Product))
	}
	lines := []string{answer + ": " + v.shown, compared}
	if v.sealed.Tool == "" {
		return lines // a fault says so
	}
	return append(lines, v.say("The manifest was written by parindex %s; this is %s",
		text.OneLine(v.sealed.Tool), version))
}
