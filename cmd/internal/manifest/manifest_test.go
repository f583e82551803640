package manifest

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"parindex/cmd/internal/round"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// What was written is read again, and is the manifest of the same round: every example.
func TestWrittenAndReadAgain(t *testing.T) {
	examples, err := filepath.Glob("../../../examples/*/round.yaml")
	if err != nil || len(examples) == 0 {
		t.Fatal("no examples", err)
	}
	for _, declarations := range examples {
		dir := filepath.Dir(declarations)
		t.Run(filepath.Base(dir), func(t *testing.T) {
			made := ofExample(t, filepath.Base(dir))
			sealed, faults, err := Read(bytes.NewReader(text(t, made)), "m.txt")
			if err != nil || len(faults) > 0 {
				t.Fatal(err, faults)
			}
			if faults := sealed.Compare(made, "m.txt"); len(faults) > 0 || sealed.Tool != "1.2.3" {
				t.Errorf("tool %s, %d differences: %v", sealed.Tool, len(faults), faults)
			}
		})
	}
}

// One changed byte of a manifest is always reported, at its line. The version of the
// program is not compared.
func TestEveryByteCounts(t *testing.T) {
	made := ofExample(t, "faulty")
	whole := text(t, made)
	step := 1
	if testing.Short() {
		step = 97
	}
	tool := bytes.Index(whole, []byte("# tool\t")) + len("# tool\t")
	for i := 0; i < len(whole); i += step {
		if i >= tool && i < tool+len("1.2.3\n") || whole[i] == '\n' && i == len(whole)-1 {
			continue
		}
		changed := bytes.Clone(whole)
		changed[i] ^= 1
		sealed, faults, err := Read(bytes.NewReader(changed), "m.txt")
		if err != nil {
			t.Fatal(err)
		}
		if sealed != nil {
			faults.Add(sealed.Compare(made, "m.txt")...)
		}
		if faults.Errors() == 0 {
			t.Errorf("byte %d was changed: %q", i, whole[max(0, i-20):min(len(whole), i+20)])
		}
	}
}

// Everything that is no manifest, or not one of this program, is one fault.
func TestNoManifest(t *testing.T) {
	whole := string(text(t, ofExample(t, "faulty")))
	for _, c := range []struct {
		why, content string
		want         fault.Code
	}{
		{"nothing", "", codeNot},
		{"a list of sums", strings.Repeat("0", 64) + "  a\n", codeNot},
		{"binary", "PK\x03\x04\x00\xff", codeNot},
		{"no number", "# parindex manifest x\n", codeNot},
		{"a later format", strings.Replace(whole, "manifest 2", "manifest 3", 1), codeLater},
		{"cut within a line", whole[:len(whole)/2], codeCut},
		{"cut behind a line", whole[:strings.LastIndex(whole, end)], codeCut},
		{"cut in the first format, which had no end", strings.Replace(whole[:len(whole)/2], "manifest 2", "manifest 1",
			1), codeCut},
		{"a later arithmetic", strings.Replace(whole, "# arithmetic\t3", "# arithmetic\t4", 1), codeArithmetic},
		{"far too large", whole + strings.Repeat("#", 2<<20), codeTooLarge},
	} {
		m, faults, err := readAtMost(strings.NewReader(c.content), "m.txt", 1<<20)
		if err != nil || m != nil || len(faults) != 1 || faults[0].Code != c.want {
			t.Errorf("%s: %v, %v, %v; want %s", c.why, m, faults, err, c.want)
		}
	}
	first := strings.NewReplacer("manifest 2", "manifest 1", end+"\n", "").Replace(whole)
	for _, content := range []string{first, whole + "\n", strings.TrimSuffix(whole, "\n")} {
		if m, faults, err := Read(strings.NewReader(content), "m.txt"); m == nil || len(faults) > 0 || err != nil {
			t.Errorf("%.30q, to its end: %v, %v", content, faults, err)
		}
	}
	windows := strings.ReplaceAll(whole, "\n", "\r\n")
	if m, faults, err := Read(strings.NewReader(windows), "m.txt"); m == nil || len(faults) > 0 || err != nil {
		t.Errorf("line ends of Windows: %v, %v", faults, err)
	}
}

