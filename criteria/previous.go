package criteria

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// previous checks what a set's criteria were called before against the set that
// it names: in a pack beside its own folder, or one that ships with parindex. Where there is
// no such pack, nothing is said: a set that was read without its pack may lie anywhere.
func (l *loader) previous(set *scoring.CriteriaSet, fsys fs.FS, dir string) error {
	pack, name, _ := strings.Cut(set.Previous, "/")
	root, folder := packNamed(pack, fsys, dir)
	if set.Previous == "" || root == nil {
		return nil
	}
	known, err := setsIn(root, folder)
	if err != nil {
		return err
	}
	if folder == dir && name == set.ID { // it lies beside itself
		l.faults.Add(fault.New(codePreviousItself, set.PreviousPos, "set", set.Previous))
		return nil
	}
	if !slices.Contains(known, name) {
		l.faults.Add(fault.New(scoring.CodeSetUnknown, set.PreviousPos,
			"set", name, "known", known, "suggestion", Closest(name, known)))
		return nil
	}
	return l.wereIn(set, root, path.Join(folder, name+".yaml"))
}

// previousPacks reports each set whose previous pack is nowhere. A round is scored without
// it, so that there it is only a warning.
func (l *loader) previousPacks(sets []*scoring.CriteriaSet, fsys fs.FS, dir string,
	report func(fault.Code, fault.Position, ...any) fault.Diagnostic) {
	for _, set := range sets {
		pack, _, _ := strings.Cut(set.Previous, "/")
		if root, _ := packNamed(pack, fsys, dir); set.Previous != "" && root == nil {
			l.faults.Add(report(codePreviousUnknown, set.PreviousPos,
				"pack", pack, "known", Builtin(), "suggestion", Closest(pack, Builtin())))
		}
	}
}

// wereIn reads the earlier set for its codes; its own faults are its own pack's.
func (l *loader) wereIn(set *scoring.CriteriaSet, root fs.FS, name string) error {
	d, err := newLoader().open(root, name, name)
	if err != nil {
		return err
	}
	if earlier := d.set(); earlier != nil {
		l.faults.Add(set.CheckWas(earlier)...)
	}
	return nil
}

// packNamed is where a pack lies: beside the folder, or among those that ship
// with parindex. The file system is nil where it is nowhere.
func packNamed(id string, fsys fs.FS, dir string) (root fs.FS, folder string) {
	beside := path.Join(path.Dir(dir), id)
	if info, err := fs.Stat(fsys, beside); dir != "." && err == nil && info.IsDir() {
		return fsys, beside
	}
	if slices.Contains(Builtin(), id) {
		return builtin, id
	}
	return nil, ""
}

// setsIn is the sets of a folder by the names of their files.
func setsIn(root fs.FS, folder string) ([]string, error) {
	entries, err := fs.ReadDir(root, folder)
	var names []string
	for _, entry := range entries {
		if isSet(entry) {
			names = append(names, stem(entry.Name()))
		}
	}
	return names, err
}
