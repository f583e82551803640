package workbook

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"parindex/cmd/internal/sheet"
	"parindex/scoring"
)

// disk is the whole file system, onDisk a file's name in it.
var disk = os.DirFS("/")

func onDisk(path string) string {
	whole, err := filepath.Abs(path)
	if err != nil {
		panic(err) // without a working directory nothing can be tested
	}
	return strings.TrimPrefix(filepath.ToSlash(whole), "/")
}

func writeTemp(t testing.TB, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestReadSurvey(t *testing.T) {
	for _, test := range []struct {
		why, csv     string
		want, faults []string
	}{
		{"commas", "unit,code,satisfaction\nso-a,3.1,91.17\nso-b,3.1,0\n",
			[]string{"so-a 3.1 91.17 10", "so-b 3.1 0 10"},
			nil},
		{"as a Vietnamese Excel saves it", "\ufeffunit;code;satisfaction\r\nso-a;3.1;91,17\r\n",
			[]string{"so-a 3.1 91.17 10"}, nil},
		{"columns in another order, one more", "note,satisfaction,code,unit\nghi chú,50.5,3.1,so-a\n",
			[]string{"so-a 3.1 50.5 9"}, nil},
		{"Vietnamese headings, quoted", "\"Mã đơn vị\",\"Mã tiêu chí\",\"Mức độ hài lòng (%)\"\nso-a,3.1,\"91,17\"\n",
			[]string{"so-a 3.1 91.17 10"}, nil},
		{"another word for it, units by name", "Đơn vị,Mã,Hài lòng\nso-a,3.1,90\n", []string{"so-a 3.1 90 10"}, nil},
		{"empty lines", "unit,code,satisfaction\n\n,,\nso-a,3.1,11\n", []string{"so-a 3.1 11 10"}, nil},
		{"from 0 to 1", "unit,code,satisfaction\nso-a,3.1,0.9122\n", []string{"so-a 3.1 0.9122 10"},
			[]string{"survey-scale J2 number=0.9122 scale=0–1 meant=91.22 effect=answers-kept"}},
		{"of 5, and 90 of another", "unit,code,satisfaction\nso-a,3.1,4.56\nso-b,3.1,90\n",
			[]string{"so-a 3.1 4.56 10", "so-b 3.1 90 10"},
			[]string{"survey-scale J2 number=4.56 scale=1–5 meant= effect=answers-kept"}},
		{"of 10", "unit,code,satisfaction\nso-a,3.1,9.5\n", []string{"so-a 3.1 9.5 10"},
			[]string{"survey-scale J2 number=9.5 scale=1–10 meant=95 effect=answers-kept"}},
		{"all of a file are low", "unit,code,satisfaction\nso-a,3.1,9.5\nso-b,3.1,10.9\nso-c,3.1,0.9\n",
			[]string{"so-a 3.1 9.5 10", "so-b 3.1 10.9 10", "so-c 3.1 0.9 10"},
			[]string{"survey-scale J4 number=0.9 scale=0–1 meant=90 effect=answers-kept"}},
		{"a percent sign leaves no doubt", "unit,code,satisfaction\nso-a,3.1,4.56%\n", []string{"so-a 3.1 4.56 10"}, nil},
		{"a whole column is told once", "unit,code,satisfaction\nso-a,3.1,4.5\nso-b,3.1,4.6\nso-c,3.1,4.7\n",
			[]string{"so-a 3.1 4.5 10", "so-b 3.1 4.6 10", "so-c 3.1 4.7 10"},
			[]string{"survey-scale J2 number=4.5 scale=1–5 meant= effect=answers-kept lines=3, 4 others=2"}},
		{"a blank value", "unit,code,satisfaction\nso-a,3.1,\n", []string{"so-a 3.1 –"}, nil},
		{"no number", "unit,code,satisfaction\nsở-a,3.1,tốt\n", []string{"sở-a 3.1 bad 10"},
			[]string{"cell-not-number J2 text=tốt effect=answers-zero"}},
		{"no numbers in a whole column", "unit,code,satisfaction\na,3.1,x\nb,3.2,y\nc,3.3,z\nd,3.4,z\ne,3.5,z\n",
			[]string{"a 3.1 bad 7", "b 3.2 bad 7", "c 3.3 bad 7", "d 3.4 bad 7", "e 3.5 bad 7"},
			[]string{"cell-not-number G2 text=x effect=answers-zero lines=3, 4, 5, … others=4"}},
		{"no unit", "unit,code,satisfaction\n,3.1,1\n", nil,
			[]string{"row-code-missing A2 column=unit title= suggestion="}},
		{"a missing column", "unit,satisfaction\nso-a,1\n", nil,
			[]string{"column-missing 1 column=code found=[unit satisfaction] suggestion= accepted=[Mã tiêu chí mã " +
				"code]"}},
		{"nothing", "", nil, []string{"csv-empty needed=[Mã đơn vị (unit) Mã tiêu chí (code) Mức độ hài lòng " +
			"(satisfaction)]"}},
		{"a quotation mark left open", "unit,code,satisfaction\nso-a,\"3.1,1\n", nil, []string{"csv-quote F2"}},
		{"one left open, with the next quotes lines below",
			"unit,code,satisfaction\nso-a,\"3.1,1\nso-b,3.1,1\nso-c,\"3.1\",1\n", nil, []string{"csv-quote F2"}},
		{"another encoding", "unit,code,satisfaction\nS\x8a,3.1,1\n", nil, []string{"not-utf8 2"}},
	} {
		results, faults, err := ReadSurvey(disk, onDisk(writeTemp(t, "2024.csv", []byte(test.csv))), "survey/2024.csv",
			scoring.PercentScale, Names{})
		if err != nil {
			t.Fatal(err)
		}
		same(t, test.why, surveyLines(results), test.want)
		same(t, test.why, shownFaults(faults), test.faults)
	}
	if _, _, err := ReadSurvey(fstest.MapFS{}, "none.csv", "none.csv", scoring.PercentScale, Names{}); err == nil {
		t.Error("no such file")
	}
}

func surveyLines(results []scoring.Satisfaction) []string {
	var lines []string
	for _, r := range results {
		value := shownInput(r.Value)
		if r.Value.State != scoring.Blank && r.Value.Pos.Sheet() == "" {
			word := r.Value.Number.String()
			if r.Value.State == scoring.Bad {
				word = "bad"
			}
			value = fmt.Sprint(word, " ", r.Value.Pos.Col())
		}
		lines = append(lines, fmt.Sprint(r.Unit, " ", r.Code, " ", value))
	}
	return lines
}

// TestReadSurveyPercent: 80% typed is 0.8 stored, which on the one scale means 80
// and on the other 0.8; both are 80 %.
func TestReadSurveyPercent(t *testing.T) {
	path := writeTemp(t, "a.xlsx", writtenSheets(t, []string{"Trang"}, [][]string{{"unit", "code", "satisfaction"},
		{"so-a", "3.1"}}))
	if err := bake(path, []string{"Trang!C2 = 0.8", "Trang!C2 format 0%"}); err != nil {
		t.Fatal(err)
	}
	for _, scale := range []scoring.SatisfactionScale{scoring.PercentScale, scoring.RatioScale} {
		results, faults, err := ReadSurvey(disk, onDisk(path), "survey/a.xlsx", scale, Names{})
		if err != nil {
			t.Fatal(err)
		}
		same(t, string(scale), surveyLines(results), []string{"so-a 3.1 80 C2"})
		same(t, "faults", shownFaults(faults), nil)
	}
}

func TestReadSurveyFromSheet(t *testing.T) {
	content := writtenSheets(t, []string{"Kết quả"}, [][]string{
		{"ĐIỀU TRA"}, {"Mã đơn vị", "Mã tiêu chí", "Mức độ hài lòng"}, {"so-a", "3.1", "91,5"}, {"so-b", "3.1", "#N/A"},
		{"so-c", "3.1", "=1/3"}})
	results, faults, err := ReadSurvey(disk, onDisk(writeTemp(t, "a.xlsx", content)), "survey/a.xlsx",
		scoring.PercentScale, Names{})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "results", surveyLines(results), []string{"so-a 3.1 91.5 C3", "so-b 3.1 bad C4", "so-c 3.1 bad C5"})
	same(t, "faults", shownFaults(faults), []string{
		"cell-number-as-text (warning) C3 text=91,5 number=91.5", "cell-error C4 text=#N/A effect=answers-zero",
		"cell-formula-no-value C5 formula=1/3 effect=answers-zero"})
}