// Names of files stay in the round, and are escaped as sha256sum does.
func TestNames(t *testing.T) {
	for _, c := range []struct {
		name   string
		inside bool
	}{
		{"self/so-a.xlsx", true}, {"self/Sở Y tế.xlsx", true}, {"a\nb", true}, {"-rf", true}, {"a  b", true},
		{" a", true},
		{"self/so\xffa.xlsx", true}, {`a\n`, true}, {"a\r", true},
		{"../a", false}, {"/etc/passwd", false}, {"a/../../b", false}, {`..\a`, false}, {`C:\a`, false}, {"C:a", false},
		{"a//b", false}, {"./a", false}, {"a/", false}, {".", false}, {`\\server\a`, false},
	} {
		entry, ok := parseSum(sumLine(strings.Repeat("0", 64), c.name))
		if !ok || entry.id[0] != c.name {
			t.Errorf("%q is read as %v, %v", c.name, entry.id, ok)
		}
		if got := isInside(c.name); got != c.inside {
			t.Errorf("%q lies inside: %v", c.name, got)
		}
	}
}

// What another version warns of is no difference: it may know other warnings.
func TestWarningsOfAnotherVersion(t *testing.T) {
	now := ofExample(t, "faulty")
	for _, tool := range []string{now.Tool, "0.0.1"} {
		for _, severity := range []string{"warning", "error"} {
			sealed := &Manifest{Tool: tool, entries: append(now.entries[:len(now.entries):len(now.entries)],
				entry{kind: Fault, id: []string{severity, "some-code", "round.yaml", "1:1"}})}
			want := 1
			if tool != now.Tool && severity == "warning" {
				want = 0
			}
			if faults := sealed.Compare(now, "m.txt"); faults.Errors() != want || len(faults) != 1 {
				t.Errorf("%s of %s: %v", severity, tool, faults)
			}
		}
	}
}

// Nothing that a stranger writes makes reading or comparing panic.
func FuzzRead(f *testing.F) {
	made := ofExample(f, "faulty")
	f.Add(text(f, made))
	f.Add([]byte("# parindex manifest 1\n\\" + strings.Repeat("0", 64) +
		"  ..\\n/a\n# leaf\t\t\n# rank\ta\n#\n# tool\t-\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		sealed, faults, err := Read(bytes.NewReader(content), "m.txt")
		if err != nil || sealed == nil && len(faults) != 1 {
			t.Fatal(err, faults)
		}
		if sealed != nil {
			sealed.Compare(made, "m.txt")
			made.Compare(sealed, "m.txt")
		}
	})
}

func ofExample(t testing.TB, name string) *Manifest {
	t.Helper()
	r, err := round.Load(os.DirFS("../../../examples/"+name), name, nil)
	if err != nil {
		t.Fatal(err)
	}
	return Of(r.Outcome(scoring.AsOf("")), r.Source(), "1.2.3")
}

func text(t testing.TB, m *Manifest) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := m.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// A record may lack what a later version says, and nothing else.
// A product that cannot be read is not what was sealed, and the rest is compared all the same.
func TestProductThatCannotBeRead(t *testing.T) {
	files := fstest.MapFS{"reports/a.docx": {Data: []byte("a")}, "reports/b.docx": {Data: []byte("b")}}
	sealed, now := Manifest{Tool: "1"}, Manifest{}
	if err := errors.Join(sealed.InBundle(files), now.InBundle(damaged{files, "reports/a.docx"})); err != nil {
		t.Fatal(err)
	}
	faults := sealed.Compare(&now, "m.txt")
	if got := fmt.Sprint(faults); len(faults) != 1 || !strings.Contains(got, "reports/a.docx") {
		t.Errorf("%s", got)
	}
}

