package form

import (
	"strings"

	"parindex/scoring"
)

// claimedBy is what a unit declared, in words, and what is wrong with it.
func claimedBy(set *scoring.CriteriaSet, r claimRow) string {
	if !r.node.HasSelf() {
		return vi.Scale(r.node)
	}
	words := declaredWords(set.Fields(r.node), r.entry)
	if r.fault != "" {
		words = append(words, "Số tự đánh giá có lỗi: "+r.fault)
	}
	return strings.Join(words, "\n")
}

func declaredWords(fields []scoring.Field, e *scoring.Entry) []string {
	const nothing = "(đơn vị không kê khai)"
	if e == nil || len(fields) == 0 {
		if e == nil || e.Points.State == scoring.Blank {
			return []string{nothing}
		}
		return nil
	}
	var words []string
	blank := true
	for i, in := range e.Inputs {
		blank = blank && in.State == scoring.Blank
		words = append(words, strings.TrimPrefix(fields[i].Label+": "+inputWords(in), ": "))
	}
	if blank {
		return []string{nothing}
	}
	return words
}

func inputWords(in scoring.Input) string {
	switch {
	case in.State == scoring.Blank:
		return "(để trống)"
	case in.State == scoring.Bad:
		return "(có lỗi)"
	case in.Text != "":
		return in.Text
	}
	return vi.Value(in.Number)
}

// citedBy is a unit's evidence and explanation.
func citedBy(e *scoring.Entry) string {
	if e == nil {
		return ""
	}
	words := []string{e.Evidence}
	if e.Explanation != "" {
		words = append(words, "Giải trình: "+e.Explanation)
	}
	return strings.TrimSpace(strings.Join(words, "\n"))
}
