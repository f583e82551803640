package skeleton

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/seq"
)

var (
	costs = pattern(`(?:^|\s)trừ\s`)
	minus = pattern(`^(.*?(?:mỗi|0?1|một)\s.+?)[\s,:]*(?:thì\s+)?(?:bị\s+)?trừ\s+` + number + `\s*(?:điểm|đ)?\s*\.?$`)
	taken = pattern(`^trừ\s+` + number + `\s*(?:điểm|đ)?\s*(?:/|cho mỗi|đối với mỗi|với mỗi|mỗi)\s*(.+)$`)
	plus  = pattern(`^((?:(?:cứ\s+)?(?:mỗi|có mỗi)|cứ\s+(?:0?1|một))\s.+?)[\s,:]*(?:thì\s+)?(?:(?:được|cộng|tính|đạt|chấm|` +
		`thưởng)\s+)*(?:thêm\s+)?` + number +
		`\s*(?:điểm|đ)\s*\.?$`)
	most = pattern(`[\s,;.(]*(?:nhưng\s+)?(?:(?:tổng\s+)?(?:số\s+)?điểm\s+(?:trừ|cộng|thưởng)\s+|trừ\s+|` +
		`tổng\s+)?(?:tối đa|không quá|nhiều nhất)\s+` +
		`(?:trừ\s+|không quá\s+|là\s+)*` + number + `\s*(?:điểm|đ)\)?`)
	toNothing = pattern(`[\s,;(]*(?:trừ\s+|cho\s+)?(?:đến|tới)?\s*hết\s+(?:số\s+)?điểm\)?|[\s,;(]*trừ đến 0 điểm\)?`)
	one       = pattern(`^(?:cứ\s+)?(?:có\s+)?(?:(?:mỗi|một|0?1)\s+)+`)
	oneOfTime = pattern(`^(\D+?)\s(?:một|0?1)\s(ngày|tuần|tháng|quý|giờ)((?:\s.*)?)$`)
	bounds    = pattern(`(?:^|\s)(?:quá|trên|hơn|từ|đến|dưới|trong|sau|trước)$`)
	oneWithin = pattern(`\s(?:một|0?1)\s`)
	takenFor  = pattern(`^([^\d:]+?)[\s,:]*(?:thì\s+)?(?:bị\s+)?trừ\s+` + number +
		`\s*(?:điểm|đ)\s*/\s*([^\d]+?)\s*\.?$`)
	givenFor = pattern(`^(?:(?:được|cộng|tính|chấm|thưởng|thêm)\s+)*` + number +
		`\s*(?:điểm|đ)\s*(?:/|cho (?:mỗi|0?1|một)|đối với mỗi|với mỗi|mỗi)\s*([^\d;]+?)\s*\.?$`)
	beyond = pattern(`\s(?:quá|trên)\s+\d{1,3}\s+(?:ngày|lần|tháng|giờ)`)
	alone  = pattern(`^(?:điểm tối đa:?\s+)?` + number + `\s*(?:điểm|đ)\.?$`)
)

