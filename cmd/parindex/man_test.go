package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/text"
)

var manDir = flag.String("man", "", "write the man pages to this folder, as .ci/release does")

// A man page is the help of a command, in sections. The program does not carry what
// makes them.
func TestManPages(t *testing.T) {
	dir := t.TempDir()
	if *manDir != "" {
		dir = *manDir
	}
	for lang, section := range map[text.Lang]string{text.English: "man1", text.Vietnamese: "vi/man1"} {
		folder := filepath.Join(dir, filepath.FromSlash(section))
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		narrow := func(io.Writer) (int, bool) { return 72, true } // man indents by seven
		a := &app{lang: lang, stdout: &out, stderr: io.Discard, screen: narrow}
		writeManPages(t, folder, a, newRoot(a), &out)
	}
	for _, name := range []string{"man1/parindex.1", "man1/parindex-criteria-diff.1", "vi/man1/parindex-score.1"} {
		checkManPage(t, filepath.Join(dir, filepath.FromSlash(name)))
	}
}

func writeManPages(t *testing.T, dir string, a *app, cmd *cobra.Command, out *bytes.Buffer) {
	t.Helper()
	out.Reset()
	if err := cmd.Help(); err != nil {
		t.Fatal(err)
	}
	name := strings.ReplaceAll(cmd.CommandPath(), " ", "-")
	write(t, filepath.Join(dir, name+".1"), []byte(a.manPage(name, cmd.Short, out.String())))
	for _, sub := range cmd.Commands() {
		if sub.IsAvailableCommand() {
			writeManPages(t, dir, a, sub, out)
		}
	}
}

// heading is a line of help with indented lines below.
var heading = regexp.MustCompile(`(?m)^\S.*:\n  `)

// manPage is help as a page: its headings as sections, its lines as they are.
func (a *app) manPage(name, short, help string) string {
	roff := strings.NewReplacer(`\`, `\e`, "-", `\-`)
	body := regexp.MustCompile(`(?m)^[.']`).ReplaceAllString(roff.Replace(help), `\&$0`)
	body = heading.ReplaceAllStringFunc(body, func(line string) string {
		return ".fi\n.SH \"" + strings.ToUpper(strings.TrimSuffix(line, ":\n  ")) + "\"\n.nf\n  "
	})
	return fmt.Sprintf(".TH %s 1 \"\" \"parindex %s\"\n.SH %s\n%s \\- %s\n.SH \"%s\"\n.nf\n%s.fi\n",
		strings.ToUpper(name), version,
		a.lang.Say("TÊN", "NAME"), roff.Replace(name), roff.Replace(short), a.lang.Say("MÔ TẢ", "DESCRIPTION"), body)
}

// checkManPage shows a page with groff, where that is installed, which says what it does
// not understand.
func checkManPage(t *testing.T, file string) {
	t.Helper()
	page := string(read(t, file))
	if strings.Count(page, ".nf\n") != strings.Count(page, ".fi\n") || strings.Count(page, ".SH ") < 4 {
		t.Errorf("%s:\n%s", file, page)
	}
	groff, err := exec.LookPath("groff")
	if err != nil {
		t.Log("groff is not installed: pages are not shown")
		return
	}
	shown, err := exec.Command(groff, "-k", "-ww", "-man", "-Tutf8", file).CombinedOutput()
	if err != nil || bytes.Contains(shown, []byte("warning:")) {
		t.Errorf("%s: %v\n%s", file, err, shown)
	}
}
