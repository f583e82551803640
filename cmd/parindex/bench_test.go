package main

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"runtime/metrics"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// The sizes that are measured: a province, and a large one with its communes.
const benchUnits, manyUnits = 300, 1500

// BenchmarkScore300Whole scores a round with decisions and a survey.
func BenchmarkScore300Whole(b *testing.B) {
	dir := practiceRound(b, benchUnits)
	for b.Loop() {
		benchScore(b, dir)
	}
}

// BenchmarkScore300Firm says how firm each rank is, too: it is to take no more than twice
// [BenchmarkScore300Whole].
func BenchmarkScore300Firm(b *testing.B) {
	dir := practiceRound(b, benchUnits)
	for b.Loop() {
		benchScore(b, dir, "--firm")
	}
}

// BenchmarkReport300 writes everything that leaves the office. What it takes more than
// [BenchmarkScore300Whole] is the price of the papers.
func BenchmarkReport300(b *testing.B) { benchReport(b) }

// BenchmarkReport300Data and BenchmarkReport300Overview are single parts of it.
func BenchmarkReport300Data(b *testing.B)     { benchReport(b, "--only", "data") }
func BenchmarkReport300Overview(b *testing.B) { benchReport(b, "--only", "overview") }

func benchReport(b *testing.B, more ...string) {
	dir, out := practiceRound(b, benchUnits), filepath.Join(b.TempDir(), "ra")
	for b.Loop() {
		var faults bytes.Buffer
		if code := run(append([]string{"report", dir, "-o", out, "--replace"}, more...), io.Discard,
			&faults); code != exitFine {
			b.Fatal(faults.String())
		}
	}
}

func benchScore(b *testing.B, dir string, more ...string) {
	var faults bytes.Buffer
	if code := run(append([]string{"score", dir, "--format", "csv"}, more...), io.Discard, &faults); code != exitFine {
		b.Fatal(faults.String())
	}
}

// BenchmarkScoreGrows scores five times as many units: time-ratio is how many times
// as long that takes, memory-ratio how many times as much memory the program has at
// its peak. Both should stay below 5.
func BenchmarkScoreGrows(b *testing.B) {
	few, many := practiceRound(b, benchUnits), practiceRound(b, manyUnits)
	var timeOfFew, timeOfMany time.Duration
	var peakOfFew, peakOfMany uint64
	for b.Loop() {
		took, peak := measured(func() { benchScore(b, few) })
		timeOfFew, peakOfFew = timeOfFew+took, max(peakOfFew, peak)
		took, peak = measured(func() { benchScore(b, many) })
		timeOfMany, peakOfMany = timeOfMany+took, max(peakOfMany, peak)
	}
	b.ReportMetric(float64(timeOfMany)/float64(timeOfFew), "time-ratio")
	b.ReportMetric(float64(peakOfMany)/float64(peakOfFew), "memory-ratio")
	b.ReportMetric(float64(peakOfFew)/(1<<20), "peak-MB/300")
	b.ReportMetric(float64(peakOfMany)/(1<<20), "peak-MB/1500")
}

// BenchmarkRescoreGrows scores archives of one, two and four rounds again, of 100 units
// each: time-ratios should be about 2 and 4, and the memory that of one round.
func BenchmarkRescoreGrows(b *testing.B) {
	var took [3]time.Duration
	var peak [3]uint64
	var archives []string
	for i := range took {
		archives = append(archives, b.TempDir())
		for n := range 1 << i {
			round := practiceRound(b, 100, "--seed", strconv.Itoa(n))
			if err := os.Rename(round, filepath.Join(archives[i], strconv.Itoa(n))); err != nil {
				b.Fatal(err)
			}
		}
	}
	for b.Loop() {
		for i, archive := range archives {
			time, most := measured(func() {
				if code := run([]string{"rescore", archive, "--format", "jsonl"}, io.Discard,
					io.Discard); code != exitFine {
					b.Fatal(code)
				}
			})
			took[i], peak[i] = took[i]+time, max(peak[i], most)
		}
	}
	b.ReportMetric(float64(took[1])/float64(took[0]), "time-ratio-2")
	b.ReportMetric(float64(took[2])/float64(took[0]), "time-ratio-4")
	b.ReportMetric(float64(peak[2])/float64(peak[0]), "memory-ratio-4")
}

// measured is how long the work takes and the most memory that the runtime holds
// meanwhile, looked at every millisecond.
func measured(work func()) (took time.Duration, peak uint64) {
	debug.FreeOSMemory()
	stop, highest := make(chan struct{}), make(chan uint64)
	go func() {
		most := uint64(0)
		for {
			most = max(most, heldMemory())
			select {
			case <-stop:
				highest <- most
				return
			case <-time.After(time.Millisecond):
			}
		}
	}()
	begun := time.Now()
	work()
	took = time.Since(begun)
	close(stop)
	return took, <-highest
}

// heldMemory is what the runtime has from the system and has not given back.
func heldMemory() uint64 {
	samples := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	metrics.Read(samples)
	return samples[0].Value.Uint64() - samples[1].Value.Uint64()
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
