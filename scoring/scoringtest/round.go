// Package scoringtest is for tests of what stands on the engine: a round of
// practice whose set has a leaf of every kind, and what further ones are put
// together from. Each call makes a new one, so that tests may change it.
package scoringtest

import (
	"strings"

	"parindex/scoring"
)

var points = scoring.MustPoints

// Edge is an edge of a band, in percent; an open one is not of the band itself.
func Edge(at string, open bool) *scoring.Edge { return &scoring.Edge{At: points(at), Open: open} }

// Leaf is a criterion with a rule.
func Leaf(code, title, max string, rule scoring.Rule) *scoring.Criterion {
	return &scoring.Criterion{Code: code, Title: title, Max: points(max), Rule: rule}
}

// Branch is a criterion with others below it.
func Branch(code, title, max string, children ...*scoring.Criterion) *scoring.Criterion {
	return &scoring.Criterion{Code: code, Title: title, Max: points(max), Children: children}
}

// Bands are Cà Mau's bands: exactly 90 % and exactly 70 % in the middle.
var Bands = []scoring.Band{
	{Low: Edge("90", true), Points: points("2")},
	{Low: Edge("70", false), High: Edge("90", false), Points: points("1")},
	{High: Edge("70", true), Points: points("0")},
}

// Set has a leaf of every kind.
func Set() *scoring.CriteriaSet {
	fraction := scoring.Rate{Numerator: "Số nhiệm vụ hoàn thành đúng hạn hoặc trước hạn trong năm",
		Denominator: "Số nhiệm vụ được giao", Over100: scoring.Refuse}
	share := scoring.Rate{Percent: "Tỷ lệ hồ sơ giải quyết đúng hạn (%)", Over100: scoring.Refuse}
	return &scoring.CriteriaSet{
		ID: "so", Title: "Bộ tiêu chí mẫu dành cho sở, ban, ngành", Self: scoring.DeclaredEntry, Max: points("60"),
		Areas: []*scoring.Criterion{
			Branch("1", "Công tác chỉ đạo, điều hành cải cách hành chính", "12",
				Branch("1.1", "Kế hoạch cải cách hành chính năm", "5",
					Leaf("1.1.1",
						"Ban hành kế hoạch cải cách hành chính năm trong quý IV của năm trước liền kề năm kế hoạch, "+
							"đúng thời hạn theo chỉ đạo của Ủy ban nhân dân tỉnh", "1",
						scoring.Levels{Levels: []scoring.Level{
							{Label: "Kịp thời", Points: points("1")},
							{Label: "Không kịp thời", Points: points("0.5")},
							{Label: "Không ban hành", Points: points("0")}}}),
					Leaf("1.1.2", "Kế hoạch đủ nhiệm vụ và có kinh phí", "2", scoring.AllOf{
						Conditions: []scoring.Condition{{ID: "a",
							Label: "Kế hoạch xác định đủ các nhiệm vụ theo chỉ đạo của tỉnh"},
							{ID: "b", Label: "Có bố trí kinh phí thực hiện"}},
						Points: points("2"), Otherwise: points("0.5")}),
					Leaf("1.1.3", "Mức độ hoàn thành kế hoạch", "2", scoring.Bands{Rate: fraction, Bands: Bands})),
				Leaf("1.2", "Có sáng kiến", "1", scoring.YesNo{Yes: points("1"), No: points("0")}),
				Leaf("1.3", "Tuyên truyền", "6", scoring.Levels{Levels: []scoring.Level{
					{Label: "Có kế hoạch, có kinh phí, có báo cáo sơ kết, tổng kết đầy đủ theo đúng quy định",
						Points: points("6")},
					{Label: "Có kế hoạch, \"nhưng\" chưa có báo cáo", Points: points("2.25")},
					{Label: "Không có kế hoạch", Points: points("0")}}})),
			Branch("2", "Cải cách thủ tục hành chính", "28",
				Leaf("2.1", "Giải quyết hồ sơ đúng hạn", "10",
					scoring.Proportional{Rate: fraction, Floor: points("66.5"),
						Cap: points("95")}),
				Leaf("2.2", "Tỷ lệ hồ sơ trực tuyến toàn trình", "2", scoring.Bands{Rate: share, Bands: Bands}),
				Leaf("2.3", "Công khai thủ tục hành chính", "6", scoring.Typed{}),
				Leaf("2.10", "Kết quả xử lý phản ánh, kiến nghị", "10",
					scoring.Proportional{Rate: share, Cap: points("100")})),
			Branch("3", "Tác động của cải cách hành chính", "20",
				Leaf("3.1", "Chất lượng tham mưu", "5", scoring.Appraiser{By: "appraiser"}),
				Leaf("3.2", "Chủ tịch, Phó Chủ tịch tỉnh đánh giá", "5", scoring.Appraiser{By: "leaders"}),
				Leaf("3.3", "Mức độ hài lòng của người dân, tổ chức", "10", scoring.BySurvey{})),
		},
		Bonus: []*scoring.Criterion{Leaf("T1", "Mô hình mới được công nhận", "2", scoring.Typed{})},
		Penalty: []*scoring.Criterion{Leaf("P1", "Vi phạm kỷ luật, kỷ cương hành chính", "5",
			scoring.Appraiser{By: "appraiser"})},
	}
}

