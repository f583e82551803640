package workbook

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
	"parindex/scoring"
)

// declarations are data for the sample form, and the points that the sheet has
// to show, "" for none. Where there are points, the engine gives the same.
var declarations = []struct {
	code   string
	inputs map[string]string
	want   string
	why    string
}{
	{"1.1.1", nil, "", "nothing declared"},
	{"1.1.1", map[string]string{"choice": "Kịp thời"}, "1", "first level"},
	{"1.1.1", map[string]string{"choice": "KỊP THỜI"}, "1", "case does not matter"},
	{"1.1.1", map[string]string{"choice": "Không ban hành"}, "0", "last level"},
	{"1.1.1", map[string]string{"choice": "Chưa rõ"}, "", "no such level"},
	{"1.2", map[string]string{"choice": "Có"}, "1", "yes"},
	{"1.2", map[string]string{"choice": "Không"}, "0", "no"},
	{"1.3", map[string]string{"choice": `Có kế hoạch, "nhưng" chưa có báo cáo`}, "2.25", "quotation marks in a label"},
	{"1.1.2", map[string]string{"a": "Có", "b": "Có"}, "2", "all conditions hold"},
	{"1.1.2", map[string]string{"a": "Có", "b": "Không"}, "0.5", "one does not"},
	{"1.1.2", map[string]string{"a": "Có"}, "", "one is not declared"},
	{"1.1.3", map[string]string{"numerator": "27", "denominator": "30"}, "1", "exactly 90 % is in the middle"},
	{"1.1.3", map[string]string{"numerator": "28", "denominator": "31"}, "2", "90.3 %"},
	{"1.1.3", map[string]string{"numerator": "21", "denominator": "30"}, "1", "exactly 70 %"},
	{"1.1.3", map[string]string{"numerator": "20.9", "denominator": "30"}, "0", "below 70 %"},
	{"1.1.3", map[string]string{"numerator": "31", "denominator": "30"}, "", "over 100 %"},
	{"1.1.3", map[string]string{"numerator": "0", "denominator": "0"}, "", "nothing was assigned"},
	{"1.1.3", map[string]string{"numerator": "27"}, "", "half declared"},
	{"2.1", map[string]string{"numerator": "133", "denominator": "200"}, "6.65", "exactly the floor of 66.5 %"},
	{"2.1", map[string]string{"numerator": "1329", "denominator": "2000"}, "0", "just below it"},
	{"2.1", map[string]string{"numerator": "99", "denominator": "100"}, "9.5", "over the cap"},
	{"2.1", map[string]string{"numerator": "3", "denominator": "4"}, "7.5", "in proportion"},
	{"2.2", map[string]string{"percent": "90"}, "1", "a percentage on the edge"},
	{"2.2", map[string]string{"percent": "90.1"}, "2", "above it"},
	{"2.2", map[string]string{"percent": "100.5"}, "", "over 100 %"},
	{"2.2", map[string]string{"percent": "đạt"}, "", "words"},
	{"2.10", map[string]string{"percent": "33.5"}, "3.35", "in proportion to a percentage"},
}

func TestLivePoints(t *testing.T) {
	f := sampleForm(false)
	blank := formBytes(t, f)
	for _, test := range declarations {
		var filled bytes.Buffer
		var values []Value
		for input, text := range test.inputs {
			values = append(values, Value{test.code, input, text})
		}
		if err := Fill(blank, values, &filled); err != nil {
			t.Fatal(err)
		}
		book, _ := openBytes(filled.Bytes(), "form")
		sub, _, _ := book.ReadSelf(Want{Set: f.Block.Set, Unit: f.Unit})
		e, file := sub.Entries[test.code], inExcelize(t, filled.Bytes())
		got, err := file.CalcCellValue(sheet.SelfSheet, e.Points.Pos.Cell(), excelize.Options{RawCellValue: true})
		if shown := table.ReadFigure(got); err != nil || got != test.want &&
			(!shown.OK || shown.Number.String() != test.want) {
			formula, _ := file.GetCellFormula(sheet.SelfSheet, e.Points.Pos.Cell())
			t.Errorf("%s %v (%s): %q, want %q (%v)\n%s", test.code, test.inputs, test.why, got, test.want, err, formula)
		}
		if test.want == "" {
			continue
		}
		c := f.Block.Set.ByCode()[test.code]
		if derived, faults := c.Rule.Work(c, e.Inputs); derived.Points.String() != test.want || len(faults) > 0 {
			t.Errorf("%s %v: the engine gives %v %v", test.code, test.inputs, derived, shownFaults(faults))
		}
	}
}

