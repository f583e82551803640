package report

import (
	"parindex/criteria/diff"
	"parindex/scoring"
)

func (d *Differences) json() object {
	id := func(set *scoring.CriteriaSet) string { return set.ID }
	return object{
		{"schema", 1},
		{"old", d.Old},
		{"new", d.New},
		{"different", !d.IsEmpty()},
		{"regulation", each(d.Regulation, d.changeJSON)},
		{"sets_added", each(d.Added, id)},
		{"sets_removed", each(d.Removed, id)},
		{"sets", each(d.Sets, d.setJSON)},
	}
}

func (d *Differences) setJSON(c diff.SetChange) object {
	var totals []object
	for _, t := range c.Totals {
		totals = append(totals, totalJSON(t))
	}
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
