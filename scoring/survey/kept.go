package survey

import (
	"encoding/binary"

	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/pool"
)

// kept are lines of counts, in a twentieth of the memory that [Counts] take: numbers one after
// the other, in as few bytes as each needs.
type kept struct {
	starts   []uint32 // of lines, among the bytes
	bytes    []byte
	of       pool.Pool[countsOf]
	forms    pool.Pool[countsForm]
	percents map[int][]scoring.Input // of those lines that have any
}

// countsOf is what the lines of a part of the answers have in common.
type countsOf struct{ unit, group, wave, channel string }

// countsForm is what the lines of a column of a table, or about a question, have in common.
// Its places are without their line, which inLine says of the second.
type countsForm struct {
	question             string
	levels               int
	hasBlank, hasBallots bool
	unread, inLine       bool
	pos, at              fault.Position
}

func (k *kept) add(c *Counts) {
	form := countsForm{c.Question, len(c.Levels), c.Blank != nil, c.Ballots != nil, c.Unread,
		c.At.Line() == c.Pos.Line(),
		c.Pos.At(0, c.Pos.Col()), c.At}
	if form.inLine {
		form.at = c.At.At(0, c.At.Col())
	}
	if len(c.Percents) > 0 {
		if k.percents == nil {
			k.percents = map[int][]scoring.Input{}
		}
		k.percents[len(k.starts)] = c.Percents
	}
	k.starts = append(k.starts, uint32(len(k.bytes)))
	k.put(int64(k.of.Put(countsOf{c.Unit, c.Group, c.Wave, c.Channel})), int64(k.forms.Put(form)), int64(c.Pos.Line()))
	k.put(c.Levels...)
	for _, n := range []*int64{c.Blank, c.Ballots} {
		if n != nil {
			k.put(*n)
		}
	}
}

// close gives back the memory that only adding lines takes.
func (k *kept) close() {
	k.of.Close()
	k.forms.Close()
}

func (k *kept) put(numbers ...int64) {
	for _, n := range numbers {
		k.bytes = binary.AppendVarint(k.bytes, n)
	}
}

// counts is a line as it was added.
func (k *kept) counts(i int) Counts {
	rest := k.bytes[k.starts[i]:]
	next := func() int64 {
		n, size := binary.Varint(rest)
		rest = rest[size:]
		return n
	}
	of, form, line := k.of.All[next()], k.forms.All[next()], int(next())
	c := Counts{Unit: of.unit, Group: of.group, Question: form.question, Wave: of.wave, Channel: of.channel,
		Percents: k.percents[i], Unread: form.unread, Pos: form.pos.At(line, form.pos.Col()), At: form.at}
	if form.inLine {
		c.At = form.at.At(line, form.at.Col())
	}
	numbers := make([]int64, form.levels+2)
	c.Levels = numbers[:form.levels:form.levels]
	for level := range c.Levels {
		c.Levels[level] = next()
	}
	if form.hasBlank {
		c.Blank = &numbers[form.levels]
		*c.Blank = next()
	}
	if form.hasBallots {
		c.Ballots = &numbers[form.levels+1]
		*c.Ballots = next()
	}
	return c
}
