package report

import (
	"cmp"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/overview"
	"parindex/scoring/seq"
)

// bare are the cuts that rest on nothing, on a screen each at its cell.
func (v *Appraisal) bare() page.Block {
	type row = overview.Decision
	return v.orNone(listing(v.say("Cuts without a reason or evidence"), []column[row]{
		when(!v.Paper, word(v.say("Where"), 0, func(d row) string { return reasonPlace(d.Decision).String() })),
		name(v.say("Unit"), func(d row) string { return d.Card.Unit.Name }),
		name(v.say("Code"), func(d row) string { return d.Code }),
		word(v.say("Criterion"), 0, func(d row) string { return brief(d.Title) }),
		word(v.say("Agency"), 0, func(d row) string { return v.agency(d.Agency) }),
		figure(v.say("From"), 0, func(d row) page.Cell { return v.valueCell(d.Before) }),
		figure(v.say("To"), 0, func(d row) page.Cell { return v.valueCell(d.To.Number) }),
		word(v.say("Lacks"), 0, func(d row) string { return strings.Join(v.lacks(d), ", ") }),
	}, v.Overview.Ungrounded))
}

// reasonPlace is where the reason is missing.
func reasonPlace(a *scoring.Decision) fault.Position {
	if a.Reason != "" || a.ReasonPos.IsZero() {
		return decisionPlace(a)
	}
	return a.ReasonPos
}

func (v *Appraisal) lacks(d overview.Decision) (lacks []string) {
	if d.Reason == "" {
		lacks = append(lacks, v.say("reason"))
	}
	if d.Evidence == "" {
		lacks = append(lacks, v.say("evidence"))
	}
	return lacks
}

// agency is an agency in a table: nobody's decisions stand in the units' own
// workbooks.
func (v *Appraisal) agency(id string) string {
	if id == "" {
		return v.say("(no agency given)")
	}
	return v.Overview.Round.AgencyName(id)
}

// waiting are the leaves that somebody still has to decide on, by unit.
func (v *Appraisal) waiting() page.Block {
	type row = overview.Unit
	t := toDo(listing(v.say("Not yet appraised, by unit"), []column[row]{
		word(v.say("Unit"), 0, func(u row) page.Cell { return unitOf(u.Card) }),
		counted(v.say("Criteria"), func(u row) int { return len(u.StillToDecide) }),
		word(v.say("Codes"), 0, func(u row) string { return v.codes(u.StillToDecide) }),
	}, v.Overview.Waiting))
	b := v.orNone(t, v.kept())
	if none, ok := b.(page.Section); ok && v.kept() != "" {
		none.Below = page.Lines(v.kept())
		return none
	}
	return b
}

// codes are the first few, or all.
func (v *Appraisal) codes(leaves []overview.Leaf) string {
	most := 8
	if v.All || v.Paper {
		most = len(leaves)
	}
	return v.Lang.Few(seq.Map(leaves, func(l overview.Leaf) string { return l.Line.Criterion.Code }), most, ", ")
}

// kept says what the regulation made of leaves without a decision.
func (v *Appraisal) kept() string {
	if v.Overview.Kept == 0 {
		return ""
	}
	choice := " (unappraised: accept)"
	if v.Paper {
		choice = ""
	}
	return v.say("Without a decision, so the self points count%s: %d", choice, v.Overview.Kept)
}

// owing are the same leaves by the agency that has to decide.
func (v *Appraisal) owing() page.Block {
	type row = overview.Owing
	return v.orNone(toDo(listing(v.say("Not yet appraised, by agency"), []column[row]{
		word(v.say("Agency"), 0, func(a row) string {
			if a.ID == "" {
				return v.say("(nobody's)")
			}
			return v.agency(a.ID)
		}),
		counted(v.say("Criteria"), func(a row) int { return a.Leaves }),
		counted(v.say("Units"), func(a row) int { return a.Units }),
	}, v.Overview.Owing)))
}

// other are the decisions that are not on points.
func (v *Appraisal) other() page.Block {
	type row = overview.Other
	return v.orNone(listing(v.say("Other decisions"), []column[row]{
		word(v.say("Unit"), 0, func(d row) page.Cell { return unitOf(d.Card) }),
		word(v.say("Code"), 0, func(d row) string { return d.Code }),
		word(v.say("Kind"), 0, func(d row) string { return v.Lang.Decision(d.Kind) }),
		word(v.say("Agency"), 0, func(d row) string { return v.agency(d.Agency) }),
		word(v.say("Day"), 0, func(d row) string { return v.Lang.Day(d.Day) }),
		word(v.say("Reason"), 0, func(d row) string { return brief(d.Reason) }),
	}, v.Overview.Other))
}

// void are the decisions without effect, and why.
func (v *Appraisal) void() page.Block {
	type row = overview.Void
	return v.orNone(listing(v.say("Decisions that do not count"), []column[row]{
		word(v.say("Where"), 0, func(d row) string { return v.place(decisionPlace(d.Decision)) }),
		name(v.say("Unit"), func(d row) string { return cmp.Or(d.Name, d.Unit) }),
		name(v.say("Code"), func(d row) string { return d.Code }),
		word(v.say("Agency"), 0, func(d row) string { return v.agency(d.Agency) }),
		word(v.say("Decision"), 0, func(d row) string { return v.decision(d.Decision) }),
		word(v.say("Because"), 0, func(d row) string { return v.Lang.Void(d.Void) }),
	}, v.Overview.Void))
}

