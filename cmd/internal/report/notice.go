package report

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/account"
	"parindex/scoring/analysis"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Notice is the letter to a unit: its result, its lost points by cause, and the reasons.
type Notice struct{ account Account }

// NoticeTo is the notice to a unit.
func NoticeTo(r Result, unit *account.Unit) *Notice {
	r.Paper = true
	return &Notice{Account{Result: r, Unit: unit}}
}

// Document is the notice, in the words of officials: no paths, and no names of keys.
func (n *Notice) Document() *page.Document {
	e := &n.account
	card := e.Unit.Standing.Card
	d := &page.Document{
		Title:  []string{e.say("Notice"), e.say("Result: ") + e.Round.Title},
		Banner: e.notes(e.Unit.Ranking.Block), Paper: e.paperOf(&e.Papers.Notice),
		Blocks: []page.Block{page.Paragraph(e.say("To: ") + card.Unit.Name)},
	}
	d.Paper.Upright = true
	if !card.Scored {
		d.Blocks = append(d.Blocks, page.Paragraph(e.say("There is no result for the unit.")))
		for _, line := range n.faults(e.Unit.Faults) {
			d.Blocks = append(d.Blocks, page.Paragraph(line.Text))
		}
		if card.Missing {
			d.Blocks = append(d.Blocks, seq.Map(e.lying(), func(s string) page.Block { return page.Paragraph(s) })...)
		}
		return d
	}
	d.Blocks = append(d.Blocks, n.result())
	if t := n.areas(); len(t.Rows) > 0 {
		d.Blocks = append(d.Blocks, t)
	}
	if e.Unit.Losses != nil { // of a unit whose figures alone were published, nothing says where points went
		d.Blocks = append(d.Blocks, n.causes())
	}
	if lost := e.lost(); len(lost) > 0 {
		d.Blocks = append(d.Blocks, n.costliest(lost))
	}
	if e.Unit.Losses != nil {
		if changes := n.changes(); changes != nil {
			d.Blocks = append(d.Blocks, changes)
		}
	}
	d.Blocks = append(d.Blocks, page.Paragraph(e.say("This is the result of %s.", card.Unit.Name)))
	return e.sayRounded(d)
}

// result is rank, class, and how far the next ones are.
func (n *Notice) result() page.Section {
	e := &n.account
	s := e.Unit.Standing
	o := page.Under(e.say("1. Result") + e.asYet())
	o.Field(e.say("Block"), e.Unit.Ranking.Block.Name)
	o.Field(e.say("Total"), e.exactly(s.Card.Total)+" / "+e.Lang.Value(s.Card.Max))
	o.Field(e.say("Rank")+e.asYet(), e.briefRank())
	o.Field(e.briefClass())
	o.Field(e.say("Index since the year before"), n.sinceBefore())
	o.Field(e.say("Distance"), e.distances())
	o.Field(e.say("Areas below the block's mean"), n.belowMean())
	if s.Card.Published != nil {
		o.Below = append(o.Below, page.Line{Text: text.Capital(e.onlyPublished())})
	}
	for _, note := range slices.Concat(n.leafNotes(s.Card), e.pointsNotes(s.Card), e.handInNotes(s),
		e.classNotes(e.Unit.Ranking, s)) {
		o.Below = append(o.Below, page.Line{Text: note})
	}
	o.Below = append(o.Below, n.wrong()...)
	return page.Section{Line: o}
}

// leafNotes are those of the ranking, without what the unit's faults say, too: which criteria nobody has decided.
func (n *Notice) leafNotes(card *scoring.Scorecard) []string {
	notes := n.account.leafNotes(card)
	if slices.ContainsFunc(n.account.Unit.Faults, isAwaited) {
		return slices.DeleteFunc(notes, func(note string) bool { return note == n.account.waiting(card) })
	}
	return notes
}

// sinceBefore is the change since the year before and what the figure of that year is, or why there is none to compare
// with; empty where the round has no earlier results.
func (n *Notice) sinceBefore() string {
	e := &n.account
	s, before := e.Unit.Standing, e.Unit.Ranking.Before
	if change, ok := s.IndexChange(); ok {
		return joined(e.difference(change), e.earlierFigure(s.Earlier))
	}
	switch unit := s.Card.Unit; {
	case before == 0:
		return ""
	case s.Earlier != nil && e.uncompared(s.Earlier) != "":
		return e.uncompared(s.Earlier)
	case s.Earlier == nil && unit.Previous == scoring.PreviousNone:
		return e.say("formed from %s: not compared", e.partsOf(before, unit.FormedFrom))
	}
	return e.say("there is no index of %d to compare with", before)
}

