package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parindex/scoring"
	"parindex/scoring/compare"
	"parindex/scoring/scoringtest"
)

// tasks is a rule by two numbers.
func tasks(done string) scoring.Proportional {
	return scoring.Proportional{Rate: scoring.Rate{Numerator: done, Denominator: "Được giao", Over100: scoring.Refuse},
		Floor: scoring.Whole(50), Cap: scoring.Whole(100)}
}

// earlier is a round of two units with classes and a reward for half of them: so-a did all tasks and typed little,
// so-b did half of them and typed more.
func earlier() *scoring.Round {
	r := scoringtest.TwoUnits()
	set, leaf := r.Sets[0], scoringtest.Leaf
	set.Max, set.Areas = scoring.Whole(10), []*scoring.Criterion{leaf("1", "Nhiệm vụ", "2", tasks("Hoàn thành")),
		leaf("2", "Báo cáo", "2", scoring.Typed{}), leaf("3", "Tuyên truyền", "6", scoring.Typed{})}
	number, half := scoringtest.Number, scoring.MustPoints("0.5")
	for unit, points := range map[string][3]string{"so-a": {"6", "1", "3"}, "so-b": {"3", "2", "4.5"}} {
		r.Submissions[unit].Entries = map[string]*scoring.Entry{
			"1": {Inputs: []scoring.Input{number(points[0]), number("6")}},
			"2": {Points: number(points[1])}, "3": {Points: number(points[2])}}
	}
	r.Regulation.Classes = []scoring.ClassScale{{Blocks: []string{"so"}, By: scoring.ByIndex, On: scoring.OnExact,
		Levels: []scoring.ClassLevel{{Name: "Tốt", Edge: scoring.Whole(70)}, {Name: "Khá"}}}}
	r.Regulation.Consequences = []scoring.Consequence{{ID: "khen", Title: "Khen thưởng", Blocks: []string{"so"},
		Reward: &scoring.Reward{Classes: []string{"Tốt"}, Quota: &half, Rounding: scoring.QuotaFloor}}}
	return r
}

// next is a set that follows another, with these areas; each was the one that had its code.
func next(of *scoring.CriteriaSet, areas []*scoring.Criterion) *compare.Pairing {
	set := *of
	if set.Areas = areas; areas[0].Weight != nil {
		set.Aggregate = scoring.Weighted
	}
	p := compare.Pairing{Old: of, New: &set, Before: map[*scoring.Criterion][]*scoring.Criterion{}}
	set.Walk(func(c *scoring.Criterion, _ int) {
		if old := of.ByCode()[c.Code]; old != nil {
			p.Before[c] = []*scoring.Criterion{old}
		}
	})
	return &p
}

