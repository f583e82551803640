package round

import (
	"strconv"

	"parindex/cmd/internal/workbook"
	"parindex/scoring"
)

// appraisal reads the agencies' workbooks, in the order of their names. In a
// round whose appraised points stand in the units' workbooks they have no use.
func (r *reader) appraisal() error {
	names, err := r.list("appraisal")
	if err != nil {
		return err
	}
	if len(names) == 0 && !r.round.AppraisedColumn && r.round.Regulation.Unappraised == scoring.AcceptSelf {
		r.round.Faults.Add(scoring.Warn(scoring.CodeAppraisalNone, r.round.Pos))
	}
	for _, name := range names {
		if r.round.AppraisedColumn {
			r.round.Faults.Add(scoring.Warn(scoring.CodeAppraisalIgnored, scoring.Position{File: r.shown(name)}))
			continue
		}
		at, ok := r.inside(name)
		if !ok {
			r.round.LedgerIncomplete = true
			continue
		}
		if err := r.agency(at, name); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) agency(at, name string) error {
	book, faults, err := workbook.Open(at, r.shown(name))
	r.round.Faults.Add(faults...)
	if book == nil {
		r.round.LedgerIncomplete = true
		return err
	}
	defer book.Close()
	if of := book.Meta().Round; of != "" && of != r.round.ID {
		r.round.LedgerIncomplete = true
		r.round.Faults.Add(scoring.Fault(scoring.CodeBookOtherRound, scoring.Position{File: r.shown(name)}, "found", of, "expected", r.round.ID))
		return nil
	}
	ledger, faults := book.ReadAppraisal()
	r.round.Faults.Add(faults...)
	r.round.LedgerIncomplete = r.round.LedgerIncomplete || ledger == nil && faults.Errors() > 0
	r.round.Ledger = append(r.round.Ledger, ledger...)
	return nil
}

func (r *reader) survey() error {
	names, err := r.list("survey")
	if err != nil {
		return err
	}
	for _, name := range names {
		at, ok := r.inside(name)
		if !ok {
			r.round.SurveyIncomplete = true
			continue
		}
		results, faults, err := workbook.ReadSurvey(at, r.shown(name), r.round.Regulation.Satisfaction)
		if err != nil {
			return err
		}
		r.round.Faults.Add(faults...)
		r.round.SurveyIncomplete = r.round.SurveyIncomplete || results == nil && faults.Errors() > 0
		r.round.Survey = append(r.round.Survey, results...)
	}
	return nil
}

// history reads the latest year before the round's: what changes refer to.
func (r *reader) history() error {
	names, err := r.list("history")
	if err != nil {
		return err
	}
	latest, year := "", 0
	for _, name := range names {
		y, err := strconv.Atoi(stem(name))
		switch {
		case err != nil:
			r.round.Faults.Add(scoring.Warn(scoring.CodeHistoryName, scoring.Position{File: r.shown(name)}))
		case y < r.round.Year && y > year:
			latest, year = name, y
		}
	}
	if latest == "" {
		return nil
	}
	return r.earlier(latest, year)
}

func (r *reader) earlier(name string, year int) error {
	at, ok := r.inside(name)
	if !ok {
		return nil
	}
	rows, faults, err := workbook.ReadHistory(at, r.shown(name))
	if err != nil {
		return err
	}
	r.round.Faults.Add(faults...)
	results := map[string]map[string]scoring.Earlier{}
	for _, row := range rows {
		if results[row.Block] == nil {
			results[row.Block] = map[string]scoring.Earlier{}
		}
		if first, twice := results[row.Block][row.Unit]; twice {
			fault := scoring.Fault(scoring.CodeHistoryTwice, row.Pos, "unit", row.Unit, "year", year)
			r.round.Faults.Add(fault.See(scoring.NoteFirstHere, first.Pos))
			continue
		}
		results[row.Block][row.Unit] = row.Earlier
	}
	r.round.History = &scoring.History{Year: year, Results: results}
	return nil
}
