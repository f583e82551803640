package report

import (
	"io"

	"parindex/cmd/internal/page"
	"parindex/scoring"
)

// figureJSON is a number for programs: exact as a decimal, or as n/d where it
// does not end, and rounded as the regulation says.
type figureJSON struct {
	Exact   scoring.Points `json:"exact"`
	Rounded string         `json:"rounded"`
}

type resultJSON struct {
	Schema  int          `json:"schema"`
	Round   roundJSON    `json:"round"`
	Weights *weightsJSON `json:"weights,omitempty"` // laid over the sets for a what-if
	Faults  faultsJSON   `json:"faults"`
	Blocks  []blockJSON  `json:"blocks"`
}

type roundJSON struct {
	ID         string   `json:"id"`
	Title      string   `json:"title"`
	Year       int      `json:"year"`
	Status     string   `json:"status"`
	Official   bool     `json:"official"`
	Decisions  []string `json:"decisions,omitempty"`
	Pack       string   `json:"pack"`
	Regulation string   `json:"regulation"`
	Stage      string   `json:"stage,omitempty"` // the results are as of, where that is not the last
}

type weightsJSON struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}

type faultsJSON struct {
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
}

type blockJSON struct {
	ID      string      `json:"block"`
	Name    string      `json:"name"`
	Set     string      `json:"set"`
	Version string      `json:"set_fingerprint"`
	Units   int         `json:"units"`
	Ranked  int         `json:"ranked"`
	Faulty  int         `json:"faulty"`
	Mean    string      `json:"mean,omitempty"`
	Areas   []areaJSON  `json:"areas,omitempty"`
	Before  int         `json:"changes_since,omitempty"`
	Classes []classJSON `json:"classes,omitempty"`
	Ranking []unitJSON  `json:"ranking"`
}

// areaJSON is an area's mean over the ranked units that it applies to, rounded.
type areaJSON struct {
	Code  string `json:"code"`
	Title string `json:"title"`
	Units int    `json:"units"`
	Mean  string `json:"mean,omitempty"`
	Best  string `json:"best,omitempty"`
}

type classJSON struct {
	Name  string `json:"name"`
	Units int    `json:"units"`
}

type unitJSON struct {
	Rank         *int        `json:"rank"`
	RankInParent *int        `json:"rank_in_parent,omitempty"`
	Tied         bool        `json:"tied"`
	Unit         string      `json:"unit"`
	Name         string      `json:"name"`
	Parent       string      `json:"parent,omitempty"`
	Scored       bool        `json:"scored"`
	Faulty       bool        `json:"faulty"`
	Self         *figureJSON `json:"self,omitempty"`
	Appraised    *figureJSON `json:"appraised,omitempty"`
	Survey       *figureJSON `json:"survey,omitempty"`
	Bonus        *figureJSON `json:"bonus,omitempty"`
	Penalty      *figureJSON `json:"penalty,omitempty"`
	Total        *figureJSON `json:"total,omitempty"`
	Max          *figureJSON `json:"max,omitempty"`
	Index        *figureJSON `json:"index,omitempty"`
	Class        string      `json:"class,omitempty"`
	IndexChange  string      `json:"index_change,omitempty"`
	RankChange   *int        `json:"rank_change,omitempty"`
	Lines        []lineJSON  `json:"lines,omitempty"`
}

type lineJSON struct {
	Code          string      `json:"code"`
	Title         string      `json:"title"`
	NotApplicable string      `json:"not_applicable,omitempty"`
	NoSurvey      bool        `json:"no_survey,omitempty"`
	Self          figureJSON  `json:"self"`
	Appraised     figureJSON  `json:"appraised"`
	Survey        figureJSON  `json:"survey"`
	Max           figureJSON  `json:"max"`
	Index         *figureJSON `json:"index,omitempty"`
}

// JSON writes everything that the rankings hold, for programs.
func (r *Result) JSON(w io.Writer) error { return encode(w, r.json()) }

