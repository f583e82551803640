package main

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"

	"parindex/cmd/internal/round"
	"parindex/scoring"
)

// published are the examples that reproduce figures somebody published, in the columns
// of score.
var published = []struct {
	example string
	rows    int
}{
	{"tay-ninh-2023", 25},
	{"binh-duong-2017", 9},
	{"ha-nam-2021", 1},
	{"hai-phong-2025", 18},
}

func TestPublishedFiguresAreReproduced(t *testing.T) {
	for _, p := range published {
		t.Run(p.example, func(t *testing.T) {
			dir := filepath.Join("../../examples", p.example)
			want := readCSV(t, read(t, filepath.Join(dir, "published.csv")))
			got := byName(readCSV(t, score(t, dir)))
			if len(want) != p.rows {
				t.Fatalf("%d published rows, want %d", len(want), p.rows)
			}
			for _, row := range want {
				ours := got[row["unit"]]
				for column, theirs := range row {
					if column != "unit" && theirs != "" && theirs != "?" && !sameFigure(ours[column], theirs) {
						t.Errorf("%s, %s: %q, published %q", row["unit"], column, ours[column], theirs)
					}
				}
			}
		})
	}
}

// The published mean is that of the exact indexes, rounded once.
func TestPublishedMeanIsReproduced(t *testing.T) {
	r, err := round.Load(os.DirFS("../../examples/binh-duong-2017"), "binh-duong-2017", nil)
	if err != nil || len(r.Faults) > 0 {
		t.Fatal(err, r.Faults)
	}
	cards, _ := scoring.Score(r.Round)
	if got := scoring.Rank(r.Round, cards)[0].Mean.Fixed(2); got != "78.39" {
		t.Errorf("mean %s, published 78.39", got)
	}
}

func score(t *testing.T, dir string) []byte {
	t.Helper()
	var out, faults bytes.Buffer
	if code := run([]string{"score", dir, "--format", "csv"}, &out, &faults); code != exitFine || faults.Len() > 0 {
		t.Fatalf("exit %d: %s", code, &faults)
	}
	return out.Bytes()
}

func sameFigure(a, b string) bool {
	p, errA := scoring.ParsePoints(a)
	q, errB := scoring.ParsePoints(b)
	return a == b || errA == nil && errB == nil && p.Equal(q)
}

func readCSV(t *testing.T, content []byte) []map[string]string {
	t.Helper()
	lines, err := csv.NewReader(bytes.NewReader(content)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, cell := range line {
			row[lines[0][i]] = cell
		}
		rows = append(rows, row)
	}
	return rows
}

func byName(rows []map[string]string) map[string]map[string]string {
	names := map[string]map[string]string{}
	for _, row := range rows {
		names[row["name"]] = row
	}
	return names
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func write(t *testing.T, name string, content []byte) {
	t.Helper()
	if err := os.WriteFile(name, content, 0o644); err != nil {
		t.Fatal(err)
	}
}
