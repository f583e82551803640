package table

import (
	"regexp"
	"strings"
	"sync"
	"time"

	"parindex/cmd/internal/fold"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// ReadDay reads a date that people write as text; none of a blank. What is none
// is a fault.
func ReadDay(raw string, at fault.Position) (scoring.Day, *fault.Diagnostic) {
	written := fold.Text(raw)
	if written == "" {
		return "", nil
	}
	if day, ok := scoring.ParseDay(onlyDay(written)); ok {
		return day, nil
	}
	var wrong fault.Diagnostic
	switch {
	case IsErrorValue(written):
		wrong = fault.New(CodeCellError, at, "text", written)
	case scoring.IsClock(written):
		wrong = fault.New(CodeTimeNotDate, at, "time", written)
	default:
		wrong = fault.New(CodeCellNotDate, at, "text", written)
	}
	return "", &wrong
}

// onlyDay is a day without the time that may stand behind it.
func onlyDay(written string) string {
	if IsISODay(written) {
		return written[:len(time.DateOnly)]
	}
	if day, after, _ := strings.Cut(written, " "); scoring.IsClock(after) {
		return day
	}
	return written
}

// isoDay is a day as some programs store it, as text with the type of a date.
var isoDay = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+Z?)?$`)
})

// IsISODay says whether a text is such a day.
func IsISODay(said string) bool { return len(said) >= len(time.DateOnly) && isoDay().MatchString(said) }
