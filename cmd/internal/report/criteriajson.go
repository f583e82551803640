package report

import (
	"parindex/cmd/internal/record"
	"strings"

	"parindex/criteria/diff"
	"parindex/scoring"
)

type treeReport struct {
	Schema     int          `json:"schema"`
	Pack       string       `json:"pack"`
	Regulation []choiceJSON `json:"regulation,omitempty"`
	Sets       []setJSON    `json:"sets"`
}

type choiceJSON struct {
	Key   string `json:"key"`
	Value any    `json:"value"`
}

type setJSON struct {
	setSummary
	Previous string          `json:"previous,omitempty"`
	Tree     []criterionJSON `json:"tree"`
	Bonus    []criterionJSON `json:"bonus,omitempty"`
	Penalty  []criterionJSON `json:"penalty,omitempty"`
}

type criterionReport struct {
	Schema   int         `json:"schema"`
	Criteria []foundJSON `json:"criteria"`
}

type foundJSON struct {
	Pack      string        `json:"pack"`
	Set       string        `json:"set"`
	Criterion criterionJSON `json:"criterion"`
}

type criterionJSON struct {
	Code      string          `json:"code"`
	Title     string          `json:"title"`
	Max       scoring.Points  `json:"max"`
	Weight    *scoring.Points `json:"weight,omitempty"`
	Rule      string          `json:"rule,omitempty"`
	Scale     []string        `json:"scale,omitempty"` // in words
	Appraiser string          `json:"appraiser,omitempty"`
	Evidence  string          `json:"evidence,omitempty"`
	Source    *record.Text    `json:"source,omitempty"`
	Was       []string        `json:"was,omitempty"`
	ValidFrom string          `json:"valid_from,omitempty"`
	ValidTo   string          `json:"valid_to,omitempty"`
	Earlier   []earlierJSON   `json:"earlier,omitempty"`
	Criteria  []criterionJSON `json:"criteria,omitempty"`
}

type earlierJSON struct {
	Until  string         `json:"until"`
	Source *record.Text   `json:"source,omitempty"` // of the text that superseded it
	Title  string         `json:"title"`
	Max    scoring.Points `json:"max"`
	Rule   string         `json:"rule,omitempty"`
	Scale  []string       `json:"scale,omitempty"`
}

func (v *Criteria) treeJSON() treeReport {
	report := treeReport{Schema: 1, Pack: v.ID, Sets: []setJSON{}}
	for _, choice := range diff.Choices(v.Regulation) {
		if choice.Value != nil {
			report.Regulation = append(report.Regulation, choiceJSON{choice.Key, v.value(choice.Value)})
		}
	}
	for i, summary := range summaryOf(v.Pack).Sets {
		set := v.Sets[i]
		report.Sets = append(report.Sets, setJSON{
			summary, set.Previous, v.listJSON(set.Areas, ""), v.listJSON(set.Bonus, ""), v.listJSON(set.Penalty, ""),
		})
	}
	return report
}

// value is a choice for programs; a scale of classes only in words.
func (v *Criteria) value(value any) any {
	if scale, ok := value.(*scoring.ClassScale); ok {
		return v.Lang.Value(scale)
	}
	return value
}

func (v *Criteria) listJSON(list []*scoring.Criterion, agency string) []criterionJSON {
	var all []criterionJSON
	for _, c := range list {
		if c.Agency != "" {
			all = append(all, v.criterionJSON(c, c.Agency))
		} else {
			all = append(all, v.criterionJSON(c, agency))
		}
	}
	return all
}

func (v *Criteria) criterionJSON(c *scoring.Criterion, agency string) criterionJSON {
	node := criterionJSON{
		Code: c.Code, Title: c.Title, Max: c.Max, Weight: c.Weight, Appraiser: agency, Evidence: c.Evidence,
		Source: record.TextOf(c.Source), Was: c.Was, ValidFrom: c.Valid.From, ValidTo: c.Valid.To,
		Criteria: v.listJSON(c.Children, agency),
	}
	node.Rule, node.Scale = v.ruleJSON(c)
	for _, e := range c.Earlier {
		before := earlierJSON{Until: e.Date, Source: record.TextOf(e.Source), Title: e.Title, Max: e.Max}
		before.Rule, before.Scale = v.ruleJSON(&scoring.Criterion{Max: e.Max, Rule: e.Rule})
		node.Earlier = append(node.Earlier, before)
	}
	return node
}

func (v *Criteria) ruleJSON(c *scoring.Criterion) (kind string, scale []string) {
	if c.Rule == nil {
		return "", nil
	}
	return c.Rule.Kind(), strings.Split(v.Lang.Scale(c), "\n")
}
