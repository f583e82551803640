package skeleton

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// A scale in words is a list of clauses: a condition, then what it earns. It is understood where every clause is of one
// of the kinds below and the rule that they make has no faults; else people read it.

// clause is one part of a scale.
type clause struct {
	cond    string // as written, without what it earns
	points  scoring.Points
	inRate  bool // points are those of 100 %, fewer in proportion
	guessed bool // that they are
}

const number = `(\d{1,5}(?:[.,]\d{1,4})?)`

// pattern is a regular expression of words in small letters and capitals, made when it is first needed.
func pattern(words string) func() *regexp.Regexp {
	return written(`(?i)` + words)
}

var (
	bullet      = pattern(`^(?:[-+•*–]|\d{1,2}[.)]\s|[a-zđ]\)\s)\s*`)
	sentenceEnd = pattern(`(\d|điểm|đ|tối đa)(?:\.\s+(\p{L})|,\s+(còn lại|trên \d|dưới \d|từ \d|mỗi ))`)
	inRate      = pattern(`(?:điểm[^\d:]*)?(?:được\s+)?(?:tính|chấm)?\s*(?:điểm\s+)?` +
		`(?:theo\s+(?:tỷ|tỉ)\s+lệ|theo\s+công\s+thức|(?:tỷ|tỉ)\s+lệ[^\d:]*(?:×|\*|\sx[\s\d]|\snhân\s)|` +
		`[(\[]?(?:tỷ|tỉ)\s+lệ[^\d:/]*/\s*\d[\d,.]*\s*%?\s*[)\]]?\s*(?:×|\*|x\s|nhân\s)|` +
		`=\s*[(\[]?\s*[a-zđ]\s*/\s*[a-zđ]\s*(?:×|\*|\sx\s)).*$`)
	divisor     = pattern(`(?:/|÷|\schia(?:\s+cho)?\s)\s*` + number + `\s*%?[\s)\]]*(?:điểm)?[\s.]*$`)
	factor      = pattern(`(?:×|\*|\sx|\snhân(?:\s+với)?\s)\s*(?:` + number + `|(?:số\s+)?điểm\s+(?:tối đa|chuẩn))`)
	share       = pattern(number + `\s*%\s*(?:tổng\s+)?(?:số\s+)?điểm(?:\s+(?:tối đa|chuẩn))?\s*\.?$`)
	bareShare   = pattern(`^[^:]+:\s*` + number + `\s*%\s*\.?$`)
	full        = pattern(`()(?:số\s+)?điểm\s+(?:tối đa|chuẩn)\s*\.?$`)
	zero        = pattern(`()không\s+(?:có\s+|được\s+|tính\s+|chấm\s+|đạt\s+)*điểm\s*\.?$`)
	points      = pattern(`(?:[\s:=→]|[–-]\s)` + number + `\s*(?:điểm|đ)?\s*\.?$`)
	counts      = pattern(`(?:^|\s)(?:trừ|cộng|mỗi|cứ|tối đa|không quá)(?:\s|$)`)
	goesOn      = pattern(`(?:trừ|×|\*|/|\+|\sx|nhân(?:\s+với)?)$`)
	listComma   = pattern(`(\d\s*(?:điểm|đ)),\s+(\p{L})`)
	pointed     = pattern(`\d\s*(?:điểm|đ(?:[\s.,;)]|$))`) // which is another clause
	eachPointed = pattern(number + `\s*(?:điểm|đ(?:[\s.,;)]|$))`)
	before      = pattern(`[\s:–=→,-]*(?:(?:bằng|thì\s+(?:số\s+)?điểm(?:\s+(?:số|đánh giá))?|thì\s+đạt|thì|được|chấm|` +
		`tính|cho|hưởng|` +
		`là)\s*)*$`)
)

