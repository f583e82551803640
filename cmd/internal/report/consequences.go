package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/consequence"
	"parindex/scoring/seq"
)

// Consequences are the rewards and measures that the regulation says follow from a
// result, unit by unit.
type Consequences struct{ Result }

// Document is a table for each consequence of each block, and a row for each of its
// units for programs.
func (c *Consequences) Document() *page.Document {
	d := &page.Document{Data: dataTable(consequenceHeader), Paper: c.annexes()}
	for i := range c.Rankings {
		for _, result := range consequence.Of(c.Round, &c.Rankings[i]) {
			d.Blocks = append(d.Blocks, c.table(result))
			for _, v := range result.Verdicts {
				d.Data.Rows = append(d.Data.Rows, c.row(result, v))
			}
		}
	}
	if len(d.Blocks) == 0 { // nor is there an annex
		d.Title, d.Paper = []string{c.Round.Title}, nil
		d.Blocks = append(d.Blocks, page.Paragraph(
			c.say("The regulation has no consequences for these blocks")))
	}
	return d
}

func (c *Consequences) table(r consequence.Result) *page.Table {
	t := c.ofBlock(r.Ranking, r.Title)
	t.Sign = true
	type verdict = consequence.Verdict
	fill(t, []column[verdict]{
		figure(c.say("Rank"), 0, func(v verdict) page.Cell { return rankCell(v.Standing) }),
		name(c.say("Unit"), func(v verdict) page.Cell { return unitCell(v.Standing) }),
		word(c.classHead(), 2, func(v verdict) page.Cell { return classCell(v.Standing) }),
		word(c.say("Conclusion"), 0, func(v verdict) string { return c.answer(v.Answer) }),
		reasons(c.say("Why"), func(v verdict) string { return c.why(r, v) }),
	}, r.Verdicts)
	c.noted(t, r.Ranking, func(i int, _ *scoring.Standing) []string { return c.placeNotes(r.Ranking, i) })
	t.Notes = append(page.Lines(c.rule(r)...), c.provisional(r.Ranking)...)
	return t
}

// answer is what a consequence comes to for a unit, in a word.
func (c *Consequences) answer(a consequence.Answer) string { return c.Lang.Term("answer", string(a)) }

// rule is the text that a consequence comes from, what it says, and how many it holds for.
func (c *Consequences) rule(r consequence.Result) []string {
	lines := []string{c.counts(r), c.say("Rule: ") + c.ruleWords(r.Consequence)}
	if r.Reward != nil && r.Reward.Quota != nil {
		lines = append(lines, c.quota(r))
	}
	if source := said(r.Source.Clause, r.Source.Decision, r.Source.Date, r.Source.Note); len(source) > 0 {
		lines = append(lines, c.say("Source: ")+strings.Join(source, ", "))
	}
	return lines
}

func (c *Consequences) counts(r consequence.Result) string {
	counts := map[consequence.Answer]int{}
	for _, v := range r.Verdicts {
		counts[v.Answer]++
	}
	text := fmt.Sprintf("%s %d · %s %d", c.answer(consequence.Yes), counts[consequence.Yes], c.answer(consequence.No),
		counts[consequence.No])
	if open := counts[consequence.Unknown]; open > 0 {
		text += fmt.Sprintf(" · %s %d", c.answer(consequence.Unknown), open)
	}
	return text
}

// ruleWords are a consequence in words.
func (c *Consequences) ruleWords(of *scoring.Consequence) string {
	if of.Reward != nil {
		text := c.say("only units of the class ") + strings.Join(of.Reward.Classes, ", ")
		if of.Reward.Quota == nil {
			return text + c.say(", without a limit")
		}
		return text + c.say(", by rank, at most %s of the units %s",
			of.Reward.Quota.Fraction(), c.Lang.Term("quota_of", string(of.Reward.Of)))
	}
	return strings.Join(seq.Map(seq.Pointers(of.Measure.Any), c.condition), c.say("; or "))
}

// quota is how many a share of the units is, and whether a tie passes it.
func (c *Consequences) quota(r consequence.Result) string {
	exact := r.Reward.Quota.Mul(scoring.Whole(int64(r.Base)))
	text := c.say("At most %d: %s × %d = %s", r.Seats, r.Reward.Quota.Fraction(), r.Base, c.Lang.Number(exact))
	if !exact.IsWhole() {
		text += ", " + c.Lang.Term("quota", string(r.Reward.Rounding))
	}
	if over := r.Given - r.Seats; over > 0 {
		text += c.say("; %d beyond it by a tie at the cut, which the regulation takes in", over)
	}
	return text
}

var consequenceHeader = []string{"block", "consequence", "title", "rank", "unit", "name", "class", "answer", "why",
	"faulty", "status"}

func (c *Consequences) row(r consequence.Result, v consequence.Verdict) []page.Cell {
	card := v.Standing.Card
	row := append(words(r.Ranking.Block.ID, r.ID, r.Title), some(v.Standing.Rank))
	return append(row, words(card.Unit.ID, card.Unit.Name, v.Standing.Class, string(v.Answer), c.why(r, v),
		strconv.FormatBool(card.Faulty), c.status())...)
}

// JSON writes the record of the rankings without the lines of criteria and areas.
func (c *Consequences) JSON(w io.Writer) error {
	out := c.record()
	for i := range out.Blocks {
		for j := range out.Blocks[i].Ranking {
			out.Blocks[i].Ranking[j].Areas, out.Blocks[i].Ranking[j].Lines = nil, nil
		}
	}
	return out.Write(w)
}

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
	class := c.say("class %s", v.Standing.Class)
	switch v.Reason {
	case consequence.NoLimit:
		return class + c.say(", without a limit")
	case consequence.WithinQuota:
		return c.say("%s, within the quota of %d", class, r.Seats)
	case consequence.BeyondQuota:
		if r.Seats == 0 {
			return c.say("%s, but the quota of %s is less than one unit", class, r.Reward.Quota.Fraction())
		}
		return c.say("%s, but the quota of %d is used up", class, r.Seats)
	case consequence.TiedIncluded:
		return c.say("%s, tied at the cut of %d; the regulation takes all tied units in", class, r.Seats)
	case consequence.TiedExcluded:
		return c.say("%s, tied at the cut of %d; the regulation leaves tied units out", class, r.Seats)
	case consequence.TiedRefused:
		return c.say(
			"%s, tied at the cut of %d; the regulation does not choose, whoever is competent decides", class, r.Seats)
	case consequence.OtherClass:
		return c.say("%s, where only %s counts", class, strings.Join(r.Reward.Classes, ", "))
	case consequence.Provisional:
		return c.open(c.say("the unit's result is provisional"))
	case consequence.OthersOpen:
		return c.open(c.say("%s, a quota of %d; open results of other units: %d", class, r.Seats, r.Open()))
	case consequence.RankUnknown:
		return c.open(class + c.say(", its rank was not published"))
	case consequence.PartlyListed:
		return c.open(c.say("%s, a quota of %d, only a part of the list was published", class, r.Seats))
	case consequence.Unranked:
		return c.say("takes no place in the ranking")
	}
	return c.say("no result")
}
