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
	say := a.lang.Say
	o := folder{}
	cmd := &cobra.Command{
		Use: "schema " + say("LOẠI", "KIND") + " | -o " + say("THƯ-MỤC", "DIR"),
		Short: say("In JSON Schema của từng loại tệp YAML cho trình soạn thảo",
			"Print the JSON Schema of a kind of YAML file, for editors"),
		Long: fmt.Sprintf(say(`In JSON Schema (2020-12) của một loại tệp: %s.
Với -o, ghi tất cả vào một thư mục, mỗi loại một tệp LOẠI.schema.json. Trình soạn thảo có
YAML language server (VS Code với phần mở rộng YAML) gợi ý khóa và giải thích bằng tiếng
Việt nếu tệp có dòng:

  # yaml-language-server: $schema=./schema/set.schema.json`,
			`Print the JSON Schema (2020-12) of a kind of file: %s.
With -o, write all of them to a folder, each as KIND.schema.json. An editor with the YAML
language server (VS Code with the YAML extension) completes and explains keys once a file
has the line:

  # yaml-language-server: $schema=./schema/set.schema.json`), strings.Join(criteria.Kinds(), ", ")) + a.folderHelp("DIR"),
		Example: `  parindex criteria schema set
  parindex criteria schema -o schema`,
		ValidArgs: criteria.Kinds(),
		RunE:      func(_ *cobra.Command, args []string) error { return runCriteriaSchema(a, args, &o) },
	}
	cmd.Args = func(_ *cobra.Command, args []string) error {
		if len(args) == 1 && slices.Contains(criteria.Kinds(), args[0]) || len(args) == 0 && o.path != "" {
			return nil
		}
		return a.noKind(args)
	}
	o.flags(a, cmd)
	return cmd
}

func (a *app) noKind(args []string) error {
	message := a.lang.Say("cần đúng một loại tệp", "exactly one kind of file is needed")
	if len(args) == 1 {
		message = fmt.Sprintf(a.lang.Say("không có loại tệp “%s”", "unknown kind of file “%s”"),
			args[0]) + a.didYouMean(args[0], criteria.Kinds())
	}
	return usageError(message + a.lang.Say("; các loại: ", "; kinds: ") + strings.Join(criteria.Kinds(), ", "))
}

// runCriteriaSchema prints the schema of a kind, or writes those wanted to a folder.
func runCriteriaSchema(a *app, kinds []string, o *folder) error {
	if o.path == "" {
		_, err := a.stdout.Write(criteria.Schema(kinds[0]))
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
		write := func(w io.Writer) error { _, err := w.Write(criteria.Schema(kind)); return err }
		files = append(files, disk.File{Name: kind + ".schema.json", Write: write})
	}
	return o.write(files, nil)
}
