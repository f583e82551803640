// Command fillforms rebuilds the workbooks of an example from its text sources:
//
//	go run ./cmd/fillforms examples/tay-ninh-2023
//
// It writes a form for each unit that has lines in source/self.csv
// (unit,code,input,value), filled with them, to self/. Decisions, where there are
// some, are those of source/appraisal.csv: either one list for
// appraisal/so-noi-vu.xlsx (unit,code,from,to,reason), or a ledger
// (agency,stage,kind,unit,code,from,to,day,reason,evidence,clause), of which each
// agency has its list of the first appraisal in appraisal/AGENCY-lan-1.xlsx and of
// the final one in AGENCY-cuoi.xlsx. What units say to the first is in
// source/explanation.csv (unit,code,explanation,evidence) and goes to explanation/. The
// same sources give the same bytes.
package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/workbook"
	"parindex/criteria"
	"parindex/scoring"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: fillforms EXAMPLE-FOLDER")
		os.Exit(2)
	}
	if err := rebuild(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "fillforms:", err)
		os.Exit(1)
	}
}

func rebuild(dir string) error {
	file, faults, err := criteria.LoadRound(os.DirFS(dir), criteria.Shipped(), dir)
	if err != nil {
		return err
	}
	if faults.Errors() > 0 || file.Round == nil {
		return fmt.Errorf("%s has %d faults, the first: %v", dir, faults.Errors(), faults.Sorted()[:1])
	}
	values := map[string][]workbook.Value{}
	err = eachLine(filepath.Join(dir, "source", "self.csv"), 4, func(cell []string) {
		values[cell[0]] = append(values[cell[0]], workbook.Value{Code: cell[1], Input: cell[2], Text: cell[3]})
	})
	if err != nil {
		return err
	}
	var all sheet.Forms
	appraised := file.AppraisedIn == criteria.AppraisedInWorkbook
	for unit, block := range file.Round.Units() {
		if len(values[unit.ID]) == 0 { // a unit that never handed anything in
			continue
		}
		blank := sheet.Form{Round: file.Round, Block: block, Unit: unit, AppraisedColumn: appraised}
		draw := func(w io.Writer) error { return all.Write(w, blank) }
		path := filepath.Join(dir, "self", unit.ID+".xlsx")
		if err := fill(path, values[unit.ID], draw, workbook.Fill); err != nil {
			return fmt.Errorf("%s: %w", unit.ID, err)
		}
		delete(values, unit.ID)
	}
	for unit := range values {
		return fmt.Errorf("source/self.csv: no unit %q in round.yaml", unit)
	}
	if err := appraisal(dir, file.Round); err != nil {
		return err
	}
	return explanations(dir)
}

// names are those of the units, by id, and of "unit code", their criteria.
func names(round *scoring.Round) map[string]string {
	names := map[string]string{}
	for unit, block := range round.Units() {
		names[unit.ID] = unit.Name
		for code, c := range block.Set.ByCode() {
			names[unit.ID+" "+code] = c.Title
		}
	}
	return names
}

// fill writes a form as it comes back, with values in it.
func fill(path string, values []workbook.Value, draw func(io.Writer) error,
	into func(form []byte, values []workbook.Value, w io.Writer) error) error {
	var blank, filled bytes.Buffer
	if err := draw(&blank); err != nil {
		return err
	}
	if err := into(blank.Bytes(), values, &filled); err != nil {
		return err
	}
	return write(path, filled.Bytes())
}

// number is nil for what is no number: nothing, as a rule.
func number(text string) *scoring.Points {
	if n, err := scoring.ParsePoints(text); err == nil {
		return &n
	}
	return nil
}

// eachLine visits the lines of a CSV below its headings.
func eachLine(path string, columns int, visit func(cell []string)) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	reader := csv.NewReader(file)
	reader.FieldsPerRecord = columns
	lines, err := reader.ReadAll()
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	for _, cells := range lines[min(1, len(lines)):] {
		visit(cells)
	}
	return nil
}

func write(path string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, content, 0o644)
}
