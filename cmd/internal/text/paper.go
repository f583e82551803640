package text

import (
	"strings"

	"parindex/scoring"
)

// dots are what is filled in by hand.
const dots = "……"

// Issued is a date as official paper writes it, with dots where there is none: a day
// below 10 has a leading 0, and so have the months 1 and 2.
func (l Lang) Issued(d scoring.Day) string {
	day, month, year := dots, dots, dots
	if len(d) == len("2021-11-25") {
		year, month, day = string(d[:4]), string(d[5:7]), string(d[8:])
	}
	if month > "02" && month < "10" {
		month = strings.TrimPrefix(month, "0")
	}
	return l.Say("ngày "+day+" tháng "+month+" năm "+year, day+"/"+month+"/"+year)
}
