package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/record"
)

// newRecord is about the record of a result, for those who write programs that read it.
func newRecord(a *app) *cobra.Command {
	say := a.lang.Say
	cmd := &cobra.Command{
		Use:   "record",
		Short: say("Xem mẫu của bản ghi kết quả (JSON)", "Show the contract of a result's record (JSON)"),
		Args:  a.subcommand,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newRecordSchema(a))
	return cmd
}

func newRecordSchema(a *app) *cobra.Command {
	say := a.lang.Say
	return &cobra.Command{
		Use:   "schema",
		Short: say("In JSON Schema của bản ghi kết quả", "Print the JSON Schema of a record"),
		Long: fmt.Sprintf(say(`In JSON Schema (2020-12) của bản ghi mà “parindex score ĐỢT -o TÊN.json” ghi ra. Số của
mẫu là %[1]d, cũng là schema trong bản ghi và đuôi của $id %[2]s. Số này tăng khi một trường
bị bỏ hoặc đổi nghĩa; thêm trường thì không tăng.`,
			`Print the JSON Schema (2020-12) of the record that “parindex score ROUND -o NAME.json”
writes. Its number is %[1]d, which is schema in the record and ends the $id %[2]s. The number
is raised when a field is removed or changes its meaning, not when one is added.`), record.Schema, record.SchemaID),
		Example:           "  parindex record schema > record.schema.json",
		Args:              a.nothing,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(*cobra.Command, []string) error {
			_, err := a.stdout.Write(record.JSONSchema())
			return err
		},
	}
}
