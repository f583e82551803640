package report

import (
	"cmp"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring/survey"
)

// method says by what choices the figures were made.
func (s *Survey) method() page.Section {
	of := s.say("As “%s” defines it", cmp.Or(s.Answers.Definition.Title, s.Pack))
	return page.Section{Line: page.Under(s.say("How the survey is counted"),
		page.Lines(append([]string{of}, s.choices()...)...)...)}
}

// choices are those of the definition in words.
func (s *Survey) choices() []string {
	d := s.Answers.Definition
	lines := []string{
		s.say("Measure: ") + s.Lang.Term("measure", string(d.Measure)),
		s.say("Averaging: ") + s.averaging(),
		s.say("Blanks: ") + s.blank(d.Blank),
	}
	if len(d.Groups) > 1 {
		lines = append(lines, s.say("Groups: ")+s.groupRule())
	}
	lines = append(lines, s.weightedColumns()...)
	lines = append(lines, s.say("Sample: ")+s.sample())
	if d.Sample.Confidence != 0 {
		lines = append(lines, s.marginRule())
	}
	return lines
}

func (s *Survey) averaging() string {
	d := s.Answers.Definition
	if d.Measure == survey.AllItems && d.Averaging != survey.Components && d.Averaging != survey.Blocks {
		return s.say("over the whole ballot")
	}
	words := s.averagingWords(d.Averaging, d.Within)
	if d.Averaging != survey.Blocks {
		return words
	}
	var weights []string
	for _, c := range d.Components {
		if c.Weight != nil {
			weights = append(weights, c.Name+" "+s.Lang.Number(*c.Weight))
		}
	}
	return words + s.say("; weights: ") + strings.Join(weights, ", ")
}

// averagingOf is how the answers were averaged that a leaf takes; empty of a single
// question.
func (s *Survey) averagingOf(take *survey.Take) string {
	d := s.Answers.Definition
	switch byParts := d.Averaging == survey.Components || d.Averaging == survey.Blocks; {
	case take.Question != "":
		return ""
	case take.Component == "":
		return s.averaging()
	case d.Measure == survey.AllItems:
		return s.say("over the component's questions")
	case byParts:
		return s.averagingWords(d.Within, "")
	}
	return s.averagingWords(d.Averaging, "")
}

// averagingWords is one way of averaging.
func (s *Survey) averagingWords(a, within survey.Averaging) string {
	words := s.Lang.Term("averaging", string(a))
	if a == survey.Components || a == survey.Blocks {
		words += s.Lang.Term("within", string(within))
	}
	return words
}

func (s *Survey) blank(b survey.BlankRule) string {
	words := s.say("left out")
	switch b {
	case survey.UnsatisfiedBlank:
		return s.say("count as not satisfied, of the value 0")
	case survey.RefuseBlank:
		words = s.say("a fault, and left out")
	}
	if s.Answers.Definition.Measure == survey.AllItems {
		words += s.say(
			"; somebody who answered one question only, and was satisfied with it, counts as satisfied")
	}
	return words
}

func (s *Survey) groupRule() string {
	d := s.Answers.Definition
	if d.GroupsBy != survey.WeightedGroups {
		return s.say("all people count alike")
	}
	var weights []string
	for _, g := range d.Groups {
		if g.Weight != nil {
			weights = append(weights, g.Name+" "+s.Lang.Number(*g.Weight))
		}
	}
	words := s.say("by weight: ") + strings.Join(weights, ", ")
	return words + s.Lang.Term("silent", string(d.NoGroup))
}

func (s *Survey) sample() string {
	rule := s.Answers.Definition.Sample
	size := rule.Size
	words := ""
	switch {
	case size.IsNone():
		return s.say("no size required")
	case size.Fixed != nil:
		words = s.say("%d (ballot|ballots)", *size.Fixed)
	case size.Yamane != nil:
		words = s.say("Yamane, N/(1 + N·e²), e = %s%%", s.Lang.Number(*size.Yamane))
	default:
		words = s.rates(size.Table)
	}
	return words + s.Lang.Term("sample", string(rule.Per)) + s.say("; with fewer: ") + s.belowRule()
}

func (s *Survey) rates(table []survey.Rate) string {
	var rows []string
	for _, row := range table {
		percent := s.Lang.Number(row.Percent) + "%"
		if row.UpTo != nil {
			rows = append(rows, s.say("up to %d people %s", *row.UpTo, percent))
			continue
		}
		rows = append(rows, s.Lang.Say("đông hơn ", "above ")+percent)
	}
	return strings.Join(rows, ", ")
}

func (s *Survey) belowRule() string {
	return s.Lang.Term("below", string(s.Answers.Definition.Sample.Below))
}

// weightedColumns says which figures are by the groups' weights.
func (s *Survey) weightedColumns() []string {
	if s.Answers == nil || !s.isByWeight() {
		return nil
	}
	return []string{s.say(
		"By the groups' weights: satisfaction, each component, each question; figures of a group are its own")}
}

// isByWeight says whether groups count by their weights.
func (s *Survey) isByWeight() bool {
	return s.Answers.Definition.GroupsBy == survey.WeightedGroups && len(s.Answers.Definition.Groups) > 1
}

// marginRule is by which formula margins are estimated, and what n is.
func (s *Survey) marginRule() string {
	d := s.Answers.Definition
	formula := s.say("z·√(p(1 − p)/n), p the satisfaction")
	small := s.say("p is 0 or 100%")
	if d.Measure == survey.Mean {
		formula = s.say("z·s/√n, s the standard deviation of the answers")
		small = s.say("all answers are alike")
	}
	line := s.say(
		"Margin ± (percentage points, an estimate): %s, n the people who answered (of the question that most did), "+
			"z = %s (%d%% confidence), taking ballots for a random sample; where the population N is known, n becomes "+
			"n·(N − 1)/(N − n); where fewer than 30 people answered (n before that) or %s, the longer side of the Wilson "+
			"interval",
		formula, s.Lang.Number(survey.Quantile(d.Sample.Confidence)), d.Sample.Confidence, small)
	if s.isByWeight() {
		line += s.say("; of figures by groups' weights: √Σ(w·m)², m a group's margin, w its share")
	}
	return line
}

// way is one of the averages that could have been published.
func (s *Survey) way(a survey.Average) string {
	words := s.averagingWords(a.Averaging, a.Within)
	if a.Blank == survey.UnsatisfiedBlank {
		words += s.say(", over the ballots")
	} else {
		words += s.say(", over the answers")
	}
	return words + s.Lang.Term("groups", string(a.GroupsBy))
}
