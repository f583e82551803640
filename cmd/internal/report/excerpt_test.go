package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/criteria"
	"parindex/scoring/fault"
)

// Of a long line people see what stands around the caret, and the caret stands below
// the letter that it marks.
func TestLongLinesAreShortened(t *testing.T) {
	long := strings.Repeat("ă", 300) + "X" + strings.Repeat("b", 300)
	for _, c := range []struct {
		why   string
		line  string
		col   int
		width int
		want  string // around the letter that is marked
		wide  int
	}{
		{"a short line is whole", "khóa: X", 7, 0, "khóa: X", 7},
		{"a long one is cut on both sides", long, 301, 0, "ăăX", longestLine},
		{"and fits the screen", long, 301, 60, "ăăX", 53},
		{"at its beginning only behind", "X" + long, 1, 60, "Xăă", 53},
		{"at its end only before", long + "X", 602, 60, "bX", 53},
		{"a screen too narrow keeps a few letters", long, 301, 10, "ăăX", 20},
	} {
		var out bytes.Buffer
		lines := func(string, int) (string, bool) { return c.line, true }
		caret(&out, fault.At("a.yaml", 3, c.col), lines, c.width, false)
		rows := strings.Split(out.String(), "\n")
		shown, mark := strings.TrimPrefix(rows[0], "   3 | "), strings.TrimPrefix(rows[1], "     | ")
		at := strings.Index(shown, "X")
		if !strings.Contains(shown, c.want) || displaywidth.String(shown) > c.wide || at < 0 ||
			displaywidth.String(shown[:at]) != len(mark)-1 {
			t.Errorf("%s:\n%s", c.why, out.String())
		}
	}
}

// A line of UTF-16 has nothing that can be shown.
func TestNoExcerptOfUTF16(t *testing.T) {
	source := func(string) []byte { return []byte("\xff\xfer\x00o\x00u\x00n\x00d\x00\n\x00") }
	var out bytes.Buffer
	d := fault.New(fault.CodeNotUTF8, fault.At("round.yaml", 1, 1))
	if err := Diagnostics(&out, fault.List{d}, source, page.Options{Lang: text.English}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(out.String(), " | ") {
		t.Error(out.String())
	}
}

// Faults fit the screen, broken at words, in both languages; where there is no screen
// they are not broken.
func TestFaultsFitTheScreen(t *testing.T) {
	faults := fault.List{fault.New(criteria.CodeUnknownKey, fault.At("a.yaml", 1, 1), "key", "abc",
		"expected", []string{"một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"}, "suggestion", "")}
	for _, lang := range []text.Lang{text.Vietnamese, text.English} {
		whole, narrow := bytes.Buffer{}, bytes.Buffer{}
		for width, out := range map[int]*bytes.Buffer{0: &whole, 50: &narrow} {
			if err := Diagnostics(out, faults, nil, page.Options{Lang: lang, Width: width}); err != nil {
				t.Fatal(err)
			}
		}
		for line := range strings.SplitSeq(narrow.String(), "\n") {
			if displaywidth.String(line) > 50 {
				t.Errorf("%s: too wide: %s", lang, line)
			}
		}
		if strings.Join(strings.Fields(whole.String()), " ") != strings.Join(strings.Fields(narrow.String()), " ") ||
			strings.Count(whole.String(), "\n") >= strings.Count(narrow.String(), "\n") {
			t.Errorf("%s: not the same words:\n%s\n%s", lang, whole.String(), narrow.String())
		}
	}
}

// Tables of faults for people count what is alike, too; those for programs have all.
func TestManyAlikeAreCountedInTables(t *testing.T) {
	for _, c := range []struct {
		lang text.Lang
		says string
	}{
		{text.Vietnamese, "| a.csv | | lỗi | còn 3 lỗi cùng loại trong tệp này | unit-unknown |"},
		{text.English, "| a.csv | | error | 3 more errors of this kind in this file | unit-unknown |"},
	} {
		f := Faults{List: faultsIn("a.csv", 23, nobody), Lang: c.lang}
		var markdown, csv, json bytes.Buffer
		for _, err := range []error{
			page.Markdown(&markdown, f.Document(false), page.Options{Lang: c.lang}),
			page.CSV(&csv, f.Document(false), page.Options{Lang: c.lang}), f.JSON(&json),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		if n := strings.Count(markdown.String(), "unit-unknown"); n != 21 ||
			!strings.Contains(strings.Join(strings.Fields(markdown.String()), " "), c.says) {
			t.Errorf("%s: %d rows in\n%s", c.lang, n, markdown.String())
		}
		if strings.Count(csv.String(), "unit-unknown") != 23 || strings.Count(json.String(), `"unit-unknown"`) != 23 {
			t.Errorf("%s: programs do not get all", c.lang)
		}
		if rows := f.Document(true).Blocks[0].(*page.Table).Rows; len(rows) != 23 {
			t.Errorf("%s: %d rows where they can be filtered", c.lang, len(rows))
		}
	}
}
