package sheet

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/scoring"
)

func TestCellsOfRules(t *testing.T) {
	f := sampleForm(false)
	issued := scoring.PerItem{Item: "Số văn bản ban hành", Each: points("0.3"), Cap: points("2")}
	asks := leaf("1.1", "Văn bản", "2", issued)
	asks.Evidence = "Danh mục văn bản"
	f.Block.Set = &scoring.CriteriaSet{ID: "so", Self: scoring.DeclaredEntry, Max: points("4"),
		Areas: []*scoring.Criterion{
			branch("1", "Lĩnh vực", "4", asks, leaf("1.2", "Hồ sơ", "2", formula("x# y", "min(2, x / y)")))}}
	file := openForm(t, f)
	validations, err := file.GetDataValidations(SelfSheet)
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
	})
	for cell, want := range map[string]string{"G11": "", "A13": "a)",
		"D11": "Số văn bản ban hành: mỗi mục tính 0,3 điểm, tối đa 2 điểm\nTài liệu kiểm chứng: Danh mục văn bản",
		"B13": "Số liệu x# (hồ sơ)",
		"D13": "Kê khai: số nguyên, từ 0 trở lên", "D14": "Kê khai: số, từ 0 trở lên"} {
		if shown, _ := file.GetCellValue(SelfSheet, cell); shown != want {
			t.Errorf("%s: %q, want %q", cell, shown, want)
		}
	}
}

// What the scale gives points for can be typed: a denominator is 0 where the rule says what 0/0 comes to, and only there.
func TestNoCasesCanBeTyped(t *testing.T) {
	for policy, want := range map[scoring.NoCasesPolicy]string{
		"": "greaterThan ", scoring.NoCasesRefuse: "greaterThan ",
		scoring.NoCasesZero: "greaterThanOrEqual Không phát sinh thì ghi 0 và 0. ",
		scoring.NoCasesFull: "greaterThanOrEqual Không phát sinh thì ghi 0 và 0. ",
		scoring.NoCasesDrop: "greaterThanOrEqual Không phát sinh thì ghi 0 và 0. ",
	} {
		f := sampleForm(false)
		rate := scoring.Rate{Numerator: "Số đã xong", Denominator: "Số đến hạn", Whole: true,
			NoCases: scoring.NoCases{Policy: policy}}
		f.Block.Set.ByCode()["2.1"].Rule = scoring.Proportional{Rate: rate, Cap: points("100")}
		validations, err := openForm(t, f).GetDataValidations(SelfSheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range validations {
			if got := v.Operator + " " + *v.Prompt; v.Sqref == "F20" && got != want+"Số đến hạn" {
				t.Errorf("%s: %s, want %s", policy, got, want)
			}
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
	file := openForm(t, f)
	for _, cell := range []string{"G17", "G19"} {
		if formula, err := file.GetCellFormula(SelfSheet, cell); formula != "" || err != nil {
			t.Errorf("%s: %d letters of formula (%v)", cell, len(formula), err)
		}
	}
	if code, _ := file.GetCellValue(SelfSheet, "A20", excelize.Options{RawCellValue: true}); code != "1.3:x" {
		t.Errorf("the rows moved: %q", code)
	}
}
