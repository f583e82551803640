package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/overview"
)

// units are the units of a block: claimed and appraised, and what became of
// their leaves. Those with faults and without all decisions stand first and are never
// cut off. Items have a column where the set has any, and so have leaves
// that nobody has to decide on, where there are some.
func (v *Appraisal) units(block *scoring.Block) page.Block {
	say := v.Lang.Say
	var units []overview.Unit
	for _, u := range v.Overview.Units {
		if u.Card.Block == block {
			units = append(units, u)
		}
	}
	open := func(u overview.Unit) bool { return u.Card.Faulty || len(u.StillToDecide) > 0 }
	slices.SortStableFunc(units, func(a, b overview.Unit) int { return order(open(a)) - order(open(b)) })
	items, kept := len(block.Set.Bonus)+len(block.Set.Penalty) > 0, slices.ContainsFunc(units, v.keepsSelfPoints)
	grants := slices.ContainsFunc(units, func(u overview.Unit) bool { return u.Granted > 0 })
	g := v.grid(fmt.Sprintf(say("Theo đơn vị, khối %s", "By unit, block %s"), block.Name)).names(say("Đơn vị", "Unit")).
		figures(say("Tự đánh giá", "Self"), say("Thay đổi điểm tự chấm", "Change of self points"))
	if grants {
		g.figures(say("Điểm cơ quan cho", "Points granted"))
	}
	g.figures(v.appraised(), say("Giảm", "Cut"), say("Nâng", "Raised"), say("Giữ nguyên", "Confirmed"),
		say("Cho điểm", "Granted"))
	if kept {
		g.figures(say("Theo tự chấm", "As claimed"))
	}
	if items {
		g.figures(say("Thưởng, trừ", "Bonus, penalty"))
	}
	g.figures(say("Chưa quyết định", "Undecided"), say("Giảm: đã giải trình", "Cuts answered"),
		say("Giảm: chưa giải trình", "Cuts unanswered"), say("Chậm (ngày)", "Days late"))
	var cards []*scoring.Scorecard
	for i, u := range units {
		if open(u) {
			g.Most = max(g.Most, i+1)
		}
		cards = append(cards, u.Card)
		g.row(v.unit(u, grants, kept, items)...)
	}
	b := g.block(v.addsUp(units, grants), v.itemColumnsNote(items))
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
	if u.ItemChange.IsZero() {
		return page.Word("–")
	}
	return v.changeCell(u.ItemChange)
}

// addsUp says what makes the appraised points of a unit, and what is counted beside them.
func (v *Appraisal) addsUp(units []overview.Unit, grants bool) string {
	say := v.Lang.Say
	note := say("Thẩm định = Tự đánh giá + Thay đổi điểm tự chấm", "Appraised = Self + Change of self points")
	if grants {
		note += say(" + Điểm cơ quan cho ở tiêu chí đơn vị không tự chấm",
			" + Points granted on criteria that units do not score themselves")
	}
	note += say("; Giảm, Nâng, Giữ nguyên, Cho điểm đếm số tiêu chí", "; Cut, Raised, Confirmed and Granted count criteria")
	if slices.ContainsFunc(units, func(u overview.Unit) bool { return len(u.StillToDecide) > 0 }) {
		note += say("; tiêu chí còn phải thẩm định tính 0", "; criteria without a decision count 0")
	}
	if slices.ContainsFunc(units, func(u overview.Unit) bool { return isScaled(u.Card) }) {
		note += say("; đơn vị có quy đổi hoặc trọng số: cộng trước khi nhân",
			"; where points are scaled or weighted, before that")
	}
	return note
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
	return v.Lang.Say("Thưởng, trừ = thay đổi điểm thưởng và điểm trừ trước mức trần, không thuộc Thay đổi điểm tự chấm; Chưa "+
		"quyết định và giải trình tính cả hai phần",
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
	for _, set := range sets {
		list = append(list, v.criteriaOf(set))
	}
	return list
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
	say := v.Lang.Say
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
	g := v.grid(fmt.Sprintf(say("Tiêu chí bị đổi điểm, khối %s", "Criteria with changes, block %s"), v.scoredBy(set))).
		words(say("Mã", "Code"), say("Tiêu chí", "Criterion")).
		figures(say("Số đơn vị", "Units"), say("Đã quyết định", "Decided"), say("Giảm", "Cut"), say("Nâng", "Raised"),
			say("Tổng điểm giảm", "Points cut"), say("Đơn vị bị giảm (%)", "Units cut (%)"))
	for _, c := range changed {
		g.row(page.Word(c.Criterion.Code), page.Word(brief(c.Criterion.Title)), tally(c.Units), tally(c.Decided()),
			tally(c.Cut), tally(c.Raised),
			v.cell(c.CutPoints), v.cell(c.CutShare))
	}
	rest := ""
	if others > 0 {
		rest = fmt.Sprintf(say("Không đổi điểm của đơn vị nào: %d tiêu chí khác", "Criteria without any change: %d"),
			others)
	}
	return g.block(rest)
}

// agencies are who decided, and how strictly.
func (v *Appraisal) agencies() page.Block {
	say := v.Lang.Say
	g := v.grid(say("Theo cơ quan thẩm định", "By agency")).names(say("Cơ quan", "Agency")).
		figures(say("Quyết định", "Decisions"), say("Số đơn vị", "Units"), say("Giảm", "Cut"), say("Nâng", "Raised"),
			say("Giữ nguyên", "Confirmed"),
			say("Cho điểm", "Granted"), say("Tổng thay đổi", "Sum of changes"), say("Giảm không lý do",
				"Cuts without reason"),
			say("Giảm không căn cứ", "Cuts without evidence")).
		words(say("Lưu ý", "Mark"))
	for _, a := range v.Overview.Agencies {
		g.row(page.Word(v.agency(a.ID)), tally(a.Decisions), tally(a.Units), tally(a.Cut), tally(a.Raised),
			tally(a.Confirmed),
			tally(a.Granted), v.changeCell(a.Change()), tally(a.NoReason), tally(a.NoEvidence), page.Word(v.mark(a)))
	}
	return g.block(say("Tổng thay đổi = giảm và nâng, gồm cả điểm thưởng, điểm trừ; không gồm điểm cho ở tiêu chí đơn "+
		"vị không tự chấm",
		"Sum of changes = cuts and raises, bonus and penalty included; points granted where units do not score "+
			"themselves are not in it"))
}

func (v *Appraisal) mark(a overview.Agency) string {
	switch a.Mark {
	case overview.CutEveryone:
		return fmt.Sprintf(v.Lang.Say("giảm điểm cả %d đơn vị đã xem", "cut all %d units it appraised"), a.Units)
	case overview.CutNobody:
		return fmt.Sprintf(v.Lang.Say("không giảm điểm đơn vị nào trong %d đơn vị đã xem",
			"cut none of the %d units it appraised"), a.Units)
	}
	return ""
}

// behind are the units with the most points to explain.
func (v *Appraisal) behind() page.Block {
	const most = 10
	say := v.Lang.Say
	g := v.grid(say("Còn phải giải trình nhiều nhất", "Most to explain")).names(say("Đơn vị", "Unit")).
		figures(say("Điểm bị giảm", "Points cut"), say("Chưa giải trình (điểm)", "Unanswered (points)"),
			say("Chưa giải trình (tiêu chí)", "Unanswered (criteria)"))
	for _, u := range v.Overview.ToExplain {
		g.row(unitOf(u.Card), v.cell(u.CutPoints), v.cell(u.OpenPoints), tally(u.Unanswered))
	}
	g.Most = most
	return g.block()
}
