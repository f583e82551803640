package manifest

import (
	"errors"
	"slices"
	"strings"

	"parindex/scoring"
)

// lostLines are those of a kind that each manifest has, and one that was read has none of.
type lostLines struct {
	kind   string
	lines  int
	wholes []string // what they are parts of: sets or units
}

// lost are lines that somebody has taken out: all parts of what is the same now as it was sealed. Where the whole
// differs, its line says so, and where nothing but published figures is known of a unit, there are no parts now either.
func (c *comparison) lost(now []entry) (lost []lostLines) {
	same := map[string]bool{} // by the first words of the parts
	for key, sealed := range c.sealed {
		if part := sealed.parts(); part != "" && c.now[key] != nil && slices.Equal(sealed.values, c.now[key].values) {
			same[part] = true
		}
	}
	for _, e := range now {
		if !kindOf(e.kind).isPart || !same[e.whole()] || c.both[e.whole()] {
			continue
		}
		if len(lost) == 0 || lost[len(lost)-1].kind != e.kind {
			lost = append(lost, lostLines{kind: e.kind})
		}
		l := &lost[len(lost)-1]
		if l.lines++; !slices.Contains(l.wholes, e.id[0]) {
			l.wholes = append(l.wholes, e.id[0])
		}
	}
	return lost
}

// parts are the first words of the lines on parts of what the line is about, "" where there are none.
func (e *entry) parts() string {
	switch e.kind {
	case setKind:
		return ruleKind + "\t" + e.id[0]
	case Rank:
		return Leaf + "\t" + e.id[1]
	}
	return ""
}

// dataAt is the place of the data among the values of a leaf.
var dataAt = slices.Index(kindOf(Leaf).values, "data")

// withoutComputed leaves out the points that stand behind the data of a rule, where they are those of the leaf:
// earlier versions sealed what a form showed there, which a program that saves the form computes or leaves out.
func (e *entry) withoutComputed(now *entry) *entry {
	if now == nil || !now.computed || now.values[dataAt] == none {
		return e
	}
	at := strings.LastIndex(e.values[dataAt], between)
	if at < 0 || strings.Count(e.values[dataAt], between) != strings.Count(now.values[dataAt], between)+1 {
		return e
	}
	var self scoring.Points
	shown := e.values[dataAt][at+len(between):]
	_, decimals, _ := strings.Cut(shown, ".")
	points, err := scoring.ParsePoints(shown)
	if errors.Join(err, self.UnmarshalText([]byte(e.values[0]))) != nil ||
		!self.Round(scoring.HalfUp, len(decimals)).Equal(points) {
		return e
	}
	own := *e
	own.values = slices.Clone(e.values)
	own.values[dataAt] = e.values[dataAt][:at]
	return &own
}
