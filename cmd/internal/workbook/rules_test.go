package workbook

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
	"parindex/scoring"
	"parindex/scoring/fault"
)

var recompute = flag.Bool("recompute", false, "have LibreOffice compute testdata/rules.xlsx anew")

var (
	half     = points("50")
	thirdsOf = scoring.Shares{Shares: []scoring.Share{{Label: "Đầy đủ", Percent: points("100")},
		{Label: "Cơ bản, có bổ sung", Percent: points("200/3")}, {Label: "Không", Percent: points("0")}}}
	issued     = scoring.PerItem{Item: "Số văn bản ban hành", Each: points("0.3"), Cap: points("2")}
	violations = scoring.Deduction{Floor: points("0.5"), Items: []scoring.Violation{
		{ID: "cham", Label: "Số báo cáo chậm", Each: points("0.25")},
		{ID: "nghiem_trong", Label: "Số vi phạm nghiêm trọng",
			Share: &half}}}
	twice      = points("2")
	ratedBands = []scoring.Band{
		{Low: edge("100", false), Points: points("2")},
		{Low: edge("80", false), High: edge("100", true), Rate: &twice},
		{High: edge("80", true), Points: points("0")}}
	ratedCount = scoring.Bands{Rate: scoring.Rate{Numerator: "Số đúng hạn", Denominator: "Tổng số",
		Over100: scoring.Accept}, Bands: ratedBands}
	ratedPercent = scoring.Bands{Rate: scoring.Rate{Percent: "Tỷ lệ đúng hạn", Over100: scoring.Refuse},
		Bands: ratedBands}
	onTime  = formula("x# y#", "x / y >= 95%: 2", "x / y ≥ 0.8: 2 × x ÷ y", "0")
	guarded = formula("x y", "y > 0 and x / y > 0.5: min(2, x / y)", "max(x, y) - 1 <= 0: 1", "y = 2: 0.5")
	noisy   = formula("x y", "x / y * 100 > 7: 2", "x / y * 100 = 7: 1", "0")
	loose   = formula("x y", "x - (y - 1) * 0.5")
	full    = without(scoring.NoCasesFull, formula("x# y#", "x / y >= 95%: 2", "2 × x ÷ y"))
	none    = without(scoring.NoCasesZero, formula("x y z", "x / y / z"))
	named   = formula("denominator# count# points", "denominator / count * points")
)

// without is a formula whose regulation says what 0/0 comes to.
func without(policy scoring.NoCasesPolicy, rule scoring.Formula) scoring.Formula {
	rule.NoCases.Policy = policy
	return rule
}

