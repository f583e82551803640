package main

import (
	"cmp"
	"io"
	"io/fs"
	"iter"
	"maps"
	"path"
	"slices"
	"strings"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/page"
	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/cmd/internal/sheet"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// annotation is a round's workbooks going back to who sent them, with what is
// wrong marked in copies, and the list of whom to chase.
type annotation struct {
	folder
	app  *app
	name string // of the round, as the user typed it
}

// settle checks, before anything is read, that there is one round and a folder that
// may be written.
func (n *annotation) settle(a *app, paths []string) error {
	if len(paths) != 1 || !a.isRound(paths[0]) {
		return a.refuse("--annotate takes exactly one round folder")
	}
	n.app, n.name = a, paths[0]
	if err := a.protect(n.path); err != nil {
		return err
	}
	return n.folder.settle(a)
}

// write makes everything or nothing.
func (n *annotation) write(r *round.Round, faults fault.List) error {
	source, err := n.app.folder(n.name)
	if err != nil {
		return err
	}
	defer source.Close()
	receipt, others := receiptFaults(r.Received, faults)
	m := marked{annotation: n, round: r, files: r.ByFile(others), copies: map[string]string{}, receipt: receipt}
	if err := n.on(nil).Write(m.all(source.Files)); err != nil {
		return err
	}
	n.app.tell("Marked workbooks: %d, with %s, in %s\n", len(m.copies), m.summaryName(), n.shown())
	if len(m.lost) > 0 {
		n.app.tell("Without a marked copy, since they cannot be opened as .xlsx: %s\n", strings.Join(m.lost, "; "))
	}
	return nil
}

// marked is what goes back.
type marked struct {
	*annotation
	round  *round.Round
	files  []round.FileFaults
	copies map[string]string // names of copies, by file as shown
	lost   []string          // workbooks as shown that have none, since they are damaged
	// receipt are the faults by unit id of when its workbook came in: they stand in the list of that.
	receipt map[string]fault.List
}

// receiptFaults are those at a date in the list of what came in: late, lost, twice, or no date at all.
func receiptFaults(received []scoring.Receipt, faults fault.List) (of map[string]fault.List, others fault.List) {
	dates := map[fault.Position]bool{}
	for _, got := range received {
		dates[got.Pos] = dates[got.Pos] || got.Stage == scoring.SelfStage
	}
	of = map[string]fault.List{}
	for _, d := range faults {
		if dates[d.Pos] && d.About.Unit != "" {
			of[d.About.Unit] = append(of[d.About.Unit], d)
		} else {
			others = append(others, d)
		}
	}
	return of, others
}

// all are the copies, made one after the other so that few are held at a time, and
// the summary.
func (m *marked) all(source fs.FS) iter.Seq[disk.File] {
	return func(yield func(disk.File) bool) {
		for _, file := range m.files {
			content, ok := copyOf(source, file.Name, m.marks(m.round, file))
			if !ok {
				isText := slices.Contains([]string{"", ".yaml", ".yml", ".csv"}, strings.ToLower(path.Ext(file.Name)))
				if !isText || strings.HasPrefix(file.Name, "self/") { // no unit hands in a text
					m.lost = append(m.lost, file.Shown)
				}
				continue
			}
			copied := strings.TrimPrefix(file.Name, "self/") // those of units go to the top
			m.copies[file.Shown] = copied
			if !yield(disk.File{Name: copied, Write: disk.Content(content)}) {
				return
			}
		}
		summary := m.summary().Document()
		yield(disk.File{Name: m.summaryName(), Write: func(w io.Writer) error {
			return sheet.WriteDocument(w, summary, page.Options{Lang: m.app.lang})
		}})
	}
}

// summaryName is one that no copy has.
func (m *marked) summaryName() string {
	name := m.app.say("summary.xlsx")
	for slices.ContainsFunc(slices.Collect(maps.Values(m.copies)),
		func(c string) bool { return strings.EqualFold(c, name) }) {
		name = "_" + name
	}
	return name
}

// summary is the state of every unit, and of the files that are no unit's.
func (m *marked) summary() report.Received {
	r := m.round
	s := report.Received{Lang: m.app.lang, Title: r.Title, Status: r.Status}
	byFile, besides, second := map[string]fault.List{}, map[string]fault.List{}, map[string]string{}
	unread := unreadOf(r, m.files)
	for _, file := range m.files {
		byFile[file.Shown] = file.Faults
		if unit, _ := r.HandedIn(file.Shown); unit == nil {
			s.Others = append(s.Others, m.fileRow(file, m.copies[file.Shown]))
			besides[secondOf(file)], second[secondOf(file)] = file.Faults, m.copies[file.Shown]
		}
	}
	published := r.PublishedUnits()
	for _, block := range r.Blocks {
		units := report.ReceivedBlock{Name: block.Name}
		for _, unit := range block.Units {
			if published[unit.ID] {
				continue // it has nothing to send in
			}
			row := report.ReceivedUnit{ID: unit.ID, Name: unit.Name, File: second[unit.ID]}
			row.Received, row.DaysLate = receivedOn(r.Round, unit, block)
			m.state(&row, r.Submissions[unit.ID], byFile, besides[unit.ID])
			if row.State == report.Missing && len(unread) > 0 { // which may hold its workbook
				row.Remark = m.app.say("Not read in self: %s", strings.Join(unread, "; "))
			}
			units.Units = append(units.Units, row)
		}
		slices.SortStableFunc(units.Units, func(a, b report.ReceivedUnit) int { return cmp.Compare(a.State, b.State) })
		s.Blocks = append(s.Blocks, units)
	}
	return s
}

// secondOf is the unit that a file is a further workbook of, which is known only of those in the folder self.
func secondOf(file round.FileFaults) string {
	if strings.HasPrefix(file.Name, "self/") && len(file.Faults) > 0 {
		return file.Faults[0].About.Unit
	}
	return ""
}

// unreadOf names the files in the folder self, of those with faults, that are no unit's.
func unreadOf(r *round.Round, files []round.FileFaults) (names []string) {
	for _, file := range files {
		name, isSelf := strings.CutPrefix(file.Name, "self/")
		if unit, _ := r.HandedIn(file.Shown); isSelf && unit == nil && secondOf(file) == "" {
			names = append(names, name)
		}
	}
	return names
}

// receivedOn is the day that a unit's self-assessment came, blank where no list says
// it, and by how many days that was too late.
func receivedOn(r *scoring.Round, unit *scoring.Unit, block *scoring.Block) (day scoring.Day, late int) {
	for _, got := range r.Received {
		if got.Unit != unit.ID || got.Stage != scoring.SelfStage {
			continue
		}
		if due := r.Deadline(scoring.SelfStage, block.ID); due != nil {
			late = max(0, got.Day.Since(due.Day))
		}
		return got.Day, late // of two the first counts
	}
	return "", 0
}

// state says what a unit's workbook came to. A second one is a fault of the unit, too.
func (m *marked) state(
	row *report.ReceivedUnit, s *scoring.Submission, byFile map[string]fault.List, second fault.List,
) {
	receipt, own := m.receipt[row.ID], fault.List(nil)
	if s != nil {
		row.File, own = cmp.Or(m.copies[s.File], row.File), byFile[s.File]
	}
	counted := slices.Concat(receipt, own, second)
	row.State = stateOf(s, counted)
	row.Errors, row.Warnings = counted.Errors(), counted.Warnings()
	said := seq.Map(receipt, m.app.lang.Message)
	if row.DaysLate > 0 && len(said) == 0 {
		said = append(said, m.app.say("Days late: %d", row.DaysLate))
	}
	if text := m.remark(slices.Concat(own, second)); text != "" {
		said = append(said, text)
	}
	row.Remark = strings.Join(said, "; ")
}

func (n *annotation) fileRow(file round.FileFaults, copied string) report.ReceivedFile {
	errors := file.Faults.Errors()
	return report.ReceivedFile{
		Name: file.Name, Errors: errors, Warnings: file.Faults.Warnings(), File: copied,
		Remark: n.remark(file.Faults),
	}
}

func stateOf(s *scoring.Submission, faults fault.List) report.State {
	switch {
	case s == nil &&
		slices.ContainsFunc(faults, func(d fault.Diagnostic) bool { return d.Code == scoring.CodeSelfLost }):
		return report.Lost
	case s == nil:
		return report.Missing
	case s.Unreadable:
		return report.Unreadable
	case faults.Errors() > 0:
		return report.Faulty
	case faults.Warnings() > 0:
		return report.Doubtful
	}
	return report.Clean
}

// mostRemarks is how many faults a remark tells.
const mostRemarks = 3

// remark is what is wrong with a file: first with the whole of it, then errors, then warnings.
func (n *annotation) remark(faults fault.List) string {
	urgency := func(d fault.Diagnostic) int {
		switch {
		case d.Pos.Sheet() == "" && d.Pos.Line() == 0:
			return 0
		case d.Severity == fault.Error:
			return 1
		}
		return 2
	}
	faults = slices.Clone(faults)
	slices.SortStableFunc(faults, func(a, b fault.Diagnostic) int { return cmp.Compare(urgency(a), urgency(b)) })
	said := seq.Map(faults[:min(mostRemarks, len(faults))], func(d fault.Diagnostic) string {
		return strings.TrimPrefix(n.where(d.Pos)+": ", ": ") + n.app.lang.Message(d)
	})
	if more := faults.Errors() + faults.Warnings() + faults.Todos() - len(said); more > 0 {
		said = append(said, n.app.lang.AndMore(more))
	}
	return strings.Join(said, "; ")
}

// where is a cell, or a line of a text: a character is no column of a sheet.
func (n *annotation) where(pos fault.Position) string {
	switch {
	case pos.Sheet() != "" || pos.Line() == 0:
		return pos.Cell()
	case pos.Col() == 0:
		return n.app.say("line %d", pos.Line())
	}
	return n.app.say("line %d, character %d", pos.Line(), pos.Col())
}
