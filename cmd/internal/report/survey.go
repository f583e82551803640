package report

import (
	"cmp"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// Survey is the survey's results: the satisfaction with each unit, and the points that follow
// from it.
type Survey struct {
	Result
	// Answers is nil where no ballots or counts came: there are only the
	// satisfactions that somebody entered.
	Answers *survey.Results
	// Definition is the pack's definition of the survey, nil where it has none that could be
	// read. Defined says that it has one, readable or not.
	Definition *survey.Definition
	Defined    bool
	// Unit is the id of the only unit to show, with its groups and questions; all
	// units where empty.
	Unit string
}

// Document is the survey for people, with its method apart, and a row a unit for programs.
func (s *Survey) Document() *page.Document {
	d := documentOf(s.tables())
	d.Data = s.unitRows()
	if s.Unit == "" {
		d.Paper = s.annexesOf(s.reportPaper()) // the decision has other annexes
	}
	if s.Answers != nil && !s.incomplete() {
		d.Blocks = append(d.Blocks, s.method())
	}
	return s.sayRounded(d)
}

// reportPaper is the survey report. What the round does not say of it but its number and day is that of the result.
func (s *Survey) reportPaper() *criteria.Paper {
	p, result := s.Papers.Survey, &s.Papers.Result
	p.Kind = cmp.Or(p.Kind, s.say("the survey report"))
	p.Parent, p.Issuer = cmp.Or(p.Parent, result.Parent), cmp.Or(p.Issuer, result.Issuer)
	p.Place = cmp.Or(p.Place, result.Place)
	p.Authority, p.Signer = cmp.Or(p.Authority, result.Authority), cmp.Or(p.Signer, result.Signer)
	p.Electronic = p.Electronic || result.Electronic
	return &p
}

// Empty says that no block has survey criteria or ballots.
func (s *Survey) Empty() bool { return len(s.blocks()) == 0 }

// surveyBlock is a block that people are asked about.
type surveyBlock struct {
	*scoring.Block
	rows   []surveyRow
	leaves []*scoring.Criterion // survey leaves of its set
}

// surveyRow is a unit with what people say of it and what that earned.
type surveyRow struct {
	survey.Place                    // Unit is nil without a definition
	card         *scoring.Scorecard // of the unit
	alike        []*survey.UnitResult
}

// incomplete says that answers are missing which came: a figure of the others would
// be that of nobody.
func (r *Result) incomplete() bool { return r.Round.SurveyIncomplete }

// unread is why there are no figures.
func (r *Result) unread() string {
	return r.say(
		"A file of the survey folder could not be read completely (see the faults): there are no figures yet")
}

// blocks are those of the report that take points from a survey, or that people
// were asked about all the same.
func (s *Survey) blocks() []surveyBlock {
	var blocks []surveyBlock
	for ranking := range seq.Each(s.Rankings) {
		b := surveyBlock{Block: ranking.Block, leaves: surveyLeaves(ranking.Block.Set)}
		cards := map[string]*scoring.Scorecard{}
		for _, standing := range ranking.Standings {
			cards[standing.Card.Unit.ID] = standing.Card
		}
		answered := s.addRows(&b, cards)
		if len(b.leaves) > 0 || answered {
			blocks = append(blocks, b)
		}
	}
	return blocks
}

// addRows adds the units by satisfaction, or as the round has them where nobody
// can rank them, and says whether anybody was asked.
func (s *Survey) addRows(b *surveyBlock, cards map[string]*scoring.Scorecard) (answered bool) {
	if s.Answers == nil || s.incomplete() {
		for _, unit := range b.Units {
			b.rows = append(b.rows, surveyRow{card: cards[unit.ID]})
		}
		return s.Answers != nil && slices.ContainsFunc(s.Answers.Units,
			func(u survey.UnitResult) bool { return u.Unit.Block == b.ID && u.Ballots > 0 })
	}
	alike := map[string][]*survey.UnitResult{}
	for _, pair := range s.Answers.Alike(b.ID) {
		first, second := pair[0].Unit.ID, pair[1].Unit.ID
		alike[first], alike[second] = append(alike[first], pair[1]), append(alike[second], pair[0])
	}
	for _, place := range s.Answers.Ranked(b.ID) {
		id := place.Unit.Unit.ID
		if cards[id] == nil {
			continue
		}
		answered = answered || place.Unit.Ballots > 0
		b.rows = append(b.rows, surveyRow{place, cards[id], alike[id]})
	}
	return answered
}

func surveyLeaves(set *scoring.CriteriaSet) (leaves []*scoring.Criterion) {
	set.Walk(func(c *scoring.Criterion, _ int) {
		if c.IsLeaf() && c.IsSurvey() {
			leaves = append(leaves, c)
		}
	})
	return leaves
}

// shown are the rows that the report is about.
func (s *Survey) shown(b *surveyBlock) []surveyRow {
	if s.Unit == "" {
		return b.rows
	}
	for i, row := range b.rows {
		if row.card.Unit.ID == s.Unit {
			return b.rows[i : i+1]
		}
	}
	return nil
}

// tables are the survey as tables for people, one a block, and below that of a
// single unit its groups and questions.
func (s *Survey) tables() []*page.Table {
	var tables []*page.Table
	blocks := s.blocks()
	for i := range blocks {
		rows := s.shown(&blocks[i])
		if len(rows) == 0 {
			continue
		}
		tables = append(tables, s.blockTables(&blocks[i], rows)...)
		if s.Answers != nil && !s.incomplete() {
			if t := s.progressTable(&blocks[i], rows); t != nil {
				tables = append(tables, t)
			}
		}
		if s.Unit != "" && s.Answers != nil && !s.incomplete() {
			tables = append(tables, s.unitTables(rows[0].Unit)...)
		}
	}
	return tables
}

// mostColumns fit on a page, and on a screen.
const mostColumns = 14

// blockTables are one table or, where the questionnaire has many parts, one each
// for the figures as a whole, for the parts and groups, and for the points.
func (s *Survey) blockTables(b *surveyBlock, rows []surveyRow) []*page.Table {
	whole, parts, points := s.columns(b), s.byPart(b), s.points(b)
	if len(whole)+len(parts)+len(points) <= mostColumns {
		return []*page.Table{s.blockTable(b, rows, slices.Concat(whole, parts, points))}
	}
	tables := []*page.Table{s.blockTable(b, rows, append(whole, points[max(0, len(points)-1):]...))}
	for _, more := range []struct {
		title   string
		columns []column[surveyRow]
		below   []string
	}{
		{s.say("Satisfaction by component and group"), parts, s.weightedColumns()},
		{s.say("Points of each survey criterion"), points, []string{s.say("Units: %d", len(rows))}},
	} {
		if len(more.columns) > 0 {
			t := &page.Table{Name: b.Name + " – " + more.title, Title: []string{more.title, s.blockTitle(b)},
				Banner: s.notes(b.Block),
				Narrow: true}
			fill(t, slices.Concat([]column[surveyRow]{s.rank(), s.unit()}, more.columns), rows)
			t.Notes = append(s.marked(rows), page.Lines(more.below...)...)
			tables = append(tables, t)
		}
	}
	return tables
}

func (s *Survey) blockTitle(b *surveyBlock) string {
	return s.say("Block: %s", b.Name)
}

func (s *Survey) blockTable(b *surveyBlock, rows []surveyRow, columns []column[surveyRow]) *page.Table {
	t := &page.Table{
		Name:   b.Name,
		Title:  []string{s.say("Survey results"), s.Round.Title, s.blockTitle(b)},
		Banner: s.notes(b.Block),
		Narrow: true,
		Sign:   s.Unit == "",
	}
	fill(t, columns, rows)
	t.Notes = append(s.marked(rows), page.Lines(append(s.below(b, rows), s.tiers(b)...)...)...)
	published := seq.Count(rows, func(row surveyRow) bool { return row.card.Published != nil })
	t.Notes = append(t.Notes, page.Lines(publishedLegend(published, s.Lang)...)...)
	return t
}

// tiers are the scales by which satisfaction earns the points of leaves, where not in proportion.
func (s *Survey) tiers(b *surveyBlock) (lines []string) {
	for _, leaf := range b.leaves {
		if rule, _ := leaf.Rule.(scoring.BySurvey); len(rule.Tiers) > 0 || rule.Cap != nil {
			lines = append(lines, s.say("Points of criterion %s: ", leaf.Code)+
				strings.Join(s.Lang.Rule(scoring.OfTree, leaf), "; "))
		}
	}
	return lines
}

// below is what stands below a block's table.
func (s *Survey) below(b *surveyBlock, rows []surveyRow) []string {
	switch {
	case s.incomplete():
		return []string{s.unread()}
	case s.Answers == nil:
		return s.footerWithout(rows)
	}
	return s.footer(b, rows)
}
