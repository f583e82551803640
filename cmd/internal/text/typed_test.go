package text

import (
	"testing"

	"parindex/scoring/fault"
)

// Figures as typed keep their decimals, and have the decimal mark of the language.
func TestTypedFigures(t *testing.T) {
	for _, c := range []struct{ why, found, vi, en string }{
		{"Vietnamese", "85,00", "85,00", "85.00"},
		{"English, with a sign", "97.950 %", "97,950", "97.950"},
		{"without decimals", "98%", "98", "98"},
		{"no figure stays as it is", "a,5", "a,5", "a,5"},
	} {
		d := fault.Diagnostic{Code: "survey-published", Args: []fault.Arg{{Name: "unit", Value: "u"},
			{Name: "group", Value: ""},
			{Name: "published", Value: c.found}, {Name: "possible", Value: "x"}}}
		for lang, want := range map[Lang]string{
			Vietnamese: "đơn vị “u”: không cách bình quân nào đã thử ra số đã công bố " + c.vi + "%; có thể là x",
			English:    "unit “u”: no way of averaging these answers gives the published " + c.en + "%; they give x",
		} {
			if got := lang.Message(d); got != want {
				t.Errorf("%s: %q, want %q", c.why, got, want)
			}
		}
	}
	mixed := []string{"36,6%", "40.25 %", "23"}
	if got := English.typed(English.value(mixed)); got != "36.6; 40.25; 23" {
		t.Errorf("several: %q", got)
	}
}
