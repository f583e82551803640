package text

import (
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestPhrases compares the phrases that the program says with those of the file: one without Vietnamese would be said
// in English, and one that nothing says any more would be translated for nobody.
func TestPhrases(t *testing.T) {
	said := saidPhrases(t)
	for phrase, place := range said {
		if vietnamese(phrase) == "" {
			t.Errorf("%s: phrases.txt does not have %q", place, phrase)
		}
	}
	verb := regexp.MustCompile(`%(\[\d+\])?[-+#0-9.*]*[a-z]`)
	for pair := range pairs {
		english, vi := unquoted(pair[0]), unquoted(strings.TrimPrefix(pair[1], "\t"))
		if said[english] == "" {
			t.Errorf("phrases.txt has %q, which nothing says", english)
		}
		if here, there := len(verb.FindAllString(english, -1)), len(verb.FindAllString(vi, -1)); here != there {
			t.Errorf("%q has %d places to fill in, and %q %d", english, here, vi, there)
		}
	}
}

// TestPhrasesStandOnceInOrder keeps two additions of the same phrase from going unseen.
func TestPhrasesStandOnceInOrder(t *testing.T) {
	before := ""
	for pair := range pairs {
		english := unquoted(pair[0])
		if english <= before {
			t.Errorf("phrases.txt: %q does not come after %q", english, before)
		}
		if before = english; strings.HasPrefix(pair[0], "\t") || !strings.HasPrefix(pair[1], "\t") {
			t.Fatalf("phrases.txt: %q and %q are not a phrase and its translation", pair[0], pair[1])
		}
	}
}

// pairs visits each phrase, with its translation, as they stand in the file.
func pairs(visit func(lines []string) bool) {
	for i := 1; i < len(translated()); i += 2 {
		if !visit(translated()[i-1 : i+1]) {
			return
		}
	}
}

// saidPhrases are where each phrase is said, wherever Text, or say in its place, is called with a text.
func saidPhrases(t *testing.T) map[string]string {
	said, files := map[string]string{}, token.NewFileSet()
	for _, name := range sources(t) {
		if strings.Contains(name, "/criteria/") { // says both at once
			continue
		}
		file, err := parser.ParseFile(files, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && len(call.Args) > 0 && isSaying(call.Fun) {
				if phrase, ok := inSource(call.Args[0]); ok {
					said[phrase] = files.Position(call.Pos()).String()
				}
			}
			return true
		})
	}
	return said
}

// isSaying says whether a call is one of Text, or of what stands in its place.
func isSaying(f ast.Expr) bool {
	method, isMethod := f.(*ast.SelectorExpr)
	function, isFunction := f.(*ast.Ident)
	return isMethod && slices.Contains([]string{"Text", "say", "refuse", "tell"}, method.Sel.Name) ||
		isFunction && function.Name == "say"
}

// inSource is a text that stands in the source, in one piece or in several.
func inSource(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		return text, err == nil && e.Kind == token.STRING
	case *ast.BinaryExpr:
		left, ok := inSource(e.X)
		right, both := inSource(e.Y)
		return left + right, ok && both
	}
	return "", false
}

// A noun follows the number before it, in English; Vietnamese nouns are the same for any.
func TestPhraseOfNumber(t *testing.T) {
	for _, c := range []struct {
		lang   Lang
		phrase string
		args   []any
		want   string
	}{
		{English, "%d (ballot|ballots)", []any{1}, "1 ballot"},
		{English, "%d (ballot|ballots)", []any{11}, "11 ballots"},
		{English, "%d (ballot|ballots)", []any{0}, "0 ballots"},
		{English, "and %d more (kind|kinds)", []any{1}, "and 1 more kind"},
		{English, "%s: rank %d of %d ranked (unit|units)", []any{"Cụm 1", 1, 1}, "Cụm 1: rank 1 of 1 ranked unit"},
		{English, "%s: rank %d of %d ranked (unit|units)", []any{"(a|b)", 1, 21}, "(a|b): rank 1 of 21 ranked units"},
		{English, "only %d (unit of the block is|units of the block are) ranked", []any{1},
			"only 1 unit of the block is ranked"},
		{Vietnamese, "%d (ballot|ballots)", []any{1}, "1 phiếu"},
	} {
		if got := c.lang.Text(c.phrase, c.args...); got != c.want {
			t.Errorf("%s: %q, want %q", c.phrase, got, c.want)
		}
	}
}
