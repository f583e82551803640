package workbook

import (
	"os"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/xlsx"
)

// TestAgreesWithExcelize compares the cells of blank forms, and of all the damaged
// ones that can be opened, with what another library reads.
func TestAgreesWithExcelize(t *testing.T) {
	if testing.Short() {
		t.Skip("many workbooks, one after the other")
	}
	count := sameAsExcelize(t, "a form", formBytes(t, sampleForm(false))) + sameAsExcelize(t, "a form with appraisal",
		formBytes(t, sampleForm(true)))
	for _, k := range damageKinds(t, "testdata/damage.txt") {
		path := k.baked(t)
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		count += sameAsExcelize(t, k.why, content)
	}
	if count < 20_000 {
		t.Errorf("only %d cells compared", count)
	}
}

func sameAsExcelize(t *testing.T, why string, content []byte) (count int) {
	book, _ := openBytes(content, "x.xlsx")
	if book == nil {
		return 0
	}
	file := inExcelize(t, content)
	for _, tab := range book.tabs() {
		for _, row := range book.grid(tab.Name).Rows {
			for i := range row.Cells {
				sameCell(t, why, file, book, tab.Name, row.Line, &row.Cells[i])
				count++
			}
		}
	}
	return count
}

func sameCell(t *testing.T, why string, file *excelize.File, book *Book, tab string, line int, c *xlsx.Cell) {
	at := book.position(tab, line, int(c.Col))
	if _, over := book.mergedOver(at); over { // for which excelize gives the value of another cell
		return
	}
	want, err := file.GetCellValue(tab, at.Cell(), excelize.Options{RawCellValue: true})
	if c.Type == xlsx.Bool {
		want = map[string]string{"1": "TRUE", "0": "FALSE"}[want]
	}
	if c.Value != want || err != nil {
		t.Errorf("%s: %s!%s: %q, excelize: %q (%v)", why, tab, at.Cell(), c.Value, want, err)
	}
	formula, err := file.GetCellFormula(tab, at.Cell())
	if got := book.formula(at); got != formula || err != nil {
		t.Errorf("%s: %s!%s: formula %q, excelize: %q (%v)", why, tab, at.Cell(), got, formula, err)
	}
}
