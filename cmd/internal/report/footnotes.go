package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// footnoted puts on the rows of a printed ranking what a reader could dispute: of a
// unit behind its name, of its class behind the class. The same words stand once.
func (r *Result) footnoted(t *page.Table, ranking *scoring.Ranking) {
	r.noted(t, ranking, func(i int, s *scoring.Standing) []string {
		return slices.Concat(r.leafNotes(s.Card), r.pointsNotes(s.Card), r.handInNotes(s), r.placeNotes(ranking, i))
	})
	r.groupFootnotes(t, ranking)
}

// noted puts footnotes on the rows of a table that begins with the units of a ranking, in its order.
func (r *Result) noted(t *page.Table, ranking *scoring.Ranking, ofUnit func(i int, s *scoring.Standing) []string) {
	unit, class := columnNamed(t, r.say("Unit")), columnNamed(t, r.classHead())
	for i := range ranking.Standings {
		s := &ranking.Standings[i]
		for _, note := range ofUnit(i, s) {
			footnote(t, i, unit, note)
		}
		for _, note := range r.classNotes(ranking, s) {
			footnote(t, i, class, note)
		}
	}
}

func columnNamed(t *page.Table, head string) int {
	return slices.IndexFunc(t.Columns, func(c page.Column) bool { return c.Head == head })
}

// footnote puts a footnote on a cell; a table without the column has none of its notes.
func footnote(t *page.Table, row, column int, note string) {
	if column < 0 {
		return
	}
	at := slices.Index(t.Footnotes, note)
	if at < 0 {
		at = len(t.Footnotes)
		t.Footnotes = append(t.Footnotes, note)
	}
	cell := &t.Rows[row][column]
	cell.Refs = append(cell.Refs, at+1)
	slices.Sort(cell.Refs)
}

// maximumNotes say what does not apply to a unit, or had no case, why, and what follows.
func (r *Result) maximumNotes(card *scoring.Scorecard) (notes []string) {
	var excluded []string
	for _, l := range card.Lines {
		if l.Excluded != nil && l.Excluded.Code == l.Criterion.Code {
			excluded = append(excluded,
				fmt.Sprintf("%s %s (%s)", l.Criterion.Code, l.Criterion.Title, r.grounds(*l.Excluded)))
		}
	}
	for _, leaf := range slices.Concat(r.maximaGone(card), r.casesCounted(card)) {
		notes = append(notes, text.Capital(r.say("criterion "))+leaf+".") // a code first looks like another footnote
	}
	if len(excluded) == 0 {
		return notes
	}
	return append(notes, r.say("Not applicable: %s: %s; the unit's maximum is %s.", strings.Join(excluded, "; "), r.exclusion(card),
		r.Lang.Value(r.figure(card.Max))))
}

// leafNotes say which criteria do not count, or not as they should: what does not apply, no survey, or nobody
// has decided.
func (r *Result) leafNotes(card *scoring.Scorecard) []string {
	if !card.Scored {
		return nil
	}
	notes := r.maximumNotes(card)
	if slices.ContainsFunc(card.Lines, func(l scoring.Line) bool { return l.NoSurvey }) {
		notes = append(notes, r.noSurvey(card))
	}
	if slices.ContainsFunc(r.Faults, func(d fault.Diagnostic) bool {
		return d.Code == survey.CodeSurveyBelow && d.About.Unit == card.Unit.ID
	}) {
		notes = append(notes, r.say("Fewer ballots of the survey than required."))
	}
	if len(card.Waiting) > 0 {
		notes = append(notes, r.waiting(card))
	}
	return notes
}

// waiting are the criteria that nobody has decided.
func (r *Result) waiting(card *scoring.Scorecard) string {
	return r.say("Criteria that still need a decision: ") + strings.Join(card.Waiting, ", ") + "."
}

// unusable are the criteria with decisions whose self points are not usable.
func (r *Result) unusable(card *scoring.Scorecard) string {
	return r.codesOf(card, func(l scoring.Line) bool { return l.Unusable && l.Steps.Last() != nil })
}

// pointsNotes say where points enter the total by a factor or up to a cap.
func (r *Result) pointsNotes(card *scoring.Scorecard) []string {
	return append(r.scaledNotes(card), r.capNotes(card)...)
}

func (r *Result) scaledNotes(card *scoring.Scorecard) []string {
	if !card.Scored || !card.Scaled() {
		return nil
	}
	return []string{r.say("Appraised points enter the total by a factor: %s.", r.factor(card))}
}

func (r *Result) capNotes(card *scoring.Scorecard) (notes []string) {
	for _, capped := range []struct {
		what         string
		items, count scoring.Points
	}{
		{r.say("The bonus"), card.BonusItems, card.Bonus},
		{r.say("The penalty"), card.PenaltyItems, card.Penalty.Sub(card.LatePenalty)},
	} {
		if card.Scored && capped.count.Less(capped.items) {
			notes = append(notes, r.say("%s adds up to %s, of which %s count.",
				capped.what, r.Lang.Value(capped.items), r.Lang.Value(capped.count)))
		}
	}
	return notes
}

// noSurvey says what counts where nobody was asked about a unit, or too few answered.
func (r *Result) noSurvey(card *scoring.Scorecard) string {
	codes := r.codesOf(card, func(l scoring.Line) bool { return l.NoSurvey })
	return r.say("No survey for criterion %s: %s.", codes, r.Lang.Term("no_survey", string(r.Round.SurveyPolicy())))
}

