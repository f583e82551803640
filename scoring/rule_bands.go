package scoring

import "parindex/scoring/fault"

// Bands (điểm theo khoảng tỷ lệ): points by the interval that a rate falls in.
type Bands struct {
	Rate  Rate
	Bands []Band
}

// Kind is "bands".
func (Bands) Kind() string { return "bands" }

// Asks is the unit.
func (Bands) Asks() Asked { return AsksUnit }

// Fields are those of the rate.
func (r Bands) Fields() []Field { return r.Rate.Fields() }

// Work gives the points of the band that the exact rate falls in.
func (r Bands) Work(c *Criterion, in []Input) (Working, fault.List) {
	if r.Rate.none(in) {
		return r.Rate.NoCases.work(c.Max), nil
	}
	percent, faults := r.Rate.percent(c, in)
	if len(faults) > 0 {
		return Working{}, faults
	}
	return among(c, r.Bands, percent, in[0].Pos)
}

// Range spans the bands.
func (r Bands) Range(Points) (Points, Points) {
	return rangeOf(bandPoints(r.Bands, r.over100()))
}

func (r Bands) over100() bool { return r.Rate.Over100 == Accept }

// Parts are the bands and their edges.
func (r Bands) Parts(Points) []RulePart {
	return append(intervalParts(r.Bands, r.over100()), r.Rate.NoCases.part()...)
}

func (r Bands) levels(Points) (levels []Points) {
	for _, b := range r.Bands {
		if b.Rate != nil {
			return nil
		}
		levels = append(levels, b.Points)
	}
	return levels
}

// check also finds bands in proportion to a rate without an end.
func (r Bands) check(node *Criterion) fault.List {
	faults := checkBands(node, r.Bands, r.over100())
	for _, b := range r.Bands {
		if b.Rate != nil && b.High == nil && r.over100() {
			faults.Add(fault.New(codeRateUnbounded, b.Pos, "criterion", node.Code, "interval", b))
		}
	}
	return faults
}

func (r Bands) canonical() string {
	return pairs("Rate", r.Rate.canonical(), "Bands", listed(r.Bands, Band.canonical))
}
