// Package growth measures how the time of some work grows with its input. It is for
// benchmarks.
package growth

import (
	"runtime"
	"runtime/debug"
	"testing"
)

// Doubled times work on n of something and on twice as many, and reports how many times
// as long the second takes: about 2 where time grows as the input does, 4 where it grows
// as its square. Make builds an input of that size, which is not timed. Of several runs
// the fastest counts, since whatever else the machine does only makes one slower.
func Doubled(b *testing.B, n int, make func(n int) (work func())) {
	b.Helper()
	one, two := make(n), make(2*n)
	defer debug.SetGCPercent(debug.SetGCPercent(-1)) // no collecting in the middle of one
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(1 << 30))
	fastest := func(work func(), so float64) float64 {
		runtime.GC()
		begun := b.Elapsed()
		work()
		if took := (b.Elapsed() - begun).Seconds(); so == 0 || took < so {
			return took
		}
		return so
	}
	var first, second float64
	for b.Loop() {
		first, second = fastest(one, first), fastest(two, second)
	}
	b.ReportMetric(second/first, "x/doubled")
}
