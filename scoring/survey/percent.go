package survey

import (
	"cmp"
	"slices"
	"strings"

	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// checkPercents checks the percentages that stand beside counts against them. They
// may be of the ballots or of the answers: whatever they follow from will do.
func (t *Tally) checkPercents(line countRow, ballots *int64) {
	written := percentsOf(&line.Counts)
	if len(written) == 0 {
		return
	}
	var answered int64
	for i, n := range line.Levels {
		if levels := t.questions[line.question].levels; i < len(levels) && !levels[i].Blank {
			answered += n
		}
	}
	of := []int64{line.total(), answered}
	if ballots != nil {
		of = append([]int64{*ballots}, of...)
	}
	about := []any{"question", line.Question, "percents", texts(written)}
	from := follows(written, of)
	if from.total == 0 {
		at := whence{total: of[0]}.first(written, line.Pos, whence.gives)
		t.faults.add(t.fault(codeSurveyPercentOff, at, line.unit, line.group,
			append(about, "expected", expected(written, of[0]))...))
		return
	}
	if from.cut {
		at := whence{total: from.total}.first(written, line.Pos, whence.gives)
		t.faults.add(t.warn(codeSurveyPercentCut, at, line.unit, line.group, about...))
	}
	if from.mixed(written) {
		at := from.first(written, line.Pos, func(w whence, p percent, _ int) bool { return w.gives(p, most(written)) })
		t.faults.add(t.warn(codeSurveyPercentMixed, at, line.unit, line.group, about...))
	}
}

// percent is a percentage as written, and what it is the percentage of.
type percent struct {
	number   scoring.Points
	decimals int
	text     string
	count    int64
	pos      fault.Position
}

func percentsOf(c *Counts) (written []percent) {
	for i, in := range c.Percents {
		if in.State == scoring.Given && i < len(c.Levels) {
			written = append(written, percent{in.Number, decimalsOf(in), textOf(in), c.Levels[i], in.Pos})
		}
	}
	return written
}

// decimalsOf is how many decimals a number was written with.
func decimalsOf(in scoring.Input) int {
	text := textOf(in)
	at := strings.IndexAny(text, ".,")
	if at < 0 {
		return 0
	}
	decimals := text[at+1:]
	return len(decimals) - len(strings.TrimLeft(decimals, "0123456789")) // "%" may follow
}

func textOf(in scoring.Input) string {
	if in.Text == "" {
		return in.Number.String()
	}
	return in.Text
}

func texts(written []percent) (all []string) {
	return seq.Map(written, func(p percent) string { return p.text })
}

// whence says how percentages follow from their counts and one and the same
// total, which is 0 where they do not.
type whence struct {
	total int64
	cut   bool // somebody cut decimals off
}

func follows(written []percent, of []int64) whence {
	for _, cut := range []bool{false, true} {
		for _, total := range of {
			if w := (whence{total, cut}); total > 0 && w.all(written) {
				return w
			}
		}
	}
	return whence{}
}

func (w whence) all(written []percent) bool {
	return seq.All(written, func(p percent) bool { return w.gives(p, p.decimals) })
}

// gives says whether the number is its count's share of the total at so many
// decimals. Where some were cut off, others may have been rounded.
func (w whence) gives(p percent, decimals int) bool {
	exact := share(p.count, w.total)
	return p.number.Equal(exact.Round(scoring.HalfUp, decimals)) ||
		w.cut && p.number.Equal(exact.Round(scoring.Down, decimals))
}

// mixed says whether the percentages have different numbers of decimals, and not
// only because a 0 at the end was left off.
func (w whence) mixed(written []percent) bool {
	decimals := most(written)
	return slices.ContainsFunc(written, func(p percent) bool { return !w.gives(p, decimals) })
}

// most is the most decimals that one was written with.
func most(written []percent) (decimals int) {
	for _, p := range written {
		decimals = max(decimals, p.decimals)
	}
	return decimals
}

// first is the place of the first percentage that does not fit; where its place is
// not known, that of the line.
func (w whence) first(written []percent, line fault.Position,
	fits func(w whence, p percent, decimals int) bool) fault.Position {
	for _, p := range written {
		if w.total == 0 || !fits(w, p, p.decimals) {
			return cmp.Or(p.pos, line)
		}
	}
	return line
}

func share(count, total int64) scoring.Points {
	return scoring.Whole(count).Mul(hundred).Quo(scoring.Whole(total))
}

// expected are the percentages with as many decimals as were written.
func expected(written []percent, total int64) []scoring.Points {
	if total == 0 {
		return nil
	}
	return seq.Map(written, func(p percent) scoring.Points {
		return share(p.count, total).Round(scoring.HalfUp, p.decimals)
	})
}
