package workbook

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"parindex/scoring"
)

func TestCellsOfRules(t *testing.T) {
	f := sampleForm(false)
	asks := leaf("1.1", "Văn bản", "2", issued)
	asks.Evidence = "Danh mục văn bản; " + strings.Repeat("bản chụp, ", 40)
	f.Block.Set = &scoring.CriteriaSet{ID: "so", Self: scoring.DeclaredEntry, Max: points("4"), Areas: []*scoring.Criterion{
		branch("1", "Lĩnh vực", "4", asks, leaf("1.2", "Hồ sơ", "2", formula("x# y", "min(2, x / y)")))}}
	book, _ := openBytes(formBytes(t, f), "form")
	validations, err := book.file().GetDataValidations(selfSheet)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, v := range validations {
		got = append(got, fmt.Sprintf("%s %s %s: %s", v.Sqref, v.Type, *v.PromptTitle, shorten(*v.Prompt, 30)))
	}
	slices.Sort(got)
	same(t, "validations", got, []string{
		"E11 whole Số nguyên không âm: Số văn bản ban hành",
		"E13 whole Số nguyên không âm: Số liệu x# (hồ sơ)",
		"E14 decimal Số không âm: Số liệu y (hồ sơ)",
		"G11  Tài liệu kiểm chứng: Danh mục văn bản; bản chụp, b…",
	})
	for cell, want := range map[string]string{"A13": "1.2:x", "B13": "Số liệu x# (hồ sơ)", "D13": "Kê khai: số nguyên, từ 0 trở lên", "D14": "Kê khai: số, từ 0 trở lên"} {
		if shown, _ := book.file().GetCellValue(selfSheet, cell); shown != want {
			t.Errorf("%s: %q, want %q", cell, shown, want)
		}
	}
}

// TestFormulasThatExcelRefuses are left out rather than written into a form that
// nobody can open.
func TestFormulasThatExcelRefuses(t *testing.T) {
	f, many, long := sampleForm(false), []string(nil), "x"+strings.Repeat(" + x - x", 240)
	for i := range 70 {
		many = append(many, fmt.Sprintf("x = %d: 1", i)) // deeper than 64
	}
	f.Block.Set.Areas[0].Children[1].Rule = formula("x", many...)
	f.Block.Set.Areas[0].Children[2].Rule = formula("x", "x > 1: "+long, long)
	book, _ := openBytes(formBytes(t, f), "form")
	for _, cell := range []string{"G17", "G19"} {
		if formula, err := book.file().GetCellFormula(selfSheet, cell); formula != "" || err != nil {
			t.Errorf("%s: %d letters of formula (%v)", cell, len(formula), err)
		}
	}
	if code, _ := book.file().GetCellValue(selfSheet, "A20"); code != "1.3:x" {
		t.Errorf("the rows moved: %q", code)
	}
}

// TestWeightedTotal: 3 of 5 points at 40 % and 8 of 10 at 60 %, of which a leaf of
// 2 does not apply, are 24 + 60.
func TestWeightedTotal(t *testing.T) {
	f := sampleForm(false)
	forty, sixty := points("40"), points("60")
	first := branch("1", "Một", "5", leaf("1.1", "a", "5", scoring.Typed{}))
	second := branch("2", "Hai", "10", leaf("2.1", "b", "8", scoring.Typed{}), leaf("2.2", "c", "2", scoring.Typed{}))
	first.Weight, second.Weight = &forty, &sixty
	f.Block.Set = &scoring.CriteriaSet{ID: "so", Self: scoring.DeclaredEntry, Aggregate: scoring.Weighted, Max: points("100"), Areas: []*scoring.Criterion{first, second}}
	f.Unit.NotApplicable = []scoring.Exclusion{{Code: "2.2", Reason: "không có"}}
	var filled bytes.Buffer
	if err := Fill(formBytes(t, f), []Value{{"1.1", "points", "3"}, {"2.1", "points", "8"}}, &filled); err != nil {
		t.Fatal(err)
	}
	book, _ := openBytes(filled.Bytes(), "form")
	if total, err := book.file().CalcCellValue(selfSheet, "E15"); total != "84" || err != nil {
		t.Errorf("total %q (%v)", total, err)
	}
	if scale, _ := book.file().GetCellValue(selfSheet, "D10"); scale != "Trọng số: 40%" {
		t.Errorf("weight %q", scale)
	}
}
