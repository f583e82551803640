package scoring

import (
	"slices"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Scorecard is a unit's result, exact. Figures are points, except Index.
type Scorecard struct {
	Unit  *Unit
	Block *Block
	// Lines are the nodes of the set in its order, bonus and penalty items last.
	Lines []Line

	// Totals are the figures that total makes of the lines; zero where Scored is false.
	Totals
	areas []parts // sums of each area's leaves, before weights and policies
	scale IndexScale

	// What a card without its lines has of them, see [Appraisal.Summed].
	folded, asked bool
	results       []AreaResult

	HandIn
	// Waiting are the leaves that need a council's decision and have none, whatever
	// they count until then.
	Waiting []string

	// Other are the decisions that stand on no line: those not on points, and those
	// on points that no leaf of a scored unit has.
	Other Steps

	// Published is what was published of a unit that is known only from that, From
	// which of its figures give the total; nil and empty of units with a workbook.
	Published *Publication
	From      TotalSource
	leaveOut  bool // what does not apply leaves the maximum
	rankOnly  bool // only its rank was published

	awaits     []fault.Code // what it needs and may still get, as what is to do
	said       answers
	unanswered int // leaves that it explained, and nobody has decided on since
	// unexplained are the codes of those that were cut, and that it did not explain; answered says that something that it
	// explained was decided on again.
	unexplained []string
	answered    bool
	toAppraise  bool // nobody has decided on anything yet, and that may still come

	// Scored is false where there is nothing to score: no usable workbook, or no
	// leaf that applies. Faulty says that some figure is not what it should be.
	Scored, Faulty bool
}

// HandIn is when a unit's self-assessment came in, and what became of its coming late.
type HandIn struct {
	// Receipt is when it came, nil where no list says.
	Receipt *Receipt
	// DaysLate counts from the deadline; LatePenalty, in points, is what they cost and
	// part of Penalty. LateAccepted is the decision that they cost nothing.
	DaysLate     int
	LatePenalty  Points
	LateAccepted *Decision
	// Absent says that the unit never handed anything in, or too late to count, and
	// is scored as one that has done nothing.
	Absent bool
	// Missing says that nothing was handed in, whatever became of that.
	Missing bool
}

// Decisions are all on the unit, in order, each marked where it does not count.
func (card *Scorecard) Decisions() Steps {
	all := slices.Clone(card.Other)
	for _, line := range card.Lines {
		all = append(all, line.Steps...)
	}
	all.inOrder()
	return all
}

// Line is the node with that code, or nil.
func (card *Scorecard) Line(code string) *Line {
	return seq.Find(card.Lines, func(l *Line) bool { return l.Criterion.Code == code })
}

// sumOf adds up the points of bonus or penalty items.
func (card *Scorecard) sumOf(part Part) Points {
	var sum Points
	for i := len(card.Lines) - 1; i >= 0 && card.Lines[i].Part.IsItem(); i-- { // they are the last
		if line := &card.Lines[i]; line.Part == part {
			sum = sum.Add(line.Appraised)
		}
	}
	return sum
}

// Surveyed says whether the survey counts for the unit: where none was held and
// the regulation leaves it out, there are no survey points, not 0 of them.
func (card *Scorecard) Surveyed() bool {
	return card.asked || slices.ContainsFunc(card.Lines, Line.isSurveyed)
}

func (l Line) isSurveyed() bool { return l.Criterion.IsSurvey() && l.Max.Sign() > 0 }
