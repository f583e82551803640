package text

import (
	"fmt"

	"parindex/scoring"
)

// Day writes a date: 25/11/2021 in Vietnamese, 2021-11-25 in English.
func (l Lang) Day(d scoring.Day) string {
	if len(d) != len("2021-11-25") {
		return string(d)
	}
	return l.Say(string(d[8:10]+"/"+d[5:7]+"/"+d[0:4]), string(d))
}

// Stage is the name of a stage.
func (l Lang) Stage(s scoring.Stage) string {
	switch s {
	case scoring.SelfStage:
		return l.Say("tự đánh giá", "self-assessment")
	case scoring.FirstAppraisal:
		return l.Say("thẩm định lần 1", "first appraisal")
	case scoring.ReplyStage:
		return l.Say("giải trình", "explanation")
	}
	return l.Say("thẩm định cuối", "final appraisal")
}

// Late is what the regulation makes of a self-assessment that comes late.
func (l Lang) Late(policy scoring.LatePolicy) string {
	switch policy.Kind {
	case scoring.LateNote:
		return l.Say("quy chế chỉ ghi nhận", "the regulation only takes note")
	case scoring.LateZero:
		return l.Say("tính như không nộp", "it counts as if it had never come")
	case scoring.LatePoints:
		return fmt.Sprintf(l.Say("trừ %s điểm mỗi ngày", "%s points off for each day"), l.Value(policy.PerDay)) +
			l.atMost(policy.Cap)
	}
	return l.Say("quy chế không trừ điểm", "the regulation takes nothing off")
}

func (l Lang) atMost(most *scoring.Points) string {
	if most == nil {
		return l.Say(", không giới hạn", ", without a limit")
	}
	return l.Say(", nhiều nhất ", ", at most ") + l.Value(*most)
}

// Decision is what a kind of decision is called, also in lists that people fill.
func (l Lang) Decision(k scoring.DecisionKind) string {
	switch k {
	case scoring.NotApplicable:
		return l.Say("không áp dụng", "not applicable")
	case scoring.Applies:
		return l.Say("áp dụng", "applies")
	case scoring.WaiveEvidence:
		return l.Say("miễn tài liệu kiểm chứng", "evidence waived")
	case scoring.AcceptLate:
		return l.Say("chấp nhận nộp chậm", "late hand-in accepted")
	case scoring.Approve:
		return l.Say("phê duyệt", "approved")
	}
	return l.Say("điểm", "points")
}
