package round

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// besides are rows that a table is not read from, or not as they stand, by what is told of them.
var besides = []struct {
	why, file, tab, away string
	rows                 []string
	told                 string
}{
	{"headings again", "self/so-y-te.xlsx", "Tự đánh giá", "declared", []string{declaredHead,
		"'1.1|Ban hành kế hoạch|2|||2",
		declaredHead, "'1.2|Kiểm tra|2|4|8|", "'1.4|Đúng hạn|3|80||", "'1.5|Công khai|3|Có||"}, ""},
	{"in another order", "self/so-y-te.xlsx", "Tự đánh giá", "declared", []string{declaredHead,
		"'1.1|Ban hành kế hoạch|2|||2",
		"Mã|Tiêu chí|Điểm tối đa|Mẫu số|Kê khai|Điểm tự đánh giá", "'1.2|Kiểm tra|2|8|4|", "'1.4|Đúng hạn|3|80||",
		"'1.5|Công khai|3|Có||"},
		"E3 headings-again"},
	{"a row without a code", "self/so-y-te.xlsx", "Tự đánh giá", "declared", []string{declaredHead,
		"'1.1|Ban hành kế hoạch|2|||2",
		"'1.2|Kiểm tra|2|4|8|", "'1.4|Đúng hạn|3|80||", "'1.5|Công khai|3|Có||", "|Việc phát sinh|2|||2",
		"|Tổng cộng|||9|"},
		"B6 row-not-read"},
	{"an explanation that goes on below", "explanation/so-y-te.xlsx", "Giải trình", "explanation/so-y-te.csv", []string{
		"Mã|Tiêu chí|Giải trình|Tài liệu bổ sung", "'1.2|Kiểm tra|y|", "||và đã có văn bản|"}, "A3 row-code-missing"},
	{"one whose code was lost", "explanation/so-y-te.xlsx", "Giải trình", "explanation/so-y-te.csv", []string{
		"Mã|Tiêu chí|Giải trình|Tài liệu bổ sung", "'1.2|Kiểm tra|y|", "|Ban hành kế hoạch|x|"}, "A3 row-code-missing"},
	{"one beside the title of another criterion", "explanation/so-y-te.xlsx", "Giải trình", "explanation/so-y-te.csv",
		[]string{"Mã|Tiêu chí|Giải trình|Tài liệu kiểm chứng", "'1.2|Ban hành kế hoạch|y|QĐ 1"},
		"B2 row-criterion-other"},
	{"those of several units", "explanation/cac-don-vi.xlsx", "Giải trình", "explanation/so-y-te.csv",
		[]string{"Mã đơn vị|Mã|Giải trình|Tài liệu kiểm chứng", "so-y-te|'1.2|y|QĐ 1", "so-y-tee|'1.2|y|"},
		"A3 unit-unknown"},
	{"those of nobody", "explanation/cac-don-vi.xlsx", "Giải trình", "explanation/so-y-te.csv",
		[]string{"Mã|Giải trình|Tài liệu kiểm chứng", "'1.2|y|QĐ 1"}, "explanation-unknown-unit"},
	{"who signs it", "explanation/so-y-te.xlsx", "Giải trình", "explanation/so-y-te.csv", []string{
		"Mã|Tiêu chí|Giải trình|Tài liệu bổ sung", "'1.2|Kiểm tra|y|", "|NGƯỜI LẬP|GIÁM ĐỐC|", "||(Ký tên)|"}, ""},
}

// What stands beside the rows that are read is told where it may be meant to count.
func TestBesides(t *testing.T) {
	for _, b := range besides {
		files := map[string]string{b.away: ""}
		if b.away == "declared" {
			files = maps.Clone(declaredPack)
		}
		files[b.file] = (&oddBook{tab: b.tab, rows: b.rows}).write()
		if told := toldOf(t, files, b.file); told != b.told {
			t.Errorf("%s: told %q, want %q", b.why, told, b.told)
		}
	}
}

// toldOf is what is told of a file's cells, but for what is scored of them.
func toldOf(t *testing.T, files map[string]string, file string) string {
	r, err := Load(changed(files), ".", nil)
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, d := range r.Faults.Sorted() {
		if d.Pos.File() == file && d.Code != "explanation-uncut" && d.Code != "published-and-self" {
			told = append(told, strings.TrimSpace(fmt.Sprint(d.Pos.Cell(), " ", d.Code)))
		}
	}
	return strings.Join(told, ", ")
}

// A second sheet with the columns of a table is not read, and told in every kind of file.
func TestOtherSheets(t *testing.T) {
	for file, rows := range map[string][]string{
		"received.xlsx":            {"Mã đơn vị|Giai đoạn|Ngày nhận|Ghi chú", "so-y-te|self|20/11/2025|"},
		"history/2024.xlsx":        {"Khối|Mã đơn vị|Chỉ số|Xếp hạng|Xếp loại", "so|so-y-te|90.5|1|Tốt"},
		"published.xlsx":           {"Khối|Mã đơn vị|Xếp hạng", "so|so-y-te|1"},
		"results/so.xlsx":          {"Mã đơn vị|Tổng điểm", "so-y-te|9"},
		"explanation/so-y-te.xlsx": {"Mã|Tiêu chí|Giải trình|Tài liệu bổ sung", "1.2|Kiểm tra|y|"},
	} {
		book := excelize.NewFile()
		for _, tab := range []string{"Giải trình", "Khác"} {
			_, err := book.NewSheet(tab)
			must(err)
			fill(book, tab, slices.Clone(rows), "|")
		}
		must(book.DeleteSheet("Sheet1"))
		var content bytes.Buffer
		must(book.Write(&content))
		files := map[string]string{"received.csv": "", "history/2024.csv": "", "explanation/so-y-te.csv": "",
			file: content.String()}
		if told := toldOf(t, files, file); told != "list-sheet-unread" {
			t.Errorf("%s: told %q", file, told)
		}
	}
}
