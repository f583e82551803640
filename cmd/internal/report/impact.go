package report

import (
	"slices"
	"strconv"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/compare"
	"parindex/scoring/consequence"
	"parindex/scoring/seq"
)

// ImpactBlock is what a change of criteria does to a block of a round.
type ImpactBlock struct {
	Round, Block, Name string
	Status             scoring.Status      // of the round
	Errors             int                 // in its data
	*compare.Impact                        // nil where nothing can be carried
	Rounding           [2]scoring.Rounding // before and after
	Unused             []Unmapped          // what of the pack after changes nothing
}

// Impact is what a change of criteria does to recorded rounds.
type Impact struct {
	Base   string // the revision before the change
	Blocks []ImpactBlock
	Lang   text.Lang
}

// ImpactCounts are how many units change.
type ImpactCounts struct{ units, Ranks, Classes, Rewards int }

// Counts adds up all blocks.
func (i *Impact) Counts() (c ImpactCounts) {
	for k := range i.Blocks {
		one := i.Blocks[k].counts()
		c.units, c.Ranks = c.units+one.units, c.Ranks+one.Ranks
		c.Classes, c.Rewards = c.Classes+one.Classes, c.Rewards+one.Rewards
	}
	return c
}

func (b *ImpactBlock) counts() (c ImpactCounts) {
	if b.Impact == nil {
		return c
	}
	type moved = *compare.Moved
	units := seq.Pointers(b.Units)
	return ImpactCounts{len(units), seq.Count(units, moved.RankMoves), seq.Count(units, moved.ClassMoves),
		seq.Count(units, func(m moved) bool { return len(m.Rewards) > 0 })}
}

// changes says whether anything of a unit does.
func changes(m *compare.Moved) bool {
	return m.RankMoves() || m.ClassMoves() || len(m.Rewards) > 0 || !m.IndexChange().IsZero()
}

// Document is a summary, and for each block who changes and which rule does it.
func (i *Impact) Document() *page.Document {
	say := i.Lang.Text
	since := say("Impact of the change of criteria since ") + i.Base
	d := &page.Document{Title: []string{since, say("A trial of other criteria — not an official result"),
		i.countWords(i.Counts())}, Data: dataTable(impactHeader)}
	for b := range seq.Each(i.Blocks) {
		title := []string{b.Round, i.Lang.Text("Block: ") + b.Name}
		if b.Impact == nil {
			why := say("cannot be compared: no set of the pack follows that of this block")
			d.Blocks = append(d.Blocks, page.Section{Line: page.Under(strings.Join(title, " · "), page.Lines(why)...)})
			continue
		}
		d.Blocks = append(d.Blocks, i.units(b, title))
		if len(b.Effects) > 0 {
			d.Blocks = append(d.Blocks, i.effects(b))
		}
		lines := mappingLines(b.After, i.Lang)
		for _, u := range b.Unused {
			lines = append(lines, page.Line{Text: assumedWords(u.Code, u.Units, u.Why, i.Lang)})
		}
		if len(lines) > 0 {
			mapped := say("Criteria as they were mapped, from the round's own set (old → new)")
			d.Blocks = append(d.Blocks, page.Section{Line: page.Under(mapped, lines...)})
		}
		d.Data.Rows = append(d.Data.Rows, i.dataRows(b)...)
	}
	return d
}

func (i *Impact) countWords(c ImpactCounts) string {
	return i.Lang.Text(
		"Units: %d · other rank %d · other class %d · other rewards or measures %d", c.units, c.Ranks,
		c.Classes, c.Rewards)
}

