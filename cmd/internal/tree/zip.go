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
// this one does.
var (
	ErrOutside = errors.New("a name in the archive leads out of it")
	ErrTwice   = errors.New("a name is in the archive twice")
)

// Zip opens a zip archive. Where all that is in it lies in one folder, as archives
// are that were made of a folder, it is that folder.
func Zip(file string) (*Tree, error) {
	archive, err := zip.OpenReader(file)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: file, Err: err}
	}
	if err := checkNames(archive.File); err != nil {
		archive.Close()
		return nil, &fs.PathError{Op: "open", Path: filepath.ToSlash(file) + "/" + err.Path, Err: err.Err}
	}
	whole := &Tree{Files: archive, Shown: filepath.ToSlash(file), close: archive.Close}
	name, err := onlyFolder(archive)
	if err == nil && name != "" {
		whole.Shown += "/" + name
		whole.Files, err = fs.Sub(archive, name)
	}
	if err != nil {
		archive.Close()
		return nil, &fs.PathError{Op: "open", Path: file, Err: err}
	}
	return whole, nil
}

// checkNames finds the first name that leads out of the archive or is in it twice.
func checkNames(files []*zip.File) *fs.PathError {
	seen := map[string]bool{}
	for _, f := range files {
		name := strings.TrimSuffix(strings.ReplaceAll(f.Name, `\`, "/"), "/")
		switch {
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
