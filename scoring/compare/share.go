package compare

import (
	"slices"

	"parindex/scoring"
)

// Why says what was assumed to carry the answers on a leaf to another rule.
type Why string

// The words are in [parindex/cmd/internal/text].
const (
	NewLeaf     Why = "new"     // nobody has answered it
	DroppedLeaf Why = "dropped" // it is in the new set no longer
	NoSet       Why = "set"     // no set follows that of the block
	NoLines     Why = "lines"   // units of which only published figures are known, or nothing was scored
	MergedLeaf  Why = "merged"  // the common share of several stands
	TypedPoints Why = "typed"   // typed or decided points keep their share
	OtherData   Why = "data"    // the rule asks for other data
	AsDecided   Why = "decided" // a choice of the regulation that decides how points are given: they stand
	OwnSurvey   Why = "survey"  // there are no ballots, or no other survey: satisfaction stands
	// OtherSurveyFaults says that ballots have faults where they are counted by the other survey.
	OtherSurveyFaults Why = "answers"
	OtherWords        Why = "words" // the data were taken, but the rule calls them otherwise
)

// share is what a unit came to on a leaf, in parts of the maximum.
type share struct{ self, points scoring.Points }

// judged is the share of a line that applied to its unit.
func judged(line *scoring.Line) (s share, ok bool) {
	max := line.Max
	if line.Part != scoring.OfTree {
		max = line.Criterion.Max
	}
	if line.Excluded != nil || line.NoSurvey || max.Sign() <= 0 {
		return share{}, false
	}
	self, points := line.Unrounded()
	return share{self.Quo(max), points.Quo(max)}, true
}

// common is the share of several lines together, of those that applied.
func common(lines []*scoring.Line) (s share, ok bool) {
	if len(lines) == 1 {
		return judged(lines[0])
	}
	var max scoring.Points
	for _, line := range lines {
		one, applied := judged(line)
		if !applied {
			continue
		}
		m := line.Criterion.Max
		s, max = share{s.self.Add(one.self.Mul(m)), s.points.Add(one.points.Mul(m))}, max.Add(m)
	}
	if max.Sign() <= 0 {
		return share{}, false
	}
	return share{s.self.Quo(max), s.points.Quo(max)}, true
}

// under is what the data of a line come to by the rule of another leaf; why says that it
// keeps its share although the rules differ, or that the data may be others.
func under(line *scoring.Line, rule *scoring.Criterion) (s share, why Why) {
	s, _ = judged(line)
	own := line.Criterion
	if rule.Rule == nil || own.Rule == nil || onlyGrew(own, rule) {
		return s, ""
	}
	inputs, why := dataOf(line)
	if why == "" {
		inputs, why = fitting(inputs, own.Rule.Fields(), rule.Rule.Fields())
	}
	if why != "" && why != OtherWords {
		return s, why
	}
	work, faults := rule.Rule.Work(rule, inputs)
	if len(faults) > 0 || work.NoCases != "" || work.Points.Sign() < 0 || rule.Max.Less(work.Points) ||
		rule.Max.Sign() <= 0 {
		return s, OtherData
	}
	points := work.Points.Quo(rule.Max)
	if own.IsSurvey() {
		return share{points: points}, why
	}
	return share{points, points}, why
}

// dataOf are the data that the points of a line follow from.
func dataOf(line *scoring.Line) ([]scoring.Input, Why) {
	self, points := line.Unrounded()
	switch {
	case line.Criterion.IsSurvey() && line.Answers != nil:
	case !line.IsWorked || line.Entry == nil || !self.Equal(points):
		return nil, TypedPoints
	}
	return line.Data(), ""
}

// fitting are the data in the order of other fields, which have to be the same ones; their
// words may be others.
func fitting(inputs []scoring.Input, own, fields []scoring.Field) (list []scoring.Input, why Why) {
	if len(own) != len(fields) {
		return nil, OtherData
	}
	for _, field := range fields {
		at := slices.IndexFunc(own, func(f scoring.Field) bool { return f.Name == field.Name && f.Kind == field.Kind })
		if at < 0 || at >= len(inputs) {
			return nil, OtherData
		}
		if list = append(list, inputs[at]); own[at].Label != field.Label {
			why = OtherWords
		}
	}
	if len(fields) == 0 {
		return inputs, ""
	}
	return list, why
}
