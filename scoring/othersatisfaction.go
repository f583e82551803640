package scoring

import (
	"slices"

	"parindex/scoring/fault"
)

// OtherSatisfaction is a [Change]: another satisfaction, in percent, with one unit for
// one survey leaf.
type OtherSatisfaction struct {
	Unit, Code string
	Percent    Points
}

// Key is "survey=", the unit, the code and the satisfaction in percent.
func (c OtherSatisfaction) Key() string {
	return "survey=" + c.Unit + ":" + c.Code + "=" + c.Percent.String() + "%"
}

func (c OtherSatisfaction) lay(r *Round) fault.List {
	refuse := func(code fault.Code, pairs ...any) fault.List {
		return fault.List{fault.New(code, fault.Position{}, pairs...)}
	}
	if c.Percent.Sign() < 0 || hundred.Less(c.Percent) {
		return refuse(CodeSurveyRange, "criterion", c.Code, "value", c.Percent, "limit", hundred)
	}
	at := slices.IndexFunc(r.Survey, func(s Satisfaction) bool { return s.Unit == c.Unit && s.Code == c.Code && !s.None })
	if at < 0 {
		return refuse(CodeTriedNoSurvey, "unit", c.Unit, "criterion", c.Code)
	}
	r.Survey = slices.Clone(r.Survey)
	r.Survey[at].Value = Input{State: Given, Number: c.Percent, Pos: fault.InFile(c.Key())}
	return nil
}

// altersLines says that the points of a leaf change.
func (OtherSatisfaction) altersLines(*Outcome) bool { return true }
