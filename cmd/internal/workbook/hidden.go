package workbook

import (
	"slices"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
	"parindex/scoring/fault"
)

// checkHidden warns of what is read although a person who opens the workbook does not
// see it: hidden rows, columns and sheets, rows held back by a filter, macros.
func (r *selfReader) checkHidden(rows []*coded) fault.List {
	var faults fault.List
	if r.book.hasMacros() {
		faults.Add(fault.Warn(CodeBookMacros, fault.InFile(r.book.shown)))
	}
	for _, tab := range r.book.sheetsThat(false) {
		at := fault.InSheet(r.book.shown, tab)
		switch {
		case slices.ContainsFunc(r.tabs, func(t selfTab) bool { return t.name == tab }):
			faults.Add(fault.Warn(CodeSheetHiddenRead, at, "sheet", tab))
		case tab != sheet.IndexSheet && r.book.holdsNumbers(tab):
			faults.Add(fault.Warn(CodeSheetHidden, at, "sheet", tab))
		}
	}
	for i := range r.tabs {
		own := slices.DeleteFunc(slices.Clone(rows), func(n *coded) bool {
			return n.tab != &r.tabs[i] || n.code == "" || n.lost
		})
		faults.Add(r.hiddenRows(own)...)
		faults.Add(r.hiddenColumns(own)...)
	}
	return faults
}

func (b *Book) holdsNumbers(tab string) bool {
	rows, _ := b.rows(tab)
	for _, row := range rows {
		if slices.ContainsFunc(row.cells, func(cell string) bool { return table.ReadFigure(cell).OK }) {
			return true
		}
	}
	return false
}

// hiddenRows is one warning for a sheet, at the first such row.
func (r *selfReader) hiddenRows(rows []*coded) fault.List {
	hidden := slices.DeleteFunc(slices.Clone(rows), func(n *coded) bool {
		return !r.places[n.code].node.IsLeaf() || !n.holdsEntry() || !r.book.hidesRow(n.tab.name, n.row.line)
	})
	if len(hidden) == 0 {
		return nil
	}
	code := CodeRowsHidden
	if r.book.grid(hidden[0].tab.name).Filtered {
		code = CodeRowsFiltered
	}
	return fault.List{fault.Warn(code, hidden[0].at(column.Code), "criterion", hidden[0].code, "count", len(hidden))}
}

func (r *selfReader) hiddenColumns(rows []*coded) fault.List {
	var faults fault.List
	for _, heading := range []column.Heading{column.Declared, column.Denominator, column.Points, column.Appraised} {
		filled := slices.ContainsFunc(rows, func(n *coded) bool { return fold.Text(n.cell(heading)) != "" })
		if !filled || !r.book.grid(rows[0].tab.name).HidesColumn(rows[0].tab.head.Col(heading)) {
			continue
		}
		at := rows[0].at(heading)
		at = at.At(rows[0].tab.head.Line, at.Col())
		faults.Add(fault.Warn(CodeColumnHidden, at, "column", heading.Name()))
	}
	return faults
}