// ruleCases are leaves with their data, and the points that a sheet has to show,
// "" for none. Where there are points the engine gives the same, elsewhere none.
var ruleCases = []struct {
	rule scoring.Rule
	data string // name=text, one a word; "_" is a blank within a text
	want string
	why  string
}{
	{thirdsOf, "", "", "nothing chosen"},
	{thirdsOf, "choice=Đầy_đủ", "2", "the whole maximum"},
	{thirdsOf, "choice=CƠ_BẢN,_CÓ_BỔ_SUNG", "4/3", "two thirds, in capitals"},
	{thirdsOf, "choice=Không", "0", "nothing"},
	{thirdsOf, "choice=Một_phần", "", "no such label"},
	{issued, "", "", "nothing counted"},
	{issued, "count=0", "0", "none"},
	{issued, "count=3", "0.9", "three"},
	{issued, "count=7", "2", "capped"},
	{issued, "count=2.5", "", "half a document"},
	{issued, "count=-1", "", "less than none"},
	{issued, "count=ba", "", "a word"},
	{violations, "cham=0 nghiem_trong=0", "2", "no violation"},
	{violations, "cham=3 nghiem_trong=0", "1.25", "points for each"},
	{violations, "cham=1 nghiem_trong=1", "0.75", "a share of the maximum"},
	{violations, "cham=2 nghiem_trong=4", "0.5", "never below the floor"},
	{violations, "cham=2", "", "one is not declared"},
	{violations, "cham=0.5 nghiem_trong=0", "", "half a violation"},
	{violations, "cham=-4 nghiem_trong=0", "", "no way to earn more"},
	{ratedCount, "numerator=29 denominator=30", "29/15", "in proportion"},
	{ratedCount, "numerator=24 denominator=30", "1.6", "exactly 80 %"},
	{ratedCount, "numerator=23.9 denominator=30", "0", "just below"},
	{ratedCount, "numerator=30 denominator=30", "2", "exactly 100 %"},
	{ratedCount, "numerator=36 denominator=30", "2", "above 100 %"},
	{ratedCount, "numerator=1 denominator=0", "", "nothing assigned"},
	{ratedPercent, "percent=87.5", "1.75", "in proportion to a percentage"},
	{ratedPercent, "percent=80", "1.6", "exactly 80 %"},
	{ratedPercent, "percent=79.9", "0", "just below"},
	{ratedPercent, "percent=101", "", "over 100 %"},
	{onTime, "x=19 y=20", "2", "exactly 95 %"},
	{onTime, "x=9 y=10", "1.8", "the second case"},
	{onTime, "x=1 y=10", "0", "otherwise"},
	{onTime, "x=0 y=0", "", "division by zero"},
	{onTime, "x=1", "", "one is not declared"},
	{onTime, "x=1.5 y=2", "", "half a file"},
	{onTime, "x=-1 y=2", "", "a negative number"},
	{onTime, "x=#DIV/0! y=2", "", "an error value"},
	{guarded, "x=3 y=2", "1.5", "both comparisons hold"},
	{guarded, "x=9 y=2", "2", "the smaller"},
	{guarded, "x=1 y=0", "1", "nothing is divided after a comparison that fails"},
	{guarded, "x=0 y=2", "0.5", "the third case"},
	{guarded, "x=5 y=0", "", "no case"},
	{noisy, "x=7 y=100", "1", "7/100*100 is 7, although not in binary"},
	{noisy, "x=71 y=1000", "2", "a little more is more"},
	{noisy, "x=69 y=1000", "0", "a little less is less"},
	{loose, "x=1.5 y=2", "1", "no condition"},
	{loose, "x=9 y=2", "", "more than the maximum"},
	{loose, "x=0.4 y=2", "", "less than nothing"},
	{loose, "x=0.5 y=2", "0", "exactly nothing"},
	{full, "x=0 y=0", "2", "no case, and all points"},
	{full, "x=1 y=0", "", "some of none"},
	{full, "x=1 y=2", "1", "a case like any other"},
	{none, "x=0 y=0 z=0", "", "what is divided by z cannot be known"},
	{none, "x=0 y=0 z=2", "0", "nothing of nothing"},
	{none, "x=1 y=0 z=1", "", "some of none"},
	{none, "x=2 y=1 z=2", "1", "divided twice"},
	{named, "denominator=3 count=4 points=2", "1.5", "ids that other rules use"},
}

// rulesForm is a form with a leaf for each case, and the data of all of them.
func rulesForm() (sheet.Form, []Value) {
	f := sampleForm(false)
	area, values := branch("1", "Các cách tính điểm", "2"), []Value(nil)
	for i, test := range ruleCases {
		code := fmt.Sprintf("1.%d", i+1)
		area.Children = append(area.Children, leaf(code, test.why, "2", test.rule))
		for word := range strings.FieldsSeq(test.data) {
			input, text, _ := strings.Cut(word, "=")
			values = append(values, Value{code, input, strings.ReplaceAll(text, "_", " ")})
		}
	}
	set := *f.Block.Set
	set.Areas, set.Bonus, set.Penalty = []*scoring.Criterion{area}, nil, nil
	f.Block.Set = &set
	return f, values
}

func filledRules(t *testing.T) (sheet.Form, []byte) {
	f, values := rulesForm()
	var filled bytes.Buffer
	if err := Fill(formBytes(t, f), values, &filled); err != nil {
		t.Fatal(err)
	}
	return f, filled.Bytes()
}

// TestRulesComputedByLibreOffice reads the form as another program computed and
// saved it: the points are those of the engine, and there is no fault but at the
// data itself. Formulas that have changed since have to be computed anew, since
// excelize makes nothing of errors within IF, and rounds with noise.
func TestRulesComputedByLibreOffice(t *testing.T) {
	f, content := filledRules(t)
	const computed = "testdata/rules.xlsx"
	if *recompute {
		libreOffice(t, content, computed)
	}
	book, before, now := openFile(t, computed), excelizeFile(t, computed), inExcelize(t, content)
	sub, _, faults := book.ReadSelf(Want{Set: f.Block.Set, Unit: f.Unit})
	same(t, "faults", codesOf(faults), []string{"cell-error", "cell-negative", "cell-negative", "cell-negative",
		"cell-not-number"})
	for i, test := range ruleCases {
		c := f.Block.Set.Areas[0].Children[i]
		e := sub.Entries[c.Code]
		cell, shown := e.Points.Pos.Cell(), ""
		was, _ := before.GetCellFormula(sheet.SelfSheet, cell)
		if is, err := now.GetCellFormula(sheet.SelfSheet, cell); is != was || err != nil {
			t.Fatalf("%s was computed with another formula (%v): go test -run %s -recompute\n was %s\n  is %s",
				cell, err,
				t.Name(), was, is)
		}
		if e.Points.State == scoring.Given {
			shown = e.Points.Number.String()
		}
		if !shows(shown, test.want) {
			t.Errorf("%s %s (%s): %q, want %q", c.Code, test.data, test.why, shown, test.want)
		}
		if got := derivedPoints(f, c, e); got != test.want {
			t.Errorf("%s %s (%s): the engine gives %q, want %q", c.Code, test.data, test.why, got, test.want)
		}
	}
}

