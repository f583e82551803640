package main

import (
	"fmt"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/term"

	"parindex/cmd/internal/round"
)

// A bar appears once a run has taken patience, is drawn at most every redraw, and has barWidth cells.
const (
	patience = time.Second
	redraw   = 100 * time.Millisecond
	barWidth = 30
)

// progress shows how many workbooks have been read.
func (a *app) progress() (report round.Progress, finish func()) {
	return a.bar(a.lang.Say("Đọc tệp Excel", "Reading workbooks"))
}

// bar shows a bar on a terminal once the work takes long. On anything else it shows
// nothing, so that logs stay clean.
func (a *app) bar(what string) (report round.Progress, finish func()) {
	file, ok := a.stderr.(*os.File)
	if a.quiet || !ok || !term.IsTerminal(int(file.Fd())) {
		return nil, func() {}
	}
	line, due := "", time.Now().Add(patience)
	report = func(done, all int) {
		if now := time.Now(); now.After(due) {
			line, due = barOf(what, done, all), now.Add(redraw)
			fmt.Fprint(file, "\r"+line)
		}
	}
	return report, func() {
		if line != "" {
			fmt.Fprint(file, "\r"+strings.Repeat(" ", utf8.RuneCountInString(line))+"\r")
		}
	}
}

// barOf is never shorter than it was for fewer done, so that it can be drawn over.
func barOf(what string, done, all int) string {
	full := barWidth * done / max(all, 1)
	return fmt.Sprintf("%s [%s%s] %d/%d", what, strings.Repeat("█", full), strings.Repeat(" ", barWidth-full), done, all)
}
