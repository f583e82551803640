package demo

import (
	"bytes"
	_ "embed" // round.tmpl
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/template"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
)

// Files are all files of the round's folder.
func (r *Round) Files() []disk.File {
	history := disk.File{Name: fmt.Sprintf("history/%d.csv", r.Year-1), Write: r.writeHistory}
	files := []disk.File{{Name: "round.yaml", Write: r.writeRound}, history}
	for _, m := range r.members {
		if f := r.faults[m.ID]; f == nil || !f.kind.missing {
			write := func(w io.Writer) error { return r.writeSelf(w, m) }
			files = append(files, disk.File{Name: "self/" + m.ID + ".xlsx", Write: write})
		}
	}
	files = append(files, r.own...)
	files = append(files, r.lists()...)
	files = append(files, r.surveyFiles()...)
	if len(r.faults) > 0 {
		files = append(files, disk.File{Name: FaultsFile, Write: r.writeFaults})
	}
	return files
}

// madeBy begins the round.yaml of a practice round.
const madeBy = "# parindex\n# ĐỢT THỰC HÀNH do “parindex demo” tạo."

// IsMade says whether that is the round.yaml of a practice round, or as much of it as
// was written.
func IsMade(content []byte) bool {
	written := string(content)
	return strings.HasPrefix(written, madeBy) || strings.HasPrefix(madeBy, written)
}

//go:embed round.tmpl
var roundText string

// writeRound writes round.yaml.
func (r *Round) writeRound(w io.Writer) error {
	t, err := template.New("round.yaml").Parse(roundText)
	if err != nil {
		return err
	}
	pack := r.pack.ID
	if r.own != nil {
		pack = "./" + pack
	}
	return t.Execute(w, struct {
		*Round
		MadeBy, PackPath string
	}{r, madeBy, pack})
}

// writeSelf writes a unit's filled workbook, with its fault where it has one.
func (r *Round) writeSelf(w io.Writer, m member) error {
	content, err := r.selfBook(m)
	if err == nil {
		_, err = w.Write(content)
	}
	return err
}

func (r *Round) selfBook(m member) ([]byte, error) {
	f := r.faults[m.ID]
	owner := m.Unit
	if f != nil && f.other != nil {
		owner = f.other
	}
	blank, err := r.blank(owner, m.block)
	if err != nil {
		return nil, err
	}
	values, err := r.values(m)
	if err != nil {
		return nil, err
	}
	var filled bytes.Buffer
	if err := workbook.Fill(blank, f.changed(values), &filled); err != nil {
		return nil, err
	}
	return f.damaged(filled.Bytes())
}

func (r *Round) blank(unit *scoring.Unit, block *scoring.Block) ([]byte, error) {
	var blank bytes.Buffer
	err := r.forms.Write(&blank, sheet.Form{Round: r.Round, Block: block, Unit: unit})
	return blank.Bytes(), err
}

// values are everything that a unit enters.
func (r *Round) values(m member) (values []workbook.Value, err error) {
	m.block.Set.Walk(func(c *scoring.Criterion, _ int) {
		if err != nil || !c.IsLeaf() {
			return
		}
		var got claim
		got, err = r.claim(m, c)
		values = append(values, got.values...)
	})
	return values, err
}

// writeHistory writes last year's results: an index for each unit, its rank and its
// class.
func (r *Round) writeHistory(w io.Writer) error {
	lines := csv.NewWriter(w)
	records := [][]string{{"block", "unit", "index", "rank", "class"}}
	for _, block := range r.Blocks {
		records = append(records, r.earlier(block)...)
	}
	return lines.WriteAll(records)
}

func (r *Round) earlier(block *scoring.Block) (lines [][]string) {
	indexes := map[string]int{} // in hundredths
	var all []int
	for _, unit := range block.Units {
		indexes[unit.ID] = r.chance("history", unit.ID).between(6000, 9800)
		all = append(all, indexes[unit.ID])
	}
	slices.Sort(all)
	for _, unit := range block.Units {
		index := indexes[unit.ID]
		above, _ := slices.BinarySearch(all, index+1)
		rank, points := len(all)-above+1, scoring.Whole(int64(index)).Quo(scoring.Whole(100))
		class := r.classOf(block, points)
		line := []string{block.ID, unit.ID, r.onScale(points), strconv.Itoa(rank), class}
		lines = append(lines, line)
	}
	return lines
}

// onScale writes a percentage of two decimals on the scale of the index.
func (r *Round) onScale(percent scoring.Points) string {
	index := r.Regulation.Index.From(scoring.PercentIndex, percent)
	if r.Regulation.Index == scoring.RatioIndex {
		return index.Fixed(4)
	}
	return index.Fixed(2)
}

// classOf is the class that a percentage had by this year's scale, if it has one.
func (r *Round) classOf(block *scoring.Block, percent scoring.Points) string {
	scale := r.Regulation.ScaleOf(block.ID)
	if scale == nil {
		return ""
	}
	figure := r.Regulation.Index.From(scoring.PercentIndex, percent)
	if scale.By == scoring.ByTotal {
		figure = percent.Quo(scoring.Whole(100)).Mul(block.Set.Max)
	}
	for _, level := range scale.Levels {
		if !figure.Less(level.Edge) {
			return level.Name
		}
	}
	return ""
}
