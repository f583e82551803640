package text

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var yamlSaysNo = regexp.MustCompile(`^yaml_parser_set_(scanner|scanner_tag|parser|reader)_error(_context)?$`)

// Every sentence that the YAML library has for a file it cannot read has one of
// ours, and nothing is left over.
func TestYAMLSpeaksBothLanguages(t *testing.T) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "gopkg.in/yaml.v3").Output()
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]bool{"exceeded max depth of 10000": true} // made with a number
	for _, name := range []string{"scannerc.go", "parserc.go", "readerc.go"} {
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(strings.TrimSpace(string(dir)), name), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && yamlSaysNo.MatchString(fmt.Sprint(call.Fun)) {
				for _, problem := range problems(call) {
					said[problem] = true
				}
			}
			return true
		})
	}
	if len(said) < 40 {
		t.Errorf("only %d sentences were found", len(said))
	}
	for problem := range said {
		if Vietnamese.Term("yaml", problem) == "" {
			t.Errorf("%q: a text is missing", problem)
		}
	}
	for _, problem := range ofKind("yaml") {
		if !said[problem] {
			t.Errorf("%q: the library does not say so", problem)
		}
	}
}

// ofKind are the values of a kind that have a term.
func ofKind(kind string) (values []string) {
	for key := range terms() {
		if value, ok := strings.CutPrefix(key, kind+"."); ok {
			values = append(values, value)
		}
	}
	return values
}

// Every term is there in both languages, and those of effects, notes and void decisions are of what there is.
func TestTerms(t *testing.T) {
	for key, term := range terms() {
		if len(term) != 2 || term["vi"] == "" || term["en"] == "" {
			t.Errorf("%s: %v, not Vietnamese and English", key, term)
		}
	}
	codes, related := registers(t)
	all := constants(t)
	for kind, known := range map[string][]string{"effect": all["Effect"], "note": related,
		"void": slices.Collect(maps.Keys(codes))} {
		for _, value := range ofKind(kind) {
			if !slices.Contains(known, value) {
				t.Errorf("%s.%s: there is no such %[1]s", kind, value)
			}
		}
	}
	for kind, name := range map[string]string{"effect": "Effect", "stage": "Stage", "decision": "DecisionKind",
		"late": "LateKind", "no_cases": "NoCasesPolicy", "rounding": "RoundingMode", "proof": "Proof",
		"total_from": "TotalSource", "answer": "Answer", "quota_of": "QuotaBase", "quota": "QuotaRounding",
		"not_applicable": "NotApplicablePolicy", "self": "SelfEntry", "measure": "Measure", "averaging": "Averaging",
		"silent": "GroupRule", "sample": "SamplePer", "below": "BelowRule", "groups": "GroupsBy",
		"rescored": "RescoreStatus"} {
		if len(all[name]) == 0 {
			t.Errorf("there is no value of %s", name)
		}
		for _, value := range all[name] {
			if Vietnamese.Term(kind, value) == "" {
				t.Errorf("%s %s: a text is missing", kind, value)
			}
		}
	}
}

// The kinds of terms are those that the program asks for.
func TestKindsOfTerms(t *testing.T) {
	kinds, asked := map[string]bool{}, map[string]bool{}
	for key := range terms() {
		kind, _, _ := strings.Cut(key, ".")
		kinds[kind] = true
	}
	for _, source := range sources(t) {
		content, err := os.ReadFile(source)
		if err != nil {
			t.Fatal(err)
		}
		for _, call := range regexp.MustCompile(`\.Term\("(\w+)"`).FindAllStringSubmatch(string(content), -1) {
			asked[call[1]] = true
		}
	}
	if !maps.Equal(kinds, asked) {
		t.Errorf("terms are of %v, asked for are %v", slices.Sorted(maps.Keys(kinds)), slices.Sorted(maps.Keys(asked)))
	}
}

// constants are the values of all constants, by the names of their types.
func constants(t *testing.T) map[string][]string {
	t.Helper()
	values := map[string][]string{}
	for _, source := range sources(t) {
		file, err := parser.ParseFile(token.NewFileSet(), source, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if c, ok := n.(*ast.ValueSpec); ok && c.Type != nil && len(c.Values) == 1 && literal(c.Values[0]) != "" {
				values[constant(c.Type)] = append(values[constant(c.Type)], literal(c.Values[0]))
			}
			return true
		})
	}
	return values
}

// problems are the texts of a call, but not what was being scanned, which the
// library does not show.
func problems(call *ast.CallExpr) (all []string) {
	for _, arg := range call.Args {
		lit, ok := arg.(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			continue
		}
		text, _ := strconv.Unquote(lit.Value)
		if text != "" && !strings.HasPrefix(text, "while ") && !strings.HasPrefix(text, "input error") {
			all = append(all, text)
		}
	}
	return all
}
