package workbook

import (
	"cmp"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// The columns of a list of decisions: those without which there is none, those
// that say more, and those for people.
var (
	decisionNeeds = []column.Heading{column.UnitCode, column.LeafCode, column.To}
	decisionMore  = []column.Heading{
		column.From, column.Reason, column.Kind, column.Stage, column.Day, column.DecisionEvidence,
		column.Clause, column.Agency,
		column.Minutes, column.Attended, column.For,
	}
	decisionWords = table.Words{
		Columns: slices.Concat(decisionNeeds, decisionMore, []column.Heading{column.UnitName, column.LeafName}),
		Beside:  slices.Concat(column.Beside, column.BesideDecisions),
	}.Indexed()
)

// ReadAppraisal reads an agency's list of decisions: sheet "Thẩm định" with the columns Mã đơn
// vị, Mã tiêu chí, Đến and, where they are there, Từ, Lý do, Loại quyết định, Lần thẩm định,
// Ngày, Căn cứ, Điều khoản, Cơ quan thẩm định, Biên bản số, Có mặt, Tán thành. Rows of points
// without a value in "Đến" are decisions not made yet, and left out; one that has a reason all
// the same is a fault. What a row does not say holds for the whole list: its hidden sheet or
// its file's name ([Names.ListOf]), else its title, the agency and the stage (otherwise the final appraisal), a cell
// "Ngày thẩm định:" above the headings the date. A row whose names are those of another
// criterion than its code is reported, and the code counts; one with the name of another unit is left out.
func (b *Book) ReadAppraisal(names Names) ([]scoring.Decision, fault.List) {
	s, faults := b.sheet(sheet.AppraisalSheet)
	if s == nil {
		return nil, faults
	}
	t, faults, _ := table.Open(s, decisionWords, decisionNeeds)
	if t == nil {
		return nil, faults
	}
	meta := b.Meta()
	l := listed{table: t, names: names, owner: meta.Agency,
		agency: meta.Agency, stage: appraisals()[fold.Word(string(meta.Stage))]}
	if agency, stage := names.ListOf(b.shown); l.agency == "" {
		l.rows.Headed = names.headed(agency, s.rows, t.Header.Line)
		l.agency, l.stage = cmp.Or(l.rows.Headed, agency), cmp.Or(l.stage, stage)
	}
	l.day, l.dayPos, l.dayBad = b.listDay(s, t.Header.Line)
	units, again := b.formRows()
	if len(units) > 0 {
		l.seen = map[scoring.Matter]bool{}
	}
	ledger, faults := l.read(len(s.rows))
	l.rows.Dated, l.rows.Again, l.rows.Gone = l.day != "", again, l.gone(units)
	for i, d := range faults {
		faults[i] = d.In(fault.About{Unit: names.Meant[d.Pos]})
	}
	l.rows.Has = func(row string) bool {
		unit, code, _ := strings.Cut(row, " ")
		return l.seen[scoring.Matter{Unit: unit, Code: code}]
	}
	b.list = l.rows
	if meta.Agency != "" && l.stage == "" { // a form of ours says both
		faults.Add(fault.New(codeListNoStage, fault.InFile(b.shown)))
	}
	return ledger, append(s.otherTables(decisionWords, decisionNeeds), faults...)
}

// ReadLedger reads decisions from a CSV with the columns agency, stage, kind,
// unit, code, from, to, day, reason, evidence, clause, of which unit, code and to
// have to be there. They mean what they do in [Book.ReadAppraisal], but for points
// that are not there: a line of a CSV is a decision made, and that is a fault. The
// error is the system's: no such file, no permission.
func ReadLedger(fsys fs.FS, name, shown string, names Names) ([]scoring.Decision, fault.List, error) {
	return readTable(fsys, name, shown, decisionWords, decisionNeeds, func(t *table.Table) []scoring.Decision {
		l := listed{table: t, names: names}
		l.agency, l.stage = names.ListOf(shown)
		ledger, _ := l.read(0)
		return ledger
	})
}

// Names are the ids and names by which units, blocks, agencies and criteria are found; nil
// where they are not known.
type Names struct {
	// Those of the round.
	Units, Blocks, Agencies *table.Names
	// Codes are those of a unit's criteria of that title.
	Codes func(unit, title string) []string
	// Known are the codes of all criteria of a unit, each with its place among them.
	Known func(unit string) map[string]int
	// Closest is the agency that a misspelt name may mean, or empty.
	Closest func(agency string) string
	// Year is that of the round, or of the earlier result that is read; 0 where it is not known.
	Year int
	// Classed says whether results have classes.
	Classed bool
	// Only is the unit that was asked for, or empty. Of others no more is read than what the
	// checks of a whole list go by: that something was decided, when, by whom and by what vote.
	Only string
	// Meant are the units that rows mean whose code names none, by the cell of that code: that of the row's name, or
	// those of the rows that a form lacks.
	Meant map[fault.Position]string
	// Room is where the decisions of a list may be put: those of the one before, if nobody needs them any more.
	Room []scoring.Decision
}

func (n Names) mean(at fault.Position, unit string) {
	if n.Meant != nil {
		n.Meant[at] = unit
	}
}

func (n Names) isOther(unit string) bool { return n.Only != "" && unit != "" && unit != n.Only }

// unit is the id of the unit that the row names, and is about. Where its code names none, its name may.
func (n Names) unit(t *table.Table) string {
	id := idIn(t, column.UnitCode, n.Units)
	t.Concerns(cmp.Or(n.byName(t, id), id))
	return id
}

// ask says what the rows of a table may name, and of which years it may be.
func (n Names) ask(t *table.Table, later ...int) {
	t.Codes, t.Whose, t.Units, t.Titles = n.Codes, n.unit, n.Units, table.NewTitles(t.At(), append([]int{n.Year}, later...)...)
}

// byName is the unit that a row's name means where its code names none, else empty.
func (n Names) byName(t *table.Table, id string) string {
	if n.Units == nil {
		return ""
	}
	if _, isUnit, _ := n.Units.Find(id); isUnit {
		return ""
	}
	unit, known, _ := n.Units.Find(t.Raw(column.UnitName))
	if !known {
		return ""
	}
	n.mean(t.Place(column.UnitCode), unit)
	return unit
}

// idIn is the id that a cell names by itself or by a name; else what it says.
func idIn(t *table.Table, heading column.Heading, known *table.Names) string {
	if known == nil {
		return t.Text(heading)
	}
	id, _, _ := known.Find(t.Raw(heading))
	return id
}

// ListOf is the agency, and the appraisal if it says one, that a list's file is
// named by: so-tu-phap.xlsx, Sở Tư pháp.xlsx, so-tu-phap-lan-1.xlsx, so-tu-phap-cuoi (2).xlsx.
func (n Names) ListOf(shown string) (agency string, stage scoring.Stage) {
	agency, stage = listOf(shown)
	if n.Agencies != nil {
		agency, _, _ = n.Agencies.Find(agency)
	}
	return agency, stage
}

// ListFile is the name that the file of a list should have; where there is one appraisal, no stage.
func ListFile(agency string, stage scoring.Stage) string {
	return agency + sheet.ListEnd(stage) + ".xlsx"
}

// headed is the agency that the title of a list names, where its file names none and not nearly another: its name
// stands behind a dash or a colon.
func (n Names) headed(agency string, rows []row, headings int) string {
	if n.Agencies == nil || len(n.Agencies.Of(agency)) > 0 {
		return ""
	}
	close := n.Closest(agency)
	for _, row := range rows {
		for _, cell := range row.cells {
			for part := range strings.FieldsFuncSeq(cell, func(r rune) bool { return r == '–' || r == ':' }) {
				if id, known := n.Agencies.Meant(part); known && row.line < headings && (close == "" || close == id) {
					return id
				}
			}
		}
	}
	return ""
}

func listOf(shown string) (agency string, stage scoring.Stage) {
	name := path.Base(shown)
	name = copied().ReplaceAllString(strings.TrimSuffix(name, path.Ext(name)), "")
	for end, stage := range sheet.ListEnds {
		if agency, found := strings.CutSuffix(name, end); found && agency != "" {
			return agency, stage
		}
	}
	return name, ""
}

// copied is what programs put behind the name of a second copy.
var copied = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(` *\([0-9]+\)$`) })

