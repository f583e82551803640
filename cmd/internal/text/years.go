package text

import "strings"

// Figure is a figure of a result by its name in CSV; "CODE points" and "CODE max" are of
// a criterion.
func (l Lang) Figure(name string) string {
	if code, what, ok := strings.Cut(name, " "); ok {
		return l.Figure(what) + l.Say(" của ", " of ") + code
	}
	words, known := figures[name]
	if !known {
		return name
	}
	return l.Say(words[0], words[1])
}

var figures = map[string][2]string{
	"rank": {"hạng", "rank"}, "class": {"xếp loại", "class"}, "index": {"chỉ số", "index"}, "total": {"tổng điểm", "total"},
	"max": {"điểm tối đa", "maximum"}, "self": {"điểm tự đánh giá", "self points"}, "points": {"điểm", "points"},
	"appraised": {"điểm thẩm định", "appraised points"}, "survey": {"điểm điều tra xã hội học", "survey points"},
	"bonus": {"điểm thưởng", "bonus"}, "penalty": {"điểm trừ", "penalty"}, "name": {"tên", "name"},
	"faulty": {"có lỗi dữ liệu", "has faults"}, "tied": {"đồng hạng", "tied"}, "status": {"trạng thái", "status"},
	"index_change": {"tăng giảm chỉ số", "change of index"}, "rank_change": {"tăng giảm hạng", "change of rank"},
}

// Carried is why answers on a leaf could not be carried to another set, or what was
// assumed to carry them.
func (l Lang) Carried(why string) string {
	words := carried[why]
	return l.Say(words[0], words[1])
}

var carried = map[string][2]string{
	"new":     {"tiêu chí mới, chưa có câu trả lời: để ngoài điểm tối đa", "new, nobody has answered it: left out of the maximum"},
	"dropped": {"không còn trong bộ tiêu chí mới: bỏ câu trả lời", "is in the new set no longer: answers left out"},
	"set":     {"gói không có bộ tiêu chí nối tiếp: không chấm khối này", "no set of the pack follows: the block is not scored"},
	"lines": {"chỉ có số đã công bố, hoặc không chấm được: không có câu trả lời để chấm lại, để ngoài",
		"known by published figures only, or not scored: no answers to score again, left out"},
	"merged": {"gộp từ nhiều tiêu chí: giữ tỷ lệ điểm chung của chúng", "merged of several: their common share of the maximum stands"},
	"typed": {"thang điểm đổi mà điểm là điểm tự chấm, hội đồng cho hoặc đã sửa: giữ tỷ lệ điểm đạt được",
		"its rule changed, but points were typed, given or changed by a council: the share of the maximum stands"},
	"data": {"thang điểm mới hỏi dữ liệu khác: giữ tỷ lệ điểm đạt được",
		"the new rule asks for other data: the share of the maximum stands"},
}
