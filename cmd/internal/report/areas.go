package report

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/record"
	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/seq"
)

// Areas are the rankings area by area: index, points and rank of each unit, beside the
// block's mean and best, and how the indexes are spread.
type Areas struct {
	Result
	// Losses shows what the ranked units of each block lost instead.
	Losses bool
	// Annexed says that the rankings with their footnotes stand before, in the same paper.
	Annexed bool
}

// Document is tables of indexes, points, ranks and the spread for each block, and a row
// for each unit and area for programs.
func (a *Areas) Document() *page.Document {
	if a.Losses {
		return a.losses()
	}
	d := &page.Document{Data: a.rows(), Paper: a.annexes()}
	for i := range a.Rankings {
		d.Blocks = append(d.Blocks, a.figures(&a.Rankings[i])...)
		if b := a.Blocks[&a.Rankings[i]](); b.Ranking.Ranked > 1 && b.HasSpread() {
			d.Blocks = append(d.Blocks, a.rankTable(b), a.spreadTable(b))
		}
	}
	return a.sayRounded(d)
}

// figures are the table of indexes and the one of points of a block.
func (a *Areas) figures(ranking *scoring.Ranking) []page.Block {
	return []page.Block{
		a.areaTable(ranking, a.onScale(a.say("Index by area")), false),
		a.areaTable(ranking, a.say("Points by area"), true),
	}
}

func (a *Areas) areaTable(ranking *scoring.Ranking, title string, points bool) *page.Table {
	t := a.ofBlock(ranking, title)
	t.Narrow, t.Sign = true, true
	columns := []column[*scoring.Standing]{
		figure(a.say("Rank"), 0, rankCell),
		name(a.say("Unit"), unitCell),
	}
	mean := []page.Cell{{}, page.Word(a.say("Mean of block"))}
	best := []page.Cell{{}, page.Word(a.say("Best"))}
	for i, area := range ranking.Areas {
		head := a.say("Area %s", area.Area.Code)
		columns = append(columns, figure(head, 1+i,
			func(s *scoring.Standing) page.Cell { return a.areaCell(s, area.Area, points) }))
		mean = append(mean, a.ofArea(area, area.Mean, area.Points, points))
		best = append(best, a.ofArea(area, area.Best, area.BestPoints, points))
		t.Notes = append(t.Notes, page.Line{Text: head + ": " + area.Area.Title + a.outOf(area.Area, points)})
	}
	fill(t, columns, seq.Pointers(ranking.Standings))
	a.noted(t, ranking, func(_ int, s *scoring.Standing) []string { return a.areaNotes(s, points) })
	t.Rows = append(t.Rows, mean, best)
	t.Notes = append(append(page.Lines(a.count(ranking)), t.Notes...), a.provisional(ranking)...)
	t.Notes = append(t.Notes, a.notScaled(ranking, points)...)
	t.Notes = append(t.Notes, page.Lines(a.publishedAreas(ranking)...)...)
	return t
}

// areaNotes are those on a unit's figures. What a table before has said of it is not said again.
func (a *Areas) areaNotes(s *scoring.Standing, points bool) []string {
	notes := a.leafNotes(s.Card)
	if s.Card.Missing || s.Card.Absent {
		notes = append(notes, a.handInNotes(s)...)
	}
	switch {
	case len(notes) > 0 && a.Annexed:
		return []string{a.say("See the footnote on the unit in the ranking of the block.")}
	case len(notes) > 0 && points:
		return []string{a.say("See the footnote on the unit in the table of indexes by area.")}
	}
	return notes
}

// outOf is the set's maximum of an area, where points are shown.
func (a *Areas) outOf(area *scoring.Criterion, points bool) string {
	if !points {
		return ""
	}
	return a.say(", at most %s", a.Lang.Value(area.Max))
}

// areaCell is a dash where nothing of the area applies to the unit.
func (a *Areas) areaCell(s *scoring.Standing, area *scoring.Criterion, points bool) page.Cell {
	result, ok := s.Card.InArea(area)
	if !ok {
		return page.Cell{}
	}
	percent, applies := result.Index()
	switch {
	case result.Unknown:
		return page.Word(unknownFigure)
	case !applies:
		return page.Word("–")
	case points:
		return a.number(s, result.Points)
	}
	return a.number(s, percent)
}

