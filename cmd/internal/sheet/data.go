package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring/seq"
)

// WriteData writes figures to work with: exact numbers, filters on every column, headings
// that stay in sight, formulas that work sums out again. Rows are streamed, since there
// may be tens of thousands. The same data gives the same bytes.
func WriteData(w io.Writer, d *page.Data, o page.Options) error {
	say := o.Lang.Text
	b := book{Document: d.Cover, lang: o.Lang}
	p := newPen(say("About"))
	b.cover(p)
	for _, t := range d.Sheets {
		p.add(t.Name)
	}
	if len(d.Plots) > 0 {
		p.add(say("Charts"))
		p.plots(d.Plots, o.Lang)
	}
	p.file.SetActiveSheet(0) // before the rows: it reads all sheets
	for _, t := range d.Sheets {
		p.sheet, p.heights = t.Name, nil
		p.stream(t, o.Lang)
	}
	var content bytes.Buffer
	if err := p.write(&content); err != nil {
		return err
	}
	return inOrder(w, content.Bytes())
}

// inOrder writes an archive with its parts by name: the library leaves those that were
// streamed in the order of a map, and so the kinds of pictures, of which there are none.
// What is packed stays packed.
func inOrder(w io.Writer, content []byte) error {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return err
	}
	slices.SortFunc(archive.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	z := zip.NewWriter(w)
	for _, part := range archive.File {
		write := z.Copy
		if part.Name == contentTypes {
			write = func(part *zip.File) error { return withoutPictures(z, part) }
		}
		if err := write(part); err != nil {
			return err
		}
	}
	return z.Close()
}

const contentTypes = "[Content_Types].xml"

var pictureTypes = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`<Default Extension="[a-z]*" ContentType="image/[^>]*></Default>`)
})

func withoutPictures(z *zip.Writer, part *zip.File) error {
	from, err := part.Open()
	if err != nil {
		return err
	}
	defer from.Close()
	content, err := io.ReadAll(from)
	if err != nil {
		return err
	}
	to, err := z.Create(part.Name)
	if err != nil {
		return err
	}
	_, err = to.Write(pictureTypes().ReplaceAll(content, nil))
	return err
}

// stream writes a table from the first line on. What excelize puts around the rows is set
// before the first of them is written.
func (p *pen) stream(t *page.Sheet, lang text.Lang) {
	lines := t.Rows + 1
	widths := dataWidths(t)
	p.widths(widths)
	p.freeze(0, 1)
	p.do(p.file.AutoFilter(p.sheet, "A1:"+column.CellName(len(t.Columns), lines), nil))
	for i, c := range t.Columns {
		if c.Shaded && lines > 1 {
			p.shade(column.CellName(i+1, 2) + ":" + column.CellName(i+1, lines))
		}
	}
	p.page(paper{lang: lang, landscape: true, head: 1, cols: len(t.Columns), lines: lines, footer: t.Name})
	s, err := p.file.NewStreamWriter(p.sheet)
	if err != nil {
		p.do(err)
		return
	}
	row := make([]any, len(t.Columns))
	for i, c := range t.Columns {
		row[i] = excelize.Cell{StyleID: p.style(look{bold: true, align: "center", boxed: true, fill: fillHead}),
			Value: text.OneLine(c.Head)}
	}
	p.do(s.SetRow("A1", row, excelize.RowOpts{Height: headHeight}))
	for line := range t.Rows {
		cells, opts := t.Row(line), excelize.RowOpts{}
		for i, c := range cells {
			row[i] = p.dataCell(c, look{single: !t.Full})
		}
		if t.Full {
			opts.Height = heightOf(seq.Map(cells, func(c page.Cell) string { return c.Text }), widths, false)
		}
		p.do(s.SetRow("A"+strconv.Itoa(line+2), row, opts))
	}
	p.do(s.Flush())
}

// headHeight has room for headings of two lines, in points.
const headHeight = 32

// dataCell is an exact number, a formula, or a text, which is never a formula.
func (p *pen) dataCell(c page.Cell, l look) any {
	l.fill = fillOf(c.Tone)
	if c.Decimals > 0 {
		l.format = format(c)
	}
	switch {
	case c.Formula != "":
		l.format, l.align = computedFormat, "right"
		return excelize.Cell{StyleID: p.style(l), Formula: c.Formula}
	case c.Number != nil:
		l.align = "right"
		number, err := strconv.ParseFloat(SheetNumber(*c.Number), 64)
		p.do(err)
		return excelize.Cell{StyleID: p.style(l), Value: number}
	case c.Text == "":
		return nil
	}
	return excelize.Cell{StyleID: p.style(l), Value: text.OneLine(c.Text)}
}

// dataWidths are by the headings and the first rows.
func dataWidths(t *page.Sheet) []float64 {
	const least, most, looked = 9, 42, 200
	widths := make([]float64, len(t.Columns))
	widen := func(i, longest int) { widths[i] = max(widths[i], float64(min(max(longest+2, least), most))) }
	for i, c := range t.Columns {
		widen(i, utf8.RuneCountInString(c.Head)*2/3)
	}
	for line := range min(looked, t.Rows) {
		for i, c := range t.Row(line) {
			widen(i, utf8.RuneCountInString(c.Text))
		}
	}
	return widths
}

// shade makes cells the darker, the larger their figures are.
func (p *pen) shade(cells string) {
	p.do(p.file.SetConditionalFormat(p.sheet, cells, []excelize.ConditionalFormatOptions{{
		Type: "2_color_scale", Criteria: "=", MinType: "num", MinValue: "0", MaxType: "max",
		MinColor: "#FFFFFF", MaxColor: "#F4A582",
	}}))
}

// plots draws charts below each other.
func (p *pen) plots(plots []page.Plot, lang text.Lang) {
	const lineOfPixels, columns = 20, 15
	line, plain, zero, gap := 1, false, 0.0, uint(40)
	dark := excelize.Font{Color: "404040"}
	for _, plot := range plots {
		tall := uint(160 + 22*(plot.Last-plot.First+1))
		at := func(col int) string {
			letters := column.Letters(col)
			return fmt.Sprintf("%s!$%s$%d:$%[2]s$%[4]d", quoteSheet(plot.Sheet), letters, plot.First, plot.Last)
		}
		bars := excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"2F5C8A"}}
		p.do(p.file.AddChart(p.sheet, column.CellName(1, line), &excelize.Chart{
			Type:       excelize.Bar,
			Series:     []excelize.ChartSeries{{Categories: at(plot.Labels), Values: at(plot.Values), Fill: bars}},
			Title:      excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: plot.Title}}},
			Legend:     excelize.ChartLegend{Position: "none"},
			XAxis:      excelize.ChartAxis{ReverseOrder: true, Font: dark},
			YAxis:      excelize.ChartAxis{Minimum: &zero, Font: dark},
			PlotArea:   excelize.ChartPlotArea{ShowVal: true},
			Dimension:  excelize.ChartDimension{Width: 900, Height: tall},
			VaryColors: &plain, GapWidth: &gap,
		}))
		line += int(tall)/lineOfPixels + 2
	}
	p.page(paper{lang: lang, cols: columns, lines: line, footer: p.sheet})
}
