package sheet

import (
	"fmt"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// tableWriter draws one table on a sheet of its own: A4, as wide as one page,
// headings on every page. Numbers are numbers; a text is never a formula, whatever
// it begins with.
type tableWriter struct {
	*pen
	*page.Table
	lang  text.Lang
	paper *page.Paper
	title []string
	annex string // which of the decision's it is, above the title of one
	// banner is what keeps the figures from being official or from being used.
	banner []string
	cols   int
	sizes  []float64 // of the columns, in digits
	rooms  []float64 // what of them texts have
	line   int       // the next one
}

func (t *tableWriter) draw() {
	t.sizes = t.fit()
	for i, size := range t.sizes {
		t.rooms = append(t.rooms, size-t.indent(i))
	}
	t.widths(t.sizes)
	t.heading()
	head := t.line
	t.headings()
	for _, cells := range t.Rows {
		t.cells(cells)
	}
	if filtered := len(t.Rows) - t.Sums; !t.Sign && filtered > 1 {
		t.do(t.file.AutoFilter(t.sheet, column.CellName(1, head)+":"+column.CellName(t.cols, head+filtered), nil))
	}
	for _, line := range t.PaperNotes() {
		t.over(line.Text, look{italic: true, ink: inkOf(line.Tone)})
	}
	for i, note := range t.Footnotes {
		t.over(fmt.Sprintf("(%d) %s", i+1, note), look{})
	}
	if t.paper.Signs(t.Table) {
		t.sign()
	}
	t.freeze(0, head)
	t.page(paper{lang: t.lang, landscape: t.cols > mostUpright, head: head, cols: t.cols, lines: t.line - 1,
		footer: footing(t.title)})
}

// heading writes title and banner above the table.
func (t *tableWriter) heading() {
	t.line = 1
	isAnnex := t.paper != nil && t.paper.Annexes
	if isAnnex {
		t.over(t.annex, look{bold: true, align: "center", size: 14})
	}
	for i, title := range t.title {
		l := look{bold: true, align: "center"}
		if i == 0 {
			l.size = 14
		}
		if i == 0 && isAnnex {
			title = strings.ToUpper(title)
		}
		t.over(title, l)
	}
	if isAnnex {
		t.over(t.paper.Reference, look{italic: true, align: "center"})
	}
	for _, line := range t.banner {
		t.over(line, look{bold: true, ink: inkRed, align: "center"})
	}
	if t.line > 1 {
		t.line++
	}
}

// footing is a table's title beside the page number: of one too long for an
// upright page its ends, which say what the table is and of whom.
func footing(title []string) string {
	const room = 105 // letters
	whole, last := strings.Join(title, " – "), len(title)-1
	if len([]rune(whole)) <= room || last < 1 {
		return whole
	}
	if left := room - len([]rune(title[1])); last == 1 && left > 0 {
		return cutAtWord(title[0], left) + "… – " + title[1]
	}
	return title[0] + " – " + title[last]
}

// over is a line over the whole width.
func (t *tableWriter) over(content string, l look) {
	room := sum(t.sizes)
	if l.size > 0 {
		room *= bodySize / l.size
	}
	content = text.OneLine(content)
	t.across(1, t.cols, t.line, content, l)
	t.height(t.line, heightOf([]string{content}, []float64{room}, l.bold)*max(1, l.size/bodySize))
	t.line++
}

func (t *tableWriter) headings() {
	t.headLine(t.line, seq.Map(t.Columns, func(c page.Column) string { return text.OneLine(c.Head) }), t.sizes)
	t.line++
}

func (t *tableWriter) cells(cells []page.Cell) {
	var texts []string
	for i, c := range cells {
		texts = append(texts, shown(c))
		l := look{boxed: true, format: format(c), fill: fillOf(c.Tone)}
		if t.Columns[i].Numeric {
			l.align = "center"
		} else {
			l.indent = 1 // away from the border
		}
		if c.Number != nil {
			t.number(i+1, t.line, c.Number.Round(scoring.HalfUp, c.Decimals), l)
		} else {
			t.text(i+1, t.line, texts[i], l)
		}
	}
	t.height(t.line, heightOf(texts, t.rooms, false))
	t.line++
}

// fillOf is the colour behind a cell of that tone.
func fillOf(tone page.Tone) string {
	return map[page.Tone]string{page.Bad: FillError, page.Warning: FillWarning}[tone]
}

// inkOf is the colour of a line of that tone.
func inkOf(tone page.Tone) string {
	if tone == page.Bad {
		return inkRed
	}
	return ""
}

// format keeps all decimals in sight: 94,40 is not 94,4.
func format(c page.Cell) string {
	if c.Number == nil {
		return ""
	}
	plain := "0"
	if c.Decimals > 0 {
		plain += "." + strings.Repeat("0", c.Decimals)
	}
	if c.Marked {
		plain += `"` + page.Mark + `"`
	}
	if c.Signed {
		return "+" + plain + ";−" + plain + ";" + plain
	}
	return plain
}

// shown is what a cell takes the room of.
func shown(c page.Cell) string {
	said := text.OneLine(c.Text)
	if c.Number != nil {
		said = c.Number.Fixed(c.Decimals)
	}
	if c.Marked {
		said += page.Mark
	}
	return said + marks(c.Refs)
}

// marks are the numbers of footnotes behind a text.
func marks(refs []int) (marks string) {
	for _, n := range refs {
		marks += fmt.Sprintf(" (%d)", n)
	}
	return marks
}

// mostUpright is how many columns are readable on upright paper.
const mostUpright = 8

// The width of a column, and of the paper, in digits of the body's size.
const (
	leastWidth, mostWidth = 6, 44
	portrait, landscape   = 98, 142
)

// fit gives columns the width of their content, and the widest text column what
// is left of the page.
func (t *tableWriter) fit() []float64 {
	sizes := make([]float64, t.cols)
	for i := range sizes {
		sizes[i] = max(leastWidth, longestWord(t.Columns[i].Head)*1.15+1.5)
		for _, cells := range t.Rows {
			sizes[i] = max(sizes[i], min(mostWidth, sizeOf(shown(cells[i]))+2+t.indent(i)))
		}
	}
	return stretch(sizes)
}

// indent is what the indent of a column's texts takes from its width.
func (t *tableWriter) indent(col int) float64 {
	if t.Columns[col].Numeric {
		return 0
	}
	return indentWidth
}

func longestWord(heading string) float64 {
	longest := 0.0
	for word := range strings.FieldsSeq(heading) {
		longest = max(longest, sizeOf(word))
	}
	return longest
}

// stretch spreads what is left of the page over all columns.
func stretch(sizes []float64) []float64 {
	room, used := float64(portrait), sum(sizes)
	if len(sizes) > mostUpright {
		room = landscape
	}
	if used < room {
		for i := range sizes {
			sizes[i] *= min(1.6, room/used)
		}
	}
	return sizes
}

func (t *tableWriter) sign() {
	from := t.signColumn()
	t.line++
	lines := []leadLine{{t.paper.Dateline(), look{italic: true, align: "center"}}}
	for _, line := range t.paper.Signers() {
		lines = append(lines, leadLine{line, look{bold: true, align: "center"}})
	}
	lines = append(lines, leadLine{t.lang.Text("(Signature and stamp)"), look{italic: true, align: "center"}})
	for _, l := range lines {
		t.across(from, t.cols, t.line, l.content, l.look)
		t.height(t.line, lineHeight+2)
		t.line++
	}
}

// signWidth is what the line with the date takes, in digits.
const signWidth = 36

// signColumn is the first of the columns on the right that the signature stands
// in: half of them, or as many as it takes.
func (t *tableWriter) signColumn() int {
	from, room := t.cols+1, 0.0
	for from > 1 && (room < signWidth || from > t.cols/2+1) {
		from--
		room += t.sizes[from-1]
	}
	return from
}
