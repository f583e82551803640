package criteria

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// laterKey is the shape of a file whose choice is required since format 2.
func laterKey(name, choice *string) object {
	return object{name: "later", fields: []field{
		need("later", text(name)), format(), need("choice", oneOf(choice, "new", "other")).from(2),
	}}
}

// An old file keeps its meaning: what a later format requires is not asked of it.
func TestOldFilesKeepTheirMeaning(t *testing.T) {
	for _, c := range []struct {
		why, text    string
		format       int
		want, choice string
	}{
		{"a file of format 1 does without", "later: a\n", 1, "", ""},
		{"so does one that says its format", "later: a\nformat: 1\n", 1, "", ""},
		{"it may make the choice", "later: a\nchoice: new\n", 1, "", "new"},
		{"a file of format 2 has to", "later: a\n", 2,
			"a.yaml:1:1 missing-choice key=choice choices=[new other] meaning=later.choice", ""},
		{"and does", "later: a\nchoice: other\n", 2, "", "other"},
	} {
		d := &document{loader: newLoader(), name: "a.yaml", format: c.format}
		d.parse([]byte(c.text))
		var name, choice string
		laterKey(&name, &choice).into(d, d.root, "")
		if got := strings.TrimSpace(render(d.faults, "")); got != c.want || choice != c.choice || name != "a" {
			t.Errorf("%s: got %s, choice %q, name %q; want %q, %q", c.why, got, choice, name, c.want, c.choice)
		}
	}
}

// Editors are told the same: no file needs the key, one of format 2 does.
func TestSchemaOfALaterKey(t *testing.T) {
	schema := laterKey(new(string), new(string)).mapping(&schemaBook{defs: jsonSchema{}})
	if required := schema["required"].([]string); strings.Join(required, " ") != "later" {
		t.Errorf("required in every format: %v", required)
	}
	demand := schema["allOf"].([]any)[0].(jsonSchema)
	when := demand["if"].(jsonSchema)["properties"].(jsonSchema)["format"].(jsonSchema)
	if then := demand["then"].(jsonSchema)["required"].([]string); when["minimum"] != 2 || then[0] != "choice" {
		t.Errorf("required from format %v: %v", when["minimum"], then)
	}
}

// Every kind of file that a result is made of takes a format, which changes nothing of
// its meaning. A format that is not known is the only fault, whatever else there is.
func TestFormatOfEveryFile(t *testing.T) {
	for kind, file := range map[string]string{
		"set": "set-every-rule.yaml", "regulation": "regulation-full.yaml", "survey": "survey.yaml",
		"round": "round-builtin/round.yaml",
	} {
		text, err := os.ReadFile("../testdata/criteria/good/" + file)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range []struct{ format, want string }{
			{"format: 1", ""},
			{"format: 2", "1:9 format-unknown found=2 known=1"},
			{"format: 99\nstrange: 1", "1:9 format-unknown found=99 known=1"},
			{"format: 0", "1:9 format-unknown found=0 known=1"},
			{"format: one", `1:9 wrong-type key=format expected="whole number" found=text kind=` + kind},
		} {
			fsys := fstest.MapFS{file: {Data: append([]byte(c.format+"\n"),
				bytes.TrimPrefix(text, []byte("\ufeff"))...)}}
			_, faults, err := LoadFile(fsys, file, file)
			if err != nil {
				t.Fatal(err)
			}
			got := strings.TrimSpace(strings.ReplaceAll(render(faults, ""), file+":", ""))
			if got != c.want {
				t.Errorf("%s, %s: got %s, want %s", kind, c.format, got, c.want)
			}
		}
	}
}
