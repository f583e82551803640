package scoring

import (
	"cmp"
	"math/big"
)

// RoundingMode says what happens to a half, and to the rest.
type RoundingMode string

// The rounding modes a regulation may declare.
const (
	HalfUp   RoundingMode = "half_up"   // a half goes up: 2.675 → 2.68
	HalfEven RoundingMode = "half_even" // a half goes to the even digit: 81.505 → 81.50
	Down     RoundingMode = "down"      // cut off: 89.995 → 89.99
)

// Rounding is the regulation's rounding: when, to how many decimals, and how.
type Rounding struct {
	Mode RoundingMode
	// Points rounds each leaf before it is added; nil where the decision does
	// not say so, and leaves stay exact.
	Points *int
	// Index is the number of decimals of the index, rounded once.
	Index int
}

// Leaf rounds the points of a leaf, where the decision says so.
func (r Rounding) Leaf(p Points) Points {
	if r.Points == nil {
		return p
	}
	return p.Round(r.Mode, *r.Points)
}

// Same says whether two figures of a leaf are one figure: as the regulation rounds leaves, or as a spreadsheet
// copied it.
func (r Rounding) Same(p, q Points) bool { return near(p, q) || r.Leaf(p).Equal(r.Leaf(q)) }

// Same is [Rounding.Same]. Where another rounding is tried, figures on forms are still as the declared one prints them.
func (r *Regulation) Same(p, q Points) bool {
	return r.Rounding.Same(p, q) || r.asDeclared().Rounding.Same(p, q)
}

// effect is [Part.Effect] of figures that are rounded as leaves are: what rounding takes away is no change.
func (r *Regulation) effect(part Part, from, to Points) Points {
	if r.Same(from, to) {
		return Points{}
	}
	return part.Effect(r.Rounding.Leaf(from), r.Rounding.Leaf(to))
}

// Percent rounds an index, or any printed figure, to the declared decimals.
func (r Rounding) Percent(p Points) Points { return p.Round(r.Mode, r.Index) }

// Round is p at that many decimals. It works on the exact value, so 81.505 is
// a half here, which a binary float is not.
func (p Points) Round(mode RoundingMode, decimals int) Points {
	if rounded, ok := p.roundSmall(mode, decimals); ok {
		return rounded
	}
	scale := new(big.Int).Exp(ten, big.NewInt(int64(decimals)), nil)
	scaled := new(big.Rat).Mul(p.value(), new(big.Rat).SetInt(scale))
	return exact(new(big.Rat).SetFrac(nearest(scaled, mode), scale))
}

// Up is the least whole number that p, of 0 or more, does not exceed.
func (p Points) Up() Points {
	whole := p.Round(Down, 0)
	if whole.Less(p) {
		return whole.Add(Whole(1))
	}
	return whole
}

// roundSmall does it where integers suffice.
func (p Points) roundSmall(mode RoundingMode, decimals int) (rounded Points, ok bool) {
	scale, fits := power(decimals)
	common := gcd(p.den(), scale)
	scaled, small := product(p.num, scale/common)
	if p.rat != nil || !fits || !small {
		return Points{}, false
	}
	den := p.den() / common
	cut, twice := scaled/den, 2*size(scaled%den)
	half := cmp.Compare(twice, uint64(den))
	if up := half > 0 || half == 0 && (mode == HalfUp || cut%2 != 0); mode != Down && up {
		cut += int64(p.Sign())
	}
	return fraction(cut, scale), true
}

// nearest is the whole number that the mode takes x to. Halves go away from
// zero under HalfUp, so that a loss is rounded as a gain is.
func nearest(x *big.Rat, mode RoundingMode) *big.Int {
	cut, rest := new(big.Int).QuoRem(x.Num(), x.Denom(), new(big.Int))
	twice := rest.Abs(rest).Lsh(rest, 1)
	half := twice.Cmp(x.Denom())
	up := half > 0 || half == 0 && (mode == HalfUp || cut.Bit(0) == 1)
	if mode == Down || !up {
		return cut
	}
	return cut.Add(cut, big.NewInt(int64(x.Sign())))
}

// IndexScale is the scale of every index: of units, areas and criteria, of means, and of
// the thresholds of classes. Its decimals are those of [Rounding]. The zero value is
// [PercentIndex].
type IndexScale string

// Administrative reform is published in percent, digital transformation (DTI) from 0 to
// 1 with four decimals.
const (
	PercentIndex IndexScale = "percent" // 0 to 100
	RatioIndex   IndexScale = "ratio"   // 0 to 1
)

// Full is the index of a unit that has its maximum.
func (s IndexScale) Full() Points {
	if s == RatioIndex {
		return Whole(1)
	}
	return hundred
}

// of is points over a maximum on the scale; ok is false where there is no maximum.
func (s IndexScale) of(points, max Points) (index Points, ok bool) {
	if max.Sign() <= 0 {
		return Points{}, false
	}
	return points.Mul(s.Full()).Quo(max), true
}

// From is an index of another scale on this one.
func (s IndexScale) From(other IndexScale, index Points) Points {
	return index.Mul(s.Full()).Quo(other.Full())
}
