package skeleton

import (
	"fmt"
	"slices"
	"strings"

	"parindex/cmd/internal/text"
	"parindex/scoring"
)

var (
	stepped = pattern(`^(?:(?:cứ|nếu|và|mỗi)\s+)*((?:bị\s+)?(?:giảm|thấp hơn|thiếu|hụt)\s+)?(?:(?:mỗi|thêm)\s+)?` +
		number +
		`\s*%(?:\s+(?:số\s+)?(?:điểm\s+)?(giảm|thấp hơn|thiếu|hụt))?(?:\s+(?:so với|dưới)\s+([^:;,]*?))?` +
		`[\s,:]*(?:thì\s+)?(?:bị\s+)?trừ\s+(?:đi\s+)?` + number + `\s*(?:điểm|đ)?\s*\.?$`)
	below = pattern(`^(?:nếu\s+)?(?:đạt\s+)?dưới\s+` + number + `\s*%[\s,:]*(?:thì\s+)?((?:cứ|mỗi)\s.*?)\s*` +
		`(?:thì\s+)?(?:bị\s+)?trừ\s+`)
	spoiled = pattern(`^(?:(?:cứ|nếu|mỗi|có)\s+)+` + number +
		`\s*%\s+(?:số\s+)?([^\d:;%]+?)[\s,:]*(?:thì\s+)?(?:bị\s+)?` +
		`trừ\s+(?:đi\s+)?` + number + `\s*(?:điểm|đ)?\s*\.?$`)
	compares = pattern(`^(?:tăng|vượt|cao hơn|hơn)\s|so với`)
	planned  = pattern(`^(?:mức\s+)?(?:kế hoạch|chỉ tiêu|yêu cầu|nhiệm vụ)`)
	another  = pattern(`năm|kỳ|quý|tháng|bình quân|trung bình`)
	percent  = pattern(number + `\s*%`)
)

// steps are what a rate costs for each so many percent that it lies below a level, or that are spoiled.
type steps struct {
	said       string // in the table
	per, each  scoring.Points
	from       scoring.Edge
	most, left scoring.Points // what the level earns, and what is never taken
	spoiled    string         // what counts against it: “hồ sơ trễ hạn”
}

// steppedOf takes points off by how far a rate lies below a level: “Từ 95% trở lên: 5 điểm; cứ giảm 1% trừ 0,5 điểm”,
// or by how much is spoiled: “cứ 1% hồ sơ trễ hạn trừ 0,5 điểm”. Below another edge there may be a fixed number of
// points. Whether a part of a step counts is asked.
func steppedOf(parts []string, max scoring.Points) (rule listedRule, is bool) {
	limit, said := limitOf(parts)
	s := steps{most: max}
	if limit != nil {
		s.left = max.Sub(*limit)
	}
	var against string
	var clauses []clause
	for _, part := range said {
		c, isClause := clauseOf(part, max)
		level, isStep := s.step(part)
		switch {
		case isStep:
			against = level
		case isClause:
			clauses = append(clauses, c)
		default:
			return rule, false
		}
	}
	if s.said == "" || s.per.IsZero() || s.each.IsZero() || s.left.Sign() < 0 {
		return rule, false
	}
	fixed, is := s.begin(clauses, against)
	if !is {
		return listedRule{why: because("“%s”: chưa rõ giảm so với tỷ lệ nào", "“%s” does not say below which rate",
			s.said)}, false
	}
	return s.rule(fixed), true
}

// step takes a part that says what each step costs, and below which level if it says that.
func (s *steps) step(part string) (against string, is bool) {
	found := stepped().FindStringSubmatch(below().ReplaceAllString(part, "$2 so với $1% trừ "))
	if found != nil && found[1]+found[3] != "" && s.said == "" {
		s.said, s.per, s.each = part, numberOf(found[2]), numberOf(found[5])
		return found[4], true
	}
	found = spoiled().FindStringSubmatch(part)
	if found != nil && !compares().MatchString(found[2]) && s.said == "" {
		s.said, s.per, s.spoiled, s.each = part, numberOf(found[1]), found[2], numberOf(found[3])
		return "", true
	}
	return "", false
}

// begin finds the level that steps count from, and what earns a fixed number of points below it.
func (s *steps) begin(clauses []clause, against string) (fixed []scoring.Band, is bool) {
	known := false
	for _, c := range clauses {
		b, isInterval := interval(c.cond)
		if s.spoiled != "" { // only that all is earned where nothing is
			if !c.points.Equal(s.most) || c.inRate || hasDigits(strings.Replace(c.cond, "100%", "", 1)) {
				return nil, false
			}
			continue
		}
		switch {
		case !isInterval || c.inRate:
			return nil, false
		case b.High == nil && !known && c.points.Equal(s.most):
			s.from, known = *b.Low, true
		case b.Low == nil:
			fixed = append(fixed, c.band(b))
		default:
			return nil, false
		}
	}
	switch at := percent().FindStringSubmatch(against); {
	case s.spoiled != "":
		return nil, true
	case another().MatchString(against):
		return nil, false
	case at != nil && known:
		return fixed, numberOf(at[1]).Equal(s.from.At)
	case at != nil:
		s.from.At = numberOf(at[1])
	case !known && !planned().MatchString(against):
		return nil, false
	case !known:
		s.from.At = scoring.Whole(100)
	}
	return fixed, true
}

