package answers

import (
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/table"
	"parindex/scoring"
	"parindex/scoring/survey"
)

// counts reads a row for each question: how often each level was ticked.
type counts struct {
	*intake
	channel, blank, ballots int
	levels                  []levelColumn
	items                   map[string]item
	waves, channels         *table.Names
	lacked                  map[*survey.Scale]bool // scales whose missing columns were looked at
	room                    []int64                // for the counts of a row
}

// item is a question with its number and its scale.
type item struct {
	number int
	scale  *survey.Scale
}

// levelColumn is the counts of a level of each scale that has one of that name,
// or the percentages beside.
type levelColumn struct {
	col     int
	percent bool
	level   map[*survey.Scale]int
}

func (in *intake) counts(ok bool) bool {
	c := &counts{intake: in, items: map[string]item{}, waves: table.NewNames(), channels: table.NewNames(),
		lacked: map[*survey.Scale]bool{}}
	c.question, c.channel = in.column(column.Question), in.column(column.Channel)
	if c.question < 0 {
		c.lacks(column.Question)
		ok = false
	}
	c.findLevels()
	c.ballots = in.column(column.Ballots)
	if c.blank = in.column(column.BlankAnswers); c.isLevel(c.blank) {
		c.blank = -1 // a level goes by that name
	}
	c.filled = []int{c.ballots, c.blank}
	for _, l := range c.levels {
		c.filled = append(c.filled, l.col)
	}
	for i, q := range in.survey.Definition.Questions() {
		c.items[q.ID] = item{i, in.survey.Definition.ScaleOf(q)}
	}
	c.strange(c.known())
	if !ok {
		return false
	}
	return in.each(in.needed(in.unit, c.question), c.row)
}

// findLevels looks for a level in each heading that means nothing else.
func (c *counts) findLevels() {
	first := map[*survey.Level]int{}
	for i, one := range c.Header.Columns {
		if i == c.unit || i == c.grp || i == c.question || i == c.wave || i == c.channel {
			continue
		}
		l := levelColumn{col: i, level: map[*survey.Scale]int{}}
		if c.match(&l, one); len(l.level) == 0 {
			continue
		}
		c.Used = append(c.Used, i)
		if !l.percent && c.levelTwice(&l, first) {
			continue
		}
		c.levels = append(c.levels, l)
	}
}

// match finds the level by the heading as it is, else without its percent sign,
// else without what stands in brackets.
func (c *counts) match(l *levelColumn, one table.Title) {
	c.matchWord(l, one.Exact)
	if len(l.level) > 0 {
		return
	}
	if strings.Contains(one.Exact, "%") {
		l.percent = true
		c.matchWord(l, strings.Trim(strings.NewReplacer("(%)", "", "%", "").Replace(one.Exact), " :*."))
		return
	}
	c.matchWord(l, one.Plain)
}

func (c *counts) matchWord(l *levelColumn, heading string) {
	for i := range c.survey.Definition.Scales {
		scale := &c.survey.Definition.Scales[i]
		for number, level := range scale.Levels {
			for _, word := range levelWords(level) {
				if _, taken := l.level[scale]; !taken && word == heading && word != "" {
					l.level[scale] = number
				}
			}
		}
	}
}

// levelTwice reports a column of levels that have one.
func (c *counts) levelTwice(l *levelColumn, first map[*survey.Level]int) bool {
	for i := range c.survey.Definition.Scales {
		scale := &c.survey.Definition.Scales[i]
		number, has := l.level[scale]
		if !has {
			continue
		}
		level := &scale.Levels[number]
		if before, twice := first[level]; twice {
			c.twice(c.Header.Columns[l.col].Written, before, l.col)
			return true
		}
		first[level] = l.col
	}
	return false
}

func (c *counts) isLevel(col int) bool {
	return slices.ContainsFunc(c.levels, func(l levelColumn) bool { return l.col == col })
}

// known are the headings of levels, and of what else there may be.
func (c *counts) known() []string {
	known := []string{column.Wave.ID(), column.Channel.ID(), column.BlankAnswers.ID(), column.Ballots.ID()}
	for i := range c.survey.Definition.Scales {
		for _, level := range c.survey.Definition.Scales[i].Levels {
			known = append(known, level.Label)
		}
	}
	return known
}

func (c *counts) row(cells []string) {
	question, known, first := c.names.questions.Find(table.At(cells, c.question))
	line := survey.Counts{Question: question}
	line.Unit, line.Group, line.Pos = c.about(cells)
	if !known && first {
		line.Pos = c.Source.Place(c.question)
	}
	line.Wave, line.Channel = as(c.waves, cells, c.wave), as(c.channels, cells, c.channel)
	ok := true
	line.Blank = c.whole(cells, c.blank, &ok)
	line.Ballots = c.whole(cells, c.ballots, &ok)
	if asked := c.items[question]; asked.scale != nil {
		c.lacking(asked.scale)
		c.answers(&line, cells, asked, &ok)
	}
	line.Unread = !ok
	c.tally.AddCounts(line)
}

// answers reads the cells of the levels. What was counted under a level that the
// question has not is reported.
func (c *counts) answers(line *survey.Counts, cells []string, asked item, ok *bool) {
	c.room = append(c.room[:0], make([]int64, len(asked.scale.Levels))...)
	line.Levels = c.room
	for _, l := range c.levels {
		level, has := l.level[asked.scale]
		switch {
		case l.percent && has && table.At(cells, l.col) != "":
			if line.Percents == nil {
				line.Percents = make([]scoring.Input, len(asked.scale.Levels))
			}
			line.Percents[level] = c.Source.Percent(table.At(cells, l.col), c.Source.Place(l.col))
		case l.percent:
		default:
			n, given := c.number(cells, l.col, ok)
			if given && line.At.IsZero() {
				line.At = c.Source.Place(l.col)
			}
			if given && has {
				line.Levels[level] = n
			} else if given && n > 0 {
				c.tally.BadLevel(asked.number, c.Header.Columns[l.col].Written, c.Source.Place(l.col))
				c.tally.Doubt(line.Unit)
			}
		}
	}
}

// lacking reports the levels of a scale that have no column, once a file. Those
// without an opinion may be left out.
func (c *counts) lacking(scale *survey.Scale) {
	if c.lacked[scale] {
		return
	}
	c.lacked[scale] = true
	has := map[int]bool{}
	for _, l := range c.levels {
		if level, ok := l.level[scale]; ok && !l.percent {
			has[level] = true
		}
	}
	for i, level := range scale.Levels {
		if !has[i] && !level.Blank {
			c.faults.add(c.Header.LacksOne(level.Label, []string{level.Label, level.Code}, c.At()))
		}
	}
}
