package round

import (
	"testing"

	"parindex/scoring"
)

func TestNearest(t *testing.T) {
	names := NamesOf([]*scoring.Unit{
		{ID: "so-0670", Name: "Sở Nội vụ"}, {ID: "so-0671", Name: "Sở Giao thông vận tải", Aliases: []string{"GTVT"}},
		{ID: "xa-01", Name: "UBND xã Tân Phú"}, {ID: "xa-02", Name: "UBND xã Tân An"}, {ID: "ubnd", Name: "Văn phòng"},
		{ID: "phuong-1", Name: "Phường 1"}, {ID: "phuong-2", Name: "Phường 2"},
	})
	for _, c := range []struct{ why, said, want string }{
		{"a letter of a name", "Sở Nội vụu", "so-0670"},
		{"no marks", "so noi vu", "so-0670"},
		{"a part of one name", "Giao thông", "so-0671"},
		{"the beginning of one name", "sở nội v", "so-0670"},
		{"another name", "GTTVT", "so-0671"},
		{"what a name has in common with many says nothing", "UBND xã Tân Hà", ""},
		{"a part of several names", "Tân", ""},
		{"letters exchanged", "UBND xã Tna Phú", "xa-01"},
		{"without the committee", "xa Tân Phúc", "xa-01"},
		{"an id", "sso-0671", "so-0671"},
		{"the number of an id is no slip", "so-0672", ""},
		{"a digit among letters is", "Sở Giao thông vận t1ai", "so-0671"},
		{"nor that of a name", "Phường 3", ""},
		{"ids of few letters are near to everything", "Sở Y tế", ""},
		{"another office whose name is nearly the same", "Sở Ngoại vụ", ""},
		{"an id of few letters, each of which tells offices apart", "so-gt", ""},
		{"the letter of another unit", "so-g", ""},
		{"nothing", "", ""},
	} {
		if got := names.Nearest(c.said).ID; got != c.want {
			t.Errorf("%s: %q is near %q, want %q", c.why, c.said, got, c.want)
		}
	}
}
