package skeleton

import (
	"cmp"
	"slices"
	"strings"

	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/text"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// listedRule is how a leaf earns points, as far as a table says it in words.
type listedRule struct {
	scoring.Rule
	open bool        // somebody has to write it, or to complete it
	why  doubt       // then, what was not understood
	asks [][2]string // what to settle of one that was read, in both languages
	said string      // in the table
	// other is a rule that may stand in its place, written below it; nil for none.
	other scoring.Rule
}

func (r *listedRule) ask(vi, en string) { r.asks = append(r.asks, [2]string{vi, en}) }

// ruleWords are words of a table for ways to earn points, the first that is found in the cell.
var ruleWords = []struct {
	words []string
	rule  func(max scoring.Points) listedRule
}{
	{[]string{"điều tra", "đtxhh", "survey"}, func(scoring.Points) listedRule {
		return listedRule{Rule: scoring.BySurvey{}}
	}},
	{[]string{"lãnh đạo", "leaders"}, func(scoring.Points) listedRule {
		return listedRule{Rule: scoring.Appraiser{By: "leaders"}}
	}},
	{[]string{"hội đồng", "cơ quan", "appraiser", "thưởng", "bonus", "điểm trừ", "penalty"},
		func(scoring.Points) listedRule {
			return listedRule{Rule: scoring.Appraiser{By: "appraiser"}}
		}},
	{[]string{"có/không", "có hoặc không", "yes_no"}, func(max scoring.Points) listedRule {
		return listedRule{Rule: scoring.YesNo{Yes: max}}
	}},
	{[]string{"tỷ lệ", "tỉ lệ", "proportional"}, func(scoring.Points) listedRule {
		return listedRule{Rule: scoring.Proportional{Rate: countedRate(), Cap: scoring.Whole(100)}, open: true,
			why: doubt{"bảng chỉ ghi là tỷ lệ", "the table only calls it a rate"}}
	}},
}

var surveyed = pattern(`điều tra (?:xã hội học|xhh)|đtxhh`)

// ruleOf is the rule that a line names; else the one that its scale says; else one to begin with. A scale beside a kind
// is what counts, or asked about.
func ruleOf(l workbook.ListedCriterion, isExtra bool) (rule listedRule) {
	named := namedRule(kindOf(l), l.Max.Number)
	said, is := ruleOfScale(cmp.Or(l.Scale, l.Kind), l.Max.Number)
	beside := l.Kind != "" && l.Scale != ""
	_, isYesNo := named.Rule.(scoring.YesNo)
	if isExtra {
		said, is = asCost(said, l.Max.Number)
	}
	switch {
	case is && (named.Rule == nil || named.open || beside && (isYesNo || isExtra)):
		rule = said
	case named.Rule != nil:
		if rule = named; beside {
			rule.open, rule.why = rule.open || isYesNo, said.why
		}
		if beside && !rule.open {
			rule.ask("đang theo cách chấm “"+l.Kind+"”, chưa theo thang điểm mà bảng còn ghi: có đúng không",
				"the kind “"+l.Kind+"” counts here, not the scale that the table has, too: is that right")
		}
	case surveyed().MatchString(l.Title + " " + l.Scale):
		rule.Rule = scoring.BySurvey{}
		rule.ask("bảng nói điều tra xã hội học: đang lấy điểm điều tra",
			"the table speaks of a survey: points of the survey stand here")
	default:
		rule = openRule(l.Max.Number)
		rule.why, rule.other = said.why, sampleOf(fold.Name(l.Kind+" "+l.Scale), l.Max.Number)
	}
	text := l.Scale
	switch {
	case named.Rule == nil && l.Kind != "":
		text = l.Kind + "\n" + l.Scale
	case named.Rule != nil && !beside:
		return rule
	}
	rule.said = strings.Join(partsOf(text), "; ")
	return rule
}

// asCost is what an item adds or costs where each of something does: there is no maximum to take it from.
func asCost(rule listedRule, max scoring.Points) (listedRule, bool) {
	off, is := rule.Rule.(scoring.Deduction)
	switch {
	case is && len(off.Items) == 1:
		rule.Rule = scoring.PerItem{Item: off.Items[0].Label, Each: off.Items[0].Each, Cap: max.Sub(off.Floor)}
	case is && len(off.Items) <= len(variableNames):
		rule.Rule = sumOfCosts(off, max)
	}
	return rule, rule.Rule != nil
}

const variableNames = "abcdefgh"

// sumOfCosts adds up what several kinds of violations cost, as far as all of them may.
func sumOfCosts(off scoring.Deduction, max scoring.Points) scoring.Rule {
	var f scoring.Formula
	var terms []string
	for i, v := range off.Items {
		name := variableNames[i : i+1]
		f.Variables = append(f.Variables, scoring.Variable{ID: name, Label: v.Label, Whole: true})
		terms = append(terms, v.Each.String()+" * "+name)
	}
	points, _ := scoring.ParseExpr("min(" + max.Sub(off.Floor).String() + ", " + strings.Join(terms, " + ") + ")")
	f.Cases = []scoring.Case{{Points: points}}
	return f
}

var beginsKind = pattern(`^(?:điều tra|đtxhh|lãnh đạo|hội đồng|cơ quan thẩm định|có/không|có hoặc không|(?:tỷ|tỉ) ` +
	`lệ$|điểm thưởng|thưởng$|điểm trừ)`)

// kindOf is what a line calls its kind, in a few words: more of them are a scale. It may stand in the column of scales.
func kindOf(l workbook.ListedCriterion) string {
	kind := fold.Name(cmp.Or(l.Kind, l.Scale))
	if hasDigits(kind) || strings.Count(kind, " ") > 7 || l.Kind == "" && !beginsKind().MatchString(kind) {
		return ""
	}
	return kind
}

// scaleOf is what a line says of its scale, in its cell and in the rows below. Where no rule follows from all of them,
// a row alone with points lacks its code, as do those without points where a rule follows from the others: that is
// told.
func (t *Table) scaleOf(l workbook.ListedCriterion) string {
	join := func(cases []workbook.ListedCase) (scale string, is bool) {
		text := func(c workbook.ListedCase) string { return c.Text }
		scale = strings.Join(append([]string{l.Scale}, seq.Map(cases, text)...), "\n")
		_, is = ruleOfScale(scale, l.Max.Number)
		return scale, is
	}
	hasPoints := func(c workbook.ListedCase) bool { return c.Lacking.Severity == fault.Error }
	all, is := join(l.Cases)
	pointed := seq.Filter(l.Cases, hasPoints)
	if is || len(l.Cases) == 0 {
		return all
	}
	if len(pointed) == 1 {
		t.lackCodes(pointed)
	}
	some, is := join(pointed)
	if !is {
		return all
	}
	t.lackCodes(seq.Filter(l.Cases, func(c workbook.ListedCase) bool { return !hasPoints(c) }))
	return some
}

// namedRule is the rule of a kind.
func namedRule(kind string, max scoring.Points) (rule listedRule) {
	for _, r := range ruleWords {
		for _, word := range r.words {
			if strings.Contains(kind, word) {
				return r.rule(max)
			}
		}
	}
	return rule
}

// openRule is one to begin with.
func openRule(max scoring.Points) listedRule {
	return listedRule{open: true, Rule: scoring.Levels{Levels: []scoring.Level{
		{Label: "Đạt", Points: max}, {Label: "Không đạt"}}}}
}

// levelsOf are levels to choose from, as people list them: “Đúng hạn: 1 điểm”, “Chậm – 0,5”. Those that go up and down
// are put in order.
func levelsOf(clauses []clause) (rule listedRule, is bool) {
	var levels []scoring.Level
	up := func(a, b clause) int { return a.points.Cmp(b.points) }
	down := func(a, b clause) int { return up(b, a) }
	if !slices.IsSortedFunc(clauses, up) && !slices.IsSortedFunc(clauses, down) {
		clauses = slices.Clone(clauses)
		slices.SortStableFunc(clauses, down)
	}
	for _, c := range clauses {
		rule.open = rule.open || strings.Contains(c.cond, "%") // which are rather worked out of numbers
		before := len(levels) - 1
		same := before >= 0 && levels[before].Points.Equal(c.points) && !c.points.IsZero()
		levels = append(levels, scoring.Level{Label: c.cond, Points: c.points, Same: same})
		switch {
		case c.inRate:
			return listedRule{why: because("“%s” tính theo tỷ lệ, không phải một mức",
					"“%s” is in proportion, and no level", cmp.Or(c.cond, "tỷ lệ × "+text.Vietnamese.Number(c.points)))},
				false
		case isComparison().MatchString(c.cond):
			return listedRule{why: because("“%s” so một số liệu với một số, không phải một mức",
				"“%s” compares a figure with a number, and is no level", c.cond)}, false
		case same:
			rule.ask("hai mức cùng điểm có đúng văn bản không: “"+levels[before].Label+"”, “"+c.cond+"”",
				"do these two levels earn the same in the decision: “"+levels[before].Label+"”, “"+c.cond+"”")
		}
	}
	if len(levels) == 1 {
		rule.why = because("chỉ có một mức, “%s”", "there is only one level, “%s”", levels[0].Label)
	}
	isNone := func(l scoring.Level) bool { return l.Points.IsZero() }
	if !slices.ContainsFunc(levels, isNone) && !rule.open {
		rule.ask("không đạt mức nào thì được mấy điểm: thêm mức ấy", "what reaching none of these levels earns: add "+
			"that level")
	}
	rule.Rule = scoring.Levels{Levels: levels}
	return rule, len(levels) > 1
}
