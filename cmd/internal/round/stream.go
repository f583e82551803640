package round

import (
	"cmp"
	"io/fs"
	"slices"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// LoadLists reads all but what units handed in, which [Round.Stream] reads. Where the
// lists cannot be understood without that, it is read here. Of what people answered no more
// is kept than the points that follow.
func LoadLists(root fs.FS, shown string, progress Progress) (*Round, error) {
	return load(root, shown, func(r *reader) error {
		r.progress, r.linesOnly = progress, true
		if err := r.readLists(); err != nil || r.canStream() {
			return err
		}
		return r.parts(r.self, r.conclude)
	})
}

// LoadListsOfUnit is for [Round.StreamUnit]: it keeps all that people answered about a unit,
// by id, and adds up nothing about others.
func LoadListsOfUnit(root fs.FS, shown, id string) (*Round, error) {
	whole := false
	r, err := load(root, shown, func(r *reader) error {
		if whole = !r.standAlone(); whole { // the lists would be read twice
			return r.parts(r.readLists, r.self, r.conclude)
		}
		if _, known := r.roster().byID[id]; known {
			r.only = id
		}
		if err := r.readLists(); err != nil {
			return err
		}
		r.canStream()
		return nil
	})
	if err == nil && r.toRead == nil && !whole {
		return Load(root, shown, nil)
	}
	return r, err
}

// LoadSurvey reads all but what units handed in, for [Round.Stream] to score what people
// answered and nothing else. Where points may be published, or leaves without cases leave the
// maximum, what units handed in counts, too, and all is read.
func LoadSurvey(root fs.FS, shown string, progress Progress) (*Round, error) {
	return load(root, shown, func(r *reader) error {
		r.progress = progress
		if err := r.readLists(); err != nil {
			return err
		}
		if r.round.surveyed = r.round.Usable && len(r.round.Results) == 0 && !r.leavesMayLeave(); r.round.surveyed {
			return r.conclude()
		}
		return r.parts(r.self, r.conclude)
	})
}

// leavesMayLeave says whether leaves leave the maximum of units that had no case of them.
func (r *reader) leavesMayLeave() (may bool) {
	for _, block := range r.round.Blocks {
		if block.Set == nil { // it is not scored
			continue
		}
		block.Set.Walk(func(c *scoring.Criterion, _ int) {
			choice, _ := scoring.NoCasesOf(c.Rule)
			may = may || choice.Policy == scoring.NoCasesDrop || choice.Policy == scoring.NoCasesSiblings
		})
	}
	return may
}

// canStream says whether workbooks can be appraised one by one: all that is said of a unit
// beside its workbook is known by then. Where decisions stand in the workbooks, where units
// may be known by published figures alone, and where districts look at their communes'
// decisions, one needs the others.
func (r *reader) canStream() bool {
	ok := r.round.Usable && !r.round.AppraisedColumn && len(r.round.Results)+len(r.undated) == 0 && r.standAlone()
	if ok {
		r.round.toRead = r
	}
	return ok
}

// standAlone is what [reader.canStream] asks of the declarations.
func (r *reader) standAlone() bool {
	ofDistrict := func(a scoring.Agency) bool { return a.Parent != "" }
	unread := func(b *scoring.Block) bool { return b.Set == nil }
	return !slices.ContainsFunc(r.round.Blocks, unread) && !slices.ContainsFunc(r.round.Agencies, ofDistrict)
}

// Stream scores a round of [LoadLists] or [LoadSurvey] with changes laid over it. Of each workbook no more
// is kept than totals need, see [scoring.Appraisal.Summed], and nothing of the lists; the changes may not look at what
// units handed in. It is for once.
func (r *Round) Stream(changes ...scoring.Change) (*scoring.Outcome, error) {
	reader := r.toRead
	switch {
	case r.surveyed:
		then, faults := r.With(changes...)
		return scoring.NewAppraisal(then).Surveyed(slices.Concat(r.Faults, faults)), nil
	case reader == nil:
		return r.Outcome(changes...), nil
	}
	r.Submissions = map[string]*scoring.Submission{} // one map for all variants
	then, faults := r.With(changes...)
	reader.streamed, reader.appraised, r.toRead = scoring.NewAppraisal(then), map[string]scoring.Appraised{}, nil
	if err := reader.parts(reader.self, reader.conclude, reader.close); err != nil {
		return nil, err
	}
	outcome := reader.streamed.Outcome(reader.appraised, slices.Concat(r.Faults, faults))
	r.Forget()
	then.Forget()
	return outcome, nil
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
	r.Faults, r.Alone = mayConcern(r.Faults, id), true
	r.Published = nil // it is compared with the whole
	o := r.Outcome(changes...)
	o.Faults = slices.DeleteFunc(o.Faults, func(d fault.Diagnostic) bool {
		return d.Code == scoring.CodeSurveyNone // what others have is not known
	})
	return o, err
}

// mayConcern are the faults of a unit, and those that name none: a list or a file of ballots
// that cannot be read may be about anybody.
func mayConcern(faults fault.List, id string) fault.List {
	return slices.DeleteFunc(slices.Clone(faults), func(d fault.Diagnostic) bool {
		return d.About.NamesUnits() && !d.About.IsOf(id)
	})
}

// close takes stock of the files that were read.
func (r *reader) close() error {
	r.round.Files = r.record.sorted()
	return r.record.err
}

// appraise makes the card of a unit, and forgets what it is made of.
func (r *reader) appraise(of member, submission *scoring.Submission) *scoring.Appraised {
	one := r.streamed.Summed(of.block, of.unit, submission)
	submission.Entries = nil
	return &one
}
