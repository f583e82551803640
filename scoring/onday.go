package scoring

import (
	"slices"

	"parindex/scoring/fault"
)

// OnDay is a round as looked at on a day before the deadline of the self-assessments:
// units that have not come in yet are still to come. On other days it is the round as
// it stands.
type OnDay Day

// Key is "as-of=" and the day.
func (d OnDay) Key() string { return "as-of=" + string(d) }

func (d OnDay) lay(r *Round) fault.List {
	r.Today = Day(d)
	return nil
}

// isAhead says whether the deadline of a block is still to come on that day.
func (d OnDay) isAhead(r *Round) bool {
	return d != "" && slices.ContainsFunc(r.Blocks, func(b *Block) bool { return r.isBefore(Day(d), SelfStage, b) })
}

// isBefore says whether a day is before a block's deadline for a stage.
func (r *Round) isBefore(day Day, stage Stage, block *Block) bool {
	deadline := r.Deadline(stage, block.ID)
	return deadline != nil && day < deadline.Day
}
