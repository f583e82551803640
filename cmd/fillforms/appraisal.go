package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"parindex/cmd/internal/sheet"
	"parindex/scoring"
)

// The columns of source/appraisal.csv: of one agency's list, or of a whole ledger.
var (
	oneList = []string{"unit", "code", "from", "to", "reason"}
	ledger  = []string{"agency", "stage", "kind", "unit", "code", "from", "to", "day", "reason", "evidence", "clause"}
)

// appraisal writes the lists of source/appraisal.csv, where there is one.
func appraisal(dir string, round *scoring.Round) error {
	source := filepath.Join(dir, "source", "appraisal.csv")
	content, err := os.ReadFile(source)
	if os.IsNotExist(err) {
		return nil
	}
	if err != nil {
		return err
	}
	lines, err := csv.NewReader(bytes.NewReader(content)).ReadAll()
	switch {
	case err != nil:
		return fmt.Errorf("%s: %w", source, err)
	case len(lines) == 0:
		return fmt.Errorf("%s: no headings", source)
	case slices.Equal(lines[0], oneList):
		list := sheet.AppraisalList{Agency: "Sở Nội vụ", Rows: rowsOf(lines[1:], names(round))}
		return writeList(filepath.Join(dir, "appraisal", "so-noi-vu.xlsx"), list)
	case slices.Equal(lines[0], ledger):
		return lists(dir, round, lines[1:])
	}
	return fmt.Errorf("%s: the columns are %s, want %s", source, strings.Join(lines[0], ","), strings.Join(ledger, ","))
}

func rowsOf(lines [][]string, names map[string]string) []sheet.AppraisalRow {
	var rows []sheet.AppraisalRow
	for _, cell := range lines {
		rows = append(rows, sheet.AppraisalRow{
			Unit: cell[0], UnitName: names[cell[0]], Code: cell[1], Title: names[cell[0]+" "+cell[1]],
			From: number(cell[2]), To: number(cell[3]), Reason: cell[4],
		})
	}
	return rows
}

// lists writes a workbook for each agency and appraisal, in the order of the lines.
func lists(dir string, round *scoring.Round, lines [][]string) error {
	names := names(round)
	all := map[string]*sheet.AppraisalList{}
	for i, cell := range lines {
		agency, stage := cell[0], scoring.Stage(cell[1])
		day, ok := scoring.ParseDay(cell[7])
		if sheet.ListEnd(stage) == "" || !ok && cell[7] != "" {
			return fmt.Errorf("source/appraisal.csv, line %d: stage %q, day %q", i+2, stage, cell[7])
		}
		name := agency + sheet.ListEnd(stage) + ".xlsx"
		if all[name] == nil {
			all[name] = &sheet.AppraisalList{Agency: round.AgencyName(agency),
				Round: round.ID, AgencyID: agency, Stage: stage}
		}
		row := rowsOf([][]string{{cell[3], cell[4], cell[5], cell[6], cell[8]}}, names)[0]
		row.Kind, row.Day, row.Evidence, row.Clause = scoring.DecisionKind(cell[2]), day, cell[9], cell[10]
		all[name].Rows = append(all[name].Rows, row)
	}
	for name, list := range all {
		if err := writeList(filepath.Join(dir, "appraisal", name), *list); err != nil {
			return err
		}
	}
	return nil
}

func writeList(path string, list sheet.AppraisalList) error {
	var out bytes.Buffer
	if err := sheet.WriteAppraisal(&out, list); err != nil {
		return err
	}
	return write(path, out.Bytes())
}
