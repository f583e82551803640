package round

import (
	"slices"
	"strings"
	"testing"

	"parindex/scoring/fault"
)

// everyList are lists of each kind, with headings and two rows, alone in their part of the round: what is asked of one
// is asked of all.
var everyList = []struct {
	kind, file string
	rows       []string
	without    string // the file in whose place it stands
}{
	{"decisions", "appraisal/hoi-dong.csv", []string{"unit,code,from,to,reason", "so-y-te,1.1,5,4,thiếu kế hoạch",
		"so-tu-phap,1.1,3,2,thiếu kế hoạch"}, "appraisal/so-noi-vu.csv"},
	{"receipts", "received.csv", []string{"unit,received", "so-y-te,2025-11-20", "so-tu-phap,2025-11-21"}, "received.csv"},
	{"explanations", "explanation/cac-so.csv", []string{"unit,code,explanation,evidence", "so-y-te,1.2,đã có,CV 12",
		"so-tu-phap,1.2,đã có,CV 13"}, "explanation/so-y-te.csv"},
	{"satisfaction", "survey/2025.csv", []string{"unit,code,satisfaction", "so-y-te,1.3,80", "so-tu-phap,1.3,60"}, ""},
	{"ballots", "survey/phieu.csv", []string{"ballot,unit,group,q1", "1,so-y-te,nguoi-dan,3", "2,so-tu-phap,nguoi-dan,3"},
		"survey/2025.csv"},
	{"counts", "survey/dem.csv", []string{"unit,group,question,3,2", "so-y-te,nguoi-dan,q1,5,1",
		"so-tu-phap,nguoi-dan,q1,6,0"}, "survey/2025.csv"},
	{"sample", "survey/mau.csv", []string{"unit,group,population,sent", "so-y-te,nguoi-dan,90,9",
		"so-tu-phap,nguoi-dan,90,9"}, "survey/2025.csv"},
	{"earlier", "history/2024.csv", []string{"block,unit,index,rank,class", "so,so-y-te,90.5,1,Tốt",
		"so,so-tu-phap,88,2,Tốt"}, ""},
	{"published", "published.csv", []string{"unit,rank,total", "so-y-te,1,12", "so-tu-phap,2,11"}, ""},
	{"results", "results/so.csv", []string{"unit,appraised,total", "so-y-te,9,12", "so-tu-phap,8,11"}, ""},
}

// toldOfEvery is what is told of each kind of list, changed, that is not told of it as it is, by code.
func toldOfEvery(t *testing.T, change func(rows []string) []string, sayAbout func(kind string, told []string)) {
	t.Helper()
	for _, list := range everyList {
		files := map[string]string{list.without: "", "pack/survey.yaml": surveyYAML}
		load := func(rows []string) fault.List {
			files[list.file] = strings.Join(rows, "\n") + "\n"
			return loaded(t, changed(files)).Faults
		}
		before := load(list.rows)
		var told []string
		for _, d := range load(change(slices.Clone(list.rows))) {
			isNew := !slices.ContainsFunc(before, func(was fault.Diagnostic) bool { return was.Code == d.Code })
			if isNew && d.Pos.File() == "dot/"+list.file {
				told = append(told, string(d.Code))
			}
		}
		sayAbout(list.kind, slices.Compact(told))
	}
}

// A title of another year is told of every list; surveys and receipts may be of the next.
func TestTitleOfEveryList(t *testing.T) {
	next := []string{"receipts", "satisfaction", "ballots", "counts", "sample"}
	for title, want := range map[string]func(kind string) bool{
		"Danh sách năm 2020": func(string) bool { return true },
		"Kết quả năm 2026":   func(kind string) bool { return !slices.Contains(next, kind) },
		"Kết quả năm 2020 (Kèm Công văn số 5/SNV năm 2025)": func(string) bool { return false },
	} {
		above := func(rows []string) []string { return slices.Insert(rows, 0, title) }
		toldOfEvery(t, above, func(kind string, told []string) {
			if got := slices.Contains(told, "title-other-year"); got != want(kind) {
				t.Errorf("%s, %s: told %q", kind, title, told)
			}
		})
	}
}
