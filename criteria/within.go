package criteria

import (
	"bytes"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"parindex/scoring/fault"
)

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
