package main

import (
	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/criteria/diff"
	"parindex/scoring"
	"parindex/scoring/compare"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// answered is a round with what people answered counted by the survey of another pack. Unused says what of that pack
// changes nothing.
type answered struct {
	*scoring.Outcome
	unused []compare.Assumed
}

// answeredBy counts the answers of a round by the survey of a pack, and scores the round by its own.
func (a *app) answeredBy(name string, r *round.Round, to diff.Pack) (answered, error) {
	var out answered
	if !diff.OtherSurvey(r.Pack.Survey, to.Survey) {
		out.Outcome = r.Outcome()
		return out, nil
	}
	if to.Survey == nil || r.Answers == nil {
		out.Outcome = r.Outcome()
		out.unused = append(out.unused, compare.Assumed{Code: "survey.yaml", Why: compare.OwnSurvey})
		return out, nil
	}
	said, err := a.read(name, round.LoadAnswers(leavesOf(to, setsOf(r.Pack))))
	if err != nil {
		return out, err
	}
	then := *r.Round
	then.Survey, then.SurveyIncomplete = said.Survey, said.SurveyIncomplete
	then.DoubtfulAnswers, then.FewAnswers = said.DoubtfulAnswers, said.FewAnswers
	out.Outcome = scoring.Run(&then, r.Faults)
	if said.Faults.Errors() > 0 {
		out.unused = append(out.unused, compare.Assumed{Code: "survey.yaml", Why: compare.OtherSurveyFaults})
	}
	return out, nil
}

// leavesOf is the survey of a pack for the leaves of the sets that its own follow.
func leavesOf(to, own diff.Pack) *survey.Definition {
	def := *to.Survey
	def.Leaves = nil
	for _, p := range diff.Pairings(own, to) {
		for _, take := range to.Survey.Leaves {
			for _, old := range p.Before[p.New.ByCode()[take.Criterion]] {
				if take.Set == p.New.ID && old.IsSurvey() {
					one := take
					one.Set, one.Criterion = p.Old.ID, old.Code
					def.Leaves = append(def.Leaves, one)
				}
			}
		}
	}
	return &def
}

// unmapped are what was not used of a pack, of the units of a block: keys of its regulation that change nothing, and
// what the answers lack.
func (o answered) unmapped(block *scoring.Block, keys []string) []report.Unmapped {
	decided := seq.Map(keys, func(key string) compare.Assumed { return compare.Assumed{Code: key, Why: compare.AsDecided} })
	return seq.Map(append(decided, o.unused...), func(u compare.Assumed) report.Unmapped {
		return report.Unmapped{Block: block.ID, Code: u.Code, Why: u.Why, Units: len(block.Units)}
	})
}
