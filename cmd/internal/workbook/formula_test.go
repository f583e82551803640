package workbook

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/xuri/excelize/v2"

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
		e := sub.Entries[test.code]
		got, err := book.file().CalcCellValue(selfSheet, e.Points.Pos.Cell(), excelize.Options{RawCellValue: true})
		if shown := readFigure(got); err != nil || got != test.want && (!shown.ok || shown.number.String() != test.want) {
			formula, _ := book.file().GetCellFormula(selfSheet, e.Points.Pos.Cell())
			t.Errorf("%s %v (%s): %q, want %q (%v)\n%s", test.code, test.inputs, test.why, got, test.want, err, formula)
		}
		if test.want == "" {
			continue
		}
		c := f.Block.Set.ByCode()[test.code]
		if derived, faults := c.Rule.Derive(c, e.Inputs); derived.String() != test.want || len(faults) > 0 {
			t.Errorf("%s %v: the engine gives %v %v", test.code, test.inputs, derived, shownFaults(faults))
		}
	}
}

func TestSubtotals(t *testing.T) {
	f := sampleForm(true)
	book := openFile(t, filledSample(t, f, Value{"1.2", "appraised", "0.5"}))
	for cell, want := range map[string]string{
		"G11": "2", "G10": "5.25", "G24": "", "H10": "0.5", // branch, area, an area that units do not score
	} {
		if got, err := book.file().CalcCellValue(selfSheet, cell); got != want || err != nil {
			t.Errorf("%s: %q, want %q (%v)", cell, got, want, err)
		}
	}
	total, err := book.file().GetCellFormula(selfSheet, "G32")
	want := `IF(COUNT(G10,G19,G24,G29,G31)=0,"",MAX(0,SUM(G10,G19,G24)+MIN(SUM(G29),3)-SUM(G31)))`
	if total != want || err != nil {
		t.Errorf("total %s, want %s (%v)", total, want, err)
	}
}

func TestEdgesAreComparedInWholeNumbers(t *testing.T) {
	at := dataCells{declared: "E7", denominator: "F7"}
	counted := scoring.Rate{Numerator: "a", Denominator: "b"}
	percent := scoring.Rate{Percent: "p"}
	for _, test := range []struct {
		rate       scoring.Rate
		edge, want string
	}{
		{counted, "90", "E7*100>90*F7"},
		{counted, "66.7", "E7*1000>667*F7"},
		{counted, "200/3", "E7*300>200*F7"},
		{percent, "66.7", "E7>66.7"},
		{percent, "200/3", "E7*3>200"},
	} {
		if got := at.compare(test.rate, ">", points(test.edge)); got != test.want {
			t.Errorf("%s: %s, want %s", test.edge, got, test.want)
		}
	}
}

func TestJoinCells(t *testing.T) {
	for _, test := range []struct {
		lines []int
		want  string
	}{{[]int{8}, "G8"}, {[]int{8, 9, 10}, "G8:G10"}, {[]int{8, 10, 11, 15}, "G8,G10:G11,G15"}} {
		if got := joinCells(7, test.lines); got != test.want {
			t.Errorf("%v: %s, want %s", test.lines, got, test.want)
		}
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
	book, _ := openBytes(filled.Bytes(), "form")
	if got, err := book.file().CalcCellValue(selfSheet, "G17"); got != "1" {
		t.Errorf("points %q, %v", got, err)
	}
	lists, err := book.file().GetDataValidations(selfSheet)
	for _, v := range lists {
		if v.Type == "list" && len([]rune(v.Formula1)) > maxInline+2 {
			t.Errorf("%s: a list of %d characters", v.Sqref, len(v.Formula1))
		}
		if v.Sqref == "E17" && v.Formula1 != "_parindex!$D$1:$D$2" && v.Formula1 != "_parindex!$E$1:$E$2" {
			t.Errorf("the list is at %q (%v)", v.Formula1, err)
		}
	}
}
