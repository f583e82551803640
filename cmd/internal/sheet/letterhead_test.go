package sheet

import (
	"testing"

	"parindex/scoring"
)

func TestLetterheadOfProvinces(t *testing.T) {
	for province, want := range map[string]string{
		"Tây Ninh": "UBND TỈNH TÂY NINH", "Hà Nội": "UBND THÀNH PHỐ HÀ NỘI", "tỉnh Cà Mau": "UBND TỈNH CÀ MAU",
		"TP. Hồ Chí Minh": "UBND TP. HỒ CHÍ MINH", "": "",
	} {
		f := sampleForm(false)
		f.Round.Regulation.Province = province
		if got := provinceOffice(f.Round.Regulation); got != want {
			t.Errorf("%q: %q, want %q", province, got, want)
		}
	}
}

// A draft's form is what units fill in: only practice has to be told from the real thing.
func TestStatusOfForms(t *testing.T) {
	for status, want := range map[scoring.Status]int{scoring.Draft: 0, scoring.Practice: 1, scoring.Official: 0,
		"": 1} {
		if got := statusLines(status); len(got) != want {
			t.Errorf("%q: %v, want lines: %d", status, got, want)
		}
	}
}
