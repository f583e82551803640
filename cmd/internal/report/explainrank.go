package report

import (
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/account"
	"parindex/scoring/consequence"
	"parindex/scoring/seq"
)

// rank is the unit's place and what separates it from those beside it.
func (e *Account) rank() page.Line {
	s := e.Unit.Standing
	if !s.Card.Scored {
		return page.Under(e.say("No result: there is nothing to score"))
	}
	index := e.percent(s.Card.Index)
	if s.Rank == 0 {
		return page.Under(e.say("Not ranked; index ")+index,
			page.Under(e.say("the round says ranked: false")+e.at(s.Card.Unit.Pos)))
	}
	o := page.Under(e.say("Rank %d of %s; index %s", s.Rank, e.rankedUnits(), index))
	o.Below = append(o.Below, e.groupRanks()...)
	rule := e.Unit.Round.Regulation.Rank
	o.Below = append(o.Below, page.Under(e.say("Ranked by %[2]s %[1]s%[3]s",
		e.Lang.Ranked(scoring.Breaker(rule.By)), e.Lang.Precise(rule.On), e.at(rule.Pos))))
	for _, n := range e.Unit.Neighbours {
		o.Below = append(o.Below, page.Under(e.neighbour(n)))
	}
	o.Below = append(o.Below, e.past()...)
	return o
}

// rankedUnits are those that a rank is among. Of a list that was printed in part not all are here.
func (e *Account) rankedUnits() string {
	ranking := e.Unit.Ranking
	if ranking.Partly {
		return e.say("%d (unit|units), printed in part", ranking.Of())
	}
	text := e.say("%d ranked (unit|units)", ranking.Ranked)
	if open := len(ranking.Open()); open > 0 {
		text += e.say(" (may be lower: no total is known of %d)", open)
	}
	return text
}

// neighbour says how far another unit is, and which figure decides.
func (e *Account) neighbour(n account.Neighbour) string {
	who := e.say("rank %d %s, index %s", n.Standing.Rank,
		n.Standing.Card.Unit.Name+asPublished(n.Standing.Card), e.percent(n.Standing.Card.Index))
	if n.Gap.By == "" {
		return e.say("Same place: ") + who + e.say("; no figure separates the two")
	}
	who += " (" + e.difference(n.Difference) + e.apartIn() + ")"
	where, theirs, own := e.say("Below: "), n.Gap.Below, n.Gap.Above
	if n.Above {
		where, theirs, own = e.say("Above: "), own, theirs
	}
	return where + who + "; " + e.decides(n.Gap.By, theirs, own)
}

// apartIn is what the difference of two indexes is counted in.
func (e *Account) apartIn() string {
	if e.Unit.Round.Regulation.Index == scoring.RatioIndex {
		return ""
	}
	return e.say(" percentage points")
}

// decides names the figure that placed two units, and what it is for both.
func (e *Account) decides(by scoring.Breaker, theirs, own scoring.Points) string {
	rule := e.Unit.Round.Regulation.Rank
	figure := e.say("%s %s", e.Lang.Precise(rule.On), e.Lang.Ranked(by))
	if first := scoring.Breaker(rule.By); by != first && first != "" {
		figure = e.say("%[2]s (the %[1]s is the same)", e.Lang.Ranked(first), e.Lang.Ranked(by))
	}
	other, mine := e.apart(theirs, own)
	return e.say("decided by the %s: %s, this unit's %s", figure, other, mine)
}

// apart writes two different numbers with as many decimals as tell them apart.
func (r *Result) apart(p, q scoring.Points) (string, string) { return r.Lang.Apart(p, q, r.decimals()) }

// difference is one of two indexes, with its sign unless it is printed as 0.
func (e *Account) difference(p scoring.Points) string {
	rounded := e.figure(p)
	return page.Signed(rounded.Sign(), e.Lang.Decimal(rounded, e.decimals()))
}

func joined(texts ...string) string { return strings.Join(said(texts...), "; ") }

