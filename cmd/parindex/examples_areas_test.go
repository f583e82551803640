package main

import (
	"os"
	"strconv"
	"testing"

	"parindex/cmd/internal/round"
	"parindex/scoring"
)

// What was published of Quảng Nam is one unit of twenty by area, its place, and
// two means of the block.
func TestPublishedAreasAreReproduced(t *testing.T) {
	const dir = "../../examples/quang-nam-2020"
	r, err := round.Load(os.DirFS(dir), dir, nil)
	if err != nil || len(r.Faults) > 0 {
		t.Fatal(err, r.Faults)
	}
	cards, faults := scoring.Score(r.Round)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	ours := areaFigures(scoring.Rank(r.Round, cards)[0], "ban-dan-toc")
	rows := readCSV(t, read(t, dir+"/source/published.csv"))
	if len(rows) != 8 {
		t.Fatalf("%d published rows, want seven areas and the unit", len(rows))
	}
	for _, row := range rows {
		for column, theirs := range row {
			if got := ours[row["code"]][column]; theirs != "" && column != "code" && column != "title" &&
				!sameFigure(got, theirs) {
				t.Errorf("%s, %s: %q, published %q", row["title"], column, got, theirs)
			}
		}
	}
}

// areaFigures are a unit's figures by area, and under no code those of the unit,
// in the columns of published.csv.
func areaFigures(ranking scoring.Ranking, unit string) map[string]map[string]string {
	figures := map[string]map[string]string{}
	for _, standing := range ranking.Standings {
		if standing.Card.Unit.ID != unit {
			continue
		}
		change, _ := standing.RankChange()
		figures[""] = map[string]string{
			"index_percent": standing.Index.String(), "rank": strconv.Itoa(standing.Rank),
			"units": strconv.Itoa(ranking.Ranked), "rank_change": strconv.Itoa(change),
		}
		for i, area := range ranking.Block.Set.Areas {
			line := standing.Card.Line(area.Code)
			percent, _ := line.Index()
			figures[area.Code] = map[string]string{
				"appraised": line.Appraised.String(), "appraised_max": appraisedMax(area).String(),
				"index_percent":      percent.Round(scoring.HalfUp, 2).String(),
				"block_mean_percent": ranking.Areas[i].Mean.String(),
			}
		}
	}
	return figures
}

// appraisedMax is an area's maximum without what people's answers earn.
func appraisedMax(c *scoring.Criterion) (sum scoring.Points) {
	switch {
	case !c.IsLeaf():
		for _, child := range c.Children {
			sum = sum.Add(appraisedMax(child))
		}
	case !c.IsSurvey():
		sum = c.Max
	}
	return sum
}
