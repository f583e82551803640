package text

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"sync"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// Day writes a date: 25/11/2021 in Vietnamese, 2021-11-25 in English.
func (l Lang) Day(d scoring.Day) string {
	if len(d) != len("2021-11-25") {
		return string(d)
	}
	return l.Say(string(d[8:10]+"/"+d[5:7]+"/"+d[0:4]), string(d))
}

// Stage is the name of a stage; where none is said, it is the final appraisal.
func (l Lang) Stage(s scoring.Stage) string { return stages.In(l, s) }

var stages = Words[scoring.Stage]{
	scoring.SelfStage:      {"tự đánh giá", "self-assessment"},
	scoring.FirstAppraisal: {"thẩm định lần 1", "first appraisal"},
	scoring.ReplyStage:     {"giải trình", "explanation"},
	scoring.FinalAppraisal: {"thẩm định cuối", "final appraisal"},
	"":                     {"thẩm định cuối", "final appraisal"},
}

// Late is what the regulation makes of a self-assessment that comes late.
func (l Lang) Late(policy scoring.LatePolicy) string {
	words := lates.In(l, cmp.Or(policy.Kind, scoring.LateNothing))
	if policy.Kind == scoring.LatePoints {
		return fmt.Sprintf(words, l.Value(policy.PerDay)) + l.atMost(policy.Cap)
	}
	return words
}

var lates = Words[scoring.LateKind]{
	scoring.LateNothing: {"quy chế không trừ điểm", "the regulation takes nothing off"},
	scoring.LateNote:    {"quy chế chỉ ghi nhận", "the regulation only takes note"},
	scoring.LateZero:    {"tiêu chí tự chấm tính 0 điểm", "the criteria that it scored count 0"},
	scoring.LatePoints:  {"trừ %s điểm mỗi ngày", "%s points off for each day"},
}

func (l Lang) atMost(most *scoring.Points) string {
	if most == nil {
		return l.Say(", không giới hạn", ", without a limit")
	}
	return l.Text(", at most ") + l.Value(*most)
}

// Decision is what a kind of decision is called, also in lists that people fill.
func (l Lang) Decision(k scoring.DecisionKind) string { return decisions.In(l, k) }

var decisions = Words[scoring.DecisionKind]{
	scoring.PointsDecision: {"điểm", "points"},
	scoring.NotApplicable:  {"không áp dụng", "not applicable"},
	scoring.Applies:        {"áp dụng", "applies"},
	scoring.WaiveEvidence:  {"miễn tài liệu kiểm chứng", "evidence waived"},
	scoring.AcceptLate:     {"chấp nhận nộp chậm", "late hand-in accepted"},
	scoring.Approve:        {"phê duyệt", "approved"},
}

// Void says in a few words why a decision does not count, by the code of the
// fault; the fault itself says more.
func (l Lang) Void(code fault.Code) string {
	return cmp.Or(voids.In(l, code), l.subject(code))
}

var voids = Words[fault.Code]{
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
	"late-zero":                  {"đơn vị nộp chậm, tiêu chí tự chấm tính 0 điểm", "the unit came too late to count"},
	"self-missing":               {"đơn vị không có kết quả để thẩm định", "the unit has nothing to appraise"},
	"unit-unknown":               {"không có đơn vị này trong đợt", "no such unit in the round"},
	"criterion-unknown":          {"không có tiêu chí này", "no such criterion"},
	"adjustment-of-branch":       {"chỉ chấm ở tiêu chí con", "only the criteria below it are scored"},
	"adjustment-of-survey":       {"điểm lấy từ điều tra XHH", "takes its points from the survey"},
	"scored-not-applicable":      {"tiêu chí không áp dụng cho đơn vị", "does not apply to the unit"},
	"decision-redone":            {"cơ quan đã quyết định lại", "its agency decided again"},
	"appraised-without-self":     {"đơn vị không tự chấm tiêu chí này", "the unit left it blank"},
}

// AndMore ends a list that was cut short.
func (l Lang) AndMore(n int) string {
	return fmt.Sprintf(l.Say("… và %d nữa", "… and %d more"), n)
}

// Few are the first of a list, and how many more there are.
func (l Lang) Few(list []string, most int, between string) string {
	few := strings.Join(list[:min(most, len(list))], between)
	if more := len(list) - most; more > 0 {
		few += " " + l.AndMore(more)
	}
	return few
}

// NoCases says what a ratio of 0 to 0 comes to, as a line of a scale.
func (l Lang) NoCases(n scoring.NoCases) string {
	return l.Text("No cases (0/0): ") + l.noCases(n)
}

func (l Lang) noCases(n scoring.NoCases) string {
	words := casesWords.In(l, n.Policy)
	if n.Policy == scoring.NoCasesSiblings {
		return fmt.Sprintf(words, strings.Join(n.Siblings, ", "))
	}
	return words
}

var casesWords = Words[scoring.NoCasesPolicy]{
	"":                    {"không nhận", "refused"},
	scoring.NoCasesRefuse: {"không nhận", "refused"},
	scoring.NoCasesZero:   {"0 điểm", "0 points"},
	scoring.NoCasesFull:   {"điểm tối đa", "the maximum"},
	scoring.NoCasesDrop:   {"bỏ khỏi cả điểm và điểm tối đa", "left out of both points and maximum"},
	scoring.NoCasesSiblings: {"điểm tối đa chia đều cho các tiêu chí %s (tiêu chí nào áp dụng)",
		"the maximum is divided equally among %s, those that apply"},
}

