package fold

import (
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestText(t *testing.T) {
	for _, c := range []struct{ why, in, want string }{
		{"no-break and zero-width spaces", " Sở\u00a0Nội\u200b vụ ", "Sở Nội vụ"},
		{"a zero-width mark within a word", "1\u200b.1\ufeff0", "1.10"},
		{"a byte order mark", "\ufeffMã", "Mã"},
		{"decomposed diacritics", "So\u031b\u0309", "Sở"},
		{"nothing but blanks", " \t\u3000", ""},
		{"letters of full width", "３．３ Ｂ", "3.3 B"},
	} {
		if got := Text(c.in); got != c.want {
			t.Errorf("%s: %q", c.why, got)
		}
	}
}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		why      string
		fold     func(string) string
		in, want string
	}{
		{"small letters", Word, " MÃ  Đơn vị", "mã đơn vị"},
		{"a capital of another alphabet", Name, "Ðiện Biên", "điện biên"},
		{"as files are named", Slug, "Sở Y tế (Đà Nẵng)", "so-y-te-da-nang"},
	} {
		if got := c.fold(c.in); got != c.want {
			t.Errorf("%s: %q", c.why, got)
		}
	}
}

// What is taken for composed is left alone by NFC, behind any other such letter.
func TestComposed(t *testing.T) {
	for r := range rune(0x10000) {
		if s := "ạ" + string(r) + "Ộ"; isComposed(r) && !norm.NFC.IsNormalString(s) {
			t.Errorf("%U is not composed", r)
		}
	}
}
