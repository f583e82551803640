package scoring

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

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

// IsThousands says whether a number may have separators of thousands: it looks like a
// decimal, and like a Vietnamese "one thousand two hundred and thirty-four". Typed as
// text, there is no telling.
func IsThousands(written string) bool {
	n := strings.IndexAny(written, ".,")
	if n < 1 || n > 3 || written[0] == '0' || !isDigits(written[:n], 3) {
		return false
	}
	for rest := written[n:]; rest != ""; rest = rest[4:] {
		if len(rest) < 4 || rest[0] != '.' && rest[0] != ',' || !isDigits(rest[1:4], 3) {
			return false
		}
	}
	return true
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

// Decimals is how many decimals p needs to be written exactly; ok is false if
// no finite number of them does (a third).
func (p Points) Decimals() (n int, ok bool) {
	if p.rat != nil {
		return p.rat.FloatPrec()
	}
	twos, rest := factors(p.den(), 2)
	fives, rest := factors(rest, 5)
	return max(twos, fives), rest == 1
}

// factors is how many times n can be divided by a factor, and what is left.
func factors(n, factor int64) (times int, rest int64) {
	for n%factor == 0 {
		times, n = times+1, n/factor
	}
	return times, n
}

// power is 10 to the n, where integers suffice.
func power(n int) (p int64, fits bool) {
	p = 1
	for range min(n, 18) {
		p *= 10
	}
	return p, 0 <= n && n <= 18
}

// String is the exact value: a decimal with a point where it ends ("0.25"),
// else a ratio ("250/3"). [ParsePoints] reads it back.
func (p Points) String() string {
	n, ok := p.Decimals()
	if !ok {
		return p.Fraction()
	}
	return p.decimal(n)
}

// Fraction is the exact value as a ratio in lowest terms, or as a whole number: "1/5".
func (p Points) Fraction() string {
	switch {
	case p.rat != nil:
		return p.rat.RatString()
	case p.IsWhole():
		return strconv.FormatInt(p.num, 10)
	}
	return strconv.FormatInt(p.num, 10) + "/" + strconv.FormatInt(p.den(), 10)
}

// Fixed is p with exactly that many decimals and a decimal point. What does
// not fit is rounded half away from zero; round by the regulation before. What
// comes to 0 has no sign.
func (p Points) Fixed(decimals int) string {
	return p.Round(HalfUp, decimals).decimal(decimals)
}

// decimal is p with exactly that many decimals, where it needs no more.
func (p Points) decimal(n int) string {
	scale, fits := power(n)
	if p.rat != nil || !fits {
		return p.value().FloatString(n)
	}
	units, fits := product(p.num, scale/p.den())
	if !fits {
		return p.value().FloatString(n)
	}
	digits := strconv.FormatUint(size(units), 10)
	if n > 0 {
		digits = strings.Repeat("0", max(0, n+1-len(digits))) + digits
		digits = digits[:len(digits)-n] + "." + digits[len(digits)-n:]
	}
	if units < 0 {
		return "-" + digits
	}
	return digits
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
