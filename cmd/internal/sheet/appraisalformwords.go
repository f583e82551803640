package sheet

import (
	"slices"
	"strings"

	"parindex/cmd/internal/text"
	"parindex/scoring"
)

// claimedBy is what a unit declared, in words, and what is wrong with it.
func claimedBy(round *scoring.Round, set *scoring.CriteriaSet, r claimRow) string {
	if !r.node.HasSelf() {
		return vi.Scale(set.PartOf(r.node), text.In(round, r.node))
	}
	words := declaredWords(set.Fields(r.node), r.entry)
	if r.isWithoutCases() {
		words = append(words, "Không có trường hợp nào (0/0): không tính tiêu chí này, kể cả điểm tối đa; đúng như vậy "+
			"thì để trống cột Đến")
	}
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

// citedBy is a unit's evidence, explanation and note.
func citedBy(e *scoring.Entry) string {
	if e == nil {
		return ""
	}
	words := []string{e.Evidence}
	if e.Explanation != "" {
		words = append(words, "Giải trình: "+e.Explanation)
	}
	if e.Note != "" {
		words = append(words, "Ghi chú: "+e.Note)
	}
	return strings.TrimSpace(strings.Join(words, "\n"))
}

// saidWords is what the first appraisal said and, where an agency has decided in the
// final one already, what it says there.
func (a *appraisalWriter) saidWords(r claimRow) string {
	var words []string
	for _, stage := range []scoring.Stage{scoring.FirstAppraisal, scoring.FinalAppraisal} {
		steps := slices.DeleteFunc(slices.Clone(r.scored.Steps), func(step scoring.Step) bool {
			return (step.Stage == scoring.FirstAppraisal) != (stage == scoring.FirstAppraisal)
		})
		if said := because(steps); said != nil {
			words = append(words, a.opinion(said.Decision))
		}
	}
	if len(words) == 0 {
		return "(chưa thẩm định)"
	}
	return strings.Join(words, "\n")
}

// opinion is a decision's reason, below whose it is unless it is the list's own.
func (a *appraisalWriter) opinion(said *scoring.Decision) string {
	var whose []string
	if said.Stage != scoring.FirstAppraisal {
		whose = append(whose, "Thẩm định cuối")
	}
	if said.Agency != a.Agency.ID && said.Agency != "" {
		whose = append(whose, a.Round.AgencyName(said.Agency))
	}
	if len(whose) == 0 {
		return reasonWords(said)
	}
	return strings.TrimSpace(strings.Join(whose, ", ") + ":\n" + reasonWords(said))
}

// because is the last decision that counts and says why, or the last that counts;
// nil where there is none.
func because(steps scoring.Steps) *scoring.Step {
	withReason := slices.DeleteFunc(slices.Clone(steps), func(step scoring.Step) bool { return step.Reason == "" })
	if last := withReason.Last(); last != nil {
		return last
	}
	return steps.Last()
}

// reasonWords is why, and what the decision rests on.
func reasonWords(a *scoring.Decision) string {
	words := []string{a.Reason}
	if a.Evidence != "" {
		words = append(words, "Căn cứ: "+a.Evidence)
	}
	if a.Clause != "" {
		words = append(words, "Điều khoản: "+a.Clause)
	}
	return strings.TrimSpace(strings.Join(words, "\n"))
}

// answerWords is what the unit has to say to what the first appraisal left it; to
// what that did not come to, what it declared.
func answerWords(r claimRow) string {
	var words []string
	if e := r.scored.Reply; e != nil {
		words = append(words, e.Text)
		if e.Evidence != "" {
			words = append(words, "Tài liệu bổ sung: "+e.Evidence)
		}
		words[len(words)-1] += vi.DaysLate(e)
	} else if r.scored.Steps.Last() != nil {
		return "(không giải trình)"
	} else {
		words = append(words, r.claimed, citedBy(r.entry))
	}
	return strings.TrimSpace(strings.Join(words, "\n"))
}
