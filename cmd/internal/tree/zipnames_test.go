package tree

import (
	"archive/zip"
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// An archive with names that other programs unpack differently, or elsewhere, is refused.
func TestZipNames(t *testing.T) {
	for _, test := range []struct {
		why   string
		names []string
		want  error
	}{
		{"a name with dots is a name", []string{"dot/a..b.csv", "dot/..c"}, nil},
		{"a folder of its own entry", []string{"dot/self/", "dot/self/a.csv"}, nil},
		{"the folder above", []string{"../a.csv"}, ErrOutside},
		{"up and down again", []string{"dot/self/../../../a.csv"}, ErrOutside},
		{"a whole path", []string{"/etc/a.csv"}, ErrOutside},
		{"as Windows writes it", []string{`..\a.csv`}, ErrOutside},
		{"twice", []string{"dot/a.csv", "dot/a.csv"}, ErrTwice},
		{"twice, once as Windows writes it", []string{"dot/a.csv", `dot\a.csv`}, ErrTwice},
	} {
		name := filepath.Join(t.TempDir(), "dot.zip")
		if err := os.WriteFile(name, []byte(zipped(t, "dot/", test.names...)), 0o644); err != nil {
			t.Fatal(err)
		}
		opensWith(t, test.why, name, test.want)
	}
}

// opensWith opens an archive and looks at what is said of it, nil where it opens.
func opensWith(t *testing.T, why, name string, want error) {
	t.Helper()
	opened, err := Zip(name)
	if err == nil {
		opened.Close()
	}
	if !errors.Is(err, want) {
		t.Errorf("%s: %v, want %v", why, err, want)
	}
}

// An archive that cannot be unpacked is refused when it is opened: each of its files would be missing.
func TestZipNotUnpacked(t *testing.T) {
	for _, test := range []struct {
		why    string
		header zip.FileHeader
		want   error
	}{
		{"bzip2", zip.FileHeader{Name: "dot/a.csv", Method: 12}, ErrMethod},
		{"LZMA", zip.FileHeader{Name: "dot/a.csv", Method: 14}, ErrMethod},
		{"a password", zip.FileHeader{Name: "dot/a.csv", Method: zip.Deflate, Flags: 1}, ErrLocked},
		{"no compression", zip.FileHeader{Name: "dot/a.csv", Method: zip.Store}, nil},
	} {
		var content bytes.Buffer
		archive := zip.NewWriter(&content)
		_, err := archive.CreateRaw(&test.header)
		name := filepath.Join(t.TempDir(), "dot.zip")
		if err := errors.Join(err, archive.Close(), os.WriteFile(name, content.Bytes(), 0o644)); err != nil {
			t.Fatal(err)
		}
		opensWith(t, test.why, name, test.want)
	}
}

// Names as programs for Windows write them are read as folders, also where these are listed.
func TestZipBackslashes(t *testing.T) {
	name := filepath.Join(t.TempDir(), "dot.zip")
	if err := os.WriteFile(name, []byte(zipped(t, "", `odd\`, `odd\a.csv`)), 0o644); err != nil {
		t.Fatal(err)
	}
	opened, err := Zip(name)
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Close()
	if _, err := fs.Stat(opened.Files, "odd/a.csv"); err != nil {
		t.Error(err)
	}
	if entries, err := fs.ReadDir(opened.Files, "odd"); err != nil || len(entries) != 1 {
		t.Errorf("%v, %v", entries, err)
	}
}
