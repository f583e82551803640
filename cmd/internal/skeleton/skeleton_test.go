package skeleton_test

import (
	"bytes"
	"io"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/skeleton"
	"parindex/cmd/internal/text"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
)

func written(t *testing.T, files []disk.File, dir string) fstest.MapFS {
	t.Helper()
	folder := fstest.MapFS{}
	for _, file := range files {
		var content bytes.Buffer
		if err := file.Write(&content); err != nil {
			t.Fatal(err)
		}
		folder[filepath.ToSlash(filepath.Join(dir, file.Name))] = &fstest.MapFile{Data: content.Bytes()}
	}
	return folder
}

func checkNoFaults(t *testing.T, faults fault.List) {
	t.Helper()
	for _, d := range faults {
		if d.Severity != fault.Todo {
			t.Errorf("%s: %s %v", d.Pos, d.Code, d.Args)
		}
	}
	if faults.Todos() == 0 {
		t.Error("nothing is left to fill in")
	}
}

// Last year's declarations are all there, whatever kinds of keys they have: a field that
// the new round forgets makes the two differ.
func TestNextKeepsDeclarations(t *testing.T) {
	for _, name := range []string{"ha-tinh-2021", "tp-hcm-2021", "tay-ninh-2023"} {
		last, _, err := criteria.LoadRound(os.DirFS("../../../examples/"+name), criteria.Shipped(), name)
		if err != nil {
			t.Fatal(err)
		}
		r := skeleton.Next(last, last.Round.Year+1, text.Vietnamese)
		next, faults, err := criteria.LoadRound(written(t, r.Files(), "."), criteria.Shipped(), "next")
		if err != nil {
			t.Fatal(err)
		}
		checkNoFaults(t, faults)
		for i, block := range last.Round.Blocks {
			same(t, name+" units", block.Units, next.Round.Blocks[i].Units)
		}
		if len(last.Round.Agencies) > 0 {
			same(t, name+" appraisers", last.Round.Agencies, next.Round.Agencies)
		}
		last.Papers.Result.Number, last.Papers.Result.Day = "", "" // of last year
		same(t, name+" papers", last.Papers, next.Papers)
		if next.Round.Status != scoring.Draft || next.AppraisedIn != criteria.AppraisedInFiles || next.Layout != nil {
			t.Errorf("%s: status %s, appraised in %s, layout %v", name, next.Round.Status, next.AppraisedIn,
				next.Layout)
		}
		if len(next.Round.Deadlines) != len(last.Round.Deadlines) {
			t.Errorf("%s: %d deadlines", name, len(next.Round.Deadlines))
		}
	}
}

// A round with the kinds of keys that no example has.
func TestNextKeepsGroups(t *testing.T) {
	folder := fstest.MapFS{"round.yaml": {Data: []byte(`round: dot-2025
title: Đợt năm 2025
year: 2025
status: practice
pack: ha-tinh-2021
appraised_in: files
appraisers: [{appraiser: hoi-dong, name: "Hội đồng \"A\"", council: true}]
groups:
  - {sort: khu-vuc, name: Khu vực, blocks: [so],
     groups: [{group: mien-nui, name: Miền núi}, {group: "1", name: Đồng bằng}]}
blocks:
  - block: so
    name: "Sở: ban, ngành"
    set: so
    units:
      - {unit: "no", name: Sở A, aliases: ["A", "a #1"], groups: {khu-vuc: "1"}, formed_from: [b, c], previous: none}
`)}}
	last, _, err := criteria.LoadRound(folder, criteria.Shipped(), "dot")
	if err != nil {
		t.Fatal(err)
	}
	next, faults, err := criteria.LoadRound(written(t, skeleton.Next(last, 2026, text.English).Files(), "."),
		criteria.Shipped(), "next")
	if err != nil {
		t.Fatal(err)
	}
	checkNoFaults(t, faults)
	same(t, "groups", last.Round.Groupings, next.Round.Groupings)
	same(t, "units", last.Round.Blocks[0].Units, next.Round.Blocks[0].Units)
	same(t, "appraisers", last.Round.Agencies, next.Round.Agencies)
	if next.Round.ID != "dot-2026" || next.Round.Title != "Đợt năm 2026" {
		t.Errorf("%s: %s", next.Round.ID, next.Round.Title)
	}
}

func same[T any](t *testing.T, what string, want, got T) {
	t.Helper()
	forgetPlaces(reflect.ValueOf(&want))
	forgetPlaces(reflect.ValueOf(&got))
	if !reflect.DeepEqual(want, got) {
		t.Errorf("%s: %+v became %+v", what, want, got)
	}
}

// forgetPlaces clears every position in a value.
func forgetPlaces(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			forgetPlaces(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			forgetPlaces(v.Index(i))
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[fault.Position]() {
			v.SetZero()
			return
		}
		for i := range v.NumField() {
			forgetPlaces(v.Field(i))
		}
	}
}

