package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/record"
	"parindex/cmd/internal/text"
	"parindex/criteria/diff"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// Differences are those between two packs, under the names that the user gave.
type Differences struct {
	*diff.Difference
	Old, New string
	Lang     text.Lang
}

// Document is the differences for people.
func (d *Differences) Document() *page.Document {
	doc := &page.Document{Title: []string{d.Old + " → " + d.New}}
	if d.IsEmpty() {
		doc.Blocks = append(doc.Blocks, page.Paragraph(d.Lang.Text("no difference in meaning")))
	}
	if len(d.Uncompared) > 0 {
		doc.Blocks = append(doc.Blocks, page.Paragraph(d.Lang.Text("Not read, so not compared: ")+
			strings.Join(d.Uncompared, ", ")))
	}
	for _, line := range d.sections() {
		doc.Blocks = append(doc.Blocks, page.Section{Line: line})
	}
	return doc
}

// JSON writes the differences for programs.
func (d *Differences) JSON(w io.Writer) error { return record.Encode(w, d.json()) }

func (d *Differences) sections() (list []page.Line) {
	say := d.Lang.Text
	for _, file := range []struct {
		heading string
		changes []diff.Change
	}{
		{say("Regulation"), d.Regulation}, {say("Survey definition (survey.yaml)"), d.Survey}, {say("Worked examples (cases.yaml)"), d.Cases},
	} {
		if len(file.changes) > 0 {
			list = append(list, page.Under(file.heading, d.changes(file.changes)...))
		}
	}
	if len(d.Added) > 0 {
		list = append(list, page.Under(say("Sets added"), d.sets(d.Added)...))
	}
	if len(d.Removed) > 0 {
		list = append(list, page.Under(say("Sets removed"), d.sets(d.Removed)...))
	}
	for i := range d.Sets {
		list = append(list, d.set(&d.Sets[i]))
	}
	return list
}

func (d *Differences) sets(sets []*scoring.CriteriaSet) []page.Line {
	return seq.Map(sets, func(set *scoring.CriteriaSet) page.Line {
		return page.Under(fmt.Sprintf("%s %s (%s)", set.ID, set.Title, d.Lang.Points(set.Max)))
	})
}

func (d *Differences) changes(changes []diff.Change) []page.Line {
	var list []page.Line
	for _, c := range changes {
		old, new := d.Lang.Value(c.Old), d.Lang.Value(c.New)
		line := fmt.Sprintf("%s: %s → %s", keyLabel(c.Key, d.Lang), old, new)
		if differ := d.Lang.Alike(old, new); differ != "" {
			line += " (" + differ + ")"
		}
		list = append(list, page.Under(line))
	}
	return list
}

func (d *Differences) set(c *diff.SetChange) page.Line {
	o := page.Under(d.Lang.Text("Set %s · %s", arrow(c.Old.ID, c.New.ID), c.New.Title), d.changes(c.Changes)...)
	for _, n := range c.Nodes {
		o.Below = append(o.Below, d.node(n))
	}
	o.Below = append(o.Below, d.totals(c))
	return o
}

// node begins with a sign: + new, − gone, ~ changed.
func (d *Differences) node(n diff.NodeChange) page.Line {
	switch {
	case n.Old == nil:
		o := page.Under(fmt.Sprintf("+ %s %s (%s)", n.New.Code, n.New.Title, d.Lang.Points(n.New.Max)))
		if n.New.Rule != nil {
			o.Below = signedLines("+", d.scale(n.New))
		}
		return o
	case n.New == nil:
		return page.Under(fmt.Sprintf("− %s %s (%s)", n.Old.Code, n.Old.Title, d.Lang.Points(n.Old.Max)))
	}
	o := page.Under("~ " + arrow(n.Old.Code, n.New.Code) + " " + n.New.Title)
	for _, merged := range n.Merged {
		o.Below = append(o.Below, page.Under(d.Lang.Text("includes %s %s (%s)",
			merged.Code, merged.Title, d.Lang.Points(merged.Max))))
	}
	o.Below = append(o.Below, d.changes(n.Changes)...)
	if n.Rule {
		o.Below = append(o.Below, d.rule(n))
	}
	return o
}

// rule is the lines of the scale that differ; all of them where only their
// order does.
func (d *Differences) rule(n diff.NodeChange) page.Line {
	old, new := d.scale(n.Old), d.scale(n.New)
	gone, come := without(old, new), without(new, old)
	if len(gone)+len(come) == 0 {
		gone, come = old, new
	}
	return page.Under(d.Lang.Text("scale:"), append(signedLines("−", gone), signedLines("+", come)...)...)
}

