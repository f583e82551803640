package report

import (
	"fmt"
	"strconv"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/analysis"
)

// summary are the six lines that say it all: rank, class, what the unit lacks to the next
// ones, what its points went to, the costliest criteria, and areas below the mean.
func (e *Account) summary() page.Section {
	var o page.Line
	say := e.Lang.Say
	o.Field(say("Hạng", "Rank"), e.briefRank())
	o.Field(say("Xếp loại", "Class"), e.briefClass())
	o.Field(say("Khoảng cách", "Distance"), joined(e.lackingRank(), e.lackingClass()))
	o.Field(say("Điểm mất", "Lost"), e.lostBy())
	o.Field(say("Mất nhiều nhất", "Costliest"), e.costliest())
	o.Field(say("Dưới trung bình khối", "Below the block's mean"), e.belowMean())
	return page.Section{Line: o}
}

func (e *Account) briefRank() string {
	s, say := e.Unit.Standing, e.Lang.Say
	index := fmt.Sprintf(say("chỉ số %s", "index %s"), e.percent(s.Card.Index))
	if s.RankUnpublished() {
		return say("không công bố hạng; ", "its rank was not published; ") + index
	}
	if s.Rank == 0 {
		return say("không xếp hạng; ", "not ranked; ") + index
	}
	shared := ""
	if s.Tied {
		shared = say(" (đồng hạng)", " (tied)")
	}
	return fmt.Sprintf(say("%d%s trong %s; ", "%d%s of %s; "), s.Rank, shared, e.rankedUnits()) + index
}

func (e *Account) briefClass() string {
	switch say := e.Lang.Say; {
	case e.Unit.Scale == nil:
		return say("quy chế không xếp loại", "the regulation has no classes")
	case e.Unit.Standing.Class == "":
		return say("không có: dưới mọi mức", "none: below every level")
	}
	return e.Unit.Standing.Class
}

func (e *Account) next() analysis.Next { return e.Unit.Block.Next[e.Unit.At] }

// lackingRank is what the unit lacks to the next rank.
func (e *Account) lackingRank() string {
	next, say := e.next().Rank, e.Lang.Say
	switch {
	case e.Unit.Standing.RankUnpublished():
		return say("không biết: không công bố hạng", "not known: the rank was not published")
	case e.Unit.Standing.Rank == 0:
		return say("không xếp hạng", "not ranked")
	case e.Unit.Ranking.Partly:
		return say("không biết: chỉ công bố một phần danh sách", "not known: only a part of the list was published")
	case next == nil:
		return say("đang xếp cao nhất", "ranked first")
	}
	who := fmt.Sprintf(say("để bằng hạng %d (%s)", "to be level with rank %d (%s)"), next.Above.Rank,
		next.Above.Card.Unit.Name)
	if next.Points.IsZero() {
		return who + ": " + e.decides(next.Gap.By, next.Gap.Above, next.Gap.Below)
	}
	return e.lack(next.Lack) + " " + who
}

// lackingClass is what the unit lacks to the next class.
func (e *Account) lackingClass() string {
	next, say := e.next().Class, e.Lang.Say
	if e.Unit.Scale == nil {
		return ""
	}
	if next == nil {
		return say("đã ở loại cao nhất", "in the best class")
	}
	text := e.lack(next.Lack) + " " + fmt.Sprintf(say("để đạt loại %s", "to class %s"), next.Level.Name)
	if next.Level.Open {
		text = say("hơn ", "more than ") + text
	}
	var held []string
	for _, c := range next.Held {
		held = append(held, fmt.Sprintf(say("chỉ số tiêu chí %s dưới %s", "the index of %s is below %s"), c.Code,
			e.Lang.Number(c.Below)+e.sign("")))
	}
	switch by := strings.Join(held, ", "); {
	case by == "":
		return text
	case next.Points.IsZero():
		return fmt.Sprintf(say("chưa đạt loại %s vì %s", "kept from class %s: %s"), next.Level.Name, by)
	default:
		return text + say("; còn bị khống chế vì ", "; but a cap limits it: ") + by
	}
}

// lack is in points and, where that is another figure, on the scale of the index.
func (e *Account) lack(d analysis.Lack) string {
	text := e.Lang.Points(d.Points)
	switch in := e.apartIn(); {
	case d.Points.Equal(d.Index):
		return text
	case in != "":
		return text + " (" + e.Lang.Value(d.Index) + in + ")"
	default:
		return text + fmt.Sprintf(e.Lang.Say(" (chỉ số %s)", " (index %s)"), e.Lang.Value(d.Index))
	}
}

