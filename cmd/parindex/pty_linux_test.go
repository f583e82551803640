package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"
	"golang.org/x/sys/unix"
)

// pseudoTerminal is a terminal so many columns wide, and the end at which its screen is read.
func pseudoTerminal(t *testing.T, columns uint16) (screen, terminal *os.File) {
	t.Helper()
	screen, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skip("there are no pseudo-terminals here:", err)
	}
	number, err := unix.IoctlGetInt(int(screen.Fd()), unix.TIOCGPTN)
	if err == nil {
		err = unix.IoctlSetPointerInt(int(screen.Fd()), unix.TIOCSPTLCK, 0)
	}
	if err == nil {
		terminal, err = os.OpenFile(fmt.Sprint("/dev/pts/", number), os.O_RDWR|unix.O_NOCTTY, 0)
	}
	if err == nil {
		err = unix.IoctlSetWinsize(int(terminal.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: columns})
	}
	if err != nil {
		screen.Close()
		t.Skip("a pseudo-terminal cannot be opened here:", err)
	}
	return screen, terminal
}

// onTerminal runs the program with both of its outputs on a terminal so wide.
func onTerminal(t *testing.T, columns uint16, args ...string) (shown string, status int) {
	t.Helper()
	screen, terminal := pseudoTerminal(t, columns)
	defer screen.Close()
	var out bytes.Buffer
	read := make(chan struct{})
	go func() {
		defer close(read)
		_, _ = io.Copy(&out, screen) // ends with an error once the terminal is closed
	}()
	status = run(args, terminal, terminal)
	terminal.Close()
	<-read
	return strings.ReplaceAll(out.String(), "\r\n", "\n"), status
}

var colorCode = regexp.MustCompile("\x1b\\[[0-9;]*m")

// What a real terminal shows fits it, in colour, and no binary file goes to it.
func TestRealTerminal(t *testing.T) {
	t.Setenv("NO_COLOR", "")
	t.Setenv("TERM", "xterm")
	for _, c := range []struct {
		why     string
		args    string
		columns uint16
		colored bool
		status  int
		says    string
	}{
		{"columns fall away, and a line says so", "score ../../examples/tay-ninh-2023", 60, true, exitFine,
			"Màn hình hẹp, không hiện cột"},
		{"the user wants no colour", "score ../../examples/tay-ninh-2023 --color never", 60, false, exitFine, "Sở"},
		{"help is wrapped", "score --help --lang en", 50, false, exitFine, "Usage:"},
		{"a clean check says what was checked", "validate ha-tinh-2021", 80, false, exitFine,
			"Không có lỗi: gói ha-tinh-2021"},
		{"a form is not for a terminal either", "form survey ../../examples/hai-phong-2025 -o -", 80, true, exitUsage,
			"-o TÊN.xlsx"},
		{"a workbook is not for a terminal", "score ../../examples/tay-ninh-2023 --format xlsx", 80, true, exitUsage,
			"-o TÊN.xlsx"},
	} {
		shown, status := onTerminal(t, c.columns, strings.Fields(c.args)...)
		if status != c.status || !strings.Contains(shown, c.says) || colorCode.MatchString(shown) != c.colored {
			t.Errorf("%s: status %d, colour %t, and it shows\n%s", c.why, status, colorCode.MatchString(shown), shown)
		}
		for line := range strings.SplitSeq(colorCode.ReplaceAllString(shown, ""), "\n") {
			copied := strings.HasPrefix(line, "  parindex ")
			if width := displaywidth.String(line); width > int(c.columns) && !copied && c.status == exitFine {
				t.Errorf("%s: %d columns on a terminal of %d: %s", c.why, width, c.columns, line)
			}
		}
	}
}

// Nor does a binary file go to a terminal that is named as a file.
func TestTerminalNamed(t *testing.T) {
	screen, terminal := pseudoTerminal(t, 80)
	defer screen.Close()
	defer terminal.Close()
	for _, args := range []string{"score ../../examples/tay-ninh-2023 --format xlsx -o",
		"score ../../examples/tay-ninh-2023 --format docx -o", "bundle ../../examples/tay-ninh-2023 -o"} {
		if status := run(append(strings.Fields(args), terminal.Name()), io.Discard, io.Discard); status != exitUsage {
			t.Errorf("%s %s: status %d", args, terminal.Name(), status)
		}
	}
}

// The width is that of the terminal at the time, and a pipe has none.
func TestWidthOfTerminal(t *testing.T) {
	screen, terminal := pseudoTerminal(t, 72)
	defer screen.Close()
	defer terminal.Close()
	if width, ok := terminalWidth(terminal); width != 72 || !ok {
		t.Errorf("a terminal of 72 columns has %d (%t)", width, ok)
	}
	if err := unix.IoctlSetWinsize(int(terminal.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: 40}); err != nil {
		t.Fatal(err)
	}
	if width, _ := terminalWidth(terminal); width != 40 {
		t.Errorf("made narrower, it has %d", width)
	}
	_, pipe, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer pipe.Close()
	if width, ok := terminalWidth(pipe); width != 0 || ok {
		t.Errorf("a pipe has %d columns (%t)", width, ok)
	}
}
