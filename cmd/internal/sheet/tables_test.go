package sheet

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
)

func sampleTables() *page.Document {
	rank := page.Count(1)
	index := page.Figure(points("96.853146853"), 2)
	table := func(name string) *page.Table {
		return &page.Table{Name: name, Columns: []page.Column{{Head: "Xếp hạng", Numeric: true}, {Head: "Đơn vị"},
			{Head: "Chỉ số (%)", Numeric: true}}}
	}
	first := table("Khối: sở/ban/ngành của tỉnh và các đơn vị tương đương")
	first.Title, first.Banner = []string{"KẾT QUẢ XẾP HẠNG", "Khối sở"}, text.Vietnamese.Status("practice")
	first.Rows = [][]page.Cell{
		{rank, page.Word("Sở Nội vụ"), index},
		{rank, page.Word(`=HYPERLINK("http://x","y")`), index},
		{rank, {Text: "@SUM(1)", Marked: true}, page.Word("-")},
		{rank, page.Word("\t=1+1"), {}},
	}
	first.Notes, first.Sign = page.Lines("Lập theo bộ tiêu chí so."), true
	return &page.Document{Paper: &page.Paper{Day: "ngày …", Signer: "Giám đốc"},
		Blocks: []page.Block{first, table("khối- sở-ban-ngành của tỉnh và nhiều đơn vị nữa"), table("")}}
}

func TestTablesRoundTrip(t *testing.T) {
	var out bytes.Buffer
	if err := WriteDocument(&out, sampleTables(), page.Options{}); err != nil {
		t.Fatal(err)
	}
	file, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	sheet := file.GetSheetList()[0]
	for cell, want := range map[string]string{
		"A1": "KẾT QUẢ XẾP HẠNG", "A3": "ĐỢT THỰC HÀNH: có số liệu dựng để minh họa, không phải kết quả chính thức",
		"B5": "Đơn vị",
		"A6": "1", "C6": "96.85", "B7": `=HYPERLINK("http://x","y")`, "B8": "@SUM(1) (*)", "C8": "-", "B9": " =1+1",
		"A10": "Lập theo bộ tiêu chí so.", "B12": "……, ngày …", "B13": "GIÁM ĐỐC",
	} {
		if got, err := file.GetCellValue(sheet, cell); got != want || err != nil {
			t.Errorf("%s: %q, want %q (%v)", cell, got, want, err)
		}
		if formula, _ := file.GetCellFormula(sheet, cell); formula != "" {
			t.Errorf("%s is a formula: %s", cell, formula)
		}
	}
	if raw, _ := file.GetCellValue(sheet, "C6", excelize.Options{RawCellValue: true}); raw != "96.85" {
		t.Errorf("C6 is stored as %q", raw)
	}
	if dimension, _ := file.GetSheetDimension(sheet); dimension != "A1:C14" {
		t.Errorf("dimension %s", dimension)
	}
}

// Annexes are numbered above their titles, which stand in capitals; a table alone has neither.
func TestAnnexesOfADecision(t *testing.T) {
	d := sampleTables()
	d.Paper.Annexes, d.Paper.Reference = true, "(Kèm theo …)"
	for _, table := range d.Blocks {
		table.(*page.Table).Title = []string{"Kết quả xếp hạng", "Khối: Sở"}
	}
	var out bytes.Buffer
	if err := WriteDocument(&out, d, page.Options{}); err != nil {
		t.Fatal(err)
	}
	file, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	for cell, want := range map[string]string{"A1": "Phụ lục II", "A2": "KẾT QUẢ XẾP HẠNG", "A3": "Khối: Sở",
		"A4": "(Kèm theo …)"} {
		if got, err := file.GetCellValue(file.GetSheetList()[1], cell); got != want || err != nil {
			t.Errorf("%s: %q, want %q (%v)", cell, got, want, err)
		}
	}
}

