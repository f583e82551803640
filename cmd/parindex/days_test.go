package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/text"
)

// onRounds are what each command that reads rounds is given: DOT is the round, RA what is written.
var onRounds = map[string]string{
	"new round": "RA --from DOT", "new pack": "DOT/moi --from DOT/pack", "criteria show": "DOT/pack",
	"criteria test": "DOT/pack", "criteria diff": "DOT/pack DOT/pack", "criteria stats": "DOT", "form": "DOT -o RA",
	"form appraisal": "DOT -o RA", "form explanation": "DOT -o RA", "form survey": "DOT -o RA",
	"validate": "DOT --annotate RA", "appraisal": "DOT", "survey": "DOT", "score": "DOT", "areas": "DOT",
	"consequences": "DOT", "explain": "DOT so-y-te", "reach": "DOT so-y-te --rank 1",
	"sensitivity": "DOT --runs 100", "report": "DOT -o RA", "seal": "DOT --with-faults -o RA",
	"verify": "DOT/manifest.txt", "bundle": "DOT --with-faults -o RA.zip", "rescore": "DOT", "compare": "DOT DOT",
}

// roundless are the commands that read no round, or need a repository for it.
var roundless = []string{"new repo", "criteria list", "criteria schema", "impact", "record schema", "text", "demo",
	"help", "completion", "version"}

// Every command goes through a round whose dates are empty or none, wherever people write one.
func TestEveryCommandTakesUnreadableDays(t *testing.T) {
	rounds := []string{undated(t, "2025-11-25"), undated(t, "31/11/2025")}
	eachCommand(newRoot(&app{lang: text.Vietnamese, screen: terminalWidth}), func(cmd *cobra.Command) {
		name := strings.TrimPrefix(cmd.CommandPath(), "parindex ")
		args, known := onRounds[name]
		if !known {
			if !cmd.HasSubCommands() && !slices.Contains(roundless, name) {
				t.Errorf("%s: is not tried", name)
			}
			return
		}
		for _, dir := range rounds {
			line := strings.NewReplacer("DOT", dir, "RA", filepath.Join(t.TempDir(), "ra")).Replace(name + " " + args)
			var said bytes.Buffer
			if code := run(strings.Fields(line), &said, &said); code > exitFaults {
				t.Errorf("%s: exits with %d\n%s", line, code, &said)
			}
		}
	})
}

// undated is a round whose list, decisions and explanations have dates that say no day.
func undated(t *testing.T, deadline string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "dot")
	must(t, os.CopyFS(dir, os.DirFS(filepath.Join("..", "..", "testdata", "arithmetic", "1", "small"))))
	must(t, os.MkdirAll(filepath.Join(dir, "explanation"), 0o755))
	for name, content := range map[string]string{
		"received.csv": "unit,stage,received\nso-noi-vu,self,\nso-y-te,self,30/11/25\nxa-tan-phu,self,hôm qua\n" +
			"so-noi-vu,explanation,\nso-y-te,explanation,31/11/2025\n",
		"explanation/so-noi-vu.csv": "unit,code,explanation\nso-noi-vu,1.5,đã làm\n",
		"explanation/so-y-te.csv":   "unit,code,explanation\nso-y-te,1.5,đã làm\n",
		"appraisal/so-tu-phap.csv": "unit,code,to,day,reason\nso-y-te,1.5,0.5,,thiếu\nso-noi-vu,1.5,0.5,hôm " +
			"qua,thiếu\n",
		"appraisal/so-tai-chinh.yaml": "ledger:\n  - {unit: so-y-te, code: \"1.6\", to: 0.5, day: 31/11/2025}\n" +
			"  - {unit: so-noi-vu, code: \"1.6\", to: 0.5, day: \"\"}\n",
	} {
		must(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644))
	}
	declared, err := os.ReadFile(filepath.Join(dir, "round.yaml"))
	must(t, err)
	declared = bytes.Replace(declared, []byte("blocks:"), []byte("deadlines:\n  - {stage: self, date: "+deadline+"}\n"+
		"  - {stage: explanation, date: "+deadline+"}\n  - {stage: final, date: 2025-12-31}\nappraisers:\n"+
		"  - {appraiser: so-tu-phap, name: Sở Tư pháp}\n  - {appraiser: so-tai-chinh, name: Sở Tài chính}\n"+
		"paper:\n  result: {date: hôm nay}\nblocks:"), 1)
	must(t, os.WriteFile(filepath.Join(dir, "round.yaml"), declared, 0o644))
	return dir
}
