package sheet

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/text"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/scoringtest"
)

// Everything that has to know all kinds of rules is asked about each: the engine,
// YAML, words in both languages, and the cells and formulas of forms. A kind that
// one of them lacks fails here.
func TestEveryKindOfRule(t *testing.T) {
	var kinds, types []string
	for _, s := range scoringtest.Rules() {
		kinds = append(kinds, s.Rule.Kind())
		types = append(types, reflect.TypeOf(s.Rule).Name())
		t.Run(s.Rule.Kind(), func(t *testing.T) {
			leaf := leaf("1", "Tiêu chí", "2", s.Rule)
			checkEngine(t, leaf, s)
			checkYAML(t, s)
			checkWords(t, leaf, s)
			checkForm(t, leaf, s)
			checkPinned(t, s.Rule)
		})
	}
	same(t, "kinds of rules in YAML and among the samples", sorted(kindsInYAML(t)), sorted(kinds))
	same(t, "types of rules in the engine and among the samples", sorted(typesInEngine(t)), sorted(types))
}

func sorted(words []string) []string {
	slices.Sort(words)
	return slices.Compact(words)
}

func checkEngine(t *testing.T, leaf *scoring.Criterion, s scoringtest.RuleSample) {
	work, faults := s.Rule.Work(leaf, s.In)
	if work.Points.String() != s.Points || len(faults) > 0 {
		t.Errorf("engine: %s points, %v, want %s", work.Points, faults, s.Points)
	}
	if work.Alternatives > 0 && work.Chosen >= 0 && len(scoring.PartsAt(leaf, s.In)) == 0 {
		t.Error("engine: the data fall in no part of the rule")
	}
	if leaf.HasSelf() != (s.Rule.Asks() == scoring.AsksUnit) {
		t.Error("engine: who is asked?")
	}
}

func checkYAML(t *testing.T, s scoringtest.RuleSample) {
	set := "set: so\ntitle: t\nself: declared\naggregate: sum\nmax: 2\nparts: {appraised: 2, survey: 0}\n" +
		"areas:\n  - code: 1\n    title: t\n    max: 2\n    rule: " + s.YAML + "\n"
	file, faults, err := criteria.LoadFile(fstest.MapFS{"so.yaml": {Data: []byte(set)}}, "so.yaml", "so.yaml")
	switch {
	case err != nil || file.Set == nil || file.Set.Areas[0].Rule == nil:
		t.Errorf("YAML: %s is not read: %v %v", s.YAML, err, faults)
	case scoring.Meaning(file.Set.Areas[0].Rule) != scoring.Meaning(s.Rule):
		t.Errorf("YAML: %s\nreads %s\n want %s", s.YAML, scoring.Meaning(file.Set.Areas[0].Rule),
			scoring.Meaning(s.Rule))
	}
}

// Words for points, and for points that are taken off.
var pointsWord, takenWord = regexp.MustCompile(`điểm|points?\b`), regexp.MustCompile(`trừ|\boff\b|\bless\b|\bdown\b`)

func checkWords(t *testing.T, leaf *scoring.Criterion, s scoringtest.RuleSample) {
	work, _ := s.Rule.Work(leaf, s.In)
	for _, lang := range []text.Lang{text.Vietnamese, text.English} {
		lines := lang.Rule(scoring.OfTree, leaf)
		if len(lines) < max(1, work.Alternatives) {
			t.Errorf("words in %s: %q, for %d alternatives", lang, lines, work.Alternatives)
		}
		if by := lang.GivenBy(leaf); (by == "") != leaf.HasSelf() {
			t.Errorf("words in %s: the points are given by %q", lang, by)
		}
		for _, line := range lang.Rule(scoring.Penalty, leaf) {
			if line = strings.ToLower(line); leaf.HasSelf() && pointsWord.MatchString(line) &&
				!takenWord.MatchString(line) {
				t.Errorf("words in %s of a penalty, as if units got its points: %s", lang, line)
			}
		}
	}
}

// checkForm fills a leaf's cells and has its formula calculated.
func checkForm(t *testing.T, leaf *scoring.Criterion, s scoringtest.RuleSample) {
	fields := s.Rule.Fields()
	if len(fields) == 0 {
		return
	}
	cells, known := rules[s.Rule.Kind()]
	if !known || cells.how(fields).how == "" {
		t.Error("form: no formula, or no advice on how to fill its cells")
		return
	}
	book := excelize.NewFile()
	at := dataCells{label: quoted}
	for i, in := range s.In {
		at.each = append(at.each, fmt.Sprintf("%c1", 'A'+i))
		book.SetCellValue("Sheet1", at.each[i], in.Text)
		if fields[i].Kind == scoring.Number {
			number, _ := strconv.ParseFloat(in.Text, 64)
			book.SetCellValue("Sheet1", at.each[i], number)
		}
	}
	at.declared, at.denominator = at.each[0], at.each[len(at.each)-1]
	book.SetCellFormula("Sheet1", "Z1", pointsFormula(leaf, at))
	if got, err := book.CalcCellValue("Sheet1", "Z1"); err != nil || got != s.Points {
		t.Errorf("form: %s gives %q, %v, want %s", pointsFormula(leaf, at), got, err, s.Points)
	}
}

// checkPinned looks for the kind in the files that show every rule, and for its type among
// the pinned fingerprints.
func checkPinned(t *testing.T, rule scoring.Rule) {
	for pattern, want := range map[string]string{
		"../../../testdata/criteria/good/set-every-*.yaml": rule.Kind(),
		"../../../scoring/criteria_test.go":                reflect.TypeOf(rule).Name() + "{",
	} {
		files, err := filepath.Glob(pattern)
		if err != nil || !slices.ContainsFunc(files, func(name string) bool {
			content, err := os.ReadFile(name)
			return err == nil && strings.Contains(string(content), want)
		}) {
			t.Errorf("%s is not in %s", want, pattern)
		}
	}
}

// kindsInYAML are the words and keys that the schema of a set offers for a rule.
func kindsInYAML(t *testing.T) (kinds []string) {
	t.Helper()
	var schema struct {
		Defs struct {
			Rule struct {
				Properties map[string]any
				Else       struct{ Enum []string }
			}
		} `json:"$defs"`
	}
	if err := json.Unmarshal(criteria.Schema("set"), &schema); err != nil {
		t.Fatal(err)
	}
	return slices.AppendSeq(schema.Defs.Rule.Else.Enum, maps.Keys(schema.Defs.Rule.Properties))
}

// typesInEngine are the types of package scoring with a method Asks, as rules alone have it.
func typesInEngine(t *testing.T) (types []string) {
	t.Helper()
	files, err := filepath.Glob("../../../scoring/*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			if method, ok := decl.(*ast.FuncDecl); ok && method.Recv != nil && method.Name.Name == "Asks" {
				types = append(types, method.Recv.List[0].Type.(*ast.Ident).Name)
			}
		}
	}
	return types
}
