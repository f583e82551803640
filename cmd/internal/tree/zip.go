package tree

import (
	"archive/zip"
	"io/fs"
	"path/filepath"
	"strings"
)

// Zip opens a zip archive. Where all that is in it lies in one folder, as archives
// are that were made of a folder, it is that folder.
func Zip(file string) (*Tree, error) {
	archive, err := zip.OpenReader(file)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: file, Err: err}
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