// partsOf are the parts of a scale, a line or a sentence each, or between semicolons, without bullets.
func partsOf(scale string) (parts []string) {
	for line := range strings.FieldsFuncSeq(scale, func(r rune) bool { return strings.ContainsRune("\r\n;", r) }) {
		line = bullet().ReplaceAllString(fold.Text(line), "")
		for part := range strings.SplitSeq(sentenceEnd().ReplaceAllString(line, "$1\n$2$3"), "\n") {
			if part = strings.TrimRight(part, ", "); part != "" {
				parts = append(parts, part)
			}
		}
	}
	return parts
}

// clauseOf reads a part that ends with what it earns.
func clauseOf(part string, max scoring.Points) (c clause, is bool) {
	if at := inRate().FindStringIndex(part); at != nil {
		return rateClause(part[:at[0]], part[at[0]:], max)
	}
	for _, end := range []struct {
		words  *regexp.Regexp
		points func(digits string) scoring.Points
	}{
		{share(), func(digits string) scoring.Points { return numberOf(digits).Mul(max).Quo(scoring.Whole(100)) }},
		{full(), func(string) scoring.Points { return max }},
		{zero(), func(string) scoring.Points { return scoring.Points{} }},
		{points(), numberOf},
	} {
		at := end.words.FindStringSubmatchIndex(part)
		if at == nil {
			continue
		}
		said := part[:at[2]]
		cond := before().ReplaceAllString(said, "")
		parted := strings.TrimSpace(said) != cond || strings.ContainsAny(part[at[3]:], "đĐ") // điểm
		return clause{cond: cond, points: end.points(part[at[2]:at[3]])}, parted && cond != "" &&
			!goesOn().MatchString(cond) && !pointed().MatchString(cond) && (!counts().MatchString(cond) ||
			strings.Contains(cond, "%"))
	}
	return c, false
}

// rateClause earns in proportion to the rate: by a factor that is written, else by the maximum, which is a guess. What
// is divided by 80% earns the factor at 80%.
func rateClause(cond, earns string, max scoring.Points) (c clause, is bool) {
	c = clause{cond: before().ReplaceAllString(cond, ""), points: max, inRate: true, guessed: true}
	if found := factor().FindStringSubmatch(earns); found != nil {
		c.guessed = false
		if found[1] != "" {
			c.points = numberOf(found[1])
		}
		earns = strings.Replace(earns, found[0], "", 1)
		if by := divisor().FindStringSubmatch(earns); by != nil && scoring.Whole(1).Less(numberOf(by[1])) {
			c.points = c.points.Mul(scoring.Whole(100)).Quo(numberOf(by[1]))
			earns = strings.TrimSuffix(earns, by[0])
		}
	}
	left := strings.NewReplacer("100%", "", "100", "").Replace(earns)
	return c, !strings.ContainsAny(left, "0123456789+-–−") && !pointed().MatchString(cond)
}

// numberOf is a number that a pattern found.
func numberOf(digits string) scoring.Points {
	points, _ := scoring.ParsePoints(strings.Replace(digits, ",", ".", 1)) // the pattern is one of numbers
	return points
}

// ruleOfScale is the rule that a scale says; why none follows, or one that is left open, is told with it.
func ruleOfScale(scale string, max scoring.Points) (rule listedRule, is bool) {
	scale, letters := definitions(scale)
	defer func() { rule.Rule = letters.name(rule.Rule) }()
	parts := sharesIn(listed(partsOf(scale), max))
	clauses, why := clausesOf(parts, max)
	var unsound doubt
	for _, read := range []func() (listedRule, bool){
		func() (listedRule, bool) { return proportionalOf(parts, max) },
		func() (listedRule, bool) { return countedOf(parts, max) },
		func() (listedRule, bool) { return steppedOf(parts, max) },
		func() (listedRule, bool) { return bandsOf(clauses) },
		func() (listedRule, bool) { return levelsOf(clauses) },
	} {
		rule, is = read()
		faulty := doubt{}
		if is {
			faulty = faultOf(rule.Rule, max)
		}
		if is && faulty == (doubt{}) {
			rule.why = cmp.Or(unsound, why)
			return rule, true
		}
		why, unsound = cmp.Or(rule.why, why), cmp.Or(unsound, faulty)
	}
	return listedRule{why: cmp.Or(unsound, why)}, false
}

