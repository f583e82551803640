package report

import (
	"fmt"
	"strings"

	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/text"
	"parindex/scoring"
)

// notes are what keeps a ranking from being an official result, a line each.
func (r *Result) notes() []string {
	notes := r.Lang.Status(r.Round.Status)
	if stage := r.Round.Stage; stage != "" && stage != scoring.FinalAppraisal {
		notes = append(notes, fmt.Sprintf(r.Lang.Say("Kết quả ở giai đoạn %s, chưa phải kết quả cuối cùng", "Results as of the %s, not final"), r.Lang.Stage(stage)))
	}
	if w := r.Round.TriedWeights(); w != nil {
		notes = append(notes, fmt.Sprintf(r.Lang.Say("Trọng số thử nghiệm: %s — không phải kết quả chính thức",
			"Trial weights: %s — not an official result"), w.Title))
	}
	if r.Errors > 0 {
		notes = append(notes, fmt.Sprintf(r.Lang.Say("ĐỢT CÒN %d LỖI DỮ LIỆU: chưa dùng được kết quả",
			"THE ROUND STILL HAS FAULTS (%d): not to be used"), r.Errors))
	}
	return notes
}

// Tables are the rankings as tables for people, one a block.
func (r *Result) Tables() []sheet.Table {
	var tables []sheet.Table
	for i := range r.Rankings {
		tables = append(tables, r.table(&r.Rankings[i]))
	}
	return tables
}

