package scoring

import (
	"fmt"
	"strings"
	"testing"
)

// band reads "(90, 100]": a round bracket leaves the edge out, nothing is no limit.
func band(text string) Band {
	var b Band
	low, high, _ := strings.Cut(text[1:len(text)-1], ",")
	if low != "" {
		b.Low = &Edge{MustPoints(low), text[0] == '('}
	}
	if high != "" {
		b.High = &Edge{MustPoints(high), text[len(text)-1] == ')'}
	}
	return b
}

func (b Band) show() string {
	text := "(,"
	if b.Low != nil {
		text = map[bool]string{true: "(", false: "["}[b.Low.Open] + b.Low.At.String() + ","
	}
	if b.High == nil {
		return text + ")"
	}
	return text + b.High.At.String() + map[bool]string{true: ")", false: "]"}[b.High.Open]
}

func TestBandsAreProved(t *testing.T) {
	for _, c := range []struct {
		why     string
		bands   string
		over100 bool
		want    string
	}{
		{"Cà Mau 1.1.4 is sound", "(90,) [70,90] (,70)", false, ""},
		{"a gap between bands", "[85,) (,80)", false, "band-gap [80,85)"},
		{"an edge that nobody has", "(90,) (,90)", false, "band-gap [90,90]"},
		{"an edge that both claim", "[90,) (,90]", false, "band-edge-twice [90,90]"},
		{"an overlap", "[80,) (,85)", false, "band-overlap [80,85)"},
		{"nothing at the bottom", "[50,100]", false, "band-gap [0,50)"},
		{"nothing at the top", "(,95)", false, "band-gap [95,100]"},
		{"100 is the end where a rate cannot pass it", "[0,100]", false, ""},
		{"and is not where it can", "[0,100]", true, "band-gap (100,)"},
		{"a band above the possible", "(100,) [0,100]", false, "band-unreachable (100,)"},
		{"a band that others take", "[50,) [60,70] (,50)", false, "band-unreachable [60,70]"},
		{"two faults at once", "(90,) [70,90) (,60)", false, "band-gap [60,70) band-gap [90,90]"},
		{"no bands at all", "", false, "band-gap [0,100]"},
		{"an overlap without an end", "[80,) [70,) [0,70)", true, "band-overlap [80,)"},
		{"a limit of a band beyond 100 does not count where a rate ends there", "[0,120]", false, ""},
	} {
		var bands []Band
		for _, text := range strings.Fields(c.bands) {
			bands = append(bands, band(text))
		}
		var got []string
		for _, d := range checkCover(&Criterion{Code: "1"}, bands, c.over100) {
			got = append(got, fmt.Sprintf("%s %s", d.Code, d.Args[1].Value.(Band).show()))
		}
		if all := strings.Join(got, " "); all != c.want {
			t.Errorf("%s: %s gives %q, want %q", c.why, c.bands, all, c.want)
		}
	}
}

// Whatever the proof calls sound gives points for every rate, and for one band only.
func TestProvedBandsHoldEveryRateOnce(t *testing.T) {
	edges := []string{"", "0", "50", "70", "100"}
	sound := 0
	for a := range edges {
		for b := range edges {
			for kinds := range 8 {
				bands := []Band{{Low: edgeOf(edges[a], kinds&1 > 0)},
					{Low: edgeOf(edges[b], kinds&2 > 0), High: edgeOf(edges[a], kinds&4 > 0)}}
				if len(checkCover(&Criterion{}, bands, false)) > 0 {
					continue
				}
				sound++
				for half := range 201 {
					rate := Whole(int64(half)).Quo(Whole(2))
					if n := holding(bands, rate); n != 1 {
						t.Errorf("%s %s: %d bands hold %s", bands[0].show(), bands[1].show(), n, rate)
					}
				}
			}
		}
	}
	if sound == 0 {
		t.Error("no pair of bands was sound, so nothing was tested")
	}
}

