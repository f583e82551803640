package main

import (
	"fmt"
	"path/filepath"
	"regexp"
	"sync"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/skeleton"
)

// newNew makes what a year begins with. Many will type init.
func newNew(a *app) *cobra.Command {
	c := a.command("new")
	c.Aliases = []string{"init"}
	c.holds(newNewRound(a), newNewPack(a), newNewRepo(a))
	return c.Command
}

// fresh is a folder that is made to begin with. A skeleton that nobody has filled in may
// be replaced.
type fresh struct {
	folder
	from string
	year int
}

// command makes the command that makes it.
func (f *fresh) command(a *app, name string, run func(dir string) error) command {
	c := a.command(name)
	c.takes(1, 1, "needs-folder")
	count := c.Args
	c.Args = func(cmd *cobra.Command, args []string) error {
		if err := count(cmd, args); err == nil || len(args) != 2 || f.from != "" || cmd.Flag("from") == nil {
			return err
		}
		return usageError(a.lang.Say("đợt hoặc gói để lấy theo ghi sau --from: ", "what it is made from goes after --from: ") +
			quoted([]string{"parindex", "new", cmd.Name(), args[0], "--from", args[1]}))
	}
	c.ValidArgsFunction = cobra.NoFileCompletions
	f.replaceFlag(c)
	c.runs(func(args []string) error { return run(args[0]) })
	return c
}

func (f *fresh) settle(a *app, dir string) error {
	f.path, f.again = dir, skeleton.IsUntouched
	return f.folder.settle(a)
}

var folderAsID = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z0-9][a-z0-9-]*$`) })

// id is the name of the folder, if it may be an id.
func (f *fresh) id() (id string, ok bool) {
	whole, err := filepath.Abs(f.path)
	if err != nil {
		return "", false
	}
	id = filepath.Base(whole)
	return id, folderAsID().MatchString(id)
}

// packID is the name of the folder as the id of a pack, refused if it may not be one.
func (f *fresh) packID(a *app) (string, error) {
	id, ok := f.id()
	if !ok {
		return "", usageError(fmt.Sprintf(a.lang.Say(
			"“%s” không dùng được làm mã gói: đặt tên thư mục bằng chữ thường không dấu, chữ số, dấu -",
			"“%s” cannot be the id of a pack: name the folder with lower-case letters, digits and hyphens"), id))
	}
	return id, nil
}

// sayMade says what has been made, and what to do next.
func (f *fresh) sayMade(a *app, what string) {
	fmt.Fprintf(a.notes(), a.lang.Say("Đã tạo %s trong %s. Xem còn gì phải điền: %s\n", "Made in %[2]s: %[1]s. See what has to be filled in: %[3]s\n"),
		what, f.shown(), quoted([]string{"parindex", "validate", f.shown()}))
}
