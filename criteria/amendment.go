package criteria

import (
	"bytes"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// amendment is what a later text puts in the place of what a leaf said; what it
// leaves alone is nil or empty.
type amendment struct {
	date    string
	source  scoring.Source
	title   string
	max     *scoring.Points
	rule    scoring.Rule
	pos     fault.Position
	maxPos  fault.Position
	rulePos fault.Position
}

func amended(a *amendment) shape {
	return at(&a.pos, object{
		name: "amendment",
		fields: []field{
			need("date", date(&a.date)),
			may("source", source(&a.source)),
			may("title", name(&a.title)),
			may("max", at(&a.maxPos, pointsIfAny(&a.max))),
			may("rule", at(&a.rulePos, rule(&a.rule))),
		},
		together: []together{{some: []string{"title", "max", "rule"}}},
		done:     (*mapping).clean,
	})
}

// amend applies what later texts say, in order. Where one of them could not be
// read, nobody knows what the leaf says now.
func amend(c *scoring.Criterion, m *mapping, amendments []*amendment) {
	switch {
	case !m.given("amended"):
		return
	case !m.ok("amended"):
		c.MaxPos = fault.Position{}
		c.Rule, c.RulePos = nil, m.place("amended")
		return
	}
	for i, a := range amendments {
		if i > 0 && a.date <= amendments[i-1].date {
			m.d.faultAt(a.pos, codeDateOrder, "date", scoring.Day(a.date), "before",
				scoring.Day(amendments[i-1].date))
		}
		a.apply(c)
	}
}

func (a *amendment) apply(c *scoring.Criterion) {
	c.Earlier = append(c.Earlier, scoring.Amendment{Date: a.date, Source: a.source, Title: c.Title, Max: c.Max,
		Rule: c.Rule, Pos: a.pos})
	if a.title != "" {
		c.Title = a.title
	}
	if a.max != nil {
		c.Max, c.MaxPos = *a.max, a.maxPos
	}
	if a.rule != nil {
		c.Rule, c.RulePos = a.rule, a.rulePos
	}
}

// within is the place of a letter of a scalar's value, counted from 0, in the
// file. Where it cannot be told (a value that goes on on the next line, a block
// of text) it is the place of the scalar.
func (d *document) within(n *yaml.Node, at int) fault.Position {
	pos := d.at(n)
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle|yaml.TaggedStyle) != 0 {
		return pos
	}
	line := d.line(n.Line)
	if n.Column-1 > len(line) {
		return pos
	}
	if col, ok := columnOf(at, []rune(n.Value), line[n.Column-1:], n.Style); ok {
		return pos.At(pos.Line(), pos.Col()+col)
	}
	return pos
}

// line is the letters of a line of the file.
func (d *document) line(number int) []rune {
	if d.lines == nil {
		d.lines = bytes.Split(d.sources[d.name], []byte("\n"))
	}
	if number > len(d.lines) || !utf8.Valid(d.lines[number-1]) {
		return nil
	}
	if d.lastLine != number {
		d.lastLine, d.letters = number, []rune(string(d.lines[number-1]))
	}
	return d.letters
}

// columnOf walks a value along its source, which starts with the scalar's first
// letter or quote.
func columnOf(at int, value, source []rune, style yaml.Style) (col int, ok bool) {
	if style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 {
		col = 1
	}
	for i := range min(at, len(value)) {
		if col >= len(source) {
			return 0, false
		}
		size := 1
		switch {
		case style&yaml.DoubleQuotedStyle != 0 && source[col] == '\\':
			size = escapeSize(source[col:])
		case source[col] != value[i]:
			return 0, false
		case style&yaml.SingleQuotedStyle != 0 && value[i] == '\'':
			size = 2
		}
		col += size
	}
	return col, true
}

// escapeSize is the length of an escape such as \" or \u00d7.
func escapeSize(source []rune) int {
	if len(source) < 2 {
		return 1
	}
	switch source[1] {
	case 'x':
		return 4
	case 'u':
		return 6
	case 'U':
		return 10
	}
	return 2
}
