package sheet

import "testing"

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
