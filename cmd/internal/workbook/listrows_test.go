package workbook

import (
	"maps"
	"slices"
	"testing"

	"parindex/cmd/internal/sheet"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// TestRowsOfAList holds which rows of its form a list lacks, and which decide nothing.
func TestRowsOfAList(t *testing.T) {
	known := func(unit string) map[string]int {
		return map[string]map[string]int{"so-a": {"1.1": 0, "2": 1}, "so-b": {"1.1": 0}}[unit]
	}
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
			Names{Known: func(string) map[string]int { return map[string]int{"1.1": 0} }}, []string{"blank so-b 1.1"}},
		{"written below", []string{"row 6 delete", "A9 = so-b", "C9 = 1.1", "F9 = 1"}, Names{Known: known}, nil},
		{"its code spoilt, which is told there", []string{"C4 = 1.9"}, Names{Known: known}, []string{"blank so-b 1.1"}},
		{"spoilt, and another deleted", []string{"C4 = 1.9", "row 5 delete"}, Names{Known: known},
			[]string{"gone so-a 1.1", "gone so-a 2", "blank so-b 1.1"}},
		{"its unit spoilt, and there is one row that it can be", []string{"A4 = so-x"},
			Names{Known: known, Meant: map[fault.Position]string{}}, []string{"blank so-b 1.1", "A4 means so-a"}},
		{"its unit cleared", []string{"A4 ="}, Names{Known: known, Meant: map[fault.Position]string{}},
			[]string{"blank so-b 1.1", "A4 means so-a"}},
		{"its unit spoilt, and there are two", []string{"A4 = so-x", "row 6 delete"},
			Names{Known: known, Meant: map[fault.Position]string{}}, []string{"gone so-a 1.1", "gone so-b 1.1"}},
		{"the units of both spoilt: they stand as the form has them", []string{"A4 = so-x", "A6 = so-x", "F6 = 1"},
			Names{Known: known, Meant: map[fault.Position]string{}}, []string{"A4 means so-a", "A6 means so-b"}},
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
			for _, at := range slices.SortedFunc(maps.Keys(c.names.Meant), fault.Position.Compare) {
				got = append(got, at.Cell()+" means "+c.names.Meant[at])
			}
			return nil, nil
		})
		same(t, c.why, got, c.want)
	}
}
