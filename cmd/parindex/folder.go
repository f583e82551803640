package main

import (
	"fmt"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/round"
)

// folder is where a command writes a set of files.
type folder struct {
	path    string
	replace bool
	// again says of declarations that may be replaced: they can be made again. Nil is of none.
	again func(content []byte) bool
}

// flags adds -o and --replace.
func (f *folder) flags(a *app, cmd *cobra.Command) {
	cmd.Flags().StringVarP(&f.path, "output", "o", "", a.lang.Say("`THƯ-MỤC` để ghi, được tạo nếu chưa có",
		"the `DIR` to write to; made if it is not there"))
	f.replaceFlag(a, cmd)
}

func (f *folder) replaceFlag(a *app, cmd *cobra.Command) {
	cmd.Flags().BoolVar(&f.replace, "replace", false, a.lang.Say("thay cả thư mục đã có, kể cả mọi thứ trong đó",
		"replace a folder that exists, with everything in it"))
}

// folderHelp ends the help of a command that writes a set of files.
func (a *app) folderHelp(name string) string {
	return fmt.Sprintf(a.lang.Say(`

%[1]s phải chưa có hoặc còn trống; với --replace thì thư mục đã có, cùng mọi thứ trong đó, được
thay bằng thư mục mới. Tất cả được ghi vào %[1]s.partial rồi mới đổi tên: có đủ, hoặc không có gì.`, `

%[1]s must not exist, or be empty; with --replace the new folder takes the place of one that
exists, with everything in it. All is written to %[1]s.partial, which is then renamed: it is all
there, or nothing is.`), name)
}

// settle checks, before anything is read, that the folder may be written.
func (f *folder) settle(a *app) error {
	if f.path == "" {
		return usageError(fmt.Sprintf(a.lang.Say("thiếu %s", "%s is missing"), "-o "+a.lang.Say("THƯ-MỤC", "DIR")))
	}
	f.path = filepath.Clean(f.path)
	if err := f.on(nil).Check(); err != nil {
		return err
	}
	return a.protectFolder(f)
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
