package record

import (
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// ClassScale is what the classes of a block are given by, the best first.
type ClassScale struct {
	By     scoring.RankBy    `json:"by"`
	On     scoring.Precision `json:"on"`
	Levels []ClassLevel      `json:"levels"`
	Caps   []ClassCap        `json:"caps,omitempty"`
}

// ClassLevel is a [scoring.ClassLevel].
type ClassLevel struct {
	Name string         `json:"name"`
	Edge scoring.Points `json:"from"`
	Open bool           `json:"above,omitempty"`
	Pos  fault.Position `json:"-"`
}

// ClassCap is a [scoring.ClassCap].
type ClassCap struct {
	Code   string         `json:"code"`
	Below  scoring.Points `json:"below"`
	AtMost string         `json:"at_most"`
	Pos    fault.Position `json:"-"`
}

func classScaleOf(s *scoring.ClassScale) *ClassScale {
	if s == nil {
		return nil
	}
	return &ClassScale{s.By, s.On, seq.Map(s.Levels, func(l scoring.ClassLevel) ClassLevel { return ClassLevel(l) }),
		seq.Map(s.Caps, func(c scoring.ClassCap) ClassCap { return ClassCap(c) })}
}

// Declared is the scale as a regulation declares it, nil where a record does not say.
func (s *ClassScale) Declared() *scoring.ClassScale {
	if s == nil {
		return nil
	}
	return &scoring.ClassScale{By: s.By, On: s.On,
		Levels: seq.Map(s.Levels, func(l ClassLevel) scoring.ClassLevel { return scoring.ClassLevel(l) }),
		Caps:   seq.Map(s.Caps, func(c ClassCap) scoring.ClassCap { return scoring.ClassCap(c) })}
}
