package criteria

import (
	"bytes"
	"fmt"
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
	eg := exampleOf(object, f.key)
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
	ofTable := []fault.Code{codeLayoutTwice, scoring.CodeLabelDuplicate}
	if len(d.faults) > 0 && !slices.Contains(ofTable, d.faults[0].Code) {
		t.Errorf("%s.%s: %s: %s %v", object, f.key, eg, d.faults[0].Code, d.faults[0].Args)
	}
}

// The reference that ships with the sources has both languages beside each other.
func TestReferenceGolden(t *testing.T) {
	got := referencePage()
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

// referencePage is the reference of all kinds of files, in both languages.
func referencePage() []byte {
	both := func(vi, en string) string {
		if vi == en {
			return vi
		}
		return vi + " · " + en
	}
	var page strings.Builder
	page.WriteString(`# Mọi khóa của các tệp YAML · Every key of the YAML files

Trang này do chương trình viết ra từ chính các khai báo dùng để đọc tệp; xem trong cửa sổ lệnh:
` + "`parindex criteria schema round --format markdown`" +
		`. This page is written by the program, from the declarations that it reads files by.

`)
	for _, kind := range referenceOrder {
		fmt.Fprintf(&page, "- [%s](#%s): %s\n", kind.kind, kind.kind, both(kind.vi, kind.en))
	}
	for _, kind := range referenceOrder {
		page.WriteString("\n")
		page.Write(Reference(kind.kind, both))
	}
	return []byte(page.String())
}

// referenceOrder is the kinds of files as a year needs them.
var referenceOrder = []struct{ kind, vi, en string }{
	{"round", "đợt đánh giá, `round.yaml`", "a round, `round.yaml`"},
	{"regulation", "quy chế của gói, `regulation.yaml`", "a pack's regulation, `regulation.yaml`"},
	{"set", "bộ tiêu chí, `MÃ.yaml`", "a criteria set, `ID.yaml`"},
	{"survey", "điều tra xã hội học, `survey.yaml`", "a survey, `survey.yaml`"},
	{"cases", "ví dụ có lời giải, `cases.yaml`", "worked examples, `cases.yaml`"},
	{"ledger", "quyết định thẩm định dạng YAML", "decisions as YAML"},
	{"weights", "trọng số thử nghiệm", "trial weights"},
}
