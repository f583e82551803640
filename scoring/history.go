package scoring

import (
	"maps"
	"slices"
	"strings"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Earlier is a unit's published result of an earlier year.
type Earlier struct {
	Name  string  // of the unit; empty where the history does not say
	Index *Points // percent, as published; nil where it is blank or unread
	Rank  int     // 0 where it had none
	Class string
	// Set is the criteria set that it was scored by, as PACK/SET or SET; empty where
	// the history does not say. Fingerprint is that of the set; only records have it.
	Set, Fingerprint string
	// Faulty says that the figures of that year had faults, Wrong that an error is in its row, or in one that may be its.
	Faulty, Wrong bool
	// Unread says that a cell of its figures could not be read, which was told.
	Unread bool
	// Sure says that the index is on the scale of the regulation beyond doubt: it has a percent sign, or was calculated.
	Sure bool
	Pos  fault.Position
	// The cells of the figures; nothing where the source has none.
	IndexPos, RankPos, ClassPos fault.Position
}

// Says says whether two rows give a unit the same figures.
func (e Earlier) Says(other Earlier) bool {
	if e.Index == nil || other.Index == nil || !e.Index.Equal(*other.Index) {
		return false
	}
	return e.Rank == other.Rank && e.Class == other.Class && e.Sure == other.Sure
}

// History is an earlier year of a round: results by block and unit.
type History struct {
	Year    int
	Results map[string]map[string]Earlier
}

// PreviousPolicy is what a unit that was formed from others is compared with.
type PreviousPolicy string

// DTI 2024 published the plain mean of the merged provinces' indexes.
const (
	PreviousMean PreviousPolicy = "mean" // the mean of the published indexes of its parts
	PreviousNone PreviousPolicy = "none" // nothing
)

// Past is a unit's result of an earlier year as this year is compared with it.
type Past struct {
	Year int
	Earlier
	// Parts are the units that this is the mean of, sorted; none where the result is
	// the unit's own.
	Parts []string
	// OtherScale says that its index is on another scale than this year's, or cannot be.
	OtherScale bool
	// Doubtful says that its rank and the indexes of its block in that year contradict each other: there is no change.
	Doubtful bool
	// OtherSet says that it was scored by other criteria, which no map of codes
	// carries to those of this year.
	OtherSet bool
	// OtherClass says that its class is none of this year's.
	OtherClass bool
}

// Before is a unit's result of a year; ok is false where it had none.
func (s Standing) Before(year int) (past Past, ok bool) {
	i := slices.IndexFunc(s.Past, func(p Past) bool { return p.Year == year })
	if i < 0 {
		return Past{}, false
	}
	return s.Past[i], true
}

// RankSince is the change of rank since an earlier year, which may be nil: old − new. There is none to doubtful figures.
func (s Standing) RankSince(past *Past) (change int, ok bool) {
	if past == nil || past.Rank == 0 || past.Wrong || past.Doubtful || s.Rank == 0 {
		return 0, false
	}
	return past.Rank - s.Rank, true
}

// IndexSince is the change of the published index since an earlier year. There is none to
// an index on another scale or a doubtful one.
func (s Standing) IndexSince(past *Past) (change Points, ok bool) {
	if past == nil || past.Index == nil || past.OtherScale || past.Wrong || past.Doubtful || !s.Card.Scored {
		return Points{}, false
	}
	return s.Index.Sub(*past.Index), true
}

// ClassChanged says whether a unit had a class in an earlier year and has another now.
func (s Standing) ClassChanged(past *Past) bool {
	return past != nil && past.Class != "" && !past.Wrong && !past.OtherClass && s.Class != "" && past.Class != s.Class
}

// remember gives every unit of a ranking its results of earlier years. They are final ones, and a
// result before the final appraisal is not compared with them.
func (ranking *Ranking) remember(r *Round) {
	if len(r.History) == 0 || r.Stage.place() < FinalAppraisal.place() {
		return
	}
	ranking.Before = r.History[0].Year
	scale := r.Regulation.ScaleOf(ranking.Block.ID)
	today := today{pack: r.Regulation.ID, set: ranking.Block.Set}
	for _, h := range r.History {
		most, doubtful := r.Regulation.mostIndex(ranking.Block.Set), r.doubtful(h, ranking.Block)
		for s := range seq.Each(ranking.Standings) {
			if past, ok := h.of(s.Card.Unit, ranking.Block.ID, &today); ok {
				past.OtherScale = h.cannotBe(past, s.Card.Unit.ID, ranking.Block.ID, r.Regulation, most)
				past.Doubtful = doubtful[s.Card.Unit.ID]
				past.OtherClass = scale != nil && past.Class != "" && !scale.has(past.Class)
				s.Past = append(s.Past, past)
			}
		}
	}
	for s := range seq.Each(ranking.Standings) {
		if len(s.Past) > 0 && s.Past[0].Year == ranking.Before {
			s.Earlier = &s.Past[0]
		}
	}
}

// cannotBe says whether the index of a result, or of one of those that it is the mean of, cannot be.
func (h History) cannotBe(past Past, unit, block string, reg *Regulation, most Points) bool {
	ids := past.Parts
	if len(ids) == 0 {
		ids = []string{unit}
	}
	return slices.ContainsFunc(ids, func(id string) bool {
		in, earlier := h.anywhere(id, block)
		doubt := h.scaleDoubt(in, reg.Index)
		return doubt.whole || reg.cannotBe(earlier, most, doubt)
	})
}

// Of is what a unit is compared with of the year: its own result or, while it had not been formed yet, what follows
// from those that it was formed from. Ok is false where that is nothing.
func (h History) Of(unit *Unit, block string) (past Past, formed, ok bool) {
	past, ok = h.of(unit, block, nil)
	return past, h.isBefore(unit, block), ok
}

// of is a unit's own result of the year or, while the others that it was formed from
// still had results, what follows from theirs.
func (h History) of(unit *Unit, block string, today *today) (Past, bool) {
	own, had := h.Results[block][unit.ID]
	parts, missing := h.parts(unit, block)
	switch {
	case !h.isBefore(unit, block):
		return Past{Year: h.Year, Earlier: own, OtherSet: today.isOther(own)}, had
	case unit.Previous == PreviousNone || len(missing) > 0:
		return Past{}, false
	}
	return h.mean(parts, today)
}

// NameOf is the name of a unit of this year or of an earlier one; its id where none is known.
func (r *Round) NameOf(unit string) string {
	if u, _ := r.Unit(unit); u != nil {
		return u.Name
	}
	return r.NameIn(0, unit)
}

// NameIn is the name that a unit had in an earlier year, else another one of it: who was merged under the id of a unit
// of today had a name of their own.
func (r *Round) NameIn(year int, unit string) string {
	for _, h := range r.History {
		if _, earlier := h.anywhere(unit, ""); earlier.Name != "" && (year == 0 || h.Year == year) {
			return earlier.Name
		}
	}
	if year == 0 {
		return unit
	}
	return r.NameOf(unit)
}

// RanksIn is how many units of a block had ranks in an earlier year; 0 where the history does
// not say, since it lists fewer than its ranks go down to.
func (r *Round) RanksIn(year int, block string) (units int) {
	i := slices.IndexFunc(r.History, func(h History) bool { return h.Year == year })
	if i < 0 {
		return 0
	}
	last := 0
	for _, earlier := range r.History[i].Results[block] {
		if earlier.Rank > 0 {
			units, last = units+1, max(last, earlier.Rank)
		}
	}
	if last > units {
		return 0
	}
	return units
}

// isBefore says whether a unit had not been formed yet: others that it was formed
// from have results of the year, and it has none or is one of the parts itself.
func (h History) isBefore(unit *Unit, block string) bool {
	if _, had := h.Results[block][unit.ID]; had && !slices.Contains(unit.FormedFrom, unit.ID) {
		return false
	}
	parts, _ := h.parts(unit, block)
	return slices.ContainsFunc(parts, func(p part) bool { return p.unit != unit.ID })
}

// part is a unit that another was formed from, with its result of a year.
type part struct {
	unit string
	Earlier
}

// parts are those of a unit with their results, by id, and the ids of those that
// have no index in that year.
func (h History) parts(unit *Unit, block string) (parts []part, missing []string) {
	for _, id := range slices.Compact(slices.Sorted(slices.Values(unit.FormedFrom))) {
		in, earlier := h.anywhere(id, block)
		had := in != ""
		if !had || earlier.Index == nil {
			missing = append(missing, id)
		}
		if had {
			parts = append(parts, part{id, earlier})
		}
	}
	return parts, missing
}

// anywhere is the result of a unit in a block or, where that has none, in another, and which; "" where there is none: the
// parts of a unit may have been of another kind.
func (h History) anywhere(unit, block string) (string, Earlier) {
	for _, id := range append([]string{block}, slices.Sorted(maps.Keys(h.Results))...) {
		if earlier, had := h.Results[id][unit]; had {
			return id, earlier
		}
	}
	return "", Earlier{}
}

// mean is the mean of the published indexes. Nobody published a rank or a class for
// it; a single part is the unit under its earlier id, and has both.
func (h History) mean(parts []part, today *today) (Past, bool) {
	past := Past{Year: h.Year, Earlier: parts[0].Earlier}
	var indexes []Points
	for _, p := range parts {
		indexes = append(indexes, *p.Index)
		past.Parts = append(past.Parts, p.unit)
		past.Faulty, past.Wrong = past.Faulty || p.Faulty, past.Wrong || p.Wrong
		past.OtherSet = past.OtherSet || today.isOther(p.Earlier)
	}
	if len(parts) > 1 {
		index := mean(indexes)
		past.Index, past.Rank, past.Class = &index, 0, ""
	}
	return past, true
}

// today is the criteria set that earlier ones are compared with.
type today struct {
	pack  string
	set   *CriteriaSet
	print string // of the set, once it was needed
}

// isOther says whether an earlier result was made by other criteria, which the codes
// that today's had before do not carry.
func (t *today) isOther(e Earlier) bool {
	if t == nil || e.Set == "" || t.isSame(e) {
		return false
	}
	return !isNamed(t.set.Previous, e.Set) || !t.set.saysWhatWas()
}

func (t *today) isSame(e Earlier) bool {
	if e.Fingerprint == "" {
		return isNamed(t.pack+"/"+t.set.ID, e.Set)
	}
	if t.print == "" {
		t.print = t.set.Fingerprint()
	}
	return e.Fingerprint == t.print
}

// isNamed says whether PACK/SET is what a history calls it, which may leave the pack out.
func isNamed(whole, called string) bool {
	return whole == called || strings.HasSuffix(whole, "/"+called)
}

// saysWhatWas says whether each area, or something in it, has the code that it had in
// the previous set: only then can all of the total be followed.
func (s *CriteriaSet) saysWhatWas() bool {
	return !slices.ContainsFunc(s.Areas, func(area *Criterion) bool {
		known := false
		walk(area, 0, func(c *Criterion, _ int) { known = known || len(c.Was) > 0 })
		return !known
	})
}
