package report

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/record"
	"parindex/cmd/internal/text"
	"parindex/criteria/diff"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// Criteria shows a pack, or some of its sets.
type Criteria struct {
	diff.Pack
	Lang text.Lang
	On   string // a day, as 2021-10-11: what is not in force then is marked; may be empty
	// Agencies have the names of those who appraise; others are called by their ids.
	Agencies []scoring.Agency
}

// Document is the choices of the regulation, and the tree of every set with its maxima.
func (v *Criteria) Document() *page.Document {
	d := &page.Document{}
	if v.Regulation != nil {
		d.Blocks = append(d.Blocks, page.Section{Line: v.regulation()})
	}
	for _, set := range v.Sets {
		d.Blocks = append(d.Blocks, v.tree(set))
	}
	return d
}

// JSON writes the same for programs.
func (v *Criteria) JSON(w io.Writer) error { return record.Encode(w, v.treeJSON()) }

func (v *Criteria) regulation() page.Line {
	r := v.Regulation
	o := page.Under(strings.Trim(fmt.Sprintf("%s · %s · %s", v.ID, r.Province, r.Title), " ·"))
	if source := v.source(r.Source); source != "" {
		o.Below = append(o.Below, page.Under(v.Lang.Text("source: ")+source))
	}
	for _, choice := range diff.Choices(r) {
		if choice.Value != nil && choice.Key != "title" {
			value := meant(choice.Key, v.Lang.Value(choice.Value), v.Lang)
			o.Below = append(o.Below, page.Under(keyLabel(choice.Key, v.Lang)+": "+value))
		}
	}
	return o
}

func (v *Criteria) setTitle(set *scoring.CriteriaSet) string {
	title := v.Lang.Text("%s · %s · at most %s points", set.ID, set.Title, v.Lang.Number(set.Max))
	if set.SurveyMax.IsZero() {
		return title
	}
	return title + v.Lang.Text(" (appraised %s, survey %s)",
		v.Lang.Number(set.AppraisedMax), v.Lang.Number(set.SurveyMax))
}

func (v *Criteria) tree(set *scoring.CriteriaSet) *page.Tree {
	say := v.Lang.Text
	t := &page.Tree{
		Title:    v.setTitle(set),
		Heads:    [3]string{say("Code"), say("Maximum"), say("Criterion")},
		Branches: v.branches(set.Areas, "", 0),
	}
	for _, extra := range []struct {
		heading string
		items   []*scoring.Criterion
	}{{say("Bonus"), set.Bonus}, {say("Penalty"), set.Penalty}} {
		if len(extra.items) > 0 {
			t.Branches = append(t.Branches, page.Branch{Name: extra.heading, Sentence: extra.heading + ":"})
			t.Branches = append(t.Branches, v.branches(extra.items, "", 1)...)
		}
	}
	return t
}

// branches are nodes and those below them. A node is named with what sets it apart
// from others.
func (v *Criteria) branches(criteria []*scoring.Criterion, agency string, depth int) (list []page.Branch) {
	for _, c := range criteria {
		most, marks := v.Lang.Number(c.Max), bracketed(v.marks(c, agency))
		list = append(list, page.Branch{
			Depth: depth, Code: c.Code, Figure: most, Name: c.Title + marks,
			Sentence: v.Lang.Text("%s %s: %s points", c.Code, c.Title, most) + marks,
		})
		list = append(list, v.branches(c.Children, cmp.Or(c.Agency, agency), depth+1)...)
	}
	return list
}

// agencyName is what an agency is called; empty where that is not known.
func (v *Criteria) agencyName(id string) string {
	if a := seq.Find(v.Agencies, func(a *scoring.Agency) bool { return a.ID == id }); a != nil {
		return a.Name
	}
	return ""
}

// marks are what sets a criterion apart from others. An agency is named where
// it is not that of the node above.
func (v *Criteria) marks(c *scoring.Criterion, above string) (marks []string) {
	say := v.Lang.Text
	if c.Weight != nil {
		marks = append(marks, say("weight ")+v.Lang.Number(*c.Weight)+"%")
	}
	if by := v.Lang.GivenBy(c); by != "" {
		marks = append(marks, by)
	}
	if c.Agency != "" && c.Agency != above {
		marks = append(marks, say("appraiser: ")+cmp.Or(v.agencyName(c.Agency), c.Agency))
	}
	if n := len(c.Earlier); n > 0 {
		marks = append(marks, say("amended ")+v.Lang.Day(scoring.Day(c.Earlier[n-1].Date)))
	}
	return append(marks, v.validity(c.Valid)...)
}

// validity says from and until when a criterion holds, and whether that is not
// yet, or no longer, on the day asked for. Such dates compare as texts.
func (v *Criteria) validity(valid scoring.Validity) (marks []string) {
	say := v.Lang.Text
	if valid.From != "" {
		marks = append(marks, say("valid from ")+v.Lang.Day(scoring.Day(valid.From)))
	}
	if valid.To != "" {
		marks = append(marks, say("valid until ")+v.Lang.Day(scoring.Day(valid.To)))
	}
	switch {
	case v.On == "":
	case v.On < valid.From:
		marks = append(marks, say("NOT YET VALID"))
	case valid.To != "" && valid.To < v.On:
		marks = append(marks, say("NO LONGER VALID"))
	}
	return marks
}

func bracketed(marks []string) string {
	if len(marks) == 0 {
		return ""
	}
	return " [" + strings.Join(marks, "; ") + "]"
}

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
	return seq.Map(list,
		func(c *scoring.Criterion) object { return v.criterionJSON(c, cmp.Or(c.Agency, agency)) })
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
		{"earlier?", each(c.Earlier, func(e scoring.Amendment) object { return v.earlierJSON(c, e) })},
		{"criteria?", v.listJSON(c.Children, agency)},
	}
}

// earlierJSON has the source of the text that superseded it.
func (v *Criteria) earlierJSON(c *scoring.Criterion, e scoring.Amendment) object {
	return object{
		{"until", e.Date},
		{"source?", record.TextOf(e.Source)},
		{"title", e.Title},
		{"max", e.Max},
		{"", v.ruleJSON(&scoring.Criterion{Max: e.Max, Rule: e.Rule, Agency: c.Agency})},
	}
}

// ruleJSON has the scale in words.
func (v *Criteria) ruleJSON(c *scoring.Criterion) object {
	if c.Rule == nil {
		return nil
	}
	return object{{"rule", c.Rule.Kind()}, {"scale", strings.Split(v.Lang.Scale(scoring.OfTree, c), "\n")}}
}
