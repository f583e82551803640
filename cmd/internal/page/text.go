package page

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/clipperhouse/displaywidth"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"

	"parindex/cmd/internal/text"
)

// Text writes a document for a screen.
func Text(w io.Writer, d *Document, o Options) error {
	t := printer{Options: o}
	for i, b := range d.blocks() {
		if i > 0 {
			t.out.WriteString("\n")
		}
		if err := t.block(b); err != nil {
			return err
		}
	}
	_, err := w.Write(t.out.Bytes())
	return err
}

type printer struct {
	Options
	out bytes.Buffer
}

func (p *printer) block(b Block) error {
	switch b := b.(type) {
	case Section:
		p.section(b)
	case Paragraph:
		p.lines(Lines(string(b)), 0)
	case *Tree:
		p.tree(b)
	case *Table:
		return p.table(b)
	}
	return nil
}

func (p *printer) section(s Section) {
	if s.Text == "" {
		p.lines(s.Below, 0)
		return
	}
	p.lines([]Line{s.Line}, 0)
}

// WriteLines writes lines for a screen, so deep.
func WriteLines(w io.Writer, lines []Line, depth int, o Options) error {
	p := printer{Options: o}
	p.lines(lines, depth)
	_, err := w.Write(p.out.Bytes())
	return err
}

func (p *printer) lines(lines []Line, depth int) {
	for _, line := range lines {
		words := Hanging(text.OneLine(line.Text), p.Width, 2*depth, 2*depth+2)
		fmt.Fprintf(&p.out, "%s%s\n", blanks(2*depth), line.Tone.In(words, p.Options))
		p.lines(line.Below, depth+1)
	}
}

// tree has its codes, figures and names below each other.
func (p *printer) tree(t *Tree) {
	p.lines(Lines(t.Title), 0)
	codes, figures := 0, 0
	for _, b := range t.Branches {
		codes = max(codes, displaywidth.String(b.indented()))
		figures = max(figures, displaywidth.String(b.Figure))
	}
	for _, b := range t.Branches {
		before := "  "
		if b.Code != "" {
			before += padded(b.indented(), codes) + "  " + blanks(figures-displaywidth.String(b.Figure)) +
				b.Figure + "  "
		}
		before = text.OneLine(before)
		behind := displaywidth.String(before)
		fmt.Fprintf(&p.out, "%s%s\n", before, Hanging(text.OneLine(b.Name), p.Width, behind, behind))
	}
}

func (b Branch) indented() string { return strings.Repeat("  ", b.Depth) + b.Code }

func padded(s string, width int) string { return s + blanks(width-displaywidth.String(s)) }

func blanks(n int) string { return strings.Repeat(" ", max(0, n)) }

func (p *printer) table(t *Table) error {
	p.lines(slices.Concat(Lines(t.Title...), warnings(t.Banner)), 0)
	rows, more := t.shown(p.Lang)
	g := gridOf(t, rows, p.Lang)
	g.breakWhole()
	if t.Narrow {
		g.narrow()
	}
	missing := g.fit(p.Width)
	look := tw.Rendition{
		Symbols:  tw.NewSymbols(tw.StyleLight),
		Settings: tw.Settings{Separators: tw.Separators{BetweenColumns: tw.On}},
	}
	if err := g.render(&p.out, p.Options, renderer.NewBlueprint(), look); err != nil {
		return err
	}
	p.lines(slices.Concat(more, t.below()), 0)
	if len(missing) > 0 {
		line := Line{Text: p.Lang.Text(
			"The screen is too narrow for: %s; to see all, widen the window or add -o NAME.xlsx",
			strings.Join(missing, ", ")),
			Tone: Warning}
		p.lines([]Line{line}, 0)
	}
	return nil
}

// shown are the rows that people see, and a line that says how many more there are.
func (t *Table) shown(lang text.Lang) (rows [][]Cell, more []Line) {
	if t.Most == 0 || len(t.Rows) <= t.Most {
		return t.Rows, nil
	}
	return t.Rows[:t.Most], Lines(lang.AndMore(len(t.Rows) - t.Most))
}

// The colours of a terminal, which every one of them has.
const (
	red    = "\x1b[31m"
	yellow = "\x1b[33m"
	plain  = "\x1b[0m"
)

// In paints a text in the colour of a tone.
func (t Tone) In(text string, o Options) string {
	color := map[Tone]string{Bad: red, Warning: yellow}[t]
	if color == "" || text == "" || !o.Color {
		return text
	}
	return color + text + plain
}
