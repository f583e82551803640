package main

import (
	"runtime/debug"
	"testing"
)

func TestLimitMemory(t *testing.T) {
	none := debug.SetMemoryLimit(-1)
	for _, c := range []struct {
		why, percent, limit string
		workbooks           int
		want                int64
	}{
		{"a small round", "", "", 9_999, none},
		{"a large one", "", "", 12_000, 12_000 * 19 << 10},
		{"the user says how often", "50", "", 12_000, none},
		{"the user says how much", "", "1GiB", 12_000, none},
	} {
		t.Setenv("GOGC", c.percent)
		t.Setenv("GOMEMLIMIT", c.limit)
		restore := limitMemory(c.workbooks)
		if got := debug.SetMemoryLimit(-1); got != c.want {
			t.Errorf("%s: %d, want %d", c.why, got, c.want)
		}
		if restore(); debug.SetMemoryLimit(-1) != none {
			t.Errorf("%s: not given back", c.why)
		}
	}
}
