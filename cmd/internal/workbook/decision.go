package workbook

import (
	"cmp"
	"slices"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/table"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// listed is a list of decisions with what it says of all its rows.
type listed struct {
	table  *table.Table
	names  Names
	owner  string // the agency whose list it is for certain, or empty
	agency string // the one that decides where a row names none
	stage  scoring.Stage
	day    scoring.Day
	dayPos fault.Position // zero where the list has no place for a date
	dayBad bool           // there is something else, which was reported
	first  map[contents]fault.Position
	rows   ListRows
	seen   map[scoring.Matter]bool // those of rows, where it matters; nil where nobody knows which there should be
	// strange are the rows of no criterion that their unit has, or that do not say which: codes of criteria, by the
	// place of the unit's.
	strange []strangeRow
}

// contents are what a decision says, wherever it stands.
type contents struct {
	matter   scoring.Matter
	grounds  scoring.Grounds
	from, to written
	title    string // of the criterion, as the row has it
}

// written is a figure by what it is, not by how it is held.
type written struct {
	state  scoring.InputState
	number string
}

// isTwice says whether a row repeats an earlier one to the last word, and reports that.
// Who copied it has decided once.
func (l *listed) isTwice(a scoring.Decision) bool {
	points := func(in scoring.Input) written { return written{in.State, in.Number.String()} }
	says := contents{a.Matter, a.Grounds, points(a.From), points(a.To), l.table.Text(column.LeafName)}
	at, twice := l.first[says]
	if twice {
		l.table.Report(fault.Warn(codeListRowTwice, a.Pos,
			"unit", a.Unit, "criterion", a.Code).See(fault.NoteFirstHere, at))
		return true
	}
	if l.first == nil {
		l.first = map[contents]fault.Position{}
	}
	l.first[says] = a.Pos
	return false
}

// read reads all rows, of which there are so many or, in a file of text, any number.
func (l *listed) read(rows int) ([]scoring.Decision, fault.List) {
	const room = 1 << 14 // decisions are large: those on a province are seldom moved
	var ledger []scoring.Decision
	l.names.ask(l.table)
	for t := l.table; t.Next(); {
		before := len(t.Faults())
		a, is := l.decision(record{t})
		if other := l.names.isOther(a.Unit); is && (other || !l.isTwice(a)) {
			if !other {
				t.Use()
			}
			if ledger == nil {
				ledger = slices.Grow(l.names.Room[:0], min(rows, room))
			}
			ledger = append(ledger, a)
		}
		if faults := t.Faults()[before:]; len(faults) > 0 {
			about := fault.About{Criterion: a.Code, Agency: cmp.Or(a.Agency, l.agency)} // [Names.unit] says whom
			record{t}.explain(faults.In(about), a, is)
		}
	}
	return ledger, finish(l.table)
}

// explain says what comes of the faults of a decision, which counts or not whatever the cell, and of points that are no
// number whose they are: keeping the points is often written in words.
func (r record) explain(faults fault.List, a scoring.Decision, is bool) {
	effects := map[fault.Position]fault.Effect{r.Place(column.Kind): fault.RowUnused,
		r.Place(column.UnitCode): fault.DecisionVoid, r.Place(column.LeafCode): fault.DecisionVoid}
	switch {
	case a.To.State == scoring.Bad:
		effects[a.To.Pos] = fault.DecisionVoid
	case is:
		effects[r.Place(column.Day)] = fault.OrderUnknown
		for _, at := range []fault.Position{a.From.Pos, a.AttendedPos, a.ForPos} {
			effects[at] = fault.DecisionKept
		}
	}
	for i, d := range faults {
		if d.Code == scoring.CodeCellNotNumber && d.Pos == a.To.Pos && a.Unit != "" {
			d.Args = append(slices.Clone(d.Args), fault.Arg{Name: "unit", Value: a.Unit},
				fault.Arg{Name: "from", Value: column.From.Name()})
		}
		faults[i] = d.With(effects[d.Pos])
	}
}

// record is the row at hand of a table of decisions.
type record struct{ *table.Table }

// decision is what a row decides, if anything; of a unit that was not asked for, without figures and words.
func (l *listed) decision(r record) (scoring.Decision, bool) {
	a := scoring.Decision{Matter: scoring.Matter{Unit: l.names.unit(r.Table), Code: r.Text(column.LeafCode)},
		Grounds: scoring.Grounds{Reason: r.Text(column.Reason)}}
	known := r.kind(&a)
	other := l.names.isOther(a.Unit)
	a.To = r.to(other)
	decides := !known || r.decides(a)
	if !decides {
		l.state(r, a.Matter)
	}
	l.take(a, r.Place(column.UnitCode), decides)
	if !known && a.To.State == scoring.Given && a.Unit != "" && a.Code != "" { // what comes later may rest on its points
		a.To.State, known = scoring.Bad, true
	}
	if !known || !decides || r.anonymous(a) {
		return a, false
	}
	if a.Code, known = l.names.leaf(r.Table, a.Unit, column.LeafCode); !known {
		return a, false
	}
	if a.Kind == scoring.PointsDecision {
		a.Pos = r.Place(column.To)
		r.doubt(&a)
	} else {
		r.withoutPoints(&a)
	}
	a.ReasonPos = r.Place(column.Reason)
	r.vote(&a)
	a.UnitPos, a.CodePos = r.Place(column.UnitCode), r.Place(column.LeafCode)
	a.Stage = r.stage(l.stage)
	a.Agency, a.AgencyPos = l.agencyOf(r)
	a.Day, a.DayPos = l.dayOf(r)
	return a, other || l.say(r, &a)
}

// to is the points decided. Of a unit that was not asked for, it is enough that there are some.
func (r record) to(other bool) scoring.Input {
	if other && !table.IsBlank(r.Raw(column.To)) {
		return scoring.Input{State: scoring.Given, Pos: r.Place(column.To)}
	}
	return r.Plain(column.To)
}

// say takes what is replaced, and the words of a decision. It says whether the decision counts.
func (l *listed) say(r record, a *scoring.Decision) bool {
	if a.Kind == scoring.PointsDecision {
		a.From = r.Plain(column.From)
	}
	a.Reason, a.Evidence, a.Clause = r.Phrase(column.Reason), r.Phrase(column.DecisionEvidence), r.Phrase(column.Clause)
	notNumber(r.Table, column.Reason)
	return l.sameNames(r, *a)
}

// state keeps the points that a row without a decision names as those at hand.
func (l *listed) state(r record, of scoring.Matter) {
	if from := table.ReadFigure(r.Raw(column.From)); from.OK && of.Unit != "" && of.Code != "" {
		l.rows.Stated = append(l.rows.Stated, scoring.Stated{Unit: of.Unit,
			Code: of.Code, From: from.Number, Pos: r.Place(column.From)})
	}
}

// sameNames tells of a row whose names are those of another unit or criterion: whoever filled it may have gone by them.
func (l *listed) sameNames(r record, a scoring.Decision) bool {
	sameUnit := l.names.sameUnit(r.Table, column.UnitName, a.Unit, fault.DecisionVoid)
	return l.names.sameLeaf(r.Table, a.Unit, a.Code, true) && sameUnit
}

// notNumber warns of a text for people that is a number alone: it may belong into the
// column beside it.
func notNumber(t *table.Table, heading column.Heading) {
	if f := table.ReadFigure(t.Raw(heading)); f.OK {
		t.Report(fault.Warn(CodeNumberAsReason, t.Place(heading), "column", t.Called(heading), "number", f.Number))
	}
}

// kind takes the kind of the decision. A word that is none is a fault, unless the
// row is of no unit and no criterion: texts stand below lists, too.
func (r record) kind(a *scoring.Decision) (known bool) {
	word, ok := r.Word(column.Kind)
	if a.Kind, known = decisionKinds()[fold.Word(word)]; known || !ok {
		return known && ok
	}
	if a.Unit+a.Code != "" {
		r.Bad(codeKindUnknown, r.Place(column.Kind), "found", word, "known", kindNames())
	}
	return false
}

// decides says whether the row is a decision at all. One of points is where there
// are some, or a reason of the unit or criterion that it names. A line of a CSV that
// names one always is: nobody has forms to fill there.
func (r record) decides(a scoring.Decision) bool {
	isText := r.At().Sheet() == ""
	return a.Kind != scoring.PointsDecision || a.To.State != scoring.Blank || (isText || a.Reason != "") &&
		a.Unit+a.Code != ""
}

// anonymous says whether a row does not say what it decides on, and reports that.
// Whether other kinds need a code is known where they are put together.
func (r record) anonymous(a scoring.Decision) bool {
	if a.Kind != scoring.PointsDecision {
		return r.Lacks(column.UnitCode)
	}
	return r.Lacks(column.UnitCode, column.LeafCode)
}

// doubt reports a reason, or a line of a CSV, without points, which leaves the
// figure in doubt.
func (r record) doubt(a *scoring.Decision) {
	switch {
	case a.To.State != scoring.Blank:
	case a.Reason == "":
		a.To = r.Bad(codeDecisionNoPoints, a.Pos, "unit", a.Unit, "criterion", a.Code)
	default:
		a.To = r.Bad(codeReasonAlone, a.Pos, "unit", a.Unit, "criterion", a.Code, "reason", a.Reason)
	}
}

// withoutPoints is a decision of another kind: it replaces no points and gives
// none.
func (r record) withoutPoints(a *scoring.Decision) {
	if a.To.State == scoring.Given {
		r.Bad(fault.CodeKindPoints, a.To.Pos, "unit", a.Unit, "kind", a.Kind)
	}
	a.To, a.Pos = scoring.Input{}, r.Place(column.Kind)
}

// stage is the appraisal that the row names, or that of the list; empty where
// neither does.
func (r record) stage(otherwise scoring.Stage) scoring.Stage {
	word, ok := r.Word(column.Stage)
	if word == "" || !ok {
		return otherwise
	}
	if stage, known := appraisals()[fold.Word(word)]; known {
		return stage
	}
	r.Bad(codeStageUnknown, r.Place(column.Stage), "found", word)
	return otherwise
}

// agencyOf is who decides, and where the row names it. A list that is of an agency for certain has no rows of
// others.
func (l *listed) agencyOf(r record) (string, fault.Position) {
	named, at := idIn(r.Table, column.Agency, l.names.Agencies), r.Place(column.Agency)
	switch {
	case named == "" || named == l.agency:
		return l.agency, fault.Position{}
	case l.owner == "":
		return named, at
	}
	r.Bad(codeListOther, at, "agency", l.owner, "found", named)
	return l.agency, fault.Position{}
}

// dayOf is the row's date, or the list's, and where it stands or should.
func (l *listed) dayOf(r record) (scoring.Day, fault.Position) {
	day, at := r.Day(column.Day)
	switch has := l.table.Has(column.Day); {
	case day != "" || at.IsZero():
		return day, at
	case l.dayBad:
		return "", fault.Position{}
	case l.day != "" || !has && !l.dayPos.IsZero():
		return l.day, l.dayPos
	}
	return "", at
}

// vote takes how a council came to the decision.
func (r record) vote(a *scoring.Decision) {
	a.Minutes = r.Phrase(column.Minutes)
	a.AttendedPos, a.ForPos = r.Place(column.Attended), r.Place(column.For)
	if attended, ok := r.Word(column.Attended); ok && attended != "" && !a.Attend(attended) {
		r.Bad(scoring.CodeAttendedBad, a.AttendedPos, "found", attended)
	}
	if favour, ok := r.Word(column.For); ok && favour != "" && !a.Favour(favour) {
		r.Bad(scoring.CodeForBad, a.ForPos, "found", favour, "attended", a.Present())
	}
}
