package xlsx

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Date is a day as a sheet knows it. The 29th of February 1900 is one to Excel.
type Date struct{ Year, Month, Day int }

// maxDay is 31 December 9999, the last day that a sheet knows.
const maxDay = 2958465

// falseLeap is the number of the day that never was.
const falseLeap = 60

// DayOf is the day that a number stands for; the number is a plain decimal that is
// not negative. Day 0 is "00/01/1900" to Excel.
func DayOf(number string, from1904 bool) (Date, bool) {
	whole, _, _ := strings.Cut(number, ".")
	days, err := strconv.Atoi(whole)
	if err != nil || days < 0 || days > maxDay {
		return Date{}, false
	}
	first := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case from1904:
		first = time.Date(1904, time.January, 1, 0, 0, 0, 0, time.UTC)
	case days == 0:
		return Date{1900, 1, 0}, true
	case days == falseLeap:
		return Date{1900, 2, 29}, true
	case days < falseLeap:
		days++
	}
	day := first.AddDate(0, 0, days)
	return Date{day.Year(), int(day.Month()), day.Day()}, true
}

// Clock is the time of day, or the hours, that a number stands for, as a cell
// shows them: 2:30, or 2:30:15 where there are seconds.
func Clock(number string) (string, bool) {
	whole, decimals, _ := strings.Cut(number, ".")
	days, err := strconv.Atoi(whole)
	if err != nil || days < 0 || days > maxDay {
		return "", false
	}
	const places = 12
	decimals = (decimals + strings.Repeat("0", places))[:places]
	part, err := strconv.ParseInt(decimals, 10, 64)
	if err != nil {
		return "", false
	}
	seconds := int64(days)*86400 + (part*86400+5e11)/1e12
	hours, minutes, rest := seconds/3600, seconds/60%60, seconds%60
	if rest != 0 {
		return fmt.Sprintf("%d:%02d:%02d", hours, minutes, rest), true
	}
	return fmt.Sprintf("%d:%02d", hours, minutes), true
}
