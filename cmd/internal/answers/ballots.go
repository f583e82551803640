package answers

import (
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/table"
	"parindex/scoring/fault"
	"parindex/scoring/survey"
)

// ballots reads a row for each ballot.
type ballots struct {
	*intake
	id, channel, person int
	asked               []askedColumn
	missing             []*survey.Question // without a column
	waves, channels     *table.Names
	answers             []int // of the row
}

// askedColumn is the answers to a question. Letters are levels of cells of one letter, + 1, and near cells of more, of
// those that came before.
type askedColumn struct {
	question, col int
	isAnswered    bool
	letters       [256]int16
	near          [32]struct {
		cell  string
		level int
	}
}

func (in *intake) ballots(ok bool) bool {
	b := &ballots{intake: in, waves: table.NewNames(), channels: table.NewNames()}
	b.id, b.channel, b.person = in.column(column.Ballot), in.column(column.Channel), in.column(column.Person)
	if b.id < 0 {
		in.lacks(column.Ballot)
		ok = false
	}
	b.filled = []int{b.id}
	b.questions()
	if !ok {
		return false
	}
	complete := in.each(in.needed(in.unit, b.id), b.row)
	b.unasked()
	b.blankColumns()
	return complete
}

// questions finds the columns of the questions.
func (b *ballots) questions() {
	known := []string{column.Wave.ID(), column.Channel.ID(), column.Person.ID()}
	for i, q := range b.survey.Definition.Questions() {
		b.answers = append(b.answers, survey.NoAnswer)
		known = append(known, q.ID)
		col := asks(&b.Header, q)
		if col < 0 {
			b.missing = append(b.missing, q)
			continue
		}
		for again := col + 1; again < len(b.Header.Columns); again++ {
			if b.Header.Columns[again].Exact == b.Header.Columns[col].Exact {
				b.twice(q.ID, col, again)
				b.Used = append(b.Used, again)
			}
		}
		b.Used, b.filled = append(b.Used, col), append(b.filled, col)
		b.asked = append(b.asked, askedColumn{question: i, col: col})
	}
	b.strange(known)
}

func (b *ballots) row(cells []string) {
	one := survey.Ballot{Answers: b.answers} // the tally keeps nothing of it
	one.Unit, one.Group, one.Pos = b.about(cells)
	one.ID = fold.Text(table.At(cells, b.id))
	one.Person = fold.Text(table.At(cells, b.person))
	one.Wave, one.Channel = as(b.waves, cells, b.wave), as(b.channels, cells, b.channel)
	isAnswered := false
	for i := range b.asked {
		c := &b.asked[i]
		level := b.answer(c, table.At(cells, c.col))
		one.Answers[c.question], c.isAnswered = level, c.isAnswered || level != survey.NoAnswer
		isAnswered = isAnswered || level != survey.NoAnswer
	}
	if !isAnswered {
		b.unanswered.add(fault.Warn(codeSurveyUnanswered, b.Source.Place(-1)))
	}
	b.tally.AddBallot(&one)
}

// as is a text that many rows share.
func as(said *table.Names, cells []string, col int) string {
	cell := table.At(cells, col)
	if cell == "" {
		return ""
	}
	id, _, _ := said.Find(cell)
	return id
}

// answer is the level that a cell names.
func (b *ballots) answer(c *askedColumn, cell string) int {
	switch len(cell) {
	case 0:
		return b.level(c, cell)
	case 1:
		if known := c.letters[cell[0]]; known > 0 {
			return int(known) - 1
		}
		level := b.level(c, cell)
		c.letters[cell[0]] = int16(max(0, level+1))
		return level
	}
	near := &c.near[table.HashByte(cell)%32]
	if cell == near.cell {
		return near.level
	}
	level := b.level(c, cell)
	if level >= 0 && len(cell) <= table.MaxHeading {
		near.cell, near.level = strings.Clone(cell), level
	}
	return level
}

// level asks what a cell says.
func (b *ballots) level(c *askedColumn, cell string) int {
	level := b.tally.Answer(c.question, cell)
	switch level {
	case survey.NoAnswer:
		b.Blank(c.col)
	case survey.BadAnswer:
		return b.folded(c, cell)
	}
	return level
}

// folded is the answer once there is nothing odd about its letters and blanks;
// what is none then is reported.
func (b *ballots) folded(c *askedColumn, cell string) int {
	cell = fold.Text(cell)
	level := b.tally.Answer(c.question, cell)
	if level == survey.BadAnswer {
		b.tally.BadLevel(c.question, table.Short(cell), b.Source.Place(c.col))
	}
	return level
}

// unasked reports questions without a column that a group in the file is asked.
func (b *ballots) unasked() {
	for _, q := range b.missing {
		if !b.isAsked(q) {
			continue
		}
		why := b.Header.LacksOne(q.ID, []string{q.ID, q.Text}, b.At())
		if !q.Counts {
			why.Severity = fault.Warning
		}
		b.faults.add(why)
	}
}

// blankColumns warns of each question that has no answer in the file, where others have.
func (b *ballots) blankColumns() {
	if !slices.ContainsFunc(b.asked, func(c askedColumn) bool { return c.isAnswered }) {
		return // of such ballots it is said
	}
	questions := b.survey.Definition.Questions()
	for _, c := range b.asked {
		if q := questions[c.question]; !c.isAnswered && b.isAsked(q) {
			b.faults.add(fault.Warn(codeSurveyQuestionBlank, b.Header.Columns[c.col].Pos, "question", q.ID,
				"text", q.Text))
		}
	}
}

func (b *ballots) isAsked(q *survey.Question) bool {
	if len(q.Groups) == 0 || b.grp < 0 {
		return true
	}
	return slices.ContainsFunc(q.Groups, func(group string) bool { return here(b.names.groups, group) })
}

// here says whether a cell meant that id.
func here(names *table.Names, id string) (said bool) {
	names.Said(func(one string) { said = said || one == id })
	return said
}
