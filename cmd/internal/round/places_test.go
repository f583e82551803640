package round

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/text"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/survey"
)

// oddPlace is a cell that decides something, in the workbook that holds it.
type oddPlace struct {
	name, file, tab string
	rows            []string
	cell            string // in the last row; what stands above it may be merged with it
	files           map[string]string
	is              trait
	unknown         fault.Code // what a word is told as that means nothing there
}

// trait says what a place holds.
type trait int

const (
	number trait = iota
	percent
	answer // a number that is a word to the tool
	word
	day
	phrase // for people
	traits
)

// declaredPack is a set of a leaf of each kind of data.
var declaredPack = map[string]string{
	"pack/so.yaml": `
set: so
title: Bộ tiêu chí cho sở
self: declared
aggregate: sum
max: 15
parts: {appraised: 10, survey: 5}
areas:
  - code: "1"
    title: Chỉ đạo, điều hành
    max: 15
    criteria:
      - {code: "1.1", title: Ban hành kế hoạch, max: 2, rule: typed, appraiser: so-noi-vu}
      - code: "1.2"
        title: Kiểm tra
        max: 2
        appraiser: so-noi-vu
        rule: {proportional: {numerator: Hoàn thành, denominator: Được giao, over_100: accept, no_cases: refuse,
          floor: 0, cap: 100}}
      - code: "1.4"
        title: Đúng hạn
        max: 3
        appraiser: so-noi-vu
        rule: {proportional: {percent: Tỷ lệ, over_100: accept, floor: 0, cap: 100}}
      - {code: "1.5", title: Công khai, max: 3, rule: {yes_no: {yes: 3, no: 0}}, appraiser: so-noi-vu}
      - {code: "1.3", title: Hài lòng, max: 5, rule: survey}
`,
	"self/so-tu-phap.xlsx":    "",
	"appraisal/so-noi-vu.csv": "",
	"explanation/so-y-te.csv": "",
}

const declaredHead = "Mã|Tiêu chí|Điểm tối đa|Kê khai|Mẫu số|Điểm tự đánh giá"

