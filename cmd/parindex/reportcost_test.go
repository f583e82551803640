//go:build unix

package main

import (
	"bytes"
	"io"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/xuri/excelize/v2"
)

// BenchmarkReport300Cost says what all the papers take more than a score and the library's
// own writing of the same workbooks, in seconds of processors: extra-s is to be no more than
// 1.5 on the machine where score-s is 1.5. All three run in turn, on the same files.
func BenchmarkReport300Cost(b *testing.B) {
	dir, out := practiceRound(b, benchUnits), filepath.Join(b.TempDir(), "ra")
	var score, papers, books float64
	for b.Loop() {
		score += processors(b, func() { benchScore(b, dir) })
		papers += processors(b, func() {
			var faults bytes.Buffer
			if code := run([]string{"report", dir, "-o", out, "--replace"}, io.Discard, &faults); code != exitFine {
				b.Fatal(faults.String())
			}
		})
		names, _ := filepath.Glob(filepath.Join(out, "*.xlsx"))
		for _, name := range names {
			rows := rowsOf(b, name)
			books += processors(b, func() { writeAlone(b, rows) })
		}
	}
	n := float64(b.N)
	b.ReportMetric(score/n, "score-s")
	b.ReportMetric(books/n, "workbooks-s")
	b.ReportMetric(papers/n, "report-s")
	b.ReportMetric((papers-score-books)/n, "extra-s")
	b.ReportMetric(papers/score, "ratio")
}

// processors is how long a run keeps processors busy, in seconds.
func processors(b *testing.B, run func()) float64 {
	used := func() float64 {
		var u syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
			b.Fatal(err)
		}
		return float64(u.Utime.Sec+u.Stime.Sec) + float64(u.Utime.Usec+u.Stime.Usec)/1e6
	}
	before := used()
	run()
	return used() - before
}

// rowsOf are the cells of a workbook, sheet by sheet.
func rowsOf(b *testing.B, name string) (sheets [][][]string) {
	file, err := excelize.OpenFile(name, excelize.Options{RawCellValue: true})
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	for _, sheet := range file.GetSheetList() {
		rows, err := file.GetRows(sheet)
		if err != nil {
			b.Fatal(err)
		}
		sheets = append(sheets, rows)
	}
	return sheets
}

// writeAlone streams cells with nothing but the library.
func writeAlone(b *testing.B, sheets [][][]string) {
	file := excelize.NewFile()
	defer file.Close()
	for i, rows := range sheets {
		name := string(rune('A' + i))
		_, err := file.NewSheet(name)
		stream, err2 := file.NewStreamWriter(name)
		if err != nil || err2 != nil {
			b.Fatal(err, err2)
		}
		for line, row := range rows {
			cells := make([]any, len(row))
			for c, text := range row {
				cells[c] = text
			}
			at, _ := excelize.CoordinatesToCellName(1, line+1)
			if err := stream.SetRow(at, cells); err != nil {
				b.Fatal(err)
			}
		}
		if err := stream.Flush(); err != nil {
			b.Fatal(err)
		}
	}
	if err := file.Write(io.Discard); err != nil {
		b.Fatal(err)
	}
}
