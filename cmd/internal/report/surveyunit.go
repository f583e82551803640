package report

import (
	"slices"
	"strconv"

	"parindex/cmd/internal/sheet"
	"parindex/scoring"
	"parindex/scoring/account"
	"parindex/scoring/survey"
)

// unitTables are what one unit's index is made of: its groups, what each of them
// says of components, and its questions, those of each scale in a table of their
// own.
func (s *Survey) unitTables(u *survey.UnitResult) []sheet.Table {
	var tables []sheet.Table
	if len(u.Groups) > 1 || len(u.Groups) == 1 && u.Groups[0].Population != nil {
		tables = append(tables, s.groupTable(u))
	}
	if len(u.Groups) > 1 && len(u.Components) > 1 {
		tables = append(tables, s.componentTable(u))
	}
	questions := account.QuestionsOf(s.Answers, u, "")
	for i := range s.Answers.Definition.Scales {
		scale := &s.Answers.Definition.Scales[i]
		var rows []account.Question
		for _, q := range questions {
			if q.Question.Scale == scale.ID {
				rows = append(rows, q)
			}
		}
		if len(rows) > 0 {
			tables = append(tables, s.questionTable(u, scale, rows))
		}
	}
	return tables
}

func (s *Survey) groupTable(u *survey.UnitResult) sheet.Table {
	say := s.Lang.Say
	t := sheet.Table{Sheet: say("Nhóm đối tượng", "Groups"), Title: []string{say("Nhóm đối tượng", "Groups"), u.Unit.Name}}
	type row = survey.GroupResult
	columns := []surveyColumn[row]{
		{say("Nhóm", "Group"), false, func(g row) sheet.Cell { return sheet.Cell{Text: g.Group.Name} }},
		{say("Chỉ số hài lòng (%)", "Satisfaction (%)"), true, func(g row) sheet.Cell { return s.index(g.Figure) }},
		{say("Sai số ± (ước lượng)", "Margin ± (estimate)"), true, func(g row) sheet.Cell { return marginCell(g.Figure) }},
		{say("Số phiếu", "Ballots"), true, func(g row) sheet.Cell { return s.ballots(g.Ballots, g.Below) }},
	}
	if slices.ContainsFunc(u.Groups, func(g row) bool { return g.Filled < g.Ballots }) {
		columns = append(columns, surveyColumn[row]{s.filledHeading(), true, func(g row) sheet.Cell { return wholeCell(&g.Filled) }})
	}
	columns = append(columns, []surveyColumn[row]{
		{say("Phiếu cần có", "Ballots required"), true, func(g row) sheet.Cell { return wholeCell(s.groupRequired(g)) }},
		{say("Phiếu phát ra", "Sent"), true, func(g row) sheet.Cell { return wholeCell(g.Sent) }},
		{say("Tổng thể", "Population"), true, func(g row) sheet.Cell { return wholeCell(g.Population) }},
	}...)
	if slices.ContainsFunc(u.Groups, func(g row) bool { return g.Share != nil }) {
		columns = append(columns, surveyColumn[row]{say("Tỷ trọng trong chỉ số (%)", "Share of the index (%)"), true, func(g row) sheet.Cell { return s.shareCell(g.Share) }})
	}
	fill(&t, columns, u.Groups)
	return t
}

func (s *Survey) shareCell(share *scoring.Points) sheet.Cell {
	return s.index(survey.Figure{Index: share})
}

// componentTable is what each group says of each component. Where groups have
// weights, a group that was not asked has none there: shares are given as well.
func (s *Survey) componentTable(u *survey.UnitResult) sheet.Table {
	say := s.Lang.Say
	title := say("Thành phần theo nhóm", "Components by group")
	t := sheet.Table{Sheet: title, Title: []string{title, u.Unit.Name}}
	type row = survey.ComponentResult
	all := say("Mọi nhóm (%)", "All groups (%)")
	if s.isByWeight() {
		all = say("Theo trọng số (%)", "By weights (%)")
	}
	columns := []surveyColumn[row]{
		{say("Thành phần", "Component"), false, func(c row) sheet.Cell { return sheet.Cell{Text: c.Component.Name} }},
		{all, true, func(c row) sheet.Cell { return s.index(c.Figure) }},
	}
	for i := range u.Groups {
		g := &u.Groups[i]
		columns = append(columns, surveyColumn[row]{g.Group.Name + " (%)", true, func(c row) sheet.Cell { return s.index(saidOf(g, c).Figure) }})
		if s.isByWeight() {
			columns = append(columns, surveyColumn[row]{say("Tỷ trọng (%)", "Share (%)"), true, func(c row) sheet.Cell { return s.shareCell(saidOf(g, c).Share) }})
		}
	}
	fill(&t, columns, u.Components)
	return t
}