// saidCases is the line of forms: nothing where 0/0 is refused, which forms see to.
func (l Lang) saidCases(n scoring.NoCases) []string {
	if n.Policy == "" || n.Policy == scoring.NoCasesRefuse {
		return nil
	}
	return []string{l.NoCases(n)}
}

// unsaidCases is the line that forms do without.
func (l Lang) unsaidCases(n scoring.NoCases) []string {
	if n.Policy != scoring.NoCasesRefuse {
		return nil
	}
	return []string{l.NoCases(n)}
}

// typedArgs are the arguments of messages that hold percentages as somebody typed
// them, which says how many decimals they have.
var typedArgs = map[string]bool{"published": true, "percents": true}

var (
	percentSign = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile("[ \u00a0]*%") })
	decimalMark = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(\d)[.,](\d+)\b`) })
)

// typed writes such figures with the decimal mark of the language, and without
// the sign that some have.
func (l Lang) typed(figures string) string {
	return decimalMark().ReplaceAllString(percentSign().ReplaceAllString(figures, ""), "${1}"+l.Say(",", ".")+"${2}")
}

// Figure is a figure of a result by its name in CSV; "CODE points" and "CODE max" are of
// a criterion.
func (l Lang) Figure(name string) string {
	if code, what, ok := strings.Cut(name, " "); ok {
		return l.Figure(what) + l.Text(" of ") + code
	}
	return cmp.Or(figures.In(l, name), name)
}

var figures = Words[string]{
	"rank": {"hạng", "rank"}, "class": {"xếp loại", "class"}, "index": {"chỉ số", "index"},
	"total": {"tổng điểm", "total"}, "rounded": {"chỉ số làm tròn", "rounded index"},
	"year": {"năm", "year"}, "title": {"tên đợt", "title"}, "mean": {"chỉ số trung bình", "mean index"},
	"data": {"số liệu", "data"}, "leaf": {"dòng", "line"}, "rule": {"nội dung", "what it says"},
	"words": {"giải trình, quyết định (mã băm)", "explanation, decisions (hash)"},
	"max":   {"điểm tối đa", "maximum"}, "self": {"điểm tự đánh giá", "self points"}, "points": {"điểm", "points"},
	"appraised": {"điểm thẩm định", "appraised points"}, "survey": {"điểm điều tra xã hội học", "survey points"},
	"bonus": {"điểm thưởng", "bonus"}, "penalty": {"điểm trừ", "penalty"}, "name": {"tên", "name"},
	"faulty": {"có lỗi dữ liệu", "has faults"}, "tied": {"đồng hạng", "tied"}, "status": {"trạng thái", "status"},
	"index_change": {"tăng giảm chỉ số", "change of index"}, "rank_change": {"tăng giảm hạng", "change of rank"},
}

// Carried is why answers on a leaf could not be carried to another set, or what was
// assumed to carry them.
func (l Lang) Carried(why string) string { return carried.In(l, why) }

var carried = Words[string]{
	"new": {"tiêu chí mới, chưa có câu trả lời: để ngoài điểm tối đa",
		"new, nobody has answered it: left out of the maximum"},
	"dropped": {"không còn trong bộ tiêu chí mới: bỏ câu trả lời", "is in the new set no longer: answers left out"},
	"set": {"gói không có bộ tiêu chí nối tiếp: không chấm khối này",
		"no set of the pack follows: the block is not scored"},
	"lines": {"chỉ có số đã công bố, hoặc không chấm được: không có câu trả lời để chấm lại, để ngoài",
		"known by published figures only, or not scored: no answers to score again, left out"},
	"merged": {"gộp từ nhiều tiêu chí: giữ tỷ lệ điểm chung của chúng",
		"merged of several: their common share of the maximum stands"},
	"typed": {"thang điểm đổi mà điểm là điểm tự chấm, hội đồng cho hoặc đã sửa: giữ tỷ lệ điểm đạt được",
		"its rule changed, but points were typed, given or changed by a council: the share of the maximum stands"},
	"data": {"thang điểm mới hỏi dữ liệu khác: giữ tỷ lệ điểm đạt được",
		"the new rule asks for other data: the share of the maximum stands"},
	"words": {"thang điểm mới gọi dữ liệu bằng tên khác: vẫn lấy số đã khai; xem có còn là một số liệu hay không",
		"the new rule calls the data by other names: what was declared was taken; check that it is the same quantity"},
}

// DaysLate says beside a unit's explanation that it came after its deadline.
func (l Lang) DaysLate(reply *scoring.Reply) string {
	if reply.DaysLate == 0 {
		return ""
	}
	return l.Text(" (days late: %d)", reply.DaysLate)
}

// dots are what is filled in by hand.
const dots = "……"

// Issued is a date as official paper writes it, with dots where there is none: a day
// below 10 has a leading 0, and so have the months 1 and 2.
func (l Lang) Issued(d scoring.Day) string {
	day, month, year := dots, dots, dots
	if len(d) == len("2021-11-25") {
		year, month, day = string(d[:4]), string(d[5:7]), string(d[8:])
	}
	if month > "02" && month < "10" {
		month = strings.TrimPrefix(month, "0")
	}
	return l.Say("ngày "+day+" tháng "+month+" năm "+year, day+"/"+month+"/"+year)
}