// lostBy is what the unit lost, how that is worked out, and to what it went.
func (e *Account) lostBy() string {
	card, say := e.Unit.Standing.Card, e.Lang.Say
	var causes analysis.Amounts
	if lost := e.Unit.Losses; lost != nil {
		causes = lost.Causes
	} else if p := analysis.OfPublished(card); p != nil {
		if p.Missing != "" {
			return fmt.Sprintf(say("không biết: không công bố %s", "not known: the %s was not published"), e.Lang.Figure(string(p.Missing)))
		}
		causes = p.Causes
	}
	bonus := ""
	if !card.Bonus.IsZero() {
		bonus = say(" + thưởng ", " + bonus ") + e.Lang.Value(card.Bonus)
	}
	text := fmt.Sprintf(say("%s (tối đa %s%s − tổng %s)", "%s (maximum %s%s − total %s)"),
		e.Lang.Value(card.Max.Add(card.Bonus).Sub(card.Total)), e.Lang.Value(card.Max), bonus, e.Lang.Value(card.Total))
	switch {
	case len(causes) == 0:
		return text
	case len(causes) == 1 && causes[0].Cause == analysis.Unpublished:
		return text + ": " + e.Lang.Cause(analysis.Unpublished)
	}
	return text + ": " + e.causesBy(causes, func(p scoring.Points) string { return e.Lang.Value(p) })
}

// costliest are the criteria that cost most, and how many are below their maximum.
func (e *Account) costliest() string {
	const most = 3
	if e.Unit.Losses == nil {
		return e.Lang.Say("không công bố điểm từng tiêu chí", "points of single criteria were not published")
	}
	lost := e.lost()
	var parts []string
	for _, leaf := range lost[:min(most, len(lost))] {
		c := leaf.Line.Criterion
		parts = append(parts, fmt.Sprintf("%s %s (%s)", c.Code, brief(c.Title), e.Lang.Value(leaf.Lost)))
	}
	return strings.Join(append(parts, e.tally(e.Unit.Losses.Criteria)), "; ")
}

// tally is how many criteria are below the maximum.
func (e *Account) tally(t analysis.Tally) string {
	say := e.Lang.Say
	text := fmt.Sprintf(say("%d/%d tiêu chí chưa đạt điểm tối đa", "criteria below the maximum: %d of %d"), t.Below, t.Of)
	if t.Zero > 0 {
		text += fmt.Sprintf(say(", trong đó %d không có điểm", ", %d of them without any points"), t.Zero)
	}
	return text
}

// lost are the leaves below their maximum, the costliest first.
func (e *Account) lost() (below []analysis.Leaf) {
	if e.Unit.Losses == nil {
		return nil
	}
	for _, leaf := range e.Unit.Losses.Losses {
		if leaf.Line.Lost().Sign() > 0 {
			below = append(below, leaf)
		}
	}
	return below
}

// belowMean are the areas in which the unit is below the mean of its block.
func (e *Account) belowMean() string {
	say := e.Lang.Say
	if e.Unit.Ranking.Ranked < 2 {
		return say("không có đơn vị khác để so", "there is no other unit to compare with")
	}
	var parts, unknown []string
	for i := range e.Unit.Block.Areas {
		area := &e.Unit.Block.Areas[i]
		result, _ := e.Unit.Standing.Card.InArea(area.Area)
		index, _ := result.Index()
		switch {
		case e.Unit.Ranking.Areas[i].Unknown > 0:
			unknown = append(unknown, area.Area.Code)
		case area.BelowMean(e.Unit.Standing):
			parts = append(parts, e.areaBelow(area, index))
		}
	}
	switch {
	case len(unknown) > 0 && len(unknown) == len(e.Unit.Block.Areas):
		return say("không biết: có đơn vị không công bố điểm lĩnh vực", "not known: some units have no published points by area")
	case len(unknown) > 0:
		parts = append(parts, fmt.Sprintf(say("không so được lĩnh vực %s, có đơn vị không công bố",
			"not known of areas that some units have no published points in: %s"), strings.Join(unknown, ", ")))
	case len(parts) == 0:
		return say("không lĩnh vực nào", "no area")
	}
	return strings.Join(parts, "; ")
}

// areaBelow is an area below the mean, with enough digits to see that it is.
func (e *Account) areaBelow(area *analysis.BlockArea, index scoring.Points) string {
	own, mean := e.printed(index), e.printed(area.Index.Mean)
	if own == mean {
		own, mean = e.apart(index, area.Index.Mean)
	}
	return fmt.Sprintf(e.Lang.Say("%s %s (%s, trung bình %s)", "%s %s (%s, mean %s)"), area.Area.Code,
		brief(area.Area.Title), own+e.sign(""), mean+e.sign(""))
}

// added are the leaves on which the appraisal gave more than the unit claimed, each with
// its reason.
func (e *Account) added() page.Line {
	say := e.Lang.Say
	var sum scoring.Points
	o := page.Line{}
	for _, leaf := range e.Unit.Losses.Losses {
		if leaf.Added().Sign() <= 0 {
			continue
		}
		sum = sum.Add(leaf.Added())
		l := leaf.Line
		text := fmt.Sprintf(say("%s %s: tự đánh giá %s → %s", "%s %s: claimed %s → %s"), l.Criterion.Code,
			l.Criterion.Title, e.Lang.Value(l.Self), e.Lang.Value(l.Appraised))
		o.Below = append(o.Below, page.Under(joined(text, reason(*l))+e.at(l.Steps.Last().Pos)))
	}
	o.Text = say("Điểm được thẩm định nâng: ", "Points added by the appraisal: ") + e.Lang.Value(sum)
	return o
}

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
	return change + e.at(past.Pos)
}
