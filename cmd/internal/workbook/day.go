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
		return "", c.listed(c.computed(scoring.Input{Pos: at})).State != scoring.Bad
	}
	if day, ok = c.storedDay(fold.Text(raw), at); !ok {
		c.faults.Add(c.timeOf(raw, *wrong))
		return day, ok
	}
	c.relied(at, day)
	return day, ok
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
