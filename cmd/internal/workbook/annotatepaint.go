package workbook

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"parindex/scoring/fault"
)

// tint is a cell's format with another fill; a blank fill is none.
type tint struct {
	format int
	fill   string
}

// paint gives a cell another fill and keeps the rest of its format: lock, borders,
// number format, typeface.
func (m *marker) paint(at fault.Position, fill string) error {
	format, err := m.file.GetCellStyle(at.Sheet(), at.Cell())
	if err != nil {
		return err
	}
	m.before[at] = m.fillOf(format)
	tinted, err := m.tinted(tint{format, fill})
	if err != nil {
		return err
	}
	return m.file.SetCellStyle(at.Sheet(), at.Cell(), at.Cell(), tinted)
}

// tinted copies the format as it is stored: a format that is read and written
// anew would lose what the library does not know of.
func (m *marker) tinted(t tint) (int, error) {
	if id, known := m.tints[t]; known {
		return id, nil
	}
	style := &excelize.Style{}
	if t.fill != "" {
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{t.fill}}
	}
	plain, err := m.file.NewStyle(style)
	if err != nil {
		return 0, err
	}
	formats := m.file.Styles.CellXfs
	format, applies := formats.Xf[t.format], true
	format.FillID, format.ApplyFill = formats.Xf[plain].FillID, &applies
	formats.Xf = append(formats.Xf, format)
	formats.Count = len(formats.Xf)
	m.tints[t] = len(formats.Xf) - 1
	return m.tints[t], nil
}

// fillOf is the plain fill of a format, or blank.
func (m *marker) fillOf(format int) string {
	style, err := m.file.GetStyle(format)
	if err != nil || style.Fill.Type != "pattern" || style.Fill.Pattern != 1 || len(style.Fill.Color) != 1 {
		return ""
	}
	return strings.TrimPrefix(style.Fill.Color[0], "#")
}
