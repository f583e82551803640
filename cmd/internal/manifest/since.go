package manifest

import (
	"bufio"
	"io/fs"
	"slices"

	"parindex/cmd/internal/record"
)

// Since names, sorted, the inputs that are not as the manifest in a round's folder has them: those that were read and
// are others or are not listed, and those that are listed and gone. There are none where nothing is sealed. Inputs are
// where files lie by their names on record. Only the lines of files are read, so that whoever prints figures may ask.
func Since(root, inputs fs.FS, read []record.File) (names []string) {
	sealed := sealedFiles(root)
	if len(sealed) == 0 {
		return nil
	}
	for _, file := range read {
		if sealed[file.Name] != file.SHA256 {
			names = append(names, file.Name)
		}
	}
	for name := range sealed {
		if _, err := fs.Stat(inputs, name); err != nil {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
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
