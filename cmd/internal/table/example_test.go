package table_test

import (
	"fmt"
	"testing/fstest"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/table"
)

// A CSV that a Vietnamese spreadsheet saved: the rows below the headings, numbers with a
// decimal comma, and the place of a cell that holds no number.
func ExampleOpen() {
	files := fstest.MapFS{"hai-long.csv": {Data: []byte("Mã đơn vị;Mức độ hài lòng\nso-y-te;91,17\nso-noi-vu;tốt\n")}}
	source, err := table.OpenCSV(files, "hai-long.csv", "survey/hai-long.csv")
	if err != nil {
		fmt.Println(err)
		return
	}
	columns := []column.Heading{column.UnitCode, column.Satisfaction}
	rows, faults, _ := table.Open(source, table.Words{Columns: columns}, columns)
	defer rows.Close()
	for rows.Next() {
		fmt.Println(rows.Line(), rows.Phrase(column.UnitCode), rows.Percent(column.Satisfaction).Number)
	}
	for _, d := range append(faults, rows.Finish()...) {
		fmt.Println(d.Pos, d.Code)
	}
	// Output:
	// 2 so-y-te 91.17
	// 3 so-noi-vu 0
	// survey/hai-long.csv:3:11 cell-not-number
}
