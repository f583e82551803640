package report

import (
	"fmt"
	"slices"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// State is the state of a unit's workbook.
type State int

// The states, from the most urgent to the one that is done.
const (
	Missing    State = iota // nothing came
	Lost                    // it came, by the list of receipts, and is not there
	Unreadable              // it came, but could not be used
	Faulty                  // it has errors
	Doubtful                // it has warnings only
	Clean
)

var stateWords = text.Words[State]{
	Missing:    {"Chưa gửi", "Missing"},
	Lost:       {"Đã nhận, thiếu tệp", "File lost here"},
	Unreadable: {"Không đọc được", "Unreadable"},
	Faulty:     {"Có lỗi", "Faulty"},
	Doubtful:   {"Có cảnh báo", "Warnings"},
	Clean:      {"Đạt", "Clean"},
}

// tone is what the state asks for; plain where nothing is to do.
func (s State) tone() page.Tone {
	return []page.Tone{page.Bad, page.Bad, page.Bad, page.Bad, page.Warning, ""}[s]
}

// Received is the state of every unit of a round, in the round's order.
type Received struct {
	Lang   text.Lang
	Title  string
	Status scoring.Status
	Blocks []ReceivedBlock
	Others []ReceivedFile
}

// ReceivedBlock is a block with its units.
type ReceivedBlock struct {
	Name  string
	Units []ReceivedUnit
}

// ReceivedUnit is a unit with the state of its workbook.
type ReceivedUnit struct {
	ID, Name         string
	Received         scoring.Day // blank where no list says it
	DaysLate         int
	State            State
	Errors, Warnings int
	File             string // where its copy with marks is, or blank
	Remark           string // that it came late, and what is wrong with it, or blank
}

// ReceivedFile is a file with faults that is no unit's own workbook.
type ReceivedFile struct {
	Name             string
	Errors, Warnings int
	File, Remark     string
}

// Document lists who has to be reminded: a table of counts, one for each block, and one for
// other files with faults.
func (r Received) Document() *page.Document {
	tables := append([]*page.Table{r.counts()}, seq.Map(r.Blocks, r.block)...)
	if len(r.Others) > 0 {
		tables = append(tables, r.others())
	}
	return documentOf(tables)
}

func (r Received) table(name string) *page.Table {
	title := r.Lang.Text("SELF-ASSESSMENTS RECEIVED")
	return &page.Table{Name: name, Title: []string{title, r.Title, name}, Banner: r.Lang.Status(r.Status)}
}

// counts has a row for each block and one for all of them.
func (r Received) counts() *page.Table {
	say := r.Lang.Text
	t := r.table(say("Summary"))
	t.Title = t.Title[:2]
	columns := []column[ReceivedBlock]{
		name(say("Block"), func(b ReceivedBlock) string { return b.Name }),
		figure(say("Units"), 0, func(b ReceivedBlock) int { return len(b.Units) }),
	}
	for state := Missing; state <= Clean; state++ {
		columns = append(columns, figure(stateWords.In(r.Lang, state), 0,
			func(b ReceivedBlock) page.Cell { return b.count(state) }))
	}
	all := ReceivedBlock{Name: say("All")}
	for _, block := range r.Blocks {
		all.Units = append(all.Units, block.Units...)
	}
	fill(t, columns, append(slices.Clone(r.Blocks), all))
	return t
}

// count is how many units are in a state.
func (b ReceivedBlock) count(state State) page.Cell {
	n := seq.Count(b.Units, func(unit ReceivedUnit) bool { return unit.State == state })
	cell := page.Count(n)
	if n > 0 {
		cell.Tone = state.tone()
	}
	return cell
}

func (r Received) block(block ReceivedBlock) *page.Table {
	say, t := r.Lang.Text, r.table(block.Name)
	no := 0
	fill(t, []column[ReceivedUnit]{
		figure(say("No."), 3, func(ReceivedUnit) page.Cell { no++; return page.Count(no) }),
		word(say("Id"), 2, func(u ReceivedUnit) string { return u.ID }),
		name(say("Unit"), func(u ReceivedUnit) string { return u.Name }),
		word(say("Received"), 1, func(u ReceivedUnit) page.Cell {
			cell := page.Word(r.Lang.Day(u.Received))
			if u.DaysLate > 0 {
				cell.Tone = page.Warning
			}
			return cell
		}),
		figure(say("State"), 0,
			func(u ReceivedUnit) page.Cell {
				return page.Cell{Text: stateWords.In(r.Lang, u.State), Tone: u.State.tone()}
			}),
		figure(say("Errors"), 0, func(u ReceivedUnit) page.Cell { return some(u.Errors) }),
		figure(say("Warnings"), 1, func(u ReceivedUnit) page.Cell { return some(u.Warnings) }),
		word(say("Marked copy"), 1, func(u ReceivedUnit) string { return u.File }),
		word(say("Remark"), 1, func(u ReceivedUnit) string { return u.Remark }),
	}, block.Units)
	return t
}

// some is a count or, for programs, a rank; none is blank.
func some(n int) page.Cell {
	return shownIf(n != 0, page.Count(n), "")
}

func (r Received) others() *page.Table {
	say, t := r.Lang.Text, r.table(r.Lang.Text("Other files"))
	no := 0
	fill(t, []column[ReceivedFile]{
		figure(say("No."), 3, func(ReceivedFile) page.Cell { no++; return page.Count(no) }),
		name(say("File"), func(f ReceivedFile) string { return f.Name }),
		figure(say("Errors"), 0, func(f ReceivedFile) page.Cell { return some(f.Errors) }),
		figure(say("Warnings"), 1, func(f ReceivedFile) page.Cell { return some(f.Warnings) }),
		word(say("Marked copy"), 1, func(f ReceivedFile) string { return f.File }),
		word(say("Remark"), 1, func(f ReceivedFile) string { return f.Remark }),
	}, r.Others)
	t.Notes = page.Lines(fmt.Sprintf(r.Lang.Say("Số tệp: %d", "Files: %d"), len(r.Others)))
	return t
}
