package criteria

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"parindex/scoring/fault"
)

func TestTooLarge(t *testing.T) {
	text := append([]byte("set: x\n#"), bytes.Repeat([]byte("a"), maxBytes)...)
	fsys := fstest.MapFS{"x.yaml": {Data: text}}
	file, faults, err := LoadFile(fsys, "x.yaml", "x.yaml")
	if err != nil || file.Set != nil {
		t.Fatalf("set %v, error %v", file.Set, err)
	}
	if got := render(faults, ""); got != "x.yaml file-too-large megabytes=4\n" {
		t.Errorf("got %s", got)
	}
}

// TestShown: positions begin with the folder as the user typed it.
func TestShown(t *testing.T) {
	tests := []struct{ shown, want, why string }{
		{"", "so.yaml", "no folder"},
		{".", "so.yaml", "here"},
		{"packs/tay-ninh", "packs/tay-ninh/so.yaml", "a path"},
		{"packs/tay-ninh/", "packs/tay-ninh/so.yaml", "completed by a shell"},
		{"../x", "../x/so.yaml", "elsewhere"},
		{"./x", "./x/so.yaml", "as typed, not cleaned"},
	}
	for _, test := range tests {
		if got := show(test.shown, "so.yaml"); got != test.want {
			t.Errorf("show(%q) = %q, want %q: %s", test.shown, got, test.want, test.why)
		}
	}
}

func TestPackFolderMissing(t *testing.T) {
	if _, _, err := LoadPack(fstest.MapFS{}, "nowhere", "nowhere"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("error %v: a folder that the caller names has to be there", err)
	}
}

// TestOutside: a link in a round's folder does not lead out of it.
func TestOutside(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "mine", "regulation.yaml"), "regulation: mine\n")
	write(t, filepath.Join(dir, "round", "round.yaml"), "round: r\npack: ./mine\n")
	if err := os.Symlink("../mine", filepath.Join(dir, "round", "mine")); err != nil {
		t.Skip(err)
	}
	root, err := os.OpenRoot(filepath.Join(dir, "round"))
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	round, _, err := LoadRound(root.FS(), Shipped(), "round")
	if err == nil || round.Pack != nil {
		t.Errorf("pack %v, error %v", round.Pack, err)
	}
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// FuzzParse: no text makes a reader panic, and every fault has its place in
// the file.
func FuzzParse(f *testing.F) {
	for _, pattern := range []string{"bad/*.yaml", "good/*.yaml"} {
		files, err := filepath.Glob(filepath.Join(testdata, pattern))
		if err != nil || len(files) == 0 {
			f.Fatalf("%d files, error %v", len(files), err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		fsys := fstest.MapFS{"x.yaml": {Data: text}}
		_, faults, err := LoadFile(fsys, "x.yaml", "x.yaml")
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range faults {
			if !placedIn(d.Pos, text) && strings.HasPrefix(d.Pos.File(), "x.yaml") {
				t.Errorf("%v: %v has no place in %d bytes", d.Pos, d.Code, len(text))
			}
		}
	})
}

// placedIn allows for the line after the last, where YAML misses an end.
func placedIn(pos fault.Position, text []byte) bool {
	return pos.Line() >= 1 && pos.Col() >= 1 && pos.Line() <= bytes.Count(text, []byte("\n"))+bytes.Count(text,
		[]byte("\r"))+2
}

// TestNames: the names of files and folders say what has to be in them.
func TestNames(t *testing.T) {
	tests := []struct{ file, text, want, why string }{
		{"tay-ninh/regulation.yaml", "regulation: tay-nin\n",
			"id-mismatch key=regulation found=tay-nin expected=tay-ninh",
			"the folder is the id"},
		{"tay-ninh/regulation.yaml", "", "yaml-empty key=regulation", "an empty file is what its name says"},
		{"dot/round.yaml", "title: Đợt\n", "missing-key key=round", "so is one without the key"},
		{"dot/round.yaml", "round: dot\npack: ./\n", "dot/so.yaml:1:1 wrong-type key=so.yaml",
			"a round's folder may be its pack"},
		{"dot/round.yaml", "round: dot\npack: ./so.yaml\n", "file-missing file=dot/so.yaml", "a file is not a pack"},
	}
	for _, test := range tests {
		fsys := fstest.MapFS{test.file: {Data: []byte(test.text)}, "dot/so.yaml": {Data: []byte("- x\n")}}
		_, faults, err := LoadFile(fsys, test.file, test.file)
		if err != nil {
			t.Fatal(err)
		}
		if got := render(faults, ""); !strings.Contains(got, test.want) {
			t.Errorf("%s %q: got\n%swant %s: %s", test.file, test.text, got, test.want, test.why)
		}
	}
}
