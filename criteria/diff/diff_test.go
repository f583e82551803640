package diff

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// leaf is "CODE TITLE MAX", typed.
func leaf(text string, was ...string) *scoring.Criterion {
	words := strings.Fields(text)
	return &scoring.Criterion{Code: words[0], Title: words[1], Max: scoring.MustPoints(words[2]), Rule: scoring.Typed{},
		Was: was}
}

func area(text string, children ...*scoring.Criterion) *scoring.Criterion {
	c := leaf(text)
	c.Rule, c.Children = nil, children
	return c
}

func set(previous string, areas ...*scoring.Criterion) *scoring.CriteriaSet {
	return &scoring.CriteriaSet{ID: "so", Previous: previous, Areas: areas}
}

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		why      string
		old, new *scoring.CriteriaSet
		want     string
	}{
		{"the same", set("", area("1 A 2", leaf("1.1 a 1"), leaf("1.2 b 1"))),
			set("", area("1 A 2", leaf("1.1 a 1"), leaf("1.2 b 1"))), ""},
		{"one put before others moves them, and changes none",
			set("", area("1 A 2", leaf("1.1 a 1"), leaf("1.2 b 1"))),
			set("", area("1 A 3", leaf("1.1 new 1"), leaf("1.2 a 1"), leaf("1.3 b 1"))),
			"1→1 max; →1.1; 1.1→1.2 moved; 1.2→1.3 moved"},
		{"an area that moves takes its children along",
			set("", area("1 A 1", leaf("1.1 a 1")), area("2 B 1", leaf("2.1 b 1"))),
			set("", area("1 B 1", leaf("1.1 b 1")), area("2 A 1", leaf("2.1 a 1"))),
			"2→1 moved; 1→2 moved"},
		{"another title under the same code is the same criterion",
			set("", area("1 A 1", leaf("1.1 a 1"))), set("", area("1 A 1", leaf("1.1 b 1"))), "1.1→1.1 title"},
		{"what a criterion says it was has the last word",
			set("", area("1 A 2", leaf("1.1 a 1"), leaf("1.2 b 1"))),
			set("cu/so", area("1 A 2", leaf("1.1 b 1", "1.1"), leaf("1.2 a 1", "1.2"))),
			"1.1→1.1 title; 1.2→1.2 title"},
		{"codes of another set are not looked at",
			set("", area("1 A 2", leaf("1.1 a 1"), leaf("1.2 b 1"))),
			set("khac/so", area("1 A 2", leaf("1.1 a 1", "1.2"), leaf("1.2 b 1", "1.1"))),
			"1.1→1.1 was; 1.2→1.2 was"},
		{"two merged into one are not gone",
			set("", area("1 A 2", leaf("1.1 a 1"), leaf("1.2 b 1"))),
			set("cu/so", area("1 A 2", leaf("1.1 ab 2", "1.1", "1.2"))), "1.1→1.1 +1.2 title max"},
		{"nothing alike under another code is new, and the old one gone",
			set("", area("1 A 1", leaf("1.1 a 1"))), set("", area("1 A 2", leaf("1.2 b 2"))), "1→1 max; →1.2; 1.1→"},
		{"a common title elsewhere is another criterion",
			set("", area("1 A 1", leaf("1.1 plan-of-year 1")), area("7 G 2", leaf("7.1 plan 2"))),
			set("", area("1 A 3", leaf("1.1 plan 3"))),
			"1→1 max; 1.1→1.1 title max; 7→; 7.1→"},
		{"the same content elsewhere has moved",
			set("", area("1 A 2", leaf("1.1 a 1"), leaf("1.2 b 1")), area("2 B 1", leaf("2.1 c 1"))),
			set("", area("1 A 1", leaf("1.1 a 1")), area("2 B 2", leaf("2.1 c 1"), leaf("2.2 b 1"))),
			"1→1 max; 2→2 max; 1.2→2.2 moved"},
		{"what is left is paired by its code",
			set("", area("1 A 1", leaf("1.1 a 1")), area("2 B 2", leaf("2.1 b 2"))),
			set("cu/so", area("1 X 2", leaf("1.1 b 3"))),
			"1→1 title max; 1.1→1.1 title max; 2→; 2.1→"},
		{"titles of one kind are paired in order",
			set("", area("1 A 2", leaf("1.1 x 1"), leaf("1.2 x 1"))),
			set("", area("1 A 2", leaf("1.3 x 1"), leaf("1.4 x 1"))), "1.1→1.3 moved; 1.2→1.4 moved"},
	} {
		d := Compare(Pack{ID: "cu", Sets: []*scoring.CriteriaSet{c.old}},
			Pack{ID: "moi", Sets: []*scoring.CriteriaSet{c.new}})
		if got := show(d); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.why, got, c.want)
		}
	}
}

