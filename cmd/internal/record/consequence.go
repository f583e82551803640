package record

import (
	"parindex/scoring"
	"parindex/scoring/consequence"
)

// Consequence is what the regulation says follows from a result, for a block.
type Consequence struct {
	ID     string    `json:"consequence"`
	Title  string    `json:"title"`
	Source *Text     `json:"source,omitempty"`
	Quota  *Quota    `json:"quota,omitempty"`
	Units  []Verdict `json:"units"` // in the order of the ranking
}

// Text is the text that something comes from.
type Text struct {
	Decision string `json:"decision,omitempty"`
	Date     string `json:"date,omitempty"`
	Clause   string `json:"clause,omitempty"`
	Note     string `json:"note,omitempty"`
}

// TextOf is a source, nil where there is none.
func TextOf(s scoring.Source) *Text {
	if s == (scoring.Source{}) {
		return nil
	}
	return &Text{s.Decision, s.Date, s.Clause, s.Note}
}

// Quota is a share of so many units, how many that makes, and how many are rewarded.
type Quota struct {
	Share    scoring.Points        `json:"share"` // exact
	Of       scoring.QuotaBase     `json:"of"`
	Units    int                   `json:"units"`
	Rounding scoring.QuotaRounding `json:"rounding"`
	Ties     scoring.CutTies       `json:"ties"`
	Seats    int                   `json:"seats"`
	Given    int                   `json:"given"`
}

// Verdict is the answer for a unit, by its id; reason is that of a reward, conditions are
// those of a measure. [file.locate] counts on the key unit for units of the ranking alone.
type Verdict struct {
	Unit       string             `json:"id"`
	Answer     consequence.Answer `json:"answer"`
	Reason     consequence.Reason `json:"reason,omitempty"`
	Conditions []Condition        `json:"conditions,omitempty"`
}

// Condition is one of a measure, as far as it is met.
type Condition struct {
	AtOrBelow string             `json:"at_or_below"`
	Answer    consequence.Answer `json:"answer"`
	Years     []YearClass        `json:"years"`
	Fallen    *Fall              `json:"fallen,omitempty"`
}

// YearClass is a unit's class in a year.
type YearClass struct {
	Year     int                 `json:"year"`
	Class    string              `json:"class,omitempty"`
	Answer   consequence.Answer  `json:"answer"`
	Missing  consequence.Missing `json:"missing,omitempty"`
	OtherSet bool                `json:"other_set"`
}

// Fall is a unit's ranks of two years.
type Fall struct {
	Since    int                 `json:"since"`
	From     *int                `json:"from"`
	To       *int                `json:"to"`
	FromOf   int                 `json:"from_of,omitempty"` // units with ranks; 0 where not all are in the history
	ToOf     int                 `json:"to_of,omitempty"`
	Answer   consequence.Answer  `json:"answer"`
	Missing  consequence.Missing `json:"missing,omitempty"`
	OtherSet bool                `json:"other_set"`
}

// ConsequencesOf is what follows for the units that are in the results.
func ConsequencesOf(results []consequence.Result) (list []Consequence) {
	for _, r := range results {
		c := Consequence{ID: r.ID, Title: r.Title, Source: TextOf(r.Source), Units: []Verdict{}}
		if rule := r.Reward; rule != nil && rule.Quota != nil {
			c.Quota = &Quota{*rule.Quota, rule.Of, r.Base, rule.Rounding, rule.Ties, r.Seats, r.Given}
		}
		for _, v := range r.Verdicts {
			c.Units = append(c.Units, verdictOf(v))
		}
		list = append(list, c)
	}
	return list
}

func verdictOf(v consequence.Verdict) Verdict {
	out := Verdict{Unit: v.Standing.Card.Unit.ID, Answer: v.Answer, Reason: v.Reason}
	for _, check := range v.Conditions {
		condition := Condition{AtOrBelow: check.AtOrBelow, Answer: check.Answer, Years: []YearClass{}}
		for _, y := range check.Years {
			condition.Years = append(condition.Years, YearClass(y))
		}
		if f := check.Fall; f != nil {
			condition.Fallen = &Fall{f.Year, Place(f.From), Place(f.To),
				f.FromOf, f.ToOf, f.Answer, f.Missing, f.OtherSet}
		}
		out.Conditions = append(out.Conditions, condition)
	}
	return out
}
