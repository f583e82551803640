package survey

import (
	"slices"
	"strings"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// limited collects diagnostics: the first hundred of a kind one by one, and
// then how many more there are.
type limited struct {
	all   fault.List
	count map[fault.Code]int
	more  map[fault.Code]fault.Diagnostic // the first that was left out
	units map[string]bool                 // that errors name
}

const mostOfAKind = 100

func (l *limited) add(d fault.Diagnostic) {
	d = d.In(fault.About{Part: fault.Answers})
	if l.count == nil {
		l.count, l.more, l.units = map[fault.Code]int{}, map[fault.Code]fault.Diagnostic{}, map[string]bool{}
	}
	if d.Severity == fault.Error {
		l.units[d.About.Unit] = true
	}
	l.count[d.Code]++
	switch n := l.count[d.Code]; {
	case n <= mostOfAKind:
		l.all.Add(d)
	case n == mostOfAKind+1:
		l.more[d.Code] = d
	}
}

// diagnostics are those collected, in one order.
func (l *limited) diagnostics() fault.List {
	all := slices.Clone(l.all)
	for code, first := range l.more {
		rest := l.count[code] - mostOfAKind
		more := fault.New(CodeSurveyMore, first.Pos, "code", string(code), "count", rest).For(rest)
		more.Severity = first.Severity
		all.Add(more.In(fault.About{Part: fault.Answers}))
	}
	return all.Sorted()
}

// stray is something wrong with many rows alike.
type stray struct {
	kind        strayKind
	id          string
	unit, group int
	question    int
}

// strayRows is how many rows, cells or answers have it, and where the first is.
type strayRows struct {
	rows int
	pos  fault.Position
	// of ids that are there again: one of them, and the row that had it first
	example string
	first   uint32
}

type strayKind int

const (
	strayUnit strayKind = iota
	strayGroup
	strayQuestion
	strayBarred
	strayAsked
	strayPart  // a wave or a channel too many; the id is its column
	strayLine  // a line too many
	strayAgain // a ballot's code in another group, wave or channel, as the id says
	strayCase  // an id that differs in capital letters only: of a ballot or of a person
	strayLevel
)

// mostStrays bounds what a file of nonsense can take up, of each kind.
const mostStrays = 1000

// reportStray counts a row with the stray; at is its place.
func (t *Tally) reportStray(s stray, at fault.Position) { t.countStray(s, 1, at) }

// countStray counts that many rows, or answers, of one place.
func (t *Tally) countStray(s stray, count int, at fault.Position) {
	n := t.strays[s]
	if n == nil {
		if t.kinds[s.kind] == mostStrays {
			return
		}
		t.kinds[s.kind]++
		s.id = strings.Clone(s.id)
		n = &strayRows{pos: at}
		t.strays[s] = n
		t.order = append(t.order, s)
	}
	n.rows += count
}

func (t *Tally) notAsked(b *Ballot, question int) {
	unit, _ := t.ofUnit.find(b.Unit)
	group, _ := t.ofGroup.find(b.Group)
	t.Doubt(b.Unit)
	t.reportStray(stray{kind: strayAsked, unit: unit, group: group, question: question}, b.Pos)
}

// reportStrays says what was wrong with rows, once for all alike.
func (t *Tally) reportStrays() {
	for _, s := range t.order {
		at, count := t.strays[s].pos, t.strays[s].rows
		switch s.kind {
		case strayGroup:
			t.faults.add(fault.New(CodeSurveyIDUnknown, at, "kind", kindGroup,
				"id", s.id, "known", t.def.groupIDs(), "suggestion", ""))
		case strayQuestion:
			t.faults.add(fault.New(CodeSurveyIDUnknown, at, "kind", kindQuestion,
				"id", s.id, "known", t.def.questionIDs(), "suggestion", ""))
		case strayBarred:
			unit := t.units[s.unit]
			t.faults.add(fault.New(codeSurveyGroupBarred, at, "unit", unit.ID,
				"group", t.def.Groups[s.group].ID, "block", unit.Block, "count", count))
		case strayAsked:
			t.faults.add(fault.New(codeSurveyNotAsked, at,
				"unit", t.units[s.unit].ID, "group", t.def.Groups[s.group].ID,
				"question", t.questions[s.question].ID, "count", count))
		case strayPart:
			t.faults.add(fault.New(codeSurveyPartsMany, at, "column", s.id, "limit", mostNames, "count", count))
		case strayLevel:
			q := &t.questions[s.question]
			t.faults.add(fault.New(CodeSurveyLevel, at, "question", q.ID,
				"found", s.id, "levels", q.words(), "count", count))
		case strayAgain:
			t.faults.add(t.repeated(codeSurveyBallotAgain, s, "where"))
		case strayCase:
			t.faults.add(t.repeated(codeSurveyIDCase, s, "what"))
		case strayLine:
			t.faults.add(fault.New(codeSurveyLinesMany, at, "limit", t.mostLines(), "count", count))
		}
	}
}

func (t *Tally) reportStranger(unit string, at fault.Position) {
	if t.Elsewhere == nil || !t.Elsewhere(unit) {
		t.reportStray(stray{kind: strayUnit, id: unit}, at)
	}
}

// reportStrangers reports units that there are none of: where they are most of all, the column
// is wrong that names them, and one stands for the others. It says whether that is so, and
// whose the answers are is not known.
func (t *Tally) reportStrangers() (most bool) {
	var unknown fault.List
	for _, s := range t.order {
		if s.kind == strayUnit {
			unknown.Add(fault.New(scoring.CodeUnitUnknown, t.strays[s].pos, "unit", s.id, "suggestion", ""))
		}
	}
	if n := len(unknown); n > 2 && n > t.started {
		most, unknown = true, unknown[:1]
		unknown[0].Args = append(unknown[0].Args, fault.Arg{Name: "others", Value: n - 1})
	}
	for _, d := range unknown {
		t.faults.add(d)
	}
	return most
}

func (t *Tally) repeated(code fault.Code, s stray, name string) fault.Diagnostic {
	n := t.strays[s]
	return fault.Warn(code, n.pos, "unit", t.units[s.unit].ID, name, s.id, "example", n.example, "count", n.rows).
		See(fault.NoteFirstHere, t.rows.place(n.first))
}

// ballotTwice reports a ballot that was there before. Groups, waves and channels may
// number their ballots by themselves: a code that is there again in another of them
// counts, with a warning.
func (t *Tally) ballotTwice(b *Ballot, row uint32, unit, group, wave, channel int) bool {
	if b.ID == "" {
		return false
	}
	if t.Repeats.once(b.ID, 0) {
		t.coded[unit]++
		return false
	}
	here := groupPart{group, part{wave, channel}}
	key := t.ballotKey(b.ID, unit, here)
	first, alone := t.ballots.put(key, row)
	if first != 0 {
		t.faults.add(fault.New(codeSurveyBallotTwice, b.Pos, "unit", t.units[unit].ID, "ballot", strings.Clone(b.ID)).
			See(fault.NoteFirstHere, t.rows.place(first)))
		return true
	}
	if !alone {
		t.ballotElsewhere(b, unit, here)
	}
	t.coded[unit]++
	t.ballotOfOther(b, unit)
	exact := func(id string) uint32 { return t.ballots.first(t.ballotKey(id, unit, here)) }
	t.caseDiffers(b, stray{kind: strayCase, id: "ballot code", unit: unit, group: group},
		b.ID, row, here.part, alone, exact)
	return false
}

func (t *Tally) ballotKey(id string, unit int, p groupPart) slot {
	return t.ballots.key(id, unit, partNumber(p))
}

// ballotElsewhere notes that another group, wave or channel has a ballot of the
// unit with the same code.
func (t *Tally) ballotElsewhere(b *Ballot, unit int, here groupPart) {
	parts := t.partsOf[unit]
	for _, other := range parts[:min(len(parts), mostParts)] {
		if other == here {
			continue
		}
		if first := t.ballots.first(t.ballotKey(b.ID, unit, other)); first != 0 {
			where := kindChannel
			switch {
			case other.group != here.group:
				where = kindGroup
			case other.wave != here.wave:
				where = kindWave
			}
			t.reportStrayAgain(stray{kind: strayAgain, id: where, unit: unit}, b.Pos, b.ID, first)
			return
		}
	}
}

// mostParts is in how many groups, waves and channels of a unit a code is looked for.
const mostParts = 32

// caseDiffers notes an id that differs from another of the same part only in capital
// letters: it counts as one of its own. Exact says which row has exactly an id; of one that
// is alone there is none.
func (t *Tally) caseDiffers(b *Ballot, s stray, id string,
	row uint32, of part, alone bool, exact func(id string) uint32) {
	key := t.folded.foldedKey(id, s.unit, partNumber(groupPart{s.group + 1, of}))
	first := uint32(0)
	if !alone {
		first = t.folded.first(key)
	}
	if !isLower(id) {
		if first == 0 && !alone {
			first = exact(strings.ToLower(id))
		}
		t.folded.put(key, row)
	}
	if first != 0 {
		s.group = 0
		t.reportStrayAgain(s, b.Pos, id, first)
	}
}

// anyGroup is the group of people whose codes are the same in all.
const anyGroup = -1

// reportStrayAgain counts a row that repeats another, and keeps the first of them.
func (t *Tally) reportStrayAgain(s stray, at fault.Position, id string, first uint32) {
	if t.strays[s] == nil {
		t.countStray(s, 0, at)
		if n := t.strays[s]; n != nil {
			n.example, n.first = strings.Clone(id), first
		}
	}
	t.reportStray(s, at)
}

// mostWaves is how many waves a person is looked for in.
const mostWaves = 32

// personTwice reports a person who rates the same unit again. In another wave
// that may be as meant: it is a warning, and the ballot counts.
func (t *Tally) personTwice(b *Ballot, row uint32, unit, wave int) bool {
	if b.Person == "" || t.Repeats.once(b.Person, unit+1) {
		return false
	}
	first, alone := t.people.put(t.people.key(b.Person, unit, wave), row)
	if first != 0 {
		t.faults.add(fault.New(codeSurveyPersonTwice, b.Pos, "unit", t.units[unit].ID,
			"person", strings.Clone(b.Person), "wave", t.waves.all[wave]).
			See(fault.NoteFirstHere, t.rows.place(first)))
		return true
	}
	for other := range min(len(t.waves.all), mostWaves) {
		if other == wave || alone {
			continue
		}
		if first := t.people.first(t.people.key(b.Person, unit, other)); first != 0 {
			t.faults.add(fault.Warn(codeSurveyPersonWaves, b.Pos,
				"unit", t.units[unit].ID, "person", strings.Clone(b.Person),
				"wave", t.waves.all[wave], "other", t.waves.all[other]).See(fault.NoteFirstHere, t.rows.place(first)))
			break
		}
	}
	exact := func(id string) uint32 { return t.people.first(t.people.key(id, unit, wave)) }
	t.caseDiffers(b, stray{kind: strayCase, id: "respondent's code", unit: unit, group: anyGroup},
		b.Person, row, part{wave, 0}, alone, exact)
	return false
}
