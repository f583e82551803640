package report

import (
	"bytes"
	"strconv"
	"strings"
	"testing"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/survey"
)

// asked is a unit's figure: its index, and its margin of error, "" for none.
type asked struct{ index, margin string }

// surveyOf is a report on the units u1, u2, … of one block, scored without a
// survey leaf.
func surveyOf(d *survey.Definition, units ...asked) *Survey {
	set := &scoring.CriteriaSet{ID: "so",
		Areas: []*scoring.Criterion{{Code: "1", Title: "Điều tra", Rule: scoring.BySurvey{}}}}
	block := &scoring.Block{ID: "so", Name: "Sở", Set: set}
	s := &Survey{Result: Result{Outcome: &scoring.Outcome{}}, Answers: &survey.Results{Definition: d}, Definition: d,
		Defined: true}
	s.Round = &scoring.Round{Title: "Đợt", Status: scoring.Official,
		Regulation: &scoring.Regulation{Rounding: scoring.Rounding{Mode: scoring.HalfUp, Index: 2}}}
	s.Pack, s.Lang = "goi", text.Vietnamese
	ranking := scoring.Ranking{Block: block}
	for i, one := range units {
		unit := &scoring.Unit{ID: "u" + strconv.Itoa(i+1), Name: "Sở " + strconv.Itoa(i+1)}
		block.Units = append(block.Units, unit)
		ranking.Standings = append(ranking.Standings,
			scoring.Standing{Card: &scoring.Scorecard{Unit: unit, Block: block}})
		result := survey.UnitResult{Unit: survey.Unit{ID: unit.ID, Name: unit.Name, Block: "so", Set: "so"},
			NoSurvey: one.index == ""}
		if one.index != "" {
			index := scoring.MustPoints(one.index)
			result.Index, result.Ballots, result.Filled, result.FilledLeast = &index, 100, 100, 100
		}
		if margin, err := strconv.ParseFloat(one.margin, 64); err == nil {
			result.MarginEstimate = &margin
		}
		s.Answers.Units = append(s.Answers.Units, result)
	}
	s.Rankings = []scoring.Ranking{ranking}
	return s
}

func confident() *survey.Definition {
	return &survey.Definition{Measure: survey.Share, Averaging: survey.Pooled, Blank: survey.DropBlank,
		Sample: survey.SampleRule{Confidence: 95}}
}

// columnOf is the texts of a column under a heading.
func columnOf(t *testing.T, table *page.Table, heading string) (texts []string) {
	t.Helper()
	for i, c := range table.Columns {
		if c.Head != heading {
			continue
		}
		for _, row := range table.Rows {
			cell := row[i]
			texts = append(texts, strings.Replace(cell.Plain(), ".", ",", 1))
		}
		return texts
	}
	t.Fatalf("no column %q in %v", heading, table.Columns)
	return nil
}

func heads(table *page.Table) (texts []string) {
	for _, c := range table.Columns {
		texts = append(texts, c.Head)
	}
	return texts
}

func notes(table *page.Table) (texts []string) {
	for _, line := range table.Notes {
		texts = append(texts, line.Text)
	}
	return texts
}

func TestSurveyToldApart(t *testing.T) {
	for _, c := range []struct {
		why         string
		units       []asked
		ranks, says string
	}{
		{"one step on each side: the ends of the list are apart", []asked{{"90", "2"}, {"88", "2"}, {"86", "2"}},
			"1–2|1–3|2–3", "2 trong 3 cặp"},
		{"a unit of few ballots is like units far from it", []asked{{"90", "1"}, {"86", "1"}, {"80", "12"}},
			"1, 3|2–3|1–3",
			"2 trong 3 cặp"},
		{"apart from all others is a dash, not a blank", []asked{{"90", "1"}, {"80", "1"}}, "–|–", "0 trong 1 cặp"},
		{"equal figures share a rank, and a range of one", []asked{{"90", "1"}, {"90", "1"}, {"70", "1"}}, "1|1|–",
			"1 trong 3 cặp"},
		{"without a margin nothing is known", []asked{{"90", "1"}, {"89", ""}}, "–|", ""},
		{"nor without a survey", []asked{{"90", "1"}, {"", ""}, {"90.5", "1"}}, "1–2|1–2|", "1 trong 1 cặp"},
		{"the edge is not apart: 5 = √(3² + 4²)", []asked{{"90", "3"}, {"85", "4"}}, "1–2|1–2", "1 trong 1 cặp"},
	} {
		table := surveyOf(confident(), c.units...).tables()[0]
		if got := strings.Join(columnOf(t, table, "Không phân biệt được (hạng)"), "|"); got != c.ranks {
			t.Errorf("%s: ranks %q, want %q", c.why, got, c.ranks)
		}
		said := strings.Join(notes(table), "\n")
		if got := strings.Contains(said, "Không phân biệt được "+c.says); c.says != "" && !got || c.says == "" &&
			strings.Contains(said, "Không phân biệt được") {
			t.Errorf("%s: %q not as said in %q", c.why, c.says, said)
		}
	}
}

