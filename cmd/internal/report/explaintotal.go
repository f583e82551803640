package report

import (
	"fmt"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
)

// brief keeps a title to the width of a table.
func brief(title string) string {
	const most = 60
	title = text.OneLine(title)
	if letters := []rune(title); len(letters) > most {
		return strings.TrimSpace(string(letters[:most])) + "…"
	}
	return title
}

// total is how areas and items made total and index.
func (e *Account) total() page.Line {
	card := e.Unit.Standing.Card
	set := card.Block.Set
	o := page.Under(e.say("Total and index"))
	if set.Aggregate == scoring.Weighted {
		o.Below = append(o.Below, page.Under(e.say("Each area counts by its weight (aggregate: weighted)")))
	}
	o.Field(e.say("Scaled"), e.scaling())
	o.Field(e.Lang.Say("Điểm thẩm định", "Appraised"), e.part(card.Appraised, card.AppraisedMax))
	if set.HasSurvey() {
		o.Field(e.Lang.Say("Điểm điều tra", "Survey"), e.part(card.Survey, card.SurveyMax)+e.noSurvey())
	}
	reg := e.Unit.Round.Regulation
	if len(set.Bonus) > 0 {
		line := e.say("Bonus: ") + e.capped(card.Bonus, card.BonusItems, reg.BonusCap)
		o.Below = append(o.Below, page.Under(line, e.items(scoring.Bonus)...))
	}
	if len(set.Penalty) > 0 {
		line := e.say("Penalty: ") + e.capped(card.Penalty.Sub(card.LatePenalty), card.PenaltyItems, reg.PenaltyCap)
		o.Below = append(o.Below, page.Under(line, e.items(scoring.Penalty)...))
	}
	if card.LatePenalty.Sign() > 0 {
		o.Field(e.say("Penalty for coming late"), e.Lang.Value(card.LatePenalty))
	}
	o.Field(e.say("Total"), e.Lang.Value(card.Total))
	o.Below = append(o.Below, page.Under(e.say("Maximum: ")+e.Lang.Value(card.Max),
		page.Lines(e.maximaGone(card)...)...))
	o.Field(e.say("Index"), e.index())
	return o
}

// items are those of a part that count something.
func (e *Account) items(of scoring.Part) []page.Line {
	o := page.Line{}
	for _, item := range e.Unit.Items {
		if item.Part == of {
			o.Field(item.Criterion.Code+" "+item.Criterion.Title, e.Lang.Value(item.Appraised))
		}
	}
	return o.Below
}

// part is a part of the total; a dash where nothing of it applies.
func (e *Account) part(points, max scoring.Points) string {
	if max.IsZero() {
		return "–"
	}
	return e.Lang.Value(points) + " / " + e.Lang.Value(max)
}

// scaling is what appraised points were multiplied by, and which choice of the
// regulation says so; empty where nothing was scaled.
func (e *Account) scaling() string {
	card, reg := e.Unit.Standing.Card, e.Unit.Round.Regulation
	if !card.Scaled() {
		return ""
	}
	var choices []string
	if reg.NotApplicable == scoring.RescalePart {
		choices = append(choices, "not_applicable: rescale")
	}
	if e.Unit.NoSurvey && reg.NoSurvey == scoring.RescaleSurvey {
		choices = append(choices, "no_survey: rescale")
	}
	if len(choices) == 0 { // by its weight alone, an area counts for what does not apply in it
		choices = append(choices, "aggregate: weighted")
	}
	if card.Scaling.IsZero() {
		return e.areaScaling(card) + " (" + strings.Join(choices, "; ") + ")"
	}
	return e.say("appraised points and their maximum × %s (%s); decided were %s",
		e.exact(card.Scaling), strings.Join(choices, "; "), e.Lang.Value(card.Decided))
}

// areaScaling is the factor of each area that was scaled, where they differ.
func (e *Account) areaScaling(card *scoring.Scorecard) string {
	var factors []string
	for _, area := range card.Areas {
		if !area.Scaling.Equal(scoring.Whole(1)) && area.AppraisedMax.Sign() > 0 {
			factors = append(factors, fmt.Sprintf("%s × %s", area.Area.Code, e.exact(area.Scaling)))
		}
	}
	return e.say("appraised points and their maximum by area: ") + strings.Join(factors, ", ")
}

func (e *Account) noSurvey() string {
	if !e.Unit.NoSurvey {
		return ""
	}
	text, policy := e.say("; the unit has no survey"), e.Unit.Round.Regulation.NoSurvey
	if e.Unit.Round.SurveyPolicy() != policy { // the survey may not have been held yet
		return text
	}
	return text + e.aside(" (no_survey: %s)", policy)
}

// capped is bonus or penalty, and what the items came to where a cap cut it.
func (e *Account) capped(counts, items scoring.Points, limit scoring.Cap) string {
	if counts.Equal(items) || limit.Points == nil {
		return e.Lang.Value(counts)
	}
	return e.say("%s (the items add up to %s, the cap is %s)",
		e.Lang.Value(counts), e.Lang.Value(items), e.Lang.Number(*limit.Points))
}

// index is the division, exact, and its one rounding.
func (e *Account) index() string {
	card, rounding, times := e.Unit.Standing.Card, e.Unit.Round.Regulation.Rounding, " × 100"
	if e.Unit.Round.Regulation.Index == scoring.RatioIndex {
		times = ""
	}
	index := "= " + e.exact(card.Index)
	if about, is := strings.CutPrefix(e.exact(card.Index), "≈"); is {
		index = "≈ " + strings.TrimSpace(about)
	}
	return fmt.Sprintf("%s ÷ %s%s %s → %s (%s)", e.Lang.Value(card.Total), e.Lang.Value(card.Max), times,
		index, e.percent(card.Index), e.Lang.Rounded(rounding.Mode, rounding.Index))
}

// excluded is what does not apply to the unit, why, and who says so.
func (e *Account) excluded() page.Line {
	policy := e.Unit.Round.Regulation.NotApplicable
	o := page.Under(e.say("Not applicable (not_applicable: %s): %s", policy, e.exclusion(e.Unit.Standing.Card)))
	for _, line := range e.Unit.Excluded {
		c := line.Criterion
		o.Below = append(o.Below, page.Under(e.say("%s %s, at most %s: %s%s",
			c.Code, c.Title, e.Lang.Number(c.Max), e.grounds(*line.Excluded), e.at(line.Excluded.Pos))))
	}
	return o
}

// exclusion is what is done with what does not apply to a unit: nothing is scaled up in place of survey criteria.
func (r *Result) exclusion(card *scoring.Scorecard) string {
	isOut := func(l scoring.Line) bool { return l.Excluded != nil }
	surveys := r.codesOf(card, func(l scoring.Line) bool { return isOut(l) && l.Criterion.IsSurvey() })
	word := func(p scoring.NotApplicablePolicy) string { return r.Lang.Term("not_applicable", string(p)) }
	policy := r.Round.Regulation.NotApplicable
	done, left := word(policy), word(scoring.DropLeaf)
	switch {
	case surveys == "" || policy != scoring.RescalePart:
		return done
	case surveys == r.codesOf(card, isOut):
		return left
	}
	return done + r.say("; survey criterion %s: %s", surveys, left)
}

// grounds are why something does not apply, and who decided so by what.
func (r *Result) grounds(x scoring.Exclusion) string {
	text := x.Reason
	if x.Agency != "" {
		text += " · " + r.Round.AgencyName(x.Agency)
	}
	if x.Clause != "" {
		text += r.say(" · by ") + x.Clause
	}
	return text
}
