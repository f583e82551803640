package workbook

import (
	"bytes"
	"fmt"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"
)

// Code, title and maximum may be merged over the rows of a scale, which are no rows without a code.
func TestCriteriaOfMergedCells(t *testing.T) {
	file := excelize.NewFile()
	for i, row := range [][]any{
		{"STT", "Tiêu chí", "Điểm tối đa", "Thang điểm", "Điểm"},
		{1, "Kế hoạch", 2, "Đúng hạn", 2},
		{nil, nil, nil, "Chậm", 0.5},
	} {
		if err := file.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	for _, col := range []string{"A", "B", "C"} {
		if err := file.MergeCell("Sheet1", col+"2", col+"3"); err != nil {
			t.Fatal(err)
		}
	}
	var content bytes.Buffer
	if err := file.Write(&content); err != nil {
		t.Fatal(err)
	}
	folder := fstest.MapFS{"a.xlsx": {Data: content.Bytes()}}
	listed, faults, err := ReadCriteria(folder, "a.xlsx", "a.xlsx")
	if err != nil || len(faults) > 0 || len(listed) != 1 || len(listed[0].Cases) != 1 {
		t.Fatal(listed, faults, err)
	}
	if l := listed[0]; l.Scale != "Đúng hạn: 2" || l.Cases[0].Text != "Chậm: 0.5" {
		t.Errorf("%q, then %q", l.Scale, l.Cases[0].Text)
	}
}

// A form of last year says below a scale what evidence is asked for; its column of evidence has what one unit sent.
func TestCriteriaOfOurForms(t *testing.T) {
	folder := fstest.MapFS{"a.csv": {Data: []byte("Mã,Tiêu chí,Điểm tối đa,Thang điểm,Tài liệu kiểm chứng\n" +
		"1,Kế hoạch,2,\"Đúng hạn: 2 điểm\nTài liệu kiểm chứng: Kế hoạch năm\",Kế hoạch số 5\n" +
		"2,Báo cáo,1,Đủ: 1 điểm,Báo cáo năm\n")}}
	listed, _, err := ReadCriteria(folder, "a.csv", "a.csv")
	if err != nil || len(listed) != 2 {
		t.Fatal(listed, err)
	}
	for i, want := range []string{"Đúng hạn: 2 điểm|Kế hoạch năm", "Đủ: 1 điểm|Báo cáo năm"} {
		if got := listed[i].Scale + "|" + listed[i].Evidence; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
