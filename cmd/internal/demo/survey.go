package demo

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"

	"parindex/cmd/internal/disk"
	"parindex/scoring"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// surveyFiles are what people said: by the pack's definition, else as satisfaction
// that was worked out elsewhere.
func (r *Round) surveyFiles() []disk.File {
	var files []disk.File
	for _, block := range r.Blocks {
		name := "survey/" + block.ID + ".csv"
		switch {
		case !block.Set.HasSurvey():
		case r.pack.Survey == nil:
			files = append(files, disk.File{
				Name: name, Write: r.csvOf(block, []string{"unit", "code", "satisfaction"}, r.satisfaction),
			})
		default:
			files = append(files, r.answerFiles(block)...)
		}
	}
	return files
}

// csvOf writes lines for each unit of a block, one unit after the other.
func (r *Round) csvOf(block *scoring.Block, head []string, of func(member) [][]string) func(io.Writer) error {
	return func(w io.Writer) error {
		lines := csv.NewWriter(w)
		if err := lines.Write(head); err != nil {
			return err
		}
		for _, unit := range block.Units {
			if err := lines.WriteAll(of(member{unit, block})); err != nil {
				return err
			}
		}
		lines.Flush()
		return lines.Error()
	}
}

// satisfaction is a line for each survey leaf, on the regulation's scale.
func (r *Round) satisfaction(m member) (lines [][]string) {
	m.block.Set.Walk(func(c *scoring.Criterion, _ int) {
		if !c.IsSurvey() {
			return
		}
		tenths := r.chance("survey", m.ID, c.Code).between(700, 960)
		percent := scoring.Whole(int64(tenths)).Quo(scoring.Whole(10))
		if r.Regulation.Satisfaction == scoring.RatioScale {
			percent = percent.Quo(scoring.Whole(100))
		}
		lines = append(lines, []string{m.ID, c.Code, percent.String()})
	})
	return lines
}

// answerFiles are a block's counts, with the ballots of its first unit one by one,
// and its sample. Where only ballots will do, all units have theirs.
func (r *Round) answerFiles(block *scoring.Block) []disk.File {
	first := block.Units[0]
	head := []string{"unit", "group", "population", "sent", "ballots"}
	sample := disk.File{Name: "survey/" + block.ID + "-mau.csv", Write: r.csvOf(block, head, r.sample)}
	ballots := func(m member) [][]string {
		if m.Unit == first || r.pack.Survey.Measure == survey.AllItems {
			return r.ballotLines(m)
		}
		return nil
	}
	files := []disk.File{sample, {
		Name: "survey/" + block.ID + "-phieu.csv", Write: r.csvOf(block, r.ballotHead(), ballots),
	}}
	if r.pack.Survey.Measure == survey.AllItems || len(block.Units) == 1 {
		return files
	}
	counts := func(m member) [][]string {
		if m.Unit == first {
			return nil
		}
		return r.countLines(m)
	}
	return append(files, disk.File{
		Name: "survey/" + block.ID + "-dem.csv", Write: r.csvOf(block, r.countHead(), counts),
	})
}

// groups are those that may rate the block.
func (r *Round) groups(block *scoring.Block) (groups []survey.Group) {
	return seq.Filter(r.pack.Survey.Groups,
		func(g survey.Group) bool { return len(g.Rates) == 0 || slices.Contains(g.Rates, block.ID) })
}

// asked is how many people a group has and how many of them gave a ballot: a
// tenth more than the sample has to have, since some answer nothing.
func (r *Round) asked(m member, g survey.Group) (population, ballots int) {
	groups := len(r.groups(m.block))
	draw := r.chance("sample", m.ID, g.ID)
	population = draw.between(300, 600)
	required := r.required(population)
	if r.pack.Survey.Sample.Per == survey.PerUnit {
		required = r.required(600*groups)/groups + 1
	}
	return population, min(population, max(required+required/10, 30)+draw.between(2, 20))
}

func (r *Round) required(population int) int {
	people := int64(population)
	n, _ := r.pack.Survey.Sample.Size.Required(&people)
	return int(n)
}

func (r *Round) sample(m member) (lines [][]string) {
	for _, g := range r.groups(m.block) {
		population, ballots := r.asked(m, g)
		sent := min(population, ballots+ballots/10)
		lines = append(lines, []string{m.ID, g.ID, strconv.Itoa(population), strconv.Itoa(sent), strconv.Itoa(ballots)})
	}
	return lines
}

func (r *Round) ballotHead() []string {
	head := []string{"ballot", "unit", "group"}
	for _, q := range r.pack.Survey.Questions() {
		head = append(head, q.ID)
	}
	return head
}

func (r *Round) ballotLines(m member) (lines [][]string) {
	for _, g := range r.groups(m.block) {
		r.eachBallot(m, g, func(number int, answers []int) {
			line := []string{fmt.Sprintf("%s-%03d", g.ID, number), m.ID, g.ID}
			for i, q := range r.pack.Survey.Questions() {
				line = append(line, r.word(q, answers[i]))
			}
			lines = append(lines, line)
		})
	}
	return lines
}

// word is what stands on a ballot for a level; nothing where there is no answer.
func (r *Round) word(q *survey.Question, level int) string {
	if level < 0 {
		return ""
	}
	answer := r.pack.Survey.ScaleOf(q).Levels[level]
	return cmp.Or(answer.Code, answer.Label)
}
