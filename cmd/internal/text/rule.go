package text

import (
	"cmp"
	"strings"

	"parindex/scoring"
	"parindex/scoring/seq"
)

// Rule is a leaf's rule in full, a line each: its scale, and what forms see to
// without saying so.
func (l Lang) Rule(part scoring.Part, c *scoring.Criterion) []string {
	lines := l.scaleLines(part, c)
	if words := wordsOf(c); words.unsaid != nil {
		lines = append(lines, words.unsaid(l, c)...)
	}
	return lines
}

// GivenBy is who gives the points of a leaf; empty where units claim them.
func (l Lang) GivenBy(c *scoring.Criterion) string {
	by := wordsOf(c).by
	return l.Say(by[0], by[1])
}

func unsaidOfBands(l Lang, rule scoring.Bands, _ scoring.Points) []string {
	return l.unsaidOf(rule.Rate)
}

func unsaidOfProportional(l Lang, rule scoring.Proportional, _ scoring.Points) []string {
	return l.unsaidOf(rule.Rate)
}

func (l Lang) unsaidOf(r scoring.Rate) []string {
	over100 := l.Text("A rate above 100%: accepted")
	if r.Over100 == scoring.Refuse {
		over100 = l.Text("A rate above 100%: refused")
	}
	return append([]string{over100}, l.unsaidCases(r.NoCases)...)
}

func (l Lang) wholes(rule scoring.Formula, _ scoring.Points) []string {
	var whole []string
	for _, v := range rule.Variables {
		if v.Whole {
			whole = append(whole, v.ID)
		}
	}
	var lines []string
	if len(whole) > 0 {
		lines = []string{l.Text("Whole numbers: ") + strings.Join(whole, ", ")}
	}
	return append(lines, l.unsaidCases(rule.NoCases)...)
}

// Value writes a figure, an interval, a scale of classes or a word of the
// regulation; nothing is a dash.
func (l Lang) Value(v any) string {
	switch v := v.(type) {
	case nil:
		return "–"
	case *scoring.ClassScale:
		return l.classes(v)
	}
	return l.value(v)
}

func (l Lang) classes(scale *scoring.ClassScale) string {
	var parts []string
	for _, level := range scale.Levels {
		parts = append(parts, level.Name+" "+l.lowEdge(scoring.Edge{Open: level.Open})+l.Number(level.Edge))
	}
	for _, c := range scale.Caps {
		parts = append(parts, l.Text("index of %s below %s: at most %s", c.Code, l.Number(c.Below), c.AtMost))
	}
	return strings.Join(parts, "; ") + " (" + l.precision(scale.By, scale.On) + ")"
}

func (l Lang) precision(by scoring.RankBy, on scoring.Precision) string {
	return l.Text("by the %[2]s %[1]s", l.Ranked(scoring.Breaker(by)), l.Precise(on))
}

// Alternatives parts a leaf's scale: what it says first, and the lines of its
// alternatives, of which there are n, in the order of [scoring.Work].
func (l Lang) Alternatives(part scoring.Part, c *scoring.Criterion, n int) (intro, alternatives []string) {
	lines := l.scaleLines(part, c)
	at := max(len(lines)-n, 0)
	return lines[:at], lines[at:]
}

// Rounded says how a figure was rounded: "làm tròn nửa lên, 2 số lẻ".
func (l Lang) Rounded(mode scoring.RoundingMode, decimals int) string {
	return l.Text("%s, %d (decimal|decimals)", l.Term("rounding", string(mode)), decimals)
}

// Ranked names the figure that units are compared by.
func (l Lang) Ranked(by scoring.Breaker) string {
	code := strings.TrimPrefix(string(by), "index:")
	return cmp.Or(l.Term("breaker", cmp.Or(string(by), "index")), l.Text("index of %s", code))
}

// Precise says which of two figures a comparison looks at.
func (l Lang) Precise(p scoring.Precision) string {
	if p == scoring.OnRounded {
		return l.Text("rounded")
	}
	return l.Text("exact")
}

// limits are what comparisons say of a number, as in "x trên 5", and of anything else.
var limits = map[string]struct{ viNumber, viOther, enNumber, enOther string }{
	">=": {"từ % trở lên", "không dưới %", "is at least %", "is at least %"},
	">":  {"trên %", "lớn hơn %", "is above %", "is more than %"},
	"<=": {"đến hết %", "không quá %", "is at most %", "is at most %"},
	"<":  {"dưới %", "nhỏ hơn %", "is below %", "is less than %"},
	"=":  {"bằng %", "bằng %", "is %", "equals %"},
}

// flipped are comparisons read from the right.
var flipped = map[string]string{">=": "<=", ">": "<", "<=": ">=", "<": ">", "=": "="}

// Condition is a condition as officials write it: "x / y từ 20% trở lên và y trên 0".
func (l Lang) Condition(c scoring.Comparison) string {
	tests := seq.Map(c.Tests(), l.test)
	return strings.Join(tests, l.Text(" and "))
}

// test has the number on the right, where one side is one.
func (l Lang) test(t scoring.Test) string {
	_, left := t.Left.Constant()
	limit, right := t.Right.Constant()
	if left && !right {
		return l.test(scoring.Test{Left: t.Right, Op: flipped[t.Op], Right: t.Left})
	}
	says := limits[t.Op]
	what, value := l.Say(says.viOther, says.enOther), l.expression(t.Right)
	if right {
		what, value = l.Say(says.viNumber, says.enNumber), l.limit(t.Left, limit)
	}
	return l.expression(t.Left) + " " + strings.Replace(what, "%", value, 1)
}

// limit is what a quotient is compared with in percent, as long as it may be a rate.
func (l Lang) limit(of scoring.Expr, p scoring.Points) string {
	if of.IsQuotient() && p.Sign() > 0 && p.Cmp(scoring.Whole(2)) <= 0 {
		return l.Number(p.Mul(scoring.Whole(100))) + "%"
	}
	return l.Number(p)
}

// worth is how many points an expression gives.
func (l scale) worth(e scoring.Expr) string {
	if p, ok := e.Constant(); ok {
		return l.gives(p)
	}
	return l.either(l.Text("points = "), l.Text("points off = ")) + l.expression(e)
}

func (l Lang) expression(e scoring.Expr) string {
	return e.Write(l.Number, func(name string) string {
		if name == "min" {
			return l.Text("min")
		}
		return l.Text("max")
	})
}
