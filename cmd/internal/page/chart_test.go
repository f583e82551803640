package page

import (
	"strings"
	"testing"

	"parindex/cmd/internal/text"
	"parindex/scoring"
)

// Bars reach as far as their figures, in whole thousandths, and are named.
func TestChart(t *testing.T) {
	number := scoring.MustPoints
	point := number("3")
	for _, c := range []struct {
		why  string
		bars []Bar
		want []string
	}{
		{"step by step", []Bar{
			{Label: "Tối đa", Figure: "100", To: number("100")},
			{Label: "Mất", Figure: "−50", From: number("100"), To: number("50")},
			{Label: "Nâng", Figure: "10", From: number("50"), To: number("60")},
			{Label: "Không", Figure: "0"},
		}, []string{
			`<rect class="total" x="0.0%" y="18" width="80.0%" height="13"/>`,
			`<rect class="loss" x="40.0%" y="56" width="40.0%" height="13"/>`,
			`<rect class="gain" x="40.0%" y="94" width="8.0%" height="13"/>`,
			`<rect class="total" x="0.0%" y="132" width="0.2%" height="13"/>`,
			`<desc id="w1-desc">vì &lt;60&gt;</desc>`, `>Nâng</text>`, `<text x="80.0%" dx="8" y="67">−50</text>`,
		}},
		{"below 0 there is a line at 0", []Bar{{To: number("-10")}, {To: number("30")}}, []string{
			`<rect class="loss" x="0.0%" y="18" width="20.0%" height="13"/>`,
			`<rect class="total" x="20.0%" y="56" width="60.0%" height="13"/>`,
			`<line class="zero" x1="20.0%" x2="20.0%"`,
		}},
		{"a range with the figure in it", []Bar{{From: number("1"), To: number("4"), Point: &point}}, []string{
			`<rect class="range" x="20.0%" y="18" width="60.0%" height="13"/>`, `<circle cx="60.0%"`,
		}},
		{"many bars are several drawings", make([]Bar, barsTogether+1), []string{
			`<title id="w1-title">Biểu đồ (1/2)</title>`,
			`<svg class="chart" width="100%" height="38" role="img" aria-labelledby="w2-title w2-desc">`,
		}},
	} {
		table := ranking()
		table.Drawing = &Chart{Title: "Biểu đồ", Description: "vì <60>", Bars: c.bars}
		page := written(t, HTML, &Document{Blocks: []Block{table}}, Options{Lang: text.Vietnamese})
		for _, want := range c.want {
			if !strings.Contains(page, want) {
				t.Errorf("%s: no %s", c.why, want)
			}
		}
	}
	same(t, "a table without a drawing", strings.Contains(written(t, HTML, report(), Options{}), "<svg"), false)
}
