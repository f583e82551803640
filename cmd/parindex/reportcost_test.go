//go:build unix

package main

import (
	"bytes"
	"io"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/ratio"
)

// BenchmarkReport300ToScoreAndWorkbooks says how many times as much all the papers take as a
// score and the library's own writing of the same cells. What they take more, cpu-ms × (1 −
// 1/ratio), is to be no more than 1500 on the machine where a score takes as much.
func BenchmarkReport300ToScoreAndWorkbooks(b *testing.B) {
	dir, out := practiceRound(b, benchUnits), filepath.Join(b.TempDir(), "ra")
	report := func() {
		var faults bytes.Buffer
		if code := run([]string{"report", dir, "-o", out, "--replace"}, io.Discard, &faults); code != exitFine {
			b.Fatal(faults.String())
		}
	}
	report()
	var books [][][][]string
	names, _ := filepath.Glob(filepath.Join(out, "*.xlsx"))
	for _, name := range names {
		books = append(books, rowsOf(b, name))
	}
	ratio.Report(b, report, func() {
		benchScore(b, dir)
		for _, rows := range books {
			writeAlone(b, rows)
		}
	})
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
