package demo

import (
	"slices"
	"strconv"

	"parindex/scoring/survey"
)

// noAnswer is in the place of a level where a question was not answered, or not
// asked.
const noAnswer = -1

// eachBallot visits the ballots of a group on a unit: a level for each question of
// the definition.
func (r *Round) eachBallot(m member, g survey.Group, visit func(number int, answers []int)) {
	questions := r.pack.Survey.Questions()
	draw := r.chance("ballots", m.ID, g.ID)
	good := r.chance("satisfaction", m.ID).between(70, 95)
	_, ballots := r.asked(m, g)
	answers := make([]int, len(questions))
	for number := 1; number <= ballots; number++ {
		for i, q := range questions {
			answers[i] = noAnswer
			if isAsked(q, g) {
				answers[i] = r.level(q, draw, good)
			}
		}
		visit(number, answers)
	}
}

func isAsked(q *survey.Question, g survey.Group) bool {
	return len(q.Groups) == 0 || slices.Contains(q.Groups, g.ID)
}

// level is one of the better half of the scale in so many cases of a hundred, seldom
// no opinion or no answer.
func (r *Round) level(q *survey.Question, draw chance, good int) int {
	var levels []int
	for i, level := range r.pack.Survey.ScaleOf(q).Levels {
		switch {
		case !level.Blank:
			levels = append(levels, i)
		case draw.happens(2):
			return i
		}
	}
	if r.pack.Survey.Blank != survey.RefuseBlank && draw.happens(1) {
		return noAnswer
	}
	better := (len(levels) + 1) / 2
	if better == len(levels) || draw.happens(good) {
		return levels[draw.below(better)]
	}
	return levels[draw.between(better, len(levels)-1)]
}

// labels are those of all scales, each once: the columns of counts.
func (r *Round) labels() (labels []string) {
	for _, scale := range r.pack.Survey.Scales {
		for _, level := range scale.Levels {
			if !slices.Contains(labels, level.Label) {
				labels = append(labels, level.Label)
			}
		}
	}
	return labels
}

func (r *Round) countHead() []string {
	return append(append([]string{"unit", "group", "question"}, r.labels()...), "blank", "ballots")
}

// countLines count the ballots of a unit, a line for each question that a group was
// asked.
func (r *Round) countLines(m member) (lines [][]string) {
	questions := r.pack.Survey.Questions()
	for _, g := range r.groups(m.block) {
		counted := make([]map[string]int, len(questions)) // by label; "" is no answer
		for i := range counted {
			counted[i] = map[string]int{}
		}
		r.eachBallot(m, g, func(_ int, answers []int) {
			for i, level := range answers {
				label := ""
				if level != noAnswer {
					label = r.pack.Survey.ScaleOf(questions[i]).Levels[level].Label
				}
				counted[i][label]++
			}
		})
		for i, q := range questions {
			if isAsked(q, g) {
				lines = append(lines, r.countLine(m, g, q, counted[i]))
			}
		}
	}
	return lines
}

func (r *Round) countLine(m member, g survey.Group, q *survey.Question, counted map[string]int) []string {
	line := []string{m.ID, g.ID, q.ID}
	has := r.pack.Survey.ScaleOf(q).Levels
	for _, label := range r.labels() {
		cell := ""
		if slices.ContainsFunc(has, func(l survey.Level) bool { return l.Label == label }) {
			cell = strconv.Itoa(counted[label])
		}
		line = append(line, cell)
	}
	_, ballots := r.asked(m, g)
	return append(line, strconv.Itoa(counted[""]), strconv.Itoa(ballots))
}
