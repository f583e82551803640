package criteria

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// Every key of every kind of file has an example, short enough for a table, which can be
// read as what stands behind the key.
func TestEveryKeyHasExample(t *testing.T) {
	used := map[string]bool{}
	for _, kind := range Kinds() {
		b := &keyPage{kind: kind, say: func(vi, _ string) string { return vi }, seen: map[string]bool{}}
		shapeOf(kind).values(b)
		for len(b.todo) > 0 {
			o := b.todo[0]
			b.todo = b.todo[1:]
			b.mapping(o)
			for _, f := range o.fields {
				used[o.name+"."+f.key] = true
				checkExample(t, o.name, f)
			}
		}
	}
	for name, p := range referenceNotes() {
		if !used[name] {
			t.Errorf("%s: an example, and there is no such key", name)
		}
		if (p["vi"] == "") != (p["en"] == "") {
			t.Errorf("%s: a language is missing", name)
		}
	}
}

func checkExample(t *testing.T, object string, f field) {
	t.Helper()
	eg := Example(object, f.key)
	if eg == "" || len([]rune(eg)) > 170 {
		t.Errorf("%s.%s: no example, or a long one: %q", object, f.key, eg)
		return
	}
	var parsed yaml.Node
	if err := yaml.Unmarshal([]byte(eg), &parsed); err != nil {
		t.Errorf("%s.%s: %v: %s", object, f.key, err, eg)
		return
	}
	d := &document{loader: newLoader(), name: "example"}
	d.decode([]byte(eg))
	f.shape.into(d, d.root, f.key)
	// the shapes of one table remember what they read of each other: columns, labels
	ofTable := []fault.Code{CodeLayoutTwice, scoring.CodeLabelDuplicate}
	if len(d.faults) > 0 && !slices.Contains(ofTable, d.faults[0].Code) {
		t.Errorf("%s.%s: %s: %s %v", object, f.key, eg, d.faults[0].Code, d.faults[0].Args)
	}
}

// The reference that ships with the sources has both languages beside each other.
func TestReferenceGolden(t *testing.T) {
	got := ReferencePage()
	if *update {
		if err := os.WriteFile("README.md", got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("README.md")
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("README.md is not the reference: %v", err)
	}
	vi := string(Reference("round", func(vi, _ string) string { return vi }))
	if strings.Contains(vi, "required") || !strings.Contains(vi, "| `status` |") {
		t.Errorf("not in Vietnamese alone:\n%s", vi)
	}
	if Reference("nothing", func(vi, _ string) string { return vi }) != nil {
		t.Error("a reference of nothing")
	}
}
