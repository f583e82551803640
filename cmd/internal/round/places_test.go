package round

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/table"
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
        rule: {proportional: {numerator: Hoàn thành, denominator: Được giao, over_100: accept, no_cases: refuse, floor: 0, cap: 100}}
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
			"'1.5|Công khai|3|Có||"}, "D5", declaredPack, word, scoring.CodeLevelUnknown},
	{"decisions, to", "appraisal/so-noi-vu.xlsx", "Thẩm định",
		[]string{"Mã đơn vị|Mã tiêu chí|Từ|Đến|Lý do|Ngày", "so-y-te|'1.1|5|4|x|01/12/2025", "so-y-te|'1.2|4|2|y|02/12/2025"},
		"D3",
		map[string]string{"appraisal/so-noi-vu.csv": ""}, number, ""},
	{"decisions, from", "appraisal/so-noi-vu.xlsx", "Thẩm định",
		[]string{"Mã đơn vị|Mã tiêu chí|Từ|Đến|Lý do|Ngày", "so-y-te|'1.1|5|4|x|01/12/2025",
			"so-tu-phap|'1.2|2|1|y|02/12/2025"}, "C3",
		map[string]string{"appraisal/so-noi-vu.csv": ""}, number, ""},
	{"decisions, a date", "appraisal/so-noi-vu.xlsx", "Thẩm định",
		[]string{"Mã đơn vị|Mã tiêu chí|Từ|Đến|Lý do|Ngày", "so-y-te|'1.1|5|4|x|01/12/2025", "so-y-te|'1.2|4|2|y|02/12/2025"},
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
		[]string{"Mã đơn vị|Giai đoạn|Ngày nhận|Ghi chú", "so-tu-phap|self|19/11/2025|", "so-y-te|self|20/11/2025|"}, "C3",
		map[string]string{"received.csv": ""}, day, ""},
	{"what came in, a unit", "received.xlsx", "Nhận",
		[]string{"Mã đơn vị|Giai đoạn|Ngày nhận|Ghi chú", "so-tu-phap|self|19/11/2025|", "so-y-te|self|20/11/2025|"}, "A3",
		map[string]string{"received.csv": ""}, word, scoring.CodeUnitUnknown},
	{"what came in, a stage", "received.xlsx", "Nhận",
		[]string{"Mã đơn vị|Giai đoạn|Ngày nhận|Ghi chú", "so-tu-phap|self|19/11/2025|", "so-y-te|explanation|20/11/2025|"},
		"B3",
		map[string]string{"received.csv": ""}, word, workbook.CodeCellNotText},
	{"ballots, an answer", "survey/a.xlsx", "Phiếu",
		[]string{"Mã phiếu|Mã đơn vị|Nhóm đối tượng|q1|q2", "p1|so-y-te|nguoi-dan|3|3", "p2|so-y-te|nguoi-dan|2|2"}, "D3",
		surveyed, answer, survey.CodeSurveyLevel},
	{"ballots, a unit", "survey/a.xlsx", "Phiếu",
		[]string{"Mã phiếu|Mã đơn vị|Nhóm đối tượng|q1|q2", "p1|so-tu-phap|nguoi-dan|3|3", "p2|so-y-te|nguoi-dan|2|2"}, "B3",
		surveyed, word, scoring.CodeUnitUnknown},
	{"counts, a level", "survey/a.xlsx", "Phiếu",
		[]string{"Mã đơn vị|Nhóm|Câu hỏi|3|2|Số phiếu", "so-y-te|nguoi-dan|q1|5|4|9", "so-y-te|nguoi-dan|q2|2|4|9"}, "D3",
		surveyed, number, ""},
	{"counts, ballots", "survey/a.xlsx", "Phiếu",
		[]string{"Mã đơn vị|Nhóm|Câu hỏi|3|2|Số phiếu", "so-y-te|nguoi-dan|q1|1|1|2", "so-y-te|nguoi-dan|q2|1|1|2"}, "F3",
		surveyed, number, ""},
	{"counts, a question", "survey/a.xlsx", "Phiếu",
		[]string{"Mã đơn vị|Nhóm|Câu hỏi|3|2|Số phiếu", "so-y-te|nguoi-dan|q1|5|4|9", "so-y-te|nguoi-dan|q2|2|4|9"}, "C3",
		surveyed, word, survey.CodeSurveyIDUnknown},
	{"sample, people", "survey/a.xlsx", "Mẫu",
		[]string{"Mã đơn vị|Nhóm|Tổng thể|Phát ra", "so-tu-phap|nguoi-dan|500|50", "so-y-te|nguoi-dan|2|2"}, "C3", surveyed,
		number, ""},
	{"published figures", "survey/a.xlsx", "Bảng",
		[]string{"Mã đơn vị|Nhóm|Đã công bố", "so-tu-phap|nguoi-dan|90", "so-y-te|nguoi-dan|2"}, "C3", surveyed, percent, ""},
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
		[]string{"Khối|Mã đơn vị|Xếp hạng|Tổng điểm", "so|so-y-te|1|9", "so|so-tu-phap|2|2"}, "D3", map[string]string{}, number, ""},
	{"published, a rank", "published.xlsx", "Bảng",
		[]string{"Khối|Mã đơn vị|Xếp hạng|Tổng điểm", "so|so-y-te|1|9", "so|so-tu-phap|2|2"}, "C3", map[string]string{}, number, ""},
	{"published, an area", "published.xlsx", "Bảng",
		[]string{"Khối|Mã đơn vị|Xếp hạng|1", "so|so-y-te|1|9", "so|so-tu-phap|2|2"}, "D3", map[string]string{}, number, ""},
	{"published, a class", "published.xlsx", "Bảng",
		[]string{"Khối|Mã đơn vị|Xếp hạng|Xếp loại", "so|so-y-te|1|Tốt", "so|so-tu-phap|2|Khá"}, "D3", map[string]string{}, word, "class-unknown cell-not-text"},
	{"published, a unit", "published.xlsx", "Bảng",
		[]string{"Khối|Mã đơn vị|Xếp hạng|Xếp loại", "so|so-y-te|1|Tốt", "so|so-tu-phap|2|Khá"}, "B3", map[string]string{}, word, "unit-unknown"},
	{"results, a total", "results/so.xlsx", "Bảng",
		[]string{"Mã đơn vị|Tổng điểm", "so-y-te|9", "so-tu-phap|2"}, "B3", map[string]string{}, number, ""},
	{"votes, in favour", "appraisal/hoi-dong.xlsx", "Thẩm định",
		[]string{"Mã đơn vị|Mã tiêu chí|Từ|Đến|Lý do|Có mặt|Tán thành", "so-y-te|'1.1|5|4|x|3/3|3", "so-y-te|'1.2|4|2|y|3/3|2"},
		"G3", map[string]string{"appraisal/so-noi-vu.csv": ""}, word, "for-unreadable cell-not-text"},
	{"sample, sent", "survey/a.xlsx", "Mẫu",
		[]string{"Mã đơn vị|Nhóm|Tổng thể|Phát ra", "so-tu-phap|nguoi-dan|500|50", "so-y-te|nguoi-dan|20|2"}, "D3", surveyed,
		number, ""},
	{"counts, a group", "survey/a.xlsx", "Phiếu",
		[]string{"Mã đơn vị|Nhóm|Câu hỏi|3|2|Số phiếu", "so-y-te|nguoi-dan|q1|5|4|9", "so-y-te|nguoi-dan|q2|2|4|9"}, "B3",
		surveyed, word, "survey-id-unknown"},
	{"explanation, a code", "explanation/so-y-te.xlsx", "Giải trình",
		[]string{"Mã|Tiêu chí|Giải trình|Tài liệu bổ sung", "'1.1|Ban hành kế hoạch|x|", "'1.2|Kiểm tra|y|"}, "A3",
		map[string]string{"explanation/so-y-te.csv": ""}, word, scoring.CodeCriterionUnknown + " " + workbook.CodeCodeDate},
	{"explanation, a text", "explanation/so-y-te.xlsx", "Giải trình",
		[]string{"Mã|Tiêu chí|Giải trình|Tài liệu bổ sung", "'1.1|Ban hành kế hoạch|x|", "'1.2|Kiểm tra|y|"}, "C3",
		map[string]string{"explanation/so-y-te.csv": ""}, phrase, ""},
}

