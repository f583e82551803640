package report

import (
	"strings"

	"parindex/scoring"
	"parindex/scoring/seq"
)

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
	texts := seq.Map(factors.keys, func(factor string) string { return factor + ": " + r.whose(factors.of[factor], scored) })
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
			n.Card.Unit.Name, of, r.Lang.Value(n.Figure), r.Lang.Number(n.Edge), n.Class))
	}
	return listed(r.say("Within half a unit of the last printed digit of a threshold: "), units)
}
