package round

import (
	"cmp"
	"maps"
	"path"
	"slices"
	"strings"

	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/workbook"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// appraisal reads the decisions, in whatever files they are. In a round whose
// appraised points stand in the units' workbooks they have no use.
func (r *reader) appraisal() error {
	names, err := r.list("appraisal")
	if err != nil {
		return err
	}
	r.noAppraisal = len(names) == 0
	r.round.Dated = map[string]bool{}
	called := r.names()
	for _, name := range names {
		if r.round.AppraisedColumn {
			r.round.Faults.Add(fault.Warn(codeAppraisalIgnored, fault.InFile(r.shown(name))).First())
			continue
		}
		if !r.isFile(name, fault.DecisionsUnread) {
			r.round.LedgerIncomplete = true
			continue
		}
		if called.Room, err = r.decisions(name, called); err != nil {
			return err
		}
	}
	r.round.Faults.Add(r.rowsGone()...)
	r.round.CloseLedger()
	return nil
}

// unappraised warns of a round without decisions where self points, of which there are
// some, stand then.
func (r *reader) unappraised() {
	if r.noAppraisal && len(r.round.Submissions) > 0 && !r.round.AppraisedColumn &&
		r.round.Regulation.Unappraised == scoring.AcceptSelf {
		r.round.Faults.Add(fault.Warn(fault.CodeAppraisalNone, r.round.Pos).
			In(fault.About{Part: fault.Declarations}).Last())
	}
}

// withoutLists tells once that explanations wait for lists, where there is none, instead of what each explains. In a
// workbook that could not be read may be any cut of its unit.
func (r *reader) withoutLists(faults fault.List) fault.List {
	isUncut := func(d fault.Diagnostic) bool {
		book := r.round.Submissions[d.About.Unit]
		return d.Code == scoring.CodeExplanationUncut &&
			(!r.round.AppraisedColumn || book == nil || book.Unreadable)
	}
	count := seq.Count(faults, isUncut)
	switch {
	case r.round.AppraisedColumn:
		return slices.DeleteFunc(faults, isUncut)
	case !r.noAppraisal || count == 0:
		return faults
	}
	return append(slices.DeleteFunc(faults, isUncut), fault.Warn(codeExplainedNoLists, r.round.Pos, "count", count).
		In(fault.About{Part: fault.Declarations}).Last())
}

// names are what units and criteria of the round are called.
func (r *reader) names() workbook.Names {
	all, sets := r.roster(), map[*scoring.CriteriaSet]setCodes{}
	codesOf := func(unit string) setCodes {
		block := all.byID[unit].block
		if block == nil || block.Set == nil {
			return setCodes{}
		}
		codes, known := sets[block.Set]
		if !known {
			codes = codesIn(block.Set)
			sets[block.Set] = codes
		}
		return codes
	}
	return workbook.Names{
		Units: all.named.Fresh(), Blocks: all.blocks.Fresh(), Agencies: all.agencies.Fresh(), Only: r.only,
		Year:    r.round.Year,
		Classed: r.round.Regulation != nil && len(r.round.Regulation.Classes) > 0,
		Meant:   r.meant,
		Closest: func(agency string) string { return agencyMeant(r, fault.Diagnostic{}, agency) },
		Codes:   func(unit, title string) []string { return codesOf(unit).titled[fold.Name(title)] },
		Known:   func(unit string) map[string]int { return codesOf(unit).places },
	}
}

// setCodes are the codes of a set, with their places, and by title.
type setCodes struct {
	places map[string]int
	titled map[string][]string
}

func codesIn(set *scoring.CriteriaSet) setCodes {
	codes := setCodes{map[string]int{}, map[string][]string{}}
	set.Walk(func(c *scoring.Criterion, _ int) {
		key := fold.Name(c.Title)
		codes.places[c.Code], codes.titled[key] = len(codes.places), append(codes.titled[key], c.Code)
	})
	return codes
}

// decisions reads one file of the ledger. What it returns is on the ledger, and is room for the next.
func (r *reader) decisions(name string, called workbook.Names) ([]scoring.Decision, error) {
	read := r.decisionBook
	switch strings.ToLower(path.Ext(name)) {
	case ".csv":
		read = r.decisionCSV
	case ".yaml", ".yml":
		read = r.decisionText
	}
	stated := len(r.round.Stated)
	ledger, faults, err := read(name, called)
	if r.isLost(len(ledger), faults) && !r.holdsNone(name, faults) {
		r.round.LedgerIncomplete = true
		faults.With(fault.DecisionsUnread)
	}
	r.round.LedgerIncomplete = r.round.LedgerIncomplete || r.isNobodys(name, ledger, called)
	for _, d := range faults {
		if d.Severity == fault.Error && d.About.Agency != "" { // it has decided, and is not silent
			r.round.Dated[d.About.Agency] = true
		}
	}
	r.round.Faults.Add(faults...)
	r.round.Faults.Add(r.farDecisions(ledger)...)
	rest, twice := r.rowsTwice(r.shown(name), ledger)
	if len(twice) > 0 && len(rest) == 0 { // a copy
		r.round.Stated = r.round.Stated[:stated]
	}
	r.round.Faults.Add(twice...)
	r.round.AddDecisions(rest...)
	return ledger, err
}

// farDecisions takes out the days that are of another year: such a decision counts, and nobody knows when it was made.
// All those of an agency are one fault.
func (r *reader) farDecisions(ledger []scoring.Decision) (faults fault.List) {
	far := map[string]fault.List{} // by agency
	for i := range ledger {
		if a := &ledger[i]; a.Day.IsFarFrom(r.round.Year) {
			far[a.Agency] = append(far[a.Agency], fault.New(scoring.CodeDayFar, a.DayPos, "day", a.Day, "year", r.round.Year).
				With(fault.OrderUnknown).In(fault.About{Unit: a.Unit, Agency: a.Agency}))
			a.Day, a.DayPos, r.decidedFar = "", fault.Position{}, r.decidedFar+1
		}
	}
	for _, agency := range slices.Sorted(maps.Keys(far)) {
		faults.Add(far[agency].AsOne())
	}
	return faults
}

func (r *reader) decisionBook(name string, called workbook.Names) ([]scoring.Decision, fault.List, error) {
	book, faults, err := workbook.Open(r.root, name, r.shown(name))
	if book == nil {
		return nil, faults, err
	}
	if other := r.otherFolder(book, "appraisal"); other != nil {
		return nil, other, nil
	}
	if other := r.otherRound(book); other != nil {
		return nil, other, nil
	}
	ledger, more := book.ReadAppraisal(called)
	faults.Add(more...)
	meta, rows := book.Meta(), book.List()
	meta.Agency = cmp.Or(meta.Agency, rows.Headed)
	agency := meta.Agency
	if agency == "" {
		agency = r.agencyOfFile(name, called)
	}
	r.round.Stated = append(r.round.Stated, rows.Stated...)
	if rows.Dated {
		r.round.Dated[agency] = true
	}
	rows.Decided = rows.Decided || faults.Errors() > 0 // what cannot be read may decide
	r.round.Faults.Add(r.ofRows(book.Name(), list{agency, meta.Stage}, rows)...)
	if meta.Agency != "" {
		faults.Add(r.namedOther(name, meta, called)...)
	}
	return ledger, faults, nil
}

func (r *reader) decisionCSV(name string, called workbook.Names) ([]scoring.Decision, fault.List, error) {
	agency := r.agencyOfFile(name, called)
	ledger, faults, err := workbook.ReadLedger(r.root, name, r.shown(name), called)
	if len(ledger) == 0 && faults.Errors() == 0 {
		faults.Add(r.blank(r.shown(name), agency, "")...)
	}
	return ledger, faults, err
}

// decisionText reads YAML. What names no agency there is of the one that the file
// is named by, which may say the appraisal, too.
func (r *reader) decisionText(name string, called workbook.Names) ([]scoring.Decision, fault.List, error) {
	ledger, sources, faults, err := criteria.LoadLedger(r.root, name, r.shown(name))
	maps.Copy(r.round.Sources, sources)
	agency, stage := called.ListOf(name)
	r.fileAgency[r.shown(name)] = agency
	for i := range ledger {
		if a := &ledger[i]; a.Agency == stem(name) {
			a.Agency, a.Stage = agency, cmp.Or(a.Stage, stage)
		}
	}
	return ledger, faults, err
}

// mayConcernAll says whether nobody knows which units an error of a list concerns: it names none of the round.
func (r *reader) mayConcernAll(d fault.Diagnostic) bool {
	return d.Severity == fault.Error && len(d.About.Units) == 0 && r.roster().byID[d.About.Unit].unit == nil
}

// isNobodys says whether decisions are of an agency that there is none of and that a file is named by: what an agency
// seems to have left undone may stand there.
func (r *reader) isNobodys(name string, ledger []scoring.Decision, called workbook.Names) bool {
	agency := r.fileAgency[r.shown(name)]
	return agency != "" && len(r.round.Agencies) > 0 && len(called.Agencies.Of(agency)) == 0 &&
		slices.ContainsFunc(ledger, func(a scoring.Decision) bool { return a.Agency == agency })
}
