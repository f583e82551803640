package round

import (
	"io/fs"
	"slices"

	"parindex/cmd/internal/answers"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// survey reads what people answered, in the order of the files' names: as
// satisfaction that was worked out elsewhere, or as ballots and counts, by the
// pack's definition.
func (r *reader) survey() error {
	r.rates()
	names, err := r.list("survey")
	if err != nil {
		return err
	}
	all := r.roster()
	folder := answers.NewFolder(answers.Survey{
		Definition: r.round.Pack.Survey, Faulty: r.round.Pack.SurveyFaulty, Round: r.round.ID,
		Units: r.asked(), Names: r.names(), Scale: r.round.Regulation.Satisfaction, LinesOnly: r.linesOnly,
		Elsewhere: func(unit string) bool { return all.byID[unit].unit != nil },
	})
	for _, name := range names {
		if !r.isFile(name, fault.SurveyUnused) {
			folder.SkipUnreadable(r.shown(name))
			continue
		}
		if err := folder.Read(r.root, name, r.shown(name)); err != nil {
			return err
		}
	}
	said, err := folder.Result()
	if err != nil {
		return err
	}
	if r.round.Survey = said.Lines; !r.linesOnly {
		r.round.Answers = said.Answers
	}
	r.waves(said.Answers)
	r.round.DoubtfulAnswers = doubtful(said)
	r.round.FewAnswers = fewAnswers(said.Answers)
	if r.only != "" {
		said.Faults = mayConcern(said.Faults, r.only)
	}
	r.round.Faults.Add(r.suggest(said.Faults)...)
	r.round.SurveyIncomplete = r.round.SurveyIncomplete || said.Incomplete || r.mostAnswersAreNobodys()
	return nil
}

// LoadAnswers reads what people answered and nothing else, by another survey than that of the round's pack. The faults
// are those of the answers.
func LoadAnswers(by *survey.Definition) func(root fs.FS, shown string) (*Round, error) {
	return func(root fs.FS, shown string) (*Round, error) {
		return load(root, shown, func(r *reader) error {
			pack := *r.round.Pack
			pack.Survey, pack.SurveyFaulty = by, false
			r.round.Pack, r.round.Faults, r.linesOnly = &pack, nil, true
			return r.survey()
		})
	}
}

// mostAnswersAreNobodys says whether most lines of what people answered name units that the round does not have: the
// column is wrong, and whose they are is not known.
func (r *reader) mostAnswersAreNobodys() bool {
	units := r.units()
	nobodys := seq.Count(r.round.Survey, func(s scoring.Satisfaction) bool { return units[s.Unit].unit == nil })
	return nobodys > 2 && 2*nobodys >= len(r.round.Survey)
}

// rates warns of groups that rate no block of the round: the pack may be made for
// others too, or the block is misspelt. A leaf of the round that takes what a group
// says which rates no block of its set could never have points.
func (r *reader) rates() {
	definition := r.round.Pack.Survey
	if definition == nil || len(r.round.Blocks) == 0 {
		return
	}
	blocks := r.round.blockIDs(nil)
	for _, g := range definition.Groups {
		if len(g.Rates) > 0 && !anyIn(g.Rates, blocks) {
			r.round.Faults.Add(fault.Warn(codeSurveyGroupAbsent, g.Pos,
				"group", g.ID, "blocks", g.Rates, "known", blocks).
				In(fault.About{Part: fault.Declarations}))
		}
	}
	for _, take := range definition.Leaves {
		g, using := definition.GroupOf(take.Group), r.round.blockIDs(&take.Set)
		if g != nil && len(using) > 0 && len(g.Rates) > 0 && !anyIn(g.Rates, using) {
			r.round.Faults.Add(fault.New(codeSurveyLeafAbsent, take.Pos, "criterion", take.Criterion, "set", take.Set,
				"group", g.ID).
				In(fault.About{Part: fault.Declarations}))
		}
	}
}

// blockIDs are the blocks of the round, or those that use a set.
func (r *Round) blockIDs(set *string) []string {
	blocks := seq.Filter(r.Blocks, func(b *scoring.Block) bool { return set == nil || b.Set != nil && b.Set.ID == *set })
	return seq.Map(blocks, func(b *scoring.Block) string { return b.ID })
}

func anyIn(some, all []string) bool {
	return slices.ContainsFunc(some, func(one string) bool { return slices.Contains(all, one) })
}

// doubtful are the units of errors that do not name them, since there were too many, or a whole file was wrong.
func doubtful(said answers.Result) map[string]bool {
	units := map[string]bool{}
	if said.Answers != nil {
		for _, u := range said.Answers.Units {
			if u.Doubtful {
				units[u.Unit.ID] = true
			}
		}
	}
	return units
}

// fewAnswers are the units that have answers, and too few for a survey. Ballots
// that are all empty are none.
func fewAnswers(answers *survey.Results) map[string]bool {
	units := map[string]bool{}
	if answers == nil {
		return units
	}
	for _, u := range answers.Units {
		few := u.Below && u.NoSurvey && u.Filled > 0
		for _, g := range u.Groups {
			few = few || u.NoSurvey && g.Below && g.NoSurvey && g.Filled > 0
		}
		units[u.Unit.ID] = few
	}
	return units
}

// asked are the units that people may be asked about. One that is declared twice
// counts where it stands first.
func (r *reader) asked() []survey.Unit {
	var units []survey.Unit
	first := r.units()
	for unit, block := range r.round.Units() {
		if first[unit.ID].unit != unit || r.only != "" && unit.ID != r.only {
			continue
		}
		one := survey.Unit{ID: unit.ID, Name: unit.Name, Block: block.ID}
		if block.Set != nil { // a set that could not be read was reported
			one.Set = block.Set.ID
		}
		units = append(units, one)
	}
	return units
}
