package criteria

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// TestValues: what is read of good files, each value and position. Golden
// files were compared with the YAML by hand.
func TestValues(t *testing.T) {
	good := filepath.Join(testdata, "good")
	set, _, err := LoadFile(os.DirFS(good), "set-every-rule.yaml", "set-every-rule.yaml")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "set-every-rule.txt", dumpSet(t, set.Set))
	if set, _, err = LoadFile(os.DirFS(good), "set-every-key.yaml", "set-every-key.yaml"); err != nil {
		t.Fatal(err)
	}
	golden(t, "set-every-key.txt", dumpSet(t, set.Set))

	regulation, _, err := LoadFile(os.DirFS(good), "regulation-full.yaml", "regulation-full.yaml")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "regulation-full.json", indent(t, regulation.Regulation))

	round, _, err := LoadRound(os.DirFS(filepath.Join(good, "round-own-pack")), Shipped(), "dot")
	if err != nil {
		t.Fatal(err)
	}
	if round.Round.Regulation != round.Pack.Regulation || round.Round.Blocks[0].Set != round.Pack.Sets[0] {
		t.Error("the round does not hold its pack's values")
	}
	golden(t, "round-own-pack.txt", dumpRound(round))

	examples, _, err := LoadFile(os.DirFS(good), "cases.yaml", "cases.yaml")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "cases.json", indent(t, examples.Cases))

	weights, _, _, err := LoadWeights(os.DirFS(good), "weights.yaml", "weights.yaml")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "weights.json", indent(t, weights))

	asked, _, err := LoadFile(os.DirFS(good), "survey.yaml", "survey.yaml")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "survey.json", indent(t, asked.Survey))

	ledger, _, _, err := LoadLedger(os.DirFS(good), "ledger.yaml", "appraisal/so-tu-phap.yaml")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "ledger.json", indent(t, ledger))
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join(testdata, "values", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: got:\n%s", name, got)
	}
}

func indent(t *testing.T, v any) string {
	text, err := json.MarshalIndent(v, "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	return string(text) + "\n"
}

func dumpSet(t *testing.T, s *scoring.CriteriaSet) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s | %s | %v | %s | max %v @%v | appraised %v survey %v @%v | @%v\n",
		s.ID, s.Title, s.Source, s.Self, s.Max, s.MaxPos, s.AppraisedMax, s.SurveyMax, s.PartsPos, s.Pos)
	fmt.Fprintf(&b, "%s | previous %q @%v | counts %s\n", s.Aggregate, s.Previous, s.PreviousPos, oneLine(t, s.Counts))
	s.Walk(func(c *scoring.Criterion, depth int) {
		fmt.Fprintf(&b, "%s%s | %s | %v | max %v @%v | @%v\n",
			strings.Repeat("  ", depth), c.Code, c.Title, c.Source, c.Max, c.MaxPos, c.Pos)
		indent := strings.Repeat("  ", depth+1)
		if c.Rule != nil {
			fmt.Fprintf(&b, "%s%s %s @%v\n", indent, c.Rule.Kind(), oneLine(t, c.Rule), c.RulePos)
		}
		if c.Weight != nil {
			fmt.Fprintf(&b, "%sweight %v @%v\n", indent, c.Weight, c.WeightPos)
		}
		if c.Agency+c.Evidence != "" || c.Was != nil {
			fmt.Fprintf(&b, "%sappraiser %s @%v | evidence %q | was %q @%v\n", indent, c.Agency, c.AgencyPos,
				c.Evidence, c.Was,
				c.WasPos)
		}
		if c.Valid != (scoring.Validity{}) {
			fmt.Fprintf(&b, "%svalid %q @%v\n", indent, c.Valid, c.ValidPos)
		}
		for _, e := range c.Earlier {
			fmt.Fprintf(&b, "%suntil %s %v | %s | max %v | %s\n", indent, e.Date, e.Source, e.Title, e.Max,
				oneLine(t, e.Rule))
		}
	})
	return b.String()
}

