package report

import (
	"fmt"
	"strings"

	"parindex/scoring"
)

// supposed are the choices of the regulation and the points that a variant tries, a line
// each kind.
func (r *Result) supposed() (notes []string) {
	var choices, points, without []string
	for _, change := range r.Round.Changes {
		switch c := change.(type) {
		case scoring.OtherChoice:
			choices = append(choices, c.Name+" = "+c.Value)
		case scoring.Without:
			without = append(without, c.Set+"/"+c.Code)
		case scoring.OtherSatisfaction:
			points = append(points, fmt.Sprintf("%s %s = %s%%", r.Round.NameOf(c.Unit), c.Code, r.Lang.Number(c.Percent)))
		case scoring.OtherPoints:
			points = append(points, fmt.Sprintf("%s %s = %s", r.Round.NameOf(c.Unit), c.Code, r.Lang.Number(c.Points)))
		}
	}
	if len(choices) > 0 {
		notes = append(notes, r.say(
			"Other choices of the regulation: %s — not an official result", strings.Join(choices, "; ")))
	}
	if len(points) > 0 {
		notes = append(notes, r.say("Other points: %s — not an official result", strings.Join(points, "; ")))
	}
	if len(without) > 0 {
		notes = append(notes, r.say("Without criteria: %s — not an official result", strings.Join(without, "; ")))
	}
	return notes
}

// appraised is the heading of appraised points, which says where nobody decided some of
// them.
func (r *Result) appraised() string {
	for _, change := range r.Round.Changes {
		if _, tried := change.(scoring.OtherPoints); tried {
			return r.say("Appraised (tried)")
		}
	}
	return r.say("Appraised")
}
