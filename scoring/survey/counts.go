package survey

import (
	"slices"

	"parindex/scoring/fault"
)

// rowKey is what only one line of a table may be about.
type rowKey struct{ unit, group, question, wave, channel int }

// shortKey is the same in half the memory: there are as many as lines.
type shortKey [5]int32

func (k rowKey) short() shortKey {
	return shortKey{int32(k.unit), int32(k.group), int32(k.question), int32(k.wave), int32(k.channel)}
}

func (k shortKey) long() rowKey { return rowKey{int(k[0]), int(k[1]), int(k[2]), int(k[3]), int(k[4])} }

// whole is the group of a line about all groups of a unit.
const whole = -1

// countRow is a line of counts with what it is about found.
type countRow struct {
	Counts
	rowKey
}

// part is the line without its question: it shares its ballots with the others.
func (k rowKey) part() rowKey {
	k.question = 0
	return k
}

// foundRow is a line that was kept, by its place, with what it is about found.
type foundRow struct {
	at  int32
	key shortKey
}

func (t *Tally) countRow(row foundRow) countRow {
	return countRow{t.counts.counts(int(row.at)), row.key.long()}
}

// total is the answers of the line, with blanks.
func (r countRow) total() int64 {
	var sum int64
	for _, n := range r.Levels {
		sum += n
	}
	if r.Blank != nil {
		sum += *r.Blank
	}
	return sum
}

// counted is the answers of the line that count for the index.
func (t *Tally) counted(line countRow) (n int64) {
	q := &t.questions[line.question]
	for i := range q.alike {
		if q.alike[i] >= 0 && i < len(line.Levels) && !line.Unread {
			n += line.Levels[i]
		}
	}
	return n
}

// countedPart is the ballots that the lines of one part were counted from: as
// many as one of them says, or at least as the question with the most answers has.
type countedPart struct {
	said   *int64 // what most lines say
	saidAt fault.Position
	votes  []ballotVote
	most   int64
	filled int64          // answers that count of the question that has the most
	atMost int64          // those of all questions together
	least  int64          // answers of the question that has the fewest, of those that have some
	has    []bool         // by question: there are answers, or a line that could not be read
	pos    fault.Position // of the first line
	counts bool           // one of its lines does
}

// addCounts counts the lines of tables and checks them against their ballots, and
// each part against the questions that its group is asked.
func (t *Tally) addCounts() {
	lines := t.readCounts()
	parts, order := t.countedParts(lines)
	// Where no part says how many ballots there are, none has to.
	said := !t.cut && slices.ContainsFunc(order, func(k rowKey) bool { return parts[k].said != nil })
	for _, row := range lines {
		line := t.countRow(row)
		part := parts[line.part()]
		t.checkBallots(line, part)
		if !line.Unread {
			part.counts = true
			t.count(line, row.at, part.said)
		}
	}
	for _, key := range order {
		if !t.cut {
			t.checkQuestions(key, parts[key])
		}
		if p := parts[key]; p.counts && p.said == nil && (p.least < p.most || said && p.most > 0) {
			least := any("")
			if p.least < p.most {
				least = int(p.least)
			}
			t.faults.add(t.warn(codeSurveyBallotsGuessed, p.pos, key.unit, key.group, "wave", t.waves.all[key.wave],
				"channel", t.channels.all[key.channel], "least", least, "most", int(p.most)))
		}
		if parts[key].counts {
			parts[key].addTo(t.cellAt(key.unit, key.group), key)
		}
	}
}

// countedParts are the parts of the lines, and the order in which they come.
func (t *Tally) countedParts(lines []foundRow) (parts map[rowKey]*countedPart, order []rowKey) {
	parts = map[rowKey]*countedPart{}
	among := map[rowKey]int{} // parts of a unit and group, in a wave and in all
	for _, row := range lines {
		line := t.countRow(row)
		part := line.part()
		if parts[part] == nil {
			parts[part] = &countedPart{pos: line.Pos}
			order = append(order, part)
			among[part.inWave()]++
			among[part.inAll()]++
		}
		t.ballotsOf(line, parts[part])
	}
	for key, part := range parts {
		if part.said == nil {
			part.said = t.sampleBallots(key, among)
		}
	}
	return parts, order
}

// inWave is a part with the other channels of its wave, which the number -1 sets
// apart from a part.
func (k rowKey) inWave() rowKey {
	k.channel = -1
	return k
}

// inAll is a part with all others of its unit and group.
func (k rowKey) inAll() rowKey {
	k.channel, k.wave = -1, -1
	return k
}

func (p *countedPart) addTo(c *cell, key rowKey) {
	n := p.most
	if p.said != nil {
		n = *p.said
	}
	c.came(n, key.wave, key.channel)
	c.filledLeast += min(n, p.filled)
	c.filled += min(n, p.atMost)
}

