package text

import (
	"testing"

	"parindex/scoring/fault"
)

// On paper no path is printed: a document is called by what it is.
func TestPlace(t *testing.T) {
	for _, c := range []struct {
		pos    fault.Position
		vi, en string
	}{
		{fault.InSheet("C:/đợt/self/so-a.xlsx", "Tự đánh giá").At(12, 5),
			"bản tự đánh giá của đơn vị, trang tính “Tự đánh giá”, ô E12",
			"the unit's self-assessment, sheet “Tự đánh giá”, cell E12"},
		{fault.InSheet("appraisal/hoi-dong.xlsx", "Sổ"), "kết quả thẩm định (hoi-dong.xlsx), trang tính “Sổ”",
			"the appraisal (hoi-dong.xlsx), sheet “Sổ”"},
		{fault.InFile("/home/x/received.csv").At(36, 14), "danh sách nhận bản tự đánh giá, dòng 36",
			"the list of what was received, line 36"},
		{fault.InFile("pack/regulation.yaml").At(29, 7), "quy chế chấm điểm", "the regulation"},
		{fault.InFile("pack/xa.yaml").At(2, 1), "bộ tiêu chí", "the criteria"},
		{fault.InFile("other/a.csv"), "a.csv", "a.csv"},
	} {
		if vi, en := Vietnamese.Place(c.pos), English.Place(c.pos); vi != c.vi || en != c.en {
			t.Errorf("%s: %q, %q", c.pos, vi, en)
		}
	}
}
