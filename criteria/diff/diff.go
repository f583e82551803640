// Package diff compares two packs, or two criteria sets, by what they
// mean: what layout, comments and sources say makes no difference.
package diff

import (
	"fmt"
	"slices"
	"strings"

	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/compare"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// Pack is one of the two texts that are compared.
type Pack struct {
	ID         string
	Regulation *scoring.Regulation // nil where only sets are compared
	Sets       []*scoring.CriteriaSet
	Survey     *survey.Definition // nil where there is none
	Cases      *criteria.Cases    // the same
	Unread     []string           // names of files that could not be read
}

// Change is a choice that two texts make differently; Old or New is nil where
// one of them does not make it.
type Change struct {
	Key      string
	Old, New any
}

// Difference is how the new text differs from the old.
type Difference struct {
	Regulation     []Change
	Survey, Cases  []Change
	Uncompared     []string // files that could not be read on a side, sorted
	Removed, Added []*scoring.CriteriaSet
	Sets           []SetChange // only those that differ
}

// SetChange is how a set differs from the one it followed.
type SetChange struct {
	Old, New *scoring.CriteriaSet
	Changes  []Change
	Nodes    []NodeChange // in the order of the new set; then what was removed
	Totals   []Total
}

// NodeChange is what became of a criterion: Old is nil for a new one, New for
// one that is gone.
type NodeChange struct {
	Old, New *scoring.Criterion
	Merged   []*scoring.Criterion // further old ones that are part of the new one
	Moved    bool                 // to another place than its parent's move explains
	Changes  []Change
	Rule     bool // the rules differ
}

// IsEmpty says whether there is no difference in meaning.
func (d *Difference) IsEmpty() bool {
	return len(d.Regulation)+len(d.Survey)+len(d.Cases)+len(d.Removed)+len(d.Added)+len(d.Sets) == 0
}

// Compare finds the differences. Sets are paired by id, or by what a new set
// says it follows; a single set on each side is a pair in any case.
func Compare(old, new Pack) *Difference {
	d := &Difference{Uncompared: slices.Compact(slices.Sorted(slices.Values(slices.Concat(old.Unread, new.Unread))))}
	if old.Regulation != nil && new.Regulation != nil {
		d.Regulation = changes(append(Choices(old.Regulation), nameChoices(old.Regulation)...),
			append(Choices(new.Regulation), nameChoices(new.Regulation)...))
	}
	if !slices.Contains(d.Uncompared, criteria.SurveyFile) {
		d.Survey = changes(surveyChoices(old.Survey), surveyChoices(new.Survey))
	}
	if !slices.Contains(d.Uncompared, criteria.CasesFile) {
		d.Cases = changes(caseChoices(old.Cases), caseChoices(new.Cases))
	}
	taken := map[*scoring.CriteriaSet]bool{}
	for _, set := range new.Sets {
		before := predecessor(set, old, new)
		if before == nil || taken[before] {
			d.Added = append(d.Added, set)
			continue
		}
		taken[before] = true
		if change := compareSets(before, set, set.Previous == old.ID+"/"+before.ID); !change.isEmpty() {
			d.Sets = append(d.Sets, change)
		}
	}
	for _, set := range old.Sets {
		if !taken[set] {
			d.Removed = append(d.Removed, set)
		}
	}
	isKnown := func(set *scoring.CriteriaSet) bool { return !slices.Contains(d.Uncompared, set.ID+".yaml") }
	d.Added, d.Removed = seq.Filter(d.Added, isKnown), seq.Filter(d.Removed, isKnown)
	return d
}

func predecessor(set *scoring.CriteriaSet, old, new Pack) *scoring.CriteriaSet {
	if len(old.Sets) == 1 && len(new.Sets) == 1 {
		return old.Sets[0]
	}
	for _, before := range old.Sets {
		if set.Previous == old.ID+"/"+before.ID {
			return before
		}
	}
	return seq.First(old.Sets, func(before *scoring.CriteriaSet) bool { return before.ID == set.ID })
}

func (c *SetChange) isEmpty() bool { return len(c.Changes)+len(c.Nodes) == 0 }

// changes are the keys that two lists of choices differ in, in the order of the
// new list; then what only the old one has.
func changes(old, new []Choice) []Change {
	list, known := differing(old, new), seq.By(new, keyOfChoice)
	for _, c := range differing(new, old) {
		if _, both := known[c.Key]; !both {
			list = append(list, Change{c.Key, c.New, c.Old})
		}
	}
	return list
}

// differing are the choices of a list that another does not make, or makes otherwise. An item that the other lacks is
// told once, as a whole.
func differing(from, to []Choice) (list []Change) {
	known, told := seq.By(from, keyOfChoice), "\x00"
	for _, c := range to {
		before := known[c.Key].Value
		text, isWhole := c.Value.(whole)
		switch {
		case strings.HasPrefix(c.Key, told), isWhole && before != nil, !isWhole && same(before, c.Value):
		case isWhole:
			list, told = append(list, Change{c.Key, nil, string(text)}), c.Key+"."
		default:
			list = append(list, Change{c.Key, before, c.Value})
		}
	}
	return list
}

func keyOfChoice(c Choice) string { return c.Key }

// same says whether two values mean the same.
func same(a, b any) bool { return spell(a) == spell(b) }

// spell writes a value so that equal texts mean equal values.
func spell(v any) string {
	scale, ok := v.(*scoring.ClassScale)
	if !ok {
		return fmt.Sprint(v)
	}
	parts := []string{string(scale.By), string(scale.On)}
	for _, level := range scale.Levels {
		parts = append(parts, fmt.Sprintf("%q %s %t", level.Name, level.Edge, level.Open))
	}
	for _, limit := range scale.Caps {
		parts = append(parts, fmt.Sprintf("%q %s %q", limit.Code, limit.Below, limit.AtMost))
	}
	return strings.Join(parts, "; ")
}

// compareSets pairs the criteria of two sets and says what became of each.
// Follows says that the codes under "was" are those of the old set.
func compareSets(old, new *scoring.CriteriaSet, follows bool) SetChange {
	m := match(old, new, follows)
	c := SetChange{Old: old, New: new, Changes: changes(setChoices(old), setChoices(new)), Totals: totals(m)}
	c.Changes = m.unknown(c.Changes)
	for _, n := range m.new {
		if change, differs := m.change(n); differs {
			c.Nodes = append(c.Nodes, change)
		}
	}
	for _, n := range m.old {
		if !m.taken[n.Criterion] {
			c.Nodes = append(c.Nodes, NodeChange{Old: n.Criterion})
		}
	}
	return c
}

func (m *matcher) change(n node) (NodeChange, bool) {
	before := m.before[n.Criterion]
	if before == nil {
		return NodeChange{New: n.Criterion}, true
	}
	c := NodeChange{
		Old: before, New: n.Criterion, Merged: m.merged[n.Criterion], Moved: m.moved(n),
		Changes: m.unknown(changes(nodeChoices(before), nodeChoices(n.Criterion))),
		Rule:    !scoring.MeanSame(before.Rule, n.Rule),
	}
	if m.inherits(n) {
		c.Changes = slices.DeleteFunc(c.Changes, func(c Change) bool { return c.Key == "appraiser" })
	}
	return c, c.Moved || c.Rule || len(c.Changes)+len(c.Merged) > 0
}

// unknown leaves out what a set that follows the other says of that: the criteria are paired by it.
func (m *matcher) unknown(list []Change) []Change {
	return slices.DeleteFunc(list, func(c Change) bool { return m.follows && (c.Key == "previous" || c.Key == "was") })
}

// inherits says whether who appraises a criterion follows from its parent, in
// both sets.
func (m *matcher) inherits(n node) bool {
	above := m.parentOf(m.before[n.Criterion])
	return n.parent != nil && above != nil && m.before[n.parent] == above &&
		n.Agency == n.parent.Agency && m.before[n.Criterion].Agency == above.Agency
}

// RegulationEdits are what changes from one regulation to the next in how points become an
// index, a rank, a class or a consequence, each made by itself. Keys are those of YAML at
// the top.
func RegulationEdits(before, after *scoring.Regulation) (list []compare.Edit) {
	var seen []string
	for _, change := range changes(Choices(before), Choices(after)) {
		key, _, _ := strings.Cut(change.Key, ".")
		if take, effective := takes[key]; effective && !slices.Contains(seen, key) {
			edited := *before
			take(&edited, after)
			list, seen = append(list, compare.Edit{Regulation: &edited, Key: key}), append(seen, key)
		}
	}
	return list
}

// NotCarried are the keys in which regulations differ and that change nothing where answers are carried, since points
// stand as they were decided.
func NotCarried(before, after *scoring.Regulation) (keys []string) {
	for _, change := range changes(Choices(before), Choices(after)) {
		key, _, _ := strings.Cut(change.Key, ".")
		if takes[key] == nil && key != "title" {
			keys = append(keys, key)
		}
	}
	return keys
}

// OtherSurvey says whether two surveys may count the same answers otherwise: another title does not.
func OtherSurvey(before, after *survey.Definition) bool {
	return slices.ContainsFunc(changes(surveyChoices(before), surveyChoices(after)),
		func(c Change) bool { return c.Key != "survey.title" })
}

// takes take what a key says into another regulation.
var takes = map[string]func(into, from *scoring.Regulation){
	"not_applicable": func(into, from *scoring.Regulation) { into.NotApplicable = from.NotApplicable },
	"no_survey":      func(into, from *scoring.Regulation) { into.NoSurvey = from.NoSurvey },
	"late":           func(into, from *scoring.Regulation) { into.Late = from.Late },
	"bonus_cap":      func(into, from *scoring.Regulation) { into.BonusCap = from.BonusCap },
	"penalty_cap":    func(into, from *scoring.Regulation) { into.PenaltyCap = from.PenaltyCap },
	"index":          func(into, from *scoring.Regulation) { into.Index = from.Index },
	"rounding":       func(into, from *scoring.Regulation) { into.Rounding = from.Rounding },
	"rank":           func(into, from *scoring.Regulation) { into.Rank = from.Rank },
	"classes":        func(into, from *scoring.Regulation) { into.Classes = from.Classes },
	"consequences":   func(into, from *scoring.Regulation) { into.Consequences = from.Consequences },
}
