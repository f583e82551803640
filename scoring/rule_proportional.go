package scoring

import "parindex/scoring/fault"

// Proportional (điểm = tỷ lệ × điểm tối đa): rate × maximum, 0 below the floor,
// no more than at the cap. Floor and Cap are percentages; a rate equal to the
// floor earns points.
type Proportional struct {
	Rate       Rate
	Floor, Cap Points
}

// Kind is "proportional".
func (Proportional) Kind() string { return "proportional" }

// Asks is the unit.
func (Proportional) Asks() Asked { return AsksUnit }

// Fields are those of the rate.
func (r Proportional) Fields() []Field { return r.Rate.Fields() }

// Work gives rate × maximum, exactly.
func (r Proportional) Work(c *Criterion, in []Input) (Working, fault.List) {
	if r.Rate.none(in) {
		return r.Rate.NoCases.work(c.Max), nil
	}
	percent, faults := r.Rate.percent(c, in)
	w := Working{Chosen: -1, Percent: percent, Rated: true}
	if len(faults) == 0 && !percent.Less(r.Floor) {
		w.Points = shareOf(percent.Min(r.Cap), c.Max)
	}
	return w, faults
}

// Range is from 0 to what the cap gives.
func (r Proportional) Range(max Points) (Points, Points) {
	cap := r.Cap
	if r.Rate.Over100 == Refuse {
		cap = cap.Min(hundred)
	}
	return Points{}, shareOf(cap, max)
}

// Parts are the intervals that are treated alike, and their edges.
func (r Proportional) Parts(Points) []RulePart {
	return append(intervalParts(r.intervals(), r.Rate.Over100 == Accept), r.Rate.NoCases.part()...)
}

// intervals are below the floor, from there to the cap, and above it.
func (r Proportional) intervals() []Band {
	middle := Band{High: &Edge{At: r.Cap}}
	var bands []Band
	if r.Floor.Sign() > 0 {
		bands = append(bands, Band{High: &Edge{At: r.Floor, Open: true}})
		middle.Low = &Edge{At: r.Floor}
	}
	bands = append(bands, middle)
	if r.Rate.Over100 == Accept || r.Cap.Less(hundred) {
		bands = append(bands, Band{Low: &Edge{At: r.Cap, Open: true}})
	}
	return bands
}

func (Proportional) levels(Points) []Points { return nil }

// isScale says whether anything can be earned from the floor on.
func (r Proportional) isScale() bool { return r.Cap.Sign() > 0 && !r.Cap.Less(r.Floor) }

// check refuses a cap that leaves nothing to be earned above the floor, and warns of limits
// written as 0.6 for 60 %, or above what the rate can be.
func (r Proportional) check(node *Criterion) (faults fault.List) {
	for _, limit := range []struct {
		key string
		Points
	}{{"floor", r.Floor}, {"cap", r.Cap}} {
		switch {
		case !r.isScale():
			return fault.List{fault.New(codeCapFloor, node.RulePos, "criterion", node.Code, "cap", r.Cap, "floor", r.Floor)}
		case isShare(limit.Points):
			faults.Add(fault.Warn(CodeLimitSmall, node.RulePos, "key", limit.key, "number", limit.Points,
				"meant", limit.Mul(hundred)))
		case r.Rate.Over100 == Refuse && hundred.Less(limit.Points):
			faults.Add(fault.Warn(codeLimitOver, node.RulePos, "key", limit.key, "number", limit.Points))
		}
	}
	return faults
}

func (r Proportional) canonical() string {
	return pairs("Rate", r.Rate.canonical(), "Floor", r.Floor.canonical(), "Cap", r.Cap.canonical())
}
