package page

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parindex/cmd/internal/text"
)

// markupBuilder writes XML.
type markupBuilder struct{ strings.Builder }

// text writes a stranger's text, which is never markup.
func (m *markupBuilder) text(s string) { _ = xml.EscapeText(m, []byte(text.OneLine(s))) }

// all writes pieces of markup one after the other, faster than a format does.
func (m *markupBuilder) all(pieces ...string) {
	for _, piece := range pieces {
		m.WriteString(piece)
	}
}

// paragraph is how a paragraph looks. Sizes are in half points, distances in twips,
// which are twentieths of a point.
type paragraph struct {
	style           string
	keep            bool // on one page with what follows
	bold, italic    bool
	size            int // 0 for the body's
	align           string
	indent, hanging int
	before, after   int
	red             bool
	rule            int    // length of a rule below, and nothing else
	first           int    // indent of the first line
	mark            string // behind the text
	refs            []reference
}

// The sizes of official documents, in half points.
const (
	docxBody  = 26
	docxTitle = 28
	docxSmall = 22
)

func (b *docx) paragraph(content string, p paragraph) {
	m := &b.body
	m.WriteString(`<w:p>`)
	m.paragraphStyle(p)
	m.marked(content+p.mark, p)
	for i, ref := range p.refs {
		b.reference(ref, i == 0, p)
	}
	m.WriteString(`</w:p>`)
}

// marked writes a text with its mark in red, wherever in it that stands.
func (m *markupBuilder) marked(content string, p paragraph) {
	before, after, is := strings.Cut(content, Mark)
	if before != "" {
		m.run(before, p)
	}
	if is {
		q := p
		q.red = true
		m.run(Mark, q)
		m.marked(after, p)
	}
}

// paragraphStyle writes the properties in the order of the schema.
func (m *markupBuilder) paragraphStyle(p paragraph) {
	m.WriteString(`<w:pPr>`)
	if p.style != "" {
		fmt.Fprintf(m, `<w:pStyle w:val="%s"/>`, p.style)
	}
	if p.keep {
		m.WriteString(`<w:keepNext/>`)
	}
	if p.rule > 0 {
		m.WriteString(`<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr>`)
	}
	switch {
	case p.rule > 0:
		fmt.Fprintf(m, `<w:spacing w:before="%d" w:after="%d" w:line="20" w:lineRule="exact"/>`, p.before, p.after)
	case p.before > 0 || p.after > 0:
		m.all(`<w:spacing w:before="`, strconv.Itoa(p.before), `" w:after="`, strconv.Itoa(p.after), `"/>`)
	}
	m.indents(p)
	if p.align != "" {
		m.all(`<w:jc w:val="`, p.align, `"/>`)
	}
	m.WriteString(`</w:pPr>`)
}

func (m *markupBuilder) indents(p paragraph) {
	switch {
	case p.hanging > 0:
		fmt.Fprintf(m, `<w:ind w:left="%d" w:hanging="%d"/>`, p.indent, p.hanging)
	case p.first > 0:
		fmt.Fprintf(m, `<w:ind w:firstLine="%d"/>`, p.first)
	case p.indent > 0 && p.rule > 0:
		fmt.Fprintf(m, `<w:ind w:left="%d" w:right="%d"/>`, p.indent, p.indent)
	case p.indent > 0:
		fmt.Fprintf(m, `<w:ind w:left="%d"/>`, p.indent)
	}
}

func (m *markupBuilder) run(content string, p paragraph) {
	m.WriteString(`<w:r>`)
	m.runStyle(p, false)
	m.WriteString(`<w:t xml:space="preserve">`)
	m.text(content)
	m.WriteString(`</w:t></w:r>`)
}

func (m *markupBuilder) runStyle(p paragraph, raised bool) {
	m.WriteString(`<w:rPr>`)
	if p.bold {
		m.WriteString(`<w:b/>`)
	}
	if p.italic {
		m.WriteString(`<w:i/>`)
	}
	if p.red {
		m.WriteString(`<w:color w:val="C00000"/>`)
	}
	if p.size > 0 {
		size := strconv.Itoa(p.size)
		m.all(`<w:sz w:val="`, size, `"/><w:szCs w:val="`, size, `"/>`)
	}
	if raised {
		m.WriteString(`<w:vertAlign w:val="superscript"/>`)
	}
	m.WriteString(`</w:rPr>`)
}

// rule is a line of that length in the middle of a room.
func (b *docx) rule(room, length int, p paragraph) {
	p.rule, p.indent = length, max(0, (room-length)/2)
	b.paragraph("", p)
}

// write writes all of the document. Annexes begin a page each, and are numbered apart.
func (b *docx) write() {
	if b.Paper != nil && b.Paper.Annexes {
		b.apart()
		return
	}
	b.turn(b.anyWide())
	if len(b.Title) > 0 {
		b.head()
	}
	blocks := b.Blocks
	if n := len(blocks); b.Paper != nil && n > 1 && asTable(blocks[n-2]) != nil {
		if text, ok := blocks[n-1].(Paragraph); ok { // it would stand alone with the signature
			b.closing, blocks = string(text), blocks[:n-1]
		}
	}
	for i, block := range blocks {
		b.last = b.Paper != nil && i+1 == len(blocks)
		b.block(block)
	}
	if b.Paper != nil && !b.signed {
		b.close()
	}
	b.body.WriteString(b.section(false))
}

