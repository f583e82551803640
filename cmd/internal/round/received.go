package round

import (
	"slices"
	"strconv"

	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// received reads the list of what came in when.
func (r *reader) received() error {
	for _, name := range []string{"received.csv", "received.xlsx"} {
		if !r.root.isThere(name) {
			continue
		}
		if !r.isFile(name) {
			r.lostReceived = true
			continue
		}
		receipts, undated, faults, err := workbook.ReadReceived(r.root, name, r.shown(name),
			workbook.Names{Units: r.unitNames()})
		if err != nil {
			return err
		}
		r.round.Faults.Add(faults...)
		r.lostReceived = r.lostReceived || receipts == nil && faults.Errors() > 0
		r.round.Received = append(r.round.Received, receipts...)
		r.undated = append(r.undated, undated...)
	}
	return nil
}

// isFarFromYear says whether a day is neither in the round's year nor in the next. Where the
// year could not be read, which is told at its key, nothing is far from it.
func (r *reader) isFarFromYear(day scoring.Day) bool {
	year := r.round.Year
	return day != "" && year > 0 && yearOf(day) != year && yearOf(day) != year+1
}

// intake checks the list of what came in against what there is, once all of it has
// been read.
func (r *reader) intake() error {
	units := r.units()
	for _, got := range r.round.Received {
		if r.isFarFromYear(got.Day) {
			r.warn(CodeReceivedYear, got.Pos, units[got.Unit], "day", got.Day, "year", r.round.Year)
		}
	}
	r.undatedLines(units)
	if r.listsExplanations() && !r.lostReceived && !r.lostExplanation {
		r.explanationsListed(units)
	}
	return nil
}

func yearOf(d scoring.Day) int {
	year, _ := strconv.Atoi(string(d[:4]))
	return year
}

// warn is for a unit of the round; others are reported where they are named.
func (r *reader) warn(code fault.Code, at fault.Position, of member, pairs ...any) {
	if of.unit != nil {
		r.round.Faults.Add(fault.Warn(code, at, append([]any{"unit", of.unit.ID, "name", of.unit.Name}, pairs...)...))
	}
}

// undatedLines are blanks on the list. Where something came all the same, its day
// is missing there, and it is no gap of the list.
func (r *reader) undatedLines(units map[string]member) {
	for _, got := range r.undated {
		came := r.round.Submissions[got.Unit] != nil
		if got.Stage == scoring.ReplyStage {
			_, came = r.explained[got.Unit]
		}
		if came && len(r.round.Deadlines) > 0 {
			r.warn(CodeReceivedUndated, got.Pos, units[got.Unit], "stage", got.Stage)
		}
		if came {
			r.round.Received = append(r.round.Received, got)
		}
	}
}

func (r *reader) listsExplanations() bool {
	return slices.ContainsFunc(r.round.Received, func(got scoring.Receipt) bool { return got.Stage == scoring.ReplyStage })
}

// explanationsListed checks a list with explanations against the files that there are.
func (r *reader) explanationsListed(units map[string]member) {
	before := len(r.round.Faults)
	listed := map[string]bool{}
	for _, got := range r.round.Received {
		if got.Stage != scoring.ReplyStage {
			continue
		}
		listed[got.Unit] = true
		if _, there := r.explained[got.Unit]; !there {
			r.warn(CodeExplanationNoFile, got.Pos, units[got.Unit])
		}
	}
	for unit, file := range r.explained { // sorted by whoever shows them
		if !listed[unit] {
			r.warn(CodeExplanationNoDay, fault.InFile(file), units[unit])
		}
	}
	for i, d := range r.round.Faults[before:] {
		r.round.Faults[before+i] = d.Last()
	}
}
