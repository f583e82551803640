package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/overview"
	"parindex/scoring/seq"
)

// Minutes (biên bản) are those of a meeting that decides on the appraisal, filled in from its decisions; dots are left
// for what is not in them. The council is nil where the round declares none.
type Minutes struct {
	Result
	council   *scoring.Agency
	decisions []councilDecision
	void      []overview.Void
}

// MinutesOf are the minutes of each meeting, by day, number and council; of one to come where no decision is on record.
func MinutesOf(r Result) (list []*Minutes) {
	all := Minutes{Result: r}
	of := map[[3]string]*Minutes{}
	at := func(d *scoring.Decision) *Minutes {
		key := [3]string{string(d.Day), d.Minutes, d.Agency}
		council := seq.Find(r.Round.Agencies, func(a *scoring.Agency) bool { return a.ID == d.Agency })
		if council == nil || !council.DecidesOnUnits() {
			key[2], council = "", nil
		}
		if of[key] == nil {
			of[key] = &Minutes{Result: r, council: council}
		}
		return of[key]
	}
	for _, d := range all.allDecisions() {
		m := at(d.Decision)
		m.decisions = append(m.decisions, d)
	}
	for _, d := range overview.Of(r.Outcome, "").Void {
		if all.decides(d.Agency) {
			m := at(d.Decision)
			m.void = append(m.void, d)
		}
	}
	for _, key := range slices.SortedFunc(maps.Keys(of),
		func(a, b [3]string) int { return slices.Compare(a[:], b[:]) }) {
		m := of[key]
		if len(of) > 1 { // the round's file speaks of one paper
			m.Papers.Council.Number, m.Papers.Council.Day = "", ""
		}
		list = append(list, m)
	}
	if len(list) == 0 {
		return []*Minutes{&all}
	}
	return list
}

// What says whose minutes they are, and of which day.
func (m *Minutes) What() string {
	what := m.say("Minutes of the appraisal meeting")
	if m.council != nil {
		what += ", " + m.council.Name
	}
	if d := m.any(); d != nil && d.Day != "" {
		what += ", " + m.Lang.Day(d.Day)
	}
	return what
}

// any is a decision of the meeting, be it one that does not count; nil where there is none.
func (m *Minutes) any() *scoring.Decision {
	switch {
	case len(m.decisions) > 0:
		return m.decisions[0].Decision
	case len(m.void) > 0:
		return m.void[0].Decision
	}
	return nil
}

// Document follows the form of official minutes: when, where, who, what, and two who sign.
func (m *Minutes) Document() *page.Document {
	paper := m.paper()
	d := &page.Document{
		Title:  []string{m.say("Minutes"), m.say("Appraisal meeting: ") + m.Round.Title},
		Banner: m.notes((&Annexes{Result: m.Result}).blocks()...), Paper: m.paperOf(&paper),
	}
	d.Paper.Secretary = m.say("Secretary")
	labels := []string{
		m.say("Began"), m.Lang.Say("Địa điểm", "Place"), m.say("Attended"),
		m.say("Chair"), m.Lang.Say("Thư ký (người ghi biên bản)", "Secretary"),
	}
	if !voted(m.decisions) {
		labels = append(labels, m.say("Members there, members for"))
	}
	for _, label := range labels {
		d.Blocks = append(d.Blocks, page.Paragraph(label+": "+page.Dots+page.Dots+page.Dots))
	}
	d.Blocks = append(d.Blocks, page.Section{Line: page.Under(m.say("Decided"))}, m.decided())
	if len(m.void) > 0 {
		d.Blocks = append(d.Blocks, m.uncounted())
	}
	d.Blocks = append(d.Blocks, page.Paragraph(m.say("The meeting ended at … on %s", m.issued(&paper))))
	return d
}

// paper is that of the council, with number and day of the meeting. The council of a district meets under the
// district, at a place that nobody has told.
func (m *Minutes) paper() criteria.Paper {
	p := m.councilPaper()
	if d := m.any(); d != nil {
		p.Number, p.Day = cmp.Or(d.Minutes, p.Number), cmp.Or(d.Day, p.Day)
	}
	if m.council != nil && m.council.Parent != "" {
		p.Parent, p.Issuer, p.Place = m.Round.NameOf(m.council.Parent), m.council.Name, ""
	}
	return p
}

