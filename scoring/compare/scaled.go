package compare

import (
	"parindex/scoring"
	"parindex/scoring/seq"
)

// scaled is a rule that lists its points as it is under another maximum, with the same shares; others are as they are.
func scaled(rule scoring.Rule, from, to scoring.Points) scoring.Rule {
	if from.Sign() <= 0 {
		return rule
	}
	by := func(p scoring.Points) scoring.Points { return p.Mul(to).Quo(from) }
	switch r := rule.(type) {
	case scoring.YesNo:
		return scoring.YesNo{Yes: by(r.Yes), No: by(r.No)}
	case scoring.AllOf:
		r.Points, r.Otherwise = by(r.Points), by(r.Otherwise)
		return r
	case scoring.PerItem:
		r.Each, r.Cap = by(r.Each), by(r.Cap)
		return r
	case scoring.Levels:
		r.Levels = seq.Map(r.Levels, func(l scoring.Level) scoring.Level { l.Points = by(l.Points); return l })
		return r
	case scoring.Bands:
		r.Bands = seq.Map(r.Bands, func(b scoring.Band) scoring.Band { b.Points = by(b.Points); return b })
		return r
	}
	return rule
}
