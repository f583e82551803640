package main

import (
	"cmp"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/manifest"
	"parindex/cmd/internal/page"
	"parindex/cmd/internal/round"
	"parindex/cmd/internal/sheet"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// writers write a document, by the name of the format.
var writers = map[string]page.Writer{
	"text":     page.Text,
	"markdown": page.Markdown,
	"csv":      page.CSV,
	"xlsx":     sheet.WriteDocument,
	"html":     page.HTML,
	"docx":     page.Docx,
}

// destination is where a report goes, and as what.
type destination struct {
	formats        []page.Format
	format, output string
}

// to is a destination for a report that is one table, or not, and has these formats
// of its own.
func to(oneTable bool, own ...string) destination {
	return destination{formats: page.FormatsOf(oneTable, own...)}
}

// isStandard says whether -o names standard output. What the system calls it may be what no name can open, as a socket
// or a file that is gone.
func isStandard(output string) bool {
	return output == "-" || output == "/dev/stdout" || output == "/dev/fd/1" || output == "/proc/self/fd/1"
}

// flags adds --format and -o, which are settled before anything is read.
func (d *destination) flags(c command) {
	c.PreRunE = func(*cobra.Command, []string) error { return d.settle(c.app) }
	c.addChoice(c.Flags(), formatChoice(&d.format, d.formats), "format", c.help("--format"))
	c.output(&d.output, "--output")
}

// formatChoice is a choice of formats. A name that a format had before is taken,
// and not offered.
func formatChoice(value *string, formats []page.Format) choice {
	c := choice{value: value, other: map[string]string{}}
	for _, f := range formats {
		c.allowed = append(c.allowed, f.Name)
		if f.Other != "" {
			c.other[f.Other] = f.Name
		}
	}
	return c
}

// settle works out the format before anything is read, and refuses to write over
// inputs.
func (d *destination) settle(a *app) error {
	if d.isFile() {
		if filepath.Base(d.output) == manifest.Name { // no report takes the place of a seal
			return a.isInputError(d.output)
		}
		if err := a.checkFile(d.output, d.ending()); err != nil {
			return err
		}
	}
	if err := d.chooseFormat(a); err != nil {
		return err
	}
	if f, _ := page.Named(d.format); f.Binary && !d.isFile() && a.isScreen(a.stdout) {
		return a.noTerminal(f.Ending)
	}
	return nil
}

func (d *destination) isFile() bool { return d.output != "" && !isStandard(d.output) }

// isPaper says whether the report goes to those who have only the page.
func (d *destination) isPaper() bool { return d.format == "docx" || d.format == "html" }

// chooseFormat is by the flag, or by the file's name, which must not disagree.
func (d *destination) chooseFormat(a *app) error {
	byName, known := page.ByEnding(d.output)
	known = known && d.isFile()
	switch {
	case d.format == "" && !d.isFile():
		d.format = d.formats[0].Name
	case d.format == "" && known && slices.Contains(d.formats, byName):
		d.format = byName.Name
	case d.format == "":
		return a.refuse(
			"no format for %s; add --format, or use %s", filepath.Base(d.output), strings.Join(d.endings(), ", "))
	case known && byName.Name != d.format:
		return a.refuse("--format %s contradicts the extension of %s, which is that of %s",
			d.format, filepath.Base(d.output), byName.Name)
	}
	return nil
}

// endings are the names of files that say their format.
func (d *destination) endings() []string {
	named := seq.Filter(d.formats, func(f page.Format) bool { return f.Ending != "" })
	return seq.Map(named, func(f page.Format) string { return "." + f.Ending })
}

// ending is that of the format, or of the first where none is named.
func (d *destination) ending() string {
	if f, _ := page.Named(d.format); f.Ending != "" {
		return "." + f.Ending
	}
	return d.endings()[0]
}

// document is what can be written in every format, and as JSON.
type document interface {
	Document() *page.Document
	JSON(w io.Writer) error
}

// write writes a report in the format that was settled.
func (d *destination) write(a *app, r document) error {
	if d.format == "json" {
		return d.put(a, func(w io.Writer, _ page.Options) error { return r.JSON(w) })
	}
	return d.writeDocument(a, r.Document())
}

func (d *destination) writeDocument(a *app, doc *page.Document) error {
	if slices.Contains([]string{"xlsx", "html", "docx"}, d.format) {
		doc.InFull()
	}
	return d.put(a, func(w io.Writer, o page.Options) error { return writers[d.format](w, doc, o) })
}

// put writes to the screen as wide as it is, or to a file, which has no width.
func (d *destination) put(a *app, write func(io.Writer, page.Options) error) error {
	if !d.isFile() {
		return write(a.stdout, a.options(a.stdout))
	}
	return a.writeFile(d.output, func(w io.Writer) error { return write(w, page.Options{Lang: a.lang}) })
}

// writeFile writes a file, and says so to a person; to everybody, where it takes the place of another.
func (a *app) writeFile(name string, write func(io.Writer) error) error {
	info, missing := os.Stat(name)
	replaced := missing == nil && info.Mode().IsRegular()
	err := disk.WriteFile(name, write)
	switch {
	case err == nil && replaced:
		a.tell("Written: %s, in place of the file that was there\n", name)
	case err == nil && a.isScreen(a.stderr):
		a.tell("Written: %s\n", name)
	}
	return err
}

// whole is a round with everything in its folder. One that cannot be scored at all
// is told why, and is an error.
func (a *app) whole(dir string) (*round.Round, error) {
	r, err := a.read(dir, a.everything)
	if err != nil {
		return nil, err
	}
	return r, a.usable(r)
}

// usable tells the faults of a round that cannot be scored.
func (a *app) usable(r *round.Round) error {
	if r.Usable {
		return nil
	}
	return cmp.Or(a.printFaults(r.Faults, r.Sources), errFaults)
}

// blockNamed is the id of the block that goes by an id or a name of its own, in small letters or
// capitals; empty for none. What only resembles one is suggested.
func (a *app) blockNamed(r *scoring.Round, said string) (string, error) {
	ids := blockIDs(r)
	if said == "" || slices.Contains(ids, said) {
		return said, nil
	}
	known := seq.Map(r.Blocks, // which go by id and name as units do
		func(b *scoring.Block) *scoring.Unit { return &scoring.Unit{ID: b.ID, Name: b.Name} })
	if exact := goingBy(known, said, fold.Name); len(exact) == 1 {
		return exact[0], nil
	}
	message := a.say("there is no block “%s”", said) + a.closestUnit(known, said)
	return "", usageError(message + a.say("; blocks: ") + strings.Join(shownBlocks(r.Blocks), ", "))
}

func blockIDs(r *scoring.Round) (ids []string) {
	return seq.Map(r.Blocks, func(block *scoring.Block) string { return block.ID })
}

// folder is where a command writes a set of files.
type folder struct {
	path    string
	replace bool
	// again says of declarations that may be replaced: they can be made again. Nil is of none.
	again func(content []byte) bool
}

// flags adds -o and --replace.
func (f *folder) flags(c command) {
	c.output(&f.path, "--output-folder")
	f.replaceFlag(c)
}

// replaceFlag adds --replace, and what it means to the end of the help.
func (f *folder) replaceFlag(c command) {
	c.isSet(&f.replace, "replace")
	c.Long += "\n\n" + c.help("folder")
}

// settle checks, before anything is read, that the folder may be written.
func (f *folder) settle(a *app) error {
	switch {
	case f.path == "":
		return a.refuse("%s is missing", "-o "+a.say("DIR"))
	case isStandard(f.path):
		return a.refuse("%s is no folder, and several files are written: -o needs the name of a folder", f.path)
	}
	f.path = filepath.Clean(f.path)
	if err := a.protectFolder(f); err != nil { // which no --replace changes
		return err
	}
	return f.on(nil).Check()
}

func (f *folder) write(files []disk.File, progress round.Progress) error {
	done := func(int) {}
	if progress != nil {
		done = func(count int) { progress(count, len(files)) }
	}
	return f.on(done).Write(slices.Values(files))
}

func (f *folder) on(progress func(done int)) disk.Folder {
	return disk.Folder{Path: f.path, Replace: f.replace, Progress: progress}
}

// shown is the folder as people type it.
func (f *folder) shown() string { return filepath.ToSlash(f.path) }
