package disk

import (
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func textFile(name, content string) File {
	return File{name, func(w io.Writer) error { _, err := io.WriteString(w, content); return err }}
}

func names(t *testing.T, dir string) []string {
	t.Helper()
	var found []string
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			name, err = filepath.Rel(dir, name)
			found = append(found, filepath.ToSlash(name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestFolder(t *testing.T) {
	broken := errors.New("broken")
	one, two := textFile("a.txt", "a"), textFile("b/b.txt", "b")
	fails := File{"c.txt", func(io.Writer) error { return broken }}
	for _, test := range []struct {
		why     string
		there   []string
		replace bool
		files   []File
		err     error
		want    []string // in the folder above
	}{
		{"a new folder", nil, false, []File{one, two}, nil, []string{"ra/a.txt", "ra/b/b.txt"}},
		{"nothing stays of what fails", nil, false, []File{one, two, fails}, broken, nil},
		{"a folder that exists", []string{"ra/old.txt"}, false, []File{one}, ErrTaken, []string{"ra/old.txt"}},
		{"is replaced where that is wanted", []string{"ra/old.txt"}, true, []File{one}, nil, []string{"ra/a.txt"}},
		{"and stays where that fails", []string{"ra/x/old.txt"}, true, []File{fails, one}, broken,
			[]string{"ra/x/old.txt"}},
		{"a killed run", []string{"ra.partial/a.txt", "ra.partial/z.txt"}, false, []File{one}, nil,
			[]string{"ra/a.txt"}},
		{"a file in the way", []string{"ra"}, true, []File{one}, ErrNotFolder, []string{"ra"}},
		{"a file of that name", []string{"ra.partial"}, false, []File{one}, ErrExists, []string{"ra.partial"}},
		{"a device of Windows", nil, false, []File{one, textFile("b/Nul.xlsx", "")}, ErrReserved, nil},
	} {
		dir := t.TempDir()
		for _, name := range test.there {
			put(t, filepath.Join(dir, name))
		}
		err := Folder{Path: filepath.Join(dir, "ra"), Replace: test.replace}.Write(slices.Values(test.files))
		if !errors.Is(err, test.err) {
			t.Errorf("%s: %v, want %v", test.why, err, test.err)
		}
		if got := names(t, dir); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", test.why, got, test.want)
		}
	}
}

func put(t *testing.T, name string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, nil, 0o644); err != nil {
		t.Fatal(err)
	}
}

// Folders above that were made for nothing go away again.
func TestNoFoldersAreLeft(t *testing.T) {
	dir := t.TempDir()
	broken := errors.New("broken")
	fails := func(io.Writer) error { return broken }
	err := Folder{Path: filepath.Join(dir, "a", "b", "ra")}.Write(slices.Values([]File{{"x", fails}}))
	if !errors.Is(err, broken) || exists(filepath.Join(dir, "a")) {
		t.Errorf("%v, and there is %q", err, names(t, dir))
	}
	if err := WriteNewFile(filepath.Join(dir, "c", "x"), fails); !errors.Is(err, broken) ||
		exists(filepath.Join(dir, "c")) {
		t.Error(err)
	}
}

// A second run at the same place is refused while the first goes on, whatever it
// writes, and the first is none the worse.
func TestTwoRuns(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "ra")
	var second error
	files := func(yield func(File) bool) {
		second = Folder{Path: dir}.Write(slices.Values([]File{textFile("b.txt", "b")}))
		yield(textFile("a.txt", "a"))
	}
	if err := (Folder{Path: dir}).Write(iter.Seq[File](files)); err != nil {
		t.Error(err)
	}
	if !errors.Is(second, ErrBusy) {
		t.Errorf("the second run: %v", second)
	}
	if got := names(t, filepath.Dir(dir)); !slices.Equal(got, []string{"ra/a.txt"}) {
		t.Errorf("there is %q", got)
	}
}

// The file of a killed run does not stand in the way, not even as a link to somewhere.
func TestLeftLocks(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "ra.csv")
	for _, left := range []func(lock string) error{
		func(lock string) error { return os.WriteFile(lock, []byte("half"), 0o600) },
		func(lock string) error { return os.Symlink(filepath.Join(dir, "victim"), lock) },
		func(lock string) error { return os.Symlink(filepath.Join(dir, "nowhere"), lock) },
	} {
		put(t, filepath.Join(dir, "victim"))
		if err := left(lockName(name)); err != nil {
			t.Skip(err)
		}
		if err := WriteFile(name, textFile("", "new").Write); err != nil {
			t.Error(err)
		}
		if got := names(t, dir); !slices.Equal(got, []string{"ra.csv", "victim"}) {
			t.Errorf("there is %q", got)
		}
		if content, err := os.ReadFile(filepath.Join(dir, "victim")); err != nil || len(content) > 0 {
			t.Errorf("written through a link: %q, %v", content, err)
		}
	}
}

// Where folders cannot be exchanged in one step, a run killed between the two steps
// has left the old one aside: it comes back.
func TestFolderMovedAside(t *testing.T) {
	dir := t.TempDir()
	place := filepath.Join(dir, "ra")
	put(t, filepath.Join(lockName(place)+".old", "old.txt"))
	put(t, filepath.Join(place+Partial, "a.txt"))
	err := Folder{Path: place}.Write(slices.Values([]File{textFile("a.txt", "a")}))
	if err == nil || exists(place+Partial) {
		t.Errorf("%v, and there is %q", err, names(t, dir))
	}
	if got := names(t, dir); !slices.Equal(got, []string{"ra/old.txt"}) {
		t.Errorf("there is %q", got)
	}
}

func TestCheckName(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "aux.d/con/x")
	for _, test := range []struct {
		name string
		want error
	}{
		{"ra/a.csv", nil}, {"con.csv", ErrReserved}, {"NUL", ErrReserved}, {"ra/Com1/a.csv", ErrReserved},
		{"lpt¹.txt", ErrReserved},
		{"prn .csv", ErrReserved}, {"conto.csv", nil}, {"com10", nil}, {"a:b", ErrColon}, {"a:b/c.csv", ErrColon},
		{"aux.d/con/y.csv", nil}, {strings.Repeat("a", 255), nil}, {"/", nil}, {".", nil}, {"..", nil},
	} {
		if err := CheckName(test.name); !errors.Is(err, test.want) {
			t.Errorf("%s: %v, want %v", test.name, err, test.want)
		}
	}
}
