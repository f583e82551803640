package scoring

import (
	"hash/maphash"

	"parindex/scoring/fault"
)

// answers stand for all that a unit said, so that two that said the same are found without holding either.
type answers struct {
	file string
	hash uint64 // 0 where too little was said to tell units apart
}

// leastTexts is how many cells of evidence must be filled: figures alone may well be those of another unit.
const leastTexts = 3

// ofOneRun makes hashes that mean nothing in another run.
var ofOneRun = maphash.MakeSeed()

// answersOf sums up a self-assessment in the order of the set.
func answersOf(set *CriteriaSet, handedIn *Submission) answers {
	if !handedIn.tellsApart() {
		return answers{}
	}
	var sum maphash.Hash
	sum.SetSeed(ofOneRun)
	set.Walk(func(c *Criterion, _ int) {
		e := handedIn.Entries[c.Code]
		if e == nil {
			return
		}
		maphash.WriteComparable(&sum, [...]string{c.Code, e.Evidence, e.Explanation})
		e.Points.addTo(&sum)
		for i := range e.Inputs {
			e.Inputs[i].addTo(&sum)
		}
	})
	return answers{handedIn.File, sum.Sum64()}
}

func (s *Submission) tellsApart() bool {
	texts := 0
	for _, e := range s.Entries {
		if e.Evidence != "" {
			texts++
		}
		if texts == leastTexts {
			return true
		}
	}
	return false
}

func (in *Input) addTo(sum *maphash.Hash) {
	maphash.WriteComparable(sum, in.State)
	maphash.WriteComparable(sum, in.Text)
	if n := &in.Number; n.rat == nil {
		maphash.WriteComparable(sum, [...]int64{n.num, n.den()})
	} else {
		sum.WriteString(n.rat.RatString())
	}
}

// checkAlike warns of self-assessments that are another unit's in every cell, evidence included: a copy that was sent
// under a second name, or put there by mistake.
func checkAlike(cards []*Scorecard) (faults fault.List) {
	type same struct {
		set  *CriteriaSet
		hash uint64
	}
	first := map[same]*Scorecard{}
	for _, card := range cards {
		key := same{card.Block.Set, card.said.hash}
		switch other := first[key]; {
		case key.hash == 0:
		case other == nil:
			first[key] = card
		default:
			faults.Add(fault.Warn(codeSelfAlike, fault.InFile(card.said.file), "name", card.Unit.Name, "other",
				other.Unit.Name).In(fault.About{Unit: card.Unit.ID}))
		}
	}
	return faults
}
