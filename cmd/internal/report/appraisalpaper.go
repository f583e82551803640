package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/overview"
	"parindex/scoring/seq"
)

// CouncilList is what the council has before it, on paper: every criterion that was changed,
// was given points or waits for a decision, and below them the bonus and penalty that nobody but the council gives.
func (v *Appraisal) CouncilList() *page.Document {
	d := v.paperList(v.say("List for the appraisal council"),
		v.leaves(func(l overview.Leaf) bool { return isChanged(l) || wasCut(l) }))
	if items := v.councilItems(); len(items) > 0 {
		d.Blocks = append(d.Blocks, page.Section{Line: page.Under(v.say("Only the council decides"), items...)})
	}
	return d
}

// councilItems are the bonus and penalty criteria that only a council gives points by, with how many units it has not
// decided on.
func (v *Appraisal) councilItems() (lines []page.Line) {
	type item struct{ block, code string }
	var items []item
	words, open := map[item]string{}, map[item]int{}
	for _, card := range v.Cards {
		for _, l := range card.Lines {
			c, at := l.Criterion, item{card.Block.ID, l.Criterion.Code}
			if !l.Part.IsItem() || !c.IsLeaf() || c.HasSelf() || l.Excluded != nil || !v.councils(l.Owner) ||
				!slices.Contains(v.Overview.Blocks, card.Block) {
				continue
			}
			if words[at] == "" {
				items = append(items, at)
				words[at] = fmt.Sprintf("%s: %s %s%s", card.Block.Name, c.Code, c.Title+v.takenOff(l),
					v.say(", at most %s", v.Lang.Points(c.Max)))
			}
			if l.Steps.Last() == nil {
				open[at]++
			}
		}
	}
	for _, at := range items {
		lines = append(lines, page.Line{Text: words[at] + v.say("; units without a decision: %d", open[at])})
	}
	return lines
}

// councils says whether what belongs to an agency is a council's to decide.
func (v *Appraisal) councils(owner string) bool {
	return owner == "" || slices.ContainsFunc(v.Round.Agencies, func(a scoring.Agency) bool {
		return a.ID == owner && a.DecidesOnUnits()
	})
}

// wasCut says whether a decision took points, also where a later one gave all of them back: the unit explained it, and
// the council has to see both.
func wasCut(l overview.Leaf) bool {
	return l.Outcome == overview.Cut || l.Line.HasReply() ||
		slices.ContainsFunc(l.Decisions, func(d overview.Decision) bool { return d.Outcome == overview.Cut })
}

// ExplanationList is what decisions took from units, with what they answered, on paper.
func (v *Appraisal) ExplanationList() *page.Document {
	title := v.say("Points that were cut, also where given back later, with explanations")
	cut := v.leaves(wasCut)
	if len(cut) == 0 || slices.ContainsFunc(cut, func(l overview.Leaf) bool { return l.Line.HasReply() }) {
		return v.paperList(title, cut)
	}
	d := v.paperList(title, nil)
	d.Blocks = []page.Block{page.Paragraph(v.say(
		"Criteria cut: %d. No unit explained any; they are in the list for the appraisal council.", len(cut)))}
	return d
}

// paperList is leaves below the names of their units. What nobody has a reason for is not there.
func (v *Appraisal) paperList(title string, leaves []overview.Leaf) *page.Document {
	d, paper := v.head(), v.councilPaper()
	d.Title, d.Paper = []string{title, v.Overview.Round.Title}, v.paperOf(&paper)
	if len(leaves) == 0 {
		d.Blocks = []page.Block{page.Paragraph(v.say("There is none"))}
		return d
	}
	owners, open := v.owners(leaves), manyOpen(leaves)
	grounds := func(l overview.Leaf) string { return v.grounds(l, owners[l.Card] == "") }
	given := len(open) > 0 || slices.ContainsFunc(leaves, func(l overview.Leaf) bool { return grounds(l) != "" })
	t := v.leafTable(v.say("Criteria"), leaves,
		name("", func(l overview.Leaf) page.Cell { return v.ownedUnit(l, owners[l.Card]) }),
		when(given, reasons(v.say("Reason; the unit's explanation"), grounds)))
	if !given {
		t.Notes = append(t.Notes, page.Line{Text: v.say("No reason and no explanation is given")})
	}
	cards := v.openTogether(t, leaves, open)
	t.Notes = append(t.Notes, page.Line{Text: v.say("Units in this list: %d", len(slices.Compact(slices.Clone(cards))))})
	byUnit(t, func(i int) *scoring.Scorecard { return cards[i] })
	d.Blocks = []page.Block{t}
	return d
}

// ownedUnit is the unit of a leaf, with the agency that all of its leaves belong to and that decided on them.
func (v *Appraisal) ownedUnit(l overview.Leaf, owner string) page.Cell {
	unit := unitOf(l.Card)
	if owner != "" && decidedBy(l) != "" {
		if unit.Marked { // the mark is of the unit, not of the agency
			unit.Text, unit.Marked = unit.Text+page.Mark, false
		}
		unit.Text += v.say(" – appraised by: ") + owner
	}
	return unit
}

// fewOpen is how many criteria of a unit at most wait for a decision in rows of their own.
const fewOpen = 3

func waits(l overview.Leaf) bool {
	return l.Outcome == overview.Undecided && l.Line.Part == scoring.OfTree
}

