package scoring

import (
	"testing"
	"time"
)

func TestDays(t *testing.T) {
	for text, want := range map[string]string{
		"2021-11-25": "2021-11-25", "25/11/2021": "2021-11-25", "5/1/2021": "2021-01-05", "2021-1-5": "2021-01-05",
		"": "", "2021": "", "11-25-2021": "", "25/11/21": "", "25.11.2021": "2021-11-25",
		"25-11-2021": "2021-11-25", "5-1-2021": "2021-01-05", "2021/11/25": "2021-11-25", "2021.1.5": "2021-01-05",
		"25/11-2021": "", "25-11.2021": "", "1.2.2": "", "25-11-21": "", "2021-11-2021": "", "25/11.2021/1": "",
		"2021-11-25-1": "", "25/11/2021/1": "",
		"-1/1/2021": "", "025/1/2021": "", "25/x/2021": "", "2021-13-01": "", "2021-00-01": "", "2021-01-00": "",
		"1899-12-31": "",
	} {
		if day, ok := ParseDay(text); string(day) != want || ok != (want != "") {
			t.Errorf("%q: %q %v", text, day, ok)
		}
	}
}

// Days are those of the calendar, in both spellings, from 1900 on; no month has one more.
func TestDaysAreThoseOfTheCalendar(t *testing.T) {
	first, count := Day("1900-01-01"), 0
	for at := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC); at.Year() < 2105; at = at.AddDate(0, 0, 1) {
		want := Day(at.Format("2006-01-02"))
		iso, ok := ParseDay(string(want))
		slashed, okToo := ParseDay(at.Format("2/1/2006"))
		if !ok || !okToo || iso != want || slashed != want || want.Since(first) != count ||
			first.Since(want) != -count {
			t.Fatalf("%s: read as %q and %q, %d days after %s, want %d", want, iso, slashed, want.Since(first),
				first, count)
		}
		if after := at.AddDate(0, 0, 1); after.Day() == 1 {
			beyond := at.Format("2006-01-") + string(rune('0'+(at.Day()+1)/10)) + string(rune('0'+(at.Day()+1)%10))
			if day, ok := ParseDay(beyond); ok {
				t.Fatalf("%s was read as %s", beyond, day)
			}
		}
		count++
	}
}
