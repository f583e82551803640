package workbook

import (
	"testing"

	"parindex/cmd/internal/sheet"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// TestRowsOfAList holds which rows of its form a list lacks, and which decide nothing.
func TestRowsOfAList(t *testing.T) {
	known := func(unit string) []string { return map[string][]string{"so-a": {"1.1", "2"}, "so-b": {"1.1"}}[unit] }
	for _, c := range []struct {
		why    string
		damage []string
		names  Names
		want   []string
	}{
		{"one decides nothing", nil, Names{Known: known}, []string{"blank so-b 1.1"}},
		{"deleted", []string{"row 4 delete"}, Names{Known: known}, []string{"gone so-a 1.1", "blank so-b 1.1"}},
		{"of another unit than is asked for", []string{"row 4 delete"}, Names{Known: known, Only: "so-b"},
			[]string{"blank so-b 1.1"}},
		{"of a criterion that the unit has no more", []string{"row 5 delete"},
			Names{Known: func(string) []string { return []string{"1.1"} }}, []string{"blank so-b 1.1"}},
		{"written below", []string{"row 6 delete", "A9 = so-b", "C9 = 1.1", "F9 = 1"}, Names{Known: known}, nil},
		{"its code spoilt, which is told there", []string{"C4 = 1.9"}, Names{Known: known}, []string{"blank so-b 1.1"}},
		{"spoilt, and another deleted", []string{"C4 = 1.9", "row 5 delete"}, Names{Known: known},
			[]string{"gone so-a 1.1", "gone so-a 2", "blank so-b 1.1"}},
		{"without its hidden sheet nobody knows", []string{"row 4 delete", "sheet _parindex | delete"},
			Names{Known: known}, []string{"blank so-b 1.1"}},
	} {
		path := writeTemp(t, "ten.xlsx", sampleList(t))
		if err := bakeIn(path, sheet.AppraisalSheet, c.damage); err != nil {
			t.Fatal(err)
		}
		var got []string
		opened(t, path, func(b *Book) ([]scoring.Decision, fault.List) {
			b.ReadAppraisal(c.names)
			for _, row := range b.List().Gone {
				got = append(got, "gone "+row)
			}
			for _, row := range b.List().Blank {
				got = append(got, "blank "+row)
			}
			return nil, nil
		})
		same(t, c.why, got, c.want)
	}
}
