package criteria

import (
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"parindex/scoring"
)

// rejoinCommas undoes what YAML makes of a decimal comma between braces:
// {points: 0,5} is points 0 and a key 5 without a value. The fault is reported
// as what it is, and reading goes on with the number that was meant.
func (d *document) rejoinCommas(n *yaml.Node) {
	if n.Style&yaml.FlowStyle == 0 {
		return
	}
	kept := n.Content[:min(2, len(n.Content))]
	for i := 2; i+1 < len(n.Content); i += 2 {
		before, key, value := kept[len(kept)-1], n.Content[i], n.Content[i+1]
		if !isFraction(before, key, value) {
			kept = append(kept, key, value)
			continue
		}
		suggestion := before.Value + "." + key.Value
		before.Value += "," + key.Value
		d.fault(before, scoring.CodeDecimalComma, "found", before.Value, "suggestion", suggestion)
	}
	n.Content = kept
}

func isFraction(whole, key, value *yaml.Node) bool {
	return isDigits(whole) && isDigits(key) && value.ShortTag() == "!!null" && value.Value == "" &&
		key.Line == whole.Line && key.Column == whole.Column+utf8.RuneCountInString(whole.Value)+1
}

func isDigits(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Style == 0 && n.Value != "" && strings.Trim(n.Value, "0123456789") == ""
}
