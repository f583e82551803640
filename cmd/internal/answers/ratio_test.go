//go:build unix

package answers

import (
	"testing"

	"parindex/cmd/internal/ratio"
)

// A million ballots, against reading their rows with encoding/csv into one record; .ci/bench
// runs this.
func BenchmarkBallotsToCSV(b *testing.B) {
	s := province()
	path := writeBallots(b, s, million, false)
	ratio.Report(b, func() { readBallots(b, s, path) }, func() { readRecords(b, path) })
}