// units is a table of those that change.
func (i *Impact) units(b *ImpactBlock, title []string) *page.Table {
	say := i.Lang.Text
	t := &page.Table{Name: b.Round + " " + b.Block, Title: title, Banner: b.banner(i.Lang), Narrow: true}
	type row = *compare.Moved
	rows := seq.Filter(seq.Pointers(b.Units), changes)
	t.Notes = page.Lines(i.countWords(b.counts()))
	if len(rows) == 0 {
		t.Notes = append(t.Notes, page.Lines(say("No unit changes"))...)
	}
	fill(t, []column[row]{
		word(say("Rank"), 0, func(m row) string { return arrow(rankWord(m.Before), rankWord(m.After)) }),
		name(say("Unit"), func(m row) page.Cell { return unitCell(m.After) }),
		figure(say("Index before"), 4, func(m row) page.Cell { return b.before(m) }),
		figure(say("Index after"), 3, func(m row) page.Cell { return b.after(m) }),
		figure(i.Lang.Say("Tăng giảm", "Change"), 0, func(m row) page.Cell { return b.signed(m.IndexChange()) }),
		whole(word(say("Class"), 1, func(m row) string { return arrow(m.Before.Class, m.After.Class) })),
		whole(word(say("Rewards, measures"), 2, func(m row) string { return i.rewards(m) })),
		whole(word(say("By which rule (points of the index)"), 0, func(m row) string { return i.causes(b, m) })),
	}, rows)
	return t
}

// banner is what keeps the figures of the round from being official.
func (b *ImpactBlock) banner(lang text.Lang) []string {
	lines := lang.Status(b.Status)
	if b.Errors > 0 {
		lines = append(lines, lang.Text("faults in the data: %d", b.Errors))
	}
	return lines
}

// whole breaks the texts of a column into lines instead of shortening them.
func whole[R any](c column[R]) column[R] {
	c.Whole = true
	return c
}

// before and after are indexes with the decimals that their own regulation has.
func (b *ImpactBlock) before(m *compare.Moved) page.Cell {
	return page.Figure(m.Before.Index, b.Rounding[0].Index)
}

func (b *ImpactBlock) after(m *compare.Moved) page.Cell {
	return page.Figure(m.After.Index, b.Rounding[1].Index)
}

// decimals are those that a change is told in: of the finer figure.
func (b *ImpactBlock) decimals() int { return max(b.Rounding[0].Index, b.Rounding[1].Index) }

func (b *ImpactBlock) signed(p scoring.Points) page.Cell {
	return page.Change(p.Round(scoring.HalfUp, b.decimals()), b.decimals())
}

// rankWord is the rank of a unit, a dash where it has none.
func rankWord(s *scoring.Standing) string { return orDash(some(s.Rank).Plain()) }

// arrow is before and after, once where they are the same.
func arrow(before, after string) string {
	if before == after {
		return after
	}
	return orDash(before) + " → " + orDash(after)
}

func (i *Impact) rewards(m *compare.Moved) string {
	list := seq.Map(m.Rewards,
		func(r compare.Reward) string { return r.Title + ": " + arrow(i.answer(r.Before), i.answer(r.After)) })
	return strings.Join(list, "; ")
}

func (i *Impact) answer(a consequence.Answer) string {
	if a == "" {
		return "–"
	}
	return i.Lang.Term("answer", string(a))
}

// causes are the edits that move the index of a unit, each alone and the largest first, what is left of the change,
// since edits together do more or less than alone, and without a figure the edits that alone change its class, rewards
// or measures.
func (i *Impact) causes(b *ImpactBlock, m *compare.Moved) string {
	id := m.After.Card.Unit.ID
	effects := seq.Filter(b.Effects, func(e compare.Effect) bool { return !e.Units[id].IsZero() })
	slices.SortStableFunc(effects, func(x, y compare.Effect) int { return abs(y.Units[id]).Cmp(abs(x.Units[id])) })
	rest := m.IndexChange()
	var list []string
	for _, e := range effects {
		rest = rest.Sub(e.Units[id])
		list = append(list, i.edit(e.Edit)+" "+i.change(b, e.Units[id]))
	}
	if !rest.IsZero() && len(list) > 0 {
		list = append(list, i.Lang.Text("together ")+i.change(b, rest))
	}
	for _, e := range b.Effects {
		if e.Besides[id] && e.Units[id].IsZero() {
			list = append(list, i.edit(e.Edit))
		}
	}
	return strings.Join(list, "; ")
}

