package scoring

import (
	"slices"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// noSurvey says whether the unit has no survey at all, and reports it where the
// regulation refuses that.
func (s *scorer) noSurvey() bool {
	if len(s.answers) > 0 || !s.set.HasSurvey() {
		return false
	}
	if s.round.SurveyIncomplete {
		s.card.Faulty = true
		return true
	}
	if s.round.SurveyPolicy() == RefuseSurvey {
		unit, code := s.card.Unit, CodeNoSurvey
		if s.round.FewAnswers[unit.ID] {
			code = CodeNoSurveyFew
		}
		s.fault(fault.New(code, unit.Pos, "unit", unit.ID, "name", unit.Name).
			In(fault.About{Part: fault.Awaited}).Last())
	}
	return true
}

// checkSurveyed warns of what the regulation leaves out where nobody was asked: of blocks without
// any result where the round is official and final, and of units without any where others
// of their block have some. Where the regulation refuses that, each unit says so.
func checkSurveyed(r *Round, cards []*Scorecard) (faults fault.List) {
	policy := r.SurveyPolicy()
	if r.SurveyIncomplete || policy == RefuseSurvey {
		return nil
	}
	units, held := map[string]bool{}, map[*Block]bool{}
	for _, line := range r.Survey {
		units[line.Unit] = true
	}
	for _, card := range cards {
		held[card.Block] = held[card.Block] || units[card.Unit.ID]
	}
	if blocks := r.unsurveyed(held); len(blocks) > 0 {
		faults.Add(fault.Warn(CodeSurveyNone, r.Pos, "policy", string(policy), "blocks", blocks).
			In(fault.About{Part: fault.Declarations}))
	}
	for _, card := range cards {
		unit, open := card.Unit, seq.Filter(card.Lines, Line.isOpen)
		if len(open) > 0 && held[card.Block] && !units[unit.ID] && !r.FewAnswers[unit.ID] && !r.awaitsLists() {
			codes := seq.Map(open, func(l Line) string { return l.Criterion.Code })
			faults.Add(fault.Warn(CodeSurveyUnitNone, unit.Pos, "name", unit.Name, "criteria", codes,
				"policy", string(policy)).In(fault.About{Unit: unit.ID}).Last())
		}
	}
	return faults
}

// unsurveyed are the blocks without any result that should have them: where the round is
// official and final, and not all that is known of the block is published figures.
func (r *Round) unsurveyed(held map[*Block]bool) (blocks []string) {
	if !r.IsOfficial() || r.Stage.place() < FinalAppraisal.place() {
		return nil
	}
	published := r.publications()
	for _, block := range r.Blocks {
		asPublished := len(published) > 0 && !slices.ContainsFunc(block.Units,
			func(u *Unit) bool { return published[u.ID] == nil })
		if block.Set != nil && block.Set.HasSurvey() && !held[block] && !asPublished {
			blocks = append(blocks, block.ID)
		}
	}
	return blocks
}

// isOpen says whether a survey leaf of a unit that it applies to has no result.
func (l Line) isOpen() bool { return l.NoSurvey && l.Excluded == nil }

// survey turns satisfaction into points.
func (s *scorer) survey(line *Line, noSurvey bool) {
	c := line.Criterion
	s.checkNotAsked(c, line.Entry)
	if noSurvey {
		s.leaveOpen(line)
		return
	}
	line.Answers = s.answers[s.places[c.Code]]
	if line.Answers == nil && s.round.SurveyIncomplete {
		s.card.Faulty = true
		return
	}
	if line.Answers == nil {
		s.fault(fault.New(codeSurveyMissing, s.card.Unit.Pos, "unit", s.card.Unit.ID, "criterion", c.Code).Last())
		return
	}
	if line.Answers.None {
		if s.round.SurveyPolicy() == RefuseSurvey {
			s.fault(fault.New(codeSurveyLeafOpen, line.Answers.Pos, "unit", s.card.Unit.ID, "name", s.card.Unit.Name,
				"criterion", c.Code).Last())
		}
		line.Answers = nil
		s.leaveOpen(line)
		return
	}
	var points Points
	if points, line.IsWorked = s.satisfaction(c, line.Answers.Value); line.IsWorked {
		line.Survey = s.reg.Rounding.Leaf(points)
		line.keepExact(Exact{Points: points})
		s.checkQuotient(c.Code, line.Answers.Value.Number, line.Answers.Value.Pos)
	}
}

// leaveOpen marks a survey leaf that nobody was asked for, or too few answered. It
// leaves the maximum unless the regulation refuses that, and then counts 0.
func (s *scorer) leaveOpen(line *Line) {
	line.NoSurvey = true
	if s.round.SurveyPolicy() != RefuseSurvey {
		line.Max = Points{}
	}
}

// satisfaction are the points that the rule makes of an answer; ok is false where the answer
// cannot be used. Whoever wrote a wrong one reads it on the scale of the files.
func (s *scorer) satisfaction(c *Criterion, in Input) (points Points, ok bool) {
	scale := s.reg.Satisfaction
	switch {
	case in.State == Bad:
		s.card.Faulty = true
		return points, false
	case in.State == Blank:
		s.fault(fault.New(codeSurveyMissing, in.Pos, "unit", s.card.Unit.ID, "criterion", c.Code))
		return points, false
	case in.Number.Sign() < 0 || hundred.Less(in.Number):
		s.fault(fault.New(codeSurveyRange, in.Pos, "criterion", c.Code,
			"value", scale.Written(in.Number), "limit", scale.Written(hundred)))
		return points, false
	}
	s.satisfied[0] = in
	work, faults := c.Rule.Work(c, s.satisfied[:])
	s.report(faults)
	if len(faults) > 0 {
		return points, false
	}
	return work.Points, true
}
