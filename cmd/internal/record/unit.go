package record

import (
	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Unit is a unit's place and figures. It has no figures where nothing was scored.
type Unit struct {
	Rank         *int         `json:"rank"`
	RankInParent *int         `json:"rank_in_parent,omitempty"`
	Tied         bool         `json:"tied"`
	ID           string       `json:"unit"`
	Name         string       `json:"name"`
	Parent       string       `json:"parent,omitempty"`
	Groups       []GroupPlace `json:"groups,omitempty"`
	// FormedFrom are the units that it was formed from, by id, and Previous what it is compared with then.
	FormedFrom []string               `json:"formed_from,omitempty"`
	Previous   scoring.PreviousPolicy `json:"previous,omitempty"`
	Scored     bool                   `json:"scored"`
	Faulty     bool                   `json:"faulty"`
	*Totals
	Class       string          `json:"class,omitempty"`
	IndexChange *scoring.Points `json:"index_change,omitempty"` // exact
	RankChange  *int            `json:"rank_change,omitempty"`
	History     []Past          `json:"history,omitempty"` // the latest year first
	Firm        *Firm           `json:"firm,omitempty"`
	NextRank    *NextRank       `json:"next_rank,omitempty"`
	NextClass   *NextClass      `json:"next_class,omitempty"`
	Losses      *Losses         `json:"losses,omitempty"`
	Areas       []AreaTotal     `json:"areas,omitempty"`
	Published   *Published      `json:"published,omitempty"` // of a unit that is known only from that
	Lines       []Line          `json:"lines,omitempty"`

	// At is where the unit stands in the file that it was read from.
	At fault.Position `json:"-"`
}

// Totals are a unit's figures, as [scoring.Totals] has them. Those that were not
// published of a unit that is known only as published are not there.
type Totals struct {
	Self         *Figure         `json:"self,omitempty"`
	Decided      *Figure         `json:"decided,omitempty"`
	Appraised    *Figure         `json:"appraised,omitempty"`
	Survey       *Figure         `json:"survey,omitempty"`
	Bonus        *Figure         `json:"bonus,omitempty"`
	Penalty      *Figure         `json:"penalty,omitempty"`
	Total        Figure          `json:"total"`
	Max          Figure          `json:"max"`
	AppraisedMax *Figure         `json:"appraised_max,omitempty"`
	SurveyMax    *Figure         `json:"survey_max,omitempty"`
	Scaling      *scoring.Points `json:"scaling,omitempty"` // of decided to appraised; 0 where areas differ
	Index        Figure          `json:"index"`
}

// AreaTotal is what an area adds to the totals.
type AreaTotal struct {
	Code         string         `json:"code"`
	Self         Figure         `json:"self"`
	Decided      Figure         `json:"decided"`
	Appraised    Figure         `json:"appraised"`
	Survey       Figure         `json:"survey"`
	AppraisedMax Figure         `json:"appraised_max"`
	SurveyMax    Figure         `json:"survey_max"`
	Scaling      scoring.Points `json:"scaling"`
	Loss
	Rank      *int `json:"rank,omitempty"`       // among the ranked units, by the exact index of the area
	BelowMean bool `json:"below_mean,omitempty"` // of theirs
}

// Line is what one node of the set came to.
type Line struct {
	Code          string `json:"code"`
	Title         string `json:"title"`
	NotApplicable string `json:"not_applicable,omitempty"` // why
	NoSurvey      bool   `json:"no_survey,omitempty"`
	// NoCases is the choice of the rule where the data are 0/0; PassedTo are the codes that
	// the maximum passed to, and Growth what points and maximum of these were multiplied by.
	NoCases   scoring.NoCasesPolicy `json:"no_cases,omitempty"`
	PassedTo  []string              `json:"passed_to,omitempty"`
	Growth    *scoring.Points       `json:"growth,omitempty"`
	Self      Figure                `json:"self"`
	Appraised Figure                `json:"appraised"`
	Survey    Figure                `json:"survey"`
	Max       Figure                `json:"max"`
	Index     *Figure               `json:"index,omitempty"`
	Council   *Vote                 `json:"council,omitempty"` // of the decision that counts
	*Loss                           // of a leaf that lost or gained anything
}

// Figure is a number: exact as a decimal, or as n/d where it does not end, and
// rounded as the regulation says.
type Figure struct {
	Exact   scoring.Points `json:"exact"`
	Rounded string         `json:"rounded"`
}

// FigureOf rounds a number.
func FigureOf(p scoring.Points, r scoring.Rounding) Figure {
	return Figure{p, r.Percent(p).Fixed(r.Index)}
}

// UnitOf is the unit at that place of a block, with where its points went.
func UnitOf(b *analysis.Block, at int, r scoring.Rounding) Unit {
	s := &b.Ranking.Standings[at]
	card := s.Card
	unit := Unit{
		Rank: Place(s.Rank), Tied: s.Tied,
		ID: card.Unit.ID, Name: card.Unit.Name, Parent: card.Unit.Parent,
		FormedFrom: card.Unit.FormedFrom, Previous: card.Unit.Previous,
		Scored: card.Scored, Faulty: card.Faulty, Class: s.Class,
	}
	if change, ok := s.IndexChange(); ok {
		unit.IndexChange = &change
	}
	if change, ok := s.RankChange(); ok {
		unit.RankChange = &change
	}
	unit.History = pastOf(s)
	unit.Published = publishedOf(b, s, r)
	unit.Losses = publishedLosses(card, rounded(r))
	unit.addPlaces(s)
	if !card.Scored {
		return unit
	}
	unit.Totals = totalsOf(card, r)
	unit.Areas = seq.Map(card.Totals.Areas, func(area scoring.AreaTotal) AreaTotal { return areaOf(area, r) })
	unit.Lines = seq.Map(card.Lines, func(line scoring.Line) Line { return LineOf(line, r) })
	unit.addNext(b.Next[at], rounded(r))
	if u := b.Units[at]; u != nil { // published figures do not say where points went
		unit.addLosses(b, u, s, rounded(r))
	}
	return unit
}

// Place is a rank, nil where there is none.
func Place(rank int) *int {
	if rank == 0 {
		return nil
	}
	return &rank
}

func totalsOf(card *scoring.Scorecard, r scoring.Rounding) *Totals {
	of := func(p scoring.Points) Figure { return FigureOf(p, r) }
	known := func(f scoring.Figure, p scoring.Points) *Figure {
		if !card.Known(f) {
			return nil
		}
		return new(of(p))
	}
	t := &card.Totals
	totals := &Totals{
		Self: known(scoring.FigureSelf, t.Self), Appraised: known(scoring.FigureAppraised, t.Appraised),
		Survey: known(scoring.FigureSurvey, t.Survey), Bonus: known(scoring.FigureBonus, t.Bonus),
		Penalty: known(scoring.FigurePenalty, t.Penalty), Total: of(t.Total), Max: of(t.Max), Index: of(t.Index),
	}
	if card.Published == nil {
		totals.Decided, totals.Scaling = known(scoring.FigureAppraised, t.Decided), &t.Scaling
		totals.AppraisedMax, totals.SurveyMax = known(scoring.FigureMax,
			t.AppraisedMax), known(scoring.FigureMax, t.SurveyMax)
	}
	return totals
}

func areaOf(a scoring.AreaTotal, r scoring.Rounding) AreaTotal {
	of := func(p scoring.Points) Figure { return FigureOf(p, r) }
	return AreaTotal{
		Code: a.Area.Code, Self: of(a.Self), Decided: of(a.Decided), Appraised: of(a.Appraised), Survey: of(a.Survey),
		AppraisedMax: of(a.AppraisedMax), SurveyMax: of(a.SurveyMax), Scaling: a.Scaling,
	}
}

// LineOf is a line of a scorecard.
func LineOf(l scoring.Line, r scoring.Rounding) Line {
	line := Line{
		Code: l.Criterion.Code, Title: l.Criterion.Title, NoSurvey: l.NoSurvey, Self: FigureOf(l.Self, r),
		Appraised: FigureOf(l.Appraised, r), Survey: FigureOf(l.Survey, r), Max: FigureOf(l.Max, r),
	}
	if l.Zero != nil {
		line.NoCases, line.PassedTo = l.Zero.Policy, l.Zero.PassedTo
	}
	if last := l.Steps.Last(); last != nil {
		line.Council = VoteOf(last.Decision)
	}
	if l.Growth != nil {
		line.Growth = &l.Growth.Factor
	}
	if l.Excluded != nil {
		line.NotApplicable = l.Excluded.Reason
	}
	if percent, ok := l.Index(); ok {
		line.Index = new(FigureOf(percent, r))
	}
	return line
}
