package workbook

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/text"
	"parindex/scoring"
)

// listSheets are the names of the list of faults, in each language.
var listSheets = map[text.Lang]string{text.Vietnamese: "Lỗi", text.English: "Errors"}

// listTitles are in the first cell of the list, which tells it from a sheet of
// that name that somebody else made.
var listTitles = map[text.Lang]string{
	text.Vietnamese: "CÁC LỖI CẦN XEM LẠI TRONG BẢN TỰ ĐÁNH GIÁ", text.English: "FAULTS FOUND IN THIS WORKBOOK",
}

// The columns of the list. The last two are hidden: a cell and the fill it had,
// so that marks can be taken off again.
var listWidths = []float64{6, 22, 36, 11, 46, 46, 9, 9}

const (
	listHead   = 5
	listShown  = 6
	colOldCell = 7
	colOldFill = 8
)

// list writes the sheet of faults and makes it the first, and the one in sight.
func (m *marker) list(left int) error {
	p := &pen{file: m.file, styles: map[look]int{}}
	first := m.file.GetSheetName(0)
	name := m.listName()
	p.add(name)
	p.do(m.file.MoveSheet(name, first))
	m.shiftNames()
	p.widths(listWidths)
	p.do(m.file.SetColVisible(name, columnName(colOldCell)+":"+columnName(colOldFill), false))
	m.listTop(p)
	line := listHead
	for i, d := range m.Faults {
		line++
		m.listRow(p, line, i+1, d)
	}
	if left > 0 {
		line++
		more := fmt.Sprintf(m.Lang.Say("… và %d lỗi, cảnh báo khác", "… and %d more"), left)
		p.across(1, listShown, line, more, look{italic: true})
	}
	p.freeze(0, listHead)
	p.page(page{landscape: true, head: listHead, cols: colOldFill, lines: line, footer: m.Name})
	m.file.SetActiveSheet(0)
	return p.err
}

// listName is free: sheets of that name that are not ours stay.
func (m *marker) listName() string {
	name := listSheets[m.Lang]
	for n := 2; ; n++ {
		if index, err := m.file.GetSheetIndex(name); err == nil && index < 0 {
			return name
		}
		name = fmt.Sprintf("%s (%d)", listSheets[m.Lang], n)
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
			shifted := *id + 1
			names.DefinedName[i].LocalSheetID = &shifted
		}
	}
}

func (m *marker) listTop(p *pen) {
	say, wrong := m.Lang.Say, m.Faults.Errors()
	count := fmt.Sprintf(say("%d lỗi, %d cảnh báo", "Errors: %d, warnings: %d"), wrong, len(m.Faults)-wrong)
	what := say(
		"Bấm vào cột “Vị trí” để đến ô có lỗi: ô đỏ là lỗi, ô vàng là cảnh báo, di chuột lên ô để đọc. Sửa ngay trong tệp này rồi lưu và gửi lại.",
		"Follow the link under “Place” to the cell: red is an error, yellow a warning; hover over it to read. Mend it in this file, save it and send it back.")
	p.across(1, listShown, 1, listTitles[m.Lang], look{bold: true, size: 14})
	p.across(1, listShown, 2, m.Name, look{bold: true})
	p.across(1, listShown, 3, count+". "+what, look{italic: true})
	p.height(1, 24)
	p.height(3, 2*lineHeight+3)
	for i, name := range []string{say("STT", "No."), say("Vị trí", "Place"), say("Tiêu chí", "Criterion"),
		say("Mức độ", "Severity"), say("Sai ở đâu", "What is wrong"), say("Cần làm gì", "What to do")} {
		p.text(i+1, listHead, name, look{bold: true, align: "center", boxed: true, fill: fillHead})
	}
	p.height(listHead, lineHeight+6)
}

func (m *marker) listRow(p *pen, line, number int, d scoring.Diagnostic) {
	fill := fillError
	if d.Severity == scoring.Warning {
		fill = fillWarning
	}
	texts := []string{m.place(d.Pos), m.criterion(d), capital(m.Lang.Severity(d.Severity)), capital(m.wrong(d)), capital(m.Lang.Hint(d))}
	p.number(1, line, scoring.Whole(int64(number)), look{boxed: true, align: "center"})
	for i, content := range texts {
		l := look{boxed: true, indent: 1}
		if i == 2 {
			l = look{boxed: true, fill: fill, align: "center"}
		}
		p.text(i+2, line, text.OneLine(content), l)
	}
	var rooms []float64
	for _, width := range listWidths[1:listShown] {
		rooms = append(rooms, width-indentWidth)
	}
	p.height(line, heightOf(texts, rooms, false))
	m.link(p, line, d.Pos)
}

// place is a cell for people, or the file as a whole.
func (m *marker) place(pos scoring.Position) string {
	switch {
	case pos.Sheet == "":
		return m.Lang.Say("Cả tệp", "The whole file")
	case pos.Cell() == "":
		return pos.Sheet
	}
	return pos.Sheet + "!" + pos.Cell()
}

// link leads to the cell, unless nobody could see it there.
func (m *marker) link(p *pen, line int, pos scoring.Position) {
	at := m.anchor(pos)
	if at.Sheet == "" {
		return
	}
	if fill, marked := m.before[at]; marked {
		p.text(colOldCell, line, quoteSheet(at.Sheet)+"!"+at.Cell(), look{})
		p.text(colOldFill, line, fill, look{})
	}
	if shows, err := m.file.GetSheetVisible(at.Sheet); err != nil || !shows {
		return
	}
	cell := cellName(2, line)
	p.do(m.file.SetCellHyperLink(p.sheet, cell, quoteSheet(at.Sheet)+"!"+at.Cell(), "Location"))
	p.paint(2, line, look{boxed: true, indent: 1, ink: inkLink})
}

// forget takes off what an earlier run marked.
func (m *marker) forget() error {
	for _, sheet := range m.file.GetSheetList() {
		if !m.isList(sheet) {
			continue
		}
		rows, err := m.file.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			return err
		}
		for _, cells := range rows {
			if err := m.restore(row{cells: cells}); err != nil {
				return err
			}
		}
		if err := m.file.DeleteSheet(sheet); err != nil {
			return err
		}
	}
	m.before = map[scoring.Position]string{}
	return nil
}

// isList looks into a sheet only where its name may be that of a list.
func (m *marker) isList(sheet string) bool {
	base, _, _ := strings.Cut(sheet, " (")
	if !slices.Contains([]string{listSheets[text.Vietnamese], listSheets[text.English]}, base) {
		return false
	}
	title, err := m.file.GetCellValue(sheet, "A1")
	return err == nil && slices.Contains([]string{listTitles[text.Vietnamese], listTitles[text.English]}, title)
}

// restore gives a cell its old fill, if it still has ours.
func (m *marker) restore(r row) error {
	place, cell, found := strings.Cut(r.cell(colOldCell-1), "'!")
	sheet := strings.ReplaceAll(strings.TrimPrefix(place, "'"), "''", "'")
	col, line, err := excelize.CellNameToCoordinates(cell)
	at := scoring.Position{Sheet: sheet, Line: line, Col: col}
	if !found || err != nil || m.anchor(at).Sheet == "" || line > farLine || col > farCol {
		return nil
	}
	format, err := m.file.GetCellStyle(sheet, cell)
	if err != nil {
		return err
	}
	if now := m.fillOf(format); now != fillError && now != fillWarning {
		return nil
	}
	return m.paint(at, r.cell(colOldFill-1))
}
