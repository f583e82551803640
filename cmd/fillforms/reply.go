package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"parindex/cmd/internal/round"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
)

// explanations writes a unit's list of what the first appraisal cut, for each unit
// that has lines in source/explanation.csv, filled with them.
func explanations(dir string) error {
	said := map[string][]workbook.Value{}
	err := eachLine(filepath.Join(dir, "source", "explanation.csv"), 4, func(cell []string) {
		said[cell[0]] = append(said[cell[0]],
			workbook.Value{Code: cell[1], Input: "explanation",
				Text: cell[2]}, workbook.Value{Code: cell[1], Input: "further", Text: cell[3]})
	})
	if os.IsNotExist(err) {
		return nil
	}
	if err != nil {
		return err
	}
	r, err := round.Load(os.DirFS(dir), dir, nil)
	if err != nil {
		return err
	}
	outcome := r.Outcome(scoring.AsOf(scoring.FirstAppraisal))
	for _, card := range outcome.Cards {
		unit := card.Unit.ID
		if said[unit] == nil {
			continue
		}
		draw := func(w io.Writer) error {
			return sheet.WriteExplanationForm(w, sheet.ExplanationForm{Round: outcome.Round, Card: card})
		}
		path := filepath.Join(dir, "explanation", unit+".xlsx")
		if err := fill(path, said[unit], draw, workbook.FillExplanation); err != nil {
			return fmt.Errorf("%s: %w", unit, err)
		}
		delete(said, unit)
	}
	for unit := range said {
		return fmt.Errorf("source/explanation.csv: no unit %q in round.yaml", unit)
	}
	return nil
}
