package page

import (
	"fmt"
	"slices"
	"strconv"

	"parindex/scoring/seq"
)

// apart writes annexes, each on paper of its own.
func (b *docx) apart() {
	for i, block := range b.Blocks {
		t := asTable(block)
		if i > 0 {
			b.newSection()
		}
		b.turn(t != nil && !b.needs(t).fitUpright())
		if t == nil {
			b.textApart(i, block)
			continue
		}
		b.annex(i, len(b.Blocks), t.Title)
		b.banner(t.Banner)
		b.table(t)
	}
	b.body.WriteString(b.section(len(b.Blocks) > 1))
}

// textApart writes what is no table on paper of its own.
func (b *docx) textApart(i int, block Block) {
	if section, ok := block.(Section); ok {
		b.annex(i, len(b.Blocks), []string{section.Text})
		b.last, section.Text = true, ""
		block = section
	}
	b.block(block)
	b.last = false
}

// within writes a table among other blocks.
func (b *docx) within(t *Table) {
	if len(b.Title) == 0 {
		b.tableTitle(t)
	} else {
		for _, line := range t.Title {
			b.paragraph(line, paragraph{style: "Heading2"})
		}
		if len(t.Banner) > 0 {
			b.banner(t.Banner)
		}
	}
	b.table(t)
}

// tableTitle stands above a table by itself, without the lines that stand above the one before.
func (b *docx) tableTitle(t *Table) {
	isNew := func(line string) bool { return !slices.Contains(b.said, line) }
	p := paragraph{bold: true, align: "center", size: docxTitle, after: 40, style: "Heading1", before: 120}
	for _, line := range seq.Filter(t.Title, isNew) {
		b.paragraph(line, p)
		p = paragraph{bold: true, align: "center", size: docxBody, after: 40, keep: true}
	}
	b.banner(seq.Filter(t.Banner, isNew))
	b.said = slices.Concat(t.Title, t.Banner)
}

// wholeRows is how many rows a table has at most that never breaks over pages.
const wholeRows = 7

// keptRows is how many rows stand at least on the page of what ends a table.
const keptRows = 2

// table writes a table and what stands below it.
func (b *docx) table(t *Table) {
	layout := b.needs(t).fit(t, b.width)
	signed := len(t.Columns) > 1 && (b.Paper.Signs(t) || b.last && sumOf(layout.widths) >= 2*signWidth)
	b.signed, layout.signed = b.last && signed, signed
	annexed := b.Paper != nil && b.Paper.Annexes
	b.body.WriteString(`<w:tbl><w:tblPr>`)
	fmt.Fprintf(&b.body, `<w:tblW w:w="%d" w:type="dxa"/><w:jc w:val="center"/>`, sumOf(layout.widths))
	b.body.WriteString(`<w:tblBorders>`)
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		fmt.Fprintf(&b.body, `<w:%s w:val="single" w:sz="4" w:space="0" w:color="auto"/>`, side)
	}
	b.body.WriteString(`</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>`)
	fmt.Fprintf(&b.body, `<w:left w:w="%d" w:type="dxa"/><w:right w:w="%[1]d" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
		cellMargin)
	b.tableGrid(layout.grid())
	b.headRow(t, layout)
	refs := &references{docx: b, table: t, given: map[int]int{}}
	for i, row := range t.Rows {
		ends := i >= len(t.Rows)-keptRows && (signed || b.last || len(t.Notes) > 0 || annexed)
		b.row(t, row, layout, refs, ends || !signed && len(t.Rows) <= wholeRows && i+1 < len(t.Rows))
	}
	if signed || annexed {
		b.ending(t, layout)
	}
	b.body.WriteString(`</w:tbl>`)
	if !signed && !annexed {
		b.below(t)
	}
}

func (b *docx) tableGrid(widths []int) {
	b.body.WriteString(`<w:tblGrid>`)
	for _, width := range widths {
		fmt.Fprintf(&b.body, `<w:gridCol w:w="%d"/>`, width)
	}
	b.body.WriteString(`</w:tblGrid>`)
}

// headRow repeats on each page.
func (b *docx) headRow(t *Table, l layout) {
	if !slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Head != "" }) {
		return
	}
	b.body.WriteString(`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
	for i, c := range t.Columns {
		b.cell(l, i, paragraph{bold: true, align: "center", size: l.size, keep: true}, c.Head)
	}
	b.body.WriteString(`</w:tr>`)
}

