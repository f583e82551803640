package page

import (
	"bytes"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"

	"parindex/cmd/internal/text"
	"parindex/scoring"
)

// ranking is a table with everything that a cell can be.
func ranking() *Table {
	number := scoring.MustPoints
	return &Table{
		Name: "Sở", Title: []string{"Chỉ số 2025", "Khối: Sở"}, Banner: []string{"ĐỢT THỰC HÀNH"},
		Columns: []Column{
			{ID: "rank", Head: "Hạng", Numeric: true},
			{ID: "name", Head: "Đơn vị", Least: 12},
			{ID: "self", Head: "Tự đánh giá", Numeric: true, Spare: 2},
			{ID: "index", Head: "Chỉ số (%)", Numeric: true},
			{ID: "change", Head: "Chỉ số so 2024", Numeric: true, Spare: 1},
		},
		Rows: [][]Cell{
			{Count(1), Word("Sở Nông nghiệp và Phát triển nông thôn"), Figure(number("92.5"), 2),
				Figure(number("96.85"), 2),
				{Number: ptr("-0.5"), Decimals: 2, Signed: true}},
			{Word("–"), {Text: "=Sở B", Marked: true, Tone: Bad}, {}, Figure(number("3"), 2),
				{Number: ptr("1"), Decimals: 2, Signed: true}},
		},
		Notes: []Line{{Text: "(*) còn lỗi", Tone: Bad}, {Text: "Số đơn vị: 2"}},
	}
}

func ptr(number string) *scoring.Points {
	p := scoring.MustPoints(number)
	return &p
}

// People see a true minus, whether or not the number is a change.
func TestMinus(t *testing.T) {
	if got := Figure(scoring.MustPoints("-0.02"), 2).shown(text.English).text; got != "−0.02" {
		t.Errorf("a number below 0 is shown as %q", got)
	}
}

// report is a document with every kind of block.
func report() *Document {
	tree := &Tree{Title: "so · 10 điểm", Heads: [3]string{"Mã", "Điểm tối đa", "Tên"}, Branches: []Branch{
		{0, "1", "10", "Chỉ đạo", "1 Chỉ đạo: 10 điểm"},
		{1, "1.1", "2,5", "Kế_hoạch [khảo sát]", "1.1 Kế_hoạch: 2,5 điểm [khảo sát]"},
		{Name: "Điểm thưởng", Sentence: "Điểm thưởng:"},
	}}
	list := ranking()
	list.Title, list.Banner, list.Most = []string{"Theo đơn vị"}, nil, 1
	return &Document{
		Title: []string{"Sở A", "Chỉ số 2025"}, Banner: []string{"CÒN LỖI"},
		Blocks: []Block{
			Section{Under("Hạng", Under("thứ 2 / 9", Lines("+ bằng điểm")...))},
			tree,
			list,
			Section{Line{Below: Lines("dòng một", "dòng\nhai")}},
			Paragraph("hết"),
		},
	}
}

const reportText = `Sở A
  Chỉ số 2025
  CÒN LỖI

Hạng
  thứ 2 / 9
    + bằng điểm

so · 10 điểm
  1       10  Chỉ đạo
    1.1  2,5  Kế_hoạch [khảo sát]
  Điểm thưởng

Theo đơn vị
┌──────┬────────────────────────────────────────┬─────────────┬────────────┬────────────────┐
│ Hạng │ Đơn vị                                 │ Tự đánh giá │ Chỉ số (%) │ Chỉ số so 2024 │
├──────┼────────────────────────────────────────┼─────────────┼────────────┼────────────────┤
│    1 │ Sở Nông nghiệp và Phát triển nông thôn │       92,50 │      96,85 │          −0,50 │
└──────┴────────────────────────────────────────┴─────────────┴────────────┴────────────────┘
… và 1 nữa
(*) còn lỗi
Số đơn vị: 2

dòng một
dòng hai

hết
`

const reportMarkdown = `## Sở A

- Chỉ số 2025
- CÒN LỖI

## Hạng

- thứ 2 / 9
  - \+ bằng điểm

## so · 10 điểm

- 1 Chỉ đạo: 10 điểm
  - 1.1 Kế\_hoạch: 2,5 điểm \[khảo sát\]
- Điểm thưởng:

## Theo đơn vị

| Hạng | Đơn vị                                 | Tự đánh giá | Chỉ số (%) | Chỉ số so 2024 |
|-----:|:---------------------------------------|------------:|-----------:|---------------:|
|    1 | Sở Nông nghiệp và Phát triển nông thôn |       92,50 |      96,85 |          −0,50 |

- … và 1 nữa
- (\*) còn lỗi
- Số đơn vị: 2

- dòng một
- dòng hai

hết
`

