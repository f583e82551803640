package workbook

import (
	"fmt"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
	"parindex/cmd/internal/xlsx"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// TextLine is a value of a workbook. Where its row has no code, Code is empty and Column
// the cell.
type TextLine struct{ sheet, code, column, Value string }

// String is the line in four columns with tabs between them. What would break the line is
// escaped as in Go.
func (l TextLine) String() string {
	return strings.Join([]string{escaped(l.sheet), escaped(l.code), escaped(l.column), escaped(l.Value)}, "\t")
}

// escaped makes one line of a text, from which it can be told exactly.
func escaped(text string) string {
	if !strings.ContainsFunc(text, breaks) {
		return text
	}
	var out strings.Builder
	for _, r := range text {
		switch {
		case r == '\n':
			out.WriteString(`\n`)
		case r == '\t':
			out.WriteString(`\t`)
		case r == '\\':
			out.WriteString(`\\`)
		case breaks(r):
			fmt.Fprintf(&out, `\u%04x`, r)
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// breaks says whether a letter would break the line or turn its reading order.
func breaks(r rune) bool {
	return r < ' ' || r == '\\' || r >= 0x7f && r < 0xa0 || r >= 0x2028 && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

// textWords are the headings by which the table of a sheet is found.
var textWords = table.Words{Columns: append([]column.Heading{column.UnitCode,
	column.UnitName, column.From, column.To, column.Reason,
	column.Kind, column.Stage, column.Day}, selfWords.Columns...)}.Indexed()

// TextLines are all values of the workbook, sheet by sheet. Values below headings go by the
// code, or the unit, of their row and by the heading of their column, so that they stay the
// same where rows or columns are moved.
func (b *Book) TextLines() (lines []TextLine, faults fault.List) {
	for _, tab := range b.tabs() {
		rows, faults := b.rows(tab.Name)
		if len(faults) > 0 {
			return nil, faults
		}
		t := textTab{book: b, name: tab.Name, seen: map[string]int{},
			head: findHeader(fault.InSheet(b.shown, tab.Name), rows, textWords)}
		for i := range b.grid(tab.Name).Rows {
			lines = append(lines, t.row(&b.grid(tab.Name).Rows[i], rows[i])...)
		}
	}
	return lines, nil
}

// textTab is a sheet; seen counts the rows of each code.
type textTab struct {
	book *Book
	name string
	head table.Header
	seen map[string]int
}

func (t *textTab) row(cells *xlsx.Row, texts row) (lines []TextLine) {
	code := ""
	if texts.cell(0) == sheet.Maker {
		t.head.Line = 0 // the table ends above
	}
	if t.isTable() && texts.line >= t.head.Body {
		code = t.code(texts)
	}
	for cell := range seq.Each(cells.Cells) {
		value := t.book.shownText(cell)
		if value == "" || code != "" && int(cell.Col) == t.head.Col(column.Code) {
			continue
		}
		lines = append(lines, TextLine{t.name, code, t.column(int(cell.Col), texts.line, code), value})
	}
	return lines
}

// isTable says whether the sheet has headings: one word of them may stand anywhere.
func (t *textTab) isTable() bool {
	known := seq.Count(textWords.Columns, func(heading column.Heading) bool { return t.head.Col(heading) >= 0 })
	return t.head.Line > 0 && known > 1
}

// code is what the row goes by: its unit and its code, and its number where there were
// others by the same.
func (t *textTab) code(r row) string {
	var parts []string
	for _, heading := range []column.Heading{column.UnitCode, column.Code} {
		if text := plainCell(fold.Text(r.cell(t.head.Col(heading)))); text != "" {
			parts = append(parts, text)
		}
	}
	code := strings.Join(parts, " ")
	if code == "" {
		return ""
	}
	if t.seen[code]++; t.seen[code] > 1 {
		code += fmt.Sprintf(" #%d", t.seen[code])
	}
	return code
}

// column is the heading of a column, or the cell where the row has no code.
func (t *textTab) column(col, line int, code string) string {
	letters := column.Letters(col + 1)
	switch {
	case code == "":
		return fmt.Sprint(letters, line)
	case col >= len(t.head.Columns) || t.head.Columns[col].Written == "":
		return letters
	}
	heading := t.head.Columns[col].Written
	for i, other := range t.head.Columns {
		if i != col && other.Written == heading {
			return heading + " (" + letters + ")"
		}
	}
	return heading
}

// shownText is a value as text: a number without the noise of its file, a day as people
// write it.
func (b *Book) shownText(c *xlsx.Cell) string {
	if c.Type != xlsx.Number {
		return strings.ReplaceAll(c.Value, "\r\n", "\n")
	}
	number := plainCell(c.Value)
	if b.source.Format(c.Style).Look == xlsx.Day {
		if day, ok := xlsx.DayOf(number, b.source.From1904()); ok && !strings.Contains(number, ".") {
			return fmt.Sprintf("%04d-%02d-%02d", day.Year, day.Month, day.Day)
		}
	}
	return number
}

// plainCell is a number without the noise of its file, or the text as it is.
func plainCell(text string) string {
	if number, ok := table.CleanNumber(text); ok {
		return number
	}
	return text
}
