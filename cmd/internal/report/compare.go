package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/record"
	"parindex/cmd/internal/text"
	"parindex/criteria/diff"
	"parindex/scoring"
	"parindex/scoring/compare"
	"parindex/scoring/seq"
)

// Compared is one of two results that are compared: what score would write of it and,
// where it was scored here, the outcome.
type Compared struct {
	Name   string
	Record record.Record
	Seal   *record.Seal // nil where nothing is sealed
	// Outcome and Pack are asked for causes and reasons alone: a record has no answers. Nil where it was read from one.
	Outcome *scoring.Outcome
	Pack    diff.Pack
}

// Comparison is two results side by side.
type Comparison struct {
	Old, New Compared
	Lang     text.Lang
	Paper    bool // its readers know the rounds, and no folders
}

// Document is a table for each pair of blocks, and the mapping between their criteria.
func (c *Comparison) Document() *page.Document {
	c = c.onPaper()
	d := &page.Document{Data: &page.Table{}}
	none := comparedBlock{old: &record.Block{}, new: &record.Block{}}
	addData(d.Data, c.columns(&none), nil) // headings also where no block is in both
	for _, b := range c.blocks() {
		d.Blocks = append(d.Blocks, c.table(&b, c.shown(&b)))
		if t := c.changed(&b); t != nil {
			d.Blocks = append(d.Blocks, t)
		}
		addData(d.Data, c.columns(&b), b.rows)
		if b.pair != nil {
			if lines := mappingLines(b.pair, c.Lang); len(lines) > 0 {
				d.Blocks = append(d.Blocks, page.Section{Line: page.Under(
					c.Lang.Text("Criteria as they were mapped (old → new)"), lines...)})
			}
		}
	}
	if len(d.Blocks) == 0 {
		d.Blocks = append(d.Blocks, page.Paragraph(c.Lang.Text("The two results have no block in common")))
	}
	if lines := c.unpaired(); len(lines) > 0 {
		d.Blocks = append(d.Blocks, page.Section{Line: page.Under(c.Lang.Text("Blocks that are not compared"),
			page.Lines(lines...)...)})
	}
	if lines := c.sources(); len(lines) > 0 {
		d.Blocks = append(d.Blocks, page.Section{Line: page.Under(c.Lang.Text("Input files and seals"),
			page.Lines(lines...)...)})
	}
	return d
}

func (c *Comparison) table(b *comparedBlock, shown []comparedUnit) page.Block {
	say := c.Lang.Text
	if len(shown) == 0 && len(b.rows) > 0 && len(b.gone)+len(b.moved) == 0 {
		same := say("Block %s: nothing has changed (units: %d)", b.new.Name, len(b.rows))
		below := slices.Concat(c.marked(b, nil), c.causes(b).lines(c.Lang), c.thresholds(b), c.banner())
		return page.Section{Line: page.Under(same, page.Lines(below...)...)}
	}
	t := &page.Table{Name: b.new.Name, Narrow: true, Title: append(c.title(), say("Block: ")+b.new.Name),
		Banner: c.banner()}
	fill(t, c.columns(b), shown)
	t.Notes = page.Lines(c.notes(b)...)
	if same := len(b.rows) - len(shown); same > 0 {
		unlisted := append([]string{say("Units without any change, not listed: %d", same)}, c.marked(b, shown)...)
		t.Notes = append(page.Lines(unlisted...), t.Notes...)
	}
	return t
}

// marked says how many of the units that are not listed have faults in one of the two results alone.
func (c *Comparison) marked(b *comparedBlock, shown []comparedUnit) []string {
	if n := onlyMarked(b.rows, shown); n > 0 {
		return []string{c.Lang.Text("Units with faults in one of the two results alone, their figures unchanged: %d", n)}
	}
	return nil
}

// onPaper calls the results by the titles of their rounds where these tell them apart, and by their order else.
func (c *Comparison) onPaper() *Comparison {
	if !c.Paper {
		return c
	}
	named, old, now := *c, c.Old.Record.Round.Title, c.New.Record.Round.Title
	if old == now || old == "" || now == "" {
		old, now = c.Lang.Text("the earlier result"), c.Lang.Text("the later result")
	}
	named.Old.Name, named.New.Name = old, now
	return &named
}

