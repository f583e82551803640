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
	g := v.grid(v.say("Cuts without a reason or evidence"))
	if !v.Paper {
		g.words(v.say("Where"))
	}
	g.names(v.say("Unit"), v.say("Code")).words(v.say("Criterion"), v.say("Agency")).
		figures(v.say("From"), v.say("To")).words(v.say("Lacks"))
	for _, d := range v.Overview.Ungrounded {
		row := []page.Cell{page.Word(reasonPlace(d.Decision).String()), page.Word(d.Card.Unit.Name), page.Word(d.Code),
			page.Word(brief(d.Title)), page.Word(v.agency(d.Agency)),
			v.valueCell(d.Before), v.valueCell(d.To.Number), page.Word(strings.Join(v.lacks(d), ", "))}
		g.row(row[len(row)-len(g.Columns):]...)
	}
	return g.block()
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
	g := v.grid(v.say("Not yet appraised, by unit")).whole().
		words(v.say("Unit")).figures(v.say("Criteria")).words(v.say("Codes"))
	for _, u := range v.Overview.Waiting {
		g.row(unitOf(u.Card), tally(len(u.StillToDecide)), page.Word(v.codes(u.StillToDecide)))
	}
	b := g.block(v.kept())
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
	codes := seq.Map(leaves[:min(most, len(leaves))],
		func(l overview.Leaf) string { return l.Line.Criterion.Code })
	list := strings.Join(codes, ", ")
	if more := len(leaves) - most; more > 0 {
		list += " " + v.Lang.AndMore(more)
	}
	return list
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
	g := v.grid(v.say("Not yet appraised, by agency")).whole().
		words(v.say("Agency")).figures(v.say("Criteria"), v.say("Units"))
	for _, a := range v.Overview.Owing {
		name := v.agency(a.ID)
		if a.ID == "" {
			name = v.say("(nobody's)")
		}
		g.row(page.Word(name), tally(a.Leaves), tally(a.Units))
	}
	return g.block()
}

// other are the decisions that are not on points.
func (v *Appraisal) other() page.Block {
	g := v.grid(v.say("Other decisions")).words(v.say("Unit"), v.say("Code"), v.say("Kind"), v.say("Agency"),
		v.say("Day"),
		v.say("Reason"))
	for _, d := range v.Overview.Other {
		g.row(unitOf(d.Card), page.Word(d.Code), page.Word(v.Lang.Decision(d.Kind)), page.Word(v.agency(d.Agency)),
			page.Word(v.Lang.Day(d.Day)), page.Word(brief(d.Reason)))
	}
	return g.block()
}

// place is where something stands; see [Account.place].
func (v *Appraisal) place(pos fault.Position) string {
	if v.Paper {
		return v.Lang.Place(pos)
	}
	return pos.String()
}

// void are the decisions without effect, and why.
func (v *Appraisal) void() page.Block {
	g := v.grid(v.say("Decisions that do not count")).
		words(v.say("Where")).names(v.say("Unit"), v.say("Code")).words(v.say("Agency"), v.say("Decision"),
		v.say("Because"))
	for _, d := range v.Overview.Void {
		name := d.Name
		name = cmp.Or(name, d.Unit)
		g.row(page.Word(v.place(decisionPlace(d.Decision))), page.Word(name), page.Word(d.Code),
			page.Word(v.agency(d.Agency)), page.Word(v.decision(d.Decision)), page.Word(v.Lang.Void(d.Void)))
	}
	return g.block()
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
	g := v.grid(title).whole().names(v.say("District")).words(v.say("Council")).
		figures(v.say("Communes"), v.say("Missing"), v.Lang.Say("Chưa thẩm định xong", "Undecided")).
		words(v.say("Approved"), v.say("Finished"))
	for _, d := range v.Overview.Districts {
		g.row(page.Word(d.Unit.Name), page.Word(v.agency(d.Council.ID)), tally(d.Communes), tally(len(d.Missing)),
			tally(len(d.Undecided)),
			page.Word(v.approval(d)), page.Word(v.Lang.Value(d.Finished())))
	}
	return g.block()
}

// approval is the day, or whether there is one.
func (v *Appraisal) approval(d scoring.District) string {
	if d.Approval != nil && d.Approval.Day != "" {
		return v.Lang.Day(d.Approval.Day)
	}
	return v.Lang.Value(d.Approval != nil)
}

// late are the units that came after their deadline.
func (v *Appraisal) late() page.Block {
	g := v.grid(v.say("Late")).names(v.say("Unit")).words(v.say("Due"), v.Lang.Say("Nhận", "Received")).
		figures(v.say("Days late")).words(v.say("Consequence"))
	for _, card := range v.Overview.Late {
		due := scoring.Day("")
		if d := v.Overview.Round.Deadline(scoring.SelfStage, card.Block.ID); d != nil {
			due = d.Day
		}
		g.row(unitOf(card), page.Word(v.Lang.Day(due)), page.Word(v.Lang.Day(card.Receipt.Day)), tally(card.DaysLate),
			page.Word(v.consequence(card)))
	}
	return g.block()
}

func (v *Appraisal) consequence(card *scoring.Scorecard) string {
	switch kind := v.Overview.Round.Regulation.Late.Kind; {
	case card.LateAccepted != nil:
		return v.say("accepted")
	case kind == scoring.LateZero:
		return v.say("as if it had never come")
	case kind == scoring.LatePoints:
		return v.say("%s off", v.Lang.Points(card.LatePenalty))
	case kind == scoring.LateNote:
		return v.say("noted")
	}
	return v.say("none")
}

// missing are the units that handed in nothing.
func (v *Appraisal) missing() page.Block {
	g := v.grid(v.say("Handed in nothing")).whole().names(v.say("Unit")).words(v.say("Block"), v.say("Result"))
	for _, card := range v.Overview.Missing {
		outcome := v.say("no result")
		if card.Absent {
			outcome = v.Lang.Say("tính 0 điểm tự chấm", "counts 0")
		}
		g.row(unitOf(card), page.Word(card.Block.Name), page.Word(outcome))
	}
	return g.block()
}
