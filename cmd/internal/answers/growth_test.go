package answers

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"parindex/scoring/scoringtest/growth"
)

// BenchmarkRowsGrow doubles the rows of ballots and of counts.
func BenchmarkRowsGrow(b *testing.B) {
	const ballots, counts = "unit,ballot,group,q1,q2,q3", "unit,group,question,3,2,1,0"
	for _, c := range []struct {
		why, head string
		row       func(i int) string
	}{
		{"ballots", ballots, func(i int) string { return fmt.Sprint("so-y-te,", i, ",can-bo,3,2,C") }},
		{"one ballot again and again", ballots, func(int) string { return "so-y-te,1,can-bo,3,2,C" }},
		{"unknown units", ballots, func(i int) string { return fmt.Sprint("so", i, ",1,can-bo,3,2,C") }},
		{"unknown groups", ballots, func(i int) string { return fmt.Sprint("so-y-te,", i, ",g", i, ",3,2,C") }},
		{"answers that are none", ballots,
			func(i int) string { return fmt.Sprint("so-y-te,", i, ",can-bo,x", i, ",9,C") }},
		{"rows too long", ballots, func(i int) string { return fmt.Sprint("so-y-te,", i, ",can-bo,3,2,C,D") }},
		{"quotes out of place", ballots, func(i int) string { return fmt.Sprint("so-y-te,", i, ",can\"bo,3,2,C") }},
		{"counts", counts, func(i int) string { return fmt.Sprint("so-y-te,can-bo,q1,", i, ",2,1,0") }},
		{"counts of unknown questions", counts,
			func(i int) string { return fmt.Sprint("so-y-te,can-bo,q", i+4, ",3,2,1,0") }},
		{"counts that are none", counts, func(i int) string { return fmt.Sprint("so-y-te,can-bo,q1,x", i, ",2,-1,0") }},
	} {
		b.Run(c.why, func(b *testing.B) {
			growth.Doubled(b, 50_000, func(n int) func() {
				var text strings.Builder
				text.WriteString(c.head)
				for i := range n {
					text.WriteString("\n" + c.row(i))
				}
				files := fstest.MapFS{"a.csv": {Data: []byte(text.String())}}
				return func() {
					folder := NewFolder(surveyed())
					if err := folder.Read(files, "a.csv", "a.csv"); err != nil {
						b.Fatal(err)
					}
					folder.Result()
				}
			})
		})
	}
}
