package scoring

import (
	"slices"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// The choices that decisions have to make. Each is a required key of the
// regulation: what an official text leaves unsaid must be said here.

// NotApplicablePolicy is what becomes of leaves that do not apply to a unit.
type NotApplicablePolicy string

// See the arithmetic of the package; Tây Ninh 2023 drops, software has been seen to rescale.
const (
	DropLeaf    NotApplicablePolicy = "drop"    // leaves numerator and denominator
	RescalePart NotApplicablePolicy = "rescale" // the appraised part is scaled up to its full maximum
	FullPoints  NotApplicablePolicy = "full"    // the leaf gets its maximum
)

// NoSurveyPolicy is what becomes of survey leaves where no survey was held.
type NoSurveyPolicy string

// Nam Định 2020 dropped 30 of 100; Hà Nội's framework rescales to 100.
const (
	DropSurvey    NoSurveyPolicy = "drop"    // the maximum shrinks
	RescaleSurvey NoSurveyPolicy = "rescale" // the appraised part is scaled up to the whole maximum
	RefuseSurvey  NoSurveyPolicy = "refuse"  // a fault; counts 0
)

// UnappraisedPolicy is what a leaf counts that no council has decided on.
type UnappraisedPolicy string

// The self points stand, or nothing does.
const (
	AcceptSelf        UnappraisedPolicy = "accept"
	ZeroUnappraised   UnappraisedPolicy = "zero"
	RefuseUnappraised UnappraisedPolicy = "refuse"
)

// Leniency says whether something unusual stands or is a fault.
type Leniency string

// Accept lets it stand, Refuse makes it a fault.
const (
	Accept Leniency = "accept"
	Refuse Leniency = "refuse"
)

// BlankPolicy says how bad a blank cell is. It counts 0 either way.
type BlankPolicy string

// A blank is a fault, or a warning.
const (
	RefuseBlank BlankPolicy = "refuse"
	ZeroBlank   BlankPolicy = "zero"
)

// EvidencePolicy says how bad points without evidence and explanation are. They
// count either way.
type EvidencePolicy string

// Points without evidence are nothing to talk about, a warning, or a fault.
const (
	IgnoreEvidence EvidencePolicy = "ignore"
	WarnEvidence   EvidencePolicy = "warn"
	RefuseEvidence EvidencePolicy = "refuse"
)

// ReasonPolicy says which decisions on points need a reason.
type ReasonPolicy string

// No decision, those that cut, or all that change anything. Decisions that are
// not about points need one anyway.
const (
	NoReasons     ReasonPolicy = "none"
	CutReasons    ReasonPolicy = "cuts"
	ChangeReasons ReasonPolicy = "changes"
)

// AbsentPolicy is what becomes of a unit that never handed in a self-assessment.
type AbsentPolicy string

// Software has been seen to count 0 for a unit that never opened its sheet.
const (
	RefuseAbsent   AbsentPolicy = "refuse"    // a fault, and no result
	ZeroAbsent     AbsentPolicy = "zero"      // no self points, as if every cell said so
	LeaveOutAbsent AbsentPolicy = "leave_out" // no result, and a warning
)

// LateKind is what coming after the deadline means.
type LateKind string

// What lateness costs is found in no published text: it has to be declared.
const (
	LateNothing LateKind = "nothing"
	LateNote    LateKind = "note"   // a warning
	LatePoints  LateKind = "points" // points off the total for every day
	LateZero    LateKind = "zero"   // each leaf that units score counts 0, whatever was decided
)

// LatePolicy is what a self-assessment costs that comes after its deadline.
type LatePolicy struct {
	Kind   LateKind
	PerDay Points  // off the total, with Kind LatePoints
	Cap    *Points // at most so much in all; nil is no limit
	Pos    fault.Position
}

// Matters says whether anybody has to know who came late.
func (l LatePolicy) Matters() bool { return l.Kind != "" && l.Kind != LateNothing }

// of is the points that so many days cost.
func (l LatePolicy) of(days int) Points {
	if l.Kind != LatePoints || days <= 0 {
		return Points{}
	}
	points := l.PerDay.Mul(Whole(int64(days)))
	if l.Cap != nil {
		points = points.Min(*l.Cap)
	}
	return points
}

// SatisfactionScale is the scale that survey files use. Whoever reads one makes percent
// of it; nothing else knows of scales.
type SatisfactionScale string

// From 0 to 1, or from 0 to 100.
const (
	RatioScale   SatisfactionScale = "ratio"
	PercentScale SatisfactionScale = "percent"
)

// Percent is what a number of a survey file is in percent.
func (s SatisfactionScale) Percent(written Points) Points {
	if s == RatioScale {
		return written.Mul(hundred)
	}
	return written
}

// Written is a percentage as a survey file has it, for words about the file.
func (s SatisfactionScale) Written(percent Points) Points {
	if s == RatioScale {
		return percent.Quo(hundred)
	}
	return percent
}

// RankBy says which figure orders or classifies the units.
type RankBy string

// By index where maxima differ between units; by total where the decision says so.
const (
	ByIndex RankBy = "index"
	ByTotal RankBy = "total"
)

// Precision says whether a comparison sees the exact or the printed figure.
type Precision string

// Exact rationals, or rounded as the regulation rounds the index.
const (
	OnExact   Precision = "exact"
	OnRounded Precision = "rounded"
)

// Ties says how units with the same figure are numbered.
type Ties string

// The numbering schemes.
const (
	Competition Ties = "competition" // 1, 2, 2, 4
	Dense       Ties = "dense"       // 1, 2, 2, 3
	Breakers    Ties = "breakers"    // by further figures; competition where they are equal too
)

// Breaker is a figure that separates tied units, higher first: "self",
// "appraised", "survey", "bonus", "total", or "index:CODE" for the index of a
// criterion.
type Breaker string

// RankRule is how a block is ranked.
type RankRule struct {
	By       RankBy
	On       Precision
	Ties     Ties
	Breakers []Breaker // only with Ties == Breakers
	Pos      fault.Position
}

// Cap limits bonus or penalty points of a unit; nil Points means no limit.
type Cap struct {
	Declared bool
	Points   *Points
}

// Of is the points after the cap.
func (c Cap) Of(p Points) Points {
	if c.Points == nil {
		return p
	}
	return p.Min(*c.Points)
}

// ClassLevel is one class (xếp loại) with its lower edge, on the scale of the index or
// in points. The edge belongs to the class unless Open.
type ClassLevel struct {
	Name string
	Edge Points
	Open bool
	Pos  fault.Position
}

// ClassCap holds a unit down to a class while a criterion's index is below a
// threshold, on the scale of the index.
type ClassCap struct {
	Code   string
	Below  Points
	AtMost string
	Pos    fault.Position
}

// ClassScale is the classes of some blocks, best first. Scales differ between
// blocks: Nam Định 2020 has Nhóm I from 90 for departments, from 80 for districts.
type ClassScale struct {
	Blocks []string
	By     RankBy // what the edges are of
	On     Precision
	Levels []ClassLevel
	Caps   []ClassCap
	Pos    fault.Position
}

// Regulation (quy chế) says how scoring runs.
type Regulation struct {
	ID       string
	Title    string
	Province string
	Source   Source

	NotApplicable        NotApplicablePolicy
	NoSurvey             NoSurveyPolicy // required once a set has survey leaves
	Unappraised          UnappraisedPolicy
	AppraisedWithoutSelf Leniency
	Blank                BlankPolicy
	Evidence             EvidencePolicy
	Reasons              ReasonPolicy
	Late                 LatePolicy
	NeverSubmitted       AbsentPolicy
	Satisfaction         SatisfactionScale // required once a set has survey leaves
	BonusCap, PenaltyCap Cap               // required once a set has such items

	Index    IndexScale
	Rounding Rounding
	Rank     RankRule
	Classes  []ClassScale
	// Consequences are rewards and measures; none where the text has none.
	Consequences []Consequence
	// Agencies and Blocks have the names that a new round begins with; what the round says counts.
	Agencies []Agency
	Blocks   []Block

	Pos fault.Position

	declared *Regulation // where another choice is tried; see [OtherChoice]
}

// asDeclared is the regulation without what is tried: units and councils filled in their forms by it.
func (r *Regulation) asDeclared() *Regulation {
	if r.declared != nil {
		return r.declared
	}
	return r
}

// ScaleOf is the class scale of a block, or nil where none is declared for it.
func (r *Regulation) ScaleOf(block string) *ClassScale {
	return seq.Find(r.Classes, func(scale *ClassScale) bool { return slices.Contains(scale.Blocks, block) })
}
