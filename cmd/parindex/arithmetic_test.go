package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"parindex/scoring"
)

// Every result that was sealed under any number of the arithmetic is computed again, to
// the last figure. There is a round for each number.
func TestSealedResultsStay(t *testing.T) {
	for number := 1; number <= scoring.Arithmetic; number++ {
		rounds, err := filepath.Glob(filepath.Join("..", "..", "testdata", "arithmetic", strconv.Itoa(number), "*"))
		if err != nil || len(rounds) == 0 {
			t.Errorf("no round for arithmetic %d: %v", number, err)
		}
		for _, dir := range rounds {
			manifest, err := os.ReadFile(filepath.Join(dir, "manifest.txt"))
			if err != nil || !strings.Contains(string(manifest), "\n# arithmetic\t"+strconv.Itoa(number)+"\n") {
				t.Errorf("%s is not sealed by arithmetic %d: %v", dir, number, err)
			}
			var out, faults bytes.Buffer
			for _, command := range []string{"verify", "rescore"} {
				if code := run([]string{command, dir, "--lang", "en"}, &out, &faults); code != exitFine {
					t.Errorf("%s %s: exit status %d\n%s%s", command, dir, code, &out, &faults)
				}
			}
			record := filepath.Join(dir, "record.json")
			if _, err := os.Stat(record); err == nil &&
				run([]string{"compare", record, dir}, &out, &faults) != exitFine {
				t.Errorf("%s cannot be read: %s", record, &faults)
			}
		}
	}
}
