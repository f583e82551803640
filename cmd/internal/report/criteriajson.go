package report

import (
	"cmp"
	"strings"

	"parindex/cmd/internal/record"
	"parindex/criteria/diff"
	"parindex/scoring"
)

func (v *Criteria) treeJSON() object {
	var choices, sets = []object{}, []object{}
	for _, c := range diff.Choices(v.Regulation) {
		if c.Value != nil {
			choices = append(choices, object{{"key", c.Key}, {"value", v.value(c.Value)}})
		}
	}
	for i, summary := range summaryOf(v.Pack).Sets {
		set := v.Sets[i]
		sets = append(sets, object{
			{"", summary},
			{"previous?", set.Previous},
			{"tree", v.listJSON(set.Areas, "")},
			{"bonus?", v.listJSON(set.Bonus, "")},
			{"penalty?", v.listJSON(set.Penalty, "")},
		})
	}
	return object{{"schema", 1}, {"pack", v.ID}, {"regulation?", choices}, {"sets", sets}}
}

// value is a choice for programs; a scale of classes only in words.
func (v *Criteria) value(value any) any {
	if scale, ok := value.(*scoring.ClassScale); ok {
		return v.Lang.Value(scale)
	}
	return value
}

func (v *Criteria) listJSON(list []*scoring.Criterion, agency string) []object {
	var all []object
	for _, c := range list {
		all = append(all, v.criterionJSON(c, cmp.Or(c.Agency, agency)))
	}
	return all
}

func (v *Criteria) criterionJSON(c *scoring.Criterion, agency string) object {
	return object{
		{"code", c.Code},
		{"title", c.Title},
		{"max", c.Max},
		{"weight?", c.Weight},
		{"", v.ruleJSON(c)},
		{"appraiser?", agency},
		{"evidence?", c.Evidence},
		{"source?", record.TextOf(c.Source)},
		{"was?", c.Was},
		{"valid_from?", c.Valid.From},
		{"valid_to?", c.Valid.To},
		{"earlier?", each(c.Earlier, v.earlierJSON)},
		{"criteria?", v.listJSON(c.Children, agency)},
	}
}

// earlierJSON has the source of the text that superseded it.
func (v *Criteria) earlierJSON(e scoring.Amendment) object {
	return object{
		{"until", e.Date},
		{"source?", record.TextOf(e.Source)},
		{"title", e.Title},
		{"max", e.Max},
		{"", v.ruleJSON(&scoring.Criterion{Max: e.Max, Rule: e.Rule})},
	}
}

// ruleJSON has the scale in words.
func (v *Criteria) ruleJSON(c *scoring.Criterion) object {
	if c.Rule == nil {
		return nil
	}
	return object{{"rule", c.Rule.Kind()}, {"scale", strings.Split(v.Lang.Scale(c), "\n")}}
}