var oddPlaces = []oddPlace{
	{"self, points", "self/so-y-te.xlsx", "Tự đánh giá",
		[]string{declaredHead, "'1.2|Kiểm tra|2|4|8|", "'1.4|Đúng hạn|3|80||", "'1.5|Công khai|3|Có||",
			"'1.1|Ban hành kế hoạch|2|||2"}, "F5", declaredPack, number, ""},
	{"self, a numerator", "self/so-y-te.xlsx", "Tự đánh giá",
		[]string{declaredHead, "'1.1|Ban hành kế hoạch|2|||2", "'1.4|Đúng hạn|3|80||", "'1.5|Công khai|3|Có||",
			"'1.2|Kiểm tra|2|2|8|"}, "D5", declaredPack, number, ""},
	{"self, a denominator", "self/so-y-te.xlsx", "Tự đánh giá",
		[]string{declaredHead, "'1.1|Ban hành kế hoạch|2|||2", "'1.4|Đúng hạn|3|80||", "'1.5|Công khai|3|Có||",
			"'1.2|Kiểm tra|2|1|2|"}, "E5", declaredPack, number, ""},
	{"self, a percentage", "self/so-y-te.xlsx", "Tự đánh giá",
		[]string{declaredHead, "'1.1|Ban hành kế hoạch|2|||2", "'1.2|Kiểm tra|2|4|8|", "'1.5|Công khai|3|Có||",
			"'1.4|Đúng hạn|3|2||"}, "D5", declaredPack, percent, ""},
	{"self, a choice", "self/so-y-te.xlsx", "Tự đánh giá",
		[]string{declaredHead, "'1.1|Ban hành kế hoạch|2|||2", "'1.2|Kiểm tra|2|4|8|", "'1.4|Đúng hạn|3|2||",
			"'1.5|Công khai|3|Có||"}, "D5", declaredPack, word,
		scoring.CodeLevelUnknown + " " + workbook.CodeCellNotText},
	{"decisions, to", "appraisal/so-noi-vu.xlsx", "Thẩm định",
		[]string{"Mã đơn vị|Mã tiêu chí|Từ|Đến|Lý do|Ngày", "so-y-te|'1.1|5|4|x|01/12/2025",
			"so-y-te|'1.2|4|2|y|02/12/2025"},
		"D3",
		map[string]string{"appraisal/so-noi-vu.csv": ""}, number, ""},
	{"decisions, from", "appraisal/so-noi-vu.xlsx", "Thẩm định",
		[]string{"Mã đơn vị|Mã tiêu chí|Từ|Đến|Lý do|Ngày", "so-y-te|'1.1|5|4|x|01/12/2025",
			"so-tu-phap|'1.2|2|1|y|02/12/2025"}, "C3",
		map[string]string{"appraisal/so-noi-vu.csv": ""}, number, ""},
	{"decisions, a date", "appraisal/so-noi-vu.xlsx", "Thẩm định",
		[]string{"Mã đơn vị|Mã tiêu chí|Từ|Đến|Lý do|Ngày", "so-y-te|'1.1|5|4|x|01/12/2025",
			"so-y-te|'1.2|4|2|y|02/12/2025"},
		"F3",
		map[string]string{"appraisal/so-noi-vu.csv": ""}, day, ""},
	{"decisions, a unit", "appraisal/so-noi-vu.xlsx", "Thẩm định",
		[]string{"Mã đơn vị|Mã tiêu chí|Từ|Đến|Lý do|Ngày", "so-tu-phap|'1.1|3|2|x|01/12/2025",
			"so-y-te|'1.2|4|2|y|02/12/2025"}, "A3",
		map[string]string{"appraisal/so-noi-vu.csv": ""}, word, scoring.CodeUnitUnknown},
	{"decisions, a kind", "appraisal/so-noi-vu.xlsx", "Thẩm định",
		[]string{"Mã đơn vị|Mã tiêu chí|Từ|Đến|Lý do|Loại quyết định", "so-tu-phap|'1.1|3|2|x|",
			"so-y-te|'1.2|||y|Không áp dụng"}, "F3",
		map[string]string{"appraisal/so-noi-vu.csv": ""}, word, workbook.CodeCellNotText},
	{"what came in, a date", "received.xlsx", "Nhận",
		[]string{"Mã đơn vị|Giai đoạn|Ngày nhận|Ghi chú", "so-tu-phap|self|19/11/2025|",
			"so-y-te|self|20/11/2025|"}, "C3",
		map[string]string{"received.csv": ""}, day, ""},
	{"what came in, a unit", "received.xlsx", "Nhận",
		[]string{"Mã đơn vị|Giai đoạn|Ngày nhận|Ghi chú", "so-tu-phap|self|19/11/2025|",
			"so-y-te|self|20/11/2025|"}, "A3",
		map[string]string{"received.csv": ""}, word, scoring.CodeUnitUnknown},
	{"what came in, a stage", "received.xlsx", "Nhận",
		[]string{"Mã đơn vị|Giai đoạn|Ngày nhận|Ghi chú", "so-tu-phap|self|19/11/2025|",
			"so-y-te|explanation|20/11/2025|"},
		"B3",
		map[string]string{"received.csv": ""}, word, workbook.CodeCellNotText},
	{"ballots, an answer", "survey/a.xlsx", "Phiếu",
		[]string{"Mã phiếu|Mã đơn vị|Nhóm đối tượng|q1|q2", "p1|so-y-te|nguoi-dan|3|3",
			"p2|so-y-te|nguoi-dan|2|2"}, "D3",
		surveyed, answer, survey.CodeSurveyLevel},
	{"ballots, a unit", "survey/a.xlsx", "Phiếu",
		[]string{"Mã phiếu|Mã đơn vị|Nhóm đối tượng|q1|q2", "p1|so-tu-phap|nguoi-dan|3|3",
			"p2|so-y-te|nguoi-dan|2|2"}, "B3",
		surveyed, word, scoring.CodeUnitUnknown},
	{"counts, a level", "survey/a.xlsx", "Phiếu",
		[]string{"Mã đơn vị|Nhóm|Câu hỏi|3|2|Số phiếu", "so-y-te|nguoi-dan|q1|5|4|9",
			"so-y-te|nguoi-dan|q2|2|4|9"}, "D3",
		surveyed, number, ""},
	{"counts, ballots", "survey/a.xlsx", "Phiếu",
		[]string{"Mã đơn vị|Nhóm|Câu hỏi|3|2|Số phiếu", "so-y-te|nguoi-dan|q1|1|1|2",
			"so-y-te|nguoi-dan|q2|1|1|2"}, "F3",
		surveyed, number, ""},
	{"counts, a question", "survey/a.xlsx", "Phiếu",
		[]string{"Mã đơn vị|Nhóm|Câu hỏi|3|2|Số phiếu", "so-y-te|nguoi-dan|q1|5|4|9",
			"so-y-te|nguoi-dan|q2|2|4|9"}, "C3",
		surveyed, word, survey.CodeSurveyIDUnknown},
	{"sample, people", "survey/a.xlsx", "Mẫu",
		[]string{"Mã đơn vị|Nhóm|Tổng thể|Phát ra", "so-tu-phap|nguoi-dan|500|50", "so-y-te|nguoi-dan|2|2"},
		"C3", surveyed,
		number, ""},
	{"published figures", "survey/a.xlsx", "Bảng",
		[]string{"Mã đơn vị|Nhóm|Đã công bố", "so-tu-phap|nguoi-dan|90", "so-y-te|nguoi-dan|2"}, "C3", surveyed,
		percent, ""},
	{"satisfaction", "survey/a.xlsx", "Bảng",
		[]string{"Mã đơn vị|Mã tiêu chí|Mức độ hài lòng", "so-tu-phap|'1.3|60", "so-y-te|'1.3|2"}, "C3",
		map[string]string{"survey/2025.csv": ""}, percent, ""},
	{"satisfaction, a unit", "survey/a.xlsx", "Bảng",
		[]string{"Mã đơn vị|Mã tiêu chí|Mức độ hài lòng", "so-tu-phap|'1.3|60", "so-y-te|'1.3|2"}, "A3",
		map[string]string{"survey/2025.csv": ""}, word, scoring.CodeUnitUnknown},
	{"history, an index", "history/2024.xlsx", "Bảng",
		[]string{"Khối|Mã đơn vị|Chỉ số|Xếp hạng|Xếp loại", "so|so-y-te|90.5|1|Tốt", "so|so-tu-phap|2|2|Tốt"}, "C3",
		map[string]string{"history/2024.csv": ""}, percent, ""},
	{"history, a rank", "history/2024.xlsx", "Bảng",
		[]string{"Khối|Mã đơn vị|Chỉ số|Xếp hạng|Xếp loại", "so|so-y-te|90.5|1|Tốt", "so|so-tu-phap|80|2|Tốt"}, "D3",
		map[string]string{"history/2024.csv": ""}, number, ""},
	{"history, a class", "history/2024.xlsx", "Bảng",
		[]string{"Khối|Mã đơn vị|Chỉ số|Xếp hạng|Xếp loại", "so|so-y-te|90.5|1|Tốt", "so|so-tu-phap|80|2|Khá"}, "E3",
		map[string]string{"history/2024.csv": ""}, word, workbook.CodeCellNotText},
	{"history, a unit", "history/2024.xlsx", "Bảng",
		[]string{"Khối|Mã đơn vị|Chỉ số|Xếp hạng|Xếp loại", "so|so-y-te|90.5|1|Tốt", "so|so-tu-phap|80|2|Khá"}, "B3",
		map[string]string{"history/2024.csv": ""}, word, "~history-unit-unknown"},
	{"published, a total", "published.xlsx", "Bảng",
		[]string{"Khối|Mã đơn vị|Xếp hạng|Tổng điểm", "so|so-y-te|1|9", "so|so-tu-phap|2|2"}, "D3",
		map[string]string{}, number, ""},
	{"published, a rank", "published.xlsx", "Bảng",
		[]string{"Khối|Mã đơn vị|Xếp hạng|Tổng điểm", "so|so-y-te|1|9", "so|so-tu-phap|2|2"}, "C3",
		map[string]string{}, number, ""},
	{"published, an area", "published.xlsx", "Bảng",
		[]string{"Khối|Mã đơn vị|Xếp hạng|1", "so|so-y-te|1|9", "so|so-tu-phap|2|2"}, "D3", map[string]string{},
		number, ""},
	{"published, a class", "published.xlsx", "Bảng",
		[]string{"Khối|Mã đơn vị|Xếp hạng|Xếp loại", "so|so-y-te|1|Tốt", "so|so-tu-phap|2|Khá"}, "D3",
		map[string]string{}, word, "class-unknown cell-not-text"},
	{"published, a unit", "published.xlsx", "Bảng",
		[]string{"Khối|Mã đơn vị|Xếp hạng|Xếp loại", "so|so-y-te|1|Tốt", "so|so-tu-phap|2|Khá"}, "B3",
		map[string]string{}, word, "unit-unknown"},
	{"results, a total", "results/so.xlsx", "Bảng",
		[]string{"Mã đơn vị|Tổng điểm", "so-y-te|9", "so-tu-phap|2"}, "B3", map[string]string{}, number, ""},
	{"votes, in favour", "appraisal/hoi-dong.xlsx", "Thẩm định",
		[]string{"Mã đơn vị|Mã tiêu chí|Từ|Đến|Lý do|Có mặt|Tán thành", "so-y-te|'1.1|5|4|x|3/3|3",
			"so-y-te|'1.2|4|2|y|3/3|2"},
		"G3", map[string]string{"appraisal/so-noi-vu.csv": ""}, word, "for-unreadable cell-not-text"},
	{"sample, sent", "survey/a.xlsx", "Mẫu",
		[]string{"Mã đơn vị|Nhóm|Tổng thể|Phát ra", "so-tu-phap|nguoi-dan|500|50", "so-y-te|nguoi-dan|20|2"},
		"D3", surveyed,
		number, ""},
	{"counts, a group", "survey/a.xlsx", "Phiếu",
		[]string{"Mã đơn vị|Nhóm|Câu hỏi|3|2|Số phiếu", "so-y-te|nguoi-dan|q1|5|4|9",
			"so-y-te|nguoi-dan|q2|2|4|9"}, "B3",
		surveyed, word, "survey-id-unknown"},
	{"explanation, a code", "explanation/so-y-te.xlsx", "Giải trình",
		[]string{"Mã|Tiêu chí|Giải trình|Tài liệu bổ sung", "'1.1|Ban hành kế hoạch|x|", "'1.2|Kiểm tra|y|"}, "A3",
		map[string]string{"explanation/so-y-te.csv": ""}, word,
		scoring.CodeCriterionUnknown + " " + workbook.CodeCodeDate},
	{"explanation, a text", "explanation/so-y-te.xlsx", "Giải trình",
		[]string{"Mã|Tiêu chí|Giải trình|Tài liệu bổ sung", "'1.1|Ban hành kế hoạch|x|", "'1.2|Kiểm tra|y|"}, "C3",
		map[string]string{"explanation/so-y-te.csv": ""}, phrase, "~explanation-merged"},
}

