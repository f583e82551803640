package workbook

import (
	"fmt"
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
	"parindex/cmd/internal/xlsx"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// compare checks a row against the set: what a form of ours has locked, and
// elsewhere the title. It is false where the title is that of another row,
// so that there is no telling whose data the row holds.
func (r *selfReader) compare(n *coded, p place) bool {
	if n.tab.head.Col(column.Title) < 0 || n.fault != nil {
		return true
	}
	right := r.isTitle(n.title, n.code)
	at := n.at(column.Title)
	switch others := r.titles[n.title]; {
	case !right && len(others) > 0:
		r.cells.faults.Add(fault.New(codeRowTitleOther, at, "criterion", n.code,
			"title", fold.Text(n.cell(column.Title)), "other", others[0]))
		return false
	case r.want.Own && !right:
		r.cells.faults.Add(fault.Warn(codeRowTitleChanged, at, "criterion", n.code, "title", p.title()))
	}
	if p.field < 0 {
		r.compareScale(n, p)
		r.compareMax(n, p)
	}
	return true
}

// title is what a form has in the row of that place.
func (p place) title() string {
	if p.field >= 0 {
		return p.fields[p.field].Label
	}
	return p.node.Title
}

// compareScale looks for what our form asks of a leaf in its scale: where the data stand beside it, nothing else says
// what they are.
func (r *selfReader) compareScale(n *coded, p place) {
	if !r.want.Own || n.tab.head.Col(column.Scale) < 0 || r.excluded[p.node.Code] {
		return
	}
	cell, as := n.cell(column.Scale), func(label string) string { return label }
	if firstLacking(cell, p.fields, as) == nil { // as it was printed, which nearly all are
		return
	}
	if field := firstLacking(fold.Text(cell), p.fields, fold.Text); field != nil {
		r.cells.faults.Add(fault.Warn(codeRowTitleChanged, n.at(column.Scale),
			"criterion", n.code, "title", fold.Text(field.Label)))
	}
}

// firstLacking is the first field whose label is not in the text behind those before it; nil where all are.
func firstLacking(text string, fields []scoring.Field, as func(label string) string) *scoring.Field {
	for i := range fields {
		_, after, found := strings.Cut(text, as(fields[i].Label))
		if !found {
			return &fields[i]
		}
		text = after
	}
	return nil
}

// compareMax looks at the maximum: of our own form it was changed; elsewhere the
// sheet may be of another year.
func (r *selfReader) compareMax(n *coded, p place) {
	raw := n.cell(column.Max)
	if raw == p.max {
		return
	}
	if n.tab.head.Col(column.Max) < 0 || strings.TrimSpace(raw) == "" && !r.want.Own {
		return
	}
	left := sheet.MaxLeft(p.node, func(code string) bool { return r.excluded[code] })
	f := table.ReadFigure(raw)
	if f.OK && f.Number.Equal(left) { // so forms print it where some criteria do not apply
		return
	}
	if f.OK && sheet.SheetNumber(f.Number) == p.max || !f.OK && !r.want.Own {
		return
	}
	diag := fault.Warn(codeMaxOther, n.at(column.Max), "criterion", n.code, "found", fold.Text(raw), "max", p.node.Max)
	if r.want.Own {
		diag = fault.New(codeMaxChanged, n.at(column.Max),
			"criterion", n.code, "found", fold.Text(raw), "max", p.node.Max)
	}
	r.maxima.Add(diag.See(fault.NoteMaxHere, p.node.MaxPos))
}

// manyMaxima is when maxima that differ no longer are slips of single cells.
const manyMaxima = 5

// otherMaxima are the maxima that differ: each at its cell, or all in one where
// they are so many that the workbook must be of another year or set.
func (r *selfReader) otherMaxima() fault.List {
	if r.want.Own || len(r.maxima) < manyMaxima {
		return r.maxima
	}
	return fault.List{fault.Warn(codeMaximaOther, r.maxima[0].Pos, "count", len(r.maxima))}
}

// unguarded is one warning for cells of our form that no longer have the list or
// the limits they were given: something was pasted over them.
func (r *selfReader) unguarded(rows []*coded) fault.List {
	if !r.want.Own || len(r.tabs) == 0 {
		return nil
	}
	grid := r.book.grid(r.tabs[0].name)
	var bare []fault.Position
	for _, n := range rows {
		if n.code == "" || n.lost || n.tab != &r.tabs[0] {
			continue
		}
		for _, at := range r.entryCells(n) {
			if !grid.Guards(at.Line(), at.Col()-1) {
				bare = append(bare, at)
			}
		}
	}
	if len(bare) == 0 {
		return nil
	}
	return fault.List{fault.Warn(codeGuardLost, bare[0], "count", len(bare))}
}

// exchanged tells that the denominators stand before the data in our form: either the columns have changed places, and
// it reads as it should, or only their headings have, and each figure is taken for the other. Then nothing of the two
// columns is used, and what else was said about them is left out.
func (r *selfReader) exchanged() fault.List {
	if !r.want.Own || len(r.tabs) == 0 {
		return nil
	}
	head := r.tabs[0].head
	second := head.Col(column.Denominator)
	if second < 0 || head.Col(column.Declared) < second {
		return nil
	}
	names := []any{"column", column.Denominator.Name(), "other", column.Declared.Name(), "count", ""}
	at := head.Columns[second].Pos
	isOfBoth := func(d fault.Diagnostic) bool {
		place := d.Pos.Column()
		return place == at.Column() || place == head.Columns[head.Col(column.Declared)].Pos.Column()
	}
	misplaced := seq.Count(r.cells.faults, func(d fault.Diagnostic) bool {
		return d.Code == codeCellNotAsked && d.Pos.Column() == at.Column()
	})
	if misplaced < fewMisplaced {
		return fault.List{fault.Warn(codeExchanged, at, names...)}
	}
	r.cells.faults = slices.DeleteFunc(r.cells.faults, isOfBoth)
	for _, e := range r.sub.Entries {
		for i := range e.Inputs {
			e.Inputs[i].State = scoring.Bad
		}
	}
	names[5] = misplaced
	return fault.List{fault.New(codeExchanged, at, names...)}
}

// fewMisplaced is when figures in the column of denominators, of rows that ask for none, are no slips of single cells.
const fewMisplaced = 2

// entryCells are the cells of a row that our form gave a list or limits.
func (r *selfReader) entryCells(n *coded) []fault.Position {
	return seq.Map(seq.Filter(entryColumns, func(heading column.Heading) bool {
		return heading.Name() != column.Evidence.Name() && r.asks(n, heading)
	}), n.at)
}

// What Excel makes of what people type, seen by the format of the cell.

// dated reports a number that Excel has turned into a day, or into a time: "1.5" is
// typed and the first of May stored, "2:30" and a tenth of a day.
func (c *cells) dated(in scoring.Input) scoring.Input {
	switch f := c.ask.format(in.Pos); f.Look {
	case xlsx.Day:
		return c.datedDay(in, f)
	case xlsx.Time, xlsx.Duration:
		if clock, ok := xlsx.Clock(in.Number.String()); ok {
			return c.bad(CodeCellTime, in.Pos, "time", clock)
		}
	}
	return in
}

// firstTyped is a day in 1927. What people type becomes a day of their own years;
// a smaller number was typed as it is, into a cell that shows days.
const firstTyped = 10_000

func (c *cells) datedDay(in scoring.Input, f *xlsx.Format) scoring.Input {
	day, ok := xlsx.DayOf(in.Number.String(), c.ask.counts1904())
	if !ok {
		return in
	}
	meant, shown := fmt.Sprintf("%d.%d", day.Day, day.Month), writtenDay(day)
	if f.NoDay { // 1.25 became January 2025
		meant, shown = fmt.Sprintf("%d.%02d", day.Month, day.Year%100), shown[len("02/"):]
	}
	number := in.Number
	if !number.Less(scoring.Whole(firstTyped)) {
		clean, _ := table.CleanNumber(meant)
		number = scoring.MustPoints(clean)
	}
	return c.bad(table.CodeCellDate, in.Pos, "date", shown, "number", number, "first", "", "second", "")
}

// asCount takes back the guess of a decimal number where a count was asked for: what became the ninth of October was
// typed as 9/10, which is two counts where the rule divides.
func (c *cells) asCount(in scoring.Input, isRate bool) scoring.Input {
	last := len(c.faults) - 1
	if in.State != scoring.Bad || last < 0 || c.faults[last].Pos != in.Pos {
		return in
	}
	d := c.faults[last]
	guess, isGuess := d.Arg("number").(scoring.Points)
	switch {
	case d.Code == table.CodeCellUnsure:
		c.faults[last] = fault.New(d.Code, d.Pos, "text", d.Arg("text"), "whole", d.Arg("whole"), "decimal", "")
	case d.Code == table.CodeCellDate && isGuess && !guess.IsWhole():
		first, second := "", ""
		if parts := strings.Split(d.Arg("date").(string), "/"); isRate && len(parts) == 3 {
			first, second = strings.TrimLeft(parts[0], "0"), strings.TrimLeft(parts[1], "0")
		}
		c.faults[last] = fault.New(d.Code, d.Pos, "date", d.Arg("date"), "number", "", "first", first, "second", second)
	}
	return in
}

// writtenDay is a day as people write it.
func writtenDay(day xlsx.Date) string {
	return fmt.Sprintf("%02d/%02d/%04d", day.Day, day.Month, day.Year)
}

// asPercent is a percentage that was typed with its sign: 80% is stored as 0.8.
func (c *cells) asPercent(in scoring.Input) scoring.Input {
	if in.State == scoring.Given && in.Pos.Sheet() != "" && c.ask.format(in.Pos).Look == xlsx.Percent {
		in.Number, in.Signed = in.Number.Mul(hundred), true
	}
	return in
}

// percent is a percentage that somebody has to type. With its sign as text it is one that is told to be text.
func (c *cells) percent(raw string, at fault.Position) scoring.Input {
	if !strings.HasSuffix(fold.Text(raw), "%") || !c.ask.isText(at) {
		return c.asPercent(c.entered(raw, at))
	}
	return c.array(c.trusted(c.typed(raw, at, table.ReadPercent)))
}

// asPlain is a number that is no percentage: a percent sign there says that
// something else was understood.
func (c *cells) asPlain(in scoring.Input) scoring.Input {
	if in.State == scoring.Given && c.ask.format(in.Pos).Look == xlsx.Percent {
		return c.bad(CodeCellPercent, in.Pos, "percent", in.Number.Mul(hundred), "number", in.Number)
	}
	return in
}

var hundred = scoring.Whole(100)

// trusted warns of numbers that stand but that nobody can see or that may be old.
func (c *cells) trusted(in scoring.Input) scoring.Input {
	if in.State != scoring.Given {
		return in
	}
	f := c.ask.format(in.Pos)
	shown, wrong := f.Misshown(in.Number.String())
	switch {
	case f.Look == xlsx.Nothing: // relied tells
	case wrong:
		c.faults.Add(fault.Warn(CodeCellShown, in.Pos, "number", in.Number, "shown", shown))
	case f.Whole && !in.Number.IsWhole():
		c.faults.Add(fault.Warn(CodeCellRounded, in.Pos, "number", in.Number, "shown", in.Number.Fixed(0)))
	}
	c.relied(in.Pos, in.Number)
	return in
}

// relied warns of a value, a number or a text, that may be old or was struck out.
func (c *cells) relied(at fault.Position, value any) {
	marks, f := c.ask.marks(at), c.ask.format(at)
	if marks&xlsx.StruckAll != 0 {
		c.faults.Add(fault.Warn(CodeCellStruck, at, "number", value))
	}
	if f.Unseen || marks&xlsx.WhiteAll != 0 || f.Look == xlsx.Nothing && !c.ask.isText(at) {
		c.faults.Add(fault.Warn(CodeCellHidden, at, "number", value))
	} else if marks&xlsx.MayHide != 0 {
		c.faults.Add(fault.Warn(CodeCellMayHide, at, "number", value))
	}
	if formula, external := c.ask.doubtful(at); external {
		c.faults.Add(fault.Warn(CodeCellExternal, at, "number", value, "formula", formula))
	} else if formula != "" {
		c.faults.Add(fault.Warn(CodeCellStale, at, "number", value, "formula", formula))
	}
}