// oddKind is something odd that a cell may hold, and what it is told as in each kind
// of place: nothing, a code, a warning's after a tilde; "?" is the place's own for a
// word that means nothing, and "-" says that there is no such thing there.
type oddKind struct {
	name string
	told [traits]string
	do   func(b *oddBook, at, said string)
	// where the fault stands, if not in the cell: on its line, or over its column
	where string
	// changes says that the value itself is another one.
	changes bool
}

// every is a fault that is the same everywhere, but for some places.
func every(code fault.Code, but ...any) (told [traits]string) {
	for i := range told {
		told[i] = string(code)
	}
	for i := 0; i < len(but); i += 2 {
		told[but[i].(trait)] = fmt.Sprint(but[i+1])
	}
	return told
}

func cellOf(format string) func(b *oddBook, at, said string) {
	return func(b *oddBook, at, said string) { b.cells[at] = fmt.Sprintf(format, at) }
}

// shownAs is the cell's own value with a number format.
func shownAs(code string) func(b *oddBook, at, said string) {
	return valueAs(code, "")
}

func valueAs(code, value string) func(b *oddBook, at, said string) {
	return func(b *oddBook, at, said string) {
		if value != "" {
			said = value
		}
		b.cells[at] = fmt.Sprintf(`<c r="%s" s="%d"><v>%s</v></c>`, at, styleOf(code), said)
	}
}

