package text

import "parindex/scoring"

// Published is the name of a figure of a published table.
func (l Lang) Published(f scoring.Figure) string {
	switch f {
	case scoring.FigureSelf:
		return l.Say("điểm tự đánh giá", "self points")
	case scoring.FigureAppraised:
		return l.Say("điểm thẩm định", "appraised points")
	case scoring.FigureSurvey:
		return l.Say("điểm điều tra xã hội học", "survey points")
	case scoring.FigureBonus:
		return l.Say("điểm thưởng", "bonus")
	case scoring.FigurePenalty:
		return l.Say("điểm trừ", "penalty")
	case scoring.FigureMax:
		return l.Say("điểm tối đa", "maximum")
	case scoring.FigureIndex:
		return l.Say("chỉ số", "index")
	}
	return l.Say("tổng điểm", "total")
}
