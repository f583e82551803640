package column

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// Every column that is read has a heading in Vietnamese and one in plain letters, which
// English tables and CSV files have.
func TestHeadingsInBothLanguages(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "heading.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || len(spec.Values) == 0 {
			return true
		}
		name := spec.Names[0].Name
		words, ok := spec.Values[0].(*ast.CompositeLit)
		if !ok || strings.HasPrefix(name, "Beside") || name == "Check" { // nothing reads them
			return true
		}
		plain, accented := false, false
		for _, word := range words.Elts {
			said, err := strconv.Unquote(word.(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			isAccented := strings.ContainsFunc(said, func(r rune) bool { return r > unicode.MaxASCII })
			plain, accented = plain || !isAccented, accented || isAccented
		}
		if !plain || !accented {
			t.Errorf("%s: a heading in plain letters %v, in Vietnamese %v", name, plain, accented)
		}
		return true
	})
}
