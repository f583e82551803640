package sheet

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
)

// WriteDocument writes a document as a workbook to filter and to print: each table
// on a sheet of its own, and what is no table, where there is any, on a sheet before
// them, which links to each. The same document gives the same bytes.
func WriteDocument(w io.Writer, d *page.Document, o page.Options) error {
	b := book{Document: d, lang: o.Lang}
	for _, block := range d.Blocks {
		switch block := block.(type) {
		case *page.Table:
			b.tables = append(b.tables, block)
		case *page.Tree:
			b.tables = append(b.tables, block.Table())
		}
	}
	if len(b.tables) == 0 && !b.hasCover() {
		return fmt.Errorf("no tables to write")
	}
	return b.write(w)
}

// book is a document as a workbook.
type book struct {
	*page.Document
	lang   text.Lang
	tables []*page.Table
	sheets []string // of the tables
}

// hasCover says whether there is anything but tables.
func (b *book) hasCover() bool {
	return len(b.Title) > 0 || len(b.tables) < len(b.Blocks)
}

func (b *book) write(w io.Writer) error {
	var names []string
	if b.hasCover() {
		names = append(names, b.lang.Text("Overview"))
	}
	for _, t := range b.tables {
		names = append(names, cmp.Or(t.Name, strings.Join(t.Title, " ")))
	}
	names = sheetNames(names)
	p := newPen(names[0])
	b.sheets = names
	if b.hasCover() {
		b.sheets = names[1:]
		b.cover(p)
	}
	for i, t := range b.tables {
		if b.sheets[i] != p.sheet {
			p.add(b.sheets[i])
		}
		b.table(p, i, t)
	}
	p.file.SetActiveSheet(0)
	return p.write(w)
}

// table draws a table. What keeps the whole from being used keeps this sheet too.
func (b *book) table(p *pen, i int, t *page.Table) {
	title, banner := t.Title, t.Banner
	if len(b.Title) > 0 {
		title = append([]string{b.Title[0]}, title...)
	}
	if len(banner) == 0 {
		banner = b.Banner
	}
	(&tableWriter{pen: p, Table: t, lang: b.lang, paper: b.Paper, title: title, banner: banner,
		annex: page.AnnexHead(i, len(b.tables), b.lang), cols: len(t.Columns)}).draw()
}

// coverWidth is that of the one column of a cover, in digits.
const coverWidth = portrait

// cover writes what is no table, line by line.
func (b *book) cover(p *pen) {
	c := cover{pen: p, line: 1}
	p.widths([]float64{coverWidth})
	for i, title := range b.Title {
		c.put(title, look{bold: i == 0, size: map[bool]float64{true: 14}[i == 0]})
	}
	for _, line := range b.Banner {
		c.put(line, look{bold: true, ink: inkRed})
	}
	tables := 0
	for _, block := range b.Blocks {
		switch block := block.(type) {
		case page.Section:
			c.section(block)
		case page.Paragraph:
			c.put(string(block), look{})
		default:
			c.link(footing(b.tables[tables].Title), b.sheets[tables])
			tables++
		}
	}
	p.page(paper{lang: b.lang, cols: 1, lines: c.line - 1, footer: strings.Join(b.Title[:min(1, len(b.Title))], "")})
}

// cover is a sheet of lines.
type cover struct {
	*pen
	line int // the next one
}

func (c *cover) put(content string, l look) {
	content = text.OneLine(content)
	room := (coverWidth - indentWidth*float64(l.indent)) * bodySize / cmp.Or(l.size, bodySize)
	c.text(1, c.line, content, l)
	c.height(c.line, heightOf([]string{content}, []float64{room}, l.bold)*max(1, l.size/bodySize))
	c.line++
}

func (c *cover) section(s page.Section) {
	depth := 0
	if s.Text != "" {
		c.line++
		c.put(s.Text, look{bold: true, ink: inkOf(s.Tone)})
		depth = 1
	}
	c.lines(s.Below, depth)
}

// lines writes lines, each as deep as it stands.
func (c *cover) lines(lines []page.Line, depth int) {
	for _, line := range lines {
		c.put(line.Text, look{indent: depth, ink: inkOf(line.Tone)})
		c.lines(line.Below, depth+1)
	}
}

// link leads to a table's sheet.
func (c *cover) link(title, sheet string) {
	c.line++
	c.do(c.file.SetCellHyperLink(c.sheet, column.CellName(1, c.line), quoteSheet(sheet)+"!A1", "Location"))
	c.put("→ "+title, look{ink: inkLink})
}

// maxSheetName is Excel's limit, in UTF-16 units.
const maxSheetName = 31

// sheetNames makes names fit for Excel, and different from each other in any case.
func sheetNames(wanted []string) []string {
	var names []string
	taken := map[string]bool{"": true, "history": true} // Excel keeps "History" for itself
	for i, name := range wanted {
		base := strings.Map(sheetRune, fold.Text(name))
		base = strings.Trim(base, "' ")
		name = cutAtWord(base, maxSheetName)
		for n := i + 1; taken[strings.ToLower(name)]; n++ {
			suffix := fmt.Sprintf(" (%d)", n)
			name = strings.TrimSpace(cutAtWord(base, maxSheetName-len(suffix)) + suffix)
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

// cutAtWord shortens to so many UTF-16 units at the end of a word, or within one that is longer than half of them.
func cutAtWord(name string, limit int) string {
	short := cut(name, limit)
	if short == name {
		return name
	}
	if end := strings.LastIndexByte(short, ' '); name[len(short)] != ' ' && end >= len(short)/2 {
		short = short[:end]
	}
	return strings.TrimRight(short, "',;– ")
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
