package report

import (
	"slices"
	"strings"
	"testing"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
)

func sampleReceived(lang text.Lang) Received {
	return Received{
		Lang: lang, Title: "Chỉ số cải cách hành chính năm 2024", Status: scoring.Draft,
		Blocks: []ReceivedBlock{
			{"Sở, ban, ngành", []ReceivedUnit{
				{ID: "so-z", Name: "=Sở Z", Received: "2024-11-26", DaysLate: 3, State: Faulty, Errors: 2,
					Warnings: 1, Remark: "Chậm 3 ngày", File: "so-z.xlsx"},
				{ID: "so-a", Name: "Sở A", State: Missing},
				{ID: "so-l", Name: "Sở L", Received: "2024-11-20", State: Lost, Errors: 1},
				{ID: "so-b", Name: "Sở B", State: Clean},
			}},
			{"UBND cấp xã", []ReceivedUnit{
				{ID: "xa-c", Name: "Xã C", State: Unreadable, Errors: 1, Remark: "tệp đặt mật khẩu mở"},
				{ID: "xa-d", Name: "Xã D", State: Doubtful, Warnings: 3, File: "xa-d.xlsx"},
			}},
		},
		Others: []ReceivedFile{{Name: "self/la.xlsx", Errors: 1, File: "la.xlsx", Remark: "không biết của đơn vị nào"}},
	}
}

func TestReceivedListsUnitsInOrder(t *testing.T) {
	for _, test := range []struct {
		lang text.Lang
		want []string
	}{
		{text.Vietnamese, []string{
			"Tổng hợp", "Khối|Số đơn vị|Chưa gửi|Đã nhận, thiếu tệp|Không đọc được|Có lỗi|Có cảnh báo|Đạt",
			"Sở, ban, ngành|4|1|1|0|1|0|1", "UBND cấp xã|2|0|0|1|0|1|0", "Tổng số|6|1|1|1|1|1|1",
			"Sở, ban, ngành", "STT|Mã|Đơn vị|Ngày nhận|Tình trạng|Lỗi|Cảnh báo|Bản đánh dấu|Ghi chú",
			"1|so-z|=Sở Z|26/11/2024|Có lỗi|2|1|so-z.xlsx|Chậm 3 ngày", "2|so-a|Sở A||Chưa gửi",
			"3|so-l|Sở L|20/11/2024|Đã nhận, thiếu tệp|1", "4|so-b|Sở B||Đạt",
			"UBND cấp xã", "STT|Mã|Đơn vị|Ngày nhận|Tình trạng|Lỗi|Cảnh báo|Bản đánh dấu|Ghi chú",
			"1|xa-c|Xã C||Không đọc được|1|||tệp đặt mật khẩu mở", "2|xa-d|Xã D||Có cảnh báo||3|xa-d.xlsx",
			"Tệp khác", "STT|Tệp|Lỗi|Cảnh báo|Bản đánh dấu|Ghi chú",
			"1|self/la.xlsx|1||la.xlsx|không biết của đơn vị nào", "Số tệp: 1",
		}},
		{text.English, []string{
			"Summary", "Block|Units|Missing|File lost here|Unreadable|Faulty|Warnings|Clean",
			"Sở, ban, ngành|4|1|1|0|1|0|1", "UBND cấp xã|2|0|0|1|0|1|0", "All|6|1|1|1|1|1|1",
		}},
	} {
		got := receivedLines(sampleReceived(test.lang))
		if got = got[:min(len(got), len(test.want))]; !slices.Equal(got, test.want) {
			t.Errorf("%s: %q\nwant %q", test.lang, got, test.want)
		}
	}
}

// receivedLines are the tables' names and, below each, its headings, rows and notes.
func receivedLines(r Received) (lines []string) {
	for _, block := range r.Document().Blocks {
		t := block.(*page.Table)
		var heads []string
		for _, c := range t.Columns {
			heads = append(heads, c.Head)
		}
		lines = append(lines, t.Name, strings.Join(heads, "|"))
		for _, row := range t.Rows {
			lines = append(lines, joinedCells(row))
		}
		for _, note := range t.Notes {
			lines = append(lines, note.Text)
		}
	}
	return lines
}

func joinedCells(row []page.Cell) string {
	var texts []string
	for _, c := range row {
		if c.Number != nil {
			c.Text = c.Number.String()
		}
		texts = append(texts, c.Text)
	}
	return strings.TrimRight(strings.Join(texts, "|"), "|")
}

// What has to be done stands out.
func TestReceivedTones(t *testing.T) {
	d := sampleReceived(text.English).Document()
	for _, c := range []struct {
		table, row, col int
		want            page.Tone
	}{
		{0, 0, 2, page.Bad}, {0, 0, 4, ""}, {0, 2, 3, page.Bad}, {0, 2, 6, page.Warning}, {0, 2, 7, ""},
		{1, 0, 3, page.Warning}, {1, 0, 4, page.Bad}, {1, 3, 4, ""}, {2, 1, 4, page.Warning},
	} {
		if got := d.Blocks[c.table].(*page.Table).Rows[c.row][c.col].Tone; got != c.want {
			t.Errorf("table %d, row %d, column %d: %q, want %q", c.table, c.row, c.col, got, c.want)
		}
	}
}
