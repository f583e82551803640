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
	units := seq.Filter(v.Overview.Units, func(u overview.Unit) bool { return u.Card.Block == block })
	open := func(u overview.Unit) bool { return u.Card.Faulty || len(u.StillToDecide) > 0 }
	slices.SortStableFunc(units, func(a, b overview.Unit) int { return order(open(a)) - order(open(b)) })
	items, kept := len(block.Set.Bonus)+len(block.Set.Penalty) > 0, slices.ContainsFunc(units, v.keepsSelfPoints)
	grants := slices.ContainsFunc(units, func(u overview.Unit) bool { return u.Granted > 0 })
	g := v.grid(v.say("By unit, block %s", block.Name)).names(v.say("Unit")).
		figures(v.say("Self"), v.say("Change of self points"))
	if grants {
		g.figures(v.say("Points granted"))
	}
	g.figures(v.appraised(), v.say("Cut"), v.say("Raised"), v.say("Confirmed"), v.say("Granted"))
	if kept {
		g.figures(v.say("As claimed"))
	}
	if items {
		g.figures(v.say("Bonus, penalty"))
	}
	g.figures(v.say("Undecided"), v.say("Cuts answered"), v.say("Cuts unanswered"), v.say("Days late"))
	var cards []*scoring.Scorecard
	for i, u := range units {
		if open(u) {
			g.Most = max(g.Most, i+1)
		}
		cards = append(cards, u.Card)
		g.row(v.unit(u, grants, kept, items)...)
	}
	notes := append([]string{v.addsUp(units, grants)}, v.unevenIf(slices.ContainsFunc(units, v.isUnevenUnit))...)
	b := g.block(append(notes, v.itemColumnsNote(items))...)
	g.Notes = append(g.Notes, v.faultNote(cards)...)
	return b
}

// order puts what holds first.
func order(first bool) int {
	if first {
		return 0
	}
	return 1
}

// keepsSelfPoints says whether self points of the unit stand without a decision.
func (v *Appraisal) keepsSelfPoints(u overview.Unit) bool {
	return u.Kept > 0 && v.Overview.Round.Regulation.Unappraised == scoring.AcceptSelf
}

func (v *Appraisal) unit(u overview.Unit, grants, kept, items bool) []page.Cell {
	points := []page.Cell{{}, {}, {}, {}}
	if u.Card.Scored {
		points = []page.Cell{v.cell(u.Card.Self), v.changeCell(u.ClaimedChange()), v.cell(u.GrantedPoints),
			v.cell(u.Card.Decided)}
	}
	if !grants {
		points = slices.Delete(points, 2, 3)
	}
	row := append([]page.Cell{unitOf(u.Card)}, points...)
	row = append(row, tally(u.Cut), tally(u.Raised), tally(u.Confirmed), tally(u.Granted))
	if kept {
		row = append(row, tally(u.Kept))
	}
	if items {
		row = append(row, v.itemChange(u))
	}
	return append(row, tally(len(u.StillToDecide)), tally(u.Answered), tally(u.Unanswered), tally(u.Card.DaysLate))
}

// itemChange is a dash where nothing changed, so that the others stand out.
func (v *Appraisal) itemChange(u overview.Unit) page.Cell {
	return shownIf(!u.ItemChange.IsZero(), v.changeCell(u.ItemChange), "–")
}

// addsUp says what makes the appraised points of a unit, and what is counted beside them.
func (v *Appraisal) addsUp(units []overview.Unit, grants bool) string {
	note := v.say("Appraised = Self + Change of self points")
	if grants {
		note += v.say(" + Points granted on criteria that units do not score themselves")
	}
	note += v.say("; Cut, Raised, Confirmed and Granted count criteria")
	if slices.ContainsFunc(units, func(u overview.Unit) bool { return len(u.StillToDecide) > 0 }) {
		note += v.say("; criteria without a decision count 0")
	}
	if slices.ContainsFunc(units, func(u overview.Unit) bool { return isScaled(u.Card) }) {
		note += v.say("; where points are scaled or weighted, before that")
	}
	return note
}

