package main

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"parindex/cmd/internal/workbook"
)

// update rewrites expected output: scripts, and the console blocks of READMEs.
var update = flag.Bool("update", false, "rewrite expected output")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"parindex": main})
}

// TestScripts runs testdata/script/*.txtar, the command as its users type it.
// Beside testscript's own commands there are:
//
//	example NAME DIR               copy an example round
//	edit FILE 'Sheet!F12=text'…    change cells, as [workbook.CellEdit] says: 'Sheet!F12='
//	                               clears a cell, 'Sheet!12=' deletes a row, 'Sheet='
//	                               a sheet, 'Sheet=New' renames one
//	truncate FILE                  cut a file off in the middle
func TestScripts(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "../../testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("PARINDEX_LANG", "")
			env.Values["root"] = root
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"example": example, "edit": edit, "truncate": truncate,
		},
	})
}

func example(ts *testscript.TestScript, _ bool, args []string) {
	root := ts.Value("root").(string)
	ts.Check(os.CopyFS(ts.MkAbs(args[1]), os.DirFS(filepath.Join(root, "examples", args[0]))))
}

func truncate(ts *testscript.TestScript, _ bool, args []string) {
	name := ts.MkAbs(args[0])
	content, err := os.ReadFile(name)
	ts.Check(err)
	ts.Check(os.WriteFile(name, content[:len(content)/2], 0o644))
}

func edit(ts *testscript.TestScript, _ bool, args []string) {
	var edits []workbook.CellEdit
	for _, arg := range args[1:] {
		place, text, ok := strings.Cut(arg, "=")
		if !ok {
			ts.Fatalf("edit: want Sheet!Cell=text, got %s", arg)
		}
		sheet, cell, _ := strings.Cut(place, "!")
		edits = append(edits, workbook.CellEdit{Sheet: sheet, Cell: cell, Text: text})
	}
	ts.Check(workbook.Edit(ts.MkAbs(args[0]), edits))
}