// wrong says which faults make the figures unusable: those of the unit's data, of lists of agencies, or of the round
// where they mark the unit, too. The banner says it of the round.
func (n *Notice) wrong() (lines []page.Line) {
	e := &n.account
	own := seq.Filter(e.Unit.Faults, func(d fault.Diagnostic) bool {
		return d.About.NamesUnits() && d.About.Part != fault.Earlier
	})
	count := func(is func(fault.Diagnostic) bool) int { return seq.Count(own, is) }
	bad := func(number int, said string) {
		if number > 0 {
			lines = append(lines, page.Line{Tone: page.Bad, Text: said})
		}
	}
	bad(count(isOfUnit), e.say("Faults in the unit's data: %d; not to be used", count(isOfUnit)))
	lines = append(lines, n.faults(own)...)
	bad(count(isOfSurvey), e.say("Faults about the unit in the survey's data: %d; not to be used", count(isOfSurvey)))
	bad(count(isOfList), e.say("Faults about the unit in lists of agencies: %d; not to be used", count(isOfList)))
	bad(count(isAwaited), e.say("Appraisal or survey is not complete: not to be used"))
	for _, d := range seq.Filter(own, isAwaited) {
		lines = append(lines, page.Line{Text: n.fault(d)})
	}
	if wrong := e.Unit.Faults.Errors(); e.Unit.Standing.Card.Faulty && fault.List(own).Errors() == 0 {
		bad(wrong, e.say("Faults of the round that the unit may be concerned by: %d; not to be used", wrong))
	}
	return lines
}

// faults are the first errors of the unit's data in words, and how many more there are; agencies answer for theirs.
func (n *Notice) faults(of fault.List) (lines []page.Line) {
	const most = 3
	e := &n.account
	errors := seq.Filter(of, isOfUnit)
	for _, d := range errors[:min(most, len(errors))] {
		lines = append(lines, page.Line{Text: n.fault(d)})
	}
	if more := len(errors) - most; more > 0 {
		lines = append(lines, page.Line{Text: e.Lang.AndMore(more)})
	}
	return lines
}

// fault is an error in words, with its cell, or the name of a whole file, and what to do.
func (n *Notice) fault(d fault.Diagnostic) string {
	lang, said := n.account.Lang, n.account.Lang.Message(d)
	switch hint := ". " + text.Capital(lang.UnitHint(d)) + "."; {
	case path.Base(path.Dir(d.Pos.File())) != "self":
		return text.Capital(said)
	case d.Pos.Sheet() != "":
		return text.Capital(said) + " (" + lang.Place(d.Pos) + ")" + hint
	default:
		return lang.Text("File %s: %s", path.Base(d.Pos.File()), said) + hint
	}
}

// belowMean are the areas below the mean; the table of areas has the figures.
func (n *Notice) belowMean() string {
	u := n.account.Unit
	areas := seq.Filter(seq.Pointers(u.Block.Areas),
		func(area *analysis.BlockArea) bool { return area.BelowMean(u.Standing) })
	return strings.Join(seq.Map(areas,
		func(area *analysis.BlockArea) string { return area.Area.Code + " " + area.Area.Title }), "; ")
}

// areas are the parts of the total; without rows where none was published.
func (n *Notice) areas() *page.Table {
	e := &n.account
	t := e.areas()
	if line := e.Unit.Standing.Card.Published; line != nil && len(line.Areas) > 0 {
		t = e.publishedAreas()
	}
	t.Title[0] = e.say("2. Points by area")
	return t
}

// causes are how the maximum becomes the total, cause by cause. Each figure is rounded for itself, as in other tables.
func (n *Notice) causes() *page.Table {
	e := &n.account
	card, lost := e.Unit.Standing.Card, e.Unit.Losses
	t := &page.Table{
		Title: []string{e.say("3. From the maximum to the total")},
		Columns: []page.Column{{Head: e.say("What")}, {Head: e.say("Points"), Numeric: true},
			{Head: e.say("Left"), Numeric: true}},
		Drawing: &page.Chart{Title: e.say("From the maximum to the total"), Description: e.lostBy()},
	}
	exact, left := scoring.Points{}, scoring.Points{}
	step := func(label string, by scoring.Points) {
		before := left
		exact = exact.Add(by)
		left = e.figure(exact)
		change := e.figure(by)
		if change.IsZero() && !by.IsZero() {
			return // less than a unit of the last digit
		}
		shown := trueMinus(e.Lang.Decimal(change, e.decimals()))
		t.Rows = append(t.Rows, []page.Cell{page.Word(label), page.Word(shown), e.cell(exact)})
		t.Drawing.Bars = append(t.Drawing.Bars, page.Bar{Label: label, Figure: shown, From: before, To: left})
	}
	step(e.say("Maximum"), card.Max)
	if !card.Bonus.IsZero() {
		step(e.say("Bonus"), card.Bonus)
	}
	for _, amount := range lost.Causes {
		step(text.Capital(e.Lang.Cause(amount.Cause)), amount.Points.Neg())
	}
	sum := e.cell(exact)
	sum.Strong = true
	t.Rows = append(t.Rows, []page.Cell{{Text: e.say("Total"), Strong: true}, {}, sum})
	t.Drawing.Bars = append(t.Drawing.Bars, page.Bar{Label: e.say("Total"),
		Figure: e.Lang.Decimal(left, e.decimals()), To: left})
	return t
}

