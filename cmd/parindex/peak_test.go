//go:build linux

package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
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
			peaks[i] = max(peaks[i], peakOf(b, exec.Command(program, "score", dir)))
		}
	}
	for i, units := range sizes {
		b.ReportMetric(float64(peaks[i])/1024, fmt.Sprintf("%d-MB", units))
	}
}

// peakOf is the most memory in KB that a program holds, looked at every millisecond. What
// the system reports of a program that has ended counts the one that started it, too.
func peakOf(b *testing.B, cmd *exec.Cmd) (peak int64) {
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	for {
		select {
		case err := <-ended:
			if err != nil {
				b.Fatal(err)
			}
			return peak
		case <-time.After(time.Millisecond):
			peak = max(peak, highestOf(cmd.Process.Pid))
		}
	}
}

// highestOf is the most that a process has held so far; 0 where it runs no more.
func highestOf(pid int) (kb int64) {
	status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if exe, _ := os.Readlink(fmt.Sprintf("/proc/%d/exe", pid)); strings.HasSuffix(exe, ".test") {
		return 0 // not started yet
	}
	_, after, _ := strings.Cut(string(status), "VmHWM:")
	_, _ = fmt.Sscan(after, &kb)
	return kb
}
