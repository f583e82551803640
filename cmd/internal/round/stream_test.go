package round

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"testing"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// A round that is scored while it is read comes to what one does that is read first, and
// keeps nothing of the workbooks.
func TestStream(t *testing.T) {
	for _, c := range []struct {
		why     string
		files   map[string]string
		changes []scoring.Change
		kept    bool
	}{
		{why: "whole"},
		{why: "a stage", changes: []scoring.Change{scoring.AsOf(scoring.SelfStage)}},
		{why: "of two workbooks the first counts", files: map[string]string{"self/SYT.xlsx": selfBook("", "1.1=1")}},
		{why: "a broken workbook", files: map[string]string{"self/so-y-te.xlsx": "PK"}},
		{why: "nobody's workbook", files: map[string]string{"self/la.xlsx": selfBook("")}},
		{why: "a figure that is none", files: map[string]string{"self/so-y-te.xlsx": selfBook("", "1.1=năm")}},
		{why: "nobody handed in anything", files: map[string]string{"self/so-y-te.xlsx": "", "self/so-tu-phap.xlsx": "",
			"self/xa-tan-phu.xlsx": ""}},
		{why: "a list without decisions", files: map[string]string{"appraisal/so-noi-vu.csv": ""}},
		{why: "published figures", files: map[string]string{"results/so.csv": "unit,total\nso-y-te,9\n"}, kept: true},
	} {
		read := loaded(t, changed(c.files))
		listed, err := LoadLists(changed(c.files), "dot", nil)
		must(err)
		got, err := listed.Stream(c.changes...)
		must(err)
		compare(t, c.why, results(got, listed), results(read.Outcome(c.changes...), read))
		for unit, s := range listed.Submissions {
			if s.Entries != nil && !c.kept {
				t.Errorf("%s: the entries of %s are kept", c.why, unit)
			}
		}
	}
}

// counting says which workbooks of units were opened.
type counting struct {
	fs.FS
	opened *sync.Map // workbooks are read side by side
}

func (c counting) Open(name string) (fs.File, error) {
	if strings.HasPrefix(name, "self/") {
		c.opened.Store(name, true)
	}
	return c.FS.Open(name)
}

// Of one unit one workbook is read, and it comes to the same lines.
func TestStreamUnit(t *testing.T) {
	for _, c := range []struct {
		why, unit, opened string
		files             map[string]string
	}{
		{why: "by its id", unit: "so-y-te", opened: "self/so-y-te.xlsx"},
		{why: "by another name", unit: "so-y-te", opened: "self/SYT.xlsx",
			files: map[string]string{"self/so-y-te.xlsx": "", "self/SYT.xlsx": selfBook("", "1.1=1")}},
		{why: "a name that says nothing", unit: "xa-tan-phu",
			opened: "self/bao-cao.xlsx self/so-tu-phap.xlsx self/so-y-te.xlsx",
			files:  map[string]string{"self/xa-tan-phu.xlsx": "", "self/bao-cao.xlsx": selfBook("Xã Tân Phú", "1=9")}},
		{why: "a broken workbook", unit: "so-y-te", opened: "self/so-y-te.xlsx",
			files: map[string]string{"self/so-y-te.xlsx": "PK"}},
		{why: "what is seen only at the end: an explanation that is listed and not there", unit: "so-y-te",
			opened: "self/so-y-te.xlsx", files: map[string]string{"explanation/so-y-te.csv": "",
				"received.csv": whole["received.csv"] + "so-y-te,explanation,2025-12-10,\n"}},
		{why: "rows twice, and figures of others that are none", unit: "so-y-te", opened: "self/so-y-te.xlsx",
			files: map[string]string{"appraisal/so-noi-vu.csv": "unit,code,stage,from,to,reason\n" +
				strings.Repeat("so-y-te,1.2,appraisal1,4,3,thiếu kế hoạch\n", 2) +
				"so-tu-phap,1.2,appraisal1,năm,ba,\n"}},
	} {
		read := loaded(t, changed(c.files)).Outcome()
		var opened sync.Map
		listed, err := LoadListsOfUnit(counting{changed(c.files), &opened}, "dot", c.unit)
		must(err)
		if slices.ContainsFunc(listed.Faults, func(d fault.Diagnostic) bool { return d.About.Unit == "so-tu-phap" }) {
			t.Errorf("%s: figures of another unit are read: %v", c.why, listed.Faults)
		}
		got, err := listed.StreamUnit(c.unit)
		must(err)
		if all := namesIn(&opened); all != c.opened {
			t.Errorf("%s: opened %s", c.why, all)
		}
		compare(t, c.why, trail(got, c.unit), trail(read, c.unit))
	}
}

// Where an agency of a district decides, units need each other: all is read, and the lists once.
func TestStreamUnitOfDistrict(t *testing.T) {
	const agency = "{appraiser: so-noi-vu, name: Sở Nội vụ}"
	files := changed(map[string]string{"round.yaml": strings.Replace(whole["round.yaml"], agency,
		agency+"\n  - {appraiser: xa-cham, name: Tổ chấm của xã, parent: so-y-te}", 1)})
	once, lists := &listOpens{FS: files}, &listOpens{FS: files}
	read, err := Load(once, "dot", nil)
	must(err)
	listed, err := LoadListsOfUnit(lists, "dot", "so-y-te")
	must(err)
	if lists.opened != once.opened {
		t.Errorf("the list of decisions was opened %d times, want %d", lists.opened, once.opened)
	}
	got, err := listed.StreamUnit("so-y-te")
	must(err)
	compare(t, "a district", trail(got, "so-y-te"), trail(read.Outcome(), "so-y-te"))
}

