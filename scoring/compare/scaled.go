package compare

import (
	"parindex/scoring"
	"parindex/scoring/seq"
)

// onlyGrew says whether the same data come to the same share of the maximum by the rules of both leaves, as far as that
// can be read off them.
func onlyGrew(old, now *scoring.Criterion) bool {
	if old.Max.Sign() <= 0 {
		return scoring.Meaning(old.Rule) == scoring.Meaning(now.Rule)
	}
	by := now.Max.Quo(old.Max)
	if from, is := old.Rule.(scoring.Formula); is {
		formula, is := now.Rule.(scoring.Formula)
		return is && formula.Grew(from, by)
	}
	return scoring.Meaning(scaled(old.Rule, by)) == scoring.Meaning(now.Rule)
}

// scaled is a rule with so many times the points that it lists; one that lists shares of the maximum alone is as it is.
func scaled(rule scoring.Rule, times scoring.Points) scoring.Rule {
	by := times.Mul
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
		r.Bands = scaledBands(r.Bands, by)
		return r
	case scoring.BySurvey:
		r.Tiers = scaledBands(r.Tiers, by)
		return r
	case scoring.Deduction:
		r.Floor = by(r.Floor)
		r.Items = seq.Map(r.Items, func(v scoring.Violation) scoring.Violation { v.Each = by(v.Each); return v })
		return r
	}
	return rule
}

func scaledBands(bands []scoring.Band, by func(scoring.Points) scoring.Points) []scoring.Band {
	return seq.Map(bands, func(b scoring.Band) scoring.Band {
		if b.Points = by(b.Points); b.Rate != nil {
			b.Rate = new(by(*b.Rate))
		}
		return b
	})
}
