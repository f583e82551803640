package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/analysis"
)

// CriteriaStats show how far each criterion of a block tells its units apart.
type CriteriaStats struct{ Result }

type statRow = *analysis.Criterion

// Document is a table for each block, and a row for each criterion for programs.
func (c *CriteriaStats) Document() *page.Document {
	d := &page.Document{Data: dataTable(statHeader)}
	for i := range c.Rankings {
		ranking := &c.Rankings[i]
		rows := pointers(analysis.Criteria(c.Outcome, ranking))
		d.Blocks = append(d.Blocks, c.table(ranking, rows))
		for _, row := range rows {
			d.Data.Rows = append(d.Data.Rows, c.csvStat(ranking, row))
		}
	}
	return d
}

func (c *CriteriaStats) table(ranking *scoring.Ranking, rows []statRow) *page.Table {
	title := c.Lang.Say("Tác dụng của các tiêu chí", "What the criteria do")
	t := &page.Table{
		Name: title + " – " + ranking.Block.Name, Title: append([]string{title}, c.title(ranking)...),
		Banner: c.notes(ranking.Block), Notes: c.statNotes(ranking, rows),
	}
	fill(t, c.statColumns(), rows)
	return t
}

func (c *CriteriaStats) statColumns() []column[statRow] {
	say := c.Lang.Say
	count := func(head string, spare int, of func(statRow) int) column[statRow] {
		return figure(head, spare, func(s statRow) page.Cell { return page.Count(int64(of(s))) })
	}
	return []column[statRow]{
		word(say("Mã", "Code"), 0, func(s statRow) page.Cell { return page.Word(s.Node.Code) }),
		name(say("Tiêu chí", "Criterion"), func(s statRow) page.Cell { return page.Word(s.Node.Title) }),
		figure(say("Điểm tối đa", "Maximum"), 8, func(s statRow) page.Cell { return c.exactly(s.Node.Max) }),
		count(say("Đơn vị", "Units"), 9, func(s statRow) int { return s.Units }),
		figure(say("Bình quân (%)", "Mean (%)"), 0, func(s statRow) page.Cell { return c.ofUnits(s, &s.Mean) }),
		figure(say("Độ lệch (≈)", "Spread (≈)"), 5, func(s statRow) page.Cell { return c.ofUnits(s, &s.Spread) }),
		count(say("Đạt tối đa", "At maximum"), 2, func(s statRow) int { return s.AtMax }),
		count(say("Điểm 0", "At zero"), 4, func(s statRow) int { return s.AtZero }),
		count(say("Thẩm định sửa", "Changed"), 6, func(s statRow) int { return s.Changed }),
		figure(say("Tương quan (≈)", "Correlation (≈)"), 7,
			func(s statRow) page.Cell { return withSign(c.ofUnits(s, s.Correlation)) }),
		figure(say("Tỷ trọng phân hóa (%, ≈)", "Weight in spread (%, ≈)"), 3,
			func(s statRow) page.Cell { return withSign(c.ofUnits(s, s.Weight)) }),
		figure(say("Đổi hạng nếu bỏ", "Ranks moved if dropped"), 1, movedCell),
	}
}

// exactly is a number as people write it.
func (c *CriteriaStats) exactly(p scoring.Points) page.Cell {
	n, _ := p.Decimals()
	return page.Figure(p, n)
}

// ofUnits is a figure with two decimals, a dash where there is none.
func (c *CriteriaStats) ofUnits(s statRow, p *scoring.Points) page.Cell {
	if s.Units == 0 || p == nil {
		return page.Word("–")
	}
	return page.Figure(p.Round(scoring.HalfUp, 2), 2)
}

func withSign(cell page.Cell) page.Cell {
	cell.Signed = true
	return cell
}

func movedCell(s statRow) page.Cell {
	if s.Dropped == nil {
		return page.Word("–")
	}
	return page.Count(int64(s.Dropped.Moved))
}

// statNotes say what decides nothing, what moves most, and what the columns are.
func (c *CriteriaStats) statNotes(ranking *scoring.Ranking, rows []statRow) []page.Line {
	say := c.Lang.Say
	lines := []string{c.count(ranking)}
	if n := publishedIn(ranking); n > 0 {
		lines = append(lines, fmt.Sprintf(say("%d đơn vị chỉ biết số công bố, không biết điểm từng tiêu chí: không tính trong bảng này; "+
			"không biết bỏ một tiêu chí thì đổi hạng ra sao. Theo lĩnh vực thì xem lệnh areas.",
			"Units that are known only by published figures: %d. They are not in this table, since nobody knows their points by "+
				"criterion, nor what dropping one would do to ranks. For areas see the command areas."), n))
	}
	for _, reason := range []struct {
		words string
		is    func(statRow) bool
	}{
		{say("đều đạt điểm tối đa", "all units have the maximum"), func(s statRow) bool { return s.AtMax == s.Units }},
		{say("đều 0 điểm", "all units have 0"), func(s statRow) bool { return s.AtZero == s.Units }},
		{say("đều đạt cùng một tỷ lệ điểm", "all units have the same share"),
			func(s statRow) bool { return s.AtMax != s.Units && s.AtZero != s.Units }},
	} {
		if codes := flat(rows, reason.is); codes != "" {
			lines = append(lines, fmt.Sprintf(say("Không phân định được đơn vị nào, vì %s: %s", "Decide nothing, since %s: %s"),
				reason.words, codes))
		}
	}
	lines = append(lines, c.mostMoving(rows)...)
	lines = append(lines, say("(≈) ước lượng. Độ lệch: độ lệch chuẩn của tỷ lệ điểm đạt được. Tương quan: với phần còn "+
		"lại của kết quả. "+
		"Tỷ trọng phân hóa: phần của tiêu chí trong sự khác nhau giữa các kết quả.",
		"(≈) an estimate. Spread: standard deviation of the share of the maximum. Correlation: with the rest of the score. "+
			"Weight in spread: the criterion's part of the differences between scores."),
		say("Thẩm định sửa: số đơn vị bị đổi điểm tự chấm. Đổi hạng nếu bỏ: số đơn vị đổi hạng nếu bộ tiêu chí không có "+
			"tiêu chí này, tính chính xác.",
			"Changed: units whose own claim the appraisal changed. Ranks moved if dropped: units with another rank if the set "+
				"did not have the criterion, exactly."))
	return append(page.Lines(lines...), c.provisional(ranking)...)
}

