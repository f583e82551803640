//go:build linux

package main

import (
	"fmt"
	"os/exec"
	"syscall"
	"testing"
)

// The most memory that scoring holds, in MB: 60 at most for 300 workbooks, 110 for 3,000.
func BenchmarkPeakTo3000(b *testing.B) {
	program, sizes := built(b, "."), []int{benchUnits, manyUnits, 3000}
	peaks, dirs := make([]int64, len(sizes)), make([]string, len(sizes))
	for i, units := range sizes {
		dirs[i] = practiceRound(b, units)
	}
	for b.Loop() {
		for i, dir := range dirs {
			cmd := exec.Command(program, "score", dir)
			if err := cmd.Run(); err != nil {
				b.Fatal(err)
			}
			peaks[i] = max(peaks[i], cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss)
		}
	}
	for i, units := range sizes {
		b.ReportMetric(float64(peaks[i])/1024, fmt.Sprintf("%d-MB", units))
	}
}