// manyOpen are the criteria that wait for a decision, of each unit of which many do.
func manyOpen(leaves []overview.Leaf) map[*scoring.Scorecard][]overview.Leaf {
	open := map[*scoring.Scorecard][]overview.Leaf{}
	for _, l := range leaves {
		if waits(l) {
			open[l.Card] = append(open[l.Card], l)
		}
	}
	maps.DeleteFunc(open, func(_ *scoring.Scorecard, waiting []overview.Leaf) bool { return len(waiting) <= fewOpen })
	return open
}

// openTogether puts the criteria of a unit that wait for a decision into one row where they are
// many; the cards are those of the rows.
func (v *Appraisal) openTogether(t *page.Table, leaves []overview.Leaf,
	open map[*scoring.Scorecard][]overview.Leaf) (cards []*scoring.Scorecard) {
	var rows [][]page.Cell
	for i, l := range leaves {
		if waiting := open[l.Card]; waits(l) && len(waiting) > 0 {
			if l.Line.Criterion != waiting[0].Line.Criterion {
				continue
			}
			v.sumOpen(t, i, waiting)
		}
		rows, cards = append(rows, t.Rows[i]), append(cards, l.Card)
	}
	t.Rows = rows
	return cards
}

// sumOpen makes a row that of all criteria which wait.
func (v *Appraisal) sumOpen(t *page.Table, row int, waiting []overview.Leaf) {
	var codes []string
	var most, self, change scoring.Points
	for _, l := range waiting {
		codes = append(codes, l.Line.Criterion.Code)
		most, self, change = most.Add(l.Line.Max), self.Add(l.Line.Self), change.Add(l.Change())
	}
	for head, cell := range map[string]page.Cell{
		"Code": {}, "Criterion": page.Word(v.say("Criteria not yet appraised: %d", len(codes))),
		"Maximum": v.cell(most), "Self": v.cell(self), "Change": v.changeCell(change),
		"Reason; the unit's explanation": page.Word(strings.Join(codes, "; ")),
	} {
		t.Rows[row][columnNamed(t, v.say(head))] = cell
	}
}

// owners are the agencies that decided on all leaves of a unit, where the criteria give them to no other.
func (v *Appraisal) owners(leaves []overview.Leaf) map[*scoring.Scorecard]string {
	owners := map[*scoring.Scorecard]string{}
	for _, l := range leaves {
		name := v.agency(decidedBy(l))
		other, seen := owners[l.Card]
		if owner := l.Line.Owner; seen && other != name || owner != "" && owner != decidedBy(l) {
			name = ""
		}
		owners[l.Card] = name
	}
	return owners
}

// decidedBy is the agency of the last decision, or the one that has to decide.
func decidedBy(l overview.Leaf) string {
	if last := l.Line.Steps.Last(); last != nil && last.Agency != "" {
		return last.Agency
	}
	return l.Line.Owner
}

// grounds is why a leaf was decided so, by whom where its unit's heading does not say it, and
// what the unit explained.
func (v *Appraisal) grounds(l overview.Leaf, owned bool) string {
	steps := seq.Filter(l.Line.Steps, scoring.Step.Counts)
	if len(steps) > 1 || len(steps) == 1 && l.Line.Unusable && !l.Line.IsGranted() {
		return v.inTurn(l, steps)
	}
	text := v.reason(l, owned)
	if text == "" && l.Outcome == overview.Granted {
		text = v.say("gives the points")
	}
	if owned && len(l.Line.Grounds()) == 0 {
		none := v.say("no reason given")
		if l.Line.Steps.Last() == nil {
			none = v.say("no decision")
		}
		text = v.agency(decidedBy(l)) + ": " + cmp.Or(text, none)
	}
	if last := l.Line.Steps.Last(); last != nil && last.Day != "" {
		text += " (" + v.Lang.Day(last.Day) + ")"
	}
	if reply := v.explanation(l).Text; reply != "" {
		text += v.say(" – The unit explains: ") + reply
	}
	return text
}

// inTurn is each of several decisions on a leaf, with what the unit explained in between.
func (v *Appraisal) inTurn(l overview.Leaf, steps []scoring.Step) string {
	var said []string
	reply := v.explanation(l).Text
	for i, step := range steps {
		said = append(said, v.turn(step))
		if last := i+1 == len(steps); reply != "" && (last || steps[i+1].Stage != scoring.FirstAppraisal) {
			said, reply = append(said, v.say("the unit explains: ")+reply), ""
		}
	}
	return strings.Join(said, "; ")
}

// turn is what a decision did to the points of a leaf, and why.
func (v *Appraisal) turn(step scoring.Step) string {
	points := v.say("left at %s", v.Lang.Value(step.After))
	if !step.Change.IsZero() {
		points = v.Lang.Value(step.Before) + " → " + v.Lang.Value(step.After)
	}
	by := v.agency(step.Agency)
	if step.Stage != "" {
		by += ", " + v.Lang.Stage(step.Stage)
	}
	if step.Day != "" {
		by += ", " + v.Lang.Day(step.Day)
	}
	if step.Reason == "" && step.Change.IsZero() {
		return by + ": " + points
	}
	return fmt.Sprintf("%s: %s (%s)", by, points, cmp.Or(step.Reason, v.say("no reason given")))
}

// byUnit makes the first column of a table, which names units, headings of their rows.
func byUnit(t *page.Table, unit func(row int) *scoring.Scorecard) {
	rows := t.Rows
	t.Columns, t.Rows = t.Columns[1:], nil
	for i, row := range rows {
		if i == 0 || unit(i) != unit(i-1) {
			row[0].Strong = true
			t.Rows = append(t.Rows, row[:1])
		}
		t.Rows = append(t.Rows, row[1:])
	}
}
