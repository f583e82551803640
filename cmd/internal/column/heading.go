package column

import (
	"strings"
	"unicode"
)

// A Heading is a column as people name it: the name our own forms use, which
// also identifies the column, then the variants seen in archives. Of two columns
// that both fit, the one named earlier is meant: "Mã" rather than "STT". Case,
// and what stands in brackets, do not matter.
type Heading []string

// Name is the name that our own forms use.
func (h Heading) Name() string { return h[0] }

// ID is the name that CSV files have it by: the first in plain letters.
func (h Heading) ID() string {
	for _, name := range h {
		if !strings.ContainsFunc(name, func(r rune) bool { return r > unicode.MaxASCII }) {
			return name
		}
	}
	return h.Name()
}

// The columns of a self-assessment.
var (
	// Code is of the criterion, or of a row that holds one of its data.
	Code = Heading{"Mã", "mã tiêu chí", "mã số", "mã tc", "số tt", "số thứ tự", "stt", "tt", "code"}
	// Title is of the criterion or of that row.
	Title = Heading{"Lĩnh vực / Tiêu chí / Tiêu chí thành phần", "lĩnh vực/tiêu chí/tiêu chí thành phần",
		"lĩnh vực/tiêu chí/tctp",
		"lĩnh vực, tiêu chí, tiêu chí thành phần", "tiêu chí/tiêu chí thành phần", "tên tiêu chí", "nội dung tiêu chí",
		"nội dung đánh giá",
		"tiêu chí thành phần", "tctp", "tiêu chí", "nội dung", "lĩnh vực", "title", "criterion"}
	// Max is the most points that there are.
	Max = Heading{"Điểm tối đa", "điểm chuẩn", "thang điểm tối đa", "mức điểm tối đa", "tối đa", "maximum"}
	// Scale says how points are given.
	Scale = Heading{"Thang điểm", "cách tính điểm", "hướng dẫn chấm điểm", "phương pháp đánh giá", "scale"}
	// Declared is what the unit declares: a choice or a number.
	Declared = Heading{"Kê khai", "số liệu kê khai", "kết quả thực hiện", "số liệu", "declared"}
	// Denominator is the second number of a rate.
	Denominator = Heading{"Mẫu số", "tổng số", "denominator"}
	// Points are those that the unit gives itself.
	Points = Heading{"Điểm tự đánh giá", "tự đánh giá", "điểm tự chấm", "tự chấm", "điểm tự chấm của đơn vị",
		"đơn vị tự chấm", "đơn vị tự đánh giá", "điểm đơn vị tự chấm", "điểm đơn vị tự đánh giá", "tự chấm điểm",
		"self points"}
	// Appraised are the points of councils in a unit's own workbook.
	Appraised = Heading{"Điểm thẩm định", "thẩm định", "điểm chấm thực tế", "kết quả thẩm định", "hội đồng thẩm định",
		"điểm hội đồng thẩm định", "điểm đạt được", "appraised points"}
	// Evidence is the documents that the unit cites.
	Evidence = Heading{"Tài liệu kiểm chứng", "tài liệu kiểm chứng/giải trình", "tài liệu minh chứng", "minh chứng",
		"tlkc", "evidence"}
	// Explanation is what the unit says to that.
	Explanation = Heading{"Giải trình", "nội dung giải trình", "thuyết minh", "explanation"}
	// Check is what the form says is wrong in a row. Nothing reads it.
	Check = Heading{"Kiểm tra"}
	// Note is any other remark.
	Note = Heading{"Ghi chú", "ý kiến", "ý kiến khác", "lý do", "note"}
)

