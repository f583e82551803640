package survey

import (
	"unique"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// kept are lines of counts, in a third of the memory that [Counts] take.
type kept struct {
	lines    []keptLine
	numbers  []int64                 // levels, blanks and ballots of each line in turn
	percents map[int][]scoring.Input // of those lines that have any
}

type keptLine struct {
	of                           unique.Handle[countsOf]
	question                     unique.Handle[string]
	first                        uint32 // of its numbers
	levels                       uint16
	hasBlank, hasBallots, unread bool
	pos, at                      fault.Position
}

// countsOf is what the lines of a part of the answers have in common.
type countsOf struct{ unit, group, wave, channel string }

func (k *kept) add(c *Counts) {
	line := keptLine{of: unique.Make(countsOf{c.Unit, c.Group, c.Wave, c.Channel}), question: unique.Make(c.Question),
		first: uint32(len(k.numbers)), levels: uint16(len(c.Levels)), hasBlank: c.Blank != nil, hasBallots: c.Ballots != nil,
		unread: c.Unread, pos: c.Pos, at: c.At}
	k.numbers = append(k.numbers, c.Levels...)
	if line.hasBlank {
		k.numbers = append(k.numbers, *c.Blank)
	}
	if line.hasBallots {
		k.numbers = append(k.numbers, *c.Ballots)
	}
	if len(c.Percents) > 0 {
		if k.percents == nil {
			k.percents = map[int][]scoring.Input{}
		}
		k.percents[len(k.lines)] = c.Percents
	}
	k.lines = append(k.lines, line)
}

// counts is a line as it was added.
func (k *kept) counts(i int) *Counts {
	line := &k.lines[i]
	of := line.of.Value()
	numbers := k.numbers[line.first:]
	c := &Counts{Unit: of.unit, Group: of.group, Question: line.question.Value(), Wave: of.wave, Channel: of.channel,
		Levels: numbers[:line.levels:line.levels], Percents: k.percents[i], Unread: line.unread, Pos: line.pos, At: line.at}
	numbers = numbers[line.levels:]
	if line.hasBlank {
		c.Blank, numbers = &numbers[0], numbers[1:]
	}
	if line.hasBallots {
		c.Ballots = &numbers[0]
	}
	return c
}