// damaged is a folder of which one file cannot be read to its end.
type damaged struct {
	fs.FS
	name string
}

func (d damaged) Open(name string) (fs.File, error) {
	file, err := d.FS.Open(name)
	if name == d.name {
		return torn{file}, err
	}
	return file, err
}

type torn struct{ fs.File }

func (torn) Read([]byte) (int, error) { return 0, zip.ErrChecksum }

func TestCompareRecord(t *testing.T) {
	const now = `{"a": {"b": [{"x": 1, "new": 2}, 1.50]}, "faults": {"list": [1, 2]}, "later": 1}`
	for _, c := range []struct{ why, sealed, want string }{
		{"less is said", `{"a": {"b": [{"x": 1}, 1.50]}}`, ""},
		{"faults are those of the manifest", `{"a": {"b": [{"x": 1}, 1.50]}, "faults": {"list": []}}`, ""},
		{"another figure", `{"a": {"b": [{"x": 2}, 1.50]}}`, "a.b[0].x"},
		{"written otherwise", `{"a": {"b": [{"x": 1}, 1.5]}}`, "a.b[1]"},
		{"fewer of a list", `{"a": {"b": [{"x": 1}]}}`, "a.b"},
		{"something that is not there", `{"a": {"b": [{"x": 1}, 1.50]}, "c": 1}`, "c"},
		{"another kind of value", `{"a": [1]}`, "a"},
		{"a mapping for a list", `{"a": {"b": {}}}`, "a.b"},
		{"no JSON", `{`, "JSON"},
	} {
		got := ""
		for _, f := range CompareRecord([]byte(c.sealed), []byte(now), "record.json") {
			got = f.Args[1].Value.(string)
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// A result is sealed where it is official and who has to decide did, or that was accepted.
func TestRefuse(t *testing.T) {
	for code, want := range map[fault.Code]int{
		fault.CodeAppraisalNone: 1, scoring.CodeAgencySilent: 1, scoring.CodeExplanationUncut: 0,
	} {
		o := &scoring.Outcome{Round: &scoring.Round{Status: scoring.Official}}
		o.Faults.Add(fault.Warn(code, fault.Position{}))
		if got, accepted := Refuse(o, false), Refuse(o, true); len(got) != want || len(accepted) != 0 {
			t.Errorf("%s: %v, accepted %v; want %d faults", code, got, accepted, want)
		}
	}
}

// What a form shows beside the data of a rule is no data: earlier versions sealed it where it was saved with the form.
func TestPointsBesideData(t *testing.T) {
	for _, test := range []struct {
		why, self, data string
		differs         bool
	}{
		{"without points", "331/91", "331 | 364", false},
		{"with those of the leaf", "331/91", "331 | 364 | 3.63736263736264", false},
		{"rounded", "331/91", "331 | 364 | 3.64", false},
		{"with others", "331/91", "331 | 364 | 3", true},
		{"with other data", "331/91", "332 | 364 | 3.64", true},
		{"with a word", "331/91", "331 | 364 | x", true},
	} {
		line := func(data string) entry {
			return entry{kind: Leaf, id: []string{"so-a", "1.1"}, values: []string{test.self, test.self, "4", data, none}}
		}
		now := line("331 | 364")
		now.computed = true
		sealed := &Manifest{Tool: "1", entries: []entry{line(test.data)}}
		made := &Manifest{Tool: "1", entries: []entry{now}}
		if differ := sealed.Compare(made, "m.txt"); len(differ) > 0 != test.differs {
			t.Errorf("%s: %v", test.why, differ)
		}
		if differ := sealed.Differences(made); len(differ) > 0 != test.differs {
			t.Errorf("%s: %v", test.why, differ)
		}
	}
}
