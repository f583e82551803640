package workbook

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
	"parindex/scoring/fault"
)

// Recognised describes a workbook of which it is not known what it should hold.
type Recognised struct {
	Meta   Meta // of a form of ours
	Sheets []RecognisedSheet
}

// RecognisedSheet describes a sheet by what a self-assessment would have.
type RecognisedSheet struct {
	Name      string
	Hidden    bool
	HeaderRow int                // line of the headings; 0 where there are none
	Columns   []RecognisedColumn // those found, in the order of a form
	Missing   []string           // headings that a self-assessment needs, and that are not there
	Unknown   []string           // headings that are not known
	Codes     int                // rows below the headings that begin with a code
	First     string             // the first of these codes
	Last      string
	Units     []Lead // what may be a unit's name above the headings
}

// RecognisedColumn is a column by the name our forms give it.
type RecognisedColumn struct{ Name, Letter string }

// unitLike is how the names of units begin.
var unitLike = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(
		`(?i)^(sở|ban quản lý|ban dân tộc|ban|chi cục|cục|ubnd|ủy ban nhân dân|uỷ ban nhân dân|` +
			`xã|phường|thị trấn|thị xã|huyện|quận|thành phố|thanh tra|văn phòng|` +
			`trung tâm|bảo hiểm|công an|kho bạc|đặc khu) `)
})

// isProvince says whether a text is the name of a province's committee, which is above the units that it scores.
func isProvince(text string) bool { return strings.HasPrefix(strings.ToLower(text), "ubnd tỉnh ") }

// Recognise looks at every sheet that people may fill.
func (b *Book) Recognise() Recognised {
	known := Recognised{Meta: b.Meta()}
	for _, t := range b.tabs() {
		if t.Name == sheet.IndexSheet || isBeside(t.Name) {
			continue
		}
		tab := RecognisedSheet{Name: t.Name, Hidden: t.Hidden}
		if rows, faults := b.rows(t.Name); len(faults) == 0 {
			tab.look(rows)
		}
		if !t.Hidden {
			tab.Units = slices.DeleteFunc(b.Leads(&Layout{Sheet: t.Name}),
				func(l Lead) bool { return !unitLike().MatchString(l.Text) || isProvince(l.Text) })
		}
		known.Sheets = append(known.Sheets, tab)
	}
	return known
}

func (s *RecognisedSheet) look(rows []row) {
	head := findHeader(fault.Position{}, rows, selfWords)
	s.HeaderRow = head.Line
	found := map[string]bool{table.PlainHeading(column.Check.Name()): true}
	for _, heading := range selfWords.Columns {
		if col := head.Col(heading); col >= 0 {
			s.Columns = append(s.Columns, RecognisedColumn{heading.Name(), column.Letters(col + 1)})
		}
		for _, word := range heading {
			found[table.PlainHeading(word)] = true
		}
	}
	for _, heading := range []column.Heading{column.Code, column.Points} {
		if head.Col(heading) < 0 {
			s.Missing = append(s.Missing, heading.Name())
		}
	}
	for _, said := range head.Found() {
		if !found[table.PlainHeading(said)] {
			s.Unknown = append(s.Unknown, said)
		}
	}
	s.count(rows, head)
}

func (s *RecognisedSheet) count(rows []row, head table.Header) {
	for _, row := range rows {
		code := fold.Text(row.cell(head.Col(column.Code)))
		if row.line < head.Body || head.Line == 0 || !codeLike().MatchString(code) || strings.HasPrefix(code, "(") {
			continue
		}
		if s.Codes++; s.First == "" {
			s.First = code
		}
		s.Last = code
	}
}
