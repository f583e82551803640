package criteria

import (
	"errors"
	"io/fs"
	"path"
	"slices"

	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/survey"
)

// survey reads the document as a survey, with what was read of its mapping. It is
// nil where not all of it could be read: parts of it are no survey.
func (d *document) survey() (*survey.Definition, *mapping) {
	var s survey.Definition
	var read mapping
	if !d.as("survey", surveyShape(&s, &read)) || slices.ContainsFunc(d.faults, d.spoils) {
		return nil, nil
	}
	return &s, &read
}

// spoils says whether a fault is in the document and about more than its name.
func (d *document) spoils(f fault.Diagnostic) bool {
	return f.Pos.File() == d.name && f.Severity != fault.Todo && f.Code != CodeIDMismatch && f.Code != CodeBadID
}

// packSurvey reads a pack's survey, if it has one, and checks it against the sets.
func (l *loader) packSurvey(pack *Pack, fsys fs.FS, dir, shown string) error {
	name := path.Join(dir, surveyFile)
	if _, err := fs.Stat(fsys, name); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	d, err := l.open(fsys, name, show(shown, surveyFile))
	if err != nil {
		return err
	}
	d.id = pack.ID
	var read *mapping
	pack.Survey, read = d.survey()
	if pack.Survey != nil {
		l.faults.Add(pack.checkSurvey(d.at(read.entry("leaves").key))...)
	}
	if pack.SurveyFaulty = pack.Survey == nil || l.hasErrorIn(d.name); pack.SurveyFaulty {
		pack.Survey = nil
	}
	return nil
}

// hasErrorIn says whether an error is in the file of that name.
func (l *loader) hasErrorIn(name string) bool {
	return slices.ContainsFunc(l.faults, func(f fault.Diagnostic) bool {
		return f.Pos.File() == name && f.Severity == fault.Error
	})
}

// checkSurvey finds faults of meaning. Leaves of a set that could not be read are
// not checked against those that could.
func (p *Pack) checkSurvey(leaves fault.Position) fault.List {
	sets := p.Sets
	if len(sets) < len(p.stems) {
		sets = nil
	}
	faults := Suggest(p.Survey.Check(sets))
	taken := map[[2]string]bool{}
	for _, take := range p.Survey.Leaves {
		taken[[2]string{take.Set, take.Criterion}] = true
	}
	for _, set := range p.Sets {
		set.Walk(func(c *scoring.Criterion, _ int) {
			if c.IsSurvey() && !taken[[2]string{set.ID, c.Code}] {
				faults.Add(fault.New(CodeSurveyLeafUntaken, leaves, "criterion", c.Code, "set", set.ID).See(NoteNeededHere,
					c.RulePos))
			}
		})
	}
	return faults
}
