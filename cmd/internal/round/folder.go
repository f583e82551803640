package round

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"parindex/criteria"
	"parindex/scoring/fault"
)

// list is the files of one of the round's folders, the shorter names first, without copies;
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
	slices.SortFunc(names, byLength)
	return r.withoutCopies(folder, names), err
}

// byLength orders names so that "so-a.xlsx" comes before "so-a (2).xlsx".
func byLength(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) }

// withoutCopies leaves out files that hold the same bytes as another, which is said once: each of their rows would
// be a second one. What another unit's name is on is no copy. Workbooks and decisions have their own words for it.
func (r *reader) withoutCopies(folder string, names []string) (kept []string) {
	if !slices.Contains([]string{"survey", "results", "explanation"}, folder) {
		return names
	}
	units, bySize := r.roster(), map[int64][]string{}
	for _, name := range names {
		size := r.size(name)
		i := slices.IndexFunc(bySize[size], func(before string) bool {
			unit := units.find(stem(name)).unit
			return (unit == nil || unit == units.find(stem(before)).unit) && r.sameAs(name, before) != ""
		})
		if i >= 0 {
			r.fileTwice(name, bySize[size][i])
			continue
		}
		bySize[size], kept = append(bySize[size], name), append(kept, name)
	}
	return kept
}

func (r *reader) fileTwice(name, before string) {
	r.round.Faults.Add(fault.Warn(codeFileTwice, fault.InFile(r.shown(name)), "same", path.Base(before)).
		See(fault.NoteFirstHere, fault.InFile(r.shown(before))))
}

// sameAs is the name of the file before where both hold the same bytes, else empty.
func (r *reader) sameAs(name, before string) string {
	if size := r.size(name); size < 0 || size != r.size(before) || r.sum(name) != r.sum(before) {
		return ""
	}
	return path.Base(before)
}

// size is that of a plain file, below 0 where it is none.
func (r *reader) size(name string) int64 {
	info, err := fs.Stat(r.root, name)
	if err != nil || !info.Mode().IsRegular() {
		return -1
	}
	return info.Size()
}

// sum is the hash of a file. One that cannot be read has none; whoever reads it next reports that.
func (r *reader) sum(name string) string {
	file, err := r.root.Open(name)
	if err != nil {
		return name
	}
	defer file.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, file); err != nil {
		return name
	}
	return string(hash.Sum(nil))
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

// isFile says whether a name is that of a plain file in the folder. What is none is reported, with what comes of it.
func (r *reader) isFile(name string, effect fault.Effect) bool {
	unread := criteria.NoPlainFile(r.root, name, r.shown(name))
	if unread != nil {
		r.round.Faults.Add(unread.With(effect))
	}
	return unread == nil
}
