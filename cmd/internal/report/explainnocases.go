package report

import (
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// noCases says what the rule made of 0/0, and where the maximum went.
func (e *Account) noCases() []page.Line {
	line := e.Criterion.Line
	choice, _ := scoring.NoCasesOf(line.Criterion.Rule)
	o := page.Line{Below: []page.Line{page.Under(e.Lang.NoCases(choice) + e.at(choice.Pos))}}
	switch found := line.Zero.Found; {
	case found != nil:
		o.Field(e.say("Counts all the same"), e.say("it was decided that it applies"))
	case !line.WithoutCases() && line.Zero.Policy != scoring.NoCasesZero && line.Zero.Policy != scoring.NoCasesFull:
		o.Field(e.say("Counts all the same"), e.say("a decision gives it points"))
	case line.Zero.Policy == scoring.NoCasesSiblings && len(line.Zero.PassedTo) == 0:
		o.Field(e.say("None of them applies"), e.say("left out of both points and maximum"))
	case line.Zero.Policy == scoring.NoCasesSiblings:
		o.Field(e.say("Divided among"), strings.Join(line.Zero.PassedTo, ", "))
	}
	return o.Below
}

// growth is what the leaf took over from leaves without cases.
func (e *Account) growth() []page.Line {
	g := e.Criterion.Line.Growth
	if g == nil {
		return nil
	}
	return page.Lines(e.say("Takes over the maximum of %s (no cases): points and maximum × %s (before: %s / %s)",
		strings.Join(g.From, ", "), e.exact(g.Factor), e.exact(g.Exact), e.Lang.Value(g.Max)))
}

// withoutCases are the leaves of 0/0 that took their maximum out of where it was.
func withoutCases(card *scoring.Scorecard) []scoring.Line {
	return seq.Filter(card.Lines, func(l scoring.Line) bool {
		return l.Criterion.IsLeaf() && !l.Part.IsItem() && l.Excluded == nil && l.WithoutCases()
	})
}

// maximaGone are these leaves in words, each with what became of its maximum.
func (r *Result) maximaGone(card *scoring.Scorecard) (texts []string) {
	for _, l := range withoutCases(card) {
		went := r.say("left out of both points and maximum")
		if len(l.Zero.PassedTo) > 0 {
			went = r.say("passed to ") + strings.Join(l.Zero.PassedTo, ", ")
		}
		texts = append(texts, r.say(
			"%s %s, at most %s: no cases (0/0), %s", l.Criterion.Code, l.Criterion.Title,
			r.Lang.Number(l.Criterion.Max), went))
	}
	return texts
}

// casesCounted are the leaves of 0/0 that count 0, or in full, in words.
func (r *Result) casesCounted(card *scoring.Scorecard) (texts []string) {
	for _, l := range card.Lines {
		if !l.Criterion.IsLeaf() || l.Excluded != nil || l.Zero == nil || l.Steps.Last() != nil {
			continue
		}
		counts := map[scoring.NoCasesPolicy]string{
			scoring.NoCasesZero: r.say("counts 0"),
			scoring.NoCasesFull: r.say("counts in full"),
		}[l.Zero.Policy]
		if counts != "" {
			texts = append(texts, r.say("%s %s: no cases (0/0), %s",
				l.Criterion.Code, l.Criterion.Title, counts))
		}
	}
	return texts
}
