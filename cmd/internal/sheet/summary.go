package sheet

import (
	"fmt"
	"io"

	"parindex/cmd/internal/text"
	"parindex/scoring"
)

// State is what became of a unit's workbook.
type State int

// From what has to be chased first to what is done.
const (
	Missing    State = iota // nothing came
	Unreadable              // it came, but could not be used
	Faulty                  // it has errors
	Doubtful                // it has warnings only
	Clean
)

func (s State) words(lang text.Lang) string {
	return []string{
		lang.Say("Chưa gửi", "Missing"), lang.Say("Không đọc được", "Unreadable"), lang.Say("Có lỗi", "Faulty"),
		lang.Say("Có cảnh báo", "Warnings"), lang.Say("Đạt", "Clean"),
	}[s]
}

// fill is the colour of the state in the summary; blank where nothing is to do.
func (s State) fill() string {
	return []string{FillError, FillError, FillError, FillWarning, ""}[s]
}

// Summary is the state of every unit of a round, in the round's order.
type Summary struct {
	Lang   text.Lang
	Title  string
	Status scoring.Status
	Blocks []SummaryBlock
	Others []SummaryFile
}

// SummaryBlock is a block with its units.
type SummaryBlock struct {
	Name  string
	Units []SummaryUnit
}

// SummaryUnit is a unit with the state of its workbook.
type SummaryUnit struct {
	ID, Name         string
	State            State
	Errors, Warnings int
	File             string // where its copy with marks is, or blank
	Remark           string // what is wrong with the file as a whole, or blank
}

// SummaryFile is a file with faults that is no unit's own workbook.
type SummaryFile struct {
	Name             string
	Errors, Warnings int
	File, Remark     string
}

// WriteSummary writes who has to be chased: a sheet that counts, one for each
// block, and one for other files with faults.
func WriteSummary(w io.Writer, s Summary) error {
	tables := []Table{s.counts()}
	for _, block := range s.Blocks {
		tables = append(tables, s.block(block))
	}
	if len(s.Others) > 0 {
		tables = append(tables, s.others())
	}
	return WriteTables(w, tables)
}

func (s Summary) table(sheet string, header []string, numeric ...bool) Table {
	title := s.Lang.Say("TÌNH HÌNH GỬI BẢN TỰ ĐÁNH GIÁ", "SELF-ASSESSMENTS RECEIVED")
	return Table{
		Sheet: sheet, Title: []string{title, s.Title, sheet}, Notes: s.Lang.Status(s.Status),
		Header: header, Numeric: numeric,
	}
}

// counts has a row for each block and one for all of them.
func (s Summary) counts() Table {
	header := []string{s.Lang.Say("Khối", "Block"), s.Lang.Say("Số đơn vị", "Units")}
	for state := Missing; state <= Clean; state++ {
		header = append(header, state.words(s.Lang))
	}
	t := s.table(s.Lang.Say("Tổng hợp", "Summary"), header, false, true, true, true, true, true, true)
	t.Title = t.Title[:2]
	var all []SummaryUnit
	for _, block := range s.Blocks {
		t.Rows = append(t.Rows, countRow(block.Name, block.Units))
		all = append(all, block.Units...)
	}
	t.Rows = append(t.Rows, countRow(s.Lang.Say("Tổng số", "All"), all))
	return t
}

func countRow(name string, units []SummaryUnit) []Cell {
	counts := make([]int, Clean+1)
	for _, unit := range units {
		counts[unit.State]++
	}
	row := []Cell{{Text: name}, count(len(units))}
	for state, n := range counts {
		cell := count(n)
		if n > 0 {
			cell.fill = State(state).fill()
		}
		row = append(row, cell)
	}
	return row
}

func count(n int) Cell {
	number := scoring.Whole(int64(n))
	return Cell{Number: &number}
}

func (s Summary) block(block SummaryBlock) Table {
	say := s.Lang.Say
	t := s.table(block.Name, []string{
		say("STT", "No."), say("Mã", "Id"), say("Đơn vị", "Unit"), say("Tình trạng", "State"), say("Lỗi", "Errors"),
		say("Cảnh báo", "Warnings"), say("Bản đánh dấu", "Marked copy"), say("Ghi chú", "Remark"),
	}, true, false, false, true, true, true)
	for i, unit := range block.Units {
		t.Rows = append(t.Rows, []Cell{
			count(i + 1), {Text: unit.ID}, {Text: unit.Name},
			{Text: unit.State.words(s.Lang), fill: unit.State.fill()},
			someCount(unit.Errors), someCount(unit.Warnings), {Text: unit.File}, {Text: unit.Remark},
		})
	}
	return t
}

// someCount leaves a zero blank.
func someCount(n int) Cell {
	if n == 0 {
		return Cell{}
	}
	return count(n)
}

func (s Summary) others() Table {
	say := s.Lang.Say
	t := s.table(say("Tệp khác", "Other files"), []string{
		say("STT", "No."), say("Tệp", "File"), say("Lỗi", "Errors"), say("Cảnh báo", "Warnings"),
		say("Bản đánh dấu", "Marked copy"), say("Ghi chú", "Remark"),
	}, true, false, true, true)
	for i, file := range s.Others {
		t.Rows = append(t.Rows, []Cell{
			count(i + 1), {Text: file.Name}, someCount(file.Errors), someCount(file.Warnings), {Text: file.File}, {Text: file.Remark},
		})
	}
	t.Footer = []string{fmt.Sprintf(say("Số tệp: %d", "Files: %d"), len(s.Others))}
	return t
}