// title says what is compared, and by which decisions where a reader has only the paper.
func (c *Comparison) title() []string {
	old, now := c.Old.Record.Round, c.New.Record.Round
	title := []string{c.Lang.Text("Comparison: ") + c.Old.Name + " → " + c.New.Name}
	if c.New.Name != now.Title {
		title = append(title, arrow(old.Title, now.Title))
	}
	if c.Paper && !slices.Equal(old.Decisions, now.Decisions) {
		title = append(title, arrow(strings.Join(old.Decisions, "; "), strings.Join(now.Decisions, "; ")))
	}
	return title
}

// columns are those of the table and, by their ids, those that programs get.
func (c *Comparison) columns(b *comparedBlock) []column[comparedUnit] {
	return slices.Concat(c.unitColumns(b), c.indexColumns(), c.causeColumns(b), c.classColumns(b))
}

func (c *Comparison) unitColumns(b *comparedBlock) []column[comparedUnit] {
	say := c.Lang.Text
	type row = comparedUnit
	return []column[row]{
		data("block", func(row) string { return b.new.ID }),
		data("unit", func(u row) string { return u.new.ID }),
		data("name", func(u row) string { return u.new.Name }),
		data("rank_before", func(u row) page.Cell { return rankOrDash(record.Place(u.past.Rank)) }),
		named("rank_after", figure(say("Rank"), 0, func(u row) page.Cell { return rankOrDash(u.new.Rank) })),
		named("rank_change", figure(say("Change of rank"), 4,
			func(u row) page.Cell { return placesCell(u.rankChange()) })),
		name(say("Unit"), func(u row) page.Cell { return page.Cell{Text: u.marked(), Marked: u.new.Faulty} }),
	}
}

func (c *Comparison) indexColumns() []column[comparedUnit] {
	say := c.Lang.Text
	type row = comparedUnit
	return []column[row]{
		named("index_before", figure(say("Index before"), 6,
			func(u row) page.Cell { return withMark(indexCell(&c.Old, u.past.Index), u.past.Faulty) })),
		named("index_after", figure(say("Index after"), 5,
			func(u row) page.Cell { return indexCell(&c.New, c.New.index(u.new)) })),
		named("index_change", figure(c.Lang.Say("Tăng giảm", "Change"), 0,
			func(u row) page.Cell { return c.points(c.change(u)) })),
	}
}

// causeColumns have no headings, so that people do not get them, where nobody knows the causes or the later result only
// corrects the earlier one.
func (c *Comparison) causeColumns(b *comparedBlock) []column[comparedUnit] {
	say := c.Lang.Text
	part := func(id, head string, of compare.Factor) column[comparedUnit] {
		if c.unsplit(b) != "" {
			head = ""
		}
		return named(id, figure(head, 0, func(u comparedUnit) page.Cell { return c.part(u, of) }))
	}
	other := func(split compare.Change) page.Cell { return c.points(&split.Other) }
	return []column[comparedUnit]{
		part("performance", say("Did better or worse"), compare.Performance),
		part("rule", say("Rule changed"), compare.Rule),
		part("maximum", say("Maximum changed"), compare.Maximum),
		part("applicability", say("What applies changed"), compare.Applicability),
		data("other", func(u comparedUnit) page.Cell { return shownOf(u.split, other, "") }),
	}
}

func (c *Comparison) classColumns(b *comparedBlock) []column[comparedUnit] {
	type row = comparedUnit
	any := slices.ContainsFunc(b.rows, func(u row) bool { return classes(u) != "" })
	return []column[row]{
		data("class_before", func(u row) string { return u.past.Class }),
		data("class_after", func(u row) string { return u.new.Class }),
		when(any, whole(word(c.Lang.Text("Class"), 3, classes))),
		data("formed_from", func(u row) string { return strings.Join(u.formedIDs(), " ") }),
		data("faulty_before", func(u row) string { return strconv.FormatBool(u.past.Faulty) }),
		data("faulty_after", func(u row) string { return strconv.FormatBool(u.new.Faulty) }),
		data("status_before", func(row) string { return c.Old.status() }),
		data("status_after", func(row) string { return c.New.status() }),
	}
}

