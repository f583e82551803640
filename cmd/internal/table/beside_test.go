package table

import "testing"

// A name beside an id is the unit's in any case, with any marks, shortened and lengthened as people do.
func TestNameBesideID(t *testing.T) {
	for _, c := range []struct {
		name, cell string
		want       bool
	}{
		{"Sở Nội vụ", "SỞ NỘI VỤ", true},
		{"Sở Nội vụ", "so  noi vu", true},
		{"Sở Nội vụ", "Sở Nội vụ tỉnh Hà Tĩnh", true},
		{"Sở Nội vụ", "1. Sở Nội vụ", true},
		{"Sở Nội vụ", "Nội vụ", true},
		{"Sở Nội vụ", "Sở Nội vụ (cũ)", true},
		{"Sở Nội vụ", "Sở NV", true},
		{"Sở Nội vụ", "–", true},
		{"Sở Nội vụ", "12", true},
		{"Sở Nội vụ", "Sở Ngoại vụ", false},
		{"Sở Nội vụ", "Sở Y tế", false},
		{"Sở Nội vụ", "Sở Nội vụ và Lao động", false},
		{"Sở Kế hoạch và Đầu tư", "Sở KH&ĐT", true},
		{"Sở Kế hoạch và Đầu tư", "Sở KHĐT", true},
		{"Sở Kế hoạch và Đầu tư", "Sở Kế hoạch - Đầu tư", true},
		{"Sở Lao động - Thương binh và Xã hội", "Sở LĐ-TB&XH", true},
		{"Văn phòng UBND tỉnh", "VP Ủy ban nhân dân tỉnh", true},
		{"Xã Tân Phú", "UBND xã Tân Phú", true},
		{"UBND xã Tân Phú", "Ủy ban nhân dân xã Tân Phú", true},
		{"Xã Tân Phú", "Uỷ ban nhân dân xã Tân Phú, huyện Ba Vì", true},
		{"Xã Tân Phú", "Phường Tân Phú", false},
		{"Xã Tân Phú", "Xã Tân Phong", false},
		{"Thành phố Vinh", "TP. Vinh", true},
		{"Phường Hoà Bình", "P. Hòa Bình", true},
		{"Phường 1", "Phường 11", false},
		{"Ban Dân tộc", "Ban Dân tộc và Tôn giáo", false},
	} {
		names := NewNames()
		names.Put("x", c.name)
		if got := names.May("x", c.cell); got != c.want {
			t.Errorf("%s, for %s: %v", c.cell, c.name, got)
		}
	}
}