const rankingText = `Chỉ số 2025
Khối: Sở
ĐỢT THỰC HÀNH
┌──────┬────────────────────────────────────────┬─────────────┬────────────┬────────────────┐
│ Hạng │ Đơn vị                                 │ Tự đánh giá │ Chỉ số (%) │ Chỉ số so 2024 │
├──────┼────────────────────────────────────────┼─────────────┼────────────┼────────────────┤
│    1 │ Sở Nông nghiệp và Phát triển nông thôn │       92,50 │      96,85 │          −0,50 │
│    – │ =Sở B (*)                              │             │       3,00 │          +1,00 │
└──────┴────────────────────────────────────────┴─────────────┴────────────┴────────────────┘
(*) còn lỗi
Số đơn vị: 2
`

const rankingMarkdown = `## Chỉ số 2025

### Khối: Sở

> **ĐỢT THỰC HÀNH**

| Hạng | Đơn vị                                 | Tự đánh giá | Chỉ số (%) | Chỉ số so 2024 |
|-----:|:---------------------------------------|------------:|-----------:|---------------:|
|    1 | Sở Nông nghiệp và Phát triển nông thôn |       92,50 |      96,85 |          −0,50 |
|    – | =Sở B (\*)                             |             |       3,00 |          +1,00 |

- (\*) còn lỗi
- Số đơn vị: 2
`

const rankingCSV = `rank,name,self,index,change
1,Sở Nông nghiệp và Phát triển nông thôn,92.50,96.85,-0.50
–,'=Sở B (*),,3.00,1.00
`

func TestWriters(t *testing.T) {
	single := &Document{Blocks: []Block{ranking()}}
	for _, c := range []struct {
		why   string
		write Writer
		doc   *Document
		want  string
	}{
		{"every kind of block as text", Text, report(), reportText},
		{"every kind of block as Markdown", Markdown, report(), reportMarkdown},
		{"a table by itself as text", Text, single, rankingText},
		{"a table by itself as Markdown", Markdown, single, rankingMarkdown},
		{"ids, points and no signs for programs", CSV, single, rankingCSV},
		{"data come before what people see", CSV, &Document{Blocks: report().Blocks, Data: ranking()}, rankingCSV},
	} {
		same(t, c.why, written(t, c.write, c.doc, Options{Lang: text.Vietnamese}), c.want)
	}
}

// A stranger's text is no formula in CSV, and no markup in Markdown.
func TestStrangersText(t *testing.T) {
	for _, c := range []struct{ stranger, csv, markdown string }{
		{"=1+1", "'=1+1", "=1+1"},
		{"＝1+1", "'＝1+1", "＝1+1"},
		{"＋1", "'＋1", "＋1"},
		{"－1", "'－1", "－1"},
		{"＠SUM(A1)", "'＠SUM(A1)", "＠SUM(A1)"},
		{"\t=1", "' =1", " =1"},
		{"\u00a0\r@a", "'\u00a0 @a", "\u00a0 @a"},
		{"a＝b", "a＝b", "a＝b"},
		{"~~gạch~~", "~~gạch~~", `\~\~gạch\~\~`},
		{"[a](http://x.vn)", "[a](http://x.vn)", `\[a\](http\://x.vn)`},
		{"https://x.vn", "https://x.vn", `https\://x.vn`},
		{"www.x.vn", "www.x.vn", `www\.x.vn`},
		{"<b>&amp;", "<b>&amp;", "&lt;b&gt;&amp;amp;"},
		{"$x$", "$x$", `\$x\$`},
	} {
		same(t, c.stranger, text.Inert(c.stranger), c.csv)
		same(t, c.stranger, escape(c.stranger), c.markdown)
	}
}

func TestNoSingleTable(t *testing.T) {
	if err := CSV(&bytes.Buffer{}, report(), Options{}); err == nil {
		t.Error("a document of several blocks was written as CSV")
	}
}