func contains(lines []string, line string) bool {
	for _, one := range lines {
		if one == line {
			return true
		}
	}
	return false
}

func TestSurveyStraightLined(t *testing.T) {
	twenty := scoring.Whole(20)
	for _, c := range []struct {
		why  string
		most *scoring.Points
		want string
	}{
		{"only counted where no share is declared", nil,
			"Phiếu trả lời mọi câu như nhau: 31 trong số 200 phiếu trả lời từ 3 câu trở lên (15,50%)"},
		{"above the declared share, not at it", &twenty,
			"Phiếu trả lời mọi câu như nhau: 31 trong số 200 phiếu trả lời từ 3 câu trở lên (15,50%); trên mức " +
				"20%: Sở 2 21,00%"},
	} {
		d := confident()
		d.StraightLined = c.most
		s := surveyOf(d, asked{"90", "1"}, asked{"80", "1"})
		s.Answers.Units[0].StraightLined, s.Answers.Units[0].Comparable = 10, 100
		s.Answers.Units[1].StraightLined, s.Answers.Units[1].Comparable = 21, 100
		if got := notes(s.tables()[0]); !contains(got, c.want) {
			t.Errorf("%s: %q is not in\n%s", c.why, c.want, strings.Join(got, "\n"))
		}
	}
}

