package page

import (
	"fmt"
	"html"
	"io"
	"slices"
	"strings"

	"parindex/cmd/internal/text"
)

// HTML writes a document as one page that asks for nothing else: no picture, no font,
// and no script but its own. It is light or dark as the reader's screen is, and prints
// on A4.
func HTML(w io.Writer, d *Document, o Options) error {
	h := &hypertext{Document: d, lang: o.Lang}
	h.page()
	_, err := io.WriteString(w, h.out.String())
	return err
}

// hypertext is a page in the making.
type hypertext struct {
	*Document
	lang               text.Lang
	out                strings.Builder
	tables             int // how many there have been, for the names of footnotes
	drawings, headings int // how many there have been
}

// safe is a stranger's text, which is never markup.
func safe(s string) string { return html.EscapeString(text.OneLine(s)) }

// put writes markup; every argument that is a text is made safe.
func (h *hypertext) put(format string, args ...any) {
	for i, arg := range args {
		if s, ok := arg.(string); ok {
			args[i] = safe(s)
		}
	}
	fmt.Fprintf(&h.out, format, args...)
}

func (h *hypertext) page() {
	h.put("<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", string(h.lang))
	h.out.WriteString(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ` +
		`style-src 'unsafe-inline'; ` + h.scriptPolicy() + `base-uri 'none'; form-action 'none'">` + "\n" +
		`<meta name="viewport" content="width=device-width, initial-scale=1">` + "\n")
	h.put("<title>%s</title>\n", h.name())
	h.out.WriteString("<style>\n" + htmlStyle + "</style>\n</head>\n<body>\n")
	h.mainElement()
	h.head()
	h.contents()
	for i, b := range h.Blocks {
		h.block(b, i)
	}
	if h.Paper != nil && len(h.Title) > 0 {
		h.close()
	}
	h.out.WriteString("</main>\n")
	h.script()
	h.out.WriteString("</body>\n</html>\n")
}

// name is what the page is, for a window's title.
func (h *hypertext) name() string {
	if len(h.Title) > 0 {
		return strings.Join(h.Title[:min(2, len(h.Title))], " – ")
	}
	for _, b := range h.Blocks {
		if t := asTable(b); t != nil && len(t.Title) > 0 {
			return t.Title[0]
		}
	}
	return "parindex"
}

func (h *hypertext) head() {
	if len(h.Title) == 0 {
		return
	}
	h.out.WriteString("<header>\n")
	if h.Paper != nil {
		h.letterhead()
	}
	h.put("<h1>%s</h1>\n", h.Title[0])
	for _, line := range h.Title[1:] {
		h.put("<p class=\"of\">%s</p>\n", line)
	}
	h.banner(h.Banner)
	h.out.WriteString("</header>\n")
}

func (h *hypertext) banner(lines []string) {
	for _, line := range lines {
		h.put("<p class=\"banner\" role=\"note\">%s</p>\n", line)
	}
}

func (h *hypertext) block(b Block, i int) {
	if t := asTable(b); t != nil {
		h.table(t, i)
		return
	}
	switch b := b.(type) {
	case Section:
		h.out.WriteString("<section>\n")
		if b.Text != "" {
			h.headings++
			h.put("<h2 id=\"s%d\"%s>%s</h2>\n", h.headings, toned(b.Tone), b.Text)
		}
		h.lines(b.Below)
		h.out.WriteString("</section>\n")
	case Paragraph:
		h.put("<p>%s</p>\n", string(b))
	}
}

// attribute is markup that is not to be made safe.
type attribute string

// toned is the class of a tone.
func toned(tone Tone) attribute {
	if tone == "" {
		return ""
	}
	return attribute(` class="` + string(tone) + `"`)
}

func (h *hypertext) lines(lines []Line) {
	if len(lines) == 0 {
		return
	}
	h.out.WriteString("<ul>\n")
	for _, line := range lines {
		h.put("<li%s>%s", toned(line.Tone), line.Text)
		if len(line.Below) > 0 {
			h.out.WriteString("\n")
			h.lines(line.Below)
		}
		h.out.WriteString("</li>\n")
	}
	h.out.WriteString("</ul>\n")
}

// table can be moved from side to side where the screen is narrow, with keys too.
func (h *hypertext) table(t *Table, i int) {
	h.tables++
	lying := attribute("")
	if !fitsUpright(t, h.lang) {
		lying = " lying"
	}
	h.put("<section class=\"table%s\">\n", lying)
	if h.Paper != nil && h.Paper.Annexes {
		h.put("<p class=\"annex\">%s</p>\n", annexHead(i, len(h.Blocks), h.lang))
	}
	h.put("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"t%d\">\n<table>\n", h.tables)
	h.caption(t)
	h.columns(t)
	h.out.WriteString("<tbody>\n")
	name := headingColumn(t)
	for i, row := range t.Rows {
		if t.Sums > 0 && i == len(t.Rows)-t.Sums {
			h.out.WriteString("</tbody>\n<tbody class=\"sums\">\n")
		}
		h.row(t, row, name)
	}
	h.out.WriteString("</tbody>\n</table>\n</div>\n")
	h.chart(t.Drawing)
	h.lines(t.PrintedNotes())
	h.footnotes(t)
	if t.Sign && h.Paper != nil {
		h.close()
	}
	h.out.WriteString("</section>\n")
}

