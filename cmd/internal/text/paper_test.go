package text

import (
	"testing"

	"parindex/scoring"
)

func TestIssued(t *testing.T) {
	for _, c := range []struct {
		why  string
		lang Lang
		day  scoring.Day
		want string
	}{
		{"days below 10 and the first two months have a 0", Vietnamese, "2024-01-05", "ngày 05 tháng 01 năm 2024"},
		{"other months have none", Vietnamese, "2024-09-30", "ngày 30 tháng 9 năm 2024"},
		{"months of two figures", Vietnamese, "2024-10-10", "ngày 10 tháng 10 năm 2024"},
		{"filled in by hand", Vietnamese, "", "ngày …… tháng …… năm ……"},
		{"in English", English, "2024-09-30", "30/9/2024"},
	} {
		if got := c.lang.Issued(c.day); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
