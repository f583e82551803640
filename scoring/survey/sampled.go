package survey

import (
	"cmp"
	"slices"

	"parindex/scoring/fault"
)

// groupKey is a unit and one of its groups, or all of them.
type groupKey struct{ unit, group int }

// sampleRow is a line of the sample with its wave found; 0 is every wave.
type sampleRow struct {
	*Sample
	wave int
}

// readSamples finds what the lines of the sample are about.
func (t *Tally) readSamples() {
	t.asked, t.askedWaves = map[groupKey][]sampleRow{}, map[int]bool{}
	once := t.rowsOnce(func(i int) any {
		s := t.samples[i]
		s.Pos = fault.Position{}
		return s
	})
	for i := range t.samples {
		s := &t.samples[i]
		at, ok := t.groupOrWhole(s.Unit, s.Group, s.Pos)
		if !ok {
			continue
		}
		wave, _, ok := t.part(s.Unit, s.Wave, "", s.Pos)
		if ok && once(i, rowKey{unit: at.unit, group: at.group, wave: wave}, "", s.Pos) {
			if t.asked[at] == nil {
				t.inOrder = append(t.inOrder, at)
			}
			t.checkPopulation(at, s)
			t.asked[at], t.askedWaves[wave] = append(t.asked[at], sampleRow{s, wave}), true
		}
	}
}

// checkPopulation warns of a population that is another one than that of a line
// before: the largest is taken.
func (t *Tally) checkPopulation(at groupKey, s *Sample) {
	for _, row := range t.asked[at] {
		if s.Population == nil || row.Population == nil || *row.Population == *s.Population {
			continue
		}
		d := t.warn(codeSurveyPopulations, s.Pos, at.unit, at.group, "population", int(*s.Population), "other",
			int(*row.Population))
		t.faults.add(d.See(fault.NoteFirstHere, row.Pos))
		return
	}
}

// groupOrWhole is the unit and the group of a line; without a group it is about
// all groups of the unit.
func (t *Tally) groupOrWhole(unitID, groupID string, at fault.Position) (groupKey, bool) {
	if groupID != "" || len(t.def.Groups) == 1 {
		unit, group, ok := t.find(unitID, groupID, at)
		return groupKey{unit, group}, ok
	}
	unit, ok := t.ofUnit.find(unitID)
	if !ok {
		t.reportStranger(unitID, at)
	}
	return groupKey{unit, whole}, ok
}

// sampleBallots is the number of ballots that the sample says a part has: what it
// says of a wave, or of all waves, where there is nothing else that it could mean.
func (t *Tally) sampleBallots(part rowKey, among map[rowKey]int) *int64 {
	if c := t.cellAt(part.unit, part.group); c != nil && c.ballots > 0 {
		return nil // it means those counted one by one as well
	}
	for _, row := range t.asked[groupKey{part.unit, part.group}] {
		if row.wave == part.wave && among[part.inWave()] == 1 || row.wave == 0 && among[part.inAll()] == 1 {
			return row.Ballots
		}
	}
	return nil
}

// checkSamples checks ballots against those sent out, the people there are, and
// the ballots that the sample itself says came back.
func (t *Tally) checkSamples() {
	lines := map[lostKey]*lost{}
	for at, row := range t.sampleRows {
		t.countLost(lines, at, row)
	}
	for at, row := range t.sampleRows {
		t.checkSample(at, row, lines[row.lostWith(at)])
	}
	t.checkWaves()
}

// checkWaves warns of a wave with ballots that a sample of waves does not name, once for each, at the first unit of it.
func (t *Tally) checkWaves() {
	told := map[int]bool{}
	for i, c := range t.cells {
		for wave := 1; c != nil && wave < len(c.waves); wave++ {
			if ballots := c.waves[wave].ballots; ballots > 0 && !t.isAsked(wave) && !told[wave] {
				told[wave] = true
				groups := len(t.def.Groups)
				t.faults.add(t.warn(codeSurveyWaveUnasked, c.pos, i/groups, i%groups, "wave", t.waves.all[wave],
					"ballots", int(ballots)))
			}
		}
	}
}

// isAsked says whether the sample names a wave, or is about every wave, or is none.
func (t *Tally) isAsked(wave int) bool {
	return wave == 0 || t.askedWaves[wave] || t.askedWaves[0] || len(t.askedWaves) == 0
}

// isOfOtherWave says of a line of the sample without ballots that its group has some of a wave that the sample does not
// name: they are told, and may be those of the line.
func (t *Tally) isOfOtherWave(at groupKey, row sampleRow) bool {
	if row.wave == 0 || t.ballotsIn(at, row.wave) > 0 {
		return false
	}
	for wave := range t.waves.all {
		if !t.isAsked(wave) && t.ballotsIn(at, wave) > 0 {
			return true
		}
	}
	return false
}

// sampleRows are the lines of the sample, in order.
func (t *Tally) sampleRows(yield func(at groupKey, row sampleRow) bool) {
	for _, at := range t.inOrder {
		for _, row := range t.asked[at] {
			if !yield(at, row) {
				return
			}
		}
	}
}

// lost are the lines of the sample whose ballots would be lost with the same file.
type lost struct {
	lines int
	told  bool
}