// flat are the codes of leaves that decide nothing for a reason.
func flat(rows []statRow, why func(statRow) bool) string {
	var codes []string
	for _, s := range rows {
		if s.Node.IsLeaf() && s.DecidesNothing() && why(s) {
			codes = append(codes, s.Node.Code)
		}
	}
	return strings.Join(codes, "; ")
}

// mostMoving is the leaf without which most units change their rank.
func (c *CriteriaStats) mostMoving(rows []statRow) []string {
	var most statRow
	for _, s := range rows {
		if s.Node.IsLeaf() && s.Dropped != nil && s.Dropped.MostBy != nil &&
			(most == nil || s.Dropped.Moved > most.Dropped.Moved) {
			most = s
		}
	}
	if most == nil {
		return nil
	}
	d := most.Dropped
	return []string{fmt.Sprintf(c.Lang.Say(
		"Nếu bỏ, đổi hạng nhiều đơn vị nhất là %s: %d đơn vị, nhiều bậc nhất là %s (%s)",
		"Without %s most units change their rank: %d, %s most of all (%s)"), most.Node.Code, d.Moved, d.MostBy.Unit.Name,
		signed(d.Most))}
}

// signed is a change of places.
func signed(places int) string { return strings.Replace(fmt.Sprintf("%+d", places), "-", "−", 1) }

var statHeader = []string{"block", "code", "title", "leaf", "max", "units", "mean", "spread_estimate", "at_max",
	"at_zero",
	"changed", "cut", "correlation_estimate", "weight_estimate", "ranks_moved", "most_places", "most_unit",
	"classes_moved",
	"decides_nothing", "status"}

func (c *CriteriaStats) csvStat(ranking *scoring.Ranking, s statRow) []page.Cell {
	figure := func(p *scoring.Points) page.Cell {
		if cell := c.ofUnits(s, p); cell.Number != nil {
			return cell
		}
		return page.Cell{}
	}
	count := func(n int) page.Cell { return page.Count(int64(n)) }
	row := append(words(ranking.Block.ID, s.Node.Code, s.Node.Title, strconv.FormatBool(s.Node.IsLeaf())),
		c.exactly(s.Node.Max),
		count(s.Units), figure(&s.Mean), figure(&s.Spread), count(s.AtMax), count(s.AtZero), count(s.Changed), count(s.Cut),
		figure(s.Correlation), figure(s.Weight))
	row = append(row, droppedCells(s.Dropped)...)
	return append(row, words(strconv.FormatBool(s.DecidesNothing()), c.status())...)
}

// droppedCells are empty where nothing would be left.
func droppedCells(d *analysis.Dropped) []page.Cell {
	cells := make([]page.Cell, 4)
	if d == nil {
		return cells
	}
	cells[0], cells[1], cells[3] = page.Count(int64(d.Moved)), page.Count(int64(d.Most)), page.Count(int64(d.Classes))
	if d.MostBy != nil {
		cells[2] = page.Word(d.MostBy.Unit.ID)
	}
	return cells
}

// JSON writes the statistics for programs.
func (c *CriteriaStats) JSON(w io.Writer) error {
	blocks := []object{}
	for i := range c.Rankings {
		ranking := &c.Rankings[i]
		blocks = append(blocks, object{
			{"block", ranking.Block.ID},
			{"set", ranking.Block.Set.ID},
			{"ranked", ranking.Ranked},
			{"criteria", each(pointers(analysis.Criteria(c.Outcome, ranking)), statJSON)},
		})
	}
	return object{{"", c.head()}, {"blocks", blocks}}.writeJSON(w)
}

// statJSON has the exact mean, in percent; estimates are named so.
func statJSON(s statRow) object {
	var mean, spread *scoring.Points
	if s.Units > 0 {
		mean, spread = &s.Mean, &s.Spread
	}
	return object{
		{"code", s.Node.Code},
		{"title", s.Node.Title},
		{"leaf", s.Node.IsLeaf()},
		{"max", s.Node.Max},
		{"units", s.Units},
		{"mean?", mean},
		{"spread_estimate?", spread},
		{"at_max", s.AtMax},
		{"at_zero", s.AtZero},
		{"changed", s.Changed},
		{"cut", s.Cut},
		{"correlation_estimate?", s.Correlation},
		{"weight_estimate?", s.Weight},
		{"decides_nothing", s.DecidesNothing()},
		{"dropped?", droppedJSON(s.Dropped)},
	}
}

// droppedJSON is what leaving a criterion out does to the ranking.
func droppedJSON(d *analysis.Dropped) object {
	if d == nil {
		return nil
	}
	unit := ""
	if d.MostBy != nil {
		unit = d.MostBy.Unit.ID
	}
	return object{{"ranks_moved", d.Moved}, {"most_places", d.Most}, {"most_unit?", unit}, {"classes_moved", d.Classes}}
}
