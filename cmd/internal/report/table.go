package report

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"

	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/text"
)

// Text writes tables for a terminal.
func Text(w io.Writer, tables []sheet.Table, lang text.Lang) error {
	var out bytes.Buffer
	for i, t := range tables {
		if i > 0 {
			out.WriteString("\n")
		}
		for _, line := range slices.Concat(t.Title, t.Notes) {
			fmt.Fprintln(&out, line)
		}
		if err := render(&out, t, lang, renderer.NewBlueprint(), rendition(tw.StyleLight)); err != nil {
			return err
		}
		for _, line := range t.Footer {
			fmt.Fprintln(&out, line)
		}
	}
	_, err := w.Write(out.Bytes())
	return err
}

// Markdown writes tables for a document.
func Markdown(w io.Writer, tables []sheet.Table, lang text.Lang) error {
	var out bytes.Buffer
	for i, t := range tables {
		if i > 0 {
			out.WriteString("\n")
		}
		for j, line := range t.Title {
			fmt.Fprintf(&out, "%s %s\n\n", strings.Repeat("#", j+2), escape(line))
		}
		for _, note := range t.Notes {
			fmt.Fprintf(&out, "> **%s**\n\n", escape(note))
		}
		if err := render(&out, escaped(t), lang, renderer.NewMarkdown(), tw.Rendition{}); err != nil {
			return err
		}
		fmt.Fprintln(&out)
		for _, line := range t.Footer {
			fmt.Fprintf(&out, "- %s\n", escape(line))
		}
	}
	_, err := w.Write(out.Bytes())
	return err
}

var markdown = strings.NewReplacer(`\`, `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "<", "&lt;", ">", "&gt;", "&", "&amp;", "`", "\\`", "[", `\[`, "]", `\]`)

// escape keeps a stranger's text from being markup.
func escape(s string) string { return markdown.Replace(s) }

func escaped(t sheet.Table) sheet.Table {
	rows := make([][]sheet.Cell, len(t.Rows))
	for i, row := range t.Rows {
		for _, cell := range row {
			cell.Text = escape(cell.Text)
			rows[i] = append(rows[i], cell)
		}
	}
	t.Rows = rows
	return t
}

func rendition(style tw.BorderStyle) tw.Rendition {
	return tw.Rendition{Symbols: tw.NewSymbols(style), Settings: tw.Settings{Separators: tw.Separators{BetweenColumns: tw.On}}}
}

// render lays a table out. The library's own habits are off: it would upper-case
// the header, wrap cells, and measure letters by the machine's locale.
func render(w io.Writer, t sheet.Table, lang text.Lang, r tw.Renderer, look tw.Rendition) error {
	align := alignments(t.Numeric)
	table := tablewriter.NewTable(w,
		tablewriter.WithRenderer(r),
		tablewriter.WithRendition(look),
		tablewriter.WithEastAsian(tw.Off),
		tablewriter.WithHeaderAutoFormat(tw.Off),
		tablewriter.WithHeaderAutoWrap(tw.WrapNone),
		tablewriter.WithRowAutoWrap(tw.WrapNone),
		tablewriter.WithHeaderAlignmentConfig(tw.CellAlignment{PerColumn: align}),
		tablewriter.WithRowAlignmentConfig(tw.CellAlignment{PerColumn: align}),
	)
	table.Header(t.Header)
	for _, row := range t.Rows {
		if err := table.Append(cells(row, lang)); err != nil {
			return err
		}
	}
	return table.Render()
}

func alignments(numeric []bool) []tw.Align {
	align := make([]tw.Align, len(numeric))
	for i, isNumber := range numeric {
		align[i] = tw.AlignLeft
		if isNumber {
			align[i] = tw.AlignRight
		}
	}
	return align
}

func cells(row []sheet.Cell, lang text.Lang) []string {
	out := make([]string, len(row))
	for i, cell := range row {
		out[i] = cell.Text
		if cell.Number != nil {
			out[i] = lang.Decimal(*cell.Number, cell.Decimals)
		}
		if cell.Signed && cell.Number != nil {
			out[i] = signed(cell.Number.Sign(), out[i])
		}
	}
	return out
}

// signed writes a change with its sign, and a true minus.
func signed(sign int, number string) string {
	if sign > 0 {
		return "+" + number
	}
	return strings.Replace(number, "-", "−", 1)
}
