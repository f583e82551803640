package main

import (
	"bytes"
	"os"
	"testing"

	"parindex/cmd/internal/report"
	"parindex/criteria"
	"parindex/criteria/diff"
)

// packs.json says of the packs that ship what is read from their files.
func TestPackList(t *testing.T) {
	var packs []diff.Pack
	for _, id := range criteria.Builtin() {
		pack, faults, err := criteria.LoadBuiltin(id)
		if err != nil || len(faults) > 0 {
			t.Fatal(id, err, faults)
		}
		packs = append(packs, setsOf(pack))
	}
	var want bytes.Buffer
	if err := report.PacksOf(packs).JSON(&want); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("packs.json", want.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if !bytes.Equal(packList, want.Bytes()) {
		t.Errorf("packs.json is stale, rewrite it with -update; now it is\n%s", &want)
	}
}
