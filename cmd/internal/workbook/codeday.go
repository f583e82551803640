package workbook

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/table"
	"parindex/cmd/internal/xlsx"
	"parindex/scoring/fault"
)

// codeDay is the day that a sheet has made of a code.
func (c *cells) codeDay(said string, at fault.Position) (xlsx.Date, bool) {
	if table.IsISODay(said) {
		day, err := time.Parse(time.DateOnly, said[:len(time.DateOnly)])
		return xlsx.Date{Year: day.Year(), Month: int(day.Month()), Day: day.Day()}, err == nil
	}
	number, ok := table.CleanNumber(said)
	if !ok || len(number) < 5 || c.ask.format(at).Look != xlsx.Day {
		return xlsx.Date{}, false
	}
	return xlsx.DayOf(number, c.ask.counts1904())
}

// shownCode is what a cell with a number shows by its format, as a code.
func (c *cells) shownCode(number string, at fault.Position) (code string, wrong bool) {
	if strings.HasPrefix(number, "-") {
		return "", false
	}
	shown, wrong := c.ask.format(at).Misshown(number)
	return strings.Trim(strings.ReplaceAll(shown, ",", "."), " ."), wrong
}

// codeOfDay is the code that a sheet has taken for a day: "1.2" became 1
// February, "1.1.2" the first of January 2002. The row counts if its title is
// that of such a code.
func (r *selfReader) codeOfDay(n *coded, day xlsx.Date) {
	var known []string
	for _, code := range daysCodes(day) {
		if _, is := r.places[code]; is && !slices.Contains(known, code) {
			known = append(known, code)
		}
	}
	titles := r.titles[n.title]
	if i := slices.IndexFunc(known, func(code string) bool { return slices.Contains(titles, code) }); i >= 0 {
		n.code = known[i]
	} else if len(titles) == 1 {
		n.code = titles[0]
	}
	shown := writtenDay(day)
	if n.code != "" {
		n.fail(fault.Warn(CodeCodeDate, n.at(column.Code), "date", shown, "code", n.code))
		return
	}
	if len(known) == 1 {
		n.guess = known[0]
	}
	n.fail(fault.New(CodeCodeDate, n.at(column.Code), "date", shown, "code", n.guess))
}

// daysCodes are the codes that may have become that day.
func daysCodes(day xlsx.Date) []string {
	d, m, y := day.Day, day.Month, day.Year
	return []string{
		fmt.Sprintf("%d.%d", d, m), fmt.Sprintf("%d.%d", m, d),
		fmt.Sprintf("%d.%d.%d", d, m, y%100), fmt.Sprintf("%d.%d.%d", m, d, y%100),
		fmt.Sprintf("%d.%d", m, y%100),
	}
}
