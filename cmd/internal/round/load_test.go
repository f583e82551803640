package round

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// The whole round has no fault, and all of it is read.
func TestWhole(t *testing.T) {
	compare(t, "whole", told(loaded(t, changed(nil))), []string{
		"decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
		"earlier 2024 so so-y-te: 90.5 1 Tốt",
		"history: 2024",
		"ledger incomplete: false, survey incomplete: false",
		"received 0: so-y-te self 2025-11-20",
		"reply 0: so-y-te 1.2 đã có kế hoạch",
		"satisfaction 0: so-y-te 1.3 80",
		"satisfaction 1: so-tu-phap 1.3 60",
		"self so-tu-phap 1.1: 3",
		"self so-tu-phap 1.2: 2",
		"self so-tu-phap: dot/self/so-tu-phap.xlsx",
		"self so-y-te 1.1: 5",
		"self so-y-te 1.2: 4",
		"self so-y-te: dot/self/so-y-te.xlsx",
		"self xa-tan-phu 1: 9",
		"self xa-tan-phu: dot/self/xa-tan-phu.xlsx",
		"unit so 0: so-y-te",
		"unit so 1: so-tu-phap",
		"unit xa 0: xa-tan-phu",
		"usable true, readable true",
	})
}

// What the declarations leave open is not read on with: neither by a choice that
// nobody made, nor by a set that nobody knows.
func TestDeclarations(t *testing.T) {
	for _, c := range []struct {
		why              string
		change           map[string]string
		usable, readable bool
		codes            []fault.Code
	}{
		{"whole", nil, true, true, nil},
		{"no round.yaml", map[string]string{"round.yaml": ""}, false, false, []fault.Code{fault.CodeFileMissing}},
		{"no pack", map[string]string{"round.yaml": edited(t, "round.yaml", "./pack", "./goi")}, false, false,
			[]fault.Code{fault.CodeFileMissing}},
		{"no pack, and an agency twice, which is told all the same", map[string]string{"round.yaml": edited(t,
			"round.yaml",
			"./pack", "./goi", "appraiser: hoi-dong", "appraiser: so-noi-vu")}, false, false,
			[]fault.Code{fault.CodeFileMissing, "appraiser-duplicate"}},
		{"a pack beside the round", map[string]string{"round.yaml": edited(t, "round.yaml", "./pack", "../pack")},
			false, false, []fault.Code{fault.CodePathOutside}},
		{"a pack whose regulation cannot be read", map[string]string{"pack/regulation.yaml": "x: [\n"}, false, false,
			[]fault.Code{criteria.CodeYAMLBracketOpen}},
		{"nobody says where appraised points are", map[string]string{"round.yaml": edited(t, "round.yaml",
			"appraised_in: files\n", "")},
			false, false, []fault.Code{"missing-choice"}},
		{"a layout that is faulty", map[string]string{
			"round.yaml": edited(t, "round.yaml", "appraised_in: files\n",
				"appraised_in: files\nlayout: {header_row: x}\n")},
			false, false, []fault.Code{"layout-place"}},
		{"no blocks", map[string]string{"round.yaml": before(t, "blocks:")}, false, false, []fault.Code{"missing-key"}},
		{"no units", map[string]string{"round.yaml": before(t, "    units:")}, false, false, []fault.Code{"missing-key"}},
		{"blocks that have none", map[string]string{"round.yaml": before(t, "    units:") + "    units: []\n"}, false, false,
			[]fault.Code{"missing-key"}},
		{"a choice that is missing", map[string]string{"pack/regulation.yaml": edited(t, "pack/regulation.yaml",
			"blank: refuse\n", "")},
			false, true, []fault.Code{"missing-choice"}},
		{"a choice that is none", map[string]string{"pack/regulation.yaml": edited(t, "pack/regulation.yaml",
			"blank: refuse", "blank: zeroo")},
			false, true, []fault.Code{"not-one-of"}},
		{"a survey's definition that is faulty", map[string]string{"pack/survey.yaml": "survey: [\n"}, false, true,
			[]fault.Code{criteria.CodeYAMLBracketOpen}},
	} {
		r, err := LoadDeclarations(changed(c.change), "dot")
		if err != nil {
			t.Fatalf("%s: %v", c.why, err)
		}
		var codes []fault.Code
		for _, d := range r.Faults {
			codes = append(codes, d.Code)
		}
		if r.Usable != c.usable || r.Readable != c.readable || !slices.Equal(codes, c.codes) {
			t.Errorf("%s: usable %v, readable %v, faults %v", c.why, r.Usable, r.Readable, r.Faults)
		}
		if r.Round != nil && r.Submissions != nil {
			t.Errorf("%s: workbooks were read", c.why)
		}
		if whole := loaded(t, changed(c.change)); whole.Readable != c.readable || whole.Usable && !c.usable {
			t.Errorf("%s: loaded, it is usable %v, readable %v", c.why, whole.Usable, whole.Readable)
		}
	}
}

