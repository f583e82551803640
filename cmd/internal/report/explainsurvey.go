package report

import (
	"fmt"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/record"
	"parindex/scoring"
	"parindex/scoring/account"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// asked is what a survey leaf takes of people's answers, and how that was made.
func (e *Account) asked() []page.Line {
	if line := e.Criterion.Line; e.incomplete() && line.Criterion.IsSurvey() && line.Answers == nil &&
		line.Excluded == nil {
		return []page.Line{page.Under(e.say("Survey: ") + e.unread())}
	}
	asked := e.Criterion.Asked()
	if asked == nil {
		return nil
	}
	s := e.survey()
	o := page.Under(e.Lang.Say("Kết quả điều tra", "Survey") + e.at(asked.Take.Pos) + ":")
	o.Field(e.say("The leaf takes"), s.taken(asked.Take)+" = "+e.exact(e.Criterion.Percent())+"%")
	o.Field(e.say("Ballots"), s.ballotsOf(asked))
	o.Field(e.say("Measure"), s.Lang.Term("measure", string(s.Answers.Definition.Measure)))
	for _, line := range s.levels(asked) {
		o.Below = append(o.Below, page.Under(line))
	}
	o.Field(e.say("Averaging"), s.averagingOf(asked.Take))
	o.Field(e.say("Blanks"), s.blank(s.Answers.Definition.Blank))
	if asked.Take.Group == "" && len(asked.Unit.Groups) > 1 {
		o.Below = append(o.Below, s.groupOutline(asked, e.exact(e.Criterion.Percent())))
	}
	o.Below = append(o.Below, s.answerOutline(asked))
	return []page.Line{o}
}

// survey is the round's, for its words.
func (e *Account) survey() *Survey {
	return &Survey{Result: e.Result, Answers: e.Unit.Answers, Definition: e.Unit.Answers.Definition, Defined: true}
}

// levels say of each scale of the questions what an answer counts, and which count as none.
func (s *Survey) levels(asked *account.Asked) (lines []string) {
	d := s.Answers.Definition
	for i := range d.Scales {
		scale := &d.Scales[i]
		if !slices.ContainsFunc(asked.Questions, func(q account.Question) bool { return d.ScaleOf(q.Question) == scale }) {
			continue
		}
		counts, none := s.counting(scale.Levels)
		line := s.say("Satisfied answers: ") + counts
		if d.Measure == survey.Mean {
			line = s.say("Values of answers: ") + counts
		}
		if none != "" {
			line += s.say("; as good as no answer: ") + none
		}
		lines = append(lines, line)
	}
	return slices.Compact(lines)
}

// counting are the answers that count as satisfied or, of a mean, all with their values; none are those that count as
// a blank.
func (s *Survey) counting(levels []survey.Level) (counts, none string) {
	var counting, blank []string
	for _, level := range levels {
		switch {
		case level.Blank:
			blank = append(blank, level.Label)
		case s.Answers.Definition.Measure == survey.Mean && level.Value != nil:
			counting = append(counting, level.Label+" "+s.Lang.Number(*level.Value))
		case s.Answers.Definition.Measure != survey.Mean && level.Satisfied != nil && *level.Satisfied:
			counting = append(counting, level.Label)
		}
	}
	return strings.Join(counting, ", "), strings.Join(blank, ", ")
}

// taken is the part of the survey that a leaf takes.
func (s *Survey) taken(take *survey.Take) string {
	d := s.Answers.Definition
	var parts []string
	if take.Question != "" {
		parts = append(parts, s.say("the question ")+take.Question)
	}
	for _, c := range d.Components {
		if c.ID == take.Component {
			parts = append(parts, s.say("the component “%s”", c.Name))
		}
	}
	if take.Group != "" {
		parts = append(parts, s.say("the group “%s”", d.GroupOf(take.Group).Name))
	}
	if len(parts) == 0 {
		return s.say("the index as a whole")
	}
	return strings.Join(parts, ", ")
}

// ballotsOf is how many ballots the leaf rests on, against those required.
func (s *Survey) ballotsOf(asked *account.Asked) string {
	sample, required, below := asked.Unit.SampleFigure, s.required(asked.Unit), asked.Unit.Below
	if g := groupOf(asked.Unit, asked.Take.Group); g != nil {
		sample, required, below = g.SampleFigure, s.groupRequired(*g), g.Below
	}
	words := fmt.Sprint(asked.Ballots)
	if asked.Answered != asked.Ballots {
		words = s.say("%d of %d", asked.Answered, asked.Ballots)
	}
	if n := answeredOf(asked, sample); n.FilledLeast < asked.Answered {
		words += s.say(", %s answer", n.FilledText())
	}
	if required != nil {
		words += s.say(", required %d", *required)
	}
	switch {
	case below && required != nil && sample.Filled >= *required:
		words += s.say("; a group has too few: ") + s.belowRule()
	case below:
		words += s.say("; too few: ") + s.belowRule()
	}
	return words
}

// answeredOf is how many people answer something of what a leaf takes: of a part of
// the questionnaire, as many as the margins of its groups rest on.
func answeredOf(asked *account.Asked, sample survey.SampleFigure) survey.SampleFigure {
	if asked.Take.Component == "" && asked.Take.Question == "" {
		return sample
	}
	n := int64(0)
	for _, part := range asked.Parts {
		n += part.Answered
	}
	return survey.SampleFigure{Filled: n, FilledLeast: n}
}

// groupOutline is what each group that was asked says of the part that the leaf
// takes, how much that counts and, where groups have weights, the sum.
func (s *Survey) groupOutline(asked *account.Asked, percent string) page.Line {
	o := page.Under(s.say("Groups: ") + s.groupRule())
	for _, g := range asked.Unit.Groups {
		if part := partOf(asked, g.Group); part != nil {
			o.Field(g.Group.Name, s.groupPart(part, partAnswered(asked, part, g), g.NoSurvey))
		} else if g.NoSurvey && asked.Of(g.Group) {
			o.Field(g.Group.Name, s.say("no survey"))
		}
	}
	if asked.Weighted() {
		o.Field(s.say("Sum by weights"), s.weightedSum(asked)+" = "+percent+"%")
	}
	return o
}

func partOf(asked *account.Asked, g *survey.Group) *survey.GroupPart {
	return seq.Find(asked.Parts, func(part *survey.GroupPart) bool { return part.Group == g })
}

// partAnswered is how many people of a group answer something of what a leaf takes:
// of a part of the questionnaire, as many as its margin rests on.
func partAnswered(asked *account.Asked, part *survey.GroupPart, g survey.GroupResult) survey.SampleFigure {
	if asked.Take.Component == "" && asked.Take.Question == "" {
		return g.SampleFigure
	}
	return survey.SampleFigure{Filled: part.Answered, FilledLeast: part.Answered}
}

// groupPart is a group's figure with what it counts.
func (s *Survey) groupPart(part *survey.GroupPart, answered survey.SampleFigure, silent bool) string {
	words := []string{s.say("%d (ballot|ballots)", part.Ballots)}
	if !silent && answered.FilledLeast < part.Ballots {
		words = append(words, s.say("%s answer", answered.FilledText()))
	}
	switch {
	case silent:
		words = []string{s.say("no survey, counts 0")}
	case part.Index != nil:
		words = append(words, s.say("satisfaction ")+s.Lang.Value(*part.Index)+"%")
	default:
		words = append(words, s.say("nobody answered this part"))
	}
	if part.Share != nil {
		words = append(words, s.say("weight %s, share %s%%", s.Lang.Number(*part.Weight), s.printed(*part.Share)))
	}
	return strings.Join(words, ", ")
}

// weightedSum is how the groups' figures make one: "(82,5 × 2 + 80 × 1) ÷ 3".
func (s *Survey) weightedSum(asked *account.Asked) string {
	var terms []string
	var weights scoring.Points
	for _, part := range asked.Parts {
		if part.Share != nil {
			terms = append(terms, s.Lang.Value(*part.Index)+" × "+s.Lang.Number(*part.Weight))
			weights = weights.Add(*part.Weight)
		}
	}
	return fmt.Sprintf("(%s) ÷ %s", strings.Join(terms, " + "), s.Lang.Number(weights))
}

// answerOutline is the counts behind the figure: of the group that the leaf takes,
// else of all groups together and, where they have weights, of each.
func (s *Survey) answerOutline(asked *account.Asked) page.Line {
	o := page.Under(s.say("Answers to each question:"))
	switch several := len(asked.Unit.Groups) > 1; {
	case several && asked.Take.Group != "":
		o.Text = s.say("Answers of the group “%s” to each question:",
			s.Answers.Definition.GroupOf(asked.Take.Group).Name)
	case several:
		o.Text = s.say("Answers to each question, all groups together:")
	}
	for _, q := range asked.Questions {
		line := page.Under(q.Question.ID + " " + q.Question.Text + ": " + s.counts(q.QuestionResult))
		if s.isWeighted(q) {
			line.Text += s.say(" (by the groups' weights)")
			for _, g := range q.Groups {
				line.Field(g.Group.Name, s.counts(g.QuestionResult))
			}
		}
		o.Below = append(o.Below, line)
	}
	return o
}

// counts are the answers to a question, and the satisfaction that they make.
func (s *Survey) counts(q survey.QuestionResult) string {
	var counts []string
	for i, level := range s.Answers.Definition.ScaleOf(q.Question).Levels {
		counts = append(counts, fmt.Sprintf("%s %d", level.Label, q.Levels[i]))
	}
	counts = append(counts, s.say("blank %d", q.Blank))
	if q.Index != nil {
		counts = append(counts, s.say("satisfaction ")+s.printed(*q.Index)+"%")
	}
	return strings.Join(counts, " · ")
}

// isWeighted says whether the satisfaction with a question is a mean of groups,
// which does not follow from the counts of all of them.
func (s *Survey) isWeighted(q account.Question) bool {
	return s.isByWeight() && len(q.Groups) > 1
}

// takenJSON is what a survey leaf takes of people's answers, for programs: without a
// component, group and question, of the index as a whole. The groups are those that are asked
// about that part, each with its share in percent where the figure is the sum of theirs by
// shares. The ballots and answers are of the group that is taken, else of all together.
func (e *Account) takenJSON() object {
	asked := e.Criterion.Asked()
	if asked == nil {
		return nil
	}
	s, take := e.survey(), asked.Take
	return object{
		{"component?", take.Component},
		{"group?", take.Group},
		{"question?", take.Question},
		{"at", record.PositionOf(take.Pos)},
		{"percent", s.some(e.Criterion.Percent())},
		{"weighted", asked.Weighted()},
		{"ballots", asked.Ballots},
		{"answered", asked.Answered},
		{"groups", each(asked.Parts, func(part survey.GroupPart) object {
			o := object{{"group", part.Group.ID}, {"name", part.Group.Name}, {"", s.figureJSON(part.Figure)}}
			if part.Share != nil && asked.Weighted() {
				o = append(o, object{{"weight?", part.Weight}, {"share", s.some(*part.Share)}}...)
			}
			return o
		})},
		{"answers", each(asked.Questions, s.questionJSON)},
	}
}
