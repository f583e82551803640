package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"parindex/cmd/internal/demo"
	"parindex/criteria"
)

// practiceRound makes a practice round in a new folder.
func practiceRound(tb testing.TB, units int, more ...string) string {
	tb.Helper()
	dir := filepath.Join(tb.TempDir(), "dot")
	var said bytes.Buffer
	args := append([]string{"demo", dir, "--units", strconv.Itoa(units)}, more...)
	if code := run(args, io.Discard, &said); code != exitFine {
		tb.Fatal(said.String())
	}
	return dir
}

// A practice round of any pack has a result and no faults, not even warnings, with
// one unit as with several for each set.
func TestDemoOfEveryPack(t *testing.T) {
	for _, pack := range criteria.Builtin() {
		for _, units := range []int{1, 6} {
			dir := practiceRound(t, units, "--pack", pack)
			var out, faults bytes.Buffer
			if code := run([]string{"validate", dir}, &out, &faults); code != exitFine || out.Len()+faults.Len() > 0 {
				t.Errorf("%s, %d units: validate exits with %d\n%s%s", pack, units, code, &out, &faults)
			}
			if code := run([]string{"score", dir, "--format", "csv"}, &out, &faults); code != exitFine {
				t.Errorf("%s, %d units: score exits with %d\n%s", pack, units, code, &faults)
			}
			if lines := bytes.Count(out.Bytes(), []byte("\n")); lines != units+1 {
				t.Errorf("%s, %d units: %d lines of results", pack, units, lines)
			}
		}
	}
}

// Every fault of faults.csv is found where the file says, and nothing else is.
func TestDemoFaultsAreFound(t *testing.T) {
	if testing.Short() {
		t.Skip("a round of every pack")
	}
	for _, pack := range criteria.Builtin() {
		dir := practiceRound(t, 12, "--pack", pack, "--faults", "100", "--seed", "5")
		var out bytes.Buffer
		run([]string{"validate", dir, "--format", "json"}, &out, io.Discard)
		planted, found := plantedIn(t, dir), foundBy(t, dir, out.Bytes())
		if len(planted) != 12 {
			t.Errorf("%s: %d faults, want 12", pack, len(planted))
		}
		if !slices.Equal(planted, found) {
			t.Errorf("%s: planted\n%q\nfound\n%q", pack, planted, found)
		}
	}
}

// plantedIn are the faults of faults.csv as "file cell code", sorted.
func plantedIn(t *testing.T, dir string) (faults []string) {
	t.Helper()
	file, err := os.Open(filepath.Join(dir, demo.FaultsFile))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, cell := range lines[1:] {
		faults = append(faults, cell[2]+" "+cell[3]+" "+cell[5])
	}
	slices.Sort(faults)
	return faults
}

// foundBy are the diagnostics of a report in the same form.
func foundBy(t *testing.T, dir string, content []byte) (faults []string) {
	t.Helper()
	var report struct {
		Diagnostics []struct{ Code, File, Sheet, Cell string }
	}
	if err := json.Unmarshal(content, &report); err != nil {
		t.Fatal(err)
	}
	for _, d := range report.Diagnostics {
		file, err := filepath.Rel(dir, filepath.FromSlash(d.File))
		if err != nil {
			t.Fatal(err)
		}
		cell := ""
		if d.Cell != "" {
			cell = d.Sheet + "!" + d.Cell
		}
		faults = append(faults, filepath.ToSlash(file)+" "+cell+" "+d.Code)
	}
	slices.Sort(faults)
	return faults
}

// The same options give the same bytes, whatever the number of workers; another seed
// gives others.
func TestDemoIsReproducible(t *testing.T) {
	options := []string{"--pack", "ha-tinh-2021", "--faults", "50"}
	first := contents(t, practiceRound(t, 6, options...))
	same := contents(t, practiceRound(t, 6, options...))
	if len(first) != len(same) {
		t.Fatalf("%d files, then %d", len(first), len(same))
	}
	for name, content := range first {
		if !bytes.Equal(content, same[name]) {
			t.Errorf("%s differs between two runs", name)
		}
	}
	other := contents(t, practiceRound(t, 6, append(options, "--seed", "2")...))
	for name, content := range first {
		if bytes.Equal(content, other[name]) {
			t.Errorf("%s is the same with another seed", name)
		}
	}
}

func contents(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		files[name], err = os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
