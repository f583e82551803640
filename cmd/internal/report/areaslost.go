package report

import (
	"fmt"
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
		b := analysis.OfBlock(&a.Rankings[i], a.Round.Regulation)
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
		row = append(row, page.Count(int64(n)))
	}
	row = append(row, a.lostCell(leaf.Lost))
	for _, cause := range analysis.Causes {
		row = append(row, a.lostCell(leaf.Causes.Of(cause)))
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
	say := a.Lang.Say
	areas := a.ofBlock(ranking, say("Điểm mất của khối theo lĩnh vực", "Points that the block lost, by area"))
	fill(areas, []column[analysis.BlockArea]{
		word(say("Mã", "Code"), 0, func(l analysis.BlockArea) page.Cell { return page.Word(l.Area.Code) }),
		name(say("Lĩnh vực", "Area"), func(l analysis.BlockArea) page.Cell { return page.Word(brief(l.Area.Title)) }),
		figure(say("Mất", "Lost"), 0, func(l analysis.BlockArea) page.Cell { return a.lostCell(l.Lost) }),
		byCause(&a.Result, func(row analysis.BlockArea) analysis.Amounts { return row.Causes }),
	}, b.Areas)
	areas.Notes = page.Lines(fmt.Sprintf(say("Các đơn vị được xếp hạng mất tất cả %s điểm: %s",
		"The ranked units lost %s points together: %s"), a.Lang.Decimal(a.figure(b.Lost), a.decimals()), a.causes(b.Causes)))
	const most = 10
	leaves := a.ofBlock(ranking, say("Tiêu chí làm khối mất nhiều điểm nhất", "Criteria that cost the block most"))
	leaves.Most = most
	fill(leaves, []column[analysis.BlockLeaf]{
		word(say("Mã", "Code"), 0, func(l analysis.BlockLeaf) page.Cell { return page.Word(l.Criterion.Code) }),
		name(say("Tiêu chí", "Criterion"), func(l analysis.BlockLeaf) page.Cell { return page.Word(brief(l.Criterion.Title)) }),
		figure(say("Mất", "Lost"), 0, func(l analysis.BlockLeaf) page.Cell { return a.lostCell(l.Lost) }),
		figure(say("Chưa đạt tối đa", "Below maximum"), 2, func(l analysis.BlockLeaf) page.Cell { return page.Count(int64(l.Units.Below)) }),
		figure(say("Không có điểm", "Without points"), 1, func(l analysis.BlockLeaf) page.Cell { return page.Count(int64(l.Units.Zero)) }),
		byCause(&a.Result, func(row analysis.BlockLeaf) analysis.Amounts { return row.Causes }),
	}, b.Losses)
	return []page.Block{areas, leaves}
}

func (a *Areas) lostCell(p scoring.Points) page.Cell { return page.Figure(a.figure(p), a.decimals()) }

// byCause is a column of what was lost, by cause.
func byCause[R any](r *Result, of func(R) analysis.Amounts) column[R] {
	return reasons(r.Lang.Say("Vì", "Because of"), func(row R) page.Cell { return page.Word(r.causes(of(row))) })
}

// causes are amounts by cause, each rounded; what gives points back has a minus.
func (r *Result) causes(amounts analysis.Amounts) string {
	var parts []string
	for _, amount := range amounts {
		points := strings.Replace(r.Lang.Decimal(r.figure(amount.Points), r.decimals()), "-", "−", 1)
		parts = append(parts, r.Lang.Cause(amount.Cause)+" "+points)
	}
	return strings.Join(parts, "; ")
}
