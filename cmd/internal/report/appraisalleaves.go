package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/overview"
	"parindex/scoring/seq"
)

// detail is criterion by criterion what was decided on one unit, or by one agency.
func (v *Appraisal) detail() *page.Document {
	d := v.head()
	d.Title = d.Title[:2]
	for _, u := range v.Overview.Units {
		if u.Card.Unit.ID == v.Unit {
			d.Title = append(d.Title, v.say("Unit: ")+u.Card.Unit.Name)
		}
	}
	if v.Agency != "" {
		d.Title = append(d.Title, v.say("Agency: ")+v.agency(v.Agency))
	}
	shown, unchanged := []overview.Leaf(nil), 0
	for _, l := range v.leaves(v.isAsked) {
		if v.All || isChanged(l) {
			shown = append(shown, l)
		} else {
			unchanged++
		}
	}
	type leaf = overview.Leaf
	t := v.leafTable(v.say("Criterion by criterion"), shown,
		when(v.Unit == "", name(v.say("Unit"), func(l leaf) page.Cell { return unitOf(l.Card) })),
		when(v.Agency == "", wrapped(v.say("Agency"), func(l leaf) string { return v.agency(decidedBy(l)) }).spare(4)),
		reasons(v.say("Reason"), func(l leaf) string { return v.reason(l, false) }),
		when(slices.ContainsFunc(shown, func(l leaf) bool { return l.Line.Reply != nil }),
			word(v.say("The unit's explanation"), 7, v.explanation)))
	if unchanged > 0 {
		t.Notes = append(t.Notes, page.Line{Text: v.say(
			"Not shown, since their points did not change: criteria %d", unchanged)})
	}
	d.Blocks, d.Data = []page.Block{t}, v.rows()
	return d
}

// isAsked says whether the report is about a leaf.
func (v *Appraisal) isAsked(l overview.Leaf) bool {
	decided := func(d overview.Decision) bool { return d.Agency == v.Agency }
	return (v.Unit == "" || l.Card.Unit.ID == v.Unit) &&
		(v.Agency == "" || l.Line.Owner == v.Agency || slices.ContainsFunc(l.Decisions, decided))
}

// isChanged says whether councils made another figure of a leaf, or still have to say, or nobody knows.
func isChanged(l overview.Leaf) bool {
	return l.Outcome != overview.Confirmed && (l.Outcome != overview.Kept || !l.Change().IsZero()) || l.Line.Unusable
}

// leaves are those that are wanted, unit by unit: units that wait for a decision or have
// faults are first.
func (v *Appraisal) leaves(wanted func(overview.Leaf) bool) (list []overview.Leaf) {
	list = seq.Filter(v.Overview.Leaves, wanted)
	slices.SortStableFunc(list, func(a, b overview.Leaf) int { return cmp.Compare(urgency(a), urgency(b)) })
	return list
}

func urgency(l overview.Leaf) int {
	switch {
	case len(l.Card.Waiting) > 0:
		return 0
	case l.Card.Faulty:
		return 1
	}
	return 2
}

// leafTable is what became of each leaf: of which unit, and why.
func (v *Appraisal) leafTable(title string, leaves []overview.Leaf, unit column[overview.Leaf],
	why ...column[overview.Leaf]) *page.Table {
	t := &page.Table{Title: []string{fmt.Sprintf("%s: %d", title, len(leaves))}}
	fill(t, append([]column[overview.Leaf]{unit,
		word(v.say("Code"), 0, func(l overview.Leaf) string { return l.Line.Criterion.Code }),
		word(v.say("Criterion"), 6, func(l overview.Leaf) string {
			return l.Line.Criterion.Title + v.takenOff(l.Line)
		}),
		figure(v.say("Maximum"), 5, func(l overview.Leaf) page.Cell { return v.cell(attainable(l.Line)) }),
		figure(v.say("Self"), 2, func(l overview.Leaf) page.Cell {
			return v.selfOf(l.Line, v.cell(l.Line.Self))
		}),
		figure(v.say("Appraised"), 0, func(l overview.Leaf) page.Cell {
			if l.Outcome == overview.Undecided {
				return page.Cell{Text: v.say("to do"), Tone: page.Warning}
			}
			return v.cell(l.Line.Appraised)
		}),
		figure(v.say("Change"), 1, func(l overview.Leaf) page.Cell {
			return shownIf(l.Line.Criterion.HasSelf() && !l.Line.Unusable, v.changeCell(l.Change()), "–")
		}),
	}, why...), leaves)
	t.Notes = v.faultNote(slices.Compact(seq.Map(leaves, func(l overview.Leaf) *scoring.Scorecard { return l.Card })))
	return t
}

// selfOf is what a unit gave itself on a leaf: a dash where units do not score it, a word where it cannot be used.
func (r *Result) selfOf(l scoring.Line, cell page.Cell) page.Cell {
	if l.Unusable {
		return page.Word(r.say("not usable"))
	}
	return shownIf(l.Criterion.HasSelf(), cell, "–")
}

// takenOff says of a penalty that its points are taken off, so that more of them are a cut.
func (r *Result) takenOff(l scoring.Line) string {
	if l.Part != scoring.Penalty {
		return ""
	}
	return r.say(" (points taken off)")
}

// attainable is the maximum of a line; an item adds none to the total, and still has its own.
func attainable(l scoring.Line) scoring.Points {
	if l.Part.IsItem() && l.Excluded == nil {
		return l.Criterion.Max
	}
	return l.Max
}

// reason is why a leaf has the points decided last. Each reason names its agency where there are several and, if that
// is wanted, also else.
func (v *Appraisal) reason(l overview.Leaf, named bool) string {
	grounds := l.Line.Grounds()
	for _, step := range grounds {
		named = named || step.Agency != decidedBy(l)
	}
	if !named {
		return l.Line.Reason()
	}
	return strings.Join(seq.Map(grounds, func(step scoring.Step) string {
		return v.agency(step.Agency) + ": " + step.Reason
	}), "; ")
}

// explanation is what the unit explained of a leaf, and whether that came late.
func (v *Appraisal) explanation(l overview.Leaf) page.Cell {
	if !l.Line.HasReply() {
		return page.Cell{}
	}
	reply := l.Line.Reply
	return page.Word(cmp.Or(reply.Text, reply.Evidence) + v.Lang.DaysLate(reply))
}
