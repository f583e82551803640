package skeleton

import (
	"strings"

	"parindex/cmd/internal/text"
	"parindex/scoring"
)

var (
	compared = pattern(`^(?:trường hợp\s+|nếu\s+|khi\s+)?(?:(?:tỷ|tỉ) lệ\s+)?(?:` + number + `\s*(%)?\s*(<=|≤|<)\s*)?` +
		`([a-zđ](?:\s*/\s*[a-zđ])?)\s*(>=|<=|≥|≤|>|<|=)\s*` + number + `\s*(%)?$`)
	defines = pattern(`(?:gọi|với|trong đó)?:?\s*([a-zđ])\s+là\s+([^.;\n]+?)[,;]?\s+(?:và\s+)?([a-zđ])\s+là\s+` +
		`([^.;\n]+?)\s*(?:[.;\n]|$)`)
	divided      = pattern(`(?:^|[^\pL])([a-zđ])\s*/\s*([a-zđ])(?:[^\pL]|$)`)
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

// quotient is what the letters of the only division in a scale stand for.
type quotient struct{ numerator, denominator string }

// definitions parts a scale from what it calls a and b: “Gọi a là tổng số nhiệm vụ, b là số nhiệm vụ hoàn thành.”
func definitions(scale string) (rest string, q quotient) {
	found, of := defines().FindStringSubmatch(scale), divided().FindStringSubmatch(scale)
	if found == nil || of == nil {
		return scale, q
	}
	called := map[string]string{found[1]: capital(found[2]), found[3]: capital(found[4])}
	if q = (quotient{called[of[1]], called[of[2]]}); q.numerator == "" || q.denominator == "" {
		return scale, quotient{}
	}
	return strings.TrimSpace(strings.Replace(scale, found[0], "\n", 1)), q
}

func capital(words string) string { return text.Capital(strings.TrimSpace(words)) }

// name says what a rate is of.
func (q quotient) name(rule scoring.Rule) scoring.Rule {
	if q.numerator == "" {
		return rule
	}
	switch r := rule.(type) {
	case scoring.Bands:
		r.Rate.Numerator, r.Rate.Denominator = q.numerator, q.denominator
		return r
	case scoring.Proportional:
		r.Rate.Numerator, r.Rate.Denominator = q.numerator, q.denominator
		return r
	}
	return rule
}
