package main

import (
	"archive/zip"
	"compress/flate"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/text"
	"parindex/cmd/internal/tree"
)

// What the system is known to refuse has a sentence of its own in both languages;
// anything else is told by its number. Nothing of the system's text is passed on.
func TestNoWordsOfTheSystem(t *testing.T) {
	known := []error{
		syscall.ENOENT, syscall.EACCES, syscall.EPERM, syscall.EEXIST, syscall.ENOTDIR, syscall.EISDIR,
		syscall.ENOTEMPTY,
		syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG, syscall.EROFS, syscall.EIO, syscall.ENAMETOOLONG, syscall.ELOOP,
		syscall.ETXTBSY, syscall.EBUSY, syscall.EMFILE, syscall.ENFILE, syscall.ENOMEM, syscall.EXDEV, syscall.EINVAL,
		syscall.EILSEQ, syscall.ESTALE, syscall.ETIMEDOUT, syscall.ENXIO, syscall.ENODEV, syscall.EPIPE, syscall.ENOSYS,
		syscall.EOPNOTSUPP, disk.ErrBusy, disk.ErrTaken, disk.ErrExists, disk.ErrHere, disk.ErrReserved, disk.ErrColon,
		disk.ErrOpen,
		disk.ErrFolder, disk.ErrNoFolder, disk.ErrNotFolder, zip.ErrFormat, zip.ErrChecksum, flate.CorruptInputError(7),
		&exec.Error{Name: "git", Err: exec.ErrNotFound}, outOfRoot(t),
		tree.ErrOutside, tree.ErrTwice, tree.ErrWithin, tree.ErrLocked, tree.ErrMethod,
	}
	vi, en := &app{lang: text.Vietnamese}, &app{lang: text.English}
	for _, err := range known {
		if why := vi.why(err); strings.Contains(why, "lỗi số") || strings.Contains(why, "ngoài dự kiến") ||
			strings.Contains(why, err.Error()) || why == en.why(err) {
			t.Errorf("%v has no sentence of its own: %s", err, why)
		}
		shown := vi.failure(&fs.PathError{Op: "write", Path: "ra/a.csv", Err: err})
		if shown != "ra/a.csv: "+vi.why(err) {
			t.Errorf("%v is told as %s", err, shown)
		}
	}
	for n := range syscall.Errno(200) {
		if runtime.GOOS == "windows" || n == 0 {
			continue
		}
		for _, a := range []*app{vi, en} {
			why := a.why(&os.LinkError{Op: "rename", Old: "a", New: "b", Err: n})
			if said := n.Error(); strings.Contains(why, said) && a == vi || why == said {
				t.Errorf("errno %d is told as the system does: %s", n, why)
			}
		}
	}
	if why := vi.why(errors.New("something English")); strings.Contains(why, "English") {
		t.Errorf("an unknown error is told as %s", why)
	}
}

// outOfRoot is the error, without a name, of a link that leads out of a folder.
func outOfRoot(t *testing.T) error {
	t.Helper()
	dir := t.TempDir()
	if err := os.Symlink("../outside", filepath.Join(dir, "link")); err != nil {
		t.Skip(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	_, err = root.Open("link")
	return disk.Cause(err)
}

func TestEveryRefusalHasWords(t *testing.T) {
	for _, r := range refusals {
		if text.English.Term("refusal", r.name) == "" {
			t.Errorf("%s: nothing is said of it", r.name)
		}
	}
}
