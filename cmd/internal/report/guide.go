package report

import (
	"io"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"parindex/cmd/internal/page"
)

// Guide writes chapters of Markdown as plain text that fits the screen.
func Guide(w io.Writer, chapters []string, o page.Options) error {
	g := guide{width: o.Width}
	for _, chapter := range chapters {
		for line := range strings.SplitSeq(chapter, "\n") {
			g.read(line)
		}
		g.flush()
		g.print("")
	}
	_, err := io.WriteString(w, g.out.String())
	return err
}

// guide is a page as far as it has been written.
type guide struct {
	width     int
	out       strings.Builder
	paragraph []string // its lines so far
	table     []string // the row that may be a heading
	code      bool     // within a block of what is typed and printed
}

// What Markdown writes around words, and what is left of it.
var (
	guideLink = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\[([^\]]*)\]\([^)]*\)`) })
	guideCode = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile("`([^`]*)`") })
	guideItem = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(- |\d+\. )`) })
	guideRule = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\|[-:| ]+\|$`) })
)

func (g *guide) read(line string) {
	switch {
	case strings.HasPrefix(line, "```"):
		g.flush()
		g.code = !g.code
	case g.code:
		g.print("    " + g.shortened(line, 4))
	case guideRule().MatchString(line): // the row above was the heading
		g.table = nil
	case strings.HasPrefix(line, "|"):
		g.row(line)
	case line == "", strings.HasPrefix(line, "#"), guideItem().MatchString(line):
		g.flush()
		g.begin(line)
	default:
		g.paragraph = append(g.paragraph, strings.TrimSpace(line))
	}
}

// begin starts a heading, an item of a list, or nothing.
func (g *guide) begin(line string) {
	if heading := strings.TrimLeft(line, "#"); heading != line {
		heading = strings.TrimSpace(heading)
		under := "-"
		if strings.HasPrefix(line, "# ") {
			under = "="
		}
		g.print(heading + "\n" + strings.Repeat(under, utf8.RuneCountInString(heading)))
		return
	}
	if line == "" {
		g.print("")
		return
	}
	g.paragraph = append(g.paragraph, line)
}

// row keeps a row of a table until the next line says whether it was a heading.
func (g *guide) row(line string) {
	g.flush()
	var cells []string
	for cell := range strings.SplitSeq(strings.Trim(line, "|"), "|") {
		if cell = strings.TrimSpace(cell); cell != "" {
			cells = append(cells, cell)
		}
	}
	g.table = cells
}

// flush writes the paragraph or the row that has ended.
func (g *guide) flush() {
	if len(g.table) > 0 {
		g.wrapped(g.table[0]+": "+strings.Join(g.table[1:], " · "), 2, 6)
		g.table = nil
	}
	if text := strings.Join(g.paragraph, " "); text != "" {
		in := len(guideItem().FindString(text))
		g.wrapped(text, 0, in)
		g.paragraph = nil
	}
}

func (g *guide) wrapped(text string, first, in int) {
	text = strings.ReplaceAll(guideLink().ReplaceAllString(text, "$1"), "**", "")
	text = guideCode().ReplaceAllString(text, "“$1”")
	g.print(strings.Repeat(" ", first) + page.Hanging(text, g.width, first, in))
}

// shortened is a line of output as far as the screen shows it.
func (g *guide) shortened(line string, in int) string {
	if runes := []rune(line); g.width > in && len(runes) > g.width-in {
		return string(runes[:g.width-in-1]) + "…"
	}
	return line
}

func (g *guide) print(text string) { g.out.WriteString(text + "\n") }
