package round

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"parindex/criteria"
	"parindex/scoring/fault"
)

// list is the files of one of the round's folders, in the order of their names;
// none where there is no such folder.
func (r *reader) list(folder string) ([]string, error) {
	if info, err := fs.Stat(r.root, folder); err == nil && !info.IsDir() {
		r.round.Faults.Add(fault.New(codeNotFolder, fault.InFile(r.shown(folder))).First())
		return nil, nil
	}
	entries, err := fs.ReadDir(r.root, folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var names []string
	for _, entry := range entries {
		name := path.Join(folder, entry.Name())
		switch {
		case isLitter(entry.Name()):
		case isBackup(entry.Name()):
			r.round.Faults.Add(fault.Warn(codeBackupIgnored, fault.InFile(r.shown(name))))
		case entry.IsDir() && !r.isNamedAsFile(entry.Name()):
			r.round.Faults.Add(fault.Warn(codeFolderIgnored, fault.InFile(r.shown(name))))
		default:
			names = append(names, name)
		}
	}
	return names, err
}

// isNamedAsFile says whether a folder has the name of a file: by its ending, or that of a unit or of an agency. It is
// told as no file, and what should stand there is lost.
func (r *reader) isNamedAsFile(name string) bool {
	all := r.roster()
	return isTable(name) || all.find(stem(name)).unit != nil || all.isList(name)
}

// isLitter says whether a file is none that people put there: what Excel leaves
// beside a workbook while it is open, what Windows and macOS keep in folders.
func isLitter(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") ||
		strings.EqualFold(name, "Thumbs.db") || strings.EqualFold(name, "desktop.ini")
}

// isBackup says whether a file is an earlier copy of one, as programs and people keep it beside.
func isBackup(name string) bool {
	ending := strings.ToLower(path.Ext(name))
	return slices.Contains([]string{".bak", ".old", ".orig", ".tmp"}, ending) || strings.HasSuffix(name, "~")
}

// shown is a file of the round as people type it.
func (r *reader) shown(name string) string {
	return path.Join(r.dir, name)
}

// isFile says whether a name is that of a plain file in the folder. What is none is reported.
func (r *reader) isFile(name string) bool {
	unread := criteria.NoPlainFile(r.root, name, r.shown(name))
	if unread != nil {
		r.round.Faults.Add(*unread)
	}
	return unread == nil
}
