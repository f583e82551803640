package scoring

import (
	"slices"
	"testing"

	"parindex/scoring/fault"
)

func TestEvidence(t *testing.T) {
	set := &CriteriaSet{ID: "set", Self: TypedEntry, Areas: []*Criterion{
		{Code: "1", Max: MustPoints("1"), Rule: Typed{}}, {Code: "2", Max: MustPoints("1"), Rule: Typed{}}}}
	entry := func(points, evidence, explanation string) *Entry {
		return &Entry{Points: Input{State: Given, Number: MustPoints(points)}, Evidence: evidence,
			Explanation: explanation}
	}
	bad := &Entry{Points: Input{State: Bad}}
	cited := entry("1", "Kế hoạch 12/KH", "")
	for _, test := range []struct {
		why    string
		policy EvidencePolicy
		first  *Entry
		second *Entry
		want   []fault.Code
	}{
		{"nothing to talk about", IgnoreEvidence, cited, entry("1", "", ""), nil},
		{"points that rest on nothing", RefuseEvidence, cited, entry("0.5", "", ""), []fault.Code{CodeEvidenceMissing}},
		{"an explanation will do", RefuseEvidence, cited, entry("1", "", "chưa có văn bản"), nil},
		{"no points need no evidence", RefuseEvidence, cited, entry("0", "", ""), nil},
		{"a cell that was reported already", RefuseEvidence, cited, bad, nil},
		{"none at all is said once", WarnEvidence, entry("1", "", ""), entry("1", "", ""),
			[]fault.Code{CodeEvidenceNone}},
	} {
		t.Run(test.why, func(t *testing.T) {
			unit := &Unit{ID: "a", Name: "A"}
			_, faults := Score(&Round{
				Regulation: &Regulation{Unappraised: AcceptSelf, Blank: RefuseBlank, Evidence: test.policy},
				Blocks:     []*Block{{ID: "so", Set: set, Units: []*Unit{unit}}},
				Submissions: map[string]*Submission{"a": {Entries: map[string]*Entry{"1": test.first,
					"2": test.second}}},
			})
			var codes []fault.Code
			for _, diag := range faults {
				codes = append(codes, diag.Code)
				if (diag.Severity == fault.Warning) != (test.policy == WarnEvidence) {
					t.Errorf("%s: severity %v", diag.Code, diag.Severity)
				}
			}
			if !slices.Equal(codes, test.want) {
				t.Errorf("%v, want %v", codes, test.want)
			}
		})
	}
}
