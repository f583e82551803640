package page

import (
	"fmt"
	"html"
	"io"
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
	tables             int // how many there have been
	notes              int // how many footnotes the tables before have
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
		h.section("", i)
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

// section begins a part of the page, which is an annex where all of them are.
func (h *hypertext) section(classes attribute, i int) {
	isAnnex := h.Paper != nil && h.Paper.Annexes
	if isAnnex {
		classes += " annexed"
	}
	h.put("<section class=\"%s\">\n", attribute(strings.TrimSpace(string(classes))))
	if isAnnex {
		h.put("<p class=\"annex\">%s</p>\n", AnnexHead(i, len(h.Blocks), h.lang))
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

// letterhead is the head of paper that is no annex.
func (h *hypertext) letterhead() {
	p := h.Paper
	h.put("<div class=\"letterhead\"><div><p>%s</p><p class=\"issuer\">%s</p><p>%s</p></div>",
		strings.ToUpper(orDots(p.Parent)), strings.ToUpper(orDots(p.Issuer)),
		h.lang.Say("Số: ", "No. ")+orDots(p.Number))
	motto, motto2 := motto(h.lang)
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
		lines := h.Paper.receivers(h.lang)
		h.put("<p><b><i>%s</i></b></p>", lines[0])
		for _, line := range lines[1:] {
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
