package workbook

import (
	"strings"

	"parindex/cmd/internal/sheet"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// ListRows is what the rows of a list of decisions say together.
type ListRows struct {
	// Headed is the agency that the list's title names, where the file's name names none.
	Headed string
	// Dated says whether the list has a date for all of it: its agency has decided,
	// also where it changed nothing.
	Dated bool
	// Again says whether the form asked for what is decided again, in every row.
	Again bool
	// Decided says whether some row holds a decision, readable or not.
	Decided bool
	// Stated are the points that rows without a decision name.
	Stated []scoring.Stated
	// Blank are the rows without a decision, Gone those of the form that are no longer
	// there, each as its unit and code.
	Blank, Gone []string
	// Has says whether a list that lacks rows has one.
	Has func(row string) bool
}

// List is what the rows say of the list that was read by [Book.ReadAppraisal].
func (b *Book) List() ListRows { return b.list }

// formRows are the rows that the form had when it was written, by the hidden sheet: units and their codes, in order.
func (b *Book) formRows() (units [][]string, again bool) {
	rows, _ := b.rows(sheet.IndexSheet)
	for _, r := range rows {
		switch r.cell(0) {
		case sheet.IndexRows:
			units = append(units, strings.Fields(r.cell(1)))
		case sheet.IndexAgain:
			again = true
		}
	}
	return units, again
}

// take notes a row and whether it decides something; rows of no unit or criterion are words for people.
func (l *listed) take(a scoring.Decision, unitAt fault.Position, decides bool) {
	l.rows.Decided = l.rows.Decided || decides
	strange := strangeRow{unitAt, a.Code}
	if a.Unit == "" || a.Code == "" {
		if decides && a.Kind == scoring.PointsDecision { // told as a row that lacks one, and so not gone
			l.strange = append(l.strange, strange)
		}
		return
	}
	if !l.names.isKnown(a.Unit, a.Code) {
		l.strange = append(l.strange, strange)
	}
	if l.seen != nil {
		l.seen[scoring.Matter{Unit: a.Unit, Code: a.Code}] = true
	}
	if !decides {
		l.rows.Blank = append(l.rows.Blank, a.Unit+" "+a.Code)
	}
}

// gone are the rows of the form that were not seen, of units and criteria that are still there. None is gone where as
// many rows have a code that is none: those are told as such.
func (l *listed) gone(units [][]string) (gone []string) {
	for _, row := range units {
		for _, code := range row[min(1, len(row)):] {
			if !l.seen[scoring.Matter{Unit: row[0], Code: code}] && l.names.isKnown(row[0], code) &&
				!l.names.isOther(row[0]) {
				gone = append(gone, row[0]+" "+code)
			}
		}
	}
	l.settle(gone)
	if len(gone) <= len(l.strange) {
		return nil
	}
	return gone
}

// strangeRow is a row of a criterion whose unit's code, at a place, may be of none.
type strangeRow struct {
	unitAt fault.Position
	code   string
}

// settle says whom strange rows mean: as many as those of their criterion that are gone are these, in the order of the
// form.
func (l *listed) settle(gone []string) {
	of := map[string][]string{}
	for _, row := range gone {
		unit, code, _ := strings.Cut(row, " ")
		of[code] = append(of[code], unit)
	}
	rows := map[string][]fault.Position{}
	for _, s := range l.strange {
		if named := l.names.Meant[s.unitAt]; named != "" {
			of[s.code] = seq.Filter(of[s.code], func(unit string) bool { return unit != named })
			continue
		}
		rows[s.code] = append(rows[s.code], s.unitAt)
	}
	for code, at := range rows {
		for i := range at {
			if len(at) == len(of[code]) {
				l.names.mean(at[i], of[code][i])
			}
		}
	}
}

// isKnown says whether a unit has a criterion, as far as anybody knows.
func (n Names) isKnown(unit, code string) bool {
	if n.Known == nil {
		return true
	}
	_, known := n.Known(unit)[code]
	return known
}