// An impact says of each unit what all edits do together, and of each edit what it does alone to the result by the
// criteria before.
func TestImpact(t *testing.T) {
	r := earlier()
	o, own := scoring.Run(r, nil), r.Sets[0].Areas
	larger := scoringtest.Leaf("1", "Nhiệm vụ", "8", tasks("Hoàn thành"))
	added := scoringtest.Leaf("4", "Mới", "2", scoring.Typed{})
	weighted := func(weights ...int64) (areas []*scoring.Criterion) {
		for i, w := range weights {
			area, weight := *own[i], scoring.Whole(w)
			area.Weight = &weight
			areas = append(areas, &area)
		}
		return areas
	}
	edited := func(edit func(*scoring.Regulation)) *scoring.Regulation {
		reg := *r.Regulation
		reg.Classes = slices.Clone(reg.Classes)
		edit(&reg)
		return &reg
	}
	harder := edited(func(reg *scoring.Regulation) {
		reg.Classes[0].Levels = []scoring.ClassLevel{{Name: "Tốt", Edge: scoring.Whole(76)}, {Name: "Khá"}}
	})
	without := edited(func(reg *scoring.Regulation) { reg.Consequences = nil })
	ratio := edited(func(reg *scoring.Regulation) {
		reg.Index, reg.Consequences, reg.Classes = scoring.RatioIndex, nil, nil
	})
	for _, c := range []struct {
		why           string
		before, after []*scoring.Criterion
		key           string
		from, to      *scoring.Regulation
		want          []string
	}{
		{"nothing", own, own, "", nil, nil, []string{"so-b 75 → 75", "so-a 60 → 60"}},
		{"a maximum four times as large; the new leaf counts for nobody", own,
			[]*scoring.Criterion{larger, own[1], own[2], added}, "", nil, nil, []string{
				"so-a 60 → 75 +15, rank 2 → 1, class Khá → Tốt, Khen thưởng (khen) no → yes",
				"so-b 75 → 65.625 +-9.375, rank 1 → 2, class Tốt → Khá, Khen thưởng (khen) yes → no",
				"1: map[so-a:15 so-b:-9.375] ranks 2 classes 2 rewards 2",
			}},
		{"a leaf goes besides: each edit by itself, one without the other", own, []*scoring.Criterion{larger, own[1]},
			"", nil, nil, []string{
				"so-a 60 → 90 +30, rank 2 → 1, class Khá → Tốt, Khen thưởng (khen) no → yes",
				"so-b 75 → 60 +-15, rank 1 → 2, class Tốt → Khá, Khen thưởng (khen) yes → no",
				"1: map[so-a:15 so-b:-9.375] ranks 2 classes 2 rewards 2",
				"3 goes: map[so-a:15] ranks 1 classes 1 rewards 1",
			}},
		{"areas get weights", own, weighted(60, 20, 20), "", nil, nil, []string{
			"so-a 60 → 80 +20, rank 2 → 1, class Khá → Tốt, Khen thưởng (khen) no → yes",
			"so-b 75 → 65 +-10, rank 1 → 2, class Tốt → Khá, Khen thưởng (khen) yes → no",
			"weights: map[so-a:20 so-b:-10] ranks 2 classes 2 rewards 2",
		}},
		{"other weights", weighted(20, 60, 20), weighted(60, 20, 20), "", nil, nil, []string{
			"so-a 60 → 80 +20, rank 2 → 1, class Khá → Tốt, Khen thưởng (khen) no → yes",
			"so-b 85 → 65 +-20, rank 1 → 2, class Tốt → Khá, Khen thưởng (khen) yes → no",
			"weights: map[so-a:20 so-b:-20] ranks 2 classes 2 rewards 2",
		}},
		{"the same weights", weighted(20, 60, 20), weighted(20, 60, 20), "", nil, nil,
			[]string{"so-b 85 → 85", "so-a 60 → 60"}},
		{"a higher edge of a class", own, own, "classes", r.Regulation, harder, []string{
			"so-b 75 → 75, class Tốt → Khá, Khen thưởng (khen) yes → no", "so-a 60 → 60",
			"classes: map[] ranks 0 classes 1 rewards 1",
		}},
		{"a reward goes", own, own, "consequences", r.Regulation, without, []string{
			"so-b 75 → 75, Khen thưởng (khen) yes → ", "so-a 60 → 60, Khen thưởng (khen) no → ",
			"consequences: map[] ranks 0 classes 0 rewards 2",
		}},
		{"a reward comes", own, own, "consequences", without, r.Regulation, []string{
			"so-b 75 → 75, Khen thưởng (khen)  → yes", "so-a 60 → 60, Khen thưởng (khen)  → no",
			"consequences: map[] ranks 0 classes 0 rewards 2",
		}},
		{"an index from 0 to 1 is the same one", own, own, "index", without, ratio, []string{
			"so-b 75 → 0.75, class Tốt → ", "so-a 60 → 0.6, class Khá → ", "index: map[] ranks 0 classes 2 rewards 0",
		}},
	} {
		before, after := next(r.Sets[0], c.before), next(r.Sets[0], c.after)
		from, to, edits := r.Regulation, r.Regulation, []compare.Edit(nil)
		if c.key != "" {
			from, to, edits = c.from, c.to, []compare.Edit{{Regulation: c.to, Key: c.key}}
		}
		i := compare.NewImpact(compare.Carried(*before, o, r.Blocks[0], from),
			compare.Carried(*after, o, r.Blocks[0], to), next(before.New, c.after), edits)
		if got := impactLines(i); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n%s\nwant\n%s", c.why, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}

func impactLines(i *compare.Impact) (lines []string) {
	for _, u := range i.Units {
		line := fmt.Sprint(u.After.Card.Unit.ID, " ", u.Before.Card.Index, " → ", u.After.Card.Index)
		if !u.IndexChange().IsZero() {
			line += fmt.Sprint(" +", u.IndexChange())
		}
		if u.RankMoves() {
			line += fmt.Sprint(", rank ", u.Before.Rank, " → ", u.After.Rank)
		}
		if u.ClassMoves() {
			line += fmt.Sprint(", class ", u.Before.Class, " → ", u.After.Class)
		}
		for _, r := range u.Rewards {
			line += fmt.Sprintf(", %s (%s) %s → %s", r.Title, r.ID, r.Before, r.After)
		}
		lines = append(lines, line)
	}
	for _, e := range i.Effects {
		what := e.Key
		switch {
		case e.Weights:
			what = "weights"
		case e.Old != nil && e.New == nil:
			what = e.Old.Code + " goes"
		case e.Old != nil:
			what = e.Old.Code
		}
		lines = append(lines, fmt.Sprint(what, ": ", e.Units, " ranks ", e.Ranks, " classes ", e.Classes, " rewards ", e.Rewards))
	}
	return lines
}