// readCounts finds what the lines are about; what they are wrongly about is
// reported.
func (t *Tally) readCounts() []foundRow {
	read := make([]foundRow, 0, len(t.counts.starts))
	once, mixed := t.rowsOnce(func(i int) any {
		c := t.counts.counts(i)
		c.Pos, c.At = fault.Position{}, fault.Position{}
		return c
	}), map[rowKey]bool{}
	for i := range t.counts.starts {
		c := t.counts.counts(i)
		unit, group, ok := t.find(c.Unit, c.Group, c.Pos)
		item, known := t.ofItem.find(c.Question)
		if c.Unread || !known {
			t.Doubt(c.Unit)
		}
		if !known {
			t.reportStray(stray{kind: strayQuestion, id: c.Question}, c.Pos)
		}
		if !ok || !known {
			continue
		}
		if !t.questions[item].asked[group] {
			t.countsNotAsked(&c, stray{kind: strayAsked, unit: unit, group: group, question: item})
			continue
		}
		wave, channel, ok := t.part(c.Unit, c.Wave, c.Channel, c.Pos)
		key := rowKey{unit, group, item, wave, channel}
		if line := (countRow{c, key}); ok && !t.onBallots(line, mixed) && once(i, key, c.Question, c.Pos) {
			read = append(read, foundRow{int32(i), key.short()})
		}
	}
	return read
}

// ballotsOf notes what a line says of the ballots.
func (t *Tally) ballotsOf(line countRow, part *countedPart) {
	if part.has == nil {
		part.has = make([]bool, len(t.questions))
	}
	total := line.total()
	part.has[line.question] = line.Unread || total > 0 || line.Ballots != nil && *line.Ballots > 0
	part.most = max(part.most, total)
	part.filled = max(part.filled, t.counted(line))
	part.atMost += t.counted(line)
	if total > 0 && !line.Unread && (part.least == 0 || total < part.least) {
		part.least = total
	}
	part.vote(line)
}

// ballotVote is a number of ballots that some lines of a part say.
type ballotVote struct {
	ballots *int64
	lines   int
	first   fault.Position
}

// vote counts what the line says; of numbers that as many lines say the first one is taken.
func (p *countedPart) vote(line countRow) {
	if line.Ballots == nil {
		return
	}
	at := slices.IndexFunc(p.votes, func(v ballotVote) bool { return *v.ballots == *line.Ballots })
	if at < 0 {
		at = len(p.votes)
		p.votes = append(p.votes, ballotVote{ballots: line.Ballots, first: line.Pos})
	}
	p.votes[at].lines++
	most := slices.MaxFunc(p.votes, func(a, b ballotVote) int { return a.lines - b.lines })
	p.said, p.saidAt = most.ballots, most.first
}

// checkBallots reports the lines that say another number of ballots than most of their part.
func (t *Tally) checkBallots(line countRow, part *countedPart) {
	if line.Ballots != nil && *line.Ballots != *part.said {
		t.faults.add(t.fault(codeSurveyBallotsDiffer, line.Pos,
			line.unit, line.group, "ballots", int(*line.Ballots), "other", int(*part.said)).
			See(fault.NoteFromHere, part.saidAt))
	}
}

// count gives a line, by its place, to its cell and checks it against its ballots.
func (t *Tally) count(line countRow, at int32, ballots *int64) {
	c, q := t.cell(line.unit, line.group, line.Pos), &t.questions[line.question]
	c.lines = append(c.lines, tableLine{at, int32(line.question), ballots})
	if t.def.Blank == RefuseBlank && line.hasBlanks(q) {
		c.blankIs(t, line.question, line.Pos)
	}
	if ballots != nil {
		t.checkAnswers(line, line.total(), *ballots)
	}
	t.checkPercents(line, ballots)
	if t.def.Measure == AllItems && !c.tabulated {
		t.faults.add(t.fault(codeSurveyCountsAll, line.Pos, line.unit, line.group))
	}
	c.tabulated = true
}

// fill adds the lines of tables to a cell.
func (t *Tally) fill(c *cell) {
	c.makeRoom(t)
	for _, row := range c.lines {
		line, q := countRow{Counts: t.counts.counts(int(row.at))}, &t.questions[row.question]
		for i, n := range line.Levels[:min(len(q.levels), len(line.Levels))] {
			c.levels[q.first+i] += n
		}
		if line.Blank != nil {
			c.blank[row.question] += *line.Blank
		}
		if row.ballots != nil {
			c.asked[row.question] += *row.ballots
		} else {
			c.asked[row.question] += line.total()
		}
	}
	c.lines = nil
}

// hasBlanks says whether some left the question blank.
func (r countRow) hasBlanks(q *question) bool {
	blank := r.Blank != nil && *r.Blank > 0
	for i := range q.levels {
		blank = blank || q.levels[i].Blank && i < len(r.Levels) && r.Levels[i] > 0
	}
	return blank
}
