package scoring

import (
	"cmp"
	"math/big"
	"math/bits"
)

// Points is an exact number: points, a percentage or a ratio. The zero value
// is 0. Points is immutable; copying it is safe.
//
// Nearly every number of a province is a small fraction, so those are held as
// two machine integers in lowest terms; whatever outgrows them is a big.Rat.
type Points struct {
	num, less int64    // num/(less+1): the zero value is 0/1
	rat       *big.Rat // where not nil, the number
}

// small is above both parts of a fraction held as integers, so that two of them can
// be added.
const small = 1 << 62

var ten = big.NewInt(10)

// Whole is a whole number.
func Whole(n int64) Points {
	if size(n) >= small {
		return Points{rat: big.NewRat(n, 1)}
	}
	return Points{num: n}
}

// exact holds a number in the smaller of the two ways.
func exact(rat *big.Rat) Points {
	if num, den := rat.Num(), rat.Denom(); num.IsInt64() && den.IsInt64() {
		if n, d := num.Int64(), den.Int64(); size(n) < small && size(d) < small {
			return Points{num: n, less: d - 1}
		}
	}
	return Points{rat: rat}
}

// fraction is n/d, where both are small and d is not 0.
func fraction(n, d int64) Points {
	if d != 1 {
		g := gcd(n, d)
		n, d = n/g, d/g
	}
	if d < 0 {
		n, d = -n, -d
	}
	return Points{num: n, less: d - 1}
}

// product is a × b, where neither is the least integer; fits says whether it is small.
func product(a, b int64) (ab int64, fits bool) {
	high, low := bits.Mul64(size(a), size(b))
	if high > 0 || low >= small {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(low), true
	}
	return int64(low), true
}

// gcd divides once, since one number is often much larger, and then halves and subtracts, which takes less time.
func gcd(a, b int64) int64 {
	x, y := size(a), size(b)
	if y != 0 {
		x, y = y, x%y
	}
	if y == 0 {
		return int64(x)
	}
	twos := bits.TrailingZeros64(x | y)
	x >>= bits.TrailingZeros64(x)
	for y != 0 && x != 1 {
		y >>= bits.TrailingZeros64(y)
		x, y = min(x, y), max(x, y)-min(x, y)
	}
	return int64(x << twos)
}

// size is n without its sign.
func size(n int64) uint64 { return uint64(max(n, -n)) }

func (p Points) den() int64 { return p.less + 1 }

func (p Points) value() *big.Rat {
	if p.rat == nil {
		return big.NewRat(p.num, p.den())
	}
	return p.rat
}

// bothSmall says whether p and q are both held as integers.
func bothSmall(p, q Points) bool { return p.rat == nil && q.rat == nil }

// Add is p + q.
func (p Points) Add(q Points) Points {
	switch (Points{}) { // most figures of a branch are 0
	case p:
		return q
	case q:
		return p
	}
	if sum, ok := addSmall(p, q); ok {
		return sum
	}
	return exact(new(big.Rat).Add(p.value(), q.value()))
}

// addSmall is p + q if integers suffice for that.
func addSmall(p, q Points) (sum Points, ok bool) {
	if !bothSmall(p, q) {
		return Points{}, false
	}
	if n := p.num + q.num; p.less == q.less && size(n) < small {
		return fraction(n, p.den()), true
	}
	common := gcd(p.den(), q.den())
	a, fitsA := product(p.num, q.den()/common)
	b, fitsB := product(q.num, p.den()/common)
	den, fits := product(p.den(), q.den()/common)
	if !fitsA || !fitsB || !fits || size(a+b) >= small {
		return Points{}, false
	}
	n := a + b
	if common != 1 {
		shared := gcd(n, common) // no other factor of the denominator can be one of the sum, too
		n, den = n/shared, den/shared
	}
	return Points{num: n, less: den - 1}, true
}

// Sub is p − q.
func (p Points) Sub(q Points) Points { return p.Add(q.Neg()) }

