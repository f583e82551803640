package answers

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/scoringtest"
)

// asked is a round of the units of [surveyed], with a survey leaf each.
func asked() *scoring.Round {
	r := &scoring.Round{ID: "dot", Title: "Đợt thử", Year: 2025, Status: scoring.Official,
		Regulation: &scoring.Regulation{Satisfaction: scoring.PercentScale}}
	blocks := map[string]*scoring.Block{}
	for _, u := range surveyed().Units {
		if blocks[u.Block] == nil {
			leaf := scoringtest.Leaf("8.1", "Người dân hài lòng", "10", scoring.BySurvey{})
			set := &scoring.CriteriaSet{ID: u.Set, Max: scoring.Whole(10),
				Areas: []*scoring.Criterion{scoringtest.Branch("8", "Điều tra", "10", leaf)}}
			blocks[u.Block] = &scoring.Block{ID: u.Block, Name: u.Block, Set: set}
			r.Blocks = append(r.Blocks, blocks[u.Block])
		}
		blocks[u.Block].Units = append(blocks[u.Block].Units, &scoring.Unit{ID: u.ID, Name: u.Name, Ranked: true})
	}
	return r
}

func otherRound() *scoring.Round {
	r := asked()
	r.ID = "dot-khac"
	return r
}

// workbookCases are our own entry sheets, some cells filled; what comes of them
// stands in testdata. The headings are on line 5.
var workbookCases = []struct {
	name, why, sheet string
	write            func(io.Writer) error
	cells            []string
	change           func(*excelize.File) error
}{
	{"sheet-ballots", "labels chosen from the lists, a number for a code, an impossible answer, a ballot without a " +
		"number",
		"Phiếu",
		sheet.BallotsSheet(asked(), definition()).Write,
		[]string{
			"A6=1", "B6=Sở Y tế", "C6=Người dân", "D6=Hài lòng", "E6=3", "F6=Có",
			"A7=2", "B7=so-y-te", "C7=Cán bộ", "D7=Không có ý kiến", "E7=9",
			"B8=Sở Y tế", "C8=Cán bộ", "D8=Hài lòng",
			"A9=2", "B9=Sở Y tế", "C9=Cán bộ", "D9=Hài lòng",
			"A10=4", "B10=Xã Tân Phú", "C10=Cán bộ", "D10=Hài lòng",
		}, nil},
	{"sheet-counts", "rows that nobody filled are none; a formula that was never computed, an error value, a part " +
		"of a " +
		"person", "Tổng hợp phiếu",
		sheet.CountsSheet(asked(), definition()).Write,
		[]string{"F6=5", "G6=3", "H6=2", "I6=1", "F7==2+3", "G7=1", "F8=1.5", "J9=#REF!"}, nil},
	{"sheet-sample", "what is known of the sample", "Mẫu điều tra",
		sheet.SampleSheet(asked(), definition()).Write,
		[]string{"D6=100", "E6=50", "D7=-1"}, nil},
	{"sheet-headless", "a sheet whose headings were lost", "Phiếu",
		sheet.BallotsSheet(asked(), definition()).Write, []string{"A5=x", "B5=y", "C5=z"}, nil},
	{"sheet-other-round", "the sheet of another round", "Phiếu", sheet.BallotsSheet(otherRound(), definition()).Write,
		[]string{"A6=1", "B6=Sở Y tế", "C6=Người dân", "D6=Hài lòng"}, nil},
	{"sheet-text", "counts typed as text, with a point and with a comma", "Tổng hợp phiếu",
		sheet.CountsSheet(asked(), definition()).Write, []string{"F7=5", "G7=3", "H7=2"},
		func(file *excelize.File) error {
			return errors.Join(file.SetCellStr("Tổng hợp phiếu", "F6", "1.000"),
				file.SetCellStr("Tổng hợp phiếu", "G6", "1,0"))
		}},
	{"sheet-others", "further sheets with headings that are known, hidden or not, and one without", "Mẫu điều tra",
		sheet.SampleSheet(asked(), definition()).Write, []string{"D6=100", "E6=50"},
		func(file *excelize.File) error {
			for _, name := range []string{"Đợt 2", "Nháp", "Sổ tay"} {
				if _, err := file.NewSheet(name); err != nil {
					return err
				}
				if name != "Sổ tay" {
					if err := file.SetSheetRow(name, "A1", &[]string{"unit", "group", "population"}); err != nil {
						return err
					}
				}
			}
			return errors.Join(file.SetSheetVisible("Nháp", false), file.SetCellStr("Sổ tay", "A1", "gì đó"))
		}},
}

// change opens a workbook as people do.
func change(t *testing.T, path string, change func(*excelize.File) error) {
	t.Helper()
	file, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := change(file); err != nil {
		t.Fatal(err)
	}
	if err := file.Save(); err != nil {
		t.Fatal(err)
	}
}

func TestWorkbooks(t *testing.T) {
	for _, c := range workbookCases {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a.xlsx")
			file, err := os.Create(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := c.write(file); err != nil {
				t.Fatal(err)
			}
			if err := file.Close(); err != nil {
				t.Fatal(err)
			}
			if c.change != nil {
				change(t, path, c.change)
			}
			var edits []workbook.CellEdit
			for _, cell := range c.cells {
				place, text, _ := strings.Cut(cell, "=")
				edits = append(edits, workbook.CellEdit{Sheet: c.sheet, Cell: place, Text: text})
			}
			content, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			var changed bytes.Buffer
			if err := workbook.Edit(content, edits, &changed); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, changed.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			folder := NewFolder(surveyed())
			if err := folder.Read(os.DirFS(filepath.Dir(path)), filepath.Base(path), "a.xlsx"); err != nil {
				t.Fatal(err)
			}
			compare(t, c.name, c.why, told(resultOf(folder)))
		})
	}
}
