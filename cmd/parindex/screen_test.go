package main

import (
	"bytes"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"
)

// onScreen runs the program as on a terminal so wide; 0 for none.
func onScreen(width int, args ...string) (stdout, stderr string, status int) {
	var out, faults bytes.Buffer
	status = runOn(func(io.Writer) (int, bool) { return width, width > 0 }, args, &out, &faults)
	return out.String(), faults.String(), status
}

// Output and help are not wider than the terminal, except lines of examples, which
// are there to be copied, and words that are longer. What is no terminal is written as if there were room.
func TestFitsScreen(t *testing.T) {
	t.Setenv("NO_COLOR", "1")
	for _, c := range []struct {
		width int
		args  []string
	}{
		{50, []string{"score", "../../examples/tay-ninh-2023"}},
		{50, []string{"areas", "../../examples/tay-ninh-2023"}},
		{80, []string{"score", "../../examples/hai-phong-2025", "--block", "phuong"}},
		{60, []string{"appraisal", "../../examples/ha-tinh-2021", "--block", "so"}},
		{60, []string{"survey", "../../examples/quang-nam-2020"}},
		{60, []string{"explain", "../../examples/tay-ninh-2023", "so-noi-vu"}},
		{60, []string{"explain", "../../examples/ha-tinh-2021", "an-phu", "--brief", "--lang", "en"}},
		{50, []string{"criteria", "list"}},
		{60, []string{"score", "--help"}},
		{60, []string{"--help", "--lang", "en"}},
		{40, []string{"demo", "--help"}},
		{40, []string{"score", "--help", "--lang", "en"}},
		{40, []string{"form", "survey", "--help"}},
		{50, []string{"explain", "--help"}},
		{60, []string{"help", "guide"}},
		{60, []string{"criteria", "show", "ha-tinh-2021/so"}},
	} {
		piped, _, _ := onScreen(0, c.args...)
		if wide, _, _ := onScreen(10_000, c.args...); wide != piped {
			t.Errorf("%q: with room for all it is not what is piped", c.args)
		}
		narrow, notes, _ := onScreen(c.width, c.args...)
		if narrow == piped {
			t.Errorf("%q: nothing was fitted", c.args)
		}
		isHelp := slices.Contains(c.args, "--help")
		if c.args[0] == "explain" {
			narrow += notes
		}
		for line := range strings.SplitSeq(narrow, "\n") {
			copied := isHelp && strings.HasPrefix(line, "  parindex ")
			if width := displaywidth.String(line); !copied && strings.Contains(line, " ") && width > c.width {
				t.Errorf("%q: %d letters on a screen of %d: %s", c.args, width, c.width, line)
			}
		}
	}
}

// Below a ranking on a screen many errors are counted by kind, so that the ranking stays in sight, also with --quiet;
// elsewhere, and where the faults are what was asked for, each is printed.
func TestFaultsLeaveTheRankingInSight(t *testing.T) {
	t.Setenv("NO_COLOR", "1")
	dir := t.TempDir() + "/r"
	if _, said, status := onScreen(0, "demo", dir, "--units", "30", "--faults", "100"); status != 0 {
		t.Fatal(said)
	}
	for _, c := range []struct {
		width int
		args  []string
		all   bool
	}{
		{300, []string{"score", dir}, false},
		{300, []string{"score", dir, "-q"}, false},
		{300, []string{"score", dir, "--strict"}, true},
		{0, []string{"score", dir}, true},
		{300, []string{"validate", dir}, true},
	} {
		_, said, status := onScreen(c.width, c.args...)
		told := strings.Count(said, ": lỗi: ")
		if status != 1 || c.all != (told > mostBelow) || c.all == strings.Contains(said, "lỗi không in ở đây") {
			t.Errorf("%q on %d: status %d, %d told\n%s", c.args, c.width, status, told, said)
		}
	}
}

// Names of criteria are broken into lines on a narrow screen, not cut.
func TestNamesStayWhole(t *testing.T) {
	for _, args := range [][]string{
		{"explain", "../../examples/tay-ninh-2023", "so-y-te"},
		{"appraisal", "../../examples/ha-tinh-2021", "--block", "xa"},
	} {
		out, _, _ := onScreen(80, args...)
		whole, _, _ := strings.Cut(out, "../../exam") // a list of all that is wrong has no room for names
		for line := range strings.SplitSeq(whole, "\n") {
			if strings.Contains(strings.ReplaceAll(line, " …", ""), "… │") {
				t.Errorf("%q: a text is cut: %s", args, line)
			}
		}
	}
}