// said are the texts that say something.
func said(texts ...string) []string {
	return seq.Filter(texts, func(text string) bool { return text != "" })
}

// class is the unit's class, the threshold it passed and the next one, and what
// held it down.
func (e *Account) class() page.Line {
	scale, p := e.Unit.Scale, e.Unit.Placing
	name := e.Unit.Standing.Class
	if name == "" {
		name = e.say("none: below every level")
	}
	o := page.Under(e.say("Class: ") + name)
	edges := seq.Map(scale.Levels, func(level scoring.ClassLevel) scoring.Points { return level.Edge })
	figure, precise := e.Lang.Against(p.Figure, edges...), " ("+e.Lang.Precise(scale.On)+")"
	if scale.By == scoring.ByTotal {
		o.Field(e.say("Total that counts"), figure+precise)
	} else {
		o.Field(e.say("Index that counts"), figure+e.sign()+precise)
	}
	if p.ByFigure < len(scale.Levels) {
		o.Field(e.say("By the ")+e.Lang.Ranked(scoring.Breaker(scale.By)), e.level(scale.Levels[p.ByFigure]))
	}
	for _, c := range p.Held {
		o.Field(e.say("Held down"), e.heldDown(c))
	}
	for _, c := range p.Fallen {
		o.Field(e.say("A cap that does not count"), e.fallen(c))
	}
	for _, c := range p.Unknown {
		o.Field(e.say("A cap that could not be checked"), e.unknownCap(c))
	}
	if p.ByFigure > 0 {
		o.Field(e.say("The next level"), e.level(scale.Levels[p.ByFigure-1]))
	}
	return o
}

func (e *Account) level(level scoring.ClassLevel) string {
	return e.Lang.Level(level, e.Unit.Scale.By, e.Unit.Round.Regulation.Index) + e.at(level.Pos)
}

func (e *Account) heldDown(c scoring.ClassCap) string {
	index := "–"
	if percent, ok := e.Unit.Standing.Card.IndexOf(c.Code); ok {
		index, _ = e.apart(percent, c.Below)
	}
	return e.say("the index of %[1]s is %[2]s%[6]s, below %[3]s%[6]s, so at most %[4]s%[5]s",
		c.Code, index, e.Lang.Number(c.Below), c.AtMost, e.at(c.Pos), e.sign())
}

// fallen is a cap that says nothing of this unit.
func (e *Account) fallen(c scoring.ClassCap) string {
	return e.say("criterion %s does not apply (below %s it is at most %s)",
		c.Code, e.Lang.Number(c.Below)+e.sign(), c.AtMost) + e.at(c.Pos)
}

// unknownCap is a cap whose criterion was not published of the unit.
func (e *Account) unknownCap(c scoring.ClassCap) string {
	return e.say("%s was not published (below %s it is at most %s)",
		c.Code, e.Lang.Number(c.Below)+e.sign(), c.AtMost) + e.at(c.Pos)
}

// follows are the consequences with the verdict on this unit alone.
func (e *Account) follows() (list []consequence.Result) {
	for _, r := range consequence.Of(e.Unit.Round, e.Unit.Ranking) {
		for _, v := range r.Verdicts {
			if v.Standing.Card == e.Unit.Standing.Card {
				r.Verdicts = []consequence.Verdict{v}
				list = append(list, r)
				break
			}
		}
	}
	return list
}

// consequences are those of the regulation for this unit, each with its reason; none
// where the regulation has none for its block.
func (e *Account) consequences() (sections []page.Block) {
	o := page.Under(e.say("Consequences by the regulation"))
	c := Consequences{e.Result}
	for _, r := range e.follows() {
		v := r.Verdicts[0]
		o.Field(r.Title, c.answer(v.Answer)+" ("+c.why(r, v)+")"+e.at(r.Pos))
	}
	if len(o.Below) == 0 {
		return nil
	}
	return []page.Block{page.Section{Line: o}}
}
