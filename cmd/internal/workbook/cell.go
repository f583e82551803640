package workbook

import (
	"fmt"
	"strings"

	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/table"
	"parindex/cmd/internal/xlsx"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// asker answers what the raw text of a cell leaves open.
type asker interface {
	formula(at fault.Position) string
	isText(at fault.Position) bool
	isTick(at fault.Position) bool // TRUE or FALSE
	format(at fault.Position) *xlsx.Format
	marks(at fault.Position) xlsx.Marks
	counts1904() bool
	isArray(at fault.Position) bool
	hidesRow(sheet string, line int) bool
	mergedOver(at fault.Position) (xlsx.Range, bool)
	// shared is the value that a blank cell of a list has in common with the cells
	// above it.
	shared(at fault.Position) (value string, over xlsx.Range, ok bool)
	// doubtful is the formula of a cell whose stored value may not be the one that
	// Excel would show, or that comes from another file.
	doubtful(at fault.Position) (formula string, external bool)
}

// cells turns raw cells into inputs and keeps the faults it met, one a cell.
type cells struct {
	ask    asker
	inForm bool // of ours, whose formulas pass over text
	faults fault.List
	merged map[mergedRow]bool // rows of ranges that were reported
}

type mergedRow struct {
	sheet string
	line  int
	xlsx.Range
}

// number reads a cell of points or data.
func (c *cells) number(raw string, at fault.Position) scoring.Input {
	return c.typed(raw, at, func(raw string, at fault.Position) (table.Figure, *fault.Diagnostic, fault.Position) {
		return table.ReadNumber(raw, at, func() bool { return c.ask.isText(at) })
	})
}

// typed reads a number in one of the ways that there are.
func (c *cells) typed(
	raw string, at fault.Position, read func(string, fault.Position) (table.Figure, *fault.Diagnostic, fault.Position),
) scoring.Input {
	written := fold.Text(raw)
	if !table.IsErrorValue(written) && !c.certain(at, written) {
		return scoring.Input{State: scoring.Bad, Pos: at}
	}
	f, wrong, at := read(raw, at)
	switch {
	case wrong != nil:
		c.faults.Add(*wrong)
		return scoring.Input{State: scoring.Bad, Pos: at}
	case f.Blank:
		return scoring.Input{Pos: at}
	case f.AsText || c.ask.isText(at):
		c.faults.Add(fault.Warn(c.asText(), at, "text", written, "number", f.Number))
	}
	return c.dated(scoring.Input{State: scoring.Given, Number: f.Number, Signed: f.Signed, Pos: at})
}

// asText is the code of a number that is a text: it counts, but not in the sums of a form, which are signed.
func (c *cells) asText() fault.Code {
	if c.inForm {
		return codeFormText
	}
	return CodeCellText
}

// entered is a number that somebody has to type: a blank that hides a formula
// which was never computed is no blank.
func (c *cells) entered(raw string, at fault.Position) scoring.Input {
	return c.array(c.trusted(c.computed(c.number(raw, at))))
}

// choice reads a label that decides what is scored.
func (c *cells) choice(raw string, at fault.Position) scoring.Input {
	in := c.label(raw, at)
	switch {
	case in.State != scoring.Given:
	case !c.certain(at, in.Text):
		in.State = scoring.Bad
	default:
		c.relied(at, in.Text)
	}
	return in
}

// plainWord reports what is no text but a tick, a day or a time.
func (c *cells) plainWord(in scoring.Input) scoring.Input {
	if in.State != scoring.Given {
		return in
	}
	if c.ask.isTick(in.Pos) {
		return c.bad(CodeCellNotText, in.Pos, "found", in.Text)
	}
	if number, ok := table.CleanNumber(in.Text); ok && !c.ask.isText(in.Pos) {
		if shown, other := c.otherwise(number, in.Pos); other {
			return c.bad(CodeCellNotText, in.Pos, "found", shown)
		}
	}
	return in
}

// label reads a text.
func (c *cells) label(raw string, at fault.Position) scoring.Input {
	written := fold.Text(raw)
	switch {
	case written == "":
		return c.computed(scoring.Input{Pos: at})
	case table.IsErrorValue(written):
		return c.bad(table.CodeCellError, at, "text", written)
	}
	return scoring.Input{State: scoring.Given, Text: written, Pos: at}
}

func (c *cells) computed(in scoring.Input) scoring.Input {
	if in.State != scoring.Blank {
		return in
	}
	if formula := c.ask.formula(in.Pos); strings.Contains(formula, "#REF!") { // no program can compute it
		return c.bad(table.CodeCellError, in.Pos, "text", "#REF!")
	} else if formula != "" {
		return c.bad(CodeCellNoValue, in.Pos, "formula", formula)
	}
	return in
}

// covered is a cell that shares the value of another one: a blank that is no blank, or
// a value of its own that nobody sees.
func (c *cells) covered(in scoring.Input) scoring.Input {
	if in.State == scoring.Bad || in.Pos.Sheet() == "" {
		return in
	}
	if merged, over := c.ask.mergedOver(in.Pos); over {
		return c.noValue(in, merged)
	}
	return in
}

// listed is the same in a list, where titles and signatures are merged as well: it
// goes by cells that are merged with those above them.
func (c *cells) listed(in scoring.Input) scoring.Input {
	if in.State != scoring.Blank || in.Pos.Sheet() == "" {
		return c.unseen(in)
	}
	if _, merged, ok := c.ask.shared(in.Pos); ok {
		return c.noValue(in, merged)
	}
	return in
}

// unseen is a value that nobody sees: another cell covers it.
func (c *cells) unseen(in scoring.Input) scoring.Input {
	if in.State == scoring.Given {
		return c.covered(in)
	}
	return in
}

// noValue reports a cell without a value of its own, once for each row of a merged range: something comes of each.
func (c *cells) noValue(in scoring.Input, merged xlsx.Range) scoring.Input {
	in.State = scoring.Bad
	if c.isFirst(mergedRow{in.Pos.Sheet(), in.Pos.Line(), merged}) {
		c.faults.Add(fault.New(CodeCellMerged, in.Pos, "range", rangeName(merged)))
	}
	return in
}

// isFirst says whether a row of a range was not told yet.
func (c *cells) isFirst(row mergedRow) bool {
	if c.merged == nil {
		c.merged = map[mergedRow]bool{}
	}
	told := c.merged[row]
	c.merged[row] = true
	return !told
}

func (c *cells) bad(code fault.Code, at fault.Position, pairs ...any) scoring.Input {
	c.faults.Add(fault.New(code, at, pairs...))
	return scoring.Input{State: scoring.Bad, Pos: at}
}

// day reads a cell that holds a date: one that people write as text, or one of a
// sheet's own. A blank cell is none; ok is false where there is something else,
// which is reported.
func (c *cells) day(raw string, at fault.Position) (day scoring.Day, ok bool) {
	day, wrong := table.ReadDay(raw, at)
	switch {
	case !c.certain(at, fold.Text(raw)), !table.IsBlank(raw) && c.covered(scoring.Input{Pos: at}).State == scoring.Bad:
		return "", false
	case day != "":
		c.relied(at, day)
		return day, true
	case wrong == nil:
		if day := c.sharedDay(at); day != "" {
			return day, true
		}
		return "", c.listed(c.computed(scoring.Input{Pos: at})).State != scoring.Bad
	}
	if day, ok = c.storedDay(fold.Text(raw), at); !ok {
		c.faults.Add(c.timeOf(raw, *wrong))
		return day, ok
	}
	c.relied(at, day)
	return day, ok
}

// sharedDay is the day that a blank cell shares with those above it, and that people see for all of them; a warning says
// so once. Where it is no day there is none.
func (c *cells) sharedDay(at fault.Position) scoring.Day {
	value, merged, ok := c.ask.shared(at)
	if !ok {
		return ""
	}
	before := len(c.faults)
	day, ok := c.day(value, at.At(merged.Top, merged.Left+1))
	c.faults = c.faults[:before] // they are told of that cell
	if !ok {
		return ""
	}
	c.isFirst(mergedRow{at.Sheet(), at.Line(), merged}) // it is seen
	if c.isFirst(mergedRow{at.Sheet(), 0, merged}) {
		c.faults.Add(fault.Warn(codeDayMerged, at, "range", rangeName(merged), "day", day))
	}
	return day
}

// timeOf tells of a time or a duration as the sheet shows it, not of the number that it is stored as.
func (c *cells) timeOf(raw string, wrong fault.Diagnostic) fault.Diagnostic {
	number, ok := table.CleanNumber(fold.Text(raw))
	f := c.ask.format(wrong.Pos)
	isTime := f.Look == xlsx.Time || f.Look == xlsx.Duration || f.Look == xlsx.Day && strings.HasPrefix(number, "0.")
	if !ok || !isTime {
		return wrong
	}
	shown, ok := xlsx.Clock(number)
	if !ok {
		return wrong
	}
	return fault.New(table.CodeTimeNotDate, wrong.Pos, "time", shown)
}

// storedDay is a number that the sheet shows as a day. One that is shown without
// its day of the month is none: nobody has seen that day.
func (c *cells) storedDay(written string, at fault.Position) (scoring.Day, bool) {
	number, isNumber := table.CleanNumber(written)
	if f := c.ask.format(at); !isNumber || f.Look != xlsx.Day || f.NoDay {
		return "", false
	}
	day, ok := xlsx.DayOf(number, c.ask.counts1904())
	if !ok || day.Year < firstYear {
		return "", false
	}
	return scoring.ParseDay(fmt.Sprintf("%04d-%02d-%02d", day.Year, day.Month, day.Day))
}

// firstYear is before any round. Whoever types 2021 into a cell of dates gets a day
// of 1905.
const firstYear = 2000
