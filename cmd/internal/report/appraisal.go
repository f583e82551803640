package report

import (
	"cmp"
	"io"
	"strconv"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/record"
	"parindex/scoring"
	"parindex/scoring/overview"
	"parindex/scoring/seq"
)

// Appraisal compares appraised points with self points, after a stage.
type Appraisal struct {
	Result
	Overview *overview.Overview
	Stage    scoring.Stage
	// All shows every row of long lists.
	All bool
	// Unit and Agency are ids of the only ones to show, criterion by criterion; empty for all.
	Unit, Agency string
}

// JSON writes the overview for programs.
func (v *Appraisal) JSON(w io.Writer) error { return record.Encode(w, v.json()) }

// Document is the overview for people, and a row for each leaf that was changed for programs.
// It begins with what is left to do, and who has to do it.
func (v *Appraisal) Document() *page.Document {
	if v.Unit != "" || v.Agency != "" {
		return v.detail()
	}
	d := v.head()
	if v.Paper {
		paper := v.councilPaper()
		d.Title[0], d.Title[1], d.Paper = d.Title[1], d.Title[0], v.paperOf(&paper)
	}
	if len(v.Overview.OnlyExplained) > 0 {
		d.Blocks = append(d.Blocks, v.toRead())
	}
	d.Blocks = append(d.Blocks, v.waiting(), v.owing())
	if v.hasDistricts() {
		d.Blocks = append(d.Blocks, v.districts())
	}
	d.Blocks = append(d.Blocks, v.missing(), v.late())
	for _, block := range v.Overview.Blocks {
		d.Blocks = append(d.Blocks, v.units(block))
	}
	d.Blocks = append(d.Blocks, v.criteria()...)
	d.Blocks = append(d.Blocks, v.agencies(), v.bare(), v.other(), v.void(), v.behind())
	d.Data = v.rows()
	if v.All {
		d.ShowAll()
	}
	return d
}

func (v *Appraisal) head() *page.Document {
	return &page.Document{
		Title: []string{
			v.Overview.Round.Title,
			v.held(),
			v.say("Blocks: ") + strings.Join(namesOf(v.Overview.Blocks), "; "),
		},
		Banner: v.notes(v.Overview.Blocks...),
	}
}

func namesOf(blocks []*scoring.Block) []string {
	return seq.Map(blocks, func(b *scoring.Block) string { return b.Name })
}

// held is the heading: it names the last appraisal that was held, which may come before the stage that was asked for.
func (v *Appraisal) held() string {
	held := v.Overview.Held()
	if held == "" {
		return v.say("The appraisal: no decision on points yet")
	}
	return v.say("The appraisal as of the %s", v.Lang.Stage(held))
}

// mostRows is how many rows of a list people get to see; programs get all.
const mostRows = 20

// listing is a table of which people get to see the first rows. On a narrow screen the rightmost
// column falls away first, but for those that say how spare they are, and one of names never.
func listing[R any](title string, columns []column[R], rows []R) *page.Table {
	t := &page.Table{Title: []string{title}, Most: mostRows}
	fill(t, columns, rows)
	for i := range t.Columns {
		if c := &t.Columns[i]; c.Least == leastName {
			c.Whole = true
		} else {
			c.Spare = cmp.Or(c.Spare, 1+i)
		}
	}
	return t
}

// counted is a column of counts.
func counted[R any](head string, of func(R) int) column[R] {
	return figure(head, 0, func(row R) page.Cell { return tally(of(row)) })
}

// toDo shows all rows, and all texts in full: each is something that is left to do.
func toDo(t *page.Table) *page.Table {
	t.Most = 0
	for i := range t.Columns {
		t.Columns[i].Whole = !t.Columns[i].Numeric
	}
	return t
}

// orNone is a table with notes, or one line where it has no rows.
func (v *Appraisal) orNone(t *page.Table, notes ...string) page.Block {
	if len(t.Rows) == 0 {
		return page.Section{Line: page.Under(t.Title[0] + v.say(": none"))}
	}
	t.Notes = append(t.Notes, page.Lines(said(notes...)...)...)
	return t
}

