package tree

import (
	"errors"
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
		opened, err := Zip(name)
		if err == nil {
			opened.Close()
		}
		if !errors.Is(err, test.want) {
			t.Errorf("%s: %v, want %v", test.why, err, test.want)
		}
	}
}
