package text

import "parindex/scoring/analysis"

// causes are the causes of lost points, in both languages.
var causes = Words[analysis.Cause]{
	analysis.Declared:    {"tự đánh giá thấp hơn tối đa", "claimed below the maximum"},
	analysis.Unusable:    {"số liệu trống hoặc không dùng được", "blank or unusable data"},
	analysis.Absent:      {"không nộp bản tự đánh giá", "never handed in"},
	analysis.NoEvidence:  {"thẩm định giảm vì không có tài liệu kiểm chứng", "cut by the appraisal, without evidence"},
	analysis.Cut:         {"thẩm định giảm", "cut by the appraisal"},
	analysis.Granted:     {"cơ quan, hội đồng chấm dưới tối đa", "given less than the maximum by appraisers"},
	analysis.Undecided:   {"chưa được thẩm định", "not appraised"},
	analysis.Survey:      {"điều tra xã hội học", "survey"},
	analysis.NoSurvey:    {"không có kết quả điều tra xã hội học", "no survey result"},
	analysis.Late:        {"nộp chậm", "late"},
	analysis.Penalty:     {"điểm trừ", "penalty"},
	analysis.Added:       {"thẩm định nâng", "added by the appraisal"},
	analysis.PenaltyCap:  {"phần vượt trần điểm trừ", "above the cap of the penalty"},
	analysis.Floor:       {"tổng điểm không dưới 0", "no total below 0"},
	analysis.Appraisal:   {"thẩm định, cả giảm và nâng", "appraisal, cuts less gains"},
	analysis.Unpublished: {"không công bố vì đâu", "to what was not published"},
}

// Cause is a cause of lost points.
func (l Lang) Cause(c analysis.Cause) string { return causes.In(l, c) }