// listed are the levels that a line lists between commas, “Đạt 1 điểm, không đạt 0 điểm”. Where one of all earns the
// maximum they are alternatives and do not add up.
func listed(parts []string, max scoring.Points) []string {
	levels := strings.Split(listComma().ReplaceAllString(strings.Join(parts, "\n"), "$1\n$2"), "\n")
	full := 0
	for _, level := range levels {
		c, is := clauseOf(level, max)
		if !is || c.inRate || counts().MatchString(level) {
			return parts
		}
		if c.points.Equal(max) {
			full++
		}
	}
	if full != 1 || slices.ContainsFunc(parts, func(part string) bool { return addsUp(part, max) }) {
		return parts
	}
	return levels
}

// sharesIn says of what “toàn bộ: 100%; trên một nửa: 50%” are shares: where every part ends so, and one with all of it,
// of the maximum.
func sharesIn(parts []string) []string {
	isShare := func(part string) bool {
		return bareShare().MatchString(part) || zero().MatchString(part) || strings.HasSuffix(part, ": 0")
	}
	isAll := func(part string) bool { return strings.HasSuffix(strings.TrimRight(part, ". "), "100%") }
	if !seq.All(parts, isShare) || !slices.ContainsFunc(parts, isAll) || len(parts) < 2 {
		return parts
	}
	return seq.Map(parts, func(part string) string {
		if bareShare().MatchString(part) {
			return strings.TrimRight(part, ". ") + " điểm tối đa"
		}
		return part
	})
}

// clausesOf are the clauses of a scale; none where a part is none, and which.
func clausesOf(parts []string, max scoring.Points) (clauses []clause, why doubt) {
	if len(parts) == 0 {
		return nil, doubt{"bảng không ghi thang điểm", "the table says nothing"}
	}
	for _, part := range parts {
		c, is := clauseOf(part, max)
		switch {
		case !is && addsUp(part, max):
			return nil, because("“%s” cộng nhiều phần: thêm vào bảng mỗi phần một dòng con, có điểm tối đa riêng",
				"“%s” adds up several parts: give each a row below this one in the table, with its own maximum", part)
		case !is:
			return nil, because("chưa hiểu “%s”", "“%s” is not understood", part)
		}
		clauses = append(clauses, c)
	}
	return clauses, why
}

// addsUp says whether a part names several points that come to the maximum.
func addsUp(part string, max scoring.Points) bool {
	found := eachPointed().FindAllStringSubmatch(part, -1)
	points := seq.Map(found, func(m []string) scoring.Points { return numberOf(m[1]) })
	return len(found) > 1 && !slices.ContainsFunc(points, scoring.Points.IsZero) && scoring.Sum(points...).Equal(max)
}

// doubt is why a rule is left to people, in both languages.
type doubt [2]string

func because(vi, en, words string) doubt {
	return doubt{fmt.Sprintf(vi, words), fmt.Sprintf(en, words)}
}

// faultOf is why a leaf with that maximum may not have the rule, if it may not.
func faultOf(rule scoring.Rule, max scoring.Points) (why doubt) {
	leaf := &scoring.Criterion{Code: "1", Title: "1", Max: max, Rule: rule}
	leaf.MaxPos = fault.InFile("1") // as one that was read
	for _, d := range (&scoring.CriteriaSet{Areas: []*scoring.Criterion{leaf}}).Check() {
		return doubt{strings.TrimPrefix(text.Vietnamese.Message(d), "tiêu chí 1: "),
			strings.TrimPrefix(text.English.Message(d), "criterion 1: ")}
	}
	return why
}