// before is the round's declarations as far as a text in them.
func before(t *testing.T, text string) string {
	declarations, _, found := strings.Cut(whole["round.yaml"], text)
	if !found {
		t.Fatalf("round.yaml does not hold %q", text)
	}
	return declarations
}

// A block whose units cannot be read is one fault, and there is nothing to print of it; the others are scored.
func TestBlockWithoutUnits(t *testing.T) {
	r := loaded(t, changed(map[string]string{"round.yaml": edited(t, "round.yaml",
		"    units:\n      - {unit: xa-tan-phu, name: Xã Tân Phú}\n", "")}))
	if out := r.Outcome(); len(out.Rankings) != 1 || out.Faults.Errors() != 1 || out.Faults[0].Code != "missing-key" {
		t.Errorf("rankings %d, faults %v", len(out.Rankings), out.Faults)
	}
}

// A workbook by itself is read as in its round, and brings its unit alone.
func TestLoadOne(t *testing.T) {
	for _, c := range []struct {
		why, name, content string
		want               []string
	}{
		{"a unit's workbook", "so-y-te.xlsx", whole["self/so-y-te.xlsx"], []string{
			"ledger incomplete: false, survey incomplete: false", "self so-y-te 1.1: 5", "self so-y-te 1.2: 4",
			"self so-y-te: dot/self/so-y-te.xlsx",
			"unit so 0: so-y-te", "usable true, readable true"}},
		{"a second one, beside the one that counts", "SYT.xlsx", whole["self/so-y-te.xlsx"], []string{
			"dot/self/SYT.xlsx workbook-twice unit=so-y-te file=SYT.xlsx same=so-y-te.xlsx " +
				"(first-here dot/self/so-y-te.xlsx)",
			"ledger incomplete: false, survey incomplete: false", "self so-y-te 1.1: 5", "self so-y-te 1.2: 4",
			"self so-y-te: dot/self/SYT.xlsx", "unit so 0: so-y-te", "usable true, readable true"}},
		{"nobody's", "la.xlsx", whole["self/so-y-te.xlsx"], []string{
			"dot/self/la.xlsx workbook-unknown-unit unit=la suggestion=",
			"ledger incomplete: false, survey incomplete: false", "usable true, readable true"}},
		{"one that is not there", "none.xlsx", "", []string{
			"dot/self/none.xlsx file-missing file=dot/self/none.xlsx",
			"ledger incomplete: false, survey incomplete: false", "usable true, readable true"}},
	} {
		r, err := LoadOne(changed(map[string]string{"self/" + c.name: c.content}), "dot", c.name)
		if err != nil {
			t.Fatalf("%s: %v", c.why, err)
		}
		compare(t, c.why, told(r), c.want)
	}
}

// An appraisal starts from what units handed in: nothing else is read, and who is
// declared twice is there once.
func TestLoadClaims(t *testing.T) {
	twice := edited(t, "round.yaml", "name: Xã Tân Phú}", "name: Xã Tân Phú}\n      - {unit: so-y-te, name: Sở Y tế}")
	r, err := LoadClaims(changed(map[string]string{"round.yaml": twice, "survey/2025.csv": "x\n"}), "dot", nil)
	if err != nil {
		t.Fatal(err)
	}
	compare(t, "claims", told(r), []string{
		"ledger incomplete: false, survey incomplete: false",
		"self so-tu-phap 1.1: 3", "self so-tu-phap 1.2: 2", "self so-tu-phap: dot/self/so-tu-phap.xlsx",
		"self so-y-te 1.1: 5", "self so-y-te 1.2: 4", "self so-y-te: dot/self/so-y-te.xlsx",
		"self xa-tan-phu 1: 9", "self xa-tan-phu: dot/self/xa-tan-phu.xlsx",
		"unit so 0: so-y-te", "unit so 1: so-tu-phap", "unit xa 0: xa-tan-phu", "usable true, readable true",
	})
}

