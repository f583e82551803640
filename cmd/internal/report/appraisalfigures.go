package report

import (
	"cmp"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/overview"
	"parindex/scoring/seq"
)

// units are the units of a block: claimed and appraised, and what became of
// their leaves. Those with faults and without all decisions stand first and are never
// cut off. Items have a column where the set has any, and so have leaves
// that nobody has to decide on, where there are some.
func (v *Appraisal) units(block *scoring.Block) page.Block {
	type unit = overview.Unit
	units := seq.Filter(v.Overview.Units, func(u unit) bool { return u.Card.Block == block })
	open := func(u unit) bool { return u.Card.Faulty || len(u.StillToDecide) > 0 }
	units = append(seq.Filter(units, open), slices.DeleteFunc(units, open)...)
	items, grants := len(block.Set.Bonus)+len(block.Set.Penalty) > 0,
		slices.ContainsFunc(units, func(u unit) bool { return u.Granted > 0 || !u.GrantedPoints.IsZero() })
	points := func(head string, of func(unit) page.Cell) column[unit] {
		return figure(head, 0, func(u unit) page.Cell { return shownIf(u.Card.Scored, of(u), "") })
	}
	t := listing(v.say("By unit, block %s", block.Name), []column[unit]{
		name(v.say("Unit"), func(u unit) page.Cell { return unitOf(u.Card) }),
		points(v.say("Self"), func(u unit) page.Cell { return v.cell(u.Card.Self) }),
		points(v.say("Change of self points"), func(u unit) page.Cell { return v.changeCell(u.ClaimedChange()) }),
		when(grants,
			points(v.say("Points granted"), func(u unit) page.Cell { return v.cell(u.GrantedPoints) }).spare(7)),
		points(v.appraised(), func(u unit) page.Cell { return v.cell(u.Card.Decided) }).spare(1),
		counted(v.say("Cut"), func(u unit) int { return u.Cut }).spare(2),
		counted(v.say("Raised"), func(u unit) int { return u.Raised }),
		counted(v.say("Confirmed"), func(u unit) int { return u.Confirmed }),
		counted(v.say("Granted"), func(u unit) int { return u.Granted }),
		when(slices.ContainsFunc(units, v.keepsSelfPoints),
			counted(v.say("As claimed"), func(u unit) int { return u.Kept })),
		when(items, figure(v.say("Bonus, penalty"), 0, func(u unit) page.Cell {
			return shownIf(!u.ItemChange.IsZero(), v.changeCell(u.ItemChange), "–") // so that changes stand out
		})),
		counted(v.say("Undecided"), func(u unit) int { return len(u.StillToDecide) }).spare(3),
		when(slices.ContainsFunc(units, func(u unit) bool { return u.Answered > 0 }),
			counted(v.say("Cuts answered"), func(u unit) int { return u.Answered })),
		when(v.Overview.Held() != scoring.FinalAppraisal,
			counted(v.say("Cuts unanswered"), func(u unit) int { return u.Unanswered }).spare(4)),
		counted(v.say("Days late"), func(u unit) int { return u.Card.DaysLate }).spare(6),
	}, units)
	t.Most = max(t.Most, seq.Count(units, open)) // they come first
	notes := append([]string{v.addsUp(units, grants)}, v.unevenIf(slices.ContainsFunc(units, v.isUnevenUnit))...)
	b := v.orNone(t, append(notes, v.itemColumnsNote(items))...)
	if grants && !v.Paper {
		t.Notes = append(t.Notes, page.Line{Text: v.say("A narrow screen leaves out the column of points granted"),
			OnScreen: true})
	}
	t.Notes = append(t.Notes, v.faultNote(seq.Map(units, func(u unit) *scoring.Scorecard { return u.Card }))...)
	return b
}

// keepsSelfPoints says whether self points of the unit stand without a decision.
func (v *Appraisal) keepsSelfPoints(u overview.Unit) bool {
	return u.Kept > 0 && v.Overview.Round.Regulation.Unappraised == scoring.AcceptSelf
}

// addsUp says what makes the appraised points of a unit, and what is counted beside them.
func (v *Appraisal) addsUp(units []overview.Unit, grants bool) string {
	note := v.say("Appraised = Self + Change of self points")
	if grants {
		note += v.say(" + Points granted on criteria that units do not score themselves")
	}
	if slices.ContainsFunc(units, func(u overview.Unit) bool { return v.unusable(u.Card) != "" }) {
		note += v.say(" or whose self points are not usable")
	}
	note += v.say("; Cut, Raised, Confirmed and Granted count criteria")
	if slices.ContainsFunc(units, func(u overview.Unit) bool { return len(u.StillToDecide) > 0 }) {
		note += v.say("; criteria without a decision count 0")
	}
	if slices.ContainsFunc(units, func(u overview.Unit) bool { return u.Card.Scored && u.Card.Scaled() }) {
		note += v.say("; where points are scaled, before that")
	}
	if slices.ContainsFunc(units, func(u overview.Unit) bool { return slices.ContainsFunc(u.Card.Lines, tookOver) }) {
		note += v.say("; Change of self points includes what criteria took over from others without cases (0/0)")
	}
	if slices.ContainsFunc(units, func(u overview.Unit) bool { return isWeighted(u.Card) }) {
		note += v.say("; with the weights of areas, which points of criteria and decisions are without")
	}
	return note
}

// tookOver says whether points of the line are those of a larger maximum than the criterion's own.
func tookOver(l scoring.Line) bool { return l.Growth != nil }

