package page_test

import (
	"fmt"
	"os"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
)

// A report makes one document, and each format has a writer for it.
func Example() {
	d := &page.Document{Title: []string{"Ranking"}, Blocks: []page.Block{&page.Table{
		Columns: []page.Column{{ID: "unit", Head: "Unit"}, {ID: "index", Head: "Index", Numeric: true}},
		Rows: [][]page.Cell{
			{page.Word("Sở Y tế"), page.Figure(scoring.Whole(90), 2)},
			{page.Word("Sở Nội vụ"), page.Figure(scoring.Whole(75), 2)},
		},
	}}}
	for _, write := range []page.Writer{page.Text, page.Markdown, page.CSV} {
		if err := write(os.Stdout, d, page.Options{Lang: text.English}); err != nil {
			fmt.Println(err)
		}
	}
	// Output:
	// Ranking
	//
	// ┌───────────┬───────┐
	// │ Unit      │ Index │
	// ├───────────┼───────┤
	// │ Sở Y tế   │ 90.00 │
	// │ Sở Nội vụ │ 75.00 │
	// └───────────┴───────┘
	// ## Ranking
	//
	// | Unit      | Index |
	// |:----------|------:|
	// | Sở Y tế   | 90.00 |
	// | Sở Nội vụ | 75.00 |
	//
	// unit,index
	// Sở Y tế,90.00
	// Sở Nội vụ,75.00
}
