package main

import (
	"os"
	"path/filepath"
	"testing"

	"parindex/cmd/internal/round"
	"parindex/criteria/diff"
	"parindex/scoring"
	"parindex/scoring/compare"
)

// A round compared with itself: the mixture in which nothing is changed, and every other
// one, gives each unit the index that it has. The exceptions are units without cases whose
// maximum passed to other leaves, which no mixture shows.
func TestMixturesAreFaithful(t *testing.T) {
	examples, err := filepath.Glob("../../examples/*/round.yaml")
	if err != nil || len(examples) == 0 {
		t.Fatal("no examples", err)
	}
	for _, declared := range examples {
		dir := filepath.Dir(declared)
		r, err := round.Load(os.DirFS(dir), dir, nil)
		if err != nil {
			t.Fatal(err)
		}
		o := r.Outcome()
		units := 0
		for _, pairing := range diff.Pairings(setsOf(r.Pack), setsOf(r.Pack)) {
			for _, block := range o.Round.Blocks {
				if block.Set != pairing.New {
					continue
				}
				for _, change := range compare.NewBlocks(pairing, o, o, block, block).Split() {
					units++
					if !change.Other.IsZero() || !change.Total().IsZero() {
						t.Errorf("%s: %s: other %s, total %s", dir, change.Unit.ID, change.Other, change.Total())
					}
					for f, part := range change.Parts {
						if !part.IsZero() {
							t.Errorf("%s: %s: factor %d is %s", dir, change.Unit.ID, f, part)
						}
					}
				}
			}
		}
		for i := range o.Rankings {
			checkCarried(t, dir, r, o, &o.Rankings[i])
		}
		t.Log(dir, units, "units")
	}
}

// checkCarried carries a block to the criteria that it has: every figure stays.
func checkCarried(t *testing.T, dir string, r *round.Round, o *scoring.Outcome, ranking *scoring.Ranking) {
	t.Helper()
	for _, pairing := range diff.Pairings(setsOf(r.Pack), setsOf(r.Pack)) {
		if pairing.New != ranking.Block.Set {
			continue
		}
		b := compare.Carried(pairing, o, ranking.Block, o.Round.Regulation)
		again := scoring.Run(b.Round(compare.Mix{Rules: compare.New, Maxima: compare.New}), nil)
		at := map[string]scoring.Standing{}
		for _, s := range again.Rankings[0].Standings {
			at[s.Card.Unit.ID] = s
		}
		for _, s := range ranking.Standings {
			if !s.Card.Scored || len(s.Card.Lines) == 0 {
				continue
			}
			if len(again.Rankings[0].Standings) < ranking.Ranked { // others are known by published figures alone
				s.Rank = at[s.Card.Unit.ID].Rank
			}
			a := at[s.Card.Unit.ID]
			if a.Card == nil || !a.Card.Index.Equal(s.Card.Index) || a.Rank != s.Rank || a.Class != s.Class {
				t.Errorf("%s: %s: carried %v %d %s, is %v %d %s", dir, s.Card.Unit.ID, a.Index, a.Rank, a.Class,
					s.Index, s.Rank,
					s.Class)
			}
		}
		without := 0 // units that have no lines, which alone are told
		for _, s := range ranking.Standings {
			if !s.Card.Scored || len(s.Card.Lines) == 0 {
				without++
			}
		}
		for _, a := range b.Assumptions() {
			if a.Why != compare.NoLines || a.Units != without {
				t.Errorf("%s: %v", dir, a)
			}
			without = 0
		}
		if without > 0 {
			t.Errorf("%s: nobody is told that %d units are left out", dir, without)
		}
	}
}