// banner is what keeps the figures of either result from being official.
func (c *Comparison) banner() []string {
	lines := append(c.Old.banner(c.Lang), c.New.banner(c.Lang)...)
	if c.Paper {
		return seq.Map(lines, text.Capital)
	}
	return lines
}

// banner is what keeps the figures of one of the results from being official.
func (c *Compared) banner(lang text.Lang) (lines []string) {
	lines = seq.Map(lang.Status(c.Record.Round.Status), func(line string) string { return c.Name + ": " + line })
	if keys := c.Record.Round.Changes; len(keys) > 0 {
		changes := seq.Map(keys, func(key string) string { return c.tried(key, lang) })
		lines = append(lines, lang.Text(
			"%s: a trial (%s), not an official result", c.Name, strings.Join(changes, "; ")))
	}
	if n := c.Record.Faults.Errors; n > 0 {
		lines = append(lines, lang.Text("%s: faults in the data: %d", c.Name, n))
	}
	return lines
}

// tried is what a trial changed, which a record has as a key for programs: "points=so-y-te:1.1=0.5".
func (c *Compared) tried(key string, lang text.Lang) string {
	name, value, _ := strings.Cut(key, "=")
	name, choice, isChoice := strings.Cut(name, ".")
	switch {
	case isChoice:
		value = choice + " = " + value
	case name == "stage":
		value = cmp.Or(lang.Stage(scoring.Stage(value)), value)
	}
	if unit, of, is := strings.Cut(value, ":"); is {
		code, points, _ := strings.Cut(of, "=")
		value = c.nameOf(unit) + " " + code + " = " + strings.Replace(points, ".", lang.Say(",", "."), 1)
	}
	return triedWords.In(lang, name) + value
}

var triedWords = text.Words[string]{
	"points": {"điểm ", "points of "}, "survey": {"mức hài lòng ", "satisfaction of "},
	"regulation": {"lựa chọn của quy chế ", "choice of the regulation "}, "weights": {"trọng số ", "weights "},
	"without": {"bỏ tiêu chí ", "without criterion "}, "units": {"chỉ các đơn vị ", "only the units "},
	"stage": {"tính đến ", "as of "}, "as-of": {"tính đến ngày ", "as of "},
}

// nameOf is a unit's name, where the result has it.
func (c *Compared) nameOf(id string) string {
	if u := c.unit(id, ""); u != nil {
		return cmp.Or(u.Name, id)
	}
	return id
}

func (c *Compared) isUnnamed(id string) bool { return c.nameOf(id) == id }

// status is that of the result; see [scoring.Round.Mark].
func (c *Compared) status() string {
	if len(c.Record.Round.Changes) > 0 {
		return string(scoring.Variant)
	}
	return string(c.Record.Round.Status)
}

func (c *Comparison) part(u comparedUnit, f compare.Factor) page.Cell {
	return shownOf(u.split, func(split compare.Change) page.Cell { return c.points(&split.Parts[f]) }, "–")
}

// points are a change of the index, a dash where there is none.
func (c *Comparison) points(p *scoring.Points) page.Cell {
	decimals := c.New.Record.Arithmetic.Rounding.Index
	return shownOf(p, func(p scoring.Points) page.Cell {
		return page.Change(p.Round(scoring.HalfUp, decimals), decimals)
	}, "–")
}

func indexCell(of *Compared, index *scoring.Points) page.Cell {
	decimals := of.Record.Arithmetic.Rounding.Index
	return shownOf(index, func(index scoring.Points) page.Cell { return page.Figure(index, decimals) }, "–")
}

// withMark marks a figure that rests on faulty data; for programs that is a column of its own.
func withMark(cell page.Cell, faulty bool) page.Cell {
	cell.Marked = faulty && cell.Number != nil
	return cell
}

func rankOrDash(rank *int) page.Cell {
	return shownOf(rank, page.Count, "–")
}

func placesCell(by *int) page.Cell {
	return shownOf(by, func(by int) page.Cell { return page.Change(scoring.Whole(int64(by)), 0) }, "–")
}

// classes are the old and the new class, once where they are the same.
func classes(u comparedUnit) string {
	if u.old == nil {
		return u.new.Class
	}
	return arrow(u.past.Class, u.new.Class)
}

func orDash(text string) string {
	return cmp.Or(text, "–")
}
