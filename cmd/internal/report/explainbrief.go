package report

import (
	"fmt"
	"strconv"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/seq"
)

// summary are the six lines that say it all: rank, class, what the unit lacks to the next
// ones, what its points went to, the costliest criteria, and areas below the mean.
func (e *Account) summary() page.Section {
	var o page.Line
	o.Field(e.say("Rank")+e.asYet(), e.briefRank())
	o.Field(e.briefClass())
	o.Field(e.say("Distance"), e.distances())
	o.Field(e.Lang.Say("Điểm mất", "Lost"), e.lostBy())
	o.Field(e.say("Costliest"), e.costliest())
	o.Field(e.say("Below the block's mean"), e.belowMean())
	return page.Section{Line: o}
}

func (e *Account) briefRank() string {
	s := e.Unit.Standing
	index := e.say("index %s", e.percent(s.Card.Index))
	if s.RankUnpublished() {
		return e.say("its rank was not published; ") + index
	}
	if s.Rank == 0 {
		return e.say("not ranked; ") + index
	}
	shared := ""
	if s.Tied {
		shared = e.say(" (tied)")
	}
	return e.say("%d%s of %s; ", s.Rank, shared, e.rankedUnits()) + index
}

// briefClass is the class below its head; where the regulation has none, nothing of it is to come.
func (e *Account) briefClass() (head, class string) {
	switch {
	case e.Unit.Scale == nil:
		return e.say("Class"), e.say("the regulation has no classes")
	case e.Unit.Standing.Class == "":
		return e.classHead(), e.say("none: below every level")
	}
	return e.classHead(), e.Unit.Standing.Class
}

func (e *Account) next() analysis.Next { return e.Unit.Block.Next[e.Unit.At] }

// distances are what the unit lacks to the next rank and class.
func (e *Account) distances() string {
	text, next := joined(e.lackingRank(), e.lackingClass()), e.next()
	rank := next.Rank != nil && !next.Rank.Points.IsZero() && e.Round.Regulation.Rank.On == scoring.OnRounded
	class := next.Class != nil && !next.Class.Points.IsZero() && e.Unit.Scale.On == scoring.OnRounded
	if rank || class {
		text += e.say("; by rounded figures")
	}
	return text
}

// lackingRank is what the unit lacks to the next rank.
func (e *Account) lackingRank() string {
	next := e.next().Rank
	switch {
	case e.Unit.Standing.RankUnpublished():
		return e.say("not known: the rank was not published")
	case e.Unit.Standing.Rank == 0:
		return e.say("not ranked")
	case e.Unit.Ranking.Partly:
		return e.say("not known: only a part of the list was published")
	case next == nil:
		return e.say("ranked first")
	}
	who := e.say("to be level with rank %d (%s)", next.Above.Rank, next.Above.Card.Unit.Name)
	if next.Points.IsZero() {
		return who + ": " + e.decides(next.Gap.By, next.Gap.Above, next.Gap.Below)
	}
	if next.Beyond {
		who = e.say("to be above rank %d (%s) for certain", next.Above.Rank, next.Above.Card.Unit.Name)
	}
	return e.lack(next.Lack) + " " + who
}

// lackingClass is what the unit lacks to the next class.
func (e *Account) lackingClass() string {
	next := e.next().Class
	if e.Unit.Scale == nil {
		return ""
	}
	if next == nil {
		return e.say("in the best class")
	}
	text := e.lack(next.Lack) + " " + e.say("to class %s", next.Level.Name)
	if next.Level.Open && e.Unit.Scale.On != scoring.OnRounded {
		text = e.say("more than ") + text
	}
	var held []string
	for _, c := range next.Held {
		held = append(held, e.say("the index of %s is below %s", c.Code, e.Lang.Number(c.Below)+e.sign()))
	}
	switch by := strings.Join(held, ", "); {
	case by == "":
		return text
	case next.Points.IsZero():
		return e.say("kept from class %s: %s", next.Level.Name, by)
	default:
		return text + e.say("; but a cap limits it: ") + by
	}
}

