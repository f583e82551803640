package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/overview"
	"parindex/scoring/seq"
)

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
	return sumsLast(rows)
}

// sumsLast puts the row of several criteria below those of single ones of its unit, which stand in the order of the set.
func sumsLast(rows []*minute) (sorted []*minute) {
	for len(rows) > 0 {
		end := slices.IndexFunc(rows, func(r *minute) bool { return r.card != rows[0].card })
		if end < 0 {
			end = len(rows)
		}
		single, sums := rows[:end], seq.Filter(rows[:end], (*minute).isSum)
		sorted = append(sorted, seq.Filter(single, func(r *minute) bool { return !r.isSum() })...)
		sorted, rows = append(sorted, sums...), rows[end:]
	}
	return sorted
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
