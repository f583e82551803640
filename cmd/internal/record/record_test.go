package record_test

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"

	"parindex/cmd/internal/record"
	"parindex/cmd/internal/round"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// TestMain collects garbage seldom: rounds are small, and a fifth of the time went to that.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	m.Run()
}

// What was written can be read, and is written again to the same bytes: every example,
// as it is and as a variant that has no official figures.
func TestWrittenAndReadAgain(t *testing.T) {
	examples, err := filepath.Glob("../../../examples/*/round.yaml")
	if err != nil || len(examples) == 0 {
		t.Fatal("no examples", err)
	}
	for _, declarations := range examples {
		dir := filepath.Dir(declarations)
		t.Run(filepath.Base(dir), func(t *testing.T) {
			loaded := load(t, dir)
			stages := []scoring.Stage{scoring.FinalAppraisal, scoring.SelfStage}
			if testing.Short() { // the variant differs in few lines
				stages = stages[:1]
			}
			for _, stage := range stages {
				wrote := written(t, loaded, scoring.AsOf(stage))
				r, faults, err := record.Read(bytes.NewReader(wrote), "record.json")
				if err != nil || len(faults) > 0 {
					t.Fatal(err, faults)
				}
				var again bytes.Buffer
				if err := r.Write(&again); err != nil || !bytes.Equal(again.Bytes(), wrote) {
					t.Errorf("%s: written otherwise: %v", stage, err)
				}
				if stage != scoring.FinalAppraisal && (r.Round.Official || len(r.Round.Changes) != 1) {
					t.Errorf("a variant is official %v, changes %v", r.Round.Official, r.Round.Changes)
				}
			}
		})
	}
}

// Nothing in a record depends on where the folder lies.
func TestNamesAreThoseInTheFolder(t *testing.T) {
	r := recordOf(load(t, "../../../examples/binh-duong-2017"))
	if len(r.Inputs) == 0 || len(r.Blocks) == 0 {
		t.Fatal("no inputs, or no blocks")
	}
	for i, file := range r.Inputs {
		if strings.HasPrefix(file.Name, "..") || len(file.SHA256) != 64 || file.Size == 0 {
			t.Errorf("input %+v", file)
		}
		if i > 0 && r.Inputs[i-1].Name >= file.Name {
			t.Errorf("%s stands behind %s", file.Name, r.Inputs[i-1].Name)
		}
	}
}

// What an area adds makes up the totals, and the file says so.
func TestAreasMakeUpTheTotals(t *testing.T) {
	for _, block := range recordOf(load(t, "../../../examples/binh-duong-2017")).Blocks {
		for _, unit := range block.Ranking {
			if unit.Totals == nil {
				continue
			}
			var sum scoring.Points
			for _, area := range unit.Areas {
				sum = scoring.Sum(sum, area.Appraised.Exact, area.Survey.Exact)
			}
			if want := unit.Appraised.Exact.Add(unit.Survey.Exact); !sum.Equal(want) {
				t.Errorf("%s: areas add up to %s, want %s", unit.ID, sum, want)
			}
		}
	}
}

// What was lost is in the file, and adds up there too: of a unit, by cause and by area and
// item, and of a block by area.
func TestLossesAddUp(t *testing.T) {
	for _, block := range recordOf(load(t, "../../../examples/ha-tinh-2021")).Blocks {
		for _, unit := range block.Ranking {
			if unit.Losses == nil {
				continue
			}
			lost := unit.Max.Exact.Add(unit.Bonus.Exact).Sub(unit.Total.Exact)
			items, lines := unit.Penalty.Exact, unit.Penalty.Exact
			for _, area := range unit.Areas {
				items = items.Add(sumOf(area.Causes))
			}
			for _, line := range unit.Lines {
				if line.Loss != nil {
					lines = lines.Add(sumOf(line.Causes))
				}
			}
			for what, sum := range map[string]scoring.Points{"lost": unit.Losses.Lost.Exact,
				"causes":            sumOf(unit.Losses.Causes),
				"areas and penalty": items, "lines and penalty": lines} {
				if !sum.Equal(lost) {
					t.Errorf("%s: %s: %s, want %s", unit.ID, what, sum, lost)
				}
			}
		}
	}
}

func sumOf(causes []record.Cause) (sum scoring.Points) {
	for _, cause := range causes {
		sum = sum.Add(cause.Exact)
	}
	return sum
}

