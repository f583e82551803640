package criteria

import (
	"gopkg.in/yaml.v3"

	"parindex/scoring"
)

// attended takes how many of how many members of a council were there, as 7/9.
func attended(v *scoring.Vote) shape {
	return word{kind: "text", as: textLike(`^\s*[0-9]{1,4} ?/ ?[0-9]{1,4}\s*$`),
		take: func(d *document, n *yaml.Node, _, text string) bool {
			if !v.Attend(text) {
				d.fault(n, scoring.CodeAttendedBad, "found", text)
				return false
			}
			return true
		}}
}

// favour takes how many of those who were there were for a decision.
func favour(v *scoring.Vote) shape {
	return word{kind: "whole number", as: jsonSchema{"type": []string{"integer", "string"}, "minimum": 0,
		"pattern": `^\s*[0-9]{1,4}\s*$`},
		take: func(d *document, n *yaml.Node, _, text string) bool {
			if !v.Favour(text) {
				d.fault(n, scoring.CodeForBad, "found", text, "attended", v.Present())
				return false
			}
			return true
		}}
}
