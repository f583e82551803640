package scoring

import (
	"fmt"
	"slices"
	"testing"

	"parindex/scoring/fault"
)

// A packed ledger says the same, line by line, wherever the parts of a line stand.
func TestPacked(t *testing.T) {
	full := line("final 2021-12-20 c u 1 8 7 họp", 3)
	full.Evidence, full.Clause, full.Kind = "biên bản", "điều 3", WaiveEvidence
	full.Vote = Vote{Minutes: "12", Attended: 5, Members: 7, For: 4, Counted: true}
	full.Pos, full.DayPos = fault.InSheet("a.xlsx", "B").At(4, 1), fault.InSheet("a.xlsx", "B").At(1, 2)
	full.ReasonPos, full.ForPos = fault.InSheet("a.xlsx", "B").At(4, 9), fault.InFile("b.csv")
	large := line("appraisal1 - a v 2 - 123456789012345678901234567890 -", 5)
	nowhere := Decision{To: Input{State: Bad, Text: "x"}}
	want := []Decision{line("final 2021-12-20 c u 1 8 7 họp", 1), full, large, nowhere, full}
	r := Round{Ledger: want[:1]}
	r.AddDecisions(want[1:]...)
	var got []Decision
	for a := range r.LedgerLines() {
		got = append(got, a)
	}
	if !slices.EqualFunc(got, want, func(a, b Decision) bool { return fmt.Sprint(a) == fmt.Sprint(b) }) {
		t.Errorf("got\n%v\nwant\n%v", got, want)
	}
	if two := r.packed.lines[3]; two != r.packed.lines[0] || len(r.packed.places.All) != 3 {
		t.Errorf("what lines have in common is held %d times: %v", len(r.packed.places.All), r.packed.lines)
	}
	then, _ := r.With(AsOf(FirstAppraisal))
	if left := slices.Collect(then.LedgerLines()); len(left) != 1 || left[0].Unit != "v" || len(r.packed.lines) != 4 {
		t.Errorf("as of the first appraisal: %v", left)
	}
	if ofU := indexByUnit(&r).decisions("u"); len(ofU) != 3 {
		t.Errorf("on a unit: %v", ofU)
	}
}