// decision is what was decided: points, or what else.
func (v *Appraisal) decision(a *scoring.Decision) string {
	switch {
	case a.Kind != scoring.PointsDecision:
		return v.Lang.Decision(a.Kind)
	case a.To.State != scoring.Given:
		return "→ ?"
	case a.From.State != scoring.Given:
		return "→ " + v.Lang.Value(a.To.Number)
	}
	return v.Lang.Value(a.From.Number) + " → " + v.Lang.Value(a.To.Number)
}

// hasDistricts says whether some council decides on the communes of a district: since
// July 2025 there are none.
func (v *Appraisal) hasDistricts() bool {
	return slices.ContainsFunc(v.Round.Agencies, func(a scoring.Agency) bool { return a.Parent != "" })
}

// districts are how far the districts' councils have come with their communes.
func (v *Appraisal) districts() page.Block {
	title := v.say("Districts' councils")
	if v.Stage != scoring.FinalAppraisal {
		return page.Section{Line: page.Under(title + v.say(": looked at after the final appraisal"))}
	}
	type row = scoring.District
	return v.orNone(toDo(listing(title, []column[row]{
		name(v.say("District"), func(d row) string { return d.Unit.Name }),
		word(v.say("Council"), 0, func(d row) string { return v.agency(d.Council.ID) }),
		counted(v.say("Communes"), func(d row) int { return d.Communes }),
		counted(v.say("Missing"), func(d row) int { return len(d.Missing) }),
		counted(v.Lang.Say("Chưa thẩm định xong", "Undecided"), func(d row) int { return len(d.Undecided) }),
		word(v.say("Approved"), 0, v.approval),
		word(v.say("Finished"), 0, func(d row) string { return v.Lang.Value(d.Finished()) }),
	}, v.Overview.Districts)))
}

// approval is the day, or whether there is one.
func (v *Appraisal) approval(d scoring.District) string {
	if d.Approval != nil && d.Approval.Day != "" {
		return v.Lang.Day(d.Approval.Day)
	}
	return v.Lang.Value(d.Approval != nil)
}

// late are the units that came after their deadline. Without any, or without days of receipt, nobody knows; where these
// have faults, it is not judged.
func (v *Appraisal) late() page.Block {
	round := v.Overview.Round
	isDue := func(d scoring.Deadline) bool { return d.Stage == scoring.SelfStage }
	came := func(r scoring.Receipt) bool { return r.Stage == scoring.SelfStage && r.Day != "" }
	doubted := seq.Filter(v.Overview.Blocks, func(b *scoring.Block) bool { return round.DoubtsLateness(b.ID) })
	doubts := listed(v.say("not judged yet, for faults of deadlines or of the list of receipts: "), namesOf(doubted))
	switch {
	case doubts != nil && len(v.Overview.Late) == 0:
		return page.Section{Line: page.Under(v.say("Late") + ": " + doubts[0])}
	case !slices.ContainsFunc(round.Deadlines, isDue), !slices.ContainsFunc(round.Received, came):
		return page.Section{Line: page.Under(v.say("Late") +
			v.say(": not known, for want of a deadline or of days of receipt"))}
	}
	type row = *scoring.Scorecard
	return v.orNone(listing(v.say("Late"), []column[row]{
		name(v.say("Unit"), unitOf),
		word(v.say("Due"), 0, func(card row) string {
			if d := v.Overview.Round.Deadline(scoring.SelfStage, card.Block.ID); d != nil {
				return v.Lang.Day(d.Day)
			}
			return ""
		}),
		word(v.Lang.Say("Nhận", "Received"), 0, func(card row) string { return v.Lang.Day(card.Receipt.Day) }),
		counted(v.say("Days late"), func(card row) int { return card.DaysLate }),
		word(v.say("Consequence"), 0, v.consequence),
	}, v.Overview.Late), doubts...)
}

func (v *Appraisal) consequence(card *scoring.Scorecard) string {
	switch kind := v.Overview.Round.Regulation.Late.Kind; {
	case card.LateAccepted != nil:
		return v.say("accepted")
	case kind == scoring.LateZero:
		return v.say("0 points")
	case kind == scoring.LatePoints:
		return v.say("%s off", v.Lang.Points(card.LatePenalty))
	case kind == scoring.LateNote:
		return v.say("noted")
	}
	return v.say("none")
}

// missing are the units that handed in nothing.
func (v *Appraisal) missing() page.Block {
	type row = *scoring.Scorecard
	t := toDo(listing(v.say("Handed in nothing"), []column[row]{
		name(v.say("Unit"), unitOf),
		word(v.say("Block"), 0, func(card row) string { return card.Block.Name }),
		word(v.say("Result"), 0, func(card row) string {
			if card.Absent {
				return v.Lang.Say("tính 0 điểm tự chấm", "counts 0")
			}
			return v.say("no result")
		}),
	}, v.Overview.Missing))
	return v.orNone(t, v.lying()...)
}