// anyWide says whether a table needs paper on its side: then all of a document that
// flows stands on it, since every change of paper would leave half a page empty.
func (b *docx) anyWide() bool {
	return !(b.Paper != nil && b.Paper.Upright) && slices.ContainsFunc(b.Blocks, func(block Block) bool {
		t := asTable(block)
		return t != nil && !b.needs(t).fitUpright()
	})
}

// asTable is a block as a table, nil where it is none.
func asTable(block Block) *Table {
	switch block := block.(type) {
	case *Table:
		return block
	case *Tree:
		return block.Table()
	}
	return nil
}

// head is the document's title and what keeps it from being official.
func (b *docx) head() {
	if b.Paper != nil {
		b.letterhead()
	}
	for i, line := range b.Title {
		p := paragraph{bold: true, align: "center", size: docxBody, after: 40}
		if i == 0 {
			line, p.size, p.style = b.capital(line), docxTitle, "Heading1"
		}
		b.paragraph(line, p)
	}
	b.banner(b.Banner)
}

// capital is a title of official paper, which stands in capital letters.
func (b *docx) capital(title string) string {
	if b.Paper == nil {
		return title
	}
	return strings.ToUpper(title)
}

// banner stands on the page of what it is about, as the title above it does.
func (b *docx) banner(lines []string) {
	for _, line := range lines {
		b.paragraph(line, paragraph{bold: true, red: true, align: "center", size: 24, keep: true})
	}
	b.paragraph("", paragraph{size: 12, keep: true})
}

func (b *docx) block(block Block) {
	if t := asTable(block); t != nil {
		b.within(t)
		return
	}
	switch block := block.(type) {
	case Section:
		if block.Text != "" {
			b.paragraph(block.Text, paragraph{style: "Heading2", red: block.Tone == Bad})
		}
		b.lines(block.Below, 0)
	case Paragraph:
		b.paragraph(b.ended(string(block), true), paragraph{align: "both", after: 120, keep: b.last})
	}
}

// ended is a text with the mark that ends official paper, where that is the last one; each annex ends.
func (b *docx) ended(text string, last bool) string {
	if last && (b.last || b.Paper != nil && b.Paper.Annexes) {
		return finished(text)
	}
	return text
}

// finished is a text with the mark, which is kept on the line of its last word.
func finished(text string) string {
	return strings.TrimPrefix(strings.TrimRight(text, ".")+"\u00a0./.", "\u00a0")
}

// step is how far one level of lines stands in, in twips.
const step = 340

func (b *docx) lines(lines []Line, depth int) {
	for i, line := range lines {
		b.paragraph("- "+b.ended(line.Text, i+1 == len(lines) && len(line.Below) == 0), paragraph{
			indent: step * (depth + 1), hanging: 200, after: 40,
			red: line.Tone == Bad, align: "both", keep: b.last && i >= len(lines)-keptRows})
		b.lines(line.Below, depth+1)
	}
}

// turn sets the paper upright or on its side.
func (b *docx) turn(landscape bool) {
	b.landscape, b.width = landscape, textWidth(landscape)
}

// newSection ends the section of a table by itself, and with it a page.
func (b *docx) newSection() {
	b.body.WriteString(`<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>` +
		b.section(true) + `</w:pPr></w:p>`)
}

// A4, and the margins of Nghị định 30/2020, in twips.
const (
	a4Short, a4Long         = 11906, 16838
	marginLeft, marginRight = 1701, 851
	marginEnd               = 1134
)

func textWidth(landscape bool) int {
	if landscape {
		return a4Long - marginLeft - marginRight
	}
	return a4Short - marginLeft - marginRight
}

// section is the paper of what stands before it, back to the section before. The
// first page of the document, and of each table by itself, shows no number.
func (b *docx) section(apart bool) string {
	var m markupBuilder
	fmt.Fprintf(&m, `<w:sectPr><w:headerReference w:type="default" r:id="%s"/>`+
		`<w:type w:val="nextPage"/>`, headerRelation)
	if b.landscape {
		fmt.Fprintf(&m, `<w:pgSz w:w="%d" w:h="%d" w:orient="landscape"/>`, a4Long, a4Short)
	} else {
		fmt.Fprintf(&m, `<w:pgSz w:w="%d" w:h="%d"/>`, a4Short, a4Long)
	}
	fmt.Fprintf(&m, `<w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" `+
		`w:header="567" w:footer="567" w:gutter="0"/>`,
		marginEnd, marginRight, marginEnd, marginLeft)
	if apart {
		m.WriteString(`<w:pgNumType w:start="1"/>`)
	}
	if apart || b.sections == 0 {
		m.WriteString(`<w:titlePg/>`)
	}
	m.WriteString(`</w:sectPr>`)
	b.sections++
	return m.String()
}
