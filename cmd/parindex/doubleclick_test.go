package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/text"
)

// Who double-clicks the program reads in the user's language what to do, and has the time
// to: nothing ends before a key.
func TestDoubleClick(t *testing.T) {
	dir := t.TempDir()
	program := filepath.Join(dir, "parindex.exe")
	for _, beside := range []bool{false, true} {
		if beside {
			if err := os.WriteFile(filepath.Join(dir, opener), nil, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		for lang, want := range map[text.Lang][]string{
			text.Vietnamese: {"bấm đúp thì không làm gì", "Bấm một phím bất kỳ để đóng cửa sổ này.", dir},
			text.English:    {"a double click does nothing", "Press any key to close this window.", dir},
		} {
			var said strings.Builder
			waited := ""
			explainDoubleClick(lang, program, &said, func() { waited = said.String() })
			if waited == "" || waited != said.String() {
				t.Errorf("%s: it did not wait after all was said", lang)
			}
			if strings.Contains(waited, opener) != beside {
				t.Errorf("%s: %s beside: %v:\n%s", lang, opener, beside, waited)
			}
			for _, words := range want {
				if !strings.Contains(waited, words) {
					t.Errorf("%s: “%s” is not in:\n%s", lang, words, waited)
				}
			}
			for line := range strings.SplitSeq(waited, "\n") {
				if len([]rune(line)) > 80 && !strings.Contains(line, dir) {
					t.Errorf("%s: wider than a window: %s", lang, line)
				}
			}
		}
	}
	if cobra.MousetrapHelpText != "" {
		t.Error("the library speaks first")
	}
}
