package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/manifest"
	"parindex/cmd/internal/record"
	"parindex/cmd/internal/round"
	"parindex/criteria"
	"parindex/scoring"
)

// bundleComment is the comment of the archives that bundle writes, by which it knows one
// that it may replace.
const bundleComment = "parindex bundle"

func newBundle(a *app) *cobra.Command { return a.sealing("bundle", &sealOptions{}, runBundle).Command }

// checkArchive refuses what is no name of an archive, and to write over an input: an archive
// that bundle did not write may be one.
func (o *sealOptions) checkArchive(a *app) error {
	if !strings.EqualFold(filepath.Ext(o.output), ".zip") {
		return a.refuse("%s is needed", "-o "+a.say("NAME.zip"))
	}
	replaced := disk.HasComment(o.output, bundleComment) && !slices.ContainsFunc(a.named, func(name string) bool {
		return isSame(name, o.output)
	})
	if replaced {
		return disk.CheckName(o.output)
	}
	return a.checkFile(o.output, ".zip")
}

func runBundle(a *app, o *sealOptions) error {
	if err := o.checkArchive(a); err != nil {
		return err
	}
	r, err := a.read(o.round, a.nameless)
	if err != nil {
		return err
	}
	if !r.Usable {
		return a.printSealable(o) // says why
	}
	a.noteChanged(o.round, r)
	outcome := r.Outcome()
	if len(outcome.Faults)+len(manifest.Refuse(outcome, true)) > 0 {
		if err := a.printSealable(o); err != nil {
			return err
		}
	}
	files, sealed, err := a.bundled(o.round, r, outcome)
	if err != nil {
		return err
	}
	if err := a.writeFile(o.output, func(w io.Writer) error { return disk.Zip(w, bundleComment, files) }); err != nil {
		return err
	}
	a.printSealed(path.Join(filepath.ToSlash(o.output), manifest.Name), sealed)
	fmt.Fprintln(a.notes(), a.say(
		"It lists record.json and reports/ too, unlike the one of seal; where the .zip is handed over, sign this one"))
	return nil
}

// nameless reads a round without the name of its folder, which no report of a bundle may
// depend on.
func (a *app) nameless(root fs.FS, _ string) (*round.Round, error) { return a.everything(root, ".") }

// printSealable reads the round again, to print its faults where people find them.
func (a *app) printSealable(o *sealOptions) error {
	r, err := a.whole(o.round)
	if err != nil {
		return err
	}
	return a.sealable(r, r.Outcome(), o)
}

// bundled are the files of a bundle, sorted by name, and the manifest among them.
func (a *app) bundled(name string, r *round.Round, outcome *scoring.Outcome) (files []disk.File, sealed []byte,
	err error) {
	folder, err := a.folder(name)
	if err != nil {
		return nil, nil, err
	}
	defer folder.Close()
	inRound := round.Inputs(folder.Files)
	inputs, err := inputsOf(inRound, r)
	if err != nil {
		return nil, nil, err
	}
	text := manifest.Of(outcome, r.Source(), version)
	products, err := a.products(r, outcome)
	if err != nil {
		return nil, nil, err
	}
	cases, err := casesOf(inRound, r)
	if err != nil {
		return nil, nil, err
	}
	products = append(products, cases...)
	for _, p := range products {
		hash := sha256.Sum256(p.content)
		text.AddProduct(p.name, hash[:])
	}
	var out bytes.Buffer
	if err := text.Write(&out); err != nil {
		return nil, nil, err
	}
	for _, c := range slices.Concat(inputs, products, []content{{manifest.Name, out.Bytes()}}) {
		files = append(files, disk.File{Name: c.name, Write: disk.Content(c.content)})
	}
	slices.SortFunc(files, func(a, b disk.File) int { return strings.Compare(a.Name, b.Name) })
	return files, out.Bytes(), nil
}

// content is a file with what is in it.
type content struct {
	name    string
	content []byte
}

// inputsOf are the files that were read for the round, as they were then.
func inputsOf(inputs fs.FS, r *round.Round) (files []content, err error) {
	for _, file := range r.Files {
		text, err := fs.ReadFile(inputs, file.Name)
		if err != nil {
			return nil, err
		}
		if hash := sha256.Sum256(text); hex.EncodeToString(hash[:]) != file.SHA256 {
			return nil, &fs.PathError{Op: "open", Path: file.Name, Err: errChanging}
		}
		files = append(files, content{file.Name, text})
	}
	return files, nil
}

// casesOf are the worked examples of the pack, which no score needs: the pack is carried whole.
func casesOf(inputs fs.FS, r *round.Round) (files []content, err error) {
	for _, file := range r.Files {
		if path.Base(file.Name) != criteria.RegulationFile {
			continue
		}
		cases := path.Join(path.Dir(file.Name), criteria.CasesFile)
		if text, err := fs.ReadFile(inputs, cases); err == nil {
			files = append(files, content{cases, text})
		} else if !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
	}
	return files, nil
}

// products are the files that are made of the result: its record and the reports.
func (a *app) products(r *round.Round, outcome *scoring.Outcome) (files []content, err error) {
	made := []disk.File{{Name: manifest.Record, Write: record.Of(outcome, r.Source()).Write}}
	for _, file := range filesOf(a, (&reportOptions{}).papers(a, r, outcome)) {
		made = append(made, disk.File{Name: path.Join(manifest.Reports, file.Name), Write: file.Write})
	}
	for _, file := range made {
		var out bytes.Buffer
		if err := file.Write(&out); err != nil {
			return nil, err
		}
		files = append(files, content{file.Name, out.Bytes()})
	}
	return files, nil
}
