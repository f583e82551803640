package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/term"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/round"
)

// colors are when there is colour, the first by default.
var colors = []string{"auto", "always", "never"}

// terminalWidth is how wide the terminal is that is written to; not ok where it is
// none.
func terminalWidth(w io.Writer) (width int, ok bool) {
	file, isFile := w.(*os.File)
	if !isFile || !term.IsTerminal(int(file.Fd())) {
		return 0, false
	}
	if width, _, err := term.GetSize(int(file.Fd())); err == nil {
		return width, true
	}
	return 0, true
}

// isTerminal says whether a file is one, as /dev/tty is, or standard output may be.
func (a *app) isTerminal(name string) bool {
	if isStandard(name) {
		return a.isScreen(a.stdout)
	}
	info, err := os.Stat(name)
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	file, err := os.Open(name)
	if err != nil {
		return false
	}
	defer file.Close()
	return term.IsTerminal(int(file.Fd()))
}

// notes is where a command says what it has done, which nobody needs who asked for quiet.
func (a *app) notes() io.Writer {
	if a.quiet {
		return io.Discard
	}
	return a.stderr
}

// isScreen says whether a person reads what is written there.
func (a *app) isScreen(w io.Writer) bool {
	_, ok := a.screen(w)
	return ok
}

// options are those of what is written to standard output or standard error.
func (a *app) options(w io.Writer) page.Options {
	width, isScreen := a.screen(w)
	o := page.Options{Lang: a.lang, Width: width, Color: a.color == "always"}
	if isScreen && a.color != "never" && os.Getenv("NO_COLOR") == "" && knowsColor() {
		o.Color = true
	}
	return o
}

// knowsColor says whether the terminal does. Old windows of Windows print the
// codes as letters.
func knowsColor() bool {
	if runtime.GOOS == "windows" {
		return os.Getenv("WT_SESSION") != ""
	}
	return os.Getenv("TERM") != "dumb"
}

// A bar appears once a run has taken patience, is drawn at most every redraw, and has barWidth cells.
const (
	patience = time.Second
	redraw   = 100 * time.Millisecond
	barWidth = 30
)

// progress shows how many workbooks have been read.
func (a *app) progress() (report round.Progress, finish func()) {
	return a.bar(a.say("Reading workbooks"))
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
	return fmt.Sprintf("%s [%s%s] %d/%d", what, strings.Repeat("█", full),
		strings.Repeat(" ", barWidth-full), done, all)
}
