//go:build unix

package answers

import (
	"testing"

	"parindex/cmd/internal/ratio"
)

// A million ballots, against reading their rows with encoding/csv into one record: to reach
// 1.5. .ci/bench runs this.
func BenchmarkBallotsToCSV(b *testing.B) {
	s := province()
	path := writeBallots(b, s, million, false)
	ratio.Report(b, func() { readBallots(b, s, path) }, func() { readRecords(b, path) })
}

// The most memory in MB that ten million ballots take, measured once: 160 at most.
func BenchmarkPeakToTenMillion(b *testing.B) {
	s := province()
	path := writeBallots(b, s, 10*million, false)
	peak := watch()
	readBallots(b, s, path)
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(peak())/(1<<20), "MB")
}