// The columns of a list of decisions, of agencies and councils; the English
// words are those of CSV files.
var (
	// UnitCode is the unit's id.
	UnitCode = Heading{"Mã đơn vị", "unit"}
	// UnitName is for people, and names the unit where there is no column of ids.
	UnitName = Heading{"Đơn vị", "tên đơn vị", "unit_name"}
	// LeafCode is the criterion's code.
	LeafCode = Heading{"Mã tiêu chí", "mã", "code"}
	// LeafName is for people.
	LeafName = Heading{"Tiêu chí"}
	// From is the points that are replaced: those that the unit gave itself, or
	// those of an earlier decision.
	From = Heading{"Từ", "từ điểm", "điểm tự đánh giá", "tự đánh giá", "from"}
	// To is the points decided.
	To = Heading{"Đến", "đến điểm", "điểm thẩm định", "thẩm định", "to"}
	// Reason is why.
	Reason = Heading{"Lý do", "reason"}
	// Kind is what the line decides, where it is not points.
	Kind = Heading{"Loại quyết định", "kind", "loại"}
	// Stage is which appraisal the decision is of; in a list of what came in, what
	// came in.
	Stage = Heading{"Lần thẩm định", "stage", "lần", "giai đoạn"}
	// Day is the date of the decision.
	Day = Heading{"Ngày", "day", "date", "ngày thẩm định", "ngày quyết định"}
	// DecisionEvidence is what the decision rests on, of facts.
	DecisionEvidence = Heading{"Căn cứ", "evidence", "tài liệu"}
	// Clause is the place of the regulation that it rests on.
	Clause = Heading{"Điều khoản", "clause", "theo quy định"}
	// Agency is the id of who decides.
	Agency = Heading{"Cơ quan thẩm định", "agency", "cơ quan"}
)

// The columns of what came in when, and of what units say to the points that
// they were left.
var (
	// Received is the day on which something came in.
	Received = Heading{"Ngày nhận", "received", "ngày nộp"}
	// Explained is what the unit says.
	Explained = Heading{"Giải trình", "explanation", "text", "nội dung giải trình"}
	// Further is the evidence that it adds.
	Further = Heading{"Tài liệu bổ sung", "evidence", "tài liệu kiểm chứng bổ sung"}
)

// The columns of satisfaction and of history files, beside [UnitCode] and
// [LeafCode].
var (
	// Satisfaction is on the scale of the regulation.
	Satisfaction = Heading{"Mức độ hài lòng", "satisfaction", "tỷ lệ hài lòng", "hài lòng"}
	// Block is the block's id.
	Block = Heading{"Khối", "block", "mã khối"}
	// Index is in percent.
	Index = Heading{"Chỉ số", "index"}
	// Rank is the place in the block.
	Rank = Heading{"Xếp hạng", "rank", "hạng"}
	// Class is a label of the classification.
	Class = Heading{"Xếp loại", "class"}
	// Faulty is the mark of figures that had faults.
	Faulty = Heading{"còn lỗi", "faulty"}
	// Set is the criteria set that figures were made by.
	Set = Heading{"bộ tiêu chí", "set"}
	// Status says what the figures may be used for.
	Status = Heading{"trạng thái", "status"}
)

// The columns that stand in tables for people, or that programs write for other
// purposes. Nothing reads them.
var (
	// Beside is what people put into any table.
	Beside = Heading{"unit_name", "đơn vị", "tên đơn vị", "criterion", "tiêu chí", "tên tiêu chí", "note", "ghi chú",
		"stt", "tt"}
	// BesideAnswers is what they put beside answers.
	BesideAnswers = Heading{"group_name", "tên nhóm", "question_text", "nội dung câu hỏi", "nội dung", "total", "tổng",
		"tổng số", "tổng cộng"}
	// BesideDecisions is what a list of decisions shows whoever fills it.
	BesideDecisions = Heading{"điểm tối đa", "số liệu kê khai", "tài liệu kiểm chứng/giải trình", "đơn vị tự chấm",
		"ý kiến thẩm định đã có",
		"giải trình, tài liệu bổ sung của đơn vị"}
	// BesideReplies is what the form of a unit's answers shows whoever fills it.
	BesideReplies = Heading{"tiêu chí", "điểm tối đa", "tự đánh giá", "mất", "cơ quan thẩm định", "lý do", "thẩm định",
		"thẩm định lần 1",
		"thẩm định lần 2"}
	// BesideHistory is what else the table of results has.
	BesideHistory = Heading{"self", "appraised", "survey", "bonus", "penalty", "total", "max", "tied",
		"index_change", "rank_change"}
)