// listDay is the date for the whole list, above its headings, and where it stands
// or should stand; nothing where no cell asks for it. One that is none is bad, and
// reported.
func (b *Book) listDay(s *Sheet, headings int) (day scoring.Day, at fault.Position, bad bool) {
	for _, row := range s.rows {
		for col, cell := range row.cells {
			if row.line >= headings {
				return "", fault.Position{}, false
			}
			label, said, _ := strings.Cut(cell, ":")
			if !slices.Contains(dayLabels(), table.PlainHeading(label)) {
				continue
			}
			if fold.Text(said) == "" {
				col = b.valueBeside(s.at.Sheet(), row.line, col)
				said = row.cell(col)
			}
			at = b.position(s.at.Sheet(), row.line, col)
			before := len(s.cells.faults)
			day, ok := s.cells.day(said, at)
			for i, d := range s.cells.faults[before:] {
				s.cells.faults[before+i] = d.With(fault.OrderUnknown)
			}
			return day, at, !ok
		}
	}
	return "", fault.Position{}, false
}

// dayLabels are the headings of a column of dates.
var dayLabels = sync.OnceValue(func() []string {
	return seq.Map(column.Day, func(name string) string { return table.PlainHeading(name) })
})

// valueBeside is the column after a cell, or after those that it is merged with.
func (b *Book) valueBeside(sheet string, line, col int) int {
	for _, merged := range b.grid(sheet).MergedAt(line) {
		if merged.Holds(line, col) {
			return merged.Right + 1
		}
	}
	return col + 1
}
