package report

import (
	"fmt"
	"strings"

	"parindex/cmd/internal/explanation"
	"parindex/scoring/survey"
)

// asked is what a survey leaf takes of people's answers, and how that was made.
func (e *Explanation) asked() []outline {
	asked := e.Criterion.Asked()
	if asked == nil {
		return nil
	}
	say, s := e.Lang.Say, e.survey()
	o := under(say("Kết quả điều tra", "Survey") + at(asked.Take.Pos) + ":")
	o.field(say("Tiêu chí lấy", "The leaf takes"), s.taken(asked.Take)+" = "+e.exact(e.Criterion.Percent())+"%")
	o.field(say("Số phiếu", "Ballots"), s.ballotsOf(asked))
	o.field(say("Đo bằng", "Measure"), s.measure(s.Answers.Definition.Measure))
	o.field(say("Lấy trung bình", "Averaging"), s.averagingOf(asked.Take))
	o.field(say("Câu không trả lời", "Blanks"), s.blank(s.Answers.Definition.Blank))
	if asked.Take.Group == "" && len(asked.Unit.Groups) > 1 {
		o.below = append(o.below, s.groupOutline(asked))
	}
	o.below = append(o.below, s.answerOutline(asked))
	return []outline{o}
}

// survey is the round's, for its words.
func (e *Explanation) survey() *Survey {
	return &Survey{Result: *e.result(), Answers: e.Unit.Answers, Defined: true}
}

// taken is the part of the survey that a leaf takes.
func (s *Survey) taken(take *survey.Take) string {
	say, d := s.Lang.Say, s.Answers.Definition
	var parts []string
	if take.Question != "" {
		parts = append(parts, say("câu hỏi ", "the question ")+take.Question)
	}
	for _, c := range d.Components {
		if c.ID == take.Component {
			parts = append(parts, fmt.Sprintf(say("thành phần “%s”", "the component “%s”"), c.Name))
		}
	}
	if take.Group != "" {
		parts = append(parts, fmt.Sprintf(say("nhóm “%s”", "the group “%s”"), d.GroupOf(take.Group).Name))
	}
	if len(parts) == 0 {
		return say("chỉ số hài lòng chung", "the index as a whole")
	}
	return strings.Join(parts, ", ")
}

// ballotsOf is how many ballots the leaf rests on, against those required.
func (s *Survey) ballotsOf(asked *explanation.Asked) string {
	required, below := asked.Unit.Required, asked.Unit.Below
	if g := groupOf(asked.Unit, asked.Take.Group); g != nil {
		required, below = g.Required, g.Below
	}
	words := fmt.Sprint(asked.Ballots)
	if asked.Answered != asked.Ballots {
		words = fmt.Sprintf(s.Lang.Say("%d trong %d", "%d of %d"), asked.Answered, asked.Ballots)
	}
	if required != nil {
		words += fmt.Sprintf(s.Lang.Say(", cần %d", ", required %d"), *required)
	}
	switch {
	case below && required != nil && asked.Ballots >= *required:
		words += s.Lang.Say("; có nhóm thiếu phiếu: ", "; a group has too few: ") + s.belowRule()
	case below:
		words += s.Lang.Say("; thiếu phiếu: ", "; too few: ") + s.belowRule()
	}
	return words
}

// groupOutline is how many of each group answered and how much they count, and
// their index where the leaf takes that.
func (s *Survey) groupOutline(asked *explanation.Asked) outline {
	o := under(s.Lang.Say("Nhóm đối tượng: ", "Groups: ") + s.groupRule())
	for _, g := range asked.Unit.Groups {
		if !asked.Of(g.Group) {
			continue
		}
		words := s.Lang.Say("không có kết quả", "no survey")
		if !g.NoSurvey {
			words = fmt.Sprintf(s.Lang.Say("%d phiếu", "%d ballots"), g.Ballots)
		}
		if whole := asked.Take.Component == "" && asked.Take.Question == ""; whole && !g.NoSurvey {
			words += fmt.Sprintf(s.Lang.Say(", chỉ số %s%%", ", index %s%%"), s.Lang.Decimal(s.figure(*g.Index), s.decimals()))
		}
		if g.Share != nil {
			words += fmt.Sprintf(s.Lang.Say(", tỷ trọng %s%%", ", share %s%%"), s.Lang.Decimal(s.figure(*g.Share), s.decimals()))
		}
		o.field(g.Group.Name, words)
	}
	return o
}

// answerOutline is the counts behind the figure. They are of all groups together
// even where a leaf takes one.
func (s *Survey) answerOutline(asked *explanation.Asked) outline {
	o := under(s.Lang.Say("Số trả lời từng câu:", "Answers to each question:"))
	if len(asked.Unit.Groups) > 1 {
		o.text = s.Lang.Say("Số trả lời từng câu, mọi nhóm cộng lại:", "Answers to each question, all groups together:")
	}
	for _, q := range asked.Questions {
		var counts []string
		for i, level := range s.Answers.Definition.ScaleOf(q.Question).Levels {
			counts = append(counts, fmt.Sprintf("%s %d", level.Label, q.Levels[i]))
		}
		counts = append(counts, fmt.Sprintf(s.Lang.Say("bỏ trống %d", "blank %d"), q.Blank))
		if q.Index != nil {
			counts = append(counts, s.Lang.Say("hài lòng ", "satisfaction ")+s.Lang.Decimal(s.figure(*q.Index), s.decimals())+"%")
		}
		o.field(q.Question.ID+" "+q.Question.Text, strings.Join(counts, " · "))
	}
	return o
}

// takenJSON is what a survey leaf takes of people's answers, for programs.
type takenJSON struct {
	Component string         `json:"component,omitempty"`
	Group     string         `json:"group,omitempty"`
	Question  string         `json:"question,omitempty"` // all empty: the index as a whole
	At        placeJSON      `json:"at"`
	Percent   figureJSON     `json:"percent"`
	Ballots   int64          `json:"ballots"`  // of the group that is taken, else of all
	Answered  int64          `json:"answered"` // those asked about the part that is taken
	Answers   []questionJSON `json:"answers"`  // of all groups together
}

func (e *Explanation) takenJSON() *takenJSON {
	asked := e.Criterion.Asked()
	if asked == nil {
		return nil
	}
	s, take := e.survey(), asked.Take
	out := &takenJSON{take.Component, take.Group, take.Question, placeOf(take.Pos), *s.some(e.Criterion.Percent()), asked.Ballots, asked.Answered, []questionJSON{}}
	for _, q := range asked.Questions {
		out.Answers = append(out.Answers, s.questionJSON(q))
	}
	return out
}
