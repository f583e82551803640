package answers

import (
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/scoring/fault"
	"parindex/scoring/survey"
)

// ballots reads a row for each ballot.
type ballots struct {
	*intake
	id, channel, person int
	asked               []askedColumn
	missing             []*survey.Question // without a column
	waves, channels     *ids
	ballot              survey.Ballot // of the row; the tally keeps nothing of it
}

// askedColumn is the answers to a question. Near are cells that came before and
// their levels, where they are found at once.
type askedColumn struct {
	question, col int
	near          [32]struct {
		cell  string
		level int
	}
}

func (in *intake) ballots(ok bool) bool {
	b := &ballots{intake: in, waves: newIDs(), channels: newIDs()}
	b.id, b.channel, b.person = in.column(column.Ballot), in.column(column.Channel), in.column(column.Person)
	if b.id < 0 {
		in.lacks(column.Ballot.Name())
		ok = false
	}
	b.filled = []int{b.id}
	b.questions()
	if !ok {
		return false
	}
	complete := in.each(in.needed(in.unit, b.id), b.row)
	b.unasked()
	return complete
}

// questions finds the columns of the questions.
func (b *ballots) questions() {
	known := []string{column.Wave.ID(), column.Channel.ID(), column.Person.ID()}
	for i, q := range b.survey.Definition.Questions() {
		b.ballot.Answers = append(b.ballot.Answers, survey.NoAnswer)
		known = append(known, q.ID)
		col := b.head.asks(q)
		if col < 0 {
			b.missing = append(b.missing, q)
			continue
		}
		for again := col + 1; again < len(b.head.columns); again++ {
			if b.head.columns[again].exact == b.head.columns[col].exact {
				b.twice(q.ID, col, again)
				b.used = append(b.used, again)
			}
		}
		b.used, b.filled = append(b.used, col), append(b.filled, col)
		b.asked = append(b.asked, askedColumn{question: i, col: col})
	}
	b.strange(known)
}

func (b *ballots) row(cells []string) {
	one := &b.ballot
	one.Unit, one.Group, one.Pos = b.about(cells)
	one.ID = fold.Text(at(cells, b.id))
	one.Person = fold.Text(at(cells, b.person))
	one.Wave, one.Channel = as(b.waves, cells, b.wave), as(b.channels, cells, b.channel)
	for i := range b.asked {
		c := &b.asked[i]
		one.Answers[c.question] = b.answer(c, at(cells, c.col))
	}
	b.tally.AddBallot(one)
}

// as is a text that many rows share.
func as(said *ids, cells []string, col int) string {
	cell := at(cells, col)
	if cell == "" {
		return ""
	}
	s, _ := said.find(cell)
	return s.id
}

func (b *ballots) answer(c *askedColumn, cell string) int {
	near := &c.near[spot(cell)%32]
	if len(cell) > 1 && cell == near.cell {
		return near.level
	}
	level := b.tally.Answer(c.question, cell)
	switch level {
	case survey.NoAnswer:
		b.table.blank(c.col)
		return level
	case survey.BadAnswer:
		level = b.folded(c, cell)
	}
	if level >= 0 && 1 < len(cell) && len(cell) <= maxHeading {
		near.cell, near.level = strings.Clone(cell), level
	}
	return level
}

// folded is the answer once there is nothing odd about its letters and blanks;
// what is none then is reported.
func (b *ballots) folded(c *askedColumn, cell string) int {
	cell = fold.Text(cell)
	level := b.tally.Answer(c.question, cell)
	if level == survey.BadAnswer {
		b.tally.BadLevel(c.question, short(cell), b.table.place(c.col))
	}
	return level
}

// unasked reports questions without a column that a group in the file is asked.
func (b *ballots) unasked() {
	for _, q := range b.missing {
		if !b.isAsked(q) {
			continue
		}
		why := fault.New(fault.CodeColumnMissing, b.table.at(b.head.line), "column", q.ID, "found", b.head.found())
		if !q.Counts {
			why.Severity = fault.Warning
		}
		b.faults.add(why)
	}
}

func (b *ballots) isAsked(q *survey.Question) bool {
	if len(q.Groups) == 0 || b.grp < 0 {
		return true
	}
	for _, group := range q.Groups {
		if b.names.groups.here(group) {
			return true
		}
	}
	return false
}
