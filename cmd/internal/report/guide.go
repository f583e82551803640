package report

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
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
	boxed     [][]rune // lines of a printed table
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
		g.boxes() // one that was not printed to its end
		g.code = !g.code
	case g.code:
		g.output(line)
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
	g.table = said(seq.Map(strings.Split(strings.Trim(line, "|"), "|"), strings.TrimSpace)...)
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

// guideMargin is before what is typed and printed.
const guideMargin = 4

// output is a line of what is typed or printed.
func (g *guide) output(line string) {
	left := strings.TrimLeft(line, " ")
	first := guideMargin + len(line) - len(left)
	switch {
	case strings.HasPrefix(left, "┌") || len(g.boxed) > 0:
		if g.boxed = append(g.boxed, []rune(line)); strings.HasPrefix(left, "└") {
			g.boxes()
		}
	case g.width > first && utf8.RuneCountInString(left) > g.width-first:
		hanging := strings.Repeat(" ", first) + page.Hanging(left, g.width, first, first+2)
		for line := range strings.SplitSeq(hanging, "\n") {
			for runes := []rune(line); ; runes = append([]rune(strings.Repeat(" ", first+2)), runes[g.width:]...) {
				if len(runes) <= g.width {
					g.print(string(runes))
					break
				}
				g.print(string(runes[:g.width]))
			}
		}
	default:
		g.print(strings.Repeat(" ", guideMargin) + line)
	}
}

// boxes writes a printed table in as many parts as the screen is wide enough for, each beginning with its first two
// columns.
func (g *guide) boxes() {
	if len(g.boxed) == 0 {
		return
	}
	top := g.boxed[0]
	var edges []int
	for at, r := range top {
		if strings.ContainsRune("┌┬┐", r) {
			edges = append(edges, at)
		}
	}
	if g.width == 0 || len(top) <= g.width-guideMargin || len(edges) < 5 {
		edges = []int{0, 0, 0, len(top) - 1}
	}
	kept := edges[min(2, len(edges)-1)]
	for from := 2; from+1 < len(edges); {
		to := from + 1
		for to+1 < len(edges) && guideMargin+kept+edges[to+1]-edges[from] < g.width {
			to++
		}
		for _, line := range g.boxed {
			over := guideMargin + kept + edges[to] - edges[from] + 1 - g.width
			part := string(narrowed(line[:kept], over)) + string(line[edges[from]:edges[to]])
			g.print(strings.Repeat(" ", guideMargin) + part + string(line[len(line)-1]))
		}
		from = to
	}
	g.boxed = nil
}

// narrowed is the beginning of a line without so many letters at its end.
func narrowed(line []rune, over int) []rune {
	if over <= 0 || over+1 >= len(line) {
		return line
	}
	left := slices.Clone(line[:len(line)-over])
	if strings.TrimSpace(string(line[len(left):])) != "" && line[len(line)-1] != '─' {
		left[len(left)-1] = '…'
	}
	return left
}

func (g *guide) print(text string) { g.out.WriteString(text + "\n") }

// FaultPage writes what a code means, an example of it, and what to do.
func FaultPage(w io.Writer, code fault.Code, o page.Options) error {
	say := o.Lang.Text
	message, hint := o.Lang.Example(code)
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", code)
	section := func(name, words string) {
		if words != "" {
			const in = 2
			fmt.Fprintf(&b, "\n%s:\n%*s%s\n", name, in, "", page.Hanging(words, o.Width, in, in))
		}
	}
	section(say("What it means"), o.Lang.Meaning(code))
	section(say("More"), o.Lang.More(code))
	section(say("An example (constructed)"), message+" ["+string(code)+"]")
	section(say("How to fix it"), hint)
	_, err := io.WriteString(w, b.String())
	return err
}

// FaultList writes every code with what it means.
func FaultList(w io.Writer, o page.Options) error {
	var b strings.Builder
	for _, code := range text.Codes() {
		const in = 4
		fmt.Fprintf(&b, "%s\n%*s%s\n", code, in, "", page.Hanging(o.Lang.Meaning(code), o.Width, in, in))
	}
	fmt.Fprintf(&b, "\n%s\n", page.Hanging(
		o.Lang.Text(
			"An example and the fix for each: parindex help CODE, such as parindex help rate-over-100"), o.Width, 0, 0))
	_, err := io.WriteString(w, b.String())
	return err
}