// TestOddCells puts everything odd into every place where a workbook decides
// something: each is told at its cell, and no figure changes without a word.
func TestOddCells(t *testing.T) {
	for _, p := range oddPlaces {
		base := p.load(t, func(*oddBook, string, string) {})
		if testing.Short() && p.is != number {
			continue
		}
		for _, k := range oddKinds {
			want := k.told[p.is]
			if p.is == phrase && p.unknown == "" {
				want = strings.ReplaceAll(want, "?", "")
			}
			if want != "-" {
				p.check(t, k, want, base, p.load(t, k.do))
			}
		}
	}
}

// check compares what was told with what should be.
func (p *oddPlace) check(t *testing.T, k oddKind, want string, base, r *read) {
	t.Helper()
	wants := strings.Fields(strings.ReplaceAll(want, "?", string(p.unknown)))
	place := p.place(k.where)
	found := slices.ContainsFunc(r.told, func(said string) bool {
		at, code, _ := strings.Cut(said, " ")
		if strings.HasPrefix(p.name, "self") && (k.where == "row" || k.where == "first") { // has words of its own
			code = strings.NewReplacer("~rows-hidden", wants[0], "~rows-filtered", wants[0]).Replace(code)
		}
		return at == place && slices.Contains(wants, code)
	})
	if want != "" && !found {
		t.Errorf("%s, %s: told %q, want %q at %s", p.name, k.name, r.told, wants, place)
	}
	silent := slices.DeleteFunc(slices.Clone(r.told), func(said string) bool { // which percentages are not everywhere
		return p.is == percent && said == place+" ~"+string(workbook.CodeCellText) ||
			said == " ~explanation-in-part" // a text that is gone is told of its file
	})
	if want == "" && !slices.Equal(silent, base.told) {
		t.Errorf("%s, %s: told %q, want %q", p.name, k.name, r.told, base.told)
	}
	if !k.changes && !strings.HasPrefix(want, "?") && strings.HasPrefix(want+"~", "~") &&
		!slices.Equal(r.figures, base.figures) {
		t.Errorf("%s, %s: read %q, want %q", p.name, k.name, r.figures, base.figures)
	}
}

