package main

import (
	"bytes"
	"encoding/csv"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
)

// A sceptic's spreadsheet works out the totals, maxima and indexes of units and areas, and
// comes to ours.
func TestDataRecalculated(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not there: the formulas were not worked out")
	}
	dir := t.TempDir()
	for _, round := range []struct{ name, path string }{
		{"practice", practiceRound(t, 12)},
		{"scaled", filepath.Join("..", "..", "examples", "tay-ninh-2023")},
		{"weighted", filepath.Join("..", "..", "examples", "ha-tinh-2021")},
	} {
		out := filepath.Join(dir, round.name)
		var faults bytes.Buffer
		args := []string{"report", round.path, "-o", out, "--only", "data", "--lang", "en"}
		if code := run(args, io.Discard, &faults); code != exitFine && code != exitFaults {
			t.Fatal(faults.String())
		}
		if err := os.Rename(filepath.Join(out, "so-lieu.xlsx"), filepath.Join(dir, round.name+".xlsx")); err != nil {
			t.Fatal(err)
		}
	}
	const everySheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
	convert := exec.Command(office, "-env:UserInstallation=file://"+t.TempDir(), "--headless", "--convert-to",
		everySheet,
		"--outdir", dir, "practice.xlsx", "scaled.xlsx", "weighted.xlsx")
	convert.Dir = dir
	if said, err := convert.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	for _, round := range []string{"practice", "scaled", "weighted"} {
		checkAgain(t, filepath.Join(dir, round+"-Ranking.csv"), "Total", "Maximum")
		checkAgain(t, filepath.Join(dir, round+"-Areas.csv"), "Points", "Maximum")
	}
}

// checkAgain compares each of these columns with the one that the sheet worked out.
func checkAgain(t *testing.T, name string, heads ...string) {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(content)).ReadAll()
	if err != nil || len(rows) < 2 {
		t.Fatal(len(rows), err)
	}
	at := map[string]int{}
	for i, head := range rows[0] {
		at[head] = i
	}
	for _, row := range rows[1:] {
		for _, head := range heads {
			ours, _ := strconv.ParseFloat(row[at[head]], 64)
			again, err := strconv.ParseFloat(row[at[head+", again"]], 64)
			if err != nil || math.Abs(ours-again) > 1e-9 {
				t.Errorf("%s: %s is %s, worked out again %s: %v", filepath.Base(name), head, row[at[head]],
					row[at[head+", again"]], row[:4])
			}
		}
	}
}
