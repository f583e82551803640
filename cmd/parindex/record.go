package main

import (
	"strconv"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/record"
)

// newRecord is about the record of a result, for those who write programs that read it.
func newRecord(a *app) *cobra.Command {
	c := a.command("record")
	c.holds(newRecordSchema(a))
	return c.Command
}

func newRecordSchema(a *app) *cobra.Command {
	c := a.command("record-schema", "{schema}", strconv.Itoa(record.Schema), "{id}", record.SchemaID)
	c.Args = a.nothing
	c.ValidArgsFunction = cobra.NoFileCompletions
	c.runs(func([]string) error {
		_, err := a.stdout.Write(record.JSONSchema())
		return err
	})
	return c.Command
}
