package text

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// Every code has both texts, whole, with exactly the arguments that its register
// states. What texts leave out stands in brackets there: it is for programs.
func TestEveryCodeSpeaksBothLanguages(t *testing.T) {
	codes, related := registers(t)
	for code, stated := range codes {
		m := messages()[fault.Code(code)]
		if m.vi == "" || m.en == "" || m.viHint == "" || m.enHint == "" {
			t.Errorf("%s: a text is missing", code)
		}
		same(t, code, "the texts", names(m.vi), names(m.en))
		same(t, code, "the hints", names(m.viHint), names(m.enHint))
		if (m.viUnit == "") != (m.enUnit == "") || len(names(m.viUnit+m.enUnit)) > 0 {
			t.Errorf("%s: what units do is said in one language, or with an argument", code)
		}
		if m.viUnit == "" && regexp.MustCompile("nơi gửi|đề nghị đơn vị").MatchString(m.viHint) {
			t.Errorf("%s: a unit is told to ask itself", code)
		}
		same(t, code, "register and texts", stated.said, names(strings.ReplaceAll(m.vi+m.viHint, "{ending}", "{key}")))
		for _, name := range names(optional().ReplaceAllString(m.vi+m.en+m.viHint+m.enHint, "")) {
			if slices.Contains(stated.empty, name) {
				t.Errorf("%s: {%s} may be empty, and nothing is left out then", code, name)
			}
		}
	}
	for code := range messages() {
		if _, ok := codes[string(code)]; !ok {
			t.Errorf("%s: a text without a code", code)
		}
	}
	for _, note := range related {
		if Vietnamese.Term("note", note) == "" {
			t.Errorf("note %s: a text is missing", note)
		}
	}
}

func same(t *testing.T, code, what string, a, b []string) {
	t.Helper()
	if !slices.Equal(a, b) {
		t.Errorf("%s: arguments differ between %s: %v and %v", code, what, a, b)
	}
}

// names are the arguments that a template has, in order of the alphabet.
func names(template string) (list []string) {
	for _, name := range placeholder().FindAllString(template, -1) {
		list = append(list, strings.Trim(name, "{}"))
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// Whoever reports a fault gives no argument that the register does not state. Calls
// that name a code and its arguments in one place are read.
func TestFaultsHaveStatedArguments(t *testing.T) {
	codes, _ := registers(t)
	byName, read := map[string][]string{}, 0 // two packages may call a code the same
	for _, of := range codes {
		byName[of.constant] = slices.Concat(byName[of.constant], []string{""}, of.said, of.unsaid)
	}
	for _, name := range sources(t) {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			for i, arg := range call.Args {
				stated := byName[constant(arg)]
				if stated == nil {
					continue
				}
				for _, given := range pairNames(call.Args[i+1:]) {
					if read++; !slices.Contains(stated, given) {
						t.Errorf("%s: %s is given the argument %q, which is not stated", name, constant(arg), given)
					}
				}
			}
			return true
		})
	}
	if read < 300 {
		t.Errorf("only %d arguments were found: are calls written in another way now?", read)
	}
}

// sources are the files of all packages that report faults.
func sources(t *testing.T) (files []string) {
	t.Helper()
	err := filepath.WalkDir("../../..", func(name string, _ fs.DirEntry, err error) error {
		if strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
			files = append(files, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// constant is the name of a code, where that is what stands there.
func constant(e ast.Expr) string {
	if s, ok := e.(*ast.SelectorExpr); ok {
		e = s.Sel
	}
	if id, ok := e.(*ast.Ident); ok {
		return id.Name
	}
	return ""
}

// pairNames are the names among pairs of a name and a value; what stands before the
// first name is skipped.
func pairNames(args []ast.Expr) (names []string) {
	start := slices.IndexFunc(args, func(e ast.Expr) bool { return literal(e) != "" })
	for i := max(start, 0); start >= 0 && i+1 < len(args); i += 2 {
		if name := literal(args[i]); name != "" {
			names = append(names, name)
		}
	}
	return names
}

func literal(e ast.Expr) string {
	if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING {
		return strings.Trim(lit.Value, `"`)
	}
	return ""
}

// arguments are what the comment of a code states: `found, count int, (unit): words`.
type arguments struct {
	constant     string
	said, unsaid []string
	empty        []string // those that may be
}

var (
	argument = regexp.MustCompile(`^(\(?)([a-z_]+)( [a-z\[\]A-Z]+)?( or "")?(\)?)$`)
	prose    = regexp.MustCompile(`: .*`)
)

// statedBy reads the comment of a code.
func statedBy(comment string) (of arguments, ok bool) {
	list := prose.ReplaceAllString(comment, "")
	if list == "none" {
		return of, true
	}
	for _, one := range strings.Split(list, ", ") {
		part := argument.FindStringSubmatch(one)
		switch {
		case part == nil || (part[1] == "") != (part[5] == ""):
			return of, false
		case part[1] == "":
			of.said = append(of.said, part[2])
		default:
			of.unsaid = append(of.unsaid, part[2])
		}
		if part[4] != "" {
			of.empty = append(of.empty, part[2])
		}
	}
	slices.Sort(of.said)
	return of, true
}

// registers reads the constants of type Code and Note from every register of the
// house: a file codes.go beside the package that reports them.
func registers(t *testing.T) (codes map[string]arguments, related []string) {
	t.Helper()
	codes = map[string]arguments{}
	for _, pattern := range []string{
		"../*/codes.go", "../../parindex/codes.go", "../../../criteria/codes.go",
		"../../../scoring/codes*.go", "../../../scoring/*/codes.go",
	} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("no register at %s (%v)", pattern, err)
		}
		for _, file := range files {
			related = append(related, register(t, file, codes)...)
		}
	}
	return codes, related
}

func register(t *testing.T, name string, codes map[string]arguments) (related []string) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
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
			return true
		}
		if _, twice := codes[value]; twice {
			t.Errorf("%s is declared twice", value)
		}
		stated, ok := statedBy(argumentsOf(spec))
		if !ok {
			t.Errorf("%s: the comment states no arguments: %q", value, argumentsOf(spec))
		}
		stated.constant = spec.Names[0].Name
		codes[value] = stated
		return true
	})
	return related
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
		{"one is singular", "{one} (row is|rows are) hidden", "1 row is hidden"},
		{"more are plural, also behind an adjective", "{points} filled (row is|rows are)", "2,5 filled rows are"},
		{"a bar without brackets is a bar", "{one} a|b", "1 a|b"},
		{"a wave is called one once", "đợt {wave}", "đợt 1"},
		{"a stranger's text stays on one line, and shows what it hides", "“{evil}”", "“x␛[31m y”"},
	} {
		args := []fault.Arg{{Name: "wave", Value: "Đợt 1"}, {Name: "points", Value: scoring.MustPoints("2.5")}, {Name: "none", Value: ""},
			{Name: "one", Value: 1},
			{Name: "evil", Value: "x\x1b[31m\ny"}}
		if got := Vietnamese.fill(c.template, args); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// argumentsOf is the comment behind a code or, where that would be too long, above it.
func argumentsOf(spec *ast.ValueSpec) string {
	if above := strings.TrimSpace(spec.Doc.Text()); above != "" && spec.Comment == nil {
		return strings.ReplaceAll(above, "\n", " ")
	}
	return strings.TrimSpace(spec.Comment.Text())
}