// Outcome counts what reading and scoring found together, and leaves the faults of
// the round as read alone.
func TestOutcome(t *testing.T) {
	r := loaded(t, changed(map[string]string{"self/so-y-te.xlsx": "", "self/la.xlsx": "no workbook"}))
	before := len(r.Faults)
	outcome := r.Outcome()
	codes := map[fault.Code]bool{}
	for _, d := range outcome.Faults {
		codes[d.Code] = true
	}
	if !codes[fault.CodeBookNot] || !codes[scoring.CodeSelfLost] || len(r.Faults) != before {
		t.Errorf("faults %v, those of reading %v", outcome.Faults, r.Faults)
	}
}

// Progress ends with all workbooks, and each step is one more.
func TestProgress(t *testing.T) {
	for _, load := range []func(fs.FS, string, Progress) (*Round, error){Load, LoadClaims} {
		files := changed(nil)
		files["self/ong-dan.xlsx"] = &fstest.MapFile{Mode: fs.ModeNamedPipe} // one that is not read is a step, too
		var steps []string
		if _, err := load(files, "dot", func(done, all int) {
			steps = append(steps, fmt.Sprint(done, "/", all))
		}); err != nil {
			t.Fatal(err)
		}
		compare(t, "steps", steps, []string{"1/4", "2/4", "3/4", "4/4"})
	}
}

// Neither the number of workers nor where the round lies changes what is read of it,
// or what is on record.
func TestTheSameEverywhere(t *testing.T) {
	files := changed(map[string]string{"self/la.xlsx": selfBook("", "1.1=1"),
		"self/SYT.xlsx": whole["self/so-y-te.xlsx"]})
	want := loaded(t, files)
	dir := t.TempDir()
	if err := os.CopyFS(dir, files); err != nil {
		t.Fatal(err)
	}
	for _, workers := range []int{1, 2, 8} {
		before := runtime.GOMAXPROCS(workers)
		for why, root := range map[string]fs.FS{"in memory": files, "a folder": os.DirFS(dir),
			"an archive": archive(t, files)} {
			got := loaded(t, root)
			compare(t, fmt.Sprintf("%s, %d workers", why, workers), told(got), told(want))
			if !slices.Equal(got.Files, want.Files) {
				t.Errorf("%s, %d workers: files\n%v\nwant\n%v", why, workers, got.Files, want.Files)
			}
		}
		runtime.GOMAXPROCS(before)
	}
}

func archive(t *testing.T, files fs.FS) fs.FS {
	t.Helper()
	var content bytes.Buffer
	writer := zip.NewWriter(&content)
	if err := errors.Join(writer.AddFS(files), writer.Close()); err != nil {
		t.Fatal(err)
	}
	reader, err := zip.NewReader(bytes.NewReader(content.Bytes()), int64(content.Len()))
	if err != nil {
		t.Fatal(err)
	}
	return reader
}

