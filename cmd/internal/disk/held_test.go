package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// holds lets a program hold the file of that name until the test ends.
func holds(t *testing.T, held string) {
	t.Helper()
	before := openToWrite
	openToWrite = func(name string) error {
		if filepath.Base(name) == held {
			return &fs.PathError{Op: "open", Path: name, Err: errSharing}
		}
		return before(name)
	}
	t.Cleanup(func() { openToWrite = before })
}

func TestOfHeld(t *testing.T) {
	dir := t.TempDir()
	name, other := filepath.Join(dir, "a.xlsx"), filepath.Join(dir, "b.xlsx")
	for _, file := range []string{name, other} {
		if err := os.WriteFile(file, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	holds(t, "a.xlsx")
	denied := &os.LinkError{Op: "rename", Old: "x", New: name, Err: fs.ErrPermission}
	for _, test := range []struct {
		why  string
		name string
		err  error
		want error
	}{
		{"denied, since a program has it open", name, denied, ErrOpen},
		{"the system says so itself", name, errSharing, ErrOpen},
		{"denied for another reason", other, denied, denied},
		{"a full disk has nothing to do with it", name, syscall.ENOSPC, syscall.ENOSPC},
		{"written", name, nil, nil},
	} {
		if got := ofHeld(test.name, test.err); got != test.want {
			t.Errorf("%s: %v", test.why, got)
		}
	}
}

// A folder that cannot be moved names the file in it that is open.
func TestOfHeldIn(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.xlsx", "self/b.xlsx"} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	s := &staged{place: dir, shown: "ra"}
	if err := s.ofHeldIn(fs.ErrPermission); err != fs.ErrPermission {
		t.Errorf("nothing is open: %v", err)
	}
	holds(t, "b.xlsx")
	var path *fs.PathError
	if err := s.ofHeldIn(fs.ErrPermission); !errors.As(err, &path) || path.Path != "ra/self/b.xlsx" ||
		path.Err != ErrOpen {
		t.Errorf("not named: %v", err)
	}
}
