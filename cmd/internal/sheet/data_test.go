package sheet

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
)

func data() *page.Data {
	rows := [][]page.Cell{
		{page.Word("=cmd|' /C calc'!A0"), page.Figure(scoring.MustPoints("0.1"), 2), {Formula: "B2*2"}},
		{{Text: "+1", Tone: page.Bad}, page.Figure(scoring.Whole(1).Quo(scoring.Whole(3)), 2), {}},
	}
	return &page.Data{
		Cover: &page.Document{Title: []string{"Số liệu"}, Banner: []string{"CÒN LỖI"}},
		Sheets: []*page.Sheet{{
			Name:    "Bảng",
			Columns: []page.Column{{Head: "=Đơn vị"}, {Head: "Mất", Shaded: true}, {Head: "Tổng"}},
			Rows:    len(rows),
			Row:     func(i int) []page.Cell { return rows[i] },
		}},
		Plots: []page.Plot{{Title: "Mất", Sheet: "Bảng", Labels: 1, Values: 2, First: 2, Last: 3}},
	}
}

// Numbers are exact, texts are never formulas, every column has a filter, headings stay
// in sight, and the same data gives the same bytes.
func TestWriteData(t *testing.T) {
	var first, again bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &again} {
		if err := WriteData(out, data(), page.Options{Lang: text.Vietnamese}); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), again.Bytes()) {
		t.Error("the same data gives other bytes")
	}
	file, err := excelize.OpenReader(&first, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for _, c := range []struct{ cell, value, formula, why string }{
		{"A1", "=Đơn vị", "", "a heading is text"},
		{"A2", "=cmd|' /C calc'!A0", "", "a text is no formula"},
		{"A3", "+1", "", "nor this"},
		{"B2", "0.1", "", "an exact number"},
		{"B3", "0.333333333333333", "", "as exact as a sheet can"},
		{"C2", "", "B2*2", "a formula has no value until somebody works it out"},
		{"C3", "", "", "nothing"},
	} {
		value, _ := file.GetCellValue("Bảng", c.cell)
		formula, _ := file.GetCellFormula("Bảng", c.cell)
		if value != c.value || formula != c.formula {
			t.Errorf("%s: %s is %q with the formula %q", c.why, c.cell, value, formula)
		}
	}
	names := file.GetDefinedName()
	if len(names) != 2 || names[0].RefersTo != "'Bảng'!$A$1:$C$3" && names[1].RefersTo != "'Bảng'!$A$1:$C$3" {
		t.Errorf("filter and repeated headings: %v", names)
	}
	if panes, _ := file.GetPanes("Bảng"); !panes.Freeze || panes.YSplit != 1 {
		t.Error("the headings do not stay in sight")
	}
	if list := file.GetSheetList(); len(list) != 3 || list[2] != "Biểu đồ" {
		t.Errorf("sheets: %v", list)
	}
}