func (h *hypertext) caption(t *Table) {
	h.put("<caption id=\"t%d\">", h.tables)
	for _, line := range t.Title {
		h.put("<span class=\"title\">%s</span>", line)
	}
	if h.Paper != nil && h.Paper.Annexes {
		h.put("<span class=\"reference\">%s</span>", h.Paper.Reference)
	}
	for _, line := range t.Banner {
		h.put("<span class=\"banner\">%s</span>", line)
	}
	h.out.WriteString("</caption>\n")
}

func (h *hypertext) columns(t *Table) {
	if !slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Head != "" }) {
		return
	}
	h.out.WriteString("<thead>\n<tr>")
	for _, c := range t.Columns {
		h.put("<th scope=\"col\"%s>%s</th>", numeric(c), c.Head)
	}
	h.out.WriteString("</tr>\n</thead>\n")
}

func numeric(c Column) attribute {
	if c.Numeric {
		return ` class="number"`
	}
	return ""
}

// headingColumn is the column that says what rows are of: of the texts the one that is
// shortened least, -1 where there are only figures.
func headingColumn(t *Table) int {
	name, least := -1, -1
	for i, c := range t.Columns {
		if !c.Numeric && c.Least > least {
			name, least = i, c.Least
		}
	}
	return name
}

// row has a heading of its own.
func (h *hypertext) row(t *Table, row []Cell, name int) {
	h.out.WriteString("<tr>")
	for i, c := range row {
		element, class := "td", ""
		if i == name {
			h.out.WriteString(`<th scope="row"`)
			element = "th"
		} else {
			h.out.WriteString("<td")
		}
		for _, add := range []struct {
			is   bool
			name string
		}{{t.Columns[i].Numeric, "number"}, {c.Tone != "", string(c.Tone)}, {c.Strong, "strong"},
			{c.Heat != 0, heatName(c.Heat)}} {
			if add.is {
				class = strings.TrimSpace(class + " " + add.name)
			}
		}
		if class != "" {
			h.put(` class="%s"`, class)
		}
		if h.Browsed && c.Number != nil {
			h.put(` data-sort="%s"`, c.Number.Fixed(c.Decimals))
		}
		h.out.WriteString(">")
		h.content(c)
		h.out.WriteString("</" + element + ">")
	}
	h.out.WriteString("</tr>\n")
}

func (h *hypertext) content(c Cell) {
	shown := c.shown(h.lang)
	if c.Link != "" {
		h.put(`<a href="%s">%s</a>`, c.Link, shown.text)
		return
	}
	if strings.HasPrefix(shown.text, "  ") {
		depth := len(shown.text) - len(strings.TrimLeft(shown.text, " "))
		h.put(`<span class="deep" style="--depth:%d">%s</span>`, depth/3, strings.TrimLeft(shown.text, " "))
	} else {
		h.put("%s", shown.text)
	}
	if shown.mark != "" {
		h.put(`<span class="bad">%s</span>`, shown.mark)
	}
	for _, n := range c.Refs {
		h.put(`<sup><a href="#n%d-%d">(%d)</a></sup>`, h.tables, n, n)
	}
}

func (h *hypertext) footnotes(t *Table) {
	if len(t.Footnotes) == 0 {
		return
	}
	h.put("<ol class=\"notes\" aria-label=\"%s\">\n", h.lang.Say("Ghi chú", "Notes"))
	for i, note := range t.Footnotes {
		h.put("<li id=\"n%d-%d\">%s</li>\n", h.tables, i+1, note)
	}
	h.out.WriteString("</ol>\n")
}

// letterhead is the head of paper that is no annex.
func (h *hypertext) letterhead() {
	p := h.Paper
	h.put("<div class=\"letterhead\"><div><p>%s</p><p class=\"issuer\">%s</p><p>Số: %s</p></div>",
		strings.ToUpper(orDots(p.Parent)), strings.ToUpper(orDots(p.Issuer)), orDots(p.Number))
	h.put("<div><p class=\"issuer\">%s</p><p class=\"motto\">%s</p><p><i>%s</i></p></div></div>\n", motto, motto2,
		p.Dateline())
}

// close is who gets the document, and who signs it.
func (h *hypertext) close() {
	h.out.WriteString("<div class=\"close\"><div class=\"receivers\">")
	if !h.Paper.Annexes {
		if h.Paper.Secretary != "" {
			h.put("<p class=\"secretary\"><b>%s</b></p>", strings.ToUpper(h.Paper.Secretary))
		}
		h.out.WriteString("<p><b><i>Nơi nhận:</i></b></p>")
		for _, line := range h.Paper.receivers() {
			h.put("<p>%s</p>", line)
		}
	}
	h.out.WriteString("</div><div class=\"signer\">")
	if h.Paper.Annexes {
		h.put("<p><i>%s</i></p>", h.Paper.Dateline())
	}
	for _, line := range h.Paper.Signers() {
		h.put("<p><b>%s</b></p>", line)
	}
	h.out.WriteString("</div></div>\n")
}
