package main

import (
	"bytes"
	"fmt"
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
		if err := explain(filepath.Join(dir, "explanation", unit+".xlsx"), sheet.ExplanationForm{Round: outcome.Round,
			Card: card}, said[unit]); err != nil {
			return fmt.Errorf("%s: %w", unit, err)
		}
		delete(said, unit)
	}
	for unit := range said {
		return fmt.Errorf("source/explanation.csv: no unit %q in round.yaml", unit)
	}
	return nil
}

func explain(path string, f sheet.ExplanationForm, values []workbook.Value) error {
	var blank, filled bytes.Buffer
	if err := sheet.WriteExplanationForm(&blank, f); err != nil {
		return err
	}
	if err := workbook.FillExplanation(blank.Bytes(), values, &filled); err != nil {
		return err
	}
	return write(path, filled.Bytes())
}
