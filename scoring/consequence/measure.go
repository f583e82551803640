package consequence

import (
	"slices"

	"parindex/scoring"
)

// Check is a condition of a measure for one unit.
type Check struct {
	*scoring.MeasureCondition
	Answer Answer
	Years  []YearCheck // the round's year first
	Fall   *FallCheck  // nil where ranks do not matter
}

// YearCheck is whether a unit's class in a year is at or below the limit.
type YearCheck struct {
	Year    int
	Class   string
	Answer  Answer
	Missing Missing // what leaves it open
	// OtherSet says that the class was given by other criteria.
	OtherSet bool
}

// FallCheck is whether a rank has fallen since the year before the round's.
type FallCheck struct {
	Year     int // the one before
	From, To int // ranks, 0 where there is none
	// FromOf and ToOf are how many units had ranks in these years; FromOf is 0 where the
	// history is no whole list.
	FromOf, ToOf int
	Answer       Answer
	Missing      Missing
	OtherSet     bool
}

// Missing is what is not known of a year.
type Missing string

// A year of which the round has no results; of which the unit has none; which does not
// say its class or its rank; whose class is none of this year's scale; whose ranks contradict
// its indexes; or whose result, of the unit or of others whom its rank depends on, may still change.
const (
	NoYear       Missing = "no-year"
	NoUnit       Missing = "no-unit"
	YearUnread   Missing = "year-unread" // its file could not be read
	NoClass      Missing = "no-class"
	NoRank       Missing = "no-rank"
	UnknownClass Missing = "unknown-class"
	YearWrong    Missing = "year-wrong" // there is an error in its row
	NotFinal     Missing = "not-final"
	OthersRank   Missing = "others-rank"
	RankDoubtful Missing = "rank-doubtful"
)

// years looks units up in the years of a round.
type years struct {
	round *scoring.Round
	scale *scoring.ClassScale
	// ranked is how many units of the block have ranks this year.
	ranked int
	open   open
}

// measure holds where one condition does, and stays open where none does and one is.
func (y years) measure(s *scoring.Standing, m *scoring.Measure) Verdict {
	v := Verdict{Standing: s, Answer: No}
	for i := range m.Any {
		check := y.check(s, &m.Any[i])
		v.Conditions = append(v.Conditions, check)
		v.Answer = or(v.Answer, check.Answer)
	}
	return v
}

// check is all parts of a condition together.
func (y years) check(s *scoring.Standing, condition *scoring.MeasureCondition) Check {
	c := Check{MeasureCondition: condition, Answer: Yes}
	for back := range condition.Years {
		year := y.class(s, y.round.Year-back, condition.AtOrBelow)
		c.Years = append(c.Years, year)
		c.Answer = and(c.Answer, year.Answer)
	}
	if condition.Fallen {
		c.Fall = y.fall(s)
		c.Answer = and(c.Answer, c.Fall.Answer)
	}
	return c
}

func (y years) class(s *scoring.Standing, year int, limit string) YearCheck {
	c := YearCheck{Year: year, Answer: Unknown}
	if year == y.round.Year {
		c.Class = s.Class
		if c.Missing = y.unsettled(s.Card); c.Missing != "" {
			return c
		}
	} else {
		past, missing := y.before(s, year)
		c.Class, c.OtherSet, c.Missing = past.Class, past.OtherSet, missing
		if missing != "" {
			return c
		}
	}
	if c.Class == "" {
		c.Missing = NoClass
		return c
	}
	c.Answer, c.Missing = y.compare(c.Class, limit)
	return c
}

// unsettled is what leaves this year's result of a unit open.
func (y years) unsettled(card *scoring.Scorecard) Missing {
	switch {
	case !card.Scored:
		return NoUnit
	case y.open.provisional(card):
		return NotFinal
	}
	return ""
}

// compare says whether a class is at or below another one of this year's scale.
func (y years) compare(class, limit string) (Answer, Missing) {
	if y.scale == nil {
		return Unknown, UnknownClass
	}
	is, known := y.scale.IsAtOrBelow(class, limit)
	switch {
	case !known:
		return Unknown, UnknownClass
	case is:
		return Yes, ""
	}
	return No, ""
}

// before is a unit's result of an earlier year, and what is missing of it.
func (y years) before(s *scoring.Standing, year int) (past scoring.Past, missing Missing) {
	past, had := s.Before(year)
	switch isOf := func(h scoring.History) bool { return h.Year == year }; {
	case past.Wrong:
		return past, YearWrong
	case had:
		return past, ""
	case slices.Contains(y.round.UnreadYears, year):
		return past, YearUnread
	case slices.ContainsFunc(y.round.History, isOf):
		return past, NoUnit
	}
	return past, NoYear
}

// fall compares ranks. A unit that takes no place this year has not fallen.
func (y years) fall(s *scoring.Standing) *FallCheck {
	f := &FallCheck{Year: y.round.Year - 1, To: s.Rank, Answer: Unknown}
	past, missing := y.before(s, f.Year)
	f.From, f.OtherSet = past.Rank, past.OtherSet
	f.FromOf, f.ToOf = y.round.RanksIn(f.Year, s.Card.Block.ID), y.ranked
	switch f.Missing = y.unsettled(s.Card); {
	case f.Missing != "":
	case s.RankUnpublished():
		f.Missing = NoRank
	case s.Rank == 0:
		f.Answer = No
	case missing != "":
		f.Missing = missing
	case past.Rank == 0:
		f.Missing = NoRank
	case past.Doubtful:
		f.Missing = RankDoubtful
	case past.Rank >= s.Rank-y.open.units && past.Rank < s.Rank+y.open.units:
		f.Missing = OthersRank
	case past.Rank < s.Rank:
		f.Answer = Yes
	default:
		f.Answer = No
	}
	return f
}

func and(a, b Answer) Answer {
	switch {
	case a == No || b == No:
		return No
	case a == Yes && b == Yes:
		return Yes
	}
	return Unknown
}

func or(a, b Answer) Answer {
	switch {
	case a == Yes || b == Yes:
		return Yes
	case a == No && b == No:
		return No
	}
	return Unknown
}
