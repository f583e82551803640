package report

import (
	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/analysis"
)

// Data is everything that a result is made of, to work with in a spreadsheet: exact
// figures of every unit and criterion, and formulas that work the sums out again beside
// the printed ones.
type Data struct{ Result }

// Data has a sheet for the ranking, the areas, the criteria, the decisions and the faults.
func (d *Data) Data() *page.Data {
	say := d.Lang.Say
	units := d.unitRows()
	leaves := d.leafSheet(units)
	ranking, areas := d.rankingSheet(units, leaves), d.areaSheet(units, leaves)
	out := &page.Data{
		Cover: &page.Document{
			Title:  []string{say("Số liệu của kết quả", "Figures of the result"), d.Round.Title},
			Banner: d.notes((&Annexes{d.Result}).blocks()...),
			Blocks: []page.Block{d.guide()},
		},
		Sheets: []*page.Table{ranking.Table, areas.Table, leaves.Table, d.decisionSheet(units), d.faultSheet()},
	}
	out.Plots = d.plots(units, ranking, areas)
	return out
}

func (d *Data) guide() page.Section {
	say := d.Lang.Say
	return page.Section{Line: page.Under(say("Cách đọc", "How to read it"), page.Lines(
		say("Số là số chính xác, chưa làm tròn; ô chỉ hiện bớt chữ số.",
			"Numbers are exact, not rounded; cells only show fewer digits."),
		say("Cột “tính lại” là công thức cộng từ bảng Tiêu chí; cột bên cạnh là số của parindex; cột Lệch phải là 0.",
			"Columns “again” are formulas over the sheet of criteria; beside them are the figures of parindex; the "+
				"column of differences has to be 0."),
		say("Hệ số là số điểm mà một điểm của tiêu chí thêm vào tổng điểm (trọng số, quy đổi).",
			"The factor is what one point of a criterion adds to the total (weights, scaling)."),
		say("Đơn vị chỉ có số công bố thì không có tiêu chí và công thức.",
			"Units that are known only by published figures have no criteria and no formulas."))...)}
}

// unitRow is a unit on its line of the first sheet.
type unitRow struct {
	line    int
	ranking *scoring.Ranking
	*scoring.Standing
	losses *analysis.Unit // nil where nothing is known of its criteria
}

func (d *Data) unitRows() (rows []unitRow) {
	for i := range d.Rankings {
		ranking := &d.Rankings[i]
		for _, s := range pointers(ranking.Standings) {
			rows = append(rows, unitRow{firstLine + len(rows), ranking, s, analysis.Of(s.Card)})
		}
	}
	return rows
}

// firstLine is the sheet's line below the headings.
const firstLine = 2

// plots are, for each block, the index of its units and the mean of its areas.
func (d *Data) plots(units []unitRow, ranking, areas *dataSheet) (plots []page.Plot) {
	say := d.Lang.Say
	area := firstLine
	for i := range d.Rankings {
		r := &d.Rankings[i]
		first := firstLine
		for _, u := range units {
			if u.ranking == r {
				first = u.line
				break
			}
		}
		if len(r.Standings) == 0 {
			continue
		}
		plots = append(plots, page.Plot{Title: say("Chỉ số: ", "Index: ") + r.Block.Name, Sheet: ranking.Name,
			Labels: ranking.column("name"), Values: ranking.column("index"), First: first, Last: first + len(r.Standings) - 1})
		if n := len(r.Areas); n > 0 {
			plots = append(plots, page.Plot{Title: say("Trung bình lĩnh vực: ", "Mean by area: ") + r.Block.Name,
				Sheet: areas.Name, Labels: areas.column("title"), Values: areas.column("mean"), First: area, Last: area + n - 1})
			area += n * len(r.Standings)
		}
	}
	return plots
}