// councilDecision is a decision of a council on a unit.
type councilDecision struct {
	card *scoring.Scorecard
	scoring.Step
	first bool // nobody had given points before
	place int  // of the criterion among the unit's, from 1; 0 of what is on the whole unit
}

// allDecisions are those of the councils that count. Where the round declares no council, the
// meeting decides on all of them.
func (m *Minutes) allDecisions() (list []councilDecision) {
	for _, card := range m.Cards {
		given, places, first := map[string]bool{}, map[string]int{}, len(list)
		for i := range card.Lines {
			places[card.Lines[i].Criterion.Code] = i + 1
		}
		for _, step := range card.Decisions() {
			if line := card.Line(step.Code); m.decides(step.Agency) && step.Counts() {
				granted := line == nil || line.IsGranted()
				list = append(list, councilDecision{card, step, granted && !given[step.Code], places[step.Code]})
			}
			given[step.Code] = given[step.Code] || step.Counts()
		}
		slices.SortStableFunc(list[first:], func(a, b councilDecision) int { return cmp.Compare(a.place, b.place) })
	}
	return list
}

// decides says whether decisions of an agency are those of a meeting.
func (m *Minutes) decides(agency string) bool {
	councils := seq.Filter(m.Round.Agencies, scoring.Agency.DecidesOnUnits)
	return len(councils) == 0 || slices.ContainsFunc(councils, func(a scoring.Agency) bool { return a.ID == agency })
}

// voted says whether the ledger knows a vote.
func voted(rows []councilDecision) bool {
	return slices.ContainsFunc(rows, func(r councilDecision) bool { return r.Members > 0 || r.Counted })
}

// upholds says whether a decision only leaves the points as they were, without a word.
func (r councilDecision) upholds() bool {
	return r.Kind == scoring.PointsDecision && !r.first && r.Change.IsZero() &&
		r.Reason == "" && r.Members == 0 && !r.Counted
}

// minute is a row of the minutes: a decision, or all of a unit that uphold its points.
type minute struct {
	councilDecision
	upheld []string // the codes
}

// isSum says whether a row stands for several decisions.
func (r *minute) isSum() bool { return len(r.upheld) > 1 }

func minutesOf(decisions []councilDecision) (rows []*minute) {
	upheld := map[*scoring.Scorecard]*minute{}
	for _, d := range decisions {
		row := upheld[d.card]
		if row == nil || !d.upholds() {
			row = &minute{councilDecision: d}
			rows = append(rows, row)
		}
		if d.upholds() {
			row.upheld, upheld[d.card] = append(row.upheld, d.Code), row
		}
	}
	return rows
}

// decided is every decision of the meeting, with how it was voted on where that is known, below the names of the units.
func (m *Minutes) decided() page.Block {
	switch {
	case len(m.decisions) == 0 && len(m.void) > 0:
		return page.Paragraph(m.say("No decision of the meeting counts."))
	case len(m.decisions) == 0:
		return page.Paragraph(m.say("No decision is on record."))
	}
	title := m.say("decisions: %d", len(m.decisions))
	if m.council != nil || m.decisions[0].Minutes != "" || voted(m.decisions) {
		title = m.say("decisions of the council: %d", len(m.decisions))
	}
	t, rows := &page.Table{Title: []string{text.Capital(title)}}, minutesOf(m.decisions)
	fill(t, m.columns(voted(m.decisions)), rows)
	m.signed(t, rows)
	byUnit(t, func(i int) *scoring.Scorecard { return rows[i].card })
	return t
}

// uncounted are the decisions of the meeting that give no points, each unit once for each cause: who signs must not
// take them for what counts.
func (m *Minutes) uncounted() page.Block {
	type row = *[]overview.Void
	var rows []row
	of := map[[2]string]row{}
	for _, d := range m.void {
		key := [2]string{d.Unit, m.Lang.Void(d.Void)}
		if of[key] == nil {
			of[key] = &[]overview.Void{}
			rows = append(rows, of[key])
		}
		*of[key] = append(*of[key], d)
	}
	t := &page.Table{Title: []string{m.say("Decisions that do not count") + fmt.Sprintf(": %d", len(m.void))}}
	fill(t, []column[row]{
		name(m.say("Unit"), func(r row) string { return cmp.Or((*r)[0].Name, (*r)[0].Unit) }),
		word(m.say("Criterion"), 0, func(r row) string {
			return strings.Join(seq.Map(*r, func(d overview.Void) string {
				return cmp.Or(d.Code, m.say("(the whole unit)"))
			}), "; ")
		}),
		word(m.say("Because"), 0, func(r row) string { return m.Lang.Void((*r)[0].Void) }),
	}, rows)
	return t
}

