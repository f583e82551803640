package skeleton

import (
	"strings"

	"parindex/scoring"
)

var (
	compared = pattern(`^(?:trường hợp\s+|nếu\s+|khi\s+)?(?:(?:tỷ|tỉ) lệ\s+)?(?:` + number + `\s*(%)?\s*(<=|≤|<)\s*)?` +
		`([a-zđ](?:\s*/\s*[a-zđ])?)\s*(>=|<=|≥|≤|>|<|=)\s*` + number + `\s*(%)?$`)
	isComparison = pattern(`[≥≤<>]|=\s*\d|(?:^|\s)[a-zđ]\s*/\s*[a-zđ](?:\s|$)`)
)

// comparison is the interval of what letters stand for: “80% ≤ a < 100%”, “b/a ≥ 0,8”. A number without % is a rate
// only where two letters are divided.
func comparison(found []string) (b scoring.Band, is bool) {
	isRatio := strings.Contains(found[4], "/")
	edge := func(digits, percent, sign string) *scoring.Edge {
		at := numberOf(digits)
		if percent == "" {
			at = at.Mul(scoring.Whole(100))
		}
		return &scoring.Edge{At: at, Open: sign == "<" || sign == ">"}
	}
	known := found[7] != "" || isRatio && numberOf(found[6]).Cmp(scoring.Whole(1)) <= 0
	e := edge(found[6], found[7], found[5])
	whole := e.At.Equal(scoring.Whole(100))
	switch {
	case strings.ContainsAny(found[5], ">≥") || found[5] == "=" && whole:
		b.Low = e
	case found[5] == "=":
		b.Low, b.High = e, e
	default:
		b.High = e
	}
	if found[1] != "" {
		known = known && b.Low == nil && (found[2] != "" || isRatio && found[7] == "")
		b.Low = edge(found[1], found[2], found[3])
	}
	return b, known
}
