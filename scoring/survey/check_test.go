package survey

import (
	"testing"

	"parindex/scoring"
)

func TestDefinitionsThatContradictThemselves(t *testing.T) {
	parts := func() *Definition { return plain(Share, Blocks) }
	sized := func(s SampleSize, change func(*SampleRule)) *Definition {
		d := plain(Share, Pooled)
		d.Sample = SampleRule{Size: s, Below: NoteBelow}
		if change != nil {
			change(&d.Sample)
		}
		return d
	}
	change := func(d *Definition, change func(*Definition)) *Definition { change(d); return d }
	table := func(rows ...Rate) SampleSize { return SampleSize{Table: rows} }
	set := &scoring.CriteriaSet{ID: "so", Areas: []*scoring.Criterion{
		{Code: "1", Rule: scoring.BySurvey{}}, {Code: "2", Rule: scoring.Typed{}}}}
	for _, c := range []struct {
		why  string
		d    *Definition
		want string
	}{
		{"nothing to say", parts(), ""},
		{"a question twice", change(parts(), func(d *Definition) { d.Components[1].Questions[0].ID = "Q1" }),
			"survey-id-twice! "},
		{"one level's code is another's label",
			change(parts(), func(d *Definition) { d.Scales[0].Levels[1].Label = "1" }),
			"survey-id-twice! "},
		{"an unknown scale", change(parts(), func(d *Definition) { d.Components[0].Questions[0].Scale = "x" }),
			"survey-id-unknown! "},
		{"an unknown group asked", change(parts(),
			func(d *Definition) { d.Components[0].Questions[0].Groups = []string{"x"} }), "survey-id-unknown! "},
		{"a share of what nobody called satisfied",
			change(parts(), func(d *Definition) { d.Scales[0].Levels[0].Satisfied = nil }), "survey-level-lacks! "},
		{"a mean of no values", change(plain(Mean, Pooled), func(d *Definition) { d.Scales[0].Levels[0].Value = nil }),
			"survey-level-lacks! "},
		{"a share needs no values", change(parts(), func(d *Definition) { d.Scales[0].Levels[0].Value = nil }), ""},
		{"no opinion with a value", change(parts(), func(d *Definition) {
			d.Scales[0].Levels = append(d.Scales[0].Levels, Level{Code: "9", Blank: true, Value: pts("0")})
		}), "survey-level-blank! "},
		{"a value out of range", change(parts(), func(d *Definition) { d.Scales[0].Levels[0].Value = pts("120") }),
			"survey-key-range! "},
		{"everybody satisfied whatever they say",
			change(parts(), func(d *Definition) { d.Scales[0].Levels[1].Satisfied = yes(true) }), "survey-scale-flat "},
		{"the lower answer satisfies", change(parts(), func(d *Definition) {
			d.Scales[0].Levels[0].Satisfied, d.Scales[0].Levels[1].Satisfied = yes(false), yes(true)
		}), "survey-level-order "},
		{"those who say that they are not satisfied are", change(parts(), func(d *Definition) {
			d.Scales[0].Levels = []Level{{Code: "1", Label: "Không hài lòng", Satisfied: yes(true)},
				{Code: "0", Label: "Hài lòng", Satisfied: yes(false)}}
		}), "survey-level-against "},
		{"or earn more", change(plain(Mean, Pooled), func(d *Definition) {
			d.Scales[0].Levels = []Level{{Code: "1", Label: "Hài lòng", Value: pts("0")},
				{Code: "0", Label: "Chưa hài lòng", Value: pts("100")}}
		}), "survey-level-against "},
		{"a share of 0.2 %", change(parts(), func(d *Definition) { d.StraightLined = pts("0.2") }), "limit-small "},
		{"nothing counts", change(plain(Share, Pooled), func(d *Definition) {
			for i := range d.Components {
				for j := range d.Components[i].Questions {
					d.Components[i].Questions[j].Counts = false
				}
			}
		}), "survey-nothing-counts! "},
		{"nobody says how groups count",
			change(parts(), func(d *Definition) { d.Groups = append(d.Groups, Group{ID: "dn"}) }), "missing-choice! "},
		{"nor what a missing group means", twoGroups(parts(), WeightedGroups, ""), "missing-choice! "},
		{"nor for a leaf that takes a group", change(parts(),
			func(d *Definition) { d.Leaves = []Take{{Set: "so", Criterion: "1", Group: "dan"}} }), "missing-choice! "},
		{"nor what a component is", change(parts(), func(d *Definition) { d.Within = "" }), "missing-choice! "},
		{"which means nothing among items", change(plain(Share, Items), func(d *Definition) { d.Within = Items }),
			"survey-unused "},
		{"a group without a weight", change(twoGroups(parts(), WeightedGroups, DropGroup),
			func(d *Definition) { d.Groups[1].Weight = nil }), "survey-weight! "},
		{"weights of groups that nearly add up to 100", change(twoGroups(parts(), WeightedGroups, DropGroup),
			func(d *Definition) { d.Groups[0].Weight, d.Groups[1].Weight = pts("65"), pts("40") }), "survey-weight-sum "},
		{"or do", change(twoGroups(parts(), WeightedGroups, DropGroup),
			func(d *Definition) { d.Groups[0].Weight, d.Groups[1].Weight = pts("60"), pts("40") }), ""},
		{"a component without one", change(parts(), func(d *Definition) { d.Components[1].Weight = pts("0") }),
			"survey-weight! "},
		{"one that means nothing",
			change(plain(Share, Items), func(d *Definition) { d.Components[1].Weight = pts("1") }),
			"survey-unused "},
		{"a leaf twice", change(parts(), func(d *Definition) {
			d.Leaves = []Take{{Set: "so", Criterion: "1"},
				{Set: "so", Criterion: "1"}}
		}), "survey-id-twice! "},
		{"a leaf of an unknown component", change(parts(),
			func(d *Definition) { d.Leaves = []Take{{Set: "so", Criterion: "1", Component: "x"}} }),
			"survey-id-unknown! "},
		{"a leaf of a group that nobody asks",
			change(twoGroups(parts(), WeightedGroups, DropGroup), func(d *Definition) {
				askOnly(d, "dan")
				d.Leaves = []Take{{Set: "so", Criterion: "1", Group: "dn"}}
			}), "survey-leaf-unasked! "},
		{"the other group is", change(twoGroups(parts(), WeightedGroups, DropGroup), func(d *Definition) {
			askOnly(d, "dan")
			d.Leaves = []Take{{Set: "so", Criterion: "1", Group: "dan"}}
		}), ""},
		{"not about what the leaf takes", change(twoGroups(parts(), WeightedGroups, DropGroup), func(d *Definition) {
			d.Components[0].Questions[0].Groups = []string{"dan"}
			d.Leaves = []Take{{Set: "so", Criterion: "1", Group: "dn", Question: d.Components[0].Questions[0].ID}}
		}), "survey-leaf-unasked! "},
		{"a question that does not count may be taken by name, not by its component",
			change(parts(), func(d *Definition) {
				d.Components[1].Weight = nil
				for i := range d.Components[1].Questions {
					d.Components[1].Questions[i].Counts = false
				}
				d.Leaves = []Take{{Set: "so", Criterion: "1", Question: d.Components[1].Questions[0].ID},
					{Set: "so", Criterion: "9", Component: d.Components[1].ID}}
			}), "survey-leaf-unasked! criterion-unknown! "},
		{"leaves that are none", change(parts(), func(d *Definition) {
			d.Leaves = []Take{{Set: "so", Criterion: "2"}, {Set: "so", Criterion: "3"}, {Set: "x", Criterion: "1"}}
		}), "survey-not-leaf! criterion-unknown! set-unknown! "},
		{"a size and no consequence", sized(SampleSize{Fixed: n(200)}, func(r *SampleRule) { r.Below = "" }),
			"missing-choice! "},
		{"a consequence and no size", sized(SampleSize{}, nil), "survey-unused "},
		{"a size of what",
			change(twoGroups(sized(SampleSize{Fixed: n(200)}, nil), PooledGroups, ""), func(*Definition) {}),
			"missing-choice! "},
		{"an error of nothing", sized(SampleSize{Yamane: pts("0")}, nil), "survey-key-range! "},
		{"a confidence that nobody uses", sized(SampleSize{Fixed: n(200)}, func(r *SampleRule) { r.Confidence = 80 }),
			"not-one-of! "},
		{"a table that rises",
			sized(table(Rate{UpTo: n(500), Percent: *pts("50")}, Rate{Percent: *pts("50")}), nil), ""},
		{"a table that falls: 501 need 201, 500 need 250",
			sized(table(Rate{UpTo: n(500), Percent: *pts("50")}, Rate{Percent: *pts("40")}), nil),
			"survey-table-falls "},
		{"a table without an end", sized(table(Rate{UpTo: n(500), Percent: *pts("50")}), nil), "survey-table-end! "},
		{"a table out of order",
			sized(table(Rate{UpTo: n(500), Percent: *pts("5")}, Rate{UpTo: n(500), Percent: *pts("50")},
				Rate{Percent: *pts("50")}), nil), "survey-table-order! "},
	} {
		if got := listed(c.d.Check([]*scoring.CriteriaSet{set})); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
		resultOf(c.d, random(1, c.d, 20)).Lines() // the worst definition is no reason to fall over
	}
}

