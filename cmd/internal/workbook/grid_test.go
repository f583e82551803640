package workbook

import (
	"strings"
	"testing"

	"parindex/cmd/internal/sheet"
)

// FuzzGrid reads any cells in any order as a self-assessment: a row a line, its
// cells separated by tabs. Nothing panics, every fault has its place, and a code
// has at most one row.
func FuzzGrid(f *testing.F) {
	blank := sampleForm(true)
	book, _ := openBytes(formBytes(f, blank), "x.xlsx")
	const head = "Mã\tTiêu chí\tĐiểm tối đa\tKê khai\tMẫu số\tTự chấm\tThẩm định\tTài liệu kiểm chứng\n"
	f.Add(head + "1.2\tCó sáng kiến\t1\tCó\n2.1\tKết quả xử lý phản ánh, kiến nghị\t10\t5\n2.3\t\t6\t\t\t5.25\n")
	f.Add(head + "45778\tCó sáng kiến\n2025-05-01\t\n1.1\tTuyên truyền\n1.1\tTuyên truyền\n\tTuyên truyền\t6\tx\n")
	f.Add(head + "(1)\t(2)\t(3)\n1.9\n1.9\n1.1.2:a\t\t\t?\n1.1.2:z\n2.10\t\t10\t\t\t#N/A\t-1\n")
	f.Add("STT\tSTT\n1\t2\n" + head)
	f.Fuzz(func(t *testing.T, grid string) {
		var rows []row
		for i, line := range strings.Split(grid, "\n") {
			rows = append(rows, row{line: i + 1, cells: strings.Split(line, "\t")})
		}
		r := newSelfReader(book, Want{Set: blank.Block.Set, Unit: blank.Unit, Appraised: true, Own: true})
		r.tabs = []selfTab{r.tab(sheet.SelfSheet, rows)}
		named := r.identify()
		r.read(named)
		seen := map[string]bool{}
		for _, n := range named {
			if n.code != "" && seen[n.code] {
				t.Errorf("%s has two rows", n.code)
			}
			seen[n.code] = true
		}
		for _, diag := range r.cells.faults {
			if diag.Pos.File() == "" {
				t.Errorf("%s has no place", diag.Code)
			}
		}
	})
}
