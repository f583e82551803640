package fault

import (
	"reflect"
	"testing"
)

func TestAbout(t *testing.T) {
	at := At("a", 1, 1)
	faults := List{
		New("a", at, "unit", "u1", "criterion", "1.1", "group", "g", "question", "q"),
		New("b", at, "name", "u1").In(About{Unit: "u2"}),
		New("c", at, "unit", "u1").In(About{Unit: "u2", Criterion: "1.2", Part: Declarations}),
		New("d", at, "criteria", []string{"1.1", "1.3"}).In(About{Part: Declarations}),
		New("e", at, "count", 1),
	}
	for _, c := range []struct {
		why, want string
		got       List
	}{
		{"those that name a unit and those of everybody", "acd", faults.Of("u1")},
		{"what the fault says itself goes before what its place says", "bd", faults.Of("u2")},
		{"a declaration of one unit is not everybody's", "d", faults.General()},
		{"a unit without faults has everybody's", "d", faults.Of("u3")},
		{"one criterion or several", "ad", on(faults, "1.1")},
		{"a criterion from the place", "c", on(faults, "1.2")},
		{"no criterion", "", on(faults, "9")},
	} {
		got := ""
		for _, d := range c.got {
			got += string(d.Code)
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
	if first := faults[0].About; first.Group != "g" || first.Question != "q" || first.IsZero() ||
		!faults[4].About.IsZero() {
		t.Errorf("about %+v and %+v", first, faults[4].About)
	}
}

func on(faults List, code string) (of List) {
	for _, d := range faults {
		if d.About.IsOn(code) {
			of.Add(d)
		}
	}
	return of
}

// A fault that stands for several concerns whom any of them does, each once.
func TestAnd(t *testing.T) {
	of := func(unit, criterion string) Diagnostic {
		return New("c", Position{}).In(About{Unit: unit, Criterion: criterion})
	}
	for _, c := range []struct {
		why  string
		all  []Diagnostic
		want About
	}{
		{"of one unit and criterion", []Diagnostic{of("a", "1"), of("a", "1")}, About{Unit: "a", Criterion: "1"}},
		{"of one unit", []Diagnostic{of("a", "1"), of("a", "2")}, About{Unit: "a", Criteria: []string{"1", "2"}}},
		{"of several", []Diagnostic{of("a", "1"), of("b", "1"), of("a", "1"), of("c", "2")},
			About{Units: []string{"a", "b", "c"}, Criteria: []string{"1", "2"}}},
	} {
		one := c.all[0]
		for _, other := range c.all[1:] {
			one = one.And(other)
		}
		if !reflect.DeepEqual(one.About, c.want) {
			t.Errorf("%s: %+v, want %+v", c.why, one.About, c.want)
		}
	}
}

// Errors in results of earlier years make wrong what is compared with these, and nothing of this year.
func TestWrong(t *testing.T) {
	earlier := About{Part: Earlier}
	faults := List{New("a", Position{}, "unit", "u1").In(About{Units: []string{"u2"}}), Warn("b", Position{}, "unit", "u3"),
		New("c", Position{}, "unit", "u4").In(earlier), Warn("d", Position{}, "unit", "u5").In(earlier)}
	now, before := faults.Wrong(false), faults.Wrong(true)
	if !now["u1"] || !now["u2"] || now["u3"] || now["u4"] || !before["u4"] || before["u1"] || before["u5"] {
		t.Errorf("now %v, before %v", now, before)
	}
}