// What is not a regular file in the round is told where it stands, and never opened.
func TestNoPlainFiles(t *testing.T) {
	pipe := &fstest.MapFile{Mode: fs.ModeNamedPipe}
	for _, c := range []struct {
		why, name string
		want      []string
	}{
		{"a workbook", "self/so-y-te.xlsx", []string{
			"- self so-y-te 1.1: 5", "- self so-y-te 1.2: 4", "- self so-y-te: dot/self/so-y-te.xlsx",
			"+ dot/self/so-y-te.xlsx not-a-file effect=book-unread", "+ self so-y-te: dot/self/so-y-te.xlsx unreadable"}},
		{"a list of decisions", "appraisal/hoi-dong.csv", []string{
			"- ledger incomplete: false, survey incomplete: false",
			"+ dot/appraisal/hoi-dong.csv not-a-file effect=decisions-unread",
			"+ dot/round.yaml:2:1 warning ledger-incomplete", "+ ledger incomplete: true, survey incomplete: false"}},
		{"answers", "survey/them.csv", []string{
			"- ledger incomplete: false, survey incomplete: false", "+ dot/survey/them.csv not-a-file effect=survey-unused",
			"+ ledger incomplete: false, survey incomplete: true"}},
		{"an earlier year", "history/2024.csv", []string{
			"- earlier 2024 so so-y-te: 90.5 1 Tốt", "- history: 2024", "+ dot/history/2024.csv not-a-file effect=year-unused"}},
		{"what came in", "received.csv", []string{
			"- received 0: so-y-te self 2025-11-20", "+ dot/received.csv not-a-file effect=nobody-late"}},
		{"an explanation", "explanation/so-tu-phap.xlsx", []string{
			"+ dot/explanation/so-tu-phap.xlsx not-a-file effect=replies-unread"}},
	} {
		files := changed(nil)
		files[c.name] = pipe
		compare(t, c.why, difference(told(loaded(t, changed(nil))), told(loaded(t, files))), c.want)
	}
	for _, name := range []string{"round.yaml", "pack/so.yaml", "pack/regulation.yaml"} {
		files := changed(nil)
		files[name] = pipe
		if faults := loaded(t, files).Faults; faultLine(faults[0]) != "dot/"+name+" not-a-file" {
			t.Errorf("%s as a pipe: %s", name, faultLine(faults[0]))
		}
	}
}

// A unit whose own explanation cannot be read is not told that it is missing, nor is anybody where
// a list of many explanations or of what came in is lost. A stray file stands for no unit.
func TestLostFilesBlameNobody(t *testing.T) {
	listed := whole["received.csv"] + "so-tu-phap,explanation,2025-12-10,\n"
	for name, want := range map[string]bool{"explanation/so-tu-phap.xlsx": false, "explanation/so-tu-phap.docx": false,
		"explanation/a.csv": false, "received.xlsx": false, "explanation/thu.docx": true} {
		files := changed(map[string]string{"received.csv": listed})
		files[name] = &fstest.MapFile{Mode: fs.ModeNamedPipe}
		got := slices.ContainsFunc(loaded(t, files).Faults,
			func(d fault.Diagnostic) bool { return d.Code == codeExplanationNoFile && d.About.Unit == "so-tu-phap" })
		if got != want {
			t.Errorf("%s lost: told that an explanation is missing: %v", name, got)
		}
	}
}

// Links within a round are files; those that lead out of it, or nowhere, are told.
func TestLinks(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "dot"), changed(map[string]string{"self/so-tu-phap.xlsx": "",
		"received.csv": ""})); err != nil {
		t.Fatal(err)
	}
	must(os.WriteFile(filepath.Join(dir, "outside.csv"), nil, 0o644))
	for link, to := range map[string]string{
		"self/so-tu-phap.xlsx": "so-y-te.xlsx", "self/la.xlsx": "../../outside.csv", "history/2020.csv": "nowhere",
		"appraisal/a.csv": "../../outside.csv", "received.csv": "nowhere",
	} {
		if err := os.Symlink(to, filepath.Join(dir, "dot", filepath.FromSlash(link))); err != nil {
			t.Skip(err)
		}
	}
	root, err := os.OpenRoot(filepath.Join(dir, "dot"))
	must(err)
	defer root.Close()
	compare(t, "links", difference(told(loaded(t, changed(nil))), told(loaded(t, root.FS()))), []string{
		"- ledger incomplete: false, survey incomplete: false",
		"- received 0: so-y-te self 2025-11-20",
		"- self so-tu-phap 1.1: 3",
		"- self so-tu-phap 1.2: 2",
		"+ dot/appraisal/a.csv path-outside key= path=appraisal/a.csv effect=decisions-unread",
		"+ dot/history/2020.csv file-missing file=dot/history/2020.csv effect=year-unused",
		"+ dot/received.csv file-missing file=dot/received.csv effect=nobody-late",
		"+ dot/round.yaml:2:1 warning ledger-incomplete",
		"+ dot/self/la.xlsx path-outside key= path=self/la.xlsx",
		"+ ledger incomplete: true, survey incomplete: false",
		"+ self so-tu-phap 1.1: 5",
		"+ self so-tu-phap 1.2: 4",
	})
}

// barred is a file system that does not let some files be read: by name, on which
// occasion.
type barred struct {
	fstest.MapFS
	open, read map[string]bool
}

