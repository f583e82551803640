package text

import (
	"testing"

	"parindex/scoring/fault"
)

// Messages say what units, blocks and agencies are called; hints keep what people type.
func TestMessagesSayNames(t *testing.T) {
	names := &fault.Names{Units: map[string]string{"so-y-te": "Sở Y tế", "twice": ""},
		Blocks: map[string]string{"so": "Sở, ban, ngành"}}
	at := fault.At("a.csv", 1, 1)
	for _, c := range []struct {
		why, want string
		fault     fault.Diagnostic
	}{
		{"a unit", "đơn vị “Sở Y tế” không còn tiêu chí nào áp dụng", fault.New("nothing-applies", at, "unit",
			"so-y-te")},
		{"an id of two units", "đơn vị “twice” không còn tiêu chí nào áp dụng", fault.New("nothing-applies", at,
			"unit", "twice")},
		{"an id of none", "không có đơn vị “so-y” trong đợt đánh giá", fault.New("unit-unknown", at, "unit", "so-y")},
		{"a list", "2 đơn vị có bản tự đánh giá nhưng không có trong danh sách nhận hồ sơ: Sở Y tế; x",
			fault.New("received-unknown", at, "count", 2, "units", []string{"so-y-te", "x"})},
		{"a block", "không có khối “Sở, ban, ngành” trong đợt đánh giá", fault.New("block-unknown", at, "block", "so")},
	} {
		d := fault.List{c.fault}.Named(names)[0]
		if got := Vietnamese.Message(d); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
	lost := fault.List{fault.New("self-lost", at, "unit", "so-y-te")}.Named(names)[0]
	if got := Vietnamese.Hint(
		lost); got != "đặt tệp đã nhận vào self/so-y-te.xlsx; nếu chưa nộp thì để trống ngày nhận" {
		t.Errorf("the hint is %q", got)
	}
}
