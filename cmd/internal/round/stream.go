package round

import (
	"cmp"
	"slices"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// canStream says whether workbooks can be appraised one by one: all that is said of a unit
// beside its workbook is known by then. Where decisions stand in the workbooks, where units
// may be known by published figures alone, and where districts look at their communes'
// decisions, one needs the others.
func (r *reader) canStream() bool {
	ofDistrict := func(a scoring.Agency) bool { return a.Parent != "" }
	unread := func(b *scoring.Block) bool { return b.Set == nil }
	ok := r.round.Usable && !r.round.AppraisedColumn && len(r.round.Results)+len(r.undated) == 0 &&
		!slices.ContainsFunc(r.round.Blocks, unread) && !slices.ContainsFunc(r.round.Agencies, ofDistrict)
	if ok {
		r.round.toRead = r
	}
	return ok
}

// Stream scores a round of [LoadLists] with changes laid over it. Of each workbook no more
// is kept than totals need, see [scoring.Scorecard.Fold]; the changes may not look at what
// units handed in. It is for once.
func (r *Round) Stream(changes ...scoring.Change) (*scoring.Outcome, error) {
	reader := r.toRead
	if reader == nil {
		return r.Outcome(changes...), nil
	}
	r.Submissions = map[string]*scoring.Submission{} // one map for all variants
	then, faults := r.With(changes...)
	reader.streamed, reader.appraised, r.toRead = scoring.NewAppraisal(then), map[string]scoring.Appraised{}, nil
	if err := reader.parts(reader.self, reader.conclude, reader.close); err != nil {
		return nil, err
	}
	return reader.streamed.Outcome(reader.appraised, slices.Concat(r.Faults, faults)), nil
}

// StreamUnit reads what one unit handed in, by the names of the files, and scores it alone.
// The faults are the unit's own and those that name no unit. Where no file has its name,
// all are read.
func (r *Round) StreamUnit(id string, changes ...scoring.Change) (*scoring.Outcome, error) {
	reader := r.toRead
	if reader == nil {
		return r.Outcome(changes...), nil
	}
	names, err := reader.list("self")
	if err != nil {
		return nil, err
	}
	units := reader.roster()
	named := slices.DeleteFunc(names, func(name string) bool {
		of := cmp.Or(units.byID[stem(name)].unit, units.find(stem(name)).unit)
		return of == nil || of.ID != id
	})
	r.toRead = nil
	if err := reader.books(named); err != nil {
		return nil, err
	}
	if r.Submissions[id] == nil { // it may be in a file of another name
		whole, err := Load(reader.root.fsys, r.shown, nil)
		if err != nil {
			return nil, err
		}
		*r = *whole
		return r.Outcome(changes...), nil
	}
	err = reader.parts(reader.conclude, reader.close)
	for _, block := range r.Blocks {
		block.Units = slices.DeleteFunc(block.Units, func(unit *scoring.Unit) bool { return unit.ID != id })
	}
	r.Faults, r.Published, r.Alone = mayConcern(r.Faults, id), nil, true // what was published is compared with the whole
	return r.Outcome(changes...), err
}

// mayConcern are the faults of a unit, and those that name none: a list or a file of ballots
// that cannot be read may be about anybody.
func mayConcern(faults fault.List, id string) fault.List {
	return slices.DeleteFunc(slices.Clone(faults), func(d fault.Diagnostic) bool {
		return d.About.Unit != "" && d.About.Unit != id
	})
}

// close takes stock of the files that were read.
func (r *reader) close() error {
	r.round.Files = r.record.sorted()
	return r.record.err
}

// appraise makes the card of a unit, and forgets what it is made of.
func (r *reader) appraise(of member, submission *scoring.Submission) *scoring.Appraised {
	one := r.streamed.Unit(of.block, of.unit, submission)
	one.Card.Fold(r.round.Regulation)
	submission.Entries = nil
	return &one
}
