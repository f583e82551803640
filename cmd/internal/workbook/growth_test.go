package workbook

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/sheet"
	"parindex/scoring"
	"parindex/scoring/scoringtest/growth"
)

// rowsOf is a heading and n rows below it, each made of its number.
func rowsOf(head string, n int, row func(i int) string) string {
	var text strings.Builder
	text.WriteString(head)
	for i := range n {
		text.WriteString("\n" + row(i))
	}
	return text.String()
}

func always(text string) func(int) string { return func(int) string { return text } }

// BenchmarkRowsGrow doubles the rows of a self-assessment and of a list of decisions.
func BenchmarkRowsGrow(b *testing.B) {
	const self = "Mã\tTiêu chí\tĐiểm tối đa\tKê khai\tMẫu số\tTự chấm\tThẩm định\tTài liệu kiểm chứng\n1.2\tCó sáng " +
		"kiến\t1\tCó\n2.1\tx"
	const list = "Mã đơn vị\tMã tiêu chí\tTừ\tĐến\tLý do\tNgày\tTên tiêu chí"
	form := sampleForm(true)
	content := formBytes(b, form)
	for _, c := range []struct {
		why, head string
		row       func(i int) string
	}{
		{"unknown codes", self, func(i int) string { return fmt.Sprint("9.", i, "\tx\t1\tCó") }},
		{"repeated codes", self, always("1.2\tCó sáng kiến\t1\tCó")},
		{"codes that are days", self, always("#45778\tCó sáng kiến\t1\tCó")},
		{"rows without a code", self, always("\tCó sáng kiến\t1\tCó")},
		{"codes by formulas", self, always("=A1\tCó sáng kiến\t1\tCó")},
		{"unknown codes in a list", list,
			func(i int) string { return fmt.Sprint("so-a\t9.", i, "\t#2\t#1\tthiếu\t1/12/2021") }},
		{"unknown units in a list", list,
			func(i int) string { return fmt.Sprint("so", i, "\t1.1\t#2\t#1\tthiếu\t1/12/2021") }},
		{"repeated codes in a list", list, always("so-a\t1.2\t#2\t#1\tthiếu\t1/12/2021")},
		{"numbers for codes in a list", list, always("so-a\t#1.1\t#2\t#1\tthiếu\t1/12/2021")},
		{"errors in a list", list, always("so-a\t1.2\t#N/A\t=A1\tthiếu\t32/12/2021")},
	} {
		b.Run(c.why, func(b *testing.B) {
			growth.Doubled(b, 20_000, func(n int) func() {
				text := rowsOf(c.head, n, c.row)
				return func() {
					book, _ := openBytes(content, "x.xlsx")
					cells := &sheetCells{Sheet: gridOf(text)}
					name := sheet.AppraisalSheet
					if c.head == self {
						name = sheet.SelfSheet
					}
					book.sheets[name], book.sheets[strings.ToLower(name)] = cells, cells
					if c.head == self {
						book.ReadSelf(Want{Set: form.Block.Set, Unit: form.Unit, Appraised: true})
						return
					}
					book.ReadAppraisal(sampleNames)
				}
			})
		})
	}
}

// BenchmarkSheetsGrow doubles the sheets of a workbook.
func BenchmarkSheetsGrow(b *testing.B) {
	form := sampleForm(true)
	growth.Doubled(b, 150, func(n int) func() {
		file := excelize.NewFile()
		for i := range n {
			name := fmt.Sprint("Sheet", i+1)
			if _, err := file.NewSheet(name); err != nil {
				b.Fatal(err)
			}
			for j, row := range [][]any{{"Mã", "Tiêu chí", "Kê khai", "Mẫu số", "Tự chấm", "Thẩm định"},
				{"1.2", "", "Có"},
				{"2.1", "", 1, 2}} {
				if err := file.SetSheetRow(name, fmt.Sprint("A", j+1), &row); err != nil {
					b.Fatal(err)
				}
			}
		}
		out, err := file.WriteToBuffer()
		if err != nil {
			b.Fatal(err)
		}
		return func() {
			book, _ := openBytes(out.Bytes(), "x.xlsx")
			book.ReadSelf(Want{Set: form.Block.Set, Unit: form.Unit, Appraised: true})
			book.Recognise()
		}
	})
}

// BenchmarkTablesGrow doubles the rows of what came in, of earlier years and of satisfaction.
func BenchmarkTablesGrow(b *testing.B) {
	for _, c := range []struct {
		why, head string
		row       func(i int) string
		read      func(fsys fs.FS) error
	}{
		{"what came in", "unit,stage,received", func(i int) string { return fmt.Sprint("u", i, ",self,2021-11-24") },
			func(fsys fs.FS) error { _, _, _, err := ReadReceived(fsys, "x.csv", "x.csv", Names{}); return err }},
		{"dates that are none", "unit,stage,received", always("u,self,32/13/2021"),
			func(fsys fs.FS) error { _, _, _, err := ReadReceived(fsys, "x.csv", "x.csv", Names{}); return err }},
		{"history", "block,unit,index,rank,class", func(i int) string { return fmt.Sprint("so,u", i, ",80,1,Tốt") },
			func(fsys fs.FS) error { _, _, err := ReadHistory(fsys, "x.csv", "x.csv", Names{}); return err }},
		{"satisfaction of one unit", "unit,code,satisfaction", always("u,1.1,80%"), func(fsys fs.FS) error {
			_, _, err := ReadSurvey(fsys, "x.csv", "x.csv", scoring.PercentScale, Names{})
			return err
		}},
	} {
		b.Run(c.why, func(b *testing.B) {
			growth.Doubled(b, 20_000, func(n int) func() {
				files := fstest.MapFS{"x.csv": {Data: []byte(rowsOf(c.head, n, c.row))}}
				return func() {
					if err := c.read(files); err != nil {
						b.Fatal(err)
					}
				}
			})
		})
	}
}
