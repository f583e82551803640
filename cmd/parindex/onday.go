package main

import (
	"fmt"

	"parindex/scoring"
)

// onDay is the day that a round is looked at as of, where one is given. No clock is
// read.
type onDay struct{ day string }

func (o *onDay) flag(c command) { c.text(&o.day, "as-of") }

// settle checks the day before anything is read.
func (o *onDay) settle(a *app) error {
	day, ok := scoring.ParseDay(o.day)
	if o.day != "" && !ok {
		return usageError(fmt.Sprintf(a.lang.Say("--as-of: “%s” không phải là ngày dạng 2026-01-15",
			"--as-of: “%s” is not a day such as 2026-01-15"), o.day))
	}
	o.day = string(day)
	return nil
}

// change is what the day lays over a round, which has to say until when units may
// hand in.
func (o *onDay) change(a *app, r *scoring.Round) (scoring.Change, error) {
	if o.day == "" {
		return scoring.OnDay(""), nil
	}
	for _, d := range r.Deadlines {
		if d.Stage == scoring.SelfStage {
			return scoring.OnDay(o.day), nil
		}
	}
	return nil, usageError(fmt.Sprintf(a.lang.Say(
		"--as-of: đợt %s chưa khai hạn nộp bản tự đánh giá (deadlines, stage: self) trong round.yaml",
		"--as-of: the round %s declares no deadline of self-assessments (deadlines, stage: self) in round.yaml"), r.ID))
}
