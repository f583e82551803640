// Package report turns results and faults into what people and programs read: a
// [page.Document], which is written in every format, JSON made of the parts of a
// [record.Record], and diagnostics with the
// source line under a caret. It decides nothing: every figure comes from a
// scorecard, a ranking or the survey, rounded as the regulation says.
package report

import (
	"slices"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/record"
	"parindex/cmd/internal/text"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/analysis"
)

// Result is what every report on a scored round is made of.
type Result struct {
	*scoring.Outcome
	record.Source
	Lang text.Lang
	// Firms is how firm ranks are, nil where nobody asked.
	Firms Firms
	// Blocks are taken apart for every report on the outcome.
	Blocks analysis.Blocks
	// Papers are who issues and signs what is printed.
	Papers criteria.Papers
	// Paper says that its readers, a unit or a council, have only the page: words are in full there, documents are called
	// by what they are, and no paths or keys of files stand in it.
	Paper bool
	// Unread are files of self-assessments that are no unit's, as far as is known.
	Unread []string
	// Since are the inputs that are not as they were sealed.
	Since []string
}

// say is a phrase in the language of the report; see [text.Lang.Text].
func (r *Result) say(phrase string, args ...any) string { return r.Lang.Text(phrase, args...) }

// faultCounts are those of the faults of the whole round.
func (r *Result) faultCounts() record.Counts { return record.CountsOf(r.Faults) }

// figure rounds a printed figure; it is never added up again.
func (r *Result) figure(p scoring.Points) scoring.Points {
	return r.Round.Regulation.Rounding.Percent(p)
}

// cell is a figure of a table, and changeCell one with its sign.
func (r *Result) cell(p scoring.Points) page.Cell {
	shown := r.figure(p)
	cell := page.Figure(shown, r.decimals())
	cell.Rounded = !shown.Equal(p)
	return cell
}

func (r *Result) changeCell(p scoring.Points) page.Cell {
	cell := r.cell(p)
	cell.Signed = true
	return cell
}

// sayRounded says once of a document, below the first table with such figures, that figures are rounded for print, so
// that printed ones may not add up or divide. Rounding is known of each cell: no table looks for sums by itself.
func (r *Result) sayRounded(d *page.Document) *page.Document {
	said := false
	for _, b := range d.Blocks {
		t, is := b.(*page.Table)
		if !is {
			continue
		}
		t.Notes = slices.DeleteFunc(t.Notes, func(l page.Line) bool { return l.Text == r.rounding() })
		if !said && t.HasRounded() {
			t.Notes, said = append(t.Notes, page.Line{Text: r.rounding()}), true
		}
	}
	return d
}

// rounding is what a reader has to know who calculates with printed figures.
func (r *Result) rounding() string {
	return r.say("Figures are computed from exact values and rounded for print: printed ones may not add up or divide " +
		"to the last digit.")
}

// printed is a figure within a sentence, and valueCell one in a table that is not rounded: 1,5 and not 1,50.
func (r *Result) printed(p scoring.Points) string      { return r.Lang.Decimal(r.figure(p), r.decimals()) }
func (r *Result) valueCell(p scoring.Points) page.Cell { return page.Word(r.Lang.Value(p)) }

// onScale adds the scale of the index to a heading.
func (r *Result) onScale(head string) string { return text.OnScale(head, r.Round.Regulation.Index) }

// sign is what stands behind an index.
func (r *Result) sign() string { return text.IndexSign(r.Round.Regulation.Index) }

func (r *Result) decimals() int { return r.Round.Regulation.Rounding.Index }
