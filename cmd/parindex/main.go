// Command parindex scores the administrative reform of a province's units: it
// reads criteria, workbooks, decisions and survey results from one folder and
// prints rankings that anyone can recompute.
//
// The rules of its interface: results go to standard output, faults and
// progress to standard error; -o writes a file whole or not at all; inputs are
// never written to; Vietnamese unless --lang en.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
)

// Exit statuses, which scripts rely on.
const (
	exitFine    = 0
	exitFaults  = 1 // faults in the data, such as a damaged archive
	exitUsage   = 2 // a wrong command line
	exitFailure = 3 // the tool could not run
)

// errFaults ends a command whose faults have been printed.
var errFaults = errors.New("faults in the data")

// usageError is a mistake in the command line, in the user's language.
type usageError string

func (e usageError) Error() string { return string(e) }

func main() {
	if doubleClicked() {
		return
	}
	ignoreLimits()
	if runtime.GOOS == "windows" { // which itself ends programs with another status
		takeInterrupts()
	} else {
		disk.BeforeChanges(takeInterrupts)
	}
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run is the whole program but for the process around it.
func run(args []string, stdout, stderr io.Writer) int {
	return runOn(terminalWidth, args, stdout, stderr)
}

// runOn is told how wide the terminal is that a writer leads to, if it leads to one.
func runOn(screen func(io.Writer) (width int, ok bool), args []string, stdout, stderr io.Writer) int {
	lang, err := chosenLang(args, os.Getenv("PARINDEX_LANG"))
	app := &app{lang: lang, args: args, stdout: stdout, stderr: stderr, screen: screen}
	cmd := newRoot(app)
	cmd.SetArgs(app.known(cmd))
	if err == nil {
		cmd, err = cmd.ExecuteC()
	}
	return app.conclude(cmd, err)
}

// known are the arguments without a wish for help with what is no command, which is refused as that is.
func (a *app) known(root *cobra.Command) []string {
	if found, _, err := root.Find(a.args); len(a.wordsAfter(root)) == 0 || err == nil && found != root {
		return a.args
	}
	return slices.DeleteFunc(slices.Clone(a.args), func(arg string) bool { return arg == "-h" || arg == "--help" })
}

// app is what every command shares.
type app struct {
	lang           text.Lang
	args           []string // the command line
	strict, quiet  bool
	color          string // one of colors
	stdout, stderr io.Writer
	screen         func(io.Writer) (width int, ok bool)
	running        bool     // the command line has been understood
	named          []string // the files and folders of the command line that are read
}

// say is a phrase in the user's language; see [text.Lang.Text].
func (a *app) say(phrase string, args ...any) string { return a.lang.Text(phrase, args...) }

// refuse is a mistake in the command line.
func (a *app) refuse(phrase string, args ...any) error { return usageError(a.say(phrase, args...)) }

// tell says lines beside the result, as wide as a terminal is.
func (a *app) tell(phrase string, args ...any) {
	width := a.options(a.stderr).Width
	for line := range strings.Lines(a.say(phrase, args...)) {
		body := strings.Trim(line, " \n")
		in := strings.Index(line, body)
		fmt.Fprint(a.notes(), line[:in], page.Hanging(body, width, in, in+2), line[in+len(body):])
	}
}

// conclude says what went wrong with a command, if anything, and chooses the exit
// status.
func (a *app) conclude(cmd *cobra.Command, err error) int {
	var usage usageError
	switch {
	case err == nil:
		return exitFine
	case errors.Is(err, errFaults):
		return exitFaults
	case errors.As(err, &usage) || !a.running:
		a.complain(a.usageText(cmd, err))
		fmt.Fprintln(a.stderr, a.say("See: ")+a.helpOf(cmd))
		return exitUsage
	}
	a.complain(a.failure(err) + hintOf(err))
	if isDamaged(err) {
		return exitFaults
	}
	return exitFailure
}

// complain says why the program ends.
func (a *app) complain(why string) {
	fmt.Fprintf(a.stderr, "%s %s\n", page.Bad.In("parindex:", a.options(a.stderr)), why)
}

// takeInterrupts lets a signal to end take away what is not finished. The exit status
// is then the one that shells give, 128 and the number of the signal, as they do before.
// A second signal ends the program at once.
func takeInterrupts() {
	came := make(chan os.Signal, 1)
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(s) { // as nohup has it
			signal.Notify(came, s)
		}
	}
	go func() {
		s := <-came
		signal.Reset()
		disk.Abandon()
		number, _ := s.(syscall.Signal)
		os.Exit(128 + int(number))
	}()
}
