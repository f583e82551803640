package workbook

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parindex/scoring"
)

var points = scoring.MustPoints

func edge(at string, open bool) *scoring.Edge { return &scoring.Edge{At: points(at), Open: open} }

func leaf(code, title, max string, rule scoring.Rule) *scoring.Criterion {
	return &scoring.Criterion{Code: code, Title: title, Max: points(max), Rule: rule}
}

func branch(code, title, max string, children ...*scoring.Criterion) *scoring.Criterion {
	return &scoring.Criterion{Code: code, Title: title, Max: points(max), Children: children}
}

// sampleBands has Cà Mau's bands: exactly 90 % and exactly 70 % in the middle.
var sampleBands = []scoring.Band{
	{Low: edge("90", true), Points: points("2")},
	{Low: edge("70", false), High: edge("90", false), Points: points("1")},
	{High: edge("70", true), Points: points("0")},
}

// sampleSet has a leaf of every kind.
func sampleSet() *scoring.CriteriaSet {
	fraction := scoring.Rate{Numerator: "Số nhiệm vụ hoàn thành đúng hạn hoặc trước hạn trong năm", Denominator: "Số nhiệm vụ được giao", Over100: scoring.Refuse}
	share := scoring.Rate{Percent: "Tỷ lệ hồ sơ giải quyết đúng hạn (%)", Over100: scoring.Refuse}
	return &scoring.CriteriaSet{
		ID: "so", Title: "Bộ tiêu chí mẫu dành cho sở, ban, ngành", Self: scoring.DeclaredEntry, Max: points("60"),
		Areas: []*scoring.Criterion{
			branch("1", "Công tác chỉ đạo, điều hành cải cách hành chính", "12",
				branch("1.1", "Kế hoạch cải cách hành chính năm", "5",
					leaf("1.1.1", "Ban hành kế hoạch cải cách hành chính năm trong quý IV của năm trước liền kề năm kế hoạch, đúng thời hạn theo chỉ đạo của Ủy ban nhân dân tỉnh", "1", scoring.Levels{Levels: []scoring.Level{
						{Label: "Kịp thời", Points: points("1")},
						{Label: "Không kịp thời", Points: points("0.5")},
						{Label: "Không ban hành", Points: points("0")}}}),
					leaf("1.1.2", "Kế hoạch đủ nhiệm vụ và có kinh phí", "2", scoring.AllOf{
						Conditions: []scoring.Condition{{ID: "a", Label: "Kế hoạch xác định đủ các nhiệm vụ theo chỉ đạo của tỉnh"}, {ID: "b", Label: "Có bố trí kinh phí thực hiện"}},
						Points:     points("2"), Otherwise: points("0.5")}),
					leaf("1.1.3", "Mức độ hoàn thành kế hoạch", "2", scoring.Bands{Rate: fraction, Bands: sampleBands})),
				leaf("1.2", "Có sáng kiến", "1", scoring.YesNo{Yes: points("1"), No: points("0")}),
				leaf("1.3", "Tuyên truyền", "6", scoring.Levels{Levels: []scoring.Level{
					{Label: "Có kế hoạch, có kinh phí, có báo cáo sơ kết, tổng kết đầy đủ theo đúng quy định", Points: points("6")},
					{Label: "Có kế hoạch, \"nhưng\" chưa có báo cáo", Points: points("2.25")},
					{Label: "Không có kế hoạch", Points: points("0")}}})),
			branch("2", "Cải cách thủ tục hành chính", "28",
				leaf("2.1", "Giải quyết hồ sơ đúng hạn", "10", scoring.Proportional{Rate: fraction, Floor: points("66.5"), Cap: points("95")}),
				leaf("2.2", "Tỷ lệ hồ sơ trực tuyến toàn trình", "2", scoring.Bands{Rate: share, Bands: sampleBands}),
				leaf("2.3", "Công khai thủ tục hành chính", "6", scoring.Typed{}),
				leaf("2.10", "Kết quả xử lý phản ánh, kiến nghị", "10", scoring.Proportional{Rate: share, Cap: points("100")})),
			branch("3", "Tác động của cải cách hành chính", "20",
				leaf("3.1", "Chất lượng tham mưu", "5", scoring.Appraiser{By: "appraiser"}),
				leaf("3.2", "Chủ tịch, Phó Chủ tịch tỉnh đánh giá", "5", scoring.Appraiser{By: "leaders"}),
				leaf("3.3", "Mức độ hài lòng của người dân, tổ chức", "10", scoring.Survey{})),
		},
		Bonus:   []*scoring.Criterion{leaf("T1", "Mô hình mới được công nhận", "2", scoring.Typed{})},
		Penalty: []*scoring.Criterion{leaf("P1", "Vi phạm kỷ luật, kỷ cương hành chính", "5", scoring.Appraiser{By: "appraiser"})},
	}
}

func sampleUnit() *scoring.Unit {
	return &scoring.Unit{ID: "so-noi-vu", Name: "Sở Nội vụ", Ranked: true}
}