// scale is a rule in words; a node without one is divided further.
func (d *Differences) scale(c *scoring.Criterion) []string {
	if c.Rule == nil {
		return []string{d.Lang.Text("divided into criteria below it")}
	}
	return d.Lang.Rule(scoring.OfTree, c)
}

func without(list, other []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(line string) bool { return slices.Contains(other, line) })
}

func signedLines(sign string, texts []string) []page.Line {
	return seq.Map(texts, func(text string) page.Line { return page.Under(sign + " " + text) })
}

// totals is the effect on areas that weigh differently, and on the whole.
func (d *Differences) totals(c *diff.SetChange) page.Line {
	o := page.Under(d.Lang.Text("Effect on the totals:"))
	for _, t := range c.Totals {
		if t.Differs() {
			o.Below = append(o.Below, page.Under(fmt.Sprintf("%s: %s → %s%s", d.of(t), d.figure(t.Old), d.figure(t.New),
				d.by(t))))
		}
	}
	if len(o.Below) == 0 {
		return page.Under(d.Lang.Text("No area, part or total weighs differently"))
	}
	if whole := c.Totals[wholeOf(c.Totals)]; !whole.Differs() {
		o.Below = append(o.Below, page.Under(d.of(whole)+": "+d.figure(whole.New)+d.Lang.Text(", unchanged")))
	}
	return o
}

func wholeOf(totals []diff.Total) int {
	return slices.IndexFunc(totals, func(t diff.Total) bool { return t.Of == diff.Whole })
}

func (d *Differences) of(t diff.Total) string {
	if t.Of == diff.Area {
		return d.Lang.Text("area ") + t.Area.Code + " " + t.Area.Title
	}
	return d.Lang.Term("sum", t.Of)
}

func (d *Differences) figure(p *scoring.Points) string {
	if p == nil {
		return "–"
	}
	return d.Lang.Number(*p)
}

// by is the difference with its sign, where both are known.
func (d *Differences) by(t diff.Total) string {
	if t.Old == nil || t.New == nil {
		return ""
	}
	by := t.New.Sub(*t.Old)
	return " (" + page.Signed(by.Sign(), strings.TrimSpace(d.Lang.Number(by))) + ")"
}

func (d *Differences) json() object {
	id := func(set *scoring.CriteriaSet) string { return set.ID }
	return object{
		{"schema", 1},
		{"old", d.Old},
		{"new", d.New},
		{"different", !d.IsEmpty()},
		{"regulation", each(d.Regulation, d.changeJSON)},
		{"survey", each(d.Survey, d.changeJSON)},
		{"cases", each(d.Cases, d.changeJSON)},
		{"not_compared", append([]string{}, d.Uncompared...)},
		{"sets_added", each(d.Added, id)},
		{"sets_removed", each(d.Removed, id)},
		{"sets", each(d.Sets, d.setJSON)},
	}
}

func (d *Differences) setJSON(c diff.SetChange) object {
	totals := seq.Map(c.Totals, totalJSON)
	return object{
		{"old", c.Old.ID},
		{"new", c.New.ID},
		{"changes", each(c.Changes, d.changeJSON)},
		{"criteria", each(c.Nodes, d.nodeJSON)},
		{"totals", totals}, // null without any
	}
}

func (d *Differences) changeJSON(c diff.Change) object {
	v := Criteria{Lang: d.Lang}
	return object{{"key", c.Key}, {"old", v.value(c.Old)}, {"new", v.value(c.New)}}
}

// nodeJSON is a criterion that was added, removed or changed; further ones that are part of it
// are merged.
func (d *Differences) nodeJSON(n diff.NodeChange) object {
	change, before, after, shown := "changed", "", "", n.New
	switch {
	case n.Old == nil:
		change = "added"
	case n.New == nil:
		change, shown = "removed", n.Old
	}
	if n.Old != nil {
		before = n.Old.Code
	}
	if n.New != nil {
		after = n.New.Code
	}
	var rule object
	if n.Rule {
		rule = object{{"old", d.scale(n.Old)}, {"new", d.scale(n.New)}}
	}
	return object{
		{"change", change},
		{"old_code?", before},
		{"new_code?", after},
		{"title", shown.Title},
		{"max", shown.Max},
		{"moved", n.Moved},
		{"merged?", each(n.Merged, func(c *scoring.Criterion) string { return c.Code })},
		{"changes", each(n.Changes, d.changeJSON)},
		{"rule?", rule},
	}
}

func totalJSON(t diff.Total) object {
	code := ""
	if t.Area != nil {
		code = t.Area.Code
	}
	return object{{"of", t.Of}, {"code?", code}, {"old", t.Old}, {"new", t.New}}
}
