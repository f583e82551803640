package table

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// What stands beside ids is shifted where all that is wrong, and what is right between, belongs to ids as far away.
func TestShift(t *testing.T) {
	for _, c := range []struct {
		why, ids, said string
		want           int
	}{
		{"each beside its own", "abcdef", "abcdef", 0},
		{"a row lower, the first blank", "abcdef", "-abcde", 1},
		{"a row higher, the last blank", "abcdef", "bcdef-", -1},
		{"a row higher, what stood at the end is gone", "abcdef", "bcdefg", -1},
		{"two rows lower", "abcdef", "--abcd", 2},
		{"from the third row on", "abcdefg", "abbcdef", 1},
		{"rows of each id in succession, of which some are right", "aabbccdd", "-aabbccd", 1},
		{"blanks between", "abcdef", "-a-c-e", 1},
		{"two are slips", "abcdef", "-abdef", 0},
		{"ids that take turns: the nearest", "ababab", "-ababa", 1},
		{"exchanged", "abcdef", "badcfe", 0},
		{"in another order", "abcdef", "fbadce", 0},
		{"a right row between, which is not shifted", "abcdefgh", "-abdefff", 0},
		{"four rows lower", "abcdefgh", "----abcd", 0},
	} {
		var rows []beside
		for i := range c.ids {
			row := beside{id: c.ids[i : i+1], said: c.said[i : i+1]}
			if row.said == "-" {
				row.said = ""
			}
			row.wrong = row.said != "" && row.said != row.id
			rows = append(rows, row)
		}
		if got := shiftOf(rows, func(said, id string) bool { return said == id }); got != c.want {
			t.Errorf("%s: %d, want %d", c.why, got, c.want)
		}
	}
}

// Of a file of millions of rows not each is kept.
func TestShiftOfFewRows(t *testing.T) {
	for rows, want := range map[int]int{mostShifted: 1, mostShifted + 1: 0} {
		var text strings.Builder
		text.WriteString("id,name\nu0,\n")
		units := NewNames()
		for i := 1; i < rows; i++ {
			fmt.Fprintf(&text, "u%d,n%d\n", i%500, (i+499)%500)
		}
		for i := range 500 {
			units.Put(fmt.Sprintf("u%d", i), fmt.Sprintf("n%d", i))
		}
		csv, err := OpenCSV(fstest.MapFS{"a.csv": {Data: []byte(text.String())}}, "a.csv", "a.csv")
		if err != nil {
			t.Fatal(err)
		}
		defer csv.Close()
		if got := UnitsShifted(csv, Header{Body: 2}, 0, 1, units); got != want {
			t.Errorf("%d rows: %d, want %d", rows, got, want)
		}
	}
}
