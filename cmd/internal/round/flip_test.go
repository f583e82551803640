package round

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"parindex/cmd/internal/workbook"
	"parindex/cmd/internal/xlsx/flip"
)

// No bit of any workbook of a round that is flipped changes a figure without a word.
func TestFlippedBits(t *testing.T) {
	times := 500
	if testing.Short() {
		times = 20
	}
	read := declare()
	check := func(name, content string) {
		flip.Check(t, times, []byte(content), func(content []byte) (figures, said string) {
			r, faults := read(t, fstest.MapFS{name: {Data: content}})
			r.Faults = nil
			return strings.Join(told(r), "\n"), fmt.Sprint(faults)
		})
	}
	check("self/so-y-te.xlsx", form("so-y-te", workbook.Value{Code: "1.1", Input: "points", Text: "5"}))
	for _, kind := range tableKinds {
		if kind.xlsx != "" {
			head := strings.ReplaceAll(kind.vietnamese, "|3|2", "|Hài lòng|Không hài lòng") // no column of numbers
			check(kind.xlsx, book("Trang", nil, head, kind.row))
		}
	}
}
