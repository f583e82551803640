package answers

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parindex/cmd/internal/form"
	"parindex/cmd/internal/sample"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
)

// asked is a round of the units of [surveyed], with a survey leaf each.
func asked() *scoring.Round {
	r := &scoring.Round{ID: "dot", Title: "Đợt thử", Year: 2025, Status: scoring.Official, Regulation: &scoring.Regulation{Satisfaction: scoring.PercentScale}}
	blocks := map[string]*scoring.Block{}
	for _, u := range surveyed().Units {
		if blocks[u.Block] == nil {
			leaf := sample.Leaf("8.1", "Người dân hài lòng", "10", scoring.Survey{})
			set := &scoring.CriteriaSet{ID: u.Set, Max: scoring.Whole(10), Areas: []*scoring.Criterion{sample.Branch("8", "Điều tra", "10", leaf)}}
			blocks[u.Block] = &scoring.Block{ID: u.Block, Name: u.Block, Set: set}
			r.Blocks = append(r.Blocks, blocks[u.Block])
		}
		blocks[u.Block].Units = append(blocks[u.Block].Units, &scoring.Unit{ID: u.ID, Name: u.Name, Ranked: true})
	}
	return r
}

// workbookCases are our own entry sheets, some cells filled; what comes of them
// stands in testdata. The headings are on line 5.
var workbookCases = []struct {
	name, why, sheet string
	write            func(io.Writer) error
	cells            []string
}{
	{"sheet-ballots", "labels chosen from the lists, a number for a code, an impossible answer, a ballot without a number", "Phiếu",
		form.BallotsSheet(asked(), definition()).Write,
		[]string{
			"A6=1", "B6=Sở Y tế", "C6=Người dân", "D6=Hài lòng", "E6=3", "F6=Có",
			"A7=2", "B7=so-y-te", "C7=Cán bộ", "D7=Không có ý kiến", "E7=9",
			"B8=Sở Y tế", "C8=Cán bộ", "D8=Hài lòng",
			"A9=2", "B9=Sở Y tế", "C9=Cán bộ", "D9=Hài lòng",
			"A10=4", "B10=Xã Tân Phú", "C10=Cán bộ", "D10=Hài lòng",
		}},
	{"sheet-counts", "rows that nobody filled are none; a formula that was never computed, an error value, a part of a person", "Tổng hợp phiếu",
		form.CountsSheet(asked(), definition()).Write,
		[]string{"F6=5", "G6=3", "H6=2", "I6=1", "F7==2+3", "G7=1", "F8=1.5", "J9=#REF!"}},
	{"sheet-sample", "what is known of the sample", "Mẫu điều tra",
		form.SampleSheet(asked(), definition()).Write,
		[]string{"D6=100", "E6=50", "D7=-1"}},
	{"sheet-headless", "a sheet whose headings were lost", "Phiếu",
		form.BallotsSheet(asked(), definition()).Write, []string{"A5=x", "B5=y", "C5=z"}},
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
			var edits []workbook.CellEdit
			for _, cell := range c.cells {
				place, text, _ := strings.Cut(cell, "=")
				edits = append(edits, workbook.CellEdit{Sheet: c.sheet, Cell: place, Text: text})
			}
			if err := workbook.Edit(path, edits); err != nil {
				t.Fatal(err)
			}
			folder := NewFolder(surveyed())
			if err := folder.Read(path, "a.xlsx"); err != nil {
				t.Fatal(err)
			}
			compare(t, c.name, c.why, told(folder.Result()))
		})
	}
}
