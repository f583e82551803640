//go:build unix

// Package ratio measures, for benchmarks, how many times as much processor time one thing
// takes as another: machines differ, and two things on one machine at one time do not.
package ratio

import (
	"os/exec"
	"slices"
	"syscall"
	"testing"
	"time"
)

// Report does two things in turn and reports the median of the ratios.
func Report(b *testing.B, one, other func()) {
	report(b, func() time.Duration { return spent(one) }, func() time.Duration { return spent(other) })
}

// Programs does the same with two programs, from their start to their end.
func Programs(b *testing.B, one, other []string) {
	report(b, func() time.Duration { return run(b, one) }, func() time.Duration { return run(b, other) })
}

func report(b *testing.B, one, other func() time.Duration) {
	one() // what is needed first is read
	other()
	var ratios, times []float64
	for b.Loop() {
		took := one()
		times = append(times, took.Seconds()*1000)
		ratios = append(ratios, float64(took)/float64(other()))
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(median(times), "cpu-ms")
	b.ReportMetric(median(ratios), "ratio")
}

func median(numbers []float64) float64 {
	slices.Sort(numbers)
	return numbers[len(numbers)/2]
}

// spent is the processor time of all threads of this process.
func spent(do func()) time.Duration {
	before := now()
	do()
	return now() - before
}

func now() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		panic(err) // not on any system that has it
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

func run(b *testing.B, command []string) time.Duration {
	cmd := exec.Command(command[0], command[1:]...)
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	return cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
}
