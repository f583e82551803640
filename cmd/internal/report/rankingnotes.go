package report

import (
	"strings"

	"parindex/scoring"
)

// scaled says by which factor appraised points enter the total where they count for
// more than was decided, and whose.
func (r *Result) scaled(ranking *scoring.Ranking) []string {
	var factors []string
	units, scored := map[string][]string{}, 0
	for _, s := range ranking.Standings {
		if !s.Card.Scored {
			continue
		}
		scored++
		if !s.Card.Scaled() {
			continue
		}
		factor := r.factor(s.Card)
		if units[factor] == nil {
			factors = append(factors, factor)
		}
		units[factor] = append(units[factor], s.Card.Unit.Name)
	}
	if len(factors) == 0 {
		return nil
	}
	say := r.Lang.Text
	for i, factor := range factors {
		names := strings.Join(units[factor], ", ")
		if len(units[factor]) == scored {
			names = say("all units")
		}
		factors[i] = factor + ": " + names
	}
	return []string{say("Appraised, scaled, is what enters the total: appraised × a factor; ") +
		strings.Join(factors, "; ")}
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
	return r.Lang.Text("by area ") + strings.Join(factors, ", ")
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
			units = append(units, r.Lang.Text("%s (criterion %s, at most %s)", s.Card.Unit.Name, c.Code, c.AtMost))
		}
	}
	if len(units) == 0 {
		return nil
	}
	return []string{r.Lang.Text("A cap on the class does not count, since its criterion does not apply: ") +
		strings.Join(units, "; ")}
}

// near names the units whose class hangs on rounding.
func (r *Result) near(ranking *scoring.Ranking) []string {
	var units []string
	for _, n := range ranking.Near {
		of := ""
		if n.Code != "" {
			of = r.Lang.Text(", criterion %s", n.Code)
		}
		units = append(units, r.Lang.Text("%s%s %s (threshold %s, %s)",
			n.Card.Unit.Name, of, r.Lang.Value(n.Figure), r.Lang.Number(n.Edge), n.Class))
	}
	if len(units) == 0 {
		return nil
	}
	return []string{r.Lang.Text("Within half a unit of the last printed digit of a threshold: ") +
		strings.Join(units, "; ")}
}
