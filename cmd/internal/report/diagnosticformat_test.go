package report

import (
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/cmd/internal/workbook"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// faultsEverywhere stand at every kind of place, with every kind of argument.
var faultsEverywhere = fault.List{
	fault.New(scoring.CodeSumMismatch, fault.At("criteria/so.yaml", 3, 10),
		"criterion", "1", "declared", scoring.MustPoints("250/3"), "sum", scoring.Whole(2)),
	fault.New(scoring.CodeBandGap, fault.At("bộ tiêu chí/so 100%#1.yaml", 7, 1), "criterion", "1",
		"interval", scoring.Band{Low: &scoring.Edge{At: scoring.Whole(80)}, High: &scoring.Edge{At: scoring.Whole(85),
			Open: true}}),
	fault.New(scoring.CodeScoreOverMax, fault.InSheet("self/so-a.xlsx", "Tự đánh giá").At(12, 6),
		"criterion", "1.1", "points", scoring.MustPoints("2.5"), "max", scoring.Whole(2)).
		See(fault.NoteMaxHere, fault.At("criteria/so.yaml", 5, 0)),
	fault.New(workbook.CodeSheetMissing, fault.InSheet("c:so.xlsx", "Sheet1"), "expected", "x", "found",
		[]string{"a", "b"}),
	fault.Warn(criteria.CodeFileTooLarge, fault.InFile("/tmp/x.yaml"), "megabytes", 4),
	fault.New(fault.CodeNotUTF8, fault.InFile("C:/x.yaml")),
}

// SARIF holds to its schema, whatever the faults are and where they stand.
func TestSARIFIsValid(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../../../testdata/sarif/sarif-schema-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		why    string
		faults fault.List
	}{{"no fault", nil}, {"faults everywhere", faultsEverywhere}} {
		for _, lang := range text.Langs {
			value, err := jsonschema.UnmarshalJSON(strings.NewReader(written(t, "sarif", c.faults, text.Lang(lang))))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(value); err != nil {
				t.Errorf("%s, %s: %v", c.why, lang, err)
			}
		}
	}
}

// A finding keeps its fingerprint where its line moves, and two that are alike have two.
func TestFingerprints(t *testing.T) {
	at := func(line int) fault.Diagnostic {
		return fault.New(scoring.CodeSumMismatch, fault.At("so.yaml", line, 1), "criterion", "1", "declared",
			scoring.Whole(3), "sum", scoring.Whole(2))
	}
	of := func(faults ...fault.Diagnostic) (prints []string) {
		all := regexp.MustCompile(`"parindex/v1": "(.*)"`)
		for _, found := range all.FindAllStringSubmatch(written(t, "sarif", faults, text.English), -1) {
			prints = append(prints, found[1])
		}
		return prints
	}
	if one, moved := of(at(3)), of(at(30)); one[0] != moved[0] {
		t.Errorf("%s, on another line %s", one[0], moved[0])
	}
	if two := of(at(3), at(4)); two[0] == two[1] {
		t.Errorf("two faults have one fingerprint: %s", two[0])
	}
	other := at(3)
	other.Args[0].Value = "2"
	if one, two := of(at(3)), of(other); one[0] == two[0] {
		t.Errorf("criteria 1 and 2 have one fingerprint: %s", one[0])
	}
}

// A table of faults names the round, and whom to ask in each row; paths begin in the round, and what to do is said
// once.
func TestFaultsInTables(t *testing.T) {
	cell := func(file string, about fault.About) fault.Diagnostic {
		return fault.New(scoring.CodeCellNotNumber, fault.InSheet(file, "S").At(3, 5), "text", "x").In(about)
	}
	names := &fault.Names{Units: map[string]string{"so-a": "Sở A"}, Agencies: map[string]string{"so-b": "Sở B"}}
	f := Faults{Lang: text.English, Title: "PAR 2025", List: fault.List{
		cell("tinh/self/so-a.xlsx", fault.About{Unit: "so-a"}),
		cell("tinh/appraisal/so-b.xlsx", fault.About{Unit: "so-a", Agency: "so-b"}),
		cell("tinh/self/so-c.xlsx", fault.About{Unit: "so-c"}),
	}.Named(names), Within: func(shown string) (string, bool) { return strings.CutPrefix(shown, "tinh/") }}
	doc := f.Document(false)
	table := doc.Blocks[0].(*page.Table)
	if len(table.Footnotes) != 1 || table.Title[0] != "PAR 2025" {
		t.Errorf("title %q, footnotes %q", table.Title, table.Footnotes)
	}
	for i, want := range [][]string{{"self/so-a.xlsx:S!E3", "Sở A"}, {"appraisal/so-b.xlsx:S!E3", "Sở B"},
		{"self/so-c.xlsx:S!E3", "so-c"}} {
		row, data := table.Rows[i], doc.Data.Rows[i]
		if row[0].Text != want[0] || row[1].Text != want[1] || len(row[messageColumn].Refs) != 1 ||
			data[0].Text != "tinh/"+want[0] {
			t.Errorf("%q: row %+v, data %+v", want, row, data)
		}
	}
}

// The schema does refuse what is no SARIF, so the test above can fail.
func TestSchemaRefuses(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../../../testdata/sarif/sarif-schema-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	good := written(t, "sarif", faultsEverywhere, text.Vietnamese)
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(strings.Replace(good, `"startLine": 3`,
		`"startLine": 0`, 1)))
	if err != nil || schema.Validate(value) == nil {
		t.Errorf("line 0 is accepted; error %v", err)
	}
}

func written(t *testing.T, format string, faults fault.List, lang text.Lang) string {
	t.Helper()
	var out bytes.Buffer
	f := Faults{List: faults, Lang: lang, Version: "1.2.3"}
	write := map[string]func(io.Writer) error{"json": f.JSON, "github": f.GitHub, "sarif": f.SARIF}[format]
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestFileURI(t *testing.T) {
	for _, c := range []struct{ why, file, want string }{
		{"relative stays relative", "criteria/so.yaml", "criteria/so.yaml"},
		{"letters, blanks and signs are escaped", "bộ/so 1%#?.yaml", "b%E1%BB%99/so%201%25%23%3F.yaml"},
		{"a colon would be taken for a scheme", "so:1.yaml", "./so:1.yaml"},
		{"of a revision the file that is reviewed", "git:HEAD:./bo/so.yaml", "bo/so.yaml"},
		{"elsewhere", "../so.yaml", "../so.yaml"},
		{"from the root", "/x/so.yaml", "file:///x/so.yaml"},
		{"on a drive", "C:/x/so.yaml", "file:///C:/x/so.yaml"},
	} {
		if got := fileURI(c.file); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

func TestGitHubEscapes(t *testing.T) {
	faults := fault.List{fault.New(criteria.CodeUnknownKey, fault.At("a,b:c%.yaml", 1, 2),
		"key", "100%", "expected", []string{"x"}, "suggestion", "")}
	want := "::error file=a%2Cb%3Ac%25.yaml,line=1,col=2,title=unknown-key::unknown key “100%25”%0Ahint: expected " +
		"one of: x\n"
	if got := written(t, "github", faults, text.English); got != want {
		t.Errorf("got %s", got)
	}
	ofRevision := fault.List{fault.New(criteria.CodeUnknownKey, fault.At("git:HEAD:bo/so.yaml", 1, 2),
		"key", "x", "expected", []string{"x"}, "suggestion", "")}
	if got := written(t, "github", ofRevision, text.English); !strings.HasPrefix(got, "::error file=bo/so.yaml,line=1") {
		t.Errorf("of a revision: got %s", got)
	}
}
