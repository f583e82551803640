package xlsx

import (
	"archive/zip"
	"bytes"
	"io"
	"slices"
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
