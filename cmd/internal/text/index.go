package text

import "parindex/scoring"

// OnScale adds the scale of an index to a heading: "Chỉ số (%)", "Chỉ số (0–1)".
func OnScale(head string, s scoring.IndexScale) string {
	if s == scoring.RatioIndex {
		return head + " (0–1)"
	}
	return head + " (%)"
}

// IndexSign is what stands behind an index: a percent sign, or nothing.
func IndexSign(s scoring.IndexScale) string {
	if s == scoring.RatioIndex {
		return ""
	}
	return "%"
}

// Level is a class with its lower edge: "Tốt từ 80%", "Tốt từ 0,8", "Tốt từ 800 điểm".
func (l Lang) Level(level scoring.ClassLevel, by scoring.RankBy, s scoring.IndexScale) string {
	sign := IndexSign(s)
	if by == scoring.ByTotal {
		sign = l.Say(" điểm", " points")
	}
	return level.Name + " " + l.lowEdge(scoring.Edge{Open: level.Open}) + l.Number(level.Edge) + sign
}