// isHeading says whether a row is a heading of those below.
func (t *Table) isHeading(row []Cell) bool { return len(row) == 1 && len(t.Columns) > 1 }

func (b *docx) row(t *Table, row []Cell, l layout, refs *references, keep bool) {
	if t.isHeading(row) {
		b.body.WriteString(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		fmt.Fprintf(&b.body, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:gridSpan w:val="%d"/></w:tcPr>`,
			sumOf(l.widths), len(l.grid()))
		p := paragraph{size: l.size, bold: true, keep: true, before: 20, after: 20, mark: row[0].shown(b.lang).mark,
			refs: seq.Map(row[0].Refs, refs.next)}
		b.paragraph(row[0].Text, p)
		b.body.WriteString(`</w:tc></w:tr>`)
		return
	}
	b.body.WriteString(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
	for i, c := range row {
		p := paragraph{size: l.size, keep: keep, red: c.Tone == Bad, bold: c.Strong}
		if t.Columns[i].Numeric {
			p.align = "right"
		}
		shown := c.shown(b.lang)
		p.mark, p.refs = shown.mark, seq.Map(c.Refs, refs.next)
		b.cell(l, i, p, shown.text)
	}
	b.body.WriteString(`</w:tr>`)
}

func (b *docx) cell(l layout, i int, p paragraph, content string) {
	b.body.all(`<w:tc><w:tcPr><w:tcW w:w="`, strconv.Itoa(l.widths[i]), `" w:type="dxa"/>`)
	if l.isCut(i) {
		b.body.WriteString(`<w:gridSpan w:val="2"/>`)
	}
	b.body.WriteString(`<w:vAlign w:val="center"/></w:tcPr>`)
	p.before, p.after = 20, 20
	b.paragraph(content, p)
	b.body.WriteString(`</w:tc>`)
}

// below are the notes of a table that nobody signs.
func (b *docx) below(t *Table) {
	notes := t.PaperNotes()
	for i, line := range notes {
		p := noteStyle(line)
		p.keep = b.last || i+1 < len(notes)
		b.paragraph(b.ended(line.Text, i+1 == len(notes) && b.closing == ""), p)
		b.lines(line.Below, 1)
	}
	if b.closing != "" && b.last {
		b.paragraph(finished(b.closing), paragraph{align: "both", after: 120, keep: true})
	} else if len(notes) == 0 {
		end, p := b.ended("", true), paragraph{keep: b.last}
		if end == "" { // only room below the table
			p.size = 12
		}
		b.paragraph(end, p)
	}
}

func noteStyle(line Line) paragraph {
	return paragraph{italic: true, size: 24, before: 40, red: line.Tone == Bad, align: "both"}
}

// reference is a footnote's mark: with the text where it is the first to refer to it.
type reference struct {
	number int
	text   string
}

// references numbers the footnotes of a document as they come, as programs do.
type references struct {
	*docx
	table *Table
	given map[int]int // the printed number, by the table's own
}

func (r *references) next(n int) reference {
	if number := r.given[n]; number > 0 {
		return reference{number: number}
	}
	r.notes++
	r.given[n] = r.notes
	return reference{r.notes, r.table.Footnotes[n-1]}
}

// reference writes a mark. The first to refer to a footnote has it on its page; the
// others only its number.
func (b *docx) reference(ref reference, first bool, p paragraph) {
	m := &b.body
	p.bold, p.red = false, false
	m.WriteString(`<w:r>`)
	m.runStyle(p, true)
	if !first {
		m.WriteString(`<w:t>,</w:t>`)
	}
	if ref.text == "" {
		fmt.Fprintf(m, `<w:t>%d</w:t></w:r>`, ref.number)
		return
	}
	fmt.Fprintf(m, `<w:footnoteReference w:id="%d"/></w:r>`, ref.number)
	fmt.Fprintf(&b.footnotes, `<w:footnote w:id="%d"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>`+
		`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>`+
		`<w:r><w:t xml:space="preserve"> `, ref.number)
	b.footnotes.text(ref.text)
	b.footnotes.WriteString(`</w:t></w:r></w:p></w:footnote>`)
}