// On a narrow screen headings break first, then names are shortened and keep
// their mark, then columns go in the order declared, and a line names them.
func TestFit(t *testing.T) {
	for _, c := range []struct {
		why   string
		width int
		want  string
	}{
		{"what fits stays", 93,
			"│ Đơn vị                                 │ Tự đánh giá │ Chỉ số (%) │ Chỉ số so 2024 │"},
		{"headings break", 92, "│ Đơn vị                                 │    Tự │   Chỉ │   Chỉ │\n"},
		{"names are shortened", 60,
			"│    1 │ Sở Nông nghiệp và Phát t… │ 92,50 │ 96,85 │ −0,50 │\n│    – │ =Sở B (*)       " +
				"          │"},
		{"the most spare column falls away", 44, "│    1 │ Sở Nông nghiệp v… │ 96,85 │ −0,50 │\n"},
		{"and is named", 44, "không hiện cột: Tự đánh giá; để xem đủ"},
		{"then the next, in the order of the table", 34, "không hiện cột: Tự đánh giá, Chỉ số so 2024; để xem đủ"},
		{"what has to stay stays", 10, "│    1 │ Sở Nông ngh… │ 96,85 │\n│    – │ =Sở B (*)    │"},
	} {
		out := written(t, Text, &Document{Blocks: []Block{ranking()}}, Options{Lang: text.Vietnamese, Width: c.width})
		if unbroken := strings.ReplaceAll(out, "\n  ", " "); !strings.Contains(out+unbroken, c.want) {
			t.Errorf("%s (%d): no %q in\n%s", c.why, c.width, c.want, out)
		}
	}
	for width := 40; width < 100; width++ {
		out := written(t, Text, &Document{Blocks: []Block{ranking()}}, Options{Lang: text.Vietnamese, Width: width})
		for line := range strings.SplitSeq(out, "\n") {
			if displaywidth.String(line) > width {
				t.Errorf("%d: %q is wider", width, line)
			}
		}
	}
}

// Two names that are told apart by their ends keep them: the marks give way first.
func TestMarksGiveWayToNames(t *testing.T) {
	table := &Table{Columns: []Column{{Head: "Đơn vị", Least: 14}, {Head: "Điểm", Numeric: true}},
		Rows: [][]Cell{
			{{Text: "Phường Bến Ngự", Marked: true, Refs: []int{1, 2}}, Word("9")},
			{{Text: "Phường An Cựu", Refs: []int{1}}, Word("8")},
		}, Footnotes: []string{"một", "hai"}}
	same(t, "narrow", written(t, Text, &Document{Blocks: []Block{table}}, Options{Lang: text.Vietnamese, Width: 25}),
		`┌────────────────┬──────┐
│ Đơn vị         │ Điểm │
├────────────────┼──────┤
│ Phường Bến Ngự │    9 │
│ (*) ¹ ²        │      │
│ Phường An Cựu  │    8 │
│ ¹              │      │
└────────────────┴──────┘
¹ một
² hai
`)
}

func TestHeadingsBreakAtSpaces(t *testing.T) {
	for _, c := range []struct{ why, heading, want string }{
		{"short", "Hạng", "Hạng"},
		{"letters are counted, not bytes", "Kết quả giải quyết (%)", "Kết quả\ngiải quyết\n(%)"},
		{"a long word stands alone", "Satisfaction (%)", "Satisfaction\n(%)"},
	} {
		table := &Table{Columns: []Column{{Head: c.heading}}, Narrow: true}
		g := gridOf(table, nil, text.Vietnamese)
		g.narrow()
		same(t, c.why, g.heads[0], c.want)
	}
}

// Colour changes nothing but the colour: without it the letters are the same.
func TestColor(t *testing.T) {
	doc := &Document{Blocks: []Block{ranking()}}
	out := written(t, Text, doc, Options{Lang: text.Vietnamese, Color: true})
	for _, want := range []string{red + "ĐỢT THỰC HÀNH" + plain, red + "=Sở B" + plain + red + Mark + plain,
		red + "(*) còn lỗi" + plain} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	same(t, "letters", strings.NewReplacer(red, "", yellow, "", plain, "").Replace(out), rankingText)
	same(t, "a plain tone", Tone("").In("x", Options{Color: true}), "x")
}

func TestFormats(t *testing.T) {
	for _, c := range []struct{ file, want string }{
		{"a.TXT", "text"}, {"a.md", "markdown"}, {"x/y.csv", "csv"}, {"a.xlsx", "xlsx"}, {"a.html", "html"},
		{"a.DOCX", "docx"}, {"a.json", "json"}, {"a.sarif", "sarif"}, {"a", ""}, {"a.pdf", ""},
	} {
		f, ok := ByEnding(c.file)
		same(t, c.file, f.Name, c.want)
		same(t, c.file, ok, c.want != "")
	}
	if f, _ := Named("table"); f.Name != "text" {
		t.Errorf("table is %q", f.Name)
	}
	if _, ok := Named(""); ok {
		t.Error("nothing is a format")
	}
	var names []string
	for _, f := range FormatsOf(false, "json") {
		names = append(names, f.Name)
	}
	same(t, "without one table", strings.Join(names, " "), "text markdown xlsx html docx json")
}

func written(t *testing.T, write Writer, d *Document, o Options) string {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out, d, o); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func same[T comparable](t *testing.T, why string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\n%v\nwant\n%v", why, got, want)
	}
}
