package round

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
)

func TestMain(m *testing.M) {
	debug.SetGCPercent(400) // rounds are small: a third of the time went to collecting them
	m.Run()
}

// The round that the tests change one thing of: it is complete and has no fault.
var whole = map[string]string{
	"round.yaml": `
round: dot
title: Đợt mẫu
year: 2025
status: practice
pack: ./pack
appraised_in: files
appraisers:
  - {appraiser: so-noi-vu, name: Sở Nội vụ}
  - {appraiser: hoi-dong, name: Hội đồng tỉnh, council: true}
blocks:
  - block: so
    name: Sở, ban, ngành
    set: so
    units:
      - {unit: so-y-te, name: Sở Y tế, aliases: [SYT]}
      - {unit: so-tu-phap, name: Sở Tư pháp}
  - block: xa
    name: UBND cấp xã
    set: xa
    units:
      - {unit: xa-tan-phu, name: Xã Tân Phú}
`,
	"pack/regulation.yaml": `
regulation: pack
title: Quy chế mẫu
province: Tây Ninh
not_applicable: drop
no_survey: refuse
unappraised: accept
appraised_without_self: accept
blank: refuse
evidence: ignore
reasons: none
late: nothing
never_submitted: refuse
satisfaction: percent
index: percent
rounding: {mode: half_up, points: none, index: 2}
rank: {by: index, on: rounded, ties: competition}
classes:
  - {blocks: [so, xa], by: index, on: rounded, levels: [{name: Tốt, from: 80}, {name: Khá, from: 0}]}
`,
	"pack/so.yaml": `
set: so
title: Bộ tiêu chí cho sở
self: typed
aggregate: sum
max: 15
parts: {appraised: 10, survey: 5}
areas:
  - code: "1"
    title: Chỉ đạo, điều hành
    max: 15
    criteria:
      - {code: "1.1", title: Ban hành kế hoạch, max: 5, rule: typed, appraiser: so-noi-vu}
      - {code: "1.2", title: Kiểm tra, max: 5, rule: typed, appraiser: so-noi-vu}
      - {code: "1.3", title: Hài lòng, max: 5, rule: survey}
`,
	"pack/xa.yaml": `
set: xa
title: Bộ tiêu chí cho xã
self: typed
aggregate: sum
max: 10
parts: {appraised: 10, survey: 0}
areas: [{code: "1", title: Chỉ đạo, max: 10, rule: typed, appraiser: so-noi-vu}]
`,
	"self/so-y-te.xlsx":        selfBook("", "1.1=5", "1.2=4"),
	"self/so-tu-phap.xlsx":     selfBook("", "1.1=3", "1.2=2"),
	"self/xa-tan-phu.xlsx":     selfBook("", "1=9"),
	"appraisal/so-noi-vu.csv":  "unit,code,stage,from,to,reason\nso-y-te,1.2,appraisal1,4,3,thiếu kế hoạch\n",
	"survey/2025.csv":          "unit,code,satisfaction\nso-y-te,1.3,80\nso-tu-phap,1.3,60\n",
	"history/2024.csv":         "block,unit,index,rank,class\nso,so-y-te,90.5,1,Tốt\n",
	"received.csv":             "unit,stage,received,note\nso-y-te,self,2025-11-20,\n",
	"explanation/so-y-te.csv":  "unit,code,explanation,evidence\nso-y-te,1.2,đã có kế hoạch,CV 12\n",
	"survey/.~lock.2025.csv#":  "left by a program that has the file open",
	"self/~$so-y-te.xlsx":      "left by Excel",
	"self/Thumbs.db":           "left by Windows",
	"appraisal/DESKTOP.INI":    "likewise",
	"source/what-is-not-read":  "",
	"appraisal.txt":            "beside the folder, not in it",
	"history/.DS_Store":        "left by macOS",
	"explanation/desktop.ini":  "left by Windows",
	"self/.hidden/so-y-te.csv": "nor is a hidden folder",
}

