package report

import (
	"io"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/record"
	"parindex/scoring"
)

// JSON writes the record of the result.
func (r *Result) JSON(w io.Writer) error { return r.record().Write(w) }

// record is that of the blocks that are shown.
func (r *Result) record() record.Record {
	shown := scoring.Outcome{Round: r.Round, Rankings: r.Rankings, Faults: r.Faults}
	out := record.Of(&shown, r.Source)
	r.Firms.into(&out)
	return out
}

// head are the members that every report on a round begins with; the faults are those of the
// whole round.
func (r *Result) head() object {
	return object{{"schema", record.Schema}, {"round", r.recordRound()}, {"faults", r.faultCounts()}}
}

func (r *Result) recordRound() record.Round { return record.RoundOf(r.Round, r.Pack) }

func (r *Result) line(l scoring.Line) record.Line {
	return record.LineOf(l, r.Round.Regulation.Rounding)
}

func (r *Result) some(p scoring.Points) *record.Figure {
	f := record.FigureOf(p, r.Round.Regulation.Rounding)
	return &f
}

// someOf is nothing where there is no figure.
func (r *Result) someOf(p *scoring.Points) *record.Figure {
	if p == nil {
		return nil
	}
	return r.some(*p)
}

// plain is a cell of a table for programs as a text.
func plain(c page.Cell) string {
	if c.Number == nil {
		return c.Text
	}
	return c.Number.Fixed(c.Decimals)
}
