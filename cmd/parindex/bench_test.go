package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/sync/errgroup"
)

const benchUnits = 300

// province makes a round of many units from the filled workbooks of an example:
// the same sheets under other names, without the hidden sheet that would say so.
func province(b *testing.B, units int) string {
	b.Helper()
	example, dir := "../../examples/tay-ninh-2023", b.TempDir()
	var round strings.Builder
	round.WriteString("round: tay-ninh-2023\ntitle: Đo tốc độ\nyear: 2023\nstatus: practice\npack: tay-ninh-2023\nappraised_in: workbook\n" +
		"blocks:\n  - block: so\n    name: Sở\n    set: so\n    units:\n")
	book := anonymous(b, filepath.Join(example, "self", "so-tttt.xlsx"))
	if err := os.Mkdir(filepath.Join(dir, "self"), 0o755); err != nil {
		b.Fatal(err)
	}
	for i := range units {
		fmt.Fprintf(&round, "      - {unit: so-%d, name: Sở số %d}\n", i, i)
		if err := os.WriteFile(filepath.Join(dir, "self", fmt.Sprintf("so-%d.xlsx", i)), book, 0o644); err != nil {
			b.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "round.yaml"), []byte(round.String()), 0o644); err != nil {
		b.Fatal(err)
	}
	return dir
}

func anonymous(b *testing.B, name string) []byte {
	b.Helper()
	file, err := excelize.OpenFile(name)
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	if err := file.SetCellStr("_parindex", "B3", ""); err != nil { // whose form it is
		b.Fatal(err)
	}
	var out bytes.Buffer
	if err := file.Write(&out); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}

// BenchmarkScore300Workbooks is the whole command. It is to take no more than a
// quarter of [BenchmarkExcelizeAlone], what the library needs to open the same
// files and stream the same sheets with as many workers, and no more than six
// times [BenchmarkUnzip], the least that any reader can do.
func BenchmarkScore300Workbooks(b *testing.B) {
	dir := province(b, benchUnits)
	for b.Loop() {
		var faults bytes.Buffer
		if code := run([]string{"score", dir, "--format", "csv"}, io.Discard, &faults); code != exitFine {
			b.Fatal(faults.String())
		}
	}
}

func BenchmarkExcelizeAlone(b *testing.B) { benchBooks(b, stream) }

func BenchmarkUnzip(b *testing.B) { benchBooks(b, unzip) }

// benchBooks has all workers read the workbooks of a province.
func benchBooks(b *testing.B, read func(name string) error) {
	dir := province(b, benchUnits)
	books, err := filepath.Glob(filepath.Join(dir, "self", "*.xlsx"))
	if err != nil || len(books) != benchUnits {
		b.Fatal(len(books), err)
	}
	for b.Loop() {
		group := errgroup.Group{}
		group.SetLimit(runtime.GOMAXPROCS(0))
		for _, name := range books {
			group.Go(func() error { return read(name) })
		}
		if err := group.Wait(); err != nil {
			b.Fatal(err)
		}
	}
}

// unzip unpacks the parts that say what stands in the sheets.
func unzip(name string) error {
	archive, err := zip.OpenReader(name)
	if err != nil {
		return err
	}
	defer archive.Close()
	for _, part := range archive.File {
		if strings.HasPrefix(part.Name, "docProps/") {
			continue
		}
		content, err := part.Open()
		if err != nil {
			return err
		}
		if _, err := io.Copy(io.Discard, content); err != nil {
			return err
		}
	}
	return nil
}

func stream(name string) error {
	file, err := excelize.OpenFile(name, excelize.Options{RawCellValue: true})
	if err != nil {
		return err
	}
	defer file.Close()
	for _, sheet := range []string{"_parindex", "Tự đánh giá"} {
		rows, err := file.Rows(sheet)
		if err != nil {
			return err
		}
		for rows.Next() {
			if _, err := rows.Columns(); err != nil {
				return err
			}
		}
		if err := rows.Close(); err != nil {
			return err
		}
	}
	return nil
}