func (r *Result) codesOf(card *scoring.Scorecard, is func(scoring.Line) bool) string {
	leaves := seq.Filter(card.Lines, func(l scoring.Line) bool { return l.Criterion.IsLeaf() && is(l) })
	return strings.Join(seq.Map(leaves, func(l scoring.Line) string { return l.Criterion.Code }), ", ")
}

// handInNotes say what came late or never, and what that cost.
func (r *Result) handInNotes(s *scoring.Standing) []string {
	card := s.Card
	late := r.say("Self-assessment late (days: %d)", card.DaysLate)
	switch {
	case card.Missing && card.Absent:
		return append([]string{r.say("Handed in nothing: self points count 0.")}, r.lying()...)
	case card.Missing:
		return append([]string{r.say("No self-assessment.")}, r.lying()...)
	case card.DaysLate == 0:
		return nil
	case card.LateAccepted != nil:
		return []string{late + r.say("; accepted: ") +
			cmp.Or(card.LateAccepted.Reason, r.say("no reason given")) + "."}
	case card.LatePenalty.Sign() > 0:
		off := r.Lang.Points(card.LatePenalty)
		if card.PenaltyItems.Sign() > 0 && r.Round.Regulation.PenaltyCap.Points != nil {
			return []string{late + r.say(": %s off, outside the cap on penalties.", off)}
		}
		return []string{late + r.say(": %s off.", off)}
	}
	return []string{late + ": " + r.Lang.Late(r.Round.Regulation.Late) + "."}
}

// lying names the files among which the workbook of a unit may be that seems to have handed in nothing.
func (r *Result) lying() []string {
	if len(r.Unread) == 0 {
		return nil
	}
	return []string{r.say("Files that are not read lie there and may be the unit's: %s.", strings.Join(r.Unread, "; "))}
}

// placeNotes say why a unit has no rank, shares one, or stands above one whose printed
// figure is the same.
func (r *Result) placeNotes(ranking *scoring.Ranking, i int) []string {
	s := &ranking.Standings[i]
	if s.RankUnpublished() {
		return []string{r.say("Its rank was not published.")}
	}
	if s.Card.Scored && s.Rank == 0 {
		if s.Card.Unit.Ranked { // another note says what it waits for
			return nil
		}
		return []string{r.say("Scored, not ranked.")}
	}
	var next *scoring.Standing
	if i+1 < len(ranking.Standings) && ranking.Standings[i+1].Rank > 0 {
		next = &ranking.Standings[i+1]
	}
	return r.orderNotes(s, s.Tied, next)
}

// orderNotes say why a unit shares its place, or stands above the next one though the
// printed figures are the same.
func (r *Result) orderNotes(s *scoring.Standing, tied bool, below *scoring.Standing) []string {
	if tied {
		return []string{r.say("Shared rank: no figure of the regulation separates these units.")}
	}
	if below == nil {
		return nil
	}
	gap := r.Round.Regulation.Between(s, below)
	if gap.By == "" || !r.figure(r.rankedBy(s)).Equal(r.figure(r.rankedBy(below))) {
		return nil
	}
	above, under := r.apart(gap.Above, gap.Below)
	return []string{r.say("Above %s though the printed figures are the same, by the %s: %s against %s.",
		below.Card.Unit.Name, r.Lang.Ranked(gap.By), above, under)}
}

// rankedBy is the exact figure that ranks are by.
func (r *Result) rankedBy(s *scoring.Standing) scoring.Points {
	if r.Round.Regulation.Rank.By == scoring.ByTotal {
		return s.Card.Total
	}
	return s.Card.Index
}

// classNotes say where a class is not that of the printed thresholds.
func (r *Result) classNotes(ranking *scoring.Ranking, s *scoring.Standing) (notes []string) {
	scale := r.Round.Regulation.ScaleOf(ranking.Block.ID)
	if scale == nil || !s.Card.Scored {
		return nil
	}
	p := scale.Place(s.Card, r.Round.Regulation.Rounding)
	for _, c := range p.Held {
		notes = append(notes, r.say("By the %s it would be %s, but %s.",
			r.Lang.Ranked(scoring.Breaker(scale.By)), scale.Levels[p.ByFigure].Name, r.held(s.Card, c)))
	}
	for _, c := range p.Fallen {
		notes = append(notes, r.say(
			"The cap by criterion %s does not count, since it does not apply to the unit.", c.Code))
	}
	for _, n := range ranking.Near {
		if n.Card == s.Card {
			notes = append(notes, r.say("Near a threshold: %s before rounding, %s for %s; classed by the %s figure.",
				r.Lang.Against(n.Figure, n.Edge), r.Lang.Number(n.Edge), n.Class, r.Lang.Precise(scale.On)))
		}
	}
	return notes
}

// held says which criterion holds a unit down, and to what.
func (r *Result) held(card *scoring.Scorecard, c scoring.ClassCap) string {
	line := card.Line(c.Code)
	index, _ := line.Index()
	figure, below := r.apart(index, c.Below)
	return r.say("criterion %[1]s %[2]s has %[3]s%[6]s, below %[4]s%[6]s, so at most %[5]s",
		c.Code, line.Criterion.Title, figure, below, c.AtMost, r.sign())
}
