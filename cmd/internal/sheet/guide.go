package sheet

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/scoring"
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
	g.banner(f.Unit.Name+" – "+f.Round.Title, look{bold: true, align: "center"}, lineHeight+3)
	if basis := basisOf(f.Round, f.set); basis != "" {
		g.banner("(Theo "+basis+")", look{italic: true, align: "center"}, 0)
	}
	g.section("1. Các ô trong biểu", f.colours())
	g.section("2. Cách điền từng loại ô", f.kinds())
	g.section("3. Những điều không nên làm", doNot)
	g.section("4. Trước khi gửi", f.checks())
	g.section("5. Hạn gửi và nơi nhận", nil)
	g.open("Hạn gửi", "………………………………")
	g.open("Gửi về", "………………………………")
	f.protect()
	f.page(page{cols: len(guideWidths), lines: g.line - 1, footer: "Hướng dẫn – " + f.Unit.Name})
	one := 1
	f.do(f.file.SetPageLayout(GuideSheet, &excelize.PageLayoutOptions{FitToHeight: &one}))
}

// advice is a line of the instructions: what, how, and the colour of the cells.
type advice struct{ what, how, fill string }

var doNot = []advice{
	{"Cấu trúc biểu", "Không thêm, xóa, sắp xếp dòng hoặc cột; không đổi tên trang tính; không sửa cột Mã và Điểm tối đa.", ""},
	{"Sao chép", "Khi dán từ tệp khác, dùng Dán đặc biệt › Giá trị (Paste Special › Values) để giữ danh sách chọn và ô kiểm tra.", ""},
	{"Biểu năm trước", "Mỗi đơn vị, mỗi năm có biểu riêng: không điền lại biểu của năm trước hoặc của đơn vị khác.", ""},
}

// colours are what the colours of the form mean.
func (f *formWriter) colours() []advice {
	lines := []advice{
		{"Nền vàng nhạt", "Ô để đơn vị điền. Bấm vào ô để xem lời nhắc.", fillEntry},
		{"Nền trắng, xanh, xám nhạt", "Nội dung, thang điểm và các ô tự tính; được khóa, không cần sửa.", fillGroup},
	}
	if f.col(column.Appraised) > 0 {
		lines = append(lines, advice{"Nền tím nhạt", "Điểm thẩm định: cơ quan thẩm định ghi, đơn vị để trống.", fillCouncil})
	}
	if f.hasOut() {
		lines = append(lines, advice{"Chữ xám, nền xám", "Tiêu chí đơn vị không tự chấm: do hội đồng thẩm định hoặc điều tra xã hội học chấm, hoặc không áp dụng cho đơn vị.", fillOut})
	}
	return append(lines, advice{"Chữ đỏ, nền hồng", "Điểm vượt điểm tối đa của dòng đó: cần sửa trước khi gửi.", fillOver})
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
		line := kindOf(c, f.set.Fields(c))
		if !seen[line.what] {
			seen[line.what] = true
			lines = append(lines, line)
		}
	})
	return append(lines,
		advice{"Tài liệu kiểm chứng", "Số, ký hiệu, ngày và tên văn bản; ghi rõ trang, ví dụ: Báo cáo số 05/BC-SNV ngày 10/11, trang 2.", ""},
		advice{"Giải trình, Ghi chú", "Nêu lý do khi không có tài liệu kiểm chứng hoặc khi cần nói thêm.", ""})
}

// kindOf is how a leaf is filled: by its rule, or by points where nothing is
// declared.
func kindOf(c *scoring.Criterion, fields []scoring.Field) advice {
	if len(fields) == 0 {
		return advice{"Điểm tự đánh giá", "Ghi điểm từ 0 đến điểm tối đa, chỉ ghi số, ví dụ 0,75. Không đạt thì ghi 0, không để trống.", ""}
	}
	switch c.Rule.(type) {
	case scoring.AllOf:
		return advice{"Điều kiện (dòng chữ nghiêng)", "Chọn Có hoặc Không cho từng điều kiện; điểm của tiêu chí tự tính.", ""}
	case scoring.Deduction, scoring.Formula:
		return advice{"Số liệu (dòng chữ nghiêng)", "Ghi số ở từng dòng, không có thì ghi 0; điểm của tiêu chí tự tính.", ""}
	case scoring.PerItem:
		return advice{"Kê khai: số lượng", "Ghi số lượng, là số nguyên; không có thì ghi 0. Điểm tự tính.", ""}
	case scoring.Bands, scoring.Proportional:
		if len(fields) > 1 {
			return advice{"Kê khai và Mẫu số", "Ghi tử số ở cột Kê khai (ví dụ số việc hoàn thành) và mẫu số ở cột Mẫu số (ví dụ số việc được giao). Tỷ lệ và điểm tự tính.", ""}
		}
		return advice{"Kê khai: tỷ lệ %", "Ghi số phần trăm, không ghi dấu %: 85,5 là 85,5%. Điểm tự tính.", ""}
	}
	return advice{"Kê khai: chọn mức", "Bấm mũi tên cạnh ô và chọn một mức trong danh sách. Điểm tự tính.", ""}
}

func (f *formWriter) checks() []advice {
	return []advice{
		{"Đã chấm đủ", "Dòng “Đã chấm …” phía trên bảng phải đủ số tiêu chí.", ""},
		{"Không còn ô đỏ", "Xem lại cột Điểm tự đánh giá; tổng điểm ở cuối bảng tự tính.", ""},
		{"Ký, đóng dấu", "In biểu trên giấy A4 ngang; ghi ngày, ký tên, đóng dấu ở cuối biểu.", ""},
		{"Lưu và gửi", fmt.Sprintf("Lưu dạng Excel Workbook (.xlsx), không đặt mật khẩu, giữ nguyên tên tệp %s.xlsx.", f.Unit.ID), ""},
	}
}

// guideWriter goes down the sheet.
type guideWriter struct {
	*pen
	line int
}

func (g *guideWriter) banner(content string, l look, height float64) {
	g.across(1, len(guideWidths), g.line, content, l)
	g.height(g.line, max(height, heightOf([]string{content}, []float64{guideWidths[0] + guideWidths[1]}, l.bold)))
	g.line++
}

func (g *guideWriter) section(title string, lines []advice) {
	g.line++
	g.banner(title, look{bold: true}, lineHeight+4)
	for _, a := range lines {
		g.text(1, g.line, a.what, look{boxed: true, bold: true, indent: 1, fill: a.fill})
		g.text(2, g.line, a.how, look{boxed: true, indent: 1})
		g.height(g.line, heightOf([]string{a.what, a.how}, []float64{guideWidths[0] - indentWidth, guideWidths[1] - indentWidth}, false)+3)
		g.line++
	}
}

// open is a line that whoever sends the forms out may fill.
func (g *guideWriter) open(what, content string) {
	g.text(1, g.line, what, look{boxed: true, bold: true, indent: 1})
	g.text(2, g.line, content, look{boxed: true, indent: 1, open: true, fill: fillEntry})
	g.height(g.line, lineHeight+6)
	g.line++
}