// mostCriteria is how many criteria a notice names one by one.
const mostCriteria = 6

// costliest are the criteria that cost most, each with the reason in full.
func (n *Notice) costliest(lost []analysis.Leaf) *page.Table {
	e := &n.account
	t := &page.Table{Title: []string{e.say("4. Criteria that cost most")}}
	type leaf = analysis.Leaf
	fill(t, []column[leaf]{
		word(e.say("Code"), 0, func(l leaf) string { return l.Line.Criterion.Code }),
		name(e.say("Criterion"), func(l leaf) string { return l.Line.Criterion.Title }),
		figure(e.say("Maximum"), 0, func(l leaf) page.Cell { return e.cell(l.Line.Max) }),
		figure(e.say("Result"), 0, func(l leaf) page.Cell { return e.cell(l.Line.Points()) }),
		figure(e.Lang.Say("Mất trong tổng điểm", "Lost of the total"), 0,
			func(l leaf) page.Cell { return e.cell(l.Lost) }),
		word(e.say("Reason"), 0, func(l leaf) string { return n.why(l) }),
	}, lost[:min(mostCriteria, len(lost))])
	t.Notes = e.amendedAmong(seq.Map(lost[:len(t.Rows)], func(l leaf) *scoring.Criterion { return l.Line.Criterion }))
	t.Notes = append(t.Notes, page.Lines(n.factors(lost[:len(t.Rows)])...)...)
	if others := lost[len(t.Rows):]; len(others) > 0 {
		sum := scoring.Points{}
		for _, l := range others {
			sum = sum.Add(l.Lost)
		}
		t.Notes = append(t.Notes, page.Line{Text: e.say("Other criteria: %d; together they lost %s points.",
			len(others), e.printed(sum))})
	}
	return t
}

// factors say why a point of a criterion is not one of the total; none where it is.
func (n *Notice) factors(lost []analysis.Leaf) []string {
	e := &n.account
	var factors []string
	for _, l := range lost {
		if !l.Factor.Equal(scoring.Whole(1)) {
			factors = append(factors, l.Line.Criterion.Code+" × "+e.Lang.Value(l.Factor))
		}
	}
	return listed(e.say("Lost of the total = (maximum − result) × what a point of the criterion adds to the total: "),
		factors)
}

// why is why points were lost, with a council's reason in full, and whose decision it was.
func (n *Notice) why(leaf analysis.Leaf) string {
	l := *leaf.Line
	if wrong := n.account.wrong(l); wrong != "" {
		return wrong
	}
	text, last := n.account.because(leaf), l.Steps.Last()
	switch {
	case !leaf.Causes.Of(analysis.Undecided).IsZero() && l.Owner != "":
		return text + " (" + n.account.Round.AgencyName(l.Owner) + ")"
	case last == nil || last.Agency == "" || len(l.Grounds()) > 1: // or the text names each
		return text
	case l.Criterion.HasSelf() && !l.Unclaimed && l.Change().IsZero():
		return text + cmp.Or(n.backAgain(l), n.account.say("; left so by %s", n.account.Round.AgencyName(last.Agency)))
	}
	return text + " (" + n.account.Round.AgencyName(last.Agency) + ")"
}

// backAgain are the decisions that together left the points as the unit claimed them; empty where none changed any.
func (n *Notice) backAgain(l scoring.Line) (said string) {
	e := &n.account
	for _, step := range l.Steps {
		if !step.Change.IsZero() {
			said += fmt.Sprintf("; %s → %s (%s)", e.Lang.Value(step.Before), e.Lang.Value(step.After),
				e.Round.AgencyName(step.Agency))
		}
	}
	return said
}
