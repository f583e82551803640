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

// isScreen says whether a person reads what is written there.
func (a *app) isScreen(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// options are those of what is written to standard output or standard error.
func (a *app) options(w io.Writer) page.Options {
	o := page.Options{Lang: a.lang, Color: a.color == "always"}
	file, ok := w.(*os.File)
	if !ok || !a.isScreen(w) {
		return o
	}
	if width, _, err := term.GetSize(int(file.Fd())); err == nil {
		o.Width = width
	}
	o.Color = o.Color || a.color != "never" && os.Getenv("NO_COLOR") == "" && knowsColor()
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
