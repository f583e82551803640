package report

import (
	"fmt"
	"slices"
	"strings"

	"parindex/scoring"
	"parindex/scoring/seq"
)

// otherSetMark stands behind the heading of a change, and before the note that says
// that criteria were other ones.
const otherSetMark = "(1)"

// since is the heading of a change since the year before, marked where units were
// scored by other criteria then.
func since(ranking *scoring.Ranking, head string) string {
	head = fmt.Sprintf(head, ranking.Before)
	if slices.ContainsFunc(ranking.Standings, isOtherSet) {
		head += " " + otherSetMark
	}
	return head
}

func isOtherSet(s scoring.Standing) bool { return s.Earlier != nil && s.Earlier.OtherSet }

// changes is what a reader has to know of the changes since the year before: other
// criteria, units formed from others or without earlier results, and who has another class now.
func (r *Result) changes(ranking *scoring.Ranking) (lines []string) {
	if other := r.otherSets(ranking); other != "" {
		lines = append(lines, r.say("%s In %d by other criteria: %s", otherSetMark, ranking.Before, other))
	}
	var formed, founded, classes, doubtful []string
	for _, s := range ranking.Standings {
		unit := s.Card.Unit
		switch {
		case s.Earlier != nil && len(s.Earlier.Parts) > 0:
			formed = append(formed, r.formedFrom(unit, s.Earlier.Parts))
		case ranking.Before > 0 && s.Earlier == nil && unit.Previous == scoring.PreviousNone:
			founded = append(founded, r.formedFrom(unit, unit.FormedFrom))
		}
		if s.Earlier != nil && s.Earlier.Doubtful {
			doubtful = append(doubtful, unit.Name)
		}
		if s.ClassChanged(s.Earlier) {
			classes = append(classes, fmt.Sprintf("%s %s → %s", unit.Name, s.Earlier.Class, s.Class))
		}
	}
	return slices.Concat(lines, r.otherScale(ranking),
		listed(r.say("Rank and index of %d contradict each other, not compared: ", ranking.Before), doubtful),
		listed(r.say("Another class than in %d: ", ranking.Before), classes),
		listed(r.say("The figure of %d is the mean of the published indexes of the units it was formed from: ",
			ranking.Before), formed),
		listed(r.say("Newly formed, not compared with the year before: "), founded),
		r.uncompared(ranking))
}

// uncompared are the units that no result of the year before stands for, though some of
// the block have one.
func (r *Result) uncompared(ranking *scoring.Ranking) []string {
	absent := seq.Filter(ranking.Standings, func(s scoring.Standing) bool {
		return s.Earlier == nil && s.Card.Unit.Previous != scoring.PreviousNone
	})
	names := seq.Map(absent, func(s scoring.Standing) string { return s.Card.Unit.Name })
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
	units := seq.Filter(ranking.Standings, isOtherScale)
	if known := seq.Filter(ranking.Standings, hadIndex); len(units) > 0 && len(units) == len(known) {
		return []string{r.say("The indexes of %d are on another scale: not compared with this year's", ranking.Before)}
	}
	return listed(r.say("The index of %d cannot be right, not compared: ", ranking.Before),
		seq.Map(units, func(s scoring.Standing) string { return s.Card.Unit.Name }))
}

func hadIndex(s scoring.Standing) bool { return s.Earlier != nil && s.Earlier.Index != nil }

func isOtherScale(s scoring.Standing) bool {
	return hadIndex(s) && s.Earlier.OtherScale
}

// formedFrom is a unit with those it was formed from, where their names are known: nobody
// outside the office knows ids.
func (r *Result) formedFrom(unit *scoring.Unit, parts []string) string {
	if slices.ContainsFunc(parts, func(id string) bool { return r.Round.NameOf(id) == id }) {
		return unit.Name
	}
	return unit.Name + " ← " + r.namesOf(parts)
}

// namesOf lists units, of which some may have been of an earlier year.
func (r *Result) namesOf(units []string) string {
	names := seq.Map(units, r.Round.NameOf)
	return strings.Join(names, ", ")
}

// otherSets are the units that were scored by other criteria the year before.
func (r *Result) otherSets(ranking *scoring.Ranking) string {
	var units []string
	had := 0
	for _, s := range ranking.Standings {
		if s.Earlier != nil {
			had++
		}
		if isOtherSet(s) {
			units = append(units, s.Card.Unit.Name)
		}
	}
	if len(units) > 0 && len(units) == had {
		return r.Lang.Text("all units")
	}
	return strings.Join(units, ", ")
}
