package scoring

import (
	"fmt"
	"testing"
)

// Whose self-assessment is another's in every cell is told; one other cell, or hardly any evidence, and it is not.
func TestSelfAssessmentsAlike(t *testing.T) {
	said := func(points, evidence string) *Submission {
		s := &Submission{File: "self/" + points + ".xlsx", Entries: map[string]*Entry{}}
		for i := range 4 {
			e := &Entry{Points: given(points)}
			if i < len(evidence) {
				e.Evidence = evidence[i : i+1]
			}
			s.Entries[fmt.Sprint(i)] = e
		}
		return s
	}
	for _, c := range []struct {
		why  string
		a, b *Submission
		want string
	}{
		{"a copy", said("1", "xyz"), said("1", "xyz"), "self-alike"},
		{"of fractions that no integers hold", said("1/9223372036854775807000", "xyz"),
			said("1/9223372036854775807000", "xyz"), "self-alike"},
		{"other figures", said("1", "xyz"), said("2", "xyz"), ""},
		{"other evidence", said("1", "xyz"), said("1", "xyw"), ""},
		{"the same figures with little evidence", said("1", "xy"), said("1", "xy"), ""},
	} {
		set := setOf("8", nodeOf("0", "2"), nodeOf("1", "2"), nodeOf("2", "2"), nodeOf("3", "2"))
		set.Self = TypedEntry
		for _, leaf := range set.Areas {
			leaf.Rule = Typed{}
		}
		r := practice(set, &Unit{ID: "a", Ranked: true}, &Unit{ID: "b", Ranked: true})
		r.Submissions["a"], r.Submissions["b"] = c.a, c.b
		r.Regulation.Unappraised = AcceptSelf
		if _, faults := Score(r); codesOf(faults, "") != c.want {
			t.Errorf("%s: %q, want %q", c.why, codesOf(faults, ""), c.want)
		}
	}
}
