package main

import (
	"bytes"
	"encoding/json"
	"io"
	"reflect"
	"testing"
)

// TestExplainHasTheFiguresOfScore holds every figure of every unit's explanation
// against what score prints.
func TestExplainHasTheFiguresOfScore(t *testing.T) {
	const dir = "../../examples/binh-duong-2017"
	var score struct {
		Blocks []struct{ Ranking []map[string]any }
	}
	parse(t, &score, "score", dir, "--format", "json")
	if len(score.Blocks) == 0 {
		t.Fatal("nothing was scored")
	}
	for _, block := range score.Blocks {
		for _, want := range block.Ranking {
			var explained struct{ Unit map[string]any }
			parse(t, &explained, "explain", dir, want["unit"].(string), "--format", "json")
			if !reflect.DeepEqual(explained.Unit, want) {
				t.Errorf("%s: explained as %v, scored as %v", want["unit"], explained.Unit, want)
			}
		}
	}
}

func parse(t *testing.T, to any, args ...string) {
	t.Helper()
	var out bytes.Buffer
	if status := run(args, &out, io.Discard); status != exitFine {
		t.Fatalf("%v: status %d", args, status)
	}
	if err := json.Unmarshal(out.Bytes(), to); err != nil {
		t.Fatal(err)
	}
}