func textAs(format string) func(b *oddBook, at, said string) {
	return func(b *oddBook, at, said string) { b.cells[at] = textCell(at, strings.ReplaceAll(format, "%", said)) }
}

// computedAs is the value as that of a formula.
func computedAs(formula string) func(b *oddBook, at, said string) {
	return func(b *oddBook, at, said string) {
		kind := ` t="str"`
		if _, err := strconv.ParseFloat(said, 64); err == nil {
			kind = ""
		}
		b.cells[at] = fmt.Sprintf(`<c r="%s"%s><f>%s</f><v>%s</v></c>`, at, kind, formula, said)
	}
}

// onNumbers is a fault of figures alone.
func onNumbers(code fault.Code, answers string) [traits]string {
	return every(code, answer, answers, word, "-", day, "-", phrase, "-")
}

// warned is the code of a warning.
func warned(code fault.Code) fault.Code { return "~" + code }

var oddKinds = []oddKind{
	{name: "TRUE", told: every("?", number, scoring.CodeCellNotNumber, percent, scoring.CodeCellNotNumber, day,
		table.CodeCellNotDate, phrase, ""),
		do: cellOf(`<c r="%s" t="b"><v>1</v></c>`), changes: true},
	{name: "FALSE", told: every("?", number, scoring.CodeCellNotNumber, percent, scoring.CodeCellNotNumber, day,
		table.CodeCellNotDate, phrase, ""),
		do: cellOf(`<c r="%s" t="b"><v>0</v></c>`), changes: true},
	{name: "a time", told: every("?", number, workbook.CodeCellTime, percent, workbook.CodeCellTime, day,
		table.CodeTimeNotDate, phrase, warned(workbook.CodeNumberAsReason)),
		do: valueAs("h:mm", "0.104166666666667"), changes: true},
	{name: "a duration", told: every("?", number, workbook.CodeCellTime, percent, workbook.CodeCellTime, day,
		table.CodeTimeNotDate, phrase, warned(workbook.CodeNumberAsReason)),
		do: valueAs("[h]:mm", "1.5"), changes: true},
	{name: "half a day among dates", told: every("-", number, table.CodeCellDate, percent, table.CodeCellDate, day,
		table.CodeTimeNotDate), do: valueAs("dd/mm/yyyy", "0.5"), changes: true},
	{name: "a time as text", told: every("?", number, scoring.CodeCellNotNumber, percent, scoring.CodeCellNotNumber, day,
		table.CodeTimeNotDate, word, "-", phrase, "-"), do: textAs("08h30"), changes: true},
	{name: "a date", told: every("?", number, table.CodeCellDate, percent, table.CodeCellDate, day, "-", phrase, warned(workbook.CodeNumberAsReason)),
		do: valueAs("dd/mm/yyyy", "45778"), changes: true},
	{name: "a month", told: every("?", number, table.CodeCellDate, percent, table.CodeCellDate, day, table.CodeCellNotDate,
		phrase, warned(workbook.CodeNumberAsReason)),
		do: valueAs("mm/yyyy", "45778"), changes: true},
	{name: "a percentage", told: every("?", number, workbook.CodeCellPercent, answer, warned(workbook.CodeCellShown),
		percent, "-", day, "-", phrase, "-"),
		do: valueAs("0%", "2")},
	{name: "struck out", told: every(warned(workbook.CodeCellStruck)), do: styled(struck)},
	{name: "a run struck out", told: every(workbook.CodeCellRuns, phrase, warned(workbook.CodeTextStruck)),
		do: runs(`<r><rPr><strike/></rPr><t>1</t></r><r><t>%</t></r>`), changes: true},
	{name: "all runs struck out", told: every(warned(workbook.CodeCellStruck)),
		do: runs(`<r><rPr><strike/></rPr><t>%</t></r>`)},
	{name: "a run raised", told: every(workbook.CodeCellRuns, phrase, ""),
		do: runs(`<r><t>%</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r>`), changes: true},
	{name: "merged with the cell above", told: every(workbook.CodeCellMerged, phrase, ""), do: mergedAbove, changes: true},
	{name: "merged with the cell to the left", told: every(workbook.CodeCellMerged, word, "cell-merged row-code-missing", phrase, ""), do: mergedLeft, changes: true},
	{name: "under the cell above", told: every(workbook.CodeCellMerged, phrase, ""), do: under(mergedAbove), changes: true},
	{name: "under the cell to the left", told: every(workbook.CodeCellMerged, phrase, ""), do: under(mergedLeft), changes: true},
	{name: "in a hidden row", told: every(warned(workbook.CodeListRowsHidden)), where: "row",
		do: func(b *oddBook, at, said string) { b.rowIs[len(b.rows)] = `hidden="1"` }},
	{name: "in a row of no height", told: every(warned(workbook.CodeListRowsHidden)), where: "row",
		do: func(b *oddBook, at, said string) { b.rowIs[len(b.rows)] = `ht="0" customHeight="1"` }},
	{name: "in a row too low to see", told: every(warned(workbook.CodeListRowsHidden)), where: "row",
		do: func(b *oddBook, at, said string) { b.rowIs[len(b.rows)] = `ht="0.75" customHeight="1"` }},
	{name: "in a filtered row", told: every(warned(workbook.CodeListRowsHidden)), where: "row",
		do: func(b *oddBook, at, said string) {
			b.rowIs[len(b.rows)] = `hidden="1"`
			b.after = `<autoFilter ref="A1:F9"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>`
		}},
	{name: "in a hidden column", told: every(warned(workbook.CodeColumnHidden)), where: "column",
		do: func(b *oddBook, at, said string) {
			col, _, err := excelize.CellNameToCoordinates(at)
			must(err)
			b.ahead = fmt.Sprintf(`<cols><col min="%d" max="%d" hidden="1"/></cols>`, col, col)
		}},
	{name: "in a column too narrow to see", told: every(warned(workbook.CodeColumnHidden)), where: "column",
		do: func(b *oddBook, at, said string) {
			col, _, err := excelize.CellNameToCoordinates(at)
			must(err)
			b.ahead = fmt.Sprintf(`<cols><col min="%d" max="%d" width="0.14" customWidth="1"/></cols>`, col, col)
		}},
	{name: "white on white", told: every(warned(workbook.CodeCellHidden)), do: styled(white)},
	{name: "of the colour of its cell", told: every(warned(workbook.CodeCellHidden)), do: styled(yellow)},
	{name: "white on yellow", told: every(""), do: styled(whiteOnYellow)},
	{name: "another value each day", told: every(warned(workbook.CodeCellStale)), do: computedAs("TODAY()")},
	{name: "of a cell that is gone", told: every(warned(workbook.CodeCellStale)), do: computedAs("#REF!+1")},
	{name: "two values in a cell", told: every(workbook.CodeCellTwice), changes: true,
		do: cellOf(`<c r="%s" t="inlineStr"><is><t>2</t></is><v>1</v></c>`)},
	{name: "a day of another time", told: every("-", day, "~day-far-from-year ~received-year"), changes: true, do: textAs("26/11/2052")},
	{name: "a stale formula", told: every(warned(workbook.CodeCellStale)), do: func(b *oddBook, at, said string) {
		computedAs("A1&amp;A2")(b, at, said)
		b.calc = `<calcPr fullCalcOnLoad="1"/>`
	}},
	{name: "a formula of another file", told: every(warned(workbook.CodeCellExternal)), do: computedAs("[1]Sheet1!A1")},
	{name: "a formula without its value", told: every(workbook.CodeCellNoValue), do: cellOf(`<c r="%s"><f>A1+1</f></c>`),
		changes: true},
	{name: "an error", told: every(table.CodeCellError, answer, "?", word, "? cell-error"),
		do: cellOf(`<c r="%s" t="e"><v>#DIV/0!</v></c>`), changes: true},
	{name: "a format that is missing", told: every(workbook.CodeFormatMissing), do: cellOf(`<c r="%s" s="99"><v>1</v></c>`),
		changes: true},
	{name: "a string that is missing", told: every(workbook.CodeStringMissing),
		do: cellOf(`<c r="%s" t="s"><v>99</v></c>`), changes: true},
	{name: "a cell twice", told: every(workbook.CodeCellTwice), changes: true,
		do: func(b *oddBook, at, said string) { b.cells[at] = plainCell(at, said) + plainCell(at, said) }},
	{name: "digits in the format", told: onNumbers(warned(workbook.CodeCellShown), "~cell-shown-otherwise"),
		do: shownAs(`0"5"`)},
	{name: "a minus in the format", told: onNumbers(warned(workbook.CodeCellShown), "~cell-shown-otherwise"),
		do: shownAs(`"-"0`)},
	{name: "a comma in the format", told: onNumbers(warned(workbook.CodeCellShown), "~cell-shown-otherwise"),
		do: shownAs(`0\,0`)},
	{name: "thousands in the format", told: onNumbers(warned(workbook.CodeCellShown), "~cell-shown-otherwise"),
		do: shownAs("0,")},
	{name: "a fraction", told: onNumbers(warned(workbook.CodeCellShown), "~cell-shown-otherwise"),
		do: valueAs("# ?/?", "2.34"), changes: true},
	{name: "shown as nothing", told: onNumbers(warned(workbook.CodeCellHidden), "~cell-shows-nothing"),
		do: shownAs(";;;")},
	{name: "decimals not shown", told: onNumbers(warned(workbook.CodeCellRounded), "?"), do: valueAs("0", "1.5"),
		changes: true},
	{name: "a point of thousands", told: every(table.CodeCellUnsure, percent, "-", answer, "?", word, "-", day, "-",
		phrase, "-"), do: textAs("1.234"), changes: true},
	{name: "a comma of thousands", told: every(table.CodeCellUnsure, percent, "-", answer, "?", word, "-", day, "-",
		phrase, "-"), do: textAs("1,234"), changes: true},
	{name: "a blank before", told: every("", number, warned(workbook.CodeCellText)), do: textAs(" %")},
	{name: "a blank behind", told: every("", number, warned(workbook.CodeCellText)), do: textAs("% ")},
	{name: "a mark of no width", told: every("", number, warned(workbook.CodeCellText)), do: textAs("%\u200b")},
	{name: "a no-break blank", told: every("", number, warned(workbook.CodeCellText)), do: textAs("\u00a0%")},
	{name: "as text", told: every("", number, warned(workbook.CodeCellText), percent, warned(workbook.CodeCellText)),
		do: textAs("%")},
	{name: "a zero before", told: every("-", number, warned(workbook.CodeCellText), percent, warned(workbook.CodeCellText)),
		do: textAs("0%")},
	{name: "a full stop behind", told: every("-", number, warned(workbook.CodeCellText), percent, warned(workbook.CodeCellText)),
		do: textAs("%.")},
	{name: "an exponent as text", told: onNumbers(scoring.CodeCellNotNumber, "?"), do: textAs("%e0"), changes: true},
	{name: "full width", told: onNumbers(scoring.CodeCellNotNumber, "?"), do: textAs("２"), changes: true},
	{name: "an array", told: onNumbers(warned(workbook.CodeCellArray), "~cell-array-formula"),
		do: func(b *oddBook, at, said string) {
			b.cells[at] = fmt.Sprintf(`<c r="%s"><f t="array" ref="%s:%s">A1:A9</f><v>%s</v></c>`, at, at, at, said)
		}},
}