func edgeOf(at string, open bool) *Edge {
	if at == "" {
		return nil
	}
	return &Edge{MustPoints(at), open}
}

func holding(bands []Band, rate Points) (n int) {
	for _, b := range bands {
		if b.holds(rate) {
			n++
		}
	}
	return n
}

func TestFormulasAreProved(t *testing.T) {
	for _, c := range []struct{ why, cases, want string }{
		{"ends with otherwise", "x/y >= 0.9: 2; 0", ""},
		{"intervals that hold everything", "x/y >= 0.9: 2; x/y < 0.9: x/y", ""},
		{"intervals with a hole", "x/y >= 0.9: 2; x/y < 0.8: 1", "case-otherwise"},
		{"different expressions need otherwise", "x > 3: 2; y <= 3: 1", "case-otherwise"},
		{"a difference can be negative", "x - y >= 0: 2; x - y < 0: 1", "case-otherwise"},
		{"a case behind otherwise", "x > y: 1; 0; x > 1: 2", "case-unreachable"},
		{"a case that an earlier one takes", "x/y >= 0.5: 1; x/y >= 0.9: 2; 0", "case-unreachable"},
		{"an otherwise with nothing left", "x/y >= 0.5: 1; x/y < 0.5: y; 0", "case-unreachable"},
		{"turned round it is the same", "0.5 <= x/y: 1; x/y < 0.5: y", ""},
		{"a variable without use", "x > 1: 1; 0", "variable-unused"},
		{"all that stands behind otherwise", "0; x > 3: 2; y <= 3: 1", "case-unreachable case-unreachable"},
		{"a hole of one number", "x/y > 0.9: 2; x/y < 0.9: 1", "case-otherwise"},
		{"an edge that both have: the first counts", "x/y >= 0.9: 2; x/y <= 0.9: 1", ""},
		{"an edge that only the second has", "x/y > 0.9: 2; x/y <= 0.9: 1", ""},
		{"exactly one number, and both sides of it", "x/y = 5: 2; x/y < 5: 1; x/y > 5: 0", ""},
		{"exactly one number is hardly ever so", "x/y = 0.95: 2; 0", "case-equal"},
		{"none and all are numbers that there are", "x/y = 0: 2; x/y = 1: 1; 0", ""},
		{"a chain is an interval", "0.7 <= x/y < 0.9: 1; x/y >= 0.9: 2; x/y < 0.7: 0", ""},
		{"two limits on the same side are not looked at", "x/y >= 0.9 and x/y > 1: 2; x/y < 0.9: 1", "case-otherwise"},
		{"edges the other way round", "0.5 < x/y: 1; 0.5 > x/y: y", "case-otherwise"},
		{"and with the edge", "0.5 < x/y: 1; 0.5 >= x/y: y", ""},
		{"a product of what can be negative", "x * (x - y) >= 0: 2; x * (x - y) < 0: 1", "case-otherwise"},
		{"numbers within the expression", "2 * x / y >= 1: 2; 2 * x / y < 1: 1", ""},
		{"0 is not negative", "x / y + 0 >= 1: 2; x / y + 0 < 1: 1", ""},
		{"the smaller of two numbers", "min(x, y) >= 1: 2; min(x, y) < 1: 1", ""},
		{"the larger of 0 and a difference is not looked into",
			"max(0, x - y) >= 1: 2; max(0, x - y) < 1: 1", "case-otherwise"},
		{"a comparison of two expressions", "x > y: 2; x <= y: 1", "case-otherwise"},
		{"a comparison of two numbers", "x > y: 2; 2 > 1: 1", "case-otherwise"},
	} {
		rule := formulaOf(c.cases)
		var got []string
		for _, d := range rule.check(&Criterion{Code: "1"}) {
			got = append(got, string(d.Code))
		}
		if all := strings.Join(got, " "); all != c.want {
			t.Errorf("%s: %q, want %q", c.why, all, c.want)
		}
	}
}