// isUnevenUnit says whether what makes a unit's appraised points does not add up as printed.
func (v *Appraisal) isUnevenUnit(u overview.Unit) bool {
	return u.Card.Scored && v.isUneven(u.Card.Decided, u.Card.Self, u.ClaimedChange(), u.GrantedPoints)
}

// isWeighted says whether the figures of the unit have the weights of areas in them.
func isWeighted(card *scoring.Scorecard) bool { return card.Block.Set.Aggregate == scoring.Weighted }

// itemColumnsNote says which columns items are in.
func (v *Appraisal) itemColumnsNote(items bool) string {
	if !items {
		return ""
	}
	return v.say(
		"Bonus, penalty = the change of these items before the caps, no part of the change; Undecided and answers " +
			"are of both")
}

// criteria are the leaves of each set that were changed, the largest cuts first.
func (v *Appraisal) criteria() []page.Block { return seq.Map(v.Overview.Sets(), v.criteriaOf) }

// scoredBy are the blocks that are scored by a set.
func (v *Appraisal) scoredBy(set *scoring.CriteriaSet) string {
	blocks := seq.Filter(v.Overview.Blocks, func(b *scoring.Block) bool { return b.Set == set })
	return strings.Join(namesOf(blocks), "; ")
}

func (v *Appraisal) criteriaOf(set *scoring.CriteriaSet) page.Block {
	var changed []overview.Criterion
	others := 0
	for _, c := range v.Overview.Criteria {
		switch {
		case c.Set != set:
		case c.Cut+c.Raised > 0:
			changed = append(changed, c)
		default:
			others++
		}
	}
	slices.SortStableFunc(changed, func(a, b overview.Criterion) int {
		return cmp.Or(b.CutPoints.Cmp(a.CutPoints), cmp.Compare(b.Raised, a.Raised))
	})
	type row = overview.Criterion
	t := listing(v.say("Criteria with changes, block %s", v.scoredBy(set)), []column[row]{
		word(v.say("Code"), 0, func(c row) string { return c.Criterion.Code }),
		name(v.say("Criterion"), func(c row) string { return brief(c.Criterion.Title) }),
		counted(v.say("Units"), func(c row) int { return c.Units }),
		counted(v.Lang.Say("Đã quyết định", "Decided"), func(c row) int { return c.Decided() }),
		counted(v.say("Cut"), func(c row) int { return c.Cut }),
		counted(v.say("Raised"), func(c row) int { return c.Raised }),
		figure(v.say("Points cut"), 0, func(c row) page.Cell { return v.cell(c.CutPoints) }),
		figure(v.say("Units cut (%)"), 0, func(c row) page.Cell { return v.cell(c.CutShare) }),
	}, changed)
	rest := ""
	if others > 0 {
		rest = v.say("Criteria without any change: %d", others)
	}
	return v.orNone(t, rest)
}

// agencies are who decided, and how strictly.
func (v *Appraisal) agencies() page.Block {
	type row = overview.Agency
	t := listing(v.say("By agency"), []column[row]{
		name(v.say("Agency"), func(a row) string { return v.agency(a.ID) }),
		counted(v.say("Decisions"), func(a row) int { return a.Decisions }),
		counted(v.say("Units"), func(a row) int { return a.Units }),
		counted(v.say("Cut"), func(a row) int { return a.Cut }),
		counted(v.say("Raised"), func(a row) int { return a.Raised }),
		counted(v.say("Confirmed"), func(a row) int { return a.Confirmed }),
		counted(v.say("Granted"), func(a row) int { return a.Granted }),
		figure(v.say("Sum of changes"), 0, func(a row) page.Cell { return v.changeCell(a.Change()) }),
		counted(v.say("Cuts without reason"), func(a row) int { return a.NoReason }),
		counted(v.say("Cuts without evidence"), func(a row) int { return a.NoEvidence }),
	}, v.Overview.Agencies)
	return v.orNone(t, v.say(
		"Sum of changes = cuts and raises, bonus and penalty included; points granted where units do not score "+
			"themselves are not in it"))
}

// behind are the units with the most points to explain or, once it is too late for that, left without an explanation.
func (v *Appraisal) behind() page.Block {
	type row = overview.Unit
	title := v.say("Most to explain")
	if v.Overview.Held() == scoring.FinalAppraisal || seq.All(v.Overview.Blocks, v.isLateToExplain) {
		title = v.say("Most left unexplained")
	}
	t := listing(title, []column[row]{
		name(v.say("Unit"), func(u row) page.Cell { return unitOf(u.Card) }),
		figure(v.Lang.Say("Điểm bị giảm", "Points cut"), 0, func(u row) page.Cell { return v.cell(u.CutPoints) }),
		figure(v.say("Unanswered (points)"), 0, func(u row) page.Cell { return v.cell(u.OpenPoints) }),
		counted(v.say("Unanswered (criteria)"), func(u row) int { return u.Unanswered }),
	}, v.Overview.ToExplain)
	t.Most = 10
	if v.Paper && len(t.Rows) > 0 { // a paper ends with words
		t.Notes = page.Lines(v.say("Units: %d", len(t.Rows)))
	}
	return v.orNone(t)
}

// isLateToExplain says whether the block's deadline is past on the day that the round is looked at.
func (v *Appraisal) isLateToExplain(b *scoring.Block) bool {
	d := v.Round.Deadline(scoring.ReplyStage, b.ID)
	return d != nil && d.Day < v.Round.Today
}