// lostBy is what the unit lost, how that is worked out, and to what it went.
func (e *Account) lostBy() string {
	card := e.Unit.Standing.Card
	var causes analysis.Amounts
	if lost := e.Unit.Losses; lost != nil {
		causes = lost.Causes
	} else if p := analysis.OfPublished(card); p != nil {
		if p.Missing != "" {
			return e.say("not known: the %s was not published", e.Lang.Figure(string(p.Missing)))
		}
		causes = p.Causes
	}
	bonus := ""
	if !card.Bonus.IsZero() {
		bonus = e.say(" + bonus ") + e.value(card.Bonus)
	}
	text := e.say("%s (maximum %s%s − total %s)",
		e.value(card.Max.Add(card.Bonus).Sub(card.Total)), e.value(card.Max), bonus, e.value(card.Total))
	switch {
	case len(causes) == 0:
		return text
	case len(causes) == 1 && causes[0].Cause == analysis.Unpublished:
		return text + ": " + e.Lang.Cause(analysis.Unpublished)
	}
	return text + ": " + e.causesBy(causes, e.value)
}

// costliest are the criteria that cost most, and how many are below their maximum.
func (e *Account) costliest() string {
	const most = 3
	if e.Unit.Losses == nil {
		return e.say("points of single criteria were not published")
	}
	lost := e.lost()
	var parts []string
	for _, leaf := range lost[:min(most, len(lost))] {
		c := leaf.Line.Criterion
		parts = append(parts, fmt.Sprintf("%s %s (%s)", c.Code, brief(c.Title), e.value(leaf.Lost)))
	}
	criteria, leaves := e.Unit.Losses.Criteria, e.Unit.Losses.Leaves
	parts = append(parts, e.tally(criteria))
	if leaves != criteria { // the table of losses lists these
		parts = append(parts, e.say("of criteria without others below them: %d of %d", leaves.Below, leaves.Of))
	}
	return strings.Join(parts, "; ")
}

// tally is how many criteria are below the maximum.
func (e *Account) tally(t analysis.Tally) string {
	text := e.say("criteria below the maximum: %d of %d", t.Below, t.Of)
	if t.Zero > 0 {
		text += e.say(", %d of them without any points", t.Zero)
	}
	return text
}

// lost are the leaves below their maximum, the costliest first.
func (e *Account) lost() (below []analysis.Leaf) {
	if e.Unit.Losses == nil {
		return nil
	}
	return seq.Filter(e.Unit.Losses.Losses,
		func(leaf analysis.Leaf) bool { return leaf.Line.Lost().Sign() > 0 })
}

// belowMean are the areas in which the unit is below the mean of its block.
func (e *Account) belowMean() string {
	if e.Unit.Ranking.Ranked < 2 {
		return e.say("there is no other unit to compare with")
	}
	var parts, unknown []string
	for i := range e.Unit.Block.Areas {
		area := &e.Unit.Block.Areas[i]
		result, _ := e.Unit.Standing.Card.InArea(area.Area)
		index, _ := result.Index()
		switch {
		case e.Unit.Ranking.Areas[i].Unknown > 0:
			unknown = append(unknown, area.Area.Code)
		case area.BelowMean(e.Unit.Standing):
			parts = append(parts, e.areaBelow(area, index))
		}
	}
	switch {
	case len(unknown) > 0 && len(unknown) == len(e.Unit.Block.Areas):
		return e.say("not known: some units have no published points by area")
	case len(unknown) > 0:
		parts = append(parts, e.say(
			"not known of areas that some units have no published points in: %s", strings.Join(unknown, ", ")))
	case len(parts) == 0:
		return e.say("no area")
	}
	return strings.Join(parts, "; ")
}

// areaBelow is an area below the mean, with enough digits to see that it is.
func (e *Account) areaBelow(area *analysis.BlockArea, index scoring.Points) string {
	own, mean := e.printed(index), e.printed(area.Index.Mean)
	if own == mean {
		own, mean = e.apart(index, area.Index.Mean)
	}
	return e.say("%s %s (%s, mean %s)", area.Area.Code,
		brief(area.Area.Title), own+e.sign(), mean+e.sign())
}

