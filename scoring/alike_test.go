package scoring

import (
	"fmt"
	"strings"
	"testing"
)

// Whose self-assessment is another's in every cell is told, and whose documents are. One other cell among a few, or
// hardly any evidence, and it is not. Either may be the copy, so both are told, each once.
func TestSelfAssessmentsAlike(t *testing.T) {
	said := func(points string, evidence ...string) *Submission {
		s := &Submission{File: "self/" + points + ".xlsx", Entries: map[string]*Entry{}}
		for i := range 6 {
			e := &Entry{Points: given(points)}
			if i < len(evidence) {
				e.Evidence = evidence[i]
			}
			s.Entries[fmt.Sprint(i)] = e
		}
		return s
	}
	numbered := []string{"QĐ 1", "QĐ 2", "BC 3", "KH 4", "CV 5"}
	for _, c := range []struct {
		why  string
		all  []*Submission
		want string
	}{
		{"a copy", []*Submission{said("1", "x", "y", "z"), said("1", "x", "y", "z")}, "self-alike self-alike"},
		{"two copies", []*Submission{said("1", "x", "y", "z"), said("1", "x", "y", "z"), said("1", "x", "y", "z")},
			"self-alike self-alike self-alike"},
		{"of fractions that no integers hold", []*Submission{said("1/9223372036854775807000", "x", "y", "z"),
			said("1/9223372036854775807000", "x", "y", "z")}, "self-alike self-alike"},
		{"other figures", []*Submission{said("1", "x", "y", "z"), said("2", "x", "y", "z")}, ""},
		{"other figures beside the numbers of documents", []*Submission{said("1", numbered...), said("2", numbered...)},
			"evidence-alike evidence-alike"},
		{"too few of them", []*Submission{said("1", numbered[1:]...), said("2", numbered[1:]...)}, ""},
		{"a copy of one that copied documents", []*Submission{said("1", numbered...), said("2", numbered...),
			said("2", numbered...)},
			"evidence-alike evidence-alike self-alike"},
		{"other evidence", []*Submission{said("1", "x", "y", "z"), said("1", "x", "y", "w")}, ""},
		{"nothing cited, beside two that cite something",
			[]*Submission{said("1", "x", "y", "z"), said("2", "u", "v", "w"), said("2")}, "evidence-none"},
		{"nothing cited by most", []*Submission{said("1", "x", "y", "z"), said("2"), said("1")}, ""},
		{"one document is something", []*Submission{said("1", "x", "y", "z"), said("2", "u", "v", "w"),
			said("2", "x")}, ""},
		{"the same figures with little evidence", []*Submission{said("1", "x", "y"), said("1", "x", "y")}, ""},
	} {
		var leaves []*Criterion
		for i := range 6 {
			leaves = append(leaves, nodeOf(fmt.Sprint(i), "2"))
			leaves[i].Rule = Typed{}
		}
		set := setOf("12", leaves...)
		set.Self = TypedEntry
		units := []*Unit{{ID: "a", Ranked: true}, {ID: "b", Ranked: true}, {ID: "c", Ranked: true}}[:len(c.all)]
		r := practice(set, units...)
		for i, unit := range units {
			r.Submissions[unit.ID] = c.all[i]
		}
		r.Regulation.Unappraised, r.Regulation.Evidence = AcceptSelf, IgnoreEvidence
		_, faults := Score(r)
		var got []string
		for _, d := range faults {
			got = append(got, string(d.Code))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %q", c.why, got, c.want)
		}
	}
}
