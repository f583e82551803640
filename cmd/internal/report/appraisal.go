package report

import (
	"fmt"
	"io"
	"strings"

	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/overview"
)

// AppraisalFormats are what an overview of the appraisal can be written as, the
// first by default.
var AppraisalFormats = []string{"table", "csv", "json", "markdown"}

// Appraisal is what councils made of what units claimed, after a stage.
type Appraisal struct {
	Overview *overview.Overview
	Stage    scoring.Stage
	Pack     string
	Lang     text.Lang
	// Errors and Warnings count the faults of the whole round.
	Errors, Warnings int
}

// Write writes the overview in one of [AppraisalFormats].
func (v *Appraisal) Write(w io.Writer, format string) error {
	switch format {
	case "csv":
		return v.csv(w)
	case "json":
		return encode(w, v.json())
	}
	return writeSections(w, v.sections(), format, v.Lang)
}

// result is the round as its rankings are printed: the same notes and figures.
func (v *Appraisal) result() *Result {
	return &Result{Round: v.Overview.Round, Pack: v.Pack, Lang: v.Lang, Errors: v.Errors, Warnings: v.Warnings}
}

func (v *Appraisal) sections() []section {
	list := []section{{outline: v.head()}}
	for _, block := range v.Overview.Blocks {
		list = append(list, v.units(block))
	}
	list = append(list, v.criteria()...)
	return append(list, v.agencies(), v.bare(), v.waiting(), v.owing(), v.other(), v.void(), v.districts(), v.late(), v.missing(), v.behind())
}

func (v *Appraisal) head() outline {
	var names []string
	for _, block := range v.Overview.Blocks {
		names = append(names, block.Name)
	}
	o := under(v.Overview.Round.Title)
	o.below = append(o.below, under(fmt.Sprintf(v.Lang.Say("Tổng hợp thẩm định đến hết giai đoạn %s", "The appraisal as of the %s"), v.Lang.Stage(v.Stage))))
	o.field(v.Lang.Say("Khối", "Blocks"), strings.Join(names, "; "))
	o.below = append(o.below, lines(v.result().notes())...)
	return o
}

// mostRows is how many rows of a list people get to see; programs get all.
const mostRows = 20

// grid is a table in the making: columns, then rows.
type grid struct {
	sheet.Table
	lang text.Lang
}

func (v *Appraisal) grid(title string) *grid {
	return &grid{sheet.Table{Title: []string{text.OneLine(title)}}, v.Lang}
}

// columns adds headings of texts, figures those of numbers.
func (g *grid) columns(headings ...string) *grid { return g.add(false, headings) }
func (g *grid) figures(headings ...string) *grid { return g.add(true, headings) }

func (g *grid) add(numeric bool, headings []string) *grid {
	for _, h := range headings {
		g.Header, g.Numeric = append(g.Header, h), append(g.Numeric, numeric)
	}
	return g
}

// row adds a row; texts are whatever the round's files hold.
func (g *grid) row(cells ...sheet.Cell) {
	for i := range cells {
		cells[i].Text = text.OneLine(cells[i].Text)
	}
	g.Rows = append(g.Rows, cells)
}

// section is the table, cut to so many rows, or one line where it has none.
func (g *grid) section(most int, footer ...string) section {
	if len(g.Rows) == 0 {
		return section{outline: under(g.Title[0] + g.lang.Say(": không có", ": none"))}
	}
	if more := len(g.Rows) - most; more > 0 {
		g.Rows = g.Rows[:most]
		g.Footer = append(g.Footer, g.lang.AndMore(more))
	}
	for _, line := range footer {
		if line != "" {
			g.Footer = append(g.Footer, line)
		}
	}
	return section{table: &g.Table}
}

func word(s string) sheet.Cell { return sheet.Cell{Text: s} }

// tally is a count; none is a dash, so that the others stand out.
func tally(n int) sheet.Cell {
	if n == 0 {
		return sheet.Cell{Text: "–"}
	}
	number := scoring.Whole(int64(n))
	return sheet.Cell{Number: &number}
}

// points is a figure rounded as the rankings round theirs.
func (v *Appraisal) points(p scoring.Points) sheet.Cell {
	p = v.result().figure(p)
	return sheet.Cell{Number: &p, Decimals: v.result().decimals()}
}

func (v *Appraisal) change(p scoring.Points) sheet.Cell {
	cell := v.points(p)
	cell.Signed = true
	return cell
}

// exactly is a leaf's points as people write them: 1,5 and not 1,50.
func (v *Appraisal) exactly(p scoring.Points) sheet.Cell { return word(v.Lang.Value(p)) }

// unitOf is a unit with the mark of those whose figures have faults.
func unitOf(card *scoring.Scorecard) sheet.Cell {
	if card.Faulty {
		return word(card.Unit.Name + FaultMark)
	}
	return word(card.Unit.Name)
}

func (v *Appraisal) faultNote(cards []*scoring.Scorecard) string {
	faulty := 0
	for _, card := range cards {
		if card.Faulty {
			faulty++
		}
	}
	if faulty == 0 {
		return ""
	}
	return fmt.Sprintf(v.Lang.Say("(*) %d đơn vị còn lỗi dữ liệu: số liệu chưa dùng được", "(*) units with faults: %d; their figures are provisional"), faulty)
}
