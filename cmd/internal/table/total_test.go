package table

import (
	"slices"
	"strings"
	"testing"
)

func TestTotal(t *testing.T) {
	units := NewNames()
	units.Put("so-a", "Sở A")
	units.Put("cong", "Cộng")
	for _, c := range []struct {
		why  string
		row  string // the unit is in the second column
		want bool
	}{
		{"in the column of the unit", "9|Tổng cộng|1.1|5", true},
		{"in another before it", "TỔNG SỐ:||1.1|5", true},
		{"behind a number", "9|||Tổng|5", true},
		{"a mean, which is no unit either", "9|Trung bình|1.1|5", true},
		{"a mean that begins otherwise", "9|ĐIỂM TRUNG BÌNH|1.1|5", true},
		{"how many it is of", "9|Cộng (76 đơn vị)|1.1|5", true},
		{"how many it is of, behind a colon", "9|Tổng số: 106 đơn vị|1.1|5", true},
		{"a unit's own name", "9|Cộng|1.1|5", false},
		{"a unit beside words", "Tổng cộng|so-a|1.1|5", false},
		{"one that nobody knows beside words", "Tổng cộng|so-x|1.1|5", false},
		{"more than such words", "9|Tổng cục Thuế|1.1|5", false},
		{"other words first", "|Người lập|Tổng cộng", false},
		{"nothing", "9||1.1|5", false},
	} {
		cells := strings.Split(c.row, "|")
		if is := isSum(At(cells, sumColumn(cells, 1)), units); is != c.want {
			t.Errorf("%s: %v", c.why, is)
		}
	}
	for _, word := range slices.Concat(totals, means) { // none is spared the closer look
		if !isSum(word, units) && word != "cộng" {
			t.Errorf("%s is no sum", word)
		}
	}
	if !isSum("Cộng", NewNames()) {
		t.Error("a sum beside a unit")
	}
}