func openContent(t *testing.T, content []byte) *Book {
	book, faults := openBytes(content, "form")
	if book == nil {
		t.Fatal(shownFaults(faults))
	}
	return book
}

func libreOffice(t *testing.T, content []byte, to string) {
	dir := t.TempDir()
	from := filepath.Join(dir, filepath.Base(to))
	if err := os.WriteFile(from, content, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("soffice", "--headless", "--convert-to", "xlsx", "--outdir", filepath.Join(dir, "out"),
		from).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	saved, err := os.ReadFile(filepath.Join(dir, "out", filepath.Base(to)))
	if err == nil {
		err = os.WriteFile(to, saved, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// shows says whether a sheet's binary number is the exact one, to 12 decimals.
func shows(shown, want string) bool {
	if shown == "" || want == "" {
		return shown == want
	}
	got := table.ReadFigure(shown)
	return got.OK && got.Number.Round(scoring.HalfUp, 12).Equal(points(want).Round(scoring.HalfUp, 12))
}

// derivedPoints is what the engine makes of an entry, or "".
func derivedPoints(f sheet.Form, c *scoring.Criterion, e *scoring.Entry) string {
	for _, in := range e.Inputs {
		if in.State != scoring.Given {
			return ""
		}
	}
	regulation := &scoring.Regulation{Unappraised: scoring.AcceptSelf, Blank: scoring.RefuseBlank,
		Rounding: scoring.Rounding{Mode: scoring.HalfUp, Index: 2}}
	set := &scoring.CriteriaSet{Self: scoring.DeclaredEntry, Areas: []*scoring.Criterion{c}, Max: c.Max}
	entry := *e
	entry.Points = scoring.Input{Pos: e.Points.Pos}
	cards, faults := scoring.Score(&scoring.Round{
		Regulation: regulation, Sets: []*scoring.CriteriaSet{set},
		Blocks:      []*scoring.Block{{ID: "b", Set: set, Units: []*scoring.Unit{f.Unit}}},
		Submissions: map[string]*scoring.Submission{f.Unit.ID: {Entries: map[string]*scoring.Entry{c.Code: &entry}}},
	})
	if cards[0].Faulty || faults.Errors() > 0 {
		return ""
	}
	return cards[0].Total.String()
}

func codesOf(faults fault.List) []string {
	var codes []string
	for _, d := range faults {
		codes = append(codes, string(d.Code))
	}
	slices.Sort(codes)
	return codes
}

// TestRulesFilledAndRead has one leaf of each new rule, filled and read back.
func TestRulesFilledAndRead(t *testing.T) {
	f, content := filledRules(t)
	sub, _, _ := openContent(t, content).ReadSelf(Want{Set: f.Block.Set, Unit: f.Unit})
	got := map[string]string{}
	for i, test := range ruleCases {
		var inputs []string
		for _, in := range sub.Entries[f.Block.Set.Areas[0].Children[i].Code].Inputs {
			words := strings.Fields(shownInput(in))
			inputs = append(inputs, strings.Join(words[:max(1, len(words)-1)], " ")) // without the cell
		}
		got[test.rule.Kind()+" "+test.why] = strings.Join(inputs, ", ")
	}
	for key, want := range map[string]string{
		"shares the whole maximum":                       `"Đầy đủ"`,
		"per_item three":                                 "3",
		"per_item a word":                                "bad",
		"deduction a share of the maximum":               "1, 1",
		"deduction one is not declared":                  "2, –",
		"bands in proportion":                            "29, 30",
		"formula exactly 95 %":                           "19, 20",
		"formula an error value":                         "bad, 2",
		"formula ids that other rules use":               "3, 4, 2",
		"formula 7/100*100 is 7, although not in binary": "7, 100",
	} {
		if got[key] != want {
			t.Errorf("%s: %s, want %s (of %v)", key, got[key], want, slices.Sorted(maps.Keys(got)))
		}
	}
}
