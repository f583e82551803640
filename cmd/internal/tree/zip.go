package tree

import (
	"archive/zip"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
)

// An archive is refused where programs that unpack it may see other files than
// this one does, or this one cannot unpack it.
var (
	ErrOutside = errors.New("a name in the archive leads out of it")
	ErrTwice   = errors.New("a name is in the archive twice")
	ErrWithin  = errors.New("is a file in an archive")
	ErrLocked  = errors.New("files in the archive are locked by a password")
	ErrMethod  = errors.New("files in the archive are compressed by an unknown method")
)

// Zip opens a zip archive. Where all that is in it lies in one folder, as archives
// are that were made of a folder, it is that folder.
func Zip(file string) (*Tree, error) { return openZip(file, onlyFolder) }

// InZip opens a folder in a zip archive.
func InZip(file, dir string) (*Tree, error) {
	return openZip(file, func(archive fs.FS) (string, error) {
		info, err := fs.Stat(archive, dir)
		if err == nil && !info.IsDir() {
			err = ErrWithin
		}
		return dir, err
	})
}

// openZip opens the folder of an archive that is chosen, all of it where that is "".
func openZip(file string, choose func(fs.FS) (string, error)) (*Tree, error) {
	archive, err := zip.OpenReader(file)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: file, Err: err}
	}
	if err := checkFiles(archive.File); err != nil {
		archive.Close()
		return nil, &fs.PathError{Op: "open", Path: filepath.ToSlash(file) + "/" + err.Path, Err: err.Err}
	}
	chosen := &Tree{Files: archive, Shown: filepath.ToSlash(file), close: archive.Close}
	name, err := choose(archive)
	if name != "" {
		chosen.Shown += "/" + name
	}
	if err == nil && name != "" {
		chosen.Files, err = fs.Sub(archive, name)
	}
	if err != nil {
		archive.Close()
		return nil, &fs.PathError{Op: "open", Path: chosen.Shown, Err: err}
	}
	return chosen, nil
}

// checkFiles finds the first file that leads out of the archive, is in it twice, or cannot be unpacked. It writes
// names with slashes, as an archive should: some programs for Windows write backslashes.
func checkFiles(files []*zip.File) *fs.PathError {
	seen := map[string]bool{}
	for _, f := range files {
		f.Name = strings.ReplaceAll(f.Name, `\`, "/")
		name := strings.TrimSuffix(f.Name, "/")
		switch {
		case f.Flags&1 != 0:
			return &fs.PathError{Op: "open", Path: f.Name, Err: ErrLocked}
		case f.Method != zip.Store && f.Method != zip.Deflate:
			return &fs.PathError{Op: "open", Path: f.Name, Err: ErrMethod}
		case strings.HasPrefix(name, "/") || slices.Contains(strings.Split(name, "/"), ".."):
			return &fs.PathError{Op: "open", Path: f.Name, Err: ErrOutside}
		case seen[name]:
			return &fs.PathError{Op: "open", Path: f.Name, Err: ErrTwice}
		}
		seen[name] = true
	}
	return nil
}

// onlyFolder is the name of the one folder that everything is in, empty where
// there is none. What macOS adds is not counted.
func onlyFolder(archive fs.FS) (string, error) {
	entries, err := fs.ReadDir(archive, ".")
	name := ""
	for _, entry := range entries {
		switch {
		case entry.Name() == "__MACOSX" || strings.HasPrefix(entry.Name(), "."):
		case !entry.IsDir() || name != "":
			return "", nil
		default:
			name = entry.Name()
		}
	}
	return name, err
}
