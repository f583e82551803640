package skeleton

import (
	"cmp"
	"slices"
	"strings"

	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Table is the criteria sets that a table lists.
type Table struct {
	Sets   []*scoring.CriteriaSet
	Faults fault.List // each at its cell
	// Open counts the leaves whose way to earn points has still to be written.
	Open int

	rules    map[*scoring.Criterion]listedRule
	agencies []scoring.Agency // that it names
	joint    map[*scoring.Criterion]string
	extras   map[*scoring.Criterion]bool // bonus items and penalties
	// caps are what a set's bonus items or penalties come to together, where they could come to other sums, by the set
	// and the key of the list; those without a key are of what cannot be told.
	caps  map[string]ceiling
	Coded []Coded // codes that were rewritten by the part above them
}

// FromTable makes criteria sets of the lines of a table. Lines that name no set are of the one before; def is the id of
// the first where nothing is said. What is wrong with the sets is told at the cells of the table, else at the whole.
// Sums are not checked of a table of which only a part could be read.
func FromTable(listed []workbook.ListedCriterion, def string, whole fault.Position, partly bool) *Table {
	t := &Table{rules: map[*scoring.Criterion]listedRule{}, joint: map[*scoring.Criterion]string{},
		extras: map[*scoring.Criterion]bool{}, caps: map[string]ceiling{}}
	if seq.All(listed, func(l workbook.ListedCriterion) bool { return l.IsSum }) {
		t.Faults.Add(fault.New(codeListedNone, whole))
		return t
	}
	listed = withHeadings(listed)
	r := newTableReading(t, def, listed)
	if r.counts {
		listed = t.recode(listed)
	}
	for _, l := range listed {
		r.line(l)
	}
	for _, set := range t.Sets {
		r.finishSet(set)
	}
	r.finishParts()
	if partly || slices.ContainsFunc(listed, func(l workbook.ListedCriterion) bool { return l.Lost }) {
		t.Faults = slices.DeleteFunc(t.Faults, func(d fault.Diagnostic) bool {
			return slices.Contains([]fault.Code{scoring.CodeSumMismatch, scoring.CodeTotalMismatch, codeListedGap},
				d.Code)
		})
	}
	return t
}

// set is that of an id, a new one where there is none.
func (t *Table) set(id, title string) *scoring.CriteriaSet {
	for _, set := range t.Sets {
		if set.ID == id {
			return set
		}
	}
	set := &scoring.CriteriaSet{ID: id, Title: title, Self: scoring.DeclaredEntry, Aggregate: scoring.SumOfPoints}
	t.Sets = append(t.Sets, set)
	return set
}

func isRoman(code string) bool { return code != "" && strings.Trim(code, "IVX") == "" }

func isNumber(code string) bool { return code != "" && strings.Trim(code, "0123456789") == "" }

// agencyOf is who appraises: the council what it scores, whoever appraises the rest of the area.
func agencyOf(l workbook.ListedCriterion) string {
	if l.Agency == "" && strings.Contains(kindOf(l), "hội đồng") {
		return scoring.UndeclaredCouncil
	}
	return fold.Slug(agenciesOf(l.Agency)[0])
}

var nextAgency = pattern(`\s*[;+\n]\s*|(?:\s*[,/]|\s(?:và|[-–])\s)\s*((?:sở|văn phòng|ban|thanh tra|công an|ubnd|cục|` +
	`hội đồng|đơn vị) )`)

// agenciesOf are those that a cell names: the first appraises.
func agenciesOf(cell string) []string {
	return strings.Split(nextAgency().ReplaceAllString(strings.TrimLeft(cell, "-–•* "), "\n$1"), "\n")
}

// nameAgency keeps the name of an agency. The council is one that is called so.
func (t *Table) nameAgency(id, name string) {
	is := func(a scoring.Agency) bool { return a.ID == id }
	if name != "" && !slices.ContainsFunc(t.agencies, is) {
		council := strings.HasPrefix(id, scoring.UndeclaredCouncil)
		t.agencies = append(t.agencies, scoring.Agency{ID: id, Name: name, Council: council})
	}
}

// given is the place of a number that could be read; others are in no sum.
func given(in scoring.Input) (at fault.Position) {
	if in.State == scoring.Given {
		return in.Pos
	}
	return at
}

// place puts a node below the one whose code its own begins with, if there is one.
func (t *Table) place(set *scoring.CriteriaSet, nodes map[string]*scoring.Criterion, node *scoring.Criterion) bool {
	at := strings.LastIndex(node.Code, ".")
	if at < 0 {
		set.Areas = append(set.Areas, node)
		return true
	}
	parent := nodes[set.ID+"/"+node.Code[:at]]
	if parent == nil {
		t.Faults.Add(fault.New(codeListedOrphan, node.Pos, "criterion", node.Code, "parent", node.Code[:at]))
		return false
	}
	node.Agency = cmp.Or(node.Agency, parent.Agency)
	parent.Children = append(parent.Children, node)
	return true
}

// lackCodes says that rows without a code are no part of a scale.
func (t *Table) lackCodes(cases []workbook.ListedCase) {
	for _, c := range cases {
		t.Faults.Add(c.Lacking)
	}
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
		if seq.All(node.Children, func(c *scoring.Criterion) bool { return !c.MaxPos.IsZero() }) {
			node.MaxPos = line.Max.Pos
		}
	case blank:
		t.Faults.Add(fault.New(codeListedMaxBlank, line.Max.Pos, "criterion", node.Code))
	}
	if !node.IsLeaf() {
		t.lackCodes(line.Cases)
		return
	}
	line.Scale = t.scaleOf(line)
	if line.Max.State != scoring.Given { // which was told
		node.Rule = scoring.Typed{}
		return
	}
	rule := ruleOf(line, t.extras[node])
	t.rules[node], node.Rule, node.RulePos = rule, rule.Rule, line.ScalePos
	if rule.open || len(rule.asks) > 0 {
		t.Open++
	}
}
