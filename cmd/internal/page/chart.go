package page

import (
	"fmt"
	"slices"

	"parindex/scoring"
)

// Chart draws figures as bars: one step after another, or one thing beside the other.
// Pages draw it above the table that says the same.
type Chart struct {
	Title, Description string
	Bars               []Bar
}

// Bar goes from one figure to another: a whole one begins at 0, and one that ends below
// its beginning is a loss.
type Bar struct {
	Label, Figure string
	From, To      scoring.Points
	// Point, where there is one, makes the bar the range that the figure could be in.
	Point *scoring.Points
}

// The measures of a drawing, in pixels. Across it is as wide as the screen: labels stand
// above their bars, so that the letters are as large on a telephone as elsewhere.
const (
	barStep, labelLine = 38, 13
	barTop, barHeight  = 18, 13
	// barRoom is how much of the width the longest bar takes, in thousandths: figures
	// stand behind the bars.
	barRoom = 800
	// barsTogether is how many bars are never parted by the end of a page.
	barsTogether = 20
)

// chart draws in whole thousandths, so that every machine draws the same.
func (h *hypertext) chart(c *Chart) {
	if c == nil {
		return
	}
	axis, part := c.axis(), 0
	for bars := range slices.Chunk(c.Bars, barsTogether) {
		part++
		title := c.Title
		if len(c.Bars) > barsTogether {
			title = fmt.Sprintf("%s (%d/%d)", c.Title, part, (len(c.Bars)+barsTogether-1)/barsTogether)
		}
		h.drawings++
		h.put(`<svg class="chart" width="100%%" height="%d" role="img" aria-labelledby="w%d-title w%[2]d-desc">`+"\n",
			barStep*len(bars), h.drawings)
		h.put("<title id=\"w%d-title\">%s</title>\n<desc id=\"w%[1]d-desc\">%[3]s</desc>\n", h.drawings, title,
			c.Description)
		if axis.least.Sign() < 0 {
			h.put(`<line class="zero" x1="%s" x2="%[1]s" y1="0" y2="100%%"/>`+"\n", axis.at(scoring.Points{}))
		}
		for i, bar := range bars {
			h.bar(bar, i*barStep, axis)
		}
		h.out.WriteString("</svg>\n")
	}
}

func (h *hypertext) bar(bar Bar, top int, a axis) {
	from, to := a.across(bar.From), a.across(bar.To)
	h.put(`<text x="0" y="%d">%s</text>`, top+labelLine, bar.Label)
	h.put(`<rect class="%s" x="%s" y="%d" width="%s" height="%d"/>`, bar.kind(), percent(min(from, to)), top+barTop,
		percent(max(2, abs(to-from))), barHeight)
	if bar.Point != nil {
		h.put(`<circle cx="%s" cy="%d" r="5"/>`, a.at(*bar.Point), top+barTop+barHeight/2)
	}
	h.put(`<text x="%s" dx="8" y="%d">%s</text>`+"\n", percent(max(from, to)), top+barTop+barHeight-2, bar.Figure)
}

func (b Bar) kind() string {
	switch {
	case b.Point != nil:
		return "range"
	case b.To.Less(b.From):
		return "loss"
	case b.From.IsZero():
		return "total"
	}
	return "gain"
}

// axis is what bars are measured by; 0 is always on it.
type axis struct{ least, most scoring.Points }

func (c *Chart) axis() (a axis) {
	for _, bar := range c.Bars {
		a.least, a.most = a.least.Min(bar.From).Min(bar.To), a.most.Max(bar.From).Max(bar.To)
	}
	return a
}

// across is where a figure stands, in thousandths of the width.
func (a axis) across(p scoring.Points) (thousandths int) {
	all := a.most.Sub(a.least)
	if all.IsZero() {
		return 0
	}
	_, _ = fmt.Sscan(p.Sub(a.least).Mul(scoring.Whole(barRoom)).Quo(all).Fixed(0), &thousandths) // a whole number
	return thousandths
}

func (a axis) at(p scoring.Points) string { return percent(a.across(p)) }

func percent(thousandths int) string { return fmt.Sprintf("%d.%d%%", thousandths/10, thousandths%10) }

func abs(n int) int { return max(n, -n) }
