package workbook

import (
	"strings"

	"parindex/cmd/internal/fold"
	"parindex/scoring/fault"
)

// Lead is a text above the table of a self-assessment.
type Lead struct {
	Text string // without "Đơn vị:" before it
	Pos  fault.Position
}

// maxLead is how many texts above a table are looked at.
const maxLead = 100

// Leads are the texts above the table, where a unit's name may stand: in the one
// cell that a layout names, else everywhere above the headings.
func (b *Book) Leads(layout *Layout) []Lead {
	sheet := b.firstVisible()
	if layout != nil && layout.Sheet != "" {
		sheet, _ = b.find(layout.Sheet)
	}
	rows, faults := b.rows(sheet)
	if sheet == "" || len(faults) > 0 {
		return nil
	}
	end := findHeader(fault.Position{}, rows, selfWords).Line
	var leads []Lead
	for _, row := range rows {
		for col, cell := range row.cells {
			at := b.position(sheet, row.line, col)
			wanted := row.line < max(end, 1)
			if layout != nil && layout.UnitName != "" {
				wanted = at.Cell() == layout.UnitName
			}
			if !wanted || len(leads) == maxLead {
				continue
			}
			if name := leadName(cell); name != "" {
				leads = append(leads, Lead{name, at})
			}
		}
	}
	return leads
}

// leadName is a text without what may stand before a name.
func leadName(cell string) string {
	name := fold.Text(cell)
	if label, rest, found := strings.Cut(name, ":"); found && strings.Contains(strings.ToLower(label), "đơn vị") {
		name = strings.TrimSpace(rest)
	}
	return strings.Trim(name, " .…:")
}

// Name is the workbook as diagnostics name it.
func (b *Book) Name() string { return b.shown }
