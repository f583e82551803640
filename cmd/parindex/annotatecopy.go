package main

import (
	"io/fs"
	"path"
	"strings"

	"parindex/cmd/internal/round"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
)

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
	what, _, _ := strings.Cut(n.app.lang.Place(fault.InFile(file.Name)), " (")
	marks := workbook.Marks{Lang: n.app.lang, What: what, Name: whose(r, file), Round: r.Title, Faults: file.Faults,
		SetOf: func(id string) *scoring.CriteriaSet {
			if _, block := r.Unit(id); block != nil {
				return block.Set
			}
			return nil
		}}
	if unit, block := r.HandedIn(file.Shown); unit != nil {
		marks.Name, marks.Submission = unit.Name, r.Submissions[unit.ID]
		marks.SetOf = func(string) *scoring.CriteriaSet { return block.Set }
		if due := sheet.Due(n.app.lang, r.Round, scoring.SelfStage, block); due != "" {
			marks.Round += ". " + due
		}
	}
	return marks
}

// whose is the agency whose decisions a file has, or the unit whose explanation it is; else its name.
func whose(r *round.Round, file round.FileFaults) string {
	for d := range r.LedgerLines() {
		if d.Pos.File() == file.Shown && d.Agency != "" {
			return r.AgencyName(d.Agency)
		}
	}
	for _, reply := range r.Replies {
		if unit, _ := r.Unit(reply.Unit); unit != nil && reply.Pos.File() == file.Shown {
			return unit.Name
		}
	}
	return path.Base(file.Name)
}
