package report

import (
	"fmt"
	"slices"
	"strings"

	"parindex/scoring"
	"parindex/scoring/consequence"
)

// why is the reason of an answer, in a sentence.
func (c *Consequences) why(r consequence.Result, v consequence.Verdict) string {
	if r.Reward != nil {
		return c.rewardWhy(r, v)
	}
	if !v.Standing.Card.Scored {
		return c.open(c.missing(c.Round.Year, consequence.NoUnit, ""))
	}
	var parts []string
	for _, check := range v.Conditions {
		if check.Answer == v.Answer {
			parts = append(parts, c.condition(check.MeasureCondition)+": "+c.facts(check))
		}
	}
	return strings.Join(parts, "; ")
}

func (c *Consequences) rewardWhy(r consequence.Result, v consequence.Verdict) string {
	say, class := c.Lang.Say, fmt.Sprintf(c.Lang.Say("loại %s", "class %s"), v.Standing.Class)
	switch v.Reason {
	case consequence.NoLimit:
		return class + say(", không giới hạn số đơn vị", ", without a limit")
	case consequence.WithinQuota:
		return fmt.Sprintf(say("%s, trong mức nhiều nhất %d đơn vị", "%s, within the quota of %d"), class, r.Seats)
	case consequence.BeyondQuota:
		if r.Seats == 0 {
			return fmt.Sprintf(say("%s, nhưng tỷ lệ %s chưa được một đơn vị",
				"%s, but the quota of %s is less than one unit"),
				class,
				r.Reward.Quota.Fraction())
		}
		return fmt.Sprintf(say("%s, nhưng mức nhiều nhất %d đơn vị đã hết", "%s, but the quota of %d is used up"),
			class, r.Seats)
	case consequence.TiedIncluded:
		return fmt.Sprintf(say("%s, đồng hạng tại mức cắt %d đơn vị; quy chế lấy hết các đơn vị đồng hạng",
			"%s, tied at the cut of %d; the regulation takes all tied units in"), class, r.Seats)
	case consequence.TiedExcluded:
		return fmt.Sprintf(say("%s, đồng hạng tại mức cắt %d đơn vị; quy chế không lấy các đơn vị đồng hạng",
			"%s, tied at the cut of %d; the regulation leaves tied units out"), class, r.Seats)
	case consequence.TiedRefused:
		return fmt.Sprintf(say("%s, đồng hạng tại mức cắt %d đơn vị; quy chế không tự chọn, người có thẩm quyền quyết định",
			"%s, tied at the cut of %d; the regulation does not choose, whoever is competent decides"), class, r.Seats)
	case consequence.OtherClass:
		return fmt.Sprintf(say("%s, chỉ xét loại %s", "%s, where only %s counts"), class,
			strings.Join(r.Reward.Classes, ", "))
	case consequence.RankUnknown:
		return c.open(class + say(", không công bố hạng", ", its rank was not published"))
	case consequence.PartlyListed:
		return c.open(fmt.Sprintf(say("%s, mức nhiều nhất %d đơn vị, chỉ công bố một phần danh sách",
			"%s, a quota of %d, only a part of the list was published"), class, r.Seats))
	case consequence.Unranked:
		return say("không được xếp hạng", "takes no place in the ranking")
	}
	return say("chưa có kết quả", "no result")
}

// condition is one of a measure, in words.
func (c *Consequences) condition(m *scoring.MeasureCondition) string {
	say := c.Lang.Say
	text := fmt.Sprintf(say("trong năm từ loại %s trở xuống", "at or below %s this year"), m.AtOrBelow)
	if m.Years > 1 {
		text = fmt.Sprintf(say("%d năm liên tục từ loại %s trở xuống", "%d years on end at or below %s"), m.Years,
			m.AtOrBelow)
	}
	if m.Fallen {
		text += say(" và tụt hạng", " and fallen in rank")
	}
	return text
}

// facts are what settles a condition (one is enough to say no), or what is missing to
// settle it.
func (c *Consequences) facts(check consequence.Check) string {
	say := c.Lang.Say
	var facts []string
	for _, y := range check.Years {
		if fact := c.yearFact(y); y.Answer == check.Answer && !slices.Contains(facts, fact) {
			facts = append(facts, fact)
		}
	}
	if f := check.Fall; f != nil && f.Answer == check.Answer && !slices.Contains(facts, c.fallFact(f)) {
		facts = append(facts, c.fallFact(f))
	}
	switch text := strings.Join(facts, ", "); check.Answer {
	case consequence.Unknown:
		return c.open(text)
	case consequence.No:
		return say("không, ", "no, ") + facts[0]
	default:
		return text
	}
}

// open is what is missing where nothing can be concluded.
func (c *Consequences) open(missing string) string {
	return missing + c.Lang.Say(": không kết luận được", ": no conclusion")
}

func (c *Consequences) yearFact(y consequence.YearCheck) string {
	if y.Missing != "" {
		return c.missing(y.Year, y.Missing, y.Class)
	}
	return fmt.Sprintf(c.Lang.Say("năm %d loại %s", "%d %s"), y.Year, y.Class) + c.otherSet(y.OtherSet)
}

func (c *Consequences) fallFact(f *consequence.FallCheck) string {
	say := c.Lang.Say
	switch {
	case f.Missing == consequence.NoRank && f.To == 0:
		return c.missing(c.Round.Year, f.Missing, "")
	case f.Missing != "":
		return c.missing(f.Year, f.Missing, "")
	case f.To == 0:
		return say("năm nay không được xếp hạng", "takes no place this year")
	}
	ranks := fmt.Sprintf(say("hạng %d → %d", "rank %d → %d"), f.From, f.To)
	if f.Answer == consequence.No {
		ranks += say(" không tụt", ", not fallen")
	}
	return ranks + c.otherSize(f) + c.otherSet(f.OtherSet)
}

// otherSize says that the two ranks are not among equally many units, or may not be.
func (c *Consequences) otherSize(f *consequence.FallCheck) string {
	switch {
	case f.FromOf == f.ToOf:
		return ""
	case f.FromOf == 0:
		return fmt.Sprintf(c.Lang.Say(" (trong %[2]d đơn vị; không rõ năm %[1]d có bao nhiêu)",
			" (of %[2]d; how many there were in %[1]d is not known)"), f.Year, f.ToOf)
	}
	return fmt.Sprintf(c.Lang.Say(" (năm %d trong %d đơn vị, nay trong %d)", " (of %[2]d in %[1]d, now of %[3]d)"),
		f.Year, f.FromOf, f.ToOf)
}

func (c *Consequences) otherSet(is bool) string {
	if !is {
		return ""
	}
	return c.Lang.Say(" (bộ tiêu chí khác)", " (other criteria set)")
}

// missing is what is not known of a year.
func (c *Consequences) missing(year int, m consequence.Missing, class string) string {
	say := c.Lang.Say
	switch m {
	case consequence.NoYear:
		return fmt.Sprintf(say("chưa có kết quả năm %d", "there are no results of %d"), year)
	case consequence.NoClass:
		return fmt.Sprintf(say("kết quả năm %d không có xếp loại", "the result of %d has no class"), year)
	case consequence.NoRank:
		return fmt.Sprintf(say("kết quả năm %d không có thứ hạng", "the result of %d has no rank"), year)
	case consequence.UnknownClass:
		return fmt.Sprintf(say("loại “%s” năm %d không có trong thang xếp loại",
			"the class “%s” of %d is not in the class scale"), class, year)
	}
	return fmt.Sprintf(say("đơn vị chưa có kết quả năm %d", "the unit has no result of %d"), year)
}
