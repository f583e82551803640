package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"parindex/scoring"
)

// TestChecksNameTheCell fills cells of the sample form and reads what stands beside the table.
func TestChecksNameTheCell(t *testing.T) {
	for _, c := range []struct {
		why, at, want string
		cells         map[string]any
	}{
		{"nothing filled", "K12", "", nil},
		{"a choice of the list", "K12", "", map[string]any{"E12": "Kịp thời"}},
		{"a blank behind it", "K12", "E12: thừa dấu cách, hãy chọn lại", map[string]any{"E12": "Kịp thời "}},
		{"another word", "K12", "E12: không có trong danh sách", map[string]any{"E12": "Đúng hạn"}},
		{"both conditions", "K15", "", map[string]any{"E14": "Có", "E15": "Không"}},
		{"one of two conditions", "K15", "E15: còn thiếu", map[string]any{"E14": "Có"}},
		{"both numbers", "K16", "", map[string]any{"E16": 9, "F16": 10}},
		{"no denominator", "K16", "F16: còn thiếu mẫu số", map[string]any{"E16": 9}},
		{"no numerator", "K16", "E16: còn thiếu tử số", map[string]any{"F16": 9}},
		{"a numerator over its denominator", "K16", "E16: tử số lớn hơn mẫu số F16",
			map[string]any{"E16": 12, "F16": 10}},
		{"nothing to divide by", "K16", "F16: mẫu số phải lớn hơn 0", map[string]any{"E16": 12, "F16": 0}},
		{"a number that is a text", "K16", "E16: chưa phải là số", map[string]any{"E16": "9 ", "F16": 10}},
		{"below zero", "K16", "E16: nhỏ hơn 0", map[string]any{"E16": -1, "F16": 10}},
		{"a rate", "K21", "", map[string]any{"E21": 85.5}},
		{"a rate over 100", "K21", "E21: số liệu chưa hợp lệ", map[string]any{"E21": 120}},
		{"typed points", "K22", "", map[string]any{"G22": 6}},
		{"typed points over the maximum", "K22", "G22: vượt điểm tối đa 6", map[string]any{"G22": 6.25}},
		{"what to correct first, above the table", "A8", "Cần sửa 2 chỗ. F16: còn thiếu mẫu số",
			map[string]any{"E16": 9, "G22": 7}},
		{"nothing to correct", "A8", fillHere, map[string]any{"G22": 5}},
		{"what is still to fill", "E8", "Đã chấm 2/9 tiêu chí; chưa: 1.1.2, 1.1.3, 1.2, 1.3, 2.1, 2.2, 2.10",
			map[string]any{"E12": "Kịp thời", "G22": 5}},
		{"a list of 48 letters and the comma behind it", "E8", "Đã chấm 0/9 tiêu chí; chưa: " + strings.Repeat("x", 48),
			map[string]any{"K8": strings.Repeat("x", 48) + ", "}},
		{"a longer list", "E8", "Đã chấm 0/9 tiêu chí; chưa: " + strings.Repeat("x", 48) + "…",
			map[string]any{"K8": strings.Repeat("x", 49) + ", "}},
	} {
		file := openForm(t, sampleForm(false))
		for cell, value := range c.cells {
			if err := file.SetCellValue(SelfSheet, cell, value); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := file.CalcCellValue(SelfSheet, c.at); got != c.want || err != nil {
			t.Errorf("%s: %s shows %q, want %q (%v)", c.why, c.at, got, c.want, err)
		}
	}
}

// TestCellsToFillTurnPink: every cell that has a check, and no row above the first.
func TestCellsToFillTurnPink(t *testing.T) {
	rules, err := openForm(t, sampleForm(false)).GetConditionalFormats(SelfSheet)
	if err != nil {
		t.Fatal(err)
	}
	for cells, want := range map[string]string{
		"E12 E14:E18 E20:E21 E23": `$K12<>""`, "F16 F20": `$K16<>""`, "G22 G29": `$K22<>""`,
		"A8": `COUNTIF($K10:$K33,"?*")>0`,
	} {
		if len(rules[cells]) != 1 || rules[cells][0].Criteria != want {
			t.Errorf("%s: %+v, want %s", cells, rules[cells], want)
		}
	}
}

// TestAreasLoseWhatDoesNotApply: 1.3 of 6 points is left out of its area's 12.
func TestAreasLoseWhatDoesNotApply(t *testing.T) {
	f := sampleForm(false)
	f.Unit.NotApplicable = []scoring.Exclusion{{Code: "1.3", Reason: "mới thành lập"}}
	file := openForm(t, f)
	for cell, want := range map[string]string{"C10": "6", "D10": "Đã trừ không áp dụng: 6 điểm", "C18": "6",
		"C19": "28"} {
		if got, err := file.GetCellValue(SelfSheet, cell); got != want || err != nil {
			t.Errorf("%s: %q, want %q (%v)", cell, got, want, err)
		}
	}
}

// TestRowsGrow: the rows of the table have no fixed height, those with merged cells do.
func TestRowsGrow(t *testing.T) {
	var out bytes.Buffer
	if err := WriteForm(&out, sampleForm(false)); err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	part, err := archive.Open("xl/worksheets/sheet1.xml")
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(part)
	if err != nil {
		t.Fatal(err)
	}
	for line, fixed := range map[string]bool{"3": true, "12": false, "31": false} {
		_, row, _ := strings.Cut(string(content), `<row r="`+line+`"`)
		row, _, _ = strings.Cut(row, ">")
		if !strings.Contains(row, ` ht="`) || strings.Contains(row, "customHeight") != fixed {
			t.Errorf("row %s:%s, fixed: %v", line, row, fixed)
		}
	}
}

// The total has bonus items and penalties; results are compared with the row of the areas alone below it, which says
// how much of its maximum the unit gives itself: the rest is for agencies to give.
func TestTotalSaysWhatTheUnitScores(t *testing.T) {
	f := sampleForm(false)
	file, line := openForm(t, f), laidOut(f).totalLine()
	for cell, want := range map[string]string{
		fmt.Sprint("B", line):   "TỔNG ĐIỂM, kể cả điểm thưởng, điểm trừ (chưa gồm điểm điều tra xã hội học)",
		fmt.Sprint("B", line+1): "TỔNG ĐIỂM CÁC TIÊU CHÍ (chưa gồm điểm điều tra xã hội học)",
		fmt.Sprint("C", line):   "52", fmt.Sprint("C", line+1): "50", fmt.Sprint("D", line+1): "Trong đó đơn vị tự chấm tối đa 40 điểm",
	} {
		if got, err := file.GetCellValue(SelfSheet, cell); got != want || err != nil {
			t.Errorf("%s: %q, want %q (%v)", cell, got, want, err)
		}
	}
	const areas = `IF(COUNT(G10,G19,G24)=0,"",SUM(G10,G19,G24))`
	if got, err := file.GetCellFormula(SelfSheet, fmt.Sprint("G", line+1)); got != areas {
		t.Errorf("the areas alone: %s, want %s (%v)", got, areas, err)
	}
}

// A criterion that is left out where it has no case leaves the total of the maxima, too, while its data say 0/0.
func TestTotalLosesWhatHasNoCase(t *testing.T) {
	f := sampleForm(false)
	leaf := f.Block.Set.ByCode()["2.1"]
	rule := leaf.Rule.(scoring.Proportional)
	rule.Rate.NoCases.Policy = scoring.NoCasesDrop
	leaf.Rule = rule
	file, cell := openForm(t, f), fmt.Sprint("C", laidOut(f).totalLine()+1)
	for _, c := range []struct{ numerator, denominator, want any }{{nil, nil, "50"}, {0, 0, "40"}, {0, nil, "50"}, {3, 4, "50"}} {
		for at, value := range map[string]any{"E20": c.numerator, "F20": c.denominator} {
			if err := file.SetCellValue(SelfSheet, at, value); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := file.CalcCellValue(SelfSheet, cell); got != c.want || err != nil {
			t.Errorf("%v/%v: %s, want %s (%v)", c.numerator, c.denominator, got, c.want, err)
		}
	}
}
