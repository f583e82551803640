package text

import (
	"fmt"
	"strings"

	"parindex/scoring"
)

// Rule is a leaf's rule in full, a line each: its scale, and what forms see to
// without saying so.
func (l Lang) Rule(c *scoring.Criterion) []string {
	lines := l.scaleLines(c)
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

func (l Lang) over100Bands(rule scoring.Bands, _ scoring.Points) []string {
	return append([]string{l.over100(rule.Rate)}, l.unsaidCases(rule.Rate.NoCases)...)
}

func (l Lang) over100Proportional(rule scoring.Proportional, _ scoring.Points) []string {
	return append([]string{l.over100(rule.Rate)}, l.unsaidCases(rule.Rate.NoCases)...)
}

func (l Lang) over100(r scoring.Rate) string {
	if r.Over100 == scoring.Refuse {
		return l.Say("Tỷ lệ trên 100%: không nhận", "A rate above 100%: refused")
	}
	return l.Say("Tỷ lệ trên 100%: nhận", "A rate above 100%: accepted")
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
		lines = []string{l.Say("Số nguyên: ", "Whole numbers: ") + strings.Join(whole, ", ")}
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
		parts = append(parts, fmt.Sprintf(l.Say("chỉ số %s dưới %s thì cao nhất %s", "index of %s below %s: at most %s"),
			c.Code, l.Number(c.Below), c.AtMost))
	}
	return strings.Join(parts, "; ") + " (" + l.precision(scale.By, scale.On) + ")"
}

func (l Lang) precision(by scoring.RankBy, on scoring.Precision) string {
	return fmt.Sprintf(l.Say("theo %[1]s %[2]s", "by the %[2]s %[1]s"), l.Ranked(scoring.Breaker(by)), l.Precise(on))
}
