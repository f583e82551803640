package text

import (
	"testing"

	"parindex/scoring"
)

// A number is never written as a round one, or as the threshold beside it, that it is not.
func TestAgainst(t *testing.T) {
	for _, c := range []struct{ exact, edge, want string }{
		{"2699999/30000", "90", "≈89,99997"},
		{"2700001/30000", "90", "≈90,00003"},
		{"1/30000", "90", "≈0,00003"},
		{"-1/30000", "90", "≈-0,00003"},
		{"269999999999999/3000000000000", "90", "≈89,9999999999997"},
		{"89.999999999999999", "90", "89,999999999999999"},
		{"90", "90", "90"},
		{"250/3", "83.3333", "≈83,33333"},
		{"83.3333", "250/3", "83,3333"},
		{"250/3", "80", "≈83,3333"},
		{"179/200", "0.9", "0,895"},
		{"2699999/3000000", "0.9", "≈0,8999997"},
	} {
		if got := Vietnamese.Against(scoring.MustPoints(c.exact), scoring.MustPoints(c.edge)); got != c.want {
			t.Errorf("%s against %s: %s, want %s", c.exact, c.edge, got, c.want)
		}
	}
}

// Two numbers have the decimals that tell them apart, and more where one would look round.
func TestApart(t *testing.T) {
	for _, c := range []struct{ p, q, one, other string }{
		{"2699999/30000", "134998/1500", "89,99997", "89,999"},
		{"96.8504", "96.8496", "96,8504", "96,8496"},
		{"79.996", "80", "79,996", "80,000"},
		{"79.5", "80", "79,50", "80,00"},
		{"90", "89.9987", "90,000", "89,999"},
		{"1/3", "1/3", "0,33", "0,33"},
	} {
		one, other := Vietnamese.Apart(scoring.MustPoints(c.p), scoring.MustPoints(c.q), 2)
		if one != c.one || other != c.other {
			t.Errorf("%s and %s: %s, %s; want %s, %s", c.p, c.q, one, other, c.one, c.other)
		}
	}
}

// A fraction among the percentages of a rule is what the pack says and, since officials read it, about what it is.
func TestPercentOfFraction(t *testing.T) {
	for exact, want := range map[string]string{"500/7": "từ 500/7 % (≈71,4286%)", "70.5": "từ 70,5%"} {
		band := scoring.Band{Low: &scoring.Edge{At: scoring.MustPoints(exact)}}
		if got := Vietnamese.Interval(band); got != want {
			t.Errorf("%s: %s, want %s", exact, got, want)
		}
	}
}