// Every choice that a definition can make is said in words, each in its own, in
// both languages.
func TestSurveyChoicesInWords(t *testing.T) {
	fixed, e, weight, few := int64(200), scoring.Whole(5), scoring.Whole(2), int64(500)
	groups := []survey.Group{{ID: "a", Name: "A", Weight: &weight}, {ID: "b", Name: "B", Weight: &weight}}
	table := []survey.Rate{{UpTo: &few, Percent: scoring.Whole(50)}, {Percent: scoring.Whole(30)}}
	for _, c := range []struct {
		why    string
		choose func(*survey.Definition)
		vi, en string
	}{
		{"share", func(d *survey.Definition) {}, "Đo bằng: tỷ lệ câu trả lời hài lòng",
			"Measure: the share of satisfied answers"},
		{"mean", func(d *survey.Definition) { d.Measure = survey.Mean },
			"Đo bằng: giá trị trung bình của các câu trả lời, từ 0 đến 100",
			"Measure: the mean value of the answers, from 0 to 100"},
		{"all items", func(d *survey.Definition) { d.Measure = survey.AllItems }, "Lấy trung bình: trên cả phiếu",
			"Averaging: over the whole ballot"},
		{"components", func(d *survey.Definition) { d.Averaging, d.Within = survey.Components, survey.Items },
			"Lấy trung bình: trung bình các thành phần, trong thành phần lấy trung bình câu hỏi",
			"Averaging: the mean of the components, the mean of questions inside each"},
		{"blocks have weights", func(d *survey.Definition) {
			d.Averaging, d.Within = survey.Blocks, survey.Pooled
			d.Components = []survey.Component{{Name: "Tiếp cận", Weight: &weight}}
		}, "Lấy trung bình: các thành phần theo trọng số, trong thành phần gộp câu trả lời; trọng số: Tiếp cận 2",
			"Averaging: the components by their weights, answers pooled inside each; weights: Tiếp cận 2"},
		{"all items: one answer will do", func(d *survey.Definition) { d.Measure = survey.AllItems },
			"Câu không trả lời: không tính; người chỉ trả lời một câu và hài lòng với câu đó là người hài lòng",
			"Blanks: left out; somebody who answered one question only, and was satisfied with it, counts as " +
				"satisfied"},
		{"refused blanks", func(d *survey.Definition) { d.Blank = survey.RefuseBlank },
			"Câu không trả lời: là lỗi, và không tính", "Blanks: a fault, and left out"},
		{"blanks that are not satisfied", func(d *survey.Definition) { d.Blank = survey.UnsatisfiedBlank },
			"Câu không trả lời: tính là không hài lòng, giá trị 0", "Blanks: count as not satisfied, of the value 0"},
		{"groups alike", func(d *survey.Definition) { d.Groups, d.GroupsBy = groups, survey.PooledGroups },
			"Nhóm đối tượng: mỗi người trả lời tính như nhau", "Groups: all people count alike"},
		{"groups by weight", func(d *survey.Definition) {
			d.Groups, d.GroupsBy, d.NoGroup = groups, survey.WeightedGroups, survey.ZeroGroup
		},
			"Nhóm đối tượng: theo trọng số: A 2, B 2; nhóm không có kết quả tính 0",
			"Groups: by weight: A 2, B 2; a group without answers counts 0"},
		{"a fixed size", func(d *survey.Definition) {
			d.Sample.Size.Fixed, d.Sample.Per, d.Sample.Below = &fixed, survey.PerUnit, survey.NoSurveyBelow
		}, "Cỡ mẫu: 200 phiếu, cho mỗi đơn vị; thiếu phiếu: coi như không có điều tra",
			"Sample: 200 ballots, for each unit; with fewer: taken for no survey"},
		{"Yamane", func(d *survey.Definition) { d.Sample.Size.Yamane, d.Sample.Below = &e, survey.RefuseBelow },
			"Cỡ mẫu: công thức Yamane N/(1 + N·e²), e = 5%; thiếu phiếu: là lỗi, phiếu vẫn tính",
			"Sample: Yamane, N/(1 + N·e²), e = 5%; with fewer: a fault, the ballots count"},
		{"a table", func(d *survey.Definition) { d.Sample.Size.Table, d.Sample.Below = table, survey.NoteBelow },
			"Cỡ mẫu: đến 500 người 50%, đông hơn 30%; thiếu phiếu: chỉ ghi nhận, phiếu vẫn tính",
			"Sample: up to 500 people 50%, above 30%; with fewer: noted, the ballots count"},
		{"no size", func(d *survey.Definition) {}, "Cỡ mẫu: không quy định", "Sample: no size required"},
		{"what is by weights", func(d *survey.Definition) { d.Groups, d.GroupsBy = groups, survey.WeightedGroups },
			"Tính theo trọng số nhóm: chỉ số hài lòng, từng thành phần, từng câu hỏi; con số của một nhóm là của " +
				"riêng nhóm đó",
			"By the groups' weights: satisfaction, each component, each question; figures of a group are its own"},
		{"a margin of a share", func(d *survey.Definition) { d.Sample.Confidence = 90 },
			"Sai số ± (điểm phần trăm, ước lượng): z·√(p(1 − p)/n), p là mức hài lòng, n là số người trả lời (của " +
				"câu được trả lời nhiều nhất), z = 1,6448536 (độ tin cậy 90%), coi phiếu là mẫu ngẫu nhiên; biết " +
				"tổng thể N thì n được thay bằng n·(N − 1)/(N − n); số người trả lời (n trước khi thay) dưới 30 " +
				"hoặc p bằng 0 hay " +
				"100% thì lấy phía dài hơn của khoảng Wilson",
			"Margin ± (percentage points, an estimate): z·√(p(1 − p)/n), p the satisfaction, n the people who " +
				"answered (of the question that most did), z = 1.6448536 (90% confidence), taking ballots for a " +
				"random sample; where the population N is known, n becomes n·(N − 1)/(N − n); where fewer than 30 " +
				"people answered " +
				"(n before that) or p is 0 or 100%, the longer side of the Wilson interval"},
		{"a margin of a mean by weights", func(d *survey.Definition) {
			d.Measure, d.Groups, d.GroupsBy = survey.Mean, groups, survey.WeightedGroups
		}, "Sai số ± (điểm phần trăm, ước lượng): z·s/√n, s là độ lệch chuẩn của các câu trả lời, n là số người " +
			"trả lời (của câu được trả lời nhiều nhất), z = 1,959964 (độ tin cậy 95%), coi phiếu là mẫu ngẫu " +
			"nhiên; biết tổng thể N thì n được thay bằng n·(N − 1)/(N − n); số người trả lời (n trước khi thay) " +
			"dưới 30 hoặc " +
			"mọi câu trả lời như nhau thì lấy phía dài hơn của khoảng Wilson; của số theo trọng số nhóm: √Σ(w·m)², m là sai số " +
			"của nhóm, w " +
			"là tỷ trọng của nhóm",
			"Margin ± (percentage points, an estimate): z·s/√n, s the standard deviation of the answers, n the " +
				"people who answered (of the question that most did), z = 1.959964 (95% confidence), taking " +
				"ballots for a random sample; where the population N is known, n becomes n·(N − 1)/(N − n); where " +
				"fewer than 30 " +
				"people answered (n before that) or all answers are alike, the longer side of the Wilson interval; of figures by " +
				"groups' weights: " +
				"√Σ(w·m)², m a group's margin, w its share"},
	} {
		d := confident()
		c.choose(d)
		s := surveyOf(d, asked{"90", "1"})
		if got := s.choices(); !contains(got, c.vi) {
			t.Errorf("%s: %q is not in\n%s", c.why, c.vi, strings.Join(got, "\n"))
		}
		s.Lang = text.English
		if got := s.choices(); !contains(got, c.en) {
			t.Errorf("%s: %q is not in\n%s", c.why, c.en, strings.Join(got, "\n"))
		}
	}
}

