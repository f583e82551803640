package scoring

import (
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Level is one label of a scale and what it earns.
type Level struct {
	Label  string
	Points Points
	Same   bool           `json:"-"` // as much as the one before it, which is meant
	Pos    fault.Position `json:"-"`
}

// Levels (thang điểm theo mức): one label is chosen.
type Levels struct{ Levels []Level }

// Kind is "levels".
func (Levels) Kind() string { return "levels" }

// Asks is the unit.
func (Levels) Asks() Asked { return AsksUnit }

// Fields is one choice among the labels.
func (r Levels) Fields() []Field {
	return []Field{{Name: "choice", Kind: Choice, Options: r.labels()}}
}

func (r Levels) labels() []string {
	return seq.Map(r.Levels, func(level Level) string { return level.Label })
}

// Work gives the points of the chosen label; case does not matter.
func (r Levels) Work(c *Criterion, in []Input) (Working, fault.List) {
	return choose(c, in[0], r.labels(), r.levels(c.Max))
}

// Range spans the levels.
func (r Levels) Range(max Points) (Points, Points) { return rangeOf(r.levels(max)) }

// Parts are the labels.
func (r Levels) Parts(Points) []RulePart { return choiceParts(LevelPart, r.labels()) }

func (r Levels) levels(Points) []Points {
	return seq.Map(r.Levels, func(level Level) Points { return level.Points })
}

func (r Levels) check(node *Criterion) fault.List {
	same := func(i int) bool { return r.Levels[i].Same }
	pos := func(i int) fault.Position { return r.Levels[i].Pos }
	return append(checkLabels(node, r.labels(), pos), checkOrder(node, r.labels(), r.levels(node.Max), same, pos)...)
}

func (r Levels) canonical() string {
	return pairs("Levels", listed(r.Levels, func(l Level) string {
		return pairs("Label", quoted(l.Label), "Points", l.Points.canonical())
	}))
}
