package analysis_test

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"parindex/scoring"
	"parindex/scoring/analysis"
)

// made is a round of a few units, with everything that a loss can come of, at random
// from a seed: leaves of all sorts, policies, weights, exclusions, decisions, items,
// caps, rounding of leaves, coming late and not at all.
type made struct {
	*rand.Rand
	*scoring.Round
	set *scoring.CriteriaSet
}

// sample is how many rounds at random to try: a third where tests are to be short.
func sample(n uint64) uint64 {
	if testing.Short() {
		return n / 3
	}
	return n
}

func random(seed uint64) *scoring.Round {
	m := made{rand.New(rand.NewPCG(seed, 12)), oneUnit(), nil}
	m.set = m.Sets[0]
	m.Blocks[0].Units, m.Submissions = nil, map[string]*scoring.Submission{}
	m.tree()
	m.regulation()
	for u := range 4 {
		m.unit("u" + strconv.Itoa(u))
	}
	return m.Round
}

func (m made) chance(percent int) bool { return m.IntN(100) < percent }

// some is a number up to most, with up to three decimals or as a third.
func (m made) some(most scoring.Points) scoring.Points {
	parts := []int64{1, 2, 3, 4, 7, 1000}[m.IntN(6)]
	return most.Mul(scoring.Whole(m.Int64N(parts + 1))).Quo(scoring.Whole(parts))
}

func pick[T any](m made, all ...T) T { return all[m.IntN(len(all))] }

func (m made) tree() {
	for a := range 1 + m.IntN(4) {
		area := &scoring.Criterion{Code: strconv.Itoa(a + 1)}
		for l := range 1 + m.IntN(5) {
			rule := pick[scoring.Rule](m, scoring.Typed{}, scoring.Typed{}, scoring.BySurvey{},
				scoring.Appraiser{By: "appraiser"})
			child := leaf(area.Code+"."+strconv.Itoa(l+1), strconv.Itoa(1+m.IntN(6)), rule)
			area.Children, area.Max = append(area.Children, child), area.Max.Add(child.Max)
		}
		m.set.Areas, m.set.Max = append(m.set.Areas, area), m.set.Max.Add(area.Max)
	}
	for i := range m.IntN(3) {
		m.set.Bonus = append(m.set.Bonus, leaf("T"+strconv.Itoa(i+1), "3", scoring.Typed{}))
		m.set.Penalty = append(m.set.Penalty, leaf("P"+strconv.Itoa(i+1), "9", scoring.Typed{}))
	}
	if m.chance(40) {
		m.set.Aggregate = scoring.Weighted
		for _, area := range m.set.Areas {
			weight := scoring.Whole(100).Quo(scoring.Whole(int64(len(m.set.Areas))))
			area.Weight = &weight
		}
	}
}

func (m made) regulation() {
	reg := m.Regulation
	reg.NotApplicable = pick(m, scoring.DropLeaf, scoring.RescalePart, scoring.FullPoints)
	reg.NoSurvey = pick(m, scoring.DropSurvey, scoring.RescaleSurvey, scoring.RefuseSurvey)
	reg.Unappraised = pick(m, scoring.AcceptSelf, scoring.ZeroUnappraised, scoring.RefuseUnappraised)
	reg.AppraisedWithoutSelf = pick(m, scoring.Accept, scoring.Refuse)
	reg.Evidence = pick(m, scoring.IgnoreEvidence, scoring.WarnEvidence)
	reg.Rounding.Mode = pick(m, scoring.HalfUp, scoring.HalfEven, scoring.Down)
	if decimals := m.IntN(4); decimals < 3 {
		reg.Rounding.Points = &decimals
	}
	for _, limit := range []*scoring.Cap{&reg.BonusCap, &reg.PenaltyCap} {
		if *limit = (scoring.Cap{Declared: true}); m.chance(50) {
			most := scoring.Whole(int64(m.IntN(5)))
			limit.Points = &most
		}
	}
	late(m.Round, pick(m, scoring.LateNothing, scoring.LateNote, scoring.LatePoints, scoring.LateZero))
	m.Received = nil
}

