package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/sheet"
	"parindex/scoring"
	"parindex/scoring/scoringtest"
)

// largeForm is a filled form of 96 leaves, as the largest sets have.
func largeForm(t testing.TB) (sheet.Form, []byte) {
	f := sampleForm(false)
	var values []Value
	f.Block.Set.Areas, f.Block.Set.Bonus, f.Block.Set.Penalty = nil, nil, nil
	for i := range 8 {
		area := branch(fmt.Sprint(i+1), "Lĩnh vực cải cách hành chính", "12")
		for j := range 12 {
			code := fmt.Sprintf("%d.%d", i+1, j+1)
			rules := []scoring.Rule{
				scoring.Typed{}, scoring.YesNo{Yes: points("1")},
				scoring.Bands{Rate: scoring.Rate{Numerator: "Số nhiệm vụ hoàn thành",
					Denominator: "Số nhiệm vụ được giao"},
					Bands: scoringtest.Bands},
			}
			area.Children = append(area.Children,
				leaf(code, "Mức độ hoàn thành nhiệm vụ được giao trong năm "+code, "1",
					rules[j%3]))
			values = append(values, [][]Value{
				{{code, "points", "0.75"}}, {{code, "choice", "Có"}},
				{{code, "numerator", "27"}, {code, "denominator", "30"}},
			}[j%3]...)
			values = append(values, Value{code, "evidence", "Báo cáo số " + code + "/BC-SNV, trang 3"})
		}
		f.Block.Set.Areas = append(f.Block.Set.Areas, area)
	}
	var filled bytes.Buffer
	if err := Fill(formBytes(t, f), values, &filled); err != nil {
		t.Fatal(err)
	}
	return f, filled.Bytes()
}

// BenchmarkReadSelf may take at most a third of what BenchmarkExcelizeAlone does.
func BenchmarkReadSelf(b *testing.B) {
	f, content := largeForm(b)
	for b.Loop() {
		book, _ := openBytes(content, "x.xlsx")
		if _, _, faults := book.ReadSelf(Want{Set: f.Block.Set, Unit: f.Unit}); len(faults) > 0 {
			b.Fatal(shownFaults(faults))
		}
	}
}

// BenchmarkExcelizeAlone opens the same workbook and streams the same sheet.
func BenchmarkExcelizeAlone(b *testing.B) {
	_, content := largeForm(b)
	for b.Loop() {
		file, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{RawCellValue: true})
		if err != nil {
			b.Fatal(err)
		}
		rows, err := file.Rows(sheet.SelfSheet)
		if err != nil {
			b.Fatal(err)
		}
		for rows.Next() {
			if _, err := rows.Columns(); err != nil {
				b.Fatal(err)
			}
		}
		file.Close()
	}
}

// BenchmarkOpen opens the same workbook, and reads the same sheet.
func BenchmarkOpen(b *testing.B) {
	_, content := largeForm(b)
	for b.Loop() {
		book, _ := openBytes(content, "x.xlsx")
		if rows, _ := book.rows(sheet.SelfSheet); len(rows) == 0 {
			b.Fatal("nothing was read")
		}
	}
}

func BenchmarkUnzip(b *testing.B) {
	_, content := largeForm(b)
	for b.Loop() {
		archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
		if err != nil {
			b.Fatal(err)
		}
		for _, part := range archive.File {
			unzipped, err := part.Open()
			if err != nil {
				b.Fatal(err)
			}
			if _, err := io.Copy(io.Discard, unzipped); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkWriteForm(b *testing.B) {
	f, _ := largeForm(b)
	for b.Loop() {
		formBytes(b, f)
	}
}
