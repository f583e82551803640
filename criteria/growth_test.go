package criteria

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"parindex/scoring/scoringtest/growth"
)

// Time grows as the text does, whatever is in it.
func BenchmarkMistakesGrow(b *testing.B) {
	for _, piece := range []string{"- ", "a: ", "[", "{a: ", "\"é", "'x\n", " k: v\n", "- k: v\n  l: w\n",
		": \u00a0", "x\n"} {
		b.Run(fmt.Sprintf("%.6q", piece), func(b *testing.B) {
			growth.Doubled(b, 400_000, func(n int) func() {
				text := bytes.Repeat([]byte(piece), n)
				return func() { findMistake(text) }
			})
		})
	}
}

// BenchmarkDeclarationsGrow doubles what a round or a criteria set declares of one kind.
func BenchmarkDeclarationsGrow(b *testing.B) {
	const round = "round: r\ntitle: t\nyear: 2025\nstatus: draft\npack: ./pack\n"
	const set = "set: so\ntitle: t\nself: typed\nmax: 100\n"
	for _, c := range []struct {
		why, head string
		item      func(i int) string
	}{
		{"unknown keys", round, func(i int) string { return fmt.Sprintf("key%d: x\n", i) }},
		{"keys that are there twice", round, func(i int) string { return "title: x\n" }},
		{"units", round + "blocks:\n- id: so\n  name: S\n  set: so\n  units:\n",
			func(i int) string { return fmt.Sprintf("  - {unit: u%d, name: U%d}\n", i, i) }},
		{"units with the same id", round + "blocks:\n- id: so\n  name: S\n  set: so\n  units:\n",
			func(i int) string { return "  - {unit: u, name: U}\n" }},
		{"units with unknown keys", round + "blocks:\n- id: so\n  name: S\n  set: so\n  units:\n",
			func(i int) string { return fmt.Sprintf("  - {unit: u%d, nam%d: U}\n", i, i) }},
		{"blocks", round + "blocks:\n",
			func(i int) string { return fmt.Sprintf("- {id: b%d, name: B%d, set: s%d, units: []}\n", i, i, i) }},
		{"agencies", round + "appraisers:\n",
			func(i int) string { return fmt.Sprintf("- {appraiser: a%d, name: A%d}\n", i, i) }},
		{"criteria", set + "areas:\n- code: 1\n  title: A\n  max: 100\n  criteria:\n",
			func(i int) string { return fmt.Sprintf("  - {code: 1.%d, title: T, max: 1, rule: {typed: {}}}\n", i+1) }},
		{"criteria with the same code", set + "areas:\n- code: 1\n  title: A\n  max: 100\n  criteria:\n",
			func(i int) string { return "  - {code: 1.1, title: T, max: 1, rule: {typed: {}}}\n" }},
		{"aliases of one anchor", set + "x: &a [1]\ny:\n", func(i int) string { return "- *a\n" }},
	} {
		b.Run(c.why, func(b *testing.B) {
			growth.Doubled(b, 5000, func(n int) func() {
				var text strings.Builder
				text.WriteString(c.head)
				for i := range n {
					text.WriteString(c.item(i))
				}
				name := "x.yaml"
				if strings.HasPrefix(c.head, "round") {
					name = "round.yaml"
				}
				files := fstest.MapFS{name: {Data: []byte(text.String())}}
				return func() {
					if name == "round.yaml" {
						if _, _, err := LoadRound(files, Shipped(), "."); err != nil {
							b.Fatal(err)
						}
						return
					}
					if _, _, err := LoadFile(files, name, name); err != nil {
						b.Fatal(err)
					}
				}
			})
		})
	}
}