func show(d *Difference) string {
	var all []string
	for _, set := range d.Sets {
		for _, n := range set.Nodes {
			all = append(all, showNode(n))
		}
	}
	return strings.Join(all, "; ")
}

func showNode(n NodeChange) string {
	text := "→"
	if n.Old != nil {
		text = n.Old.Code + text
	}
	if n.New != nil {
		text += n.New.Code
	}
	for _, merged := range n.Merged {
		text += " +" + merged.Code
	}
	if n.Moved {
		text += " moved"
	}
	for _, c := range n.Changes {
		text += " " + c.Key
	}
	return text
}

// A pack does not differ from itself, and a rule whose maximum changes with the
// leaf's does not count as another rule.
func TestPacksDoNotDifferFromThemselves(t *testing.T) {
	for _, id := range criteria.Builtin() {
		a, b := load(t, id), load(t, id)
		if d := Compare(a, b); !d.IsEmpty() {
			t.Errorf("%s: %s %v", id, show(d), d.Regulation)
		}
		for _, set := range b.Sets {
			set.Walk(func(c *scoring.Criterion, _ int) {
				c.Pos, c.Source = fault.Position{},
					scoring.Source{Note: "x"}
			})
		}
		if d := Compare(a, b); !d.IsEmpty() {
			t.Errorf("%s: places and sources count: %s", id, show(d))
		}
	}
}

// Every change of a rule that ships is seen, and so is every choice taken back.
func TestChangesAreSeen(t *testing.T) {
	for _, id := range criteria.Builtin() {
		old, new := load(t, id), load(t, id)
		changed := 0
		for _, set := range new.Sets {
			set.Walk(func(c *scoring.Criterion, _ int) {
				if _, ok := c.Rule.(scoring.Typed); c.Rule != nil && !ok {
					c.Rule = scoring.Typed{}
					changed++
				}
			})
		}
		new.Regulation.Blank, new.Regulation.Rounding.Index = "", 6
		d := Compare(old, new)
		seen := 0
		for _, set := range d.Sets {
			for _, n := range set.Nodes {
				if n.Rule && len(n.Changes) == 0 {
					seen++
				}
			}
		}
		if seen != changed {
			t.Errorf("%s: %d rules changed, %d seen", id, changed, seen)
		}
		var keys []string
		for _, c := range d.Regulation {
			keys = append(keys, c.Key)
		}
		if !slices.Equal(keys, []string{"blank", "rounding.index"}) {
			t.Errorf("%s: choices that changed: %v", id, keys)
		}
	}
}

func load(t *testing.T, id string) Pack {
	t.Helper()
	pack, _, err := criteria.LoadBuiltin(id)
	if err != nil {
		t.Fatal(err)
	}
	return Pack{ID: pack.ID, Regulation: pack.Regulation, Sets: pack.Sets}
}

func TestTotalsOfWeightedSets(t *testing.T) {
	weighted := func(a, b string) *scoring.CriteriaSet {
		s := set("", area("1 A 2", leaf("1.1 a 2")), area("2 B 8", leaf("2.1 b 8")))
		s.Aggregate, s.Max = scoring.Weighted, scoring.Whole(100)
		for i, w := range []string{a, b} {
			p := scoring.MustPoints(w)
			s.Areas[i].Weight = &p
		}
		return s
	}
	d := Compare(Pack{Sets: []*scoring.CriteriaSet{weighted("20", "80")}},
		Pack{Sets: []*scoring.CriteriaSet{weighted("50", "50")}})
	var got []string
	for _, total := range d.Sets[0].Totals {
		got = append(got, fmt.Sprintf("%s %s→%s", total.Of, total.Old, total.New))
	}
	want := "area 20→50, area 80→50, appraised 100→100, survey 0→0, total 100→100, bonus 0→0, penalty 0→0"
	if strings.Join(got, ", ") != want {
		t.Errorf("got %s", strings.Join(got, ", "))
	}
}
