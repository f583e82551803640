package scoring

import (
	"slices"
	"strings"

	"parindex/scoring/seq"
)

// Line is what one node of the tree came to for one unit. Figures are points.
type Line struct {
	*Spot
	// Excluded says why the node does not apply; nil where it does. A node that
	// does not apply has Max 0, unless the regulation gives full points.
	Excluded *Exclusion
	// NoSurvey marks a survey leaf that the unit has no survey for, or none of
	// those whose answers it takes.
	NoSurvey bool
	// Unclaimed says of a leaf that units score themselves that the unit's row came to
	// no points: it is missing or blank, or what stands there cannot be used.
	Unclaimed bool
	// Unusable says that something stands in the unit's row of a leaf and cannot be used: nobody knows its own points,
	// which count 0.
	Unusable bool
	// NoEvidence says that the unit claimed points and named neither evidence nor an
	// explanation, though the regulation asks for that and nobody waived it.
	NoEvidence bool
	// OnlyExplained says that a leaf takes evidence or an explanation, and that the unit
	// gave no more than the latter.
	OnlyExplained bool
	// IsWorked says that the rule made Self, or Survey, of the data, see [Line.Work]; else points were typed or given
	// by others, or the data was missing or unusable.
	IsWorked bool

	Self      Points // claimed by the unit
	Appraised Points // decided, or accepted
	Survey    Points // from people's answers
	Max       Points // applicable maximum
	// Exact are the points of a leaf before they were rounded, nil where that changed none.
	Exact *Exact
	// Growth is what the leaf took over from leaves without cases, nil where nothing.
	Growth *Growth

	Entry *Entry // what the unit entered, on a leaf
	// Zero is what the rule made of 0/0, nil where the unit had cases.
	Zero  *ZeroByZero
	Steps Steps // the decisions on a leaf's points, in order
	// Reply is what the unit said to the first appraisal, nil where nothing.
	Reply   *Reply
	Answers *Satisfaction
}

// Spot is the node of a line, and what is the same of it for all units that the same agencies decide on.
type Spot struct {
	Criterion *Criterion
	Depth     int
	Part      Part
	// Owner is the agency that decides on the node, see [Round.Owner].
	Owner string
	// Scale is that of the line's index.
	Scale  IndexScale
	fields []Field // see [CriteriaSet.Fields]
}

// Exact are the points of a leaf before rounding: what was claimed, and what counts.
type Exact struct{ Self, Points Points }

// Work is how the rule made points of the data, nil where it did not. It is worked out again: few ask, and a province has
// thirty thousand of them.
func (l Line) Work() *Working {
	if !l.IsWorked {
		return nil
	}
	work, _ := l.Criterion.Rule.Work(l.Criterion, l.Data())
	return &work
}

// Data are those that a rule looks at.
func (l *Line) Data() []Input {
	if l.Criterion.IsSurvey() {
		return []Input{l.Answers.Value}
	}
	return l.Entry.Inputs
}

// Unrounded is what was claimed on a leaf and what counts of it, before any rounding; of
// a leaf that took something over, both grown by its factor.
func (l Line) Unrounded() (self, points Points) {
	if l.Exact != nil {
		return l.Exact.Self, l.Exact.Points
	}
	return l.Self, l.Points()
}

// Points is what the line counts: appraised and survey points together.
func (l Line) Points() Points { return l.Appraised.Add(l.Survey) }

// Index is that of the line's points over its own applicable maximum, survey
// included; ok is false where nothing applies.
func (l Line) Index() (index Points, ok bool) { return l.Scale.of(l.Points(), l.Max) }

// Reason is why the points are those decided last: the reasons of [Line.Grounds].
func (l Line) Reason() string {
	reasons := seq.Map(l.Grounds(), func(step Step) string { return step.Reason })
	return strings.Join(slices.Compact(reasons), "; ")
}

// Grounds are the decisions whose reasons say why the points are those decided last. Where the last
// decision gave back a part of what another had cut, that one comes first, unless the last says why in its place.
func (l Line) Grounds() (grounds []Step) {
	last := l.Steps.Last()
	if last == nil {
		return nil
	}
	if l.IsCut() && !last.cuts() {
		for _, step := range slices.Backward(l.Steps) {
			if step.Counts() && step.cuts() && !last.saysAnew(step) {
				grounds = append(grounds, step)
				break
			}
		}
	}
	return slices.DeleteFunc(append(grounds, *last), func(step Step) bool { return step.Reason == "" })
}

// saysAnew says whether a decision gives a reason in place of that of an earlier one, of the same agency and appraisal.
func (s Step) saysAnew(earlier Step) bool {
	return s.Reason != "" && s.Agency == earlier.Agency && s.Stage.place() == earlier.Stage.place()
}

// Change is what the appraisal did to the unit on this line, in points.
func (l Line) Change() Points { return l.Part.Effect(l.Claimed(), l.decided()) }

// Claimed are the points that the appraisal began with: the unit's own, or those that the first decision names in place
// of ones that cannot be used.
func (l Line) Claimed() Points {
	if first := slices.IndexFunc(l.Steps, Step.Counts); l.Unusable && first >= 0 {
		return l.Steps[first].Before
	}
	return l.Self
}

// IsGranted says whether the appraisal gave points in place of none: units do not score the leaf, or what a unit
// entered cannot be used and the first decision does not name its points. A penalty is none that is given.
func (l Line) IsGranted() bool {
	first := slices.IndexFunc(l.Steps, Step.Counts)
	unnamed := l.Unusable && first >= 0 && l.Steps[first].From.State != Given
	return l.Part != Penalty && (!l.Criterion.HasSelf() || unnamed)
}

// decided is Appraised before the leaf took anything over.
func (l Line) decided() Points {
	if l.Growth != nil {
		return l.Growth.Appraised
	}
	return l.Appraised
}

// IsCut says whether the appraisal took points from the unit on this line.
func (l Line) IsCut() bool { return l.Change().Sign() < 0 }

// HasReply says whether the unit answered what the first appraisal left it, in words or
// by evidence. A dash is neither.
func (l *Line) HasReply() bool {
	return l.Reply != nil && !(saysNothing(l.Reply.Text) && saysNothing(l.Reply.Evidence))
}

// Lost is what the line counts below its applicable maximum.
func (l Line) Lost() Points { return l.Max.Sub(l.Points()) }

// Part is where a node stands: in the tree, whose points make a card's Appraised and
// Survey, or among the items beside it.
type Part string

// The parts of a criteria set.
const (
	OfTree  Part = "criterion"
	Bonus   Part = "bonus"
	Penalty Part = "penalty"
)

// PartOf is the part that a node of the set belongs to.
func (s *CriteriaSet) PartOf(c *Criterion) Part {
	switch {
	case slices.Contains(s.Bonus, c):
		return Bonus
	case slices.Contains(s.Penalty, c):
		return Penalty
	}
	return OfTree
}

// IsItem says whether the part is that of bonus or of penalty items, which a unit
// need not claim.
func (p Part) IsItem() bool { return p == Bonus || p == Penalty }

// Effect is what putting one figure for another does to the unit, in points: below 0
// it is a cut. Of a penalty the larger figure takes. What a spreadsheet copied of a
// figure is that figure.
func (p Part) Effect(from, to Points) Points {
	switch {
	case near(from, to):
		return Points{}
	case p == Penalty:
		return from.Sub(to)
	}
	return to.Sub(from)
}
