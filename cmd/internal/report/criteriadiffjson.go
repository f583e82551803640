package report

import (
	"parindex/criteria/diff"
	"parindex/scoring"
)

type diffJSON struct {
	Schema     int             `json:"schema"`
	Old        string          `json:"old"`
	New        string          `json:"new"`
	Different  bool            `json:"different"`
	Regulation []changeJSON    `json:"regulation"`
	Added      []string        `json:"sets_added"`
	Removed    []string        `json:"sets_removed"`
	Sets       []setChangeJSON `json:"sets"`
}

type changeJSON struct {
	Key string `json:"key"`
	Old any    `json:"old"`
	New any    `json:"new"`
}

type setChangeJSON struct {
	Old      string           `json:"old"`
	New      string           `json:"new"`
	Changes  []changeJSON     `json:"changes"`
	Criteria []nodeChangeJSON `json:"criteria"`
	Totals   []totalJSON      `json:"totals"`
}

type nodeChangeJSON struct {
	Change  string         `json:"change"` // added, removed or changed
	OldCode string         `json:"old_code,omitempty"`
	NewCode string         `json:"new_code,omitempty"`
	Title   string         `json:"title"`
	Max     scoring.Points `json:"max"`
	Moved   bool           `json:"moved"`
	Merged  []string       `json:"merged,omitempty"` // further codes that are part of it
	Changes []changeJSON   `json:"changes"`
	Rule    *scaleChange   `json:"rule,omitempty"`
}

type scaleChange struct {
	Old []string `json:"old"`
	New []string `json:"new"`
}

type totalJSON struct {
	Of   string          `json:"of"`
	Code string          `json:"code,omitempty"`
	Old  *scoring.Points `json:"old"`
	New  *scoring.Points `json:"new"`
}

func (d *Differences) json() diffJSON {
	report := diffJSON{
		Schema: 1, Old: d.Old, New: d.New, Different: !d.IsEmpty(), Regulation: d.changesJSON(d.Regulation),
		Added: ids(d.Added), Removed: ids(d.Removed), Sets: []setChangeJSON{},
	}
	for _, c := range d.Sets {
		set := setChangeJSON{Old: c.Old.ID, New: c.New.ID, Changes: d.changesJSON(c.Changes), Criteria: []nodeChangeJSON{}}
		for _, n := range c.Nodes {
			set.Criteria = append(set.Criteria, d.nodeJSON(n))
		}
		for _, t := range c.Totals {
			set.Totals = append(set.Totals, totalOf(t))
		}
		report.Sets = append(report.Sets, set)
	}
	return report
}

func ids(sets []*scoring.CriteriaSet) []string {
	list := []string{}
	for _, set := range sets {
		list = append(list, set.ID)
	}
	return list
}

func (d *Differences) changesJSON(changes []diff.Change) []changeJSON {
	list := []changeJSON{}
	v := Criteria{Lang: d.Lang}
	for _, c := range changes {
		list = append(list, changeJSON{c.Key, v.value(c.Old), v.value(c.New)})
	}
	return list
}

func (d *Differences) nodeJSON(n diff.NodeChange) nodeChangeJSON {
	node := nodeChangeJSON{Moved: n.Moved, Changes: d.changesJSON(n.Changes)}
	switch {
	case n.Old == nil:
		node.Change, node.NewCode, node.Title, node.Max = "added", n.New.Code, n.New.Title, n.New.Max
	case n.New == nil:
		node.Change, node.OldCode, node.Title, node.Max = "removed", n.Old.Code, n.Old.Title, n.Old.Max
	default:
		node.Change, node.OldCode, node.NewCode = "changed", n.Old.Code, n.New.Code
		node.Title, node.Max = n.New.Title, n.New.Max
	}
	for _, merged := range n.Merged {
		node.Merged = append(node.Merged, merged.Code)
	}
	if n.Rule {
		node.Rule = &scaleChange{d.scale(n.Old), d.scale(n.New)}
	}
	return node
}

func totalOf(t diff.Total) totalJSON {
	total := totalJSON{Of: t.Of, Old: t.Old, New: t.New}
	if t.Area != nil {
		total.Code = t.Area.Code
	}
	return total
}
