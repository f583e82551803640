package workbook

import (
	"fmt"
	"time"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/xlsx"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// day reads a cell that holds a date: one that people write as text, or one of a
// sheet's own. A blank cell is none; ok is false where there is something else,
// which is reported.
func (c *cells) day(raw string, at fault.Position) (day scoring.Day, ok bool) {
	written := fold.Text(raw)
	if day, ok = scoring.ParseDay(onlyDay(written)); ok {
		return day, true
	}
	switch {
	case written == "":
		return "", at.Sheet() == "" || c.listed(c.computed(scoring.Input{Pos: at})).State != scoring.Bad
	case isErrorValue(written):
		c.bad(CodeCellError, at, "text", written)
		return "", false
	}
	if at.Sheet() != "" {
		if day, ok = c.storedDay(written, at); ok {
			return day, true
		}
	}
	c.bad(CodeCellNotDate, at, "text", written)
	return "", false
}

// onlyDay is a day without the time that some programs store behind it.
func onlyDay(written string) string {
	if isISODay(written) {
		return written[:len(time.DateOnly)]
	}
	return written
}

// storedDay is a number that the sheet shows as a day. One that is shown without
// its day of the month is none: nobody has seen that day.
func (c *cells) storedDay(written string, at fault.Position) (scoring.Day, bool) {
	number, isNumber := cleanNumber(written)
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

// Day is a cell's date and where it stands. A blank has a place and no day; where
// there is something else it is reported and has neither.
func (r Record) Day(heading column.Heading) (scoring.Day, fault.Position) {
	at := r.Place(heading)
	day, ok := r.table.cells.day(r.raw(heading), at)
	if !ok {
		return "", fault.Position{}
	}
	return day, at
}
