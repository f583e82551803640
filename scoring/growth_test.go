package scoring

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parindex/scoring/fault"
	"parindex/scoring/scoringtest/growth"
)

// decisionsOf are n decisions, each made of its number.
func decisionsOf(n int, text func(i int) string) (ledger []Decision) {
	for i := range n {
		ledger = append(ledger, line(text(i), i+1))
	}
	return ledger
}

func always(text string) func(int) string { return func(int) string { return text } }

// inTurn is the first text, then the second, then the first again.
func inTurn(first, second string) func(int) string {
	return func(i int) string { return []string{first, second}[i%2] }
}

// ledgers are decisions that a ledger may hold by the ten thousand: a unit has few, and a
// list that was copied many times has them all the same.
var ledgers = []struct {
	why  string
	text func(i int) string
}{
	{"on one leaf", always("final 2021-12-20 c u 1 8 8 họp")},
	{"on one leaf, of unknown points", always("final 2021-12-20 c u 1 - 7 họp")},
	{"on one leaf, replacing each other", inTurn("final 2021-12-20 c u 1 8 7 họp", "final 2021-12-20 c u 1 7 8 họp")},
	{"on one leaf, replacing the one before", func(i int) string {
		return fmt.Sprintf("final 2021-12-20 c u 1 %d/99999 %d/99999 họp", i+1, i)
	}},
	{"on one leaf, of two agencies", inTurn("appraisal1 2021-12-20 a u 1 8 8 -", "appraisal1 2021-12-20 b u 1 8 8 -")},
	{"on one leaf, after the council", func(i int) string {
		return []string{"appraisal1 2021-12-19 c u 1 8 7 họp", "appraisal1 2021-12-20 a u 1 8 7 x"}[min(i, 1)]
	}},
	{"on one leaf, of any number of agencies", func(i int) string {
		return fmt.Sprintf("appraisal1 2021-12-20 a%d u 1 8 7 x", i)
	}},
	{"on what applies", inTurn("final 2021-12-20 c u 1 - - họp-n/a", "final 2021-12-20 c u 1 - - họp-applies")},
	{"that waive evidence", always("final 2021-12-20 c u 1 - - họp-waiver")},
	{"that approve a district", always("final 2021-12-20 kd d - - - họp-approve")},
	{"on unknown criteria", func(i int) string { return fmt.Sprintf("final 2021-12-20 c u 9.%d 8 7 x", i) }},
	{"on unknown units", func(i int) string { return fmt.Sprintf("final 2021-12-20 c v%d 1 8 7 x", i) }},
	{"after the lock", always("final 2022-12-20 c u 1 8 7 họp")},
}

// withLedger is a round with that many decisions.
func withLedger(n int, text func(i int) string) *Round {
	r := councilRound()
	r.Ledger = decisionsOf(n, text)
	kinds := map[string]DecisionKind{"n/a": NotApplicable, "applies": Applies, "waiver": WaiveEvidence,
		"approve": Approve}
	for i := range r.Ledger {
		a := &r.Ledger[i]
		if reason, word, ok := strings.Cut(a.Reason, "-"); ok {
			a.Reason, a.Kind = reason, kinds[word]
		}
	}
	return r
}

// BenchmarkLedgerGrows doubles the decisions of a ledger.
func BenchmarkLedgerGrows(b *testing.B) {
	for _, c := range ledgers {
		b.Run(c.why, func(b *testing.B) {
			growth.Doubled(b, 10_000, func(n int) func() { return scored(withLedger(n, c.text)) })
		})
	}
}

// scored checks and scores a round.
func scored(r *Round) func() {
	return func() { Run(r, r.Check()) }
}

