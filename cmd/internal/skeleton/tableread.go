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

// tableReading reads the lines of a table one after the other.
type tableReading struct {
	*Table
	def    string // the id of the first set, where no line says one
	counts bool   // codes are numbers, so that letters and Roman numerals are parts
	set    *scoring.CriteriaSet
	part   *extraPart // of bonus items or penalties, nil outside one
	parts  []*extraPart
	nodes  map[string]*scoring.Criterion // by set and code
	lines  map[*scoring.Criterion]workbook.ListedCriterion
}

func newTableReading(t *Table, def string, listed []workbook.ListedCriterion) *tableReading {
	return &tableReading{Table: t, def: def, nodes: map[string]*scoring.Criterion{},
		lines:  map[*scoring.Criterion]workbook.ListedCriterion{},
		counts: slices.ContainsFunc(listed, func(l workbook.ListedCriterion) bool { return begins(l.Code) })}
}

// line reads one line: a total, a part of the table, or a criterion.
func (r *tableReading) line(l workbook.ListedCriterion) {
	r.enter(l.Set)
	if l.IsSum {
		r.takeCeilings(l)
		r.set.Max, r.set.MaxPos = l.Max.Number, given(l.Max)
		return
	}
	if strings.Contains(l.Agency, ":") { // points of a scale, behind a separator that was not quoted
		r.Faults.Add(fault.New(codeListedShifted, l.Pos, "criterion", l.Code, "found", l.Agency))
	}
	if l.Lost || (l.Code == "" || r.counts && isSection().MatchString(l.Code)) && r.isPart(l) {
		r.lackCodes(r.takeCeilings(l))
		return
	}
	if r.part != nil {
		l = r.part.take(l)
	}
	l.Code, l.Cases = r.codeOf(l), r.takeCeilings(l)
	if l.Max.Number.Sign() < 0 { // of a penalty it is what that takes
		l.Max.Number = l.Max.Number.Neg()
		if r.listOf(l) != "penalty" {
			r.Faults.Add(fault.New(codeListedNegative, l.Max.Pos, "criterion", l.Code, "max", l.Max.Number))
		}
	}
	r.add(l, r.node(l))
}

// enter goes on with the set that a line names, if it names one.
func (r *tableReading) enter(name string) {
	id := fold.Slug(name)
	if id == "" && r.set == nil {
		id = cmp.Or(r.def, "tieu-chi") // a file may be called “(1)” or “表”
	}
	if id != "" && (r.set == nil || r.set.ID != id) {
		r.set, r.part = r.Table.set(id, name), nil
	}
}

// isPart says whether a line is only a heading of what follows: of bonus items or penalties, or of areas that add up
// to it. Below a Roman numeral is an area.
func (r *tableReading) isPart(l workbook.ListedCriterion) bool {
	r.part = nil
	switch isExtra := extras().MatchString(l.Title); {
	case isExtra:
		r.part = &extraPart{l, map[string][]*scoring.Criterion{}, r.set}
		r.parts = append(r.parts, r.part)
	case !isRoman(l.Code):
		r.set.Max, r.set.MaxPos = r.set.Max.Add(l.Max.Number), given(l.Max)
	}
	return r.part != nil || !isRoman(l.Code)
}

// node is the criterion that a line is of.
func (r *tableReading) node(l workbook.ListedCriterion) *scoring.Criterion {
	node := &scoring.Criterion{Code: l.Code, Title: l.Title, Max: l.Max.Number, Agency: agencyOf(l),
		Evidence: l.Evidence, Places: scoring.Places{Pos: l.Pos, MaxPos: given(l.Max)}}
	agencies := agenciesOf(l.Agency)
	if len(agencies) > 1 {
		r.joint[node] = strings.Join(agencies, "; ")
	}
	r.nameAgency(node.Agency, agencies[0])
	return node
}

// add puts a criterion where its kind and its code say.
func (r *tableReading) add(l workbook.ListedCriterion, node *scoring.Criterion) {
	key := r.listOf(l)
	r.nodes[r.set.ID+"/"+l.Code], r.lines[node], r.extras[node] = node, l, key != ""
	if r.part != nil {
		r.part.items[key] = append(r.part.items[key], node)
	}
	switch {
	case key == "bonus":
		r.set.Bonus = append(r.set.Bonus, node)
	case key == "penalty":
		r.set.Penalty = append(r.set.Penalty, node)
	case !r.place(r.set, r.nodes, node):
		r.lackCodes(l.Cases)
	}
}

// listOf is the list of bonus items or penalties that a line belongs to, by the part that it stands in, else by its
// title or its kind; empty for others.
func (r *tableReading) listOf(l workbook.ListedCriterion) string {
	kind, part := kindOf(l), l.Title
	isItem := extras().MatchString(part) && !strings.Contains(l.Code, ".")
	if r.part != nil {
		part, isItem = r.part.Title, true
	}
	switch {
	case isItem && isPenalty(part, l), !isItem && (strings.Contains(kind, "điểm trừ") || kind == "penalty"):
		return "penalty"
	case isItem, strings.Contains(kind, "thưởng"), kind == "bonus":
		return "bonus"
	}
	return ""
}

// finishSet makes the rules of a set, adds it up and checks it.
func (r *tableReading) finishSet(set *scoring.CriteriaSet) {
	for _, item := range slices.Concat(set.Bonus, set.Penalty) {
		r.finish(item, r.lines)
	}
	var sum scoring.Points
	for _, area := range set.Areas {
		r.finish(area, r.lines)
		sum = sum.Add(area.Max)
	}
	if set.MaxPos.IsZero() {
		set.Max = sum
	}
	r.tellGaps("", set.Areas)
	set.AppraisedMax, set.SurveyMax = set.Split()
	r.Faults.Add(set.Check()...)
}