// styled is the cell's own value with a style.
func styled(style int) func(b *oddBook, at, said string) {
	return func(b *oddBook, at, said string) {
		b.cells[at] = strings.Replace(plainCell(at, said), "<c ", fmt.Sprintf(`<c s="%d" `, style), 1)
	}
}

// mergedLeft merges the cell with the one before it, and in the first column with the one above.
func mergedLeft(b *oddBook, at, said string) {
	col, line, err := excelize.CellNameToCoordinates(at)
	must(err)
	if col == 1 {
		mergedAbove(b, at, said)
		return
	}
	left, err := excelize.CoordinatesToCellName(col-1, line)
	must(err)
	b.cells[at] = fmt.Sprintf(`<c r="%s"/>`, at)
	b.after = `<mergeCells><mergeCell ref="` + left + ":" + at + `"/></mergeCells>`
}

// runs is a text in runs of different looks.
func runs(format string) func(b *oddBook, at, said string) {
	return func(b *oddBook, at, said string) {
		b.cells[at] = fmt.Sprintf(`<c r="%s" t="inlineStr"><is>%s</is></c>`, at, strings.ReplaceAll(format, "%", said))
	}
}

// mergedAbove merges the cell with the one above, which holds something.
func mergedAbove(b *oddBook, at, said string) {
	col, line, err := excelize.CellNameToCoordinates(at)
	must(err)
	above, err := excelize.CoordinatesToCellName(col, line-1)
	must(err)
	b.cells[at] = fmt.Sprintf(`<c r="%s"/>`, at)
	if strings.Split(b.rows[line-2], "|")[col-1] == "" {
		b.cells[above] = plainCell(above, said)
	}
	b.after = `<mergeCells><mergeCell ref="` + above + ":" + at + `"/></mergeCells>`
}