func TestSubtotals(t *testing.T) {
	f := sampleForm(true)
	file := excelizeFile(t, filledSample(t, f, Value{"1.2", "appraised", "0.5"}))
	for cell, want := range map[string]string{
		"G11": "2", "G10": "5.25", "G24": "", "H10": "0.5", // branch, area, an area that units do not score
	} {
		if got, err := file.CalcCellValue(sheet.SelfSheet, cell); got != want || err != nil {
			t.Errorf("%s: %q, want %q (%v)", cell, got, want, err)
		}
	}
	total, err := file.GetCellFormula(sheet.SelfSheet, "G32")
	want := `IF(COUNT(G10,G19,G24,G29,G31)=0,"",MAX(0,SUM(G10,G19,G24)+MIN(SUM(G29),3)-SUM(G31)))`
	if total != want || err != nil {
		t.Errorf("total %s, want %s (%v)", total, want, err)
	}
}

// TestManyLongLabels has more in a drop-down list, and in a label, than a cell
// can hold.
func TestManyLongLabels(t *testing.T) {
	f := sampleForm(false)
	long := fmt.Sprintf("Đạt mức %0300d", 1)
	f.Block.Set.Areas[0].Children[1].Rule = scoring.Levels{Levels: []scoring.Level{
		{Label: long, Points: points("1")}, {Label: "Không", Points: points("0")}}}
	var filled bytes.Buffer
	if err := Fill(formBytes(t, f), []Value{{"1.2", "choice", long}}, &filled); err != nil {
		t.Fatal(err)
	}
	file := inExcelize(t, filled.Bytes())
	if got, err := file.CalcCellValue(sheet.SelfSheet, "G17"); got != "1" {
		t.Errorf("points %q, %v", got, err)
	}
	lists, err := file.GetDataValidations(sheet.SelfSheet)
	for _, v := range lists {
		if v.Type == "list" && len([]rune(v.Formula1)) > 255+2 {
			t.Errorf("%s: a list of %d characters", v.Sqref, len(v.Formula1))
		}
		if v.Sqref == "E17" && v.Formula1 != "_parindex!$D$1:$D$2" && v.Formula1 != "_parindex!$E$1:$E$2" {
			t.Errorf("the list is at %q (%v)", v.Formula1, err)
		}
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
	f.Block.Set = &scoring.CriteriaSet{ID: "so", Self: scoring.DeclaredEntry, Aggregate: scoring.Weighted,
		Max: points("100"), Areas: []*scoring.Criterion{first, second}}
	f.Unit.NotApplicable = []scoring.Exclusion{{Code: "2.2", Reason: "không có"}}
	var filled bytes.Buffer
	if err := Fill(formBytes(t, f), []Value{{"1.1", "points", "3"}, {"2.1", "points", "8"}}, &filled); err != nil {
		t.Fatal(err)
	}
	file := inExcelize(t, filled.Bytes())
	if total, err := file.CalcCellValue(sheet.SelfSheet, "E15"); total != "84" || err != nil {
		t.Errorf("total %q (%v)", total, err)
	}
	if scale, _ := file.GetCellValue(sheet.SelfSheet, "D10"); scale != "Trọng số: 40%" {
		t.Errorf("weight %q", scale)
	}
}
