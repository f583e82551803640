package text

import (
	"fmt"

	"parindex/scoring/fault"
)

// Void says in a few words why a decision does not count, by the code of the
// fault; the fault itself says more.
func (l Lang) Void(code fault.Code) string {
	if words, known := voids[code]; known {
		return l.Say(words[0], words[1])
	}
	return l.Subject(code)
}

var voids = map[fault.Code][2]string{
	"agency-unknown":             {"không phải cơ quan thẩm định của đợt", "no appraiser of the round"},
	"decision-not-its-unit":      {"cơ quan không thẩm định đơn vị này", "not a unit of the agency"},
	"decision-not-its-area":      {"tiêu chí do cơ quan khác thẩm định", "another agency appraises the criterion"},
	"decision-two-agencies":      {"cơ quan khác đã thẩm định", "another agency has decided"},
	"decision-of-council":        {"việc của hội đồng", "for a council to decide"},
	"decision-after-council":     {"hội đồng đã quyết định", "the council has decided"},
	"decision-after-lock":        {"sau ngày khóa sổ", "after the lock"},
	"decision-before-submission": {"trước ngày nhận bản tự đánh giá", "before the self-assessment came in"},
	"cell-not-number":            {"điểm trống hoặc không đọc được", "no points that can be read"},
	"score-over-max":             {"vượt điểm tối đa", "above the maximum"},
	"score-negative":             {"điểm âm", "below 0"},
	"late-zero":                  {"đơn vị nộp chậm, tính như không nộp", "the unit came too late to count"},
	"self-missing":               {"đơn vị không có kết quả để thẩm định", "the unit has nothing to appraise"},
	"unit-unknown":               {"không có đơn vị này trong đợt", "no such unit in the round"},
	"criterion-unknown":          {"không có tiêu chí này", "no such criterion"},
	"adjustment-of-branch":       {"chỉ chấm ở tiêu chí con", "only the criteria below it are scored"},
	"adjustment-of-survey":       {"điểm lấy từ điều tra XHH", "takes its points from the survey"},
	"scored-not-applicable":      {"tiêu chí không áp dụng cho đơn vị", "does not apply to the unit"},
	"appraised-without-self":     {"đơn vị không tự chấm tiêu chí này", "the unit left it blank"},
}

// AndMore ends a list that was cut short.
func (l Lang) AndMore(n int) string {
	return fmt.Sprintf(l.Say("… và %d nữa", "… and %d more"), n)
}
