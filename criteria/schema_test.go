package criteria

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/survey"
)

func TestSchemaGolden(t *testing.T) {
	for _, kind := range Kinds() {
		file := filepath.Join("..", "testdata", "schema", kind+".json")
		if *update {
			if err := os.WriteFile(file, Schema(kind), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(Schema(kind), want) {
			t.Errorf("%s: the schema is not that of %s", kind, file)
		}
	}
	if Schema("nothing") != nil {
		t.Error("a schema of nothing")
	}
}

// TestDescriptions: every key is described in both languages, and nothing else is.
func TestDescriptions(t *testing.T) {
	used := map[string]bool{}
	for _, kind := range Kinds() {
		b := &schemaBook{defs: jsonSchema{}}
		shapeOf(kind).schema(b)
		for _, name := range b.described {
			used[name] = true
			if d := descriptions()[name]; d["vi"] == "" || d["en"] == "" {
				t.Errorf("%s: a description is missing", name)
			}
		}
	}
	for name := range descriptions() {
		if !used[name] {
			t.Errorf("%s: described, and there is no such key", name)
		}
	}
}

// Faults of shape that a schema finds too.
var schemaFinds = []fault.Code{
	CodeUnknownKey, codeMissingKey, codeFileEmpty, survey.CodeMissingChoice, codeWrongType,
	survey.CodeNotOneOf, fault.CodeNotNumber, codeMissingOneOf, codeKeysClash,
	codeBadDate, codeTimeNotDate, codeBadYear, codePreviousForm, codeBadID, codeNameReserved, codeLayoutPlace,
}

// Faults that change what a schema gets to see: there is nothing to compare.
var schemaCannotSee = []fault.Code{
	codeYAMLTab, codeYAMLBlank, codeYAMLIndent, codeYAMLColon, codeYAMLText, codeYAMLTextInBraces, codeYAMLCurly,
	codeYAMLQuoteOpen, CodeYAMLBracketOpen, codeYAMLBracketOther, codeYAMLAfter,
	fault.CodeSyntax, fault.CodeNotUTF8, codeManyDocuments, codeYAMLAlias, CodeFileTooLarge,
	codeDecimalComma, codeCommaInBraces, codeCommaInText, // an editor sees a key that is a digit
}

// Faults that are no business of a schema: order, sums, names, other files.
var schemaMisses = []fault.Code{
	codeLeadingZero, codeYAMLTag, codeFileName,
	codeItemTwice,    // the schema leaves lists as they are
	codeDuplicateKey, // the first of two counts
	codeIDReserved, codeNameUnseen, codeTooDeep, codeExpression, codeVariableUnknown, codeDateOrder,
	codeLayoutTwice, scoring.CodeNegative, codeNumberUnsure, fault.CodeKindPoints,
}

// TestSchemaAgrees: a schema has something against a file of testdata, or a
// pack, where the reader finds a fault that a schema can find, and only there.
func TestSchemaAgrees(t *testing.T) {
	schemas := compileSchemas(t)
	compared := 0
	for _, name := range yamlFiles(t) {
		kind, codes := shapeFaults(t, name)
		if kind == "" || contains(codes, schemaCannotSee) {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		compared++
		finding := schemas[kind].Validate(asJSON(t, text))
		switch {
		case finding == nil && contains(codes, schemaFinds):
			t.Errorf("%s: the reader finds %v, the schema nothing", name, codes)
		case finding != nil && !contains(codes, schemaFinds):
			t.Errorf("%s: the reader finds %v, but the schema: %v", name, codes, finding)
		}
	}
	if compared < 100 {
		t.Errorf("only %d files were compared", compared)
	}
}

func contains(codes, some []fault.Code) bool {
	return slices.ContainsFunc(codes, func(c fault.Code) bool { return slices.Contains(some, c) })
}

func compileSchemas(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	all := map[string]*jsonschema.Schema{}
	for _, kind := range Kinds() {
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema(kind)))
		if err != nil {
			t.Fatal(err)
		}
		c := jsonschema.NewCompiler()
		c.AssertFormat()
		if err := c.AddResource(kind+".json", doc); err != nil {
			t.Fatal(err)
		}
		if all[kind], err = c.Compile(kind + ".json"); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// TestOneWrongRuleOneMessage: what is wrong in one rule is not told once for each rule
// that it is not.
func TestOneWrongRuleOneMessage(t *testing.T) {
	schema := compileSchemas(t)["set"]
	for _, c := range []struct{ why, rule string }{
		{"a level without points", "{levels: [{label: Có, points: 1}, {label: Không}]}"},
		{"an unknown key", "{levels: [{label: Có, points: 1, pionts: 0}]}"},
		{"an unknown rule", "{level: []}"},
		{"an unknown word", "tpyed"},
		{"two rules", "{yes_no: {yes: 1, no: 0}, levels: [{label: Có, points: 1}]}"},
		{"a list", "[1]"},
	} {
		set := "set: so\ntitle: T\nself: declared\naggregate: sum\nmax: 1\nparts: {appraised: 1, survey: 0}\n" +
			"areas: [{code: 1, title: A, max: 1, rule: " + c.rule + "}]\n"
		var found *jsonschema.ValidationError
		if !errors.As(schema.Validate(asJSON(t, []byte(set))), &found) || messages(found) != 1 {
			t.Errorf("%s: not one message: %v", c.why, found)
		}
	}
}

// messages are how many places of a schema had something against a file.
func messages(e *jsonschema.ValidationError) (n int) {
	if len(e.Causes) == 0 {
		return 1
	}
	for _, cause := range e.Causes {
		n += messages(cause)
	}
	return n
}

// yamlFiles are the files of testdata and of the packs that ship.
func yamlFiles(t *testing.T) (names []string) {
	t.Helper()
	for _, root := range []string{testdata, ".", "../examples"} {
		err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
			if err == nil && filepath.Ext(name) == ".yaml" {
				names = append(names, name)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return names
}

// shapeFaults reads a file by itself: what kind it is, and the codes of faults
// that are found while it is read.
func shapeFaults(t *testing.T, name string) (kind string, codes []fault.Code) {
	t.Helper()
	l := newLoader()
	d, err := l.open(os.DirFS(filepath.Dir(name)), filepath.Base(name), filepath.ToSlash(name))
	if err != nil {
		t.Fatal(err)
	}
	if d.read {
		kind = d.kind()
	}
	if s := shapeOf(kind); s != nil {
		d.as(kind, s)
	}
	for _, diag := range l.faults {
		codes = append(codes, diag.Code)
	}
	return kind, codes
}

// asJSON is the file as an editor hands it to a schema: numbers as they are
// written, dates as text, the first of two keys.
func asJSON(t *testing.T, text []byte) any {
	t.Helper()
	var doc yaml.Node
	if err := yaml.Unmarshal(bytes.TrimPrefix(text, []byte("\ufeff")), &doc); err != nil {
		t.Fatal(err)
	}
	if doc.Kind == 0 {
		return nil
	}
	return nodeAsJSON(t, doc.Content[0])
}

func nodeAsJSON(t *testing.T, n *yaml.Node) any {
	switch n.Kind {
	case yaml.MappingNode:
		object := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			if _, twice := object[n.Content[i].Value]; !twice {
				object[n.Content[i].Value] = nodeAsJSON(t, n.Content[i+1])
			}
		}
		return object
	case yaml.SequenceNode:
		list := []any{}
		for _, item := range n.Content {
			list = append(list, nodeAsJSON(t, item))
		}
		return list
	}
	switch n.ShortTag() {
	case "!!null":
		return nil
	case "!!bool":
		return strings.EqualFold(n.Value, "true")
	case "!!int", "!!float":
		if json.Valid([]byte(n.Value)) {
			return json.Number(n.Value)
		}
	}
	return n.Value
}

// Every code that reading can find is in one of the lists.
func TestSchemaCodesAreSorted(t *testing.T) {
	known := slices.Concat(schemaFinds, schemaCannotSee, schemaMisses, []fault.Code{
		// Of names of files, and of the meaning of what was read.
		codeIDMismatch, scoring.CodeLabelDuplicate, scoring.CodeWeightSum,
	})
	for _, name := range yamlFiles(t) {
		_, codes := shapeFaults(t, name)
		for _, code := range codes {
			if !slices.Contains(known, code) {
				t.Errorf("%s: %s is in none of the lists", name, code)
			}
		}
	}
}
