package text

import (
	"fmt"
	"strings"

	"parindex/scoring"
)

// NoCases says what a ratio of 0 to 0 comes to, as a line of a scale.
func (l Lang) NoCases(n scoring.NoCases) string {
	return l.Say("Không phát sinh (0/0): ", "No cases (0/0): ") + l.noCases(n)
}

func (l Lang) noCases(n scoring.NoCases) string {
	switch n.Policy {
	case scoring.NoCasesZero:
		return l.Say("0 điểm", "0 points")
	case scoring.NoCasesFull:
		return l.Say("điểm tối đa", "the maximum")
	case scoring.NoCasesDrop:
		return l.Say("bỏ khỏi cả điểm và điểm tối đa", "left out of both points and maximum")
	case scoring.NoCasesSiblings:
		return fmt.Sprintf(l.Say("điểm tối đa chia đều cho các tiêu chí %s (tiêu chí nào áp dụng)",
			"the maximum is divided equally among %s, those that apply"), strings.Join(n.Siblings, ", "))
	}
	return l.Say("không nhận", "refused")
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