type lostKey struct {
	file        string
	group, wave int
}

// lostWith is with which others the ballots of a line would be lost: with those of the file that says how many came
// back, else with those that the same group was sent in the same wave.
func (row sampleRow) lostWith(at groupKey) lostKey {
	if row.Ballots != nil {
		return lostKey{file: row.Pos.File()}
	}
	return lostKey{group: at.group, wave: row.wave}
}

// expected is how many ballots came back, or how many may have; 0 where the line says neither.
func (row sampleRow) expected() int64 {
	if n := cmp.Or(row.Ballots, row.Sent); n != nil {
		return *n
	}
	return 0
}

func (t *Tally) countLost(lines map[lostKey]*lost, at groupKey, row sampleRow) {
	key := row.lostWith(at)
	if lines[key] == nil {
		lines[key] = &lost{}
	}
	if t.isLost(at, row) {
		lines[key].lines++
	}
}

// isLost says of a line of the sample that none of its ballots are there.
func (t *Tally) isLost(at groupKey, row sampleRow) bool {
	return row.expected() > 0 && t.ballotsIn(at, row.wave) == 0 && !t.isOfOtherWave(at, row)
}

// lacks says whether ballots of a unit's group, or of any of its groups, are nowhere.
func (t *Tally) lacks(at groupKey) bool {
	for group := whole; group < len(t.def.Groups); group++ {
		of := groupKey{at.unit, group}
		isLost := func(row sampleRow) bool { return t.isLost(of, row) }
		if (at.group == whole || of == at) && slices.ContainsFunc(t.asked[of], isLost) {
			return true
		}
	}
	return false
}

// checkLost reports ballots that are nowhere, once and not a line each: a file is missing. Where none of those sent
// came back, the sample can say so.
func (t *Tally) checkLost(at groupKey, row sampleRow, with *lost) {
	t.Doubt(t.units[at.unit].ID)
	if with.told {
		return
	}
	with.told = true
	code, pairs := codeSurveyAnswersGone, []any{"ballots", int(row.expected()), "count", with.lines}
	if row.Ballots == nil {
		code, pairs = codeSurveySentGone, []any{"wave", row.Wave, "sent", int(row.expected()), "count", with.lines}
	}
	t.faults.add(t.fault(code, row.Pos, at.unit, at.group, pairs...))
}

func (t *Tally) checkSample(at groupKey, row sampleRow, with *lost) {
	n := t.ballotsIn(at, row.wave)
	ballots := int(n)
	if row.Sent != nil && n > *row.Sent {
		t.faults.add(t.fault(codeSurveyOverSent, row.Pos, at.unit,
			at.group, "wave", row.Wave, "ballots", ballots, "sent", int(*row.Sent)))
	}
	switch {
	case row.Population == nil:
	case n <= *row.Population && row.Sent != nil && *row.Sent > *row.Population:
		t.faults.add(t.warn(codeSurveySentOver, row.Pos, at.unit, at.group, "wave", row.Wave, "sent", int(*row.Sent),
			"population", int(*row.Population)))
	case n > *row.Population:
		t.faults.add(t.warn(codeSurveyOverPeople, row.Pos, at.unit, at.group, "wave", row.Wave, "ballots", ballots,
			"population", int(*row.Population)))
	}
	switch {
	case t.isLost(at, row):
		t.checkLost(at, row, with)
	case t.isOfOtherWave(at, row):
	case row.Ballots != nil && n != *row.Ballots:
		t.faults.add(t.fault(codeSurveySampleDiffers, row.Pos, at.unit, at.group, "ballots", int(*row.Ballots), "other",
			ballots).See(fault.NoteAnswersHere, t.firstOf(at)))
	}
}

// firstOf is the place of the first answers on a unit of a group, or of all groups.
func (t *Tally) firstOf(at groupKey) (first fault.Position) {
	for group := range t.def.Groups {
		c := t.cellAt(at.unit, group)
		if c != nil && (at.group == whole || at.group == group) && (first.IsZero() || c.pos.Compare(first) < 0) {
			first = c.pos
		}
	}
	return first
}

// ballotsIn are the ballots on a unit of a group, or of all groups, in a wave,
// or in all waves.
func (t *Tally) ballotsIn(at groupKey, wave int) (n int64) {
	for group := range t.def.Groups {
		c := t.cellAt(at.unit, group)
		if c == nil || at.group != whole && at.group != group {
			continue
		}
		switch {
		case wave == 0:
			n += c.ballots
		case wave < len(c.waves):
			n += c.waves[wave].ballots
		}
	}
	return n
}

// sampled is what there was to ask: the largest population of the waves, and all
// that was sent out. The place is that of the first line that says so.
func (t *Tally) sampled(at groupKey) (f SampleFigure, pos fault.Position) {
	for _, row := range t.asked[at] {
		if pos.IsZero() {
			pos = row.Pos
		}
		if row.Population != nil && (f.Population == nil || *f.Population < *row.Population) {
			f.Population = row.Population
		}
		f.Sent = plus(f.Sent, row.Sent)
	}
	return f, pos
}

// plus is the sum of what is known.
func plus(a, b *int64) *int64 {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	return new(*a + *b)
}
