package main

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/rogpeppe/go-internal/txtar"
)

// update rewrites expected output: scripts, and the console blocks of READMEs.
var update = flag.Bool("update", false, "rewrite expected output")

// TestScripts runs testdata/script/*.txtar, the command as its users type it.
// Beside testscript's own commands there are:
//
//	parindex ARG…                  run the program within this process; exec parindex makes one
//	example NAME DIR               copy an example round
//	small DIR                      copy the round of testdata/script/small, workbooks made
//	forms DIR                      make its workbooks again, filled from source/self.csv
//	ledger FILE CSV                make a list of decisions: unit, code, from, to, reason
//	                               and, where given, kind, day, evidence, clause; with
//	                               ROUND AGENCY STAGE as its hidden sheet has them
//	edit FILE 'Sheet!F12=text'…    change cells, as [workbook.CellEdit] says: 'Sheet!F12='
//	                               clears a cell, 'Sheet!12=' deletes a row, 'Sheet='
//	                               a sheet, 'Sheet=New' renames one
//	replace FILE OLD NEW           change a text file
//	truncate FILE                  cut a file off in the middle
//	zip FILE PART…                 make an archive of empty parts
//	pack DIR FILE                  make an archive of a folder
//	ole FILE STREAM                make a file as Excel did before 2007
//	exits STATUS parindex ARG…     the same, where it ends with that status
func TestScripts(t *testing.T) {
	root, err := filepath.Abs("../..")
	must(t, err)
	must(t, buildProgram())
	for _, name := range scriptEnv {
		t.Setenv(name, os.Getenv(name)) // restored at the end
	}
	path := programDir + string(filepath.ListSeparator) + os.Getenv("PATH")
	testscript.Run(t, testscript.Params{
		Files:              scripts(t, root),
		UpdateScripts:      *update,
		RequireUniqueNames: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("PARINDEX_LANG", "")
			env.Setenv("PATH", path)
			env.Values["root"] = root
			return nil
		},
		Cmds: scriptCommands,
	})
}

// scripts are all of them, or, where the tests are to be short, every fourth.
func scripts(t *testing.T, root string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(root, "testdata", "script", "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatal("no scripts", err)
	}
	if !testing.Short() {
		return files
	}
	var some []string
	for i := 0; i < len(files); i += 4 {
		some = append(some, files[i])
	}
	return some
}

// A name in braces in what the scripts expect is an argument that a message has
// and its fault has not.
func TestScriptsExpectWholeMessages(t *testing.T) {
	files, err := filepath.Glob("../../testdata/script/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	unfilled := regexp.MustCompile(`\{[a-z_]+\}`)
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range archive.Files {
			if found := unfilled.Find(want.Data); found != nil {
				t.Errorf("%s: %s holds %s", file, want.Name, found)
			}
		}
	}
}
