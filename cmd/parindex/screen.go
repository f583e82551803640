package main

import (
	"io"
	"os"
	"runtime"

	"golang.org/x/term"

	"parindex/cmd/internal/page"
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
