package scoring

import (
	"slices"

	"parindex/scoring/fault"
)

// Proving bands sound means looking at every percentage there is. Between two
// neighbouring edges all percentages fare alike, so it is enough to look at each
// edge and at one point between each two.

// cell is an edge, or the open interval between two neighbouring ones.
type cell struct {
	band Band // its limits
	at   Points
}

// cellsOf cuts the percentages from 0 up at the edges of the bands, to and with
// 100 where the rate cannot pass it.
func cellsOf(bands []Band, over100 bool) []cell {
	edges := []Points{{}}
	if !over100 {
		edges = append(edges, hundred)
	}
	for _, b := range bands {
		for _, e := range []*Edge{b.Low, b.High} {
			if e != nil && e.At.Sign() >= 0 && (over100 || !hundred.Less(e.At)) {
				edges = append(edges, e.At)
			}
		}
	}
	slices.SortFunc(edges, Points.Cmp)
	edges = slices.CompactFunc(edges, Points.Equal)
	return between(edges, over100)
}

func between(edges []Points, open bool) []cell {
	var cells []cell
	for i, e := range edges {
		cells = append(cells, cell{Band{Low: &Edge{At: e}, High: &Edge{At: e}}, e})
		switch {
		case i+1 < len(edges):
			next := edges[i+1]
			cells = append(cells, cell{Band{Low: &Edge{e, true}, High: &Edge{next, true}}, e.Add(next).Quo(Whole(2))})
		case open:
			cells = append(cells, cell{Band{Low: &Edge{e, true}}, e.Add(Whole(1))})
		}
	}
	return cells
}

// coverage is which bands hold each cell.
type coverage struct {
	cells   []cell
	holders [][]int
}

func cover(bands []Band, over100 bool) coverage {
	c := coverage{cells: cellsOf(bands, over100)}
	for _, one := range c.cells {
		var holders []int
		for i, b := range bands {
			if b.holds(one.at) {
				holders = append(holders, i)
			}
		}
		c.holders = append(c.holders, holders)
	}
	return c
}

// runs joins neighbouring cells of the same kind; kinds below 0 are left out.
func (c coverage) runs(kind func(holders []int) int) (runs []Band, kinds []int) {
	before := -1
	for i, one := range c.cells {
		now := kind(c.holders[i])
		switch {
		case now < 0:
		case now == before:
			runs[len(runs)-1].High = one.band.High
		default:
			runs, kinds = append(runs, one.band), append(kinds, now)
		}
		before = now
	}
	return runs, kinds
}

// gaps are the intervals that no band holds.
func (c coverage) gaps() []Band {
	gaps, _ := c.runs(func(holders []int) int {
		if len(holders) == 0 {
			return 0
		}
		return -1
	})
	return gaps
}

// chosen says which bands are the first to hold some cell; the others are never
// reached.
func (c coverage) chosen() map[int]bool {
	chosen := map[int]bool{}
	for _, holders := range c.holders {
		if len(holders) > 0 {
			chosen[holders[0]] = true
		}
	}
	return chosen
}

// isPoint says whether the interval is a single percentage.
func (b Band) isPoint() bool {
	return b.Low != nil && b.High != nil && b.Low.At.Equal(b.High.At)
}

// checkCover proves that every rate falls into exactly one band.
func checkCover(node *Criterion, bands []Band, over100 bool) (faults fault.List) {
	c := cover(bands, over100)
	for _, gap := range c.gaps() {
		faults.Add(fault.New(CodeBandGap, node.RulePos, "criterion", node.Code, "interval", gap))
	}
	chosen := c.chosen()
	for i, b := range bands {
		if !chosen[i] && !b.isEmpty() {
			faults.Add(fault.New(codeBandUnreachable, b.Pos, "criterion", node.Code, "interval", b))
		}
	}
	n := len(bands)
	overlaps, pairs := c.runs(func(holders []int) int {
		holders = slices.DeleteFunc(slices.Clone(holders), func(i int) bool { return !chosen[i] })
		if len(holders) < 2 {
			return -1
		}
		return holders[0]*n + holders[1]
	})
	for i, both := range overlaps {
		first, second := bands[pairs[i]/n], bands[pairs[i]%n]
		code := codeBandOverlap
		if both.isPoint() {
			code = codeEdgeTwice
		}
		faults.Add(fault.New(code, second.Pos, "criterion", node.Code, "interval", both).
			See(fault.NoteFirstHere, first.Pos))
	}
	return faults
}

// isEmpty says whether no percentage lies in the band: its edges are the wrong
// way round, or both out.
func (b Band) isEmpty() bool {
	if b.Low == nil || b.High == nil {
		return false
	}
	return b.High.At.Less(b.Low.At) || b.isPoint() && (b.Low.Open || b.High.Open)
}

// checkBands checks that every rate falls into exactly one band, and that edges
// are percentages.
func checkBands(node *Criterion, bands []Band, over100 bool) (faults fault.List) {
	for _, b := range bands {
		if b.isEmpty() {
			faults.Add(fault.New(codeBandEmpty, b.Pos, "criterion", node.Code, "low", b.Low.At, "high", b.High.At))
		}
	}
	if len(faults) == 0 { // what an empty band leaves open is not another mistake
		faults.Add(checkCover(node, bands, over100)...)
	}
	if len(faults) == 0 {
		faults.Add(checkBandOrder(node, bands, over100)...)
	}
	if looksLikeShares(bands) {
		faults.Add(fault.Warn(codeBandScale, node.RulePos, "criterion", node.Code))
	}
	return faults
}

// looksLikeShares says whether edges were written as 0.9 for 90 %.
func looksLikeShares(bands []Band) bool {
	found := false
	for _, b := range bands {
		for _, e := range []*Edge{b.Low, b.High} {
			if e == nil || e.At.IsZero() {
				continue
			}
			if !isShare(e.At) {
				return false
			}
			found = true
		}
	}
	return found
}

// checkBandOrder warns, once a rule, of bands whose points rise and fall along the rate.
func checkBandOrder(node *Criterion, bands []Band, over100 bool) fault.List {
	c, way, before := cover(bands, over100), 0, Points{}
	for i, holders := range c.holders {
		band := bands[holders[0]]
		earned := band.earns(c.cells[i].at)
		step := earned.Cmp(before)
		before = earned
		switch {
		case i == 0 || step == 0:
		case way == 0 || way == step:
			way = step
		default:
			return fault.List{fault.Warn(codeBandOrder, band.Pos, "criterion", node.Code, "interval", band)}
		}
	}
	return nil
}
