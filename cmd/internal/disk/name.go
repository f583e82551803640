package disk

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
)

// reserved are names that lead to devices on Windows, with any extension.
var reserved = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)`)
})

// CheckName refuses the path of something to write that could not be written on every
// system. Folders that are there already are what they are.
func CheckName(path string) error {
	whole := filepath.Clean(path)
	for at := whole; at != filepath.Dir(at); at = filepath.Dir(at) {
		if at != whole && isFolder(at) {
			break
		}
		if err := checkPart(filepath.Base(at)); err != nil {
			return refused(filepath.ToSlash(path), err)
		}
	}
	return nil
}

func checkPart(name string) error {
	switch {
	case reserved().MatchString(name):
		return ErrReserved
	case strings.Contains(name, ":"):
		return ErrColon
	}
	return nil
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// Cause is what the system said, without the name of a file.
func Cause(err error) error {
	for {
		switch e := err.(type) {
		case *fs.PathError:
			err = e.Err
		case *os.LinkError:
			err = e.Err
		case *os.SyscallError:
			err = e.Err
		default:
			return err
		}
	}
}
