package record

import (
	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/consequence"
)

// Source is what a result was made from, beside the round.
type Source struct {
	Pack   string // its id
	Inputs []File // sorted by name
	Folder string // the round's, as positions begin
}

// Of is the record of an outcome.
func Of(o *scoring.Outcome, from Source) Record {
	r := Record{
		Schema: Schema, Round: RoundOf(o.Round, from.Pack), Arithmetic: arithmeticOf(o.Round.Regulation),
		Inputs: []File{}, Faults: Faults{CountsOf(o.Faults), []Fault{}}, Blocks: []Block{},
	}
	if w := o.Round.TriedWeights(); w != nil {
		r.Weights = &Weights{w.ID, w.Title}
	}
	for _, file := range from.Inputs {
		file.Name = valid(file.Name)
		r.Inputs = append(r.Inputs, file)
	}
	for _, d := range o.Faults {
		r.Faults.List = append(r.Faults.List, from.faultOf(d))
	}
	for i := range o.Rankings {
		block := blockOf(analysis.OfBlock(&o.Rankings[i], o.Round.Regulation), o.Round.Regulation.Rounding)
		block.Consequences = ConsequencesOf(consequence.Of(o.Round, &o.Rankings[i]))
		r.Blocks = append(r.Blocks, block)
	}
	return r
}

// RoundOf is what was scored, by a pack.
func RoundOf(round *scoring.Round, pack string) Round {
	r := Round{
		ID: round.ID, Title: round.Title, Year: round.Year, Status: round.Status, Official: round.IsOfficial(), Changes: []string{},
		Decisions: round.Decisions, Pack: pack, Regulation: round.Regulation.ID, ArithmeticNumber: scoring.Arithmetic,
	}
	for _, change := range round.Changes {
		r.Changes = append(r.Changes, change.Key())
	}
	return r
}

func arithmeticOf(reg *scoring.Regulation) Arithmetic {
	return Arithmetic{
		NotApplicable: reg.NotApplicable, NoSurvey: reg.NoSurvey, Unappraised: reg.Unappraised,
		Index: reg.Index, Rounding: Rounding(reg.Rounding),
		Rank: Rank{reg.Rank.By, reg.Rank.On, reg.Rank.Ties, reg.Rank.Breakers},
	}
}

func blockOf(analysed *analysis.Block, rounding scoring.Rounding) Block {
	ranking := analysed.Ranking
	set := ranking.Block.Set
	block := Block{
		ID: ranking.Block.ID, Name: ranking.Block.Name, Set: set.ID, Fingerprint: set.Fingerprint(), Groupings: groupingsOf(ranking),
		Units: len(ranking.Standings), Ranked: ranking.Ranked, Faulty: ranking.Faulty, Since: ranking.Before, Ranking: []Unit{},
	}
	if ranking.MeanFrom != scoring.NoMean {
		block.Mean = ranking.Mean.Fixed(rounding.Index)
	}
	for _, area := range ranking.Areas {
		block.Areas = append(block.Areas, meanOf(area, rounding))
	}
	block.addLosses(analysed, rounded(rounding))
	for _, class := range ranking.Classes {
		if !class.Unknown {
			block.Classes = append(block.Classes, Class{class.Name, class.Units})
		}
	}
	block.Published, block.Compared = blockPublishedOf(ranking), comparedOf(ranking.Compared)
	for i := range ranking.Standings {
		block.Ranking = append(block.Ranking, UnitOf(analysed, i, rounding))
	}
	return block
}

func meanOf(area scoring.AreaMean, rounding scoring.Rounding) Area {
	mean := Area{Code: area.Area.Code, Title: area.Area.Title, Units: area.Units}
	if area.Units > 0 {
		mean.Mean, mean.Best = area.Mean.Fixed(rounding.Index), area.Best.Fixed(rounding.Index)
	}
	return mean
}
