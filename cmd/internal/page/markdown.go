package page

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"

	"parindex/cmd/internal/text"
	"parindex/scoring/seq"
)

// Markdown writes a document to be put into others.
func Markdown(w io.Writer, d *Document, o Options) error {
	m := markdown{lang: o.Lang}
	for i, b := range d.blocks() {
		// A table ends with an empty line; between tables that stand by themselves is another.
		if i > 0 && !(len(d.Title) > 0 && bytes.HasSuffix(m.out.Bytes(), []byte("\n\n"))) {
			m.out.WriteString("\n")
		}
		if err := m.block(b); err != nil {
			return err
		}
	}
	_, err := w.Write(m.out.Bytes())
	return err
}

type markdown struct {
	out  bytes.Buffer
	lang text.Lang
}

func (m *markdown) block(b Block) error {
	switch b := b.(type) {
	case Section:
		m.section(b)
	case Paragraph:
		fmt.Fprintln(&m.out, escape(string(b)))
	case *Tree:
		m.section(b.section())
	case *Table:
		return m.table(b)
	}
	return nil
}

// section is the tree as lines.
func (t *Tree) section() Section {
	s := Section{Line{Text: t.Title}}
	for _, b := range t.Branches {
		s.Put(b.Depth, b.Sentence)
	}
	return s
}

func (m *markdown) section(s Section) {
	if s.Text != "" {
		fmt.Fprintf(&m.out, "## %s\n", escape(s.Text))
		if len(s.Below) > 0 {
			m.out.WriteString("\n")
		}
	}
	m.items(s.Below, 0)
}

func (m *markdown) items(lines []Line, depth int) {
	for _, line := range lines {
		fmt.Fprintf(&m.out, "%s- %s\n", strings.Repeat("  ", depth), item(line.Text))
		m.items(line.Below, depth+1)
	}
}

func (m *markdown) table(t *Table) error {
	for i, line := range t.Title {
		fmt.Fprintf(&m.out, "%s %s\n\n", strings.Repeat("#", i+2), escape(line))
	}
	for _, line := range t.Banner {
		fmt.Fprintf(&m.out, "> **%s**\n\n", escape(line))
	}
	rows, more := t.shown(m.lang)
	g := gridOf(t, rows, m.lang)
	for _, row := range g.rows {
		for i := range row {
			row[i].text, row[i].mark = escape(row[i].text), escape(row[i].mark)
		}
	}
	if err := g.render(&m.out, Options{}, renderer.NewMarkdown(), tw.Rendition{}); err != nil {
		return err
	}
	m.out.WriteString("\n")
	m.items(append(more, t.below()...), 0)
	return nil
}

var markup = strings.NewReplacer(`\`, `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "<", "&lt;", ">", "&gt;", "&", "&amp;",
	"`", "\\`", "[", `\[`, "]", `\]`, "~", `\~`, "$", `\$`, "://", `\://`, "www.", `www\.`)

// escape keeps a stranger's text from being markup.
func escape(s string) string { return markup.Replace(text.OneLine(s)) }

// item keeps a sign at the beginning from making a list or a heading.
func item(line string) string {
	line = escape(line)
	if line != "" && strings.ContainsRune("+-#", rune(line[0])) {
		return `\` + line
	}
	return line
}

// CSV writes a document that is one table, for programs: headings are the
// columns' ids, numbers have a decimal point, nothing is left out.
func CSV(w io.Writer, d *Document, _ Options) error {
	t, err := d.table()
	if err != nil {
		return err
	}
	return csv.NewWriter(w).WriteAll(t.Records())
}

// Records are the table for programs, below the ids of its columns.
func (t *Table) Records() [][]string {
	ids := seq.Map(t.Columns, func(c Column) string { return c.ID })
	return append([][]string{ids}, seq.Map(t.Rows, func(row []Cell) []string { return seq.Map(row, Cell.Plain) })...)
}

// Plain is a cell for programs, as CSV has it.
func (c Cell) Plain() string {
	if c.Number != nil {
		return c.Number.Fixed(c.Decimals)
	}
	if c.Marked {
		return text.Inert(c.Text + Mark)
	}
	return text.Inert(c.Text)
}
