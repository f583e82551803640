package skeleton

import (
	"fmt"
	"strings"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/text"
	"parindex/criteria"
	"parindex/scoring"
)

// Pack is the pack of a table: its sets, the regulation of [NewPack], a survey where a criterion asks for one, and
// worked examples.
func (t *Table) Pack(id string, lang text.Lang) []disk.File {
	words := packFile{ID: id, Agencies: t.agencies, BonusCap: t.capOf("bonus"), PenaltyCap: t.capOf("penalty")}
	for _, set := range t.Sets {
		words.Sets = append(words.Sets, set.ID)
		words.Blocks = append(words.Blocks, set.ID, some(set.Title))
		set.Walk(func(c *scoring.Criterion, _ int) {
			if c.IsSurvey() {
				leaf := fmt.Sprintf("  - {set: %s, criterion: %q, takes: index}", set.ID, c.Code)
				words.Leaves = append(words.Leaves, leaf)
			}
		})
	}
	files := []disk.File{words.named("pack/regulation.yaml", lang)}
	if len(words.Leaves) > 0 {
		files = append(files, words.named("pack/survey.yaml", lang))
	}
	for _, set := range t.Sets {
		files = append(files, textFile(set.ID+".yaml", t.setText(set, lang)))
	}
	if cases := t.casesText(lang); cases != "" {
		files = append(files, textFile("cases.yaml", cases))
	}
	return files
}

// setText is a criteria set as YAML.
func (t *Table) setText(set *scoring.CriteriaSet, lang text.Lang) string {
	y := &yamlText{lang: lang}
	y.line("%s pack", Made)
	y.comment(0, lang.Text("Made from a table: compare every figure with the decision."))
	y.line("")
	key := func(name, value string) {
		y.about(0, "set", name)
		y.line("%s: %s", name, value)
	}
	key("set", set.ID)
	y.line("format: %d", criteria.Format)
	title := y.mark("tên bộ tiêu chí "+set.ID, "title of the criteria set "+set.ID)
	key("title", quoted(strings.TrimSpace(set.Title+" "+title)))
	y.line("source:")
	y.line("  decision: %s", quoted(y.mark("số, ký hiệu văn bản", "number of the document")))
	key("self", string(set.Self)+"   # "+choice(lang))
	key("aggregate", string(set.Aggregate)+"   # "+choice(lang))
	key("max", set.Max.String()+"   # "+y.mark("tổng các lĩnh vực của bảng; đối chiếu với văn bản",
		"the sum of the table's areas; compare with the decision"))
	key("parts", fmt.Sprintf("{appraised: %s, survey: %s}", set.AppraisedMax, set.SurveyMax))
	for _, key := range []string{"bonus", "penalty", ""} {
		t.ceiling(y, set, key)
	}
	for _, list := range []struct {
		key   string
		items []*scoring.Criterion
	}{{"areas", set.Areas}, {"bonus", set.Bonus}, {"penalty", set.Penalty}} {
		if len(list.items) > 0 {
			y.about(0, "set", list.key)
			y.line("%s:", list.key)
		}
		for _, item := range list.items {
			t.node(y, item, "", 2)
		}
	}
	return y.String()
}

// node writes a criterion with what is below it. Above is the agency that it inherits.
func (t *Table) node(y *yamlText, c *scoring.Criterion, above string, in int) {
	margin := strings.Repeat(" ", in)
	y.line("%s- code: %q", margin, c.Code)
	y.line("%s  title: %s", margin, quoted(c.Title))
	y.line("%s  max: %s", margin, c.Max)
	if all := t.joint[c]; all != "" {
		y.todo(in+2, "một tiêu chí một cơ quan thẩm định; bảng ghi: "+all,
			"one agency appraises a criterion; the table says: "+all)
	}
	if c.Agency != above {
		y.line("%s  appraiser: %s", margin, quoted(c.Agency))
	}
	if c.Evidence != "" {
		y.line("%s  evidence: %s", margin, quoted(c.Evidence))
	}
	if c.IsLeaf() {
		t.rule(y, c, in+2)
		return
	}
	y.line("%s  criteria:", margin)
	for _, child := range c.Children {
		t.node(y, child, c.Agency, in+4)
	}
}

// rule writes how a leaf earns points, below what the table says of it, and of what somebody has to settle.
func (t *Table) rule(y *yamlText, c *scoring.Criterion, in int) {
	rule, margin := t.rules[c], strings.Repeat(" ", in)
	if _, wordForWord := rule.Rule.(scoring.Levels); rule.said != "" && (rule.open || !wordForWord) {
		y.comment(in, y.lang.Text("The table says: ")+rule.said)
	}
	if rule.open {
		vi, en := rule.why[0], rule.why[1]
		if rule.other != nil {
			vi, en = vi+"; mẫu kiểu "+rule.other.Kind()+" dưới dấu #, thay số của mẫu bằng số của bảng",
				en+"; a sample of kind "+rule.other.Kind()+" is behind #, put the table's figures in place of its own"
		}
		y.todo(in, "cách chấm tiêu chí "+c.Code+" theo văn bản: "+vi, "how criterion "+c.Code+" earns points: "+en)
	}
	for _, ask := range rule.asks {
		y.todo(in, c.Code+": "+ask[0], c.Code+": "+ask[1])
	}
	y.rule(margin, rule.Rule)
	if rule.other != nil {
		sample := &yamlText{lang: y.lang, plain: true}
		sample.rule("", rule.other)
		for line := range strings.Lines(sample.String()) {
			y.line("%s# %s", margin, strings.TrimSuffix(line, "\n"))
		}
	}
}

// band is an interval and what it earns.
func band(b scoring.Band) string {
	edge := func(e *scoring.Edge, closed, open string) (key, at string) {
		switch {
		case e == nil:
			return closed, ""
		case e.Open:
			return open, e.At.String()
		}
		return closed, e.At.String()
	}
	low, from := edge(b.Low, "from", "above")
	high, to := edge(b.High, "to", "below")
	if b.Rate != nil {
		return pairs(low, from, high, to, "rate", b.Rate.String())
	}
	return pairs(low, from, high, to, "points", b.Points.String())
}