// Where no margins are declared, or no size, there are no columns of them.
func TestSurveyColumnsAsDeclared(t *testing.T) {
	d := confident()
	d.Sample.Confidence = 0
	table := surveyOf(d, asked{"90", ""}).tables()[0]
	want := "Hạng|Đơn vị|Chỉ số hài lòng (%)|Số phiếu|Điểm 1 (/0)"
	if got := strings.Join(heads(table), "|"); got != want {
		t.Errorf("columns %s, want %s", got, want)
	}
}

// Where a file of answers could not be read, figures of the others would be taken
// for results: there are none, whatever the tally holds.
func TestSurveyIncomplete(t *testing.T) {
	s := surveyOf(confident(), asked{"90", "1"}, asked{"80", "1"})
	s.Round.SurveyIncomplete = true
	for i := range s.Rankings[0].Standings {
		s.Rankings[0].Standings[i].Card.Faulty = true
		s.Answers.Units[i].Unit.Block = "so"
	}
	table := s.tables()[0]
	for _, row := range table.Rows {
		if got := strings.Join([]string{row[2].Text, row[3].Text, row[4].Text, row[5].Text}, "|"); got != "–|–|–|–" ||
			row[0].Text != "–" {
			t.Errorf("figures: %q", got)
		}
	}
	if got := strings.Join(columnOf(t, table, "Đơn vị"), "|"); got != "Sở 1 (*)|Sở 2 (*)" {
		t.Errorf("units %q", got)
	}
	for _, want := range []string{s.unread(),
		"(*) 2 đơn vị còn lỗi hoặc thiếu dữ liệu: số liệu điều tra, điểm và thứ hạng chưa dùng được"} {
		if !contains(notes(table), want) {
			t.Errorf("%q is not in\n%s", want, strings.Join(notes(table), "\n"))
		}
	}
	var out bytes.Buffer
	if err := page.CSV(&out, s.Document(), page.Options{}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "\nu1,so,,,,,,,,Sở 1,,,,,,,,,,,true,official\n") {
		t.Error(out.String())
	}
	out.Reset()
	if err := s.JSON(&out); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), `"incomplete": true`) || strings.Contains(out.String(), `"exact": "90"`) {
		t.Error(out.String())
	}
}

// A stranger's names can neither end a line of a table nor begin a formula.
func TestSurveyNamesAreInert(t *testing.T) {
	s := surveyOf(confident(), asked{"90", "1"})
	s.Rankings[0].Block.Units[0].Name = "=HYPERLINK(1)\nSở"
	var out bytes.Buffer
	if err := page.CSV(&out, s.Document(), page.Options{}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), ",'=HYPERLINK(1) Sở,") {
		t.Error(out.String())
	}
	out.Reset()
	if err := page.Text(&out, s.Document(), page.Options{}); err != nil || !strings.Contains(out.String(),
		"│ =HYPERLINK(1) Sở │") {
		t.Error(out.String(), err)
	}
}

// Tables of the survey belong to the survey report, by its own number and date; the result's are another paper's.
func TestSurveyReportIsNamed(t *testing.T) {
	result := criteria.Paper{Kind: "Quyết định", Issuer: "UBND tỉnh A", Number: "99/QĐ-UBND", Day: "2025-12-28"}
	for _, c := range []struct {
		why  string
		of   criteria.Paper
		want string
	}{
		{"nothing is known of it", criteria.Paper{},
			"(Kèm theo Báo cáo kết quả điều tra xã hội học số …… ngày …… tháng …… năm …… của UBND tỉnh A)"},
		{"its number and date", criteria.Paper{Number: "45/BC-SNV", Day: "2025-12-10"},
			"(Kèm theo Báo cáo kết quả điều tra xã hội học số 45/BC-SNV ngày 10 tháng 12 năm 2025 của UBND tỉnh A)"},
		{"its own issuer", criteria.Paper{Kind: "Báo cáo", Issuer: "Sở Nội vụ", Number: "45/BC-SNV", Day: "2025-12-10"},
			"(Kèm theo Báo cáo số 45/BC-SNV ngày 10 tháng 12 năm 2025 của Sở Nội vụ)"},
	} {
		s := &Survey{Result: Result{Lang: text.Vietnamese, Papers: criteria.Papers{Result: result, Survey: c.of}}}
		if got := s.reference(s.reportPaper()); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}