// BenchmarkRoundGrows doubles one part of a round.
func BenchmarkRoundGrows(b *testing.B) {
	for _, c := range []struct {
		why  string
		n    int
		make func(n int) *Round
	}{
		{"units", 2000, func(n int) *Round { return province(1, n, 4, 4) }},
		{"units that share one rank", 5000, func(n int) *Round {
			r := province(1, n, 1, 1)
			r.Regulation.Rank.Ties, r.Regulation.Rank.Breakers = Breakers, []Breaker{"survey", "appraised"}
			for _, s := range r.Submissions {
				s.Entries = r.Submissions["u0"].Entries
			}
			return r
		}},
		{"leaves", 20000, func(n int) *Round { return province(1, 1, 1, n) }},
		{"areas", 2000, func(n int) *Round { return province(1, 1, n, 1) }},
		{"leaves, each with a decision that none applies", 10000, func(n int) *Round {
			r := province(1, 1, 1, n)
			for i := range n {
				a := line(fmt.Sprintf("final 2021-12-20 c u0 1.%d - - x", i+1), i+1)
				a.Kind = NotApplicable
				r.Ledger = append(r.Ledger, a)
			}
			return r
		}},
		{"penalty items", 20000, func(n int) *Round {
			r := province(1, 1, 1, 1)
			for i := range n {
				r.Blocks[0].Set.Penalty = append(r.Blocks[0].Set.Penalty,
					&Criterion{Code: fmt.Sprint("P", i), Max: Whole(1),
						Rule: Typed{}})
			}
			return r
		}},
		// About 3: it is asked of each unit and each council whether one appraises the other. A province
		// has some ten districts.
		{"districts with their councils", 200, districts},
		{"agencies that decided nothing", 2000, func(n int) *Round {
			r := councilRound()
			for i := range n {
				r.Agencies = append(r.Agencies, Agency{ID: "z" + strconv.Itoa(i), Name: "Z", Blocks: []string{"so"}})
			}
			r.Ledger = decisionsOf(n, always("final 2021-12-20 c u 1 8 8 họp"))
			return r
		}},
		{"replies", 5000, func(n int) *Round {
			r := councilRound()
			for i := range n {
				r.Replies = append(r.Replies, Reply{Unit: "u", Code: "1", Text: "x", Pos: fault.At("r", i+1, 1)})
			}
			return r
		}},
		{"receipts", 5000, func(n int) *Round {
			r := councilRound()
			for i := range n {
				r.Received = append(r.Received,
					Receipt{Unit: "u" + strconv.Itoa(i%2*i), Stage: SelfStage, Day: "2021-11-20",
						Pos: fault.At("r", i+1, 1)})
			}
			return r
		}},
		{"satisfaction of one unit", 5000, func(n int) *Round {
			r := province(1, 1, 1, 4)
			for i := range n {
				r.Survey = append(r.Survey,
					Satisfaction{Unit: "u0", Code: "1." + strconv.Itoa(i%2*i), Pos: fault.At("s", i+1, 1)})
			}
			return r
		}},
		{"exclusions of one unit", 5000, func(n int) *Round {
			r := province(1, 1, 1, 4)
			for i := range n {
				unit := r.Blocks[0].Units[0]
				unit.NotApplicable = append(unit.NotApplicable,
					Exclusion{Code: "1.1", Reason: "x", Pos: fault.At("r", i+1, 1)})
			}
			return r
		}},
	} {
		b.Run(c.why, func(b *testing.B) {
			growth.Doubled(b, c.n, func(n int) func() { return scored(c.make(n)) })
		})
	}
}

// districts are districts with a council and two communes each, all decided and approved.
func districts(n int) *Round {
	r := councilRound()
	communes := r.Blocks[1]
	communes.Units, r.Agencies = nil, nil
	for i := range n {
		district, council := fmt.Sprint("d", i), fmt.Sprint("k", i)
		r.Blocks[0].Units = append(r.Blocks[0].Units, &Unit{ID: district, Ranked: true})
		r.Agencies = append(r.Agencies, Agency{ID: council, As: "k", Parent: district, Blocks: []string{"xa"}})
		for j := range 2 {
			commune := fmt.Sprint("x", i, "-", j)
			communes.Units = append(communes.Units, &Unit{ID: commune, Parent: district, Ranked: true})
			r.Submissions[commune] = r.Submissions["x"]
			r.Ledger = append(r.Ledger, line(fmt.Sprintf("final 2021-12-20 %s %s 1 8 7 họp", council, commune), i+1))
		}
		approval := line(fmt.Sprintf("final 2021-12-21 %s %s - - - họp", council, district), i+1)
		approval.Kind = Approve
		r.Ledger = append(r.Ledger, approval)
	}
	r.Blocks[0].Units = slices.Clip(r.Blocks[0].Units)
	return r
}
