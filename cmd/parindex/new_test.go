package main

import (
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"parindex/criteria"
)

// Every pack that ships makes a round and a pack without errors, and every example makes
// the round of the next year.
func TestNewFromEverything(t *testing.T) {
	if testing.Short() {
		t.Skip("reads every example")
	}
	examples, err := filepath.Abs("../../examples")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	for _, pack := range criteria.Builtin() {
		year, err := strconv.Atoi(yearInName().FindString(pack))
		if err != nil {
			year = 2025
		}
		ends(t, "new", "round", "dot-"+pack, "--from", pack, "--year", strconv.Itoa(year+1))
		ends(t, "validate", "dot-"+pack)
		ends(t, "new", "pack", "moi-"+pack, "--from", pack, "--lang", "en")
		ends(t, "validate", "moi-"+pack)
		ends(t, "criteria", "test", "moi-"+pack)
	}
	rounds, err := filepath.Glob(filepath.Join(examples, "*", "round.yaml"))
	if err != nil || len(rounds) == 0 {
		t.Fatal("no examples", err)
	}
	for _, round := range rounds {
		last := filepath.Dir(round)
		next := "sau-" + filepath.Base(last)
		ends(t, "new", "round", next, "--from", last)
		ends(t, "validate", next)
		if name := handedIn(next); name != "" {
			t.Errorf("%s of last year is in the next", name)
		}
		if content, err := os.ReadFile(filepath.Join(next, "round.yaml")); err != nil ||
			!strings.Contains(string(content), "status: draft") {
			t.Errorf("%s is no draft: %v", next, err)
		}
	}
}

// ends runs a command that has to end well.
func ends(t *testing.T, args ...string) {
	t.Helper()
	var said strings.Builder
	if status := run(args, io.Discard, &said); status != exitFine {
		t.Errorf("parindex %s: %d\n%s", strings.Join(args, " "), status, said.String())
	}
}