// under leaves the cell its value, which nobody sees.
func under(merge func(b *oddBook, at, said string)) func(b *oddBook, at, said string) {
	return func(b *oddBook, at, said string) {
		merge(b, at, said)
		b.cells[at] = plainCell(at, said)
	}
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
			if want := k.told[p.is]; want != "-" {
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
		if strings.HasPrefix(p.name, "self") && k.where == "row" { // has words of its own
			code = strings.NewReplacer("~rows-hidden", wants[0], "~rows-filtered", wants[0]).Replace(code)
		}
		return at == place && slices.Contains(wants, code)
	})
	if want != "" && !found {
		t.Errorf("%s, %s: told %q, want %q at %s", p.name, k.name, r.told, wants, place)
	}
	silent := slices.DeleteFunc(slices.Clone(r.told), func(said string) bool { // which percentages are not everywhere
		return p.is == percent && said == place+" ~"+string(workbook.CodeCellText)
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

// oddCodes are what becomes of a code in a sheet: the cell, the title beside it, what
// is told there, and the code that is read, if any.
var oddCodes = []struct{ why, cell, title, told, code string }{
	{"as it is", "", "Kiểm tra", "", "1.2"},
	{"with a full stop", textCell("%s", "1.2."), "Kiểm tra", "", "1.2"},
	{"in Roman numerals", textCell("%s", "I.2"), "Kiểm tra", "", "1.2"},
	{"with marks of no width", textCell("%s", " 1\u200b.2\u00a0"), "Kiểm tra", "", "1.2"},
	{"as a number", `<c r="%s"><v>1.2</v></c>`, "Kiểm tra", "", "1.2"},
	{"as a number of two codes", `<c r="%s"><v>1.1</v></c>`, "Công khai", "~code-became-number", "1.10"},
	{"as a number of two codes, with the title of the other", `<c r="%s"><v>1.1</v></c>`, "Ban hành kế hoạch", "", "1.1"},
	{"as a number of two codes, with nobody's title", `<c r="%s"><v>1.1</v></c>`, "Việc khác", "code-became-number", ""},
	{"as a day", `<c r="%s" s="3"><v>46054</v></c>`, "Kiểm tra", "~code-became-date", "1.2"},
	{"as a day, with nobody's title", `<c r="%s" s="3"><v>46054</v></c>`, "Việc khác", "code-became-date", ""},
	{"by its format", `<c r="%s" s="11"><v>2</v></c>`, "Kiểm tra", "~code-shown-otherwise", "1.2"},
	{"of full width", textCell("%s", "１.２"), "Kiểm tra", "?", ""},
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
				if d.Pos.File() == p.file && (d.Pos.Cell() == "A2" || c.told == "?") && (d.Code != scoring.CodeSurveyNotLeaf ||
					c.code == "") {
					told += map[fault.Severity]string{fault.Warning: "~"}[d.Severity] + string(d.Code)
				}
			}
			if read := strings.Join(codesOf(r, p.file), " "); told != c.told && !(c.told == "?" && told != "") || c.code != "" &&
				read != c.code {
				t.Errorf("%s, %s: told %q and read %q, want %q and %q", p.name, c.why, told, read, c.told, c.code)
			}
		}
	}
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
				all = append(all, fmt.Sprint("earlier ", h.Year, " ", block, unit, " ", index, " ", e.Rank, e.Class, e.Faulty))
			}
		}
	}
	slices.Sort(all)
	return all
}
