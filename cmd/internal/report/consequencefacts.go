package report

import (
	"slices"
	"strings"

	"parindex/scoring"
	"parindex/scoring/consequence"
)

// condition is one of a measure, in words.
func (c *Consequences) condition(m *scoring.MeasureCondition) string {
	text := c.say("at or below %s this year", m.AtOrBelow)
	if m.Years > 1 {
		text = c.say("%d years on end at or below %s", m.Years, m.AtOrBelow)
	}
	if m.Fallen {
		text += c.say(" and fallen in rank")
	}
	return text
}

// facts are what settles a condition (one is enough to say no), or what is missing to
// settle it.
func (c *Consequences) facts(check consequence.Check) string {
	var facts []string
	for _, y := range check.Years {
		if fact := c.yearFact(y); y.Answer == check.Answer && !slices.Contains(facts, fact) {
			facts = append(facts, fact)
		}
	}
	if f := check.Fall; f != nil && f.Answer == check.Answer && !slices.Contains(facts, c.fallFact(f)) {
		facts = append(facts, c.fallFact(f))
	}
	switch text := strings.Join(facts, ", "); check.Answer {
	case consequence.Unknown:
		return c.open(text)
	case consequence.No:
		return c.say("no, ") + facts[0]
	default:
		return text
	}
}

// open is what is missing where nothing can be concluded.
func (c *Consequences) open(missing string) string {
	return missing + c.say(": no conclusion")
}

func (c *Consequences) yearFact(y consequence.YearCheck) string {
	if y.Missing != "" {
		return c.missing(y.Year, y.Missing, y.Class)
	}
	return c.say("%d %s", y.Year, y.Class) + c.otherSet(y.OtherSet)
}

func (c *Consequences) fallFact(f *consequence.FallCheck) string {
	switch {
	case f.Missing == consequence.OthersRank:
		return c.say("rank %d → %d", f.From, f.To) + "; " + c.missing(f.Year, f.Missing, "")
	case f.Missing == consequence.NoRank && f.To == 0:
		return c.missing(c.Round.Year, f.Missing, "")
	case f.Missing != "":
		return c.missing(f.Year, f.Missing, "")
	case f.To == 0:
		return c.say("takes no place this year")
	}
	ranks := c.say("rank %d → %d", f.From, f.To)
	if f.Answer == consequence.No {
		ranks += c.say(", not fallen")
	}
	return ranks + c.otherSize(f) + c.otherSet(f.OtherSet)
}

// otherSize says that the two ranks are not among equally many units, or may not be.
func (c *Consequences) otherSize(f *consequence.FallCheck) string {
	switch {
	case f.FromOf == f.ToOf:
		return ""
	case f.FromOf == 0:
		return c.say(" (of %[2]d; how many there were in %[1]d is not known)", f.Year, f.ToOf)
	}
	return c.say(" (of %[2]d in %[1]d, now of %[3]d)", f.Year, f.FromOf, f.ToOf)
}

func (c *Consequences) otherSet(is bool) string {
	if !is {
		return ""
	}
	return c.say(" (other criteria set)")
}

// missing is what is not known of a year.
func (c *Consequences) missing(year int, m consequence.Missing, class string) string {
	switch m {
	case consequence.NoYear:
		return c.say("there are no results of %d", year)
	case consequence.YearUnread:
		return c.say("the results of %d could not be read", year)
	case consequence.YearWrong:
		return c.say("the unit's result of %d has errors", year)
	case consequence.NoClass:
		return c.say("the result of %d has no class", year)
	case consequence.NoRank:
		return c.say("the result of %d has no rank", year)
	case consequence.RankDoubtful:
		return c.say("ranks and indexes of %d contradict each other", year)
	case consequence.NotFinal:
		return c.say("the unit's result is provisional")
	case consequence.OthersRank:
		return c.say("its rank may change, since results of other units are open")
	case consequence.UnknownClass:
		return c.say("the class “%s” of %d is not in the class scale", class, year)
	}
	return c.say("the unit has no result of %d", year)
}
