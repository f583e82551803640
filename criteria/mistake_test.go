package criteria

import (
	"io/fs"
	"os"
	"strings"
	"testing"
)

// A file that the library can read has no mistake: else one that it cannot read for
// another reason would be told a wrong one.
func TestNoMistakeInWhatCanBeRead(t *testing.T) {
	read := 0
	for _, root := range []string{".", "../testdata", "../examples"} {
		err := fs.WalkDir(os.DirFS(root), ".", func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".yaml") {
				return err
			}
			text, err := fs.ReadFile(os.DirFS(root), name)
			if d := (&document{loader: newLoader(), name: name}); err == nil && len(text) < maxBytes {
				if d.parse(text); d.root != nil {
					read++
					if m, _ := findMistake(d.sources[name]); m != nil {
						t.Errorf("%s/%s: %+v", root, name, *m)
					}
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if read < 100 {
		t.Errorf("only %d files were read", read)
	}
}

// Whatever the text is, the search comes to an end, at a place within it.
func FuzzMistakes(f *testing.F) {
	for _, piece := range []string{"- a: \"b\n c: [", "k: {a: b: c}", "“x: y”\n\t- ", "- - -\n -",
		"a: |\n  b\n c: 'd'e"} {
		f.Add(piece)
	}
	f.Fuzz(func(t *testing.T, text string) {
		m, _ := findMistake([]byte(text))
		if m != nil && (m.line < 1 || m.line > 1+strings.Count(text, "\n") || m.col < 1 || m.col > len(text)+1) {
			t.Errorf("%+v is no place", *m)
		}
	})
}
