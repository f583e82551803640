package criteria

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"parindex/scoring/fault"
)

// properName is what a YAML file should be called, where an editor or a mail program
// has given it another ending.
func properName(name string) (proper string, other bool) {
	for _, ending := range []string{".yaml.txt", ".yml.txt", ".yml", ".yaml"} {
		if stem := len(name) - len(ending); stem > 0 && strings.EqualFold(name[stem:], ending) {
			proper = name[:stem] + ".yaml"
			return proper, proper != name
		}
	}
	return "", false
}

// misnamed reports the files of a folder that are not read because of how their names
// end, and gives what they should be called. One beside the file that is read is left
// over, as a rule.
func (l *loader) misnamed(fsys fs.FS, dir, shown string) (proper []string, err error) {
	entries, err := fs.ReadDir(fsys, dir)
	for _, entry := range entries {
		name, other := properName(entry.Name())
		if !other || entry.IsDir() {
			continue
		}
		d := fault.New(CodeFileName, fault.InFile(show(shown, entry.Name())), "found", entry.Name(), "expected", name)
		if slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == name }) {
			d.Severity = fault.Warning
		}
		l.faults.Add(d)
		proper = append(proper, name)
	}
	return proper, err
}

// openNamed opens a file that has to be there. Where one has its name but for the
// ending, that was reported and says enough.
func (l *loader) openNamed(fsys fs.FS, dir, name, shown string, misnamed []string) (*document, error) {
	full := path.Join(dir, name)
	if _, err := fs.Stat(fsys, full); errors.Is(err, fs.ErrNotExist) && slices.Contains(misnamed, name) {
		return &document{loader: l, name: show(shown, name)}, nil
	}
	return l.open(fsys, full, show(shown, name))
}
