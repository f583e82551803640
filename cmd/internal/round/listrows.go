package round

import (
	"path"
	"slices"
	"strings"

	"parindex/cmd/internal/table"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// part is a list that lacks rows of its form.
type part struct {
	list
	file string
	workbook.ListRows
}

// rowsGone tells of rows that a list lacks, unless another file of it has them: the two are parts of one.
func (r *reader) rowsGone() (faults fault.List) {
	for i, p := range r.partial {
		rows, with := p.Gone, ""
		for j, other := range r.partial {
			if i == j || other.list != p.list {
				continue
			}
			rows = seq.Filter(rows, func(row string) bool { return !other.Has(row) })
			if j < i {
				with = path.Base(other.file)
			}
		}
		at := fault.InFile(p.file)
		switch {
		case len(rows) > 0:
			faults.Add(fault.New(codeListRowsGone, at, someOf(rows)...).
				In(fault.About{Agency: p.agency, Units: seq.Map(rows, unitOfRow)}))
		case with != "":
			faults.Add(fault.Warn(codeListParts, at, "with", with).In(fault.About{Agency: p.agency}))
		}
	}
	return faults
}

func unitOfRow(row string) string {
	unit, _, _ := strings.Cut(row, " ")
	return unit
}

// ofRows notes rows that a list lacks, and tells of those that decide nothing where that is doubtful. An agency whose
// list is told as blank is not silent as well.
func (r *reader) ofRows(file string, of list, l workbook.ListRows) (faults fault.List) {
	if len(l.Gone) > 0 {
		r.partial = append(r.partial, part{of, file, l})
	}
	// Where that is refused, each unit is told; what stood before the final appraisal may well be kept.
	isMeant := of.stage == scoring.FinalAppraisal && r.round.FirstStage() != of.stage ||
		r.round.Regulation != nil && r.round.Regulation.Unappraised == scoring.RefuseUnappraised
	switch blank := len(l.Blank); {
	case blank > 0 && l.Again:
		faults.Add(fault.Warn(codeListAgainBlank, fault.InFile(file), someOf(l.Blank)...))
	case l.Decided || isMeant && l.Dated || blank == 0 && len(l.Gone) > 0:
	case blank == 0:
		faults = r.blank(file, of.agency, "")
	default:
		faults = r.blank(file, of.agency, blank)
	}
	return faults.In(fault.About{Agency: of.agency})
}

// isLost says whether nothing could be read of a list of so many rows, of which nobody knows whom it concerns.
func (r *reader) isLost(rows int, faults fault.List) bool {
	return rows == 0 && slices.ContainsFunc(faults, r.mayConcernAll)
}

// tell adds the faults of a list of so many rows, and says whether it is lost, of which they say what comes. A list that
// says nothing is told, too.
func (r *reader) tell(name string, rows int, faults fault.List, effect fault.Effect) (lost bool) {
	if lost = r.isLost(rows, faults); lost {
		faults.With(effect)
	}
	r.round.Faults.Add(table.Empty(fault.InFile(r.shown(name)), rows, faults)...)
	return lost
}

// blank tells of a list that decides nothing, of so many rows or, with headings alone, of none. Its agency is not
// silent as well.
func (r *reader) blank(file, agency string, rows any) fault.List {
	r.round.Dated[agency] = true
	return fault.List{fault.Warn(codeListBlank, fault.InFile(file), "count", rows)}
}

// someOf are the first of the rows, and how many there are.
func someOf(rows []string) []any {
	const named = 5
	if len(rows) <= named {
		return []any{"count", len(rows), "rows", rows, "others", ""}
	}
	return []any{"count", len(rows), "rows", rows[:named], "others", len(rows) - named}
}
