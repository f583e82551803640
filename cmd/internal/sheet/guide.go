package sheet

import (
	"cmp"
	_ "embed" // guide.txt
	"strings"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// GuideSheet is the sheet that tells the people who fill a form how to. It stands behind the form.
const GuideSheet = "Hướng dẫn"

var guideWidths = []float64{26, 70}

// guide writes the instructions: only for the kinds of cells that this form has.
func (f *formWriter) guide() {
	f.add(GuideSheet)
	f.pen.widths(guideWidths)
	g := guideWriter{pen: f.pen, line: 1}
	g.banner("HƯỚNG DẪN ĐIỀN BẢN TỰ ĐÁNH GIÁ", look{bold: true, size: 14, align: "center"}, 24)
	g.banner(f.written[0]+" – "+f.Round.Title, look{bold: true, align: "center"}, lineHeight+3)
	if basis := basisOf(f.Round, f.set); basis != "" {
		g.banner("(Theo "+basis+")", look{italic: true, align: "center"}, 0)
	}
	g.section("1. Các ô trong biểu", f.colours())
	g.section("2. Cách điền từng loại ô", f.kinds())
	g.section("3. Những điều không nên làm", adviceOf("do-not"))
	g.section("4. Trước khi gửi", f.checks())
	g.section("5. Hạn gửi và nơi nhận", nil)
	day := dots
	if due := f.Round.Deadline(scoring.SelfStage, f.Block.ID); due != nil {
		day = "Hết " + vi.Issued(due.Day)
	}
	g.open("Hạn gửi", day)
	g.open("Gửi về", cmp.Or(f.Round.SendTo, dots))
	f.protect()
	f.page(paper{cols: len(guideWidths), lines: g.line - 1, footer: "Hướng dẫn – " + f.written[0]})
	one := 1
	f.do(f.file.SetPageLayout(GuideSheet, &excelize.PageLayoutOptions{FitToHeight: &one}))
}

// advice is a line of the instructions: what, how, and the colour of the cells.
type advice struct{ what, how, fill string }

//go:embed guide.txt
var guideText string

// adviceOf is a section of guide.txt: a line each, with what it is about before the sign.
func adviceOf(section string) []advice {
	_, rest, _ := strings.Cut(guideText, "["+section+"]\n")
	body, _, _ := strings.Cut(rest, "\n\n")
	return seq.Map(strings.Split(strings.TrimSpace(body), "\n"), func(line string) advice {
		what, how, _ := strings.Cut(line, " = ")
		return advice{what, how, ""}
	})
}

// colours are what the colours of the form mean.
func (f *formWriter) colours() []advice {
	lines := []advice{
		{"Nền vàng nhạt", "Ô để đơn vị điền. Bấm vào ô để xem lời nhắc.", fillEntry},
		{"Nền trắng, xanh, xám nhạt", "Nội dung, thang điểm và các ô tự tính; được khóa, không cần sửa.", fillGroup},
	}
	if f.col(column.Appraised) > 0 {
		lines = append(lines, advice{"Nền tím nhạt", "Điểm thẩm định: cơ quan thẩm định ghi, đơn vị để trống.",
			fillCouncil})
	}
	if f.hasOut() {
		lines = append(lines, advice{"Chữ xám, nền xám",
			"Tiêu chí đơn vị không tự chấm: do hội đồng thẩm định hoặc điều tra xã hội học chấm, hoặc không áp dụng " +
				"cho đơn vị.", fillOut})
	}
	return append(lines,
		advice{"Chữ đỏ, nền hồng", "Ô cần sửa trước khi gửi; cột Kiểm tra bên phải bảng nói sai ở đâu.", fillOver})
}

func (f *formWriter) hasOut() bool {
	found := false
	f.set.Walk(func(c *scoring.Criterion, _ int) { found = found || c.IsLeaf() && f.isOut(c) })
	return found
}

// kinds are how the cells are filled that the form has.
func (f *formWriter) kinds() []advice {
	var lines []advice
	seen := map[string]bool{}
	f.set.Walk(func(c *scoring.Criterion, _ int) {
		if !c.IsLeaf() || f.isOut(c) {
			return
		}
		line := adviceFor(c, f.set.Fields(c))
		if !seen[line.what] {
			seen[line.what] = true
			lines = append(lines, line)
		}
	})
	if len(f.set.Bonus)+len(f.set.Penalty) > 0 {
		lines = append(lines, advice{"Điểm thưởng, điểm trừ", "Không bắt buộc: không có thì để trống.", ""})
	}
	return append(lines,
		advice{"Tài liệu kiểm chứng",
			"Số, ký hiệu, ngày và tên văn bản; ghi rõ trang, ví dụ: Báo cáo số 05/BC-SNV ngày " +
				"10/11, trang 2.", ""},
		advice{"Giải trình, Ghi chú", "Nêu lý do khi không có tài liệu kiểm chứng hoặc khi cần nói thêm.", ""})
}

func (f *formWriter) checks() []advice {
	lines := adviceOf("checks")
	for i := range lines {
		lines[i].how = strings.ReplaceAll(lines[i].how, "{file}", f.written[2])
	}
	return lines
}

// guideWriter goes down the sheet.
type guideWriter struct {
	*pen
	line int
}

func (g *guideWriter) banner(content string, l look, height float64) {
	g.across(1, len(guideWidths), g.line, content, l)
	g.height(g.line, max(height, g.heightFor(content, guideWidths[0]+guideWidths[1], l.bold)))
	g.line++
}

func (g *guideWriter) section(title string, lines []advice) {
	g.line++
	g.banner(title, look{bold: true}, lineHeight+4)
	for _, a := range lines {
		g.text(1, g.line, a.what, look{boxed: true, bold: true, indent: 1, fill: a.fill})
		g.text(2, g.line, a.how, look{boxed: true, indent: 1})
		g.height(g.line, max(g.heightFor(a.what, guideWidths[0]-indentWidth, true),
			g.heightFor(a.how, guideWidths[1]-indentWidth, false))+3)
		g.line++
	}
}

const dots = "………………………………"

// open is a line that whoever sends the forms out may fill.
func (g *guideWriter) open(what, content string) {
	g.text(1, g.line, what, look{boxed: true, bold: true, indent: 1})
	g.text(2, g.line, content, look{boxed: true, indent: 1, open: true, fill: fillEntry})
	g.height(g.line, max(lineHeight+6, heightOf([]string{content}, []float64{guideWidths[1] - indentWidth}, false)))
	g.line++
}
