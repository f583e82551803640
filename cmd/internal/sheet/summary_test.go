package sheet

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/text"
	"parindex/scoring"
)

func sampleSummary(lang text.Lang) Summary {
	return Summary{
		Lang: lang, Title: "Chỉ số cải cách hành chính năm 2024", Status: scoring.Draft,
		Blocks: []SummaryBlock{
			{"Sở, ban, ngành", []SummaryUnit{
				{ID: "so-z", Name: "=Sở Z", State: Faulty, Errors: 2, Warnings: 1, File: "so-z.xlsx"},
				{ID: "so-a", Name: "Sở A", State: Missing},
				{ID: "so-b", Name: "Sở B", State: Clean},
			}},
			{"UBND cấp xã", []SummaryUnit{
				{ID: "xa-c", Name: "Xã C", State: Unreadable, Errors: 1, Remark: "tệp đặt mật khẩu mở"},
				{ID: "xa-d", Name: "Xã D", State: Doubtful, Warnings: 3, File: "xa-d.xlsx"},
			}},
		},
		Others: []SummaryFile{{Name: "self/la.xlsx", Errors: 1, File: "la.xlsx", Remark: "không biết của đơn vị nào"}},
	}
}

func TestSummaryListsUnitsInOrder(t *testing.T) {
	for _, test := range []struct {
		lang text.Lang
		want []string
	}{
		{text.Vietnamese, []string{
			"Tổng hợp", "Khối|Số đơn vị|Chưa gửi|Không đọc được|Có lỗi|Có cảnh báo|Đạt",
			"Sở, ban, ngành|3|1|0|1|0|1", "UBND cấp xã|2|0|1|0|1|0", "Tổng số|5|1|1|1|1|1",
			"Sở, ban, ngành", "STT|Mã|Đơn vị|Tình trạng|Lỗi|Cảnh báo|Bản đánh dấu|Ghi chú",
			"1|so-z|=Sở Z|Có lỗi|2|1|so-z.xlsx", "2|so-a|Sở A|Chưa gửi", "3|so-b|Sở B|Đạt",
			"UBND cấp xã", "STT|Mã|Đơn vị|Tình trạng|Lỗi|Cảnh báo|Bản đánh dấu|Ghi chú",
			"1|xa-c|Xã C|Không đọc được|1|||tệp đặt mật khẩu mở", "2|xa-d|Xã D|Có cảnh báo||3|xa-d.xlsx",
			"Tệp khác", "STT|Tệp|Lỗi|Cảnh báo|Bản đánh dấu|Ghi chú",
			"1|self/la.xlsx|1||la.xlsx|không biết của đơn vị nào", "Số tệp: 1",
		}},
		{text.English, []string{
			"Summary", "Block|Units|Missing|Unreadable|Faulty|Warnings|Clean",
			"Sở, ban, ngành|3|1|0|1|0|1", "UBND cấp xã|2|0|1|0|1|0", "All|5|1|1|1|1|1",
		}},
	} {
		got := summaryLines(t, sampleSummary(test.lang))
		same(t, string(test.lang), got[:min(len(got), len(test.want))], test.want)
	}
}

// summaryLines are the sheets' names and, below their titles, their rows.
func summaryLines(t *testing.T, s Summary) []string {
	t.Helper()
	var out bytes.Buffer
	if err := WriteSummary(&out, s); err != nil {
		t.Fatal(err)
	}
	file, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var lines []string
	for _, sheet := range file.GetSheetList() {
		lines = append(lines, sheet)
		rows, err := file.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		inTable := false
		for _, cells := range rows {
			if inTable {
				lines = append(lines, strings.Join(cells, "|"))
			}
			if len(cells) == 0 { // the blank line before the headings
				inTable = true
			}
		}
	}
	return lines
}
