package report

import (
	"slices"
	"strconv"

	"parindex/cmd/internal/form"
	"parindex/scoring/survey"
)

// unitTables are what one unit's index is made of: its groups, and its questions,
// those of each scale in a table of their own.
func (s *Survey) unitTables(u *survey.UnitResult) []form.Table {
	var tables []form.Table
	if len(u.Groups) > 1 || len(u.Groups) == 1 && u.Groups[0].Population != nil {
		tables = append(tables, s.groupTable(u))
	}
	d := s.Answers.Definition
	for i := range d.Scales {
		scale := &d.Scales[i]
		var rows []survey.QuestionResult
		for _, q := range u.Questions {
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

func (s *Survey) groupTable(u *survey.UnitResult) form.Table {
	say := s.Lang.Say
	t := form.Table{Sheet: say("Nhóm đối tượng", "Groups"), Title: []string{say("Nhóm đối tượng", "Groups"), u.Unit.Name}}
	type row = survey.GroupResult
	columns := []surveyColumn[row]{
		{say("Nhóm", "Group"), false, func(g row) form.Cell { return form.Cell{Text: g.Group.Name} }},
		{say("Chỉ số hài lòng (%)", "Satisfaction (%)"), true, func(g row) form.Cell { return s.index(g.Figure) }},
		{say("Sai số ± (ước lượng)", "Margin ± (estimate)"), true, func(g row) form.Cell { return marginCell(g.Figure) }},
		{say("Số phiếu", "Ballots"), true, func(g row) form.Cell { return s.ballots(g.Ballots, g.Below) }},
		{say("Phiếu cần có", "Ballots required"), true, func(g row) form.Cell { return wholeCell(g.Required) }},
		{say("Phiếu phát ra", "Sent"), true, func(g row) form.Cell { return wholeCell(g.Sent) }},
		{say("Tổng thể", "Population"), true, func(g row) form.Cell { return wholeCell(g.Population) }},
	}
	if slices.ContainsFunc(u.Groups, func(g row) bool { return g.Share != nil }) {
		columns = append(columns, surveyColumn[row]{say("Tỷ trọng trong chỉ số (%)", "Share of the index (%)"), true, func(g row) form.Cell {
			if g.Share == nil {
				return form.Cell{Text: "–"}
			}
			share := s.figure(*g.Share)
			return form.Cell{Number: &share, Decimals: s.decimals()}
		}})
	}
	fill(&t, columns, u.Groups)
	return t
}

// questionTable counts the answers to questions of one scale, level by level.
func (s *Survey) questionTable(u *survey.UnitResult, scale *survey.Scale, rows []survey.QuestionResult) form.Table {
	say := s.Lang.Say
	t := form.Table{Sheet: say("Câu hỏi", "Questions"), Title: []string{say("Câu hỏi", "Questions"), u.Unit.Name}}
	type row = survey.QuestionResult
	columns := []surveyColumn[row]{
		{say("Mã", "Id"), false, func(q row) form.Cell { return form.Cell{Text: q.Question.ID} }},
		{say("Câu hỏi", "Question"), false, func(q row) form.Cell { return form.Cell{Text: s.questionName(q)} }},
	}
	for i, level := range scale.Levels {
		columns = append(columns, surveyColumn[row]{level.Label, true, func(q row) form.Cell { return wholeCell(&q.Levels[i]) }})
	}
	columns = append(columns,
		surveyColumn[row]{say("Bỏ trống", "Blank"), true, func(q row) form.Cell { return wholeCell(&q.Blank) }},
		surveyColumn[row]{say("Hài lòng (%)", "Satisfaction (%)"), true, func(q row) form.Cell { return s.index(q.Figure) }})
	fill(&t, columns, rows)
	if context := contextOnly(rows); context > 0 {
		t.Footer = []string{say("(tham khảo): câu hỏi không tính vào chỉ số; số câu: ", "(context): questions that do not count for the index: ") + strconv.Itoa(context)}
	}
	return t
}

func (s *Survey) questionName(q survey.QuestionResult) string {
	if q.Question.Counts {
		return q.Question.Text
	}
	return q.Question.Text + s.Lang.Say(" (tham khảo)", " (context)")
}

func contextOnly(rows []survey.QuestionResult) (n int) {
	for _, q := range rows {
		if !q.Question.Counts {
			n++
		}
	}
	return n
}
