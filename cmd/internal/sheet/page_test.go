package sheet

import (
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/scoring"
)

// laidOut is a form with its rows written, as far as the page breaks need.
func laidOut(f Form) *formWriter {
	fw := newFormWriter(f)
	fw.letterhead()
	fw.headings()
	for _, r := range fw.rows {
		fw.row(r)
	}
	fw.hint()
	fw.signature()
	return fw
}

// wideForm has many leaves with rows of their own, under headings of two depths.
func wideForm() Form {
	f := sampleForm(true)
	area := f.Block.Set.Areas[0]
	var areas []*scoring.Criterion
	for i := range 9 {
		code := string(rune('1' + i))
		areas = append(areas, recoded(area, "1", code))
	}
	f.Block.Set.Areas = areas
	return f
}

func recoded(c *scoring.Criterion, from, to string) *scoring.Criterion {
	again := *c
	again.Code, again.Children = to+strings.TrimPrefix(c.Code, from), nil
	for _, child := range c.Children {
		again.Children = append(again.Children, recoded(child, from, to))
	}
	return &again
}

func TestPagesKeepLeavesWhole(t *testing.T) {
	fw := laidOut(wideForm())
	breaks := fw.breaks()
	if len(breaks) < 5 {
		t.Fatalf("only %d breaks in %d rows", len(breaks), len(fw.rows))
	}
	for _, line := range breaks {
		r, before := fw.rows[line-fw.head-1], fw.rows[line-fw.head-2]
		if r.field >= 0 {
			t.Errorf("a page begins at line %d, within the leaf %s", line, r.node.Code)
		}
		if fw.heads(before) {
			t.Errorf("a page ends at line %d with the heading of what follows", line-1)
		}
	}
	room, used := pageTall*max(1, fw.total()*digit/pageWide), 0.0
	for line := 1; line <= fw.lastLine(); line++ {
		if slices.Contains(breaks, line) {
			used = fw.heights[fw.head]
		}
		if used += fw.heights[line]; used > room {
			t.Fatalf("the page of line %d is higher than the paper", line)
		}
	}
}

func TestLastPageHasMoreThanTheSignature(t *testing.T) {
	f := sampleForm(false)
	for range 40 {
		f.Block.Set.Bonus = append(f.Block.Set.Bonus, leaf("T9", "Sáng kiến", "1", scoring.Typed{}))
		fw := laidOut(f)
		for _, line := range fw.breaks() {
			if line >= fw.totalLine() {
				t.Errorf("with %d bonus items the totals stand alone: from %d of %d", len(f.Block.Set.Bonus), line,
					fw.lastLine())
			}
		}
	}
}

// What the unit does not fill is not counted, bonus items are not, and a leaf
// whose points cannot be shown counts once its data is there.
func TestCompletionCountsLeavesToFill(t *testing.T) {
	const missing = `&IF(LEN(K8)=0,"",CONCATENATE("; chưa: ` +
		`",IF(LEN(K8)>50,CONCATENATE(LEFT(K8,48),"…"),LEFT(K8,LEN(K8)-2))))`
	f := sampleForm(false)
	f.Unit.NotApplicable = []scoring.Exclusion{{Code: "1.1", Reason: "mới thành lập"}}
	want := `"Đã chấm "&(COUNT(G17:G18)+COUNT(G20:G23))&"/6 tiêu chí"` + missing
	if got := laidOut(f).doneFormula(); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	fw := laidOut(sampleForm(false))
	fw.counted[fw.set.ByCode()["1.1.3"]] = "IF(COUNTA(E16,F16)=2,1,0)"
	want = `"Đã chấm "&(IF(COUNTA(E16,F16)=2,1,0)+COUNT(G12:G13,G17:G18)+COUNT(G20:G23))&"/9 tiêu chí"` + missing
	if got := fw.doneFormula(); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	f.Block.Set.Areas = f.Block.Set.Areas[2:]
	if got := laidOut(f).doneFormula(); got != `""` {
		t.Errorf("nothing to fill: %s", got)
	}
}

func TestPointsOverTheMaximumTurnRed(t *testing.T) {
	file := openForm(t, sampleForm(true))
	rules, err := file.GetConditionalFormats(SelfSheet)
	if err != nil {
		t.Fatal(err)
	}
	for cells, want := range map[string]string{
		"G10:G31": "AND(ISNUMBER(G10),ISNUMBER($C10),ROUND(G10-$C10,9)>0)",
		"H10:H31": "AND(ISNUMBER(H10),ISNUMBER($C10),ROUND(H10-$C10,9)>0)",
	} {
		if len(rules[cells]) != 1 || rules[cells][0].Criteria != want {
			t.Errorf("%s: %+v, want %s", cells, rules[cells], want)
		}
	}
}

// The instructions name the kinds of cells that the form has, and no other.
func TestGuideIsOfThisForm(t *testing.T) {
	f := sampleForm(false)
	f.Block.Set.Bonus = []*scoring.Criterion{leaf("T9", "Sáng kiến", "1", scoring.Typed{})}
	all := guideOf(t, f)
	f.Block.Set.Self, f.Block.Set.Bonus, f.Block.Set.Penalty = scoring.TypedEntry, nil, nil
	typed := guideOf(t, f)
	for what, inTyped := range map[string]bool{
		"Điểm tự đánh giá": true, "Tài liệu kiểm chứng": true, "Chữ xám, nền xám": true, "Gửi về": true,
		"Kê khai: chọn mức": false, "Kê khai và Mẫu số": false, "Kê khai: tỷ lệ %": false,
		"Điều kiện (dòng chữ nghiêng)": false, "Điểm thưởng, điểm trừ": false,
	} {
		if !slices.Contains(all, what) || slices.Contains(typed, what) != inTyped {
			t.Errorf("%q: %v in a form of everything, %v where points are typed", what,
				slices.Contains(all, what), slices.Contains(typed, what))
		}
	}
}

func guideOf(t *testing.T, f Form) []string {
	t.Helper()
	file := openForm(t, f)
	rows, err := file.GetRows(GuideSheet, excelize.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var first []string
	for _, cells := range rows {
		if len(cells) > 0 {
			first = append(first, cells[0])
		}
	}
	layout, err := file.GetPageLayout(GuideSheet)
	if err != nil || *layout.FitToHeight != 1 || *layout.FitToWidth != 1 || *layout.Orientation != "portrait" {
		t.Errorf("not on one page: %+v %v", layout, err)
	}
	return first
}

// A text that the highest row would cut off is set smaller.
func TestLongTextsAreSetSmaller(t *testing.T) {
	for letters, want := range map[int]float64{10: 0, 1000: 0, 1400: 10, 2000: 8, 9000: smallest} {
		if got := sizeFor(strings.Repeat("chữ viết ", letters/9+1), 40); got != want {
			t.Errorf("%d letters: %v, want %v", letters, got, want)
		}
	}
}
