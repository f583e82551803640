package report

import (
	"cmp"
	"fmt"
	"slices"

	"parindex/cmd/internal/appraisal"
	"parindex/cmd/internal/form"
	"parindex/scoring"
)

// units are the units of a block: claimed and appraised, and what became of
// their leaves.
func (v *Appraisal) units(block *scoring.Block) section {
	say := v.Lang.Say
	g := v.grid(fmt.Sprintf(say("Theo đơn vị, khối %s", "By unit, block %s"), block.Name)).columns(say("Đơn vị", "Unit")).
		figures(say("Tự đánh giá", "Self"), say("Thẩm định", "Appraised"), say("Chênh lệch", "Change"), say("Hạ", "Cut"), say("Nâng", "Raised"),
			say("Giữ nguyên", "Confirmed"), say("Cho điểm", "Granted"), say("Chưa quyết định", "Undecided"),
			say("Hạ: đã giải trình", "Cuts answered"), say("Hạ: chưa giải trình", "Cuts unanswered"), say("Chậm (ngày)", "Days late"))
	var cards []*scoring.Scorecard
	granted := 0
	for _, u := range v.Overview.Units {
		if u.Card.Block == block {
			cards = append(cards, u.Card)
			granted += u.Granted + len(u.Needed)
			g.row(v.unit(u)...)
		}
	}
	note := ""
	if granted > 0 {
		note = say("Chênh lệch gồm cả điểm cho ở tiêu chí đơn vị không tự chấm; tiêu chí phải thẩm định mà chưa quyết định tính 0",
			"Change includes points granted where units do not score themselves; what still needs a decision counts 0")
	}
	return g.section(mostRows, note, v.faultNote(cards))
}

func (v *Appraisal) unit(u appraisal.Unit) []form.Cell {
	row := []form.Cell{unitOf(u.Card), {}, {}, {}}
	if u.Card.Scored {
		row = append(row[:1], v.points(u.Card.Self), v.points(u.Card.Appraised), v.change(u.Change()))
	}
	return append(row, tally(u.Cut), tally(u.Raised), tally(u.Confirmed), tally(u.Granted), tally(u.Undecided),
		tally(u.Answered), tally(u.Unanswered), tally(u.Card.DaysLate))
}

// criteria are the leaves of each set that were changed, the largest cuts first.
func (v *Appraisal) criteria() (list []section) {
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

func (v *Appraisal) criteriaOf(set *scoring.CriteriaSet) section {
	say := v.Lang.Say
	var changed []appraisal.Criterion
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
	slices.SortStableFunc(changed, func(a, b appraisal.Criterion) int {
		return cmp.Or(b.CutPoints.Cmp(a.CutPoints), cmp.Compare(b.Raised, a.Raised))
	})
	g := v.grid(fmt.Sprintf(say("Tiêu chí bị đổi điểm, bộ tiêu chí %s", "Criteria with changes, set %s"), set.ID)).
		columns(say("Mã", "Code"), say("Tiêu chí", "Criterion")).
		figures(say("Số đơn vị", "Units"), say("Đã quyết định", "Decided"), say("Hạ", "Cut"), say("Nâng", "Raised"),
			say("Tổng điểm hạ", "Points cut"), say("Đơn vị bị hạ (%)", "Units cut (%)"))
	for _, c := range changed {
		g.row(word(c.Criterion.Code), word(brief(c.Criterion.Title)), tally(c.Units), tally(c.Decided()), tally(c.Cut), tally(c.Raised),
			v.points(c.CutPoints), v.points(c.CutShare))
	}
	rest := ""
	if others > 0 {
		rest = fmt.Sprintf(say("Không đổi điểm của đơn vị nào: %d tiêu chí khác", "Criteria without any change: %d"), others)
	}
	return g.section(mostRows, rest)
}

// agencies are who decided, and how strictly.
func (v *Appraisal) agencies() section {
	say := v.Lang.Say
	g := v.grid(say("Theo cơ quan thẩm định", "By agency")).columns(say("Cơ quan", "Agency")).
		figures(say("Quyết định", "Decisions"), say("Số đơn vị", "Units"), say("Hạ", "Cut"), say("Nâng", "Raised"), say("Giữ nguyên", "Confirmed"),
			say("Cho điểm", "Granted"), say("Tổng thay đổi", "Sum of changes"), say("Hạ không lý do", "Cuts without reason"),
			say("Hạ không căn cứ", "Cuts without evidence")).
		columns(say("Lưu ý", "Mark"))
	for _, a := range v.Overview.Agencies {
		g.row(word(v.agencyName(a.ID, a.Name)), tally(a.Decisions), tally(a.Units), tally(a.Cut), tally(a.Raised), tally(a.Confirmed),
			tally(a.Granted), v.change(a.Change()), tally(a.NoReason), tally(a.NoEvidence), word(v.mark(a)))
	}
	return g.section(mostRows)
}

func (v *Appraisal) mark(a appraisal.Agency) string {
	switch a.Mark {
	case appraisal.CutEveryone:
		return fmt.Sprintf(v.Lang.Say("hạ điểm cả %d đơn vị đã xem", "cut all %d units it saw"), a.Units)
	case appraisal.CutNobody:
		return fmt.Sprintf(v.Lang.Say("không hạ điểm đơn vị nào trong %d đơn vị đã xem", "cut none of the %d units it saw"), a.Units)
	}
	return ""
}

// behind are the units with the most points to explain.
func (v *Appraisal) behind() section {
	const most = 10
	say := v.Lang.Say
	g := v.grid(say("Còn phải giải trình nhiều nhất", "Most to explain")).columns(say("Đơn vị", "Unit")).
		figures(say("Điểm bị hạ", "Points cut"), say("Chưa giải trình (điểm)", "Unanswered (points)"), say("Chưa giải trình (tiêu chí)", "Unanswered (criteria)"))
	for _, u := range v.Overview.Behind {
		g.row(unitOf(u.Card), v.points(u.CutPoints), v.points(u.OpenPoints), tally(u.Unanswered))
	}
	return g.section(most)
}
