package sheet

import (
	"fmt"
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/scoring"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// asking is a unit with a group that may rate it.
type asking struct {
	unit  *scoring.Unit
	group *survey.Group
}

// askings are the units of a round that a survey leaf applies to, each with the
// groups that may rate it.
func askings(r *scoring.Round, d *survey.Definition) []asking {
	applies := seq.Set(SurveyRows(r), func(row SurveyRow) *scoring.Unit { return row.unit })
	var all []asking
	for unit, block := range r.Units() {
		for g := range seq.Each(d.Groups) {
			if applies[unit] && (len(g.Rates) == 0 || slices.Contains(g.Rates, block.ID)) {
				all = append(all, asking{unit, g})
			}
		}
	}
	return all
}

// Askable says whether there is anybody who may rate a unit of the round.
func Askable(r *scoring.Round, d *survey.Definition) bool { return len(askings(r, d)) > 0 }

// isAsked says whether a group answers a question.
func isAsked(q *survey.Question, g *survey.Group) bool {
	return len(q.Groups) == 0 || slices.Contains(q.Groups, g.ID)
}

// waveAndChannel are the columns that only some surveys need.
func waveAndChannel() []answersColumn {
	return []answersColumn{
		{"Đợt điều tra", column.Wave.ID(), 11, freeText, nil, "Chỉ khi điều tra nhiều đợt: tên đợt, ví dụ Đợt 1."},
		{"Kênh điều tra", column.Channel.ID(), 11, freeText, nil, "Nếu cần phân biệt: ví dụ giấy, trực tuyến."},
	}
}

// CountsSheet is for answers that are added up: a row for each unit, group that
// may rate it, and question that the group is asked.
func CountsSheet(r *scoring.Round, d *survey.Definition) AnswersSheet {
	s := AnswersSheet{round: r, def: d, kind: "counts", name: "Tổng hợp phiếu",
		title: "TỔNG HỢP PHIẾU ĐIỀU TRA XÃ HỘI HỌC", advice: adviceOf("counts"), frozen: 5}
	s.columns = []answersColumn{
		{"Mã đơn vị", column.UnitCode.ID(), 15, written, nil, ""},
		{"Đơn vị", "unit_name", 22, written, nil, ""},
		{"Nhóm đối tượng", column.Group.ID(), 16, written, nil, ""},
		{"Mã câu hỏi", column.Question.ID(), 9, written, nil, ""},
		{"Nội dung câu hỏi", "question_text", 36, written, nil, ""},
	}
	labels := levelLabels(d)
	s.columns = append(s.columns, levelColumns(labels)...)
	last := len(s.columns)
	s.columns = append(s.columns, answersColumn{"Số phiếu", column.Ballots.ID(), 8.5, wholeNumber, nil,
		"Số phiếu thu về của nhóm này về đơn vị này."})
	s.columns = append(s.columns, waveAndChannel()...)
	for col := s.frozen + 1; col <= last+1; col++ {
		s.counted = append(s.counted, col)
	}
	s.wrong = differs(s.frozen+1, last, last+1)
	for _, one := range askings(r, d) {
		for _, q := range d.Questions() {
			if isAsked(q, one.group) {
				s.rows = append(s.rows, s.countsRow(one, q, labels))
			}
		}
	}
	return s
}

// levelColumns are those of levels and of blanks, unless a level goes by that name.
func levelColumns(labels []string) (columns []answersColumn) {
	for _, label := range labels {
		columns = append(columns, answersColumn{label, label, levelWidth, wholeNumber, nil,
			"Số người chọn mức này, là số nguyên; không có thì ghi 0."})
	}
	if !slices.ContainsFunc(labels, isBlankHeading) {
		columns = append(columns, answersColumn{"Bỏ trống", column.BlankAnswers.ID(), 8.5, wholeNumber, nil,
			"Số phiếu không trả lời câu này."})
	}
	return columns
}

const levelWidth = 10.5

// countsRow closes the levels of other scales.
func (s AnswersSheet) countsRow(one asking, q *survey.Question, labels []string) answersRow {
	row := answersRow{make([]string, len(s.columns)), make([]bool, len(s.columns))}
	copy(row.texts, []string{one.unit.ID, one.unit.Name, s.groupLabel(one.group), q.ID, q.Text})
	scale := s.def.ScaleOf(q)
	for i, label := range labels {
		row.closed[s.frozen+i] = scale == nil || !slices.ContainsFunc(scale.Levels,
			func(l survey.Level) bool { return sameWord(l.Label, label) })
	}
	return row
}

// levelLabels are the levels of all scales, those of the same name once.
func levelLabels(d *survey.Definition) (labels []string) {
	for _, q := range d.Questions() {
		scale := d.ScaleOf(q)
		if scale == nil {
			continue
		}
		for _, level := range scale.Levels {
			if !slices.ContainsFunc(labels, func(known string) bool { return sameWord(known, level.Label) }) {
				labels = append(labels, level.Label)
			}
		}
	}
	return labels
}

// isBlankHeading says whether a level goes by the name of the column of blanks.
func isBlankHeading(label string) bool {
	return slices.ContainsFunc(column.BlankAnswers, func(word string) bool { return sameWord(word, label) })
}

func sameWord(a, b string) bool { return strings.EqualFold(fold.Text(a), fold.Text(b)) }

// differs is a condition: the answers of a row do not add up to its ballots.
func differs(first, last, ballots int) string {
	answers := "$" + column.Letters(first) + "{line}:$" + column.Letters(last) + "{line}"
	all := "$" + column.Letters(ballots) + "{line}"
	return fmt.Sprintf("AND(ISNUMBER(%s),COUNT(%s)>0,SUM(%s)<>%s)", all, answers, answers, all)
}

// groupLabel is a group's name, or its id where two go by that name.
func (s AnswersSheet) groupLabel(g *survey.Group) string {
	for other := range seq.Each(s.def.Groups) {
		if other.ID != g.ID && (sameWord(other.Name, g.Name) || sameWord(other.ID, g.Name)) {
			return g.ID
		}
	}
	return g.Name
}

// SampleSheet is for how many people there are, and how many were asked: a row
// for each unit and group that may rate it.
func SampleSheet(r *scoring.Round, d *survey.Definition) AnswersSheet {
	s := AnswersSheet{round: r, def: d, kind: "sample",
		name: "Mẫu điều tra", title: "MẪU ĐIỀU TRA XÃ HỘI HỌC", frozen: 3, counted: []int{4, 5}}
	s.columns = []answersColumn{
		{"Mã đơn vị", column.UnitCode.ID(), 18, written, nil, ""},
		{"Đơn vị", "unit_name", 34, written, nil, ""},
		{"Nhóm đối tượng", column.Group.ID(), 26, written, nil, ""},
		{"Tổng thể", column.Population.ID(), 13, wholeNumber, nil, "Số người thuộc nhóm có thể hỏi về đơn vị này."},
		{"Số phiếu phát ra", column.Sent.ID(), 13, wholeNumber, nil, "Số phiếu đã phát cho nhóm này."},
	}
	s.columns = append(s.columns, waveAndChannel()[0])
	s.wrong = "AND(ISNUMBER($D{line}),ISNUMBER($E{line}),$E{line}>$D{line})"
	s.advice = adviceOf("sample")
	for _, one := range askings(r, d) {
		row := answersRow{make([]string, len(s.columns)), make([]bool, len(s.columns))}
		copy(row.texts, []string{one.unit.ID, one.unit.Name, s.groupLabel(one.group)})
		s.rows = append(s.rows, row)
	}
	return s
}
