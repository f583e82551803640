package criteria

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// What people do to YAML in a text editor is told at the line and the letter where they did it.
func TestMistakes(t *testing.T) {
	const units = "round: r\nblocks:\n  - block: so\n    units:\n      - {unit: a, name: A}\n"
	const areas = "set: x\nareas:\n  - code: I\n    title: "
	for _, c := range []struct{ why, text, want string }{
		{"an item deeper than its siblings", units + "       - {unit: b, name: B}\n",
			"6:8 yaml-indent key=- found=7 expected=6"},
		{"an item one blank out", units + "     - {unit: b, name: B}\n", "6:6 yaml-indent key=- found=5 expected=6"},
		{"an item below its list's key", units + "    - {unit: b, name: B}\n",
			"6:5 yaml-indent key=- found=4 expected=6"},
		{"below a key with a value, which is too much", "year: 2025\nunits: so\n  - {unit: b, name: B}\n",
			"3:3 yaml-indent key=- found=2 expected=0 above=so"},
		{"no dash", units + "      {unit: b, name: B}\n", `6:7 yaml-dash found="" expected=8`},
		{"no dash, and a list goes on", units + "      {unit: b}\n      - {unit: c}\n",
			`6:7 yaml-dash found="" expected=8`},
		{"no dash before the first item", "units:\n  {unit: a}\n  - {unit: b}\n", `2:3 yaml-dash found="" expected=4`},
		{"no dash before keys", "units:\n  - unit: a\n    name: A\n  unit: b\n", `4:3 yaml-dash found="" expected=4`},
		{"a dash, and no blank", units + "      -{unit: b, name: B}\n", "6:7 yaml-dash found=- expected=8"},
		{"the same before a key", "areas:\n  - code: 1\n  -code: 2\n    title: B\n",
			"3:3 yaml-dash found=- expected=4"},
		{"a dash of a typesetter", units + "      – {unit: b, name: B}\n", "6:7 yaml-dash found=– expected=8"},
		{"Word's bullet", units + "      \uf0b7 {unit: b, name: B}\n", "6:7 yaml-dash found=\uf0b7 expected=8"},
		{"Word's bullet of the second level", units + "      o\t{unit: b, name: B}\n",
			"6:7 yaml-dash found=o expected=8"},
		{"a bullet", units + "      • {unit: b, name: B}\n", "6:7 yaml-dash found=• expected=8"},
		{"a star", units + "      * {unit: b, name: B}\n", "6:7 yaml-dash found=* expected=8"},
		{"a number", units + "      2) {unit: b, name: B}\n", "6:7 yaml-dash found=2) expected=8"},
		{"a dash and a Tab", units + "      -\t{unit: b, name: B}\n", "6:8 yaml-tab"},
		{"three dots", units + "      ...\n", `6:7 yaml-dash found="" expected=8`},
		{"a dash among keys", "set: x\n- title: T\n", "2:1 yaml-extra found=-"},
		{"a list on its key's line", "set: x\nareas: - code: I\n    title: A\n", "2:8 yaml-one-line"},

		{"two commas", units + "      - {unit: b,, name: B}\n", "6:18 yaml-extra found=,"},
		{"a comma first", units + "      - {, unit: b}\n", "6:10 yaml-extra found=,"},
		{"a comma after braces", units + "      - {unit: b, name: B},\n", "6:27 yaml-extra found=,"},
		{"a brace too many", units + "      - {unit: b, name: B}}\n", "6:27 yaml-extra found=}"},
		{"a dash in brackets", "units: [- a, b]\n", "1:9 yaml-extra found=-"},
		{"semicolons in braces", units + "      - {unit: b; name: B; ranked: false}\n",
			"6:17 yaml-sign found=; expected=,"},
		{"round brackets", units + "      - (unit: b, name: B)\n", "6:9 yaml-sign found=( expected={"},
		{"an equals sign", "set: x\ntitle = T\n", "2:7 yaml-sign found== expected=:"},
		{"the same in braces", units + "      - {unit=b, name: B}\n", "6:14 yaml-sign found== expected=:"},
		{"a colon of full width", "set: x\ntitle：T\n", "2:6 yaml-sign found=： expected=:"},
		{"the same in braces", units + "      - {unit：b, name: B}\n", "6:14 yaml-sign found=： expected=:"},
		{"a colon without a blank in braces", units + "      - {unit:b, name: B}\n", "6:10 yaml-colon found=unit:b"},
		{"no opening brace", units + "      - unit: b, name: B}\n", "6:16 yaml-one-line"},
		{"two keys on a line", "set: x; title: T\n", "1:7 yaml-one-line"},
		{"no colon after a dash", "areas:\n  - code I\n    title: A\n", `2:5 yaml-colon found="code I"`},
		{"JSON without a comma", "{\n \"set\": \"x\"\n \"title\": \"T\"\n}\n", "3:9 yaml-text-in-braces"},
		{"a closing brace behind #", units + "      - {unit: b, name: Tổ #2, ranked: false}\n",
			"6:28 yaml-comment-cuts"},

		{"a text with @", areas + "@hồ sơ\n", `4:12 yaml-start found=@ text="@hồ sơ"`},
		{"the same in braces", "areas:\n  - {code: I, title: @hồ sơ, max: 3}\n",
			`2:22 yaml-start found=@ text="@hồ sơ"`},
		{"a text with %", areas + "%hồ sơ\n", `4:12 yaml-start found=% text="%hồ sơ"`},
		{"a line with %", "set: x\n%title: a\n", `2:1 yaml-start found=% text="%title: a"`},
		{"a text behind |", areas + "|Nội dung\n", `4:12 yaml-start found=| text="|Nội dung"`},
		{"more than", areas + ">50%\n", "4:12 yaml-start found=> text=>50%"},
		{"backticks", areas + "`hồ sơ`\n", "4:12 yaml-start found=` text=\"hồ sơ\""},
		{"an exclamation", areas + "! gấp\n", "4:12 yaml-tag tag=!"},
		{"a folder in quotes", areas + `"C:\hồ sơ"` + "\n", `4:15 yaml-escape found=\h`},
		{"a folder that looks like a number", areas + `"C:\xyz"` + "\n", `4:15 yaml-escape found=\x`},
		{"a quote that curls at the end", "set: x\ntitle: \"Bộ”\nself: typed\n", "2:11 yaml-curly-quotes found=Bộ"},
		{"quotes before a key", "\"set: x\ntitle: T\n", `1:1 yaml-quote-open found="`},
		{"quotes that curl around a name", units + "      - {unit: b, name: “Sở B”}\n",
			`6:25 text-curly-quotes key=name found="Sở B"`},
		{"a quote that curls at the start", "set: x\ntitle: “Bộ\n", "2:8 text-curly-quotes key=title found=Bộ"},
		{"the rest of a title behind #", areas + "Nghị quyết #76 của Chính phủ\n",
			`4:12 text-cut key=title found="#76 của Chính phủ"`},

		{"a control character", "set: x\ntitle: T\nnote: A\aB\n", "3:8 yaml-control found=U+0007"},
		{"Word's line break", "set: x\ntitle: Bộ\vtiêu chí\n", "2:10 yaml-control found=U+000B"},
		{"line ends of an old Mac", "set: x\rtitle: a: b\rself: typed\r", `2:9 yaml-text found="a: b"`},
		{"two versions merged", "set: x\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n",
			`2:1 yaml-merge found="<<<<<<< HEAD"`},
		{"a comment as in C", "set: x\n// các sở\ntitle: T\n", `2:1 yaml-comment found="// các sở"`},
		{"the same after braces", units + "      - {unit: b} // mới\n", `6:19 yaml-comment found="// mới"`},
		{"a comment as in HTML", "set: x\n<!-- các sở -->\n", `2:1 yaml-comment found="<!-- các sở -->"`},
		{"a line that divides", "set: x\n==========\ntitle: T\n", "2:1 yaml-comment found==========="},
		{"copied with its fence", "```yaml\nset: x\n```\n", "1:1 yaml-comment found=```yaml"},
	} {
		if got := strings.Split(faultsOf(t, c.text), "\n"); !slices.Contains(got, c.want) {
			t.Errorf("%s: %q, want %s", c.why, got, c.want)
		}
	}
}

