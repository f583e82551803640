package scoring

import "parindex/scoring/fault"

// FieldKind says what belongs in a data cell.
type FieldKind int

// A choice among labels, yes or no, or a number.
const (
	Choice FieldKind = iota
	YesNoChoice
	Number
)

// The words for yes and no in workbooks.
const (
	Yes = "Có"
	No  = "Không"
)

// Field is a data cell that a rule asks units to fill.
type Field struct {
	Name    string // "choice", "numerator", "denominator", "percent", or a condition's id
	Label   string // for people; may be empty
	Kind    FieldKind
	Options []string // of a choice
	Whole   bool     // of a number: no fractions
	Max     *Points  // of a number; nil where there is none. The minimum is always 0.
}

// Rule says how a leaf earns points. The kinds are closed: [Typed], [YesNo],
// [Levels], [Shares], [AllOf], [Bands], [Proportional], [PerItem], [Deduction],
// [Formula], [Appraiser] and [BySurvey].
type Rule interface {
	// Kind is the rule's key in YAML.
	Kind() string
	// Fields are the cells to fill, none where points are typed or come from elsewhere.
	Fields() []Field
	// Derive makes points from the cells, given in the order of Fields and none
	// of them blank or bad. The diagnostics say why there are none.
	Derive(c *Criterion, in []Input) (Points, fault.List)
	// Range is the least and the most that the rule can give a leaf of that maximum.
	Range(max Points) (least, most Points)
	// canonical is the rule's text in the fingerprint of its set, fixed for good.
	canonical() string
}

// Typed: the unit types points, from 0 to the maximum.
type Typed struct{}

// YesNo: points for yes, points for no.
type YesNo struct{ Yes, No Points }

// Level is one label of a scale and what it earns.
type Level struct {
	Label  string
	Points Points
	Pos    fault.Position `json:"-"`
}

// Levels: one label is chosen.
type Levels struct{ Levels []Level }

// Condition is one of several that must hold.
type Condition struct {
	ID    string
	Label string
}

// AllOf: all conditions hold, or else.
type AllOf struct {
	Conditions []Condition
	Points     Points
	Otherwise  Points
}

// Rate is a percentage that a unit declares: a numerator and a denominator, or,
// where Numerator is empty, the percentage itself under the label Percent.
type Rate struct {
	Numerator, Denominator string // labels
	Percent                string // label
	// Over100 says whether the rate can exceed 100 %.
	Over100 Leniency
}

// Bands: points by the interval that a rate falls in.
type Bands struct {
	Rate  Rate
	Bands []Band
}

// Proportional: rate × maximum, 0 below the floor, no more than at the cap.
// Floor and Cap are percentages; a rate equal to the floor earns points.
type Proportional struct {
	Rate       Rate
	Floor, Cap Points
}

// Appraiser: the unit enters nothing, councils or leaders give the points.
type Appraiser struct{ By string } // "appraiser" or "leaders"

// BySurvey: satisfaction × maximum, or the points of the tier that the
// satisfaction, in percent, falls in. Without tiers there may be a Cap: the
// satisfaction in percent from which on the whole maximum is earned.
type BySurvey struct {
	Tiers []Band
	Cap   *Points `json:",omitempty"`
}
