package round

import (
	"path"
	"slices"

	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// received reads the list of what came in when.
func (r *reader) received() error {
	for _, name := range []string{"received.csv", "received.xlsx"} {
		if !r.root.isThere(name) {
			continue
		}
		if !r.isFile(name, fault.NobodyLate) {
			r.lostReceived = true
			continue
		}
		receipts, undated, faults, err := workbook.ReadReceived(r.root, name, r.shown(name), r.names())
		if err != nil {
			return err
		}
		if r.isLost(len(receipts), faults) {
			r.lostReceived = true
			if r.round.Received == nil {
				faults.With(fault.NobodyLate)
			}
		}
		r.round.Faults.Add(faults...)
		far := r.farOf(receipts)
		if len(receipts) > 0 && !r.isNews(receipts) {
			r.fileTwice(name, path.Base(r.round.Received[0].Pos.File()))
			continue
		}
		r.far = append(r.far, far...)
		r.round.Received = append(r.round.Received, receipts...)
		r.undated = append(r.undated, undated...)
	}
	r.round.ReceivedIncomplete = r.lostReceived
	return nil
}

// isNews says whether some line says what none of the lists before it does.
func (r *reader) isNews(receipts []scoring.Receipt) bool {
	what := func(got scoring.Receipt) scoring.Receipt {
		return scoring.Receipt{Unit: got.Unit, Stage: got.Stage, Day: got.Day}
	}
	before := seq.Set(r.round.Received, what)
	return slices.ContainsFunc(receipts, func(got scoring.Receipt) bool { return !before[what(got)] })
}

// Nothing comes that long after its deadline, when all has been appraised, or that long before it, when nobody has been
// asked yet. What comes soon is only told.
const tooLate, tooEarly, soon = 300, 180, 60

// farOf takes out the days that are of another year or that far from the deadline, and returns what had them.
func (r *reader) farOf(receipts []scoring.Receipt) (far []scoring.Receipt) {
	for i, got := range receipts {
		days := 0
		if d := r.deadlineOf(got); d != nil {
			days = got.Day.Since(d.Day)
		}
		if got.Day.IsFarFrom(r.round.Year) || days >= tooLate || -days >= tooEarly {
			far = append(far, got)
			receipts[i].Day = ""
		}
	}
	return far
}

// deadlineOf is the deadline for what came in, nil where there is none.
func (r *reader) deadlineOf(got scoring.Receipt) *scoring.Deadline {
	of := r.roster().byID[got.Unit]
	if of.unit == nil {
		return nil
	}
	return r.round.Deadline(got.Stage, of.block.ID)
}

// early warns of what came in long before its deadline.
func (r *reader) early(units map[string]member) {
	for _, got := range r.round.Received {
		if d := r.deadlineOf(got); d != nil && d.Day.Since(got.Day) >= soon {
			r.warn(codeReceivedEarly, got.Pos, units[got.Unit], "days", d.Day.Since(got.Day), "deadline", d.Day,
				"received", got.Day)
		}
	}
}

// intake checks the list of what came in against what there is, once all of it has
// been read.
func (r *reader) intake() error {
	units, before := r.units(), len(r.round.Faults)
	for _, got := range r.far {
		if of := units[got.Unit]; of.unit != nil {
			deadline := any("")
			if d := r.deadlineOf(got); d != nil {
				deadline = d.Day
			}
			r.round.Faults.Add(fault.New(codeReceivedYear, got.Pos, "unit", of.unit.ID, "name", of.unit.Name,
				"day", got.Day, "year", r.round.Year, "deadline", deadline).With(fault.LatenessNever))
		}
	}
	r.early(units)
	r.undatedLines(units)
	r.linesAstray(units)
	r.oncePerColumn(before, func(scoring.Receipt) bool { return true }, codeReceivedYear, codeReceivedUndated,
		codeReceivedEarly)
	if slices.ContainsFunc(r.round.Received, isReply) && !r.lostReceived && !r.lostExplanation {
		r.explanationsListed(units)
	}
	return nil
}

// linesAstray says of lines whose unit cannot be read that they may be those of units that the list leaves out.
func (r *reader) linesAstray(units map[string]member) {
	lists, unlisted := map[string]bool{}, r.round.Unlisted()
	for _, got := range r.round.Received {
		lists[got.Pos.File()] = true
	}
	for i, d := range r.round.Faults {
		if d.Severity == fault.Error && lists[d.Pos.File()] && units[d.About.Unit].unit == nil {
			r.round.Faults[i] = d.In(fault.About{Units: unlisted})
		}
	}
}

// oncePerColumn makes one fault of those that most lines of such a list have.
func (r *reader) oncePerColumn(before int, such func(scoring.Receipt) bool, codes ...fault.Code) {
	lines := map[string]int{}
	for _, got := range r.round.Received {
		if such(got) {
			lines[got.Pos.File()]++
		}
	}
	r.round.Faults = append(r.round.Faults[:before],
		r.round.Faults[before:].OncePerColumn(func(at fault.Position) int { return lines[at.File()] }, codes...)...)
}

// warn is for a unit of the round; others are reported where they are named.
func (r *reader) warn(code fault.Code, at fault.Position, of member, pairs ...any) {
	if of.unit != nil {
		r.round.Faults.Add(fault.Warn(code, at, append([]any{"unit", of.unit.ID, "name", of.unit.Name}, pairs...)...))
	}
}

// undatedLines are blanks on the list. Where something came all the same, its day
// is missing there, and it is no gap of the list. Beside a line with the day it is none. Of a unit that the round does not
// have nobody knows what came: it is told as in any line.
func (r *reader) undatedLines(units map[string]member) {
	type key struct {
		unit  string
		stage scoring.Stage
	}
	days := map[key]scoring.Day{}
	for _, got := range r.round.Received {
		days[key{got.Unit, got.Stage}] = got.Day
	}
	for _, got := range r.undated {
		if day := days[key{got.Unit, got.Stage}]; day != "" {
			r.warn(codeReceivedBlank, got.Pos, units[got.Unit], "stage", got.Stage, "day", day)
			continue
		}
		came := r.round.Submissions[got.Unit] != nil
		if got.Stage == scoring.ReplyStage {
			_, came = r.explained[got.Unit]
		}
		if came && len(r.round.Deadlines) > 0 {
			r.warn(codeReceivedUndated, got.Pos, units[got.Unit], "stage", got.Stage)
		}
		if came || units[got.Unit].unit == nil {
			r.round.Received = append(r.round.Received, got)
		}
	}
}

func isReply(got scoring.Receipt) bool { return got.Stage == scoring.ReplyStage }

// explanationsListed checks a list with explanations against the files that there are. Those that it
// leaves out are one fault: all of them, where no line of it names a unit of the round.
func (r *reader) explanationsListed(units map[string]member) {
	before, listed, list := len(r.round.Faults), map[string]bool{}, ""
	for _, got := range r.round.Received {
		if !isReply(got) {
			continue
		}
		listed[got.Unit], list = true, got.Pos.File()
		if _, there := r.explained[got.Unit]; !there {
			r.warn(codeExplanationNoFile, got.Pos, units[got.Unit])
		}
	}
	r.oncePerColumn(before, isReply, codeExplanationNoFile)
	var unlisted []string
	for unit, file := range r.explained {
		if file != "" && !listed[unit] && units[unit].unit != nil {
			unlisted = append(unlisted, unit)
		}
	}
	if slices.Sort(unlisted); len(unlisted) > 0 {
		r.round.Faults.Add(fault.Warn(codeExplanationNoDay,
			fault.InFile(list), "count", len(unlisted), "units", unlisted))
	}
	for i, d := range r.round.Faults[before:] {
		r.round.Faults[before+i] = d.Last()
	}
}