// countedOf takes points off for each of something, or gives them.
func countedOf(parts []string, max scoring.Points) (rule listedRule, is bool) {
	limit, said := limitOf(parts)
	var items []scoring.Violation
	for _, part := range said {
		if len(said) == 1 && !costs().MatchString(part) {
			if found := plus().FindStringSubmatch(givenFor().ReplaceAllString(part, "mỗi $2: $1 điểm")); found != nil {
				return perItem(found, limit, max)
			}
		}
		label, points, is := violation(part)
		c, isClause := clauseOf(part, max)
		switch {
		case is && !hasDigits(beyond().ReplaceAllString(label, "")) && !points.IsZero():
			if hasDigits(label) {
				rule.ask("“"+part+"”: đang trừ một lần cho mỗi trường hợp như vậy, quá bao nhiêu cũng thế",
					"“"+part+"”: each such case costs this once, however far beyond it is")
			}
			items = append(items, scoring.Violation{ID: fmt.Sprintf("vi-pham-%d", len(items)+1), Label: label,
				Each: points})
		case isWhole(part, max):
		case isClause && c.points.Equal(max) && hasDigits(c.cond) && !strings.Contains(c.cond, "%") &&
			seq.All(said, func(other string) bool { return other == part || isViolation(other) }):
			rule.ask("“"+part+"”: đang là điểm trước khi trừ", "“"+part+"”: these points are taken from")
		case !isClause || !c.points.Equal(max) || hasDigits(c.cond): // what is whole is the maximum
			if slices.ContainsFunc(said, func(other string) bool { return other != part && isViolation(other) }) {
				rule.why = because("chưa hiểu “%s” bên cạnh điểm trừ", "“%s” is not understood beside points off", part)
			}
			return rule, false
		}
	}
	floor := scoring.Points{}
	if limit != nil {
		if floor = max.Sub(*limit); floor.Sign() < 0 {
			return listedRule{why: doubt{"trừ tới " + text.Vietnamese.Number(*limit) + " điểm, nhiều hơn điểm tối đa",
				limit.String() + " points off are more than the maximum"}}, false
		}
	}
	rule.Rule = scoring.Deduction{Floor: floor, Items: items}
	return rule, len(items) > 0
}

// isWhole says whether a part is the maximum alone, from which points are taken.
func isWhole(part string, max scoring.Points) bool {
	found := alone().FindStringSubmatch(part)
	return found != nil && numberOf(found[1]).Equal(max)
}

func hasDigits(s string) bool { return strings.ContainsAny(s, "0123456789") }

// limitOf is the most that is taken or given, and the parts without the words for it.
func limitOf(parts []string) (limit *scoring.Points, said []string) {
	for _, part := range parts {
		part = toNothing().ReplaceAllString(part, "")
		if found := most().FindStringSubmatch(part); found != nil {
			points := numberOf(found[1])
			limit, part = &points, strings.Replace(part, found[0], "", 1)
		}
		if part != "" {
			said = append(said, part)
		}
	}
	return limit, said
}

// violation is what costs points each time.
func violation(part string) (label string, points scoring.Points, is bool) {
	if found := minus().FindStringSubmatch(part); found != nil {
		return counted(found[1]), numberOf(found[2]), true
	}
	if found := taken().FindStringSubmatch(part); found != nil {
		return counted("mỗi " + found[2]), numberOf(found[1]), true
	}
	if found := takenFor().FindStringSubmatch(part); found != nil {
		return "Số " + found[3] + " (" + lowerFirst(found[1]) + ")", numberOf(found[2]), true
	}
	return "", points, false
}

func isViolation(part string) bool {
	_, _, is := violation(part)
	return is
}

func perItem(found []string, limit *scoring.Points, max scoring.Points) (rule listedRule, is bool) {
	if limit == nil {
		limit = &max
	}
	item, each := counted(found[1]), numberOf(found[2])
	rule.Rule = scoring.PerItem{Item: item, Each: each, Cap: *limit}
	isSigned := strings.ContainsAny(found[1][len(strings.TrimRight(found[1], "-–− ")):], "-–−") // which may take off
	return rule, !hasDigits(item) && !each.IsZero() && !isSigned
}

// counted is what is counted, by the words for one of it: “mỗi báo cáo chậm”, “thiếu 01 báo cáo”, “chậm 01
// ngày”.
func counted(words string) string {
	if of := one().ReplaceAllString(words, ""); of != words {
		return "Số " + of
	}
	if what, of, is := strings.Cut(words, " mỗi "); is {
		return "Số " + of + " (" + lowerFirst(what) + ")"
	}
	if found := oneOfTime().FindStringSubmatch(words); found != nil && !bounds().MatchString(found[1]) {
		return "Số " + found[2] + " " + lowerFirst(found[1]) + found[3]
	}
	if beyond().MatchString(words) { // “quá 01 ngày” counts cases, not days
		return "Số lần " + lowerFirst(words)
	}
	return "Số lần " + oneWithin().ReplaceAllString(lowerFirst(words), " ")
}

func lowerFirst(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToLower(first)) + words[size:]
}