// added are the leaves on which the appraisal gave more than the unit claimed, each with
// its reason.
func (e *Account) added() page.Line {
	var sum scoring.Points
	o := page.Line{}
	for _, leaf := range e.Unit.Losses.Losses {
		if leaf.Added().Sign() <= 0 {
			continue
		}
		sum = sum.Add(leaf.Added())
		l := leaf.Line
		text := e.say("%s %s: claimed %s → %s", l.Criterion.Code,
			l.Criterion.Title, e.Lang.Value(l.Self), e.Lang.Value(l.Appraised))
		o.Below = append(o.Below, page.Under(joined(text, l.Reason())+e.at(l.Steps.Last().Pos)))
	}
	o.Text = e.say("Points added by the appraisal: ") + e.Lang.Value(sum)
	return o
}

// past is what changed since each earlier year that the unit has a result in.
func (e *Account) past() (lines []page.Line) {
	s := e.Unit.Standing
	for i := range s.Past {
		if change := e.change(&s.Past[i]); change != "" {
			lines = append(lines, page.Under(e.say("Since %d: %s", s.Past[i].Year, change)))
		}
	}
	if unit := s.Card.Unit; unit.Previous == scoring.PreviousNone && len(s.Past) == 0 {
		lines = append(lines, page.Under(e.say(
			"Formed from %s: not compared with earlier years", e.partsOf(e.Unit.Ranking.Before, unit.FormedFrom))))
	}
	return lines
}

// uncompared is why a result of an earlier year is not compared with this year's, or its index or rank is not.
func (e *Account) uncompared(past *scoring.Past) string {
	switch {
	case past.Wrong:
		return e.say("the result of that year has errors: not compared")
	case past.OtherScale && past.Index != nil:
		return e.say("index %s is on another scale: not compared", e.Lang.Value(*past.Index))
	case past.Doubtful:
		return e.say("rank %d and index %s contradict those of others: not compared", past.Rank, e.Lang.Value(*past.Index))
	}
	return ""
}

// change is the difference to an earlier year as the ranking prints it; empty where
// there is none.
func (e *Account) change(past *scoring.Past) string {
	s := e.Unit.Standing
	change := e.uncompared(past)
	if difference, ok := s.IndexSince(past); ok {
		change = e.say("index %s → %s (%s)", e.value(*past.Index), e.printed(s.Card.Index),
			e.difference(difference))
	}
	if places, ok := s.RankSince(past); ok {
		change = joined(change, e.say("rank %d → %d (%s)", past.Rank, s.Rank,
			page.Signed(places, strconv.Itoa(places))))
	}
	if s.ClassChanged(past) {
		change = joined(change, e.say("class %s → %s", past.Class, s.Class))
	}
	if change == "" {
		return ""
	}
	return joined(change, e.earlierFigure(past)) + e.at(past.Pos)
}

// earlierFigure is what the figure of an earlier year is, where it is not simply the unit's by the same criteria.
func (e *Account) earlierFigure(past *scoring.Past) (said string) {
	switch {
	case len(past.Parts) == 1:
		said = e.say("the earlier figure is that of %s, before the id changed", e.partsOf(past.Year, past.Parts))
	case len(past.Parts) > 0 && e.Paper && !e.areNamed(past.Year, past.Parts):
		said = e.say("the earlier figure is the mean of the units it was formed from")
	case len(past.Parts) > 0:
		said = e.say("the earlier figure is the mean of the units it was formed from: %s",
			e.namesIn(past.Year, past.Parts))
	}
	switch {
	case past.OtherSet && e.Paper: // its readers know no ids
		said = joined(said, e.say("by other criteria in that year"))
	case past.OtherSet:
		said = joined(said, e.say("other criteria set: %s", past.Set))
	}
	if past.Faulty && !past.Wrong {
		said = joined(said, e.say("computed from faulty data in that year"))
	}
	return said
}
