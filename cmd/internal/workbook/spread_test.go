package workbook

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/table"
	"parindex/scoring"
)

// writtenSheets are a workbook's bytes: sheets of texts, and with "=" before them
// formulas without values.
func writtenSheets(t testing.TB, names []string, sheets ...[][]string) []byte {
	t.Helper()
	file := excelize.NewFile()
	defer file.Close()
	fail := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	fail(file.SetSheetName("Sheet1", names[0]))
	for i, lines := range sheets {
		if i > 0 {
			_, err := file.NewSheet(names[i])
			fail(err)
		}
		for j, cells := range lines {
			for k, content := range cells {
				formula, computed := strings.CutPrefix(content, "=")
				isNumber := k > 1 && table.ReadFigure(content).OK && !strings.Contains(content, ",")
				switch {
				case isNumber:
					fail(file.SetCellDefault(names[i], column.CellName(k+1, j+1), content))
				case computed:
					fail(file.SetCellFormula(names[i], column.CellName(k+1, j+1), formula))
				case content != "":
					fail(file.SetCellStr(names[i], column.CellName(k+1, j+1), content))
				}
			}
		}
	}
	var out bytes.Buffer
	fail(file.Write(&out))
	return out.Bytes()
}

// spread writes sheets of texts, one after the other.
func spread(t *testing.T, sheets ...[][]string) *Book {
	t.Helper()
	names := []string{"Trang 1", "Trang 2", "Trang 3"}
	book, faults := openBytes(writtenSheets(t, names, sheets...), "cu.xlsx")
	same(t, "open", shownFaults(faults), nil)
	return book
}

func spreadSet() *scoring.CriteriaSet {
	return &scoring.CriteriaSet{ID: "cu", Self: scoring.TypedEntry, Max: points("4"), Areas: []*scoring.Criterion{
		branch("1", "Chỉ đạo", "2", leaf("1.1", "Kế hoạch", "1", scoring.Typed{}),
			leaf("1.2", "Báo cáo", "1", scoring.Typed{})),
		branch("2", "Thể chế", "2", leaf("2.1", "Rà soát", "1", scoring.Typed{}),
			leaf("2.2", "Công bố", "1", scoring.Typed{}))}}
}

var (
	firstSheet = [][]string{{"STT", "Tiêu chí", "Điểm tự chấm"}, {"1", "Chỉ đạo"}, {"1.1", "Kế hoạch", "1"},
		{"1.2", "Báo cáo", "0.5"}}
	nextSheet = [][]string{{"Phần hai"}, {"Mã số", "Nội dung", "Đơn vị tự chấm"}, {"2.1", "Rà soát", "1"},
		{"2.2", "Công bố", "0.25"}}
	otherSheet = [][]string{{"Danh mục"}, {"Có"}, {"Không"}}
)