// rule counts parts of a step; the other one counts whole steps, which the unit says.
func (s *steps) rule(fixed []scoring.Band) (rule listedRule) {
	const rate = "100 * a / b"
	variables := []scoring.Variable{{ID: "a", Label: someNumber, Whole: true}, {ID: "b", Label: someTotal, Whole: true}}
	by := s.each.String()
	if !s.per.Equal(scoring.Whole(1)) {
		by += " / " + s.per.String()
	}
	percent := text.Vietnamese.Number(s.per) + "%"
	exact, whole := fmt.Sprintf("%s * (%s - %s)", by, s.from.At, rate), s.each.String()+" * n"
	steps := "Số lần giảm đủ " + percent + " so với " + text.Vietnamese.Number(s.from.At) + "%"
	if s.spoiled != "" {
		variables[0].Label = "Số " + s.spoiled
		exact, steps = by+" * "+rate, "Số lần đủ "+percent+" "+s.spoiled
	}
	rule.ask("“"+s.said+"”: đang trừ cả phần lẻ của "+percent+"; văn bản chỉ trừ mỗi khi đủ "+percent+
		" thì dùng cách tính dưới dấu #", "“"+s.said+"”: a part of "+s.per.String()+
		"% counts, too; where the decision counts whole ones only, use the rule behind # below")
	count := scoring.Variable{ID: "n", Whole: true, Label: steps}
	rule.Rule = scoring.Formula{Variables: variables, Cases: s.cases(exact, fixed)}
	if s.spoiled != "" {
		variables = nil // the steps say it all
	}
	rule.other = scoring.Formula{Variables: append(variables, count), Cases: s.cases(whole, fixed)}
	return rule
}

var spaced = strings.NewReplacer(">=", ">= ", "<=", "<= ", ">", "> ", "<", "< ")

// cases are the level, what is fixed, and the rest, which costs so much.
func (s *steps) cases(cost string, fixed []scoring.Band) (cases []scoring.Case) {
	add := func(when, points string) {
		var c scoring.Case
		if when != "" {
			c.When, _ = scoring.ParseComparison("a / b " + spaced.Replace(when) + "%") // made of numbers
		}
		c.Points, _ = scoring.ParseExpr(points)
		cases = append(cases, c)
	}
	if s.spoiled == "" {
		add(scoring.Band{Low: &s.from}.String(), s.most.String())
	}
	for _, b := range fixed {
		add(b.String(), b.Points.String())
	}
	add("", fmt.Sprintf("max(%s, %s - %s)", s.left, s.most, cost))
	return cases
}

var (
	shareOfAll = pattern(number + `\s*%\s*(?:tổng\s+)?(?:số\s+)?điểm|(?:trọn|một nửa|1/2)\s+(?:tổng\s+)?(?:số\s+)?điểm`)
	times      = pattern(`nhân(?:\s+với)?\s|×|\*|\sx\s`)
	takesOff   = pattern(`trừ|[-–−]\s*` + number + `\s*(?:điểm|đ)`)
	counting   = pattern(`mỗi |cứ |cộng |điểm\s*/|(?:tối đa|không quá|không vượt quá)\s+` + number + `\s*(?:điểm|đ)`)
)

// sampleOf is a rule of the kind that words not understood seem to want, to be corrected by people; nil for none. A
// share of the points is no rate.
func sampleOf(said string, max scoring.Points) scoring.Rule {
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(said, w) })
	}
	isShare := shareOfAll().MatchString(said)
	said = shareOfAll().ReplaceAllString(said, "")
	isRate := has("%", "tỷ lệ", "tỉ lệ") || isComparison().MatchString(said)
	edge := scoring.Edge{At: scoring.Whole(80)}
	switch {
	case isRate && has("công thức", "trừ", "cứ "):
		at := steps{said: said, per: scoring.Whole(1), each: max.Quo(scoring.Whole(100)), most: max,
			from: scoring.Edge{At: scoring.Whole(100)}}
		return at.rule(nil).Rule
	case isRate && times().MatchString(said):
		return scoring.Proportional{Rate: countedRate(), Cap: scoring.Whole(100)}
	case isRate:
		return scoring.Bands{Rate: countedRate(), Bands: []scoring.Band{{Low: &edge, Points: max},
			{High: &scoring.Edge{At: edge.At, Open: true}}}}
	case takesOff().MatchString(said):
		return scoring.Deduction{Items: []scoring.Violation{
			{ID: "vi-pham-1", Label: "Số lần vi phạm", Each: max.Quo(scoring.Whole(4))}}}
	case isShare:
		return scoring.Shares{Shares: []scoring.Share{{Label: "Hoàn thành", Percent: scoring.Whole(100)},
			{Label: "Hoàn thành một phần", Percent: scoring.Whole(50)}, {Label: "Không hoàn thành"}}}
	case counting().MatchString(said):
		return scoring.PerItem{Item: "Số lượng", Each: max.Quo(scoring.Whole(4)), Cap: max}
	}
	return nil
}
