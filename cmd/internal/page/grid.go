package page

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"parindex/cmd/internal/text"
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
	return g
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

// boxed draws the table for a screen.
func (g *grid) boxed(out *bytes.Buffer, o Options) {
	widths := g.widths()
	line := func(left, between, right string) {
		var dashes []string
		for _, width := range widths {
			dashes = append(dashes, strings.Repeat("─", width+2))
		}
		fmt.Fprintf(out, "%s%s%s\n", left, strings.Join(dashes, between), right)
	}
	line("┌", "┬", "┐")
	g.row(out, g.headings(), widths, "│", o)
	line("├", "┼", "┤")
	for _, row := range g.rows {
		g.row(out, row, widths, "│", o)
	}
	line("└", "┴", "┘")
}

// piped draws it as Markdown, where the line below the headings says which columns stand right.
func (g *grid) piped(out *bytes.Buffer) {
	widths := g.widths()
	g.row(out, g.headings(), widths, "|", Options{})
	for i, c := range g.columns {
		dashes := strings.Repeat("-", widths[i]+1)
		if c.Numeric {
			out.WriteString("|" + dashes + ":")
		} else {
			out.WriteString("|:" + dashes)
		}
	}
	out.WriteString("|\n")
	for _, row := range g.rows {
		g.row(out, row, widths, "|", Options{})
	}
}

func (g *grid) headings() (cells []shownCell) {
	for _, head := range g.heads {
		cells = append(cells, shownCell{text: head})
	}
	return cells
}

func (g *grid) widths() (widths []int) {
	for i := range g.columns {
		widths = append(widths, g.width(i))
	}
	return widths
}

// row draws cells beside each other, in as many lines as the tallest of them has.
func (g *grid) row(out *bytes.Buffer, cells []shownCell, widths []int, bar string, o Options) {
	tall := 0
	for _, c := range cells {
		tall = max(tall, 1+strings.Count(c.text, "\n"))
	}
	for n := range tall {
		for i, c := range cells {
			line, width := c.line(n, o)
			before, behind := "", blanks(widths[i]-width)
			if g.columns[i].Numeric {
				before, behind = behind, before
			}
			fmt.Fprintf(out, "%s %s%s%s ", bar, before, line, behind)
		}
		out.WriteString(bar + "\n")
	}
}

// line is one of the lines of a cell, and how wide it is.
func (c shownCell) line(n int, o Options) (line string, width int) {
	lines := strings.Split(c.text, "\n")
	if n >= len(lines) {
		return "", 0
	}
	line, width = c.tone.In(lines[n], o), displaywidth.String(lines[n])
	if n == len(lines)-1 {
		line, width = line+Bad.In(c.mark, o)+c.refs, width+displaywidth.String(c.mark+c.refs)
	}
	return line, width
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
