package survey

import (
	"slices"
	"strings"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// Unit is one that people are asked about.
type Unit struct {
	ID, Name string
	Block    string // id: groups rate blocks
	Set      string // id of its criteria set, for [Results.Lines]
}

// What stands in [Ballot.Answers] where no level does.
const (
	NoAnswer  = -1 // nothing was ticked
	BadAnswer = -2 // something impossible was, and reported: see [Tally.BadLevel]
)

// Ballot (phiếu) is the answers of one person on one unit.
type Ballot struct {
	ID      string // unique within unit, group, wave and channel; may be empty
	Unit    string // id
	Group   string // id; may be empty where the survey has one group
	Wave    string // đợt khảo sát; may be empty
	Channel string // paper, online; may be empty
	Person  string // whoever answered, alike in every row of theirs; may be empty
	// Answers are indexes of levels of the question's scale, one for each of
	// [Definition.Questions], or NoAnswer or BadAnswer. Missing ones at the end
	// are NoAnswer.
	Answers []int
	Pos     fault.Position
}

// Counts is one line of a table that somebody else added up: how often each
// level of a question was ticked.
type Counts struct {
	Unit, Group, Question string // ids, as in [Ballot]
	Wave, Channel         string
	Levels                []int64 // one for each level of the question's scale
	Blank                 *int64  // blanks; those of a blank level come on top. Nil where the table does not say
	Ballots               *int64  // ballots that the line was counted from; nil where the table does not say
	// Percents are the percentages that the table gives beside the counts, one for
	// each level, blank or none where it gives none. Text is the number as written
	// ("50.60"), which shows the decimals it was rounded to.
	Percents []scoring.Input
	// Unread says that numbers of the line could not be read, which was reported:
	// the line is there, and does not count.
	Unread bool
	Pos    fault.Position
	At     fault.Position // of the first count; where it is zero, Pos will do
}

// Sample is how many people there are, how many were asked, and how many
// answered; nil where that is not known.
type Sample struct {
	Unit, Group, Wave         string // no group: all groups of the unit together
	Population, Sent, Ballots *int64
	Pos                       fault.Position
}

// Published is a satisfaction in percent that somebody printed, to be held
// against what follows from the answers. Text of the value as in [Counts].
type Published struct {
	Unit, Group string // no group: the unit's index
	Value       scoring.Input
	Pos         fault.Position
}

// Tally adds up what people answered. It holds a number for each unit, group,
// question and level, and some fifty bytes for each ballot with an id, or five where
// [Tally.Repeats] is set: never the ballots themselves.
//
// Answers of all waves and channels count alike.
type Tally struct {
	// LinesOnly says that nobody asks for more of the result than [Results.Lines], and which
	// units have doubtful or too few answers.
	LinesOnly bool
	// Repeats says which codes may come more than once, all of them where it is nil. In a first
	// reading it takes none for that; where it has found some, a new tally has to read again.
	Repeats *Repeats
	// Elsewhere says of a unit that is none of the tally's that it is one of the round all the
	// same, so that nothing is wrong with its answers; nil where all of them are the tally's.
	Elsewhere func(unit string) bool

	def       *Definition
	questions []question
	levels    int // of all questions together
	units     []Unit
	ofUnit    places
	ofGroup   places
	ofItem    places  // questions
	cells     []*cell // by unit, then group; nil where nobody answered
	started   int     // cells that people answered

	waves, channels names
	ballots, people seen
	ofCode          seen                // codes of ballots, with the unit that each was first of, + 1
	coded, shared   []int               // ballots with a code, and with one of another unit before, by unit
	common          map[pair]*strayRows // codes of two units
	pairs           []pair              // of common, as they came
	folded          seen                // ids of ballots and people that are not in lower case, in lower case
	partsOf         map[int][]groupPart // of a unit that ballots are of, by number
	rows            rows

	counts    kept
	samples   []Sample
	published []Published
	printed   map[string]bool // units of published, by id
	asked     map[groupKey][]sampleRow
	inOrder   []groupKey // of asked, as they came
	// askedWaves are the waves that lines of the sample name, 0 where one is about every wave.
	askedWaves map[int]bool
	// emptied are the samples that blank ballots made too small, unsized those of which no line says how many people
	// there are.
	emptied, unsized fault.List

	strays  map[stray]*strayRows
	order   []stray // of strays, as they came
	kinds   [strayLevel + 1]int
	faults  limited
	doubted map[string]bool // units by id, beside those that faults name
	cut     bool
}

// Doubt notes that something about the unit could not be read, and was reported:
// its figures may be wrong. The id may be of no unit.
func (t *Tally) Doubt(unit string) {
	if _, is := t.ofUnit.find(unit); is && !t.doubted[unit] {
		t.doubted[strings.Clone(unit)] = true
	}
}

// Cut notes that answers are lost, nobody knows whose: no unit has a figure.
func (t *Tally) Cut() { t.cut = true }

// NewTally is an empty tally for the units of a round. The definition should be
// free of faults; with one that is not, questions without a scale have no
// answers.
func NewTally(d *Definition, units []Unit) *Tally {
	t := &Tally{def: d, units: units, cells: make([]*cell, len(units)*len(d.Groups)),
		strays: map[stray]*strayRows{}, doubted: map[string]bool{}, printed: map[string]bool{}}
	t.ofUnit, t.ofGroup = newPlaces(len(units)), newPlaces(len(d.Groups))
	for i, u := range units {
		t.ofUnit.put(u.ID, i)
	}
	for i, g := range d.Groups {
		t.ofGroup.put(g.ID, i)
	}
	if len(d.Groups) == 1 {
		t.ofGroup.put("", 0)
	}
	t.compile()
	t.waves, t.channels = newNames(), newNames()
	t.ballots, t.people, t.folded, t.ofCode = newSeen(), newSeen(), newSeen(), newSeen()
	t.coded, t.shared, t.common = make([]int, len(units)), make([]int, len(units)), map[pair]*strayRows{}
	t.partsOf = map[int][]groupPart{}
	return t
}

// AddBallot counts a ballot. Nothing of it is kept: it and its answers may be
// used again. One that was there before, or that may not rate its unit, is
// reported and not counted.
func (t *Tally) AddBallot(b *Ballot) {
	row := t.rows.next(b.Pos)
	unit, group, ok := t.find(b.Unit, b.Group, b.Pos)
	if !ok {
		return
	}
	wave, channel, ok := t.part(b.Unit, b.Wave, b.Channel, b.Pos)
	if !ok || t.ballotTwice(b, row, unit, group, wave, channel) || t.personTwice(b, row, unit, wave) {
		return
	}
	c := t.cell(unit, group, b.Pos)
	here := part{wave, channel}
	if near := &c.lately[(2*wave+channel)%len(c.lately)]; near.row == 0 || near.part != here {
		*near = begun{here, row}
		if c.began[here] == 0 {
			if c.began == nil {
				c.began = map[part]uint32{}
			}
			c.began[here] = row
			t.partsOf[unit] = append(t.partsOf[unit], groupPart{group, here})
		}
	}
	c.came(1, wave, channel)
	t.answers(c, group, b)
}

// find is the unit and the group of a row, and whether that group may rate that
// unit. What is wrong is reported once for all rows alike, by [Tally.Result].
func (t *Tally) find(unitID, groupID string, at fault.Position) (unit, group int, ok bool) {
	unit, isUnit := t.ofUnit.find(unitID)
	group, isGroup := t.ofGroup.find(groupID)
	if !isUnit {
		t.reportStranger(unitID, at)
	}
	if !isGroup {
		t.reportStray(stray{kind: strayGroup, id: groupID}, at)
	}
	if !isUnit || !isGroup {
		t.Doubt(unitID)
		return 0, 0, false
	}
	if !t.def.Groups[group].rates(t.units[unit].Block) {
		t.Doubt(unitID)
		t.reportStray(stray{kind: strayBarred, unit: unit, group: group}, at)
		return 0, 0, false
	}
	return unit, group, true
}

// part is the wave and the channel of a row by number. Rows that have one too many
// are reported once for all.
func (t *Tally) part(unit, waveName, channelName string, at fault.Position) (wave, channel int, ok bool) {
	wave, isWave := t.numberOf(&t.waves, kindWave, waveName, at)
	channel, isChannel := t.numberOf(&t.channels, kindChannel, channelName, at)
	if !isWave {
		t.reportStray(stray{kind: strayPart, id: "wave"}, at)
	}
	if !isChannel {
		t.reportStray(stray{kind: strayPart, id: "channel"}, at)
	}
	if !isWave || !isChannel {
		t.Doubt(unit)
	}
	return wave, channel, isWave && isChannel
}

// numberOf is the number of a wave or channel. A new name that differs from another in
// capital letters only counts as one of its own, with a warning.
func (t *Tally) numberOf(n *names, kind, name string, at fault.Position) (number int, ok bool) {
	known := len(n.all)
	number, ok = n.number(name)
	if len(n.all) > known {
		if other := n.like(name); other != "" {
			t.faults.add(fault.Warn(codeSurveyNamesAlike, at,
				"kind", kind, "found", strings.Clone(name), "other", other))
		}
	}
	return number, ok
}

// part is a wave and a channel, by number.
type part struct{ wave, channel int }

// groupPart is a part of what a group says.
type groupPart struct {
	group int
	part
}

// partNumber is different for each part.
func partNumber(p groupPart) int {
	return (p.group*(mostNames+1)+p.wave)*(mostNames+1) + p.channel
}

// rates says whether the group may rate units of the block.
func (g *Group) rates(block string) bool {
	return len(g.Rates) == 0 || slices.Contains(g.Rates, block)
}

// cell is the answers of a group on a unit; at is the place of one of them.
func (t *Tally) cell(unit, group int, at fault.Position) *cell {
	c := t.cellAt(unit, group)
	if c == nil {
		t.started++
		c = &cell{pos: at, order: t.started}
		t.cells[unit*len(t.def.Groups)+group] = c
	}
	return c
}

// cellAt is the same, nil where nobody answered.
func (t *Tally) cellAt(unit, group int) *cell { return t.cells[unit*len(t.def.Groups)+group] }

// Each line of counts, of samples and of printed figures is kept: as many are taken as any
// round of so many units has use for.
const (
	leastLimit   = 200_000
	linesPerUnit = 200
)

func (t *Tally) mostLines() int { return max(leastLimit, linesPerUnit*len(t.units)) }

// hasRoom says whether another line can be kept; those that cannot are reported
// once for all.
func (t *Tally) hasRoom(lines int, unit string, at fault.Position) bool {
	if lines >= t.mostLines() {
		t.Doubt(unit)
		t.reportStray(stray{kind: strayLine}, at)
	}
	return lines < t.mostLines()
}

// AddCounts takes a line of a table, whose levels may be used again; what is wrong with it, [Tally.Result] says.
// Its numbers are not negative, and none is more than there are people.
func (t *Tally) AddCounts(c Counts) {
	if !t.isElsewhere(&c) && t.hasRoom(len(t.counts.starts), c.Unit, c.Pos) {
		t.counts.add(&c)
	}
}

// isElsewhere says whether a line is about a unit that is none of the tally's, and nothing else is wrong with it.
func (t *Tally) isElsewhere(c *Counts) bool {
	if _, own := t.ofUnit.find(c.Unit); own || t.Elsewhere == nil || !t.Elsewhere(c.Unit) {
		return false
	}
	_, isGroup := t.ofGroup.find(c.Group)
	_, isQuestion := t.ofItem.find(c.Question)
	return isGroup && isQuestion
}

// AddSample takes what is known of the people asked.
func (t *Tally) AddSample(s Sample) {
	if t.hasRoom(len(t.samples), s.Unit, s.Pos) {
		t.samples = append(t.samples, s)
	}
}

// AddPublished takes a printed figure.
func (t *Tally) AddPublished(p Published) {
	if t.hasRoom(len(t.published), p.Unit, p.Pos) {
		t.published, t.printed[p.Unit] = append(t.published, p), true
	}
}
