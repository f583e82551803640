package report

import (
	"io"
	"strconv"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/seq"
)

// CriteriaStats show how far each criterion of a block tells its units apart.
type CriteriaStats struct{ Result }

type statRow = *analysis.Criterion

// Document is a table for each block, and a row for each criterion for programs.
func (c *CriteriaStats) Document() *page.Document {
	d := &page.Document{Data: &page.Table{}}
	for ranking := range seq.Each(c.Rankings) {
		rows, columns := seq.Pointers(analysis.Criteria(c.Outcome, ranking)), c.statColumns(ranking)
		d.Blocks = append(d.Blocks, c.table(ranking, columns, rows))
		addData(d.Data, columns, rows)
	}
	return d
}

func (c *CriteriaStats) table(ranking *scoring.Ranking, columns []column[statRow], rows []statRow) *page.Table {
	t := c.ofBlock(ranking, c.say("What the criteria do"))
	t.Notes = c.statNotes(ranking, rows)
	fill(t, columns, rows)
	return t
}

// statColumns are those of the table and, by their ids, those that programs get.
func (c *CriteriaStats) statColumns(ranking *scoring.Ranking) []column[statRow] {
	return []column[statRow]{
		data("block", func(statRow) string { return ranking.Block.ID }),
		named("code", word(c.say("Code"), 0, func(s statRow) string { return s.Node.Code })),
		named("title", name(c.say("Criterion"), func(s statRow) string { return s.Node.Title })),
		data("leaf", func(s statRow) string { return strconv.FormatBool(s.Node.IsLeaf()) }),
		named("max", figure(c.say("Maximum"), 8, func(s statRow) page.Cell { return c.unrounded(s.Node.Max) })),
		named("units", figure(c.Lang.Say("Đơn vị", "Units"), 9, func(s statRow) int { return s.Units })),
		named("mean", figure(c.say("Mean (%)"), 0, func(s statRow) page.Cell { return figureOfUnits(s, &s.Mean) })),
		named("spread_estimate", figure(c.say("Spread (≈)"), 5,
			func(s statRow) page.Cell { return figureOfUnits(s, &s.Spread) })),
		named("at_max", figure(c.say("At maximum"), 2, func(s statRow) int { return s.AtMax })),
		named("at_zero", figure(c.say("At zero"), 4, func(s statRow) int { return s.AtZero })),
		named("changed", figure(c.say("Changed"), 6, func(s statRow) int { return s.Changed })),
		data("cut", func(s statRow) int { return s.Cut }),
		named("correlation_estimate", figure(c.say("Correlation (≈)"), 7,
			func(s statRow) page.Cell { return withSign(figureOfUnits(s, s.Correlation)) })),
		named("weight_estimate", figure(c.say("Weight in spread (%, ≈)"), 3,
			func(s statRow) page.Cell { return withSign(figureOfUnits(s, s.Weight)) })),
		named("ranks_moved", figure(c.say("Ranks moved if dropped"), 1,
			ifDropped(func(d *analysis.Dropped) page.Cell { return page.Count(d.Moved) }))),
		data("most_places", ifDropped(func(d *analysis.Dropped) page.Cell { return page.Count(d.Most.Places) })),
		data("most_unit", ifDropped(func(d *analysis.Dropped) page.Cell { return page.Word(movedID(d.Most)) })),
		data("most_alike", ifDropped(func(d *analysis.Dropped) page.Cell {
			return page.Word(strings.Join(seq.Map(d.Alike, movedID), "; "))
		})),
		data("classes_moved", ifDropped(func(d *analysis.Dropped) page.Cell { return page.Count(d.Classes) })),
		data("decides_nothing", func(s statRow) string { return strconv.FormatBool(s.DecidesNothing()) }),
		data("status", func(statRow) string { return c.status() }),
	}
}

// ifDropped is of what leaving a criterion out does; a dash where nothing would be left.
func ifDropped(of func(*analysis.Dropped) page.Cell) func(statRow) page.Cell {
	return func(s statRow) page.Cell {
		if s.Dropped == nil {
			return page.Word("–")
		}
		return of(s.Dropped)
	}
}

// figureOfUnits is a figure with two decimals, a dash where there is none.
func figureOfUnits(s statRow, p *scoring.Points) page.Cell {
	if s.Units == 0 || p == nil {
		return page.Word("–")
	}
	return page.Figure(p.Round(scoring.HalfUp, 2), 2)
}

func withSign(cell page.Cell) page.Cell {
	cell.Signed = true
	return cell
}

