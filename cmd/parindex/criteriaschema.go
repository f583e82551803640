package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/criteria"
)

func newCriteriaSchema(a *app) *cobra.Command {
	o, format := folder{}, schemaFormats[0]
	c := a.command("criteria-schema", "{kinds}", strings.Join(criteria.Kinds(), ", "))
	c.ValidArgs = criteria.Kinds()
	c.Args = func(_ *cobra.Command, args []string) error {
		if len(args) == 1 && slices.Contains(criteria.Kinds(), args[0]) || len(args) == 0 && o.path != "" {
			return nil
		}
		return a.noKind(args)
	}
	o.flags(c)
	c.choice(&format, "format", schemaFormats)
	c.runs(func(args []string) error { return runCriteriaSchema(a, args, format, &o) })
	return c.Command
}

func (a *app) noKind(args []string) error {
	message := a.lang.Say("cần đúng một loại tệp", "exactly one kind of file is needed")
	if len(args) == 1 {
		message = fmt.Sprintf(a.lang.Say("không có loại tệp “%s”", "unknown kind of file “%s”"),
			args[0]) + a.didYouMean(args[0], criteria.Kinds())
	}
	return usageError(message + a.lang.Say("; các loại: ", "; kinds: ") + strings.Join(criteria.Kinds(), ", "))
}

var schemaFormats = []string{"json", "markdown"}

// schemaOf is the schema of a kind, or its reference for people, and the ending of its file.
func (a *app) schemaOf(kind, format string) (content []byte, ending string) {
	if format == "markdown" {
		return criteria.Reference(kind, a.lang.Say), ".md"
	}
	return criteria.Schema(kind), ".schema.json"
}

// runCriteriaSchema prints the schema of a kind, or writes those wanted to a folder.
func runCriteriaSchema(a *app, kinds []string, format string, o *folder) error {
	if o.path == "" {
		content, _ := a.schemaOf(kinds[0], format)
		_, err := a.stdout.Write(content)
		return err
	}
	if err := o.settle(a); err != nil {
		return err
	}
	if len(kinds) == 0 {
		kinds = criteria.Kinds()
	}
	var files []disk.File
	for _, kind := range kinds {
		content, ending := a.schemaOf(kind, format)
		write := func(w io.Writer) error { _, err := w.Write(content); return err }
		files = append(files, disk.File{Name: kind + ending, Write: write})
	}
	return o.write(files, nil)
}
