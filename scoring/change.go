package scoring

import (
	"slices"
	"strings"

	"parindex/scoring/fault"
)

// Change is one way in which a variant of a round differs from the round as
// declared. The kinds are closed: [AsOf], [OnDay], [OnlyUnits], [NotYetHeld],
// [*Weights], [OtherChoice], [OtherPoints], [OtherSatisfaction] and
// [Without].
type Change interface {
	// Key names the change for programs: "stage=appraisal1".
	Key() string
	// lay makes the change on a copy of a round whose lists it must not write to.
	lay(r *Round) fault.List
	// altersLines says whether the change can alter the lines of the cards of an outcome;
	// if not, they are only added up again.
	altersLines(o *Outcome) bool
}

// With is the round with changes laid over it, in their order. The round itself
// stays as it is. What does not fit the round is a fault, and then not laid.
func (r *Round) With(changes ...Change) (*Round, fault.List) {
	then := *r
	var faults fault.List
	for _, change := range changes {
		if leavesAsIs(change, r) {
			continue
		}
		then.Changes = append(slices.Clip(then.Changes), change)
		faults.Add(change.lay(&then)...)
	}
	return &then, faults
}

// leavesAsIs says whether a change is the round as it stands.
func leavesAsIs(change Change, r *Round) bool {
	switch change := change.(type) {
	case AsOf:
		return change.isLast()
	case OnDay:
		return !change.isAhead(r)
	}
	return false
}

// IsOfficial says whether results may be used as the official ones: those of an
// official round as declared.
func (r *Round) IsOfficial() bool { return r.Status == Official && len(r.Changes) == 0 }

// Mark is the status of the round's results: with changes laid over it they are not
// those of the round, whatever its status is.
func (r *Round) Mark() Status {
	if len(r.Changes) > 0 {
		return Variant
	}
	return r.Status
}

// AsOf is a round as it stood after a stage: later decisions are not made yet.
// Before any appraisal every self point stands, and a survey that has not been
// held is no fault.
type AsOf Stage

// Key is "stage=" and the stage.
func (s AsOf) Key() string { return "stage=" + string(s) }

func (s AsOf) isLast() bool { return s == "" || Stage(s) == FinalAppraisal }

func (s AsOf) lay(r *Round) fault.List {
	r.Stage = Stage(s)
	later := func(d Decision) bool { return d.Stage.place() > r.Stage.place() }
	r.dropDecisions(later)
	return nil
}

// OnlyUnits leaves these units of a round, by id.
type OnlyUnits []string

// Key is "units=" and the ids.
func (ids OnlyUnits) Key() string { return "units=" + strings.Join(ids, ",") }

func (ids OnlyUnits) lay(r *Round) fault.List {
	other := func(unit *Unit) bool { return !slices.Contains(ids, unit.ID) }
	r.eachBlock(func(block *Block) { block.Units = slices.DeleteFunc(slices.Clone(block.Units), other) })
	return nil
}

// NotYetHeld is a round of which only what is there counts: no survey, and what
// councils have yet to decide counts 0 without being a fault. Forms are filled
// from it; its totals mean nothing.
type NotYetHeld struct{}

// Key is "not-yet-held".
func (NotYetHeld) Key() string { return "not-yet-held" }

func (NotYetHeld) lay(r *Round) fault.List {
	r.notYetHeld, r.Survey = true, nil
	return nil
}

// eachBlock gives every block of a copied round to a function that may change it.
func (r *Round) eachBlock(change func(*Block)) {
	r.Blocks = slices.Clone(r.Blocks)
	for i, block := range r.Blocks {
		own := *block
		change(&own)
		r.Blocks[i] = &own
	}
}

// TriedWeights are the weights that were laid over the sets, nil where none were.
func (r *Round) TriedWeights() *Weights {
	for _, change := range r.Changes {
		if w, ok := change.(*Weights); ok {
			return w
		}
	}
	return nil
}

// drops says whether a criterion is taken out of a set.
func (r *Round) drops(set *CriteriaSet) bool {
	return slices.ContainsFunc(r.Changes, func(c Change) bool {
		w, ok := c.(Without)
		return ok && w.Set == set.ID
	})
}

// tries says whether weights are laid over a set.
func (r *Round) tries(set *CriteriaSet) bool {
	w := r.TriedWeights()
	return w != nil && w.Weighs(set)
}

// SurveyPolicy is what happens to open survey leaves: the regulation's choice,
// except that before the end a survey may not have been held yet.
func (r *Round) SurveyPolicy() NoSurveyPolicy {
	early := r.Stage.place() < FinalAppraisal.place() && len(r.Survey) == 0
	if r.notYetHeld || early && r.Regulation.NoSurvey == RefuseSurvey {
		return DropSurvey
	}
	return r.Regulation.NoSurvey
}

// unappraisedPolicy is what happens to leaves that nobody decided on: the
// regulation's choice once councils have had their say.
func (r *Round) unappraisedPolicy() UnappraisedPolicy {
	switch {
	case r.notYetHeld:
		return ZeroUnappraised
	case r.Stage == SelfStage:
		return AcceptSelf
	}
	return r.Regulation.Unappraised
}