// unit is a department.
func unit() *scoring.Unit {
	return &scoring.Unit{ID: "so-noi-vu", Name: "Sở Nội vụ", Ranked: true}
}

// Round is a round of practice with one block of one unit, by [Set].
func Round() *scoring.Round {
	set, limit := Set(), points("3")
	block := &scoring.Block{ID: "so", Name: "Sở, ban, ngành", Set: set, Units: []*scoring.Unit{unit()}}
	return &scoring.Round{
		ID: "mau-2024", Title: "Chỉ số cải cách hành chính của các cơ quan, đơn vị", Year: 2024,
		Status:    scoring.Practice,
		Decisions: []string{"Quyết định số 1234/QĐ-UBND ngày 01/10/2024 của Ủy ban nhân dân tỉnh"},
		Regulation: &scoring.Regulation{ID: "mau-2024", Province: "Hà Tĩnh",
			BonusCap: scoring.Cap{Declared: true, Points: &limit}},
		Sets: []*scoring.CriteriaSet{set}, Blocks: []*scoring.Block{block},
	}
}

// Formula is a rule of the variables, words such as "x" or, of whole numbers,
// "x#", and cases such as "x > 1: 2", the last without a condition if need be.
func Formula(variables string, cases ...string) scoring.Formula {
	var rule scoring.Formula
	for id := range strings.FieldsSeq(variables) {
		rule.Variables = append(rule.Variables, scoring.Variable{ID: strings.Trim(id, "#"), Label: "Số liệu " + id,
			Unit: "hồ sơ", Whole: strings.HasSuffix(id, "#")})
	}
	for _, text := range cases {
		when, worth, conditional := strings.Cut(text, ": ")
		c := scoring.Case{}
		if conditional {
			c.When, _ = scoring.ParseComparison(when)
		} else {
			worth = text
		}
		c.Points, _ = scoring.ParseExpr(worth)
		rule.Cases = append(rule.Cases, c)
	}
	return rule
}

// TwoUnits is a small round that can be scored: two units, two leaves. The first did 6 of
// 6 tasks, the second 4; both typed 1 point for their reports.
func TwoUnits() *scoring.Round {
	tasks := scoring.Proportional{Rate: scoring.Rate{Numerator: "Số nhiệm vụ hoàn thành",
		Denominator: "Số nhiệm vụ được giao",
		Over100:     scoring.Refuse}, Floor: scoring.Whole(50), Cap: scoring.Whole(100)}
	set := &scoring.CriteriaSet{ID: "so", Self: scoring.DeclaredEntry, Aggregate: scoring.SumOfPoints,
		Max: scoring.Whole(4),
		Areas: []*scoring.Criterion{Leaf("1", "Nhiệm vụ được giao", "2", tasks),
			Leaf("2", "Báo cáo", "2", scoring.Typed{})}}
	r := Round()
	r.Regulation = &scoring.Regulation{ID: "mau-2024", Index: scoring.PercentIndex, Unappraised: scoring.AcceptSelf,
		NotApplicable: scoring.DropLeaf,
		Rounding:      scoring.Rounding{Mode: scoring.HalfUp, Index: 2},
		Rank:          scoring.RankRule{By: scoring.ByIndex, On: scoring.OnExact, Ties: scoring.Competition}}
	r.Sets, r.Blocks[0].Set = []*scoring.CriteriaSet{set}, set
	r.Blocks[0].Units, r.Submissions = nil, map[string]*scoring.Submission{}
	for id, done := range map[string]string{"so-a": "6", "so-b": "4"} {
		r.Submissions[id] = &scoring.Submission{Entries: map[string]*scoring.Entry{
			"1": {Inputs: []scoring.Input{Number(done), Number("6")}}, "2": {Points: Number("1")}}}
	}
	for _, id := range []string{"so-a", "so-b"} {
		r.Blocks[0].Units = append(r.Blocks[0].Units, &scoring.Unit{ID: id, Ranked: true})
	}
	return r
}
