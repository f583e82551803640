package workbook

import (
	"maps"
	"slices"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
	"parindex/cmd/internal/xlsx"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Use notes that the current row counts.
func (s *Sheet) Use() { s.used = append(s.used, s.next-1) }

// Unseen warns about what counts although it cannot be seen: rows and columns that are hidden,
// cells that are struck out, that show another value than they hold, or whose value may be
// old. Figures and dates were checked when they were read.
func (s *Sheet) Unseen(header table.Header, columns []int) fault.List {
	faults := s.hiddenRows()
	columns = slices.AppendSeq(columns, maps.Keys(s.asked))
	s.mergedAside(columns)
	told := seq.Set(s.cells.faults, func(d fault.Diagnostic) fault.Position { return d.Pos })
	slices.Sort(columns)
	for _, col := range slices.Compact(columns) {
		filled := slices.ContainsFunc(s.used, func(i int) bool { return fold.Text(s.rows[i].cell(col)) != "" })
		if filled && s.book.grid(s.at.Sheet()).HidesColumn(col) {
			title := header.Columns[col]
			faults.Add(fault.Warn(CodeColumnHidden, title.Pos, "column", title.Written))
		}
		if filled && !s.asked[col] {
			s.checkTexts(col, told)
		}
	}
	return append(faults, s.Faults()...)
}

// mergedAside reports the cells of rows that count whose value went into another cell, with which
// they are merged, or that nobody sees; texts for people may share one.
func (s *Sheet) mergedAside(columns []int) {
	if len(s.book.grid(s.at.Sheet()).Merged) == 0 {
		return
	}
	for _, i := range s.used {
		for _, col := range columns {
			if !s.phrases[col] {
				s.cells.covered(scoring.Input{Pos: s.at.At(s.rows[i].line, col+1)})
			}
		}
	}
}

// hiddenRows is one warning for a sheet, at the first such row.
func (s *Sheet) hiddenRows() fault.List {
	hidden := slices.DeleteFunc(slices.Clone(s.used), func(i int) bool {
		return !s.cells.ask.hidesRow(s.at.Sheet(), s.rows[i].line)
	})
	if len(hidden) == 0 {
		return nil
	}
	row := s.rows[hidden[0]]
	first := slices.IndexFunc(row.cells, func(cell string) bool { return fold.Text(cell) != "" })
	return fault.List{fault.Warn(CodeListRowsHidden, s.at.At(row.line, first+1), "count", len(hidden))}
}

// checkTexts looks at the cells of a column that were read as texts, but for those of
// which something was told.
func (s *Sheet) checkTexts(col int, told map[fault.Position]bool) {
	for _, i := range s.used {
		at := s.at.At(s.rows[i].line, col+1)
		cell := s.book.cellAt(at)
		if cell == nil || fold.Text(cell.Value) == "" || told[at] {
			continue
		}
		said := fold.Text(cell.Value)
		if s.phrases[col] {
			s.cells.readable(at, said)
		} else if s.cells.certain(at, said) && cell.Type == xlsx.Number {
			s.cells.shownAsText(at, said)
		}
		s.cells.relied(at, said)
		if s.cells.ask.isArray(at) {
			s.cells.faults.Add(fault.Warn(CodeCellArray, at, "number", said))
		}
	}
}

// readable warns of a text for people of which a part is struck out, or cannot be seen.
func (c *cells) readable(at fault.Position, said string) {
	if c.ask.marks(at)&(xlsx.StruckPart|xlsx.WhitePart) != 0 {
		c.faults.Add(fault.Warn(CodeTextStruck, at, "text", said))
	}
}

// certain reports a text that decides something and is struck out in part, has the colour of its
// cell, or stands higher or lower in part: nobody knows what it says.
func (c *cells) certain(at fault.Position, said string) bool {
	odd := said != "" && c.ask.marks(at)&(xlsx.StruckPart|xlsx.WhitePart|xlsx.Raised) != 0
	if odd {
		c.faults.Add(fault.New(CodeCellRuns, at, "text", said))
	}
	return !odd
}

// shownAsText warns of a number that is read as a text, an answer or an id, and shown
// as something else.
func (c *cells) shownAsText(at fault.Position, said string) {
	number, ok := table.CleanNumber(said)
	if !ok {
		return
	}
	if shown, other := c.otherwise(number, at); other {
		c.faults.Add(fault.Warn(CodeCellShown, at, "number", said, "shown", shown))
	}
}

// otherwise is what a cell shows of a number, if that is not the number: a day, a
// time, a percentage, more or other digits.
func (c *cells) otherwise(number string, at fault.Position) (shown string, other bool) {
	f := c.ask.format(at)
	switch f.Look {
	case xlsx.Day:
		day, ok := xlsx.DayOf(number, c.ask.counts1904())
		return writtenDay(day), ok
	case xlsx.Time, xlsx.Duration:
		return xlsx.Clock(number)
	case xlsx.Percent:
		points, err := scoring.ParsePoints(number)
		return points.Mul(hundred).String() + "%", err == nil
	}
	return f.Misshown(number)
}

// checkHidden warns of what is read although a person who opens the workbook does not
// see it: hidden rows, columns and sheets, rows held back by a filter, macros.
func (r *selfReader) checkHidden(rows []*coded) fault.List {
	var faults fault.List
	if r.book.source.Macros() {
		faults.Add(fault.Warn(codeBookMacros, fault.InFile(r.book.shown)))
	}
	for _, tab := range r.book.sheetsThat(false) {
		at := fault.InSheet(r.book.shown, tab)
		switch {
		case slices.ContainsFunc(r.tabs, func(t selfTab) bool { return t.name == tab }):
			faults.Add(fault.Warn(codeSheetHiddenRead, at, "sheet", tab))
		case tab != sheet.IndexSheet && r.book.holdsNumbers(tab):
			faults.Add(fault.Warn(codeSheetHidden, at, "sheet", tab))
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
	isNumber := func(cell string) bool { return table.ReadFigure(cell).OK }
	return slices.ContainsFunc(rows, func(r row) bool { return slices.ContainsFunc(r.cells, isNumber) })
}

// hiddenRows is one warning for a sheet, at the first such row.
func (r *selfReader) hiddenRows(rows []*coded) fault.List {
	hidden := slices.DeleteFunc(slices.Clone(rows), func(n *coded) bool {
		return !r.places[n.code].node.IsLeaf() || !n.holdsEntry() || !r.book.hidesRow(n.tab.name, n.row.line)
	})
	if len(hidden) == 0 {
		return nil
	}
	code := codeRowsHidden
	if r.book.grid(hidden[0].tab.name).Filtered {
		code = codeRowsFiltered
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
