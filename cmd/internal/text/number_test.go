package text

import (
	"testing"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// Numbers are exact as long as people can take them in.
func TestNumber(t *testing.T) {
	for _, c := range []struct{ exact, vi, en string }{
		{"71.5", "71,5", "71.5"},
		{"250/3", "250/3", "250/3"},
		{"15800/163", "15800/163", "15800/163"},
		{"1234567890123/100000000003", "≈ 12,3457", "≈ 12.3457"},
		{"-1234567890123/100000000003", "≈ -12,3457", "≈ -12.3457"},
		{"0.12345678901234567890123", "≈ 0,1235", "≈ 0.1235"},
		{"123456789012345678901234", "123456789012345678901234", "123456789012345678901234"},
	} {
		p, err := scoring.ParsePoints(c.exact)
		if err != nil {
			t.Fatal(c.exact, err)
		}
		if vi, en := Vietnamese.Number(p), English.Number(p); vi != c.vi || en != c.en {
			t.Errorf("%s: %s, %s; want %s, %s", c.exact, vi, en, c.vi, c.en)
		}
	}
}

// Points in a sentence are never a fraction.
func TestPoints(t *testing.T) {
	for exact, want := range map[string]string{"1.5": "1,5 điểm", "124.0000001": "124,0000001 điểm",
		"88201/3800": "≈23,2108 điểm"} {
		if got := Vietnamese.Points(scoring.MustPoints(exact)); got != want {
			t.Errorf("%s: %s, want %s", exact, got, want)
		}
	}
}

// A number of a manifest and one of now are written alike, also where the first ends in 0.
func TestChangeHasOneDecimalMark(t *testing.T) {
	for change, want := range map[fault.Change]string{
		{From: "79.30", To: "80.13"}: "79,30 → 80,13", {From: "v1.0.0", To: "01"}: "v1.0.0 → 01",
		{From: "1/3", To: "-"}: "≈0,3333 → không có", {From: "1/3", To: "2/3"}: "≈0,3333 → ≈0,6667",
		{From: "0.33333333", To: "1/3"}: "0,33333333 → 1/3",
		{From: "113085145288419040291075347508221761144047499/1442389218300176414445289366737318065855625", To: "-"}: "≈78,4013 → không có",
	} {
		if got := Vietnamese.change("mean", change); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
