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
	o, format := folder{}, schemaFormats[0]
	cmd := &cobra.Command{
		Use: "schema " + say("LOẠI", "KIND") + " | -o " + say("THƯ-MỤC", "DIR"),
		Short: say("In JSON Schema của từng loại tệp YAML cho trình soạn thảo",
			"Print the JSON Schema of a kind of YAML file, for editors"),
		Long: fmt.Sprintf(say(`In JSON Schema (2020-12) của một loại tệp: %s.
Với --format markdown: trang tra cứu cho người đọc, mỗi khóa một dòng: nghĩa, giá trị, bắt
buộc hay không ghi thì sao, ví dụ.
Với -o, ghi tất cả vào một thư mục, mỗi loại một tệp LOẠI.schema.json hoặc LOẠI.md. Trình soạn thảo có
YAML language server (VS Code với phần mở rộng YAML) gợi ý khóa và giải thích bằng tiếng
Việt nếu tệp có dòng:

  # yaml-language-server: $schema=./schema/set.schema.json

Không tải gì từ mạng: $id của lược đồ là urn:parindex:LOẠI:SỐ. Gói đi kèm không có dòng này,
vì gói được chép đi nơi khác; trong VS Code khai một lần cho cả kho bằng yaml.schemas.`,
			`Print the JSON Schema (2020-12) of a kind of file: %s.
With --format markdown: a reference for people, a line for each key: meaning, values, whether it
is required or what it is when absent, an example.
With -o, write all of them to a folder, each as KIND.schema.json or KIND.md. An editor with the YAML
language server (VS Code with the YAML extension) completes and explains keys once a file
has the line:

  # yaml-language-server: $schema=./schema/set.schema.json

Nothing is fetched: the $id of a schema is urn:parindex:KIND:NUMBER. The packs that ship do
not have the line, since packs are copied elsewhere; in VS Code, yaml.schemas says it once
for a whole repository.`), strings.Join(criteria.Kinds(), ", ")) + a.folderHelp(a.lang.Say("THƯ-MỤC", "DIR")),
		Example: `  parindex criteria schema set
  parindex criteria schema round --format markdown
  parindex criteria schema -o schema`,
		ValidArgs: criteria.Kinds(),
		RunE:      func(_ *cobra.Command, args []string) error { return runCriteriaSchema(a, args, format, &o) },
	}
	cmd.Args = func(_ *cobra.Command, args []string) error {
		if len(args) == 1 && slices.Contains(criteria.Kinds(), args[0]) || len(args) == 0 && o.path != "" {
			return nil
		}
		return a.noKind(args)
	}
	o.flags(a, cmd)
	addChoice(cmd, cmd.Flags(), choice{value: &format, allowed: schemaFormats}, "format",
		say("dạng; mặc định json", "the format; json by default"))
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
