package workbook

import (
	"fmt"
	"slices"
	"time"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/table"
	"parindex/cmd/internal/xlsx"
	"parindex/scoring/fault"
)

// day is the day that a code was turned into.
func (r *selfReader) day(n *coded) (xlsx.Date, bool) {
	if table.IsISODay(n.said) {
		day, err := time.Parse(time.DateOnly, n.said[:len(time.DateOnly)])
		return xlsx.Date{Year: day.Year(), Month: int(day.Month()), Day: day.Day()}, err == nil
	}
	number, ok := table.CleanNumber(n.said)
	if !ok || len(number) < 5 || r.cells.ask.format(n.at(column.Code)).Look != xlsx.Day {
		return xlsx.Date{}, false
	}
	return xlsx.DayOf(number, r.cells.ask.counts1904())
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