// askOnly has every question asked of one group.
func askOnly(d *Definition, group string) {
	for _, q := range d.Questions() {
		q.Groups = []string{group}
	}
}

func TestWhereATableFalls(t *testing.T) {
	d := plain(Share, Pooled)
	d.Sample = SampleRule{Below: NoteBelow, Size: SampleSize{Table: []Rate{
		{UpTo: n(500), Percent: *pts("50")}, {UpTo: n(1000), Percent: *pts("40"), Pos: at(7)},
		{Percent: *pts("30"), Pos: at(8)}}}}
	faults := d.Check(nil)
	if len(faults) != 2 || faults[0].Pos != at(7) || faults[1].Pos != at(8) {
		t.Fatal(faults)
	}
	for i, want := range []int{1001, 301, 1000, 400} {
		if got := faults[1].Args[i].Value; got != want {
			t.Errorf("%s is %v, want %v", faults[1].Args[i].Name, got, want)
		}
	}
}

func TestRequired(t *testing.T) {
	table := SampleSize{Table: []Rate{{UpTo: n(500), Percent: *pts("50")}, {Percent: *pts("33.3")}}}
	for _, c := range []struct {
		why        string
		size       SampleSize
		population *int64
		want       int64 // -1 where it is unknown
	}{
		{"Yamane, 5 %: 1000 → 285.7", SampleSize{Yamane: pts("5")}, n(1000), 286},
		{"exactly 200 of 400", SampleSize{Yamane: pts("5")}, n(400), 200},
		{"nobody of nobody", SampleSize{Yamane: pts("5")}, n(0), 0},
		{"everybody of one", SampleSize{Yamane: pts("5")}, n(1), 1},
		{"of 10 million", SampleSize{Yamane: pts("5")}, n(10_000_000), 400},
		{"Yamane of an unknown population", SampleSize{Yamane: pts("5")}, nil, -1},
		{"fixed", SampleSize{Fixed: n(200)}, nil, 200},
		{"no more than there are", SampleSize{Fixed: n(200)}, n(150), 150},
		{"the edge of a row belongs to it", table, n(500), 250},
		{"the rest, rounded up: 166.833", table, n(501), 167},
		{"none", SampleSize{}, n(501), -1},
	} {
		got, ok := c.size.Required(c.population)
		if !ok {
			got = -1
		}
		if got != c.want {
			t.Errorf("%s: %d, want %d", c.why, got, c.want)
		}
	}
}
