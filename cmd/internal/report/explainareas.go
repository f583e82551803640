package report

import (
	"fmt"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/account"
	"parindex/scoring/analysis"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// areas are the parts of the total as a table.
func (e *Account) areas() *page.Table {
	t := &page.Table{Title: []string{e.say("Areas")}}
	fill(t, e.areaColumns(), e.Unit.Areas)
	t.Notes = page.Lines(append(e.givenByAgencies(), e.addsBy()...)...)
	return t
}

// givenByAgencies says in which areas appraised points are more than those that units may claim, and by how much.
func (e *Account) givenByAgencies() []string {
	var areas []string
	given, area := scoring.Points{}, ""
	end := func() {
		if !given.IsZero() {
			areas = append(areas, e.say("area %s: %s", area, e.value(given)))
		}
	}
	for _, l := range e.Unit.Standing.Card.Lines {
		if l.Depth == 0 {
			end()
			given, area = scoring.Points{}, l.Criterion.Code
		}
		if l.Part == scoring.OfTree && l.Criterion.IsLeaf() && !l.Criterion.HasSelf() {
			given = given.Add(l.Appraised)
		}
	}
	return listed(e.say("Appraised, with the points of criteria that units do not assess themselves: "), areas)
}

// addsBy says how the points of an area enter the total of a weighted set, where nothing else is scaled.
func (e *Account) addsBy() []string {
	set, card := e.Unit.Ranking.Block.Set, e.Unit.Standing.Card
	if set.Aggregate != scoring.Weighted || !seq.All(e.Unit.Areas, func(l scoring.Line) bool {
		adds := seq.First(card.Areas, func(a scoring.AreaTotal) bool { return a.Area == l.Criterion })
		return l.Criterion.Weight != nil &&
			adds.Points().Mul(l.Max).Equal(l.Points().Mul(*l.Criterion.Weight))
	}) {
		return nil
	}
	return []string{e.say("Adds to total = (appraised + survey) ÷ maximum × weight")}
}

func (e *Account) areaColumns() []column[scoring.Line] {
	set, among := e.Unit.Ranking.Block.Set, e.Unit.Ranking.Ranked > 1
	weighted := set.Aggregate == scoring.Weighted
	return []column[scoring.Line]{
		word(e.say("Code"), 0, func(l scoring.Line) string { return l.Criterion.Code }),
		wrapped(e.say("Area"), func(l scoring.Line) string { return l.Criterion.Title }),
		figure(e.say("Self"), 5, func(l scoring.Line) page.Cell { return e.scored(l, l.Self) }),
		figure(e.appraised(), 4, func(l scoring.Line) page.Cell { return e.scored(l, l.Appraised) }),
		when(set.HasSurvey(), figure(e.surveyHead(), 3, e.surveyOf)),
		figure(e.say("Maximum"), 2, func(l scoring.Line) page.Cell { return e.valueCell(l.Max) }),
		figure(e.onScale(e.say("Index")), 0, e.indexOf),
		when(among, figure(e.onScale(e.say("Mean of block")), 1,
			func(l scoring.Line) page.Cell { return e.meanOf(l.Criterion) })),
		when(among && e.Unit.Block.HasSpread(), figure(e.say("Rank"), 1,
			func(l scoring.Line) page.Cell { return e.rankIn(l.Criterion) })),
		when(weighted, figure(e.say("Weight (%)"), 2,
			func(l scoring.Line) page.Cell { return shownOf(l.Criterion.Weight, e.valueCell, "") })),
		when(weighted, figure(e.say("Adds to total"), 1, e.adds)),
	}
}

// surveyOf is a dash where nobody is asked about the area, or nobody was about the unit.
func (e *Account) surveyOf(l scoring.Line) page.Cell {
	return shownIf(asksPeople(l.Criterion) && e.Unit.Standing.Card.Surveyed(), e.cell(l.Survey), "–")
}

// scored is a dash where all points of the area are the survey's.
func (e *Account) scored(l scoring.Line, p scoring.Points) page.Cell {
	return shownIf(!onlyAsks(l.Criterion), e.cell(p), "–")
}

func onlyAsks(c *scoring.Criterion) bool {
	others := func(c *scoring.Criterion) bool { return !onlyAsks(c) }
	return c.IsSurvey() || !c.IsLeaf() && !slices.ContainsFunc(c.Children, others)
}

func asksPeople(c *scoring.Criterion) bool {
	return c.IsSurvey() || slices.ContainsFunc(c.Children, asksPeople)
}

// indexOf is a dash where nothing of the area applies.
func (e *Account) indexOf(l scoring.Line) page.Cell {
	percent, ok := l.Index()
	return shownIf(ok, e.cell(percent), "–")
}

// meanOf is the block's mean of the area.
func (e *Account) meanOf(c *scoring.Criterion) page.Cell {
	area := seq.First(e.Unit.Ranking.Areas, func(a scoring.AreaMean) bool { return a.Area == c })
	if area.Unknown > 0 {
		return page.Word(unknownFigure)
	}
	return shownIf(area.Units > 0, e.cell(area.Mean), "–")
}

// rankIn is the unit's place in an area.
func (e *Account) rankIn(area *scoring.Criterion) page.Cell {
	ranked := seq.Find(e.Unit.Block.Areas, func(a *analysis.BlockArea) bool { return a.Area == area })
	if ranked == nil {
		return page.Cell{}
	}
	return placeIn(ranked, e.Unit.Standing)
}

func (e *Account) adds(l scoring.Line) page.Cell {
	is := func(area *scoring.AreaTotal) bool { return area.Area == l.Criterion }
	adds := func(area scoring.AreaTotal) page.Cell { return e.cell(area.Points()) }
	return shownOf(seq.Find(e.Unit.Standing.Card.Areas, is), adds, "")
}

// lostTable are the leaves below their maximum as a table, the largest loss first.
func (e *Account) lostTable(lost []analysis.Leaf) *page.Table {
	t := &page.Table{Title: []string{e.say("Where points were lost")}}
	columns := []column[analysis.Leaf]{
		word(e.say("Code"), 0, func(l analysis.Leaf) string { return l.Line.Criterion.Code }),
		wrapped(e.say("Criterion"), func(l analysis.Leaf) string { return l.Line.Criterion.Title }),
		figure(e.say("Maximum"), 2, func(l analysis.Leaf) page.Cell { return e.valueCell(l.Line.Max) }),
		figure(e.say("Self"), 3,
			func(l analysis.Leaf) page.Cell { return e.selfOf(*l.Line, e.valueCell(l.Line.Self)) }),
		figure(e.say("Result"), 4, func(l analysis.Leaf) page.Cell { return e.valueCell(l.Line.Points()) }),
		figure(e.say("Lost"), 0, func(l analysis.Leaf) page.Cell { return e.valueCell(l.Line.Lost()) }),
	}
	if slices.ContainsFunc(lost, func(l analysis.Leaf) bool { return !l.Factor.Equal(scoring.Whole(1)) }) {
		columns = append(columns, figure(e.say("Lost of total"), 1,
			func(l analysis.Leaf) page.Cell { return e.valueCell(l.Lost) }))
	}
	why := reasons(e.say("Because of"), func(l analysis.Leaf) string { return e.because(l) })
	fill(t, append(columns, why), lost)
	return t
}

// lossOf is what a node of the tree lost, by cause; empty where it lost nothing.
func (e *Account) lossOf(node *scoring.Criterion) string {
	if e.Unit.Losses == nil {
		return ""
	}
	return e.causes(e.Unit.Losses.On(node))
}

// isOfUnit, isOfSurvey and isOfList say whose data an error is in, isAwaited that it is in nobody's: something has not
// come yet.
func isOfUnit(d fault.Diagnostic) bool {
	return isError(d) && d.About.Agency == "" && d.About.Part != fault.Answers && !isAwaited(d)
}

func isOfSurvey(d fault.Diagnostic) bool { return isError(d) && d.About.Part == fault.Answers }

func isOfList(d fault.Diagnostic) bool { return isError(d) && d.About.Agency != "" && !isOfSurvey(d) }

func isAwaited(d fault.Diagnostic) bool { return isError(d) && d.About.Part == fault.Awaited }

func isError(d fault.Diagnostic) bool { return d.Severity == fault.Error }

// wrong says whose data on a leaf have faults; empty where none have.
func (e *Account) wrong(l scoring.Line) string {
	switch faults := e.Unit.FaultsAt(l); {
	case slices.ContainsFunc(faults, isOfUnit):
		return e.say("a fault in the data")
	case slices.ContainsFunc(faults, isOfSurvey):
		return e.say("a fault in the survey's data")
	case slices.ContainsFunc(faults, isOfList):
		return e.say("a fault in an agency's list")
	}
	return ""
}

// because says who took the points: the survey, the unit itself, or a decision. Where both of these did,
// each part is told with its figure, and together they are what was lost.
func (e *Account) because(leaf analysis.Leaf) string {
	switch l := *leaf.Line; {
	case e.wrong(l) != "":
		return e.wrong(l) + e.say(", see below")
	case l.Criterion.IsSurvey() && l.Answers == nil:
		return e.Lang.Say("không có kết quả điều tra", "no survey")
	case l.Criterion.IsSurvey():
		return joined(e.surveyed(l), e.tier(l))
	case !l.Criterion.HasSelf() && l.Steps.Last() == nil:
		return e.say("nobody gave points")
	case !l.Criterion.HasSelf():
		return joined(e.say("the appraisers' points"), l.Reason())
	case l.Unclaimed && l.Steps.Last() != nil:
		return joined(e.say("not self-assessed; the appraisers' points"), l.Reason())
	case len(leaf.Causes) > 1:
		return joined(e.ownLoss(l), e.causesBy(leaf.Causes, e.value), e.reason(l))
	case l.Change().IsZero():
		return e.ownLoss(l)
	default:
		return joined(e.causesBy(leaf.Causes, e.value), e.reason(l))
	}
}

// surveyed is the satisfaction that a survey leaf takes.
func (e *Account) surveyed(l scoring.Line) string {
	scale := e.Unit.Round.Regulation.Satisfaction
	written := scale.Written(l.Answers.Value.Number)
	if scale == scoring.RatioScale {
		return e.say("survey: ") + e.Lang.Value(written)
	}
	return e.say("survey: ") + e.value(written) + "%"
}

// tier is the one that a satisfaction falls in; empty where it earns in proportion.
func (e *Account) tier(l scoring.Line) string {
	if w := l.Work(); w == nil || w.Chosen < 0 {
		return ""
	}
	return e.alternative(l)
}

// reason is why the points are those decided last: where a later decision gave back a part of what another had taken,
// each reason with whose it is.
func (e *Account) reason(l scoring.Line) string {
	grounds := l.Grounds()
	if len(grounds) < 2 || grounds[0].Agency == "" {
		return l.Reason()
	}
	cut, last := grounds[0], grounds[1]
	if last.Change.IsZero() {
		return e.say("%s (%s); then left so by %s: %s", cut.Reason, e.Round.AgencyName(cut.Agency),
			e.Round.AgencyName(last.Agency), last.Reason)
	}
	return e.say("%s (%s); then %s gave back %s: %s", cut.Reason, e.Round.AgencyName(cut.Agency),
		e.Round.AgencyName(last.Agency), e.value(last.Change), last.Reason)
}

// ownLoss is what a leaf lost points for before any decision: what its unit declared, or did not.
func (e *Account) ownLoss(l scoring.Line) string {
	switch card := e.Unit.Standing.Card; {
	case card.Missing:
		return e.say("handed in no self-assessment")
	case card.Absent:
		return e.say("came too late to count")
	case !usable(l.Entry):
		return e.say("cells are blank or unusable")
	}
	switch {
	case e.Paper:
		return e.declaredBy(l)
	case len(l.Entry.Inputs) == 0:
		return e.say("as the unit claimed")
	}
	return joined(e.say("the unit's own data"), e.alternative(l))
}

// declaredBy is what the unit itself declared, each figure with its cell: it has no screen to ask for them.
func (e *Account) declaredBy(l scoring.Line) string {
	fields, inputs := e.Unit.Ranking.Block.Set.Fields(l.Criterion), l.Entry.Inputs
	if len(inputs) == 0 {
		fields, inputs = []scoring.Field{{Name: "points", Kind: scoring.Number}}, []scoring.Input{l.Entry.Points}
	}
	chosen := len(inputs) == 1 && fields[0].Kind != scoring.Number // which says what it is
	said := make([]string, len(inputs))
	for i, in := range inputs {
		if said[i] = e.say("%s (cell %s)", e.found(in), in.Pos.Cell()); !chosen {
			said[i] = e.fieldOf(account.Cell{Field: fields[i]}) + " " + said[i]
		}
	}
	declared := e.say("as in the unit's self-assessment: ") + strings.Join(said, ", ")
	if chosen {
		return declared
	}
	return joined(declared, e.alternative(l))
}

// alternative is the line of the rule that a leaf's data came to, or its rate.
func (e *Account) alternative(l scoring.Line) string {
	w := l.Work()
	switch {
	case w == nil:
		return ""
	case w.Chosen >= 0:
		_, alternatives := e.Lang.Alternatives(l.Part, l.Criterion, w.Alternatives)
		return joined(alternatives[w.Chosen], e.variables(l))
	case w.Rated:
		return joined(e.say("rate ")+e.value(w.Percent)+"%", e.belowFloor(l))
	}
	return ""
}

// belowFloor says that a rate earns nothing, though the rule is in proportion to it.
func (e *Account) belowFloor(l scoring.Line) string {
	if rule, _ := l.Criterion.Rule.(scoring.Proportional); l.Work().Percent.Less(rule.Floor) {
		return e.say("below %s%%: 0 points", e.Lang.Number(rule.Floor))
	}
	return ""
}

// variables are what the letters of a leaf's formula stand for, each with the unit's figure.
func (e *Account) variables(l scoring.Line) string {
	rule, _ := l.Criterion.Rule.(scoring.Formula)
	said := make([]string, len(rule.Variables))
	for i, v := range rule.Variables {
		said[i] = fmt.Sprintf("%s = %s: %s", v.ID, v.Label, e.Lang.Value(l.Entry.Inputs[i].Number))
	}
	return strings.Join(said, "; ")
}

// usable says whether a row holds all that was asked for, or typed points.
func usable(entry *scoring.Entry) bool {
	if entry == nil || len(entry.Inputs) == 0 {
		return entry != nil && entry.Points.State == scoring.Given
	}
	return !slices.ContainsFunc(entry.Inputs, func(in scoring.Input) bool { return in.State != scoring.Given })
}
