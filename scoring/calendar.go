package scoring

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Day is a date as 2021-11-10; empty where none is known. Days compare as text.
type Day string

// clock is a time of day as people write it: 8:30, 08:30:00, 8h30, 8 giờ 30, 8:30 SA, 8:30 PM.
var clock = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(
		`(?i)^[0-9]{1,2} ?(h|giờ|:[0-9]{2}|(h|giờ) ?[0-9]{2}( ?phút)?)(:[0-9]{2}(\.[0-9]+)?)?( ?([ap]m|sa|ch))?$`)
})

// IsClock says whether a text is a time of day, which may stand where a date is needed.
func IsClock(text string) bool { return clock().MatchString(text) }

// ParseDay reads 2021-11-10, or 10/11/2021, 10-11-2021 and 10.11.2021 as people write it in Vietnam.
func ParseDay(text string) (Day, bool) {
	var parts []string
	for _, sign := range []string{"/", "-", "."} {
		if found := strings.Split(text, sign); len(found) == 3 {
			parts = found
		}
	}
	if len(parts) == 3 && len(parts[0]) != 4 {
		slices.Reverse(parts)
	}
	if len(parts) != 3 || len(parts[0]) != 4 {
		return "", false
	}
	var date [3]int
	for i, part := range parts {
		n, err := strconv.Atoi(part)
		if err != nil || len(part) > 4 || i > 0 && len(part) > 2 {
			return "", false
		}
		date[i] = n
	}
	year, month, day := date[0], date[1], date[2]
	if year < 1900 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return "", false
	}
	return Day(fmt.Sprintf("%04d-%02d-%02d", year, month, day)), true
}

func daysIn(year, month int) int {
	switch {
	case month == 2 && (year%4 == 0 && year%100 != 0 || year%400 == 0):
		return 29
	case month == 2:
		return 28
	case month == 4 || month == 6 || month == 9 || month == 11:
		return 30
	}
	return 31
}

// Since is how many days d is after an earlier day; negative where it is before, and 0 where
// either is not known.
func (d Day) Since(earlier Day) int {
	if d == "" || earlier == "" {
		return 0
	}
	return d.number() - earlier.number()
}

// number counts days, with March as the first month of the year so that a leap
// day comes last. Only a known day has one.
func (d Day) number() int {
	year, _ := strconv.Atoi(string(d[0:4]))
	month, _ := strconv.Atoi(string(d[5:7]))
	day, _ := strconv.Atoi(string(d[8:10]))
	if month < 3 {
		year, month = year-1, month+12
	}
	return 365*year + year/4 - year/100 + year/400 + (153*(month-3)+2)/5 + day
}

// IsFarFrom says whether a day is neither in a round's year nor in the next. Nothing is far
// from a year that could not be read.
func (d Day) IsFarFrom(year int) bool {
	if d == "" || year <= 0 {
		return false
	}
	of, _ := strconv.Atoi(string(d[:4]))
	return of != year && of != year+1
}

// Deadline is the last day of a stage for some blocks: the self-assessment's, an
// appraisal's, the explanations'. The day itself is in time; it is empty where nobody could read it. After the final
// appraisal's the ledger is locked.
type Deadline struct {
	Stage  Stage
	Blocks []string // all where there are none
	Day    Day
	Pos    fault.Position
}

// Receipt says when a unit's self-assessment or explanation came in, by the list
// that the office keeps; never by a file's date.
type Receipt struct {
	Unit  string
	Stage Stage // SelfStage or ExplanationStage
	Day   Day
	Note  string
	// Pos is where the day stands, UnitPos where the unit does.
	Pos, UnitPos fault.Position
}

// Deadline is the one of a stage for a block, or nil. Where two dates of the block contradict each other, or one is far
// from the round's year or none at all, none counts: nobody knows what is right, and that is reported.
func (r *Round) Deadline(stage Stage, block string) *Deadline {
	if r.hasDoubtfulDays(block) {
		return nil
	}
	return r.declaredDeadline(stage, block)
}

// DoubtsLateness says whether faults of deadlines or of the list of receipts leave open who of a block came late.
func (r *Round) DoubtsLateness(block string) bool {
	return r.hasDoubtfulDays(block) || r.ReceivedIncomplete && r.declaredDeadline(SelfStage, block) != nil
}

func (r *Round) hasDoubtfulDays(block string) bool {
	for i, d := range r.Deadlines {
		if d.isFor(block) && (d.Day == "" || d.Day.IsFarFrom(r.Year)) {
			return true
		}
		for _, other := range r.Deadlines[:i] {
			if d.isFor(block) && other.isFor(block) && (d.contradicts(other) || other.contradicts(d)) {
				return true
			}
		}
	}
	return false
}

// contradicts says whether a deadline is before one of an earlier stage, or on another day than one of its own.
func (d Deadline) contradicts(other Deadline) bool {
	if d.Day == "" || other.Day == "" {
		return false
	}
	isSame := d.Stage == other.Stage && d.Day != other.Day
	return isSame || d.Day < other.Day && other.Stage.place() < d.Stage.place()
}

func (r *Round) declaredDeadline(stage Stage, block string) *Deadline {
	return seq.Find(r.Deadlines, func(d *Deadline) bool { return d.Stage == stage && d.isFor(block) })
}
