package scoring

import (
	"slices"
	"strconv"
	"strings"

	"parindex/scoring/fault"
)

// Edge is one end of an interval of percentages.
type Edge struct {
	At   Points
	Open bool // the edge itself is outside
}

// Band is what one interval earns: Points, or rate × Rate where Rate is not nil.
// A nil edge is no limit on that side. Whether an edge belongs to the band is
// always declared: at Cà Mau exactly 90 % and exactly 70 % are in the middle band.
type Band struct {
	Low, High *Edge
	Points    Points
	Rate      *Points        `json:",omitempty"`
	Pos       fault.Position `json:"-"`
}

// String is the interval as a condition: ">=70 <90"; empty where there is no limit.
func (b Band) String() string {
	var words []string
	if b.Low != nil {
		words = append(words, b.Low.sign(">")+b.Low.At.String())
	}
	if b.High != nil {
		words = append(words, b.High.sign("<")+b.High.At.String())
	}
	return strings.Join(words, " ")
}

func (e Edge) sign(direction string) string {
	if e.Open {
		return direction
	}
	return direction + "="
}

// earns is the points at a percentage inside the band.
func (b Band) earns(percent Points) Points {
	if b.Rate == nil {
		return b.Points
	}
	return percent.Quo(hundred).Mul(*b.Rate)
}

// holds says whether the percentage lies in the band.
func (b Band) holds(percent Points) bool {
	isAbove := b.Low == nil || b.Low.At.Less(percent) || !b.Low.Open && percent.Equal(b.Low.At)
	return isAbove && (b.High == nil || percent.Less(b.High.At) || !b.High.Open && percent.Equal(b.High.At))
}

// bandOf is the first band that holds the percentage, from 0; -1 for none.
func bandOf(bands []Band, percent Points) int {
	return slices.IndexFunc(bands, func(b Band) bool { return b.holds(percent) })
}

// among gives the points of the band that the percentage falls in.
func among(c *Criterion, bands []Band, percent Points, at fault.Position) (Working, fault.List) {
	chosen := bandOf(bands, percent)
	if chosen < 0 {
		diag := fault.New(codeNoBand, at, "criterion", c.Code, "percent", percent.Round(HalfUp, 2))
		return Working{}, fault.List{diag.See(fault.NoteRuleHere, c.RulePos)}
	}
	return Working{Alternatives: len(bands), Chosen: chosen, Percent: percent, Rated: true,
		Points: bands[chosen].earns(percent)}, nil
}

// bandPoints are the extremes of what bands can earn. A proportional band earns
// most at its upper edge; at 100 % where the rate cannot pass that. One without
// an end is reported by itself.
func bandPoints(bands []Band, over100 bool) []Points {
	var all []Points
	for _, b := range bands {
		if b.Rate == nil {
			all = append(all, b.Points)
			continue
		}
		low, high := Points{}, hundred
		if b.Low != nil {
			low = b.Low.At
		}
		if b.High != nil && (over100 || b.High.At.Less(hundred)) {
			high = b.High.At
		}
		all = append(all, b.earns(low), b.earns(high))
	}
	return all
}

func (b Band) canonical() string {
	texts := []string{"Low", b.Low.canonical(), "High", b.High.canonical(), "Points", b.Points.canonical()}
	if b.Rate != nil {
		texts = append(texts, "Rate", b.Rate.canonical())
	}
	return pairs(texts...)
}

func (e *Edge) canonical() string {
	if e == nil {
		return "null"
	}
	return pairs("At", e.At.canonical(), "Open", strconv.FormatBool(e.Open))
}
