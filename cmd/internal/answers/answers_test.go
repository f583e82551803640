package answers

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"parindex/scoring"
	"parindex/scoring/survey"
)

// definition is a survey of two scales, two groups and three questions, of which
// the citizens alone are asked the last.
func definition() *survey.Definition {
	yes, no := true, false
	satisfaction := survey.Scale{ID: "hai-long", Levels: []survey.Level{
		{Code: "3", Label: "Hài lòng", Satisfied: &yes}, {Code: "2", Label: "Bình thường", Satisfied: &no},
		{Code: "1", Label: "Không hài lòng", Satisfied: &no}, {Code: "0", Label: "Không có ý kiến", Blank: true},
	}}
	known := survey.Scale{ID: "biet", Levels: []survey.Level{{Code: "C", Label: "Có", Satisfied: &yes},
		{Code: "K", Label: "Không", Satisfied: &no}}}
	return &survey.Definition{
		ID: "thu", Scales: []survey.Scale{satisfaction, known}, GroupsBy: survey.PooledGroups,
		NoGroup: survey.DropGroup,
		Groups: []survey.Group{{ID: "nguoi-dan", Name: "Người dân"},
			{ID: "can-bo", Name: "Cán bộ", Rates: []string{"so"}}},
		Components: []survey.Component{{ID: "chung", Name: "Chung", Questions: []survey.Question{
			{ID: "q1", Text: "Nơi tiếp đón", Scale: "hai-long", Counts: true},
			{ID: "q2", Text: "Đúng hẹn", Scale: "hai-long", Counts: true},
			{ID: "q3", Text: "Biết quy trình", Scale: "biet", Groups: []string{"nguoi-dan"}},
		}}},
		Blank: survey.DropBlank, Measure: survey.Share, Averaging: survey.Pooled,
		Leaves: []survey.Take{{Set: "so", Criterion: "8.1"}},
	}
}

func surveyed() Survey {
	return Survey{Round: "dot", Definition: definition(), Scale: scoring.PercentScale, Units: []survey.Unit{
		{ID: "so-y-te", Name: "Sở Y tế", Block: "so", Set: "so"}, {ID: "so-noi-vu", Name: "Sở Nội vụ", Block: "so",
			Set: "so"},
		{ID: "xa-tan-phu", Name: "Xã Tân Phú", Block: "xa", Set: "xa"},
	}}
}

// readAll reads files of these contents, and says what came of them: figures of
// units with ballots, lines, then faults as place, code and what was found.
func readAll(t *testing.T, s Survey, files map[string]string) string {
	t.Helper()
	folder := NewFolder(s)
	for _, name := range sortedNames(files) {
		fsys := fstest.MapFS{name: {Data: []byte(files[name])}}
		if err := folder.Read(fsys, name, name); err != nil {
			t.Fatal(err)
		}
	}
	return told(resultOf(folder))
}

func told(r Result) string {
	var out strings.Builder
	if r.Answers != nil {
		for _, u := range r.Answers.Units {
			if u.Ballots > 0 {
				fmt.Fprintf(&out, "%s %d", u.Unit.ID, u.Ballots)
				for _, q := range u.Questions {
					fmt.Fprintf(&out, " %s%v-%d", q.Question.ID, q.Levels, q.Blank)
				}
				out.WriteString("\n")
			}
			if u.Doubtful {
				fmt.Fprintf(&out, "%s is doubtful\n", u.Unit.ID)
			}
		}
	}
	for _, line := range r.Lines {
		fmt.Fprintf(&out, "line %s %s %s\n", line.Unit, line.Code, line.Value.Number.Round(scoring.HalfUp, 2))
	}
	for _, d := range r.Faults.Sorted() {
		fmt.Fprintf(&out, "%s %s", d.Pos, d.Code)
		for _, arg := range d.Args {
			if slices.Contains([]string{"found", "column", "unit", "id", "question", "ballot", "count",
				"published", "limit", "others"},
				arg.Name) {
				fmt.Fprintf(&out, " %v", arg.Value)
			}
		}
		for _, related := range d.Related {
			fmt.Fprintf(&out, " (%s)", related.Pos)
		}
		out.WriteString("\n")
	}
	if r.Incomplete {
		out.WriteString("incomplete\n")
	}
	return out.String()
}

func sortedNames(files map[string]string) []string {
	var names []string
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

var update = flag.Bool("update", false, "rewrite what is expected")

func TestFiles(t *testing.T) {
	for _, c := range csvCases {
		t.Run(c.name, func(t *testing.T) {
			got := readAll(t, surveyed(), map[string]string{"a.csv": c.content})
			compare(t, c.name, c.why, got)
		})
	}
}

// compare checks what came of a case against what is expected.
func compare(t *testing.T, name, why, got string) {
	t.Helper()
	golden := filepath.Join("testdata", name+".out")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s\ngot:\n%swant:\n%s", why, got, want)
	}
}

func resultOf(f *Folder) Result {
	r, err := f.Result()
	if err != nil {
		panic(err)
	}
	return r
}
