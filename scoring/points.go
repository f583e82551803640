package scoring

import (
	"cmp"
	"fmt"
	"math/big"
	"math/bits"
	"strconv"
	"strings"
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

// ParsePoints reads a decimal with a point or a comma ("0.25", "0,25"), or a
// ratio of whole numbers ("3660/43"). Anything else is refused: exponents,
// thousands separators, spaces within, a zero denominator.
func ParsePoints(text string) (Points, error) {
	text = strings.TrimSpace(text)
	whole, mark, part, ok := splitNumber(text)
	if !ok {
		return Points{}, fmt.Errorf("not a number: %q", text)
	}
	if len(whole)+len(part) <= 18 {
		if n, d := readSmall(whole, mark, part); d != 0 && text[0] == '-' {
			return fraction(-n, d), nil
		} else if d != 0 {
			return fraction(n, d), nil
		}
	}
	rat, ok := new(big.Rat).SetString(strings.Replace(text, ",", ".", 1))
	if !ok {
		return Points{}, fmt.Errorf("not a number: %q", text)
	}
	return exact(rat), nil
}

// splitNumber parts a number at its point, comma or slash, without its sign. It is not ok
// where there are other than 1 to 40 digits on each side.
func splitNumber(text string) (whole string, mark byte, part string, ok bool) {
	if text != "" && (text[0] == '-' || text[0] == '+') {
		text = text[1:]
	}
	at := strings.IndexAny(text, ".,/")
	if at < 0 {
		return text, '.', "", isDigits(text, 40)
	}
	whole, part = text[:at], text[at+1:]
	return whole, text[at], part, isDigits(whole, 40) && isDigits(part, 40)
}

// isDigits says whether a text is digits, one at least.
func isDigits(text string, most int) bool {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return 1 <= len(text) && len(text) <= most
}

// readSmall reads a number of no more than 18 digits as n/d.
func readSmall(whole string, mark byte, part string) (n, d int64) {
	n, _ = strconv.ParseInt(whole, 10, 64) // digits, few
	if mark == '/' {
		d, _ = strconv.ParseInt(part, 10, 64)
		return n, d
	}
	d = 1
	for i := range len(part) {
		n, d = 10*n+int64(part[i]-'0'), 10*d
	}
	return n, d
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
func Whole(n int64) Points { return fraction(n, 1) }

// exact holds a number in the smaller of the two ways.
func exact(rat *big.Rat) Points {
	if num, den := rat.Num(), rat.Denom(); num.IsInt64() && den.IsInt64() {
		if n, d := num.Int64(), den.Int64(); size(n) < small && size(d) < small {
			return Points{num: n, less: d - 1}
		}
	}
	return Points{rat: rat}
}

// fraction is n/d, where d is not 0 and neither is the least integer.
func fraction(n, d int64) Points {
	if g := gcd(n, d); g > 1 {
		n, d = n/g, d/g
	}
	if d < 0 {
		n, d = -n, -d
	}
	if size(n) < small && size(d) < small {
		return Points{num: n, less: d - 1}
	}
	return Points{rat: big.NewRat(n, d)}
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

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, -a)
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
	common := gcd(p.den(), q.den())
	a, fitsA := product(p.num, q.den()/common)
	b, fitsB := product(q.num, p.den()/common)
	den, fits := product(p.den(), q.den()/common)
	if !fitsA || !fitsB || !fits {
		return Points{}, false
	}
	return fraction(a+b, den), true
}

// Sub is p − q.
func (p Points) Sub(q Points) Points { return p.Add(q.Neg()) }

// Mul is p × q.
func (p Points) Mul(q Points) Points {
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
	switch sign := p.Sign(); {
	case sign != q.Sign():
		return cmp.Compare(sign, q.Sign())
	case bothSmall(p, q):
		return sign * cmpSmall(p, q)
	}
	return p.value().Cmp(q.value())
}

// cmpSmall compares the sizes of two small numbers, whatever their signs.
func cmpSmall(p, q Points) int {
	high, low := bits.Mul64(size(p.num), size(q.den()))
	highQ, lowQ := bits.Mul64(size(q.num), size(p.den()))
	return cmp.Or(cmp.Compare(high, highQ), cmp.Compare(low, lowQ))
}

// Equal says whether p and q are the same number.
func (p Points) Equal(q Points) bool { return p.Cmp(q) == 0 }

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
func (p Points) IsZero() bool { return p.Sign() == 0 }

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

// Sum adds numbers up; the sum of none is 0. It adds by halves: the denominator of a
// running sum would soon outgrow the integers.
func Sum(numbers ...Points) Points {
	switch half := len(numbers) / 2; len(numbers) {
	case 0:
		return Points{}
	case 1:
		return numbers[0]
	default:
		return Sum(numbers[:half]...).Add(Sum(numbers[half:]...))
	}
}

// Decimals is how many decimals p needs to be written exactly; ok is false if
// no finite number of them does (a third).
func (p Points) Decimals() (n int, ok bool) {
	if _, n, ok = p.scaled(); ok {
		return n, true
	}
	return p.value().FloatPrec()
}

// scaled is p as units of its last decimal, of which it has n, where integers suffice.
func (p Points) scaled() (units int64, n int, ok bool) {
	for scale := int64(1); p.rat == nil && n <= 18; n, scale = n+1, 10*scale {
		if scale%p.den() == 0 {
			units, ok = product(p.num, scale/p.den())
			return units, n, ok
		}
	}
	return 0, 0, false
}

// String is the exact value: a decimal with a point where it ends ("0.25"),
// else a ratio ("250/3"). [ParsePoints] reads it back.
func (p Points) String() string {
	units, n, ok := p.scaled()
	if ok && n == 0 {
		return strconv.FormatInt(units, 10)
	}
	n, ok = p.Decimals()
	if !ok {
		return p.value().RatString()
	}
	return p.value().FloatString(n)
}

// Fraction is the exact value as a ratio in lowest terms, or as a whole number: "1/5".
func (p Points) Fraction() string { return p.value().RatString() }

// Fixed is p with exactly that many decimals and a decimal point. What does
// not fit is rounded half away from zero; round by the regulation before. What
// comes to 0 has no sign.
func (p Points) Fixed(decimals int) string {
	text := p.value().FloatString(decimals)
	if strings.Trim(text, "-0.") == "" {
		return strings.TrimPrefix(text, "-")
	}
	return text
}

// MarshalText makes Points an exact text in JSON and YAML.
func (p Points) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads what MarshalText wrote, and nothing else.
func (p *Points) UnmarshalText(text []byte) error {
	const most = 1 << 14 // digits: no sum over a set comes near
	s := string(text)
	if len(s) <= most && strings.Trim(s, "-0123456789./") == "" {
		if rat, ok := new(big.Rat).SetString(s); ok && exact(rat).String() == s {
			*p = exact(rat)
			return nil
		}
	}
	return fmt.Errorf("not an exact number: %.40q", s)
}
