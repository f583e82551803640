package report

import (
	"fmt"
	"io"
	"strings"

	"parindex/scoring"
)

// WriteCriterion writes all that the sets say of the criterion with a code, in
// one of [ViewFormats]. Found is false, and nothing is written, where no set
// has it.
func (v *Criteria) WriteCriterion(w io.Writer, format, code string) (found bool, err error) {
	var list []outline
	report := criterionReport{Schema: 1, Criteria: []foundJSON{}}
	for _, set := range v.Sets {
		path := set.PathTo(code)
		if len(path) == 0 {
			continue
		}
		list = append(list, v.criterion(set, path))
		report.Criteria = append(report.Criteria, foundJSON{v.ID, set.ID, v.criterionJSON(path[len(path)-1], path[len(path)-1].Agency)})
	}
	switch {
	case len(list) == 0:
		return false, nil
	case format == "json":
		return true, encode(w, report)
	}
	return true, writeOutlines(w, list, format)
}

func (v *Criteria) criterion(set *scoring.CriteriaSet, path []*scoring.Criterion) outline {
	say := v.Lang.Say
	c := path[len(path)-1]
	o := under(strings.TrimPrefix(fmt.Sprintf("%s/%s %s %s", v.ID, set.ID, c.Code, c.Title), "/"))
	o.field(say("Thuộc", "Part of"), within(path))
	o.field(say("Điểm tối đa", "Maximum"), v.Lang.Number(c.Max))
	if c.Weight != nil {
		o.field(say("Trọng số", "Weight"), v.Lang.Number(*c.Weight)+"%")
	}
	if c.Rule != nil {
		o.below = append(o.below, v.scale(c))
	}
	o.field(say("Nguồn", "Source"), v.source(c.Source))
	o.field(say("Tài liệu kiểm chứng", "Evidence"), c.Evidence)
	o.field(say("Cơ quan thẩm định", "Appraised by"), c.Agency)
	o.field(say("Hiệu lực", "Validity"), strings.Join(v.validity(c.Valid), "; "))
	o.field(say("Mã trước đây", "Codes before"), was(set, c))
	for _, earlier := range c.Earlier {
		o.below = append(o.below, v.earlier(c, earlier))
	}
	if len(c.Children) > 0 {
		o.below = append(o.below, v.parts(c))
	}
	return o
}

// field adds a line, unless there is nothing to say.
func (o *outline) field(label, value string) {
	if value != "" {
		o.below = append(o.below, under(label+": "+value))
	}
}

func within(path []*scoring.Criterion) string {
	var above []string
	for _, c := range path[:len(path)-1] {
		above = append(above, c.Code+" "+c.Title)
	}
	return strings.Join(above, " › ")
}

// scale is the rule in words, the same that forms print.
func (v *Criteria) scale(c *scoring.Criterion) outline {
	return under(v.Lang.Say("Thang điểm:", "Scale:"), lines(strings.Split(v.Lang.Scale(c), "\n"))...)
}

// parts are the nodes below, each on a line.
func (v *Criteria) parts(c *scoring.Criterion) outline {
	o := under(v.Lang.Say("Gồm:", "Parts:"))
	for _, r := range v.list(c.Children, c.Agency, 0) {
		o.put(r.depth, v.line(r))
	}
	return o
}

// earlier is what a criterion said before it was amended.
func (v *Criteria) earlier(c *scoring.Criterion, e scoring.Amendment) outline {
	say := v.Lang.Say
	o := under(say("Trước khi sửa ngày ", "Before it was amended on ") + e.Date)
	if source := v.source(e.Source); source != "" {
		o.text += " (" + source + ")"
	}
	before := scoring.Criterion{Code: c.Code, Title: e.Title, Max: e.Max, Rule: e.Rule}
	o.below = append(o.below, under(say("Tên: ", "Title: ")+e.Title), under(say("Điểm tối đa: ", "Maximum: ")+v.Lang.Number(e.Max)))
	if e.Rule != nil {
		o.below = append(o.below, v.scale(&before))
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
	var parts []string
	for _, part := range []string{s.Decision, s.Clause, s.Date, s.Note} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}
