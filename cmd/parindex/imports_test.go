package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The walls of the house: who may import what.
func TestImports(t *testing.T) {
	only := map[string][]string{ // a library, and the packages that may use it
		"github.com/xuri/excelize/v2":              {"parindex/cmd/internal/sheet", "parindex/cmd/internal/workbook"},
		"gopkg.in/yaml.v3":                         {"parindex/criteria"},
		"github.com/olekukonko/tablewriter":        {"parindex/cmd/internal/page"},
		"github.com/spf13/cobra":                   {"parindex/cmd/parindex"},
		"github.com/agnivade/levenshtein":          {"parindex/criteria"},
		"github.com/klauspost/compress":            {"parindex/cmd/internal/xlsx"},
		"github.com/clipperhouse/displaywidth":     {"parindex/cmd/internal/page", "parindex/cmd/internal/report"},
		"github.com/santhosh-tekuri/jsonschema/v6": {}, // only tests
		"parindex/cmd/internal/report":             {"parindex/cmd/parindex"},
		"parindex/cmd/internal/record": {"parindex/cmd/parindex", "parindex/cmd/internal/report",
			"parindex/cmd/internal/round", "parindex/cmd/internal/manifest"},
		"parindex/scoring/scoringtest":    {}, // only tests
		"parindex/cmd/internal/xlsx/flip": {}, // only tests
		"parindex/cmd/internal/round": {"parindex/cmd/parindex", "parindex/cmd/fillforms",
			"parindex/cmd/internal/demo"},
		"math/big": {"parindex/scoring", "parindex/scoring/survey"},
	}
	never := []struct{ importer, imported, why string }{
		{"parindex/cmd/internal/sheet", "parindex/cmd/internal/workbook", "what is written knows nothing of reading"},
		{"parindex/cmd/internal/report", "parindex/cmd/internal/sheet",
			"a report is a document, whatever it is written as"},
		{"parindex/cmd/internal/page", "parindex/cmd/internal/sheet", "the program hands it the writers"},
		{"parindex/criteria", "parindex/cmd", "arrows end in scoring"},
		{"parindex/cmd/internal/table", "parindex/cmd/internal/workbook", "a sheet's rows are given to it"},
		{"parindex/cmd/internal/table", "parindex/cmd/internal/answers", "rows know nothing of what they mean"},
		{"parindex/cmd/internal/table", "parindex/cmd/internal/round", "rows know nothing of what they mean"},
		{"parindex/cmd/internal/round", "encoding/csv", "package table reads CSV files"},
		{"parindex/cmd/internal/answers", "encoding/csv", "package table reads CSV files"},
		{"parindex/cmd/internal/workbook", "encoding/csv", "package table reads CSV files"},
		{"parindex/scoring/analysis", "parindex/scoring/account", "figures know nothing of how they are explained"},
		{"parindex/cmd/internal/record", "parindex/cmd", "a result is the engine's, whoever shows it"},
		{"parindex/cmd/internal/record", "parindex/criteria", "a record can be read without its pack"},
	}
	for _, pkg := range packages(t) {
		for _, path := range pkg.Imports {
			for library, allowed := range only {
				if isWithin(library, path) && !slices.Contains(allowed, pkg.ImportPath) {
					t.Errorf("%s imports %s", pkg.ImportPath, path)
				}
			}
			if strings.HasPrefix(pkg.ImportPath, "parindex/scoring") && !pure(pkg.ImportPath, path) {
				t.Errorf("%s is pure, but imports %s", pkg.ImportPath, path)
			}
			if pkg.ImportPath == "parindex/cmd/internal/xlsx" &&
				path != "github.com/klauspost/compress/flate" &&
				(strings.Contains(path, ".") || strings.HasPrefix(path, "parindex/")) {
				t.Errorf("%s imports %s: reading the format takes nothing but the standard library and a faster inflate",
					pkg.ImportPath, path)
			}
			for _, wall := range never {
				if isWithin(wall.importer, pkg.ImportPath) && isWithin(wall.imported, path) {
					t.Errorf("%s imports %s: %s", pkg.ImportPath, path, wall.why)
				}
			}
		}
	}
}

// isWithin says whether a package is another, or below it.
func isWithin(whole, pkg string) bool { return pkg == whole || strings.HasPrefix(pkg, whole+"/") }

// pure says whether the engine may import a package: no I/O, no clock, and no
// floating point but for the survey's estimates.
func pure(pkg, path string) bool {
	if path == "math" {
		return pkg == "parindex/scoring/survey"
	}
	for _, outside := range []string{"os", "io", "time", "net", "syscall", "math/rand"} {
		if isWithin(outside, path) {
			return false
		}
	}
	return isWithin("parindex/scoring", path) || !strings.Contains(path, ".") && !strings.HasPrefix(path, "parindex/")
}

// Every package has an example that runs, but for those that only measure and the guide,
// which is all examples.
func TestPackagesHaveExamples(t *testing.T) {
	for _, pkg := range packages(t) {
		if pkg.Name == "main" || pkg.ImportPath == "parindex/examples" || slices.Contains(pkg.Imports, "testing") {
			continue
		}
		if _, err := os.Stat(filepath.Join(pkg.Dir, "example_test.go")); err != nil {
			t.Errorf("%s: %v", pkg.ImportPath, err)
		}
	}
}

type listed struct {
	ImportPath, Name, Dir string
	Imports               []string
}

func packages(t *testing.T) []listed {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Name,Dir,Imports", "parindex/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []listed
	for dec := json.NewDecoder(strings.NewReader(string(out))); dec.More(); {
		var pkg listed
		if err := dec.Decode(&pkg); err != nil {
			t.Fatal(err)
		}
		all = append(all, pkg)
	}
	return all
}
