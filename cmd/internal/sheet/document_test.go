package sheet

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
)

// What is no table stands on a sheet before the tables and links to each; every
// sheet says what keeps the figures from being used.
func TestDocumentCover(t *testing.T) {
	d := &page.Document{
		Title: []string{"Sở A", "Chỉ số 2025"}, Banner: []string{"CÒN LỖI"},
		Paper: &page.Paper{Place: "A", Day: "ngày …",
			Authority: "Tm. Ủy ban", Signer: "Chủ tịch"},
		Blocks: []page.Block{
			page.Section{Line: page.Under("Hạng 2", page.Under("bằng điểm", page.Lines("xét 1.1")...))},
			&page.Table{Name: "Lĩnh vực", Title: []string{"Các lĩnh vực"}, Columns: []page.Column{{Head: "Mã"}},
				Rows: [][]page.Cell{{page.Word("1")}}, Sign: true},
			page.Paragraph("hết"),
			&page.Tree{Title: "so", Heads: [3]string{"Mã", "Điểm tối đa", "Tên"}, Branches: []page.Branch{
				{Code: "1", Figure: "10", Name: "Chỉ đạo"}, {Depth: 1, Code: "1.1", Figure: "2,5", Name: "Kế hoạch"},
				{Name: "Điểm thưởng"},
			}},
		},
	}
	for _, c := range []struct {
		lang text.Lang
		want string
	}{
		{text.Vietnamese, "Tổng quan: Sở A|Chỉ số 2025|CÒN LỖI||Hạng 2|bằng điểm|xét 1.1||→ Các lĩnh vực|hết||→ so\n" +
			"Lĩnh vực: Sở A|Các lĩnh vực|CÒN LỖI||Mã|1||A, ngày …|TM. ỦY BAN|CHỦ TỊCH|(Ký tên, đóng dấu)\n" +
			"so: Sở A|so|CÒN LỖI||Mã;Điểm tối đa;Tên|1;10;Chỉ đạo|   1.1;2,5;Kế hoạch|;;Điểm thưởng\n"},
		{text.English, "Overview: Sở A|Chỉ số 2025|CÒN LỖI||Hạng 2|bằng điểm|xét 1.1||→ Các lĩnh vực|hết||→ so\n" +
			"Lĩnh vực: Sở A|Các lĩnh vực|CÒN LỖI||Mã|1||A, ngày …|TM. ỦY BAN|CHỦ TỊCH|(Signature and stamp)\n" +
			"so: Sở A|so|CÒN LỖI||Mã;Điểm tối đa;Tên|1;10;Chỉ đạo|   1.1;2,5;Kế hoạch|;;Điểm thưởng\n"},
	} {
		file := openDocument(t, d, c.lang)
		if got := contents(t, file); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.lang, got, c.want)
		}
		for cell, sheet := range map[string]string{"A9": "'Lĩnh vực'!A1", "A12": "'so'!A1"} {
			if _, to, err := file.GetCellHyperLink(file.GetSheetList()[0], cell); err != nil || to != sheet {
				t.Errorf("%s leads to %q (%v), not to %s", cell, to, err, sheet)
			}
		}
	}
}

// The page's number is in the language of the document.
func TestDocumentFooter(t *testing.T) {
	d := &page.Document{Blocks: []page.Block{&page.Table{Name: "a", Title: []string{"R&D"},
		Columns: []page.Column{{Head: "x"}}}}}
	for lang, want := range map[text.Lang]string{text.Vietnamese: "Trang &P/&N", text.English: "Page &P/&N"} {
		options, err := openDocument(t, d, lang).GetHeaderFooter("a")
		if err != nil || !strings.HasSuffix(options.OddFooter, want) || !strings.Contains(options.OddFooter, "R&&D") {
			t.Errorf("%s: %q (%v)", lang, options.OddFooter, err)
		}
	}
}

func openDocument(t *testing.T, d *page.Document, lang text.Lang) *excelize.File {
	t.Helper()
	var out bytes.Buffer
	if err := WriteDocument(&out, d, page.Options{Lang: lang}); err != nil {
		t.Fatal(err)
	}
	file, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	return file
}

// contents are the sheets' rows.
func contents(t *testing.T, file *excelize.File) string {
	t.Helper()
	var out strings.Builder
	for _, sheet := range file.GetSheetList() {
		rows, err := file.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, row := range rows {
			lines = append(lines, strings.Join(row, ";"))
		}
		out.WriteString(sheet + ": " + strings.Join(lines, "|") + "\n")
	}
	return out.String()
}
