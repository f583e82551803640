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

	"parindex/cmd/internal/round"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
)

// errNotEmpty is why a folder is not written to.
var errNotEmpty = errors.New("is not empty")

// annotation is a round's workbooks going back to who sent them, with what is
// wrong marked in copies, and the list of whom to chase.
type annotation struct {
	app    *app
	dir    string // of the round
	target string // the folder to write, links followed
	shown  string // that folder as the user named it
}

// newAnnotation checks, before anything is read, that there is one round and a
// folder that may be written.
func newAnnotation(a *app, paths []string, target string) (*annotation, error) {
	if len(paths) != 1 || !exists(filepath.Join(paths[0], round.File)) {
		return nil, usageError(a.lang.Say("--annotate cần đúng một thư mục đợt đánh giá", "--annotate takes exactly one round folder"))
	}
	if err := a.protect(paths[0], target); err != nil {
		return nil, err
	}
	real, err := resolved(target)
	if err != nil {
		return nil, err
	}
	return &annotation{a, filepath.Clean(paths[0]), real, filepath.ToSlash(target)}, free(real)
}

// free says whether nothing of anybody's lies in the folder.
func free(dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return &fs.PathError{Op: "open", Path: dir, Err: cause(err)}
	case len(entries) > 0:
		return &fs.PathError{Op: "write", Path: dir, Err: errNotEmpty}
	}
	return nil
}

// write makes the folder whole or not at all: beside its place, then put there.
func (n *annotation) write(r *round.Round, faults scoring.Diagnostics) error {
	if err := os.MkdirAll(filepath.Dir(n.target), 0o755); err != nil {
		return err
	}
	beside, err := os.MkdirTemp(filepath.Dir(n.target), ".parindex-*")
	if err != nil {
		return &fs.PathError{Op: "create", Path: filepath.Dir(n.target), Err: cause(err)}
	}
	defer os.RemoveAll(beside)
	copies, name, err := n.fill(beside, r, faults)
	if err == nil {
		err = os.Chmod(beside, 0o755)
	}
	if err == nil {
		_ = os.Remove(n.target) // an empty one; anything else stays, and the next line fails
		err = os.Rename(beside, n.target)
	}
	if err != nil {
		return &fs.PathError{Op: "write", Path: n.target, Err: cause(err)}
	}
	fmt.Fprintf(n.app.stderr, n.app.lang.Say("Đã ghi %d sổ có đánh dấu và %s vào %s\n", "Marked workbooks: %d, with %s, in %s\n"),
		copies, name, n.shown)
	return nil
}

// fill writes the copies and the summary, and says how many copies there are and
// what the summary is called.
func (n *annotation) fill(dir string, r *round.Round, faults scoring.Diagnostics) (int, string, error) {
	root, err := os.OpenRoot(n.dir)
	if err != nil {
		return 0, "", err
	}
	defer root.Close()
	files := n.byFile(faults)
	copies := map[string]string{} // by file as shown
	for _, file := range files.names {
		marks := n.marks(r, file, files.faults[file])
		marked, ok := n.copyOf(root, file, marks)
		if !ok {
			continue
		}
		copies[file] = n.copyName(file)
		if err := put(filepath.Join(dir, filepath.FromSlash(copies[file])), marked); err != nil {
			return 0, "", err
		}
	}
	name := n.app.lang.Say("tong-hop.xlsx", "summary.xlsx")
	for exists(filepath.Join(dir, name)) {
		name = "_" + name
	}
	summary := n.summary(r, files, copies)
	err = writeFile(filepath.Join(dir, name), func(w io.Writer) error { return workbook.WriteSummary(w, summary) })
	return len(copies), name, err
}

func put(name string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, content, 0o644)
}

// inFiles is faults by the input file they are in, files in the order of faults.
type inFiles struct {
	names  []string
	faults map[string]scoring.Diagnostics
}

