package report

import (
	"fmt"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/account"
)

// criterion is how one node came to its points.
func (e *Account) criterion() []page.Block {
	c := e.Criterion
	node := c.Line.Criterion
	o := page.Under(node.Code + " " + node.Title)
	o.Field(e.say("Part of"), within(c.Path))
	o.Field(e.say("Maximum"), e.Lang.Number(node.Max)+e.at(node.MaxPos))
	o.Field(e.say("Source"), (&Criteria{}).source(node.Source))
	o.Field(e.say("Appraised by"), e.owner())
	if x := c.Line.Excluded; x != nil {
		o.Field(e.say("Not applicable, by the line for %s", x.Code), e.grounds(*x)+e.at(x.Pos))
	}
	if node.IsLeaf() {
		o.Below = append(o.Below, e.leaf()...)
	} else {
		o.Below = append(o.Below, e.branch())
	}
	o.Field(e.say("Result"), e.outcome())
	o.Field(e.say("Lost of the total"), e.lossOf(node))
	return e.withFaults([]page.Block{page.Section{Line: o}}, c.Faults)
}

// leaf goes from the rule to the points, a step each.
func (e *Account) leaf() []page.Line {
	steps := []page.Line{e.rule()}
	for _, earlier := range e.Criterion.Line.Criterion.Earlier {
		steps = append(steps, (&Criteria{Lang: e.Lang}).earlier(e.Criterion.Line.Part, e.Criterion.Line.Criterion, earlier))
	}
	steps = append(steps, e.cells()...)
	steps = append(steps, e.asked()...)
	steps = append(steps, e.working()...)
	line := e.Criterion.Line
	if line.Criterion.HasSelf() && !e.left() {
		self := e.Lang.Value(line.Self)
		if line.Unusable {
			self = e.say("not usable, counts 0")
		}
		steps = append(steps, page.Under(e.say("Self points: ")+self))
	}
	switch {
	case line.Excluded != nil:
		steps = append(steps, e.idle()...)
	case !line.Criterion.IsSurvey():
		steps = append(steps, e.ledger())
	}
	steps = append(steps, e.growth()...)
	return append(steps, e.others()...)
}

// rule is the scale, with the alternative that holds among those that do not.
func (e *Account) rule() page.Line {
	node, w := e.Criterion.Line.Criterion, e.Criterion.Line.Work()
	o := page.Under(e.say("Rule") + e.at(node.RulePos) + ":")
	if w == nil || w.Chosen < 0 {
		o.Below = page.Lines(e.Lang.Rule(e.Criterion.Line.Part, text.In(e.Unit.Round, node))...)
		return o
	}
	intro, alternatives := e.Lang.Alternatives(e.Criterion.Line.Part, node, w.Alternatives)
	o.Below = page.Lines(intro...)
	for i, line := range alternatives {
		o.Below = append(o.Below, page.Under(e.mark(w, i)+line))
	}
	return o
}

// mark says whether an alternative is the chosen one.
func (e *Account) mark(w *scoring.Working, i int) string {
	if i == w.Chosen {
		return e.say("✓ this one applies: ")
	}
	if w.InOrder && i > w.Chosen {
		return e.say("– not reached: ")
	}
	return e.say("✗ not: ")
}

// cells are what was read, each at its place.
func (e *Account) cells() []page.Line {
	var list []page.Line
	for _, cell := range e.Criterion.Cells {
		place := e.place(cell.Input.Pos)
		list = append(list, page.Under(strings.TrimSpace(fmt.Sprintf("%s: %s = %s", place, e.fieldOf(cell),
			e.found(cell.Input)))))
	}
	line := e.Criterion.Line
	switch {
	case len(list) > 0:
		list = append(list, e.beside(line.Entry)...)
		return []page.Line{page.Under(e.say("Data:"), list...)}
	case line.Excluded != nil, line.Criterion.IsSurvey() && e.incomplete(): // asked says why
		return nil
	case line.Criterion.IsSurvey():
		said := e.say("Data: no survey result")
		if line.NoSurvey {
			said += "; " + e.Lang.Term("no_survey", string(e.Unit.Round.SurveyPolicy()))
		}
		return []page.Line{page.Under(said)}
	case line.Criterion.HasSelf() && !e.Criterion.Line.Part.IsItem():
		return []page.Line{page.Under(e.noRow())}
	}
	return nil
}

// beside is what the unit wrote beside its data.
func (e *Account) beside(entry *scoring.Entry) []page.Line {
	var o page.Line
	if entry != nil {
		o.Field(e.Lang.Say("Tài liệu kiểm chứng", "Evidence"), entry.Evidence)
		o.Field(e.say("Explanation"), entry.Explanation)
		o.Field(e.say("Note"), entry.Note)
	}
	return o.Below
}

// noRow is why nothing of the unit's was read.
func (e *Account) noRow() string {
	switch card := e.Unit.Standing.Card; {
	case card.Missing:
		return e.say("Data: the unit handed in no self-assessment")
	case card.Absent:
		return e.say("Data: not counted, because the self-assessment came too late")
	}
	return e.say("Data: the unit's workbook has no such row")
}

