package round

import (
	"cmp"
	"io/fs"
	"maps"
	"slices"

	"parindex/cmd/internal/answers"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// LoadClaims reads what the units handed in and leaves decisions, answers and
// earlier years alone: what an appraisal starts from. Of the list of receipts it keeps
// whose workbook is not there.
func LoadClaims(root fs.FS, shown string, progress Progress) (*Round, error) {
	return load(root, shown, func(r *reader) error {
		r.progress = progress
		if err := r.parts(r.self, r.received); err != nil {
			return err
		}
		r.round.keepFirst()
		r.round.Received = seq.Filter(r.round.Received, func(got scoring.Receipt) bool {
			return r.round.Submissions[got.Unit] == nil
		})
		return nil
	})
}

// Outcome scores the round as read, with changes laid over it.
func (r *Round) Outcome(changes ...scoring.Change) *scoring.Outcome {
	then, faults := r.With(changes...)
	return scoring.Run(then, append(slices.Clone(r.Faults), faults...))
}

// LoadOne reads a single workbook of the round's self folder, as far as the
// unit that handed it in is answerable for it: what councils and surveys have
// yet to add is no fault of this workbook.
func LoadOne(root fs.FS, shown, name string) (*Round, error) {
	return load(root, shown, func(r *reader) error {
		if err := r.books([]string{"self/" + name}); err != nil {
			return err
		}
		if err := r.others("self/" + name); err != nil {
			return err
		}
		r.round.keepFirst()
		units := scoring.OnlyUnits(slices.Collect(maps.Keys(r.round.Submissions))) // one at most
		r.round.Round, _ = r.round.With(scoring.NotYetHeld{}, units)               // neither depends on the round
		return nil
	})
}

// others tells of further files that are named for the unit of a workbook. Which of two counts is as in the whole
// round.
func (r *reader) others(name string) error {
	before := len(r.round.Faults)
	names, err := r.list("self")
	r.round.Faults = r.round.Faults[:before] // what else is in the folder
	units := r.roster()
	for unit := range r.round.Submissions { // one at most
		for _, other := range names {
			if of := units.within(stem(other)); other == name || of == nil || of.ID != unit || answers.IsDocument(other) {
				continue
			}
			first, second := name, other
			if byName(units)(other, name) < 0 {
				first, second = other, name
			}
			r.round.Faults.Add(r.twice(unit, second, first))
		}
	}
	return err
}

// Lists is what the agencies' lists of decisions to make in an appraisal are made
// from.
type Lists struct {
	*scoring.Outcome
	Stage scoring.Stage
	// Second says that another appraisal went before, so that what was cut and
	// explained is to be decided again.
	Second bool
}

// Lists scores the round for the lists of an appraisal, the round's first where it
// is empty. The first starts from what units handed in alone; the second from every
// decision so far, since a council's final list may be made when the agencies' final
// ones have come in. What is to be decided again starts from every decision up to that appraisal.
func (r *Round) Lists(stage scoring.Stage, again bool) Lists {
	first := r.FirstStage()
	l := Lists{Stage: cmp.Or(stage, first)}
	l.Second = l.Stage == scoring.FinalAppraisal && first != l.Stage
	changes := []scoring.Change{scoring.NotYetHeld{}}
	if again {
		changes = append(changes, scoring.AsOf(l.Stage))
	} else if !l.Second {
		changes = append(changes, scoring.AsOf(scoring.SelfStage))
	}
	l.Outcome = r.Outcome(changes...)
	return l
}

// Cuts scores the round as its first appraisal left it: what units explain
// themselves to. Only decisions matter there, no survey that has yet to be held.
func (r *Round) Cuts() *scoring.Outcome {
	return r.Outcome(scoring.AsOf(r.FirstStage()), scoring.NotYetHeld{})
}

// Undeclared warns of lists of an agency that the round does not declare.
func (r *Round) Undeclared(agency scoring.Agency) fault.List {
	if r.Declares(agency) {
		return nil
	}
	return fault.List{fault.Warn(CodeCouncilNone, r.Pos, "appraiser", agency.ID)}
}
