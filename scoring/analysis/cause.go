package analysis

import (
	"slices"

	"parindex/scoring"
	"parindex/scoring/seq"
)

// Cause is why a unit counts less than it could or, with a negative amount, more
// than the other causes leave it.
type Cause string

// The causes, in the order in which they are listed.
const (
	// Declared is what the unit itself claimed less than the maximum.
	Declared Cause = "declared"
	// Unusable is the maximum of leaves whose data is missing, blank or unusable.
	Unusable Cause = "unusable"
	// Absent is the maximum of what the unit scores itself and never handed in.
	Absent Cause = "absent"
	// NoEvidence is what the appraisal cut of points that the unit claimed without
	// evidence and without explanation, where the regulation asks for that.
	NoEvidence Cause = "no_evidence"
	// Cut is what the appraisal cut of other points.
	Cut Cause = "cut"
	// Granted is what appraisers or leaders gave less than the maximum, where the
	// unit claimed nothing.
	Granted Cause = "granted"
	// Undecided is what does not count because nobody has decided on it.
	Undecided Cause = "undecided"
	// Survey is what people's answers gave less than the maximum.
	Survey Cause = "survey"
	// NoSurvey is the maximum of survey leaves without a result that count all the same.
	NoSurvey Cause = "no_survey"
	// Late is what coming late cost: points off the total, or all that was claimed.
	Late Cause = "late"
	// Penalty is what the penalty items add up to, before their cap.
	Penalty Cause = "penalty"
	// Added is, below 0, what the appraisal gave above the unit's own claim.
	Added Cause = "added"
	// PenaltyCap is, below 0, what the cap of the penalty forgave.
	PenaltyCap Cause = "penalty_cap"
	// Floor is, below 0, what was forgiven because no total is below 0.
	Floor Cause = "floor"

	// Appraisal is what the appraisal took in all, where only published figures tell of it:
	// what it cut less what it added.
	Appraisal Cause = "appraisal"
	// Unpublished is what published figures do not tell the cause of.
	Unpublished Cause = "unpublished"
)

// Causes are the causes of units that are scored here, in their order.
var Causes = []Cause{Declared, Unusable, Absent, NoEvidence, Cut, Granted, Undecided, Survey, NoSurvey, Late, Penalty,
	Added, PenaltyCap, Floor}

// PublishedCauses are known only of units that are known as published.
var PublishedCauses = []Cause{Appraisal, Unpublished}

// Amount is what one cause takes, in points of the total.
type Amount struct {
	Cause  Cause
	Points scoring.Points
}

// Amounts are those of several causes, in the order of [Causes]; none is 0.
type Amounts []Amount

// Of is what one cause takes.
func (a Amounts) Of(cause Cause) scoring.Points {
	return seq.First(a, func(amount Amount) bool { return amount.Cause == cause }).Points
}

// Sum is what all take together.
func (a Amounts) Sum() scoring.Points {
	return scoring.Sum(seq.Map(a, func(amount Amount) scoring.Points { return amount.Points })...)
}

// times are the amounts multiplied by a factor.
func (a Amounts) times(factor scoring.Points) Amounts {
	var sums sums
	for _, amount := range a {
		sums.add(amount.Cause, amount.Points.Mul(factor))
	}
	return sums.amounts()
}

// sums adds amounts up by cause.
type sums map[Cause]scoring.Points

func (s *sums) add(cause Cause, points scoring.Points) {
	if *s == nil {
		*s = sums{}
	}
	(*s)[cause] = (*s)[cause].Add(points)
}

func (s *sums) addAll(amounts Amounts) {
	for _, amount := range amounts {
		s.add(amount.Cause, amount.Points)
	}
}

func (s sums) amounts() (list Amounts) {
	for _, cause := range slices.Concat(Causes, PublishedCauses) {
		if points := s[cause]; !points.IsZero() {
			list = append(list, Amount{cause, points})
		}
	}
	return list
}
