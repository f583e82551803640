package survey

import "parindex/scoring"

// rowKey is what only one line of a table may be about.
type rowKey struct{ unit, group, question, wave, channel int }

// whole is the group of a line about all groups of a unit.
const whole = -1

// countRow is a line of counts with what it is about found.
type countRow struct {
	*Counts
	rowKey
}

// part is the line without its question: it shares its ballots with the others.
func (r countRow) part() rowKey {
	key := r.rowKey
	key.question = 0
	return key
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

// countedPart is the ballots that the lines of one part were counted from: as
// many as one of them says, or at least as the question with the most answers has.
type countedPart struct {
	said *int64
	most int64
}

// addCounts counts the lines of tables and holds them against their ballots.
func (t *Tally) addCounts() {
	lines := t.readCounts()
	parts := map[rowKey]*countedPart{}
	among := map[rowKey]int{} // parts of a unit and group, in a wave and in all
	for _, line := range lines {
		part := line.part()
		if parts[part] == nil {
			parts[part] = &countedPart{}
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
	for _, line := range lines {
		t.count(line, parts[line.part()].said)
	}
	for key, part := range parts {
		part.addTo(t.cellAt(key.unit, key.group), key)
	}
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
	c.part(key.wave, key.channel).counted += n
	c.ballots += n
}

// readCounts finds what the lines are about; what they are wrongly about is
// reported.
func (t *Tally) readCounts() []countRow {
	var read []countRow
	once := t.rowsOnce()
	for i := range t.counts {
		c := &t.counts[i]
		unit, group, ok := t.find(c.Unit, c.Group, c.Pos)
		item, known := t.ofItem.find(c.Question)
		if !known {
			t.astray(stray{kind: strayQuestion, id: c.Question}, c.Pos)
		}
		if !ok || !known {
			continue
		}
		if !t.questions[item].asked[group] {
			t.astray(stray{kind: strayAsked, unit: unit, group: group, question: item}, c.Pos)
			continue
		}
		key := rowKey{unit, group, item, t.waves.number(c.Wave), t.channels.number(c.Channel)}
		if once(key, c.Question, c.Pos) {
			read = append(read, countRow{c, key})
		}
	}
	return read
}

// rowsOnce reports a line about what another line is about; it does not count.
func (t *Tally) rowsOnce() func(key rowKey, question string, at scoring.Position) bool {
	first := map[rowKey]scoring.Position{}
	return func(key rowKey, question string, at scoring.Position) bool {
		before, twice := first[key]
		if twice {
			t.faults.add(t.fault(scoring.CodeSurveyRowTwice, at, key.unit, key.group, "question", question).See(scoring.NoteFirstHere, before))
			return false
		}
		first[key] = at
		return true
	}
}

// ballotsOf notes what a line says of the ballots.
func (t *Tally) ballotsOf(line countRow, part *countedPart) {
	part.most = max(part.most, line.total())
	switch {
	case line.Ballots == nil:
	case part.said == nil:
		part.said = line.Ballots
	case *line.Ballots != *part.said:
		t.faults.add(t.fault(scoring.CodeSurveyBallotsDiffer, line.Pos, line.unit, line.group, "ballots", int(*line.Ballots), "other", int(*part.said)))
	}
}

// count adds a line to its cell and holds it against its ballots.
func (t *Tally) count(line countRow, ballots *int64) {
	c, q := t.cell(line.unit, line.group, line.Pos), &t.questions[line.question]
	for i := range q.levels {
		if i < len(line.Levels) {
			c.levels[q.first+i] += line.Levels[i]
		}
	}
	if line.Blank != nil {
		c.blank[line.question] += *line.Blank
	}
	asked := line.total()
	if ballots != nil {
		t.holdAnswers(line, asked, *ballots)
		asked = *ballots
	}
	c.asked[line.question] += asked
	t.holdPercents(line, ballots)
	if t.def.Measure == AllItems && !c.tabulated {
		t.faults.add(t.fault(scoring.CodeSurveyCountsAll, line.Pos, line.unit, line.group))
	}
	c.tabulated = true
}

// holdAnswers holds the answers to a question against the ballots. Answers not
// given have to stand as blanks: what is neither is lost, or invented.
func (t *Tally) holdAnswers(line countRow, total, ballots int64) {
	code, count := scoring.CodeSurveyAnswersOver, total-ballots
	switch {
	case count == 0:
		return
	case count < 0:
		code, count = scoring.CodeSurveyAnswersShort, -count
	}
	t.faults.add(t.fault(code, line.Pos, line.unit, line.group, "question", line.Question,
		"answers", int(total), "ballots", int(ballots), "count", int(count)))
}

// fault is a fault about a unit and a group.
func (t *Tally) fault(code scoring.Code, at scoring.Position, unit, group int, pairs ...any) scoring.Diagnostic {
	return scoring.Fault(code, at, append([]any{"unit", t.units[unit].ID, "group", t.groupName(group)}, pairs...)...)
}

// warn is a warning about a unit and a group.
func (t *Tally) warn(code scoring.Code, at scoring.Position, unit, group int, pairs ...any) scoring.Diagnostic {
	d := t.fault(code, at, unit, group, pairs...)
	d.Severity = scoring.Warning
	return d
}

// groupName is the group's id, empty where it goes without saying.
func (t *Tally) groupName(group int) string {
	if group == whole || len(t.def.Groups) == 1 {
		return ""
	}
	return t.def.Groups[group].ID
}
