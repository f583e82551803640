package report

import (
	"fmt"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/record"
	"parindex/cmd/internal/text"
	"parindex/criteria/diff"
	"parindex/scoring"
	"parindex/scoring/compare"
)

// Compared is one of two results that are compared: what score would write of it and,
// where it was scored here, the outcome.
type Compared struct {
	Name    string
	Record  record.Record
	Outcome *scoring.Outcome // nil where it was read from a record
	Pack    diff.Pack
}

// Comparison is two results side by side.
type Comparison struct {
	Old, New Compared
	Lang     text.Lang
}

// comparedBlock is the blocks of the two that follow each other.
type comparedBlock struct {
	old, new *record.Block
	pair     *compare.Blocks // nil where one of them was not scored here, or has other sets
	rows     []comparedUnit
	gone     []string // units that only the old one has, by name
}

// comparedUnit is a unit in both, or only in the new one.
type comparedUnit struct {
	old, new *record.Unit
	split    *compare.Change
}

// isPublished says whether one of the two is known only by published figures.
func (u comparedUnit) isPublished() bool {
	return u.new.Published != nil || u.old != nil && u.old.Published != nil
}

// before is the unit in the old result, empty where it is not there.
func (u comparedUnit) before() *record.Unit {
	if u.old == nil {
		return &record.Unit{}
	}
	return u.old
}

// marked is the name, with a mark where a figure is only a published one.
func (u comparedUnit) marked() string {
	if u.isPublished() {
		return u.new.Name + publishedMark
	}
	return u.new.Name
}

func (c *Comparison) blocks() (list []comparedBlock) {
	for i := range c.New.Record.Blocks {
		now := &c.New.Record.Blocks[i]
		b := comparedBlock{new: now, old: c.before(now)}
		if b.old == nil {
			continue
		}
		b.pair = c.pair(b.old, now)
		b.fill()
		list = append(list, b)
	}
	return list
}

// before is the block that a block was: of the same id, or the only one where there is only
// one on each side.
func (c *Comparison) before(now *record.Block) *record.Block {
	for i := range c.Old.Record.Blocks {
		if c.Old.Record.Blocks[i].ID == now.ID {
			return &c.Old.Record.Blocks[i]
		}
	}
	if len(c.Old.Record.Blocks) == 1 && len(c.New.Record.Blocks) == 1 {
		return &c.Old.Record.Blocks[0]
	}
	return nil
}

func (c *Comparison) pair(old, now *record.Block) *compare.Blocks {
	if c.Old.Outcome == nil || c.New.Outcome == nil {
		return nil
	}
	a, b := c.Old.Outcome.Ranking(old.ID).Block, c.New.Outcome.Ranking(now.ID).Block
	for _, p := range diff.Pairings(c.Old.Pack, c.New.Pack) {
		if p.Old == a.Set && p.New == b.Set {
			return compare.NewBlocks(p, c.Old.Outcome, c.New.Outcome, a, b)
		}
	}
	return nil
}

func (b *comparedBlock) fill() {
	splits := map[string]*compare.Change{}
	if b.pair != nil {
		for _, change := range b.pair.Split() {
			splits[change.Unit.ID] = &change
		}
	}
	old := map[string]*record.Unit{}
	for i := range b.old.Ranking {
		old[b.old.Ranking[i].ID] = &b.old.Ranking[i]
	}
	for i := range b.new.Ranking {
		unit := &b.new.Ranking[i]
		b.rows = append(b.rows, comparedUnit{old[unit.ID], unit, splits[unit.ID]})
		delete(old, unit.ID)
	}
	for i := range b.old.Ranking {
		if unit := &b.old.Ranking[i]; old[unit.ID] != nil {
			b.gone = append(b.gone, unit.Name)
		}
	}
}

// index is the published index of a unit, nil where it has none.
func (c *Compared) index(u *record.Unit) *scoring.Points {
	if u == nil || u.Totals == nil {
		return nil
	}
	index := scoring.Rounding(c.Record.Arithmetic.Rounding).Percent(u.Index.Exact)
	return &index
}

// change is the difference of the two published indexes, nil where one is missing.
func (c *Comparison) change(u comparedUnit) *scoring.Points {
	old, now := c.Old.index(u.old), c.New.index(u.new)
	if old == nil || now == nil {
		return nil
	}
	by := now.Sub(c.New.Record.Arithmetic.Index.From(c.Old.Record.Arithmetic.Index, *old))
	return &by
}

// rankChange is old − new, nil where one is missing.
func (u comparedUnit) rankChange() *int {
	if u.old == nil || u.old.Rank == nil || u.new.Rank == nil {
		return nil
	}
	by := *u.old.Rank - *u.new.Rank
	return &by
}

// Document is a table for each pair of blocks, and the mapping between their criteria.
func (c *Comparison) Document() *page.Document {
	d := &page.Document{Data: &page.Table{}}
	addData(d.Data, c.columns(&comparedBlock{}), nil) // headings also where no block is in both
	for _, b := range c.blocks() {
		d.Blocks = append(d.Blocks, c.table(&b))
		addData(d.Data, c.columns(&b), b.rows)
		if b.pair != nil {
			if lines := mappingLines(b.pair, c.Lang); len(lines) > 0 {
				d.Blocks = append(d.Blocks, page.Section{Line: page.Under(
					c.Lang.Say("Ánh xạ tiêu chí đã dùng (cũ → mới)", "Criteria as they were mapped (old → new)"), lines...)})
			}
		}
	}
	if len(d.Blocks) == 0 {
		d.Blocks = append(d.Blocks, page.Paragraph(c.Lang.Say("Hai kết quả không có khối nào chung",
			"The two results have no block in common")))
	}
	return d
}

