package report

import (
	"slices"
	"strconv"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/account"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// unitTables are what one unit's index is made of: its groups, what each of them
// says of components, and its questions, those of each scale in a table of their
// own.
func (s *Survey) unitTables(u *survey.UnitResult) []*page.Table {
	var tables []*page.Table
	if len(u.Groups) > 1 || len(u.Groups) == 1 && u.Groups[0].Population != nil {
		tables = append(tables, s.groupTable(u))
	}
	if len(u.Groups) > 1 && len(u.Components) > 1 {
		tables = append(tables, s.componentTable(u))
	}
	questions := account.QuestionsOf(s.Answers, u, "")
	for scale := range seq.Each(s.Answers.Definition.Scales) {
		rows := seq.Filter(questions, func(q account.Question) bool { return q.Question.Scale == scale.ID })
		if len(rows) > 0 {
			tables = append(tables, s.questionTable(u, scale, rows))
		}
	}
	return tables
}

// unitTable is a table of one unit, without columns.
func (s *Survey) unitTable(u *survey.UnitResult, title string) *page.Table {
	return &page.Table{Name: title, Title: []string{title, u.Unit.Name}, Narrow: true}
}

func (s *Survey) groupTable(u *survey.UnitResult) *page.Table {
	t := s.unitTable(u, s.say("Groups"))
	type row = survey.GroupResult
	has := func(is func(row) bool) bool { return slices.ContainsFunc(u.Groups, is) }
	fill(t, []column[row]{
		name(s.say("Group"), func(g row) string { return g.Group.Name }),
		figure(s.say("Satisfaction (%)"), 0, func(g row) page.Cell { return s.index(g.Figure) }),
		figure(s.say("Margin ± (estimate)"), 2, func(g row) page.Cell { return marginCell(g.Figure) }),
		figure(s.say("Ballots"), 1, func(g row) page.Cell { return s.ballots(g.Ballots, g.Below) }),
		when(has(func(g row) bool { return g.FilledLeast < g.Ballots }), figure(s.filledHeading(), 2,
			func(g row) page.Cell { return filledCell(g.SampleFigure) })),
		figure(s.say("Ballots required"), 1, func(g row) page.Cell { return wholeCell(s.groupRequired(g)) }),
		figure(s.say("Sent"), 3, func(g row) page.Cell { return wholeCell(g.Sent) }),
		figure(s.say("Population"), 3, func(g row) page.Cell { return wholeCell(g.Population) }),
		when(has(func(g row) bool { return g.Share != nil }), figure(s.say("Share of the index (%)"), 1,
			func(g row) page.Cell { return s.shareCell(g.Share) })),
	}, u.Groups)
	return t
}

func (s *Survey) shareCell(share *scoring.Points) page.Cell {
	return s.index(survey.Figure{Index: share})
}

// componentTable is what each group says of each component. Where groups have
// weights, a group that was not asked has none there: shares are given as well.
func (s *Survey) componentTable(u *survey.UnitResult) *page.Table {
	t := s.unitTable(u, s.say("Components by group"))
	type row = survey.ComponentResult
	all := s.say("All groups (%)")
	if s.isByWeight() {
		all = s.say("By weights (%)")
	}
	columns := []column[row]{
		name(s.say("Component"), func(c row) string { return c.Component.Name }),
		figure(all, 0, func(c row) page.Cell { return s.index(c.Figure) }),
	}
	for g := range seq.Each(u.Groups) {
		columns = append(columns, figure(g.Group.Name+" (%)", 1,
			func(c row) page.Cell { return s.index(saidOf(g, c).Figure) }))
		if s.isByWeight() {
			columns = append(columns, figure(s.say("Share (%)"), 2,
				func(c row) page.Cell { return s.shareCell(saidOf(g, c).Share) }))
		}
	}
	fill(t, columns, u.Components)
	return t
}

// saidOf is what a group says of a component; nothing where it was not asked.
func saidOf(g *survey.GroupResult, c survey.ComponentResult) survey.ComponentResult {
	return seq.First(g.Components, func(said survey.ComponentResult) bool { return said.Component == c.Component })
}

// answersRow is the answers to a question: of all groups, or of one.
type answersRow struct {
	survey.QuestionResult
	group string // empty where there is one group only
	first bool   // of the question
}

// questionTable counts the answers to questions of one scale, level by level, of
// all groups and below that of each.
func (s *Survey) questionTable(u *survey.UnitResult, scale *survey.Scale, questions []account.Question) *page.Table {
	t := s.unitTable(u, s.say("Questions"))
	columns := []column[answersRow]{
		name(s.say("Id"), func(q answersRow) string { return q.Question.ID }),
		word(s.say("Question"), 0, s.questionCell),
	}
	if len(u.Groups) > 1 {
		columns = append(columns, name(s.say("Group"), func(q answersRow) string { return q.group }))
	}
	for i, level := range scale.Levels {
		columns = append(columns, figure(level.Label, 0,
			func(q answersRow) page.Cell { return wholeCell(&q.Levels[i]) }))
	}
	columns = append(columns, figure(s.say("Blank"), 1, func(q answersRow) page.Cell { return wholeCell(&q.Blank) }),
		figure(s.Lang.Say("Mức hài lòng (%)", "Satisfaction (%)"), 0,
			func(q answersRow) page.Cell { return s.index(q.Figure) }))
	fill(t, columns, s.answersRows(questions))
	if context := seq.Count(questions, func(q account.Question) bool { return !q.Question.Counts }); context > 0 {
		t.Notes = append(t.Notes, page.Lines(s.say(
			"(context): questions that do not count for the index: ")+strconv.Itoa(context))...)
	}
	if slices.ContainsFunc(questions, s.isWeighted) {
		t.Notes = append(t.Notes, page.Lines(s.say(
			"“all groups”: all answers together; the satisfaction follows from the groups' weights, not from this "+
				"total"))...)
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
			whole.group = s.say("all groups")
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
func (s *Survey) questionCell(q answersRow) page.Cell {
	switch {
	case !q.first:
		return page.Cell{}
	case q.Question.Counts:
		return page.Word(q.Question.Text)
	}
	return page.Word(q.Question.Text + s.say(" (context)"))
}
