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
	typeRows(t, file, "Sheet1", [][]any{
		{"STT", "Tiêu chí", "Điểm tối đa", "Thang điểm", "Điểm"},
		{1, "Kế hoạch", 2, "Đúng hạn", 2},
		{nil, nil, nil, "Chậm", 0.5},
	})
	for _, col := range []string{"A", "B", "C"} {
		if err := file.MergeCell("Sheet1", col+"2", col+"3"); err != nil {
			t.Fatal(err)
		}
	}
	listed, faults, err := ReadCriteria(asFolder(t, file), "a.xlsx", "a.xlsx", nil)
	if err != nil || len(faults) > 0 || len(listed) != 1 || len(listed[0].Cases) != 1 {
		t.Fatal(listed, faults, err)
	}
	if l := listed[0]; l.Scale != "Đúng hạn: 2" || l.Cases[0].Text != "Chậm: 0.5" {
		t.Errorf("%q, then %q", l.Scale, l.Cases[0].Text)
	}
}

// Of several sheets the first that people see with a table of criteria is read, and others with one are told; or those
// that are asked for, each as a set.
func TestCriteriaOfSheets(t *testing.T) {
	file := excelize.NewFile()
	for _, name := range []string{"Nháp", "Cấp sở", "Cấp xã"} {
		if _, err := file.NewSheet(name); err != nil {
			t.Fatal(err)
		}
		typeRows(t, file, name, [][]any{{"STT", "Tiêu chí", "Điểm tối đa"}, {1, "Kế hoạch " + name, 2}})
	}
	typeRows(t, file, "Sheet1", [][]any{{"Phụ lục"}})
	if err := file.SetSheetVisible("Nháp", false); err != nil {
		t.Fatal(err)
	}
	folder := asFolder(t, file)
	for _, c := range []struct {
		ask  []string
		want string
	}{
		{nil, "Kế hoạch Cấp sở: ; a.xlsx:Nháp listed-sheet-unread; a.xlsx:Cấp xã listed-sheet-unread; "},
		{[]string{"cấp xã", "Cấp sở"}, "Kế hoạch Cấp xã: Cấp xã; Kế hoạch Cấp sở: Cấp sở; "},
		{[]string{"Nháp"}, "Kế hoạch Nháp: Nháp; "},
		{[]string{"Sheet1"}, "a.xlsx:Sheet1!1 headings-missing; "},
		{[]string{"Cap xa"}, "a.xlsx listed-sheet-missing; "},
	} {
		listed, faults, err := ReadCriteria(folder, "a.xlsx", "a.xlsx", c.ask)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, l := range listed {
			got += l.Title + ": " + l.Set + "; "
		}
		for _, d := range faults {
			got += fmt.Sprint(d.Pos, " ", d.Code, "; ")
		}
		if got != c.want {
			t.Errorf("%v:\n got %s\nwant %s", c.ask, got, c.want)
		}
	}
}

func typeRows(t *testing.T, file *excelize.File, sheet string, rows [][]any) {
	t.Helper()
	for i, row := range rows {
		if err := file.SetSheetRow(sheet, fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
}

// asFolder is a folder with a workbook as a.xlsx.
func asFolder(t *testing.T, file *excelize.File) fstest.MapFS {
	t.Helper()
	var content bytes.Buffer
	if err := file.Write(&content); err != nil {
		t.Fatal(err)
	}
	return fstest.MapFS{"a.xlsx": {Data: content.Bytes()}}
}

// A form of last year says below a scale what evidence is asked for; its column of evidence has what one unit sent.
func TestCriteriaOfOurForms(t *testing.T) {
	folder := fstest.MapFS{"a.csv": {Data: []byte("Mã,Tiêu chí,Điểm tối đa,Thang điểm,Tài liệu kiểm chứng\n" +
		"1,Kế hoạch,2,\"Đúng hạn: 2 điểm\nTài liệu kiểm chứng: Kế hoạch năm\",Kế hoạch số 5\n" +
		"2,Báo cáo,1,Đủ: 1 điểm,Báo cáo năm\n")}}
	listed, _, err := ReadCriteria(folder, "a.csv", "a.csv", nil)
	if err != nil || len(listed) != 2 {
		t.Fatal(listed, err)
	}
	for i, want := range []string{"Đúng hạn: 2 điểm|Kế hoạch năm", "Đủ: 1 điểm|Báo cáo năm"} {
		if got := listed[i].Scale + "|" + listed[i].Evidence; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
