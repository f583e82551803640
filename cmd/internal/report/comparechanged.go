package report

import (
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/record"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// changedLeaf is a criterion of one set on which a unit has other points in the later of two results of one year.
type changedLeaf struct {
	unit      *record.Unit
	was, line *record.Line
}

func (l changedLeaf) key() [2]string { return [2]string{l.unit.ID, l.line.Code} }

func (l changedLeaf) isOtherSelf() bool { return !l.was.Self.Exact.Equal(l.line.Self.Exact) }

// isRescored says whether the two are results of one year by one set: one may correct the other, and
// what changed is what people ask for.
func (c *Comparison) isRescored(b *comparedBlock) bool {
	return c.isOneYear() && b.old.Fingerprint == b.new.Fingerprint
}

// shown are the rows for people: of a result that was corrected, those that changed.
func (c *Comparison) shown(b *comparedBlock) []comparedUnit {
	if !c.isRescored(b) {
		return b.rows
	}
	return seq.Filter(b.rows, func(u comparedUnit) bool {
		return u.old == nil || u.past.Rank != placeOf(u.new) || !sameTotals(u.old.Totals, u.new.Totals) ||
			u.past.Class != u.new.Class || len(changedLeaves(u)) > 0
	})
}

// placeOf is a unit's rank, 0 where it has none.
func placeOf(u *record.Unit) int {
	if u.Rank == nil {
		return 0
	}
	return *u.Rank
}

// onlyMarked are how many units of those that are not listed have faults in one of the two alone.
func onlyMarked(rows, shown []comparedUnit) int {
	marked := func(u comparedUnit) bool { return u.old != nil && u.old.Faulty != u.new.Faulty }
	return seq.Count(rows, marked) - seq.Count(shown, marked)
}

// sameTotals says whether total, maximum and index are exactly the same.
func sameTotals(a, b *record.Totals) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Total.Exact.Equal(b.Total.Exact) && a.Max.Exact.Equal(b.Max.Exact) && a.Index.Exact.Equal(b.Index.Exact)
}

// changed are the criteria on which units have other points.
func (c *Comparison) changed(b *comparedBlock) *page.Table {
	say := c.Lang.Text
	var leaves []changedLeaf
	if c.isRescored(b) {
		leaves = slices.Concat(seq.Map(b.rows, changedLeaves)...)
	}
	if len(leaves) == 0 {
		return nil
	}
	value := func(l *record.Line) page.Cell {
		return shownOf(pointsOf(l), func(p scoring.Points) page.Cell { return page.Word(c.Lang.Value(p)) }, "–")
	}
	t := &page.Table{Name: say("Criteria") + " – " + b.new.Name, Title: []string{
		say("Criteria with other points"), say("Block: %s", b.new.Name)}}
	columns := []column[changedLeaf]{
		name(say("Unit"), func(l changedLeaf) string { return l.unit.Name }),
		word(say("Code"), 0, func(l changedLeaf) string { return l.line.Code }),
		name(say("Criterion"), func(l changedLeaf) string { return l.line.Title }),
		figure(say("Before"), 0, func(l changedLeaf) page.Cell { return value(l.was) }),
		figure(say("After"), 0, func(l changedLeaf) page.Cell { return value(l.line) }),
	}
	if slices.ContainsFunc(leaves, changedLeaf.isOtherSelf) {
		columns = slices.Insert(columns, 3, figure(say("Self"), 0, c.otherSelf))
	}
	decisions := c.decisions(leaves)
	if slices.ContainsFunc(leaves, func(l changedLeaf) bool { return decisions[l.key()] != "" }) {
		columns = append(columns, name(say("Last decision"), func(l changedLeaf) string { return decisions[l.key()] }))
	}
	fill(t, columns, leaves)
	return t
}

// otherSelf are the points that a unit claimed before and after, where they differ.
func (c *Comparison) otherSelf(l changedLeaf) page.Cell {
	if !l.isOtherSelf() {
		return page.Cell{}
	}
	return page.Word(c.Lang.Value(l.was.Self.Exact) + " → " + c.Lang.Value(l.line.Self.Exact))
}

// decisions are those behind the points of the later result, where that was scored here, by unit and code.
func (c *Comparison) decisions(leaves []changedLeaf) map[[2]string]string {
	told := map[[2]string]string{}
	if c.New.Outcome == nil {
		return told
	}
	changed := seq.Set(leaves, changedLeaf.key)
	for _, card := range c.New.Outcome.Cards {
		for i := range card.Lines {
			key := [2]string{card.Unit.ID, card.Lines[i].Criterion.Code}
			if last := card.Lines[i].Steps.Last(); last != nil && changed[key] {
				by := joined(c.New.Outcome.Round.AgencyName(last.Agency), c.Lang.Day(last.Day))
				told[key] = joined(by, last.Reason)
			}
		}
	}
	return told
}

// changedLeaves are those of a unit. The line of an area or a branch is followed by one whose code goes on with its
// own.
func changedLeaves(u comparedUnit) (leaves []changedLeaf) {
	if u.old == nil {
		return nil
	}
	before := seq.By(seq.Pointers(u.old.Lines), func(l *record.Line) string { return l.Code })
	for i := range u.new.Lines {
		l := changedLeaf{u.new, before[u.new.Lines[i].Code], &u.new.Lines[i]}
		isLeaf := i+1 == len(u.new.Lines) || !strings.HasPrefix(u.new.Lines[i+1].Code, l.line.Code+".")
		if isLeaf && l.was != nil && (l.isOtherSelf() || !samePoints(pointsOf(l.was), pointsOf(l.line))) {
			leaves = append(leaves, l)
		}
	}
	return leaves
}

// pointsOf is what a criterion came to, nil where it did not count: that is not 0 points.
func pointsOf(l *record.Line) *scoring.Points {
	if l.Max.Exact.IsZero() && (l.NoSurvey || l.NotApplicable != "" || l.NoCases != "") {
		return nil
	}
	points := l.Appraised.Exact.Add(l.Survey.Exact)
	return &points
}

func samePoints(a, b *scoring.Points) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Equal(*b)
}

// changedJSON is exact.
func changedJSON(u comparedUnit) []object {
	return each(changedLeaves(u), func(l changedLeaf) object {
		o := object{{"code", l.line.Code}, {"before", pointsOf(l.was)}, {"after", pointsOf(l.line)}}
		if l.isOtherSelf() {
			o = append(o, object{{"self_before", l.was.Self.Exact}, {"self_after", l.line.Self.Exact}}...)
		}
		return o
	})
}
