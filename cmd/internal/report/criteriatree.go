package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"parindex/cmd/internal/text"
	"parindex/criteria/diff"
	"parindex/scoring"
)

// Criteria is a pack, or some sets of one, to show.
type Criteria struct {
	diff.Pack
	Lang text.Lang
	On   string // a day, as 2021-10-11: what does not hold then is marked; may be empty
}

// WriteTree writes what the regulation chooses and every set's tree with its
// maxima, in one of [ViewFormats].
func (v *Criteria) WriteTree(w io.Writer, format string) error {
	switch format {
	case "json":
		return encode(w, v.treeJSON())
	case "markdown":
		return writeOutlines(w, v.outlines(), format)
	}
	var out bytes.Buffer
	if v.Regulation != nil {
		v.regulation().indented(&out, 0)
	}
	for i, set := range v.Sets {
		if i > 0 || v.Regulation != nil {
			out.WriteString("\n")
		}
		fmt.Fprintln(&out, text.OneLine(v.setTitle(set)))
		v.align(&out, v.rows(set))
	}
	_, err := w.Write(out.Bytes())
	return err
}

func (v *Criteria) regulation() outline {
	r := v.Regulation
	o := under(strings.Trim(fmt.Sprintf("%s · %s · %s", v.ID, r.Province, r.Title), " ·"))
	if source := v.source(r.Source); source != "" {
		o.below = append(o.below, under(v.Lang.Say("nguồn: ", "source: ")+source))
	}
	for _, choice := range diff.Choices(r) {
		if choice.Value != nil && choice.Key != "title" {
			o.below = append(o.below, under(keyLabel(choice.Key, v.Lang)+": "+v.Lang.Value(choice.Value)))
		}
	}
	return o
}

func (v *Criteria) setTitle(set *scoring.CriteriaSet) string {
	title := fmt.Sprintf(v.Lang.Say("%s · %s · tối đa %s điểm", "%s · %s · at most %s points"), set.ID, set.Title, v.Lang.Number(set.Max))
	if set.SurveyMax.IsZero() {
		return title
	}
	return title + fmt.Sprintf(v.Lang.Say(" (thẩm định %s, điều tra xã hội học %s)", " (appraised %s, survey %s)"),
		v.Lang.Number(set.AppraisedMax), v.Lang.Number(set.SurveyMax))
}

// treeRow is a line of a tree; a heading within it has no maximum.
type treeRow struct {
	depth            int
	code, max, title string
	marks            []string
}

func (r treeRow) isHeading() bool { return r.max == "" }

func (v *Criteria) rows(set *scoring.CriteriaSet) []treeRow {
	rows := v.list(set.Areas, "", 0)
	for _, extra := range []struct {
		heading string
		items   []*scoring.Criterion
	}{{v.Lang.Say("Điểm thưởng", "Bonus"), set.Bonus}, {v.Lang.Say("Điểm trừ", "Penalty"), set.Penalty}} {
		if len(extra.items) > 0 {
			rows = append(rows, treeRow{title: extra.heading})
			rows = append(rows, v.list(extra.items, "", 1)...)
		}
	}
	return rows
}

func (v *Criteria) list(criteria []*scoring.Criterion, agency string, depth int) (rows []treeRow) {
	for _, c := range criteria {
		rows = append(rows, treeRow{depth, c.Code, v.Lang.Number(c.Max), c.Title, v.marks(c, agency)})
		below := agency
		if c.Agency != "" {
			below = c.Agency
		}
		rows = append(rows, v.list(c.Children, below, depth+1)...)
	}
	return rows
}

// marks are what sets a criterion apart from others. An agency is named where
// it is not that of the node above.
func (v *Criteria) marks(c *scoring.Criterion, above string) (marks []string) {
	say := v.Lang.Say
	if c.Weight != nil {
		marks = append(marks, say("trọng số ", "weight ")+v.Lang.Number(*c.Weight)+"%")
	}
	if by := v.Lang.GivenBy(c); by != "" {
		marks = append(marks, by)
	}
	if c.Agency != "" && c.Agency != above {
		marks = append(marks, say("thẩm định: ", "appraiser: ")+c.Agency)
	}
	if n := len(c.Earlier); n > 0 {
		marks = append(marks, say("đã sửa ", "amended ")+c.Earlier[n-1].Date)
	}
	return append(marks, v.validity(c.Valid)...)
}

// validity says from and until when a criterion holds, and whether that is not
// yet, or no longer, on the day asked for. Such dates compare as texts.
func (v *Criteria) validity(valid scoring.Validity) (marks []string) {
	say := v.Lang.Say
	if valid.From != "" {
		marks = append(marks, say("có hiệu lực từ ", "valid from ")+valid.From)
	}
	if valid.To != "" {
		marks = append(marks, say("có hiệu lực đến ", "valid until ")+valid.To)
	}
	switch {
	case v.On == "":
	case v.On < valid.From:
		marks = append(marks, say("CHƯA CÓ HIỆU LỰC", "NOT YET VALID"))
	case valid.To != "" && valid.To < v.On:
		marks = append(marks, say("HẾT HIỆU LỰC", "NO LONGER VALID"))
	}
	return marks
}

// align writes the tree with its maxima in a column.
func (v *Criteria) align(out *bytes.Buffer, rows []treeRow) {
	wide, high := 0, 0
	for _, r := range rows {
		wide = max(wide, displaywidth.String(r.indentedCode()))
		high = max(high, displaywidth.String(r.max))
	}
	for _, r := range rows {
		if r.isHeading() {
			fmt.Fprintf(out, "  %s\n", r.title)
			continue
		}
		line := fmt.Sprintf("  %s  %s  %s", padded(r.indentedCode(), wide), leftPadded(r.max, high), r.title)
		fmt.Fprintln(out, text.OneLine(line+bracketed(r.marks)))
	}
}

func (r treeRow) indentedCode() string { return strings.Repeat("  ", r.depth) + r.code }

func padded(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-displaywidth.String(s)))
}

func leftPadded(s string, width int) string {
	return strings.Repeat(" ", max(0, width-displaywidth.String(s))) + s
}

func bracketed(marks []string) string {
	if len(marks) == 0 {
		return ""
	}
	return " [" + strings.Join(marks, "; ") + "]"
}

// outlines are the same for a document.
func (v *Criteria) outlines() []outline {
	var list []outline
	if v.Regulation != nil {
		list = append(list, v.regulation())
	}
	for _, set := range v.Sets {
		o := under(v.setTitle(set))
		for _, r := range v.rows(set) {
			o.put(r.depth, v.line(r))
		}
		list = append(list, o)
	}
	return list
}

// put adds a line below the last one of the level above.
func (o *outline) put(depth int, line string) {
	if depth <= 0 || len(o.below) == 0 {
		o.below = append(o.below, under(line))
		return
	}
	o.below[len(o.below)-1].put(depth-1, line)
}

func (v *Criteria) line(r treeRow) string {
	if r.isHeading() {
		return r.title + ":"
	}
	return fmt.Sprintf(v.Lang.Say("%s %s: %s điểm", "%s %s: %s points"), r.code, r.title, r.max) + bracketed(r.marks)
}
