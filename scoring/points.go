package scoring

import (
	"fmt"
	"math/big"
	"regexp"
	"strings"
)

// Points is an exact number: points, a percentage or a ratio. The zero value
// is 0. Points is immutable; copying it is safe.
type Points struct{ rat *big.Rat }

var (
	zeroRat = new(big.Rat)
	ten     = big.NewInt(10)
	decimal = regexp.MustCompile(`^[+-]?[0-9]{1,40}([.,][0-9]{1,40})?$`)
	ratio   = regexp.MustCompile(`^[+-]?[0-9]{1,40}/[0-9]{1,40}$`)
)

// ParsePoints reads a decimal with a point or a comma ("0.25", "0,25"), or a
// ratio of whole numbers ("3660/43"). Anything else is refused: exponents,
// thousands separators, spaces within, a zero denominator.
func ParsePoints(text string) (Points, error) {
	text = strings.TrimSpace(text)
	if !decimal.MatchString(text) && !ratio.MatchString(text) {
		return Points{}, fmt.Errorf("not a number: %q", text)
	}
	rat, ok := new(big.Rat).SetString(strings.Replace(text, ",", ".", 1))
	if !ok {
		return Points{}, fmt.Errorf("not a number: %q", text)
	}
	return Points{rat}, nil
}

// MustPoints is [ParsePoints] for constants in source code; it panics on text
// that is not a number.
func MustPoints(text string) Points {
	p, err := ParsePoints(text)
	if err != nil {
		panic(err)
	}
	return p
}

// Whole is a whole number.
func Whole(n int64) Points { return Points{new(big.Rat).SetInt64(n)} }

func (p Points) value() *big.Rat {
	if p.rat == nil {
		return zeroRat
	}
	return p.rat
}

// Add is p + q.
func (p Points) Add(q Points) Points {
	switch {
	case p.IsZero():
		return q
	case q.IsZero():
		return p
	}
	return Points{new(big.Rat).Add(p.rat, q.rat)}
}

// Sub is p − q.
func (p Points) Sub(q Points) Points {
	if q.IsZero() {
		return p
	}
	return Points{new(big.Rat).Sub(p.value(), q.rat)}
}

// Mul is p × q.
func (p Points) Mul(q Points) Points {
	if p.IsZero() || q.IsZero() {
		return Points{}
	}
	return Points{new(big.Rat).Mul(p.rat, q.rat)}
}

// Quo is p ÷ q. It panics if q is 0: callers have to look first, since a zero
// denominator is a fault of the data with a place of its own.
func (p Points) Quo(q Points) Points {
	return Points{new(big.Rat).Quo(p.value(), q.value())}
}

// Neg is −p.
func (p Points) Neg() Points { return Points{}.Sub(p) }

// Cmp is −1, 0 or 1 as p is below, equal to or above q.
func (p Points) Cmp(q Points) int { return p.value().Cmp(q.value()) }

// Equal says whether p and q are the same number.
func (p Points) Equal(q Points) bool { return p.Cmp(q) == 0 }

// Less says whether p is below q.
func (p Points) Less(q Points) bool { return p.Cmp(q) < 0 }

// Sign is −1, 0 or 1.
func (p Points) Sign() int { return p.value().Sign() }

// IsZero says whether p is 0.
func (p Points) IsZero() bool { return p.rat == nil || p.rat.Sign() == 0 }

// IsWhole says whether p has no fraction.
func (p Points) IsWhole() bool { return p.value().IsInt() }

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

// Sum adds numbers up; the sum of none is 0.
func Sum(numbers ...Points) Points {
	var total Points
	for _, n := range numbers {
		total = total.Add(n)
	}
	return total
}

// Decimals is how many decimals p needs to be written exactly; ok is false if
// no finite number of them does (a third).
func (p Points) Decimals() (n int, ok bool) {
	return p.value().FloatPrec()
}

// String is the exact value: a decimal with a point where it ends ("0.25"),
// else a ratio ("250/3"). [ParsePoints] reads it back.
func (p Points) String() string {
	n, ok := p.Decimals()
	if !ok {
		return p.value().RatString()
	}
	return p.value().FloatString(n)
}

// Fixed is p with exactly that many decimals and a decimal point. What does
// not fit is rounded half away from zero; round by the regulation before.
func (p Points) Fixed(decimals int) string { return p.value().FloatString(decimals) }

// MarshalText makes Points an exact text in JSON and YAML.
func (p Points) MarshalText() ([]byte, error) { return []byte(p.String()), nil }
