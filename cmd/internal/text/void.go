package text

import (
	"fmt"

	"parindex/scoring"
)

// Void says in a few words why a decision does not count, by the code of the
// fault; the fault itself says more.
func (l Lang) Void(code scoring.Code) string {
	if words, known := voids[code]; known {
		return l.Say(words[0], words[1])
	}
	return l.Subject(code)
}

var voids = map[scoring.Code][2]string{
	scoring.CodeAppraiserOther:      {"không phải cơ quan thẩm định của đợt", "no appraiser of the round"},
	scoring.CodeNotItsUnit:          {"cơ quan không thẩm định đơn vị này", "not a unit of the agency"},
	scoring.CodeNotItsArea:          {"tiêu chí do cơ quan khác thẩm định", "another agency appraises the criterion"},
	scoring.CodeTwoAgencies:         {"cơ quan khác đã thẩm định", "another agency has decided"},
	scoring.CodeCouncilOnly:         {"việc của hội đồng", "for a council to decide"},
	scoring.CodeAfterCouncil:        {"hội đồng đã quyết định", "the council has decided"},
	scoring.CodeAfterLock:           {"sau ngày khóa sổ", "after the lock"},
	scoring.CodeBeforeReceipt:       {"trước ngày nhận bản tự đánh giá", "before the self-assessment came in"},
	scoring.CodeCellNotNumber:       {"điểm trống hoặc không đọc được", "no points that can be read"},
	scoring.CodeScoreOverMax:        {"vượt điểm tối đa", "above the maximum"},
	scoring.CodeScoreNegative:       {"điểm âm", "below 0"},
	scoring.CodeLateZero:            {"đơn vị nộp chậm, tính như không nộp", "the unit came too late to count"},
	scoring.CodeSelfMissing:         {"đơn vị không có kết quả để thẩm định", "the unit has nothing to appraise"},
	scoring.CodeUnitUnknown:         {"không có đơn vị này trong đợt", "no such unit in the round"},
	scoring.CodeCriterionUnknown:    {"không có tiêu chí này", "no such criterion"},
	scoring.CodeAdjustmentBranch:    {"chỉ chấm ở tiêu chí con", "only the criteria below it are scored"},
	scoring.CodeAdjustmentSurvey:    {"điểm lấy từ điều tra XHH", "takes its points from the survey"},
	scoring.CodeScoredNotApplicable: {"tiêu chí không áp dụng cho đơn vị", "does not apply to the unit"},
	scoring.CodeAppraisedNoSelf:     {"đơn vị không tự chấm tiêu chí này", "the unit left it blank"},
}

// AndMore ends a list that was cut short.
func (l Lang) AndMore(n int) string {
	return fmt.Sprintf(l.Say("… và %d nữa", "… and %d more"), n)
}