// statNotes say what decides nothing, what moves most, and what the columns are.
func (c *CriteriaStats) statNotes(ranking *scoring.Ranking, rows []statRow) []page.Line {
	lines := []string{c.count(ranking)}
	if n := publishedIn(ranking); n > 0 {
		lines = append(lines, c.say(
			"Units that are known only by published figures: %d. They are not in this table, since nobody knows "+
				"their points by criterion, nor what dropping one would do to ranks. For areas see the command "+
				"areas.", n))
	}
	for _, reason := range []struct {
		words string
		is    func(statRow) bool
	}{
		{c.say("all units have the maximum"), func(s statRow) bool { return s.AtMax == s.Units }},
		{c.say("all units have 0"), func(s statRow) bool { return s.AtZero == s.Units }},
		{c.say("all units have the same share"),
			func(s statRow) bool { return s.AtMax != s.Units && s.AtZero != s.Units }},
	} {
		if codes := flat(rows, reason.is); codes != "" {
			lines = append(lines, c.say("Decide nothing, since %s: %s", reason.words, codes))
		}
	}
	lines = append(lines, c.mostMoving(rows)...)
	lines = append(lines, c.say(
		"(≈) an estimate. Spread: standard deviation of the share of the maximum. Correlation: with the rest of "+
			"the score. Weight in spread: the criterion's part of the differences between scores."),
		c.say(
			"Changed: units whose own claim the appraisal changed. Ranks moved if dropped: units with another rank "+
				"if the set did not have the criterion, exactly."))
	return append(page.Lines(lines...), c.provisional(ranking)...)
}

// flat are the codes of leaves that decide nothing for a reason.
func flat(rows []statRow, why func(statRow) bool) string {
	leaves := seq.Filter(rows, func(s statRow) bool { return s.Node.IsLeaf() && s.DecidesNothing() && why(s) })
	return strings.Join(seq.Map(leaves, func(s statRow) string { return s.Node.Code }), "; ")
}

// mostMoving are the leaves without which most units change their rank.
func (c *CriteriaStats) mostMoving(rows []statRow) []string {
	most, leaves := 1, []string(nil)
	for _, s := range rows {
		if !s.Node.IsLeaf() || s.Dropped == nil || s.Dropped.Most.Unit == nil || s.Dropped.Moved < most {
			continue
		}
		if s.Dropped.Moved > most {
			most, leaves = s.Dropped.Moved, nil
		}
		leaves = append(leaves, s.Node.Code+" ("+c.farthest(s.Dropped)+")")
	}
	return listed(c.say(
		"Of the criteria without others below them, those without which most units, %d, change their rank: ", most), leaves)
}

// farthest is the unit that moves most places, and how many others move as far.
func (c *CriteriaStats) farthest(d *analysis.Dropped) string {
	unit := d.Most.Unit.Name + " " + page.Signed(d.Most.Places, strconv.Itoa(d.Most.Places))
	if len(d.Alike) > 0 {
		unit = c.say("%s and as many places: %d more", unit, len(d.Alike))
	}
	return c.say("farthest: %s", unit)
}

// JSON writes the statistics for programs.
func (c *CriteriaStats) JSON(w io.Writer) error {
	blocks := []object{}
	for ranking := range seq.Each(c.Rankings) {
		blocks = append(blocks, object{
			{"block", ranking.Block.ID},
			{"set", ranking.Block.Set.ID},
			{"ranked", ranking.Ranked},
			{"criteria", each(seq.Pointers(analysis.Criteria(c.Outcome, ranking)), statJSON)},
		})
	}
	return object{{"", c.head()}, {"blocks", blocks}}.writeJSON(w)
}

// statJSON has the exact mean, in percent; estimates are named so.
func statJSON(s statRow) object {
	var mean, spread *scoring.Points
	if s.Units > 0 {
		mean, spread = &s.Mean, &s.Spread
	}
	return object{
		{"code", s.Node.Code},
		{"title", s.Node.Title},
		{"leaf", s.Node.IsLeaf()},
		{"max", s.Node.Max},
		{"units", s.Units},
		{"mean?", mean},
		{"spread_estimate?", spread},
		{"at_max", s.AtMax},
		{"at_zero", s.AtZero},
		{"changed", s.Changed},
		{"cut", s.Cut},
		{"correlation_estimate?", s.Correlation},
		{"weight_estimate?", s.Weight},
		{"decides_nothing", s.DecidesNothing()},
		{"dropped?", droppedJSON(s.Dropped)},
	}
}

// droppedJSON is what leaving a criterion out does to the ranking.
func droppedJSON(d *analysis.Dropped) object {
	if d == nil {
		return nil
	}
	return object{
		{"ranks_moved", d.Moved},
		{"most_places", d.Most.Places},
		{"most_unit?", movedID(d.Most)},
		{"most_alike?", each(d.Alike, func(m analysis.Move) object {
			return object{{"unit", movedID(m)}, {"places", m.Places}}
		})},
		{"classes_moved", d.Classes},
	}
}

// movedID is the id of a unit that moves, empty where none does.
func movedID(m analysis.Move) string {
	if m.Unit == nil {
		return ""
	}
	return m.Unit.ID
}
