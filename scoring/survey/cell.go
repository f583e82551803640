package survey

import "parindex/scoring/fault"

// tallied is how often each level was ticked. Those of several groups add up.
type tallied struct {
	ticks  []int64 // by [answer.tick]: levels, then blank, then one for what could not be understood
	levels []int64 // of all questions, one after the other
	blank  []int64 // by question: nothing ticked
	asked  []int64 // by question: ballots that had it
	all    []people
}

// people are those of one component, or, before the components, of the whole
// questionnaire: what only ballots can tell.
type people struct {
	asked     int64 // had a counting question
	answered  int64 // answered one of them or more
	satisfied int64 // with all that they answered
	full      int64 // with all that they were asked, and left none blank
}

// cell is the answers of one group on one unit. Before [Tally.fill], those of tables are not
// among them, and without ballots there is no room for any.
type cell struct {
	tallied
	lines                []tableLine
	pos                  fault.Position // of the first row
	order                int            // among the cells, as their first rows came
	ballots              int64
	filled, filledLeast  int64            // of the ballots: with an answer that counts, see [SampleFigure]
	lately               [8]begun         // parts of the ballots that came
	began                map[part]uint32  // the first row of each part
	blankAt              []fault.Position // by question: the first row that leaves it blank, where that is refused
	doubtful             bool             // an answer could not be understood
	tabulated            bool             // some of them come from tables
	straight, comparable int64
	waves, channels      []named // by number, up to the last that is there
}

// begun is a part, with a row of it.
type begun struct {
	part
	row uint32
}

// named is the ballots of a wave, or of a channel; there says that rows name it,
// be it with none.
type named struct {
	ballots int64
	there   bool
}

func newTallied(t *Tally) tallied {
	questions := len(t.questions)
	ticks := make([]int64, t.levels+questions+1)
	return tallied{
		ticks: ticks, levels: ticks[:t.levels:t.levels], blank: ticks[t.levels:][:questions:questions],
		asked: make([]int64, questions), all: make([]people, 1+len(t.def.Components)),
	}
}

// tableLine is a line of a table by its place, with the number of its question and the ballots
// that it was counted from, where that is known.
type tableLine struct {
	at, question int32
	ballots      *int64
}

// makeRoom is for the first answers.
func (c *cell) makeRoom(t *Tally) {
	if c.asked == nil {
		c.tallied = newTallied(t)
	}
}

// came counts ballots of a wave and a channel.
func (c *cell) came(n int64, wave, channel int) {
	c.ballots += n
	c.waves, c.channels = add(c.waves, wave, n), add(c.channels, channel, n)
}

// add adds ballots to those of that number, and makes room for it if need be.
func add(parts []named, number int, n int64) []named {
	if missing := number + 1 - len(parts); missing > 0 {
		parts = append(parts, make([]named, missing)...)
	}
	parts[number].ballots += n
	parts[number].there = true
	return parts
}

// add adds another group's answers.
func (a *tallied) add(b *tallied) {
	for i, n := range b.levels {
		a.levels[i] += n
	}
	for i := range b.blank {
		a.blank[i] += b.blank[i]
		a.asked[i] += b.asked[i]
	}
	for i, p := range b.all {
		a.all[i].add(p)
	}
}

func (p *people) add(q people) {
	p.asked += q.asked
	p.answered += q.answered
	p.satisfied += q.satisfied
	p.full += q.full
}

// addLine counts a ballot by how many answers it has, and whether they are all alike.
func (c *cell) addLine(line *straightLine) {
	if line.answers > 0 {
		c.filled++
		c.filledLeast++
	}
	if line.answers >= comparable {
		c.comparable++
		if line.least == line.most {
			c.straight++
		}
	}
}

// answers counts what one ballot says.
func (t *Tally) answers(c *cell, group int, b *Ballot) {
	c.makeRoom(t)
	line := straightLine{least: noCode}
	for i := range t.questions {
		q := &t.questions[i]
		level := NoAnswer
		if i < len(b.Answers) {
			level = b.Answers[i]
		}
		if !q.asked[group] {
			if level >= 0 {
				t.notAsked(b, i)
			}
			continue
		}
		if level < NoAnswer || level >= len(q.alike) {
			level, c.doubtful = BadAnswer, true
		}
		one := &q.answers[level-BadAnswer]
		c.asked[i]++
		c.ticks[one.tick]++
		line.add(one)
	}
	c.addLine(&line)
	if t.def.Measure == AllItems {
		t.everyItem(c, group, b)
	}
	if t.def.Blank == RefuseBlank {
		t.firstBlanks(c, group, b)
	}
}

// firstBlanks notes where the first ballot is that leaves a question blank.
func (t *Tally) firstBlanks(c *cell, group int, b *Ballot) {
	for i := range t.questions {
		q := &t.questions[i]
		bad := i < len(b.Answers) && b.Answers[i] == BadAnswer
		if q.asked[group] && !bad && q.answer(b, i) == nil {
			c.blankIs(t, i, b.Pos)
		}
	}
}

func (c *cell) blankIs(t *Tally, question int, at fault.Position) {
	if c.blankAt == nil {
		c.blankAt = make([]fault.Position, len(t.questions))
	}
	if c.blankAt[question].IsZero() {
		c.blankAt[question] = at
	}
}

// comparable is how many answers it takes for their being alike to mean anything.
const comparable = 3

// straightLine watches whether answers that count are all alike.
type straightLine struct{ answers, least, most int32 }

// add is one of millions, of which nobody can foretell which is blank: it takes every answer alike.
func (s *straightLine) add(one *answer) {
	s.answers += one.counts
	s.least, s.most = min(s.least, one.least), max(s.most, one.most)
}

// everyItem counts whether one person is satisfied with every counting question
// of each component, and of all of them.
func (t *Tally) everyItem(c *cell, group int, b *Ballot) {
	whole, one, at := person{}, person{}, -1
	for i := range t.questions {
		q := &t.questions[i]
		if !q.Counts || !q.asked[group] {
			continue
		}
		if q.component != at {
			one.into(c.all, at)
			one, at = person{}, q.component
		}
		answer := q.answer(b, i)
		whole.add(answer)
		one.add(answer)
	}
	one.into(c.all, at)
	whole.into(c.all, -1)
}

// person is what one of them said to several questions.
type person struct{ asked, answered, unsatisfied, blank bool }

// answer is the level ticked, nil for none.
func (q *question) answer(b *Ballot, i int) *Level {
	if i >= len(b.Answers) || b.Answers[i] < 0 || b.Answers[i] >= len(q.levels) || q.levels[b.Answers[i]].Blank {
		return nil
	}
	return &q.levels[b.Answers[i]]
}

func (p *person) add(answer *Level) {
	p.asked = true
	if answer == nil {
		p.blank = true
		return
	}
	p.answered = true
	p.unsatisfied = p.unsatisfied || !answer.isSatisfied()
}

func (l *Level) isSatisfied() bool { return l.Satisfied != nil && *l.Satisfied }

// into counts the person for a component, or for the whole, which is before the
// first.
func (p person) into(all []people, component int) {
	if !p.asked {
		return
	}
	count := &all[1+component]
	count.asked++
	if !p.answered {
		return
	}
	count.answered++
	if !p.unsatisfied {
		count.satisfied++
		if !p.blank {
			count.full++
		}
	}
}
