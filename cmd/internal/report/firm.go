package report

import (
	"fmt"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/record"
	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// Firms is how firm the ranks of units are, by unit id; nil where nobody asked.
type Firms map[string]*analysis.Firm

// FirmsOf works out how firm the ranks of the wanted units are.
func FirmsOf(o *scoring.Outcome, answers *survey.Results, wanted func(*scoring.Standing) bool) Firms {
	firms, firmness := Firms{}, analysis.NewFirmness(o, answers)
	for i := range o.Rankings {
		for s := range seq.Each(o.Rankings[i].Standings) {
			if s.Rank > 0 && wanted(s) {
				firms[s.Card.Unit.ID] = firmness.Of(&o.Rankings[i], s)
			}
		}
	}
	return firms
}

// into puts them into the record of a result.
func (f Firms) into(r *record.Record) {
	for i := range r.Blocks {
		for unit := range seq.Each(r.Blocks[i].Ranking) {
			unit.Firm = record.FirmOf(f[unit.ID])
		}
	}
}

// rangeCell is the best and the worst rank of a unit.
func (r *Result) rangeCell(s *scoring.Standing) page.Cell {
	if s.Card.Published != nil { // its criteria and its survey are not known
		return page.Word("?")
	}
	firm := r.Firms[s.Card.Unit.ID]
	if firm == nil {
		return page.Word("–")
	}
	return page.Word(rankRange(firm.Range()))
}

func rankRange(r analysis.Range) string { return ranks(r.Best.Rank, r.Worst.Rank) }

func ranks(from, to int) string {
	if from == to {
		return fmt.Sprint(from)
	}
	return fmt.Sprintf("%d–%d", from, to)
}

// firmNotes say what ranges mean, and how many units are tied or near.
func (r *Result) firmNotes(ranking *scoring.Ranking) []string {
	if r.Firms == nil {
		return nil
	}
	tied, near := 0, 0
	for _, s := range ranking.Standings {
		if firm := r.Firms[s.Card.Unit.ID]; firm != nil {
			tied, near = tied+least(len(firm.Tied)), near+least(len(firm.Near))
		}
	}
	notes := []string{
		r.say(
			"Rank range: best and worst rank if one criterion were decided one step otherwise, within the survey's " +
				"margin (an estimate), or by another rounding, numbering of ties or effect of what does not apply. " +
				"Steps and margins vary the points of that unit alone, others stay: ranges of two units need not " +
				"agree."),
		r.say(
			"Tied units: %d; units at most %s from another: %d", tied, r.Lang.Number(lastDigit(r.decimals())), near),
	}
	if slices.ContainsFunc(ranking.Standings, func(s scoring.Standing) bool { return s.Card.Published != nil }) {
		notes = append(notes, r.say("?: not known, there are only published figures"))
	}
	return notes
}

func least(n int) int { return min(n, 1) }

// lastDigit is one unit of the last of so many decimals.
func lastDigit(decimals int) scoring.Points {
	if decimals == 0 {
		return scoring.Whole(1)
	}
	return scoring.MustPoints("0." + strings.Repeat("0", decimals-1) + "1")
}

// firm is how firm the unit's rank is, and which scenario gives its best and worst rank.
func (e *Account) firm() page.Line {
	f := e.Firms[e.Unit.Standing.Card.Unit.ID]
	o := page.Under(e.say(
		"How firm the rank is: rank %d; the scenarios below give %s", f.Standing.Rank, rankRange(f.Range())))
	o.Field(e.say("To change the rank"), e.moves(f.Up, f.Down))
	if e.Unit.Scale != nil {
		o.Field(e.say("To change the class"), e.moves(f.ClassUp, f.ClassDown))
	}
	if f.Held {
		o.Below = append(o.Below,
			page.Under(e.say("A criterion holds the class down: more points alone do not lift it")))
	}
	o.Field(e.say("Tied with"), strings.Join(namesIn(f.Tied), "; "))
	o.Field(e.say("At most %s away", e.Lang.Number(lastDigit(e.decimals()))), strings.Join(namesIn(f.Near), "; "))
	for _, r := range f.Ranges {
		o.Below = append(o.Below, e.firmRange(r))
	}
	return o
}

// moves are how many points more, and how many fewer, alter something.
func (e *Account) moves(up, down *analysis.Distance) string {
	var texts []string
	if up != nil {
		texts = append(texts, e.say("gain ")+e.distance(up))
	}
	if down != nil {
		texts = append(texts, e.say("lose ")+e.distance(down))
	}
	return strings.Join(texts, "; ")
}

func (e *Account) distance(d *analysis.Distance) string {
	points := e.Lang.Points(e.enough(d.Points))
	if d.More {
		return e.say("more than ") + points
	}
	return points
}

// firmRange is what scenarios of one kind give.
func (e *Account) firmRange(r analysis.Range) page.Line {
	o := page.Under(e.say("%s: rank %s", e.Lang.Term("scenario", string(r.Kind)), rankRange(r)))
	for _, s := range []analysis.Scenario{r.Best, r.Worst} {
		if len(s.Changes) > 0 {
			o.Below = append(o.Below, page.Under(e.say("rank %d: %s", s.Rank, e.changes(s.Changes))))
		}
	}
	return o
}

// changes are those of a scenario, with what stands now.
func (e *Account) changes(changes []scoring.Change) string {
	var texts []string
	for _, change := range changes {
		switch c := change.(type) {
		case scoring.OtherPoints:
			line := e.Unit.Standing.Card.Line(c.Code)
			texts = append(texts, e.say("criterion %s: %s → %s", c.Code,
				e.Lang.Value(line.Appraised), e.Lang.Value(c.Points)))
		case scoring.OtherSatisfaction:
			line := e.Unit.Standing.Card.Line(c.Code)
			texts = append(texts, e.say("criterion %s: %s%% → %s%%",
				c.Code, e.Lang.Value(line.Answers.Value.Number), e.Lang.Value(c.Percent)))
		case scoring.OtherChoice:
			texts = append(texts, fmt.Sprintf("%s = %s", c.Name, c.Value))
		}
	}
	return strings.Join(texts, "; ")
}