// changed is the whole round with some files put in place of others, or, where they
// are empty, taken away.
func changed(change map[string]string) fstest.MapFS {
	files := fstest.MapFS{}
	for name, content := range whole {
		files[name] = &fstest.MapFile{Data: []byte(content)}
	}
	for name, content := range change {
		if delete(files, name); content != "" {
			files[name] = &fstest.MapFile{Data: []byte(content)}
		}
	}
	return files
}

// edited is a file of the whole round with a text in place of another.
func edited(t testing.TB, name string, oldNew ...string) string {
	t.Helper()
	content := whole[name]
	for i := 0; i < len(oldNew); i += 2 {
		if !strings.Contains(content, oldNew[i]) {
			t.Fatalf("%s does not hold %q", name, oldNew[i])
		}
		content = strings.Replace(content, oldNew[i], oldNew[i+1], 1)
	}
	return content
}

// selfBook is a self-assessment that parindex did not make: a title, which may name
// a unit, and points by code.
func selfBook(title string, points ...string) string {
	rows := []string{title, "Mã|Tiêu chí|Điểm tối đa|Điểm tự đánh giá|Điểm thẩm định"}
	for _, one := range points {
		code, value, _ := strings.Cut(one, "=")
		self, appraised, _ := strings.Cut(value, ">")
		rows = append(rows, code+"|||"+self+"|"+appraised)
	}
	return book(sheet.SelfSheet, nil, rows...)
}

// book is a workbook with one visible sheet. Cells are separated by bars. What is
// said of it goes on the hidden sheet of parindex's forms, as KEY=VALUE.
func book(tab string, said []string, rows ...string) string {
	file := excelize.NewFile()
	must(file.SetSheetName("Sheet1", tab))
	fill(file, tab, rows, "|")
	if said != nil {
		_, err := file.NewSheet(sheet.IndexSheet)
		must(err)
		fill(file, sheet.IndexSheet, said, "=")
		must(file.SetSheetVisible(sheet.IndexSheet, false))
	}
	var content bytes.Buffer
	must(file.Write(&content))
	return content.String()
}

func fill(file *excelize.File, tab string, rows []string, separator string) {
	for line, row := range rows {
		for col, cell := range strings.Split(row, separator) {
			at, err := excelize.CoordinatesToCellName(col+1, line+1)
			must(err)
			if number, err := strconv.ParseFloat(cell, 64); err == nil && col > 0 {
				must(file.SetCellValue(tab, at, number))
			} else if cell != "" {
				must(file.SetCellValue(tab, at, cell))
			}
		}
	}
}

// form is the form that parindex makes for a unit, filled.
func form(unit string, values ...workbook.Value) string {
	round := declared()
	for u, block := range round.Units() {
		if u.ID == unit {
			var blank, filled bytes.Buffer
			must(sheet.WriteForm(&blank, sheet.Form{Round: round.Round, Block: block, Unit: u}))
			must(workbook.Fill(blank.Bytes(), values, &filled))
			return filled.String()
		}
	}
	panic("no unit " + unit)
}

// without is a workbook that has lost a sheet.
func without(tab, content string) string {
	file, err := excelize.OpenReader(strings.NewReader(content))
	must(err)
	must(file.DeleteSheet(tab))
	var left bytes.Buffer
	must(file.Write(&left))
	return left.String()
}

