package survey

import (
	"cmp"
	"slices"
	"strings"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// question is a question as ballots are counted by it.
type question struct {
	*Question
	levels    []Level
	component int
	first     int    // of its levels among those of all questions
	asked     []bool // by group
	byText    map[string]int
	byByte    [256]int8 // of codes of one letter, which most are
	alike     []int     // by level: the same number for the same code on any scale; -1 where it does not count
	answers   []answer  // by level, less BadAnswer
}

// answer is what is counted where it is given: its place in [tallied.ticks], and whether it counts for the index, 1 or
// 0. Least and most are its number in [question.alike]; where it does not count, neither changes those of others.
type answer struct{ tick, counts, least, most int32 }

// noCode is above the number of any code.
const noCode = 1 << 30

// compile prepares the questions for counting.
func (t *Tally) compile() {
	codes := map[string]int{}
	t.ofItem = newPlaces(0)
	for part := range t.def.Components {
		for i := range t.def.Components[part].Questions {
			q := question{Question: &t.def.Components[part].Questions[i], component: part, first: t.levels}
			if scale := t.def.ScaleOf(q.Question); scale != nil {
				q.levels = scale.Levels
			}
			for _, g := range t.def.Groups {
				q.asked = append(q.asked, q.asks(g.ID))
			}
			for _, level := range q.levels {
				q.alike = append(q.alike, q.alikeTo(codes, level))
			}
			q.index()
			t.levels += len(q.levels)
			t.ofItem.put(q.ID, len(t.questions))
			t.questions = append(t.questions, q)
		}
	}
	for i := range t.questions {
		t.questions[i].count(i, t.levels, len(t.questions))
	}
}

// count says what is counted where an answer is given, once it is known how many levels and questions there are.
func (q *question) count(number, levels, questions int) {
	q.answers = []answer{{int32(levels + questions), 0, noCode, 0}, {int32(levels + number), 0, noCode, 0}}
	for level, code := range q.alike {
		one := answer{int32(q.first + level), 0, noCode, 0}
		if code >= 0 {
			one.counts, one.least, one.most = 1, int32(code), int32(code)
		}
		q.answers = append(q.answers, one)
	}
}

// alikeTo numbers the codes of levels that count, as they come.
func (q *Question) alikeTo(codes map[string]int, level Level) int {
	if !q.Counts || level.Blank {
		return -1
	}
	code := strings.ToLower(cmp.Or(level.Code, level.Label))
	number, there := codes[code]
	if !there {
		number = len(codes)
		codes[code] = number
	}
	return number
}

// asks says whether the group is asked the question.
func (q *Question) asks(group string) bool {
	return len(q.Groups) == 0 || slices.Contains(q.Groups, group)
}

// index makes levels found by their codes and, where no code is in the way, by
// their labels.
func (q *question) index() {
	q.byText = map[string]int{}
	for i := range q.byByte {
		q.byByte[i] = BadAnswer
	}
	for _, text := range []func(Level) string{code, lowerCode, label} {
		for i, level := range q.levels {
			word := text(level)
			if _, taken := q.byText[word]; taken || word == "" {
				continue
			}
			q.byText[word] = i
			if len(word) == 1 && i < 128 {
				q.byByte[word[0]] = int8(i)
			}
		}
	}
}

func code(l Level) string      { return l.Code }
func lowerCode(l Level) string { return strings.ToLower(l.Code) }
func label(l Level) string     { return strings.ToLower(l.Label) }

// Answer is the level of a question (numbered as [Definition.Questions] has
// them) that a cell names by its code or its label, whatever its case, or
// NoAnswer for an empty cell, or BadAnswer for what is neither.
func (t *Tally) Answer(number int, cell string) int {
	if len(cell) == 1 {
		if level := t.questions[number].byByte[cell[0]]; level >= 0 {
			return int(level)
		}
	}
	return t.questions[number].levelOf(cell)
}

// levelOf is the level of a cell of any length.
func (q *question) levelOf(cell string) int {
	if cell == "" {
		return NoAnswer
	}
	if level, ok := q.byText[cell]; ok {
		return level
	}
	cell = strings.ToLower(strings.TrimSpace(cell))
	if cell == "" {
		return NoAnswer
	}
	if level, ok := q.byText[cell]; ok {
		return level
	}
	return BadAnswer
}

// BadLevel notes a cell that [Tally.Answer] finds no level for: reported once for
// all cells of a question that say the same.
func (t *Tally) BadLevel(number int, cell string, at fault.Position) {
	t.reportStray(stray{kind: strayLevel, question: number, id: cell}, at)
}

// words are what people can write for an answer.
func (q *question) words() (words []string) {
	return seq.Map(q.levels, func(level Level) string { return level.word() })
}

// word is what people can write for the level.
func (l Level) word() string {
	if l.Code == "" || l.Label == "" || strings.EqualFold(l.Code, l.Label) {
		return l.Code + l.Label[min(len(l.Code), len(l.Label)):]
	}
	return l.Code + " (" + l.Label + ")"
}
