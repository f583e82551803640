package criteria

import (
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

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
			d.fault(before, CodeDecimalComma, "found", before.Value, "suggestion", suggestion)
		case isArgument(before, key, value):
			before.Value += ", " + key.Value
			if !isOpen(before.Value) {
				d.fault(before, CodeCommaInBraces, "found", before.Value)
			}
		case d.isText(before, key, value):
			before.Value += ", " + key.Value
			if i+3 >= len(n.Content) || !d.isText(before, n.Content[i+2], n.Content[i+3]) {
				d.fault(before, CodeCommaInText, "found", strings.Trim(before.Value, curly))
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