// place is where a fault stands: the cell, its row or its column.
func (p *oddPlace) place(where string) string {
	switch where {
	case "row":
		return "A" + p.cell[1:]
	case "first":
		return "A2"
	case "column":
		return p.cell[:1] + "1"
	}
	return p.cell
}

// read is what was told of a workbook, and what of it counts.
type read struct{ told, figures []string }

func (p *oddPlace) load(t *testing.T, spoil func(b *oddBook, at, said string)) *read {
	t.Helper()
	b := &oddBook{tab: p.tab, rows: p.rows, cells: map[string]string{}, rowIs: map[int]string{}}
	col, line, err := excelize.CellNameToCoordinates(p.cell)
	must(err)
	spoil(b, p.cell, strings.TrimPrefix(strings.Split(p.rows[line-1], "|")[col-1], "'"))
	files := maps.Clone(p.files)
	files[p.file] = b.write()
	r, err := Load(changed(files), ".", nil)
	if err != nil {
		t.Fatal(err)
	}
	result := &read{figures: figures(r)}
	for _, d := range scoring.Run(r.Round, r.Faults).Faults.Sorted() {
		if d.Pos.File() != p.file {
			continue
		}
		mark := map[fault.Severity]string{fault.Warning: "~"}[d.Severity]
		result.told = append(result.told, d.Pos.Cell()+" "+mark+string(d.Code))
		for _, lang := range []text.Lang{text.Vietnamese, text.English} {
			if said := lang.Message(d); said == "" || strings.ContainsAny(said, "{}") {
				t.Errorf("%s: %q", d.Code, said)
			}
		}
	}
	return result
}

