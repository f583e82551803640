package main

import (
	"archive/zip"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
)

// TestMain collects garbage seldom: rounds are small, and a fifth of the time went to that.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	m.Run()
}

// Every workbook of an example comes from its text sources. Their parts are
// compared: how they are compressed is the business of the Go version.
func TestExamplesAreWhatTheirSourcesSay(t *testing.T) {
	examples, err := filepath.Glob("../../examples/*/source/self.csv")
	if err != nil || len(examples) == 0 {
		t.Fatal("no examples", err)
	}
	for _, source := range examples {
		dir := filepath.Dir(filepath.Dir(source))
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			rebuilt := filepath.Join(t.TempDir(), filepath.Base(dir))
			if err := os.CopyFS(rebuilt, os.DirFS(dir)); err != nil {
				t.Fatal(err)
			}
			folders := []string{"self", "appraisal", "explanation"}
			for _, folder := range folders {
				os.RemoveAll(filepath.Join(rebuilt, folder))
			}
			if err := rebuild(rebuilt); err != nil {
				t.Fatal(err)
			}
			for _, folder := range folders {
				sameFolder(t, filepath.Join(dir, folder), filepath.Join(rebuilt, folder))
			}
		})
	}
}

// sameFolder checks two folders against each other; neither may be there.
func sameFolder(t *testing.T, want, got string) {
	t.Helper()
	a, b := namesIn(want), namesIn(got)
	if strings.Join(a, " ") != strings.Join(b, " ") {
		t.Errorf("%s holds %v, its sources make %v", want, a, b)
		return
	}
	for _, name := range a {
		if parts(t, filepath.Join(want, name)) != parts(t, filepath.Join(got, name)) {
			t.Errorf("%s/%s is not what its sources make: rebuild it with cmd/fillforms", want, name)
		}
	}
}

// parts is what a workbook holds, one part after another.
func parts(t *testing.T, name string) string {
	t.Helper()
	archive, err := zip.OpenReader(name)
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	var all strings.Builder
	for _, part := range archive.File {
		content, err := fs.ReadFile(archive, part.Name)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&all, "%s\n%s\n", part.Name, content)
	}
	return all.String()
}

func namesIn(dir string) []string {
	var names []string
	entries, _ := os.ReadDir(dir) // no folder, no names
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names
}
