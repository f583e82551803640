package survey

import (
	"cmp"
	"reflect"
	"slices"

	"parindex/scoring/fault"
)

// countsNotAsked notes the answers of a line about a question that its group is not
// asked; one without answers says nothing else.
func (t *Tally) countsNotAsked(c *Counts, s stray) {
	var answers int64
	for _, n := range c.Levels {
		answers += n
	}
	if answers > 0 {
		t.Doubt(c.Unit)
		t.countStray(s, int(answers), c.Pos)
	}
}

// onBallots says whether the ballots that a line was counted from seem to be there
// as well, which is reported for all lines alike: to add both would count people
// twice. The ballots count.
func (t *Tally) onBallots(line countRow, reported map[rowKey]bool) bool {
	c := t.cellAt(line.unit, line.group)
	if c == nil || c.began[part{line.wave, line.channel}] == 0 {
		return false
	}
	if key := line.part(); !reported[key] {
		reported[key] = true
		t.faults.add(t.fault(codeSurveyCountsBallots, line.Pos, line.unit, line.group, "wave", line.Wave, "channel",
			line.Channel).
			See(fault.NoteAnswersHere, t.rows.place(c.began[part{line.wave, line.channel}])))
	}
	return true
}

// checkQuestions reports the questions that a group is asked and that have no
// answers, where others of the part have. Context may be left out, with a warning.
func (t *Tally) checkQuestions(key rowKey, part *countedPart) {
	var lost, context []string
	for i := range t.questions {
		switch q := &t.questions[i]; {
		case part.has[i] || !q.asked[key.group]:
		case q.Counts:
			lost = append(lost, q.ID)
		default:
			context = append(context, q.ID)
		}
	}
	about := []any{"wave", t.waves.all[key.wave], "channel", t.channels.all[key.channel], "questions"}
	if !slices.Contains(part.has, true) {
		return
	}
	if len(lost) > 0 {
		t.faults.add(t.fault(codeSurveyCountsNone, part.pos, key.unit, key.group, append(about, lost)...))
	}
	if len(context) > 0 {
		t.faults.add(t.warn(codeSurveyCountsNone, part.pos, key.unit, key.group, append(about, context)...))
	}
}

// rowsOnce reports a line about what another line is about; it does not count. Who copied one, figures and all, has said
// the same: says is what the line of a number says, wherever it stands.
func (t *Tally) rowsOnce(says func(i int) any) func(i int, key rowKey, question string, at fault.Position) bool {
	type line struct {
		i  int
		at fault.Position
	}
	var lines []line
	first := map[shortKey][]int32{} // of a part by question: the number of the line, from 1
	return func(i int, key rowKey, question string, at fault.Position) bool {
		ofPart := first[key.part().short()]
		for len(ofPart) <= key.question {
			ofPart = append(ofPart, 0)
		}
		if before := ofPart[key.question]; before > 0 {
			say, line := t.fault, lines[before-1]
			if reflect.DeepEqual(says(i), says(line.i)) {
				say = t.warn
			}
			t.faults.add(say(codeSurveyRowTwice, at, key.unit, key.group, "question", question).
				See(fault.NoteFirstHere, line.at))
			return false
		}
		lines = append(lines, line{i, at})
		ofPart[key.question], first[key.part().short()] = int32(len(lines)), ofPart
		return true
	}
}

// checkAnswers checks the answers to a question against the ballots. Answers not
// given have to stand as blanks: what is neither is lost, or invented.
func (t *Tally) checkAnswers(line countRow, total, ballots int64) {
	code, count := codeSurveyAnswersOver, total-ballots
	switch {
	case count == 0:
		return
	case count < 0:
		code, count = codeSurveyAnswersShort, -count
	}
	t.faults.add(t.fault(code, cmp.Or(line.At, line.Pos), line.unit, line.group, "question", line.Question,
		"answers", int(total), "ballots", int(ballots), "count", int(count)).With(fault.AnswersKept))
}

// fault is a fault about a unit and a group.
func (t *Tally) fault(code fault.Code, at fault.Position, unit, group int, pairs ...any) fault.Diagnostic {
	pairs = append([]any{"unit", t.units[unit].ID, "group", t.groupName(group)}, pairs...)
	return fault.New(code, at, pairs...)
}

// warn is a warning about a unit and a group.
func (t *Tally) warn(code fault.Code, at fault.Position, unit, group int, pairs ...any) fault.Diagnostic {
	d := t.fault(code, at, unit, group, pairs...)
	d.Severity = fault.Warning
	return d
}

// groupName is the group's id, empty where it goes without saying.
func (t *Tally) groupName(group int) string {
	if group == whole || len(t.def.Groups) == 1 {
		return ""
	}
	return t.def.Groups[group].ID
}
