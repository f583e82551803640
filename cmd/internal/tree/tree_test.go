package tree

import (
	"archive/zip"
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

var files = map[string]string{"round.yaml": "round: dot\n", "self/so-a.xlsx": "PK", "self/Sở Y tế.xlsx": "PK2",
	"survey/a.csv": ""}

// The same files can be read from a folder, from an archive, with a folder of
// their own in it or without, and from a revision.
func TestTheSameFilesEverywhere(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	for name, content := range files {
		write(t, filepath.Join("dot", name), content)
	}
	write(t, "flat.zip", zipped(t, ""))
	write(t, "folder.zip", zipped(t, "dot-2025/", "__MACOSX/._dot", ".DS_Store"))
	write(t, "two.zip", zipped(t, "dot-2025/", "README"))
	repository(t)
	for _, test := range []struct {
		why, shown string
		open       func() (*Tree, error)
	}{
		{"a folder", "dot", func() (*Tree, error) { return Folder("dot") }},
		{"files at the top of an archive", "flat.zip", func() (*Tree, error) { return Zip("flat.zip") }},
		{"an archive of a folder; what macOS adds does not count", "folder.zip/dot-2025", func() (*Tree,
			error) {
			return Zip("folder.zip")
		}},
		{"a revision", "git:HEAD:dot", func() (*Tree, error) { return Git("HEAD", "dot", "git:HEAD:dot") }},
		{"from here on", "git:HEAD:./dot/", func() (*Tree, error) { return Git("HEAD", "./dot/", "git:HEAD:./dot/") }},
	} {
		tree, err := test.open()
		if err != nil {
			t.Errorf("%s: %v", test.why, err)
			continue
		}
		if err := fstest.TestFS(tree.Files, "round.yaml", "self/so-a.xlsx", "self/Sở Y tế.xlsx",
			"survey/a.csv"); err != nil {
			t.Errorf("%s: %v", test.why, err)
		}
		for name, want := range files {
			if got, err := fs.ReadFile(tree.Files, name); string(got) != want {
				t.Errorf("%s: %s holds %q, %v", test.why, name, got, err)
			}
		}
		if tree.Shown != test.shown {
			t.Errorf("%s: shown as %s, want %s", test.why, tree.Shown, test.shown)
		}
		if err := tree.Close(); err != nil {
			t.Errorf("%s: %v", test.why, err)
		}
	}
	tree, err := Zip("two.zip")
	if err != nil || tree.Shown != "two.zip" {
		t.Fatalf("a file beside the folder: shown as %v, %v", tree, err)
	}
	tree.Close()
}

// A revision is what it was: a folder below the working directory is found from
// there too, and a branch that moves on changes nothing in an open tree.
func TestRevisions(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "sub/dot/round.yaml", "round: one\n")
	if err := os.Symlink("round.yaml", "sub/dot/link.yaml"); err != nil {
		t.Skip(err)
	}
	repository(t)
	t.Chdir("sub")
	tree, err := Git("HEAD", "./dot", "x")
	if err != nil {
		t.Fatal(err)
	}
	write(t, "dot/round.yaml", "round: two\n")
	run(t, "commit", "-q", "-a", "-m", "two")
	if got, err := fs.ReadFile(tree.Files, "round.yaml"); string(got) != "round: one\n" {
		t.Errorf("got %q, %v", got, err)
	}
	if info, err := fs.Stat(tree.Files, "link.yaml"); err != nil || info.Mode().IsRegular() {
		t.Errorf("a link is not a regular file: %v, %v", info, err)
	}
	for _, test := range []struct {
		why, rev, dir string
		want          error
	}{
		{"no such folder", "HEAD", "nowhere", fs.ErrNotExist},
		{"a file", "HEAD", "./dot/round.yaml", fs.ErrNotExist},
		{"no such revision", "v1", "dot", ErrNoRevision},
		{"no option either", "--output=x", "dot", ErrNoRevision},
	} {
		if _, err := Git(test.rev, test.dir, "x"); !errors.Is(err, test.want) {
			t.Errorf("%s: %v, want %v", test.why, err, test.want)
		}
	}
}

func TestNothingToOpen(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "file.zip", "no archive")
	t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(t.TempDir()))
	for _, test := range []struct {
		why  string
		open func() (*Tree, error)
		want string
	}{
		{"a file is no folder", func() (*Tree, error) { return Folder("file.zip") }, "open file.zip: not a directory"},
		{"nor is there one", func() (*Tree, error) { return Folder("none") }, "open none: no such file or directory"},
		{"no archive", func() (*Tree, error) { return Zip("file.zip") }, "open file.zip: zip: not a valid zip file"},
	} {
		if _, err := test.open(); err == nil || err.Error() != test.want {
			t.Errorf("%s: %v, want %s", test.why, err, test.want)
		}
	}
}

func write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// zipped is an archive of the files, in a folder if need be, and of empty ones.
func zipped(t *testing.T, folder string, empty ...string) string {
	t.Helper()
	var content bytes.Buffer
	archive := zip.NewWriter(&content)
	for name, text := range files {
		part, err := archive.Create(folder + name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range empty {
		if _, err := archive.Create(name); err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return content.String()
}

// repository commits all that is in the working directory.
func repository(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip(err)
	}
	t.Setenv("HOME", t.TempDir())
	t.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	run(t, "init", "-q", ".")
	run(t, "add", ".")
	run(t, "commit", "-q", "-m", "one")
}

func run(t *testing.T, args ...string) {
	t.Helper()
	args = append(strings.Fields("-c user.name=x -c user.email=x@example.org -c core.autocrlf=false"), args...)
	if out, err := exec.Command("git", args...).CombinedOutput(); err != nil {
		t.Fatalf("git %v: %v\n%s", args, err, out)
	}
}
