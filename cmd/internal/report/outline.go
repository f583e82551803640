package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"parindex/cmd/internal/text"
)

// ViewFormats are what lists, trees and differences of criteria can be written
// as, the first by default.
var ViewFormats = []string{"text", "markdown", "json"}

// outline is lines of which each may have lines below it.
type outline struct {
	text  string
	below []outline
}

// under is a line with lines below it.
func under(line string, below ...outline) outline { return outline{line, below} }

// lines are outlines without anything below.
func lines(texts []string) []outline {
	list := make([]outline, len(texts))
	for i, line := range texts {
		list[i].text = line
	}
	return list
}

// writeOutlines writes outlines: indented as text, as headings with lists in
// Markdown.
func writeOutlines(w io.Writer, list []outline, format string) error {
	var out bytes.Buffer
	for i, o := range list {
		if i > 0 {
			out.WriteString("\n")
		}
		if format == "markdown" {
			o.markdown(&out)
		} else {
			o.indented(&out, 0)
		}
	}
	_, err := w.Write(out.Bytes())
	return err
}

func (o outline) indented(out *bytes.Buffer, depth int) {
	fmt.Fprintf(out, "%s%s\n", strings.Repeat("  ", depth), text.OneLine(o.text))
	for _, line := range o.below {
		line.indented(out, depth+1)
	}
}

func (o outline) markdown(out *bytes.Buffer) {
	fmt.Fprintf(out, "## %s\n", escape(text.OneLine(o.text)))
	if len(o.below) > 0 {
		out.WriteString("\n")
	}
	for _, line := range o.below {
		line.item(out, 0)
	}
}

func (o outline) item(out *bytes.Buffer, depth int) {
	fmt.Fprintf(out, "%s- %s\n", strings.Repeat("  ", depth), plainItem(o.text))
	for _, line := range o.below {
		line.item(out, depth+1)
	}
}

// plainItem keeps a sign at the beginning from making a list or a heading.
func plainItem(line string) string {
	line = escape(text.OneLine(line))
	if line != "" && strings.ContainsRune("+-#", rune(line[0])) {
		return `\` + line
	}
	return line
}