var errBarred = errors.New("barred")

func (b barred) Open(name string) (fs.File, error) {
	if b.open[name] {
		return nil, &fs.PathError{Op: "open", Path: "secret/" + name, Err: fs.ErrPermission}
	}
	file, err := b.MapFS.Open(name)
	if b.read[name] {
		return unreadableFile{file}, err
	}
	return file, err
}

func (b barred) ReadDir(name string) ([]fs.DirEntry, error) {
	if b.open[name] {
		return nil, &fs.PathError{Op: "open", Path: "secret/" + name, Err: fs.ErrPermission}
	}
	return b.MapFS.ReadDir(name)
}

type unreadableFile struct{ fs.File }

func (unreadableFile) Read([]byte) (int, error) { return 0, errBarred }

func (unreadableFile) ReadAt([]byte, int64) (int, error) { return 0, errBarred }

// What the system refuses ends reading, with the name that the user knows the file
// by: it is no fault of the data.
func TestRefused(t *testing.T) {
	files := changed(map[string]string{
		"appraisal/a.xlsx": selfBook(""), "appraisal/b.yaml": "ledger: []\n", "explanation/a.xlsx": selfBook(""),
		"survey/a.xlsx": selfBook(""),
	})
	for _, name := range []string{
		"round.yaml", "pack/so.yaml", "self/so-y-te.xlsx", "appraisal/so-noi-vu.csv", "appraisal/a.xlsx",
		"appraisal/b.yaml",
		"explanation/so-y-te.csv", "explanation/a.xlsx", "survey/2025.csv", "survey/a.xlsx", "history/2024.csv",
		"received.csv",
		"self", "appraisal", "explanation", "survey", "history",
	} {
		_, err := Load(barred{MapFS: files, open: map[string]bool{name: true}}, "dot", nil)
		var path *fs.PathError
		if !errors.Is(err, fs.ErrPermission) || !errors.As(err, &path) || path.Path != "dot/"+name {
			t.Errorf("%s not opened: %v", name, err)
		}
		if !strings.Contains(name, ".") {
			continue
		}
		_, err = Load(barred{MapFS: files, read: map[string]bool{name: true}}, "dot", nil)
		if !errors.Is(err, errBarred) || !errors.As(err, &path) || path.Path != "dot/"+name {
			t.Errorf("%s not read: %v", name, err)
		}
	}
	if _, err := LoadClaims(barred{MapFS: files, open: map[string]bool{"self": true}}, "dot", nil); !errors.Is(err,
		fs.ErrPermission) {
		t.Errorf("claims: %v", err)
	}
	if _, err := LoadOne(barred{MapFS: files, open: map[string]bool{"self/so-y-te.xlsx": true}}, "dot",
		"so-y-te.xlsx"); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("one: %v", err)
	}
}

// Positions are where the user would look for them, and lead back into the round.
func TestShown(t *testing.T) {
	for _, c := range []struct{ shown, want, why string }{
		{"dot", "dot/self/so-y-te.xlsx", "a folder"},
		{"dot/", "dot/self/so-y-te.xlsx", "completed by a shell"},
		{".", "self/so-y-te.xlsx", "here"},
		{"../dot", "../dot/self/so-y-te.xlsx", "elsewhere"},
		{"git:HEAD:./", "git:HEAD:./self/so-y-te.xlsx", "a revision, from here"},
	} {
		r, err := Load(changed(nil), c.shown, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Submissions["so-y-te"].File; got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
		if name, ok := r.Within(c.want); name != "self/so-y-te.xlsx" || !ok {
			t.Errorf("%s: within the round it is %s, %v", c.why, name, ok)
		}
	}
	if name, ok := loaded(t, changed(nil)).Within("criteria/x/so.yaml"); ok {
		t.Errorf("a pack that ships with parindex is no file of the round: %s", name)
	}
}

func TestIs(t *testing.T) {
	files := changed(nil)
	for dir, want := range map[string]bool{".": true, "pack": false, "none": false} {
		if Is(files, dir) != want {
			t.Errorf("%s: %v", dir, !want)
		}
	}
}

func compare(t *testing.T, why string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\ngot\n%s\nwant\n%s", why, listed(got), listed(want))
	}
}
