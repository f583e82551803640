package account

import (
	"slices"
	"strings"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// faultsOf are those that concern a unit: in its workbook, in the lines that
// decide or answer for it, where it is declared, those that name it, and those
// of the round as a whole.
func (s scored) faultsOf(card *scoring.Scorecard) (faults fault.List) {
	rows := []fault.Position{card.Unit.Pos}
	for _, line := range card.Lines {
		rows = append(rows, rowsOf(line)...)
	}
	file := ""
	if submission := s.Round.Submissions[card.Unit.ID]; submission != nil {
		file = submission.File
	}
	for _, d := range s.Faults {
		if d.Pos.File() == file && file != "" || names(d, "unit", card.Unit.ID) || inRow(d, rows) || s.everybodys(d) {
			faults.Add(d)
		}
	}
	return faults
}

// everybodys says whether a fault is one of the round, its regulation or its
// criteria, and so of every unit.
func (s scored) everybodys(d fault.Diagnostic) bool {
	if !strings.HasSuffix(d.Pos.File(), ".yaml") {
		return false
	}
	for _, block := range s.Round.Blocks {
		for _, unit := range block.Units {
			if names(d, "unit", unit.ID) || inRow(d, []fault.Position{unit.Pos}) {
				return false
			}
		}
	}
	return true
}

func (s scored) general() (faults fault.List) {
	for _, d := range s.Faults {
		if s.everybodys(d) {
			faults.Add(d)
		}
	}
	return faults
}

// FaultsAt are those of the unit's faults that concern one leaf.
func (u *Unit) FaultsAt(line scoring.Line) (faults fault.List) {
	for _, d := range u.Faults {
		code := line.Criterion.Code
		if names(d, "criterion", code) || names(d, "criteria", code) || inRow(d, rowsOf(line)) || u.isOfSurvey(d, line.Criterion) {
			faults.Add(d)
		}
	}
	return faults
}

// rowsOf are the places that a line of the card comes from.
func rowsOf(line scoring.Line) []fault.Position {
	var rows []fault.Position
	if line.Entry != nil {
		rows = append(rows, line.Entry.Pos)
		for _, in := range line.Entry.Inputs {
			rows = append(rows, in.Pos)
		}
	}
	for _, a := range line.Steps {
		rows = append(rows, a.Pos)
	}
	if line.Answers != nil {
		rows = append(rows, line.Answers.Pos)
	}
	return rows
}

func inRow(d fault.Diagnostic, rows []fault.Position) bool {
	return d.Pos.Line() > 0 && slices.ContainsFunc(rows, func(p fault.Position) bool {
		return p.File() == d.Pos.File() && p.Sheet() == d.Pos.Sheet() && p.Line() == d.Pos.Line()
	})
}

// names says whether an argument of the fault is the value, or a list that has it.
func names(d fault.Diagnostic, name, value string) bool {
	for _, arg := range d.Args {
		if arg.Name != name {
			continue
		}
		if list, ok := arg.Value.([]string); ok {
			return slices.Contains(list, value)
		}
		return arg.Value == value
	}
	return false
}
