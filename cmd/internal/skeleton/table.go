package skeleton

import (
	"cmp"
	"slices"
	"strings"

	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// Table is the criteria sets that a table lists.
type Table struct {
	Sets   []*scoring.CriteriaSet
	Faults fault.List // each at its cell
	// Open counts the leaves whose way to earn points has still to be written.
	Open int

	rules map[*scoring.Criterion]listedRule
}

// FromTable makes criteria sets of the lines of a table. Lines that name no set are of the one before; def is the id of
// the first where nothing is said. What is wrong with the sets is told at the cells of the table.
func FromTable(listed []workbook.ListedCriterion, def string) *Table {
	t := &Table{rules: map[*scoring.Criterion]listedRule{}}
	var set *scoring.CriteriaSet
	nodes := map[string]*scoring.Criterion{}
	lines := map[*scoring.Criterion]workbook.ListedCriterion{}
	for _, l := range listed {
		id := fold.Slug(l.Set)
		if id == "" && set == nil {
			id = def
		}
		if id != "" && (set == nil || set.ID != id) {
			set = t.set(id)
		}
		node := &scoring.Criterion{Code: l.Code, Title: l.Title, Max: l.Max.Number, Agency: fold.Slug(l.Agency),
			Evidence: l.Evidence, Places: scoring.Places{Pos: l.Pos, MaxPos: l.Max.Pos}}
		nodes[set.ID+"/"+l.Code], lines[node] = node, l
		switch kind := fold.Name(l.Kind); {
		case strings.Contains(kind, "thưởng"), kind == "bonus":
			set.Bonus = append(set.Bonus, node)
		case strings.Contains(kind, "điểm trừ"), kind == "penalty":
			set.Penalty = append(set.Penalty, node)
		default:
			t.place(set, nodes, node)
		}
	}
	for _, set := range t.Sets {
		for _, item := range slices.Concat(set.Bonus, set.Penalty) {
			t.finish(item, lines)
		}
		for _, area := range set.Areas {
			t.finish(area, lines)
			set.Max = set.Max.Add(area.Max)
		}
		set.AppraisedMax, set.SurveyMax = set.Split()
		t.Faults.Add(set.Check()...)
	}
	return t
}

// set is that of an id, a new one where there is none.
func (t *Table) set(id string) *scoring.CriteriaSet {
	for _, set := range t.Sets {
		if set.ID == id {
			return set
		}
	}
	set := &scoring.CriteriaSet{ID: id, Self: scoring.DeclaredEntry, Aggregate: scoring.SumOfPoints}
	t.Sets = append(t.Sets, set)
	return set
}

// place puts a node below the one whose code its own begins with.
func (t *Table) place(set *scoring.CriteriaSet, nodes map[string]*scoring.Criterion, node *scoring.Criterion) {
	at := strings.LastIndex(node.Code, ".")
	if at < 0 {
		set.Areas = append(set.Areas, node)
		return
	}
	parent := nodes[set.ID+"/"+node.Code[:at]]
	if parent == nil {
		t.Faults.Add(fault.New(CodeListedOrphan, node.Pos, "criterion", node.Code, "parent", node.Code[:at]))
		return
	}
	node.Agency = cmp.Or(node.Agency, parent.Agency)
	parent.Children = append(parent.Children, node)
}

// finish gives leaves their rules, and branches without a maximum the sum of what is below.
func (t *Table) finish(node *scoring.Criterion, lines map[*scoring.Criterion]workbook.ListedCriterion) {
	line := lines[node]
	var sum scoring.Points
	for _, child := range node.Children {
		t.finish(child, lines)
		sum = sum.Add(child.Max)
	}
	blank := line.Max.State == scoring.Blank
	switch {
	case !node.IsLeaf() && blank:
		node.Max = sum
	case blank:
		t.Faults.Add(fault.New(CodeListedMaxBlank, line.Max.Pos, "criterion", node.Code))
	}
	if !node.IsLeaf() {
		return
	}
	if line.Max.State != scoring.Given { // which was told
		node.Rule = scoring.Typed{}
		return
	}
	rule := ruleOf(line)
	t.rules[node], node.Rule, node.RulePos = rule, rule.Rule, line.ScalePos
	if rule.open {
		t.Open++
	}
}
