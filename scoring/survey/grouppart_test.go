package survey

import (
	"slices"
	"testing"

	"parindex/scoring"
)

// What groups say by themselves, by their shares, is the figure that a leaf takes,
// whatever it takes and whoever is silent.
func TestGroupPartsAddUp(t *testing.T) {
	for _, c := range []struct {
		why     string
		by      GroupsBy
		none    GroupRule
		ballots []string
		take    Take
		indexes []string // of the groups, by themselves
		shares  []string
	}{
		{"the index", WeightedGroups, DropGroup, []string{"dan 1111", "dn 0011", "dn 1011"}, Take{},
			[]string{"100", "62.5"},
			[]string{"100/3", "200/3"}},
		{"a component", WeightedGroups, DropGroup, []string{"dan 1111", "dn 0011", "dn 1011"}, Take{Component: "a"},
			[]string{"100", "25"}, []string{"100/3", "200/3"}},
		{"a question that does not count", WeightedGroups, DropGroup, []string{"dan 1110", "dn 0011"},
			Take{Question: "q4"},
			[]string{"0", "100"}, []string{"100/3", "200/3"}},
		{"nobody of a group answered the component", WeightedGroups, DropGroup, []string{"dan 11--", "dn 0011"},
			Take{Component: "b"}, []string{"", "100"}, []string{"", "100"}},
		{"a silent group counts 0", WeightedGroups, ZeroGroup, []string{"dan 1111"}, Take{}, []string{"100", "0"},
			[]string{"100/3", "200/3"}},
		{"a silent group is dropped", WeightedGroups, DropGroup, []string{"dan 1111"}, Take{}, []string{"100"},
			[]string{"100"}},
		{"a leaf of one group", WeightedGroups, DropGroup, []string{"dan 1111", "dn 0011"}, Take{Group: "dn"},
			[]string{"50"},
			[]string{"200/3"}},
		{"all people alike", PooledGroups, "", []string{"dan 1111", "dn 0011"}, Take{}, []string{"100", "50"},
			[]string{"", ""}},
	} {
		d := twoGroups(plain(Share, Components), c.by, c.none)
		d.Leaves = []Take{c.take}
		tally := NewTally(d, []Unit{{ID: "u"}})
		ballotsOf(tally, "u", c.ballots...)
		results, _ := tally.Result()
		parts := results.GroupParts("u", &d.Leaves[0])
		var sum scoring.Points
		var indexes, shares []string
		for _, part := range parts {
			indexes, shares = append(indexes, textOr(part.Index)), append(shares, textOr(part.Share))
			if part.Index != nil && part.Share != nil {
				sum = sum.Add(part.Index.Mul(*part.Share).Quo(hundred))
			}
		}
		if !slices.Equal(indexes, c.indexes) || !slices.Equal(shares, c.shares) {
			t.Errorf("%s: indexes %q, shares %q, want %q, %q", c.why, indexes, shares, c.indexes, c.shares)
		}
		if lines := results.Lines(); c.by == WeightedGroups && c.take.Group == "" && !sum.Equal(lines[0].Value.Number) {
			t.Errorf("%s: the sum is %s, the leaf takes %s", c.why, sum, lines[0].Value.Number)
		}
	}
}

// Answers of groups add up to those of all.
func TestGroupAnswers(t *testing.T) {
	d := twoGroups(plain(Share, Pooled), PooledGroups, "")
	d.Components[0].Questions[1].Groups = []string{"dn"}
	tally := NewTally(d, []Unit{{ID: "u"}})
	ballotsOf(tally, "u", "dan 1-11", "dn 001-", "dn 10-1")
	results, _ := tally.Result()
	for i, whole := range results.Units[0].Questions {
		var yes, blank int64
		for _, group := range []string{"dan", "dn"} {
			for _, q := range results.GroupAnswers("u", group) {
				if q.Question == whole.Question {
					yes, blank = yes+q.Levels[0], blank+q.Blank
				}
			}
		}
		if yes != whole.Levels[0] || blank != whole.Blank {
			t.Errorf("question %d: %d and %d blank, all together %d and %d", i, yes, blank, whole.Levels[0],
				whole.Blank)
		}
	}
	if asked := results.GroupAnswers("u", "dan"); len(asked) != 3 {
		t.Errorf("people were asked %d questions, want 3", len(asked))
	}
}

func textOr(p *scoring.Points) string {
	if p == nil {
		return ""
	}
	return p.String()
}
