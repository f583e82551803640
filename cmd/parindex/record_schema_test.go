package main

import (
	"bytes"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"parindex/cmd/internal/record"
)

// The schema of a record is pinned: a field that goes, or changes its type, is seen here,
// and calls for the next number.
func TestRecordSchemaGolden(t *testing.T) {
	const file = "../../testdata/schema/record.json"
	if *update {
		write(t, file, record.JSONSchema())
	}
	if !bytes.Equal(record.JSONSchema(), read(t, file)) {
		t.Errorf("the schema is not that of %s", file)
	}
}

// The record of every example, with all that a record can hold, keeps the schema.
func TestRecordsKeepTheSchema(t *testing.T) {
	schema := compiled(t, record.JSONSchema())
	examples, err := filepath.Glob("../../examples/*/round.yaml")
	if err != nil || len(examples) == 0 {
		t.Fatal("no examples", err)
	}
	for _, declared := range examples {
		dir := filepath.Dir(declared)
		if err := schema.Validate(parsed(t, recordOf(t, dir))); err != nil {
			t.Errorf("%s: %v", dir, err)
		}
	}
	if err := schema.Validate(parsed(t, recordOf(t, "../../examples/faulty", "--firm"))); err != nil {
		t.Errorf("with firm ranks: %v", err)
	}
}

// What examples/commands.md reads from a record with other programs is there.
func TestFieldsOfRecordsThatAreShown(t *testing.T) {
	shown := string(read(t, "../../examples/commands.md"))
	schema := string(record.JSONSchema())
	found := 0
	for _, line := range strings.Split(shown, "\n") {
		if !strings.Contains(line, "'2025.json'") && !strings.HasPrefix(line, "jq ") {
			continue
		}
		found++
		for _, field := range regexp.MustCompile(`[.']([a-z_]+)`).FindAllStringSubmatch(line, -1) {
			if !strings.Contains(schema, `"`+field[1]+`": {`) &&
				!strings.Contains("json load json_normalize", field[1]) {
				t.Errorf("a record has no field %s: %s", field[1], line)
			}
		}
	}
	if found != 3 {
		t.Errorf("examples/commands.md reads records in %d lines, want 3", found)
	}
}

// The schema refuses what is no record, so that the test above can fail.
func TestRecordSchemaRefuses(t *testing.T) {
	schema := compiled(t, record.JSONSchema())
	good := recordOf(t, "../../examples/faulty")
	for _, c := range []struct{ why, old, new string }{
		{"another number", `"schema": 2`, `"schema": 1`},
		{"a field that is not there", `"year": `, `"jahr": `},
		{"points as a number", `"exact": "6"`, `"exact": 6`},
	} {
		bad := strings.Replace(good, c.old, c.new, 1)
		if bad == good || schema.Validate(parsed(t, bad)) == nil {
			t.Errorf("%s is accepted", c.why)
		}
	}
}

func recordOf(t *testing.T, dir string, more ...string) string {
	t.Helper()
	var out, faults bytes.Buffer
	if code := run(append([]string{"score", dir, "--format", "json"}, more...), &out, &faults); code > exitFaults {
		t.Fatalf("exit %d: %s", code, &faults)
	}
	return out.String()
}

func compiled(t *testing.T, text []byte) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	if err := c.AddResource(record.SchemaID, parsed(t, string(text))); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile(record.SchemaID)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func parsed(t *testing.T, text string) any {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return value
}