// A skeleton of a pack has no faults, in either language, and its examples come out.
func TestNewPack(t *testing.T) {
	for _, lang := range []text.Lang{text.Vietnamese, text.English} {
		folder := written(t, skeleton.NewPack("goi-2026", lang), "goi-2026")
		of := folder["goi-2026/regulation.yaml"] // with what it shows behind # made real
		of.Data = regexp.MustCompile(`(?m)^# ((consequences:|  - consequence|    (title|source|blocks|reward|`+
			`measure):).*)$`).
			ReplaceAll(of.Data, []byte("$1"))
		pack, faults, err := criteria.LoadPack(folder, "goi-2026", "goi-2026")
		if err != nil {
			t.Fatal(err)
		}
		checkNoFaults(t, faults)
		if len(pack.Regulation.Consequences) != 2 {
			t.Errorf("%s: %d consequences", lang, len(pack.Regulation.Consequences))
		}
		if pack.Survey == nil || pack.Cases == nil || len(pack.Cases.Cases) == 0 {
			t.Errorf("%s: no survey or no examples", lang)
		}
		r := skeleton.First(pack, "./goi-2026", "dot-2026", 2026, lang)
		for name, file := range written(t, r.Files(), ".") {
			folder[name] = file
		}
		_, faults, err = criteria.LoadRound(folder, criteria.Shipped(), "dot-2026")
		if err != nil {
			t.Fatal(err)
		}
		checkNoFaults(t, faults)
	}
}

// Next year's pack names this year's in each set, and its areas, in whatever form the
// earlier text says what was before.
func TestNextPack(t *testing.T) {
	for _, id := range criteria.Builtin() {
		last, _, err := criteria.LoadBuiltin(id)
		if err != nil {
			t.Fatal(err)
		}
		next := written(t, skeleton.NextPack(last, "moi", text.Vietnamese), "moi")
		checkFollows(t, last, next, "moi")
		checkFollowsAgain(t, next)
		for name, file := range next {
			if strings.Contains(string(file.Data), "yaml-language-server") {
				t.Errorf("%s from %s names a schema that is not there", name, id)
			}
		}
	}
	folder := written(t, skeleton.NewPack("cu", text.English), "cu")
	set := string(folder["cu/so.yaml"].Data)
	set = strings.Replace(set, "  - code: \"III\"\n", "  - was:\n      - \"V\"\n    code: \"III\"\n", 1)
	set = strings.Replace(set, "set: so\n", "set: so\nprevious: ha-tinh-2021/so\n", 1)
	set = strings.Replace(set, "    max: 30\n", "    max: 30\n    was: [\"I\", \"II\"]\n", 1)
	set = strings.Replace(set, "    max: 40\n",
		"    max: 40\n    was:\n      - \"III\"\n      - \"IV.1\"   # moved\n", 1)
	folder["cu/so.yaml"].Data = []byte(set)
	last, _, err := criteria.LoadPack(folder, "cu", "cu")
	if err != nil {
		t.Fatal(err)
	}
	next := written(t, skeleton.NextPack(last, "moi", text.English), "moi")
	got := string(next["moi/so.yaml"].Data)
	if strings.Contains(got, "ha-tinh") || strings.Contains(got, "IV.1") || strings.Contains(got, `"II"`) {
		t.Errorf("what was before stays:\n%s", got)
	}
	for name, file := range folder {
		next[name] = file
	}
	checkFollows(t, last, next, "moi")
}

// What one year adds, the next replaces.
func checkFollowsAgain(t *testing.T, folder fstest.MapFS) {
	t.Helper()
	last, _, err := criteria.LoadPack(folder, "moi", "moi")
	if err != nil {
		t.Fatal(err)
	}
	next := written(t, skeleton.NextPack(last, "tiep", text.English), "tiep")
	maps.Copy(next, folder)
	checkFollows(t, last, next, "tiep")
	for name, file := range next {
		if heads := strings.Count(string(file.Data), skeleton.Made); heads != 1 {
			t.Errorf("%s has %d heads", name, heads)
		}
	}
}

func checkFollows(t *testing.T, last *criteria.Pack, folder fstest.MapFS, id string) {
	t.Helper()
	pack, faults, err := criteria.LoadPack(folder, id, id)
	if err != nil {
		t.Fatal(err)
	}
	checkNoFaults(t, faults)
	for _, set := range pack.Sets {
		if set.Previous != last.ID+"/"+set.ID {
			t.Errorf("%s/%s: previous is %q", last.ID, set.ID, set.Previous)
		}
		for _, area := range set.Areas {
			if len(area.Was) != 1 || area.Was[0] != area.Code {
				t.Errorf("%s/%s: area %s was %q", last.ID, set.ID, area.Code, area.Was)
			}
		}
	}
}

// The title of a survey moves to the year of the round; what else names a year stays.
func TestTitleOfALaterYear(t *testing.T) {
	const survey = "survey: s\ntitle: Điều tra năm 2026 # 2026\nsource: {date: 2026-01-31}\n"
	var got strings.Builder
	last := disk.File{Name: "p/survey.yaml", Write: func(w io.Writer) error {
		_, err := io.WriteString(w, survey)
		return err
	}}
	if err := skeleton.OfYear(last, 2026, 2027).Write(&got); err != nil {
		t.Fatal(err)
	}
	same(t, "survey", "survey: s\ntitle: Điều tra năm 2027 # 2027\nsource: {date: 2026-01-31}\n", got.String())
}