// Everything that is not as it was written is a fault, at its place.
func TestDamagedRecords(t *testing.T) {
	whole := string(written(t, load(t, "../../../examples/tay-ninh-2023")))
	for _, c := range []struct {
		why      string
		old, new string // replaced once
		want     fault.Code
		at       string // "" where the place is that of the change
	}{
		{"nothing", whole, "", record.CodeDamaged, "r.json:1:1"},
		{"no JSON", whole, "block,unit\n", record.CodeDamaged, "r.json:1:1"},
		{"cut off", whole[len(whole)/2:], "", record.CodeDamaged, ""},
		{"something behind it", whole[len(whole)-4:], whole[len(whole)-4:] + "{}", record.CodeDamaged, ""},
		{"a list", whole, "[]", record.CodeNot, "r.json"},
		{"another report", whole, `{"diagnostics": []}`, record.CodeNot, "r.json"},
		{"an older form", `"schema": 2`, `"schema": 1`, record.CodeSchema, "r.json"},
		{"a later form", `"schema": 2`, `"schema": 3`, record.CodeSchema, "r.json"},
		{"a figure that was changed", `"rounded": "`, `"rounded": "9`, record.CodeChanged, ""},
		{"a number that is none", `"exact": "`, `"exact": "x`, record.CodeChanged, ""},
		{"a number written otherwise", `"exact": "`, `"exact": "0`, record.CodeChanged, ""},
		{"an unknown key", `"units": `, `"unites": 1, "units": `, record.CodeChanged, ""},
		{"a key in other case", `"ranking"`, `"Ranking"`, record.CodeChanged, ""},
		{"a missing key", "      \"faulty\": 0,\n", "", record.CodeChanged, ""},
		{"a key twice", `"ranked": `, `"ranked": 1, "ranked": `, record.CodeChanged, ""},
		{"an official draft", `"status": "practice"`, `"status": "official"`, record.CodeChanged, ""},
		{"another number of faults", `"warnings": `, `"warnings": 1`, record.CodeChanged, ""},
		{"a text for a number", `"year": 2023`, `"year": "2023"`, record.CodeChanged, ""},
		{"nothing for a list", `"list": []`, `"list": null`, record.CodeChanged, ""},
		{"no place for decimals", `"index": 2`, `"index": 1000000000`, record.CodeChanged, ""},
	} {
		damaged := strings.Replace(whole, c.old, c.new, 1)
		if damaged == whole {
			t.Fatalf("%s: no %s in the record", c.why, c.old)
		}
		r, faults, err := record.Read(strings.NewReader(damaged), "r.json")
		if err != nil || len(faults) != 1 || faults[0].Code != c.want {
			t.Errorf("%s: %v %v", c.why, err, faults)
			continue
		}
		line := strings.Count(whole[:firstChange(whole, damaged)], "\n") + 1
		if got := faults[0].Pos; c.at != "" && got.String() != c.at || c.at == "" &&
			(got.Line() < line || got.Line() > line+1) {
			t.Errorf("%s: at %s, want %s or line %d", c.why, got, c.at, line)
		}
		if r.Schema != 0 {
			t.Errorf("%s: there is a record", c.why)
		}
	}
}

func firstChange(a, b string) int {
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	return i
}

// Git on Windows writes line ends of its own.
func TestLineEndsOfWindows(t *testing.T) {
	whole := written(t, load(t, "../../../examples/tay-ninh-2023"))
	r, faults, err := record.Read(bytes.NewReader(bytes.ReplaceAll(whole, []byte("\n"), []byte("\r\n"))), "r.json")
	var again bytes.Buffer
	if err != nil || len(faults) > 0 || r.Write(&again) != nil || !bytes.Equal(again.Bytes(), whole) {
		t.Error(err, faults)
	}
}

// Units know their lines.
func TestPlacesOfUnits(t *testing.T) {
	whole := written(t, load(t, "../../../examples/tay-ninh-2023"))
	r, _, err := record.Read(bytes.NewReader(whole), "r.json")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(whole), "\n")
	for _, block := range r.Blocks {
		for _, unit := range block.Ranking {
			if line := lines[unit.At.Line()-1]; line[unit.At.Col()-1:] != `"unit": "`+unit.ID+`",` {
				t.Errorf("%s stands at %s: %s", unit.ID, unit.At, line)
			}
		}
	}
}

// Characters that would change how a terminal or an editor shows the rest are escaped,
// and are the same when they are read.
func TestUnseenCharacters(t *testing.T) {
	name := "a\u202eb\u009bc\u2066\x7f\u200b\U000E0041"
	var out bytes.Buffer
	if err := (record.Record{Schema: record.Schema, Round: record.Round{Title: name}}).Write(&out); err != nil {
		t.Fatal(err)
	}
	if want := `"title": "a\u202eb\u009bc\u2066\u007f\u200b\udb40\udc41"`; !strings.Contains(out.String(), want) {
		t.Errorf("no %s in %s", want, &out)
	}
}