func abs(p scoring.Points) scoring.Points { return p.Max(p.Neg()) }

// change is a change of the index with its sign.
func (i *Impact) change(b *ImpactBlock, p scoring.Points) string {
	return page.Signed(p.Sign(), i.Lang.Decimal(p.Round(scoring.HalfUp, b.decimals()), b.decimals()))
}

// edit is the code of a criterion, or the key of a regulation.
func (i *Impact) edit(e compare.Edit) string {
	switch {
	case e.Answers != nil:
		return i.Lang.Text("Survey definition (survey.yaml)")
	case e.Key != "":
		return keyLabel(e.Key, i.Lang)
	case e.Weights:
		return i.Lang.Text("weights of areas")
	case e.New == nil:
		return e.Old.Code + " → –"
	}
	return arrow(e.Old.Code, e.New.Code)
}

// effects is a table of the edits with what each does alone.
func (i *Impact) effects(b *ImpactBlock) *page.Table {
	say := i.Lang.Text
	t := &page.Table{Name: b.Block, Title: []string{say("What each change does alone")}}
	type row = compare.Effect
	fill(t, []column[row]{
		word(say("Code"), 0, func(e row) string { return i.edit(e.Edit) }),
		name(say("Change"), func(e row) string { return i.what(e.Edit) }),
		figure(say("Other index"), 1, func(e row) int { return len(e.Units) }),
		figure(say("Other rank"), 0, func(e row) int { return e.Ranks }),
		figure(say("Other class"), 0, func(e row) int { return e.Classes }),
		figure(say("Other rewards, measures"), 0, func(e row) int { return e.Rewards }),
		figure(say("Most"), 0, func(e row) page.Cell { return b.signed(most(e)) }),
	}, b.Effects)
	return t
}

// most is the largest change of an index that an edit makes.
func most(e compare.Effect) (by scoring.Points) {
	for _, one := range e.Units {
		if c := abs(one).Cmp(abs(by)); c > 0 || c == 0 && by.Less(one) {
			by = one
		}
	}
	return by
}

// what is what an edit does, in words.
func (i *Impact) what(e compare.Edit) string {
	say := i.Lang.Text
	switch {
	case e.Answers != nil:
		return say("how answers are counted")
	case e.Key != "":
		return say("regulation")
	case e.Weights:
		return say("criteria set")
	case e.New == nil:
		return say("dropped: ") + e.Old.Title
	}
	var list []string
	if !e.Old.Max.Equal(e.New.Max) {
		list = append(list, say("maximum %s → %s", i.Lang.Value(e.Old.Max), i.Lang.Value(e.New.Max)))
	}
	if (compare.Mapped{Old: []*scoring.Criterion{e.Old}, New: e.New}).OtherRule() {
		list = append(list, say("rule"))
	}
	return strings.Join(list, ", ") + ": " + e.New.Title
}

var impactHeader = []string{"round", "block", "unit", "name", "rank_before", "rank_after", "index_before",
	"index_after", "index_change", "class_before", "class_after", "rewards", "causes", "faulty",
	"round_status", "status"}

// dataRows are in English, whatever the language: programs read them.
func (i *Impact) dataRows(b *ImpactBlock) (rows [][]page.Cell) {
	i = &Impact{Lang: text.English}
	for m := range seq.Each(b.Units) {
		unit := m.After.Card.Unit
		row := append(words(b.Round, b.Block, unit.ID, unit.Name), some(m.Before.Rank), some(m.After.Rank))
		row = append(row, b.before(m), b.after(m), b.signed(m.IndexChange()))
		rows = append(rows, append(row, words(m.Before.Class, m.After.Class,
			i.rewards(m), i.causes(b, m), strconv.FormatBool(m.After.Card.Faulty), string(b.Status),
			string(scoring.Variant))...))
	}
	return rows
}
