package page

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"parindex/cmd/internal/text"
)

// decisions is a table with little room in its first and last columns.
func decisions() *Table {
	t := &Table{Columns: []Column{{Head: "Mã"}, {Head: "Quyết định"}, {Head: "Giải trình của đơn vị"}}}
	for range 9 {
		t.Rows = append(t.Rows, []Cell{Word("1"), Word(strings.Repeat("lý do ", 40)), Word("không có")})
	}
	return t
}

var (
	cellWidth = regexp.MustCompile(`<w:tcW w:w="(\d+)" w:type="dxa"/>(?:<w:gridSpan w:val="(\d+)"/>)?`)
	gridWidth = regexp.MustCompile(`<w:gridCol w:w="(\d+)"/>`)
)

// Who gets the paper and who signs it have room beside each other, whatever columns stand above them; and the cells of
// every row end where the table does.
func TestSignatureHasRoom(t *testing.T) {
	d := letter()
	d.Blocks = []Block{decisions(), Paragraph("hết")}
	for _, c := range []struct {
		why string
		doc *Document
	}{{"a letter", d}, {"annexes", annexes()}} {
		for table := range strings.SplitSeq(partsOf(t, c.doc)["word/document.xml"], "<w:tblGrid>") {
			grid := sum(gridWidth.FindAllStringSubmatch(table, -1), 1)
			columns := strings.Count(table, "<w:gridCol ")
			for row := range strings.SplitSeq(table, "</w:tr>") {
				cells := cellWidth.FindAllStringSubmatch(row, -1)
				if columns == 0 || len(cells) == 0 {
					continue
				}
				same(t, c.why+": width", sum(cells, 1), grid)
				spans := sum(cells, 2)
				for _, cell := range cells {
					if cell[2] == "" {
						spans++
					}
				}
				same(t, c.why+": columns", spans, columns)
				if strings.Contains(row, "Nơi nhận") {
					same(t, c.why+": parts", len(cells), 2)
					same(t, c.why+": room on the left", sum(cells[:1], 1) > 4000, true)
					same(t, c.why+": room on the right", sum(cells[1:], 1) >= signWidth, true)
				}
			}
		}
	}
}

func sum(found [][]string, group int) (sum int) {
	for _, match := range found {
		n, _ := strconv.Atoi(match[group])
		sum += n
	}
	return sum
}

// What stands below an annex is rows of its table, which go to the next page with the last ones.
func TestNotesStandWithTheirRows(t *testing.T) {
	d := annexes()
	d.Paper.SignAnnexes = false
	for table := range strings.SplitAfterSeq(partsOf(t, d)["word/document.xml"], "</w:tbl>") {
		if strings.Contains(table, "<w:tbl>") {
			same(t, "the end of the annex is in it", strings.Contains(table, "Số đơn vị: 2\u00a0./."), true)
		}
	}
}

// Tables by themselves follow each other on one page where they are no annexes, and say once what they are of.
func TestTablesByThemselvesShareAPage(t *testing.T) {
	first, second := ranking(), ranking()
	second.Title = []string{"Tiêu chí đổi điểm", "Khối: Sở"}
	document := partsOf(t, &Document{Blocks: []Block{first, second, Section{Under("Cách tính")}}})["word/document.xml"]
	for part, times := range map[string]int{
		"<w:sectPr>": 1, "Chỉ số 2025": 1, "Khối: Sở": 1, "ĐỢT THỰC HÀNH": 1, "Tiêu chí đổi điểm": 1, "Cách tính": 1,
	} {
		same(t, part, strings.Count(document, part), times)
	}
	_, between, _ := strings.Cut(document, "Tiêu chí đổi điểm")
	between, _, _ = strings.Cut(between, "<w:tbl>")
	_, between, _ = strings.Cut(between, "</w:p>") // the style of a title keeps it with what follows
	same(t, "no title at the foot of a page", strings.Count(between, "<w:keepNext/>"), strings.Count(between, "<w:p>"))
	same(t, "what stands between title and table", strings.Count(between, "<w:p>") > 0, true)
}

// Paper in English has no words in Vietnamese but those of the round.
func TestPaperInEnglish(t *testing.T) {
	for name, write := range map[string]Writer{"docx": Docx, "html": HTML} {
		d := letter()
		d.Paper.Recipients = nil
		content := written(t, write, d, Options{Lang: text.English})
		if name == "docx" {
			content = partsIn(t, content)["word/document.xml"]
		}
		for _, part := range []string{"SOCIALIST REPUBLIC OF VIET NAM", "No. " + Dots, "Recipients:", "- Files, "} {
			same(t, name+": "+part, strings.Count(content, part), 1)
		}
		same(t, name+": words in Vietnamese", fmt.Sprint(regexp.MustCompile(`Số: |CỘNG|Nơi nhận|Lưu`).
			FindAllString(content, -1)), "[]")
	}
}
