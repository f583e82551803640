package page

import (
	"crypto/sha256"
	_ "embed" // page.js and page.css
	"encoding/base64"
	"fmt"
	"strings"
)

// scriptFile lets people sort and filter the tables of a page. It asks for nothing. What
// has no figure stays last whichever way a column is sorted, and sums stay below. Letters
// are compared without their marks when filtering, as people type in a hurry.
//
//go:embed page.js
var scriptFile string

// htmlStyle is how a page looks on a screen, wide or narrow, light or dark, and on A4.
//
//go:embed page.css
var htmlStyle string

// htmlScript is what stands within its element, of which the policy has the hash.
func htmlScript() string { return strings.TrimSuffix(scriptFile, "\n") }

// scriptPolicy lets the page's own script run, and no other.
func (h *hypertext) scriptPolicy() string {
	if !h.Browsed {
		return ""
	}
	sum := sha256.Sum256([]byte(htmlScript()))
	return fmt.Sprintf("script-src 'sha256-%s'; ", base64.StdEncoding.EncodeToString(sum[:]))
}

func (h *hypertext) script() {
	if h.Browsed {
		h.out.WriteString("<script>" + htmlScript() + "</script>\n")
	}
}

// mainElement begins the page's content, with what the script says.
func (h *hypertext) mainElement() {
	if !h.Browsed {
		h.out.WriteString("<main>\n")
		return
	}
	h.put("<main class=\"browsed\" data-filter=\"%s\" data-rows=\"%s\" data-sort=\"%s\">\n", h.lang.Text("Filter:"),
		h.lang.Text("rows"), h.lang.Text("Sort by this column"))
}

// contents leads to the headings of a page to browse.
func (h *hypertext) contents() {
	if !h.Browsed {
		return
	}
	h.put("<nav aria-label=\"%s\">\n<ul>\n", h.lang.Text("Contents"))
	headings := 0
	for _, b := range h.Blocks {
		if s, ok := b.(Section); ok && s.Text != "" {
			headings++
			h.put("<li><a href=\"#s%d\">%s</a></li>\n", headings, s.Text)
		}
	}
	h.out.WriteString("</ul>\n</nav>\n")
}

// heatName is the class of a cell's heat.
func heatName(heat int) string {
	if heat < 0 {
		return fmt.Sprintf("down%d", min(-heat, MostHeat))
	}
	return fmt.Sprintf("up%d", min(heat, MostHeat))
}
