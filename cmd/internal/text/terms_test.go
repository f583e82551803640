package text

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
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
	for kind, known := range map[string][]string{"effect": constantsOf(t, "Effect"), "note": related,
		"void": slices.Collect(maps.Keys(codes))} {
		for _, value := range ofKind(kind) {
			if !slices.Contains(known, value) {
				t.Errorf("%s.%s: there is no such %[1]s", kind, value)
			}
		}
	}
	for _, effect := range constantsOf(t, "Effect") {
		if Vietnamese.Term("effect", effect) == "" {
			t.Errorf("effect %s: a text is missing", effect)
		}
	}
}

// constantsOf are the values of the constants of a type.
func constantsOf(t *testing.T, name string) (values []string) {
	t.Helper()
	for _, source := range sources(t) {
		file, err := parser.ParseFile(token.NewFileSet(), source, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if c, ok := n.(*ast.ValueSpec); ok && c.Type != nil && constant(c.Type) == name && len(c.Values) == 1 {
				if value := literal(c.Values[0]); value != "" {
					values = append(values, value)
				}
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