// listOpens counts how often a list of decisions is opened.
type listOpens struct {
	fs.FS
	opened int
}

func (l *listOpens) Open(name string) (fs.File, error) {
	if name == "appraisal/so-noi-vu.csv" {
		l.opened++
	}
	return l.FS.Open(name)
}

func namesIn(opened *sync.Map) string {
	var names []string
	opened.Range(func(name, _ any) bool { names = append(names, name.(string)); return true })
	slices.Sort(names)
	return strings.Join(names, " ")
}

// What people answered is scored without a look at any workbook of a unit, unless figures of
// the survey follow from them; the survey leaves come to the same.
func TestLoadSurvey(t *testing.T) {
	const all = "self/so-tu-phap.xlsx self/so-y-te.xlsx self/xa-tan-phu.xlsx"
	ratio := strings.Replace(whole["pack/so.yaml"], "rule: typed",
		`rule: {proportional: {numerator: a, denominator: b, `+
			`no_cases: drop, over_100: refuse, floor: 0, cap: 100}}`, 1)
	for _, c := range []struct {
		why, opened string
		files       map[string]string
	}{
		{why: "whole"},
		{why: "faults of workbooks are not told", files: map[string]string{"self/so-y-te.xlsx": "PK"}},
		{why: "what does not apply by a decision",
			files: map[string]string{"appraisal/hoi-dong.csv": "unit,code,kind,stage,to,day,reason\n" +
				"so-y-te,1.3,not_applicable,appraisal1,,2025-12-03,không " +
				"có\nso-tu-phap,1.2,not_applicable,appraisal1,,2025-12-03,không có\n"}},
		{why: "answers with a fault",
			files: map[string]string{"survey/2025.csv": "unit,code,satisfaction\nso-y-te,1.3,80\n"}},
		{why: "appraised points in the workbooks", files: map[string]string{"appraisal/so-noi-vu.csv": "",
			"round.yaml": strings.Replace(whole["round.yaml"], "appraised_in: files", "appraised_in: workbook", 1)}},
		{why: "leaves without cases leave the maximum", opened: all, files: map[string]string{
			"pack/so.yaml": strings.Replace(ratio, "self: typed", "self: declared", 1)}},
		{why: "published figures of units without a workbook", opened: all,
			files: map[string]string{"results/so.csv": "unit,total\nso-y-te,9\n"}},
	} {
		var opened sync.Map
		listed, err := LoadSurvey(counting{changed(c.files), &opened}, "dot", nil)
		must(err)
		got, err := listed.Stream()
		must(err)
		if all := namesIn(&opened); all != c.opened {
			t.Errorf("%s: opened %q", c.why, all)
		}
		read := loaded(t, changed(c.files)).Outcome()
		compare(t, c.why, surveyLeaves(got, read), surveyLeaves(read, read))
		if c.opened == "" &&
			slices.ContainsFunc(got.Faults,
				func(d fault.Diagnostic) bool { return strings.HasPrefix(d.Pos.File(), "dot/self/") }) {
			t.Errorf("%s: faults of workbooks: %v", c.why, got.Faults)
		}
	}
}

// surveyLeaves are those of the units that have a result by what they handed in.
func surveyLeaves(o, read *scoring.Outcome) (lines []string) {
	for _, card := range o.Cards {
		for _, line := range card.Lines {
			if line.Criterion.IsSurvey() && read.Card(card.Unit.ID).Scored {
				lines = append(lines,
					fmt.Sprint(card.Unit.ID, line.Survey, line.Max, line.NoSurvey, line.Excluded != nil, card.Max))
			}
		}
	}
	return lines
}

// trail is what explains the figures of a unit, and its faults.
func trail(o *scoring.Outcome, unit string) (lines []string) {
	for _, line := range o.Card(unit).Lines {
		lines = append(lines,
			fmt.Sprint(line.Criterion.Code, line.Self, line.Appraised, line.Survey, line.Max, line.Entry != nil,
				len(line.Steps), line.Answers != nil, line.Reply != nil))
	}
	for _, d := range o.Faults.Of(unit) {
		lines = append(lines, faultLine(d))
	}
	return lines
}

// results are all that a table of units may say.
func results(o *scoring.Outcome, r *Round) (lines []string) {
	for _, card := range o.Cards {
		lines = append(lines,
			fmt.Sprint(card.Unit.ID, card.Self, card.Total, card.Max, card.Index, card.HandIn.Missing,
				card.Faulty, card.Scored,
				card.Surveyed(), card.Waiting))
	}
	for _, ranking := range o.Rankings {
		for _, s := range ranking.Standings {
			lines = append(lines, fmt.Sprint(s.Card.Unit.ID, s.Rank, s.Class))
		}
	}
	for _, d := range o.Faults {
		lines = append(lines, faultLine(d))
	}
	for _, file := range r.Files {
		lines = append(lines, file.Name+file.SHA256)
	}
	return lines
}
