package text

import (
	"fmt"
	"strings"

	"parindex/scoring"
)

// Alternatives parts a leaf's scale: what it says first, and the lines of its
// alternatives, of which there are n, in the order of [scoring.Work].
func (l Lang) Alternatives(c *scoring.Criterion, n int) (intro, alternatives []string) {
	lines := l.scaleLines(c)
	at := max(len(lines)-n, 0)
	return lines[:at], lines[at:]
}

// Rounded says how a figure was rounded: "làm tròn nửa lên, 2 số lẻ".
func (l Lang) Rounded(mode scoring.RoundingMode, decimals int) string {
	how := map[scoring.RoundingMode]string{
		scoring.HalfUp:   l.Say("làm tròn nửa lên", "rounded half up"),
		scoring.HalfEven: l.Say("làm tròn nửa về số chẵn", "rounded half to even"),
		scoring.Down:     l.Say("cắt bỏ phần lẻ", "cut off"),
	}
	return fmt.Sprintf(l.Say("%s, %d số lẻ", "%s, %d decimals"), how[mode], decimals)
}

// Ranked names the figure that units are compared by.
func (l Lang) Ranked(by scoring.Breaker) string {
	if names, ok := breakers[by]; ok {
		return l.Say(names[0], names[1])
	}
	code := strings.TrimPrefix(string(by), "index:")
	return fmt.Sprintf(l.Say("chỉ số của %s", "index of %s"), code)
}

var breakers = map[scoring.Breaker][2]string{
	"":          {"chỉ số", "index"}, // where a faulty regulation says nothing
	"index":     {"chỉ số", "index"},
	"total":     {"tổng điểm", "total"},
	"self":      {"điểm tự chấm", "self points"},
	"appraised": {"điểm thẩm định", "appraised points"},
	"survey":    {"điểm điều tra", "survey points"},
	"bonus":     {"điểm thưởng", "bonus"},
}

// Precise says which of two figures a comparison looks at.
func (l Lang) Precise(p scoring.Precision) string {
	if p == scoring.OnRounded {
		return l.Say("đã làm tròn", "rounded")
	}
	return l.Say("chính xác", "exact")
}
