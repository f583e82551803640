package sheet

import "testing"

func TestLetterheadOfProvinces(t *testing.T) {
	for province, want := range map[string]string{
		"Tây Ninh": "TỈNH TÂY NINH", "Hà Nội": "THÀNH PHỐ HÀ NỘI", "tỉnh Cà Mau": "TỈNH CÀ MAU", "TP. Hồ Chí Minh": "TP. HỒ CHÍ MINH", "": "",
	} {
		f := sampleForm(false)
		f.Round.Regulation.Province = province
		if got := provinceName(f.Round.Regulation); got != want {
			t.Errorf("%q: %q, want %q", province, got, want)
		}
	}
}