func TestAreasOnSeveralSheets(t *testing.T) {
	for _, test := range []struct {
		why    string
		sheets [][][]string
		faults []string
		want   map[string]string
	}{
		{"an area on each sheet, and a sheet of something else", [][][]string{firstSheet, nextSheet, otherSheet}, nil,
			map[string]string{"1.1": "[] 1 C3", "1.2": "[] 0.5 C4", "2.1": "[] 1 C3", "2.2": "[] 0.25 C4"}},
		{"rows in any order, areas among them",
			[][][]string{{firstSheet[0], {"2.2", "Công bố", "0.25"}, {"1.2", "Báo cáo",
				"0.5"}, {"2", "Thể chế", "1.25"}, {"2.1", "Rà soát", "1"}, {"1.1", "Kế hoạch", "1"},
				{"1", "Chỉ đạo"}}}, nil,
			map[string]string{"1.1": "[] 1 C6", "1.2": "[] 0.5 C3", "2.1": "[] 1 C5", "2.2": "[] 0.25 C2"}},
		{"areas numbered in letters, or not at all, with subtotals",
			[][][]string{{firstSheet[0], {"I", "Chỉ đạo", "1.5"}, firstSheet[2], firstSheet[3], {"", "Thể chế", "1.25"},
				{"2.1", "Rà soát", "1"}, {"2.2", "Công bố", "0.25"}, {"", "Tổng cộng", "2.75"}}}, nil,
			map[string]string{"1.1": "[] 1 C3", "1.2": "[] 0.5 C4", "2.1": "[] 1 C6", "2.2": "[] 0.25 C7"}},
		{"a criterion on two sheets",
			[][][]string{firstSheet, append(nextSheet[:4:4], []string{"1.2", "Báo cáo", "1"})},
			[]string{"row-code-twice A5 code=1.2 first-here:A4"},
			map[string]string{"1.1": "[] 1 C3", "1.2": "[] 0.5 C4", "2.1": "[] 1 C3", "2.2": "[] 0.25 C4"}},
		{"a summary of areas on a sheet before", [][][]string{{firstSheet[0], {"1", "Chỉ đạo", "1.5"}, {"2", "Thể chế",
			"1.25"}}, firstSheet, append(nextSheet[:2:2], []string{"2", "Thể chế"}, nextSheet[2], nextSheet[3])}, nil,
			map[string]string{"1.1": "[] 1 C3", "1.2": "[] 0.5 C4", "2.1": "[] 1 C4", "2.2": "[] 0.25 C5"}},
		{"codes and titles in one column", [][][]string{{firstSheet[0], {"1.1. Kế hoạch", "", "1"},
			{"1.2 Báo cáo", "", "0.5"}, {"2.1 Rà soát", "", "1"}, {"2.2 Công bố", "", "0.25"}}}, nil,
			map[string]string{"1.1": "[] 1 C2", "1.2": "[] 0.5 C3", "2.1": "[] 1 C4", "2.2": "[] 0.25 C5"}},
		{"areas in Roman numerals", [][][]string{{firstSheet[0], {"I.1", "Kế hoạch", "1"}, {"I.2", "Báo cáo", "0.5"},
			{"II.1", "Rà soát", "1"}, {"II.2", "Công bố", "0.25"}}}, nil,
			map[string]string{"1.1": "[] 1 C2", "1.2": "[] 0.5 C3", "2.1": "[] 1 C4", "2.2": "[] 0.25 C5"}},
		{"a copy of a sheet", [][][]string{firstSheet, nextSheet, firstSheet},
			[]string{"sheet-twice sheet=Trang 3 count=3 first=Trang 1"},
			map[string]string{"1.1": "[] 1 C3", "1.2": "[] 0.5 C4", "2.1": "[] 1 C3", "2.2": "[] 0.25 C4"}},
	} {
		t.Run(test.why, func(t *testing.T) {
			sub, _, faults := spread(t, test.sheets...).ReadSelf(Want{Set: spreadSet()})
			same(t, "faults", shownFaults(faults), test.faults)
			sameEntries(t, sub, test.want)
		})
	}
}

func TestLayout(t *testing.T) {
	strange := [][]string{{"Đơn vị: Sở Y tế"}, {"Ký hiệu", "", "Việc", "", "Được"}, {"1.1", "", "Kế hoạch", "", "1"},
		{"1.2", "", "Báo cáo", "", "0,5"}, {"2.1", "", "Rà soát", "", "1"}, {"2.2", "", "Công bố", "", "1"}}
	layout := &Layout{Sheet: "Trang 2", HeaderRow: 2, Columns: map[string]int{"code": 0, "title": 2, "points": 4},
		UnitName: "A1"}
	book := spread(t, firstSheet, strange)
	sub, _, faults := book.ReadSelf(Want{Set: spreadSet(), Layout: layout})
	same(t, "faults", shownFaults(faults), []string{"cell-number-as-text (warning) E4 text=0,5 number=0.5"})
	sameEntries(t, sub, map[string]string{"1.1": "[] 1 E3", "1.2": "[] 0.5 E4", "2.1": "[] 1 E5", "2.2": "[] 1 E6"})
	leads := book.Leads(layout)
	if len(leads) != 1 || leads[0].Text != "Sở Y tế" || leads[0].Pos.Cell() != "A1" {
		t.Errorf("leads %v", leads)
	}
	_, _, faults = book.ReadSelf(Want{Set: spreadSet(), Layout: &Layout{Sheet: "Trang 9"}})
	same(t, "no such sheet", shownFaults(faults), []string{"sheet-missing expected=Trang 9 found=[Trang 1 Trang 2]"})
}
