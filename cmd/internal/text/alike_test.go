package text

import (
	"strings"
	"testing"

	"parindex/cmd/internal/table"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// Texts that look alike are not printed as if they were equal.
func TestAlike(t *testing.T) {
	for _, c := range []struct{ why, a, b, vi, en string }{
		{"equal", "Hòa An", "Hòa An", "", ""},
		{"another word", "Hòa An", "Hóa An", "", ""},
		{"another case is seen", "Hòa An", "hòa an", "", ""},
		{"tones of another word", "mía mai", "mia mái", "", ""},
		{"old and new places of the tone mark", "xã Hoà An", "xã Hòa An",
			"“xã Hoà An” và “xã Hòa An” chỉ khác cách đặt dấu thanh",
			"“xã Hoà An” and “xã Hòa An” differ only in where the tone mark stands"},
		{"an Icelandic letter", "Ðạt", "Đạt", "hai chữ “Ðạt” trông như nhau nhưng khác mã ký tự: U+00D0 và U+0110",
			"the two texts “Ðạt” look alike and differ in their characters: U+00D0 and U+0110"},
		{"a Cyrillic letter", "А.1", "A.1", "hai chữ “А.1” trông như nhau nhưng khác mã ký tự: chữ Cyrillic U+0410 và U+0041",
			"the two texts “А.1” look alike and differ in their characters: Cyrillic U+0410 and U+0041"},
		{"composed or not", "T\u00f4t", "To\u0302t",
			"hai chữ “T\u00f4t” trông như nhau nhưng khác mã ký tự: U+00F4 và U+006F U+0302",
			"the two texts “T\u00f4t” look alike and differ in their characters: U+00F4 and U+006F U+0302"},
		{"a mark of no width", "Tốt", "Tốt\u200b",
			"hai chữ “Tốt” trông như nhau nhưng khác mã ký tự: không có ký tự nào và U+200B",
			"the two texts “Tốt” look alike and differ in their characters: none and U+200B"},
	} {
		if vi, en := Vietnamese.Alike(c.a, c.b), English.Alike(c.a, c.b); vi != c.vi || en != c.en {
			t.Errorf("%s: %q, %q", c.why, vi, en)
		}
	}
}

// Whatever the message, two arguments that it prints are told apart.
func TestMessagesTellWhatLooksAlike(t *testing.T) {
	at := fault.InFile("a")
	for _, c := range []struct {
		why  string
		d    fault.Diagnostic
		want string // in brackets behind the message
	}{
		{"found and suggested", fault.New(scoring.CodeUnitUnknown, at, "unit", "xã Hoà An", "suggestion", "xã Hòa An"),
			"“xã Hoà An” và “xã Hòa An” chỉ khác cách đặt dấu thanh"},
		{"nothing alike", fault.New(scoring.CodeUnitUnknown, at, "unit", "so-a", "suggestion", "so-b"), ""},
		{"of a list in the hint", fault.New(scoring.CodeLevelUnknown, at, "criterion", "1", "text", "Ðạt", "expected",
			[]string{"Không", "Đạt"}),
			"hai chữ “Ðạt” trông như nhau nhưng khác mã ký tự: U+00D0 và U+0110"},
		{"not within one list", fault.New(table.CodeHeadings, at, "found", []string{"Ðiểm", "Điểm"}, "needed",
			[]string{"unit"}), ""},
	} {
		_, got, _ := strings.Cut(strings.TrimSuffix(Vietnamese.Message(c.d), ")"), " (")
		if got != c.want {
			t.Errorf("%s: %q", c.why, Vietnamese.Message(c.d))
		}
	}
}
