package workbook

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
	"parindex/cmd/internal/xlsx"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// A row is the cells of one line of a table, the first column at index 0.
type row struct {
	line  int
	cells []string
}

// cell is the raw text of a column, counted from 0; "" where there is none.
func (r row) cell(col int) string {
	if col < 0 || col >= len(r.cells) {
		return ""
	}
	return r.cells[col]
}

// tabs are the sheets in order.
func (b *Book) tabs() []xlsx.Tab { return b.source.Tabs() }

// grid is the sheet of that name; one without cells where there is none.
func (b *Book) grid(name string) *sheetCells {
	if s := b.sheets[name]; s != nil {
		return s
	}
	if s := b.sheets[strings.ToLower(name)]; s != nil {
		return s
	}
	return &sheetCells{Sheet: &xlsx.Sheet{}}
}

// rows are those of a sheet, raw: numbers as stored, formulas by their stored
// value, empty rows left out. Cells far to the right of others make too many.
func (b *Book) rows(sheet string) ([]row, fault.List) {
	s := b.grid(sheet)
	if s.rows != nil || len(s.Rows) == 0 {
		return s.rows, nil
	}
	count := 0
	for i := range s.Rows {
		count += width(&s.Rows[i])
	}
	if count > xlsx.MaxCells {
		return nil, tooLarge(b.shown, fmt.Sprint(xlsx.MaxCells, " cells"))
	}
	cells := make([]string, count)
	s.rows = make([]row, len(s.Rows))
	for i := range s.Rows {
		from := &s.Rows[i]
		n := width(from)
		s.rows[i] = row{line: from.Line, cells: cells[:n:n]}
		for j := range from.Cells {
			cells[from.Cells[j].Col] = from.Cells[j].Value
		}
		cells = cells[n:]
	}
	return s.rows, nil
}

// width is how many columns a row reaches over.
func width(r *xlsx.Row) int { return int(r.Cells[len(r.Cells)-1].Col) + 1 }

// find is the sheet of that name, in any case, or the only visible one.
func (b *Book) find(name string) (string, fault.List) {
	var visible []string
	for _, t := range b.tabs() {
		if strings.EqualFold(fold.Text(t.Name), name) {
			return t.Name, nil
		}
		if !t.Hidden && !isBeside(t.Name) {
			visible = append(visible, t.Name)
		}
	}
	if len(visible) == 1 {
		return visible[0], nil
	}
	at := fault.InFile(b.shown)
	return "", fault.List{fault.New(CodeSheetMissing, at, "expected", name, "found", visible)}
}

// Meta is what a form says it was made for; all empty in a workbook that
// parindex did not make.
type Meta struct {
	Round, Unit, Set string // ids
	Agency           string // of an appraisal's list, likewise
	Stage            scoring.Stage
	// Fingerprint is that of the criteria set when the form was written.
	Fingerprint string
}

// Meta reads the hidden sheet.
func (b *Book) Meta() Meta {
	rows, _ := b.rows(sheet.IndexSheet)
	said := map[string]string{}
	for _, r := range rows {
		said[r.cell(0)] = r.cell(1)
	}
	return Meta{
		Round: said["round"], Unit: said["unit"], Set: said["set"], Agency: said["agency"],
		Stage: scoring.Stage(said["stage"]), Fingerprint: said["fingerprint"],
	}
}

// position is a cell of the book; col counts from 0 as in a row.
func (b *Book) position(tab string, line, col int) fault.Position {
	return fault.InSheet(b.shown, tab).At(line, col+1)
}

// OpenSource opens a file of rows: a CSV, where shown ends in ".csv", else the
// first visible sheet of a workbook. Where the diagnostics say why there is none,
// the source is nil. The error is the system's: no such file, no permission.
// Diagnostics name the file as shown.
func OpenSource(fsys fs.FS, name, shown string) (table.Source, fault.List, error) {
	if strings.EqualFold(path.Ext(shown), ".csv") {
		csv, err := table.OpenCSV(fsys, name, shown)
		if err != nil {
			return nil, nil, err
		}
		return csv, nil, nil
	}
	sheet, faults, err := openSheet(fsys, name, shown)
	if sheet == nil {
		return nil, faults, err
	}
	return sheet, faults, err
}

// sheetRows are rows of a sheet, one at a time.
type sheetRows struct {
	at   fault.Position // of the whole sheet
	rows []row
	next int // the row after the one at hand
}

func (s *sheetRows) Next() bool {
	s.next++
	return s.next <= len(s.rows)
}

func (s *sheetRows) Line() int       { return s.rows[s.next-1].line }
func (s *sheetRows) Cells() []string { return s.rows[s.next-1].cells }

// Place is a cell of the row, counted from 0; -1 is the whole row.
func (s *sheetRows) Place(col int) fault.Position { return s.at.At(s.Line(), col+1) }

// findHeader finds the headings of a sheet.
func findHeader(at fault.Position, rows []row, words table.Words) table.Header {
	return table.FindHeader(&sheetRows{at: at, rows: rows}, words)
}

// selfHeader is where the headings of a self-assessment stand in a sheet, looked for once.
func (b *Book) selfHeader(sheet string, rows []row) table.Header {
	s := b.grid(sheet)
	if s.head == nil {
		head := findHeader(fault.InSheet(b.shown, sheet), rows, selfWords)
		s.head = &head
	}
	return *s.head
}
