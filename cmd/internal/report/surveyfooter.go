package report

import (
	"fmt"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// footer is what a block's table cannot say in columns, of these rows of it.
func (s *Survey) footer(b *surveyBlock, rows []surveyRow) []string {
	return slices.Concat(
		s.counted(b), s.without(rows), s.silentGroups(rows), s.short(rows), s.apart(b), s.straight(rows),
		s.named(rows, s.say("Waves"), func(u *survey.UnitResult) []survey.Tallied { return u.Waves }),
		s.named(rows, s.say("Channels"), func(u *survey.UnitResult) []survey.Tallied { return u.Channels }),
		s.publishedTotals(rows),
	)
}

// marked says what the mark behind units means.
func (s *Survey) marked(rows []surveyRow) []page.Line {
	faulty := seq.Count(rows, func(row surveyRow) bool { return row.card.Faulty })
	return marked(faulty, s.say(
		"(*) units with faults or missing data: %d; survey figures, points and ranks are provisional"))
}

// footerWithout is that of a round without ballots or counts.
func (s *Survey) footerWithout(rows []surveyRow) []string {
	why := s.say("There are no ballots or counts")
	if !s.Defined {
		why = s.say("The rules of the round define no survey")
	}
	if !slices.ContainsFunc(rows, surveyRow.answered) {
		return append(s.without(rows), why+s.say(", and no satisfaction was entered for any criterion"))
	}
	only := s.say(": there is only the satisfaction entered for each criterion; no ranks, ballots or margins")
	return append(s.without(rows), why+only)
}

func (s *Survey) counted(b *surveyBlock) []string {
	surveyed, ballots := 0, int64(0)
	for _, row := range b.rows {
		if ballots += row.Unit.Ballots; !row.Unit.NoSurvey {
			surveyed++
		}
	}
	return []string{s.say("Units: %d, surveyed %d; ballots: %d", len(b.rows), surveyed, ballots)}
}

// without says which units have no survey, and what the regulation makes of it.
func (s *Survey) without(rows []surveyRow) []string {
	var names []string
	var effects grouped
	for _, row := range rows {
		if !row.hasNone() || row.card.Published != nil && isSurveyed(row.card) {
			continue
		}
		names = append(names, row.card.Unit.Name)
		if effect := s.effect(row.card); effect != "" {
			effects.add(effect, row.card.Unit.Name)
		}
	}
	if len(names) == 0 {
		return nil
	}
	lines := []string{s.say("No survey: ") + strings.Join(names, ", ")}
	for _, effect := range effects.keys {
		line := s.say("By the regulation: %s", effect)
		if len(effects.keys) > 1 {
			line += ": " + strings.Join(effects.of[effect], ", ")
		}
		lines = append(lines, line)
	}
	return lines
}

// hasNone says whether there is nothing that people said of the unit.
func (r surveyRow) hasNone() bool {
	if r.Unit != nil {
		return r.Unit.NoSurvey
	}
	return r.card.Scored && !r.answered()
}

// answered says whether a criterion of the unit has a satisfaction.
func (r surveyRow) answered() bool {
	return slices.ContainsFunc(r.card.Lines, func(l scoring.Line) bool { return l.Answers != nil })
}

// effect is what having no survey does to the unit's maximum. It is empty where
// survey points come from elsewhere, or there is no result.
func (s *Survey) effect(card *scoring.Scorecard) string {
	if !slices.ContainsFunc(card.Lines, func(l scoring.Line) bool { return l.NoSurvey && l.Excluded == nil }) {
		return ""
	}
	most, whole := s.Lang.Number(card.Max), s.Lang.Number(card.Block.Set.Max)
	switch s.Round.Regulation.NoSurvey {
	case scoring.DropSurvey:
		return s.say("survey criteria do not count; the maximum is %s (of the set's %s)", most, whole)
	case scoring.RescaleSurvey:
		if card.Scaling.IsZero() {
			return s.say(
				"appraised points of each area are multiplied in place of survey points; the maximum is %s (of the "+
					"set's %s)",
				most, whole)
		}
		return s.say(
			"appraised points are multiplied by %s in place of survey points; the maximum is %s (of the set's %s)",
			s.Lang.Value(card.Scaling), most, whole)
	}
	return s.say("having none is a fault, and counts 0; the maximum stays %s (of the set's %s)", most, whole)
}

// grouped is names by what they have in common, in the order they came.
type grouped struct {
	keys []string
	of   map[string][]string
}

func (g *grouped) add(key, name string) {
	if g.of == nil {
		g.of = map[string][]string{}
	}
	if g.of[key] == nil {
		g.keys = append(g.keys, key)
	}
	g.of[key] = append(g.of[key], name)
}

// silentGroups are those that could have rated a unit with a survey and did not.
func (s *Survey) silentGroups(rows []surveyRow) []string {
	var silent grouped
	for _, row := range rows {
		for _, g := range row.Unit.Groups {
			if g.NoSurvey && !row.Unit.NoSurvey {
				silent.add(g.Group.Name, row.card.Unit.Name)
			}
		}
	}
	return seq.Map(silent.keys, func(group string) string {
		return s.say("No survey by the group %s of: %s", group, strings.Join(silent.of[group], ", "))
	})
}

// short says that ballots are missing; a table of its own says whose.
func (s *Survey) short(rows []surveyRow) []string {
	behind := s.behind(rows)
	if len(behind) == 0 {
		return nil
	}
	var units grouped
	for _, d := range behind {
		units.add(d.row.card.Unit.Name, "")
	}
	return []string{s.say(
		"Too few ballots (%s): units: %d; see the table “%s”", s.belowRule(), len(units.keys), s.progressTitle())}
}

// apart says how many pairs the survey tells apart, and how that was found.
func (s *Survey) apart(b *surveyBlock) []string {
	var known []survey.Estimate
	pairs, alike := 0, 0
	for _, row := range b.rows {
		e, ok := row.Unit.Estimate()
		if !ok {
			continue
		}
		for _, other := range known {
			if pairs++; !e.Apart(other) {
				alike++
			}
		}
		known = append(known, e)
	}
	if pairs == 0 {
		return nil
	}
	return []string{s.say(
		"Pairs of units not told apart: %d of %d; their difference is within √(margin₁² + margin₂²), by estimated "+
			"margins",
		alike, pairs)}
}

// straight is how many ballots have all answers alike.
func (s *Survey) straight(rows []surveyRow) []string {
	var count, of int64
	var above []string
	most := s.Answers.Definition.StraightLined
	for _, row := range rows {
		u := row.Unit
		count, of = count+u.StraightLined, of+u.Comparable
		if share, ok := straightShare(u); ok && most != nil && most.Less(share) {
			above = append(above, fmt.Sprintf("%s %s%%", row.card.Unit.Name, s.Lang.Decimal(share, 2)))
		}
	}
	if of == 0 {
		return nil
	}
	all := percentage(count, of)
	line := s.say(
		"Ballots with all answers alike: %d of the %d that answer 3 questions or more (%s%%)", count, of,
		s.Lang.Decimal(all, 2))
	if len(above) > 0 {
		line += s.say("; above %s%%: %s", s.Lang.Number(*most), strings.Join(above, ", "))
	}
	return []string{line}
}

func straightShare(u *survey.UnitResult) (percent scoring.Points, ok bool) {
	if u.Comparable == 0 {
		return percent, false
	}
	return percentage(u.StraightLined, u.Comparable), true
}

func percentage(part, whole int64) scoring.Points {
	return scoring.Whole(part).Mul(scoring.Whole(100)).Quo(scoring.Whole(whole))
}

// named adds up ballots by wave or by channel.
func (s *Survey) named(rows []surveyRow, what string, of func(*survey.UnitResult) []survey.Tallied) []string {
	var names []string
	sums := map[string]int64{}
	for _, row := range rows {
		for _, t := range of(row.Unit) {
			if _, known := sums[t.Name]; !known {
				names = append(names, t.Name)
			}
			sums[t.Name] += t.Ballots
		}
	}
	if len(names) == 0 {
		return nil
	}
	slices.Sort(names)
	for i, name := range names {
		names[i] = s.say("%s: %d (ballot|ballots)", name, sums[name])
	}
	return []string{what + " – " + strings.Join(names, "; ")}
}
