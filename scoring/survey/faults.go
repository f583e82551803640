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
		more := fault.New(CodeSurveyMore, first.Pos, "code", string(code), "count", l.count[code]-mostOfAKind)
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
}

type strayKind int

const (
	strayUnit strayKind = iota
	strayGroup
	strayQuestion
	strayBarred
	strayAsked
	strayPart // a wave or a channel too many; the id is its column
	strayLine // a line too many
	strayLevel
)

// mostStrays bounds what a file of nonsense can take up, of each kind.
const mostStrays = 1000

// astray counts a row with the stray; at is its place.
func (t *Tally) astray(s stray, at fault.Position) { t.astrayBy(s, 1, at) }

// astrayBy counts that many rows, or answers, of one place.
func (t *Tally) astrayBy(s stray, count int, at fault.Position) {
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
	t.astray(stray{kind: strayAsked, unit: unit, group: group, question: question}, b.Pos)
}

// reportStrays says what was wrong with rows, once for all alike.
func (t *Tally) reportStrays() {
	for _, s := range t.order {
		at, count := t.strays[s].pos, t.strays[s].rows
		switch s.kind {
		case strayUnit:
			t.faults.add(fault.New(scoring.CodeUnitUnknown, at, "unit", s.id, "suggestion", ""))
		case strayGroup:
			t.faults.add(fault.New(CodeSurveyIDUnknown, at, "kind", kindGroup, "id", s.id, "known", t.groupIDs(), "suggestion", ""))
		case strayQuestion:
			t.faults.add(fault.New(CodeSurveyIDUnknown, at, "kind", kindQuestion, "id", s.id, "known", t.questionIDs(), "suggestion", ""))
		case strayBarred:
			unit := t.units[s.unit]
			t.faults.add(fault.New(CodeSurveyGroupBarred, at, "unit", unit.ID, "group", t.def.Groups[s.group].ID, "block", unit.Block, "count", count))
		case strayAsked:
			t.faults.add(fault.New(CodeSurveyNotAsked, at, "unit", t.units[s.unit].ID, "group", t.def.Groups[s.group].ID,
				"question", t.questions[s.question].ID, "count", count))
		case strayPart:
			t.faults.add(fault.New(CodeSurveyPartsMany, at, "column", s.id, "limit", mostNames, "count", count))
		case strayLevel:
			q := &t.questions[s.question]
			t.faults.add(fault.New(CodeSurveyLevel, at, "question", q.ID, "found", s.id, "levels", q.words(), "count", count))
		case strayLine:
			t.faults.add(fault.New(CodeSurveyLinesMany, at, "limit", mostLines, "count", count))
		}
	}
}

func (t *Tally) groupIDs() (ids []string) {
	for _, g := range t.def.Groups {
		ids = append(ids, g.ID)
	}
	return ids
}

func (t *Tally) questionIDs() (ids []string) {
	for _, q := range t.questions {
		ids = append(ids, q.ID)
	}
	return ids
}

// ballotTwice reports a ballot that was there before. Groups, waves and
// channels number their ballots by themselves.
func (t *Tally) ballotTwice(b *Ballot, row uint32, unit, group, wave, channel int) bool {
	if b.ID == "" {
		return false
	}
	key := t.ballots.key(b.ID, unit*len(t.def.Groups)+group, wave*(mostNames+1)+channel)
	first := t.ballots.put(key, row)
	if first != 0 {
		t.faults.add(fault.New(CodeSurveyBallotTwice, b.Pos, "unit", t.units[unit].ID, "ballot", strings.Clone(b.ID)).
			See(fault.NoteFirstHere, t.rows.place(first)))
	}
	return first != 0
}

// mostWaves is how many waves a person is looked for in.
const mostWaves = 32

// personTwice reports a person who rates the same unit again. In another wave
// that may be as meant: it is a warning, and the ballot counts.
func (t *Tally) personTwice(b *Ballot, row uint32, unit, wave int) bool {
	if b.Person == "" {
		return false
	}
	key := t.people.key(b.Person, unit, wave)
	if first := t.people.first(key); first != 0 {
		t.faults.add(fault.New(CodeSurveyPersonTwice, b.Pos, "unit", t.units[unit].ID, "person", strings.Clone(b.Person), "wave", t.waves.all[wave]).
			See(fault.NoteFirstHere, t.rows.place(first)))
		return true
	}
	for other := range min(len(t.waves.all), mostWaves) {
		if other == wave {
			continue
		}
		if first := t.people.first(t.people.key(b.Person, unit, other)); first != 0 {
			t.faults.add(fault.Warn(CodeSurveyPersonWaves, b.Pos, "unit", t.units[unit].ID, "person", strings.Clone(b.Person),
				"wave", t.waves.all[wave], "other", t.waves.all[other]).See(fault.NoteFirstHere, t.rows.place(first)))
			break
		}
	}
	t.people.put(key, row)
	return false
}
