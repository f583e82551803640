package report

import (
	"fmt"
	"slices"
	"strings"

	"parindex/scoring"
	"parindex/scoring/seq"
)

// otherSetMark stands behind the heading of a change, and before the note that says
// that criteria were other ones: a letter, since numbers are those of footnotes.
const otherSetMark = "(a)"

// since is the heading of a change since the year before, marked where units were
// scored by other criteria then.
func since(ranking *scoring.Ranking, head string) string {
	head = fmt.Sprintf(head, ranking.Before)
	if len(withBefore(ranking, isOtherSet)) > 0 {
		head += " " + otherSetMark
	}
	return head
}

// withBefore are the names of the units with such a result of the year before.
func withBefore(ranking *scoring.Ranking, such func(*scoring.Past) bool) (names []string) {
	had := func(s *scoring.Standing) bool { return s.Earlier != nil && such(s.Earlier) }
	return namesIn(seq.Filter(seq.Pointers(ranking.Standings), had))
}

func isOtherSet(past *scoring.Past) bool { return past.OtherSet }

// changes is what a reader has to know of the changes since the year before: other
// criteria, units formed from others or without earlier results, and who has another class now.
func (r *Result) changes(ranking *scoring.Ranking) (lines []string) {
	if other := r.otherSets(ranking); other != "" {
		lines = append(lines, r.say("%s In %d by other criteria: %s", otherSetMark, ranking.Before, other))
	}
	var renamed, formed, founded, classes []string
	for _, s := range ranking.Standings {
		unit := s.Card.Unit
		switch {
		case !s.Card.Scored: // nothing is compared yet
		case s.Earlier != nil && len(s.Earlier.Parts) == 1:
			renamed = append(renamed, r.formedFrom(unit, ranking.Before, s.Earlier.Parts))
		case s.Earlier != nil && len(s.Earlier.Parts) > 1:
			formed = append(formed, r.formedFrom(unit, ranking.Before, s.Earlier.Parts))
		case ranking.Before > 0 && s.Earlier == nil && unit.Previous == scoring.PreviousNone:
			founded = append(founded, r.formedFrom(unit, ranking.Before, unit.FormedFrom))
		}
		if s.ClassChanged(s.Earlier) {
			classes = append(classes, fmt.Sprintf("%s %s → %s", unit.Name, s.Earlier.Class, s.Class))
		}
	}
	return slices.Concat(lines, r.otherScale(ranking), r.doubtful(ranking),
		listed(r.say("Another class than in %d: ", ranking.Before), classes),
		listed(r.say("The figure of %d is the mean of the published indexes of the units it was formed from: ",
			ranking.Before), formed),
		listed(r.say("The figure of %d is that of the unit before its id changed: ", ranking.Before), renamed),
		listed(r.say("Newly formed, not compared with the year before: "), founded),
		r.uncompared(ranking))
}

// uncompared are the units that no result of the year before stands for, though some of
// the block have one.
func (r *Result) uncompared(ranking *scoring.Ranking) []string {
	absent := seq.Filter(seq.Pointers(ranking.Standings), func(s *scoring.Standing) bool {
		return s.Earlier == nil && s.Card.Unit.Previous != scoring.PreviousNone
	})
	names := namesIn(absent)
	switch all := len(ranking.Standings); {
	case ranking.Before == 0 || len(absent) == all:
		return nil
	case 2*len(absent) > all:
		names = []string{r.say("units %d", len(absent))}
	}
	return listed(r.say("Without results of %d, not compared: ", ranking.Before), names)
}

// otherScale are the units whose indexes of the year before are on another scale, or cannot be.
func (r *Result) otherScale(ranking *scoring.Ranking) []string {
	hasIndex := func(past *scoring.Past) bool { return past.Index != nil }
	units := withBefore(ranking, func(past *scoring.Past) bool { return hasIndex(past) && past.OtherScale })
	if len(units) > 0 && len(units) == len(withBefore(ranking, hasIndex)) {
		return []string{r.say("The indexes of %d are on another scale: not compared with this year's", ranking.Before)}
	}
	return listed(r.say("The index of %d cannot be right, not compared: ", ranking.Before), units)
}

// doubtful are the units whose results of the year before have errors, or ranks and indexes that contradict each other, and
// those whose figures, which are compared, had faults.
func (r *Result) doubtful(ranking *scoring.Ranking) []string {
	wrong := withBefore(ranking, func(past *scoring.Past) bool { return past.Wrong })
	doubtful := withBefore(ranking, func(past *scoring.Past) bool { return past.Doubtful })
	faulty := withBefore(ranking, func(past *scoring.Past) bool { return past.Faulty && !past.Wrong })
	return slices.Concat(listed(r.say("The result of %d has errors, not compared: ", ranking.Before), wrong),
		listed(r.say("Rank and index of %d contradict each other, not compared: ", ranking.Before), doubtful),
		listed(r.say("The figure of %d was computed from faulty data: ", ranking.Before), faulty))
}

// formedFrom is a unit with those it was formed from, where their names are known: nobody
// outside the office knows ids.
func (r *Result) formedFrom(unit *scoring.Unit, year int, parts []string) string {
	if !r.areNamed(year, parts) {
		return unit.Name
	}
	return unit.Name + " ← " + r.namesIn(year, parts)
}

func (r *Result) areNamed(year int, units []string) bool {
	return seq.All(units, func(id string) bool { return r.Round.NameIn(year, id) != id })
}

// partsOf are the units that one was formed from: on paper, whose readers know no ids, only by names.
func (r *Result) partsOf(year int, units []string) string {
	if r.Paper && !r.areNamed(year, units) {
		return r.say("other units")
	}
	return r.namesIn(year, units)
}

// namesIn lists units by the names that they had in an earlier year.
func (r *Result) namesIn(year int, units []string) string {
	names := seq.Map(units, func(id string) string { return r.Round.NameIn(year, id) })
	return strings.Join(names, ", ")
}

// otherSets are the units that were scored by other criteria the year before.
func (r *Result) otherSets(ranking *scoring.Ranking) string {
	units := withBefore(ranking, isOtherSet)
	if all := withBefore(ranking, func(*scoring.Past) bool { return true }); len(units) > 0 && len(units) == len(all) {
		return r.Lang.Text("all units")
	}
	return strings.Join(units, ", ")
}
