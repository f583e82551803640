package report

import (
	"fmt"
	"slices"
	"strconv"

	excel "parindex/cmd/internal/column"
	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/seq"
)

// Data is everything that a result is made of, to work with in a spreadsheet: exact
// figures of every unit and criterion, and formulas that work the sums out again beside
// the printed ones.
type Data struct{ Result }

// Data has a sheet for the ranking, the areas, the criteria, the decisions and the faults.
func (d *Data) Data() *page.Data {
	units := d.unitRows()
	leaves := d.leafSheet(units)
	ranking, areas := d.rankingSheet(units, leaves), d.areaSheet(units, leaves)
	out := &page.Data{
		Cover: &page.Document{
			Title:  []string{d.say("Figures of the result"), d.Round.Title},
			Banner: d.notes((&Annexes{Result: d.Result}).blocks()...),
			Blocks: []page.Block{d.guide()},
		},
		Sheets: []*page.Sheet{&ranking.Sheet, &areas.Sheet, &leaves.Sheet, d.decisionSheet(units), d.faultSheet()},
	}
	out.Plots = d.plots(units, ranking, areas)
	return out
}

func (d *Data) guide() page.Section {
	return page.Section{Line: page.Under(d.say("How to read it"), page.Lines(
		d.say("Numbers are exact, not rounded; cells only show fewer digits."),
		d.say("Columns “again” are formulas over the sheet of criteria; beside them are the figures of parindex; the "+
			"column of differences has to be 0."),
		d.say("The factor is what one point of a criterion adds to the total (weights, scaling)."),
		d.say("Units that are known only by published figures have no criteria and no formulas."))...)}
}

// unitRow is a unit on its line of the first sheet.
type unitRow struct {
	line    int
	ranking *scoring.Ranking
	*scoring.Standing
	losses *analysis.Unit // nil where nothing is known of its criteria
}

func (d *Data) unitRows() (rows []unitRow) {
	for ranking := range seq.Each(d.Rankings) {
		for at, u := range d.Blocks[ranking]().Units {
			rows = append(rows, unitRow{firstLine + len(rows), ranking, &ranking.Standings[at], u})
		}
	}
	return rows
}

// firstLine is the sheet's line below the headings.
const firstLine = 2

// plots are, for each block, the index of its units and the mean of its areas.
func (d *Data) plots(units []unitRow, ranking, areas *dataSheet) (plots []page.Plot) {
	area := firstLine
	for r := range seq.Each(d.Rankings) {
		if len(r.Standings) == 0 {
			continue
		}
		first := seq.First(units, func(u unitRow) bool { return u.ranking == r }).line
		plots = append(plots, page.Plot{Title: d.say("Index: ") + r.Block.Name, Sheet: ranking.Name,
			Labels: ranking.column("name"), Values: ranking.column("index"), First: first,
			Last: first + len(r.Standings) - 1})
		if n := len(r.Areas); n > 0 {
			plots = append(plots, page.Plot{Title: d.say("Mean by area: ") + r.Block.Name,
				Sheet: areas.Name, Labels: areas.column("title"), Values: areas.column("mean"), First: area,
				Last: area + n - 1})
			area += n * len(r.Standings)
		}
	}
	return plots
}

// dataSheet is a sheet that formulas refer to, by the ids of its columns.
type dataSheet struct {
	page.Sheet
	letters map[string]string
}

func newDataSheet(name string) *dataSheet {
	return &dataSheet{page.Sheet{Name: name}, map[string]string{}}
}

// fillData gives the sheet columns and rows. Cells refer to columns by their ids, so that
// the letters are known first.
func fillData[R any](s *dataSheet, columns []column[R], rows []R) {
	for i, c := range columns {
		s.letters[c.ID] = excel.Letters(i + 1)
		s.Columns = append(s.Columns, c.Column)
	}
	s.Rows, s.Row = len(rows), func(i int) []page.Cell { return cells(columns, rows[i]) }
}

func (s *dataSheet) column(id string) int {
	return 1 + slices.IndexFunc(s.Columns, func(c page.Column) bool { return c.ID == id })
}

// at is a cell of a line of the sheet, for formulas on it.
func (s *dataSheet) at(id string, line int) string { return s.letters[id] + strconv.Itoa(line) }

// all is a column of the sheet, for formulas on others.
func (s *dataSheet) all(id string) string {
	letter := s.letters[id]
	return fmt.Sprintf("'%s'!$%s$%d:$%[2]s$%[4]d", s.Name, letter, firstLine, firstLine+s.Rows-1)
}

// formula is a cell that the workbook works out.
func formula(text string) page.Cell { return page.Cell{Formula: text} }

// exactly is a figure as it is; shown are two decimals of it.
func exactly(p scoring.Points) page.Cell { return page.Figure(p, shownDecimals) }

const shownDecimals = 2

// figureIf is a figure, or nothing where it is not known.
func figureIf(known bool, p scoring.Points) page.Cell {
	return shownIf(known, exactly(p), "")
}

func textOf[R any](id, head string, text func(R) string) column[R] {
	return named(id, word(head, 0, func(r R) string { return text(r) }))
}

func figureOf[R any](id, head string, cell func(R) page.Cell) column[R] {
	return named(id, figure(head, 0, cell))
}

// shaded is a column whose cells are the darker, the larger they are.
func shaded[R any](c column[R]) column[R] {
	c.Shaded = true
	return c
}
