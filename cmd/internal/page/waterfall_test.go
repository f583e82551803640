package page

import (
	"strings"
	"testing"

	"parindex/cmd/internal/text"
	"parindex/scoring"
)

// Bars reach as far as their figures, in whole units, and are named.
func TestWaterfall(t *testing.T) {
	number := scoring.MustPoints
	table := ranking()
	table.Drawing = &Waterfall{Title: "Từ tối đa", Description: "100 còn <60>", Bars: []Bar{
		{"Tối đa", "100", scoring.Points{}, number("100")},
		{"Mất", "−50", number("100"), number("50")},
		{"Nâng", "10", number("50"), number("60")},
		{"Hết", "−60", number("60"), scoring.Points{}},
		{"Âm", "", scoring.Points{}, number("-1")},
	}}
	page := written(t, HTML, &Document{Blocks: []Block{table}}, Options{Lang: text.Vietnamese})
	for _, want := range []string{
		`<rect class="total" x="300" y="0" width="320" height="18"/>`,
		`<rect class="loss" x="460" y="26" width="160" height="18"/>`,
		`<rect class="gain" x="460" y="52" width="32" height="18"/>`,
		`<rect class="loss" x="300" y="78" width="192" height="18"/>`,
		`<rect class="total" x="300" y="104" width="1" height="18"/>`,
		`<desc id="w1-desc">100 còn &lt;60&gt;</desc>`, `>Nâng</text>`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s", want)
		}
	}
	same(t, "a table without a drawing", strings.Contains(written(t, HTML, report(), Options{}), "<svg"), false)
}
