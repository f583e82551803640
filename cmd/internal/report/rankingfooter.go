package report

import (
	"fmt"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/seq"
)

// footer is what stands below a ranking: how many units, their mean, how many
// in each class, and what keeps the result from being final.
func (r *Result) footer(ranking *scoring.Ranking) []page.Line {
	lines := []string{r.count(ranking)}
	if ranking.MeanFrom != scoring.NoMean {
		lines = append(lines, r.say("Mean index")+r.asYet()+": "+
			r.Lang.Decimal(ranking.Mean, r.decimals())+r.sign()+r.meanFrom(ranking))
	}
	if countsClasses(ranking) {
		lines = append(lines, r.classTitle(ranking)+r.asYet()+": "+r.classes(ranking))
	}
	lines = append(lines, slices.Concat(r.firmNotes(ranking), r.uneven(ranking), r.nothing(ranking))...)
	return slices.Concat(page.Lines(lines...),
		ofUnits(slices.Concat(r.scaled(ranking), r.fallen(ranking), r.near(ranking))),
		page.Lines(r.changes(ranking)...), r.amended(ranking), r.unsettled(ranking),
		page.Lines(r.published(ranking)...), r.check(ranking), r.provisional(ranking))
}

// ofUnits are lines that footnotes on the units repeat; see [Result.footnoted].
func ofUnits(texts []string) []page.Line {
	lines := page.Lines(texts...)
	for i := range lines {
		lines[i].Footnoted = true
	}
	return lines
}

// nothing says that no unit has points, and how to see those that units claim.
func (r *Result) nothing(ranking *scoring.Ranking) []string {
	earned := func(s scoring.Standing) bool { return s.Card.Scored && !s.Card.Total.IsZero() }
	claimed := func(s scoring.Standing) bool { return s.Card.Scored && !s.Card.Self.IsZero() }
	if slices.ContainsFunc(ranking.Standings, earned) || !slices.ContainsFunc(ranking.Standings, claimed) {
		return nil
	}
	return []string{r.say("No unit has points yet: nothing was appraised or surveyed; what units claim: --stage self")}
}

// uneven says that printed figures do not add up where that is only for their rounding.
func (r *Result) uneven(ranking *scoring.Ranking) []string {
	return r.unevenIf(slices.ContainsFunc(ranking.Standings, func(s scoring.Standing) bool {
		c := s.Card
		return c.Scored && c.Published == nil && r.isUneven(c.Total, c.Appraised, c.Survey, c.Bonus, c.Penalty.Neg())
	}))
}

func (r *Result) unevenIf(some bool) []string {
	if !some {
		return nil
	}
	return []string{r.rounding()}
}

// isUneven says whether a sum is right, but not as printed.
func (r *Result) isUneven(sum scoring.Points, parts ...scoring.Points) bool {
	return scoring.Sum(parts...).Equal(sum) && !scoring.Sum(seq.Map(parts, r.figure)...).Equal(r.figure(sum))
}

// isUnevenBlock says whether what a block lost does not add up as printed, by area or by cause.
func (r *Result) isUnevenBlock(b *analysis.Block) bool {
	uneven := func(lost scoring.Points, causes analysis.Amounts) bool {
		return r.isUneven(lost, seq.Map(causes, func(c analysis.Amount) scoring.Points { return c.Points })...)
	}
	return uneven(b.Lost, b.Causes) ||
		r.isUneven(b.Lost, seq.Map(b.Areas, func(l analysis.BlockArea) scoring.Points { return l.Lost })...) ||
		slices.ContainsFunc(b.Areas, func(l analysis.BlockArea) bool { return uneven(l.Lost, l.Causes) }) ||
		slices.ContainsFunc(b.Losses, func(l analysis.BlockLeaf) bool { return uneven(l.Lost, l.Causes) })
}

// provisional says what the mark means for the figures of a ranking.
func (r *Result) provisional(ranking *scoring.Ranking) []page.Line {
	return marked(ranking.Faulty, r.say(
		"(*) units with faults or missing data: %d; points, ranks, mean and classes are provisional"))
}

// unsettled are the units that never handed in or came late, and the districts
// whose councils have not finished with units of this block.
func (r *Result) unsettled(ranking *scoring.Ranking) (lines []page.Line) {
	var absent, late, unfinished []string
	var cards []*scoring.Scorecard
	for _, s := range ranking.Standings {
		card := s.Card
		cards = append(cards, card)
		switch {
		case card.Absent && card.Missing:
			absent = append(absent, card.Unit.Name)
		case card.Absent:
			late = append(late, card.Unit.Name)
		case card.LatePenalty.Sign() > 0:
			late = append(late, fmt.Sprintf("%s (%s)", card.Unit.Name, r.Lang.Points(card.LatePenalty)))
		}
	}
	for _, d := range r.Round.Districts(cards) {
		if d.Communes > 0 && !d.Finished() && (r.Round.Stage == "" || r.Round.Stage == scoring.FinalAppraisal) {
			unfinished = append(unfinished, d.Unit.Name)
		}
	}
	for _, list := range []struct {
		title     string
		names     []string
		footnoted bool
	}{
		{r.say("Ranks may be lower, since published figures give no total of: "), namesIn(ranking.Open()), false},
		{r.say("Handed in nothing, counted 0: "), absent, true},
		{r.say("Points off for coming late: "), late, true},
		{r.say("Not finished, ranks may change: the communes of "), unfinished, false},
	} {
		if len(list.names) > 0 {
			lines = append(lines, page.Line{Text: list.title + strings.Join(list.names, "; "),
				Footnoted: list.footnoted})
		}
	}
	return lines
}

