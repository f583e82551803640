package record_test

import (
	"slices"
	"testing"

	"parindex/cmd/internal/record"
)

// What a recorded result and one made now do not agree on is named, and nothing else.
func TestCompare(t *testing.T) {
	table := func(lines ...[]string) []record.Row {
		return record.RowsOf(append([][]string{{"block", "rank", "unit", "index"}}, lines...))
	}
	recorded := table([]string{"so", "1", "a", "90.00"}, []string{"so", "2", "b", "80.00"})
	for _, c := range []struct {
		why  string
		now  []record.Row
		want []record.Difference
	}{
		{"the same", recorded, nil},
		{"in another order", table([]string{"so", "2", "b", "80.00"}, []string{"so", "1", "a", "90.00"}), nil},
		{"another figure", table([]string{"so", "1", "a", "90.00"}, []string{"so", "2", "b", "80.01"}),
			[]record.Difference{{Block: "so", Unit: "b", Figure: "index", Recorded: "80.00", Now: "80.01"}}},
		{"a unit that is gone, and one that is new", table([]string{"so", "1", "a", "90.00"},
			[]string{"so", "2", "c", "80.00"}),
			[]record.Difference{{Block: "so", Unit: "b", Figure: record.WholeRow, Recorded: "b"},
				{Block: "so", Unit: "c", Figure: record.WholeRow, Now: "c"}}},
		{"more columns than were recorded are not asked for",
			record.RowsOf([][]string{{"block", "unit", "rank", "index", "new"}, {"so", "a", "1", "90.00", "x"},
				{"so", "b", "2", "80.00", ""}}), nil},
		{"a column that is gone",
			record.RowsOf([][]string{{"block", "unit", "rank"}, {"so", "a", "1"}, {"so", "b", "2"}}),
			[]record.Difference{{Block: "so", Unit: "a", Figure: "index", Recorded: "90.00"},
				{Block: "so", Unit: "b", Figure: "index", Recorded: "80.00"}}},
	} {
		if got := record.Compare(recorded, c.now); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.why, got, c.want)
		}
	}
}

// A record agrees with itself, down to its lines, and one point less on one line is found.
func TestCompareRecords(t *testing.T) {
	one := recordOf(load(t, "../../../examples/tay-ninh-2023"))
	other := recordOf(load(t, "../../../examples/tay-ninh-2023"))
	if got := record.Compare(one.Rows(), other.Rows()); len(got) > 0 {
		t.Error("differs from itself:", got)
	}
	line := &other.Blocks[0].Ranking[3].Lines[5]
	want := record.Difference{Block: other.Blocks[0].ID, Unit: other.Blocks[0].Ranking[3].ID,
		Figure:   line.Code + " max",
		Recorded: line.Max.Exact.String(), Now: line.Max.Exact.Neg().String()}
	line.Max.Exact = line.Max.Exact.Neg()
	if got := record.Compare(one.Rows(), other.Rows()); !slices.Equal(got, []record.Difference{want}) {
		t.Errorf("%v, want %v", got, want)
	}
}
