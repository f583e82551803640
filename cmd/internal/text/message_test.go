package text

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// Every code and note has both texts, and no text is left over.
func TestEveryCodeSpeaksBothLanguages(t *testing.T) {
	codes, related := declared(t)
	for _, code := range codes {
		m, ok := messages()[fault.Code(code)]
		if !ok || m.vi == "" || m.en == "" || m.viHint == "" || m.enHint == "" {
			t.Errorf("%s: a text is missing", code)
		}
		same(t, code, m.vi, m.en)
		subset(t, code, m.viHint, m.enHint)
	}
	for code := range messages() {
		if !slices.Contains(codes, string(code)) {
			t.Errorf("%s: a text without a code", code)
		}
	}
	for _, note := range related {
		if m := notes[fault.Note(note)]; m.vi == "" || m.en == "" {
			t.Errorf("note %s: a text is missing", note)
		}
	}
}

func same(t *testing.T, code, vi, en string) {
	t.Helper()
	if a, b := names(vi), names(en); !slices.Equal(a, b) {
		t.Errorf("%s: arguments differ between the languages: %v and %v", code, a, b)
	}
}

func subset(t *testing.T, code, vi, en string) {
	t.Helper()
	same(t, code+" (hint)", vi, en)
}

func names(template string) []string {
	all := placeholder.FindAllString(template, -1)
	slices.Sort(all)
	return slices.Compact(all)
}

// declared reads the constants of type Code and Note from every register of the
// house: a file codes.go beside the package that reports them.
func declared(t *testing.T) (codes, related []string) {
	t.Helper()
	for _, pattern := range []string{"../*/codes.go", "../../../criteria/codes.go", "../../../scoring/codes.go", "../../../scoring/*/codes.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("no register at %s (%v)", pattern, err)
		}
		for _, file := range files {
			more, notes := register(t, file)
			codes, related = append(codes, more...), append(related, notes...)
		}
	}
	slices.Sort(codes)
	if twice := len(codes) - len(slices.Compact(slices.Clone(codes))); twice > 0 {
		t.Errorf("%d codes are declared twice", twice)
	}
	return codes, related
}

func register(t *testing.T, name string) (codes, related []string) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		value, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		if typeName(spec.Type) == "Note" {
			related = append(related, value)
		} else {
			codes = append(codes, value)
		}
		return true
	})
	return codes, related
}

func typeName(e ast.Expr) string {
	if s, ok := e.(*ast.SelectorExpr); ok {
		return s.Sel.Name
	}
	return e.(*ast.Ident).Name
}

func TestFill(t *testing.T) {
	for _, c := range []struct{ why, template, want string }{
		{"numbers take the decimal comma in Vietnamese", "điểm {points}", "điểm 2,5"},
		{"an optional part goes with an empty argument", "a[ (b {none})]", "a"},
		{"and stays with a full one", "a[ (b {points})]", "a (b 2,5)"},
		{"a stranger's text stays on one line", "“{evil}”", "“x [31m y”"},
	} {
		args := []fault.Arg{{Name: "points", Value: scoring.MustPoints("2.5")}, {Name: "none", Value: ""}, {Name: "evil", Value: "x\x1b[31m\ny"}}
		if got := Vietnamese.fill(c.template, args); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
