package round

import (
	"fmt"
	"strings"
	"testing"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// oddCodes are what becomes of a code in a sheet: the cell, the title beside it, what
// is told there, and the code that is read, if any.
var oddCodes = []struct{ why, cell, title, told, code string }{
	{"as it is", "", "Kiểm tra", "", "1.2"},
	{"with a full stop", textCell("%s", "1.2."), "Kiểm tra", "", "1.2"},
	{"in Roman numerals", textCell("%s", "I.2"), "Kiểm tra", "", "1.2"},
	{"with marks of no width", textCell("%s", " 1\u200b.2\u00a0"), "Kiểm tra", "", "1.2"},
	{"as a number", `<c r="%s"><v>1.2</v></c>`, "Kiểm tra", "", "1.2"},
	{"as a number of two codes", `<c r="%s"><v>1.1</v></c>`, "Công khai", "~code-became-number", "1.10"},
	{"as a number of two codes, with the title of the other", `<c r="%s"><v>1.1</v></c>`, "Ban hành kế hoạch",
		"", "1.1"},
	{"as a number of two codes, with nobody's title", `<c r="%s"><v>1.1</v></c>`, "Việc khác",
		"code-became-number", ""},
	{"as a day", `<c r="%s" s="3"><v>46054</v></c>`, "Kiểm tra", "~code-became-date", "1.2"},
	{"as a day, with nobody's title", `<c r="%s" s="3"><v>46054</v></c>`, "Việc khác", "code-became-date", ""},
	{"by its format", `<c r="%s" s="11"><v>2</v></c>`, "Kiểm tra", "~code-shown-otherwise", "1.2"},
	{"of full width", textCell("%s", "１.２"), "Kiểm tra", "", "1.2"},
	{"struck out in part", `<c r="%s" t="inlineStr"><is><r><t>1.2</t></r><r><rPr><strike/></rPr><t>0</t></r></is></c>`,
		"Kiểm tra", "cell-text-in-parts", ""},
}

// codePlaces are the lists that name criteria by their codes, the code last read by
// %[1]s and the title by %[2]s.
var codePlaces = []struct{ name, file, tab, head, row, away string }{
	{"decisions", "appraisal/so-noi-vu.xlsx", "Thẩm định", "Mã tiêu chí|Tiêu chí|Mã đơn vị|Đến|Lý do",
		"'1.2|%s|so-y-te|2|y", "appraisal/so-noi-vu.csv"},
	{"satisfaction", "survey/a.xlsx", "Bảng", "Mã tiêu chí|Tiêu chí|Mã đơn vị|Mức độ hài lòng", "'1.2|%s|so-y-te|2",
		"survey/2025.csv"},
	{"explanations", "explanation/so-y-te.xlsx", "Giải trình", "Mã|Tiêu chí|Giải trình|Tài liệu bổ sung", "'1.2|%s|y|",
		"explanation/so-y-te.csv"},
}

// Codes are read alike in every list: what sheets make of them is put right where the
// title says how, and told.
func TestOddCodes(t *testing.T) {
	set := edited(t, "pack/so.yaml", "code: \"1.3\"",
		"code: \"1.10\", title: Công khai, max: 0, rule: typed, appraiser: so-noi-vu}\n      - {code: \"1.3\"")
	for _, p := range codePlaces {
		for _, c := range oddCodes {
			b := &oddBook{tab: p.tab, rows: []string{p.head, fmt.Sprintf(p.row, c.title)}, cells: map[string]string{}}
			if c.cell != "" {
				b.cells["A2"] = fmt.Sprintf(c.cell, "A2")
			}
			r, err := Load(changed(map[string]string{"pack/so.yaml": set, p.away: "", p.file: b.write()}), ".", nil)
			if err != nil {
				t.Fatal(err)
			}
			told := ""
			for _, d := range scoring.Run(r.Round, r.Faults).Faults.Sorted() {
				if d.Pos.File() == p.file && d.Pos.Cell() == "A2" &&
					(d.Code != scoring.CodeSurveyNotLeaf ||
						c.code == "") {
					told += map[fault.Severity]string{fault.Warning: "~"}[d.Severity] + string(d.Code)
				}
			}
			if read := strings.Join(codesOf(r, p.file), " "); told != c.told || c.code != "" && read != c.code {
				t.Errorf("%s, %s: told %q and read %q, want %q and %q", p.name, c.why, told, read, c.told, c.code)
			}
		}
	}
}
