package report

import (
	"cmp"
	"fmt"
	"slices"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// ledger is every decision on the leaf, in order, and what stood after the last.
func (e *Account) ledger() page.Line {
	line := e.Criterion.Line
	heading := e.say("Appraised points: ")
	if last := line.Steps.Last(); last != nil && last.Supposed {
		heading = e.say("Tried points: ")
	}
	o := page.Under(heading + e.Lang.Value(line.Appraised))
	o.Below = append(o.Below, e.history()...)
	last := line.Steps.Last()
	if last == nil {
		o.Below = append(o.Below, page.Under(e.undecided()))
		return o
	}
	if cut := e.rounded(last.To.Number); cut != "" {
		o.Below = append(o.Below, page.Under(e.Lang.Value(last.To.Number)+cut))
	}
	return o
}

// idle is what was decided on the points of a leaf that does not apply.
func (e *Account) idle() []page.Line {
	history := e.history()
	if len(history) == 0 {
		return nil
	}
	return []page.Line{page.Under(e.say("Decisions on its points, none of which counts:"), history...)}
}

// history is the decisions in order, with the unit's answer where it came: after
// the first appraisal.
func (e *Account) history() []page.Line {
	line := e.Criterion.Line
	answer, list := line.Reply, []page.Line(nil)
	replaces := line.Criterion.HasSelf() || line.Part == scoring.Penalty
	for _, step := range line.Steps {
		if answer != nil && step.Stage != scoring.FirstAppraisal {
			list, answer = append(list, page.Under(e.explained(*answer))), nil
		}
		list = append(list, page.Under(e.decision(step, replaces)))
		replaces = replaces || step.Counts()
	}
	if answer != nil {
		list = append(list, page.Under(e.explained(*answer)))
	}
	return list
}

// decision is one line of the ledger; one that replaces nothing is the first on a leaf
// that units do not score.
func (e *Account) decision(step scoring.Step, replaces bool) string {
	text, before := "→ "+e.decided(step.To), step.Before
	if step.Supposed {
		return text + e.say(" · other points, tried; there is no such decision")
	}
	if step.From.State == scoring.Given {
		text, before, replaces = e.decided(step.From)+" "+text, step.From.Number, true
	}
	none, reg := "", e.Unit.Round.Regulation
	if replaces && step.Reason == "" && step.To.State == scoring.Given && !reg.Same(step.To.Number, before) {
		none = e.say("none given")
	}
	return fmt.Sprintf("%s: %s", e.place(decisionPlace(step.Decision)), text+e.by(step, none))
}

// decided are points in a decision: those that cannot be read count in it as none, not as 0.
func (e *Account) decided(in scoring.Input) string {
	if in.State == scoring.Bad {
		return "?"
	}
	return e.found(in)
}

// about are the decisions on the node, or on a node above it, that are not about
// points.
func (e *Account) about() scoring.Steps {
	return seq.Filter(e.Unit.Standing.Card.Other, func(a scoring.Step) bool {
		return slices.ContainsFunc(e.Criterion.Path, func(c *scoring.Criterion) bool { return c.Code == a.Code })
	})
}

func (e *Account) others() []page.Line {
	list := seq.Map(e.about(), func(a scoring.Step) page.Line { return page.Under(e.other(a)) })
	if len(list) == 0 {
		return nil
	}
	return []page.Line{page.Under(e.say("Other decisions:"), list...)}
}

// other is a decision that is not about points, or that no leaf has.
func (e *Account) other(a scoring.Step) string {
	text := e.Lang.Decision(a.Kind)
	if a.Kind == scoring.PointsDecision {
		text += " → " + e.decided(a.To)
	}
	return fmt.Sprintf("%s: %s%s", e.place(a.Pos), text, e.by(a, ""))
}

// toRedo says why a decision has to be made again, of one that has.
func (e *Account) toRedo(a scoring.Step) string {
	switch {
	case !a.Stale || !a.Counts():
		return ""
	case a.From.State != scoring.Given || a.From.Number.Equal(a.Before):
		return e.say(" · older than the decision that it replaces: to be decided again")
	}
	return e.say(" · decided from %s where the points are %s: to be decided again", e.Lang.Value(a.From.Number),
		e.Lang.Value(a.Before))
}

// by is who decided in which appraisal and when, why or that there is no reason, and by
// what.
func (e *Account) by(a scoring.Step, noReason string) (text string) {
	for _, said := range []string{e.stage(a.Stage), e.Lang.Day(a.Day), e.Unit.Round.AgencyName(a.Agency)} {
		if said != "" {
			text += " · " + said
		}
	}
	if redo := e.toRedo(a); redo != "" {
		text, noReason = text+redo, ""
	}
	if why := cmp.Or(a.Reason, noReason); why != "" {
		text += e.say(" · reason: ") + why
	}
	if a.Evidence != "" {
		text += e.say(" · evidence: ") + a.Evidence
	}
	if a.Clause != "" {
		text += e.say(" · by ") + a.Clause
	}
	text += e.vote(a.Vote)
	if !a.Counts() {
		text += e.say(" · does not count: ") + e.Lang.Void(a.Void) + e.aside(" [%s]", a.Void)
	}
	return text
}

// stage is which appraisal decided, where the round has had two.
func (e *Account) stage(stage scoring.Stage) string {
	if stage == "" {
		return ""
	}
	return e.Lang.Stage(stage)
}

// explained is the unit's answer to the first appraisal.
func (e *Account) explained(x scoring.Reply) string {
	if x.Text == "" {
		return e.say("%s: the unit adds evidence: %s", e.place(x.Pos), x.Evidence) + e.Lang.DaysLate(&x)
	}
	text := e.say("%s: the unit explains: %s", e.place(x.Pos), x.Text)
	if x.Evidence != "" {
		text += e.Lang.Say(" · tài liệu kiểm chứng: ", " · evidence: ") + x.Evidence
	}
	return text + e.Lang.DaysLate(&x)
}

// decisionPlace is the cell of the points, or the line of a decision without.
func decisionPlace(a *scoring.Decision) fault.Position {
	if a.To.Pos.IsZero() {
		return a.Pos
	}
	return a.To.Pos
}

// undecided says what a leaf counts that no decision gave its points.
func (e *Account) undecided() string {
	line := e.Criterion.Line
	none := e.say("no decision")
	if len(line.Steps) > 0 {
		none = e.say("no decision that counts")
	}
	none += e.aside(" (unappraised: %s)", e.Unit.Round.Regulation.Unappraised)
	if e.Unit.Round.Stage == scoring.SelfStage {
		none = e.say("as of the self-assessment no decision is counted yet")
	}
	if e.stands() {
		return none + e.say(": the self points count")
	}
	return none + e.say(": counts 0")
}

// stands says whether self points stand without a decision: by the regulation, before
// any appraisal, or because the only ones there are could not be used.
func (e *Account) stands() bool {
	line := e.Criterion.Line
	if !line.Criterion.HasSelf() || e.Unit.Standing.Card.Absent {
		return false
	}
	round := e.Unit.Round
	return round.Regulation.Unappraised == scoring.AcceptSelf || round.Stage == scoring.SelfStage ||
		line.Appraised.Sign() > 0
}

// owner is the agency that the node names, or the one that has its part for the unit.
func (e *Account) owner() string {
	line := e.Criterion.Line
	if line.Criterion.Agency == "" {
		return ""
	}
	return e.Unit.Round.AgencyName(line.Owner)
}

// vote is how a council came to a decision, as far as the ledger says.
func (e *Account) vote(v scoring.Vote) (text string) {
	if v.Minutes != "" {
		text += e.say(" · minutes ") + v.Minutes
	}
	if v.Members > 0 {
		text += e.say(" · %d of %d there", v.Attended, v.Members)
	}
	if v.Counted {
		text += e.say(" · %d for", v.For)
	}
	return text
}
