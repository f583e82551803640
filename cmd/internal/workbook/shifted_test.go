package workbook

import (
	"slices"
	"strings"
	"testing"

	"parindex/cmd/internal/sheet"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// TestShifted moves entries of the filled sample form: a whole column a row lower or higher is told, and what
// people mean by entries beside the cells to fill is not called so.
func TestShifted(t *testing.T) {
	lower := []string{"E12=", "E13=Không kịp thời", "E14=", "E15=Có", "E16=Không", "E17=27", "E18=Có", "E19=Có kế hoạch",
		"E20=", "E21=90", "E22=90.5", "E23=", "E24=0.3"}
	for _, c := range []struct {
		why   string
		cells []string
		want  string
	}{
		{"a column a row lower", lower, "column-shifted (warning) E12 column=Kê khai side=lower count=9 others=4"},
		{"with a cell left out", append(lower, "E17="),
			"column-shifted (warning) E12 column=Kê khai side=lower count=8 others=4"},
		{"a row higher", []string{"E11=Không kịp thời", "E12=", "E13=Có", "E14=Không", "E15=27", "E16=Có", "E17=Có kế hoạch",
			"E18=", "E19=90", "E20=90.5", "E21=", "E22=0.3", "E23="},
			"column-shifted (warning) E12 column=Kê khai side=higher count=9 others=4"},
		{"another column", []string{"F16=", "F17=30", "F20=", "F21=120.5"},
			"column-shifted (warning) F16 column=Mẫu số side=lower count=2 others=2"},
		{"one entry is right: who knows what the others mean", append(lower, "E12=Kịp thời"), ""},
		{"one denominator beside its place is a slip", []string{"F16=", "F17=30"}, ""},
		{"sums in the rows of areas", []string{"E11=4", "E19=3"}, ""},
		{"sums, and the first rows below are blank", []string{"E11=4", "E12=", "E19=3", "E20="}, ""},
		{"a row of data answered at its criterion", []string{"E13=Có", "E14=", "E15="}, ""},
		{"nothing is filled in", []string{"E12=", "E14=", "E15=", "E16=", "E17=", "E18=", "E20=", "E21=", "E23="}, ""},
	} {
		path := filledSample(t, sampleForm(false))
		edits := seq.Map(c.cells, func(cell string) CellEdit {
			at, text, _ := strings.Cut(cell, "=")
			return CellEdit{sheet.SelfSheet, at, text}
		})
		if err := editFile(path, edits); err != nil {
			t.Fatal(err)
		}
		told := slices.DeleteFunc(intake(t, path, true), func(d fault.Diagnostic) bool { return d.Code != codeShifted })
		if got := strings.Join(shownFaults(told), "; "); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