// ofArea is a figure of the block; a dash where the area applies to nobody.
func (a *Areas) ofArea(area scoring.AreaMean, percent, sum scoring.Points, points bool) page.Cell {
	switch {
	case area.Unknown > 0:
		return page.Word(unknownFigure)
	case area.Units == 0:
		return page.Word("–")
	case points:
		return page.Figure(sum, a.decimals())
	}
	return page.Figure(percent, a.decimals())
}

var areaHeader = []string{"block", "rank", "unit", "name", "area", "title", "self", "appraised", "survey", "points",
	"max", "index", "area_rank",
	"mean", "lowest", "first_quartile", "median", "third_quartile", "best", "faulty", "status"}

func (a *Areas) rows() *page.Table {
	t := dataTable(areaHeader)
	for i := range a.Rankings {
		b := a.Blocks[&a.Rankings[i]]()
		for s := range seq.Each(b.Ranking.Standings) {
			for i := range b.Areas {
				t.Rows = append(t.Rows, a.csvArea(b.Ranking, s, &b.Areas[i]))
			}
		}
	}
	return t
}

func (a *Areas) csvArea(ranking *scoring.Ranking, s *scoring.Standing, area *analysis.BlockArea) []page.Cell {
	card := s.Card
	row := append(words(ranking.Block.ID), some(s.Rank))
	row = append(row, words(card.Unit.ID, card.Unit.Name, area.Area.Code, area.Area.Title)...)
	if card.Published != nil {
		row = append(row, a.publishedFigures(s, area.Area)...)
	} else {
		row = append(row, a.figuresOf(s, card.Line(area.Area.Code))...)
	}
	row = append(row, some(area.Rank(s)))
	for _, figure := range []scoring.Points{area.Index.Mean, area.Index.Lowest, area.Index.First, area.Index.Median,
		area.Index.Third, area.Index.Best} {
		row = append(row, a.ofSpread(area.Index, figure, page.Cell{}))
	}
	return append(row, page.Word(strconv.FormatBool(card.Faulty)), page.Word(a.statusOf(card)))
}

// figuresOf are a line's points, maximum and index, empty where there are none.
func (a *Areas) figuresOf(s *scoring.Standing, l *scoring.Line) []page.Cell {
	cells := make([]page.Cell, 6)
	if l == nil {
		return cells
	}
	figures := []scoring.Points{l.Self, l.Appraised, l.Survey, l.Points(), l.Max}
	if percent, applies := l.Index(); applies {
		figures = append(figures, percent)
	}
	for i, p := range figures {
		cells[i] = a.number(s, p)
	}
	if onlyAsks(l.Criterion) {
		cells[0], cells[1] = page.Cell{}, page.Cell{}
	}
	if !asksPeople(l.Criterion) || !s.Card.Surveyed() {
		cells[2] = page.Cell{}
	}
	return cells
}

// JSON writes the record of the rankings with the lines of areas only.
func (a *Areas) JSON(w io.Writer) error {
	out := a.record()
	for i, block := range out.Blocks {
		areas := a.Rankings[i].Areas
		for unit := range seq.Each(block.Ranking) {
			unit.Lines = slices.DeleteFunc(unit.Lines, func(l record.Line) bool {
				return !slices.ContainsFunc(areas, func(area scoring.AreaMean) bool { return area.Area.Code == l.Code })
			})
		}
	}
	return out.Write(w)
}

// losses are two tables for each block, and for programs a row for each criterion on which
// anything was lost.
func (a *Areas) losses() *page.Document {
	ids := []string{"block", "code", "title", "units", "below_maximum", "zero", "lost"}
	for _, cause := range analysis.Causes {
		ids = append(ids, string(cause))
	}
	d := &page.Document{Data: dataTable(append(ids, "faulty", "status"))}
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
	return append(row, words(strconv.FormatBool(b.Ranking.Faulty > 0), a.status())...)
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
	lines = append(lines, a.unevenIf(a.isUnevenBlock(b))...)
	return append(lines, listed(a.say("† units not counted, since they were not published: "), unknown)...)
}

// byCause is a column of what was lost, by cause.
func byCause[R any](r *Result, of func(R) analysis.Amounts) column[R] {
	return reasons(r.say("Because of"), func(row R) string { return r.causes(of(row)) })
}

// causes are amounts by cause, each rounded, without those that would be printed as nothing.
func (r *Result) causes(amounts analysis.Amounts) string {
	shown := func(a analysis.Amount) bool { return !r.figure(a.Points).IsZero() }
	return r.causesBy(seq.Filter(amounts, shown), r.printed)
}

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
