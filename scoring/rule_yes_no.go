package scoring

import "parindex/scoring/fault"

// YesNo (có hoặc không): points for yes, points for no.
type YesNo struct{ Yes, No Points }

// Kind is "yes_no".
func (YesNo) Kind() string { return "yes_no" }

// Asks is the unit.
func (YesNo) Asks() Asked { return AsksUnit }

// yesOrNo are the answers.
var yesOrNo = []string{Yes, No}

// Fields is one choice.
func (YesNo) Fields() []Field {
	return []Field{{Name: "choice", Kind: YesNoChoice, Options: yesOrNo}}
}

// Work gives the points of the answer.
func (r YesNo) Work(c *Criterion, in []Input) (Working, fault.List) {
	return choose(c, in[0], yesOrNo, r.levels(c.Max))
}

// Range spans both answers.
func (r YesNo) Range(max Points) (Points, Points) { return rangeOf(r.levels(max)) }

// Parts are the answers.
func (r YesNo) Parts(Points) []RulePart { return choiceParts(LevelPart, yesOrNo) }

func (r YesNo) levels(Points) []Points           { return []Points{r.Yes, r.No} }
func (r YesNo) check(node *Criterion) fault.List { return checkFlat(node, r.Yes, r.No) }

func (r YesNo) canonical() string {
	return pairs("Yes", r.Yes.canonical(), "No", r.No.canonical())
}
