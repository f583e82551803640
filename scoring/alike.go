package scoring

import (
	"cmp"
	"hash/maphash"
	"strings"

	"parindex/scoring/fault"
)

// answers stand for all that a unit said, so that two that said the same are found without holding either.
type answers struct {
	file           string
	texts, figures uint64 // texts is 0 where too few were written to tell units apart
	nothing        bool   // neither evidence nor an explanation, beside figures
	numbered       bool   // enough texts have numbers, as those of documents do: no two units have the same
}

// leastTexts is how many cells of evidence must be filled: figures alone may well be those of another unit. Texts alone
// may be so, too, unless as many as leastNumbered have numbers.
const leastTexts, leastNumbered = 3, 5

// ofOneRun makes hashes that mean nothing in another run.
var ofOneRun = maphash.MakeSeed()

// answersOf sums up a self-assessment in the order of the set.
func answersOf(file string, lines []Line) answers {
	written, numbered, cited := evidence(lines)
	if written < leastTexts {
		return answers{file: file, nothing: !cited}
	}
	var texts, figures maphash.Hash
	texts.SetSeed(ofOneRun)
	figures.SetSeed(ofOneRun)
	for i := range lines {
		e := lines[i].Entry
		if e == nil {
			continue
		}
		maphash.WriteComparable(&texts, [...]string{lines[i].Criterion.Code, e.Evidence, e.Explanation})
		e.Points.addTo(&figures)
		for i := range e.Inputs {
			e.Inputs[i].addTo(&figures)
		}
	}
	return answers{file, texts.Sum64(), figures.Sum64(), false, numbered >= leastNumbered}
}

// evidence counts the cells of evidence that are filled, and those of them with a number, as far as that matters;
// cited says whether any is, or an explanation.
func evidence(lines []Line) (written, numbered int, cited bool) {
	for i := range lines {
		e := lines[i].Entry
		if e == nil {
			continue
		}
		cited = cited || e.Evidence != "" || e.Explanation != ""
		if e.Evidence != "" {
			written++
		}
		if strings.ContainsAny(e.Evidence, "0123456789") {
			numbered++
		}
		if numbered == leastNumbered {
			break
		}
	}
	return written, numbered, cited
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

// checkAlike warns of self-assessments that are another unit's in every cell, or in all that is written: a copy that
// was sent under a second name, or filled in from another's. Both are told: either may be the copy.
func checkAlike(cards []*Scorecard) (faults fault.List) {
	type same struct {
		set            *CriteriaSet
		texts, figures uint64
	}
	first := map[same]*Scorecard{}
	told := map[*Scorecard]bool{}
	tell := func(card, other *Scorecard) {
		if !told[card] {
			told[card] = true
			code := codeSelfAlike
			if card.said.figures != other.said.figures {
				code = codeEvidenceAlike
			}
			faults.Add(fault.Warn(code, fault.InFile(card.said.file), "name", card.Unit.Name, "other", other.Unit.Name).
				In(fault.About{Unit: card.Unit.ID}))
		}
	}
	for _, card := range cards {
		all := same{card.Block.Set, card.said.texts, card.said.figures}
		texts := same{all.set, all.texts, 0}
		other := cmp.Or(first[all], first[texts])
		if other != nil && (other.said.figures == all.figures || card.said.numbered) {
			tell(card, other)
			tell(other, card)
		}
		if all.texts != 0 {
			first[all], first[texts] = cmp.Or(first[all], card), cmp.Or(first[texts], card)
		}
	}
	return faults
}

// checkUncited warns of units that cite nothing while most of their block do, where the regulation does not ask:
// somebody may have emptied the column.
func checkUncited(r *Round, cards []*Scorecard) (faults fault.List) {
	citing, more := map[*Block]int{}, map[*Block]int{} // units that do, and how many more than those that do not
	for _, card := range cards {
		switch {
		case card.said.texts != 0:
			citing[card.Block]++
			more[card.Block]++
		case card.said.nothing:
			more[card.Block]--
		}
	}
	for _, card := range cards {
		if card.said.nothing && more[card.Block] > 0 && r.Regulation.Evidence == IgnoreEvidence {
			faults.Add(fault.Warn(codeEvidenceNone, fault.InFile(card.said.file), "unit", card.Unit.ID,
				"name", card.Unit.Name, "others", citing[card.Block]).In(fault.About{Unit: card.Unit.ID}))
		}
	}
	return faults
}
