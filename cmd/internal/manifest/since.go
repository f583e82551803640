package manifest

import (
	"bufio"
	"encoding/hex"
	"io/fs"
	"maps"
	"slices"

	"parindex/cmd/internal/record"
)

// SealOf is the manifest in a folder, nil where nothing is sealed, with the inputs that are not as it has them: those
// that were read and are others or are not listed, and those that are listed and gone. Inputs are where files lie by
// their names on record, nil where there are none but those read. Only the lines of files are read, so that whoever
// prints figures may ask.
func SealOf(root, inputs fs.FS, read []record.File) *record.Seal {
	sealed, names := sealedFiles(root), map[string]bool{}
	if len(sealed) == 0 {
		return nil
	}
	for name := range sealed {
		names[name] = inputs == nil || !isThere(inputs, name)
	}
	for _, file := range read {
		names[file.Name] = sealed[file.Name] != file.SHA256
	}
	maps.DeleteFunc(names, func(_ string, changed bool) bool { return !changed })
	hash, _ := hashOf(root, Name) // it was read a moment ago
	return &record.Seal{SHA256: hex.EncodeToString(hash), Since: slices.Sorted(maps.Keys(names))}
}

func isThere(inputs fs.FS, name string) bool {
	_, err := fs.Stat(inputs, name)
	return err == nil
}

// sealedFiles are the hashes of inputs in the manifest of a folder; what else is wrong with it, "verify" says.
func sealedFiles(root fs.FS) map[string]string {
	if info, err := fs.Stat(root, Name); err != nil || !info.Mode().IsRegular() {
		return nil
	}
	file, err := root.Open(Name)
	if err != nil {
		return nil
	}
	defer file.Close()
	sealed := map[string]string{}
	for lines := bufio.NewScanner(file); lines.Scan(); {
		e, is := parseSum(lines.Text())
		if !is && len(sealed) > 0 { // they follow each other
			break
		}
		if is && e.kind == File {
			sealed[e.id[0]] = e.values[0]
		}
	}
	return sealed
}