func load(t *testing.T, dir string) *round.Round {
	t.Helper()
	r, err := round.Load(os.DirFS(dir), dir, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func recordOf(r *round.Round, changes ...scoring.Change) record.Record {
	return record.Of(r.Outcome(changes...), r.Source())
}

func written(t *testing.T, r *round.Round, changes ...scoring.Change) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := recordOf(r, changes...).Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// Whatever is read is written again to the same bytes, and nothing makes it panic.
func FuzzRead(f *testing.F) {
	var seed bytes.Buffer
	if err := small().Write(&seed); err != nil {
		f.Fatal(err)
	}
	if _, faults, err := record.Read(bytes.NewReader(seed.Bytes()), "r.json"); err != nil || len(faults) > 0 {
		f.Fatal(err, faults)
	}
	f.Add(seed.Bytes())
	f.Add([]byte(`{"schema": 2, "blocks": [{"ranking": [{"total": {"exact": "1/0"}}]}]}`))
	f.Fuzz(func(t *testing.T, content []byte) {
		r, faults, err := record.Read(bytes.NewReader(content), "r.json")
		if err != nil {
			t.Fatal(err)
		}
		if len(faults) > 0 {
			return
		}
		var out bytes.Buffer
		content = bytes.ReplaceAll(content, []byte("\r\n"), []byte("\n"))
		if err := r.Write(&out); err != nil || !bytes.Equal(out.Bytes(), content) {
			t.Errorf("%q is written as %q: %v", content, &out, err)
		}
	})
}

// small is a record with one of everything.
func small() record.Record {
	rounding := scoring.Rounding{Mode: scoring.HalfUp, Index: 2}
	n, rank := record.FigureOf(scoring.MustPoints("250/3"), rounding), 1
	loss := record.Loss{Lost: n, Causes: []record.Cause{{Cause: "cut", Figure: n}}, Unknown: 1}
	spread := &record.Spread{Mean: n, Lowest: n, First: n, Median: n, Third: n, Best: n}
	unit := record.Unit{
		NextRank: &record.NextRank{Above: "b", By: "index", Points: n, Index: n},
		NextClass: &record.NextClass{Name: "Tốt",
			Points: n, Index: n},
		Losses: &record.Losses{Loss: &loss, Criteria: &record.Tally{Of: 2}, Leaves: &record.Tally{}, NotApplicable: &n,
			NoSurvey: &n, BonusCap: &n},
		Groups: []record.GroupPlace{{Sort: "cum", Group: "cum-1", Rank: &rank, Tied: true},
			{Sort: "khu-vuc", Group: "mien-nui"}},
		Rank: &rank, ID: "a", Name: "A", Scored: true, IndexChange: &n.Exact,
		Totals: &record.Totals{Self: &n, Decided: &n, Appraised: &n, Survey: &n, Bonus: &n, Penalty: &n,
			Total: n, Max: n,
			AppraisedMax: &n, SurveyMax: &n, Scaling: &n.Exact, Index: n},
		Areas: []record.AreaTotal{{Code: "1", Self: n, Decided: n, Appraised: n, Survey: n, AppraisedMax: n,
			SurveyMax: n,
			Loss:      loss, Rank: &rank}},
		Lines: []record.Line{{Code: "1",
			Council: &record.Vote{Minutes: "12/BB", Attended: &rank, Members: 9, For: &rank},
			NoCases: scoring.NoCasesSiblings, PassedTo: []string{"2"}, Growth: &n.Exact, Self: n, Appraised: n,
			Survey: n, Max: n, Index: &n, Loss: &loss}},
	}
	published := record.Unit{
		ID: "b", Name: "B", Scored: true, Totals: &record.Totals{Self: &n, Total: n, Max: n, Index: n},
		Losses: &record.Losses{Missing: scoring.FigureBonus},
		Published: &record.Published{File: "so.csv", Line: 2, Rank: &rank, From: scoring.FromAreas,
			Areas: []record.PublishedArea{{Code: "1", Points: &n, Max: n}, {Code: "2", Max: n, Unknown: true}}},
	}
	return record.Record{
		Schema:     record.Schema,
		Round:      record.Round{Changes: []string{"stage=self"}},
		Arithmetic: record.Arithmetic{Rounding: record.Rounding(rounding)},
		Inputs:     []record.File{{Name: "round.yaml", Size: 1}},
		Faults: record.Faults{Counts: record.Counts{Errors: 1},
			List: []record.Fault{{Code: "x", Severity: "error"}}},
		Blocks: []record.Block{{
			Groupings: []record.Grouping{{Sort: "cum", Name: "Cụm",
				Groups: []record.Group{{ID: "cum-1", Name: "Cụm 1", Units: 2, Ranked: 1}}}},
			ID: "so", Units: 2, Index: spread, Loss: &loss,
			Areas:  []record.Area{{Code: "1", Index: spread, Loss: &loss}},
			Losses: []record.BlockLeaf{{Code: "1", Loss: loss}}, Ranking: []record.Unit{unit, published},
			Compared:  &record.Compared{Units: 1, Figures: 3, Different: 1},
			Published: &record.BlockPublished{Of: 45, Partly: true, MeanFrom: scoring.MeanPublished, Mean: &n.Exact},
		}},
	}
}