// fieldOf is what a cell is for.
func (e *Account) fieldOf(cell account.Cell) string {
	switch {
	case cell.Field.Label != "":
		return cell.Field.Label
	case cell.Field.Name == "points":
		return e.say("self points")
	case cell.Field.Name == "satisfaction":
		return e.say("satisfaction")
	case cell.Field.Name == "choice":
		return e.say("choice")
	}
	return cell.Field.Name
}

func (e *Account) found(in scoring.Input) string {
	switch {
	case in.State == scoring.Blank:
		return e.say("(blank)")
	case in.State == scoring.Bad:
		return e.say("(unusable, counts 0)")
	case in.Text != "":
		return in.Text
	}
	return e.Lang.Value(in.Number)
}

// working is what the rule made of the data.
func (e *Account) working() []page.Line {
	w := e.Criterion.Line.Work()
	if w == nil {
		return nil
	}
	o := page.Line{}
	rate, points := e.exact(w.Percent), e.exact(w.Points)
	if declared := e.declared(); declared != "" {
		rate = declared + e.comesTo(w.Percent)
		if most := e.Criterion.Line.Criterion.Max; w.Points.Mul(scoring.Whole(100)).Equal(w.Percent.Mul(most)) {
			points = declared + " × " + e.Lang.Number(most) + e.comesTo(w.Points)
		}
	}
	if w.Rated {
		o.Field(e.say("Rate"), rate+"%")
	}
	line := e.Criterion.Line
	if rule, is := line.Criterion.Rule.(scoring.Deduction); is {
		for _, cost := range rule.Costs(line.Criterion.Max, line.Entry.Inputs) {
			o.Field(e.say("Off for ")+cost.Label, e.Lang.Value(cost.Points))
		}
	}
	if w.NoCases != "" {
		o.Below = append(o.Below, e.noCases()...)
	}
	o.Field(e.say("By the rule"), points+e.rounded(w.Points))
	return o.Below
}

// declared is a rate as the unit declared it, "1159/1814", where it does not end in percent; else nothing.
func (e *Account) declared() string {
	cells := e.Criterion.Cells
	if len(cells) != 2 || cells[0].Field.Name != "numerator" || e.Paper ||
		!strings.HasPrefix(e.Lang.Value(e.Criterion.Line.Work().Percent), "≈") {
		return ""
	}
	return e.Lang.Number(cells[0].Input.Number) + "/" + e.Lang.Number(cells[1].Input.Number)
}

// comesTo is what follows a formula: " = 2", " ≈ 66,6667".
func (e *Account) comesTo(p scoring.Points) string {
	if about, is := strings.CutPrefix(e.Lang.Value(p), "≈"); is {
		return " ≈ " + strings.TrimSpace(about)
	}
	return " = " + e.Lang.Value(p)
}

// rounded says what became of a leaf's points where leaves are rounded.
func (e *Account) rounded(p scoring.Points) string {
	rounding := e.Unit.Round.Regulation.Rounding
	if rounding.Points == nil || rounding.Leaf(p).Equal(p) {
		return ""
	}
	return fmt.Sprintf(" → %s (%s)", e.Lang.Value(rounding.Leaf(p)), e.Lang.Rounded(rounding.Mode, *rounding.Points))
}

// branch is a node's children with what they came to.
func (e *Account) branch() page.Line {
	o := page.Under(e.say("Sum of:"))
	for _, line := range e.Criterion.Children {
		result := e.counted(line)
		if line.Excluded != nil {
			result += e.say(" (not applicable)")
		}
		o.Field(line.Criterion.Code+" "+line.Criterion.Title, result)
	}
	return o
}

// counted is what a node counts, of how much: nothing of nothing is not 0.
func (e *Account) counted(line scoring.Line) string {
	if line.Max.IsZero() {
		return e.say("not counted")
	}
	return fmt.Sprintf("%s / %s", e.Lang.Value(line.Points()), e.Lang.Value(line.Max))
}

// left says whether the node is left out of both points and maximum.
func (e *Account) left() bool {
	return e.Criterion.Line.Excluded != nil && e.Criterion.Line.Max.IsZero()
}

// outcome is what the node counts.
func (e *Account) outcome() string {
	line := e.Criterion.Line
	if e.Criterion.Line.Part.IsItem() {
		return e.item(line)
	}
	result := e.counted(line)
	if percent, ok := line.Index(); ok {
		result += " = " + e.percent(percent)
	}
	return result
}

// item is what a bonus or penalty item gives or takes, before the cap of its kind.
func (e *Account) item(line scoring.Line) string {
	value, reg := e.Lang.Points(line.Appraised), e.Unit.Round.Regulation
	words, limit := e.say("%s on"), reg.BonusCap
	if line.Part == scoring.Penalty {
		words, limit = e.say("%s off"), reg.PenaltyCap
	}
	if limit.Points != nil {
		words += e.say("; at most %s of this kind in all", e.Lang.Number(*limit.Points))
	}
	return fmt.Sprintf(words, value)
}
