package text

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"regexp"
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
		if m := yamlWords[problem]; m.vi == "" || m.en == "" {
			t.Errorf("%q: a text is missing", problem)
		}
	}
	for problem := range yamlWords {
		if !said[problem] {
			t.Errorf("%q: the library does not say so", problem)
		}
	}
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
