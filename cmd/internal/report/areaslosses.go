package report

import (
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/analysis"
)

// losses are two tables for each block, and for programs a row for each criterion on which
// anything was lost.
func (a *Areas) losses() *page.Document {
	ids := []string{"block", "code", "title", "units", "below_maximum", "zero", "lost"}
	for _, cause := range analysis.Causes {
		ids = append(ids, string(cause))
	}
	d := &page.Document{Data: dataTable(append(ids, "status"))}
	for i := range a.Rankings {
		b := a.Blocks[&a.Rankings[i]]()
		if b.Ranking.Partly {
			d.Blocks = append(d.Blocks, page.Paragraph(a.say(
				"Block %s: only a part of the list was published: nobody knows what it lost", b.Ranking.Block.Name)))
		}
		d.Blocks = append(d.Blocks, a.lossTables(b)...)
		for _, leaf := range b.Losses {
			d.Data.Rows = append(d.Data.Rows, a.lossRow(b, leaf))
		}
	}
	return d
}

func (a *Areas) lossRow(b *analysis.Block, leaf analysis.BlockLeaf) []page.Cell {
	row := words(b.Ranking.Block.ID, leaf.Criterion.Code, leaf.Criterion.Title)
	for _, n := range []int{leaf.Units.Of, leaf.Units.Below, leaf.Units.Zero} {
		row = append(row, page.Count(n))
	}
	row = append(row, a.cell(leaf.Lost))
	for _, cause := range analysis.Causes {
		row = append(row, a.cell(leaf.Causes.Of(cause)))
	}
	return append(row, page.Word(a.status()))
}

// lossTables are what the ranked units of a block lost together: by area, and on which
// criteria most.
func (a *Areas) lossTables(b *analysis.Block) []page.Block {
	ranking := b.Ranking
	if b.Index.Units == 0 {
		return nil
	}
	areas := a.ofBlock(ranking, a.say("Points that the block lost, by area"))
	fill(areas, []column[analysis.BlockArea]{
		word(a.say("Code"), 0, func(l analysis.BlockArea) string { return l.Area.Code }),
		name(a.say("Area"), func(l analysis.BlockArea) string { return brief(l.Area.Title) }),
		figure(a.say("Lost"), 0, func(l analysis.BlockArea) page.Cell {
			return shownIf(l.Unknown != ranking.Ranked, a.cell(l.Lost), unknownFigure)
		}),
		byCause(&a.Result, func(row analysis.BlockArea) analysis.Amounts { return row.Causes }),
	}, b.Areas)
	areas.Notes = page.Lines(a.lossNotes(b)...)
	if len(b.Losses) == 0 {
		return []page.Block{areas}
	}
	const most = 10
	leaves := a.ofBlock(ranking, a.say("Criteria that cost the block most"))
	leaves.Most = most
	fill(leaves, []column[analysis.BlockLeaf]{
		word(a.say("Code"), 0, func(l analysis.BlockLeaf) string { return l.Criterion.Code }),
		name(a.say("Criterion"), func(l analysis.BlockLeaf) string { return brief(l.Criterion.Title) }),
		figure(a.say("Lost"), 0, func(l analysis.BlockLeaf) page.Cell { return a.cell(l.Lost) }),
		figure(a.say("Below maximum"), 2, func(l analysis.BlockLeaf) int { return l.Units.Below }),
		figure(a.say("Without points"), 1, func(l analysis.BlockLeaf) int { return l.Units.Zero }),
		byCause(&a.Result, func(row analysis.BlockLeaf) analysis.Amounts { return row.Causes }),
	}, b.Losses)
	return []page.Block{areas, leaves}
}

// lossNotes are what the block lost in all, and of how many units it is not known.
func (a *Areas) lossNotes(b *analysis.Block) (lines []string) {
	if b.Unknown < b.Ranking.Ranked {
		line := a.say("The ranked units lost %s points together", a.printed(b.Lost))
		if len(b.Causes) > 0 {
			line += ": " + a.causes(b.Causes)
		}
		lines = append(lines, line)
	}
	var unknown []string
	for _, area := range b.Areas {
		if area.Unknown > 0 {
			unknown = append(unknown, a.say("area %s (%d)", area.Area.Code, area.Unknown))
		}
	}
	if b.Unknown > 0 {
		unknown = append(unknown, a.say("sum (%d)", b.Unknown))
	}
	return append(lines, listed(a.say("† units not counted, since they were not published: "), unknown)...)
}

// byCause is a column of what was lost, by cause.
func byCause[R any](r *Result, of func(R) analysis.Amounts) column[R] {
	return reasons(r.say("Because of"), func(row R) string { return r.causes(of(row)) })
}

// causes are amounts by cause, each rounded.
func (r *Result) causes(amounts analysis.Amounts) string { return r.causesBy(amounts, r.printed) }

// causesBy are amounts by cause, as write has them: what took points, then what gave some back.
func (r *Result) causesBy(amounts analysis.Amounts, write func(scoring.Points) string) string {
	var took, gave []string
	for _, amount := range amounts {
		if amount.Points.Sign() < 0 {
			gave = append(gave, r.Lang.Cause(amount.Cause)+" "+write(amount.Points.Neg()))
			continue
		}
		took = append(took, r.Lang.Cause(amount.Cause)+" "+write(amount.Points))
	}
	if len(gave) > 0 {
		took = append(took, r.say("offset by: ")+strings.Join(gave, ", "))
	}
	return strings.Join(took, "; ")
}

// trueMinus writes the sign of a number as it is printed.
func trueMinus(number string) string { return strings.Replace(number, "-", "−", 1) }
