package report

import (
	"strings"
	"testing"

	"parindex/cmd/internal/page"
)

// A printed table that is wider than the screen stands in parts, each with its first two columns; what else is
// printed is wrapped.
func TestGuideFitsTheScreen(t *testing.T) {
	chapter := "```\nĐiểm của từng đơn vị, như lệnh in\n" +
		"┌───┬──────┬───────┬───────┐\n" +
		"│ 1 │ Sở A │ 90,00 │ 88,50 │\n└───┴──────┴───────┴───────┘\n```"
	for width, want := range map[int]string{
		0: "    Điểm của từng đơn vị, như lệnh in\n    ┌───┬──────┬───────┬───────┐\n" +
			"    │ 1 │ Sở A │ 90,00 │ 88,50 │\n    └───┴──────┴───────┴───────┘\n\n",
		26: "    Điểm của từng đơn\n      vị, như lệnh in\n    ┌───┬──────┬───────┐\n" +
			"    │ 1 │ Sở A │ 90,00 │\n    └───┴──────┴───────┘\n" +
			"    ┌───┬──────┬───────┐\n    │ 1 │ Sở A │ 88,50 │\n    └───┴──────┴───────┘\n\n",
	} {
		var out strings.Builder
		if err := Guide(&out, []string{chapter}, page.Options{Width: width}); err != nil || out.String() != want {
			t.Errorf("%d columns: %v\n%s\nwant\n%s", width, err, out.String(), want)
		}
	}
}
