package sheet

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf16"

	"parindex/cmd/internal/fold"
	"parindex/scoring"
)

// Table is a result to print, on a sheet of its own.
type Table struct {
	Sheet  string   // made fit for a sheet's name, and unique
	Title  []string // centred lines above the table, the first the largest
	Notes  []string // lines in red: a draft, practice data, faults
	Header []string
	// Numeric says which columns are centred; nil for none.
	Numeric []bool
	Rows    [][]Cell
	Footer  []string // lines below the table
	// Signature adds a place for date, signature and stamp.
	Signature bool
}

// Cell is text, or a number with so many decimals.
type Cell struct {
	Text     string
	Number   *scoring.Points // nil for text
	Decimals int
	Signed   bool   // a change: shown with its sign
	fill     string // the colour behind it, or blank
}

// WriteTables writes results as a workbook to print: A4, as wide as one page,
// headings on every page. Numbers are numbers; a text is never a formula,
// whatever it begins with. The same tables give the same bytes.
func WriteTables(w io.Writer, tables []Table) error {
	names := sheetNames(tables)
	if len(names) == 0 {
		return fmt.Errorf("no tables to write")
	}
	p := newPen(names[0])
	for i, t := range tables {
		if i > 0 {
			p.add(names[i])
		}
		(&tableWriter{pen: p, Table: t, cols: columnsOf(t)}).write()
	}
	p.file.SetActiveSheet(0)
	return p.write(w)
}

func columnsOf(t Table) int {
	cols := max(1, len(t.Header))
	for _, cells := range t.Rows {
		cols = max(cols, len(cells))
	}
	return cols
}

type tableWriter struct {
	*pen
	Table
	cols  int
	sizes []float64 // of the columns, in digits
	rooms []float64 // what of them texts have
	line  int       // the next one
}

func (t *tableWriter) write() {
	t.sizes = t.fit()
	for i, size := range t.sizes {
		t.rooms = append(t.rooms, size-t.indent(i))
	}
	t.widths(t.sizes)
	t.line = 1
	for i, title := range t.Title {
		l := look{bold: true, align: "center"}
		if i == 0 {
			l.size = 14
		}
		t.banner(title, l)
	}
	for _, note := range t.Notes {
		t.banner(note, look{bold: true, ink: inkRed, align: "center"})
	}
	if t.line > 1 {
		t.line++
	}
	head := t.line
	t.headings()
	for _, cells := range t.Rows {
		t.cells(cells)
	}
	for _, line := range t.Footer {
		t.banner(line, look{italic: true})
	}
	if t.Signature {
		t.sign()
	}
	t.freeze(0, head)
	t.page(page{landscape: t.cols > mostUpright, head: head, cols: t.cols, lines: t.line - 1, footer: footing(t.Title)})
}

// footing is a table's title beside the page number: of one too long for an
// upright page its ends, which say what the table is and of whom.
func footing(title []string) string {
	const room = 105 // letters
	whole := strings.Join(title, " – ")
	if len([]rune(whole)) > room && len(title) > 2 {
		return title[0] + " – " + title[len(title)-1]
	}
	return whole
}

// banner is a line over the whole width.
func (t *tableWriter) banner(content string, l look) {
	room := 0.0
	for _, size := range t.sizes {
		room += size
	}
	if l.size > 0 {
		room *= bodySize / l.size
	}
	t.across(1, t.cols, t.line, content, l)
	t.height(t.line, heightOf([]string{content}, []float64{room}, l.bold)*max(1, l.size/bodySize))
	t.line++
}

func (t *tableWriter) headings() {
	for i := range t.cols {
		name := ""
		if i < len(t.Header) {
			name = t.Header[i]
		}
		t.text(i+1, t.line, name, look{bold: true, align: "center", boxed: true, fill: fillHead})
	}
	t.height(t.line, heightOf(t.Header, t.sizes, true)+4)
	t.line++
}

func (t *tableWriter) cells(cells []Cell) {
	var texts []string
	for i := range t.cols {
		var c Cell
		if i < len(cells) {
			c = cells[i]
		}
		texts = append(texts, c.shown())
		l := look{boxed: true, format: c.format(), fill: c.fill}
		if i < len(t.Numeric) && t.Numeric[i] {
			l.align = "center"
		} else {
			l.indent = 1 // away from the border
		}
		if c.Number != nil {
			t.number(i+1, t.line, c.Number.Round(scoring.HalfUp, c.Decimals), l)
		} else {
			t.text(i+1, t.line, c.Text, l)
		}
	}
	t.height(t.line, heightOf(texts, t.rooms, false))
	t.line++
}

// format keeps all decimals in sight: 94,40 is not 94,4.
func (c Cell) format() string {
	if c.Signed {
		plain := Cell{Number: c.Number, Decimals: c.Decimals}.format()
		return "+" + plain + ";−" + plain + ";" + plain
	}
	switch {
	case c.Number == nil:
		return ""
	case c.Decimals == 0:
		return "0"
	}
	return "0." + strings.Repeat("0", c.Decimals)
}

func (c Cell) shown() string {
	if c.Number != nil {
		return c.Number.Fixed(c.Decimals)
	}
	return c.Text
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
		sizes[i] = leastWidth
		if i < len(t.Header) {
			sizes[i] = max(sizes[i], longestWord(t.Header[i])*1.15+1.5)
		}
		for _, cells := range t.Rows {
			if i < len(cells) {
				sizes[i] = max(sizes[i], min(mostWidth, sizeOf(cells[i].shown())+2+t.indent(i)))
			}
		}
	}
	return stretch(sizes)
}

// indent is what the indent of a column's texts takes from its width.
func (t *tableWriter) indent(col int) float64 {
	if col < len(t.Numeric) && t.Numeric[col] {
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
	room, used := float64(portrait), 0.0
	if len(sizes) > mostUpright {
		room = landscape
	}
	for _, size := range sizes {
		used += size
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
	for _, l := range []leadLine{
		{"…………, ngày …… tháng …… năm ……", look{italic: true, align: "center"}},
		{"THỦ TRƯỞNG ĐƠN VỊ", look{bold: true, align: "center"}},
		{"(Ký tên, đóng dấu)", look{italic: true, align: "center"}},
	} {
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

// maxSheetName is Excel's limit, in UTF-16 units.
const maxSheetName = 31

// sheetNames makes the tables' names fit for Excel, and different from each
// other in any case.
func sheetNames(tables []Table) []string {
	var names []string
	taken := map[string]bool{"": true, "history": true} // Excel keeps "History" for itself
	for i, t := range tables {
		base := strings.Map(sheetRune, fold.Text(t.Sheet))
		base = strings.Trim(base, "' ")
		name := cut(base, maxSheetName)
		for n := i + 1; taken[strings.ToLower(name)]; n++ {
			suffix := fmt.Sprintf(" (%d)", n)
			name = strings.TrimSpace(cut(base, maxSheetName-len(suffix)) + suffix)
		}
		taken[strings.ToLower(name)] = true
		names = append(names, name)
	}
	return names
}

func sheetRune(r rune) rune {
	if strings.ContainsRune(`:\/?*[]`, r) || r < ' ' {
		return '-'
	}
	return r
}

// cut shortens to so many UTF-16 units, never within a character.
func cut(name string, limit int) string {
	units := 0
	for i, r := range name {
		if units += utf16.RuneLen(r); units > limit {
			return strings.TrimRight(name[:i], "' ")
		}
	}
	return name
}
