package main

import (
	"bufio"
	"fmt"
	"io/fs"
	"strconv"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/record"
	"parindex/cmd/internal/workbook"
	"parindex/scoring/fault"
)

// newRecord is about the record of a result, for those who write programs that read it.
func newRecord(a *app) *cobra.Command {
	c := a.command("record")
	return c.holds(newRecordSchema(a))
}

func newRecordSchema(a *app) *cobra.Command {
	c := a.command("record-schema", "{schema}", strconv.Itoa(record.Schema), "{id}", record.SchemaID)
	c.Args = a.nothing
	c.ValidArgsFunction = cobra.NoFileCompletions
	return c.runs(func([]string) error {
		_, err := a.stdout.Write(record.JSONSchema())
		return err
	})
}

func newText(a *app) *cobra.Command {
	c := a.command("text")
	c.takes(1, 1, "needs")
	return c.runs(func(args []string) error { return runText(a, args[0]) })
}

// openBook opens a workbook that was named on the command line; there is none where faults say why.
func openBook(path string) (*workbook.Book, fault.List, error) {
	book, faults, err := workbook.Open(fileAt(path))
	if err != nil {
		err = &fs.PathError{Op: "open", Path: path, Err: disk.Cause(err)}
	}
	return book, faults, err
}

func runText(a *app, path string) error {
	book, faults, err := openBook(path)
	if err != nil {
		return err
	}
	var lines []workbook.TextLine
	if book != nil {
		lines, faults = book.TextLines()
	}
	out := bufio.NewWriter(a.stdout)
	for _, d := range faults {
		fmt.Fprintln(out, workbook.TextLine{Value: a.lang.Message(d) + " [" + string(d.Code) + "]"})
	}
	for _, line := range lines {
		fmt.Fprintln(out, line)
	}
	return out.Flush()
}
