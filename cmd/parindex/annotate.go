package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// errNotEmpty is why a folder is not written to.
var errNotEmpty = errors.New("is not empty")

// annotation is a round's workbooks going back to who sent them, with what is
// wrong marked in copies, and the list of whom to chase.
type annotation struct {
	app    *app
	name   string // of the round, as the user typed it
	target string // the folder to write, links followed
	shown  string // that folder as the user named it
}

// newAnnotation checks, before anything is read, that there is one round and a
// folder that may be written.
func newAnnotation(a *app, paths []string, target string) (*annotation, error) {
	if len(paths) != 1 || !a.isRound(paths[0]) {
		return nil, usageError(a.lang.Say("--annotate cần đúng một thư mục đợt đánh giá", "--annotate takes exactly one round folder"))
	}
	if err := a.protect(paths[0], target); err != nil {
		return nil, err
	}
	real, err := resolved(target)
	if err != nil {
		return nil, err
	}
	return &annotation{a, paths[0], real, filepath.ToSlash(target)}, free(real, filepath.ToSlash(target))
}

// free says whether nothing of anybody's lies in the folder.
func free(dir, shown string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return &fs.PathError{Op: "open", Path: shown, Err: cause(err)}
	case len(entries) > 0:
		return &fs.PathError{Op: "write", Path: shown, Err: errNotEmpty}
	}
	return nil
}

// write makes everything or nothing: in a folder within the target first, whose
// content is then moved up.
func (n *annotation) write(r *round.Round, faults fault.List) error {
	before := exists(n.target)
	if err := os.MkdirAll(n.target, 0o755); err != nil {
		return err
	}
	staging, err := os.MkdirTemp(n.target, ".parindex-*")
	if err != nil {
		return &fs.PathError{Op: "create", Path: n.shown, Err: cause(err)}
	}
	copies, name, err := n.fill(staging, r, faults)
	if err == nil {
		err = moveUp(staging)
	}
	os.RemoveAll(staging)
	if err != nil {
		if !before {
			os.Remove(n.target)
		}
		return &fs.PathError{Op: "write", Path: n.shown, Err: cause(err)}
	}
	fmt.Fprintf(n.app.stderr, n.app.lang.Say("Đã ghi %d sổ có đánh dấu và %s vào %s\n", "Marked workbooks: %d, with %s, in %s\n"),
		copies, name, n.shown)
	return nil
}

// moveUp moves what is in a folder beside that folder, all of it or nothing.
func moveUp(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	var moved []string
	for _, entry := range entries {
		to := filepath.Join(filepath.Dir(dir), entry.Name())
		if err = os.Rename(filepath.Join(dir, entry.Name()), to); err != nil {
			break
		}
		moved = append(moved, to)
	}
	if err != nil {
		for _, name := range moved {
			os.RemoveAll(name)
		}
	}
	return err
}

// fill writes the copies and the summary, and says how many copies there are and
// what the summary is called.
func (n *annotation) fill(dir string, r *round.Round, faults fault.List) (int, string, error) {
	folder, err := n.app.folder(n.name)
	if err != nil {
		return 0, "", err
	}
	defer folder.Close()
	files := r.ByFile(faults)
	copies := map[string]string{} // by file as shown
	for _, file := range files {
		marked, ok := copyOf(folder.Files, file.Name, n.marks(r, file))
		if !ok {
			continue
		}
		copied := strings.TrimPrefix(file.Name, "self/") // those of units go to the top
		copies[file.Shown] = copied
		if err := put(filepath.Join(dir, filepath.FromSlash(copied)), marked); err != nil {
			return 0, "", err
		}
	}
	name := n.app.lang.Say("tong-hop.xlsx", "summary.xlsx")
	for exists(filepath.Join(dir, name)) {
		name = "_" + name
	}
	summary := n.summary(r, files, copies)
	err = writeFile(filepath.Join(dir, name), func(w io.Writer) error {
		return sheet.WriteDocument(w, summary.Document(), page.Options{Lang: n.app.lang})
	})
	return len(copies), name, err
}

func put(name string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, content, 0o644)
}

// copyOf reads a file again, never out of the round's folder, and marks it.
func copyOf(root fs.FS, name string, marks workbook.Marks) ([]byte, bool) {
	if info, err := fs.Stat(root, name); err != nil || !info.Mode().IsRegular() {
		return nil, false
	}
	content, err := fs.ReadFile(root, name)
	if err != nil {
		return nil, false
	}
	return workbook.Annotate(content, marks)
}

func (n *annotation) marks(r *round.Round, file round.FileFaults) workbook.Marks {
	marks := workbook.Marks{Lang: n.app.lang, Name: path.Base(file.Name), Faults: file.Faults}
	if unit, set := r.HandedIn(file.Shown); unit != nil {
		marks.Name, marks.Set, marks.Submission = unit.Name, set, r.Submissions[unit.ID]
	}
	return marks
}

// summary is the state of every unit, and of the files that are no unit's. Copies are
// by file as shown.
func (n *annotation) summary(r *round.Round, files []round.FileFaults, copies map[string]string) report.Received {
	s := report.Received{Lang: n.app.lang, Title: r.Title, Status: r.Status}
	byFile := map[string]fault.List{}
	for _, file := range files {
		byFile[file.Shown] = file.Faults
		if unit, _ := r.HandedIn(file.Shown); unit == nil {
			s.Others = append(s.Others, n.fileRow(file, copies[file.Shown]))
		}
	}
	for _, block := range r.Blocks {
		units := report.ReceivedBlock{Name: block.Name}
		for _, unit := range block.Units {
			row := report.ReceivedUnit{ID: unit.ID, Name: unit.Name}
			if s := r.Submissions[unit.ID]; s != nil {
				row.File = copies[s.File]
				n.state(&row, s, byFile[s.File])
			}
			units.Units = append(units.Units, row)
		}
		s.Blocks = append(s.Blocks, units)
	}
	return s
}

// state says what a unit's workbook came to.
func (n *annotation) state(row *report.ReceivedUnit, handedIn *scoring.Submission, faults fault.List) {
	row.Errors, row.Warnings = faults.Errors(), len(faults)-faults.Errors()
	row.State, row.Remark = stateOf(handedIn, *row), n.remark(faults)
}

func (n *annotation) fileRow(file round.FileFaults, copied string) report.ReceivedFile {
	errors := file.Faults.Errors()
	return report.ReceivedFile{
		Name: file.Name, Errors: errors, Warnings: len(file.Faults) - errors, File: copied, Remark: n.remark(file.Faults),
	}
}

func stateOf(s *scoring.Submission, row report.ReceivedUnit) report.State {
	switch {
	case s.Unreadable:
		return report.Unreadable
	case row.Errors > 0:
		return report.Faulty
	case row.Warnings > 0:
		return report.Doubtful
	}
	return report.Clean
}

// remark is what is wrong with the file as a whole.
func (n *annotation) remark(faults fault.List) string {
	var said []string
	for _, d := range faults {
		if d.Pos.Sheet() == "" && d.Pos.Line() == 0 {
			said = append(said, n.app.lang.Message(d))
		}
	}
	return strings.Join(said, "; ")
}
