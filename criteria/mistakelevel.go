package criteria

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// enter checks where a key or dash stands against the blocks that are open.
func (l *lookout) enter(at depth, key string) {
	deepest := depth{col: -1}
	if n := len(l.levels); n > 0 {
		deepest = l.levels[n-1]
	}
	switch {
	case at.col > deepest.col && (l.opens || deepest.col < 0), // a list may stand where its key does
		at.col == deepest.col && at.list && !deepest.list && l.opens:
		l.levels = append(l.levels, at)
	case l.has(at):
		l.levels = l.levels[:slices.Index(l.levels, at)+1]
	default:
		l.outOfStep(at, key)
	}
}

func (l *lookout) has(at depth) bool { return slices.Contains(l.levels, at) }

// outOfStep reports a key among dashes, a dash among keys, and what stands at no level.
func (l *lookout) outOfStep(at depth, key string) {
	switch {
	case !at.list && l.has(depth{at.col, true}):
		l.report(codeYAMLDash, at.col, "found", "", "expected", at.col+2)
	case at.list && l.has(depth{at.col, false}) && !l.listWithin(at.col):
		l.report(codeYAMLExtra, at.col, "found", "-")
	default:
		pairs := []any{"key", key, "found", at.col, "expected", l.nearest(at)}
		if n := len(l.levels); at.list && n > 0 && at.col == l.levels[n-1].col+2 { // below a key that has a value
			pairs = append(pairs, "above", l.above)
		}
		l.report(codeYAMLIndent, at.col, pairs...)
	}
}

// listWithin says whether a list is open further in than a column.
func (l *lookout) listWithin(col int) bool {
	return slices.ContainsFunc(l.levels, func(one depth) bool { return one.list && one.col > col })
}

// nearest is the block of its kind that a line probably belongs to: the deeper one of two that
// are as near.
func (l *lookout) nearest(at depth) int {
	best := -1
	for _, one := range l.levels {
		if one.list == at.list && (best < 0 || max(one.col-at.col, at.col-one.col) <= max(best-at.col, at.col-best)) {
			best = one.col
		}
	}
	return max(best, 0)
}

// rejoinCommas undoes what YAML makes of a comma between braces: {points: 0,5}
// is points 0 and a key 5 without a value, {otherwise: min(x, 1)} has a key "1)",
// {label: Có, một phần} a key "một phần".
// The fault is reported as what it is, and reading goes on with what was meant.
func (d *document) rejoinCommas(n *yaml.Node) {
	if n.Style&yaml.FlowStyle == 0 {
		return
	}
	kept := n.Content[:min(2, len(n.Content))]
	for i := 2; i+1 < len(n.Content); i += 2 {
		before, key, value := kept[len(kept)-1], n.Content[i], n.Content[i+1]
		switch {
		case isFraction(before, key, value):
			suggestion := before.Value + "." + key.Value
			before.Value += "," + key.Value
			if d.unsure(before, kept[len(kept)-2].Value, before.Value) {
				suggestion = strings.TrimRight(strings.TrimRight(suggestion, "0"), ".")
			} else {
				d.fault(before, codeDecimalComma, "found", before.Value, "suggestion", suggestion)
			}
			before.Value = suggestion // so that nothing else is made of the comma
		case isArgument(before, key, value):
			before.Value += ", " + key.Value
			if !isOpen(before.Value) {
				d.fault(before, codeCommaInBraces, "found", before.Value)
			}
		case d.isText(before, key, value):
			before.Value += ", " + key.Value
			if i+3 >= len(n.Content) || !d.isText(before, n.Content[i+2], n.Content[i+3]) {
				d.fault(before, codeCommaInText, "found", strings.Trim(before.Value, curly))
			}
		default:
			kept = append(kept, key, value)
		}
	}
	n.Content = kept
}

// isText says whether what has neither a colon nor a value is the rest of a text that
// has no quotes: it is no word that a key could be, or follows one that is none.
func (d *document) isText(before, key, value *yaml.Node) bool {
	return before.Kind == yaml.ScalarNode && before.Style == 0 && before.Value != "" && len(before.Value) < longText &&
		key.Kind == yaml.ScalarNode && key.Style == 0 && isNothing(value) &&
		!(isWord(key.Value) && isWord(before.Value)) && !d.hasColon(key)
}

func isWord(text string) bool {
	return strings.Trim(text, "abcdefghijklmnopqrstuvwxyz0123456789_.-") == ""
}

// hasColon says whether a colon follows a key.
func (d *document) hasColon(key *yaml.Node) bool {
	line, end := d.line(key.Line), key.Column-1+utf8.RuneCountInString(key.Value)
	for end < len(line) && line[end] == ' ' {
		end++
	}
	return end >= len(line) || line[end] == ':'
}

// isArgument says whether what stands before has a bracket that is still open.
func isArgument(before, key, value *yaml.Node) bool {
	return before.Kind == yaml.ScalarNode && before.Style == 0 && isOpen(before.Value) &&
		key.Kind == yaml.ScalarNode && key.Style == 0 && isNothing(value)
}

// longText is longer than what people write in one line.
const longText = 2000

// isOpen gives up on texts that are no expression.
func isOpen(text string) bool {
	return len(text) < longText && strings.Count(text, "(") > strings.Count(text, ")")
}

func isNothing(n *yaml.Node) bool { return n.ShortTag() == "!!null" && n.Value == "" }

func isFraction(whole, key, value *yaml.Node) bool {
	return isDigits(whole) && isDigits(key) && isNothing(value) &&
		key.Line == whole.Line && key.Column == whole.Column+utf8.RuneCountInString(whole.Value)+1
}

func isDigits(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Style == 0 && n.Value != "" && strings.Trim(n.Value, "0123456789") == ""
}
