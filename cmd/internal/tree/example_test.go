package tree_test

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/tree"
)

// A folder in an archive is read as one on disk is; what it is shown as leads into the
// archive.
func ExampleZip() {
	name := filepath.Join(os.TempDir(), "parindex-example.zip")
	defer os.Remove(name)
	err := disk.WriteFile(name, func(w io.Writer) error {
		empty := func(io.Writer) error { return nil }
		return disk.Zip(w, "", []disk.File{
			{Name: "dot/round.yaml", Write: empty},
			{Name: "dot/self/so-a.xlsx", Write: empty},
		})
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	round, err := tree.Zip(name)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer round.Close()
	workbooks, err := fs.Glob(round.Files, "self/*")
	fmt.Println(path.Base(round.Shown), workbooks, err)
	// Output:
	// dot [self/so-a.xlsx] <nil>
}
