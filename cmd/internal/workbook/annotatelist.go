package workbook

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/text"
	"parindex/scoring/fault"
)

// list writes the sheet of faults and makes it the first, and the one in sight.
func (m *marker) list(left int) error {
	first := m.file.GetSheetName(0)
	name := m.listName()
	if _, err := m.file.NewSheet(name); err != nil {
		return err
	}
	if err := m.file.MoveSheet(name, first); err != nil {
		return err
	}
	m.shiftNames()
	wrong := m.Faults.Errors()
	list := sheet.FaultList{
		Lang: m.Lang, What: m.What, Name: m.Name, Round: m.Round, Errors: wrong,
		Warnings: m.Faults.Warnings(), Left: left,
	}
	isRead := m.Submission != nil && !m.Submission.Unreadable
	for _, d := range m.Faults {
		list.Whole = list.Whole || !isRead && d.Severity == fault.Error && d.Pos.Sheet() == ""
		list.Faults = append(list.Faults, m.listed(d))
	}
	if err := sheet.DrawFaults(m.file, name, list); err != nil {
		return err
	}
	m.file.SetActiveSheet(0)
	return nil
}

// listName is free: sheets of that name that are not ours stay.
func (m *marker) listName() string {
	name := sheet.FaultSheets[m.Lang]
	for n := 2; ; n++ {
		if index, err := m.file.GetSheetIndex(name); err == nil && index < 0 {
			return name
		}
		name = fmt.Sprintf("%s (%d)", sheet.FaultSheets[m.Lang], n)
	}
}

// shiftNames keeps what belongs to a sheet (its print area, the rows that repeat)
// with that sheet: it is known by the sheet's number, and a first sheet was added.
func (m *marker) shiftNames() {
	names := m.file.WorkBook.DefinedNames
	if names == nil {
		return
	}
	for i := range names.DefinedName {
		if id := names.DefinedName[i].LocalSheetID; id != nil {
			names.DefinedName[i].LocalSheetID = new(*id + 1)
		}
	}
}

// listed is a fault as the list has it.
func (m *marker) listed(d fault.Diagnostic) sheet.ListedFault {
	f := sheet.ListedFault{
		Severity: d.Severity, Place: m.place(d.Pos), Criterion: m.criterion(d),
		Kind: text.Capital(m.Lang.Severity(d.Severity)), Wrong: text.Capital(m.wrong(d)),
		Hint: text.Capital(m.Lang.UnitHint(d)),
	}
	if f.Cell = m.anchor(d.Pos); f.Cell.Sheet() == "" {
		return f
	}
	f.Fill, f.Marked = m.before[f.Cell]
	shows, err := m.file.GetSheetVisible(f.Cell.Sheet())
	f.Seen = err == nil && shows
	return f
}

// place is a cell for people, or the file as a whole.
func (m *marker) place(pos fault.Position) string {
	switch {
	case pos.Sheet() == "":
		return m.Lang.Text("The whole file")
	case pos.Cell() == "":
		return pos.Sheet()
	}
	return pos.Sheet() + "!" + pos.Cell()
}

// forget takes off what an earlier run marked.
func (m *marker) forget() error {
	for _, tab := range m.file.GetSheetList() {
		if !m.isList(tab) {
			continue
		}
		rows, err := m.file.GetRows(tab, excelize.Options{RawCellValue: true})
		if err != nil {
			return err
		}
		for _, cells := range rows {
			if err := m.restore(row{cells: cells}); err != nil {
				return err
			}
		}
		if err := m.file.DeleteSheet(tab); err != nil {
			return err
		}
	}
	m.before = map[fault.Position]string{}
	return nil
}

// isList looks into a sheet only where its name may be that of a list.
func (m *marker) isList(tab string) bool {
	base, _, _ := strings.Cut(tab, " (")
	if !slices.Contains([]string{sheet.FaultSheets[text.Vietnamese], sheet.FaultSheets[text.English]}, base) {
		return false
	}
	title, err := m.file.GetCellValue(tab, "A1")
	return err == nil && (strings.HasPrefix(title, sheet.FaultTitles[text.Vietnamese]) ||
		strings.HasPrefix(title, sheet.FaultTitles[text.English]))
}

// restore gives a cell its old fill, if it still has ours.
func (m *marker) restore(r row) error {
	place, cell, found := strings.Cut(r.cell(sheet.OldCell-1), "'!")
	tab := strings.ReplaceAll(strings.TrimPrefix(place, "'"), "''", "'")
	col, line, err := excelize.CellNameToCoordinates(cell)
	at := fault.InSheet("", tab).At(line, col)
	if !found || err != nil || m.anchor(at).Sheet() == "" || line > farLine || col > farCol {
		return nil
	}
	format, err := m.file.GetCellStyle(tab, cell)
	if err != nil {
		return err
	}
	if now := m.fillOf(format); now != sheet.FillError && now != sheet.FillWarning {
		return nil
	}
	return m.paint(at, r.cell(sheet.OldFill-1))
}
