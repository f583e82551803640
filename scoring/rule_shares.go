package scoring

import (
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Share is one label of a scale and what it earns, in percent of the maximum.
type Share struct {
	Label   string
	Percent Points
	Same    bool           `json:"-"` // as much as the one before it, which is meant
	Pos     fault.Position `json:"-"`
}

// Shares (mức theo phần trăm điểm tối đa): one label is chosen; it earns a share
// of the maximum (100, 75, 50 %).
type Shares struct{ Shares []Share }

// Kind is "shares".
func (Shares) Kind() string { return "shares" }

// Asks is the unit.
func (Shares) Asks() Asked { return AsksUnit }

// Fields is one choice among the labels.
func (r Shares) Fields() []Field {
	return []Field{{Name: "choice", Kind: Choice, Options: r.labels()}}
}

func (r Shares) labels() []string {
	return seq.Map(r.Shares, func(share Share) string { return share.Label })
}

// Work gives the share of the maximum that the chosen label earns.
func (r Shares) Work(c *Criterion, in []Input) (Working, fault.List) {
	return choose(c, in[0], r.labels(), r.levels(c.Max))
}

// Range spans the shares.
func (r Shares) Range(max Points) (Points, Points) { return rangeOf(r.levels(max)) }

// Parts are the labels.
func (r Shares) Parts(Points) []RulePart { return choiceParts(SharePart, r.labels()) }

func (r Shares) levels(max Points) []Points {
	return seq.Map(r.Shares, func(share Share) Points { return shareOf(share.Percent, max) })
}

func (r Shares) check(node *Criterion) fault.List {
	same := func(i int) bool { return r.Shares[i].Same }
	pos := func(i int) fault.Position { return r.Shares[i].Pos }
	return append(checkLabels(node, r.labels(), pos), checkOrder(node, r.labels(), r.levels(node.Max), same, pos)...)
}

func (r Shares) canonical() string {
	return pairs("Shares", listed(r.Shares, func(s Share) string {
		return pairs("Label", quoted(s.Label), "Percent", s.Percent.canonical())
	}))
}