// saidOf is what a group says of a component; nothing where it was not asked.
func saidOf(g *survey.GroupResult, c survey.ComponentResult) survey.ComponentResult {
	for _, said := range g.Components {
		if said.Component == c.Component {
			return said
		}
	}
	return survey.ComponentResult{}
}

// answersRow is the answers to a question: of all groups, or of one.
type answersRow struct {
	survey.QuestionResult
	group string // empty where there is one group only
	first bool   // of the question
}

// questionTable counts the answers to questions of one scale, level by level, of
// all groups and below that of each.
func (s *Survey) questionTable(u *survey.UnitResult, scale *survey.Scale, questions []account.Question) sheet.Table {
	say := s.Lang.Say
	t := sheet.Table{Sheet: say("Câu hỏi", "Questions"), Title: []string{say("Câu hỏi", "Questions"), u.Unit.Name}}
	columns := []surveyColumn[answersRow]{
		{say("Mã", "Id"), false, func(q answersRow) sheet.Cell { return sheet.Cell{Text: q.Question.ID} }},
		{say("Câu hỏi", "Question"), false, s.questionCell},
	}
	if len(u.Groups) > 1 {
		columns = append(columns, surveyColumn[answersRow]{say("Nhóm", "Group"), false, func(q answersRow) sheet.Cell { return sheet.Cell{Text: q.group} }})
	}
	for i, level := range scale.Levels {
		columns = append(columns, surveyColumn[answersRow]{level.Label, true, func(q answersRow) sheet.Cell { return wholeCell(&q.Levels[i]) }})
	}
	columns = append(columns,
		surveyColumn[answersRow]{say("Bỏ trống", "Blank"), true, func(q answersRow) sheet.Cell { return wholeCell(&q.Blank) }},
		surveyColumn[answersRow]{say("Mức hài lòng (%)", "Satisfaction (%)"), true, func(q answersRow) sheet.Cell { return s.index(q.Figure) }})
	fill(&t, columns, s.answersRows(questions))
	if context := contextOnly(questions); context > 0 {
		t.Footer = append(t.Footer, say("(tham khảo): câu hỏi không tính vào chỉ số; số câu: ", "(context): questions that do not count for the index: ")+strconv.Itoa(context))
	}
	if slices.ContainsFunc(questions, s.isWeighted) {
		t.Footer = append(t.Footer, say("“mọi nhóm”: số trả lời cộng lại; mức hài lòng tính theo trọng số nhóm, không theo số cộng lại",
			"“all groups”: answers added up; the satisfaction is by the groups' weights, not by what they add up to"))
	}
	return t
}

// answersRows are the questions, each with its groups below it.
func (s *Survey) answersRows(questions []account.Question) (rows []answersRow) {
	for _, q := range questions {
		whole := answersRow{q.QuestionResult, "", true}
		switch len(q.Groups) {
		case 0:
		case 1:
			whole.group = q.Groups[0].Group.Name
		default:
			whole.group = s.Lang.Say("mọi nhóm", "all groups")
		}
		rows = append(rows, whole)
		if len(q.Groups) < 2 {
			continue
		}
		for _, g := range q.Groups {
			rows = append(rows, answersRow{g.QuestionResult, g.Group.Name, false})
		}
	}
	return rows
}

// questionCell is the question where its rows begin.
func (s *Survey) questionCell(q answersRow) sheet.Cell {
	switch {
	case !q.first:
		return sheet.Cell{}
	case q.Question.Counts:
		return sheet.Cell{Text: q.Question.Text}
	}
	return sheet.Cell{Text: q.Question.Text + s.Lang.Say(" (tham khảo)", " (context)")}
}

func contextOnly(questions []account.Question) (n int) {
	for _, q := range questions {
		if !q.Question.Counts {
			n++
		}
	}
	return n
}