// byFile leaves out what is in no folder of inputs: nobody is sent the YAML.
func (n *annotation) byFile(faults scoring.Diagnostics) inFiles {
	files := inFiles{faults: map[string]scoring.Diagnostics{}}
	for _, d := range faults.Sorted() {
		name, inRound := n.inside(d.Pos.File)
		if folder, _, nested := strings.Cut(name, "/"); !inRound || !nested || !isInput(folder) {
			continue
		}
		if files.faults[d.Pos.File] == nil {
			files.names = append(files.names, d.Pos.File)
		}
		files.faults[d.Pos.File] = append(files.faults[d.Pos.File], d)
	}
	return files
}

func isInput(folder string) bool {
	for _, input := range inputs {
		if folder == input {
			return true
		}
	}
	return false
}

// inside is a file as shown, within the round.
func (n *annotation) inside(shown string) (string, bool) {
	if n.dir == "." {
		return shown, true
	}
	return strings.CutPrefix(shown, filepath.ToSlash(n.dir)+"/")
}

// copyOf reads a file again, never out of the round's folder, and marks it.
func (n *annotation) copyOf(root *os.Root, shown string, marks workbook.Marks) ([]byte, bool) {
	name, _ := n.inside(shown)
	name = filepath.FromSlash(name)
	if info, err := root.Stat(name); err != nil || !info.Mode().IsRegular() {
		return nil, false
	}
	content, err := root.ReadFile(name)
	if err != nil {
		return nil, false
	}
	return workbook.Annotate(content, marks)
}

// copyName is where a file's copy goes: those of units at the top.
func (n *annotation) copyName(shown string) string {
	name, _ := n.inside(shown)
	return strings.TrimPrefix(path.Clean(name), "self/")
}

func (n *annotation) marks(r *round.Round, file string, faults scoring.Diagnostics) workbook.Marks {
	marks := workbook.Marks{Lang: n.app.lang, Name: path.Base(file), Faults: faults}
	for _, block := range r.Blocks {
		for _, unit := range block.Units {
			if s := r.Submissions[unit.ID]; s != nil && s.File == file {
				marks.Name, marks.Set, marks.Submission = unit.Name, block.Set, s
			}
		}
	}
	return marks
}

// summary is the state of every unit, and of the files that are no unit's.
func (n *annotation) summary(r *round.Round, files inFiles, copies map[string]string) workbook.Summary {
	s := workbook.Summary{Lang: n.app.lang, Title: r.Title, Status: r.Status}
	own := map[string]bool{}
	for _, block := range r.Blocks {
		units := workbook.SummaryBlock{Name: block.Name}
		for _, unit := range block.Units {
			row := workbook.SummaryUnit{ID: unit.ID, Name: unit.Name}
			if handedIn := r.Submissions[unit.ID]; handedIn != nil {
				faults := files.faults[handedIn.File]
				row.Errors, row.Warnings = faults.Errors(), len(faults)-faults.Errors()
				row.State = stateOf(handedIn, row)
				row.File, row.Remark = copies[handedIn.File], n.remark(faults)
				own[handedIn.File] = true
			}
			units.Units = append(units.Units, row)
		}
		s.Blocks = append(s.Blocks, units)
	}
	for _, file := range files.names {
		if !own[file] {
			name, _ := n.inside(file)
			faults := files.faults[file]
			s.Others = append(s.Others, workbook.SummaryFile{
				Name: name, Errors: faults.Errors(), Warnings: len(faults) - faults.Errors(),
				File: copies[file], Remark: n.remark(faults),
			})
		}
	}
	return s
}

func stateOf(s *scoring.Submission, row workbook.SummaryUnit) workbook.State {
	switch {
	case s.Unreadable:
		return workbook.Unreadable
	case row.Errors > 0:
		return workbook.Faulty
	case row.Warnings > 0:
		return workbook.Doubtful
	}
	return workbook.Clean
}

// remark is what is wrong with the file as a whole.
func (n *annotation) remark(faults scoring.Diagnostics) string {
	var said []string
	for _, d := range faults {
		if d.Pos.Sheet == "" && d.Pos.Line == 0 {
			said = append(said, n.app.lang.Message(d))
		}
	}
	return strings.Join(said, "; ")
}
