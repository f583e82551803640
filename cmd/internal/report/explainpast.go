package report

import (
	"fmt"
	"strconv"

	"parindex/cmd/internal/page"
	"parindex/scoring"
)

// past is what changed since each earlier year that the unit has a result in.
func (e *Account) past() (lines []page.Line) {
	s := e.Unit.Standing
	for i := range s.Past {
		if change := e.change(&s.Past[i]); change != "" {
			lines = append(lines, page.Under(fmt.Sprintf(e.Lang.Say("So với năm %d: %s", "Since %d: %s"), s.Past[i].Year,
				change)))
		}
	}
	if unit := s.Card.Unit; unit.Previous == scoring.PreviousNone && len(s.Past) == 0 {
		lines = append(lines, page.Under(fmt.Sprintf(e.Lang.Say("Thành lập từ %s: không so với năm trước",
			"Formed from %s: not compared with earlier years"), e.namesOf(unit.FormedFrom))))
	}
	return lines
}

// change is the difference to an earlier year as the ranking prints it; empty where
// there is none.
func (e *Account) change(past *scoring.Past) string {
	s, say := e.Unit.Standing, e.Lang.Say
	change := ""
	if difference, ok := s.IndexSince(past); ok {
		change = fmt.Sprintf(say("chỉ số %s → %s (%s)", "index %s → %s (%s)"), e.Lang.Value(*past.Index),
			e.printed(s.Card.Index),
			e.difference(difference))
	}
	if past.OtherScale && past.Index != nil {
		change = fmt.Sprintf(say("chỉ số %s theo thang khác: không so", "index %s is on another scale: not compared"),
			e.Lang.Value(*past.Index))
	}
	if places, ok := s.RankSince(past); ok {
		change = joined(change, fmt.Sprintf(say("hạng %d → %d (%s)", "rank %d → %d (%s)"), past.Rank, s.Rank,
			page.Signed(places, strconv.Itoa(places))))
	}
	if s.ClassChanged(past) {
		change = joined(change, fmt.Sprintf(say("xếp loại %s → %s", "class %s → %s"), past.Class, s.Class))
	}
	if change == "" {
		return ""
	}
	if len(past.Parts) > 0 {
		change = joined(change, fmt.Sprintf(say("số trước là của các đơn vị hợp thành, tính trung bình: %s",
			"the earlier figure is the mean of the units it was formed from: %s"), e.namesOf(past.Parts)))
	}
	if past.OtherSet {
		change = joined(change, fmt.Sprintf(say("bộ tiêu chí khác: %s", "other criteria set: %s"), past.Set))
	}
	return change + at(past.Pos)
}
