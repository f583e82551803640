//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"

	"golang.org/x/sync/errgroup"

	"parindex/cmd/internal/ratio"
	"parindex/cmd/internal/round"
	"parindex/cmd/internal/sheet"
)

// What a province needs, against the least that any program would; .ci/bench runs these.

// Scoring 300 workbooks, against unzipping their parts: 2.5 at most.
func BenchmarkScoreToUnzip(b *testing.B) { benchAgainst(b, unzip) }

// The same against opening them and streaming their sheets with excelize: 0.2 at most.
func BenchmarkScoreToExcelize(b *testing.B) { benchAgainst(b, stream) }

func benchAgainst(b *testing.B, read func(name string) error) {
	dir := practiceRound(b, benchUnits)
	for _, folder := range []string{"appraisal", "survey"} {
		if err := os.RemoveAll(filepath.Join(dir, folder)); err != nil {
			b.Fatal(err)
		}
	}
	books, err := filepath.Glob(filepath.Join(dir, "self", "*.xlsx"))
	if err != nil || len(books) != benchUnits {
		b.Fatal(len(books), err)
	}
	ratio.Report(b, func() { benchScore(b, dir, "--stage", "self") }, func() {
		group := errgroup.Group{}
		group.SetLimit(runtime.GOMAXPROCS(0))
		for _, name := range books {
			group.Go(func() error { return read(name) })
		}
		if err := group.Wait(); err != nil {
			b.Fatal(err)
		}
	})
}

// Writing 300 forms, against drawing ten: 1 at most.
func BenchmarkFormToDrawing(b *testing.B) {
	dir, out := practiceRound(b, benchUnits), filepath.Join(b.TempDir(), "forms")
	r, err := round.LoadDeclarations(os.DirFS(dir), dir)
	if err != nil {
		b.Fatal(err)
	}
	ratio.Report(b, func() {
		var faults bytes.Buffer
		if code := run([]string{"form", dir, "-o", out, "--replace"}, io.Discard, &faults); code != exitFine {
			b.Fatal(faults.String())
		}
	}, func() {
		for range 10 {
			if err := sheet.WriteForm(io.Discard, formOf(r, r.Blocks[0], r.Blocks[0].Units[0])); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// Starting, against a program that links the four large libraries and does nothing: 1.15 at most.
func BenchmarkStartToLibraries(b *testing.B) {
	program, libraries := built(b, "."), built(b, "./testdata/libraries")
	ratio.Programs(b, []string{program, "version"}, []string{libraries})
}

// Explaining a criterion among 300 units, against starting: to reach 8. The lists are read whole.
func BenchmarkExplainToStart(b *testing.B) {
	program, dir := built(b, "."), practiceRound(b, benchUnits)
	ratio.Programs(b, []string{program, "explain", dir, "so-001", "A.1.2"}, []string{program, "version"})
}

// Listing the packs, against starting: 4 at most.
func BenchmarkListToStart(b *testing.B) {
	program := built(b, ".")
	ratio.Programs(b, []string{program, "criteria", "list"}, []string{program, "version"})
}

// built is a program as it is shipped.
func built(b *testing.B, pkg string) string {
	name := filepath.Join(b.TempDir(), "program")
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", name, pkg)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	info, err := os.Stat(name)
	if err != nil {
		b.Fatal(err)
	}
	b.Logf("%s: %.1f MB", pkg, float64(info.Size())/1e6)
	return name
}
