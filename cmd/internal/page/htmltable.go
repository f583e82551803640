package page

import (
	"slices"
	"strings"
)

// printedRows are how many rows of a long table a page to browse prints; its style hides the
// others, since the annexes are the paper with all of them.
const printedRows = 40

// table can be moved from side to side where the screen is narrow, with keys too.
func (h *hypertext) table(t *Table, i int) {
	h.tables++
	h.section("table"+h.shape(t), i)
	h.put("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"t%d\">\n<table>\n", h.tables)
	h.caption(t)
	h.columns(t)
	h.out.WriteString("<tbody>\n")
	name, noted := headingColumn(t), notedColumns(t)
	for i, row := range t.Rows {
		if t.Sums > 0 && i == len(t.Rows)-t.Sums {
			h.out.WriteString("</tbody>\n<tbody class=\"sums\">\n")
		}
		h.row(t, row, name, noted)
	}
	h.out.WriteString("</tbody>\n</table>\n</div>\n")
	if h.isLong(t) {
		h.put("<p class=\"cut\">%s</p>\n", h.lang.Text("On paper stand the first %d of %d rows, without their "+
			"drawing. The screen has all rows, and the annexes every unit.", printedRows, len(t.Rows)))
	}
	h.chart(t.Drawing)
	h.lines(t.PrintedNotes())
	h.footnotes(t)
	if h.Paper.Signs(t) {
		h.close()
	}
	h.out.WriteString("</section>\n")
}

// shape is the classes of a table that is too wide for upright paper or too long for paper.
func (h *hypertext) shape(t *Table) (classes attribute) {
	if !needsOf(t, h.lang).fitUpright() {
		classes = " lying"
	}
	if h.isLong(t) {
		classes += " long"
	}
	return classes
}

func (h *hypertext) isLong(t *Table) bool { return h.Browsed && len(t.Rows) > printedRows }

func (h *hypertext) caption(t *Table) {
	h.put("<caption id=\"t%d\">", h.tables)
	for _, line := range t.Title {
		h.put("<span class=\"title\">%s</span>", line)
	}
	if h.Paper != nil && h.Paper.Annexes {
		h.put("<span class=\"reference\">%s</span>", h.Paper.Reference)
	}
	for _, line := range t.Banner {
		h.put("<span class=\"banner\">%s</span>", line)
	}
	h.out.WriteString("</caption>\n")
}

func (h *hypertext) columns(t *Table) {
	if !slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Head != "" }) {
		return
	}
	h.out.WriteString("<thead>\n<tr>")
	for _, c := range t.Columns {
		h.put("<th scope=\"col\"%s>%s</th>", numeric(c), c.Head)
	}
	h.out.WriteString("</tr>\n</thead>\n")
}

func numeric(c Column) attribute {
	if c.Numeric {
		return ` class="number"`
	}
	return ""
}

// headingColumn is the column that says what rows are of: of the texts the one that is
// shortened least, -1 where there are only figures.
func headingColumn(t *Table) int {
	name, least := -1, -1
	for i, c := range t.Columns {
		if !c.Numeric && c.Least > least {
			name, least = i, c.Least
		}
	}
	return name
}

// row has a heading of its own.
func (h *hypertext) row(t *Table, row []Cell, name int, noted []bool) {
	h.out.WriteString("<tr>")
	for i, c := range row {
		element, class := "td", ""
		if i == name {
			h.out.WriteString(`<th scope="row"`)
			element = "th"
		} else {
			h.out.WriteString("<td")
		}
		for _, add := range []struct {
			is   bool
			name string
		}{{t.Columns[i].Numeric, "number"}, {isShort(c), "short"}, {noted[i], "noted"}, {c.Tone != "", string(c.Tone)}, {c.Strong, "strong"},
			{c.Heat != 0, heatName(c.Heat)}} {
			if add.is {
				class = strings.TrimSpace(class + " " + add.name)
			}
		}
		if class != "" {
			h.put(` class="%s"`, class)
		}
		if h.Browsed && c.Number != nil {
			h.put(` data-sort="%s"`, c.Number.Fixed(c.Decimals))
		}
		h.out.WriteString(">")
		h.content(c)
		h.out.WriteString("</" + element + ">")
	}
	h.out.WriteString("</tr>\n")
}

// isShort says whether a text is words that belong on one line.
func isShort(c Cell) bool {
	return strings.Contains(c.Text, " ") && lineWidth(c.Text, smallTable, c.Strong) <= shortText
}

func (h *hypertext) content(c Cell) {
	shown := c.shown(h.lang)
	if c.Link != "" {
		h.put(`<a href="%s">%s</a>`, c.Link, shown.text)
		return
	}
	if strings.HasPrefix(shown.text, "  ") {
		depth := len(shown.text) - len(strings.TrimLeft(shown.text, " "))
		h.put(`<span class="deep" style="--depth:%d">%s</span>`, depth/3, strings.TrimLeft(shown.text, " "))
	} else {
		h.put("%s", shown.text)
	}
	if shown.mark != "" {
		h.put(`<span class="bad">%s</span>`, shown.mark)
	}
	h.refs(c.Refs)
}

// refs are the marks of footnotes, which are numbered on through the page.
func (h *hypertext) refs(refs []int) {
	if len(refs) == 0 {
		return
	}
	h.out.WriteString("<sup>")
	for i, n := range refs {
		if i > 0 {
			h.out.WriteString(",")
		}
		h.put(`<a href="#n%d" aria-label="%s %[1]d">%[1]d</a>`, h.notes+n, h.lang.Text("Note"))
	}
	h.out.WriteString("</sup>")
}

func (h *hypertext) footnotes(t *Table) {
	if len(t.Footnotes) == 0 {
		return
	}
	h.put("<ol class=\"notes\" start=\"%d\" aria-label=\"%s\">\n", h.notes+1, h.lang.Text("Notes"))
	for _, note := range t.Footnotes {
		h.notes++
		h.put("<li id=\"n%d\">%s</li>\n", h.notes, note)
	}
	h.out.WriteString("</ol>\n")
}

// notedColumns are those of figures with footnotes, which stand outside the digits' edge.
func notedColumns(t *Table) []bool {
	noted := make([]bool, len(t.Columns))
	for _, row := range t.Rows {
		for i, c := range row {
			noted[i] = noted[i] || t.Columns[i].Numeric && len(c.Refs) > 0
		}
	}
	return noted
}
