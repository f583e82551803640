package page

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"parindex/cmd/internal/text"
)

// Options are what a writer has to know beside the document.
type Options struct {
	Lang text.Lang
	// Width is how many letters a line of the screen has; 0 for no limit, as in
	// everything that is not a screen.
	Width int
	Color bool
}

// Writer writes a document in one format.
type Writer func(w io.Writer, d *Document, o Options) error

// Format is a form that a result can have.
type Format struct {
	Name   string
	Other  string // a name that it had before, which stays
	Ending string // of its files, without a dot; empty where files do not say it
	// Binary is no text: it never goes to a screen.
	Binary bool
	// Own says that the report writes it itself: a record for programs, no document.
	Own bool
}

// formats are all there are, in the order in which they are offered.
var formats = []Format{
	{Name: "text", Other: "table", Ending: "txt"},
	{Name: "markdown", Ending: "md"},
	{Name: "csv", Ending: "csv"},
	{Name: "xlsx", Ending: "xlsx", Binary: true},
	{Name: "html", Ending: "html"},
	{Name: "docx", Ending: "docx", Binary: true},
	{Name: "json", Ending: "json", Own: true},
	{Name: "junit", Ending: "xml", Own: true},
	{Name: "jsonl", Ending: "jsonl", Own: true},
	{Name: "github", Own: true},
	{Name: "sarif", Ending: "sarif", Own: true},
}

// FormatsOf are those of a report: what every document can be written as, csv
// where it is one table, and what the report writes itself.
func FormatsOf(oneTable bool, own ...string) (list []Format) {
	for _, f := range formats {
		if f.Name == "csv" && !oneTable || f.Own && !slices.Contains(own, f.Name) {
			continue
		}
		list = append(list, f)
	}
	return list
}

// Named is the format of that name, or that once had it.
func Named(name string) (Format, bool) {
	return find(func(f Format) bool { return f.Name == name || f.Other == name && name != "" })
}

// ByEnding is the format that a file's name asks for.
func ByEnding(file string) (Format, bool) {
	ending := strings.ToLower(strings.TrimPrefix(filepath.Ext(file), "."))
	return find(func(f Format) bool { return f.Ending == ending && ending != "" })
}

func find(is func(Format) bool) (Format, bool) {
	if i := slices.IndexFunc(formats, is); i >= 0 {
		return formats[i], true
	}
	return Format{}, false
}

// table is the document as one table, which it has to be.
func (d *Document) table() (*Table, error) {
	switch {
	case d.MakeData != nil:
		return d.MakeData(), nil
	case d.Data != nil:
		return d.Data, nil
	}
	if len(d.Blocks) == 1 {
		if t, ok := d.Blocks[0].(*Table); ok {
			return t, nil
		}
	}
	return nil, fmt.Errorf("a document of %d blocks is no single table", len(d.Blocks))
}
