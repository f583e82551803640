package disk

import (
	"cmp"
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// lockName is the name of the file, beside a place, that belongs to the run which
// writes there. It does not grow with the name of the place, which may be as long as
// names can be.
func lockName(place string) string {
	hash := fnv.New64a()
	hash.Write([]byte(strings.ToLower(filepath.Base(place))))
	return filepath.Join(filepath.Dir(place), fmt.Sprintf(".parindex-%016x", hash.Sum64()))
}

// createLocked makes a new file and locks it. The file of a killed run is removed; that
// of a run which is still going is [ErrBusy].
func createLocked(name string) (*os.File, error) {
	for {
		file, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
		if errors.Is(err, fs.ErrExist) {
			err = removeLeft(name)
			if err == nil {
				continue
			}
		}
		if err != nil {
			return nil, err
		}
		err = lock(file)
		if err == nil && isAt(file, name) {
			return file, nil
		}
		file.Close()
		if err != nil {
			return nil, err
		}
	}
}

// removeLeft removes a file that nobody has locked.
func removeLeft(name string) error {
	file, err := os.OpenFile(name, os.O_RDWR, 0)
	if errors.Is(err, fs.ErrNotExist) { // gone meanwhile, or a link to nowhere
		return removeIfThere(name)
	}
	if err != nil {
		return err
	}
	err = lock(file)
	if err != nil {
		file.Close()
		return err
	}
	return removeOpen(file, name)
}

// isAt says whether a name still leads to an open file: another run may have removed
// it before it was locked.
func isAt(file *os.File, name string) bool {
	opened, err := file.Stat()
	if err != nil {
		return false
	}
	named, err := os.Lstat(name)
	return err == nil && os.SameFile(opened, named)
}

// removeOpen removes a locked file and lets go of it. Elsewhere than on Windows, where
// an open file cannot be removed, the lock outlasts the name.
func removeOpen(file *os.File, name string) error {
	return whileLocked(file, func() error { return removeIfThere(name) })
}

func removeIfThere(name string) error {
	if err := os.Remove(name); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// whileLocked removes or renames a locked file and closes it.
func whileLocked(file *os.File, do func() error) error {
	if runtime.GOOS == "windows" {
		return errors.Join(file.Close(), do())
	}
	return cmp.Or(do(), file.Close())
}