// Mul is p × q.
func (p Points) Mul(q Points) Points {
	if q == (Points{num: 1}) { // what nothing scales
		return p
	}
	num, fitsNum := product(p.num, q.num)
	den, fitsDen := product(p.den(), q.den())
	if bothSmall(p, q) && fitsNum && fitsDen {
		return fraction(num, den)
	}
	return exact(new(big.Rat).Mul(p.value(), q.value()))
}

// Quo is p ÷ q. It panics if q is 0: callers have to look first, since a zero
// denominator is a fault of the data with a place of its own.
func (p Points) Quo(q Points) Points {
	num, fitsNum := product(p.num, q.den())
	den, fitsDen := product(p.den(), q.num)
	if bothSmall(p, q) && fitsNum && fitsDen && den != 0 {
		return fraction(num, den)
	}
	return exact(new(big.Rat).Quo(p.value(), q.value()))
}

// Neg is −p.
func (p Points) Neg() Points {
	if p.rat == nil {
		return Points{num: -p.num, less: p.less}
	}
	return exact(new(big.Rat).Neg(p.rat))
}

// Cmp is −1, 0 or 1 as p is below, equal to or above q.
func (p Points) Cmp(q Points) int {
	if bothSmall(p, q) {
		return cmpSmall(p, q)
	}
	if c := cmp.Compare(p.Sign(), q.Sign()); c != 0 {
		return c
	}
	return p.value().Cmp(q.value())
}

// cmpSmall multiplies by the denominators where these differ and the signs do not.
func cmpSmall(p, q Points) int {
	if p.less == q.less || (p.num < 0) != (q.num < 0) {
		return cmp.Compare(p.num, q.num)
	}
	high, low := bits.Mul64(size(p.num), uint64(q.den()))
	highQ, lowQ := bits.Mul64(size(q.num), uint64(p.den()))
	larger := cmp.Compare(low, lowQ)
	if high != highQ {
		larger = cmp.Compare(high, highQ)
	}
	if p.num < 0 {
		return -larger
	}
	return larger
}

// Equal says whether p and q are the same number.
func (p Points) Equal(q Points) bool {
	if p.rat == nil || q.rat == nil { // what fits integers is held in them, in lowest terms
		return p == q
	}
	return p.rat.Num().Cmp(q.rat.Num()) == 0 && p.rat.Denom().Cmp(q.rat.Denom()) == 0
}

// Less says whether p is below q.
func (p Points) Less(q Points) bool { return p.Cmp(q) < 0 }

// Sign is −1, 0 or 1.
func (p Points) Sign() int {
	if p.rat != nil {
		return p.rat.Sign()
	}
	return cmp.Compare(p.num, 0)
}

// IsZero says whether p is 0.
func (p Points) IsZero() bool { return p == Points{} }

// IsWhole says whether p has no fraction.
func (p Points) IsWhole() bool {
	if p.rat != nil {
		return p.rat.IsInt()
	}
	return p.den() == 1
}

// Min is the smaller of p and q.
func (p Points) Min(q Points) Points {
	if q.Less(p) {
		return q
	}
	return p
}

// Max is the larger of p and q.
func (p Points) Max(q Points) Points {
	if p.Less(q) {
		return q
	}
	return p
}

// Root is the square root of a number that is not negative, to so many decimals: for
// estimates. It is computed in integers, so that it is the same on every processor.
func (p Points) Root(decimals int) Points {
	scale := new(big.Int).Exp(ten, big.NewInt(int64(decimals+1)), nil)
	square := new(big.Rat).Mul(p.value(), new(big.Rat).SetInt(new(big.Int).Mul(scale, scale)))
	whole := new(big.Int).Quo(square.Num(), square.Denom())
	root := new(big.Rat).SetFrac(whole.Sqrt(whole), scale)
	return exact(root).Round(HalfUp, decimals)
}
