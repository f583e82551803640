package round

import (
	"errors"
	"io/fs"
	"maps"
	"path"
	"strings"

	"parindex/cmd/internal/workbook"
	"parindex/criteria"
	"parindex/scoring"
)

// appraisal reads the decisions, in whatever files they are. In a round whose
// appraised points stand in the units' workbooks they have no use.
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
		if err := r.decisions(at, name); err != nil {
			return err
		}
	}
	return nil
}

// decisions reads one file of the ledger.
func (r *reader) decisions(at, name string) error {
	read := r.decisionBook
	switch strings.ToLower(path.Ext(name)) {
	case ".csv":
		read = func(at, name string) ([]scoring.Adjustment, scoring.Diagnostics, error) {
			return workbook.ReadLedger(at, r.shown(name))
		}
	case ".yaml", ".yml":
		read = r.decisionText
	}
	ledger, faults, err := read(at, name)
	r.round.Faults.Add(faults...)
	r.round.LedgerIncomplete = r.round.LedgerIncomplete || ledger == nil && faults.Errors() > 0
	r.round.Ledger = append(r.round.Ledger, ledger...)
	return err
}

func (r *reader) decisionBook(at, name string) ([]scoring.Adjustment, scoring.Diagnostics, error) {
	book, faults, err := workbook.Open(at, r.shown(name))
	if book == nil {
		return nil, faults, err
	}
	defer book.Close()
	if other := r.otherRound(book); other != nil {
		return nil, other, nil
	}
	ledger, more := book.ReadAppraisal()
	return ledger, append(faults, more...), nil
}

func (r *reader) decisionText(_, name string) ([]scoring.Adjustment, scoring.Diagnostics, error) {
	ledger, sources, faults, err := criteria.LoadLedger(r.root, name, r.shown(name))
	maps.Copy(r.round.Sources, sources)
	return ledger, faults, err
}

// otherRound is the fault of a form that was made for another round, or nil.
func (r *reader) otherRound(book *workbook.Book) scoring.Diagnostics {
	of := book.Meta().Round
	if of == "" || of == r.round.ID {
		return nil
	}
	return scoring.Diagnostics{scoring.Fault(scoring.CodeBookOtherRound, scoring.Position{File: book.Name()}, "found", of, "expected", r.round.ID)}
}

// received reads the list of what came in when.
func (r *reader) received() error {
	for _, name := range []string{"received.csv", "received.xlsx"} {
		if _, err := fs.Lstat(r.root, name); errors.Is(err, fs.ErrNotExist) {
			continue
		}
		at, ok := r.inside(name)
		if !ok {
			r.lostReceived = true
			continue
		}
		receipts, faults, err := workbook.ReadReceived(at, r.shown(name))
		if err != nil {
			return err
		}
		r.round.Faults.Add(faults...)
		r.lostReceived = r.lostReceived || receipts == nil && faults.Errors() > 0
		r.round.Received = append(r.round.Received, receipts...)
	}
	return nil
}
