package criteria

import (
	"parindex/scoring"
	"parindex/scoring/fault"
)

// regulation also hands out what was read of its mapping: some choices are
// needed only by some packs.
func regulation(r *scoring.Regulation, read *mapping) shape {
	return at(&r.Pos, object{
		name: "regulation",
		fields: []field{
			need("regulation", ownID(&r.ID)),
			format(),
			need("title", name(&r.Title)),
			need("province", text(&r.Province)),
			may("source", source(&r.Source)),
			need("not_applicable", oneOf(&r.NotApplicable, scoring.DropLeaf, scoring.RescalePart, scoring.FullPoints)),
			noSurvey(r),
			need("unappraised",
				oneOf(&r.Unappraised, scoring.AcceptSelf, scoring.ZeroUnappraised, scoring.RefuseUnappraised)),
			need("appraised_without_self", oneOf(&r.AppraisedWithoutSelf, scoring.Accept, scoring.Refuse)),
			need("blank", oneOf(&r.Blank, scoring.RefuseBlank, scoring.ZeroBlank)),
			need("evidence", oneOf(&r.Evidence, scoring.IgnoreEvidence, scoring.WarnEvidence, scoring.RefuseEvidence)),
			need("reasons", oneOf(&r.Reasons, scoring.NoReasons, scoring.CutReasons, scoring.ChangeReasons)),
			need("late", late(&r.Late)),
			need("never_submitted",
				oneOf(&r.NeverSubmitted, scoring.RefuseAbsent, scoring.ZeroAbsent, scoring.LeaveOutAbsent)),
			satisfaction(r),
			bonusCap(r),
			penaltyCap(r),
			need("index", oneOf(&r.Index, scoring.PercentIndex, scoring.RatioIndex)),
			need("rounding", rounding(&r.Rounding)),
			need("rank", at(&r.Rank.Pos, rank(&r.Rank))),
			need("classes", listOf(&r.Classes, classScale)),
			may("consequences", listOf(&r.Consequences, consequence)),
			may("appraisers", listOf(&r.Agencies, agency)),
			may("blocks", free[scoring.Block]{&r.Blocks, blockName}),
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

func blockName(b *scoring.Block, id string, _ fault.Position) shape {
	b.ID = id
	return name(&b.Name)
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
		done: func(*mapping) bool {
			l.Kind = scoring.LatePoints
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
			need("name", name(&l.Name)),
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

// Papers are what the printed papers of a round say of who issues and who signs them.
// All of it is optional: what is missing is left to be filled in by hand.
type Papers struct {
	Result  Paper // publishes the result; rankings and tables are its annexes
	Notice  Paper // goes to each unit
	Council Paper // the council's lists and minutes
	Survey  Paper // the survey report, which the tables of the survey belong to
	// SignAnnexes leaves a place for a signature below each annex of the result. Without it
	// only the paper that the annexes belong to is signed (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 2.1).
	SignAnnexes bool
}

// Paper is what one kind of paper says.
type Paper struct {
	Kind                   string // of paper, such as "Quyết định"
	Parent, Issuer, Number string
	Place                  string
	Day                    scoring.Day
	DayPos                 fault.Position
	Authority, Signer      string // such as "TM. ỦY BAN NHÂN DÂN" and "CHỦ TỊCH"; nobody's name
	Recipients             []string
	// Electronic says that number and date are put in by the system for electronic
	// documents, so that room is left for them where there are none.
	Electronic bool
	Pos        fault.Position
}

func papers(p *Papers) shape {
	return object{name: "paper", fields: []field{
		may("result", paper(&p.Result)),
		may("notice", paper(&p.Notice)),
		may("council", paper(&p.Council)),
		may("survey", paper(&p.Survey)),
		may("sign_annexes", boolean(&p.SignAnnexes)),
	}}
}

func paper(p *Paper) shape {
	return at(&p.Pos, object{name: "signed_paper", fields: []field{
		may("kind", name(&p.Kind)),
		may("parent", name(&p.Parent)),
		may("issuer", name(&p.Issuer)),
		may("number", name(&p.Number)),
		may("place", name(&p.Place)),
		may("date", at(&p.DayPos, date(&p.Day))),
		may("authority", name(&p.Authority)),
		may("signer", name(&p.Signer)),
		may("recipients", listOf(&p.Recipients, name)),
		may("electronic", boolean(&p.Electronic)),
	}})
}

// grouping is a sort of groups that units are ranked in beside their block.
func grouping(g *scoring.Grouping) shape {
	return at(&g.Pos, object{
		name: "grouping",
		fields: []field{
			need("sort", id(&g.ID)),
			need("name", name(&g.Name)),
			may("blocks", listOf(&g.Blocks, text[string])),
			need("groups", someOf(&g.Groups, group)),
		},
		done: func(*mapping) bool { return g.ID != "" },
	})
}

func group(g *scoring.Group) shape {
	return at(&g.Pos, object{
		name: "unit_group",
		fields: []field{
			need("group", id(&g.ID)),
			need("name", name(&g.Name)),
		},
		done: func(*mapping) bool { return g.ID != "" },
	})
}

// membership is the group that a unit is in, by the id of its sort.
func membership(m *scoring.Membership, sort string, pos fault.Position) shape {
	m.Sort, m.Pos = sort, pos
	return at(&m.GroupPos, text(&m.Group))
}
