package survey

import (
	"strings"

	"parindex/scoring/fault"
)

// pair is two units that have codes of ballots in common: the later, and the one that had
// them first.
type pair struct{ unit, other int }

// ballotOfOther notes that another unit has a ballot with the same code.
func (t *Tally) ballotOfOther(b *Ballot, unit int) {
	t.coded[unit]++
	first, _ := t.ofCode.put(t.ofCode.key(b.ID, 0, 0), uint32(unit)+1)
	if first == 0 || int(first)-1 == unit {
		return
	}
	p := pair{unit, int(first) - 1}
	if t.common[p] == nil {
		t.common[p] = &strayRows{pos: b.Pos, example: strings.Clone(b.ID)}
		t.pairs = append(t.pairs, p)
	}
	t.common[p].rows++
	t.shared[unit]++
}

// reportCommon warns of codes that two units have in common, where nearly all of their
// others are of one unit: whoever enters ballots of a whole round numbers them through. Units
// that number their own have most codes in common, and so have units that one ballot rates.
func (t *Tally) reportCommon() {
	for _, p := range t.pairs {
		n := t.common[p]
		if t.shared[p.unit]*10 > t.coded[p.unit] || t.shared[p.other]*10 > t.coded[p.other] || n.rows*10 > t.coded[p.other] {
			continue
		}
		t.faults.add(fault.Warn(CodeSurveyBallotOther, n.pos, "unit", t.units[p.unit].ID, "other", t.units[p.other].ID,
			"example", n.example, "count", n.rows))
	}
}
