package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"parindex/cmd/internal/text"
)

// The library would tell who double-clicks the program in English, for five seconds.
func init() { cobra.MousetrapHelpText = "" }

// opener is the file beside the program that opens a window for commands.
const opener = "parindex.cmd"

// explainDoubleClick says what to do instead, and waits: the window closes with the
// program.
func explainDoubleClick(lang text.Lang, program string, out io.Writer, wait func()) {
	folder, say := filepath.Dir(program), lang.Text
	fmt.Fprint(out, say(`parindex is run by typing commands; a double click does nothing.

`))
	if exists(filepath.Join(folder, opener)) {
		fmt.Fprintf(out, say("1. Double-click %s in the same folder: it opens a window for commands.\n"), opener)
	} else {
		fmt.Fprint(out, say(`1. In File Explorer, open the folder of parindex.exe, click into the address
   bar, type cmd and press Enter.
`))
	}
	fmt.Fprint(out, say(`2. Type commands into that window, for example:
     parindex --help
     parindex score vi-du
3. The program is in the folder:
     `)+folder+say(`

Press any key to close this window.
`))
	wait()
}

// waitForKey waits for a key, or for Enter where keys cannot be read one by one.
func waitForKey() {
	in := int(os.Stdin.Fd())
	if before, err := term.MakeRaw(in); err == nil {
		defer func() { _ = term.Restore(in, before) }()
	}
	_, _ = os.Stdin.Read(make([]byte, 1))
}

// doubleClicked says what to do where the program was started without a command line, in a
// window of its own.
func doubleClicked() bool {
	if len(os.Args) > 1 || !hasOwnWindow() {
		return false
	}
	lang, _ := chosenLang(nil, os.Getenv("PARINDEX_LANG"))
	program, err := os.Executable()
	if err != nil {
		program = os.Args[0]
	}
	explainDoubleClick(lang, program, os.Stdout, waitForKey)
	return true
}
