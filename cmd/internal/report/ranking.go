package report

import (
	"slices"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// notes are what keeps the figures of these blocks from being an official result, a
// line each.
func (r *Result) notes(blocks ...*scoring.Block) []string {
	notes := r.Lang.Status(r.Round.Status)
	if stage := r.Round.Stage; stage != "" && stage != scoring.FinalAppraisal {
		notes = append(notes, r.Lang.Text("Results as of the %s, not final", r.Lang.Stage(stage)))
	}
	if day := r.Round.Today; day != "" {
		notes = append(notes, onDay(day, r.Lang))
	}
	if w := r.Round.TriedWeights(); w != nil {
		notes = append(notes, r.tried(w, blocks))
	}
	none := func(d fault.Diagnostic) bool { return d.Code == fault.CodeAppraisalNone }
	if r.Round.Stage != scoring.SelfStage && slices.ContainsFunc(r.Faults, none) {
		notes = append(notes, r.Lang.Text("NO APPRAISAL YET: appraised points are self-assessed points"))
	}
	notes = append(notes, r.supposed()...)
	if wrong := r.Faults.Errors(); wrong > 0 {
		notes = append(notes, r.Lang.Text("THE ROUND STILL HAS FAULTS (%d): not to be used", wrong))
	}
	return notes
}

// onDay says that units may still hand in.
func onDay(day scoring.Day, lang text.Lang) string {
	return lang.Text("As of %s, before the deadline: not an official result", lang.Day(day))
}

// tried says that figures come from trial weights, or, where the weights name none of
// these blocks' sets, that they do not.
func (r *Result) tried(w *scoring.Weights, blocks []*scoring.Block) string {
	if slices.ContainsFunc(blocks, func(b *scoring.Block) bool { return w.Weighs(b.Set) }) {
		return r.Lang.Text("Trial weights: %s — not an official result", w.Title)
	}
	return r.Lang.Text("This block has no trial weights (%s)", w.Title)
}

// Document is the rankings for people, and a row a unit for programs.
func (r *Result) Document() *page.Document {
	d := documentOf(r.Tables())
	d.Data, d.Paper = r.rows(), r.annexes()
	return d
}

// Tables are the rankings as tables for people, one a block.
func (r *Result) Tables() []*page.Table {
	var tables []*page.Table
	for i := range r.Rankings {
		tables = append(tables, r.table(&r.Rankings[i]))
	}
	return tables
}

func (r *Result) table(ranking *scoring.Ranking) *page.Table {
	t := &page.Table{
		Name:   ranking.Block.Name,
		Title:  r.title(ranking),
		Banner: r.notes(ranking.Block),
		Notes:  r.footer(ranking),
		Sign:   true,
	}
	fill(t, r.columns(ranking), seq.Pointers(ranking.Standings))
	r.footnoted(t, ranking)
	return t
}

func (r *Result) title(ranking *scoring.Ranking) []string {
	block := r.Lang.Text("Block: %s", ranking.Block.Name)
	return []string{r.Round.Title, block}
}

// columns are those that this block has something to say in.
func (r *Result) columns(ranking *scoring.Ranking) (shown []column[*scoring.Standing]) {
	say, has := r.Lang.Text, r.contents(ranking)
	type standing = *scoring.Standing
	for _, c := range []struct {
		shown bool
		column[standing]
	}{
		{true, figure(say("Rank"), 0, rankCell)},
		{r.Firms != nil, word(say("Rank range"), 3, r.rangeCell)},
		{has.parents, figure(say("Rank in district"), 3, parentCell)},
		{true, name(say("Unit"), unitCell)},
		{has.self, known(scoring.FigureSelf, r.points(say("Self"), 9,
			func(c *scoring.Scorecard) scoring.Points { return c.Self }))},
		{has.appraised, known(scoring.FigureAppraised, r.points(r.appraised(), 6,
			func(c *scoring.Scorecard) scoring.Points { return c.Decided }))},
		{has.scaled, known(scoring.FigureAppraised, r.points(say("Appraised, scaled"), 4,
			func(c *scoring.Scorecard) scoring.Points { return c.Appraised }))},
		{has.survey, known(scoring.FigureSurvey, figure(say("Survey"), 5, r.surveyCell))},
		{has.bonus, known(scoring.FigureBonus, r.points(say("Bonus"), 8,
			func(c *scoring.Scorecard) scoring.Points { return c.Bonus }))},
		{has.penalty, known(scoring.FigurePenalty, r.points(say("Penalty"), 8,
			func(c *scoring.Scorecard) scoring.Points { return c.Penalty }))},
		{true, r.points(say("Total"), 4, func(c *scoring.Scorecard) scoring.Points { return c.Total })},
		{true, figure(say("Maximum"), has.spareMaximum(), r.maxCell)},
		{true, figure(r.onScale(say("Index")), 0, r.indexCell)},
		{len(ranking.Classes) > 0, word(say("Class"), 1, classCell)},
		{has.classBefore, word(since(ranking, say("Class %d")), 7, classBeforeCell)},
		{has.indexChange, figure(since(ranking, say("Index since %d")), 2, r.indexChangeCell)},
		{has.rankChange, figure(since(ranking, say("Rank since %d")), 2, rankChangeCell)},
	} {
		if c.shown {
			shown = append(shown, c.column)
		}
	}
	return append(shown, r.groupColumns(ranking)...)
}

type contents struct {
	parents, self, appraised, scaled, survey, bonus, penalty bool
	indexChange, rankChange, classBefore                     bool // some unit of the block is known of before
	maxima                                                   bool // units have different maxima
}

// spareMaximum says how well people do without the maxima on a narrow screen. Where they
// differ, a total cannot be compared without them.
func (c contents) spareMaximum() int {
	if c.maxima {
		return 4
	}
	return 7
}

func (r *Result) contents(ranking *scoring.Ranking) contents {
	set := ranking.Block.Set
	has := contents{survey: set.HasSurvey(), bonus: len(set.Bonus) > 0, penalty: len(set.Penalty) > 0}
	has.self, has.appraised = has.knows(ranking)
	for _, s := range ranking.Standings {
		has.parents = has.parents || s.Card.Unit.Parent != ""
		has.scaled = has.scaled || s.Card.Scored && s.Card.Scaled()
		has.bonus = has.bonus || s.Card.Bonus.Sign() > 0
		has.penalty = has.penalty || s.Card.Penalty.Sign() > 0
		has.maxima = has.maxima || s.Card.Scored && !s.Card.Max.Equal(ranking.Standings[0].Card.Max)
		_, index := s.IndexChange()
		_, rank := s.RankChange()
		has.classBefore = has.classBefore || classBefore(s) != ""
		has.indexChange, has.rankChange = has.indexChange || index, has.rankChange || rank
	}
	return has
}

func unitCell(s *scoring.Standing) page.Cell { return unitOf(s.Card) }

func rankCell(s *scoring.Standing) page.Cell { return placeCell(s.Rank) }

// placeCell is a place, or a dash for a unit without one.
func placeCell(rank int) page.Cell {
	if rank == 0 {
		return page.Word("–")
	}
	return page.Count(rank)
}

// classBefore is the class of the year before, empty where none is known.
func classBefore(s scoring.Standing) string {
	if s.Earlier == nil {
		return ""
	}
	return s.Earlier.Class
}

func classBeforeCell(s *scoring.Standing) page.Cell { return page.Word(classBefore(*s)) }

func classCell(s *scoring.Standing) page.Cell { return page.Word(s.Class) }

func (r *Result) points(head string, spare int, of func(*scoring.Scorecard) scoring.Points) column[*scoring.Standing] {
	return figure(head, spare, func(s *scoring.Standing) page.Cell { return r.number(s, of(s.Card)) })
}

func (r *Result) number(s *scoring.Standing, p scoring.Points) page.Cell {
	if !s.Card.Scored {
		return page.Cell{}
	}
	return r.cell(p)
}

// surveyCell is a dash where no survey was held: that is not 0 points.
func (r *Result) surveyCell(s *scoring.Standing) page.Cell {
	if s.Card.Scored && s.Card.Published == nil && !s.Card.Surveyed() {
		return page.Word("–")
	}
	return r.number(s, s.Card.Survey)
}

func (r *Result) indexCell(s *scoring.Standing) page.Cell { return r.number(s, s.Card.Index) }

// maxCell shows a maximum as people write it: 71,5 and not 71,50.
func (r *Result) maxCell(s *scoring.Standing) page.Cell {
	cell := r.number(s, s.Card.Max)
	if cell.Number != nil {
		if n, ok := cell.Number.Decimals(); ok {
			cell.Decimals = min(n, r.decimals())
		}
	}
	return cell
}

func (r *Result) indexChangeCell(s *scoring.Standing) page.Cell {
	change, ok := s.IndexChange()
	if !ok {
		return page.Cell{}
	}
	return r.changeCell(change) // what rounds to 0 has no sign
}

func rankChangeCell(s *scoring.Standing) page.Cell {
	change, ok := s.RankChange()
	if !ok {
		return page.Cell{}
	}
	return page.Change(scoring.Whole(int64(change)), 0)
}
