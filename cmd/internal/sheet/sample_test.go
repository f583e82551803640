package sheet

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/scoring"
	"parindex/scoring/scoringtest"
)

// The words of the sample's criteria.
var (
	points       = scoring.MustPoints
	leaf, branch = scoringtest.Leaf, scoringtest.Branch
	formula      = scoringtest.Formula
)

// sampleForm is a form of a practice round.
func sampleForm(appraised bool) Form {
	round := scoringtest.Round()
	return Form{Round: round, Block: round.Blocks[0], Unit: round.Blocks[0].Units[0], AppraisedColumn: appraised}
}

func openForm(t testing.TB, f Form) *excelize.File {
	t.Helper()
	var out bytes.Buffer
	if err := WriteForm(&out, f); err != nil {
		t.Fatal(err)
	}
	file, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	return file
}

func same(t testing.TB, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %s\nwant %s", what, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
	}
}