// tally is a count or a place; none is a dash, so that the others stand out.
func tally(n int) page.Cell {
	return shownIf(n != 0, page.Count(n), "–")
}

// unitOf is a unit with the mark of those whose figures have faults.
func unitOf(card *scoring.Scorecard) page.Cell {
	return page.Cell{Text: card.Unit.Name + asPublished(card), Marked: card.Faulty}
}

// faultNote says what the mark on units with faults means.
func (r *Result) faultNote(cards []*scoring.Scorecard) []page.Line {
	faulty := seq.Count(cards, func(card *scoring.Scorecard) bool { return card.Faulty })
	return marked(faulty, r.say("(*) units with faults or missing data: %d; their figures are provisional"))
}

var appraisalHeader = []string{"block", "unit", "name", "part", "code", "title", "max", "agency", "self", "appraised",
	"change", "stage", "day", "reason", "evidence", "explained", "status", "faulty", "round_status"}

// rows are for programs: a row for every leaf that was changed, that councils gave points on
// their own, or that waits for a decision, then one for every decision that is
// not on points: always these columns. Of several decisions on a leaf the last is
// shown; change is what it all came to. What has no row has no change, so that
// the changes of a unit's criteria add up to appraised less self points. The column
// status is of the decision, round_status of the round.
func (v *Appraisal) rows() *page.Table {
	t := dataTable(appraisalHeader)
	for _, l := range v.Overview.Leaves {
		if isChanged(l) && v.isAsked(l) {
			t.Rows = append(t.Rows, v.csvRow(l))
		}
	}
	for _, d := range v.Overview.Other {
		if (v.Unit == "" || d.Card.Unit.ID == v.Unit) && (v.Agency == "" || d.Agency == v.Agency) {
			t.Rows = append(t.Rows, v.csvOther(d))
		}
	}
	return t
}

func (v *Appraisal) csvRow(l overview.Leaf) []page.Cell {
	c := l.Line.Criterion
	decided, last := len(l.Decisions) > 0, &scoring.Decision{}
	agency, stage := l.Line.Owner, ""
	if decided {
		last = l.Decisions[len(l.Decisions)-1].Decision
		agency, stage = last.Agency, string(cmp.Or(last.Stage, scoring.FinalAppraisal))
	}
	explained := ""
	if l.Outcome == overview.Cut {
		explained = strconv.FormatBool(l.Line.HasReply())
	}
	row := words(l.Card.Block.ID, l.Card.Unit.ID, l.Card.Unit.Name, string(l.Line.Part), c.Code, c.Title)
	row = append(row, exact(c.Max, true), page.Word(agency),
		exact(l.Line.Self, c.HasSelf() && !l.Line.Unusable), exact(l.Line.Appraised, decided), exact(l.Change(), true))
	return append(row, words(stage, string(last.Day), last.Reason, last.Evidence, explained, string(l.Outcome),
		strconv.FormatBool(l.Card.Faulty), v.status())...)
}

// csvOther is a decision that is not on points: of a criterion, or of the whole
// unit and then without one.
func (v *Appraisal) csvOther(d overview.Other) []page.Cell {
	part, title, most := "", "", page.Cell{}
	if c := d.Criterion; c != nil {
		part, title, most = string(d.Card.Block.Set.PartOf(c)), c.Title, exact(c.Max, true)
	}
	row := words(d.Card.Block.ID, d.Card.Unit.ID, d.Card.Unit.Name, part, d.Code, title)
	row = append(row, most, page.Word(d.Agency), page.Cell{}, page.Cell{}, page.Cell{})
	return append(row, words(string(cmp.Or(d.Stage, scoring.FinalAppraisal)), string(d.Day), d.Reason, d.Evidence, "",
		string(d.Kind), strconv.FormatBool(d.Card.Faulty), v.status())...)
}

// exact is a figure that is not rounded, unlike those of tables for people: the
// rows are there to be added up.
func exact(p scoring.Points, there bool) page.Cell {
	if !there {
		return page.Cell{}
	}
	const most = 6 // so that changes add up; few fractions do not end
	if _, ends := p.Decimals(); !ends {
		p = p.Round(scoring.HalfUp, most)
	}
	decimals, _ := p.Decimals()
	return page.Figure(p, decimals)
}
