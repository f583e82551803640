package report

import (
	"fmt"
	"slices"

	"parindex/scoring"
)

// ledger is every decision on the leaf, in order, and what stood after the last.
func (e *Explanation) ledger() outline {
	line, say := e.Criterion.Line, e.Lang.Say
	o := under(say("Điểm thẩm định: ", "Appraised points: ") + e.Lang.Value(line.Appraised))
	o.below = append(o.below, e.history()...)
	if !slices.ContainsFunc(line.Ledger, scoring.Adjustment.Counts) {
		o.below = append(o.below, under(e.undecided()))
		return o
	}
	if last := line.Ledger[len(line.Ledger)-1]; last.Counts() {
		if cut := e.rounded(last.To.Number); cut != "" {
			o.below = append(o.below, under(e.Lang.Value(last.To.Number)+cut))
		}
	}
	return o
}

// history is the decisions in order, with the unit's answer where it came: after
// the first appraisal.
func (e *Explanation) history() []outline {
	line := e.Criterion.Line
	answer, list := line.Explanation, []outline(nil)
	for _, a := range line.Ledger {
		if answer != nil && a.Stage != scoring.FirstAppraisal {
			list, answer = append(list, under(e.explained(*answer))), nil
		}
		list = append(list, under(e.decision(a)))
	}
	if answer != nil {
		list = append(list, under(e.explained(*answer)))
	}
	return list
}

// decision is one line of the ledger.
func (e *Explanation) decision(a scoring.Adjustment) string {
	say := e.Lang.Say
	text := "→ " + e.found(a.To)
	if a.From.State == scoring.Given {
		text = e.found(a.From) + " " + text
	}
	if a.Reason == "" && !a.To.Number.Equal(e.Criterion.Line.Self) {
		a.Reason = say("không ghi", "none given")
	}
	return fmt.Sprintf("%s: %s", decisionPlace(a), text+e.by(a))
}

// about are the decisions on the node, or on a node above it, that are not about
// points.
func (e *Explanation) about() (list []scoring.Adjustment) {
	for _, a := range e.Unit.Standing.Card.Other {
		if slices.ContainsFunc(e.Criterion.Path, func(c *scoring.Criterion) bool { return c.Code == a.Code }) {
			list = append(list, a)
		}
	}
	return list
}

func (e *Explanation) others() []outline {
	var list []outline
	for _, a := range e.about() {
		list = append(list, under(e.other(a)))
	}
	if len(list) == 0 {
		return nil
	}
	return []outline{under(e.Lang.Say("Quyết định khác:", "Other decisions:"), list...)}
}

// other is a decision that is not about points, or that no leaf has.
func (e *Explanation) other(a scoring.Adjustment) string {
	return fmt.Sprintf("%s: %s%s", a.Pos, e.Lang.Decision(a.Kind), e.by(a))
}

// by is who decided in which appraisal and when, why, and by what.
func (e *Explanation) by(a scoring.Adjustment) (text string) {
	say := e.Lang.Say
	for _, said := range []string{e.stage(a), e.Lang.Day(a.Day), e.agency(a.Agency)} {
		if said != "" {
			text += " · " + said
		}
	}
	if a.Reason != "" {
		text += say(" · lý do: ", " · reason: ") + a.Reason
	}
	if a.Evidence != "" {
		text += say(" · căn cứ: ", " · evidence: ") + a.Evidence
	}
	if a.Clause != "" {
		text += say(" · theo ", " · by ") + a.Clause
	}
	if !a.Counts() {
		text += fmt.Sprintf(say(" · không được tính [%s]", " · does not count [%s]"), a.Void)
	}
	return text
}

// stage is which appraisal decided, where the round has had two.
func (e *Explanation) stage(a scoring.Adjustment) string {
	if a.Stage == "" {
		return ""
	}
	return e.Lang.Stage(a.Stage)
}

// explained is the unit's answer to the first appraisal.
func (e *Explanation) explained(x scoring.Explanation) string {
	text := fmt.Sprintf(e.Lang.Say("%s: đơn vị giải trình: %s", "%s: the unit explains: %s"), x.Pos, x.Text)
	if x.Evidence != "" {
		text += e.Lang.Say(" · tài liệu kiểm chứng: ", " · evidence: ") + x.Evidence
	}
	return text
}

// decisionPlace is the cell of the points, or the line of a decision without.
func decisionPlace(a scoring.Adjustment) scoring.Position {
	if a.To.Pos.IsZero() {
		return a.Pos
	}
	return a.To.Pos
}

// undecided says what the regulation makes of a leaf that no council decided on.
func (e *Explanation) undecided() string {
	policy := e.Unit.Round.Regulation.Unappraised
	none := fmt.Sprintf(e.Lang.Say("không có quyết định nào (unappraised: %s)", "no decision (unappraised: %s)"), policy)
	if policy == scoring.AcceptSelf && e.Criterion.Line.Criterion.HasSelf() {
		return none + e.Lang.Say(": giữ điểm tự chấm", ": the self points stand")
	}
	return none + e.Lang.Say(": tính 0", ": counts 0")
}

// agency is the name of an appraising agency, or its id where the round has none.
func (e *Explanation) agency(id string) string {
	for _, agency := range e.Unit.Round.Agencies {
		if (agency.ID == id || agency.As == id && agency.Appraises(e.Unit.Standing.Card.Unit, e.Unit.Ranking.Block)) && agency.Name != "" {
			return agency.Name
		}
	}
	return id
}
