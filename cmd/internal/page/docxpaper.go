package page

import (
	"fmt"
	"slices"
	"strings"
)

// The head of official paper: who issues it on the left, the motto of the state on
// the right, which needs this much in bold letters of 12 points.
const mottoWidth = 5700

// letterhead is the head of paper that is no annex.
func (b *docx) letterhead() {
	left := b.width - mottoWidth
	issuer, p := strings.ToUpper(orDots(b.Paper.Issuer)), paragraph{align: "center", size: 24}
	bold := p
	bold.bold = true
	b.twoColumns(left, func() {
		b.paragraph(strings.ToUpper(orDots(b.Paper.Parent)), p)
		b.paragraph(issuer, bold)
		b.rule(left, min(left, lineWidth(issuer, 24, true))*2/5, paragraph{after: 60})
		b.paragraph(b.lang.Say("Số: ", "No. ")+orDots(b.Paper.Number), paragraph{align: "center", size: docxBody})
	}, func() {
		motto, motto2 := motto(b.lang)
		b.paragraph(motto, bold)
		bold.size = docxBody
		b.paragraph(motto2, bold)
		b.rule(mottoWidth, lineWidth(motto2, docxBody, true), paragraph{after: 60})
		b.paragraph(b.Paper.Dateline(), paragraph{align: "center", italic: true, size: docxBody})
	})
	b.paragraph("", paragraph{size: 16})
}

// twoColumns is a table without lines, whose row stands on one page.
func (b *docx) twoColumns(left int, first, second func()) {
	widths := []int{left, b.width - left}
	b.body.WriteString(`<w:tbl><w:tblPr>`)
	fmt.Fprintf(&b.body, `<w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/>`, b.width)
	b.body.WriteString(`<w:tblCellMar><w:left w:w="0" w:type="dxa"/>` +
		`<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>`)
	b.tableGrid(widths)
	b.body.WriteString(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
	for i, content := range []func(){first, second} {
		fmt.Fprintf(&b.body, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, widths[i])
		content()
		b.body.WriteString(`</w:tc>`)
	}
	b.body.WriteString(`</w:tr></w:tbl>`)
}

// annex is the head of an annex: its number, its title, and the decision that it
// belongs to, with a rule below.
func (b *docx) annex(i, all int, title []string) {
	center := paragraph{align: "center", bold: true, size: docxTitle, style: "Heading1"}
	b.paragraph(AnnexHead(i, all, b.lang), center)
	center.style = ""
	for i, line := range title {
		if center.size = docxBody; i == 0 {
			line, center.size = b.capital(line), docxTitle
		}
		b.paragraph(line, center)
	}
	b.paragraph(b.Paper.Reference, paragraph{align: "center", italic: true, size: docxBody})
	b.rule(b.width, b.width/3, paragraph{before: 40, after: 120})
}

// close ends official paper: who gets it on the left, who signs on the right. It
// never stands apart from what is before it.
func (b *docx) close() {
	b.paragraph("", paragraph{size: 12, keep: true})
	b.twoColumns(b.width/2, b.recipients, b.signature)
}

// signature is who signs, with room to do it. An annex says here when.
func (b *docx) signature() {
	p := paragraph{align: "center", bold: true, size: docxBody}
	if b.Paper.Annexes {
		b.paragraph(b.Paper.Dateline(), paragraph{align: "center", italic: true, size: docxBody, before: 120})
	}
	for _, line := range b.Paper.Signers() {
		b.paragraph(line, p)
	}
	for range 4 {
		b.paragraph("", p)
	}
}

// recipients stand beside the signature; an annex goes where its decision goes.
func (b *docx) recipients() {
	if b.Paper.Annexes {
		b.paragraph("", paragraph{})
		return
	}
	if b.Paper.Secretary != "" {
		b.paragraph(strings.ToUpper(b.Paper.Secretary), paragraph{align: "center", bold: true, size: docxBody})
		for range 4 {
			b.paragraph("", paragraph{size: docxBody})
		}
	}
	lines := b.Paper.receivers(b.lang)
	b.paragraph(lines[0], paragraph{bold: true, italic: true, size: 24})
	for _, line := range lines[1:] {
		b.paragraph(line, paragraph{size: docxSmall})
	}
}

// ending are the notes of a table, and the signature where it has one, as rows of it, without
// lines: only rows of one table are kept together with its last ones by every program.
func (b *docx) ending(t *Table, l layout) {
	notes, all := t.PaperNotes(), len(l.grid())
	if len(notes) == 0 || b.closing != "" {
		notes = append(notes, Line{Text: b.closing})
	}
	for i, line := range notes {
		p, last := noteStyle(line), i+1 == len(notes)
		if p.keep = l.signed || !last; last {
			line.Text = finished(line.Text)
			if b.closing != "" {
				p = paragraph{align: "both", before: 120, after: 120, keep: true}
			}
		}
		b.openRow([]part{{all, sumOf(l.widths), func() { b.paragraph(line.Text, p) }}}, i == 0)
	}
	if l.signed {
		column, cut := l.signFrom()
		left := sumOf(l.widths[:column]) + cut
		b.openRow([]part{
			{column + 1, left, b.recipients},
			{all - column - 1, sumOf(l.widths) - left, b.signature},
		}, false)
	}
}

// signWidth is what a signature takes, in twips.
const signWidth = 4600

// signFrom is the column below which the signature begins, and how far into it.
func (l *layout) signFrom() (column, cut int) {
	all := sumOf(l.widths)
	cut = max(all-signWidth, all/5)
	for cut >= l.widths[column] {
		cut, column = cut-l.widths[column], column+1
	}
	return column, max(1, cut)
}

// isCut says whether a signature begins below the middle of a column.
func (l *layout) isCut(i int) bool {
	if !l.signed {
		return false
	}
	column, _ := l.signFrom()
	return i == column
}

// grid is where cells begin and end: the columns, of which one is cut where a signature begins.
func (l *layout) grid() []int {
	if !l.signed {
		return l.widths
	}
	column, cut := l.signFrom()
	return slices.Concat(l.widths[:column], []int{cut, l.widths[column] - cut}, l.widths[column+1:])
}

// part is some columns of a row as one cell.
type part struct {
	columns, width int
	content        func()
}

// openRow is a row without lines, but for the one below the rows before it.
func (b *docx) openRow(parts []part, first bool) {
	b.body.WriteString(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
	top := "nil"
	if first {
		top = "single"
	}
	for _, p := range parts {
		fmt.Fprintf(&b.body, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:gridSpan w:val="%d"/><w:tcBorders>`,
			p.width, p.columns)
		fmt.Fprintf(&b.body, `<w:top w:val="%s" w:sz="4" w:space="0" w:color="auto"/>`, top)
		b.body.WriteString(`<w:left w:val="nil"/><w:bottom w:val="nil"/><w:right w:val="nil"/></w:tcBorders></w:tcPr>`)
		p.content()
		b.body.WriteString(`</w:tc>`)
	}
	b.body.WriteString(`</w:tr>`)
}
