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

// A list of headings alone, or of blank rows below them, is told of its file; receipts are told where lateness matters.
func TestEveryListEmpty(t *testing.T) {
	other := map[string]string{"decisions": "list-blank", "receipts": "", "earlier": "history-blank"}
	for why, empty := range map[string]func(rows []string) []string{
		"headings": func(rows []string) []string { return rows[:1] },
		"blanks":   func(rows []string) []string { return []string{rows[0], ",,", " , ,"} },
		"a title":  func(rows []string) []string { return []string{"Danh sách năm 2020", rows[0]} },
	} {
		toldOfEvery(t, empty, func(kind string, told []string) {
			want, is := other[kind]
			if !is {
				want = "list-empty"
			}
			if want != "" && !slices.Contains(told, want) || want == "" && slices.Contains(told, "list-empty") {
				t.Errorf("%s, %s: told %q, want %s", kind, why, told, want)
			}
		})
	}
}

// A column of figures of a published result that is blank in every row is told at its heading, unless no figure is there.
func TestColumnOfEveryListBlank(t *testing.T) {
	for heading, kinds := range map[string][]string{
		"rank": {"earlier", "published"}, "class": {"earlier"}, "index": {"earlier"}, "total": {"published", "results"},
	} {
		blank := func(rows []string) []string {
			col := slices.Index(strings.Split(rows[0], ","), heading)
			for i := range rows[1:] {
				if cells := strings.Split(rows[i+1], ","); col >= 0 {
					cells[col] = ""
					rows[i+1] = strings.Join(cells, ",")
				}
			}
			return rows
		}
		toldOfEvery(t, blank, func(kind string, told []string) {
			if got := slices.Contains(told, "column-blank"); got != slices.Contains(kinds, kind) {
				t.Errorf("%s, no %s: told %q", kind, heading, told)
			}
		})
	}
}

// Names of units that all stand a row lower than their ids are one fault, which marks the units; what comes of the rows is
// said.
func TestNamesOfEveryListShifted(t *testing.T) {
	effects := map[string]string{"decisions": "decision-void", "receipts": "row-by-id", "explanations": "row-by-id",
		"satisfaction": "answers-kept", "ballots": "answers-kept", "counts": "answers-kept", "sample": "answers-kept",
		"earlier": "row-uncompared", "published": "row-by-id", "results": "row-by-id"}
	for _, list := range everyList {
		rows := []string{list.rows[0] + ",Đơn vị", list.rows[1] + ",", list.rows[2] + ",Sở Y tế",
			list.rows[1] + ",Sở Tư pháp", list.rows[2] + ",Sở Y tế"}
		r := loaded(t, changed(map[string]string{list.without: "", "pack/survey.yaml": surveyYAML,
			list.file: strings.Join(rows, "\n") + "\n"}))
		var told []string
		for _, d := range r.Faults {
			if d.Code == "row-names-shifted" || d.Code == "row-unit-other" {
				told = append(told, string(d.Code), string(d.Effect()), d.Pos.File())
				if !d.About.IsOf("so-y-te") || !d.About.IsOf("so-tu-phap") {
					t.Errorf("%s: %+v", list.kind, d.About)
				}
			}
		}
		if want := []string{"row-names-shifted", effects[list.kind], "dot/" + list.file}; !slices.Equal(told, want) {
			t.Errorf("%s: %q, want %q", list.kind, told, want)
		}
	}
}
