package round

import (
	"parindex/cmd/internal/answers"
	"parindex/scoring"
	"parindex/scoring/survey"
)

// survey reads what people answered, in the order of the files' names: as
// satisfaction that was worked out elsewhere, or as ballots and counts, by the
// pack's definition.
func (r *reader) survey() error {
	names, err := r.list("survey")
	if err != nil {
		return err
	}
	folder := answers.NewFolder(answers.Survey{
		Definition: r.round.Pack.Survey, Faulty: r.round.Pack.SurveyFaulty,
		Units: r.asked(), Scale: r.round.Regulation.Satisfaction,
	})
	for _, name := range names {
		at, ok := r.inside(name)
		if !ok {
			r.round.SurveyIncomplete = true
			continue
		}
		if err := folder.Read(at, r.shown(name)); err != nil {
			return err
		}
	}
	said := folder.Result()
	r.round.Answers, r.round.Survey = said.Answers, said.Lines
	r.round.DoubtfulAnswers = unitsOf(said.Faults)
	r.round.Faults.Add(r.suggest(said.Faults)...)
	r.round.SurveyIncomplete = r.round.SurveyIncomplete || said.Incomplete
	return nil
}

// unitsOf are the units that errors name.
func unitsOf(faults scoring.Diagnostics) map[string]bool {
	units := map[string]bool{}
	for _, d := range faults {
		if d.Severity == scoring.Error {
			units[textOf(d, "unit")] = true
		}
	}
	return units
}

// asked are the units that people may be asked about. One that is declared twice
// counts where it stands first.
func (r *reader) asked() []survey.Unit {
	var units []survey.Unit
	first := r.units()
	for _, block := range r.round.Blocks {
		for _, unit := range block.Units {
			if first[unit.ID].unit != unit {
				continue
			}
			one := survey.Unit{ID: unit.ID, Name: unit.Name, Block: block.ID}
			if block.Set != nil { // a set that could not be read was reported
				one.Set = block.Set.ID
			}
			units = append(units, one)
		}
	}
	return units
}