var declared = sync.OnceValue(func() *Round {
	r, err := LoadDeclarations(changed(nil), "dot")
	must(err)
	return r
})

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// told is what was read of a round, a line each.
func told(r *Round) []string {
	lines := map[string]bool{}
	say := func(format string, args ...any) { lines[fmt.Sprintf(format, args...)] = true }
	for _, block := range r.Blocks {
		for i, unit := range block.Units {
			say("unit %s %d: %s", block.ID, i, unit.ID)
		}
	}
	for id, s := range r.Submissions {
		say("self %s: %s%s", id, s.File, flag(s.Unreadable, " unreadable"))
		for code, entry := range s.Entries {
			say("self %s %s: %s", id, code, entry.Points.Number)
		}
	}
	i := -1
	for d := range r.LedgerLines() {
		i++
		say("decision %d: %s %s %s %s→%s %s %s", i, d.Agency, d.Stage, d.Unit, shown(d.From), shown(d.To), d.Code,
			d.Reason)
	}
	for i, got := range r.Received {
		say("received %d: %s %s %s", i, got.Unit, got.Stage, got.Day)
	}
	for i, reply := range r.Replies {
		say("reply %d: %s %s %s", i, reply.Unit, reply.Code, reply.Text)
	}
	for i, line := range r.Survey {
		say("satisfaction %d: %s %s %s", i, line.Unit, line.Code, shown(line.Value))
	}
	for _, line := range r.Published {
		say("published %s: %s", line.Unit, shown(line.Figures[scoring.FigureTotal]))
	}
	for _, h := range r.History {
		say("history: %d", h.Year)
		for block, units := range h.Results {
			for unit, e := range units {
				say("earlier %d %s %s: %v %d %s", h.Year, block, unit, e.Index, e.Rank, e.Class)
			}
		}
	}
	for _, units := range []struct {
		word string
		are  map[string]bool
	}{{"doubtful", r.DoubtfulAnswers}, {"few", r.FewAnswers}} {
		for unit, is := range units.are {
			say("%s %s: %v", units.word, unit, is)
		}
	}
	say("usable %v, readable %v", r.Usable, r.Readable)
	say("ledger incomplete: %v, survey incomplete: %v", r.LedgerIncomplete, r.SurveyIncomplete)
	for _, d := range r.Faults {
		say("%s", faultLine(d))
	}
	return slices.Sorted(maps.Keys(lines))
}

func flag(is bool, word string) string {
	if is {
		return word
	}
	return ""
}

func shown(in scoring.Input) string {
	if in.State == scoring.Given {
		return in.Number.String()
	}
	return "–"
}

// faultLine is a fault as place, code and arguments.
func faultLine(d fault.Diagnostic) string {
	line := fmt.Sprintf("%s %s", d.Pos, d.Code)
	if d.Severity == fault.Warning {
		line = fmt.Sprintf("%s warning %s", d.Pos, d.Code)
	}
	for _, arg := range d.Args {
		line += fmt.Sprintf(" %s=%v", arg.Name, arg.Value)
	}
	for _, related := range d.Related {
		line += fmt.Sprintf(" (%s %s)", related.Note, related.Pos)
	}
	return line
}

// difference is the lines that only one of two rounds has: "- " those of the first,
// "+ " those of the second.
func difference(before, after []string) []string {
	var lines []string
	for _, line := range before {
		if !slices.Contains(after, line) {
			lines = append(lines, "- "+line)
		}
	}
	for _, line := range after {
		if !slices.Contains(before, line) {
			lines = append(lines, "+ "+line)
		}
	}
	return lines
}

// changeCase is what a change of the whole round does to what is read.
type changeCase struct {
	why    string
	change map[string]string
	want   []string // as difference has it
}

func checkChanges(t *testing.T, cases []changeCase) {
	t.Helper()
	before := told(loaded(t, changed(nil)))
	for _, c := range cases {
		got := difference(before, told(loaded(t, changed(c.change))))
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\ngot\n%s\nwant\n%s", c.why, listed(got), listed(c.want))
		}
	}
}

func listed(lines []string) string {
	quoted := ""
	for _, line := range lines {
		quoted += fmt.Sprintf("\t%q,\n", line)
	}
	return quoted
}

func loaded(t *testing.T, files fs.FS) *Round {
	t.Helper()
	r, err := Load(files, "dot", nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}
