package scoring

import (
	"slices"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Weights are a [Change]: other weights of the areas of sets, to see what they
// would change.
type Weights struct {
	ID, Title string
	Source    Source
	Sets      []SetWeights
	Pos       fault.Position
}

// SetWeights are the weights of one set's areas, in percent.
type SetWeights struct {
	Set   string
	Areas []AreaWeight
	Pos   fault.Position
}

// AreaWeight is the weight of one area, in percent.
type AreaWeight struct {
	Code   string
	Weight Points
	Pos    fault.Position
}

// Key is "weights=" and the id.
func (w *Weights) Key() string { return "weights=" + w.ID }

// Weighs says whether there are weights of a set's areas.
func (w *Weights) Weighs(set *CriteriaSet) bool {
	return slices.ContainsFunc(w.Sets, func(sw SetWeights) bool { return sw.Set == set.ID })
}

// lay makes the sets weighted copies of themselves. Every area has to have a
// weight and the weights of a set add up to 100.
func (w *Weights) lay(r *Round) fault.List {
	var faults fault.List
	weighted := map[*CriteriaSet]*CriteriaSet{}
	for _, sw := range w.Sets {
		at := slices.IndexFunc(r.Sets, func(set *CriteriaSet) bool { return set.ID == sw.Set })
		if at < 0 {
			faults.Add(fault.New(CodeSetUnknown, sw.Pos, "set", sw.Set, "known", r.setIDs(), "suggestion", ""))
			continue
		}
		over, more := sw.over(r.Sets[at])
		faults.Add(more...)
		weighted[r.Sets[at]] = over
	}
	r.Sets = slices.Clone(r.Sets)
	for i, set := range r.Sets {
		if weighted[set] != nil {
			r.Sets[i] = weighted[set]
		}
	}
	r.eachBlock(func(block *Block) {
		if over := weighted[block.Set]; over != nil {
			block.Set = over
		}
	})
	return faults
}

func (r *Round) setIDs() []string {
	return seq.Map(r.Sets, func(set *CriteriaSet) string { return set.ID })
}

// over is a copy of the set with these weights.
func (sw SetWeights) over(set *CriteriaSet) (*CriteriaSet, fault.List) {
	var faults fault.List
	weights := map[string]AreaWeight{}
	for _, aw := range sw.Areas {
		if first, twice := weights[aw.Code]; twice {
			faults.Add(fault.New(codeCodeDuplicate, aw.Pos, "criterion", aw.Code).See(fault.NoteFirstHere, first.Pos))
			continue
		}
		weights[aw.Code] = aw
	}
	over := *set
	over.Aggregate, over.Areas = Weighted, nil
	over.Pos = sw.Pos
	for _, area := range set.Areas {
		aw, ok := weights[area.Code]
		heavy := *area
		heavy.Pos, heavy.WeightPos, heavy.Weight = sw.Pos, aw.Pos, nil
		if ok {
			heavy.Weight = &aw.Weight
		}
		delete(weights, area.Code)
		over.Areas = append(over.Areas, &heavy)
	}
	for _, aw := range weights {
		faults.Add(fault.New(CodeCriterionUnknown, aw.Pos, "criterion", aw.Code, "set", set.ID))
	}
	return &over, append(faults, over.checkWeights()...)
}

// checkWeights checks the weights of a weighted set against 100.
func (s *CriteriaSet) checkWeights() (faults fault.List) {
	var sum Points
	complete := true
	for _, area := range s.Areas {
		switch {
		case s.Aggregate == Weighted && area.Weight == nil && area.WeightPos.IsZero():
			faults.Add(fault.New(codeWeightMissing, area.Pos, "criterion", area.Code))
			complete = false
		case s.Aggregate == SumOfPoints && area.Weight != nil:
			faults.Add(fault.New(codeWeightUnused, area.WeightPos, "criterion", area.Code))
		case area.Weight == nil:
			complete = false
		default:
			if area.Weight.Sign() < 0 {
				faults.Add(fault.New(CodeNegative, area.WeightPos, "key", "weight", "number", *area.Weight))
			}
			sum = sum.Add(*area.Weight)
		}
	}
	if s.Aggregate == Weighted && complete && !sum.Equal(hundred) {
		faults.Add(fault.New(CodeWeightSum, s.Pos, "set", s.ID, "sum", sum))
	}
	return faults
}