// signed says below what the members sign whose figures are not as decided, or provisional.
func (m *Minutes) signed(t *page.Table, rows []*minute) {
	var cards []*scoring.Scorecard
	for i, row := range rows {
		if i == 0 || row.card != rows[i-1].card {
			cards = append(cards, row.card)
			if codes := m.unusable(row.card); codes != "" {
				footnote(t, i, 0, m.say("Self points are not usable, decisions stand as they were written: %s.", codes))
			}
			for _, note := range m.notesOn(row.card, rows) {
				footnote(t, i, 0, note)
			}
		}
	}
	t.Notes = m.faultNote(cards)
}

// notesOn are notes on a unit that concern what this meeting decided on it.
func (m *Minutes) notesOn(card *scoring.Scorecard, rows []*minute) (notes []string) {
	has := func(is func(*minute) bool) bool {
		return slices.ContainsFunc(rows, func(r *minute) bool { return r.card == card && is(r) })
	}
	if has(func(r *minute) bool { return r.Kind != scoring.PointsDecision }) {
		notes = m.maximumNotes(card)
	}
	notes = append(notes, m.scaledNotes(card)...)
	if has(func(r *minute) bool { line := card.Line(r.Code); return line != nil && line.Part.IsItem() }) {
		notes = append(notes, m.capNotes(card)...)
	}
	return notes
}

func (m *Minutes) columns(votes bool) []column[*minute] {
	return []column[*minute]{
		name(m.say("Unit"), func(r *minute) page.Cell { return unitOf(r.card) }),
		word(m.say("Criterion"), 0, m.criterion),
		figure(m.say("Before"), 0, func(r *minute) page.Cell { return m.points(r, r.Before, r.first) }),
		figure(m.Lang.Say("Quyết định", "Decided"), 0, m.outcome),
		when(votes, word(m.say("There"), 0, func(r *minute) page.Cell {
			return leftOpen(r.Members > 0, fmt.Sprintf("%d/%d", r.Attended, r.Members))
		})),
		when(votes, word(m.say("For"), 0, func(r *minute) page.Cell { return leftOpen(r.Counted, fmt.Sprint(r.For)) })),
		word(m.say("Reason"), 0, m.reason),
	}
}

func (m *Minutes) reason(r *minute) string {
	switch {
	case r.isSum():
		return m.say("Points left as they were: ") + strings.Join(r.upheld, "; ")
	case r.upheld != nil:
		return m.say("Points left as they were")
	}
	return r.Reason
}

// criterion is which one a decision is on, or how many; some are on the whole unit.
func (m *Minutes) criterion(r *minute) page.Cell {
	if r.isSum() {
		return page.Word(m.say("criteria: %d", len(r.upheld)))
	}
	if r.Code == "" {
		return page.Word(m.say("(the whole unit)"))
	}
	if line := r.card.Line(r.Code); line != nil {
		return page.Word(r.Code + " " + line.Criterion.Title)
	}
	return page.Word(r.Code)
}

func (m *Minutes) points(r *minute, p scoring.Points, none bool) page.Cell {
	if r.Kind != scoring.PointsDecision || r.isSum() || none {
		return page.Word("–")
	}
	return m.cell(p)
}

// outcome is the points, or what else was decided.
func (m *Minutes) outcome(r *minute) page.Cell {
	if r.Kind != scoring.PointsDecision {
		return page.Word(m.Lang.Decision(r.Kind))
	}
	return m.points(r, r.After, false)
}

// leftOpen is a text, or dots to write on where it is not known.
func leftOpen(known bool, text string) page.Cell {
	if !known {
		text = page.Dots
	}
	return page.Word(text)
}
