package page

import (
	"fmt"

	"parindex/scoring"
)

// Waterfall is how one figure becomes another, step by step. Pages draw it above the
// table that says the same.
type Waterfall struct {
	Title, Description string
	Bars               []Bar
}

// Bar goes from one figure to another. A total begins at 0.
type Bar struct {
	Label, Figure string
	From, To      scoring.Points
}

// The measures of a drawing, in its own units.
const (
	barHeight, barStep  = 18, 26
	labelWidth, barRoom = 300, 320
	drawingWidth        = labelWidth + barRoom + 80
)

// waterfall draws in whole units, so that every machine draws the same.
func (h *hypertext) waterfall(w *Waterfall) {
	if w == nil || len(w.Bars) == 0 {
		return
	}
	h.put(`<svg class="waterfall" viewBox="0 0 %d %d" role="img" aria-labelledby="w%d-title w%[3]d-desc">`+"\n",
		drawingWidth, barStep*len(w.Bars), h.tables)
	h.put("<title id=\"w%d-title\">%s</title>\n<desc id=\"w%[1]d-desc\">%[3]s</desc>\n", h.tables, w.Title, w.Description)
	most := scoring.Points{}
	for _, bar := range w.Bars {
		most = most.Max(bar.From).Max(bar.To)
	}
	for i, bar := range w.Bars {
		h.bar(bar, i*barStep, most)
	}
	h.out.WriteString("</svg>\n")
}

func (h *hypertext) bar(bar Bar, top int, most scoring.Points) {
	kind, from, to := "total", across(bar.From, most), across(bar.To, most)
	switch {
	case bar.From.IsZero():
	case to < from:
		kind = "loss"
	default:
		kind = "gain"
	}
	h.put(`<text x="%d" y="%d" text-anchor="end">%s</text>`, labelWidth-8, top+barHeight-4, bar.Label)
	h.put(`<rect class="%s" x="%d" y="%d" width="%d" height="%d"/>`, kind, labelWidth+min(from, to), top, max(1, abs(to-from)), barHeight)
	h.put(`<text x="%d" y="%d">%s</text>`+"\n", labelWidth+max(from, to)+6, top+barHeight-4, bar.Figure)
}

// across is how far a figure reaches.
func across(p, most scoring.Points) (units int) {
	if most.IsZero() || p.Sign() < 0 {
		return 0
	}
	_, _ = fmt.Sscan(p.Mul(scoring.Whole(barRoom)).Quo(most).Fixed(0), &units) // a whole number
	return units
}

func abs(n int) int { return max(n, -n) }
