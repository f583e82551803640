package skeleton

import (
	"regexp"
	"strings"
	"sync"

	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
)

// listedRule is how a leaf earns points, as far as a table says it in words.
type listedRule struct {
	scoring.Rule
	open bool   // somebody has to write it, or to complete it
	said string // in the table
}

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
		rate := scoring.Rate{Over100: scoring.Refuse}
		return listedRule{Rule: scoring.Proportional{Rate: rate, Cap: scoring.Whole(100)}, open: true}
	}},
}

// ruleOf is the rule that a line names; else the levels that its scale lists; else one to begin with.
func ruleOf(l workbook.ListedCriterion) listedRule {
	rule := namedRule(l)
	rule.said = strings.Join(partsOf(l.Scale, "\r\n"), "; ")
	if _, is := rule.Rule.(scoring.Levels); is && l.Kind != "" {
		rule.said = strings.TrimSuffix(l.Kind+": "+rule.said, ": ")
	}
	return rule
}

func namedRule(l workbook.ListedCriterion) listedRule {
	kind := fold.Name(l.Kind)
	for _, r := range ruleWords {
		for _, word := range r.words {
			if strings.Contains(kind, word) {
				return r.rule(l.Max.Number)
			}
		}
	}
	if levels := levelsOf(l); levels != nil {
		ofRates := strings.Contains(l.Scale, "%") // which are rather worked out of numbers
		return listedRule{Rule: scoring.Levels{Levels: levels}, open: ofRates}
	}
	return listedRule{open: true, Rule: scoring.Levels{Levels: []scoring.Level{
		{Label: "Đạt", Points: l.Max.Number, Pos: l.ScalePos}, {Label: "Không đạt", Pos: l.ScalePos}}}}
}

// levelPattern is a level as people list it: “Đúng hạn: 1 điểm”, “Chậm – 0,5”.
var levelPattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[-+•*\s]*(.+?)\s*[:–=-]\s*(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)?\.?$`)
})

// levelsOf are the levels that a scale lists, one a line or one before each semicolon; none where a part is none.
func levelsOf(l workbook.ListedCriterion) (levels []scoring.Level) {
	for _, part := range partsOf(l.Scale, "\r\n;") {
		found := levelPattern().FindStringSubmatch(part)
		if found == nil {
			return nil
		}
		points, err := scoring.ParsePoints(strings.Replace(found[2], ",", ".", 1))
		if err != nil || l.Max.Number.Less(points) {
			return nil
		}
		levels = append(levels, scoring.Level{Label: found[1], Points: points, Pos: l.ScalePos})
	}
	if len(levels) < 2 {
		return nil
	}
	return levels
}

// partsOf are the parts of a text between some letters, without blanks around.
func partsOf(s, between string) (parts []string) {
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune(between, r) }) {
		if part = fold.Text(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}
