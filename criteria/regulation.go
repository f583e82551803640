package criteria

import "parindex/scoring"

// regulation also hands out what was read of its mapping: some choices are
// needed only by some packs.
func regulation(r *scoring.Regulation, read *mapping) shape {
	return at(&r.Pos, object{
		name: "regulation",
		fields: []field{
			need("regulation", ownID(&r.ID)),
			format(),
			need("title", text(&r.Title)),
			need("province", text(&r.Province)),
			may("source", source(&r.Source)),
			need("not_applicable", oneOf(&r.NotApplicable, scoring.DropLeaf, scoring.RescalePart, scoring.FullPoints)),
			noSurvey(r),
			need("unappraised", oneOf(&r.Unappraised, scoring.AcceptSelf, scoring.ZeroUnappraised, scoring.RefuseUnappraised)),
			need("appraised_without_self", oneOf(&r.AppraisedWithoutSelf, scoring.Accept, scoring.Refuse)),
			need("blank", oneOf(&r.Blank, scoring.RefuseBlank, scoring.ZeroBlank)),
			need("evidence", oneOf(&r.Evidence, scoring.IgnoreEvidence, scoring.WarnEvidence, scoring.RefuseEvidence)),
			need("reasons", oneOf(&r.Reasons, scoring.NoReasons, scoring.CutReasons, scoring.ChangeReasons)),
			need("late", late(&r.Late)),
			need("never_submitted", oneOf(&r.NeverSubmitted, scoring.RefuseAbsent, scoring.ZeroAbsent, scoring.LeaveOutAbsent)),
			satisfaction(r),
			bonusCap(r),
			penaltyCap(r),
			need("index", oneOf(&r.Index, scoring.PercentIndex, scoring.RatioIndex)),
			need("rounding", rounding(&r.Rounding)),
			need("rank", at(&r.Rank.Pos, rank(&r.Rank))),
			need("classes", listOf(&r.Classes, classScale)),
			may("consequences", listOf(&r.Consequences, consequence)),
		},
		done: func(m *mapping) bool {
			*read = *m
			if !m.ok("classes") {
				r.Classes, r.Consequences = nil, nil
			}
			return true
		},
	})
}

// The choices that a regulation has to make once a set of its pack needs them.

func noSurvey(r *scoring.Regulation) field {
	return may("no_survey", oneOf(&r.NoSurvey, scoring.DropSurvey, scoring.RescaleSurvey, scoring.RefuseSurvey))
}

func satisfaction(r *scoring.Regulation) field {
	return may("satisfaction", oneOf(&r.Satisfaction, scoring.RatioScale, scoring.PercentScale))
}

func bonusCap(r *scoring.Regulation) field   { return may("bonus_cap", limit(&r.BonusCap)) }
func penaltyCap(r *scoring.Regulation) field { return may("penalty_cap", limit(&r.PenaltyCap)) }

// late is a word, or points for every day.
func late(l *scoring.LatePolicy) shape {
	return at(&l.Pos, either{oneOf(&l.Kind, scoring.LateNothing, scoring.LateNote, scoring.LateZero), object{
		name: "late",
		fields: []field{
			need("per_day", points(&l.PerDay, nil)),
			need("cap", pointsOrNone(&l.Cap)),
		},
		done: func(m *mapping) bool {
			l.Kind = scoring.LatePoints
			m.notNegative("per_day", &l.PerDay)
			m.notNegative("cap", l.Cap)
			return true
		},
	}})
}

func rounding(r *scoring.Rounding) shape {
	return object{name: "rounding", fields: []field{
		need("mode", oneOf(&r.Mode, scoring.HalfUp, scoring.HalfEven, scoring.Down)),
		need("points", digitsOrNone(&r.Points)),
		need("index", digits(&r.Index)),
	}}
}

func rank(r *scoring.RankRule) shape {
	return object{name: "rank", fields: []field{
		need("by", oneOf(&r.By, scoring.ByIndex, scoring.ByTotal)),
		need("on", oneOf(&r.On, scoring.OnExact, scoring.OnRounded)),
		need("ties", either{oneOf(&r.Ties, scoring.Competition, scoring.Dense), breakers(r)}),
	}}
}

func breakers(r *scoring.RankRule) object {
	return object{
		name:   "ties",
		fields: []field{need("breakers", someOf(&r.Breakers, text[scoring.Breaker]))},
		done: func(m *mapping) bool {
			if m.ok("breakers") {
				r.Ties = scoring.Breakers
			}
			return true
		},
	}
}

// classScale loses its classes if one of them could not be read: their order
// and their bottom mean nothing then.
func classScale(s *scoring.ClassScale) shape {
	return at(&s.Pos, object{
		name: "scale",
		fields: []field{
			need("blocks", someOf(&s.Blocks, text[string])),
			need("by", oneOf(&s.By, scoring.ByIndex, scoring.ByTotal)),
			need("on", oneOf(&s.On, scoring.OnExact, scoring.OnRounded)),
			need("levels", someOf(&s.Levels, classLevel)),
			may("caps", listOf(&s.Caps, classCap)),
		},
		done: func(m *mapping) bool {
			if !m.clean() {
				s.Levels, s.Caps = nil, nil
			}
			return m.ok("blocks")
		},
	})
}

func classLevel(l *scoring.ClassLevel) shape {
	return at(&l.Pos, object{
		name: "class",
		fields: []field{
			need("name", text(&l.Name)),
			may("from", points(&l.Edge, nil)),
			may("above", points(&l.Edge, nil)),
		},
		together: []together{exactlyOne("from", "above")},
		done: func(m *mapping) bool {
			l.Open = m.given("above")
			return true
		},
	})
}

func classCap(c *scoring.ClassCap) shape {
	return at(&c.Pos, object{name: "class_cap", fields: []field{
		need("criterion", text(&c.Code)),
		need("below", points(&c.Below, nil)),
		need("at_most", text(&c.AtMost)),
	}})
}