// isUnevenUnit says whether what makes a unit's appraised points does not add up as printed.
func (v *Appraisal) isUnevenUnit(u overview.Unit) bool {
	return u.Card.Scored && v.isUneven(u.Card.Decided, u.Card.Self, u.ClaimedChange(), u.GrantedPoints)
}

// isScaled says whether the card's figures are not the plain sums of its leaves.
func isScaled(card *scoring.Scorecard) bool {
	return card.Scored && card.Scaled() || card.Block.Set.Aggregate == scoring.Weighted
}

// itemColumnsNote says which columns items are in.
func (v *Appraisal) itemColumnsNote(items bool) string {
	if !items {
		return ""
	}
	return v.say(
		"Bonus, penalty = the change of these items before the caps, no part of the change; Undecided and answers are of both")
}

// criteria are the leaves of each set that were changed, the largest cuts first.
func (v *Appraisal) criteria() (list []page.Block) {
	var sets []*scoring.CriteriaSet
	for _, block := range v.Overview.Blocks {
		if !slices.Contains(sets, block.Set) {
			sets = append(sets, block.Set)
		}
	}
	return seq.Map(sets, v.criteriaOf)
}

// scoredBy are the blocks that are scored by a set.
func (v *Appraisal) scoredBy(set *scoring.CriteriaSet) string {
	var names []string
	for _, block := range v.Overview.Blocks {
		if block.Set == set {
			names = append(names, block.Name)
		}
	}
	return strings.Join(names, "; ")
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
	g := v.grid(v.say("Criteria with changes, block %s", v.scoredBy(set))).words(v.say("Code"), v.say("Criterion")).
		figures(v.say("Units"), v.Lang.Say("Đã quyết định", "Decided"), v.say("Cut"), v.say("Raised"),
			v.say("Points cut"), v.say("Units cut (%)"))
	for _, c := range changed {
		g.row(page.Word(c.Criterion.Code), page.Word(brief(c.Criterion.Title)), tally(c.Units), tally(c.Decided()),
			tally(c.Cut), tally(c.Raised),
			v.cell(c.CutPoints), v.cell(c.CutShare))
	}
	rest := ""
	if others > 0 {
		rest = v.say("Criteria without any change: %d", others)
	}
	return g.block(rest)
}

// agencies are who decided, and how strictly.
func (v *Appraisal) agencies() page.Block {
	g := v.grid(v.say("By agency")).names(v.say("Agency")).
		figures(v.say("Decisions"), v.say("Units"), v.say("Cut"), v.say("Raised"), v.say("Confirmed"),
			v.say("Granted"), v.say("Sum of changes"), v.say("Cuts without reason"), v.say("Cuts without evidence")).
		words(v.say("Mark"))
	for _, a := range v.Overview.Agencies {
		g.row(page.Word(v.agency(a.ID)), tally(a.Decisions), tally(a.Units), tally(a.Cut), tally(a.Raised),
			tally(a.Confirmed),
			tally(a.Granted), v.changeCell(a.Change()), tally(a.NoReason), tally(a.NoEvidence), page.Word(v.mark(a)))
	}
	return g.block(v.say(
		"Sum of changes = cuts and raises, bonus and penalty included; points granted where units do not score " +
			"themselves are not in it"))
}

func (v *Appraisal) mark(a overview.Agency) string {
	switch a.Mark {
	case overview.CutEveryone:
		return v.say("cut all %d units it appraised", a.Units)
	case overview.CutNobody:
		return v.say("cut none of the %d units it appraised", a.Units)
	}
	return ""
}

// behind are the units with the most points to explain.
func (v *Appraisal) behind() page.Block {
	const most = 10
	g := v.grid(v.say("Most to explain")).names(v.say("Unit")).
		figures(v.Lang.Say("Điểm bị giảm", "Points cut"), v.say("Unanswered (points)"), v.say("Unanswered (criteria)"))
	for _, u := range v.Overview.ToExplain {
		g.row(unitOf(u.Card), v.cell(u.CutPoints), v.cell(u.OpenPoints), tally(u.Unanswered))
	}
	g.Most = most
	return g.block()
}
