package scoring

import (
	"cmp"
	"maps"
	"slices"

	"parindex/scoring/fault"
)

// LowScale is the scale that a number up to 10 is probably on where it should be in percent, and what it is in percent
// then: "" where it depends on the lowest level. There is no scale to a greater one.
func LowScale(number Points) (name string, meant any) {
	switch {
	case !Whole(1).Less(number):
		return "0–1", number.Mul(hundred)
	case !Whole(5).Less(number):
		return "1–5", ""
	case !Whole(10).Less(number):
		return "1–10", number.Mul(Whole(10))
	}
	return "", ""
}

// scaleDoubt is what speaks against the scale of a block's indexes of a year.
type scaleDoubt struct {
	whole bool  // all of them are on another scale
	upTo  int64 // an index in percent up to this one is on another scale, though others are not; of a ratio 2
}

// scaleDoubt judges a block, and one of few known indexes by all of the year. An index above 2 is no ratio. Indexes of
// which none is above 1, or none of three above 10, are not in percent. One up to 10 is not where the others are from
// 30 up.
func (h History) scaleDoubt(block string, scale IndexScale) scaleDoubt {
	known := knownIn(h.Results[block])
	if len(known) < 3 || scale == RatioIndex {
		known = nil
		for _, results := range h.Results {
			known = append(known, knownIn(results)...)
		}
	}
	isAbove := func(limit int64) func(Earlier) bool {
		return func(e Earlier) bool { return Whole(limit).Less(*e.Index) }
	}
	noneAbove := func(limit int64) bool {
		return len(known) > 0 && !slices.ContainsFunc(known, func(e Earlier) bool { return e.Sure || isAbove(limit)(e) })
	}
	isBetween := func(e Earlier) bool { return isAbove(10)(e) && e.Index.Less(Whole(30)) }
	switch {
	case scale == RatioIndex:
		return scaleDoubt{slices.ContainsFunc(known, isAbove(2)), 2}
	case noneAbove(1):
		return scaleDoubt{true, 1}
	case noneAbove(10) && len(known) >= 3:
		return scaleDoubt{true, 10}
	case slices.ContainsFunc(known, isBetween) || !slices.ContainsFunc(known, isAbove(10)):
		return scaleDoubt{false, 1}
	}
	return scaleDoubt{false, 10}
}

// knownIn are the results with an index other than 0, which is 0 on every scale.
func knownIn(results map[string]Earlier) (known []Earlier) {
	for _, e := range results {
		if e.isKnown() {
			known = append(known, e)
		}
	}
	return known
}

func (e Earlier) isKnown() bool { return e.Index != nil && e.Index.Sign() > 0 }

// cannotBe says whether an index is beyond the most that there can be, or is on another scale than the others.
func (r *Regulation) cannotBe(e Earlier, most Points, doubt scaleDoubt) bool {
	return e.isBeyond(most) || r.isLow(e, doubt)
}

// isLow says whether an index of a year in percent is probably on a scale to 1 or to 10.
func (r *Regulation) isLow(e Earlier, doubt scaleDoubt) bool {
	return r.Index != RatioIndex && e.isKnown() && !e.Sure && !Whole(doubt.upTo).Less(*e.Index)
}

// historyScale tells once of a year of which blocks are on another scale. It is an error where the regulation has
// percent: any number may be meant.
func (c *roundCheck) historyScale(h History) {
	scale, most := c.round.Regulation.Index, int64(0)
	var blocks []string
	var first *Earlier
	for _, block := range slices.Sorted(maps.Keys(h.Results)) {
		doubt := h.scaleDoubt(block, scale)
		_, at := unitsWith(h.Results[block], func(e Earlier) bool {
			return e.isKnown() && (scale != RatioIndex || Whole(doubt.upTo).Less(*e.Index))
		})
		if !doubt.whole || at == nil {
			continue
		}
		blocks, most = append(blocks, block), max(most, doubt.upTo)
		if first == nil || at.Pos.Compare(first.Pos) < 0 {
			first = at
		}
	}
	if first == nil {
		return
	}
	at := cmp.Or(first.IndexPos, first.Pos)
	if scale == RatioIndex {
		c.faults.Add(fault.Warn(codeHistoryPercent, at, "year", h.Year, "number", *first.Index))
		return
	}
	c.faults.Add(fault.New(codeHistoryRatio, at, "year", h.Year, "number", *first.Index, "most", most, "blocks", blocks))
}