func (c *Comparison) table(b *comparedBlock) *page.Table {
	say := c.Lang.Say
	t := &page.Table{Name: b.new.Name, Narrow: true, Title: []string{
		say("So sánh ", "Comparison: ") + c.Old.Name + " → " + c.New.Name, say("Khối: ", "Block: ") + b.new.Name},
		Banner: append(c.Old.banner(c.Lang), c.New.banner(c.Lang)...)}
	fill(t, c.columns(b), b.rows)
	t.Notes = page.Lines(c.notes(b)...)
	return t
}

// columns are those of the table and, by their ids, those that programs get.
func (c *Comparison) columns(b *comparedBlock) []column[comparedUnit] {
	say := c.Lang.Say
	type row = comparedUnit
	columns := []column[row]{
		data("block", func(row) string { return b.new.ID }),
		data("unit", func(u row) string { return u.new.ID }),
		data("name", func(u row) string { return u.new.Name }),
		data("rank_before", func(u row) page.Cell { return rankOrDash(u.before().Rank) }),
		named("rank_after", figure(say("Hạng", "Rank"), 0, func(u row) page.Cell { return rankOrDash(u.new.Rank) })),
		named("rank_change", figure(say("Tăng giảm hạng", "Change of rank"), 4,
			func(u row) page.Cell { return placesCell(u.rankChange()) })),
		name(say("Đơn vị", "Unit"), func(u row) page.Cell { return page.Cell{Text: u.marked(), Marked: u.new.Faulty} }),
		named("index_before", figure(say("Chỉ số trước", "Index before"), 6,
			func(u row) page.Cell { return c.indexCell(&c.Old, u.old) })),
		named("index_after", figure(say("Chỉ số sau", "Index after"), 5,
			func(u row) page.Cell { return c.indexCell(&c.New, u.new) })),
		named("index_change", figure(say("Tăng giảm", "Change"), 0,
			func(u row) page.Cell { return c.points(c.change(u)) })),
	}
	for f, factor := range []struct{ id, head string }{
		{"performance", say("Kết quả thực hiện", "Did better or worse")},
		{"rule", say("Cách chấm", "Rule changed")},
		{"maximum", say("Điểm tối đa", "Maximum changed")},
		{"applicability", say("Phạm vi áp dụng", "What applies changed")},
	} {
		if b.pair == nil {
			factor.head = "" // people do not get what nobody knows
		}
		columns = append(columns, named(factor.id,
			figure(factor.head, 0, func(u row) page.Cell { return c.part(u, f) })))
	}
	return append(columns,
		data("other", func(u row) page.Cell {
			if u.split == nil {
				return page.Cell{}
			}
			return c.points(&u.split.Other)
		}),
		data("class_before", func(u row) string { return u.before().Class }),
		data("class_after", func(u row) string { return u.new.Class }),
		word(say("Xếp loại", "Class"), 3, classes),
		data("status_before", func(row) string { return c.Old.status() }),
		data("status_after", func(row) string { return c.New.status() }))
}

// banner is what keeps the figures of one of the results from being official.
func (c *Compared) banner(lang text.Lang) (lines []string) {
	for _, line := range lang.Status(c.Record.Round.Status) {
		lines = append(lines, c.Name+": "+line)
	}
	if changes := c.Record.Round.Changes; len(changes) > 0 {
		lines = append(lines, fmt.Sprintf(lang.Say("%s: phép thử (%s), không phải kết quả chính thức",
			"%s: a trial (%s), not an official result"), c.Name, strings.Join(changes, "; ")))
	}
	if n := c.Record.Faults.Errors; n > 0 {
		lines = append(lines, fmt.Sprintf(lang.Say("%s: còn %d lỗi dữ liệu", "%s: %d faults in the data"), c.Name, n))
	}
	return lines
}

// status is that of the result; see [scoring.Round.Mark].
func (c *Compared) status() string {
	if len(c.Record.Round.Changes) > 0 {
		return string(scoring.Variant)
	}
	return string(c.Record.Round.Status)
}

func (c *Comparison) part(u comparedUnit, f int) page.Cell {
	if u.split == nil {
		return page.Word("–")
	}
	return c.points(&u.split.Parts[f])
}

// points are a change of the index, a dash where there is none.
func (c *Comparison) points(p *scoring.Points) page.Cell {
	if p == nil {
		return page.Word("–")
	}
	decimals := c.New.Record.Arithmetic.Rounding.Index
	return page.Change(p.Round(scoring.HalfUp, decimals), decimals)
}

func (c *Comparison) indexCell(of *Compared, u *record.Unit) page.Cell {
	index := of.index(u)
	if index == nil {
		return page.Word("–")
	}
	return page.Figure(*index, of.Record.Arithmetic.Rounding.Index)
}

func rankOrDash(rank *int) page.Cell {
	if rank == nil {
		return page.Word("–")
	}
	return page.Count(*rank)
}

func placesCell(by *int) page.Cell {
	if by == nil {
		return page.Word("–")
	}
	return page.Change(scoring.Whole(int64(*by)), 0)
}

// classes are the old and the new class, once where they are the same.
func classes(u comparedUnit) string {
	if u.old == nil || u.old.Class == u.new.Class {
		return u.new.Class
	}
	return orDash(u.old.Class) + " → " + orDash(u.new.Class)
}

func orDash(text string) string {
	if text == "" {
		return "–"
	}
	return text
}
