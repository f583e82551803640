package main

import (
	"bytes"
	"path/filepath"
	"testing"
)

// The result of every example is recorded beside it, as score writes it.
func TestExamplesAreRecorded(t *testing.T) {
	examples, err := filepath.Glob("../../examples/*/round.yaml")
	if err != nil || len(examples) == 0 {
		t.Fatal("no examples", err)
	}
	for _, declared := range examples {
		dir := filepath.Dir(declared)
		var out, faults bytes.Buffer
		if code := run([]string{"score", dir, "--format", "csv"}, &out, &faults); code > exitFaults {
			t.Fatalf("exit %d: %s", code, &faults)
		}
		file, now := filepath.Join(dir, "record.csv"), out.Bytes()
		switch {
		case *update:
			write(t, file, now)
		case !bytes.Equal(read(t, file), now):
			t.Errorf("%s: the result is not the one that was recorded", dir)
		}
	}
}
