package sheet

import (
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/scoring"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// BlankBallots is how many ballots a sheet has room for where nobody says.
const BlankBallots = 500

// BallotsSheet is for ballots: one a row, nothing filled. Units and groups are
// those of the round, questions those that such a group is asked.
func BallotsSheet(r *scoring.Round, d *survey.Definition) AnswersSheet {
	s := AnswersSheet{round: r, def: d, kind: "ballots", name: "Phiếu", title: "NHẬP PHIẾU ĐIỀU TRA XÃ HỘI HỌC",
		blank: BlankBallots, frozen: 3, counted: []int{1}}
	rating := askings(r, d)
	s.columns = []answersColumn{
		{"Mã phiếu", column.Ballot.ID(), 11, freeText, nil, "Số ghi trên phiếu; mỗi phiếu một mã, không trùng."},
		{"Mã đơn vị (hoặc tên)", column.UnitCode.ID(), 24, chosen, unitLabels(rating),
			"Đơn vị được đánh giá: chọn trong danh sách."},
		{"Nhóm đối tượng", column.Group.ID(), 18, chosen, s.groupLabels(rating),
			"Nhóm của người trả lời: chọn trong danh sách."},
	}
	for _, q := range d.Questions() {
		if slices.ContainsFunc(rating, func(one asking) bool { return isAsked(q, one.group) }) {
			s.columns = append(s.columns, s.questionColumn(q))
		}
	}
	s.columns = append(s.columns, waveAndChannel()...)
	s.columns = append(s.columns, answersColumn{"Mã người trả lời", column.Person.ID(), 12, freeText, nil,
		"Nếu có: mã của người trả lời, giống nhau ở mọi phiếu của người đó."})
	s.advice = adviceOf("ballots")
	return s
}

// questionColumn is a question with its answers to choose from, by their labels
// and, for those who type, by their codes. A long question stands in the prompt and
// in the instructions.
func (s AnswersSheet) questionColumn(q *survey.Question) answersColumn {
	const mostInHeading = 120
	c := answersColumn{heading: q.ID, id: q.ID, width: 15, entry: chosen, prompt: q.Text}
	if len([]rune(q.Text)) <= mostInHeading {
		c.heading = q.ID + ". " + q.Text
	}
	scale := s.def.ScaleOf(q)
	if scale == nil {
		return c
	}
	var codes, both []string
	for _, level := range scale.Levels {
		c.options = append(c.options, level.Label)
		c.width = min(24, max(c.width, sizeOf(level.Label)+indentWidth+3))
		if level.Code != "" && !sameWord(level.Code, level.Label) {
			codes, both = append(codes, level.Code), append(both, level.Code+" = "+level.Label)
		}
	}
	c.options = append(c.options, codes...)
	if len(both) > 0 {
		c.prompt = shorten(q.Text, maxInline/2) + "\nGõ mã: " + strings.Join(both, "; ")
	}
	return c
}

// unitLabels are the names of units, or their ids where two go by one name.
func unitLabels(rating []asking) []string {
	units := slices.Compact(seq.Map(rating, func(one asking) *scoring.Unit { return one.unit })) // they come one by one
	labels := make([]string, len(units))
	for i, unit := range units {
		labels[i] = unit.Name
		if slices.ContainsFunc(units, func(other *scoring.Unit) bool {
			return other != unit && (sameWord(other.Name, unit.Name) || sameWord(other.ID, unit.Name))
		}) {
			labels[i] = unit.ID
		}
	}
	return labels
}

func (s AnswersSheet) groupLabels(rating []asking) []string {
	var labels []string
	for _, one := range rating {
		if label := s.groupLabel(one.group); !slices.Contains(labels, label) {
			labels = append(labels, label)
		}
	}
	return labels
}
