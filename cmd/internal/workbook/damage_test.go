package workbook

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parindex/cmd/internal/sheet"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// TestDamage holds the corpus: every kind of damage in testdata/damage.txt is
// found at its cell, in one pass, with nothing invented beside it, from opening
// the file to the scorecard.
func TestDamage(t *testing.T) {
	if testing.Short() {
		t.Skip("many workbooks, one after the other")
	}
	kinds := damageKinds(t, "testdata/damage.txt")
	if len(kinds) < 60 {
		t.Errorf("%d kinds of damage, want 60", len(kinds))
	}
	for _, k := range kinds {
		t.Run(k.why, func(t *testing.T) {
			same(t, "faults", placesAndCodes(intake(t, k.baked(t), k.own())), k.want)
		})
	}
}

// kind is a kind of damage: "# why", the changes, "=>" and what is found.
type kind struct {
	why, form    string
	recipe, want []string
}

func damageKinds(t *testing.T, path string) []kind {
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var kinds []kind
	for _, line := range strings.Split(string(content), "\n") {
		last := len(kinds) - 1
		switch {
		case strings.HasPrefix(line, "# "):
			kinds = append(kinds, kind{why: line[2:], form: "sample"})
		case line == "" || last < 0:
		case strings.HasPrefix(line, "form "):
			kinds[last].form = strings.TrimPrefix(line, "form ")
		case strings.HasPrefix(line, "=> "):
			kinds[last].want = append(kinds[last].want, line[3:])
		default:
			kinds[last].recipe = append(kinds[last].recipe, line)
		}
	}
	return kinds
}

// own says whether the workbook is a form of ours.
func (k kind) own() bool { return k.form == "sample" }

// baked is a form with that damage, which is done once: it takes longer than all the rest.
func (k kind) baked(t *testing.T) string {
	t.Helper()
	name := k.form + strings.Join(k.recipe, "\n")
	if forms[name] == nil {
		path := k.base(t)
		if err := bake(path, k.recipe); err != nil {
			t.Fatal(err)
		}
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		forms[name] = content
	}
	return writeTemp(t, "form.xlsx", forms[name])
}

// base is a filled form of that kind.
func (k kind) base(t *testing.T) string {
	if forms[k.form] == nil {
		path := filledSample(t, sampleForm(false), Value{"2.10", "percent", "30"})
		if k.form == "archive" {
			if err := editFile(path, []CellEdit{{sheet.IndexSheet, "", ""}}); err != nil {
				t.Fatal(err)
			}
		}
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		forms[k.form] = content
	}
	return writeTemp(t, "form.xlsx", forms[k.form])
}

var forms = map[string][]byte{}

func bonusOf(f sheet.Form) scoring.Points { return f.Round.Regulation.MostBonus(f.Block.Set) }

// intake is all that a run finds in a workbook.
func intake(t *testing.T, path string, own bool) fault.List {
	f := sampleForm(false)
	book, faults, err := Open(disk, onDisk(path), filepath.Base(path))
	if err != nil {
		t.Fatal(err)
	}
	if book == nil {
		return faults
	}
	sub, _, faults := book.ReadSelf(Want{Set: f.Block.Set, Unit: f.Unit, Bonus: bonusOf(f), Own: own})
	if sub == nil {
		return faults
	}
	round := f.Round
	round.Regulation = &scoring.Regulation{
		NotApplicable: scoring.DropLeaf, NoSurvey: scoring.DropSurvey, Unappraised: scoring.AcceptSelf,
		AppraisedWithoutSelf: scoring.Refuse, Blank: scoring.RefuseBlank,
		BonusCap: scoring.Cap{Declared: true}, PenaltyCap: scoring.Cap{Declared: true},
	}
	round.Submissions = map[string]*scoring.Submission{f.Unit.ID: sub}
	round.Ledger = givenByOthers(f)
	_, more := scoring.Score(round)
	faults.Add(more...)
	return faults
}

// givenByOthers is the points of the leaves that units do not score.
func givenByOthers(f sheet.Form) (ledger []scoring.Decision) {
	f.Block.Set.Walk(func(c *scoring.Criterion, _ int) {
		if c.IsLeaf() && !c.HasSelf() && !c.IsSurvey() {
			ledger = append(ledger, scoring.Decision{Matter: scoring.Matter{Unit: f.Unit.ID, Code: c.Code},
				To: scoring.Input{State: scoring.Given, Number: c.Max}})
		}
	})
	return ledger
}

func placesAndCodes(faults fault.List) []string {
	var lines []string
	for _, d := range faults.Sorted() {
		line := string(d.Code)
		if cell := d.Pos.Cell(); cell != "" {
			line += " " + cell
		}
		lines = append(lines, line)
	}
	return lines
}
