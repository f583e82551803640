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
)

// Minutes (biên bản) are those of the meeting that decides on the appraisal, filled in from
// the decisions; dots are left for what is not in them.
type Minutes struct{ Result }

// Document follows the form of official minutes: when, where, who, what, and two who sign.
func (m *Minutes) Document() *page.Document {
	d := &page.Document{
		Title:  []string{m.say("Minutes"), m.say("Appraisal meeting: ") + m.Round.Title},
		Banner: m.notes((&Annexes{Result: m.Result}).blocks()...), Paper: m.paperOf(&m.Papers.Council),
	}
	d.Paper.Secretary = m.say("Secretary")
	rows := m.decisions()
	labels := []string{
		m.say("Began"), m.Lang.Say("Địa điểm", "Place"), m.say("Attended"),
		m.say("Chair"), m.Lang.Say("Thư ký (người ghi biên bản)", "Secretary"),
	}
	if !voted(rows) {
		labels = append(labels, m.say("Members there, members for"))
	}
	for _, label := range labels {
		d.Blocks = append(d.Blocks, page.Paragraph(label+": "+page.Dots+page.Dots+page.Dots))
	}
	d.Blocks = append(d.Blocks, page.Section{Line: page.Under(m.say("Decided"))})
	d.Blocks = append(append(d.Blocks, m.meetings(rows)...), page.Paragraph(m.say("The meeting ended at … on ……")))
	return d
}

// councilDecision is a decision of a council on a unit.
type councilDecision struct {
	card *scoring.Scorecard
	scoring.Step
	first bool // nobody had given points before
	place int  // of the criterion among the unit's, from 1; 0 of what is on the whole unit
}

// meeting is the number of the minutes and the day, as far as the decision has them.
func (d councilDecision) meeting() [2]string { return [2]string{string(d.Day), d.Minutes} }

// decisions are those of the councils that count. Where the round declares no council, the
// meeting decides on all of them.
func (m *Minutes) decisions() (list []councilDecision) {
	councils, all := map[string]bool{}, !m.hasCouncil()
	for _, a := range m.Round.Agencies {
		councils[a.ID] = a.DecidesOnUnits()
	}
	for _, card := range m.Cards {
		given, places, first := map[string]bool{}, map[string]int{}, len(list)
		for i := range card.Lines {
			places[card.Lines[i].Criterion.Code] = i + 1
		}
		for _, step := range card.Decisions() {
			if line := card.Line(step.Code); (all || councils[step.Agency]) && step.Counts() {
				self := line != nil && (line.Criterion.HasSelf() || line.Part == scoring.Penalty)
				list = append(list, councilDecision{card, step, !self && !given[step.Code], places[step.Code]})
			}
			given[step.Code] = given[step.Code] || step.Counts()
		}
		slices.SortStableFunc(list[first:], func(a, b councilDecision) int { return cmp.Compare(a.place, b.place) })
	}
	return list
}

func (m *Minutes) hasCouncil() bool {
	return slices.ContainsFunc(m.Round.Agencies, scoring.Agency.DecidesOnUnits)
}

// voted says whether the ledger knows a vote.
func voted(rows []councilDecision) bool {
	return slices.ContainsFunc(rows, func(r councilDecision) bool { return r.Members > 0 || r.Counted })
}

// upholds says whether a decision only leaves the points as they were, without a word.
func (r councilDecision) upholds() bool {
	return r.Kind == scoring.PointsDecision && !r.first && r.Change.IsZero() && r.Reason == "" && r.Members == 0 && !r.Counted
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

// meetings are the decisions of each meeting, by day.
func (m *Minutes) meetings(decisions []councilDecision) (tables []page.Block) {
	if len(decisions) == 0 {
		return []page.Block{page.Paragraph(m.say("No decision is on record."))}
	}
	of := map[[2]string][]councilDecision{}
	for _, d := range decisions {
		of[d.meeting()] = append(of[d.meeting()], d)
	}
	for _, key := range slices.SortedFunc(maps.Keys(of),
		func(a, b [2]string) int { return slices.Compare(a[:], b[:]) }) {
		tables = append(tables, m.decided(of[key]))
	}
	return tables
}

// decided is every decision of a meeting, with how it was voted on where that is known, below
// the names of the units.
func (m *Minutes) decided(decisions []councilDecision) *page.Table {
	title := ""
	if number := decisions[0].Minutes; number != "" {
		title = m.say("Minutes No. ") + number + ", "
	}
	if day := decisions[0].Day; day != "" {
		title += m.say("of ") + m.Lang.Day(day) + ", "
	}
	if m.hasCouncil() || decisions[0].Minutes != "" || voted(decisions) {
		title += m.say("decisions of the council: %d", len(decisions))
	} else {
		title += m.say("decisions: %d", len(decisions))
	}
	title = text.Capital(title)
	t, rows := &page.Table{Title: []string{title}}, minutesOf(decisions)
	fill(t, m.columns(voted(decisions)), rows)
	m.signed(t, rows)
	byUnit(t, func(i int) *scoring.Scorecard { return rows[i].card })
	return t
}

// signed says below what the members sign whose figures are not as decided, or provisional.
func (m *Minutes) signed(t *page.Table, rows []*minute) {
	var cards []*scoring.Scorecard
	for i, row := range rows {
		if i == 0 || row.card != rows[i-1].card {
			cards = append(cards, row.card)
			for _, note := range slices.Concat(m.leafNotes(row.card), m.pointsNotes(row.card)) {
				footnote(t, i, 0, note)
			}
		}
	}
	t.Notes = m.faultNote(cards)
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

// annexes is what makes tables annexes of the paper that publishes the result.
func (r *Result) annexes() *page.Paper { return r.annexesOf(&r.Papers.Result) }

func (r *Result) annexesOf(paper *criteria.Paper) *page.Paper {
	p := r.paperOf(paper)
	p.Annexes, p.Reference, p.SignAnnexes = true, r.reference(paper), r.Papers.SignAnnexes
	return p
}

// paperOf is what a paper says of who issues and who signs it.
func (r *Result) paperOf(p *criteria.Paper) *page.Paper {
	return &page.Paper{
		Parent: p.Parent, Issuer: p.Issuer, Number: cmp.Or(p.Number, toFill(p)),
		Place: p.Place, Day: r.issued(p),
		Authority: p.Authority, Signer: p.Signer, Recipients: p.Recipients,
	}
}

// reference names the paper that an annex belongs to.
func (r *Result) reference(p *criteria.Paper) string {
	return r.say("(Annex to %s No. %s of %s by %s)",
		cmp.Or(p.Kind, r.say("Paper")), cmp.Or(p.Number, toFill(p)), r.issued(p), cmp.Or(p.Issuer, page.Dots))
}

// issued is the date of a paper.
func (r *Result) issued(p *criteria.Paper) string {
	return strings.ReplaceAll(r.Lang.Issued(p.Day), page.Dots, toFill(p))
}

// toFill is what stands for a number or a date that is missing: dots for the hand, and room
// for the system that numbers electronic documents (Nghị định 30/2020/NĐ-CP, Phụ lục I).
func toFill(p *criteria.Paper) string {
	if p.Electronic {
		return strings.Repeat("\u00a0", 8)
	}
	return page.Dots
}
