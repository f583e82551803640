package column

import (
	"strings"
	"unicode"

	"parindex/scoring"
	"parindex/scoring/fault"
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
		"lĩnh vực, tiêu chí, tiêu chí thành phần", "tiêu chí/tiêu chí thành phần",
		"tên tiêu chí, tiêu chí thành phần", "tên tiêu chí", "nội dung tiêu chí",
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
	LeafName = Heading{"Tiêu chí", "criterion"}
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
	Further = Heading{"Tài liệu bổ sung", "evidence", "tài liệu kiểm chứng bổ sung", "tài liệu kiểm chứng",
		"tài liệu minh chứng", "minh chứng", "tlkc"}
)

// The columns of satisfaction and of history files, beside [UnitCode] and
// [LeafCode].
var (
	// Satisfaction is on the scale of the regulation.
	Satisfaction = Heading{"Mức độ hài lòng", "satisfaction", "mức hài lòng", "tỷ lệ hài lòng", "hài lòng"}
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
	BesideHistory = Heading{"self", "appraised", "survey", "bonus", "penalty", "total", "max", "tied", "decided",
		"index_change", "rank_change"}
)

// CellName is the name of a cell, "B7"; both count from 1.
func CellName(col, line int) string {
	return fault.At("", line, col).Cell()
}

// Letters is the name of a column, counted from 1.
func Letters(col int) string { return fault.At("", 0, col).Cell() }

// Digits is the precision of a spreadsheet: Excel shows and keeps 15 significant
// digits; what a file holds beyond them is noise of binary floats.
const Digits = 15

// InRows says whether the fields of a leaf stand in rows of their own beneath it.
func InRows(fields []scoring.Field) bool { return len(fields) > 0 && fields[0].OwnRow }

// FieldCode is the code of a row of its own: "1.1.2:a".
func FieldCode(leaf *scoring.Criterion, field scoring.Field) string {
	return leaf.Code + ":" + field.Name
}

// Of is where a field is declared.
func Of(field scoring.Field) Heading {
	if field.Name == "denominator" && !field.OwnRow {
		return Denominator
	}
	return Declared
}

// AskedBy says which columns of declared data a set's leaves ask for.
func AskedBy(set *scoring.CriteriaSet) (declared, denominator bool) {
	set.Walk(func(c *scoring.Criterion, _ int) {
		for _, field := range set.Fields(c) {
			isDenominator := Of(field).Name() == Denominator.Name()
			declared, denominator = true, denominator || isDenominator
		}
	})
	return declared, denominator
}

// The columns of published figures, beside [UnitCode], [Block], [Rank], [Index] and
// [Class]. Areas have columns of their own, by their codes or titles, and so have the
// classes of which a table prints how many units they have.
var (
	// PublishedSelf is the points that units gave themselves.
	PublishedSelf = Heading{"Tự đánh giá", "self", "điểm tự đánh giá", "tự chấm", "điểm tự chấm"}
	// PublishedAppraised is the points of the appraisal.
	PublishedAppraised = Heading{"Thẩm định", "appraised", "điểm thẩm định"}
	// PublishedSurvey is the points of the survey.
	PublishedSurvey = Heading{"ĐTXHH", "survey", "điều tra xã hội học", "điểm điều tra xã hội học", "điểm điều tra"}
	// PublishedBonus is the points beyond the maximum.
	PublishedBonus = Heading{"Điểm thưởng", "bonus"}
	// PublishedPenalty is the points taken off, as a number from 0 up.
	PublishedPenalty = Heading{"Điểm trừ", "penalty", "điểm phạt"}
	// PublishedTotal is all points.
	PublishedTotal = Heading{"Tổng điểm", "total", "tổng số điểm", "điểm đạt được", "điểm"}
	// PublishedMax is the maximum that applies to the unit.
	PublishedMax = Heading{"Điểm tối đa", "max", "maximum", "điểm chuẩn", "điểm tối đa áp dụng"}
	// BlockUnits is how many units a block has, printed or not.
	BlockUnits = Heading{"Số đơn vị", "of", "units"}
	// BesidePublished is what else such tables have; those that score writes among them.
	BesidePublished = Heading{"tied", "index_change", "rank_change", "decided", "faulty", "status", "hạng so", "chỉ số so"}
)

// The columns of files with people's answers, beside [UnitCode]: ballots, counts,
// the sample, published figures. Questions and levels of answers have columns
// of their own, which the survey's definition names.
var (
	// Ballot is a ballot's id.
	Ballot = Heading{"Mã phiếu", "ballot", "phiếu số", "phiếu"}
	// Group is the respondents' group, by id or name.
	Group = Heading{"Nhóm đối tượng", "group", "mã nhóm", "nhóm", "đối tượng"}
	// Wave is one of several surveys of a round.
	Wave = Heading{"Đợt điều tra", "wave", "đợt", "đợt khảo sát"}
	// Channel is how the answers came: on paper, online.
	Channel = Heading{"Kênh điều tra", "channel", "kênh", "kênh khảo sát", "hình thức"}
	// Person is whoever answered.
	Person = Heading{"Mã người trả lời", "person", "người trả lời"}
	// Question is a question's id or text.
	Question = Heading{"Mã câu hỏi", "question", "câu hỏi", "câu"}
	// BlankAnswers is how many left the question blank.
	BlankAnswers = Heading{"Bỏ trống", "blank", "để trống", "không trả lời"}
	// Ballots is how many ballots came back.
	Ballots = Heading{"Số phiếu", "ballots", "số phiếu thu về", "phiếu thu về"}
	// Population is how many people there are to ask.
	Population = Heading{"Tổng thể", "population", "quy mô tổng thể", "số đối tượng"}
	// Sent is how many ballots were sent out.
	Sent = Heading{"Số phiếu phát ra", "sent", "phiếu phát ra", "phát ra"}
	// Published is a satisfaction that somebody printed, in percent.
	Published = Heading{"Đã công bố", "published", "công bố", "tỷ lệ công bố"}
)

// The columns of how a council came to a decision, in lists of decisions.
var (
	// Minutes is the number of the minutes that the decision stands in.
	Minutes = Heading{"Biên bản số", "minutes", "biên bản", "số biên bản"}
	// Attended is how many of how many members were there: 7/9.
	Attended = Heading{"Có mặt", "attended", "số có mặt", "thành viên có mặt"}
	// For is how many of those were for it.
	For = Heading{"Tán thành", "for", "số tán thành", "số phiếu tán thành"}
)
