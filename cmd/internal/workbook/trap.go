package workbook

import (
	"fmt"

	"parindex/cmd/internal/table"
	"parindex/cmd/internal/xlsx"
	"parindex/scoring"
	"parindex/scoring/fault"
)

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
	return c.bad(table.CodeCellDate, in.Pos, "date", shown, "number", number)
}

// writtenDay is a day as people write it.
func writtenDay(day xlsx.Date) string {
	return fmt.Sprintf("%02d/%02d/%04d", day.Day, day.Month, day.Year)
}

// asPercent is a percentage that was typed with its sign: 80% is stored as 0.8.
func (c *cells) asPercent(in scoring.Input) scoring.Input {
	if in.State == scoring.Given && in.Pos.Sheet() != "" && c.ask.format(in.Pos).Look == xlsx.Percent {
		in.Number = in.Number.Mul(hundred)
	}
	return in
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
	case f.Look == xlsx.Nothing:
		c.faults.Add(fault.Warn(CodeCellHidden, in.Pos, "number", in.Number))
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
	if c.ask.marks(at)&xlsx.StruckAll != 0 {
		c.faults.Add(fault.Warn(CodeCellStruck, at, "number", value))
	}
	if formula, external := c.ask.doubtful(at); external {
		c.faults.Add(fault.Warn(CodeCellExternal, at, "number", value, "formula", formula))
	} else if formula != "" {
		c.faults.Add(fault.Warn(CodeCellStale, at, "number", value, "formula", formula))
	}
}
