package page

import (
	"io"
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"
	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/tw"

	"parindex/cmd/internal/text"
	"parindex/scoring/seq"
)

// grid is a table as texts, to be laid out.
type grid struct {
	columns []Column
	heads   []string // with line ends
	rows    [][]shownCell
}

type shownCell struct {
	text string
	mark string
	refs string // the numbers of its footnotes
	tone Tone
}

func gridOf(t *Table, rows [][]Cell, lang text.Lang) *grid {
	g := &grid{}
	for _, c := range t.Columns {
		g.columns, g.heads = append(g.columns, c), append(g.heads, text.OneLine(c.Head))
	}
	for _, row := range rows {
		var cells []shownCell
		for _, c := range row {
			shown := c.shown(lang)
			shown.refs = superscripts(c.Refs)
			cells = append(cells, shown)
		}
		g.rows = append(g.rows, cells)
	}
	for i, c := range g.columns {
		if c.Numeric {
			g.reserve(i)
		}
	}
	return g
}

// reserve leaves room behind figures for the footnotes of others, so that digits stand below
// each other.
func (g *grid) reserve(col int) {
	width := 0
	for _, row := range g.rows {
		width = max(width, displaywidth.String(row[col].refs))
	}
	for _, row := range g.rows {
		row[col].refs = padded(row[col].refs, width)
	}
}

// superscripts are the numbers of footnotes, each behind a space.
func superscripts(refs []int) (text string) {
	for _, n := range refs {
		text += " " + superscript(n)
	}
	return text
}

func superscript(n int) string {
	digits := []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")
	return strings.Map(func(r rune) rune { return digits[r-'0'] }, strconv.Itoa(n))
}

// below are the lines under a table on a screen: its notes, and its footnotes.
func (t *Table) below() []Line {
	lines := t.PrintedNotes()
	for i, note := range t.Footnotes {
		lines = append(lines, Line{Text: superscript(i+1) + " " + note})
	}
	return lines
}

// shown is a cell for people.
func (c Cell) shown(lang text.Lang) shownCell {
	s := shownCell{text: text.OneLine(c.Text), tone: c.Tone}
	if c.Number != nil {
		sign := 0
		if c.Signed {
			sign = c.Number.Sign()
		}
		s.text = Signed(sign, lang.Decimal(*c.Number, c.Decimals))
	}
	if c.Marked {
		s.mark = Mark
	}
	return s
}

// Signed writes a number with a true minus, and with a plus where the sign is above 0.
func Signed(sign int, number string) string {
	if sign > 0 {
		return "+" + number
	}
	return strings.Replace(number, "-", "−", 1)
}

// render lays the table out. The library's own habits are off: it would upper-case
// the header, wrap cells, and measure letters by the machine's locale.
func (g *grid) render(w io.Writer, o Options, r tw.Renderer, look tw.Rendition) error {
	align := g.alignments()
	table := tablewriter.NewTable(w,
		tablewriter.WithRenderer(r),
		tablewriter.WithRendition(look),
		tablewriter.WithEastAsian(tw.Off),
		tablewriter.WithHeaderAutoFormat(tw.Off),
		tablewriter.WithTrimSpace(tw.Off), // blanks behind a figure keep the place of a footnote
		tablewriter.WithHeaderAutoWrap(tw.WrapNone),
		tablewriter.WithRowAutoWrap(tw.WrapNone),
		tablewriter.WithHeaderAlignmentConfig(tw.CellAlignment{PerColumn: align}),
		tablewriter.WithRowAlignmentConfig(tw.CellAlignment{PerColumn: align}),
	)
	table.Header(g.heads)
	for _, row := range g.rows {
		texts := seq.Map(row,
			func(c shownCell) string { return c.tone.In(c.text, o) + Bad.In(c.mark, o) + c.refs })
		if err := table.Append(texts); err != nil {
			return err
		}
	}
	return table.Render()
}

func (g *grid) alignments() []tw.Align {
	align := make([]tw.Align, len(g.columns))
	for i, c := range g.columns {
		align[i] = tw.AlignLeft
		if c.Numeric {
			align[i] = tw.AlignRight
		}
	}
	return align
}

// cellWidth is that of the widest cell of a column.
func (g *grid) cellWidth(col int) (width int) {
	for _, row := range g.rows {
		for line := range strings.SplitSeq(row[col].text+row[col].mark+row[col].refs, "\n") {
			width = max(width, displaywidth.String(line))
		}
	}
	return width
}

// width is that of a column.
func (g *grid) width(col int) int {
	width := g.cellWidth(col)
	for line := range strings.SplitSeq(g.heads[col], "\n") {
		width = max(width, displaywidth.String(line))
	}
	return width
}
