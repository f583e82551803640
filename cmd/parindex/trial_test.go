package main

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/text"
)

// Whatever takes an option to try something takes them all, and every form of what it
// writes says that it is no official result.
func TestTrialsAreMarked(t *testing.T) {
	round := rewarding(t)
	args := map[string][]string{
		"appraisal": nil, "areas": nil, "consequences": nil, "criteria stats": nil, "explain": {"so-y-te"},
		"reach":  {"so-y-te", "--rank", "1"},
		"report": nil, "score": nil, "sensitivity": {"--runs", "100"}, "survey": nil,
	}
	eachCommand(newRoot(&app{lang: text.Vietnamese, screen: terminalWidth}), func(cmd *cobra.Command) {
		name := strings.TrimPrefix(cmd.CommandPath(), "parindex ")
		more, known := args[name]
		delete(args, name)
		for _, option := range trials {
			if has := cmd.Flags().Lookup(option) != nil; has != known {
				t.Errorf("%s: takes --%s: %v", name, option, has)
			}
		}
		if !known {
			return
		}
		line := append(append(strings.Fields(name), round), more...)
		line = append(line, "--regulation", "rounding.index=1", "--set", "so-noi-vu:1.5=0")
		formats := []string{""}
		if format := cmd.Flags().Lookup("format"); format != nil {
			formats = strings.Split(format.Value.Type(), "|")
		}
		for _, format := range formats {
			for file, text := range trialOf(t, line, format) {
				marked := func(word string) bool { return strings.Contains(text, word) }
				if !slices.ContainsFunc([]string{"không phải kết quả chính thức", `"official": false`,
					",variant\n"}, marked) {
					t.Errorf("%s, %s %s: not marked:\n%s", name, format, file, text)
				}
			}
		}
	})
	for name := range args {
		t.Errorf("%s takes no trials", name)
	}
}

// rewarding is a round whose regulation has a consequence.
func rewarding(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "dot")
	must(t, os.CopyFS(dir, os.DirFS(filepath.Join("..", "..", "testdata", "arithmetic", "1", "small"))))
	file, err := os.OpenFile(filepath.Join(dir, "pack", "regulation.yaml"), os.O_APPEND|os.O_WRONLY, 0)
	must(t, err)
	_, err = file.WriteString(
		"consequences:\n  - {consequence: khen, title: Bằng khen, source: {note: dựng}, blocks: [so, xa]," +
			" reward: {classes: [Tốt], quota: 1/3, of: units, rounding: floor, ties: include}}\n")
	must(t, err)
	must(t, file.Close())
	return dir
}

func eachCommand(cmd *cobra.Command, do func(*cobra.Command)) {
	do(cmd)
	for _, sub := range cmd.Commands() {
		eachCommand(sub, do)
	}
}

// trialOf is what a command writes, as text, by file.
func trialOf(t *testing.T, line []string, format string) map[string]string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "ra")
	line = append(line, "-o", out)
	if format != "" {
		line = append(line, "--format", format)
	}
	var faults bytes.Buffer
	if code := run(line, io.Discard, &faults); code != exitFine {
		t.Fatalf("%v: %s", line, &faults)
	}
	files := map[string]string{}
	if info, err := os.Stat(out); err == nil && !info.IsDir() {
		content, err := os.ReadFile(out)
		must(t, err)
		return map[string]string{"": textOf(t, content)}
	}
	for name, content := range contents(t, out) {
		files[name] = textOf(t, content)
	}
	return files
}

// textOf is all text of a file, which may be an archive.
func textOf(t *testing.T, content []byte) string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return string(content)
	}
	var all strings.Builder
	for _, part := range archive.File {
		file, err := part.Open()
		must(t, err)
		_, err = io.Copy(&all, file)
		must(t, err)
		must(t, file.Close())
	}
	return all.String()
}
