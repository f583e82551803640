package round

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"testing"

	"parindex/scoring"
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
		{why: "a name that says nothing", unit: "xa-tan-phu", opened: "self/bao-cao.xlsx self/so-tu-phap.xlsx self/so-y-te.xlsx",
			files: map[string]string{"self/xa-tan-phu.xlsx": "", "self/bao-cao.xlsx": selfBook("Xã Tân Phú", "1=9")}},
		{why: "a broken workbook", unit: "so-y-te", opened: "self/so-y-te.xlsx", files: map[string]string{"self/so-y-te.xlsx": "PK"}},
	} {
		read := loaded(t, changed(c.files)).Outcome()
		var opened sync.Map
		listed, err := LoadListsOfUnit(counting{changed(c.files), &opened}, "dot", c.unit)
		must(err)
		got, err := listed.StreamUnit(c.unit)
		must(err)
		var names []string
		opened.Range(func(name, _ any) bool { names = append(names, name.(string)); return true })
		slices.Sort(names)
		if all := strings.Join(names, " "); all != c.opened {
			t.Errorf("%s: opened %s", c.why, all)
		}
		compare(t, c.why, trail(got, c.unit), trail(read, c.unit))
	}
}

// trail is what explains the figures of a unit, and its faults.
func trail(o *scoring.Outcome, unit string) (lines []string) {
	for _, line := range o.Trail(unit) {
		lines = append(lines, fmt.Sprint(line.Criterion.Code, line.Self, line.Appraised, line.Survey, line.Max, line.Entry != nil,
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
		lines = append(lines, fmt.Sprint(card.Unit.ID, card.Self, card.Total, card.Max, card.Index, card.HandIn.Missing, card.Faulty, card.Scored,
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
