package workbook

import (
	"strconv"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// What Excel makes of what people type, seen by the format of the cell.

// dated reports a number that Excel has turned into a day: "1.5" is typed and
// the first of May stored.
func (c *cells) dated(in scoring.Input) scoring.Input {
	f := c.ask.format(in.Pos)
	if !f.date || in.Number.Less(scoring.Whole(1)) {
		return in
	}
	day, ok := dayOf(in.Number, c.ask.counts1904())
	if !ok {
		return in
	}
	meant, shown := strconv.Itoa(day.Day())+"."+strconv.Itoa(int(day.Month())), day.Format("02/01/2006")
	if f.noDay { // 1.25 became January 2025
		meant, shown = strconv.Itoa(int(day.Month()))+"."+day.Format("06"), day.Format("01/2006")
	}
	number, _ := cleanNumber(meant)
	return c.bad(CodeCellDate, in.Pos, "date", shown, "number", scoring.MustPoints(number))
}

// asPercent is a percentage that was typed with its sign: 80% is stored as 0.8.
func (c *cells) asPercent(in scoring.Input) scoring.Input {
	if in.State == scoring.Given && in.Pos.Sheet() != "" && c.ask.format(in.Pos).percent {
		in.Number = in.Number.Mul(hundred)
	}
	return in
}

// asPlain is a number that is no percentage: a percent sign there says that
// something else was understood.
func (c *cells) asPlain(in scoring.Input) scoring.Input {
	if in.State == scoring.Given && c.ask.format(in.Pos).percent {
		return c.bad(CodeCellPercent, in.Pos, "percent", in.Number.Mul(hundred), "number", in.Number)
	}
	return in
}

var hundred = scoring.Whole(100)

// trusted warns of values that stand but that nobody can see or that may be old.
func (c *cells) trusted(in scoring.Input) scoring.Input {
	if in.State != scoring.Given {
		return in
	}
	switch f := c.ask.format(in.Pos); {
	case f.hidden:
		c.faults.Add(fault.Warn(CodeCellHidden, in.Pos, "number", in.Number))
	case f.whole && !in.Number.IsWhole():
		c.faults.Add(fault.Warn(CodeCellRounded, in.Pos, "number", in.Number, "shown", in.Number.Fixed(0)))
	}
	if formula, external := c.ask.doubtful(in.Pos); external {
		c.faults.Add(fault.Warn(CodeCellExternal, in.Pos, "number", in.Number, "formula", formula))
	} else if formula != "" {
		c.faults.Add(fault.Warn(CodeCellStale, in.Pos, "number", in.Number, "formula", formula))
	}
	return in
}
