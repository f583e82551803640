package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// Code is the criterion with a code, as each set declares it.
type Code struct {
	*Criteria
	Code string
}

// Exists says whether a set has the criterion.
func (v Code) Exists() bool {
	return slices.ContainsFunc(v.Sets, func(set *scoring.CriteriaSet) bool { return len(set.PathTo(v.Code)) > 0 })
}

// Document is what each set says of it.
func (v Code) Document() *page.Document {
	d := &page.Document{}
	for _, set := range v.Sets {
		if path := set.PathTo(v.Code); len(path) > 0 {
			d.Blocks = append(d.Blocks, page.Section{Line: v.criterion(set, path)})
		}
	}
	return d
}

// JSON writes the same for programs.
func (v Code) JSON(w io.Writer) error {
	found := []object{}
	for _, set := range v.Sets {
		if path := set.PathTo(v.Code); len(path) > 0 {
			c := path[len(path)-1]
			found = append(found, object{{"pack", v.ID}, {"set", set.ID}, {"criterion", v.criterionJSON(c, c.Agency)}})
		}
	}
	return object{{"schema", 1}, {"criteria", found}}.writeJSON(w)
}

func (v *Criteria) criterion(set *scoring.CriteriaSet, path []*scoring.Criterion) page.Line {
	say := v.Lang.Text
	c := path[len(path)-1]
	o := page.Under(strings.TrimPrefix(fmt.Sprintf("%s/%s %s %s", v.ID, set.ID, c.Code, c.Title), "/"))
	o.Field(say("Part of"), within(path))
	o.Field(say("Maximum"), v.Lang.Number(c.Max))
	if c.Weight != nil {
		o.Field(say("Weight"), v.Lang.Number(*c.Weight)+"%")
	}
	if c.Rule != nil {
		o.Below = append(o.Below, v.scale(set.PartOf(c), c))
	}
	o.Field(say("Source"), v.source(c.Source))
	o.Field(v.Lang.Say("Tài liệu kiểm chứng", "Evidence"), c.Evidence)
	o.Field(say("Asks for"), v.Lang.Term("proof", string(c.Proof)))
	by := c.Agency
	if name := v.agencyName(by); name != "" {
		by = name + " (" + by + ")"
	}
	o.Field(say("Appraised by"), by)
	o.Field(say("Validity"), strings.Join(v.validity(c.Valid), "; "))
	o.Field(say("Codes before"), was(set, c))
	for _, earlier := range c.Earlier {
		o.Below = append(o.Below, v.earlier(set.PartOf(c), c, earlier))
	}
	if len(c.Children) > 0 {
		o.Below = append(o.Below, v.parts(c))
	}
	return o
}

func within(path []*scoring.Criterion) string {
	above := seq.Map(path[:len(path)-1], func(c *scoring.Criterion) string { return c.Code + " " + c.Title })
	return strings.Join(above, " › ")
}

// scale is the rule in words, the same that forms print.
func (v *Criteria) scale(part scoring.Part, c *scoring.Criterion) page.Line {
	return page.Under(v.Lang.Text("Scale:"), page.Lines(strings.Split(v.Lang.Scale(part, c), "\n")...)...)
}

// parts are the nodes below, each on a line.
func (v *Criteria) parts(c *scoring.Criterion) page.Line {
	o := page.Under(v.Lang.Text("Parts:"))
	for _, b := range v.branches(c.Children, c.Agency, 0) {
		o.Put(b.Depth, b.Sentence)
	}
	return o
}

// earlier is what a criterion said before it was amended.
func (v *Criteria) earlier(part scoring.Part, c *scoring.Criterion, e scoring.Amendment) page.Line {
	say := v.Lang.Text
	o := page.Under(say("Before it was amended on ") + v.Lang.Day(scoring.Day(e.Date)))
	if source := v.source(e.Source); source != "" {
		o.Text += " (" + source + ")"
	}
	before := scoring.Criterion{Code: c.Code, Title: e.Title, Max: e.Max, Rule: e.Rule, Agency: c.Agency}
	o.Below = append(o.Below, page.Under(say("Title: ")+e.Title), page.Under(say("Maximum: ")+v.Lang.Number(e.Max)))
	if e.Rule != nil {
		o.Below = append(o.Below, v.scale(part, &before))
	}
	return o
}

// was names codes with the set that they belong to.
func was(set *scoring.CriteriaSet, c *scoring.Criterion) string {
	codes := strings.Join(c.Was, ", ")
	if codes == "" || set.Previous == "" {
		return codes
	}
	return codes + " (" + set.Previous + ")"
}

// source is a text's origin on one line.
func (v *Criteria) source(s scoring.Source) string {
	return strings.Join(said(s.Decision, s.Clause, v.Lang.Day(scoring.Day(s.Date)), s.Note), ", ")
}