func TestSheetNames(t *testing.T) {
	wanted := []string{"Sở", "sở", "Sở", "", "a/b:c", "'x'", "History", strings.Repeat("ư", 40),
		strings.Repeat("ư", 41),
		"😀" + strings.Repeat("x", 30)}
	same(t, "names", sheetNames(wanted), []string{
		"Sở", "sở (2)", "Sở (3)", "(4)", "a-b-c", "x", "History (7)",
		strings.Repeat("ư", 31), strings.Repeat("ư", 27) + " (9)", "😀" + strings.Repeat("x", 29),
	})
}

func TestNoTables(t *testing.T) {
	if err := WriteDocument(&bytes.Buffer{}, &page.Document{}, page.Options{}); err == nil {
		t.Error("wrote a workbook without a sheet")
	}
}

// TestPaperOfTables: rankings of up to eight columns stand upright, and the line
// with the date has room however narrow the columns on the right are.
func TestPaperOfTables(t *testing.T) {
	for cols, want := range map[int]string{3: "portrait", 8: "portrait", 9: "landscape"} {
		table := &page.Table{Name: "a", Columns: make([]page.Column, cols),
			Rows: [][]page.Cell{make([]page.Cell, cols)},
			Sign: true}
		table.Rows[0][1] = page.Word(strings.Repeat("dài ", 30))
		for i := 2; i < cols; i++ {
			table.Columns[i] = page.Column{Head: "Điểm", Numeric: true}
		}
		var out bytes.Buffer
		if err := WriteDocument(&out, &page.Document{Paper: &page.Paper{Day: "ngày …… tháng …… năm ……"},
			Blocks: []page.Block{table}}, page.Options{}); err != nil {
			t.Fatal(err)
		}
		file, err := excelize.OpenReader(&out)
		if err != nil {
			t.Fatal(err)
		}
		if layout, err := file.GetPageLayout("a"); err != nil || *layout.Orientation != want {
			t.Errorf("%d columns: %s, want %s (%v)", cols, *layout.Orientation, want, err)
		}
		merged, _ := file.GetMergeCells("a")
		for _, cells := range merged {
			from, _, _ := excelize.CellNameToCoordinates(cells.GetStartAxis())
			room := 0.0
			for col := from; col <= cols; col++ {
				width, _ := file.GetColWidth("a", column.Letters(col))
				room += width
			}
			if room < signWidth {
				t.Errorf("%d columns: %s has only %.1f digits", cols, cells.GetCellValue(), room)
			}
		}
		id, _ := file.GetCellStyle("a", "B2")
		if style, err := file.GetStyle(id); err != nil || style.Alignment.Indent != 1 {
			t.Errorf("%d columns: texts stand at the border (%v)", cols, err)
		}
	}
}

// A long title leaves room for the page number: what a table is and of whom
// stands in the footer whatever the round is called.
func TestFooting(t *testing.T) {
	for _, c := range []struct {
		why   string
		title []string
		want  string
	}{
		{"short", []string{"Kết quả", "Năm 2025", "Khối: Sở"}, "Kết quả – Năm 2025 – Khối: Sở"},
		{"a long round", []string{"Kết quả", strings.Repeat("Chỉ số ", 20), "Khối: Sở"}, "Kết quả – Khối: Sở"},
		{"only a round to shorten", []string{strings.Repeat("x", 110), "Khối: Sở"},
			strings.Repeat("x", 97) + "… – Khối: Sở"},
	} {
		if got := footing(c.title); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// Names of sheets and what footers say are cut between words, a footer where the title is: the block stays whole.
func TestNamesAreCutAtWords(t *testing.T) {
	if got := sheetNames([]string{"Theo đơn vị, khối Sở, ban, ngành"})[0]; got != "Theo đơn vị, khối Sở, ban" {
		t.Error(got)
	}
	title := "Chỉ số cải cách hành chính các sở, ban, ngành, UBND thành phố, quận, huyện của Thành phố Hồ Chí Minh năm 2021"
	const want = "Chỉ số cải cách hành chính các sở, ban, ngành, UBND thành phố, quận, huyện của Thành… – Khối: Sở, ban, ngành"
	if got := footing([]string{title, "Khối: Sở, ban, ngành"}); got != want {
		t.Error(got)
	}
}