func (r *Result) json() resultJSON {
	result := resultJSON{
		Schema: 1,
		Round:  r.roundJSON(),
		Faults: faultsJSON{r.Errors, r.Warnings},
		Blocks: []blockJSON{},
	}
	if w := r.Round.TriedWeights(); w != nil {
		result.Weights = &weightsJSON{w.ID, w.Title}
	}
	for i := range r.Rankings {
		result.Blocks = append(result.Blocks, r.blockJSON(&r.Rankings[i]))
	}
	return result
}

// stage is that of the results, where it is not the last one.
func (r *Result) stage() string {
	if r.Round.Stage == scoring.FinalAppraisal {
		return ""
	}
	return string(r.Round.Stage)
}

func (r *Result) roundJSON() roundJSON {
	round := r.Round
	return roundJSON{round.ID, round.Title, round.Year, string(round.Status), r.official(), round.Decisions, r.Pack, round.Regulation.ID, r.stage()}
}

// official says whether the result may be used as one: never that of a variant.
func (r *Result) official() bool {
	return r.Round.IsOfficial()
}

func (r *Result) blockJSON(ranking *scoring.Ranking) blockJSON {
	set := ranking.Block.Set
	block := blockJSON{
		ID: ranking.Block.ID, Name: ranking.Block.Name, Set: set.ID, Version: set.Fingerprint(),
		Units: len(ranking.Standings), Ranked: ranking.Ranked, Faulty: ranking.Faulty,
		Before: ranking.Before, Ranking: []unitJSON{},
	}
	if ranking.Ranked > 0 {
		block.Mean = ranking.Mean.Fixed(r.decimals())
	}
	for _, area := range ranking.Areas {
		mean := ""
		if area.Units > 0 {
			mean = area.Mean.Fixed(r.decimals())
		}
		block.Areas = append(block.Areas, areaJSON{area.Area.Code, area.Area.Title, area.Units, mean, ""})
	}
	for _, class := range ranking.Classes {
		block.Classes = append(block.Classes, classJSON(class))
	}
	for i := range ranking.Standings {
		block.Ranking = append(block.Ranking, r.unitJSON(&ranking.Standings[i]))
	}
	return block
}

func (r *Result) unitJSON(s *scoring.Standing) unitJSON {
	card := s.Card
	unit := unitJSON{
		Rank: place(s.Rank), RankInParent: place(s.RankInParent), Tied: s.Tied,
		Unit: card.Unit.ID, Name: card.Unit.Name, Parent: card.Unit.Parent,
		Scored: card.Scored, Faulty: card.Faulty, Class: s.Class, IndexChange: plain(r.indexChangeCell(s)),
	}
	if change, ok := s.RankChange(); ok {
		unit.RankChange = &change
	}
	if !card.Scored {
		return unit
	}
	unit.Self, unit.Appraised, unit.Survey = r.some(card.Self), r.some(card.Appraised), r.some(card.Survey)
	unit.Bonus, unit.Penalty = r.some(card.Bonus), r.some(card.Penalty)
	unit.Total, unit.Max, unit.Index = r.some(card.Total), r.some(card.Max), r.some(card.Index)
	for _, line := range card.Lines {
		unit.Lines = append(unit.Lines, r.lineJSON(line))
	}
	return unit
}

func place(rank int) *int {
	if rank == 0 {
		return nil
	}
	return &rank
}

func (r *Result) lineJSON(l scoring.Line) lineJSON {
	line := lineJSON{
		Code: l.Criterion.Code, Title: l.Criterion.Title, NoSurvey: l.NoSurvey,
		Self: *r.some(l.Self), Appraised: *r.some(l.Appraised), Survey: *r.some(l.Survey), Max: *r.some(l.Max),
	}
	if l.Excluded != nil {
		line.NotApplicable = l.Excluded.Reason
	}
	if percent, ok := l.Index(); ok {
		line.Index = r.some(percent)
	}
	return line
}

func (r *Result) some(p scoring.Points) *figureJSON {
	return &figureJSON{p, r.figure(p).Fixed(r.decimals())}
}

// plain is a cell of a table for programs as a text.
func plain(c page.Cell) string {
	if c.Number == nil {
		return c.Text
	}
	return c.Number.Fixed(c.Decimals)
}