func (r *Result) table(ranking *scoring.Ranking) sheet.Table {
	columns := r.columns(ranking)
	t := sheet.Table{
		Sheet:     ranking.Block.Name,
		Title:     r.title(ranking),
		Notes:     r.notes(),
		Footer:    r.footer(ranking),
		Signature: true,
	}
	for _, c := range columns {
		t.Header = append(t.Header, c.header)
		t.Numeric = append(t.Numeric, c.numeric)
	}
	for i := range ranking.Standings {
		var row []sheet.Cell
		for _, c := range columns {
			cell := c.cell(&ranking.Standings[i])
			cell.Text = text.OneLine(cell.Text) // names are whatever round.yaml holds
			row = append(row, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (r *Result) title(ranking *scoring.Ranking) []string {
	block := fmt.Sprintf(r.Lang.Say("Khối: %s", "Block: %s"), ranking.Block.Name)
	return []string{text.OneLine(r.Round.Title), text.OneLine(block)}
}

// column is one column of a ranking; cells of what is missing are empty.
type column struct {
	header  string
	numeric bool
	cell    func(s *scoring.Standing) sheet.Cell
}

// columns are those that this block has something to say in.
func (r *Result) columns(ranking *scoring.Ranking) []column {
	say := r.Lang.Say
	has := r.contents(ranking)
	all := []struct {
		shown bool
		column
	}{
		{true, column{say("Hạng", "Rank"), true, rankCell}},
		{has.parents, column{say("Hạng trong huyện", "Rank in district"), true, parentCell}},
		{true, column{say("Đơn vị", "Unit"), false, unitCell}},
		{true, r.points(say("Tự đánh giá", "Self"), func(c *scoring.Scorecard) scoring.Points { return c.Self })},
		{true, r.points(say("Thẩm định", "Appraised"), func(c *scoring.Scorecard) scoring.Points { return c.Appraised })},
		{has.survey, column{say("ĐTXHH", "Survey"), true, r.surveyCell}},
		{has.bonus, r.points(say("Điểm thưởng", "Bonus"), func(c *scoring.Scorecard) scoring.Points { return c.Bonus })},
		{has.penalty, r.points(say("Điểm trừ", "Penalty"), func(c *scoring.Scorecard) scoring.Points { return c.Penalty })},
		{true, r.points(say("Tổng điểm", "Total"), func(c *scoring.Scorecard) scoring.Points { return c.Total })},
		{true, column{say("Điểm tối đa", "Maximum"), true, r.maxCell}},
		{true, column{say("Chỉ số (%)", "Index (%)"), true, r.indexCell}},
		{len(ranking.Classes) > 0, column{say("Xếp loại", "Class"), false, classCell}},
		{ranking.Before > 0, column{fmt.Sprintf(say("Chỉ số so %d", "Index since %d"), ranking.Before), true, r.indexChangeCell}},
		{ranking.Before > 0, column{fmt.Sprintf(say("Hạng so %d", "Rank since %d"), ranking.Before), true, rankChangeCell}},
	}
	var shown []column
	for _, c := range all {
		if c.shown {
			shown = append(shown, c.column)
		}
	}
	return shown
}

type contents struct{ parents, survey, bonus, penalty bool }

func (r *Result) contents(ranking *scoring.Ranking) contents {
	set := ranking.Block.Set
	has := contents{survey: set.HasSurvey(), bonus: len(set.Bonus) > 0, penalty: len(set.Penalty) > 0}
	for _, s := range ranking.Standings {
		has.parents = has.parents || s.Card.Unit.Parent != ""
		has.penalty = has.penalty || s.Card.Penalty.Sign() > 0
	}
	return has
}

// FaultMark stands behind the name of a unit whose figures have faults.
const FaultMark = " (*)"

func unitCell(s *scoring.Standing) sheet.Cell {
	if s.Card.Faulty {
		return sheet.Cell{Text: s.Card.Unit.Name + FaultMark}
	}
	return sheet.Cell{Text: s.Card.Unit.Name}
}

func rankCell(s *scoring.Standing) sheet.Cell   { return placeCell(s.Rank) }
func parentCell(s *scoring.Standing) sheet.Cell { return placeCell(s.RankInParent) }

// placeCell is a place, or a dash for a unit without one.
func placeCell(rank int) sheet.Cell {
	if rank == 0 {
		return sheet.Cell{Text: "–"}
	}
	place := scoring.Whole(int64(rank))
	return sheet.Cell{Number: &place}
}

func classCell(s *scoring.Standing) sheet.Cell { return sheet.Cell{Text: s.Class} }

func (r *Result) points(header string, of func(*scoring.Scorecard) scoring.Points) column {
	return column{header, true, func(s *scoring.Standing) sheet.Cell { return r.number(s, of(s.Card)) }}
}

func (r *Result) number(s *scoring.Standing, p scoring.Points) sheet.Cell {
	if !s.Card.Scored {
		return sheet.Cell{}
	}
	p = r.figure(p)
	return sheet.Cell{Number: &p, Decimals: r.decimals()}
}

// surveyCell is a dash where no survey was held: that is not 0 points.
func (r *Result) surveyCell(s *scoring.Standing) sheet.Cell {
	if s.Card.Scored && !s.Card.Surveyed() {
		return sheet.Cell{Text: "–"}
	}
	return r.number(s, s.Card.Survey)
}

func (r *Result) indexCell(s *scoring.Standing) sheet.Cell { return r.number(s, s.Card.Index) }

// maxCell shows a maximum as people write it: 71,5 and not 71,50.
func (r *Result) maxCell(s *scoring.Standing) sheet.Cell {
	cell := r.number(s, s.Card.Max)
	if cell.Number != nil {
		if n, ok := cell.Number.Decimals(); ok {
			cell.Decimals = min(n, r.decimals())
		}
	}
	return cell
}

func (r *Result) indexChangeCell(s *scoring.Standing) sheet.Cell {
	change, ok := s.IndexChange()
	if !ok {
		return sheet.Cell{}
	}
	return sheet.Cell{Number: &change, Decimals: r.decimals(), Signed: true}
}

func rankChangeCell(s *scoring.Standing) sheet.Cell {
	change, ok := s.RankChange()
	if !ok {
		return sheet.Cell{}
	}
	places := scoring.Whole(int64(change))
	return sheet.Cell{Number: &places, Signed: true}
}

// footer is what stands below a ranking: how many units, their mean, how many
// in each class, and what keeps the result from being final.
func (r *Result) footer(ranking *scoring.Ranking) []string {
	lines := []string{r.count(ranking)}
	if ranking.Ranked > 0 {
		lines = append(lines, fmt.Sprintf(r.Lang.Say("Chỉ số trung bình: %s%%", "Mean index: %s %%"), r.Lang.Decimal(ranking.Mean, r.decimals())))
	}
	if len(ranking.Classes) > 0 {
		lines = append(lines, r.classTitle(ranking)+r.classes(ranking))
	}
	lines = append(lines, r.unsettled(ranking)...)
	if ranking.Faulty > 0 {
		lines = append(lines, fmt.Sprintf(r.Lang.Say(
			"(*) %d đơn vị còn lỗi dữ liệu: điểm, thứ hạng, trung bình và xếp loại chưa dùng được",
			"(*) units with faults: %d; points, ranks, mean and classes are provisional"), ranking.Faulty))
	}
	return lines
}

// unsettled are the units that never handed in or came late, and the districts
// whose councils have not finished with units of this block.
func (r *Result) unsettled(ranking *scoring.Ranking) (lines []string) {
	say := r.Lang.Say
	var absent, late, unfinished []string
	var cards []*scoring.Scorecard
	for _, s := range ranking.Standings {
		card := s.Card
		cards = append(cards, card)
		switch {
		case card.Absent && card.Missing:
			absent = append(absent, card.Unit.Name)
		case card.Absent:
			late = append(late, card.Unit.Name)
		case card.LatePenalty.Sign() > 0:
			late = append(late, fmt.Sprintf(say("%s (%s điểm)", "%s (%s points)"), card.Unit.Name, r.Lang.Number(card.LatePenalty)))
		}
	}
	for _, d := range r.Round.Districts(cards) {
		if d.Communes > 0 && !d.Finished() && (r.Round.Stage == "" || r.Round.Stage == scoring.FinalAppraisal) {
			unfinished = append(unfinished, d.Unit.Name)
		}
	}
	for _, list := range []struct {
		title string
		names []string
	}{
		{say("Không nộp bản tự đánh giá, tự đánh giá tính 0: ", "Handed in nothing, counted 0: "), absent},
		{say("Bị trừ điểm do nộp chậm: ", "Points off for coming late: "), late},
		{say("Chưa thẩm định xong, thứ hạng còn thay đổi: các xã thuộc ", "Not finished, ranks may change: the communes of "), unfinished},
	} {
		if len(list.names) > 0 {
			lines = append(lines, text.OneLine(list.title+strings.Join(list.names, "; ")))
		}
	}
	return lines
}

func (r *Result) count(ranking *scoring.Ranking) string {
	all := len(ranking.Standings)
	line := fmt.Sprintf(r.Lang.Say("Số đơn vị: %d", "Units: %d"), all)
	if ranking.Ranked == all {
		return line
	}
	missing := 0
	for _, s := range ranking.Standings {
		if !s.Card.Scored {
			missing++
		}
	}
	line += fmt.Sprintf(r.Lang.Say(", xếp hạng %d", ", ranked %d"), ranking.Ranked)
	if outside := all - ranking.Ranked - missing; outside > 0 {
		line += fmt.Sprintf(r.Lang.Say(", không xếp hạng %d", ", not ranked %d"), outside)
	}
	if missing > 0 {
		line += fmt.Sprintf(r.Lang.Say(", chưa có kết quả %d", ", without a result %d"), missing)
	}
	return line
}

// classTitle says that only ranked units are counted, where there are others.
func (r *Result) classTitle(ranking *scoring.Ranking) string {
	if ranking.Ranked == len(ranking.Standings) {
		return r.Lang.Say("Xếp loại: ", "Classes: ")
	}
	return r.Lang.Say("Xếp loại (đơn vị được xếp hạng): ", "Classes (ranked units): ")
}

func (r *Result) classes(ranking *scoring.Ranking) string {
	var counts []string
	for _, class := range ranking.Classes {
		counts = append(counts, fmt.Sprintf("%s %d", text.OneLine(class.Name), class.Units))
	}
	return strings.Join(counts, " · ")
}