func TestReadHistory(t *testing.T) {
	csv := "block,unit,index,rank,class\nso,so-a,96.85,1,Tốt\nso,so-b,,,\nso,so-c,80,hai,Khá\nso,so-d,80,1.5,Khá\n"
	rows, faults, err := ReadHistory(disk, onDisk(writeTemp(t, "2023.csv", []byte(csv))), "history/2023.csv", Names{})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, r := range rows {
		lines = append(lines, fmt.Sprint(r.Block, " ", r.Unit, " ", r.Index, " ", r.Rank, " ", r.Class, " ", r.Pos))
	}
	same(t, "rows", lines, []string{
		"so so-a 96.85 1 Tốt history/2023.csv:2:4", "so so-b <nil> 0  history/2023.csv:3:4",
		"so so-c 80 0 Khá history/2023.csv:4:4", "so so-d 80 0 Khá history/2023.csv:5:4"})
	same(t, "faults", shownFaults(faults), []string{"cell-not-number L4 text=hai",
		"cell-not-whole L5 column=rank found=1.5 least=1"})
}

func TestAppraisalRoundTrip(t *testing.T) {
	five, four := points("5"), points("4.25")
	var out bytes.Buffer
	err := sheet.WriteAppraisal(&out, sheet.AppraisalList{Agency: "Sở Tư pháp", Rows: []sheet.AppraisalRow{
		{Unit: "so-a", UnitName: "Sở A", Code: "1.1", Title: "Kế hoạch", From: &five, To: &four,
			Reason: "thiếu tài liệu"},
		{Unit: "so-a", Code: "1.2", From: &five},
		{Unit: "so-b", Code: "1.10", To: &five},
	}})
	if err != nil {
		t.Fatal(err)
	}
	path := writeTemp(t, "so-tu-phap.xlsx", out.Bytes())
	for _, test := range []struct {
		why          string
		edits        []CellEdit
		want, faults []string
	}{
		{"as written", nil, []string{
			"so-a 1.1 5 E4 → 4.25 F4 so-tu-phap thiếu tài liệu", "so-b 1.10 – → 5 F6 so-tu-phap "}, nil},
		{"a decision without a unit", []CellEdit{{sheet.AppraisalSheet, "A6", ""}}, []string{
			"so-a 1.1 5 E4 → 4.25 F4 so-tu-phap thiếu tài liệu"},
			[]string{"row-code-missing A6 column=Mã đơn vị title= suggestion= effect=decision-void"}},
		{"a decision in words",
			[]CellEdit{{sheet.AppraisalSheet, "A6", "so-b"}, {sheet.AppraisalSheet, "F5", "giữ nguyên"}},
			[]string{
				"so-a 1.1 5 E4 → 4.25 F4 so-tu-phap thiếu tài liệu", "so-a 1.2 5 E5 → bad F5 so-tu-phap ",
				"so-b 1.10 – → 5 F6 so-tu-phap "},
			[]string{"cell-not-number F5 text=giữ nguyên unit=so-a from=Từ effect=decision-void"}},
		{"no column for decisions", []CellEdit{{sheet.AppraisalSheet, "F3", "?"}}, nil, []string{
			"column-missing 3 column=Đến found=[Mã đơn vị Đơn vị Mã tiêu chí Tiêu chí Từ (điểm tự đánh giá) ? Lý do] " +
				"suggestion= accepted=[Đến đến điểm điểm thẩm định thẩm định to]"}},
	} {
		if err := editFile(path, test.edits); err != nil {
			t.Fatal(err)
		}
		ledger, faults := openFile(t, path).ReadAppraisal(Names{})
		var lines []string
		for _, a := range ledger {
			lines = append(lines,
				fmt.Sprintf("%s %s %s → %s %s %s", a.Unit, a.Code, shownInput(a.From), shownInput(a.To),
					a.Agency, a.Reason))
		}
		same(t, test.why, lines, test.want)
		same(t, test.why, shownFaults(faults), test.faults)
	}
}
