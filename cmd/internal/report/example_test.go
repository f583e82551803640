package report_test

import (
	"fmt"
	"os"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/report"
	"parindex/cmd/internal/text"
	"parindex/scoring/fault"
)

// A fault is shown with its line, a caret under the place, and what to do.
func ExampleDiagnostics() {
	at := fault.At("survey/counts.csv", 2, 8)
	d := fault.New("cell-not-whole", at, "column", "ballots", "found", "12.5")
	sources := func(file string) []byte { return []byte("unit,ballots\nso-a,  12.5\n") }
	if err := report.Diagnostics(os.Stdout, fault.List{d}, sources, page.Options{Lang: text.English}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// survey/counts.csv:2:8: error: “ballots” must be a whole number, 0 or more; found “12.5” [cell-not-whole]
	//    2 | so-a,  12.5
	//      |        ^
	//   hint: write a count, without thousands separators
}