// Quotes that curl around a scalar of any kind are left out and told, and nothing else is: a code, a
// number, a date, an id, a word of a list, a formula.
func TestCurlyQuotesAroundScalars(t *testing.T) {
	for _, text := range []string{
		"set: “x”\ntitle: T\nsource: {date: “2025-01-31”}\nself: “declared”\naggregate: sum\nmax: “2”\n" +
			"parts: {appraised: 2, survey: 0}\nareas:\n  - code: “1”\n    title: Một\n    max: 2\n" +
			"    rule: {formula: {variables: [{id: “a”, label: A, unit: “%”, whole: “true”}], " +
			"cases: [{otherwise: “a / 50”}]}}\n",
		"round: “x”\ntitle: Đợt\nyear: “2025”\nstatus: “draft”\npack: “ha-tinh-2021”\nappraised_in: files\nblocks:\n" +
			"  - {block: “so”, name: Sở, set: “so”, units: [{unit: “so-a”, name: Sở A}]}\n",
	} {
		faults := strings.Split(strings.TrimSpace(faultsOf(t, text)), "\n")
		if told := strings.Count(text, "“"); len(faults) != told {
			t.Errorf("%d scalars, told of %q", told, faults)
		}
		for _, f := range faults {
			if !strings.Contains(f, "text-curly-quotes") {
				t.Error(f)
			}
		}
	}
}

// What is meant so is no mistake: a comment, words in quotes within a text.
func TestTextsThatAreMeantSo(t *testing.T) {
	for _, text := range []string{"“Một cửa” hiện đại", "A # các sở", "A #", "\"A\" #1", "“A” và “B”",
		"\"“A”\"", "A#1"} {
		faults := faultsOf(t, "set: x\ntitle: "+text+"\n")
		if strings.Contains(faults, "text-") {
			t.Errorf("%s: %s", text, faults)
		}
	}
}

func faultsOf(t *testing.T, text string) string {
	name := "x.yaml"
	if strings.HasPrefix(text, "round") {
		name = roundFile
	}
	_, faults, err := LoadFile(fstest.MapFS{name: {Data: []byte(text)}}, name, name)
	if err != nil {
		t.Fatal(err)
	}
	return render(faults, name)
}
