package scoring

import (
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestParsePoints(t *testing.T) {
	for _, c := range []struct{ text, want, why string }{
		{"0,25", "0.25", "a Vietnamese cell"},
		{"0.25", "0.25", "YAML"},
		{" 2 ", "2", "blanks around"},
		{"-1.50", "-1.5", "a loss"},
		{"3660/43", "3660/43", "a ratio"},
		{"10/4", "2.5", "a ratio that ends"},
		{"007", "7", "leading zeros"},
		{"4611686018427387904", "4611686018427387904", "beyond the small form"},
		{"0.000000000000000000001", "0.000000000000000000001", "far beyond"},
	} {
		got, err := ParsePoints(c.text)
		if err != nil || got.String() != c.want {
			t.Errorf("%s: %q: %s %v, want %s", c.why, c.text, got, err, c.want)
		}
	}
	for _, text := range []string{"", "x", "1.234,5", "1 000", "1e3", "0x10", "1/0", ".5", "5.", "1/2/3", "∞", "NaN",
		"--1", "1_000"} {
		if got, err := ParsePoints(text); err == nil {
			t.Errorf("%q was read as %s", text, got)
		}
	}
}

// What is written as exact text is read again, at any length, and nothing else is.
func TestUnmarshalText(t *testing.T) {
	long := MustPoints("1/3")
	for n := range int64(40) {
		long = long.Add(Whole(1).Quo(Whole(1000003 + 2*n)))
	}
	for _, p := range []Points{{}, MustPoints("-0.004"), MustPoints("250/3"), MustPoints("1073741825"), long} {
		text, err := p.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var again Points
		if err := again.UnmarshalText(text); err != nil || !again.Equal(p) {
			t.Errorf("%s is read as %s, %v", text, again, err)
		}
	}
	for _, text := range []string{"", "0,5", "1.50", "+1", "-0", "01", "2/4", "4/2", "1/0", "1e3", " 1", "x",
		strings.Repeat("1", 1<<15)} {
		var p Points
		if err := p.UnmarshalText([]byte(text)); err == nil {
			t.Errorf("%.20q is read as %s", text, p)
		}
	}
}

func TestFixed(t *testing.T) {
	for _, c := range []struct{ number, want, why string }{
		{"250/3", "83.33", "a third"},
		{"-0.005", "-0.01", "a half, away from zero"},
		{"-0.004", "0.00", "what comes to 0 has no sign"},
		{"-10", "-10.00", "other zeros are no 0"},
	} {
		if got := MustPoints(c.number).Fixed(2); got != c.want {
			t.Errorf("%s: %s is %s, want %s", c.why, c.number, got, c.want)
		}
	}
}

// The small form agrees with big.Rat on everything, at its edges above all.
func TestSmallFractionsAgreeWithBigOnes(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	numbers := []int64{0, 1, -1, 3, 7, 100, 1 << 30, 1<<31 + 1, -1 << 31, 1<<32 - 1, small - 1, small, -small,
		small + 1}
	pick := func() Points {
		n, d := numbers[rng.IntN(len(numbers))], numbers[rng.IntN(len(numbers))]
		if d <= 0 {
			d = 1 + rng.Int64N(1000)
		}
		return exact(big.NewRat(n, d))
	}
	for range 20000 {
		p, q := pick(), pick()
		a, b := p.value(), q.value()
		agree(t, p.Add(q), new(big.Rat).Add(a, b))
		agree(t, p.Sub(q), new(big.Rat).Sub(a, b))
		agree(t, p.Mul(q), new(big.Rat).Mul(a, b))
		agree(t, Sum(p, q, p), new(big.Rat).Add(new(big.Rat).Add(a, b), a))
		agree(t, Sum(p, q, p.Neg(), q.Neg(), q), b)
		if !q.IsZero() {
			agree(t, p.Quo(q), new(big.Rat).Quo(a, b))
		}
		if p.Cmp(q) != a.Cmp(b) || p.Sign() != a.Sign() || p.IsWhole() != a.IsInt() ||
			p.Equal(q) != (a.Cmp(b) == 0) || !p.Equal(exact(a)) {
			t.Fatalf("%s and %s compare wrongly", p, q)
		}
	}
}

func agree(t *testing.T, got Points, want *big.Rat) {
	t.Helper()
	if got.value().Cmp(want) != 0 || got.String() != exact(want).String() {
		t.Fatalf("%s, want %s", got, want.RatString())
	}
}

func FuzzParsePoints(f *testing.F) {
	for _, seed := range []string{"0,25", "3660/43", "1e9", "-0", "1/0",
		"99999999999999999999999999999999999999999999999999"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := ParsePoints(text)
		if err != nil {
			return
		}
		again, err := ParsePoints(p.String())
		if err != nil || !again.Equal(p) {
			t.Errorf("%q became %s, which reads as %s (%v)", text, p, again, err)
		}
	})
}

// A share is written as decisions write it.
func TestFraction(t *testing.T) {
	for number, want := range map[string]string{"0.2": "1/5", "1/3": "1/3", "4/6": "2/3", "1": "1", "0": "0",
		"-0.5": "-1/2"} {
		if got := MustPoints(number).Fraction(); got != want {
			t.Errorf("%s is written %s, want %s", number, got, want)
		}
	}
}

// Numbers too long for a machine's word are rounded as others are.
func TestRoundLong(t *testing.T) {
	long := "123456789012345678901234567890"
	for _, c := range []struct {
		number string
		mode   RoundingMode
		want   string
	}{
		{long + "1.5", HalfUp, long + "2"}, {long + "1.5", HalfEven, long + "2"}, {long + "1.5", Down, long + "1"},
		{long + "2.5", HalfUp, long + "3"}, {long + "2.5", HalfEven, long + "2"}, {long + "2.6", HalfEven, long + "3"},
		{long + "2.4", HalfUp, long + "2"}, {long + "2.9", Down, long + "2"},
		{"-" + long + "2.5", HalfUp, "-" + long + "3"}, {"-" + long + "2.9", Down, "-" + long + "2"},
	} {
		if got := MustPoints(c.number).Round(c.mode, 0).String(); got != c.want {
			t.Errorf("%s, %s: %s, want %s", c.number, c.mode, got, c.want)
		}
	}
}

// The least whole number that is not exceeded.
func TestUp(t *testing.T) {
	for of, want := range map[string]string{"0": "0", "1/3": "1", "1": "1", "1.0001": "2", "900000000": "900000000",
		"10000000000000000000/3": "3333333333333333334"} {
		if got := MustPoints(of).Up().String(); got != want {
			t.Errorf("%s: %s, want %s", of, got, want)
		}
	}
}