// Groups and the ranks in them fall away on a narrow screen, and are named below the table.
func TestGroupsFallAway(t *testing.T) {
	args := []string{"score", "../../examples/hai-phong-2025", "--block", "phuong", "--lang", "en"}
	for width, there := range map[int]bool{80: false, 160: true} {
		out, _, _ := onScreen(width, args...)
		named := strings.Contains(strings.Join(strings.Fields(out), " "), "Khu vực, Rank by Khu vực; to see all")
		if strings.Contains(out, "│ Khu vực 2 │") != there || named == there {
			t.Errorf("at %d the groups are there: %t, named as missing: %t\n%s", width, !there, named, out[:600])
		}
	}
}

// Colour is for people: on a terminal that has it, unless they say otherwise.
func TestColorsByScreen(t *testing.T) {
	const red = "\x1b[31m"
	for _, c := range []struct {
		why     string
		width   int
		env     map[string]string
		flag    string
		colored bool
	}{
		{"on a terminal", 200, nil, "auto", true},
		{"not in a file", 0, nil, "auto", false},
		{"nor where the user wants none", 200, map[string]string{"NO_COLOR": "1"}, "auto", false},
		{"an empty NO_COLOR says nothing", 200, map[string]string{"NO_COLOR": ""}, "auto", true},
		{"nor on a terminal without", 200, map[string]string{"TERM": "dumb"}, "auto", false},
		{"the flag is stronger", 0, map[string]string{"NO_COLOR": "1"}, "always", true},
		{"either way", 200, nil, "never", false},
	} {
		t.Setenv("NO_COLOR", "")
		t.Setenv("TERM", "xterm")
		for name, value := range c.env {
			os.Setenv(name, value)
		}
		out, faults, _ := onScreen(c.width, "score", "../../examples/faulty", "--color", c.flag)
		for what, want := range map[string]string{
			out: red + "ĐỢT CÒN 4 LỖI DỮ LIỆU", faults: ": " + red + "lỗi\x1b[0m: chưa có bản tự đánh giá",
		} {
			if strings.Contains(what, want) != c.colored || strings.Contains(what, "\x1b") != c.colored {
				t.Errorf("%s: colour %t, want %t in\n%s", c.why, !c.colored, c.colored, what)
			}
		}
	}
	if _, said, _ := onScreen(80, "nothing"); !strings.HasPrefix(said, red+"parindex:\x1b[0m ") {
		t.Errorf("a wrong command line: %q", said)
	}
}

// Who sees nothing does not know whether anything was checked.
func TestValidateSaysWhatIsClean(t *testing.T) {
	want := "No faults: round tay-ninh-2023, units: 25, self-assessments: 25; pack tay-ninh-2023, sets: 2\n"
	args := []string{"validate", "../../examples/tay-ninh-2023", "tay-ninh-2023", "--lang", "en"}
	if out, said, status := onScreen(80, args...); status != exitFine || out != "" || said != want {
		t.Errorf("status %d, %q, %q", status, out, said)
	}
	if out, said, _ := onScreen(0, args...); out+said != "" {
		t.Errorf("not on a terminal: %q, %q", out, said)
	}
	if _, said, _ := onScreen(80, "validate", "../../examples/faulty", "--lang", "en"); strings.Contains(said,
		"No faults") {
		t.Error(said)
	}
}

// A workbook never goes to a terminal.
func TestNoWorkbookOnScreen(t *testing.T) {
	for _, args := range [][]string{{"--format", "xlsx"}, {"--format", "xlsx", "-o", "-"}, {"--format", "docx"}} {
		out, said, status := onScreen(80,
			append([]string{"score", "../../examples/faulty", "--lang", "en"}, args...)...)
		if status != exitUsage || out != "" || !strings.Contains(said, "does not go to a terminal") {
			t.Errorf("%q: status %d, %q", args, status, said)
		}
	}
}
