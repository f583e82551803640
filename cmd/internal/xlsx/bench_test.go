package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"
)

// unzipAll unpacks what is read of a workbook, as any program has to.
func unzipAll(t testing.TB, content []byte) {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range archive.File {
		from, err := part.Open()
		if err == nil {
			_, err = io.Copy(io.Discard, from)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

func readAll(t testing.TB, content []byte) {
	book, fault := Open(content)
	if fault != nil {
		t.Fatal(fault)
	}
	for i := range book.Tabs() {
		if _, fault := book.Sheet(i); fault != nil {
			t.Fatal(fault)
		}
	}
	book.Close()
}

// BenchmarkRead prints how many times unzipping alone it takes to read a filled
// form to its last cell: pairs in one run, their median.
func BenchmarkRead(b *testing.B) {
	content := workbooks(b)["../workbook/testdata/programs/form.xlsx"]
	b.ReportAllocs()
	var ratios []float64
	for b.Loop() {
		start := time.Now()
		for range 20 {
			unzipAll(b, content)
		}
		between := time.Now()
		for range 20 {
			readAll(b, content)
		}
		ratios = append(ratios, float64(time.Since(between))/float64(between.Sub(start)))
	}
	slices.Sort(ratios)
	b.ReportMetric(ratios[len(ratios)/2], "×unzip")
}

// BenchmarkDoubled prints how many times as long twice the input takes: about 2
// where the time goes with the size, 4 where it goes with its square.
func BenchmarkDoubled(b *testing.B) {
	for _, input := range []struct {
		what string
		of   func(n int) small
	}{
		{"cells", func(n int) small {
			return small{rows: "<row>" + strings.Repeat("</row><row><c><v>1</v></c>", n) + "</row>"}
		}},
		{"rows-backwards", func(n int) small {
			var rows strings.Builder
			for i := n; i > 0; i-- {
				fmt.Fprintf(&rows, `<row r="%d"><c r="A%d"><v>1</v></c></row>`, i, i)
			}
			return small{rows: rows.String()}
		}},
		{"merged-ranges", func(n int) small {
			return small{rows: "<row><c><v>1</v></c></row>",
				around: "<mergeCells>" + strings.Repeat(`<mergeCell ref="A1:B9"/>`, n) + "</mergeCells>"}
		}},
		{"texts", func(n int) small { return small{texts: strings.Repeat("<si><t>a</t></si>", n)} }},
		{"unknown-elements", func(n int) small {
			return small{around: strings.Repeat(`<a xmlns:b="u" xmlns:c="v"/>`, n)}
		}},
	} {
		b.Run(input.what, func(b *testing.B) {
			once, twice := input.of(32_000).written(b, containers[0]), input.of(64_000).written(b, containers[0])
			var ratios []float64
			for b.Loop() {
				ratios = append(ratios, float64(timeToOpen(b, twice))/float64(timeToOpen(b, once)))
			}
			slices.Sort(ratios)
			b.ReportMetric(ratios[len(ratios)/2], "x/doubled")
		})
	}
}

func timeToOpen(b *testing.B, content []byte) time.Duration {
	start := time.Now()
	if fault := openAll(content); fault != nil {
		b.Fatal(fault)
	}
	return time.Since(start)
}