func oneLine(t *testing.T, v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func dumpRound(f *RoundFile) string {
	var b strings.Builder
	r := f.Round
	fmt.Fprintf(&b, "%s | %s | %d | %s | %q | %s | %s | pack %s | @%v\n",
		r.ID, r.Title, r.Year, r.Status, r.Decisions, f.AppraisedIn, f.Note, f.Pack.ID, r.Pos)
	for _, a := range r.Agencies {
		fmt.Fprintf(&b, "appraiser %s | %s | as %s | blocks %v | parent %q | council %v | @%v\n",
			a.ID, a.Name, a.As, a.Blocks, a.Parent, a.Council, a.Pos)
	}
	for _, d := range r.Deadlines {
		fmt.Fprintf(&b, "deadline %s | %v | %s | @%v\n", d.Stage, d.Blocks, d.Day, d.Pos)
	}
	for _, block := range r.Blocks {
		fmt.Fprintf(&b, "%s | %s | set %s | @%v\n", block.ID, block.Name, block.Set.ID, block.Pos)
		for _, unit := range block.Units {
			fmt.Fprintf(&b, "  %s | %s | parent %q | ranked %v | %v | @%v\n",
				unit.ID, unit.Name, unit.Parent, unit.Ranked, unit.NotApplicable, unit.Pos)
		}
	}
	return b.String()
}

// TestForgets: a faulty value is left out in such a way that one mistake makes
// one fault; the doc of the package promises how.
func TestForgets(t *testing.T) {
	load := func(name string) *File {
		file, _, err := LoadFile(os.DirFS(filepath.Join(testdata, "bad")), name, name)
		if err != nil {
			t.Fatal(err)
		}
		return file
	}
	set := load("many-at-once.yaml").Set
	year, rule := set.Areas[0].Children[0], set.Areas[0].Children[1]
	if !year.MaxPos.IsZero() {
		t.Error("a maximum that could not be read has a place")
	}
	if rule.Rule != nil || rule.RulePos.IsZero() {
		t.Errorf("a rule that could not be read: %v at %v", rule.Rule, rule.RulePos)
	}
	if !set.PartsPos.IsZero() {
		t.Error("parts are checked against a tree that could not all be read")
	}
	if area := load("one-bad-child.yaml").Set.Areas[0]; !area.MaxPos.IsZero() || len(area.Children) != 1 {
		t.Errorf("a node with a bad child: %+v", area)
	}
	if r := load("regulation-not-one-of.yaml").Regulation; r.NotApplicable != "" || r.Blank != "" {
		t.Errorf("choices that could not be read: %q, %q", r.NotApplicable, r.Blank)
	}
	for _, scale := range load("regulation-classes.yaml").Regulation.Classes {
		t.Errorf("a scale without blocks is kept: %+v", scale)
	}
	block := load("round-types.yaml").Round.Round.Blocks[0]
	if len(block.Units) != 2 || block.Units[1].ID != "Sở Nội vụ" {
		t.Errorf("units without an id, or with one that leads elsewhere, are kept: %v", block.Units)
	}
}

// A previous set may be named as its pack and itself, or by the path of its file as
// people see it from where they are.
func TestPreviousSetsAreNamedByPath(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"qd-2026/so", "qd-2026/so"},
		{"./qd-2026/so", "qd-2026/so"},
		{"../qd-2026/so", "qd-2026/so"},
		{"../qd-2026/so.yaml", "qd-2026/so"},
		{`..\qd-2026\so.yml`, "qd-2026/so"},
		{"qd-2026", ""},
		{"so.yaml", ""},
		{"/home/qd-2026/so", ""},
		{`D:\qd-2026\so`, ""},
		{"dot/qd-2026/so", ""},
	} {
		file := fstest.MapFS{"x.yaml": {Data: []byte("set: x\nprevious: '" + c.text + "'\n")}}
		read, faults, err := LoadFile(file, "x.yaml", "x.yaml")
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if read.Set != nil {
			got = read.Set.Previous
		}
		refused := slices.ContainsFunc(faults, func(d fault.Diagnostic) bool { return d.Code == codePreviousForm })
		if got != c.want || refused != (c.want == "") {
			t.Errorf("%s: %q, refused: %v; want %q", c.text, got, refused, c.want)
		}
	}
}
