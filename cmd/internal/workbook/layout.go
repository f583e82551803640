package workbook

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/table"
	"parindex/scoring/fault"
)

// Layout says where things stand in workbooks that are not forms of parindex, as those of
// earlier years. What it does not name is found by the headings.
type Layout struct {
	Sheet     string
	HeaderRow int            // line of the headings; 0 where they are looked for
	Columns   map[string]int // columns from 0, by the keys that round.yaml has for them
	UnitName  string         // cell that holds the unit's name
}

var layoutColumns = map[string]column.Heading{
	"code": column.Code, "title": column.Title, "max": column.Max, "declared": column.Declared,
	"denominator": column.Denominator,
	"points":      column.Points, "appraised": column.Appraised, "evidence": column.Evidence,
	"explanation": column.Explanation, "note": column.Note,
}

// header is where the columns stand: as declared, else by the headings of the
// row declared, however few, else by those found.
func (l *Layout) header(at fault.Position, rows []row) table.Header {
	h := findHeader(at, rows, selfWords)
	if l.HeaderRow > 0 {
		from := slices.IndexFunc(rows, func(r row) bool { return r.line == l.HeaderRow })
		h = table.HeaderAt(&sheetRows{at: at, rows: rows[max(from, 0):]}, selfWords)
		if from < 0 {
			h = table.Header{}
		}
		h.Line, h.Body = l.HeaderRow, max(h.Body, l.HeaderRow+1)
	}
	for name, col := range l.Columns {
		h.Set(layoutColumns[name], col)
	}
	return h
}

// Lead is a text above the table of a self-assessment.
type Lead struct {
	Text string // without "Đơn vị:" before it
	Pos  fault.Position
}

// maxLead is how many texts above a table are looked at.
const maxLead = 100

// Leads are the texts above the table, where a unit's name may stand: in the one
// cell that a layout names, else everywhere above the headings.
func (b *Book) Leads(layout *Layout) []Lead {
	if layout != nil {
		return b.findLeads(layout)
	}
	if b.leads == nil {
		b.leads = append([]Lead{}, b.findLeads(&Layout{})...)
	}
	return b.leads
}

func (b *Book) findLeads(layout *Layout) (leads []Lead) {
	sheet := b.firstVisible()
	if layout.Sheet != "" {
		sheet, _ = b.find(layout.Sheet)
	}
	rows, faults := b.rows(sheet)
	if sheet == "" || len(faults) > 0 {
		return nil
	}
	end := max(b.selfHeader(sheet, rows).Line, 1)
	for _, row := range rows {
		if layout.UnitName == "" && row.line >= end {
			continue
		}
		for col, cell := range row.cells {
			at := b.position(sheet, row.line, col)
			if layout.UnitName != "" && at.Cell() != layout.UnitName || len(leads) == maxLead {
				continue
			}
			if name := leadName(cell); name != "" {
				leads = append(leads, Lead{name, at})
			}
		}
	}
	return leads
}

// titleYear is the year that the title of a workbook names.
var titleYear = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:tự đánh giá|tự chấm|thẩm định|giải trình) .*năm (20\d\d)(?:\D|$)`)
})

// Title is the line above the headings that says what the workbook is, and for which year; 0 where none
// does. It is own where it reads as that of our forms: their hidden sheet was there once.
func (b *Book) Title() (title Lead, year int, own bool) {
	for _, lead := range b.Leads(nil) {
		if named := titleYear().FindStringSubmatch(lead.Text); named != nil {
			year, _ = strconv.Atoi(named[1])
			own = strings.HasPrefix(lead.Text, "BẢN TỰ ĐÁNH GIÁ KẾT QUẢ ") ||
				strings.HasPrefix(lead.Text, "GIẢI TRÌNH KẾT QUẢ ")
			return lead, year, own
		}
	}
	return Lead{}, 0, false
}

// RoundTitle is the line below the title of one of our forms: that of the round that it was made for.
func (b *Book) RoundTitle() string {
	title, _, own := b.Title()
	for _, lead := range b.Leads(nil) {
		if own && lead.Pos.Line() == title.Pos.Line()+1 {
			return lead.Text
		}
	}
	return ""
}

// leadName is a text without what may stand before a name.
func leadName(cell string) string {
	name := fold.Text(cell)
	if label, rest, found := strings.Cut(name, ":"); found && strings.Contains(strings.ToLower(label), "đơn vị") {
		name = strings.TrimSpace(rest)
	}
	return strings.Trim(name, " .…:")
}

// Name is the workbook as diagnostics name it.
func (b *Book) Name() string { return b.shown }
