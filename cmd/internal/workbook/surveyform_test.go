package workbook

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/sheet"
	"parindex/scoring"
)

// Both forms of the sheet are read back on both scales, a row for each unit that
// the leaf applies to; the workbook refuses what is off the scale.
func TestSurveyForm(t *testing.T) {
	for _, c := range []struct {
		scale       scoring.SatisfactionScale
		entered     string
		most, asked string
	}{
		{scoring.PercentScale, "87.5", "100", "Mức độ hài lòng (0 đến 100)"},
		{scoring.RatioScale, "0.875", "1", "Mức độ hài lòng (0 đến 1)"},
	} {
		f := sampleForm(false)
		f.Round.Regulation.Satisfaction = c.scale
		f.Block.Units = append(f.Block.Units, &scoring.Unit{ID: "so-y-te", Name: "Sở Y tế",
			NotApplicable: []scoring.Exclusion{{Code: "3", Reason: "Không có"}}})
		var tab, csv bytes.Buffer
		if err := sheet.WriteSurveyForm(&tab, f.Round); err != nil {
			t.Fatal(err)
		}
		if err := sheet.WriteSurveyCSV(&csv, f.Round); err != nil {
			t.Fatal(err)
		}
		dir := t.TempDir()
		xlsx, plain := filepath.Join(dir, "a.xlsx"), filepath.Join(dir, "a.csv")
		if err := os.WriteFile(xlsx, tab.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		filled := strings.Replace(csv.String(), "so-noi-vu,3.3,,", "so-noi-vu,3.3,"+c.entered+",", 1)
		if err := os.WriteFile(plain, []byte(filled), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := editFile(xlsx, []CellEdit{{"Điều tra", "E9", c.entered}}); err != nil {
			t.Fatal(err)
		}
		for _, path := range []string{xlsx, plain} {
			results, faults, err := ReadSurvey(disk, onDisk(path), filepath.Base(path), c.scale, Names{})
			if err != nil || len(faults) > 0 || len(results) != 1 {
				t.Fatal(path, results, faults, err)
			}
			if r := results[0]; r.Unit != "so-noi-vu" || r.Code != "3.3" ||
				!r.Value.Number.Equal(c.scale.Percent(scoring.MustPoints(c.entered))) {
				t.Errorf("%s: %+v", filepath.Base(path), r)
			}
		}
		checkSurvey(t, xlsx, c.asked, c.most)
	}
}

func checkSurvey(t *testing.T, path, asked, most string) {
	t.Helper()
	file, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	heading, _ := file.GetCellValue("Điều tra", "E8")
	checks, err := file.GetDataValidations("Điều tra")
	if err != nil || len(checks) != 1 {
		t.Fatal(checks, err)
	}
	same(t, "entry", []string{heading, checks[0].Sqref, checks[0].Formula1, checks[0].Formula2},
		[]string{asked, "E9:E9", "0", most})
}