// codesOf are the criteria that were read of a list.
func codesOf(r *Round, list string) (codes []string) {
	for d := range r.LedgerLines() {
		if d.Pos.File() == list {
			codes = append(codes, d.Code)
		}
	}
	for _, line := range r.Survey {
		if line.Pos.File() == list {
			codes = append(codes, line.Code)
		}
	}
	for _, e := range r.Replies {
		if e.Pos.File() == list {
			codes = append(codes, e.Code)
		}
	}
	return codes
}

// figures is what was read of a round.
func figures(r *Round) []string {
	var all []string
	for id, s := range r.Submissions {
		for code, e := range s.Entries {
			for i, in := range e.Inputs {
				all = append(all, fmt.Sprint("self ", id, " ", code, " ", i, " ", shown(in), in.Text))
			}
			all = append(all, fmt.Sprint("self ", id, " ", code, " points ", shown(e.Points)))
		}
	}
	for d := range r.LedgerLines() {
		all = append(all, fmt.Sprint("decision ", d.Unit, d.Code, d.Kind, shown(d.From), shown(d.To), d.Day, d.Reason))
	}
	for _, got := range r.Received {
		all = append(all, fmt.Sprint("received ", got.Unit, got.Stage, got.Day))
	}
	for _, e := range r.Replies {
		all = append(all, fmt.Sprint("reply ", e.Unit, e.Code, e.Text, e.Evidence))
	}
	for _, line := range r.Survey {
		all = append(all, fmt.Sprint("satisfaction ", line.Unit, line.Code, shown(line.Value)))
	}
	for _, h := range r.History {
		for block, units := range h.Results {
			for unit, e := range units {
				index := "–"
				if e.Index != nil {
					index = e.Index.String()
				}
				all = append(all,
					fmt.Sprint("earlier ", h.Year, " ", block, unit, " ", index, " ", e.Rank, e.Class, e.Faulty))
			}
		}
	}
	slices.Sort(all)
	return all
}
