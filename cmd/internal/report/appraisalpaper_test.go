package report

import (
	"strings"
	"testing"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/overview"
)

// listOf is the council's list on paper, a line for each row.
func listOf(t *testing.T, r *scoring.Round) string {
	t.Helper()
	o := scoring.Run(r, nil)
	v := &Appraisal{Result: Result{Outcome: o, Lang: text.Vietnamese},
		Overview: overview.Of(o, ""), Paper: true}
	table, ok := v.CouncilList().Blocks[0].(*page.Table)
	if !ok {
		t.Fatal("no table")
	}
	var lines []string
	for _, row := range append([][]page.Cell{nil}, table.Rows...) {
		var cells []string
		for _, c := range row {
			if c.Number != nil {
				c.Text = text.Vietnamese.Decimal(*c.Number, c.Decimals)
			}
			cells = append(cells, c.Text)
		}
		lines = append(lines, strings.Join(cells, " | "))
	}
	for _, note := range table.Notes {
		lines = append(lines, note.Text)
	}
	return strings.Join(lines, "\n") + "\n"
}

// Many criteria of a unit that wait are one row with their codes; what was decided, and a few
// that wait, have rows of their own. A unit without an appraising agency is named alone.
func TestCouncilListGathersWhatWaits(t *testing.T) {
	list := listOf(t, decided(scoring.RefuseUnappraised))
	for _, want := range []string{
		"\nU1\n1 | tiêu chí 1 | 10,00 | 8,00 | 6,00 | -2,00 | ",
		"\nU4\n",
		" | Chưa thẩm định 4 tiêu chí | ",
	} {
		if !strings.Contains(list, want) {
			t.Errorf("%q is not in\n%s", want, list)
		}
	}
}
