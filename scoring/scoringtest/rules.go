package scoringtest

import "parindex/scoring"

// RuleSample is a rule of one kind, with data and what they earn.
type RuleSample struct {
	YAML   string // of the key rule
	Rule   scoring.Rule
	In     []scoring.Input // in the order of the rule's fields; a survey's satisfaction
	Points string          // that In earns of a maximum of 2
}

// Rules is a sample of every kind of rule. A test checks that none is missing,
// and asks everything that has to know all kinds about each.
func Rules() []RuleSample {
	share := points("25")
	percent := scoring.Rate{Percent: "Tỷ lệ", Over100: scoring.Refuse}
	return []RuleSample{
		{"typed", scoring.Typed{}, nil, "0"},
		{"appraiser", scoring.Appraiser{By: "appraiser"}, nil, "0"},
		{"leaders", scoring.Appraiser{By: "leaders"}, nil, "0"},
		{"{yes_no: {yes: 2, no: 0}}", scoring.YesNo{Yes: points("2")}, []scoring.Input{text("Có")}, "2"},
		{"{levels: [{label: Sớm, points: 2}, {label: Muộn, points: 0.5}]}",
			scoring.Levels{Levels: []scoring.Level{{Label: "Sớm", Points: points("2")},
				{Label: "Muộn", Points: points("0.5")}}},
			[]scoring.Input{text("muộn")}, "0.5"},
		{"{shares: [{label: Đủ, share: 100}, {label: Cơ bản, share: 75}]}",
			scoring.Shares{Shares: []scoring.Share{{Label: "Đủ", Percent: points("100")},
				{Label: "Cơ bản", Percent: points("75")}}},
			[]scoring.Input{text("Cơ bản")}, "1.5"},
		{"{all_of: {conditions: [{id: a, label: Đủ}, {id: b, label: Có kinh phí}], points: 2, otherwise: 0.5}}",
			scoring.AllOf{Conditions: []scoring.Condition{{ID: "a", Label: "Đủ"}, {ID: "b", Label: "Có kinh phí"}},
				Points: points("2"), Otherwise: points("0.5")},
			[]scoring.Input{text("Có"), text("Không")}, "0.5"},
		{"{bands: {percent: Tỷ lệ, over_100: refuse, bands: [{above: 90, points: 2}, {to: 90, points: 1}]}}",
			scoring.Bands{Rate: percent, Bands: []scoring.Band{{Low: Edge("90", true), Points: points("2")},
				{High: Edge("90", false), Points: points("1")}}},
			[]scoring.Input{Number("90")}, "1"},
		{"{proportional: {numerator: A, denominator: B, no_cases: refuse, whole: true, over_100: refuse, floor: 0, " +
			"cap: 100}}",
			scoring.Proportional{Rate: scoring.Rate{Numerator: "A", Denominator: "B", Over100: scoring.Refuse,
				Whole: true, NoCases: scoring.NoCases{Policy: scoring.NoCasesRefuse}}, Cap: points("100")},
			[]scoring.Input{Number("3"), Number("4")}, "1.5"},
		{"{proportional: {percent: Tỷ lệ, over_100: refuse, floor: 50, cap: 80}}",
			scoring.Proportional{Rate: percent, Floor: points("50"),
				Cap: points("80")}, []scoring.Input{Number("75")}, "1.5"},
		{"{per_item: {item: Văn bản, each: 0.5, cap: 2}}",
			scoring.PerItem{Item: "Văn bản", Each: points("0.5"),
				Cap: points("2")}, []scoring.Input{Number("3")}, "1.5"},
		{"{deduction: {floor: 0, items: [{id: cham, label: Chậm, each: 0.25}, {id: sai, label: Sai, share: 25}]}}",
			scoring.Deduction{Items: []scoring.Violation{{ID: "cham", Label: "Chậm", Each: points("0.25")},
				{ID: "sai", Label: "Sai", Share: &share}}},
			[]scoring.Input{Number("2"), Number("1")}, "1"},
		{"{formula: {variables: [{id: x, label: Đúng hạn}, {id: y, label: Tổng số}], no_cases: refuse, cases: [" +
			"{when: x / y >= 0.9, points: 2}, {otherwise: x / y}]}}",
			scoring.Formula{Variables: []scoring.Variable{{ID: "x", Label: "Đúng hạn"}, {ID: "y", Label: "Tổng số"}},
				Cases: Formula("x y", "x / y >= 0.9: 2", "x / y").Cases},
			[]scoring.Input{Number("4"), Number("5")}, "0.8"},
		{"{survey: {cap: 80}}", scoring.BySurvey{Cap: pointer("80")}, []scoring.Input{Number("60")}, "1.5"},
	}
}

func pointer(n string) *scoring.Points { p := points(n); return &p }

// Number is a cell with a number.
func Number(n string) scoring.Input {
	return scoring.Input{State: scoring.Given, Number: points(n), Text: n}
}

// text is a cell with a choice.
func text(text string) scoring.Input { return scoring.Input{State: scoring.Given, Text: text} }
