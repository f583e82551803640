package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/text"
)

// brokenRounds are ways in which nothing of a round.yaml can be read.
var brokenRounds = map[string]func(declared string) []byte{
	"a tab begins a line": func(s string) []byte { return []byte(s + "\tdeadlines:\n") },
	"no colon":            func(s string) []byte { return []byte(strings.Replace(s, "blocks:", "blocks", 1)) },
	"a word for a map":    func(s string) []byte { return []byte(strings.Replace(s, "blocks:", "blocks: không", 1)) },
	"empty":               func(string) []byte { return nil },
	"a list":              func(string) []byte { return []byte("- round\n") },
	"UTF-16": func(s string) (wide []byte) {
		for _, unit := range utf16.Encode([]rune("\ufeff" + s)) {
			wide = append(wide, byte(unit), byte(unit>>8))
		}
		return wide
	},
	"absent": func(string) []byte { return nil },
}

// Whatever takes a round says what is wrong with one that cannot be read, and does not crash: every form did.
func TestBrokenRoundIsToldByEveryCommand(t *testing.T) {
	for why, damage := range brokenRounds {
		t.Run(why, func(t *testing.T) {
			t.Chdir(committed(t))
			content, err := os.ReadFile("dot/round.yaml")
			must(t, err)
			must(t, os.WriteFile("dot/round.yaml", damage(string(content)), 0o644))
			if why == "absent" {
				must(t, os.RemoveAll("dot/round.yaml"))
				must(t, os.RemoveAll("dot/pack")) // else that is what validate and criteria take it for
			}
			for _, line := range roundCommands() {
				if status, said := runRecovered(strings.Fields(line)); status == exitFine || !strings.Contains(said, "dot") {
					t.Errorf("%s: exit status %d\n%s", line, status, said)
				}
			}
		})
	}
}

// committed is a repository that holds a round, dot.
func committed(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("no git, which impact needs")
	}
	dir := t.TempDir()
	must(t, os.CopyFS(filepath.Join(dir, "dot"), os.DirFS("../../testdata/arithmetic/1/small")))
	commitAll(t, dir)
	return dir
}

// roundCommands are the lines of all commands that take a round; most need nothing more.
func roundCommands() (lines []string) {
	noRound := []string{"completion", "criteria", "criteria list", "criteria schema", "demo", "help", "new", "new pack",
		"new repo", "new round", "parindex", "record", "record schema", "text", "version"}
	more := map[string]string{
		"bundle": " -o out.zip", "compare": " dot", "criteria diff": " dot", "explain": " so-y-te",
		"form": " -o out", "form appraisal": " -o out", "form explanation": " -o out", "form survey": " -o out.xlsx",
		"impact": " --base HEAD", "reach": " so-y-te --rank 1", "report": " -o out", "rescore": " --criteria qd766",
	}
	eachCommand(newRoot(&app{lang: text.Vietnamese, screen: terminalWidth}), func(cmd *cobra.Command) {
		name := strings.TrimPrefix(cmd.CommandPath(), "parindex ")
		if !slices.Contains(noRound, name) {
			lines = append(lines, name+" dot"+more[name])
		}
	})
	return lines
}

// runRecovered is a run that may crash.
func runRecovered(args []string) (status int, said string) {
	var out, faults bytes.Buffer
	defer func() {
		if crash := recover(); crash != nil {
			status, said = exitFine, fmt.Sprint("panic: ", crash)
		}
	}()
	status = run(args, &out, &faults)
	return status, faults.String() + out.String()
}