func (m made) unit(id string) {
	unit := &scoring.Unit{ID: id, Ranked: true}
	m.Blocks[0].Units = append(m.Blocks[0].Units, unit)
	m.Received = append(m.Received, scoring.Receipt{Unit: id, Stage: scoring.SelfStage,
		Day: pick[scoring.Day](m, "2025-11-09", "2025-11-10", "2025-11-13")})
	if m.chance(10) {
		m.Received = m.Received[:len(m.Received)-1] // nothing came
	} else {
		m.Submissions[id] = &scoring.Submission{File: id + ".xlsx", Entries: map[string]*scoring.Entry{}}
	}
	asked := m.chance(80)
	m.set.Walk(func(c *scoring.Criterion, _ int) {
		if m.chance(10) && m.set.PartOf(c) == scoring.OfTree {
			unit.NotApplicable = append(unit.NotApplicable, scoring.Exclusion{Code: c.Code, Reason: "không phát sinh"})
		}
		if c.IsLeaf() {
			m.fill(id, c, asked)
		}
	})
}

// fill claims, decides and answers, or does not.
func (m made) fill(id string, c *scoring.Criterion, asked bool) {
	if c.IsSurvey() {
		if asked && m.chance(90) {
			m.Survey = append(m.Survey, scoring.Satisfaction{Unit: id, Code: c.Code, None: m.chance(10),
				Value: scoring.Input{State: scoring.Given, Number: m.some(scoring.Whole(100))}})
		}
		return
	}
	most := c.Max
	if m.chance(5) {
		most = most.Add(most) // more than there can be
	}
	if sub := m.Submissions[id]; sub != nil && m.chance(90) {
		e := &scoring.Entry{Evidence: pick(m, "", "QĐ 1")}
		if m.chance(90) {
			e.Points = scoring.Input{State: scoring.Given, Number: m.some(most)}
		}
		sub.Entries[c.Code] = e
	}
	for range m.IntN(3) {
		m.Ledger = append(m.Ledger, scoring.Decision{Matter: scoring.Matter{Unit: id, Code: c.Code},
			To: scoring.Input{State: scoring.Given, Number: m.some(most)}})
	}
}

// Whatever a round is like, what was lost is the sum of its causes: of each unit, each
// area and each leaf.
func TestLossesAddUp(t *testing.T) {
	t.Parallel()
	met := map[analysis.Cause]int{}
	for seed := range sample(1000) {
		for _, card := range scoring.Run(random(seed), nil).Cards {
			u := analysis.Of(card)
			if u == nil {
				continue
			}
			for _, amount := range u.Causes {
				met[amount.Cause]++
			}
			checkSums(t, seed, u)
		}
	}
	for _, cause := range analysis.Causes {
		if met[cause] < int(sample(20)) {
			t.Errorf("%s: met only %d times: the test says little of it", cause, met[cause])
		}
	}
}

func checkSums(t *testing.T, seed uint64, u *analysis.Unit) {
	t.Helper()
	card := u.Card
	same := func(what string, got, want scoring.Points) {
		if !got.Equal(want) {
			t.Errorf("seed %d, %s: %s: %s, want %s", seed, card.Unit.ID, what, got, want)
		}
	}
	same("maximum + bonus − total", u.Causes.Sum(), card.Max.Add(card.Bonus).Sub(card.Total))
	same("lost", u.Lost, u.Causes.Sum())
	var leaves, areas scoring.Points
	for i, area := range u.Areas {
		same("area "+area.Line.Criterion.Code, area.Causes.Sum(), card.Areas[i].Max().Sub(card.Areas[i].Points()))
		areas = areas.Add(area.Lost)
	}
	for _, leaf := range u.Losses {
		same("leaf "+leaf.Line.Criterion.Code, leaf.Causes.Sum(), leaf.Line.Lost().Mul(leaf.Factor))
		leaves = leaves.Add(leaf.Lost)
	}
	same("the leaves", leaves, areas)
	checkSigns(t, seed, u)
}

// checkSigns checks that what is lost is above 0, and what is given below.
func checkSigns(t *testing.T, seed uint64, u *analysis.Unit) {
	t.Helper()
	for _, amount := range u.Causes {
		switch amount.Cause {
		case analysis.Added, analysis.PenaltyCap, analysis.Floor:
			if amount.Points.Sign() > 0 {
				t.Errorf("seed %d, %s: %s gives %s", seed, u.Card.Unit.ID, amount.Cause, amount.Points.Neg())
			}
		default:
			if amount.Points.Sign() < 0 {
				t.Errorf("seed %d, %s: %s takes %s", seed, u.Card.Unit.ID, amount.Cause, amount.Points)
			}
		}
	}
}