func namesIn(standings []*scoring.Standing) (names []string) {
	return seq.Map(standings, func(s *scoring.Standing) string { return s.Card.Unit.Name })
}

func (r *Result) count(ranking *scoring.Ranking) string {
	all := len(ranking.Standings)
	if ranking.Partly {
		return r.say("Units: %d, published %d", ranking.Of(), all)
	}
	line := r.say("Units: %d", all)
	if ranking.Ranked == all {
		return line
	}
	missing := seq.Count(ranking.Standings, func(s scoring.Standing) bool { return !s.Card.Scored })
	line += r.say(", ranked %d", ranking.Ranked)
	if outside := all - ranking.Ranked - missing; outside > 0 {
		line += r.say(", not ranked %d", outside)
	}
	if missing > 0 {
		line += r.say(", without a result %d", missing)
	}
	return line
}

// classTitle says that only ranked units are counted, where there are others.
func (r *Result) classTitle(ranking *scoring.Ranking) string {
	if ranking.Ranked == len(ranking.Standings) {
		return r.say("Classes")
	}
	return r.say("Classes (ranked units)")
}

func (r *Result) classes(ranking *scoring.Ranking) string {
	counts := seq.Map(ranking.Classes,
		func(class scoring.ClassCount) string { return class.Name + " " + countOf(class) })
	return strings.Join(counts, " · ")
}

// scaled says by which factor appraised points enter the total where they count for
// more than was decided, and whose.
func (r *Result) scaled(ranking *scoring.Ranking) []string {
	var factors grouped
	scored := 0
	for _, s := range ranking.Standings {
		if s.Card.Scored {
			scored++
		}
		if s.Card.Scored && s.Card.Scaled() {
			factors.add(r.factor(s.Card), s.Card.Unit.Name)
		}
	}
	texts := seq.Map(factors.keys, func(factor string) string {
		return factor + ": " + r.whose(factors.of[factor], scored)
	})
	return listed(r.say("Appraised, scaled, is what enters the total: appraised × a factor; "), texts)
}

// whose are the names of some of so many units.
func (r *Result) whose(names []string, of int) string {
	if len(names) == of {
		return r.say("all units")
	}
	return strings.Join(names, ", ")
}

// listed is a line that lists what its title says, none where there is nothing.
func listed(title string, texts []string) []string {
	if len(texts) == 0 {
		return nil
	}
	return []string{title + strings.Join(texts, "; ")}
}

// factor is what a unit's appraised points were multiplied by, area by area where
// that differs.
func (r *Result) factor(card *scoring.Scorecard) string {
	if !card.Scaling.IsZero() {
		return "× " + r.exact(card.Scaling)
	}
	var factors []string
	for _, area := range card.Areas {
		if area.AppraisedMax.Sign() > 0 {
			factors = append(factors, area.Area.Code+" × "+r.exact(area.Scaling))
		}
	}
	return r.say("by area ") + strings.Join(factors, ", ")
}

// exact is a number as it is and, where it does not end, about what it is.
func (r *Result) exact(p scoring.Points) string {
	number, about := r.Lang.Number(p), r.Lang.Value(p)
	if strings.HasPrefix(about, "≈") && !strings.HasPrefix(number, "≈") {
		return number + " " + strings.Replace(about, "≈", "≈ ", 1)
	}
	return number
}

// fallen names the units that no cap could hold down, since its criterion does not
// apply to them.
func (r *Result) fallen(ranking *scoring.Ranking) []string {
	scale := r.Round.Regulation.ScaleOf(ranking.Block.ID)
	if scale == nil {
		return nil
	}
	var units []string
	for _, s := range ranking.Standings {
		if !s.Card.Scored {
			continue
		}
		for _, c := range scale.Place(s.Card, r.Round.Regulation.Rounding).Fallen {
			units = append(units, r.say("%s (criterion %s, at most %s)", s.Card.Unit.Name, c.Code, c.AtMost))
		}
	}
	return listed(r.say("A cap on the class does not count, since its criterion does not apply: "), units)
}

// near names the units whose class hangs on rounding.
func (r *Result) near(ranking *scoring.Ranking) []string {
	var units []string
	for _, n := range ranking.Near {
		of := ""
		if n.Code != "" {
			of = r.say(", criterion %s", n.Code)
		}
		units = append(units, r.say("%s%s %s (threshold %s, %s)",
			n.Card.Unit.Name, of, r.Lang.Against(n.Figure, n.Edge), r.Lang.Number(n.Edge), n.Class))
	}
	return listed(r.say("Within half a unit of the last printed digit of a threshold: "), units)
}