// sampleForm is a form of a practice round.
func sampleForm(appraised bool) Form {
	set, unit, limit := sampleSet(), sampleUnit(), points("3")
	block := &scoring.Block{ID: "so", Name: "Sở, ban, ngành", Set: set, Units: []*scoring.Unit{unit}}
	round := &scoring.Round{
		ID: "mau-2024", Title: "Chỉ số cải cách hành chính của các cơ quan, đơn vị", Year: 2024, Status: scoring.Practice,
		Decisions:  []string{"Quyết định số 1234/QĐ-UBND ngày 01/10/2024 của Ủy ban nhân dân tỉnh"},
		Regulation: &scoring.Regulation{ID: "mau-2024", Province: "Hà Tĩnh", BonusCap: scoring.Cap{Declared: true, Points: &limit}},
		Sets:       []*scoring.CriteriaSet{set}, Blocks: []*scoring.Block{block},
	}
	return Form{Round: round, Block: block, Unit: unit, AppraisedColumn: appraised}
}

func formBytes(t testing.TB, f Form) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := WriteForm(&out, f); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// sampleValues fill every entry cell of the sample form.
var sampleValues = []Value{
	{"1.1.1", "choice", "Không kịp thời"},
	{"1.1.1", "evidence", "Kế hoạch số 12/KH-SNV, trang 3"},
	{"1.1.1", "explanation", "=chậm do thay đổi nhân sự"},
	{"1.1.2", "a", "Có"},
	{"1.1.2", "b", "Không"},
	{"1.1.3", "numerator", "27"},
	{"1.1.3", "denominator", "30"},
	{"1.2", "choice", "Có"},
	{"1.3", "choice", "Có kế hoạch, \"nhưng\" chưa có báo cáo"},
	{"2.1", "numerator", "90"},
	{"2.1", "denominator", "120.5"},
	{"2.2", "percent", "90.5"},
	{"2.3", "points", "5.25"},
	{"2.10", "percent", "0.30000000000000004"},
	{"T1", "points", "2"},
}

// sampleEntries are what is read from them.
var sampleEntries = map[string]string{
	"1.1.1": `["Không kịp thời" E12] – "Kế hoạch số 12/KH-SNV, trang 3" "=chậm do thay đổi nhân sự"`,
	"1.1.2": `["Có" E14 "Không" E15] –`,
	"1.1.3": `[27 E16 30 F16] –`,
	"1.2":   `["Có" E17] –`,
	"1.3":   `["Có kế hoạch, "nhưng" chưa có báo cáo" E18] –`,
	"2.1":   `[90 E20 120.5 F20] –`,
	"2.2":   `[90.5 E21] –`,
	"2.3":   `[] 5.25 G22`,
	"2.10":  `[0.3 E23] –`,
	"3.1":   `[] –`,
	"3.2":   `[] –`,
	"3.3":   `[] –`,
	"T1":    `[] 2 G29`,
	"P1":    `[] –`,
}

// filledSample is the path of a filled sample form.
func filledSample(t testing.TB, f Form, more ...Value) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), f.Unit.ID+".xlsx")
	var out bytes.Buffer
	if err := Fill(formBytes(t, f), append(slices.Clone(sampleValues), more...), &out); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func openFile(t testing.TB, path string) *Book {
	t.Helper()
	book, faults, err := Open(path, filepath.Base(path))
	if book == nil {
		t.Fatalf("%s: %v %v", path, faults, err)
	}
	t.Cleanup(func() { book.Close() })
	return book
}

// shownEntry writes an entry as the tables of tests do.
func shownEntry(e *scoring.Entry) string {
	var inputs []string
	for _, in := range e.Inputs {
		inputs = append(inputs, shownInput(in))
	}
	words := []string{"[" + strings.Join(inputs, " ") + "]", shownInput(e.Points)}
	for _, note := range []string{e.Evidence, e.Explanation} {
		if note != "" {
			words = append(words, `"`+note+`"`)
		}
	}
	return strings.Join(words, " ")
}

func shownInput(in scoring.Input) string {
	switch {
	case in.State == scoring.Blank:
		return "–"
	case in.State == scoring.Bad:
		return "bad " + in.Pos.Cell()
	case in.Text != "":
		return `"` + in.Text + `" ` + in.Pos.Cell()
	}
	return in.Number.String() + " " + in.Pos.Cell()
}

// shownFaults are one a line: severity where it is a warning, code, cell,
// arguments, and related cells.
func shownFaults(faults scoring.Diagnostics) []string {
	var lines []string
	for _, d := range faults.Sorted() {
		words := []string{string(d.Code)}
		if d.Severity == scoring.Warning {
			words[0] += " (warning)"
		}
		if cell := d.Pos.Cell(); cell != "" {
			words = append(words, cell)
		}
		for _, arg := range d.Args {
			words = append(words, fmt.Sprintf("%s=%v", arg.Name, arg.Value))
		}
		for _, related := range d.Related {
			words = append(words, fmt.Sprintf("%s:%s", related.Note, related.Pos.Cell()))
		}
		lines = append(lines, strings.Join(words, " "))
	}
	return lines
}

func same(t testing.TB, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %s\nwant %s", what, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
	}
}
