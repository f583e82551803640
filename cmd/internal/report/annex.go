package report

import (
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// Annexes are everything that is published with a result, as annexes of the paper that
// publishes it: rankings, points by area, classes, and what follows for the units.
type Annexes struct {
	Result
	OnlyRankings bool
}

// Document has an annex for each table.
func (x *Annexes) Document() *page.Document {
	d := &page.Document{Paper: x.annexes()}
	for i := range x.Rankings {
		d.Blocks = append(d.Blocks, x.ranking(&x.Rankings[i]))
	}
	if x.OnlyRankings {
		return x.sayRounded(d)
	}
	areas, consequences := Areas{Result: x.Result, Annexed: true}, Consequences{x.Result}
	for i := range x.Rankings {
		if knowsAreas(&x.Rankings[i]) {
			d.Blocks = append(d.Blocks, areas.figures(&x.Rankings[i])...)
		}
	}
	for i := range x.Rankings {
		if t := x.comparison(&x.Rankings[i]); t != nil {
			d.Blocks = append(d.Blocks, t)
		}
	}
	d.Blocks = append(d.Blocks, x.summary())
	for _, b := range consequences.Document().Blocks {
		if t, ok := b.(*page.Table); ok { // it is a sentence where the regulation has none
			d.Blocks = append(d.Blocks, t)
		}
	}
	return x.sayRounded(d)
}

// ranking is that of a block with the columns of a published one.
func (x *Annexes) ranking(ranking *scoring.Ranking) *page.Table {
	t := x.table(ranking)
	t.Columns, t.Rows, t.Footnotes = nil, nil, nil
	fill(t, x.published(ranking), seq.Pointers(ranking.Standings))
	for i := range t.Rows {
		t.Rows[i][0] = page.Count(i + 1)
	}
	sameDecimals(t, columnNamed(t, x.say("Maximum")))
	x.footnoted(t, ranking)
	return t
}

// published are the columns of a published ranking: no abbreviations, and nothing
// that units only claimed.
func (x *Annexes) published(ranking *scoring.Ranking) []column[*scoring.Standing] {
	has := x.contents(ranking)
	return append([]column[*scoring.Standing]{
		figure(x.say("No."), 0, func(*scoring.Standing) page.Cell { return page.Cell{} }),
		name(x.say("Unit"), unitCell),
		x.decided(x.say("Appraised points"), 0),
		when(has.scaled, x.points(x.say("Appraised points, scaled"), 0, scoring.FigureAppraised)),
		when(has.survey, figure(x.surveyPointsHead(), 0, x.surveyCell)),
		when(has.bonus, x.points(x.say("Bonus"), 0, scoring.FigureBonus)),
		when(has.penalty, x.points(x.say("Penalty"), 0, scoring.FigurePenalty)),
		x.points(x.say("Total"), 0, scoring.FigureTotal),
		figure(x.say("Maximum"), 0, x.maxCell),
		figure(x.onScale(x.say("Index")), 0, x.indexCell),
		figure(x.rankHead(), 0, rankCell),
		when(has.parents, figure(x.Lang.Say("Xếp hạng trong huyện", "Rank in district"), 0, parentCell)),
		when(len(ranking.Classes) > 0, word(x.classHead(), 0, classCell)),
		when(has.indexChange, figure(x.indexSince(ranking), 0, x.indexChangeCell)),
		when(has.rankChange, figure(x.rankSince(ranking), 0, rankChangeCell)),
	}, x.groupColumns(ranking)...)
}

// sameDecimals gives all figures of a column as many decimals as one of them needs.
func sameDecimals(t *page.Table, column int) {
	most := 0
	for _, row := range t.Rows {
		most = max(most, row[column].Decimals)
	}
	for _, row := range t.Rows {
		row[column].Decimals = most
	}
}

// summary is each block in a row: how many units, their mean, and their classes.
func (x *Annexes) summary() *page.Table {
	t := &page.Table{
		Name:   x.say("Summary"),
		Title:  []string{x.say("Summary by block") + x.asYet(), x.Round.Title},
		Banner: x.notes(x.blocks()...), Sign: true,
	}
	type ranking = *scoring.Ranking
	fill(t, []column[ranking]{
		name(x.say("Block"), func(r ranking) string { return r.Block.Name }),
		figure(x.say("Units"), 0, func(r ranking) page.Cell { return tally(len(r.Standings)) }),
		figure(x.say("Ranked"), 0, func(r ranking) page.Cell { return tally(r.Ranked) }),
		figure(x.onScale(x.say("Mean index"))+x.asYet(), 0, func(r ranking) page.Cell {
			return shownIf(r.Ranked != 0, page.Figure(r.Mean, x.decimals()), "–")
		}),
		when(slices.ContainsFunc(seq.Pointers(x.Rankings), countsClasses),
			word(x.say("Units by class")+x.asYet(), 0, func(r ranking) page.Cell { return page.Word(x.classes(r)) })),
	}, seq.Pointers(x.Rankings))
	units, faulty := 0, 0
	for i := range x.Rankings {
		units, faulty = units+len(x.Rankings[i].Standings), faulty+x.Rankings[i].Faulty
	}
	without := listed(x.say("Blocks of which no points by area were published: "), x.withoutAreas())
	t.Notes = append(page.Lines(append([]string{x.say("Units: %d", units)}, without...)...), // a paper ends with words
		marked(faulty, x.say("Units with faults or missing data: %d; means and classes are provisional"))...)
	return t
}

// withoutAreas are the blocks that have no table by area.
func (x *Annexes) withoutAreas() (names []string) {
	for ranking := range seq.Each(x.Rankings) {
		if len(ranking.Areas) > 0 && !knowsAreas(ranking) {
			names = append(names, ranking.Block.Name)
		}
	}
	return names
}

func (x *Annexes) blocks() []*scoring.Block {
	return seq.Map(x.Rankings, func(r scoring.Ranking) *scoring.Block { return r.Block })
}

// Index is a page that lists files and leads to them.
type Index struct {
	Result
	Files []IndexEntry
}

// IndexEntry is a file with what it is.
type IndexEntry struct{ Name, What string }

// Document is the list.
func (x *Index) Document() *page.Document {
	t := &page.Table{Title: []string{x.say("Files: %d, with this page", len(x.Files)+1)},
		Columns: []page.Column{{Head: x.say("What")}, {Head: x.say("File")}}}
	for _, f := range x.Files {
		t.Rows = append(t.Rows, []page.Cell{page.Word(f.What), {Text: f.Name, Link: f.Name}})
	}
	return &page.Document{Title: []string{x.say("Papers of the result"), x.Round.Title},
		Banner: x.notes((&Annexes{Result: x.Result}).blocks()...), Blocks: []page.Block{t}}
}

// comparedRow is a published figure of a unit beside ours.
type comparedRow struct {
	card            *scoring.Scorecard
	what            string
	published, ours page.Cell
	same            bool
}

// comparison is the published table beside the result; nil where it says nothing of the block.
func (x *Annexes) comparison(ranking *scoring.Ranking) *page.Table {
	if ranking.Compared == nil {
		return nil
	}
	rows := x.comparedRows(ranking)
	t := &page.Table{
		Name: x.say("As published – ") + ranking.Block.Name,
		Title: []string{x.say("Comparison with the published table"), x.Round.Title,
			x.say("Block: ") + ranking.Block.Name,
			x.say("(for information; no part of the result that is decided on)")},
		Banner: x.notes(ranking.Block), Sign: true,
	}
	fill(t, []column[comparedRow]{
		name(x.say("Unit"), func(r comparedRow) page.Cell { return unitOf(r.card) }),
		word(x.say("What"), 0, func(r comparedRow) string { return r.what }),
		figure(x.say("Published"), 0, func(r comparedRow) page.Cell { return r.published }),
		figure(x.say("This result"), 0, func(r comparedRow) page.Cell { return r.ours }),
		word(x.say("Compared"), 0, func(r comparedRow) page.Cell {
			if r.same {
				return page.Word(x.say("same"))
			}
			return page.Cell{Text: x.say("different"), Strong: true, Tone: page.Warning}
		}),
	}, rows)
	t.Notes = page.Lines(x.compared(ranking.Compared))
	return t
}

func (x *Annexes) comparedRows(ranking *scoring.Ranking) (rows []comparedRow) {
	lines := map[string]*scoring.Publication{}
	for line := range seq.Each(x.Round.Published) {
		if lines[line.Unit] == nil {
			lines[line.Unit] = line
		}
	}
	for s := range seq.Each(ranking.Standings) {
		if line := lines[s.Card.Unit.ID]; line != nil {
			rows = append(rows, x.comparedUnit(ranking, s, line)...)
		}
	}
	return rows
}

// comparedUnit are the figures that the published table prints of a unit.
func (x *Annexes) comparedUnit(ranking *scoring.Ranking,
	s *scoring.Standing, line *scoring.Publication) (rows []comparedRow) {
	add := func(what string, published, ours page.Cell, same bool) {
		rows = append(rows, comparedRow{s.Card, what, published, ours, same})
	}
	number := func(what string, in scoring.Input, exact scoring.Points) {
		if in.State == scoring.Given {
			ours := x.figure(exact)
			add(what, page.Figure(in.Number, x.decimals()), page.Figure(ours, x.decimals()),
				in.Number.Equal(ours) || in.Number.Equal(exact))
		}
	}
	for _, f := range scoring.Figures {
		if s.Card.Known(f) {
			number(text.Capital(x.Lang.Figure(string(f))), line.Figures[f], s.Card.Figure(f))
		}
	}
	for _, area := range ranking.Block.Set.Areas {
		if result, ok := s.Card.InArea(area); ok && !result.Unknown {
			number(x.say("Area ")+area.Code, line.Areas[area.Code], result.Points)
		}
	}
	if line.Class.State == scoring.Given && len(ranking.Classes) > 0 {
		add(x.say("Class"), page.Word(line.Class.Text), page.Word(s.Class),
			strings.EqualFold(line.Class.Text, s.Class))
	}
	if printed := line.PrintedRank(); printed > 0 && s.Rank > 0 {
		add(x.Lang.Say("Xếp hạng", "Rank"), page.Count(printed), rankCell(s), printed == s.Rank)
	}
	return rows
}
